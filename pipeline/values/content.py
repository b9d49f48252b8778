"""What the inventory finds and a reader yields: text with its places, and the outcome for every file seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

Part = Literal["body", "header", "footer", "textbox", "footnote", "endnote", "comment", "property", "name"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of text stands, so that a person can find it again.

    `page` counts from 1. `heading` is the path of headings above the text, joined by " > ".
    `cell` is a spreadsheet address ("B7") or, in Word and PDF tables, "T2R3C1". `ocr`: read from a picture.
    """

    part: Part = "body"
    page: int | None = None
    heading: str = ""
    sheet: str = ""
    cell: str = ""
    ocr: bool = False

    def __str__(self) -> str:
        if self.sheet:
            where = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
            if self.page is None:
                return f"{where} (OCR)" if self.ocr else where
            return f"p.{self.page} (OCR) {where}" if self.ocr else f"p.{self.page} {where}"  # a workbook on paper
        words: list[str] = [] if self.part == "body" else [self.part]
        if self.page is not None:
            words.append(f"p.{self.page}")
        if self.ocr:
            words.append("(OCR)")
        if self.heading:
            words.append(self.heading)
        if self.cell:
            words.append(self.cell)
        return " ".join(words) or self.part

    def at(self, cell: str) -> Place:
        """The same place, at a cell; for each cell of a table `dataclasses.replace` would take four times as long."""
        return Place(self.part, self.page, self.heading, self.sheet, cell, self.ocr)


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell. A merged cell stands once, at its top left, with its spans."""

    text: str
    address: str
    date: date | None = None
    rows: int = 1
    columns: int = 1


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (level 1 to 9), a paragraph (level 0) or a table (rows, and `text` of them all)."""

    text: str
    place: Place
    level: int = 0
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself. Never business dates; evidence for contradictions only."""

    title: str = ""
    subject: str = ""
    creator: str = ""
    last_modified_by: str = ""
    company: str = ""
    created: datetime | None = None
    modified: datetime | None = None
    custom: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within a file: a member of an archive, an attachment of a mail, an embedded object.

    `name` is relative to the file that holds it, with "/"; it is what follows "!/" in a report's path.
    `problem` says why its bytes could not be had: such a file stands in the report as failed.
    """

    name: str
    data: bytes
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read of one file, in reading order. `attachments` are files of their own, still to be read;
    `changed` is the first paragraph that holds an unaccepted change."""

    blocks: tuple[Block, ...]
    properties: Properties = Properties()
    pages: int | None = None
    ocr_pages: int = 0
    unaccepted_changes: int = 0
    changed: str = ""
    comments: int = 0
    hidden_sheets: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


# A file that was seen is always one of these.


@dataclass(frozen=True, slots=True)
class Read:
    content: Content


@dataclass(frozen=True, slots=True)
class Partial:
    content: Content
    reason: str


@dataclass(frozen=True, slots=True)
class Skipped:
    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    reason: str


Outcome = Read | Partial | Skipped | Failed


class Stamp(NamedTuple):
    """What a file system tells of a file's state: bytes, and times of change in nanoseconds (0: not told)."""

    size: int
    modified: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the inventory. `path` is relative, with "/"; `size` in bytes."""

    path: str
    size: int
    modified: int = 0
    changed: int = 0

    @property
    def stamp(self) -> Stamp:
        return Stamp(self.size, self.modified, self.changed)
