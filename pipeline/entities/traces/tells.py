"""Tells of how a text came about and how long it holds: renewals, old certificates, spun text, broken fields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.recall import remembered
from pipeline.text.gist import Sought
from pipeline.text.normal import bare, quote
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Block, Content, Fact

_MOST_FIELDS = 5
_MOST_CHAPTERS = 120
_LEAST_CHAPTERS = 3
_CONTENTS_LINE = re.compile(
    r"(?P<title>[^\t]{2,60}?)\s*(?:[.…·]{3}[\s.…·]*|\t+\s*|(?<=[\u4e00-\u9fff])[ \u3000]{1,40}(?=\d{1,3}$))\d{1,3}$"
)
_CHAPTER_NUMBER = re.compile(r"^(?:第?[\d.]+[章节]?|[一二三四五六七八九十]+[、.]?|chapter \d+|附录\s?[a-z]?)\s*")
_FEW_MARKERS = 3
_DIFFERENT_MARKERS = 3  # one odd word may be a misreading, or a word of the trade; three kinds of them are neither
_BROKEN_FIELD = Rare(
    r"错误[!！]\s*(?:未找到引用源|未定义书签|书签未定义|未指定书签|不是有效的|不能识别)|错误[!！]\s*(?:未找到(?:目录|图形项目|图表目录|索引)|文档中没有指定样式|未知的文档属性|超(?:级)?链接引用无效|未定义样式|使用.{0,6}开始.{0,6}选项卡|链接无效|文件名未指定)|Error! (?:Unknown document property|Hyperlink reference not valid|Style not defined|Not a valid link|Reference source not found|Bookmark not defined|No (?:table of|text of|sequence)|Not a valid|Use the Home tab)|^No table of (?:contents|figures) entries found|^未找到(?:目录|图表目录|索引)项"
    # The code of a field itself, a number that was never put in, and a cell that points at nothing.
    r"|\{ ?(?:REF|PAGEREF|NOTEREF|TOC|SEQ|STYLEREF|DOCPROPERTY|MERGEFIELD|INCLUDETEXT) +[^{}\n]{1,80}\}"
    r"|\b(?:section|chapter|clause|figure|table|page|annex|appendix) \?\?(?!\?)|(?:第|见|表|图) ?\?\?(?: ?[章节页条]|(?=[，。；]))|#REF!|#NAME\?",
    re.I,
)
_LONGEST_PAGE_INSTEAD = 500  # characters
_INSTEAD = re.compile(
    r"\b(?:you need (?:access|permission)|request access|sign in to (?:continue|your account|view)|access (?:is )?denied|40[34] (?:not found|forbidden)|page not found|this (?:link|file|page) (?:has expired|does not exist|is no longer available|cannot be found)|your session has expired|log ?in to (?:continue|view))"
    r"|请(?:先)?登录(?:后)?(?:查看|访问|继续)?|您?(?:没有|无)(?:访问|查看|阅读)?权限|页面不存在|链接已(?:失效|过期)|文件已被(?:删除|取消分享)|该分享已",
    re.I,
)
_SPREAD = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff](?: |$))")  # 税 务 登 记 证
_OLD_CERTIFICATE = Rare(
    r"组织机构代码证|税务登记证|(?i:tax registration certificate|organi[sz]ation code certificate)|(?:注册号|登记号)\s*[:：]?\s*\d{15}(?!\d)|(?i:registration (?:no\.?|number)\s*[:|]?\s*\d{15}(?!\d))"
)
_RENEWAL = Rare(
    r"(?<![不无非])(?<!不会)(?<!不再)(?<!不得)(?<!并非)自动(?:续期|续签|续约|延续|顺延|延长|展期)|(?:无异议|未(?:书面)?(?:提出|通知)[^。；\n]{0,10}|不(?:再)?(?:书面)?(?:提出|通知)[^。；\n]{0,10})[^。；\n]{0,12}(?:顺延|续期|续展|延续|延长|续约|继续有效)|(?:至|到|[—~～-])\s*(?:长期|永久|无固定期限|不约定期限)"
    r"|(?:营业|经营|有效|合同|合作)期限?\s*[:：|]?\s*(?:为|至)?\s*(?:长期|永久|无固定期限|不约定期限)|长期有效"
    r"|(?<!not )(?<!no )(?<!without )(?<!never )automatic(?:ally)?\s+(?:renew|extend|roll|prolong)|(?<!not )(?<!never )(?<!not be )(?:renew(?:s|ed)?|extend(?:s|ed)?|prolonged|rolls? (?:over|on)|continues?) automatically|\bevergreen (?:contract|agreement|term)|until (?:terminated|further notice)|no fixed (?:term|end)|\bindefinite(?:ly)?\b",
    re.I,
)


def renewals(content: Content) -> Iterator[Fact]:
    """renewal: the agreement or licence goes on by itself unless it is ended, or has no end."""
    for block in _RENEWAL.among(content.blocks):
        if match := _RENEWAL.pattern.search(block.text):
            yield Fact("renewal", match.group(), str(block.place), quote(block.text, match.start()))
            return


@remembered(most=2)
def _sought(markers: Sequence[str]) -> Sought:
    return Sought(list(map(str.lower, markers)))


def spun_text(content: Content, markers: Sequence[str]) -> Iterator[Fact]:
    """spun: markers of machine-spun text, if several stand in the file (one alone may be a misreading)."""
    document = whole(content.blocks)
    markers = [lower for lower in _sought(markers).possible_in(document.gist) if lower in document.folded]
    if not markers:
        return
    counts: Counter[str] = Counter()
    first: Block | None = None
    for block in content.blocks:
        if block.place.part == "comment":
            continue
        text = block.text.lower().replace("台账", "")  # 办事台账 is a ledger of errands, and no 服务台
        found = {marker: text.count(marker) for marker in markers if marker in text}
        if found and first is None:
            first = block
        counts.update(found)
    # A phrase of several words cannot be a misreading: it weighs twice.
    weight = sum(count * (1 + (marker.isascii() and " " in marker)) for marker, count in counts.items())
    if first and (weight > _FEW_MARKERS or len(counts) >= _DIFFERENT_MARKERS):
        shown = "、".join(f"{marker}×{count}" for marker, count in counts.most_common(5))
        at = min(first.text.lower().find(marker) for marker in counts if marker in first.text.lower())
        yield Fact("spun", shown, str(first.place), quote(first.text, at))


def broken_fields(content: Content) -> Iterator[Fact]:
    """field.broken: a reference or a table of contents that Word could not resolve."""
    seen = 0
    for block in _BROKEN_FIELD.among(content.blocks):
        if (match := _BROKEN_FIELD.pattern.search(block.text)) and seen < _MOST_FIELDS:
            seen += 1
            yield Fact("field.broken", match.group(), str(block.place), quote(block.text, match.start()))


def stale_contents(content: Content) -> Iterator[Fact]:
    """contents.stale: the chapters that a table of contents names and no heading bears, where most others are there."""
    listed: list[tuple[str, Block]] = []
    headings: set[str] = set()
    for block in content.blocks:
        if block.place.part != "body" or block.rows:
            continue
        if block.level:
            headings.add(_chapter(block.text))
        elif (match := _CONTENTS_LINE.match(block.text.strip())) and len(listed) < _MOST_CHAPTERS:
            listed.append((_chapter(match["title"]), block))
    absent = [(title, block) for title, block in listed if title and title not in headings]
    there = len(listed) - len(absent)
    if absent and there >= _LEAST_CHAPTERS and len(absent) <= there:
        names = "、".join(
            " ".join(_CONTENTS_LINE.sub(r"\g<title>", b.text.strip()).split()) for _, b in absent[:_MOST_FIELDS]
        )
        yield Fact("contents.stale", names, str(absent[0][1].place), quote(absent[0][1].text))


def _chapter(title: str) -> str:
    """A heading for comparison: without its number, blanks and page."""
    return _CHAPTER_NUMBER.sub("", bare(title)).replace(" ", "")


def pages_instead(content: Content) -> Iterator[Fact]:
    """page.instead: what a server says where a document was to be: that one has to sign in, or that there is none."""
    text = " ".join(block.text for block in content.blocks if block.place.part == "body")
    if len(text) <= _LONGEST_PAGE_INSTEAD and (match := _INSTEAD.search(text)):
        first = next(block for block in content.blocks if block.place.part == "body")
        yield Fact("page.instead", match.group(), str(first.place), quote(text, match.start()))


def old_certificates(content: Content) -> Iterator[Fact]:
    """certificate.old: near the top of a file, one of the certificates that the unified code has replaced."""
    for block in content.blocks[:12]:
        text = _SPREAD.sub("", block.text)
        if match := _OLD_CERTIFICATE.search(text):
            yield Fact("certificate.old", match.group(), str(block.place), quote(text, match.start()))
            return
