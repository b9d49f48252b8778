"""Where a paragraph stands in its text: on the cover, below the title, at the close."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_COVER_BLOCKS = 14
_CLOSING_BLOCKS = 4
_OPENING_BLOCKS = 2
_FIRST_LINES = 3
_HEAD_LINE = re.compile(r"[:：]")
_SENDER = re.compile(r"(?:from|发件人)\s?[:：]", re.IGNORECASE)
_MAIL_HEAD = re.compile(
    r"(?:from|to|b?cc|date|sent|subject|发件人|收件人|抄送|密送|日期|时间|主题)\s?[:：]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Where:
    """A paragraph's order among those of the body (None in headers and the like), the first of them, and how many lines
    below that are the head of a mail."""

    order: int | None
    count: int
    title: str = ""
    mail_head: int = 0

    @property
    def on_cover(self) -> bool:
        return self.order is not None and self.order < _COVER_BLOCKS

    @property
    def on_opening(self) -> bool:
        """In the first lines of text below the title, and below the head of a mail."""
        return self.order is not None and self.order <= self.mail_head + _OPENING_BLOCKS

    @property
    def in_first_lines(self) -> bool:
        """In the title or the lines below it, in a mail below its head, in which a report says what it is on."""
        return self.order is not None and self.order <= self.mail_head + _FIRST_LINES

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


def lines_of_mail_head(lines: Sequence[str]) -> int:
    """How many of the lines below a title are the head of a mail."""
    if not lines or not _SENDER.match(lines[0]):
        return 0
    return next((number for number, line in enumerate(lines) if not _MAIL_HEAD.match(line)), len(lines))
