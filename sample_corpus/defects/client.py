"""A client as it was built and read, and what a planted defect changes in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from pathlib import PurePath
from random import Random
from typing import Any, cast

from pipeline.values import Analysis, Kind
from sample_corpus.values import Area, Book, Document, Paragraph, Prose, Sheet, Span

CONTROLLED: tuple[Kind, ...] = ("policy", "plan", "procedure", "manual")
_OF_AN_OFFICE = re.compile(r"部门|department|unit", re.I)  # 编制部门 is no person
_KEPT = frozenset(["to", "source", "kind", "look", "encoding", "state"])


@dataclass(frozen=True, slots=True)
class Client:
    """The documents of a client by path, and their analyses before anything was planted."""

    documents: Mapping[str, Document]
    analyses: Mapping[str, Analysis]
    chinese: bool

    def prose(self, *kinds: Kind, ending: str = "", requirement: str = "", cover: str = "") -> list[Prose]:
        """Running texts that are current and were read: of these kinds, for a requirement, with a label on the cover."""
        return [
            one
            for one in self._current(kinds, requirement)
            if isinstance(one, Prose)
            and one.to.endswith(ending)
            and (not cover or any(cover in label for label, _ in one.cover))
        ]

    @property
    def has_roster(self) -> bool:
        served = [one for one in self.analyses.values() if any(a.requirement == "L14" for a in one.assignments)]
        return any(fact.name == "person.listed" for one in served for fact in one.facts)

    def books(self, requirement: str, *kinds: Kind) -> list[Book]:
        return [one for one in self._current(kinds, requirement) if isinstance(one, Book)]

    def _current(self, kinds: tuple[Kind, ...], requirement: str) -> Iterator[Document]:
        for path, analysis in sorted(self.analyses.items()):
            serves = not requirement or any(a.requirement == requirement for a in analysis.assignments)
            if (
                analysis.outcome == "read"
                and not analysis.obsolete
                and serves
                and (not kinds or analysis.kind in kinds)
                and path in self.documents
            ):
                yield self.documents[path]


@dataclass(frozen=True, slots=True)
class Planted:
    """What was changed: new or changed documents by path (None: taken away), or whole files as bytes; and the paths
    of which at least one must be in the finding (none: any)."""

    documents: Mapping[str, Document | None] = field(default_factory=dict)
    paths: frozenset[str] = frozenset()
    files: Mapping[str, bytes] = field(default_factory=dict)


Plant = Callable[[Client, Random], Planted | None]


@dataclass(frozen=True, slots=True)
class Defect:
    """A way to plant what `check` must find. `along` are checks that by nature find it as well."""

    check: str
    name: str
    plant: Plant
    along: frozenset[str]


DEFECTS: list[Defect] = []


def defect(check: str, *along: str) -> Callable[[Plant], Plant]:
    """Register a function as a way to plant what a check must find; it gives None where a client has no place for it."""

    def register(plant: Plant) -> Plant:
        DEFECTS.append(Defect(check, plant.__name__, plant, frozenset(along)))
        return plant

    return register


def changed(*documents: Document, at: str | None = None) -> Planted:
    """Documents in place of those with their paths; the finding must name one of them, or `at`."""
    return Planted({one.to: one for one in documents}, frozenset([at] if at else [one.to for one in documents]))


def added(document: Prose, text: str, random: Random) -> Prose:
    """A document with one more paragraph, somewhere in the second half of its text."""
    place = random.randint(len(document.blocks) // 2, len(document.blocks))
    while place < len(document.blocks) and not isinstance(document.blocks[place], Paragraph):
        place += 1
    blocks = (*document.blocks[:place], Paragraph((Span("text", text),)), *document.blocks[place:])
    return replace(document, blocks=blocks)


def on_cover(document: Prose, label: str, value: str | None) -> Prose:
    """A document with another value beside the label of its cover that holds `label`; None takes the line away."""
    lines = tuple(
        (name, (value if label in name and not _OF_AN_OFFICE.search(name) else old)) for name, old in document.cover
    )
    return replace(document, cover=tuple((name, text) for name, text in lines if text is not None))


def cover_of(document: Prose, label: str) -> str:
    return next((value for name, value in document.cover if label in name and not _OF_AN_OFFICE.search(name)), "")


def rewritten(value: Any, change: Callable[[str], str]) -> Any:
    """Every text in a value, through all its parts, put through `change`; paths and forms stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(rewritten(each, change) for each in value)
    if is_dataclass(value) and not isinstance(value, type) and not isinstance(value, PurePath):
        parts = {f.name: rewritten(getattr(value, f.name), change) for f in fields(value) if f.name not in _KEPT}
        return replace(cast(Any, value), **parts)
    return value


def column_of(sheet: Sheet, *words: str) -> int | None:
    """The column whose header holds one of these words."""
    for area in sheet.areas:
        text = area.value.lower() if isinstance(area.value, str) and area.row < 6 and area.columns == 1 else ""
        if any(word.lower() in text for word in words):
            return area.column
    return None


def body_rows(sheet: Sheet, column: int) -> list[int]:
    """The rows below the header in which a column has a value."""
    return sorted(
        {a.row for a in sheet.areas if a.column == column and a.row >= sheet.heading_rows and a.value not in (None, "")}
    )


def cell_at(sheet: Sheet, row: int, column: int) -> Area[Any] | None:
    return next((a for a in sheet.areas if a.row == row and a.column == column), None)


def with_cells(sheet: Sheet, values: Mapping[tuple[int, int], Any]) -> Sheet:
    areas = tuple(replace(a, value=values[a.row, a.column]) if (a.row, a.column) in values else a for a in sheet.areas)
    return replace(sheet, areas=areas)


def with_sheet(book: Book, old: Sheet, new: Sheet) -> Book:
    return replace(book, sheets=tuple(new if sheet is old else sheet for sheet in book.sheets))


def without_row(sheet: Sheet, row: int) -> Sheet:
    areas = tuple(replace(a, row=a.row - 1) if a.row > row else a for a in sheet.areas if a.row != row)
    return replace(sheet, areas=areas)


def written(day: date, chinese: bool) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if chinese else f"{day.day} {day:%B} {day.year}"


def one_document(client: Client, random: Random, *kinds: str, cover: str = "", ending: str = "") -> Prose | None:
    """A document of these kinds (controlled ones, if none are given) taken at random, or None without one."""
    found = client.prose(*(kinds or CONTROLLED), cover=cover, ending=ending)  # type: ignore[arg-type]
    return random.choice(found) if found else None


def say(client: Client, random: Random, zh: str, en: str, *kinds: str) -> Planted | None:
    """A sentence put into a procedure or plan, in the client's language."""
    one = one_document(client, random, *(kinds or ("procedure", "plan")))
    return changed(added(one, zh if client.chinese else en, random)) if one else None
