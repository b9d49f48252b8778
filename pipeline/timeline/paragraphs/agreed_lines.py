"""Lines that tell who wrote, who approved and who agreed: beside an approval, who agreed has signed; alone, it approves.

Written by A, 24 July 2026. Approved by B, 29 July 2026. Agreed by C, 31 July 2026; 编写：甲 …；客户确认：乙 …；批准：丙 ….
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.text.normal import normal
from pipeline.timeline.found import FoundDate

_AGREED = re.compile(
    r"^(?:and )?(?:agreed|consented)(?: to)?(?: by|:| with)|^(?:客户|甲方|用户|业主|委托方|院方|使用方)[^:：]{0,6}(?:同意|确认|认可)"
)
_APPROVED = re.compile(r"^(?:and |then )?approved(?: by|:| on)|^(?:批准|审批|核准|签发)(?:人)?[:：]")
_BY_A_BOARD = re.compile(
    r"^(?:and |then )?approved (?:by|in|at) (?:the )?(?:[a-z-]+ ){0,4}(?:board|committee|cab|meeting|panel|council)\b"
)
_WRITTEN = re.compile(r"^(?:written|drafted|prepared|author|compiled)\b|^(?:编写|编制|起草|拟制)")
_ENDS = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\b[A-Z])\.\s|[;；。]")
_LEADING = " ,，、.。;；|()（）"


def with_agreed(text: str, found: Iterable[FoundDate]) -> list[FoundDate]:
    """`found`, the dates of one line, with the roles that approval and agreement give one another in it."""
    dates = list(found)
    if len({one.mention.start for one in dates}) < 2:
        return dates
    stops = sorted(one.mention.stop for one in dates)
    said = [_said_before(text, one, stops) for one in dates]
    approved, written = (any(map(each.search, said)) for each in (_APPROVED, _WRITTEN))
    if not approved and not written:
        return dates
    return [_settled(one, before, approved) for one, before in zip(dates, said, strict=True)]


def _settled(one: FoundDate, before: str, approved: bool) -> FoundDate:
    if one.role == "meeting" and _BY_A_BOARD.search(before):
        return replace(one, role="approved")
    if not _AGREED.search(before) or one.role not in ("approved", "reviewed", "other", "signed"):
        return one
    return replace(one, role="signed" if approved else "approved")


def _said_before(text: str, one: FoundDate, stops: Sequence[int]) -> str:
    """What stands between the date before, or the last full stop, and this one; `stops` are where the dates end, in order."""
    before = bisect_right(stops, one.mention.start)
    after = stops[before - 1] if before else 0
    parts = _ENDS.split(text[after : one.mention.start])
    told = next((part for part in reversed(parts) if part.strip(_LEADING)), "")
    return normal(told).strip(_LEADING)
