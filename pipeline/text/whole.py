"""A document's text in one piece: what stands nowhere in it need not be looked for in each of its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.recall import remembered
from pipeline.text.gist import Gist
from pipeline.values import Block

_FAR = 30_000


@dataclass(frozen=True, eq=False)
class Whole:
    """The blocks' texts, a line or more each, as written and in lower case."""

    text: str

    @cached_property
    def folded(self) -> str:
        return self.text.lower()

    @cached_property
    def gist(self) -> Gist:
        """That of the text in lower case: what it cannot hold, the text as written cannot, either."""
        return Gist(self.folded)


@remembered(most=2)
def whole(blocks: tuple[Block, ...]) -> Whole:
    return Whole("\n".join(block.text for block in blocks))


def beginning(blocks: Sequence[Block]) -> str:
    """The text of these blocks as far as how it begins can be of interest: a table may be a million characters long."""
    return "\n".join(block.text[:_FAR] for block in blocks)[:_FAR]
