"""The version of one file, from each place that carries it: cover, margins, history and name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from pipeline.catalogue import DocumentControl
from pipeline.entities.control.in_force import parts_of_control_line
from pipeline.entities.control.numbers import number_of
from pipeline.entities.tables import column
from pipeline.recall import remembered
from pipeline.text.fields import Labels, fields, label_key
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_HISTORY_COLUMNS = 3  # a label 版本/修订 beside its value is no history
_MOST_HISTORY_COLUMNS = 9
_ROWS_OF_A_TABLE = 3  # a column of a sheet with so many rows is no cover
_SPELLED = re.compile(r"[Vv](?:er(?:sion)?)?[. ]?\d+(?:\.\d+)*|[A-Z] ?/ ?\d+|第\S{1,3}版|[A-Z]版|\d+(?:\.\d+)+版?")
_LETTER = re.compile(r"[A-Z]")
# A line, or a piece of a line with the number, that is a version and no more: "Issue 2", V1.0, 第二版.
_VERSION_ALONE = re.compile(
    r"[(（]?(?:(?:版本号?|版次|version|ver|rev(?:ision)?|issue|edition)[.:： ]{0,3}(?:no\.? ?)?[A-Z]?[\d./]{0,6}\d|(?:rev(?:ision)?|issue)[. ]{0,2}[A-Z]"
    r"|v ?\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]/\d{1,2}|第[一二三四五六七八九十\d]{1,2}版(?:第.次修[改订])?|\d{1,2}\.\d{1,2}版|\d(?:st|nd|rd|th) (?:edition|issue))[)）]?",
    re.I,
)
_APART = re.compile(r"\t+|\s{2,}|[|·•;；,，\n]|\s/\s")
_NEAR_THE_TITLE = 5
# What a text says of the paper that it stands in: "This is version 1.2 of the plan", 本文件为V1.2版.
_SAID_OF_ITSELF = Rare(
    r"\b[Tt]his is (?:the )?(?P<a>(?:version|issue|edition|revision|rev\.?) [A-Z]?\d+(?:\.\d+)*)(?!\.?\d)(?= of (?:the|this)\b|[,.;]|$)"
    r"|\b(?P<b>(?:[Vv]ersion|[Ii]ssue|[Ee]dition|[Rr]evision) [A-Z]?\d+(?:\.\d+)*) of this (?:document|procedure|process|policy|plan|manual|instruction|guide|standard|agreement)\b"
)
_BARE = re.compile(r"\d{1,2}\.\d{1,2}")
_BARE_PIECES = re.compile(r"\s*[|｜·]\s*|\s{2,}|\t")
_ENDS_WITH = re.compile(r"(?<![A-Za-z\d-])(?!A[34]$)([A-H])/?(\d)$")
_COUNTED_SO = re.compile(r"(?<![A-Za-z\d])[A-H]/\d(?!\d)")
_LETTER_AND_FIGURE = re.compile(r"([A-Z])(\d{1,2})")
# Columns of a revision history, and of a list of documents, which is none.
_VERSION_COLUMN = Labels(r"版本|版次|^ver(?:$|sion)|^rev(ision)?$|^issue$|修订状态")
_CHANGE_COLUMN = Labels(r"修订|修改|更改|变更|change|description|amendment|原因|说明|摘要")
_DATE_COLUMN = Labels(r"日期|时间|date")
_DOCUMENT_COLUMN = Labels(r"文件名称|文件编号|document (?:title|name|no)|title|^documents?$|^文件$")
# Rows with a version and a day, and with these, are of several things: standards, laws, software, devices.
_OF_THINGS = Labels(
    r"名称|标准|法律|法规|来源|收到|获取|存放|设备|软件|资产|配置项|\bnames?\b|standard|regulation|\blaws?\b|source|received|kept|software|\bassets?\b|\bitems?\b"
)
_VERSION_OF_ROW = Labels(r"版本|版次|^ver$|version|rev|issue|修订状态")
_NUMERALS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "十": "10"}


_OF_ITSELF = Rare(
    r"本(?:程序|规范|手册|制度|办法|文件|标准|细则|计划|规定|指导书|预案|方针)(?:的)?(?:现行|当前|现|本次|此次)?(?:发布)?(?:的)?(?:版本|版次)?(?:号)?(?:为|是|系|[:：])[“\"]?(?:第[一二三四五六]版[(（])?(?P<version>[Vv] ?\d{1,2}(?:\.\d{1,2}){1,2}|\d{1,2}\.\d{1,2} ?版|[A-D]/\d{1,2}|[A-D]版第?\d次|第[一二三四五六]版)(?!以前|之前)"
    r"|(?<!of )\b[Tt]his (?:document|procedure|policy|manual|plan|standard|guide)(?: is)?(?: now| currently)?(?: (?:at|in))? (?P<v>(?:version|issue|revision) \d{1,2}(?:\.\d{1,2})?)\b(?! (?:and|or) (?:later|earlier))"
)


def version_of(text: str, control: DocumentControl) -> str:
    """The first version token of `text`, normalised ("V1.2" → "1.2", "A/0" → "A/0", 第二版 → "2"), or ""."""
    text = unicodedata.normalize("NFKC", text)
    for pattern in control.version_patterns:
        if match := pattern.search(text):
            return normal_version("/".join(group for group in match.groups() if group))
    return ""


def edition_of(text: str, control: DocumentControl) -> str:
    """The version that a cell or the words behind a number give: V1.2, 2, A/1, A1, C; or ""."""
    told = text.strip()
    return version_of(told, control) or version_of(f"版本 {told}", control) or _letter_and_figure(told.upper())


def normal_version(token: str) -> str:
    """One spelling of a version: "V1.0" and "1" are "1", 二 is "2", "A/0" stays."""
    token = "".join(_NUMERALS.get(char, char) for char in unicodedata.normalize("NFKC", token).strip().upper())
    token = re.sub(r"^(?:VERSION|VER|REV|V)[.\s]*", "", token)
    if re.fullmatch(r"\d+(?:\.\d+)*", token):
        parts = [str(int(part)) for part in token.split(".")]
        while len(parts) > 1 and parts[-1] == "0":
            parts.pop()
        return ".".join(parts)
    return token.replace(" ", "")


@remembered(most=64)
def is_history(block: Block) -> bool:
    """A revision history: a header row with a version column and a date or change column."""
    for row in block.rows[:2]:
        keys = [label_key(cell.text) for cell in row]
        if (
            _HISTORY_COLUMNS <= len(row) <= _MOST_HISTORY_COLUMNS
            and column(keys, _VERSION_COLUMN) is not None
            and (
                column(keys, _CHANGE_COLUMN) is not None
                or (column(keys, _DATE_COLUMN) is not None and column(keys, _OF_THINGS) is None)
            )
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
    else:
        yield from _in_a_line(cover, control)
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
    said = version_of(name.replace("_", " "), control) or _at_the_end(name, content, cover, control)
    if said:
        yield Fact("version.name", said, "name", name)
    yield from _said_of_itself(content, control)


def _said_of_itself(content: Content, control: DocumentControl) -> Iterator[Fact]:
    """version.text: 本程序现行版本为 V1.2, 本手册为第二版, "this procedure is version 2.0"."""
    for pattern in (_OF_ITSELF, _SAID_OF_ITSELF):
        for block in pattern.among(content.blocks):
            match = pattern.pattern.search(block.text) if block.place.part == "body" and not block.rows else None
            told = next(filter(None, match.groups()), "") if match else ""
            version = told and (version_of(told, control) or version_of(f"版本 {told}", control))
            if match and version and not is_history(block):
                yield Fact("version.text", version, str(block.place), quote(block.text, match.start()))
                return


def _at_the_end(name: str, content: Content, cover: Sequence[Block], control: DocumentControl) -> str:
    """A1 at the end of a file's name, where cover or header count A/0, A/1; A3 and A4 are paper."""
    match = _ENDS_WITH.search(name.strip())
    inside = [block for block in content.blocks if block.place.part == "header"]
    return f"{match[1]}/{match[2]}" if match and any(_COUNTED_SO.search(b.text) for b in [*cover, *inside]) else ""


