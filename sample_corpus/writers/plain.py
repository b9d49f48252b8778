"""Text files: .md and .txt, in the encoding that the source names."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from sample_corpus.values import (
    Block,
    Heading,
    PageBreak,
    Paragraph,
    Prose,
    Span,
    Spans,
    Table,
    label_line,
    plain_text,
)


def write_plain(prose: Prose) -> bytes:
    """Raises ValueError for what the format cannot hold and for signs the encoding lacks."""
    refuse_word_marks(prose)
    write = _markdown if PurePosixPath(prose.to).suffix == ".md" else write_text
    return write(prose).encode(prose.encoding)


def refuse_word_marks(prose: Prose) -> None:
    """Raises ValueError where marks stand that only Word files carry."""
    for block in front_and_blocks(prose):
        for spans in _spans_of(block):
            for span in spans:
                if span.kind in ("inserted", "deleted", "remark"):
                    raise ValueError(f"'{span.text[:40]}' is {span.kind}: that needs a Word file")


def front_and_blocks(prose: Prose) -> tuple[Block, ...]:
    """Revision history (its title in bold) and body, for formats that make no difference between them."""
    front: list[Block] = []
    if prose.history:
        if prose.history.title:
            front.append(Paragraph((Span("bold", prose.history.title),)))
        front.append(prose.history.table)
    return (*front, *prose.blocks)


def _spans_of(block: Block) -> list[Spans]:
    if isinstance(block, Table):
        return [area.value for area in block.areas]
    return [] if isinstance(block, PageBreak) else [block.spans]


def printed_edge(text: str, page: int = 1, pages: int = 1) -> str:
    return text.replace("{page}", str(page)).replace("{pages}", str(pages))


def table_rows(table: Table, texts: dict[tuple[int, int], str]) -> list[list[str]]:
    """The full grid; what a merge covers is empty."""
    return [[texts.get((row, column), "") for column in range(table.columns)] for row in range(table.rows)]


def write_text(prose: Prose) -> str:
    """The running text, tables with tabs between their cells."""
    notes: list[str] = []
    lines = [printed_edge(prose.header), ""] if prose.header else []
    lines += [prose.title, ""] if prose.title else []
    lines += [*(label_line(*entry) for entry in prose.cover), ""] if prose.cover else []
    for block in front_and_blocks(prose):
        match block:
            case Table():
                texts = {(area.row, area.column): _noted(area.value, notes) for area in block.areas}
                rows = table_rows(block, texts)
                lines += ["\t".join(cell.replace("\n", " ") for cell in row) for row in rows] + [""]
            case Heading():
                lines += [_noted(block.spans, notes), ""]
            case Paragraph():
                mark = "- " if block.look == "bullet" else ""
                lines += [mark + _noted(block.spans, notes), ""]
            case PageBreak():
                lines.append("\f")
    lines += [f"[{number}] {note}" for number, note in enumerate(notes, 1)]
    lines += ["", printed_edge(prose.footer)] if prose.footer else []
    return _close_lists("\n".join(lines)).strip("\n") + "\n"


def _close_lists(text: str) -> str:
    """Without the blank lines between one list item and the next."""
    return re.sub(r"^(- .*)\n\n(?=- )", r"\1\n", text, flags=re.MULTILINE)


def _noted(spans: Spans, notes: list[str]) -> str:
    """The text with a [1] where a footnote hangs; the note goes into `notes`."""
    pieces = []
    for span in spans:
        if span.kind == "footnote":
            notes.append(span.text)
            pieces.append(f"[{len(notes)}]")
        else:
            pieces.append(plain_text((span,)))
    return "".join(pieces)


def _markdown(prose: Prose) -> str:
    notes: list[str] = []

    def inline(spans: Spans) -> str:
        pieces = []
        for span in spans:
            if span.kind == "footnote":
                notes.append(span.text)
                pieces.append(f"[^{len(notes)}]")
            else:
                pieces.append(f"**{span.text}**" if span.kind == "bold" else span.text)
        return "".join(pieces)

    paragraphs = [printed_edge(prose.header)] if prose.header else []
    paragraphs += [f"# {prose.title}"] if prose.title else []
    paragraphs += ["\n".join(f"- {label_line(*entry)}" for entry in prose.cover)] if prose.cover else []
    for block in front_and_blocks(prose):
        match block:
            case Table():
                cells = {(area.row, area.column): inline(area.value) for area in block.areas}
                cells = {key: text.replace("|", "\\|").replace("\n", "<br>") for key, text in cells.items()}
                rows = [f"| {' | '.join(row)} |" for row in table_rows(block, cells)]
                paragraphs.append("\n".join([rows[0], "|" + "---|" * block.columns, *rows[1:]]))
            case Heading():
                paragraphs.append(f"{'#' * block.level} {inline(block.spans)}")
            case Paragraph():
                text = inline(block.spans).replace("\n", "  \n")
                paragraphs.append(f"- {text}" if block.look == "bullet" else text)
            case PageBreak():
                paragraphs.append("---")
    paragraphs += [f"[^{number}]: {note}" for number, note in enumerate(notes, 1)]
    paragraphs += [printed_edge(prose.footer)] if prose.footer else []
    return _close_lists("\n\n".join(paragraphs)) + "\n"
