"""On which form a record says that it is kept, and of which edition; and the forms that a text sends people to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.catalogue import DocumentControl
from pipeline.entities.control.versions import edition_of
from pipeline.entities.records.forms import HEAD_BLOCKS, texts_of_head
from pipeline.entities.tables import row_place
from pipeline.text.fields import Labels, fields
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

_FORM_NUMBER = Labels(
    r"^(?:表单|表格|表样|记录表|样表)(?:编?号|代码)$|^表号$|^(?:form|template) (?:no|number|id|ref(?:erence)?|code)$|^form$"
)
_SOME_NUMBER = Labels(r"^编号$|^代号$|^(?:no|number|ref|code)$")
_ON_A_FORM = re.compile(
    r"(?:用表|表单|表号|表样|记录表|格式表?)\s*(?:编?号)?\s*[:：]?\s*$|\b[Ff]orm(?: (?:no\.?|number|ref\.?|id))?\s*[:：]?\s*$"
)  # 工程部用表 GD-R-07, without a colon
# A house that calls its forms K9 or J 2-08.1 says that they are forms.
_SHORT = r"(?!(?:ISO|IEC|GB)\b)[A-Z]{1,3}[ -]?\d{1,3}(?:[-.]\d{1,3}){0,2}(?![\w/-])"
_SHORT_ALONE = re.compile(_SHORT)
_SHORT_ON_A_FORM = re.compile(
    rf"(?:(?:用表|表单|表号|表样|记录表)\s*(?:编?号)?\s*[:：]?|\b[Ff]orm(?: (?:no\.?|number|ref\.?|id))?\s*[:：]?)\s*(?P<code>{_SHORT})"
)
# What may stand behind the number of a form: its edition.
_EDITION = re.compile(
    r"^[\s,，(（]*(?:rev(?:ision)?|issue|iss|ed(?:ition)?|ver(?:sion)?|v|第|版本|版次)?[.:： ]*(?P<edition>[A-Z]/?\d{0,2}|\d{1,2}(?:\.\d)?)版?(?=[\s)）。.]|$)",
    re.I,
)
_OF_A_YEAR = re.compile(r"^[\s,，]*20\d\d ?年?(?:度|[上下]半年|第?[一二三四1-4]季度|\d{1,2}月)?")  # JL-04 2024年度
_TITLE_OF_A_FORM = re.compile(
    r"[\u4e00-\u9fff0-9（）()、年月]{2,30}(?:表|单|登记|登记簿|记录|台账|清单)[\s　]*[(（]?"  # 备件出入库登记　GD-R-07
    r"|[A-Z][A-Za-z ,&'/-]{3,60}?(?:form|sheet|record|log|list|register|report|checklist|attendance|minutes|ticket|request)s?\s*[(（]"
)
_FOOT_BLOCKS = 2  # a form gives its number below what was filled in, too
_LABEL_AND_TITLE = 2  # cells of a form's first row: its number, and what it is called
# "records it on Form K19", 记入表 J 2-08.1
_SENT_TO = Rare(rf"\b[Ff]orms? (?P<en>{_SHORT})|(?:表单|表格|记录表|表)\s?(?P<zh>{_SHORT})")


def form_numbers(content: Content, control: DocumentControl) -> Iterator[Fact]:
    """number.form: the number of the form that a record is kept on, where the record gives it beside a label, form.version
    its edition ("number|version"); form.in_a_cell: where the number stands in a cell of its own beside the title."""
    yield from _numbered_with_edition(content, control)
    if beside := next(_beside_a_label(content, control), None) or next(_in_a_line(content, control), None):
        number, behind, place, line = beside
        yield Fact("number.form", number, place, quote(line))
        if version := _edition(behind, control):
            yield Fact("form.version", joined(number, version), place, quote(line))
        return
    for block in content.blocks[:HEAD_BLOCKS]:
        for each in block.rows[0] if block.rows and block.place.part == "body" and not block.place.sheet else ():
            if (match := control.number_pattern.fullmatch(each.text.strip())) and len(
                block.rows[0]
            ) == _LABEL_AND_TITLE:
                yield Fact("form.in_a_cell", match.group(), row_place(block, block.rows[0]), quote(each.text))
                return


def _beside_a_label(content: Content, control: DocumentControl) -> Iterator[tuple[str, str, str, str]]:
    """(number, what stands behind it, place, line) beside a label that asks for the number of a form."""
    for field in fields(block for block in content.blocks[:HEAD_BLOCKS] if block.place.part in ("body", "header")):
        if not field.below and _FORM_NUMBER.search(field.key):
            value = field.value.strip()
            if match := control.number_pattern.search(value) or _SHORT_ALONE.match(value):
                yield match.group(), value[match.end() :], str(field.place), field.said


def _in_a_line(content: Content, control: DocumentControl) -> Iterator[tuple[str, str, str, str]]:
    """The same of a line, a cell or a margin that says so, or that is the title of a form with a number and no more."""
    foot = content.blocks[HEAD_BLOCKS:][-_FOOT_BLOCKS:]
    margins = [b for b in content.blocks[HEAD_BLOCKS:] if b.place.part in ("header", "footer") and b not in foot]
    for place, text in (*texts_of_head(content), *((str(b.place), b.text) for b in (*foot, *margins) if not b.rows)):
        match = control.number_pattern.search(text)
        before = text[: match.start()] if match else ""
        if match and (_ON_A_FORM.search(before) or _TITLE_OF_A_FORM.fullmatch(before)):
            behind = text[match.end() :]
            if not _EDITION.sub("", _OF_A_YEAR.sub("", behind)).strip(" )）】]。"):
                yield match.group(), _OF_A_YEAR.sub("", behind), place, text
        elif not match and (short := _short_code(text.strip(), place)):
            yield short["code"], text.strip()[short.end() :], place, text


def _numbered_with_edition(content: Content, control: DocumentControl) -> Iterator[Fact]:
    """form.version of a field that is a number and an edition and no more, under a label that asks only for a number."""
    for field in fields(block for block in content.blocks[:HEAD_BLOCKS] if block.place.part == "body"):
        value = field.value.strip()
        match = control.number_pattern.match(value) if not field.below and _SOME_NUMBER.search(field.key) else None
        version = _edition(value[match.end() :], control) if match else ""
        if match and version and not _EDITION.sub("", value[match.end() :]).strip(" )）"):
            yield Fact("form.version", joined(match.group(), version), str(field.place), quote(field.said))
            return


def _short_code(line: str, place: str) -> re.Match[str] | None:
    """A short code that a line begins with, or that stands anywhere in a margin."""
    in_a_margin = place.startswith(("header", "footer"))
    return _SHORT_ON_A_FORM.search(line) if in_a_margin else _SHORT_ON_A_FORM.match(line)


def _edition(behind: str, control: DocumentControl) -> str:
    match = _EDITION.match(behind)
    return edition_of(match["edition"], control) if match else ""


def forms_referred_to(content: Content) -> Iterator[Fact]:
    """reference.form: each form that a text calls by a short code, once: "on Form K19"."""
    seen: set[str] = set()
    for block in _SENT_TO.among(content.blocks):
        for match in _SENT_TO.finditer(block.text) if block.place.part == "body" else ():
            code = match["en"] or match["zh"]
            if code not in seen:
                seen.add(code)
                yield Fact("reference.form", code, str(block.place), quote(block.text, match.start()))
