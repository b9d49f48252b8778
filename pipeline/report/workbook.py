"""A workbook of plain tables: every text as text, headers that stay, sheets that print on A4."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import xlsxwriter

from pipeline.report.printable import printable
from pipeline.report.words import Language, filled, in_language
from pipeline.values import Words

Value = str | int | float | date | None
Style = Literal["text", "centre", "share", "figure", "input", "bold", "strong", "title", "subtitle", "section", "quiet"]

CELL_LIMIT = 32_767  # UTF-16 units that Excel keeps in one cell
HEADER_LIMIT = 120  # of Excel's 255 characters of a printed header, with room for its codes
LINE_HEIGHT, MOST_HEIGHT = 15.0, 405.0  # points; Excel allows no row above 409
A3, A4 = 8, 9  # Excel's numbers of paper sizes
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0003fffd]"
)
WIDE = 200  # characters; a wider table is unreadable on A4
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

_BASE = {"font_name": "Microsoft YaHei", "font_size": 10, "valign": "top", "text_wrap": True}
_FACES: Mapping[Style, dict[str, Any]] = {
    "text": {"border": 1, "border_color": "#DFE3E8"},
    "centre": {"border": 1, "border_color": "#DFE3E8", "align": "center"},
    "share": {"border": 1, "border_color": "#DFE3E8", "align": "center", "num_format": "0%"},
    "figure": {"border": 1, "border_color": "#DFE3E8", "align": "left"},
    "input": {"border": 1, "border_color": "#DFE3E8", "bg_color": "#FFFDF2"},
    "bold": {"bold": True},
    "strong": {"border": 1, "border_color": "#DFE3E8", "bold": True},
    "subtitle": {"font_color": "#5B6675", "text_wrap": False},
    "title": {"bold": True, "font_size": 16, "text_wrap": False},
    "section": {"bold": True, "font_color": "#1F5582", "bottom": 1, "bottom_color": "#1F5582"},
    "quiet": {"font_color": "#5B6675"},
}
_VARIANTS: Mapping[str, dict[str, Any]] = {
    "": {},
    "quoted": {"quote_prefix": True},
    "day": {"num_format": "yyyy-mm-dd"},
}
_HEADER = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F5582", "border": 1, "border_color": "#DFE3E8"}


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters. `fills` colours a cell by its text: {text: (background, ink)}.

    `choices` are offered as a list to choose from.
    """

    title: Words
    width: float
    style: Style = "text"
    fills: Mapping[str, tuple[str, str]] | None = None
    choices: Sequence[str] = ()


