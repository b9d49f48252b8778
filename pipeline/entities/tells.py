"""Placeholders, editions of standards, old clause numbers and renewal clauses in one file's text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.catalogue import Catalogue
from pipeline.entities.versions import is_history
from pipeline.recall import remembered
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Block, Content, Fact

_MOST_PER_TELL = 5
_FEW_MARKERS = 3
# In brackets, and without: apart, as the first is found at once and the second is rare.
_IN_BRACKETS = (
    r"[<＜\[【(（{]\s*(?:[请待]?(?:填写|输入|插入|替换|补充)[^>＞\]】)）}]{0,16}|(?:公司|单位|组织|企业|部门|客户|项目|姓名|日期)(?:名称|全称|简称|名)?|(?:服务|岗位|系统|工具|供应商|文件|流程)(?:名称|全称)"
    r"|(?:company|organi[sz]ation|client|customer|project|department|insert|enter|your)[\w ]{0,30}|(?:service|process|document|supplier|system|tool|role|owner|author|approver)[ _](?:name|title|owner|id)|(?:name|date|title|signature)(?: of [\w ]{2,30})?|tbd|待定)\s*[>＞\]】)）}]"
    r"|[\[<{]\s*to be [\w ]{3,24}[\]>}]|【\s*】|[\[<]\s*(?:describe|state|explain|specify|list|add|fill in|type|give)\b[\w ,/'-]{4,60}[\]>]"
    r"|\{\{\s*(?:[\u4e00-\u9fff][^{}\n]{0,30}|(?:[\w ]{0,20}[ _])?(?:company|client|organi[sz]ation|department|tool|your|owner)\b[^{}\n]{0,30})\}\}|«[^«»\n]{2,40}»|(?<=[由经为向至与和报])【[\u4e00-\u9fff]{2,8}】|【[\u4e00-\u9fff]{2,8}】(?=(?:负责|审批|批准|确认|任命|组织)[\u4e00-\u9fff])|[（(]\s*(?:请?在?此处|请)(?:填写|输入|插入|替换|补充)[^）)\n]{0,40}[）)]"
)
_LEFT_OPEN = (
    r"(?<![A-Za-z0-9\-/_.])[Xx]{2,}(?![A-Za-z0-9\-/_]|\.[A-Za-z0-9])"
    r"|[×]{2,}|(?<![*\d])\*{3,}(?![*\d])|(?<=[由经为向至与和报])\*{2}(?=(?:公司|部门?|中心|经理|先生|单位))|(?<![*\d])\*{2}(?=(?:有限|股份|科技|信息)*公司)|□{3,}|(?<=[\u4e00-\u9fff])□□(?=[\u4e00-\u9fff])|某某|[〇○]{2,}(?=公司|有限|部)"
    r"|待(?:补充|填写|确认后填|完善|定稿后填)|(?<=[：:])\s*待定(?=[。；;，,\s]|$)|(?<![\u4e00-\u9fff])[（(](?:公司|单位|企业|组织)(?:名称|全称)[)）](?=[\u4e00-\u9fff]{2})|\b(?:TBD|TODO|TBC|TBA|FIXME)\b|lorem ipsum"
    # The firms and people of templates: ABC公司, Company X, YourCompany, 张三 beside 李四, John Doe.
    r"|\b(?:ACME|XYZ|ABC)[ ,]+(?:Co(?:mpany|rp\w*)?|Ltd|Limited|Inc)\b|\bCompany (?:X(?:YZ)?|Name|ABC)\b"
    r"|(?<![A-Za-z])(?:ABC|XYZ|AAA|ACME)(?=\s?(?:科技|信息|软件|网络|集团|技术)*(?:股份)?(?:有限)?(?:责任)?(?:公司|集团))"
    r"|(?-i:\bYour ?(?:Company|Organi[sz]ation)\b)|某(?:公司|集团)(?!的?案例)|(?:公司|企业|贵司) ?LOGO(?![\w])"
    r"|张三(?=[^。\n]{0,24}(?:李四|王五))|\b(?:John|Jane) Doe\b|@example\.(?:com|org|net)\b|(?<![#A-Za-z\d])#{2,4}(?=\s?(?:公司|部门?|系统|年|月|years?\b|months?\b))"
    r"|(?<![A-Za-z\d])[Xx]{2}[/.-][Xx]{2}[/.-](?:20)?[Xx]{2,4}|(?<![A-Za-z\d/_-])20[Xx]{2}(?![\dA-Za-z/_-])"
    r"|\b(?:DD[/. -]MM[/. -]YY(?:YY)?|YYYY[/. -]MM[/. -]DD|MM[/. -]DD[/. -]YYYY)\b"
    r"|\b(?:delete|remove|replace) th(?:is|e) (?:guidance|instruction|sample|example|template|explanatory|italic)(?: text| note)?|\b(?:delete|remove) this (?:paragraph|text|note|section|page|box)\b|(?:使用|定稿|发布|提交)[时前]?[，,]?请?(?:将)?(?:删除|替换)(?:本|此|该)(?:段|说明|提示|红字|斜体|批注|页)|20(?:[x×]{2}|__)\s*年|[x×][ \u3000]?月\s*[x×]{1,2}\s*日|Click (?:or tap )?here to enter|单击(?:或点击)?此处(?:输入|添加)"
)
_PLACEHOLDER = re.compile(f"{_LEFT_OPEN}|{_IN_BRACKETS}", re.I)
_MAYBE_LEFT_OPEN, _MAYBE_IN_BRACKETS = Rare(_LEFT_OPEN, re.I), re.compile(_IN_BRACKETS, re.I)
# A placeholder that only a template leaves, whatever the file is.
_TEMPLATE = re.compile(
    r"[<＜\[【{«$]|某某|某(?:公司|集团)|张三|(?:ABC|XYZ|AAA|ACME)\b|(?-i:Your ?Company)|20(?:[Xx×]{2}|__)\s*年|lorem ipsum|Click |单击|(?:[Xx×*〇○]{2,})(?=\s*(?:\(?集团\)?|股份|有限|科技|信息)*(?:公司|单位|有限|集团))",
    re.I,
)
# Where X stands for a digit of a number, or a mask hides a secret.
_PATTERN_OF_NUMBERS = re.compile(
    r"编号规则|编码规则|命名|流水号?|顺序号|序号|表示|代表|占位|位数|[一二三四]位|示例|例如|格式|numbering|serial|stands? for|format|written as|in the form|notation|e\.g\.|example|placeholder"
)
_MASKED = re.compile(r"密码|口令|脱敏|掩码|隐去|账号|手机号?|身份证|password|mask|account|phone", re.I)
_CODE_WITH_X = re.compile(r"[A-Za-z][-/_][A-Za-z\-/_]{0,40}[Xx×]{2}|[Xx×]{2}[-/_]|[-/_][Xx×*]{2}")
_BARE_RUN = re.compile(r"^[Xx×*□]+$|^(?:20)?[Xx/.-]+(?:20)?[Xx]+$")
_PART_OF_A_NAME = re.compile(r"^[-_/\\]<>|<>(?:[-_][\w<]|\.[a-z])")
_SPOKEN = re.compile(
    r"[“\"「][^”\"」\n]{0,40}某某[^”\"」\n]{0,20}[”\"」]"
)  # what an agent says on the phone, with his own name
_DATE_LETTERS = re.compile(r"[DYM]{2,4}[/. -][DYM]{2}", re.I)
_DATE_OF_X = re.compile(r"[Xx]{2}[/.-][Xx]{2}[/.-]|20[Xx]{2}$")
# In round brackets a bare word names a party or a field, "(customer)"; only an instruction asks to be replaced.
_ROUND_NAMED = re.compile(
    r"^[(（](?!\s*(?:请|在?此处|填写|输入|插入|替换|补充|insert|enter|your\b|(?:company|organi[sz]ation) name|tbd|待定))",
    re.I,
)
# A line in the midst of a sentence (由______担任), and an adviser who speaks to his client (贵公司应).
_LEFT_OUT = re.compile(
    r"(?<=[\u4e00-\u9fffa-z,，])\s?_{4,}\s?(?=[\u4e00-\u9fff]|[a-z]{2,})|(?<=[为是由在])\s?_{4,}\s?(?=[。，；、]|$)|\b(?:is|are|within|after) _{4,}(?=\s?[.,;]|$)|(?:\b(?:is|are)|[:=]) ?(?i:to be (?:completed|confirmed|defined|determined|advised|decided))(?=\s*[.;)\]]|\s*$)|贵(?:公司|单位)(?=应|须|需|可|的(?:名称|标志))"
    r"|(?<=[自于从])[ \u3000_]+年[ \u3000_]+月[ \u3000_]+日"
)
_CONTENTS_LINE = re.compile(r"(?:[.…·]{2,}|\t)\s*\d{1,3}\s*$")
_BROKEN_FIELD = Rare(
    r"错误[!！]\s*(?:未找到引用源|未定义书签|书签未定义|未指定书签|不是有效的|不能识别)|错误[!！]\s*(?:未找到(?:目录|图形项目|图表目录|索引)|文档中没有指定样式|未知的文档属性|超(?:级)?链接引用无效|未定义样式|使用.{0,6}开始.{0,6}选项卡|链接无效|文件名未指定)|Error! (?:Unknown document property|Hyperlink reference not valid|Style not defined|Not a valid link|Reference source not found|Bookmark not defined|No (?:table of|text of|sequence)|Not a valid|Use the Home tab)|^No table of (?:contents|figures) entries found|^未找到(?:目录|图表目录|索引)项",
    re.I,
)
_OLD_CERTIFICATE = Rare(
    r"组织机构代码证|税务登记证|(?i:tax registration certificate|organi[sz]ation code certificate)|(?:注册号|登记号)\s*[:：]?\s*\d{15}(?!\d)"
)
_CURRENT = Rare(r"20000\s*-\s*1\s*[:：]\s*2018")
_RENEWAL = Rare(
    r"(?<![不无非])(?<!不会)(?<!不再)(?<!不得)(?<!并非)自动(?:续期|续签|续约|延续|顺延|延长|展期)|(?:至|到|[—~～-])\s*(?:长期|永久|无固定期限|不约定期限)"
    r"|(?:营业|经营|有效|合同|合作)期限?\s*[:：|]?\s*(?:为|至)?\s*(?:长期|永久|无固定期限|不约定期限)|长期有效"
    r"|(?<!not )(?<!no )(?<!without )(?<!never )automatic(?:ally)?\s+(?:renew|extend)|(?<!not )(?<!never )renews? automatically|until (?:terminated|further notice)|no fixed (?:term|end)|\bindefinite(?:ly)?\b",
    re.I,
)
# Words that make a citation one of the past: before it in its sentence, or right behind it.
_PAST_BEFORE = re.compile(
    r"原(?:版|标准|依据|按)|曾|换版|转版|改版|升级|替代|代替|废止|作废|历史|历次"
    r"|superse|withdrawn|replac|previous|former|transition|migrat|histor|was based|were based|obsolete|used to",
    re.I,
)
_PAST_AFTER = re.compile(
    r"转换|转版|换版|改为|更新(?:为|到|至)|升级|(?:已|被)(?:替代|代替|取代|撤销)|废止|作废|superse|withdrawn|replaced|transition|migrat|obsolete",
    re.I,
)
_OLD_CLAUSES = ("E04", "E05", "E06")
_CLAUSES_OF = re.compile(
    r"标准.{0,4}条款|条款.{0,2}(?:号|编号|要求)$|^条款$|20000|\bclauses?\b.{0,24}(?:iso|standard)|(?:iso|standard)\b.{0,24}\bclauses?\b|^clauses?(?: no\.?)?$",
    re.I,
)
_SENTENCE_END = re.compile(r"[。；;！!？?\n]|\.\s")
_BEFORE, _AFTER = 60, 20
# A clause that is said to be one of the old edition, beside it: "ISO/IEC 20000-1:2011 clause 7.2".
_A_CLAUSE = re.compile(
    r"(?:条款|条文|clauses?|section|第|§)\s*(?:[4-9]|10)\.\d|(?<![\d.])(?:[4-9]|10)\.\d{1,2}(?:\.\d)?\s*(?:条|款)", re.I
)
_OF_2011, _CLAUSES_OF_2011 = "E01", "E05"


def placeholders(content: Content) -> Iterator[Fact]:
    """placeholder: what a template left to be filled (XXX, ××, 某某公司, [公司名称], TBD, 20XX年).

    placeholder.template are those that no filled document of any kind can hold.
    """
    seen = 0
    document = whole(content.blocks).text
    if not (_MAYBE_LEFT_OPEN.can_stand_in(document) or _MAYBE_IN_BRACKETS.search(document)):
        return
    for block in content.blocks:
        if not _maybe_left_open(block.text):
            continue
        for text, place in _pieces(block):
            if block.rows and not _maybe_left_open(text):
                continue
            for match in _PLACEHOLDER.finditer(text):
                word = match.group().strip()
                if _ROUND_NAMED.match(word) or _not_left_over(text, match):
                    continue
                if block.rows and not _is_left_open(block.text):
                    break  # two cells that say so only side by side
                around = text[match.start() : match.end() + 8]
                name = "placeholder.template" if _TEMPLATE.match(around) else "placeholder"
                yield Fact(name, _shown(text, match), place, quote(text, match.start()))
                seen += 1
                break
            if seen >= _MOST_PER_TELL:
                return


def _maybe_left_open(text: str) -> bool:
    return _MAYBE_LEFT_OPEN.can_stand_in(text) or _MAYBE_IN_BRACKETS.search(text) is not None


def _is_left_open(text: str) -> bool:
    return _MAYBE_LEFT_OPEN.search(text) is not None or _MAYBE_IN_BRACKETS.search(text) is not None


def left_out(content: Content) -> Iterator[Fact]:
    """placeholder.sentence: what a sentence leaves open, as no document to be followed may; a form or an agreement may."""
    for block in content.blocks:
        if (
            block.rows
            or block.place.part != "body"
            or not any(sign in block.text for sign in ("__", "贵", "年", "o be "))
        ):
            continue
        if match := _LEFT_OUT.search(block.text):
            yield Fact(
                "placeholder.sentence", match.group().strip(), str(block.place), quote(block.text, match.start())
            )
            return


def _not_left_over(text: str, match: re.Match[str]) -> bool:
    """Runs of X, × or * that explain a numbering, multiply, hide a secret or draw a line."""
    if _DATE_LETTERS.match(match.group()):
        return bool(_PATTERN_OF_NUMBERS.search(text[max(0, match.start() - 40) : match.end() + 30]))
    if match.group() == "某某":
        return any(said.start() <= match.start() < said.end() for said in _SPOKEN.finditer(text))
    if match.group().startswith("<") and _PART_OF_A_NAME.search(
        f"{text[match.start() - 1 : match.start()]}<>{text[match.end() : match.end() + 2]}"
    ):
        return True  # <host>-<date>.log
    if not _BARE_RUN.match(match.group()):
        return False
    around = text[max(0, match.start() - 30) : match.end() + 30]
    if not text.strip("*×-=_ \t"):
        return True
    if "*" in match.group() and _MASKED.search(around):
        return True
    return bool(
        _PATTERN_OF_NUMBERS.search(around) or (_CODE_WITH_X.search(around) and not _DATE_OF_X.match(match.group()))
    )


def _shown(text: str, match: re.Match[str]) -> str:
    """The placeholder with the word that it belongs to: XX有限公司, not XX."""
    if _BARE_RUN.match(match.group()) and (
        tail := re.match(r"[\u4e00-\u9fff]{0,6}?(?:有限公司|公司|集团|单位|部门?|年|月|系统|项目)", text[match.end() :])
    ):
        return match.group() + tail.group()
    return match.group().strip()


def editions(content: Content, catalogue: Catalogue) -> Iterator[Fact]:
    """Edition tells (E01 …), each with its quote; in a revision history they speak of the past."""
    for id, tell in _edition_tells(catalogue):
        pattern = tell.pattern
        seen = 0
        for block in tell.among(content.blocks):
            if block.place.part in ("comment", "property") or not pattern.search(block.text):
                continue
            past = is_history(block)
            for text, place in _pieces(block):
                match = pattern.search(text)
                if not match:
                    continue
                name = "edition.past" if past or _of_the_past(text, match) else "edition"
                if name == "edition" and id in _OLD_CLAUSES and block.rows and _under_clauses(block):
                    name = "edition.clause"
                elif name == "edition" and (block.level or _CONTENTS_LINE.search(text)):
                    name = "edition.heading"  # may be a chapter number of the document's own
                yield Fact(name, id, place, quote(text, match.start()))
                if name == "edition" and id == _OF_2011 and _A_CLAUSE.search(_sentence_around(text, match)):
                    yield Fact("edition.clause", _CLAUSES_OF_2011, place, quote(text, match.start()))
                seen += 1
                if seen >= _MOST_PER_TELL:
                    break
            if seen >= _MOST_PER_TELL:
                break


def _sentence_around(text: str, match: re.Match[str]) -> str:
    return (
        _SENTENCE_END.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        + " "
        + _SENTENCE_END.split(text[match.end() : match.end() + _BEFORE])[0]
    )


def _under_clauses(block: Block) -> bool:
    """Does the head of a table say that its numbers are those of the standard?"""
    return any(_CLAUSES_OF.search(cell.text) for row in block.rows[:2] for cell in row)


@remembered(most=2)
def _edition_tells(catalogue: Catalogue) -> tuple[tuple[str, Rare], ...]:
    return tuple((tell.id, Rare(tell.pattern.pattern, tell.pattern.flags)) for tell in catalogue.edition_tells)


def _of_the_past(text: str, match: re.Match[str]) -> bool:
    before = _SENTENCE_END.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
    after = _SENTENCE_END.split(text[match.end() : match.end() + _AFTER])[0]
    return bool(_PAST_BEFORE.search(before) or _PAST_AFTER.search(after))


def current_edition(content: Content) -> Iterator[Fact]:
    """edition.current: the edition in force is cited somewhere."""
    for block in _CURRENT.among(content.blocks):
        if match := _CURRENT.pattern.search(block.text):
            yield Fact("edition.current", match.group(), str(block.place), quote(block.text, match.start()))
            return


def renewals(content: Content) -> Iterator[Fact]:
    """renewal: the agreement or licence goes on by itself unless it is ended, or has no end."""
    for block in _RENEWAL.among(content.blocks):
        if match := _RENEWAL.pattern.search(block.text):
            yield Fact("renewal", match.group(), str(block.place), quote(block.text, match.start()))
            return


def spun_text(content: Content, markers: Sequence[str]) -> Iterator[Fact]:
    """spun: markers of machine-spun text, if several stand in the file (one alone may be a misreading)."""
    document = whole(content.blocks).text
    markers = [marker for marker in markers if marker in document]
    if not markers:
        return
    counts: Counter[str] = Counter()
    first: Block | None = None
    for block in content.blocks:
        if block.place.part == "comment":
            continue
        found = {marker: block.text.count(marker) for marker in markers if marker in block.text}
        if found and first is None:
            first = block
        counts.update(found)
    # A phrase of several words cannot be a misreading: it weighs twice.
    weight = sum(count * (1 + (marker.isascii() and " " in marker)) for marker, count in counts.items())
    if first and weight > _FEW_MARKERS:
        shown = "、".join(f"{marker}×{count}" for marker, count in counts.most_common(5))
        at = min(first.text.find(marker) for marker in counts if marker in first.text)
        yield Fact("spun", shown, str(first.place), quote(first.text, at))


def broken_fields(content: Content) -> Iterator[Fact]:
    """field.broken: a reference or a table of contents that Word could not resolve."""
    seen = 0
    for block in _BROKEN_FIELD.among(content.blocks):
        if (match := _BROKEN_FIELD.pattern.search(block.text)) and seen < _MOST_PER_TELL:
            seen += 1
            yield Fact("field.broken", match.group(), str(block.place), quote(block.text, match.start()))


def old_certificates(content: Content) -> Iterator[Fact]:
    """certificate.old: near the top of a file, one of the certificates that the unified code has replaced."""
    for block in content.blocks[:12]:
        if match := _OLD_CERTIFICATE.search(block.text):
            yield Fact("certificate.old", match.group(), str(block.place), quote(block.text, match.start()))
            return


def _pieces(block: Block) -> Iterator[tuple[str, str]]:
    """(text, place) of a block: a table gives its rows, so that a quote stays short and is found again."""
    if not block.rows:
        yield block.text, str(block.place)
        return
    for row in block.rows:
        text = " ".join(cell.text for cell in row if cell.text)
        if text:
            address = row[0].address
            place = f"{block.place.sheet}!{address}" if block.place.sheet else f"{block.place} {address}"
            yield text, place.strip()
