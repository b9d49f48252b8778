"""Where a paragraph stands in its text: on the cover, below the title, at the close."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COVER_BLOCKS = 14
_CLOSING_BLOCKS = 4
_OPENING_BLOCKS = 2
_FIRST_LINES = 3
_HEAD_LINE = re.compile(r"[:：]")


@dataclass(frozen=True, slots=True)
class Where:
    """A paragraph's order among those of the body (None in headers and the like), and the first of them."""

    order: int | None
    count: int
    title: str = ""

    @property
    def on_cover(self) -> bool:
        return self.order is not None and self.order < _COVER_BLOCKS

    @property
    def on_opening(self) -> bool:
        """In the first lines of text below the title."""
        return self.order is not None and self.order <= _OPENING_BLOCKS

    @property
    def in_first_lines(self) -> bool:
        """In the title or the lines below it in which a report says what it is on."""
        return self.order is not None and self.order <= _FIRST_LINES

    @property
    def begins_a_story(self) -> bool:
        """The title, or the line right below it; a mail begins with its head."""
        return self.order is not None and self.order <= 1 and not _HEAD_LINE.search(self.title)

    @property
    def closing(self) -> bool:
        return self.order is not None and self.order > 0 and self.order >= self.count - _CLOSING_BLOCKS

    @property
    def is_byline(self) -> bool:
        """Below the title and, at most, a line on what the file is about."""
        return self.order is not None and self.order <= 2 < self.count - _CLOSING_BLOCKS
