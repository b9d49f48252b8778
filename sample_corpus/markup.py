"""From the Markdown of a source to blocks. Every function raises ValueError with what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from sample_corpus.values import (
    Area,
    Block,
    Heading,
    PageBreak,
    Paragraph,
    Span,
    SpanKind,
    Spans,
    Table,
    merge,
)

_SPAN = re.compile(
    r"\{\+\+(?P<inserted>.+?)\+\+\}|\{--(?P<deleted>.+?)--\}|\{>>(?P<remark>.+?)<<\}"
    r"|\[\^(?P<footnote>[^\]]+)\]|\[\[(?P<control>.+?)\]\]|\*\*(?P<bold>[^*]+)\*\*",
    re.DOTALL,
)
_OPENERS = ("{++", "{--", "{>>", "[[", "[^")
_HEADING = re.compile(r"(#+)\s+(.+)")
_BULLET = re.compile(r"\s*[-*]\s+(.+)")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+\S")
_RULE = re.compile(r"\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?")
_TEXTBOX = "::: textbox"


def parse_spans(text: str) -> Spans:
    """`text` cut into spans; `<br>` becomes a newline."""
    spans: list[Span] = []
    position = 0
    text = text.replace("<br>", "\n")
    for match in _SPAN.finditer(text):
        spans += _text_span(text[position : match.start()])
        kind = next(kind for kind in get_args(SpanKind) if match.groupdict().get(kind) is not None)
        spans.append(Span(kind, match[kind].strip() if kind in ("remark", "footnote") else match[kind]))
        position = match.end()
    return tuple(spans + _text_span(text[position:]))


def _text_span(text: str) -> list[Span]:
    for opener in _OPENERS:
        if opener in text:
            raise ValueError(f"'{opener}' is never closed in '{text.strip()[:40]}'")
    return [Span("text", text)] if text else []


def parse_table(rows: Sequence[Sequence[str]]) -> Table:
    """A table from rows of one length; cells may hold "<<", "^^" and span marks."""
    widths = {len(row) for row in rows}
    if not rows or 0 in widths:
        raise ValueError("a table has no cells")
    if len(widths) > 1:
        first = next(i for i, row in enumerate(rows) if len(row) != len(rows[0]))
        raise ValueError(
            f"table row {first + 1} has {len(rows[first])} cells, the first row {len(rows[0])}: "
            f"'{' | '.join(rows[first])[:40]}'"
        )
    areas = (Area(area.row, area.column, area.rows, area.columns, parse_spans(area.value)) for area in merge(rows))
    return Table(tuple(areas), len(rows), len(rows[0]))


def parse_blocks(text: str) -> tuple[Block, ...]:
    lines = text.splitlines()
    blocks: list[Block] = []
    position = 0
    while position < len(lines):
        line = lines[position].rstrip()
        end = position + 1
        if not line:
            pass
        elif line == "\\pagebreak":
            blocks.append(PageBreak())
        elif heading := _HEADING.fullmatch(line):
            if len(heading[1]) > 5:
                raise ValueError(f"'{line[:40]}': headings go from # to #####")
            blocks.append(Heading(len(heading[1]), parse_spans(heading[2])))
        elif line.startswith("|"):
            while end < len(lines) and lines[end].startswith("|"):
                end += 1
            blocks.append(parse_table(list(_table_rows(lines[position:end]))))
        else:
            while end < len(lines) and not _starts_block(lines[end]):
                end += 1
            blocks.append(_paragraph([each.strip() for each in lines[position:end]]))
        position = end
    return tuple(blocks)


def _starts_block(line: str) -> bool:
    return (
        not line.strip()
        or line.startswith("|")
        or line.rstrip() == "\\pagebreak"
        or any(pattern.match(line) for pattern in (_HEADING, _BULLET, _NUMBERED))
    )


def _table_rows(lines: list[str]) -> Iterator[list[str]]:
    if len(lines) < 2 or not _RULE.fullmatch(lines[1].strip()):
        raise ValueError(f"the table that starts '{lines[0][:40]}' has no |---| line below its header")
    for line in (lines[0], *lines[2:]):
        inner = line.strip()[1:]
        inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
        yield [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]


def _paragraph(lines: list[str]) -> Paragraph:
    if lines[0].startswith(_TEXTBOX):
        boxed = [lines[0].removeprefix(_TEXTBOX).strip(), *lines[1:]]
        kept = [line for line in boxed if line and line != ":::"]
        if not kept:
            raise ValueError("a '::: textbox' holds no text")
        return Paragraph(parse_spans("\n".join(kept)), "textbox")
    bullet = _BULLET.fullmatch(lines[0])
    joined = _join([bullet[1], *lines[1:]] if bullet else lines)
    return Paragraph(parse_spans(joined), "bullet" if bullet else "plain")


def _join(lines: list[str]) -> str:
    """One line; a space only where words would run together, as Chinese needs none."""
    text = lines[0]
    for line in lines[1:]:
        text += line if ord(text[-1]) > 0x2E7F or ord(line[0]) > 0x2E7F else f" {line}"
    return text
