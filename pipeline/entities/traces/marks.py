"""Marks of a controlled document, words of other trades, and whether a text is anyone's own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache

from pipeline.knowledge import knowledge
from pipeline.text.joined import joined
from pipeline.text.normal import bare, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_CONTROLLED = Rare(r"(?:非)?受\s*控|分发号|controlled(?: copy| document)?\b|uncontrolled when printed", re.I)
_CLASSIFIED = Rare(
    r"密\s*级|保密级别|内部公开|内部资料|内部使用|内部文件|商业秘密|机\s*密|秘\s*密|绝\s*密|\bclassification\b|\binternal(?: use)?(?: only)?\b|\bconfidential\b|\brestricted\b",
    re.I,
)
_PAGED = Rare(r"第\s*[\d\s]*页|共\s*[\d\s]*页|页\s*[次码]|\bpage\b|\d+\s*/\s*\d+\s*$", re.I)
_LABEL_OF_A_MARK = re.compile(
    r"密\s*级|保密级别|(?:security )?classification|受\s*控(?:\s*状\s*态|(?:文件|副本)?编?号|本号|印?章|标识)?|分发号|controlled copy(?:\.? (?:no|number)\.?)?",
    re.I,
)
# In a margin a class needs no label; "internal audit" on a first page is none.
_CLASS_ALONE = re.compile(
    r"(?:^|[\s|/·—-])(?:内部|公开|内部公开|普通|一般)(?=$|[\s|/·—-])|^\s*(?:public|internal|general)\s*(?:$|[|/·—-])|[|/·—-]\s*(?:public|internal|general)\s*(?:$|[|/·—-])",
    re.I,
)
_NO_CLASS = re.compile(
    r"\s*(?:and|or|issues?|audit(?:s|ors?)?|external|customers?|suppliers?|teams?|groups?|units?|reviews?|services?|controls?|communications?|training|support|policy|procedures?|processes|information of|to (?:the|our))\b",
    re.I,
)
_ASKED_FOR = Rare(
    r"(?:文件|封面|页眉|页脚|首页|每页|标识)[^。；\n]{0,30}(?:应|须|必须|需|标[明注出识]|注明|加盖|盖|有)[^。；\n]{0,40}|(?i:\b(?:documents?|covers?|footers?|headers?|every page|each page)\b[^.;\n]{0,60}\b(?:shows?|bears?|carr(?:y|ies)|states?|must|shall|(?:is|are) (?:marked|stamped|numbered)|has|have)\b[^.;\n]{0,80})"
)
# A stamp of control is put on paper copies.
_WHAT_IS_ASKED = {
    "mark.classified": re.compile(r"密级|\b(?:its |the |their )?(?:security )?classification\b", re.I),
    "mark.paged": re.compile(r"页码|第\s?[xXnN×*_]*\s?页|\bpage (?:x|n|numbers?)\b", re.I),
}
_BOX, _TICKED = re.compile(r"[□☐○]|\[ ?\]"), re.compile(r"[☑☒■√✓✔●]|\[[xX√]\]")
_COVER_BLOCKS = 12
# Above the first heading labels may be longer: "Prepared by: …", "Document no.: …".
_LINE_ON_A_COVER = re.compile(r"^[A-Za-z][A-Za-z .'/-]{1,28}:[^.;。；]{0,60}(?:\.\d[^.;。；]{0,20})?$")
SHORTEST = 60  # characters
# "The organization shall determine …": a house writes who of its own does what.
_BIDS_AS_THE_STANDARD = re.compile(
    r"(?:[\d.]{1,5} ?)?应(?:当)?(?:策划|建立|确定|识别|保留|保持|评价|评审|监视|测量|实施|制定|持续|将|按|向|对)|(?:[a-z\d]{1,2}[)）.、]\s*)?(?:在[^。；]{2,30}时[，,])?(?:组织|最高管理者)[^。；]{0,24}应|(?:[a-z\d]{1,2}[).] )?(?:when [^.;]{4,60}, )?(?:the organi[sz]ation|top management) shall\b",
    re.I,
)
_BLANKS = re.compile(r" {2,}")
_LEAST_SENTENCE = 12
_LEAST_PARAGRAPH = 40
_MOST_PARAGRAPHS = 80
# What procedures are about: one text with these words changed is one text.
_SUBJECTS = re.compile(
    r"事件|事故|故障|问题|变更|更改|发布|上线|请求|需求|配置|资产|容量|能力|可用性|连续性|供应商|供方|客户|顾客|业务关系|服务级别|部署|知识|风险|报告"
    r"|\b(?:major |service |new |known )?(?:incidents?|problems?|changes?|changed|releases?|requests?|events?|errors?|assets?|configurations?|capacity|demand|availability|continuity|suppliers?|risks?|services?|knowledge)\b",
)
_OF_ANY_TITLE = re.compile(
    r"管理|控制|程序|流程|制度|办法|规定|规范|细则|服务|体系|文件|作业|指导书|[a-z]*\d[\w-]*|\b(?:management|process|procedure|policy|control|service|system|instruction|the|and|of|for|in|to|how|we|our)s?\b"
)
# 发布与部署 are two subjects, 参与方 is one.
_BETWEEN_SUBJECTS = re.compile(r"\s+|(?<=[\u4e00-\u9fff]{2})[与和及、](?=[\u4e00-\u9fff]{2})")


@cache
def other_trades() -> tuple[Rare, Rare]:
    """Words of manufacturing and building: those that are enough alone, and those of which two are."""
    raw = knowledge("pipeline.entities.traces", "other_trades.yaml")
    return Rare("|".join(raw["strong"]), re.I), Rare("|".join(raw["weak"]), re.I)


def control_marks(content: Content) -> Iterator[Fact]:
    """mark.controlled, mark.classified and mark.paged: what cover, header and footer show of them."""
    body = [block for block in content.blocks if block.place.part in ("body", "textbox")][:_COVER_BLOCKS]
    margins = [block for block in content.blocks if block.place.part in ("header", "footer")]
    for name, pattern, where in (
        ("mark.controlled", _CONTROLLED, [*margins, *body]),
        ("mark.classified", _CLASSIFIED, [*margins, *body]),
        ("mark.paged", _PAGED, margins),
    ):
        for block in where:
            said = pattern.finditer(block.text)
            match = next(
                (m for m in said if name != "mark.classified" or not _NO_CLASS.match(block.text, m.end())), None
            )
            if match is None and name == "mark.classified" and block.place.part in ("header", "footer"):
                match = _CLASS_ALONE.search(block.text)
            if match and not _asked_only(block, match):
                yield Fact(name, " ".join(match.group().split()), str(block.place), quote(block.text, match.start()))
                break


def marks_asked_for(content: Content) -> Iterator[Fact]:
    """mark.asked "mark": a sentence by which documents are to show a mark on cover, head or foot."""
    seen: set[str] = set()
    for block in _ASKED_FOR.among(content.blocks):
        for match in () if block.rows else _ASKED_FOR.finditer(block.text):
            for name, pattern in _WHAT_IS_ASKED.items():
                if name not in seen and pattern.search(match.group()):
                    seen.add(name)
                    yield Fact("mark.asked", name, str(block.place), quote(block.text, match.start()))


def _asked_only(block: Block, match: re.Match[str]) -> bool:
    """A label of a mark on a cover with nothing beside it: 密级： and no more."""
    beside = next(
        (each.text for row in block.rows for each in row if _BOX.search(each.text) and match.group() in each.text), ""
    )
    if (boxes := beside or ("" if block.rows else block.text)) and _BOX.search(boxes) and not _TICKED.search(boxes):
        return True  # □受控 □非受控, and none is ticked
    if not _LABEL_OF_A_MARK.fullmatch(match.group()):
        return False
    if not block.rows:
        return not block.text[match.end() :].partition("\n")[0].strip(" :：\t\u3000")
    for row in block.rows:
        for at, each in enumerate(row):
            if _LABEL_OF_A_MARK.fullmatch(each.text.strip(" :：\u3000")):
                if at and at + 1 == len(row) and row[at - 1].text.strip():
                    return False  # "Status | Controlled copy": what stands beside a label
                return not any(other.text.strip() for other in row[at + 1 : at + 2])
    return False


def trade_words(content: Content) -> Iterator[Fact]:
    """trade.other: words of another trade, each once: one that is enough alone, or two of the weaker ones."""
    strong, weak = other_trades()
    likely = {id(block) for pattern in (strong, weak) for block in pattern.among(content.blocks)}
    found: dict[str, Fact] = {}
    enough = False
    for block in content.blocks if likely else ():
        if id(block) not in likely or block.place.part in ("comment", "property", "name"):
            continue
        for pattern in (strong, weak):
            for match in pattern.finditer(block.text):
                enough |= pattern is strong
                found.setdefault(
                    match.group().lower().removesuffix("s"),
                    Fact("trade.other", match.group(), str(block.place), quote(block.text, match.start())),
                )
    if enough or len(found) >= 2:
        yield from list(found.values())[:10]


def paragraphs_below_the_cover(content: Content) -> Iterator[Block]:
    """The paragraphs of the body, without the labels and values of a cover that is no table."""
    first = next((block.text.strip() for block in content.blocks if block.level), "")
    for block in content.blocks:
        if block.place.part != "body" or block.rows or block.level:
            continue
        if block.place.heading.strip() in ("", first) and _LINE_ON_A_COVER.match(block.text.strip()):
            continue
        yield block


def words_of_the_standard(content: Content) -> Iterator[Fact]:
    """text.standard "such|all": sentences that bid the organisation or top management as the standard does, of all."""
    told = every = 0
    first: tuple[Block, int] | None = None
    for block in content.blocks:
        if block.place.part != "body" or block.rows or block.level:
            continue
        for piece in re.split(r"(?<=[。；])|\n|(?<=\.) ", block.text):
            if len(piece.strip()) < _LEAST_SENTENCE:
                continue
            every += 1
            if _BIDS_AS_THE_STANDARD.match(piece.strip()):
                told += 1
                first = first or (block, block.text.find(piece))
    if first:
        yield Fact("text.standard", joined(told, every), str(first[0].place), quote(first[0].text, max(0, first[1])))


def _subject(title: str) -> re.Pattern[str]:
    """The words of a title that say what it is about: 变更 of 变更管理程序, "change" of "Change Management"."""
    told = [
        word
        for word in _BETWEEN_SUBJECTS.split(_OF_ANY_TITLE.sub(" ", bare(title)).strip())
        if len(word) >= (3 if word.isascii() else 2)
    ]
    forms = (
        rf"\b{re.escape(word.removesuffix('s'))}(?:e?[sd])?\b" if word.isascii() else re.escape(word) for word in told
    )
    return re.compile("|".join(forms) or "(?!)")


def whole_text(content: Content) -> Iterator[Fact]:
    """text.whole: a fingerprint of all that is written, figures and tables too, however it is spaced."""
    written = "".join(
        "".join(block.text.split()) for block in content.blocks if block.place.part in ("body", "textbox")
    )
    if len(written) >= SHORTEST:
        yield Fact("text.whole", hashlib.sha256(written.encode()).hexdigest()[:16], "body", "")


def paragraphs(content: Content, title: str) -> Iterator[Fact]:
    """text.paragraphs: fingerprints of the longer paragraphs, without figures and without what the title is about, so
    that one text for changes and for problems is one; apart by spaces."""
    subject = _subject(title)
    marks: list[str] = []
    first: Block | None = None
    for block in content.blocks:
        if block.place.part != "body" or block.rows or block.level:
            continue
        for piece in re.split(r"(?<=[。；])|\n|(?<=\.) ", block.text):
            words = _BLANKS.sub(" ", _SUBJECTS.sub("", subject.sub("", re.sub(r"\d+", "", bare(piece))))).strip()
            if len(words) >= _LEAST_PARAGRAPH // (1 if words.isascii() else 2) and len(marks) < _MOST_PARAGRAPHS:
                first = first or block
                marks.append(hashlib.sha256(words.encode()).hexdigest()[:8])
    if first:
        yield Fact("text.paragraphs", " ".join(dict.fromkeys(marks)), str(first.place), quote(first.text))
