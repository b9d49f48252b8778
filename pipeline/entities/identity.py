"""Title, number and version of one file, from each place that carries them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from pipeline.catalogue import DocumentControl
from pipeline.entities.listings import listing
from pipeline.entities.tables import column
from pipeline.recall import remembered
from pipeline.text.fields import Field, Labels, fields, label_key
from pipeline.text.message import REPLY
from pipeline.text.normal import quote
from pipeline.values import Block, Content, Fact

_COVER_BLOCKS = 40
_HISTORY_COLUMNS = 3  # a label 版本/修订 beside its value is no history
_MOST_HISTORY_COLUMNS = 9
_CLOSING_BLOCKS = 12
_ROWS_OF_A_TABLE = 3  # a column of a sheet with so many rows is no cover
_LONGEST_COVER_TABLE = 14
_LONGEST_TITLE = 60
_LONGEST_HEADING = 120
_SPELLED = re.compile(r"[Vv](?:er(?:sion)?)?[. ]?\d+(?:\.\d+)*|[A-Z] ?/ ?\d+|第\S{1,3}版|[A-Z]版|\d+(?:\.\d+)+版?")
_NAME_OF_FIELD = re.compile(r"[a-z][A-Za-z_.-]{1,24}: ")  # at the head of a text: last_updated: 2026-07-01
_IN_FORMS = frozenset([label_key("标题")])
_SUBJECTS = frozenset(map(label_key, ["Subject", "Document"]))  # of a form under a heading: what it is about
_COLON_TITLE = re.compile(r"[^:：\d][^:：]{3,24}[:：]\s*[^:：]{2,30}")  # 审核记录：资产管理
_NEAR_THE_TITLE = 2
# A number of three parts or more, at most its issue behind it; on the first line words before it.
_NUMBER_AND_ISSUE = r"[(（]?(?P<number>[A-Z]{2,8}(?:-[A-Z]{1,4}){1,3}-\d{2,4}(?:-\d{2})?|[\u4e00-\u9fff]{2,8}[〔\[【(（]20\d\d[〕\]】)）] ?第?\d{1,4} ?号)[)）]?(?:[ ,，]*20\d\d年版[)）]?)?(?: ?,? ?(?:[Rr]ev(?:ision)?|[Vv](?:er(?:sion)?)?|[Ii]ssue|版本|版次)?[.: ]*[A-Z]?[\d./]*版?)?"
_NUMBER_ALONE = re.compile(_NUMBER_AND_ISSUE)
_TITLE_AND_NUMBER = re.compile(
    rf"(?:[^\d:：,，。;；]{{4,50}}?(?:20\d\d(?:[-/]\d{{2,4}})?)?(?: |(?<=[\u4e00-\u9fff])|(?=[(（])))?{_NUMBER_AND_ISSUE}"
)
# A label that asks for the number of a document to be followed; a report's or a ticket's is another thing.
_SOME_NUMBER = re.compile(
    r"^(?:本)?(?:文|发文|文书|制度|规章|规定|规程|规范|程序|办法|细则|指导书|作业指导书|手册|方案|预案|标准|体系文件|受控)(?:编?号|代[号码])$"
    r"|^(?:paper|doc|document|policy|procedure|process|standard|instruction|guide|guideline|manual|playbook|rule|work instruction)(?: no| number| id| code| ref(?:erence)?)$"
)
_A_PERIOD = re.compile(r"(?:FY|CY|H[12]|Q[1-4])[- ]?(?:20)?\d{2}", re.I)  # FY27
_TWO_DIGITS = re.compile(r"\d{2}")
# Columns of a revision history, and of a list of documents, which is none.
_LETTER_AND_FIGURE = re.compile(r"([A-Z])(\d{1,2})")
_VERSION_COLUMN = Labels(r"版本|版次|^version|^rev(ision)?$|^issue$|修订状态")
_CHANGE_COLUMN = Labels(r"修订|修改|更改|变更|change|description|amendment|原因|说明|摘要")
_DATE_COLUMN = Labels(r"日期|时间|date")
_DOCUMENT_COLUMN = Labels(r"文件名称|文件编号|document (?:title|name|no)|title|^documents?$|^文件$")
_VERSION_OF_ROW = Labels(r"版本|版次|version|rev|issue|修订状态")
_NUMERALS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "十": "10"}
_NOT_TITLE = re.compile(
    r"有限公司$|集团$|^(?:目\s*录|(?:修订|修改|更改|变更|版本)(?:记录|历史|履历)(?:表)?|发布令|页脚|contents|table of contents|(?:revision|document|version|issue|change|amendment) (?:history|record|log))$"
    r"|^(?:purpose(?: and scope)?|scope|background|introduction|overview|appendi(?:x|ces)|目的(?:和范围)?|(?:适用)?范围|前言|引言|概述|总则)$"
    r"|^<[^>]*>?$|^[\[【][^\[\]【】]*[\]】]$|^\{\{[^{}]*\}\}$|^[a-z]{3,9} \d{1,2}, (?:20)?(?:\d\d|xx)$"  # left open in a template
    r"|^(?:统一)?(?:社会)?信用代码$|^\d{8}[\dA-Z]{10}$|^[(（]?[正副]\s*本[)）]?$"  # on a licence, above and beside its name
    r"|^[-*•]|^[A-Za-z]{1,8}(?:[-./][A-Za-z0-9]{1,6}){1,6}(?:\s*(?:[A-Z]/\d|V\d[\d.]*))?(?:\s*(?:内部.{0,4}|机密|秘密|受控|internal.{0,9}|confidential|controlled))?(?:\s*第.{0,4}页.*)?$|^(?![A-Z]{1,3}\d{2,6}[:：]).{0,10}[:：]|[:：]\s*$|^[一二三四五六七八九十]{1,3}[、.．]|^\d+(?:\.\d+)*[.)、]?\s|^第 ?[一二三四五六七八九十\d]{1,3} ?[章条]|^\W*\d{4}\W|^第?\d+页|^\d[\d.\-/年月日 ]*$|co\.?,? ?ltd\.?$",
    re.I,
)

# What printing to PDF puts before and after a file's name.
_OF_A_PRINTER = re.compile(r"^(?:Microsoft (?:Word|Excel|PowerPoint)|WPS \S+) - |\.(?:docx?|xlsx?|pptx?|wps|et)$", re.I)


def version_of(text: str, control: DocumentControl) -> str:
    """The first version token of `text`, normalised ("V1.2" → "1.2", "A/0" → "A/0", 第二版 → "2"), or ""."""
    text = unicodedata.normalize("NFKC", text)
    for pattern in control.version_patterns:
        if match := pattern.search(text):
            return normal_version("/".join(group for group in match.groups() if group))
    return ""


def normal_version(token: str) -> str:
    token = "".join(_NUMERALS.get(char, char) for char in unicodedata.normalize("NFKC", token).strip().upper())
    token = re.sub(r"^(?:VERSION|VER|REV|V)[.\s]*", "", token)
    if re.fullmatch(r"\d+(?:\.\d+)*", token):
        parts = [str(int(part)) for part in token.split(".")]
        while len(parts) > 1 and parts[-1] == "0":
            parts.pop()
        return ".".join(parts)
    return token.replace(" ", "")


def number_of(text: str, control: DocumentControl) -> str:
    """The first document number in `text`, or ""."""
    for match in control.number_pattern.finditer(unicodedata.normalize("NFKC", text)):
        if _TWO_DIGITS.search(match.group()) and not _A_PERIOD.fullmatch(match.group()):
            return match.group()
    return ""


@remembered(most=64)
def is_history(block: Block) -> bool:
    """A revision history: a header row with a version column and a date or change column."""
    for row in block.rows[:2]:
        keys = [label_key(cell.text) for cell in row]
        if (
            _HISTORY_COLUMNS <= len(row) <= _MOST_HISTORY_COLUMNS
            and column(keys, _VERSION_COLUMN) is not None
            and (column(keys, _CHANGE_COLUMN) is not None or column(keys, _DATE_COLUMN) is not None)
            and column(keys, _DOCUMENT_COLUMN) is None
        ):
            return True
    return False


def history_versions(block: Block, control: DocumentControl) -> list[tuple[str, str, str]]:
    """(version, cell address, the row's text) of each row of a revision history, top to bottom."""
    at = None
    found: list[tuple[str, str, str]] = []
    for row in block.rows:
        if at is None:
            at = column([label_key(cell.text) for cell in row], _VERSION_OF_ROW)
        elif at < len(row) and (text := row[at].text.strip()):
            version = version_of(text, control)
            if not version and re.fullmatch(r"[Vv]?\d+(?:\.\d+)*", text):
                version = normal_version(text)
            version = version or _letter_and_figure(text)
            if version:
                found.append((version, row[at].address, quote(" ".join(cell.text for cell in row if cell.text))))
    return found


def cover_blocks(content: Content) -> list[Block]:
    """The blocks that can be a cover or a closing control table: no margins, no long tables, no history, no list."""
    body = [b for b in content.blocks if b.place.part in ("body", "textbox")]
    near = body[:_COVER_BLOCKS] + body[max(_COVER_BLOCKS, len(body) - _CLOSING_BLOCKS) :]
    return [
        b for b in near if not b.rows or (len(b.rows) <= _LONGEST_COVER_TABLE and not is_history(b) and not listing(b))
    ]


def versions(content: Content, cover: Sequence[Block], name: str, control: DocumentControl) -> Iterator[Fact]:
    """One fact a place: version.cover, version.header, version.history, version.name."""
    labels = {label_key(label) for label in control.labels["version"]}
    for field in fields(cover):
        of_a_row = field.below and field.block.place.sheet and len(field.block.rows) >= _ROWS_OF_A_TABLE
        if field.key in labels and field.value and len(field.value) <= 24 and not of_a_row:
            version = version_of(field.value, control) or version_of(f"版本 {field.value}", control)
            version = version or _letter_and_figure(field.value.strip())
            if version:
                yield Fact("version.cover", version, str(field.place), f"{field.label} {field.value}")
                break
    margins: dict[str, str] = {}
    for block in content.blocks:
        part = block.place.part
        if part in ("header", "footer") and part not in margins and (version := _of_margin(block.text, control)):
            margins[part] = version
            if list(margins.values()).count(version) == 1:  # a footer that says the same is no place of its own
                yield Fact(
                    f"version.{part if len(margins) > 1 else 'header'}",
                    version,
                    str(block.place),
                    " ".join(block.text.split())[:80],
                )
    for block in content.blocks:
        if (
            block.rows
            and block.place.part == "body"
            and is_history(block)
            and (rows := history_versions(block, control))
        ):
            first, last = rows[0], rows[-1]
            version, address, line = first if _order(first[0]) > _order(last[0]) else last
            yield Fact("version.history", version, f"{block.place} {address}".strip(), line)
            break
    if version := version_of(name.replace("_", " "), control):
        yield Fact("version.name", version, "name", name)


def _letter_and_figure(text: str) -> str:
    """A0, B2: the letter's edition and its revision, as A/0 is."""
    match = _LETTER_AND_FIGURE.fullmatch(text)
    return f"{match[1]}/{match[2]}" if match else ""


def _of_margin(text: str, control: DocumentControl) -> str:
    """The version in a header or footer; A0 counts right behind the document's number."""
    if version := version_of(text, control):
        return version
    number = number_of(text, control)
    behind = text.partition(number)[2].split() if number else []
    return _letter_and_figure(behind[0].strip(" ,;|/")) if behind else ""


def numbers(content: Content, cover: Sequence[Block], name: str, control: DocumentControl) -> Iterator[Fact]:
    """number.cover, number.header and number.name, where they are found."""
    labels = {label_key(label) for label in control.labels["number"]}
    for field in fields(cover):
        if field.key not in labels or len(field.value) > 40 or _of_a_row(field):
            continue
        if number := number_of(field.value, control):
            yield Fact("number.cover", number, str(field.place), f"{field.label} {field.value}")
            break
    else:
        if found := _number_by_its_form(cover, control) or _number_in_a_line(cover, control):
            yield Fact("number.cover", *found)
    for block in content.blocks:
        if block.place.part in ("header", "footer") and (number := number_of(block.text, control)):
            yield Fact("number.header", number, str(block.place), " ".join(block.text.split())[:80])
            break
    if number := number_of(name.replace("_", " "), control):
        yield Fact("number.name", number, "name", name)


def _number_by_its_form(cover: Sequence[Block], control: DocumentControl) -> tuple[str, str, str] | None:
    """The same where a label that asks for some number has nothing but a document number beside it: "Paper no.", 制度代号."""
    for field in fields(cover):
        value = field.value.strip()
        if (
            _SOME_NUMBER.search(field.key)
            and not field.below
            and not _of_a_row(field)
            and value
            and number_of(value, control) == value
        ):
            return value, str(field.place), f"{field.label} {value}"
    return None


def _number_in_a_line(cover: Sequence[Block], control: DocumentControl) -> tuple[str, str, str] | None:
    """(number, place, line) where the first line is a title and a number, or one of the first or last only a number:
    "Risk register  AB-QP-03  Rev. A"."""
    if cover and cover[0].rows and len(cover[0].rows[0]) == 1:  # the title above a table of a sheet
        line = " ".join(cover[0].rows[0][0].text.split())
        if (match := _TITLE_AND_NUMBER.fullmatch(line)) and number_of(match["number"], control) == match["number"]:
            return match["number"], str(cover[0].place), line[:80]
    lines = [block for block in cover if not block.rows and block.place.part == "body" and block.text.strip()]
    for at, block in enumerate(lines):
        if 0 < at < len(lines) - 1 and at > _NEAR_THE_TITLE:
            continue
        line = " ".join(block.text.split())
        match = (_TITLE_AND_NUMBER if at == 0 else _NUMBER_ALONE).fullmatch(line)
        if match and number_of(match["number"], control) == match["number"]:
            return match["number"], str(block.place), line[:80]
    return None


def _of_a_row(field: Field) -> bool:
    """A column 编号 or ID numbers the rows of a table, not the document."""
    return field.below and field.key in ("编号", "no", "id", "number", "ref")


def title_of(content: Content, cover: Sequence[Block], control: DocumentControl) -> str:
    """The title that the document gives itself: its label, its biggest early line, its properties; or ""."""
    labels = {label_key(label) for label in control.labels["title"]}
    headed = any(block.level == 1 and _title_line(block.text, _LONGEST_HEADING) for block in cover[:3])
    for field in fields(cover[:12]):
        written = 2 <= len(field.value.strip("_ ")) <= _LONGEST_TITLE
        if field.key in labels - _IN_FORMS and written and not (field.key in _SUBJECTS and headed):
            return field.value.strip("《》 ")
    for block in cover[:12]:
        if block.place.part == "textbox" and (line := _title_line(block.text)):
            return line
    if cover and cover[0].place.ocr:  # above the title of a certificate stands who issues it
        largest = (_title_line(block.text, _LONGEST_HEADING) for block in cover[:4] if block.level == 1)
        if line := next(filter(None, largest), ""):
            return line
    for block in cover[:6]:
        if block.level == 1 and _COLON_TITLE.fullmatch(block.text.strip()):
            return block.text.strip()
        if not block.rows and (
            line := _title_line(block.text, _LONGEST_HEADING if block.level == 1 else _LONGEST_TITLE)
        ):
            return line
        if block.rows and len(block.rows[0]) == 1 and (line := _title_line(block.rows[0][0].text)):
            return line
    return _OF_A_PRINTER.sub("", content.properties.title.strip())[:_LONGEST_TITLE]


def _title_line(text: str, longest: int = _LONGEST_TITLE) -> str:
    for line in text.splitlines():
        line = REPLY.sub("", " ".join(line.split()).strip("《》_ "))
        if (
            2 <= len(line) <= longest
            and not _NOT_TITLE.search(line)
            and not _NAME_OF_FIELD.match(line)
            and not line.endswith(("。", "；", "，", ".", ";"))
        ):
            return line
    return ""


def _order(version: str) -> tuple[float | str, ...]:
    return tuple(f"{int(part):06d}" if part.isdigit() else part for part in re.split(r"[./]", version))


def best_number(facts: Sequence[Fact]) -> str:
    """The number that the document itself carries, else its file name's."""
    by_place = {fact.name: fact.value for fact in facts}
    return by_place.get("number.cover") or by_place.get("number.header") or by_place.get("number.name") or ""


def version_as_written(facts: Sequence[Fact]) -> str:
    """The version in the document's own spelling ("V1.0" and not "1")."""
    best = best_version(facts)
    quotes = [fact.quote for fact in facts if fact.name.startswith("version.") and fact.value == best]
    spelled = next((match.group() for quote in quotes if (match := _SPELLED.search(quote))), "")
    return " ".join(spelled.split()) or best


def best_version(facts: Sequence[Fact]) -> str:
    by_place = {fact.name: fact.value for fact in facts}
    for place in ("cover", "header", "history", "name"):
        if version := by_place.get(f"version.{place}"):
            return version
    return ""


def under_control(facts: Sequence[Fact]) -> bool:
    """Does the file carry a control table: a version, two who signed it, and the day from which it holds, or its history?"""
    names = {fact.name for fact in facts}
    signed = [name for name in names if name.startswith("signoff.")] + [f for f in facts if f.name == "hand.other"]
    return (
        bool(names & {"version.cover", "version.header"})
        and len(signed) >= 2
        and bool(names & {"day.effective", "day.released", "version.history"})
    )
