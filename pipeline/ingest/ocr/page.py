"""One picture of a page into lines and tables, as a text layer would give them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from pipeline.ingest.heartbeat import beat
from pipeline.ingest.layout.line import Line
from pipeline.ingest.layout.shared_gaps import belong_together
from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.lines import join_lines
from pipeline.ingest.ocr.cleaned import cleaned
from pipeline.ingest.ocr.engine import Image, Quad, engine
from pipeline.ingest.ocr.forms import lines_and_forms
from pipeline.ingest.ocr.gaps import MARGIN, cut_at_gaps
from pipeline.ingest.ocr.grid import Box, grids, split_at_rules
from pipeline.ingest.ocr.pieces import Piece, rows_of
from pipeline.ingest.ocr.skew import size_of
from pipeline.ingest.ocr.spacing import without_stray_spaces
from pipeline.ingest.ocr.squared import squared
from pipeline.ingest.ocr.upright import cut_out, upright

_LEAST_TRUST = 0.5
_DOUBTFUL_PAGE = 0.85
_SAME_EDGE = 8.0
_WIDE_MARK = 1.2  # heights of a line
_LARGER = 1.25  # than most of the text, which is another size
_SAME_SIZE = 1.35  # of two that are larger: one line of a heading may have no letter that stands out or hangs down
_CLOSING = "，。；：、？！）》」』】”’,;:)]"
_OPENING = "（《「『【“‘(["


@dataclass(frozen=True, slots=True)
class PictureText:
    """What was read of a page. Pixels of the picture times `scale` are points; `doubtful` asks for a look at it."""

    lines: list[Line]
    tables: list[RuledTable]
    height: float
    doubtful: bool

    @property
    def has_text(self) -> bool:
        return bool(self.lines or self.tables)


def read_page(image: Image, scale: float = 1.0) -> PictureText:
    """The text of a picture, turned upright first."""
    page = squared(upright(cleaned(image), engine()))
    height = page.image.shape[0] * scale
    cells = grids(page.image) if page.quads else []
    split = cut_at_gaps(page.image, split_at_rules(page.quads, cells))
    read = engine().read([cut_out(page.image, quad) for parts in split for quad in parts])
    texts = iter(read)
    pieces = [piece for parts in split for piece in _joined([(quad, *next(texts)) for quad in parts])]
    tables = [table for table in (_ruled(found, pieces) for found in cells) if table]
    free = [piece for piece in pieces if not any(_holds(table, piece) for table in tables)]
    lines, forms = lines_and_forms(free, page.image.shape[1])
    beat()
    usual = _usual_height(pieces)
    return PictureText(
        lines=[_line(piece, scale, size) for piece, size in _sized(lines, usual)],
        tables=[_scaled(table, scale, usual) for table in (*tables, *forms)],
        height=height,
        doubtful=_trust(read) < _DOUBTFUL_PAGE,
    )


def sample(image: Image, most: int) -> list[tuple[str, float]]:
    """The longest pieces of a page, upright, and the engine's trust in each."""
    page = upright(cleaned(image), engine())
    longest = sorted(page.quads, key=lambda quad: size_of(quad)[0], reverse=True)[:most]
    return engine().read([cut_out(page.image, quad) for quad in longest])


def _joined(parts: list[tuple[Quad, str, float]]) -> list[Piece]:
    """The parts of what was found as one piece, less the cuts within a word, a number or a time."""
    pieces: list[Piece] = []
    for quad, read, score in parts:
        text = without_stray_spaces(read.strip())
        if not text or score < _LEAST_TRUST:
            continue
        (left, top), (right, bottom) = quad.min(axis=0).tolist(), quad.max(axis=0).tolist()
        seam = _seam(pieces[-1], text, (left - pieces[-1].right) / (bottom - top)) if pieces else None
        if seam is not None:
            before = pieces.pop()
            text, left, top = before.text + seam + text, before.left, min(before.top, top)
        pieces.append(Piece(text, left, top, right, bottom))
    return pieces


