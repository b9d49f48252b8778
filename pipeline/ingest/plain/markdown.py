"""Markdown: headings, pipe tables and those of HTML, lists, fenced code and front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from pipeline.ingest.lines import HeadingPath, join_lines
from pipeline.ingest.plain.decode import Decoded
from pipeline.ingest.plain.html_tables import read_table
from pipeline.ingest.plain.text import text_outcome
from pipeline.ingest.tables import table_block, table_row
from pipeline.values import Block, Content, Outcome, Place, Properties

# Many leave out the space (##Purpose); after a single # it may be a tag.
_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+(?P<text>.*?)|(?<=##)(?P<close>[^#\s].*?))?\s*#*\s*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_FRONT_TITLE = re.compile(r"(?:title|name):\s*(\S.*?)\s*$", re.IGNORECASE)
_FRONT_KEY = re.compile(r"[A-Za-z_]{2,24}:(?: |$)|\s+\S|- ")
_FRONT_FIELD = re.compile(r"(?P<key>[\w.-]+(?: [\w.-]+)?)\s*:(?=\s|$)\s*(?P<value>.*)")
_QUOTED = re.compile(r"([\"'])(?P<value>.*)\1")
_TABLE = re.compile(r"\s*<table\b", re.IGNORECASE)
_END_OF_TABLE = re.compile(r"</table\s*>", re.IGNORECASE)
# Owner: Ada, on a line of its own below another such line: people write these one below the other, and mean it so.
_LABELLED = re.compile(
    r"\s*(?:(?:\*\*|__)[^*_:：\n]{1,40}(?:\*\*|__)?\s?[:：]|[A-Z][\w/&()'-]{1,20}(?: [\w/&()'-]{1,16}){0,3}[:：](?!//|\S)|[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z/()（） ]{0,11}[:：](?!//))"
)
_FENCE = re.compile(r"\s*(```|~~~)")
_RULE = re.compile(r" {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_CELL_BREAK = re.compile(r"(?<!\\)\|")
_MARKUP = (
    (re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\*)\*(?=[^\s*])([^*]+)(?<=\S)\*(?!\*)"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"<br\s*/?>", re.IGNORECASE), " "),
    (re.compile(r"<!--.*?-->"), ""),
)


def read_markdown(decoded: Decoded) -> Outcome:
    """Blocks in order; wrapped lines of a paragraph are joined, front matter and labelled lines stay line by line."""
    lines = decoded.text.splitlines()
    blocks = tuple(_blocks(lines))
    return text_outcome(blocks, decoded, Content(blocks, properties=Properties(title=_front_title(lines))))


def _blocks(lines: list[str]) -> Iterator[Block]:
    path = HeadingPath()
    tables = 0
    index = _front_matter_end(lines)
    yield from (Block(text=text, place=Place()) for text in _front_fields(lines[:index]))
    while index < len(lines):
        line = lines[index]
        heading = _HEADING.match(line)
        if _FENCE.match(line):
            code, index = _fenced(lines, index)
            yield from (Block(text=text, place=Place(heading=str(path))) for text in code)
        elif heading is not None:
            yield from _heading(path, len(heading[1]), heading["text"] or heading["close"] or "")
            index += 1
        elif _TABLE.match(line) and (end := _end_of_table(lines, index)):
            for block in _html_tables(lines[index:end], tables, str(path)):
                tables += bool(block.rows)
                yield block
            index = end
        elif "|" in line and index + 1 < len(lines) and _is_delimiter(lines[index + 1]):
            tables += 1
            block, index = _table(lines, index, tables, str(path))
            yield block
        elif not line.strip() or _RULE.match(line):
            index += 1
        else:
            text, index, level = _paragraph(lines, index)
            if level:
                yield from _heading(path, level, text)
            elif plain := _plain(text):
                yield Block(text=plain, place=Place(heading=str(path)))


def _heading(path: HeadingPath, level: int, text: str) -> Iterator[Block]:
    if plain := _plain(text):
        above = path.above(level)
        path.enter(level, plain)
        yield Block(text=plain, place=Place(heading=above), level=level)


def _front_matter_end(lines: list[str]) -> int:
    if lines and _FRONT_KEY.match(lines[0]):  # some leave out the first fence
        for index, line in enumerate(lines[:40]):
            if line.strip() == "---":
                return index + 1 if index > 1 else 0
            if not _FRONT_KEY.match(line):
                return 0
    if lines and lines[0].strip() == "---":
        for index, line in enumerate(lines[1:200], start=1):
            if line.strip() in ("---", "..."):
                return index + 1
    return 0


def _front_fields(lines: list[str]) -> list[str]:
    """The fields of the front matter that have a value, "key: value" each; items of a list stand in one."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        text = line.strip()
        if text in ("", "---", "...") or text.startswith("#"):
            continue
        text = text.removeprefix("- ")
        if field := _FRONT_FIELD.fullmatch(text):
            found.append((field["key"], [_unquoted(field["value"])]))
        elif found:
            found[-1][1].append(_unquoted(text))
        else:
            found.append(("", [text]))
    said = ((key, [value for value in values if value not in ("", "|", ">")]) for key, values in found)
    return [f"{key}: {', '.join(values)}" if key else values[0] for key, values in said if values]


