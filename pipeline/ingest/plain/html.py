"""HTML pages, and the page inside an .mhtml file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from lxml import etree, html

from pipeline.ingest.lines import HeadingPath
from pipeline.ingest.plain.decode import Decoded, decode_text, from_first_line
from pipeline.ingest.plain.html_lines import page_lines
from pipeline.ingest.plain.html_tables import read_table
from pipeline.ingest.plain.lines_as_rows import blocks_of_lines
from pipeline.ingest.plain.text import text_outcome
from pipeline.ingest.tables import table_block
from pipeline.values import Block, Content, Failed, Outcome, Part, Partial, Place, Properties, Read

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DROPPED = frozenset(("script", "style", "noscript", "template", "head", "svg", "object", "iframe"))
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "ul",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARGINS: dict[str, Part] = {"header": "header", "footer": "footer"}
"""Titles of the boxes in which LibreOffice saves what it printed on each page."""
_TITLES = frozenset(("MsoTitle", "title"))
_SPACES = re.compile(r"\s+")


def read_html(data: bytes) -> Outcome:
    """Headings, paragraphs, list items and tables in order; the title goes to the properties."""
    declared = _CHARSET.search(data[:4096])
    decoded = decode_text(data, declared[1].decode("ascii", "replace") if declared else "")
    if decoded is None:
        return Failed("broken page: no text encoding fits")
    return _read(decoded)


def read_mhtml(data: bytes) -> Outcome:
    """The first HTML (or else text) part of a saved web page."""
    parts = [part for part in message_from_bytes(from_first_line(data)).walk() if not part.is_multipart()]
    for part in parts:
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            decoded = _part_text(part)
            return _read(decoded) if decoded else Failed("broken page: no text encoding fits")
    return Failed("broken page: the archive holds no HTML part")


def _part_text(part: Message) -> Decoded | None:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return None
    return decode_text(payload, part.get_content_charset() or "")


def _read(decoded: Decoded) -> Outcome:
    text = _XML_DECLARATION.sub("", decoded.text.replace("\0", ""))
    parser = html.HTMLParser(huge_tree=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        return _read_lines(text, decoded)
    if root is None:
        return text_outcome((), decoded)
    blocks = tuple(_Walk().blocks(root))
    title = _SPACES.sub(" ", root.findtext(".//title") or "").strip()
    author = next(
        (meta.get("content") or "" for meta in root.iter("meta") if (meta.get("name") or "").lower() == "author"),
        "",
    )
    content = Content(blocks, Properties(title=title, creator=author.strip()))
    return text_outcome(blocks, decoded, content)


def _read_lines(text: str, decoded: Decoded) -> Outcome:
    """A page that no tree holds: its parser stopped and let go of the rest without a word."""
    outcome = text_outcome(blocks_of_lines(page_lines(text)), decoded)
    if isinstance(outcome, Read):
        return Partial(outcome.content, "nested too deeply: read line by line, without headings and tables")
    return outcome


class _Walk:
    """Collects running text and lets go of it as a block wherever one ends."""

    def __init__(self) -> None:
        self._path = HeadingPath()
        self._tables = 0
        self._text: list[str] = []
        self._part: Part = "body"

    def blocks(self, root: etree._Element) -> Iterator[Block]:
        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start" and (tag in _DROPPED or tag == "table"):
                events.skip_subtree()
                if tag == "table":
                    yield from self._flush()
                    yield from self._table(element)
            elif event == "start":
                if tag in _BLOCKS or tag in _HEADINGS:
                    yield from self._flush()
                if tag == "div":
                    self._part = _MARGINS.get(element.get("title") or "", self._part)
                self._text.append(element.text or "")
            else:
                if event == "end" and tag in _HEADINGS:
                    yield from self._flush(_HEADINGS[tag])
                elif event == "end" and tag == "p" and element.get("class") in _TITLES:
                    yield from self._flush(1)
                elif event == "end" and tag in _BLOCKS:
                    yield from self._flush()
                if tag == "div" and element.get("title") in _MARGINS:
                    self._part = "body"
                if element is not root:
                    self._text.append(element.tail or "")
        yield from self._flush()

    def _flush(self, level: int = 0) -> Iterator[Block]:
        text = _SPACES.sub(" ", "".join(self._text)).strip()
        self._text.clear()
        if not text:
            return
        if self._part != "body":
            yield Block(text=text, place=Place(self._part))
        elif level:
            yield Block(text=text, place=Place(heading=self._path.above(level)), level=level)
            self._path.enter(level, text)
        else:
            yield Block(text=text, place=Place(heading=str(self._path)))

    def _table(self, element: etree._Element) -> Iterator[Block]:
        rows = read_table(element, self._tables + 1)
        heading = str(self._path)
        if len(rows) == 1 and len(rows[0]) == 1:
            yield Block(text=rows[0][0].text, place=Place(heading=heading))
        elif rows:
            self._tables += 1
            yield table_block(rows, Place(heading=heading, cell=f"T{self._tables}"))
