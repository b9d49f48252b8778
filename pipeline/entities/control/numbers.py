"""The document number of one file, from each place that carries it: cover, margins and name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from pipeline.catalogue import DocumentControl
from pipeline.text.fields import Field, fields, label_key
from pipeline.values import Block, Content, Fact

_NEAR_THE_TITLE = 2
# A number of three parts or more, at most its issue behind it; on the first line words before it.
_NUMBER_AND_ISSUE = r"[(（]?(?P<number>[A-Z]{2,8}(?:-[A-Z]{1,4}){1,3}-\d{2,4}(?:-\d{2})?|[\u4e00-\u9fff]{2,8}[〔\[【(（]20\d\d[〕\]】)）] ?第?\d{1,4} ?号)[)）]?(?:[ ,，]*20\d\d年版[)）]?)?(?: ?,? ?(?:[Rr]ev(?:ision)?|[Vv](?:er(?:sion)?)?|[Ii]ssue|版本|版次)?[.: ]*[A-Z]?[\d./]*版?)?"
_NUMBER_ALONE = re.compile(_NUMBER_AND_ISSUE)
_TITLE_AND_NUMBER = re.compile(
    rf"(?:[^\d:：,，。;；]{{4,50}}?(?:20\d\d(?:[-/]\d{{2,4}})?)?(?: |(?<=[\u4e00-\u9fff])|(?=[(（])))?{_NUMBER_AND_ISSUE}"
)
# The number before the title: "AB-WI-03 Restart of the web server".
_NUMBER_AND_TITLE = re.compile(
    r"(?P<number>[A-Z]{2,8}(?:-[A-Z]{1,4}){1,3}-\d{2,4})[ :：–—-]{1,3}(?=[^\d\s])[^,，。;；:：]{2,60}(?<![.!?])"
)
# A label that asks for the number of a document to be followed; a report's or a ticket's is another thing.
_SOME_NUMBER = re.compile(
    r"^(?:本)?(?:文|发文|文书|制度|规章|规定|规程|规范|程序|办法|细则|指导书|作业指导书|手册|方案|预案|标准|体系文件|受控)(?:编?号|代[号码])$"
    r"|^(?:paper|doc|document|policy|procedure|process|standard|instruction|guide|guideline|manual|playbook|rule|work instruction)(?: no| number| id| code| ref(?:erence)?)$"
)
_OF_PARTS = re.compile(r"[A-Z]{2,8}(?:-[A-Z]{1,4}){1,3}-\d{2,4}(?:-\d{2})?")
_OF_ANOTHER_PAPER = re.compile(
    r"代替|替代|取代|引用|依据|对应|上级|相关|参[考见]|表单|记录|模板|合同|replac|supersed|instead|refer|see|relat|parent|based|form|record|template|contract|belongs|under"
)
# A line near the title that begins with the number and its issue: "JTG-18 A/0 drafted …".
_LINE_OF_CONTROL = re.compile(
    r"(?P<number>[A-Z]{2,8}(?:-[A-Z]{1,4}){0,3}-\d{2,4})[\s,，·|/]+(?:第?[A-Z]/\d|[Vv]\d|\d+\.\d|[Ii]ssue|[Rr]ev|版)"
)
# A piece of such a line that is a number with its issue: "In force from 1 July | AB-POL-02 v1.0".
_NUMBER_WITH_ISSUE = re.compile(
    r"(?P<number>[A-Z]{2,8}(?:-[A-Z]{1,4}){1,3}-\d{2,4}),? ?(?:(?:[Rr]ev(?:ision)?|[Vv](?:er(?:sion)?)?|[Ii]ssue|[Ee]dition|版本|版次)[.: ]*[A-Z]?\d[\d./]*版?|[A-Z]/\d)"
)
# The same with its label, or in brackets behind what the paper calls itself: 编号 JTG-GL-18, "This procedure (JTG-GL-18, …".
_PIECES = re.compile(r"\t+|\s{2,}|[|·•;；,，\n]|\s/\s")
_LABEL_AND_NUMBER = re.compile(
    r"(?:文件|文档|制度)?(?:编号|文号|编码)\s*(?P<number>[A-Z]\S+)|(?:doc(?:ument)?\.? )?(?:no|number|id|ref(?:erence)?|code)\.? (?P<number2>[A-Z]\S+)",
    re.I,
)
_SAID_OF_ITSELF = re.compile(
    r"(?:\b[Tt]his (?:\w+ )?(?:procedure|policy|document|plan|manual|instruction|standard|process)|本(?:文件|程序|制度|办法|规定|手册|规范))\s?[(（](?:编号|文件编号|[Nn]o\.?|[Nn]umber)?\s*[:：]?\s*(?P<number>[A-Z][A-Z0-9./-]{3,24})"
)
# Beside the label of a number a code is one, though it has but one figure or a letter behind: LQ-PROC-7, AB-P-05a.
_A_CODE = re.compile(
    r"(?!(?:REV|VER|ISSUE|PAGE|NO|ISO|IEC)\b)[A-Z]{2,8}(?:[-/ ][A-Z]{1,8}){1,3}[-/](?:\d[a-z]?|\d{1,3}[a-z])"
)
_A_PERIOD = re.compile(r"(?:FY|CY|H[12]|Q[1-4])[- ]?(?:20)?\d{2}", re.I)  # FY27
_TWO_DIGITS = re.compile(r"\d{2}")
_WITH_ITS_VERSION = re.compile(r"(?P<number>.*\d{2})[-_](?:[A-Z]/\d{1,2}|V\d{1,2})")


def number_of(text: str, control: DocumentControl) -> str:
    """The first document number in `text`, or ""."""
    for match in control.number_pattern.finditer(unicodedata.normalize("NFKC", text)):
        if _TWO_DIGITS.search(match.group()) and not _A_PERIOD.fullmatch(match.group()):
            behind = _WITH_ITS_VERSION.fullmatch(match.group())
            return behind["number"] if behind else match.group()
    return ""


def numbers(content: Content, cover: Sequence[Block], name: str, control: DocumentControl) -> Iterator[Fact]:
    """number.cover, number.header and number.name, where they are found."""
    labels = {label_key(label) for label in control.labels["number"]}
    for field in fields(cover):
        if field.key not in labels or len(field.value) > 40 or _of_a_row(field):
            continue
        code = _A_CODE.fullmatch(field.value.strip())
        if number := field.value.strip() if code else number_of(field.value, control):
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
    return _number_beside_a_version(cover, control)


def _number_beside_a_version(cover: Sequence[Block], control: DocumentControl) -> tuple[str, str, str] | None:
    """On a cover that gives a version, the one field that is nothing but a number of several parts, whatever its label."""
    said = [field for field in fields(cover) if not field.below and not _of_a_row(field)]
    versions = {label_key(label) for label in control.labels["version"]}
    if not any(field.key in versions for field in said):
        return None
    found = [
        field
        for field in said
        if _OF_PARTS.fullmatch(field.value.strip())
        and number_of(field.value, control) == field.value.strip()
        and not _OF_ANOTHER_PAPER.search(field.key)
    ]
    if len({field.value.strip() for field in found}) != 1:
        return None
    return found[0].value.strip(), str(found[0].place), f"{found[0].label} {found[0].value.strip()}"


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
        match = match or (_NUMBER_AND_TITLE.fullmatch(line) if at == 0 else None)
        if match and number_of(match["number"], control) == match["number"]:
            return match["number"], str(block.place), line[:80]
        told = _LINE_OF_CONTROL.match(line) if at <= _NEAR_THE_TITLE else None
        if told and number_of(told["number"], control) == told["number"]:
            return told["number"], str(block.place), line[:80]
        if number := _said_of_itself(block.text, control, at <= _NEAR_THE_TITLE):
            return number, str(block.place), line[:80]
    return None


def _said_of_itself(text: str, control: DocumentControl, near: bool) -> str:
    """The number of a piece of a line near the title that is a label and a number, or a number and its issue ("In force from
    1 July | AB-POL-02 v1.0"), or that a sentence gives the paper itself."""
    pieces = [piece.strip() for piece in _PIECES.split(text) if piece.strip()]
    labelled = [match for piece in pieces if (match := _LABEL_AND_NUMBER.fullmatch(piece))]
    found = [match["number"] or match["number2"] for match in labelled] if near else []
    issued = [match["number"] for piece in pieces if (match := _NUMBER_WITH_ISSUE.fullmatch(piece))]
    found += issued if near and len(issued) == 1 and len(pieces) > 1 else []  # several are a list of others
    found += [match["number"] for match in _SAID_OF_ITSELF.finditer(text)]
    return next((each for each in found if number_of(each, control) == each), "")


def _of_a_row(field: Field) -> bool:
    """A column 编号 or ID numbers the rows of a table, not the document."""
    return field.below and field.key in ("编号", "no", "id", "number", "ref")


def best_number(facts: Sequence[Fact]) -> str:
    """The number that the document itself carries, else its file name's."""
    by_place = {fact.name: fact.value for fact in facts}
    return by_place.get("number.cover") or by_place.get("number.header") or by_place.get("number.name") or ""
