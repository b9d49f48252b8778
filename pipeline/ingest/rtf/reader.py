"""Read a rich text file into blocks: from its bytes to an outcome."""

from __future__ import annotations

from datetime import UTC, datetime

from pipeline.ingest.attached import outcome_of
from pipeline.ingest.rtf.parser import Parser
from pipeline.ingest.word.assemble import block, body_blocks, note_blocks
from pipeline.ingest.word.pieces import Piece
from pipeline.values import Block, Content, Failed, Outcome, Properties


def read_rtf(data: bytes) -> Outcome:
    """Text with its headers, notes, text boxes and tables; deleted text is left out."""
    parser = Parser()
    problem = parser.read(data)
    content = _content(parser)
    if not content.blocks and not content.attachments and problem:
        return Failed(problem)
    return outcome_of(content, problem, parser.files.reason)


def _content(parser: Parser) -> Content:
    body, paths = body_blocks(parser.body.close(parser.defined.sheet))
    margins = {part: _once(pieces) for part, pieces in parser.margins.items()}
    comments = note_blocks(parser.comments, "comment", paths)
    blocks = [*margins["header"], *body, *comments, *margins["footer"]]
    said = parser.defined.information
    properties = Properties(
        title=said.get("title", "").strip(),
        subject=said.get("subject", "").strip(),
        creator=said.get("author", "").strip(),
        last_modified_by=said.get("operator", "").strip(),
        company=said.get("company", "").strip(),
        created=_moment(parser.defined.moments.get("creatim")),
        modified=_moment(parser.defined.moments.get("revtim")),
    )
    return Content(
        tuple(blocks), properties, parser.defined.pages or None, unaccepted_changes=parser.changes,
        comments=len(parser.comments), attachments=tuple(parser.files.files),
    )  # fmt: skip


def _once(pieces: list[Piece]) -> list[Block]:
    return list({piece.text: block(piece) for piece in reversed(pieces)}.values())[::-1]


def _moment(parts: dict[str, int] | None) -> datetime | None:
    if not parts:
        return None
    try:
        return datetime(
            parts.get("yr", 0),
            parts.get("mo", 1),
            parts.get("dy", 1),
            parts.get("hr", 0),
            parts.get("min", 0),
            tzinfo=UTC,
        )
    except ValueError:
        return None
