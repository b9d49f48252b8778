"""The text of pictures that hold a page, put after the document's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline.ingest.attached import outcome_of
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.loose.found import Found
from pipeline.ingest.loose.officeart import pictures_of_presentation, pictures_of_text, pictures_of_workbook
from pipeline.ingest.loose.opendocument import pictures_of_open_document
from pipeline.ingest.loose.rich_text import pictures_of_rich_text
from pipeline.ingest.loose.web import pictures_of_page
from pipeline.ingest.ocr.within import Shown, read_shown
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.tables import renumbered
from pipeline.values import Block, Content, Failed, Outcome, Partial, Read, Skipped

_FINDERS: dict[FileType, Callable[[bytes], list[Found]]] = {
    FileType.OLD_WORD: pictures_of_text,
    FileType.OLD_PRESENTATION: pictures_of_presentation,
    FileType.OLD_SPREADSHEET: pictures_of_workbook,
    FileType.RTF: pictures_of_rich_text,
    FileType.OPEN_TEXT: pictures_of_open_document,
    FileType.OPEN_SPREADSHEET: pictures_of_open_document,
    FileType.OPEN_PRESENTATION: pictures_of_open_document,
    FileType.HTML: pictures_of_page,
    FileType.MHTML: pictures_of_page,
}


def with_loose_pictures(outcome: Outcome, data: bytes, kind: FileType, settings: ReadSettings) -> Outcome:
    """The outcome of a document with what stands on its pictures; one that failed stays as it is."""
    finder = _FINDERS.get(kind)
    if finder is None or isinstance(outcome, Failed):
        return outcome
    found = finder(data)
    if not found:
        return outcome
    content = outcome.content if isinstance(outcome, Read | Partial) else Content(())
    letters = sum(len(block.text) for block in content.blocks)
    parts = {str(number): one for number, one in enumerate(found)}
    shown = [Shown(part, one.area) for part, one in parts.items()]
    texts = read_shown(shown, lambda part: parts[part].data, letters, settings)
    blocks = [block for part in parts for block in texts.blocks.get(part, ())]
    content = replace(
        content,
        blocks=(*content.blocks, *_after(content.blocks, blocks, texts.leading)),
        ocr_pages=content.ocr_pages + texts.pages,
    )
    reason = outcome.reason if isinstance(outcome, Partial) else ""
    if isinstance(outcome, Skipped) and not blocks:
        return Skipped(texts.reason or outcome.reason)
    return outcome_of(content, reason, texts.reason)


def _after(own: tuple[Block, ...], read: list[Block], leading: bool) -> list[Block]:
    """Tables go on being counted, and headings of pictures are the document's only where it has hardly a text."""
    tables = sum(bool(block.rows) for block in own)
    placed = []
    for block in read:
        if block.rows:
            tables += 1
            place = replace(block.place, cell=f"T{tables}")
            block = replace(block, place=place, rows=renumbered(block.rows, tables))
        placed.append(block if leading else replace(block, level=0, place=replace(block.place, heading="")))
    return placed
