"""Tables without rules, as sheets are printed: rows of texts that stand in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pipeline.ingest.layout.shared_gaps import WIDE, Stretch, column_gaps, is_moment
from pipeline.ingest.layout.sheets import sheets
from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.pdf.cells import CELLS_APART, Piece, words_of
from pipeline.ingest.pdf.characters import Characters
from pipeline.ingest.pdf.lines import Run

_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3
_SPREAD = 1.3  # width of a line to that of its text without wide gaps
_LETTER, _SPACE = 0.5, 0.3  # of the font's size, in Latin; a Chinese character is twice as wide
_SAME_ROW = 0.4
_FILLED = 0.6  # of the columns
_LEADERS = ".…·"
_HEIGHT = 1.3  # of a line, in sizes of its font
_PAUSE = 0.2  # of the font's size: a space


class _Text(NamedTuple):
    """Words that belong together, with their place on the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


Heads = Sequence[_Text]


class _Row(NamedTuple):
    """The words at one height, by texts between wide gaps, and the size of the font."""

    words: list[list[Piece]]
    size: float


class Aligned(NamedTuple):
    """The tables of a page that no rules show, from the top down, and the heads of the one that ends the page."""

    tables: list[RuledTable]
    heads: Heads


def aligned_tables(
    runs: Sequence[Run],
    ruled: Sequence[RuledTable],
    characters: Characters,
    heads: Heads = (),
    of_workbook: bool = False,
) -> Aligned:
    """`heads`: those of the table that ends the page before; they tell the columns of a table that goes on over the page.
    `of_workbook`: the page is a sheet's, on which a row of heads is enough for a table.

    Costs next to nothing where no line has wide gaps.
    """
    fewest = 1 if of_workbook else _FEWEST_ROWS
    loose = [run for run in runs if not any(table.holds(run.line) for table in ruled)] if ruled else runs
    grouped = _by_height(loose)
    if sum(map(_is_spread, grouped)) < fewest:
        return Aligned([], ())
    rows = [row for group in grouped if (row := _row(group, characters)).words]
    if sum(len(row.words) >= _FEWEST_COLUMNS for row in rows) < fewest:
        return Aligned([], ())
    stretches = [[_stretch(words, row.size) for words in row.words] for row in rows]
    if not _goes_on(rows[0], heads):
        heads = ()
    if heads:
        top = stretches[0][0]
        above = top.middle - top.height
        stretches.insert(0, [Stretch(one.left, one.right, above, top.height, ()) for one in heads])
    gaps = column_gaps(stretches)[bool(heads) :]
    texts = [
        [text for words, cuts in zip(row.words, found, strict=True) for text in _cut(words, cuts, row.size)]
        for row, found in zip(rows, gaps, strict=True)
    ]
    if heads:
        first = texts[0][0]
        texts.insert(0, [text._replace(top=2 * first.top - first.bottom, bottom=first.top) for text in heads])
    found = list(sheets(texts, of_workbook))
    tables = []
    for sheet in found:
        went_on = bool(heads) and sheet.start == 0
        places = [text for row in texts[sheet.start + went_on : sheet.end] for text in row]
        tables.append(replace(_table(sheet.texts[went_on:], places), levels=tuple(sheet.levels[went_on:])))
    if not found or found[-1].end < len(texts):
        return Aligned(tables, ())
    return Aligned(tables, texts[found[-1].start])


def _goes_on(row: _Row, heads: Heads) -> bool:
    """Whether the first row of a page may stand below these heads, and is no row of heads itself."""
    figures = any(char.isdigit() for words in row.words for word in words for char in word.text)
    return figures and len(row.words) >= _FILLED * len(heads)


def _is_spread(runs: Sequence[Run]) -> bool:
    """Whether three words or more on one line fill far less than their width."""
    texts = [run.line.text for run in runs]
    size = median(run.line.size for run in runs)
    gaps = sum(text.count(" ") for text in texts)
    letters = sum(len(text.encode()) + len(text) for text in texts) / 2 - gaps  # one of three bytes counts twice
    filled = (_LETTER * letters + _SPACE * gaps) * size
    width = max(run.line.right for run in runs) - min(run.line.left for run in runs)
    return gaps + len(texts) >= _FEWEST_COLUMNS and width > _SPREAD * filled


def _by_height(runs: Sequence[Run]) -> list[list[Run]]:
    grouped: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: one.line.level):
        first = grouped[-1][0].line if grouped else None
        if first and abs(run.line.level - first.level) < _SAME_ROW * min(run.line.size, first.size):
            grouped[-1].append(run)
        else:
            grouped.append([run])
    return grouped


def _row(runs: Sequence[Run], characters: Characters) -> _Row:
    """Words without the dots that lead the eye from one to the next."""
    size = median(run.line.size for run in runs)
    words = [word for run in runs for word in words_of(run, characters) if word.text.strip(_LEADERS)]
    texts: list[list[Piece]] = []
    for word in sorted(words, key=lambda one: one.left):
        gap = word.left - texts[-1][-1].right if texts else 0.0
        if texts and gap <= (size if word.tied else WIDE * _HEIGHT * size):
            texts[-1].append(word)
        else:
            texts.append([word])
    return _Row(texts, size)


def _stretch(words: Sequence[Piece], size: float) -> Stretch:
    blanks = [
        (one.right, other.left)
        for one, other in pairwise(words)
        if not other.tied and other.left - one.right > CELLS_APART * size
    ]
    middle = (words[0].top + words[0].bottom) / 2
    return Stretch(words[0].left, words[-1].right, middle, _HEIGHT * size, tuple(blanks))


def _cut(words: Sequence[Piece], gaps: Sequence[tuple[float, float]], size: float) -> Iterator[_Text]:
    """The words as one text, or as several where columns part."""
    held = [words[0]]
    for word in words[1:]:
        if (held[-1].right, word.left) in gaps and not is_moment(held[-1].text, word.text):
            yield _joined(held, size)
            held = []
        held.append(word)
    yield _joined(held, size)


def _joined(words: Sequence[Piece], size: float) -> _Text:
    text = words[0].text
    for before, word in pairwise(words):
        text += (" " if word.spaced or word.left - before.right > _PAUSE * size else "") + word.text
    return _Text(text, *_box(words))


def _box(places: Sequence[Piece | _Text]) -> tuple[float, float, float, float]:
    return (
        min(one.left for one in places),
        min(one.top for one in places),
        max(one.right for one in places),
        max(one.bottom for one in places),
    )


def _table(rows: Sequence[Sequence[str]], places: Sequence[_Text]) -> RuledTable:
    cells = (
        (row, column, 1, 1, text) for row, texts in enumerate(rows, 1) for column, text in enumerate(texts, start=1)
    )
    return RuledTable(*_box(places), tuple(cells))