def _seam(before: Piece, text: str, gap: float) -> str | None:
    """What stands between two parts that belong together; None: they do not. The gap is in heights of the line.

    The blank that a wide mark brings along sets nothing apart, nor does one between a day and the hour.
    """
    if gap < _WIDE_MARK and (before.text[-1] in _CLOSING or text[0] in _OPENING):
        return ""
    if gap < _WIDE_MARK and before.text[-1] == "." and text[0].isdigit():
        return ""
    if belong_together(before.text, text, gap + 2 * MARGIN):
        return " " if gap > 0 else ""
    return None


def _trust(read: list[tuple[str, float]]) -> float:
    """The mean over all characters; pieces that were given up count too."""
    letters = sum(len(text) for text, _ in read)
    return sum(len(text) * score for text, score in read) / letters if letters else 1.0


def _holds(table: RuledTable, piece: Piece) -> bool:
    return table.left <= piece.middle_x <= table.right and table.top <= piece.middle_y <= table.bottom


def _ruled(cells: list[Box], pieces: list[Piece]) -> RuledTable | None:
    """A table of the cells, each with the text that lies in it; None if there is too little text for one."""
    lefts, tops = _edges(cell.left for cell in cells), _edges(cell.top for cell in cells)
    found = []
    for cell in cells:
        inside = [piece for piece in pieces if cell.holds(piece.middle_x, piece.middle_y)]
        text = without_stray_spaces(join_lines(" ".join(piece.text for piece in row) for row in rows_of(inside)))
        row, column = _index(tops, cell.top), _index(lefts, cell.left)
        height = max(_index(tops, cell.bottom, past=True) - row, 1)
        width = max(_index(lefts, cell.right, past=True) - column, 1)
        found.append((row + 1, column + 1, height, width, text))
    if sum(bool(text) for *_, text in found) < 3 or len(lefts) < 2:
        return None
    return RuledTable(
        min(cell.left for cell in cells),
        min(cell.top for cell in cells),
        max(cell.right for cell in cells),
        max(cell.bottom for cell in cells),
        tuple(sorted(found)),
        levels=tuple(tops),
    )


def _edges(values: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value > edges[-1] + _SAME_EDGE:
            edges.append(value)
    return edges


def _index(edges: list[float], value: float, past: bool = False) -> int:
    """Which edge a position is; for a cell's end (`past`), which cell begins there or next."""
    reach = value - 2 * _SAME_EDGE if past else value - _SAME_EDGE
    return sum(edge < reach for edge in edges)


def _usual_height(pieces: list[Piece]) -> float:
    """The height of most of the text, also of that in tables: a form may have hardly a line besides its title."""
    heights = sorted((piece.height, len(piece.text)) for piece in pieces)
    half = sum(letters for _, letters in heights) / 2
    return next(
        (
            height
            for (height, _), so_far in zip(heights, accumulate(n for _, n in heights), strict=True)
            if so_far >= half
        ),
        0.0,
    )


def _sized(pieces: list[Piece], usual: float) -> list[tuple[Piece, float]]:
    """Sizes in pixels: heights of pieces differ with their letters, so only clearly larger ones stand out.

    Those of about one height have one size: a heading of two lines, of which one has no letter that hangs down.
    """
    sizes = {usual: usual}
    largest = 0.0
    for height in sorted({piece.height for piece in pieces if piece.height > _LARGER * usual}, reverse=True):
        largest = height if height * _SAME_SIZE < largest or not largest else largest
        sizes[height] = largest
    return [(piece, sizes.get(piece.height, usual)) for piece in pieces]


def _line(piece: Piece, scale: float, size: float) -> Line:
    return Line(
        text=without_stray_spaces(piece.text),
        left=piece.left * scale,
        top=piece.top * scale,
        right=piece.right * scale,
        bottom=piece.bottom * scale,
        size=_size(size, scale),
        bold=False,
    )


def _scaled(table: RuledTable, scale: float, usual: float) -> RuledTable:
    box = (table.left * scale, table.top * scale, table.right * scale, table.bottom * scale)
    levels = tuple(level * scale for level in table.levels)
    return RuledTable(*box, table.cells, _size(usual, scale), levels)


def _size(height: float, scale: float) -> float:
    return round(height * scale * 0.8, 1) or 1.0
