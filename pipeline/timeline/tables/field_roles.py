"""What the date in a field of a form is: by its words and labels, by who signs, by what the form is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.text.normal import normal
from pipeline.timeline.roles.by_words import role_named
from pipeline.timeline.roles.labels import is_bare_date_label, role_of_label, without_its_day
from pipeline.timeline.roles.unlabelled import role_beside_name, role_of_list_head, role_of_occasion
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.labels import LABEL_LENGTH, TOLD, VERSION_COLUMN, WHO_SIGNS, names_a_date
from pipeline.values import Block, Cell, Mention, Role

_OCCASION, _AROUND = 400, 500  # characters
_OPEN: frozenset[Role | None] = frozenset([None, "other", "signed"])
_AUDIT = re.compile(r"(?:internal )?audit|内审|内部审核|审核")
_ISSUED = re.compile(r"(?:发布|印发|颁布|发行|下发)(?:日期?|时间)?")
_PUT_RIGHT = re.compile(r"(?:整改|纠正)?(?:完成|完毕)")
_HELD_ON = re.compile(r"(?:was )?(?:held|done|took place)(?: on)?")
_CARRIED_OUT = re.compile(
    r"(?:实施|执行|施工|部署|上线|割接|切换|操作|implementation|execution|deployment)(?:情况|记录|结果| (?:result|outcome))?"
)
_RESULT = re.compile(r"(?:实施|变更|执行|部署|发布|上线|最终)?结果|results?|outcome")
_WENT_WELL = re.compile(r"(?:success\w*|done|completed|carried out|implemented|went well|ok)[^.;]{0,24}? on$")
_IN_FORCE = re.compile(r"\s*(?:正式)?(?:实施|执行|施行|启用)(?:日期?)?\s?[:：]?\s*")
_SIGNED = re.compile(r"批准|审批|签发|核准|发布|编制|编写|审核")
_RUN_ON, _WITH_RESULT = re.compile(r"run on"), re.compile(r"(?:result|outcome|how it went|went)\b")
_REVIEW = re.compile(r"(?:post-?implementation |change )?review|pir|(?:实施后|事后|变更)?(?:回顾|复盘)")


@dataclass(frozen=True, slots=True)
class Field:
    """A cell with dates, in the rows of its form."""

    block: Block
    rows: Sequence[GridRow]
    index: int
    cell: Cell
    left: Sequence[str]
    """The labels beside the cell, nearest first."""
    labels: Sequence[str]
    """Those, and the ones above it that may govern it."""
    nearest: str
    """The nearest of all, on whatever side."""
    audit: bool

    @property
    def row(self) -> GridRow:
        return self.rows[self.index]

    def before(self, mention: Mention) -> str:
        return self.cell.text[max(0, mention.start - _AROUND) : mention.start]


def role_in_field(field: Field, mention: Mention, signer: Role | None) -> Role:
    """`signer` is what a name or a verb beside the date in the same row makes of it."""
    named = role_named(field.cell.text, mention, field.labels, audit=field.audit)
    named = signer if signer and named in _OPEN else named
    role = _of_its_label(field, mention, named)
    if role is None and named is None and mention.precision == "day":
        role = next((told for way in _UNNAMED if (told := way(field, mention)) is not None), None)
    role = role or named or "other"
    if role == "reviewed" and not field.index and not field.left:
        return role_of_list_head(role, field.cell.text) or role  # the title of a list, checked on that day
    return role


def _of_its_label(field: Field, mention: Mention, named: Role | None) -> Role | None:
    """What only the label beside a date says of it, which its words have `named` something else, or nothing."""
    if not field.left:
        return None
    label = field.left[0]
    if _is_review(label) and _HELD_ON.fullmatch(normal(field.cell.text[: mention.start]).strip()):
        return "reviewed"
    if named == "printed" and _was_carried_out(field.row, label):
        return "occurred"
    return "meeting" if named is None and field.audit and _AUDIT.fullmatch(normal(label)) else None


def _of_occasion(field: Field, mention: Mention) -> Role | None:
    """Of the meeting, or of what was held, of which the form tells."""
    before = field.before(mention).strip() or (field.labels[0] if field.labels else "")
    about = f"{field.block.place.sheet} {field.block.place.heading}"
    return role_of_occasion(before, about, field.block.text[:_OCCASION])


def _of_review(field: Field, _: Mention) -> Role | None:
    return "reviewed" if field.labels and _is_review(field.labels[0]) else None


def _of_success(field: Field, mention: Mention) -> Role | None:
    return "occurred" if field.left and _tells_success(field.left[0], field.before(mention)) else None


def _of_carrying_out(field: Field, mention: Mention) -> Role | None:
    """实施 | 张三 2026年9月22日 was done; in the head of a document, beside 发布, it comes into force."""
    if not field.left or not _CARRIED_OUT.fullmatch(without_its_day(normal(field.left[0]))):
        return None
    return "effective" if not mention.start and _is_head_of_document(field.rows) else "occurred"


def _of_bare_label(field: Field, _: Mention) -> Role | None:
    """日期 alone: of who signs in the row above, or of what the form is about."""
    if not field.labels or not is_bare_date_label(field.labels[0]):
        return None
    signer = _role_of_signer_above(field.rows[: field.index]) if _is_first(field.row, field.labels[0]) else None
    return signer or (_of_a_form(field.row) if field.left else "other")


def _of_coming_into_force(field: Field, mention: Mention) -> Role | None:
    """批准：张三 2026-07-17 | 实施：2026-08-03."""
    return "effective" if _IN_FORCE.fullmatch(field.before(mention)) and _is_signed(field.row) else None


def _beside_a_name(field: Field, mention: Mention) -> Role | None:
    if not mention.start or names_a_date(field.nearest) or _PUT_RIGHT.match(field.nearest):
        return None
    return role_beside_name(field.before(mention), field.cell.text[mention.stop :], "")


# What says more comes first: the occasion, the words of its label, the form, the name beside it.
_UNNAMED = (
    _of_occasion,
    _of_review,
    _of_success,
    _of_carrying_out,
    _of_bare_label,
    _of_coming_into_force,
    _beside_a_name,
)


def _was_carried_out(row: GridRow, label: str) -> bool:
    """Run on | 26 July | Result | right: what a form asks for was done then, and no list was taken out of a tool."""
    return _RUN_ON.fullmatch(normal(label)) is not None and any(
        _WITH_RESULT.match(normal(cell.text)) for cell in row.cells.values()
    )


def _tells_success(label: str, before: str) -> bool:
    """Result | Successful on 13 August: the day on which it was carried out."""
    result = _RESULT.fullmatch(without_its_day(normal(label))) is not None
    return result and _WENT_WELL.search(normal(before).strip()) is not None


def _is_review(label: str) -> bool:
    return _REVIEW.fullmatch(without_its_day(normal(label))) is not None


def _is_first(row: GridRow, label: str) -> bool:
    """Whether a row begins with this label, and belongs to no other matter that it names before."""
    return next((cell.text for cell in row.cells.values() if cell.text.strip()), "") == label


def _is_signed(row: GridRow) -> bool:
    """Whether a row says who wrote, passed or issued what it heads."""
    return any(_SIGNED.match(normal(cell.text).strip()) for cell in row.cells.values())


def _is_head_of_document(rows: Sequence[GridRow]) -> bool:
    """Whether a table says when a document was issued, or who signed it and no more (编制 | 审核 | 批准 | 实施)."""
    labels = list(_first_cells(rows))
    signed = [label for label in labels if role_of_label(label) in WHO_SIGNS or _ISSUED.fullmatch(label)]
    numbered = any(VERSION_COLUMN.search(label) for label in labels)
    return any(map(_ISSUED.fullmatch, labels)) or 1 < len(signed) == len(labels) - 1 or (numbered and len(signed) > 1)


def _first_cells(rows: Sequence[GridRow]) -> Iterator[str]:
    """The labels at the left of a form."""
    for row in rows:
        cell = next(iter(row.cells.values()), None)
        if cell is not None and len(cell.text) <= LABEL_LENGTH:
            yield normal(cell.text).strip(" :")


def _role_of_signer_above(rows: Sequence[GridRow]) -> Role | None:
    """编制 | 张三 above 日期 | 2026-03-01: the role of the nearest one who signs."""
    for row in reversed(rows[-2:]):
        first = next((cell.text for cell in row.cells.values() if cell.text.strip()), "")
        role = role_of_label(first) if len(first) <= LABEL_LENGTH else None
        if role in ("drafted", "reviewed", "approved", "signed"):
            return role
    return None


def _of_a_form(row: GridRow) -> Role:
    """日期 alone beside other fields: the day of what the form is about; beside a version, that of its issue."""
    labels = (cell.text for cell in row.cells.values() if len(cell.text) <= TOLD)
    return "released" if any(VERSION_COLUMN.search(normal(label)) for label in labels) else "occurred"
