"""The paragraphs of one part of a Word binary (body, header, note …) into pieces."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.ingest.doc.fields import Fields
from pipeline.ingest.doc.formats import CharacterFormat, ParagraphFormat, Run, character_format, paragraph_format
from pipeline.ingest.doc.notes import Anchors
from pipeline.ingest.doc.styles import DocStyles
from pipeline.ingest.doc.text import without_surrogates
from pipeline.ingest.word.flow import Flow
from pipeline.ingest.word.numbering import Numbering
from pipeline.ingest.word.pieces import Look, Piece
from pipeline.ingest.word.styles import Style
from pipeline.ingest.word.symbols import symbol
from pipeline.values import Part

_PARAGRAPH_END = re.compile("[\r\x07\x0c]")
_NO_LIST = 0
_LONGEST_HEADING = 150
_SYMBOL_STANDS_IN = "("


@dataclass(slots=True)
class Document:
    """What all parts of one file share."""

    characters: str
    character_runs: Sequence[Run]
    paragraph_runs: Sequence[Run]
    further: bytes
    styles: DocStyles
    numbering: Numbering
    fonts: Sequence[str] = ()
    tables: Counter[Part] = field(default_factory=Counter)
    changes: int = 0
    paragraph_begins: list[int] = field(default_factory=list)
    character_ends: list[int] = field(default_factory=list)
    formats: dict[bytes, ParagraphFormat] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.paragraph_begins = [run.begin for run in self.paragraph_runs]
        self.character_ends = [run.end for run in self.character_runs]

    def paragraph_format(self, position: int) -> ParagraphFormat:
        """The format of the paragraph that ends here."""
        index = bisect_right(self.paragraph_begins, position) - 1
        if index < 0 or position >= self.paragraph_runs[index].end:
            return ParagraphFormat()
        data = self.paragraph_runs[index].data
        known = self.formats.get(data)
        if known is None:
            known = self.formats[data] = paragraph_format(data, self.further)
        return known


Aside = Callable[[int, int], tuple[list[Piece], tuple[tuple[str, str], ...]]]


def _nothing_aside(begin: int, end: int) -> tuple[list[Piece], tuple[tuple[str, str], ...]]:
    return [], ()


def read_story(document: Document, begin: int, end: int, part: Part, aside: Aside = _nothing_aside) -> list[Piece]:
    """The pieces of the characters from `begin` to `end`; `aside` gives what is anchored among them."""
    flow, fields = Flow(part, document.tables), Fields()
    text, runs = "", list[CharacterFormat]()
    position = begin
    for mark in _PARAGRAPH_END.finditer(document.characters, begin, end):
        more, looks, kept = _characters(document, position, mark.end())
        start, position = position, mark.end()
        text += fields.shown(more)
        runs += looks
        if mark[0] == "\r" and not kept:
            continue  # the end of this paragraph was deleted: the next one goes on with it
        form = document.paragraph_format(mark.start())
        _add(document, flow, without_surrogates(text), runs, form, mark[0], aside(start, position))
        text, runs = "", []
    more, looks, _ = _characters(document, position, end)
    pieces, references = aside(position, end)
    flow.paragraph(without_surrogates(text + fields.shown(more)).strip(), references=references)
    flow.aside(pieces)
    return flow.close()


def _add(
    document: Document,
    flow: Flow,
    text: str,
    runs: list[CharacterFormat],
    form: ParagraphFormat,
    mark: str,
    anchored: tuple[list[Piece], tuple[tuple[str, str], ...]],
) -> None:
    pieces, references = anchored
    depth = form.depth
    if mark == "\x07":
        depth = max(depth, 1)
    if (form.ends_row and mark == "\x07") or form.ends_inner_row:
        flow.end_row(depth, form.shape)
        flow.aside(pieces)
        return
    style = document.styles.of(form.style)
    level = style.level if form.outline is None else (form.outline + 1 if form.outline <= 8 else 0)
    label, bulleted = _label(document, style, form)
    shown = (label + text).strip() if text.strip() else ("" if depth == 0 else label.strip())
    look: Look | None = None
    if not (depth or level or bulleted or style.contents):
        look = _look(runs, style)
    flow.paragraph(shown, depth, level if len(shown) <= _LONGEST_HEADING else 0, look, references)
    if mark == "\x07" or form.ends_inner_cell:
        flow.end_cell(depth)
    flow.aside(pieces)


def _label(document: Document, style: Style, form: ParagraphFormat) -> tuple[str, bool]:
    """The automatic number of a paragraph, and whether it has a bullet instead."""
    number = style.numbering if form.list_id is None else str(form.list_id)
    if number is None or number == str(_NO_LIST):
        return "", False
    level = form.list_level
    if level is None:
        level = style.numbering_level or 0
    label = document.numbering.next_label(number, level)
    return label, not label


def _look(runs: Sequence[CharacterFormat], style: Style) -> Look:
    if not runs:
        return Look(style.bold, style.size)
    bold = all(style.bold if run.bold is None else run.bold for run in runs)
    return Look(bold, max(run.size or style.size for run in runs))


def _characters(document: Document, begin: int, end: int) -> tuple[str, list[CharacterFormat], bool]:
    """What is left of the characters once the tracked changes are accepted, how the visible ones look,
    and whether the last one is kept."""
    text = document.characters
    runs = document.character_runs
    index = bisect_right(document.character_ends, begin)
    parts: list[str] = []
    looks: list[CharacterFormat] = []
    position = begin
    kept = changed = True
    changed = False
    while index < len(runs) and runs[index].begin < end:
        run = runs[index]
        index += 1
        first, last = max(run.begin, position), min(run.end, end)
        parts.append(text[position:first])
        form = character_format(run.data)
        position = last
        if form.deleted:
            changed = True
            kept = last < end
            continue
        changed = changed or form.inserted
        piece = text[first:last]
        if form.symbol is not None:
            piece = _symbols(document, piece, form.symbol)
        parts.append(piece)
        if not piece.isspace():
            looks.append(form)
    parts.append(text[position:end])
    document.changes += changed
    return "".join(parts), looks, kept


def _symbols(document: Document, piece: str, sign: tuple[int, int]) -> str:
    """A sign of a symbol font: the characters only keep its place."""
    font = document.fonts[sign[0]] if sign[0] < len(document.fonts) else ""
    return piece.replace(_SYMBOL_STANDS_IN, symbol(font, f"{sign[1]:X}"))


def asides(document: Document, anchors: Anchors, footnotes_at: int, boxes_at: int, limits: Mapping[str, int]) -> Aside:
    """What gives the footnotes and text boxes that are anchored in the main text, and refers to other notes."""
    footnotes, boxes = sorted(anchors.footnotes), sorted(anchors.boxes)
    others = sorted((place, kind) for kind in ("endnote", "comment") for place in getattr(anchors, f"{kind}s"))

    def anchored(begin: int, end: int) -> tuple[list[Piece], tuple[tuple[str, str], ...]]:
        pieces: list[Piece] = []
        for place in boxes[bisect_left(boxes, begin) : bisect_left(boxes, end)]:
            for first, last in anchors.boxes[place]:
                last = min(last, limits["boxes"])
                pieces += read_story(document, boxes_at + first, boxes_at + last, "textbox")
        for place in footnotes[bisect_left(footnotes, begin) : bisect_left(footnotes, end)]:
            first, last = anchors.footnotes[place]
            last = min(last, limits["footnotes"])
            pieces += read_story(document, footnotes_at + first, footnotes_at + last, "footnote")
        there = others[bisect_left(others, (begin, "")) : bisect_left(others, (end, ""))]
        return pieces, tuple((kind, str(place)) for place, kind in there)

    return anchored
