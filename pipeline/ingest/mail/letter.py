"""What a mail says, whatever it is stored as, into blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.plain.html import read_html
from pipeline.ingest.plain.lines_as_rows import blocks_of_lines
from pipeline.ingest.rtf import read_rtf
from pipeline.values import Block, Content, Outcome, Partial, Place, Properties, Read


@dataclass(slots=True)
class Letter:
    """`html` and `rtf` are the body in these forms, where the mail has it so; `names` are (label, persons)."""

    subject: str = ""
    sender: str = ""
    names: list[tuple[str, str]] = field(default_factory=list)
    sent: datetime | None = None
    text: str = ""
    html: bytes = b""
    rtf: bytes = b""


def letter_outcome(letter: Letter, files: Attachments) -> Outcome:
    """The subject as heading, who wrote to whom and when, the body, and the attachments as files of their own."""
    subject = " ".join(letter.subject.split())
    place = Place(heading=subject)
    blocks = [Block(subject, Place(), 1)] if subject else []
    lines = [("From", letter.sender), *letter.names]
    if letter.sent is not None:
        lines.append(("Date", letter.sent.strftime("%Y-%m-%d %H:%M")))
    blocks += [Block(f"{label}: {text}", place) for label, text in lines if text.strip()]
    blocks += _body(letter, subject)
    properties = Properties(title=subject, creator=letter.sender, created=letter.sent)
    return outcome_of(Content(tuple(blocks), properties, attachments=tuple(files.files)), files.reason)


def _body(letter: Letter, subject: str) -> list[Block]:
    """The formatted body, for its tables; the plain one where there is no other or it cannot be read."""
    for data, reader in ((letter.html, read_html), (letter.rtf, read_rtf)):
        outcome = reader(data) if data else None
        if isinstance(outcome, Read | Partial) and outcome.content.blocks:
            return list(_below(outcome.content.blocks, subject))
    return list(blocks_of_lines(letter.text.splitlines(), heading=subject))


def _below(blocks: Iterable[Block], subject: str) -> Iterable[Block]:
    """Blocks one level deeper, under the subject."""
    for block in blocks:
        heading = " > ".join(part for part in (subject, block.place.heading) if part)
        level = min(block.level + 1, 9) if block.level and subject else block.level
        yield replace(block, place=replace(block.place, heading=heading), level=level)
