"""What an RTF group and a story (body, header, note …) remember while they are read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pipeline.ingest.word.flow import Flow, RowShape
from pipeline.ingest.word.pieces import Look, Piece
from pipeline.ingest.word.styles import Declared, Style, resolve
from pipeline.values import Part

_LONGEST_HEADING = 150
_DEFAULT_HALF_POINTS = 24


@dataclass(slots=True)
class Group:
    """Character properties, which a group takes from the one around it. `to` is where its text goes."""

    to: str = "text"
    encoding: str = ""
    skipped: int = 1
    deleted: bool = False
    bold: bool | None = None
    size: int = 0
    opens_story: bool = False

    def inner(self) -> Group:
        return Group(self.to, self.encoding, self.skipped, self.deleted, self.bold, self.size)


@dataclass(slots=True)
class Row:
    """The row definition being read."""

    left: int = 0
    edges: list[int] = field(default_factory=list)
    merges: list[str | None] = field(default_factory=list)
    vertical: str | None = None
    joined: bool = False

    def close_cell(self, edge: int) -> None:
        if len(self.edges) < 1000:
            self.edges.append(edge)
            self.merges.append("left" if self.joined else self.vertical)
        self.vertical, self.joined = None, False

    def shape(self) -> RowShape:
        return RowShape((self.left, *self.edges), tuple(self.merges)) if self.edges else RowShape()


@dataclass(slots=True)
class Sheet:
    """Styles by number."""

    declared: dict[int, Declared] = field(default_factory=dict)
    resolved: dict[int, Style] = field(default_factory=dict)

    def of(self, number: int) -> Style:
        known = self.resolved.get(number)
        if known is None:
            chain: dict[int, Declared] = {}
            at: int | None = number
            while at is not None and at in self.declared and at not in chain:
                chain[at] = self.declared[at]
                at = int(chain[at].based_on or -1) if chain[at].based_on else None
            known = self.resolved[number] = resolve(list(chain.values()), _DEFAULT_HALF_POINTS)
        return known


class Story:
    """One part of the text, its open paragraph and its open row."""

    def __init__(self, part: Part, tables: Counter[Part]) -> None:
        self.part: Part = part
        self.flow = Flow(part, tables)
        self.row = Row()
        self.inner_row = Row()
        self.asides: list[Piece] = []
        self.references: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.label = ""
        self._looks: list[tuple[bool | None, int]] = []
        self.reset()

    def reset(self) -> None:
        """Paragraph properties as `\\pard` sets them."""
        self.in_table = False
        self.depth = 1
        self.style = 0
        self.outline: int | None = None

    @property
    def tables_around(self) -> int:
        return self.depth if self.in_table and self.depth > 0 else int(self.in_table)

    def add(self, text: str, group: Group) -> None:
        self.text.append(text)
        if not text.isspace():
            self._looks.append((group.bold, group.size))

    def end_paragraph(self, sheet: Sheet, depth: int) -> None:
        text = "".join(self.text)
        label = self.label.strip()
        bulleted = len(label) == 1 and not label.isalnum()
        text = joined_surrogates(text)
        shown = f"{label} {text}".strip() if label and not bulleted and text.strip() else text.strip()
        style = sheet.of(self.style)
        level = style.level if self.outline is None else (self.outline + 1 if 0 <= self.outline <= 8 else 0)
        look: Look | None = None
        if not (depth or level or bulleted or style.contents):
            look = self._look(style)
        self.flow.paragraph(shown, depth, level if len(shown) <= _LONGEST_HEADING else 0, look, tuple(self.references))
        self.flow.aside(self.asides)
        self.asides, self.references, self.text, self.label, self._looks = [], [], [], "", []

    def end_cell(self, sheet: Sheet, depth: int) -> None:
        self.end_paragraph(sheet, depth)
        self.flow.end_cell(depth)

    def close(self, sheet: Sheet) -> list[Piece]:
        if self.text or self.asides or self.references:
            self.end_paragraph(sheet, self.tables_around)
        return self.flow.close()

    def _look(self, style: Style) -> Look:
        if not self._looks:
            return Look(style.bold, style.size)
        bold = all(style.bold if bold is None else bold for bold, _ in self._looks)
        return Look(bold, max(size or style.size for _, size in self._looks))


def joined_surrogates(text: str) -> str:
    """Halves of characters outside the basic plane, which RTF writes one by one, put together."""
    if not any("\ud800" <= letter <= "\udfff" for letter in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
