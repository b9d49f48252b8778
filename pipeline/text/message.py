"""Letters by electronic mail, however they were kept: as mails, printed, or copied into a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.normal import normal
from pipeline.text.whole import beginning
from pipeline.values import Block

_ANSWERS = r"(?:re|fwd?|aw|wg|回复|答复|转发)"
# "Re: FW: Capacity in October": what is before the subject; in the name of a file signs take the place of the colon.
REPLY = re.compile(rf"^(?:{_ANSWERS}_?\s*[:：]\s*)+", re.I)
REPLY_IN_NAME = re.compile(rf"{_ANSWERS}[_:： ]", re.I)
_HEADS = re.compile(
    r"^(?:from|发件人|寄件者)[:：].{0,300}?\b(?:subject|to|cc|sent)|^(?:from|发件人)[:：][\s\S]{0,300}?(?:主题|收件人)"
)
_FIRST_BLOCKS = 6
_OPENING = 600


def is_message(blocks: Sequence[Block]) -> bool:
    """Whether a text begins, at the latest below its subject, with from whom it is, and to whom."""
    below = blocks[1:] if blocks and blocks[0].level else blocks
    return any(_HEADS.match(normal(beginning(first[:_FIRST_BLOCKS]))[:_OPENING].strip()) for first in (blocks, below))
