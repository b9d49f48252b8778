"""Lines become paragraphs: wrapped lines are joined, list items and labels stay apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.ingest.layout.line import Line, has_columns
from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.lines import join_lines

_ITEM = re.compile(
    r"(?:[•●○▪■□◆◇➢✓√*·–—-]\s*\S"
    r"|[(（]?(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）、]"
    r"|(?:\d{1,2}|[a-zA-Z])[.．](?!\d)\s*\S"
    r"|\d{1,2}(?:\.\d{1,2}){1,4}[.、\s]*(?=[^\d\s.%])"
    r"|\d{1,2}\s+[A-Z\u4e00-\u9fff]"
    r"|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条款篇])"
)
_LABEL = re.compile(r"[^\s，。；：:,.;]{1,10}\s?[：:]\s*\S|[A-Z][A-Za-z ]{1,20}(?:No\.)?:\s")
_BROKEN_NUMBER = re.compile(r"[0-9A-Z]-$")
_BROKEN_DAY, _REST_OF_DAY = re.compile(r"\d\s*[年月]$"), re.compile(r"\d{1,2}\s*[月日]")
_SENTENCE_MARKS = ".;:!?。；：！？"
_RAGGED_SHARE = 0.8
CLEARLY_LARGER = 1.12  # than the text: a heading
_SMALLEST_OF_TITLE = 0.6  # of its other line
_GOES_ON = re.compile(r"(?!(?:v|ver|version|rev|revision|issued?|draft|by|dated|valid|page)\b)[a-z]{2,}")
_IN_THE_MIDDLE = 2.5  # sizes of the font
_LATIN_WORD = re.compile(r"[!-~]+")
_TABLE_OF_CONTENTS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|·{4,})\s*\d+\s*$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Joined lines. `size` and `bold` are those of all of them."""

    text: str
    top: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class TextArea:
    """The body of a document: its commonest font size and where full lines end, in points."""

    size: float
    right: float


def text_area(pages: Sequence[Sequence[Line]], tables: Iterable[RuledTable] = ()) -> TextArea:
    """The size of most letters of a file in points, and where nearly all of its lines end."""
    sizes: Counter[float] = Counter()
    for table in tables:
        if table.size:
            sizes[table.size] += sum(len(text) for *_, text in table.cells)
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
    size = max(sizes, key=lambda size: (sizes[size], -size), default=0.0)
    ends = sorted(line.right for lines in pages for line in lines if abs(line.size - size) < 0.6)
    return TextArea(size, ends[int(len(ends) * 0.98)] if ends else 0.0)


def paragraphs(lines: Sequence[Line], area: TextArea) -> list[Paragraph]:
    """Paragraphs of one page in the order of the lines."""
    by_end = sorted(lines, key=lambda line: line.right, reverse=True) if has_columns(_rows(lines)) else []
    found: list[list[Line]] = []
    for line in lines:
        end = _column_end(line, by_end) if by_end else area.right
        goes_on = found and _continues(found[-1], line, end) and not _is_below_title(found[-1][-1], line, area)
        if goes_on or (found and _is_rest_of_title(found[-1][-1], line, area)):
            found[-1].append(line)
        else:
            found.append([line])
    return [_paragraph(part) for part in found]


def starts_item(text: str) -> bool:
    return _ITEM.match(text) is not None


def is_contents_entry(text: str) -> bool:
    """A line of a table of contents: dots that lead to a page number."""
    return _TABLE_OF_CONTENTS.search(text) is not None


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.level):
        if rows and abs(line.level - rows[-1][0].level) < 0.4 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _column_end(line: Line, by_end: Sequence[Line]) -> float:
    """Where the line ends that reaches furthest among those above and below; the lines are given from the right."""
    for other in by_end:
        if other.left < line.right and other.right > line.left and abs(other.size - line.size) < 0.6:
            return other.right
    return line.right


def _continues(part: list[Line], line: Line, end: float) -> bool:
    """Whether a line is the rest of the paragraph above it: the line above must have been full."""
    above = part[-1]
    gap = line.top - above.bottom
    if abs(line.size - above.size) > 0.6 or line.bold != above.bold:
        return False
    if line.top <= above.top or gap > 1.1 * line.size:
        return False
    within_day = _BROKEN_DAY.search(above.text) is not None and _REST_OF_DAY.match(line.text) is not None
    if not (within_day or _is_open(above.text)) and starts_item(line.text):
        return False
    if (_LABEL.match(line.text) and not _BROKEN_NUMBER.search(above.text)) or is_contents_entry(above.text):
        return False
    item = starts_item(part[0].text)
    if not item and _centred(above, line):
        return above.right + _first_word_width(line) / 2 > end - 0.3 * line.size
    if line.left > above.left + (4 * line.size if item and len(part) == 1 else 1.2 * line.size):
        return False
    goes_on = (line.text[0].islower() and above.text[-1] not in _SENTENCE_MARKS) or (
        line.text[0].isalnum() and _BROKEN_NUMBER.search(above.text) is not None
    )
    if (goes_on or within_day) and above.right > end * _RAGGED_SHARE:
        return True
    return above.right + _first_word_width(line) > end - 0.3 * line.size


def _is_below_title(above: Line, line: Line, area: TextArea) -> bool:
    """Whether a heading at the margin follows a title that stands in the middle. The first line of a text is indented, too."""
    larger = line.size > CLEARLY_LARGER * area.size
    return larger and above.left - line.left > _IN_THE_MIDDLE * line.size and not _centred(above, line)


def _is_rest_of_title(above: Line, line: Line, area: TextArea) -> bool:
    """Whether a title goes on in small letters below; a scan's lines look larger or smaller by their letters and slope."""
    smaller, larger = sorted((above.size, line.size))
    near = line.top - above.top > 0 and line.top - above.bottom <= 0.5 * smaller
    return (
        near
        and smaller > max(CLEARLY_LARGER * area.size, larger * _SMALLEST_OF_TITLE)
        and (abs(line.left - above.left) < smaller or _centred(above, line))
        and _GOES_ON.match(line.text) is not None
        and above.text[-1] not in _SENTENCE_MARKS
    )


def _is_open(text: str) -> bool:
    """Whether what comes next is no item of a list: a bracket is open (draft / 0.2), or a number was broken (SMS-R-08-)."""
    bracket = text.rfind("(") > text.rfind(")") or text.rfind("（") > text.rfind("）")
    return bracket or _BROKEN_NUMBER.search(text) is not None


def _centred(above: Line, line: Line) -> bool:
    """Whether a shorter line stands below the middle of the one above, as the rest of a long heading does."""
    inset, outset = line.left - above.left, above.right - line.right
    return min(inset, outset) > 1.2 * line.size and abs(inset - outset) < line.size


def _first_word_width(line: Line) -> float:
    """What the line above would have needed more room for."""
    word = _LATIN_WORD.match(line.text)
    return line.size * (0.5 * len(word[0]) + 0.25 if word else 1.0)


def _paragraph(part: list[Line]) -> Paragraph:
    text = part[0].text
    for above, line in pairwise(part):
        text = _rejoined(text, line.text) if above.hyphenated else join_lines((text, line.text))
    return Paragraph(text, part[0].top, part[0].size, all(line.bold for line in part))


def _rejoined(text: str, rest: str) -> str:
    """A word is whole again; the number of a document keeps the stroke at which it was broken (SMS- R-15)."""
    return text + ("-" if rest[:1].isupper() or rest[:1].isdigit() else "") + rest