def _in_a_line(cover: Sequence[Block], control: DocumentControl) -> Iterator[Fact]:
    """version.cover of a line near the title that is a version, or that has one beside the document's number."""
    lines = [
        block for block in cover if not block.rows and block.place.part in ("body", "textbox") and block.text.strip()
    ]
    for block in lines[:_NEAR_THE_TITLE]:
        pieces = [piece.strip() for piece in _APART.split(block.text) if piece.strip()]
        alone = [piece for piece in pieces if _VERSION_ALONE.fullmatch(piece)]
        among = [one for one in parts_of_control_line(block.text) if _VERSION_ALONE.fullmatch(one)]
        if among:  # beside those who signed it
            alone, pieces = among, among
        beside_its_number = len(alone) == 1 and (len(pieces) == 1 or bool(number_of(block.text, control)))
        if beside_its_number and (version := version_of(alone[0], control)):
            yield Fact("version.cover", version, str(block.place), quote(block.text))
            return


def _letter_and_figure(text: str) -> str:
    """A0, B2: the letter's edition and its revision, as A/0 is; B alone is an edition."""
    match = _LETTER_AND_FIGURE.fullmatch(text)
    return f"{match[1]}/{match[2]}" if match else text if _LETTER.fullmatch(text) else ""


def _of_margin(text: str, control: DocumentControl) -> str:
    """The version in a header or footer; A0 and a bare 1.0 count right behind the document's number."""
    if version := version_of(text, control):
        return version
    number = number_of(text, control)
    apart = [piece for piece in _BARE_PIECES.split(text) if _BARE.fullmatch(piece)]
    if number and len(apart) == 1:  # "AB-P-08 Incident management | 1.1"
        return normal_version(apart[0])
    behind = text.partition(number)[2].split() if number else []
    first = behind[0].strip(" ,;|/") if behind else ""
    return normal_version(first) if _BARE.fullmatch(first) else _letter_and_figure(first)


def _order(version: str) -> tuple[float | str, ...]:
    return tuple(f"{int(part):06d}" if part.isdigit() else part for part in re.split(r"[./]", version))


def version_as_written(facts: Sequence[Fact]) -> str:
    """The version in the document's own spelling ("V1.0" and not "1")."""
    best = best_version(facts)
    quotes = [fact.quote for fact in facts if fact.name.startswith("version.") and fact.value == best]
    spelled = next((match.group() for quote in quotes if (match := _SPELLED.search(quote))), "")
    return " ".join(spelled.split()) or best


def best_version(facts: Sequence[Fact]) -> str:
    """The version that counts: the cover's, else the header's, the history's, the file name's; or ""."""
    by_place = {fact.name: fact.value for fact in facts}
    for place in ("cover", "header", "history", "name"):
        if version := by_place.get(f"version.{place}"):
            return version
    return ""