def _unquoted(value: str) -> str:
    quoted = _QUOTED.fullmatch(value.strip())
    return quoted["value"].strip() if quoted else value.strip()


def _front_title(lines: list[str]) -> str:
    """The title or name that the front matter gives, or ""."""
    named = (_FRONT_TITLE.match(line) for line in lines[: _front_matter_end(lines)])
    return next((match[1].strip("\"' ") for match in named if match), "")


def _fenced(lines: list[str], start: int) -> tuple[list[str], int]:
    fence = lines[start].strip()[:3]
    end = start + 1
    while end < len(lines) and not lines[end].strip().startswith(fence):
        end += 1
    return [line.strip() for line in lines[start + 1 : end] if line.strip()], end + 1


def _is_delimiter(line: str) -> bool:
    return "-" in line and _DELIMITER.match(line) is not None


def _table(lines: list[str], start: int, number: int, heading: str) -> tuple[Block, int]:
    end = start + 2
    while end < len(lines) and "|" in lines[end] and lines[end].strip():
        end += 1
    rows = []
    for count, line in enumerate([lines[start], *lines[start + 2 : end]], start=1):
        texts = [_plain(text.replace("\\|", "|")) for text in _CELL_BREAK.split(_without_edges(line))]
        rows.append(table_row(texts, count, number))
    return table_block(rows, Place(heading=heading, cell=f"T{number}")), end


def _end_of_table(lines: list[str], start: int) -> int:
    """The index after the line with which a table of HTML ends; 0 where it does not."""
    return next((at + 1 for at in range(start, len(lines)) if _END_OF_TABLE.search(lines[at])), 0)


def _html_tables(lines: list[str], before: int, heading: str) -> Iterator[Block]:
    """Tables that are written in HTML, as programs do that turn pages into Markdown, and what stands after the last."""
    *_, last = _END_OF_TABLE.finditer(lines[-1])
    written = html.fragment_fromstring("\n".join([*lines[:-1], lines[-1][: last.end()]]), create_parent=True)
    for number, table in enumerate(written.iterchildren("table"), start=before + 1):
        rows = read_table(table, number)
        if len(rows) == 1 and len(rows[0]) == 1:
            yield Block(text=rows[0][0].text, place=Place(heading=heading))
        elif rows:
            yield table_block(rows, Place(heading=heading, cell=f"T{number}"))
    if after := _plain(lines[-1][last.end() :]):
        yield Block(text=after, place=Place(heading=heading))


def _without_edges(line: str) -> str:
    line = line.strip().removeprefix("|")
    return line[:-1] if line.endswith("|") and not line.endswith("\\|") else line


def _paragraph(lines: list[str], start: int) -> tuple[str, int, int]:
    """Text, index after it, and a heading level if the text is underlined."""
    parts = [lines[start].strip()]
    index = start + 1
    while index < len(lines):
        line = lines[index]
        underline = _UNDERLINE.match(line)
        if underline is not None and len(parts) == 1 and not _LIST_ITEM.match(lines[start]):
            return parts[0], index + 1, 1 if "=" in underline[1] else 2
        hard_break = lines[index - 1].endswith(("  ", "\\"))
        both_labelled = _LABELLED.match(parts[0]) and _LABELLED.match(line)
        if hard_break or both_labelled or not line.strip() or _starts_block(line):
            break
        parts.append(line.strip())
        index += 1
    return join_lines(parts), index, 0


def _starts_block(line: str) -> bool:
    stripped = line.lstrip()
    return bool(
        _HEADING.match(line)
        or _LIST_ITEM.match(line)
        or _FENCE.match(line)
        or _RULE.match(line)
        or _TABLE.match(line)
        or stripped.startswith(("|", ">"))
    )


def _plain(text: str) -> str:
    text = text.strip().lstrip("> ").strip()
    for pattern, replacement in _MARKUP:
        text = pattern.sub(replacement, text)
    return text.strip()