class Workbook:
    """Collects sheets; `close()` gives the bytes, which depend on nothing but what was written.

    `work`: where the rows of a very large workbook lie until it is closed, instead of in memory.
    """

    def __init__(self, title: str, as_of: date, language: Language, work: Path | None = None) -> None:
        self.language = language
        self._title = title
        self._stream = BytesIO()
        self._book = xlsxwriter.Workbook(
            self._stream,
            {
                "in_memory": work is None,
                "constant_memory": work is not None,
                "tmpdir": None if work is None else str(work),
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_date_format": "yyyy-mm-dd",
            },
        )
        self._book.set_properties(
            {"title": printable(title), "author": "preaudit", "created": datetime.combine(as_of, time())}
        )
        self._formats: dict[tuple[str, str], Any] = {}

    def table(self, name: Words, columns: Sequence[Column], rows: Iterable[Sequence[Value]], freeze: int = 0) -> None:
        """One sheet with a header row, filters and the first `freeze` columns held."""
        sheet = self._sheet(name)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            self._write(sheet, 0, at, in_language(column.title, self.language), "header")
        if sum(column.width for column in columns) > WIDE:
            sheet.set_paper(A3)
        sheet.set_row(0, 2 * LINE_HEIGHT)
        last = 0
        for last, row in enumerate(rows, start=1):
            sheet.set_row(last, _height(zip(row, (column.width for column in columns), strict=True)))
            for at, (column, value) in enumerate(zip(columns, row, strict=True)):
                self._write(sheet, last, at, value, column.style)
        sheet.freeze_panes(1, freeze)
        sheet.autofilter(0, 0, last, len(columns) - 1)
        sheet.repeat_rows(0)
        for at, column in enumerate(columns):
            if column.choices:
                sheet.data_validation(1, at, max(last, 1), at, {"validate": "list", "source": list(column.choices)})
            for text, (background, ink) in (column.fills or {}).items():
                look = self._fill(background, ink)
                rule = {"type": "cell", "criteria": "==", "value": f'"{text}"', "format": look}
                sheet.conditional_format(1, at, max(last, 1), at, rule)

    def page(self, name: Words, widths: Sequence[float], rows: Iterable[Sequence[tuple[Value, Style]]]) -> None:
        """One sheet of free rows, each cell with its own style; the first row stays in view."""
        sheet = self._sheet(name)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        for number, row in enumerate(rows):
            height = (
                28.0 if number == 0 else _height((value, width) for (value, _), width in zip(row, widths, strict=False))
            )
            sheet.set_row(number, height)
            for at, (value, style) in enumerate(row):
                self._write(sheet, number, at, value, style)
        sheet.freeze_panes(1, 0)
        sheet.hide_gridlines(2)
        sheet.repeat_rows(0)

    def close(self) -> bytes:
        self._book.close()
        return self._stream.getvalue()

    def _sheet(self, name: Words) -> Any:
        sheet = self._book.add_worksheet(in_language(name, self.language))
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        title = printable(self._title)[:HEADER_LIMIT].replace("&", "&&")
        sheet.set_header(f"&L&9{' ' if title[:1].isdigit() else ''}{title}&R&9&A")
        sheet.set_footer("&R&9&P / &N")
        return sheet

    def _write(self, sheet: Any, row: int, column: int, value: Value, style: Style | Literal["header"]) -> None:
        if value is None or value == "":
            sheet.write_blank(row, column, None, self._format(style))
        elif isinstance(value, str):
            text = self._cell_text(value)
            # The prefix keeps the text a text when someone edits the cell.
            look = self._format(style, "quoted") if text.startswith(FORMULA_STARTS) else self._format(style)
            sheet.write_string(row, column, text, look)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, self._format(style, "day"))
        else:
            sheet.write_number(row, column, value, self._format(style))

    def _format(self, style: Style | Literal["header"], variant: Literal["", "quoted", "day"] = "") -> Any:
        known = self._formats.get((style, variant))
        if known is None:
            look = {**_BASE, **(_HEADER if style == "header" else _FACES[style]), **_VARIANTS[variant]}
            known = self._formats[style, variant] = self._book.add_format(look)
        return known

    def _fill(self, background: str, ink: str) -> Any:
        known = self._formats.get((background, ink))
        if known is None:
            known = self._formats[background, ink] = self._book.add_format({"bg_color": background, "font_color": ink})
        return known

    def _cell_text(self, text: str) -> str:
        """What a cell can hold; what is cut off is counted at its end."""
        text = printable(text)
        if 2 * len(text) <= CELL_LIMIT:
            return text
        units = text.encode("utf-16-le")
        if len(units) <= 2 * CELL_LIMIT:
            return text
        kept = units[: 2 * (CELL_LIMIT - 200)].decode("utf-16-le", "ignore")
        return kept + in_language(filled("mark", "cut", count=len(text) - len(kept)), self.language)


def _height(cells: Iterable[tuple[Value, float]]) -> float:
    """Points for the tallest cell. Only Excel itself fits rows to wrapped text, others need to be told."""
    most = max((_lines(value, width) for value, width in cells if isinstance(value, str)), default=1)
    return min(MOST_HEIGHT, most * LINE_HEIGHT + 3)


@lru_cache(maxsize=4096)
def _lines(text: str, width: float) -> int:
    """Lines that a text takes in a column of `width` characters; Chinese ones count twice."""
    if 2 * len(text) < width and "\n" not in text:
        return 1
    return sum(max(1, math.ceil(_breadth(line) / (width - 1))) for line in text.split("\n"))


def _breadth(line: str) -> float:
    narrow = len(line) if line.isascii() else len(_WIDE.sub("", line))
    return 2 * (len(line) - narrow) + 1.05 * narrow
