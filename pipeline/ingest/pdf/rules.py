"""What is drawn on a PDF page: the level and upright edges of shapes, and where pictures lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import addressof, byref, c_float, c_uint
from itertools import repeat
from math import inf
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.pdf import calls
from pipeline.ingest.pdf.frame import PageFrame

_LEVEL = 0.5  # points: a line that falls or rises by less is level
_SHORTEST = 1.0
_MOST_SEGMENTS = 20_000  # of one path: drawings, not rules
_MOST_EDGES = 60_000
_DEEPEST = 4

_TEXT, _PATH = pdfium_c.FPDF_PAGEOBJ_TEXT, pdfium_c.FPDF_PAGEOBJ_PATH
_IMAGE, _FORM = pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM
_MOVE = pdfium_c.FPDF_SEGMENT_MOVETO

Matrix = tuple[float, float, float, float, float, float]


class Rule(NamedTuple):
    """Where it lies across its direction, and from where to where it runs. Points from the left or the top."""

    at: float
    begin: float
    end: float


class Rules(NamedTuple):
    level: list[Rule]
    upright: list[Rule]


class Picture(NamedTuple):
    """Points from the left and the top of the page, and the pixels of its shorter and longer side."""

    left: float
    top: float
    right: float
    bottom: float
    shorter: int
    longer: int

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


def page_drawing(page: pdfium.PdfPage, frame: PageFrame) -> tuple[Rules, list[Picture]]:
    """Boxes that are only filled count with their four sides: cells are often only shaded."""
    rules, pictures = Rules([], []), list[Picture]()
    raw = calls.handle(page.raw)
    count = calls.count_objects(raw)
    objects = list(map(calls.page_object, repeat(raw, count), range(count)))
    for item, is_picture, matrix in _drawn(objects, frame.matrix, 0):
        if is_picture:
            pictures.append(_picture(item, matrix))
        elif len(rules.level) + len(rules.upright) < _MOST_EDGES:
            _add_edges(rules, item, matrix)
    return rules, pictures


def _picture(item: int, matrix: Matrix) -> Picture:
    a, b, c, d, e, f = matrix
    corners = [(e + x * a + y * c, f + x * b + y * d) for x in (0, 1) for y in (0, 1)]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    width, height = c_uint(), c_uint()
    calls.pixel_size(item, byref(width), byref(height))
    pixels = sorted((width.value, height.value))
    return Picture(min(across), min(down), max(across), max(down), pixels[0], pixels[1])


def _drawn(objects: Sequence[int], outer: Matrix, depth: int) -> Iterator[tuple[int, bool, Matrix]]:
    """Paths and pictures (True), those within forms too, and where their own coordinates lie on the displayed page."""
    for item, kind in zip(objects, map(calls.type_of, objects), strict=True):
        if kind == _TEXT:
            continue
        if kind in (_PATH, _IMAGE):
            yield item, kind == _IMAGE, _times(_matrix(item), outer)
        elif kind == _FORM and depth < _DEEPEST:
            count = max(calls.count_within(item), 0)
            inner = list(map(calls.object_within, repeat(item, count), range(count)))
            yield from _drawn(inner, _times(_matrix(item), outer), depth + 1)


def _matrix(item: int) -> Matrix:
    matrix = pdfium_c.FS_MATRIX()
    calls.matrix_of(item, byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    k, m, n, o, p, q = other
    return a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o, e * k + f * n + p, e * m + f * o + q


def _add_edges(rules: Rules, path: int, matrix: Matrix) -> None:
    """The level and upright edges of a path. pdfium closes one by a point like its first, so that all are there."""
    count = calls.count_segments(path)
    if not 2 <= count <= _MOST_SEGMENTS:
        return
    a, b, c, d, e, f = matrix
    at_x, at_y = c_float(), c_float()
    to_x, to_y = addressof(at_x), addressof(at_y)
    segment, point, type_of = calls.segment, calls.segment_point, calls.segment_type
    from_x = from_y = inf
    for index in range(count):
        one = segment(path, index)
        point(one, to_x, to_y)
        u, v = at_x.value, at_y.value
        x, y = a * u + c * v + e, b * u + d * v + f
        if abs(y - from_y) <= _LEVEL:
            if abs(x - from_x) >= _SHORTEST and type_of(one) != _MOVE:
                rules.level.append(Rule((from_y + y) / 2, min(from_x, x), max(from_x, x)))
        elif abs(x - from_x) <= _LEVEL and abs(y - from_y) >= _SHORTEST and type_of(one) != _MOVE:
            rules.upright.append(Rule((from_x + x) / 2, min(from_y, y), max(from_y, y)))
        from_x, from_y = x, y
