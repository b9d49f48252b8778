"""What is drawn on a PDF page: the level and upright edges of shapes, and where pictures lie."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_uint
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.pdf.frame import PageFrame

_LEVEL = 0.5  # points: a line that falls or rises by less is level
_SHORTEST = 1.0
_MOST_SEGMENTS = 20_000  # of one path: drawings, not rules
_MOST_EDGES = 60_000
_DEEPEST = 4

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]


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
    count = pdfium_c.FPDFPage_CountObjects(page.raw)
    objects = (pdfium_c.FPDFPage_GetObject(page.raw, index) for index in range(count))
    for item, is_picture, matrix in _drawn(objects, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0):
        if is_picture:
            pictures.append(_picture(item, matrix, frame))
        elif len(rules.level) + len(rules.upright) < _MOST_EDGES:
            for points in _outlines(item, matrix):
                _add(rules, [frame.displayed(*point) for point in points])
    return rules, pictures


def _picture(item: Any, matrix: Matrix, frame: PageFrame) -> Picture:
    a, b, c, d, e, f = matrix
    corners = [frame.displayed(e + x * a + y * c, f + x * b + y * d) for x in (0, 1) for y in (0, 1)]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    width, height = c_uint(), c_uint()
    pdfium_c.FPDFImageObj_GetImagePixelSize(item, byref(width), byref(height))
    pixels = sorted((width.value, height.value))
    return Picture(min(across), min(down), max(across), max(down), pixels[0], pixels[1])


def _drawn(objects: Iterator[Any], outer: Matrix, depth: int) -> Iterator[tuple[Any, bool, Matrix]]:
    """Paths and pictures (True), those within forms too."""
    for item in objects:
        kind = pdfium_c.FPDFPageObj_GetType(item)
        if kind in (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE):
            yield item, kind == pdfium_c.FPDF_PAGEOBJ_IMAGE, _times(_matrix(item), outer)
        elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = pdfium_c.FPDFFormObj_CountObjects(item)
            inner = (pdfium_c.FPDFFormObj_GetObject(item, index) for index in range(max(count, 0)))
            yield from _drawn(inner, _times(_matrix(item), outer), depth + 1)


def _matrix(item: Any) -> Matrix:
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(item, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    k, m, n, o, p, q = other
    return a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o, e * k + f * n + p, e * m + f * o + q


def _outlines(path: Any, matrix: Matrix) -> Iterator[list[Point]]:
    """The corners of each part of a path that is drawn in one go, closed where it is."""
    count = pdfium_c.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MOST_SEGMENTS:
        return
    a, b, c, d, e, f = matrix
    x, y = c_float(), c_float()
    points: list[Point] = []
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, index)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        pdfium_c.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    yield points


def _add(rules: Rules, points: list[Point]) -> None:
    for (x, y), (to_x, to_y) in pairwise(points):
        if abs(y - to_y) <= _LEVEL and abs(x - to_x) >= _SHORTEST:
            rules.level.append(Rule((y + to_y) / 2, min(x, to_x), max(x, to_x)))
        elif abs(x - to_x) <= _LEVEL and abs(y - to_y) >= _SHORTEST:
            rules.upright.append(Rule((x + to_x) / 2, min(y, to_y), max(y, to_y)))
