"""What a source says, as frozen values: the writers read these and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from typing import Generic, Literal, TypeVar

Value = TypeVar("Value")

SpanKind = Literal["text", "bold", "inserted", "deleted", "remark", "footnote", "control"]
CoverPlace = Literal["table", "paragraphs", "textbox", "content_control"]
SheetState = Literal["visible", "hidden", "veryHidden"]
RawKind = Literal["lock", "empty", "garbage", "truncated_docx", "ole", "png", "thumbs"]
CellValue = str | int | float | bool | date | datetime | None

DEFAULT_MOMENT = datetime(2026, 1, 1)


class SourceError(Exception):
    """A source that cannot be built. `str()` is one line that names the source file."""

    def __init__(self, source: PurePath, message: str) -> None:
        super().__init__(f"{source}: {' '.join(message.split())}")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with one role. A newline inside `text` is a line break."""

    kind: SpanKind
    text: str


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Area(Generic[Value]):
    """A cell of a grid, with the rows and columns that it covers. Positions count from 0."""

    row: int
    column: int
    rows: int
    columns: int
    value: Value


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans
    look: Literal["plain", "bullet", "textbox"] = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """Areas in reading order; together they cover the grid of `rows` by `columns` exactly once."""

    areas: tuple[Area[Spans], ...]
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block = Heading | Paragraph | Table | PageBreak


@dataclass(frozen=True, slots=True)
class Properties:
    title: str = ""
    subject: str = ""
    creator: str = ""
    company: str = ""
    last_modified_by: str = ""
    created: datetime = DEFAULT_MOMENT
    modified: datetime = DEFAULT_MOMENT


@dataclass(frozen=True, slots=True)
class History:
    title: str
    table: Table


@dataclass(frozen=True, slots=True)
class Prose:
    """A running-text document. `to` is relative to the client's folder, with "/"."""

    source: PurePath
    to: str
    blocks: tuple[Block, ...]
    title: str = ""
    cover: tuple[tuple[str, str], ...] = ()
    cover_in: CoverPlace = "table"
    header: str = ""
    footer: str = ""
    history: History | None = None
    properties: Properties = Properties()
    headings: Literal["styles", "bold"] = "styles"
    strict: bool = False
    encoding: str = "utf-8"
    encrypt: str | None = None
    scan: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """`areas` hold title, notes, header and rows; `heading_rows` of them are set in bold."""

    name: str
    state: SheetState
    areas: tuple[Area[CellValue], ...]
    heading_rows: int
    comments: tuple[tuple[str, str], ...] = ()
    header_text: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    source: PurePath
    to: str
    sheets: tuple[Sheet, ...]
    properties: Properties = Properties()
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Raw:
    source: PurePath
    to: str
    kind: RawKind


@dataclass(frozen=True, slots=True)
class Copy:
    source: PurePath
    to: str
    of: str


Document = Prose | Book | Raw | Copy


def plain_text(spans: Spans) -> str:
    """The text a reader sees in place: no remarks, deletions or notes."""
    return "".join(span.text for span in spans if span.kind not in ("remark", "deleted", "footnote"))


def is_chinese(text: str) -> bool:
    return any("\u3400" <= sign <= "\u9fff" for sign in text)


def label_line(label: str, value: str) -> str:
    """A cover entry on one line, with the colon that its language uses."""
    return f"{label}：{value}" if is_chinese(label) else f"{label}: {value}"


def cover_table(prose: Prose) -> Table:
    """The cover's labels and values as a table of two columns."""
    areas: list[Area[Spans]] = [
        Area(row, column, 1, 1, (Span("text", text),))
        for row, entry in enumerate(prose.cover)
        for column, text in enumerate(entry)
    ]
    return Table(tuple(areas), len(prose.cover), 2)


def merge(rows: Sequence[Sequence[Value]]) -> tuple[Area[Value], ...]:
    """The areas of a full grid in which "<<" joins the cell to the left and "^^" the cell above.

    Raises ValueError where a mark has nothing to join or the joined cells are no rectangle.
    """
    origin: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value == "<<" and c == 0:
                raise ValueError(f"row {r + 1}: '<<' in the first column has no cell to its left")
            if value == "^^" and r == 0:
                raise ValueError(f"column {c + 1}: '^^' in the first row has no cell above")
            left_or_above = {"<<": (r, c - 1), "^^": (r - 1, c)}.get(value if isinstance(value, str) else "")
            origin[r, c] = origin[left_or_above] if left_or_above else (r, c)
    last: dict[tuple[int, int], tuple[int, int]] = {}
    count: dict[tuple[int, int], int] = {}
    for (r, c), start in origin.items():
        low_r, low_c = last.get(start, start)
        last[start] = (max(low_r, r), max(low_c, c))
        count[start] = count.get(start, 0) + 1
    areas = []
    for (r, c), (end_r, end_c) in last.items():
        height, width = end_r - r + 1, end_c - c + 1
        if count[r, c] != height * width:
            raise ValueError(f"the merge that starts in row {r + 1}, column {c + 1} is no rectangle")
        areas.append(Area(r, c, height, width, rows[r][c]))
    return tuple(sorted(areas, key=lambda area: (area.row, area.column)))
