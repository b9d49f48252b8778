"""Plain paragraphs and tables are taken out of a part before it is parsed: most of its markup, and most of it alike.

A paragraph that holds nothing but runs of text is its markup with texts in between. What the markup says is read
once for all paragraphs that share it (`shapes`), and the part that is parsed has an empty paragraph with a number
in its place. Tables of nothing but plain paragraphs go the same way (`heads`). Whatever is not known to be harmless stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml import etree

from pipeline.ingest.word.heads import CLOSED, LONGEST, head_of
from pipeline.ingest.word.names import W
from pipeline.ingest.word.shapes import BETWEEN, Plain, PlainRows, Shape, Taken, shape_of

MARK = "preaudit"
_BEGIN, _END = "<w:p>", "</w:p>"
_DECLARED = f'xmlns:w="{W[1:-1]}"'
_ROOT = re.compile(
    rb"(?:<\?xml\s+version=[\"']1\.0[\"'](?:\s+encoding=[\"'](?i:utf-8)[\"'])?(?:\s+standalone=[\"']\w+[\"'])?\s*\?>)?"
    rb"\s*<w:"
)
# No XML holds these letters.
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TEXT = re.compile(r'<w:t(?: xml:space="preserve")?>([^<>&]*)</w:t>')
# Word notes in every paragraph, run and row in which session it was edited. The rest of the tag must follow: it is no text.
_EDITS = re.compile(
    r' (?:w:rsid\w*|w14:(?:para|text)Id)="[0-9A-Fa-f]*"(?: (?:w:rsid\w*|w14:(?:para|text)Id)="[0-9A-Fa-f]*")*'
    r'(?=(?: [\w:]+="[^"<>&]*")*/?>)'
)


def shortened(data: bytes) -> tuple[bytes, Taken] | None:
    """A part without its plain paragraphs and tables, and these; None where the part is out of the ordinary.

    What is left is well-formed if, and only if, the part was (the marks of edits aside).
    """
    if not _ROOT.match(data) or b"\0" in data:
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    pieces = _TEXT.split(text)
    texts = pieces[1::2]
    if _FORBIDDEN.search("".join(texts)):
        return None
    taking = _Taking(texts)
    *segments, rest = _without_edits(BETWEEN.join(pieces[::2])).replace("<w:p/>", _BEGIN + _END).split(_END)
    for segment in segments:
        begin = segment.rfind(_BEGIN)
        markup = segment[begin + 5 :]
        shape = shape_of(markup) if begin >= 0 and len(markup) < LONGEST else None
        if shape is None:
            taking.leave(segment, _END)
            continue
        if begin:
            taking.head(segment[:begin])
        taking.paragraph(shape)
    taking.leave(rest, "")
    return taking.result()


class _Taking:
    """Gathers what is left of a part and what is taken out of it. `kept` has numbers for paragraphs."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = iter(texts)
        self._kept: list[str | int] = []
        self._paragraphs: list[Plain] = []
        self._tables: list[PlainRows] = []
        # Of the table that is being read, if one is: its rows, its last cell, its beginning, and where it begins
        # among what is kept.
        self._rows: PlainRows | None = None
        self._cell: list[Plain] = []
        self._opening = ""
        self._start = 0

    def leave(self, segment: str, end: str) -> None:
        """Keep what is not plain."""
        if self._rows is not None:
            if segment.startswith(CLOSED):
                self._close()
                segment = segment[len(CLOSED) :]
            self._rows = None
        self._kept += (self._restored(segment), end)

    def paragraph(self, shape: Shape) -> None:
        count = len(shape.looks)
        if count == 1:
            text = next(self._texts)
            plain: Plain = (shape, text, (text,))
        else:
            words = tuple(islice(self._texts, count))
            plain = (shape, "".join(words), words)
        self._kept.append(len(self._paragraphs))
        self._paragraphs.append(plain)
        if self._rows is not None:
            self._cell.append(plain)

    def head(self, markup: str) -> None:
        """Take note of what stands before a plain paragraph."""
        if BETWEEN in markup or len(markup) >= LONGEST:
            self.leave(markup, "")
            return
        step, before, columns, merge, opening, first = head_of(markup)
        if step == "closed":
            if self._rows is None:
                self._kept.append(CLOSED)
            else:
                self._close()
            if before:
                self.head(before)
            return
        self._kept.append(before)
        if step == "other":
            self._rows = None
        elif step == "table":
            self._cell = []
            self._rows, self._opening, self._start = [[(columns, merge, self._cell)]], opening, len(self._kept)
            self._kept += (opening, first)
        elif self._rows is not None:
            self._cell = []
            if step == "row":
                self._rows.append([])
            self._rows[-1].append((columns, merge, self._cell))

    def _close(self) -> None:
        """The table that is being read ends here."""
        del self._kept[self._start :]
        self._kept.append(f'<w:tbl {MARK}="{len(self._tables)}">{self._opening.removeprefix("<w:tbl>")}</w:tbl>')
        if self._rows is not None:
            self._tables.append(self._rows)
        self._rows = None

    def _restored(self, markup: str) -> str:
        """Markup with its texts."""
        if BETWEEN not in markup:
            return markup
        first, *pieces = markup.split(BETWEEN)
        return "".join([first, *(f"<w:t>{text}</w:t>{piece}" for piece, text in zip(pieces, self._texts))])  # noqa: B905

    def result(self) -> tuple[bytes, Taken] | None:
        left = "".join([f'<w:p {MARK}="{one}"/>' if isinstance(one, int) else one for one in self._kept])
        marked = len(self._tables) + sum(isinstance(one, int) for one in self._kept)
        return (left.encode(), Taken(self._paragraphs, self._tables)) if _is_usual(left, marked) else None


def plain_of(paragraph: etree._Element, taken: Taken) -> Plain | None:
    """A paragraph as it was taken out of its part; None where it is still there."""
    mark = paragraph.get(MARK) if taken.paragraphs else None
    return None if mark is None else taken.paragraphs[int(mark)]


def rows_of(table: etree._Element, taken: Taken) -> PlainRows | None:
    """The rows of a table as it was taken out of its part; None where it is still there."""
    mark = table.get(MARK) if taken.tables else None
    return None if mark is None else taken.tables[int(mark)]


def _is_usual(left: str, marked: int) -> bool:
    """Whether "<w:p>" cannot have been anything but a paragraph's beginning."""
    return (
        not ("!" in left and "<!" in left)  # a letter is looked for much faster than two
        and not (left.count("?") > 2 and left.find("<?", 1) >= 0)
        and _DECLARED in left
        and left.count("xmlns:w=") == 1
        and left.count(MARK) == marked
    )


def _without_edits(markup: str) -> str:
    known = " w:rsid" in markup and ("xmlns:w14=" in markup or " w14:" not in markup)
    return _EDITS.sub("", markup) if known else markup
