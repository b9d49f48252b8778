"""Plain text: one paragraph a line."""

from __future__ import annotations

from pipeline.ingest.plain.decode import Decoded
from pipeline.values import Block, Content, Outcome, Partial, Place, Read, Skipped


def read_text(decoded: Decoded) -> Outcome:
    """Every line that holds something becomes a paragraph."""
    blocks = (Block(text=line.strip(), place=Place()) for line in decoded.text.splitlines())
    return text_outcome(tuple(block for block in blocks if block.text), decoded)


def text_outcome(blocks: tuple[Block, ...], decoded: Decoded, content: Content | None = None) -> Outcome:
    """The outcome of a decoded text: empty is skipped, and undecodable characters are told."""
    if not blocks:
        return Skipped("empty: holds no text")
    content = content or Content(blocks)
    if decoded.replaced:
        return Partial(content, f"{decoded.replaced} characters could not be decoded as {decoded.encoding}")
    return Read(content)
