"""Plain text: one paragraph a line, and tables where lines are rows."""

from __future__ import annotations

from pipeline.ingest.plain.decode import Decoded
from pipeline.ingest.plain.lines_as_rows import blocks_of_lines
from pipeline.values import Block, Content, Outcome, Partial, Read, Skipped


def read_text(decoded: Decoded) -> Outcome:
    """Every line that holds something becomes a paragraph, or a row of a table."""
    return text_outcome(blocks_of_lines(decoded.text.splitlines()), decoded)


def text_outcome(blocks: tuple[Block, ...], decoded: Decoded, content: Content | None = None) -> Outcome:
    """The outcome of a decoded text: empty is skipped, and undecodable characters are told."""
    if not blocks:
        return Skipped("empty: holds no text")
    content = content or Content(blocks)
    if decoded.replaced:
        return Partial(content, f"{decoded.replaced} characters could not be decoded as {decoded.encoding}")
    return Read(content)
