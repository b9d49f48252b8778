"""A record's first line that tells what was held, where and when: Quarterly meeting with A, 13 October 2026, their office."""

from __future__ import annotations

import re

from pipeline.text.normal import normal
from pipeline.values import Role

# What of itself is people coming together; a review or a visit only where those present or the hour are named.
_MEETING = re.compile(
    r"\b(?:meeting|session|board|committee|get-?together|away ?day|team ?day|round ?table|stand-?up|huddle|workshop|conference"
    r"|(?:internal|external|surveillance|stage \d) audit"
    r"|(?:service|quarterly|monthly|customer|account)(?: service)? review(?! of))\b"
)
_MAY_BE = re.compile(r"\b(?:reviews?|talks?|visits?|calls?|debrief|day|kick-?off)\b")
_DONE = re.compile(
    r"\b(?:exercise|drill|rehearsal|restore test|fail-?over test|walk-?(?:round|through)|inspection|stock-?take|stock count)\b"
)
_PAPER = re.compile(
    r"\b(?:report|plan|procedure|policy|programme|agenda|invitation|notice|inputs?|papers|pack|schedule|calendar|rules|template|terms"
    r"|checklist|list|register|log|since|until|next|last|will|shall|must)\b"
)
_TO_THE_DAY = re.compile(
    r"[,:] ?(?:held |on |held on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)?(?:\d{1,2}(?:st|nd|rd|th)? (?:and|to|&) ?)?$"
)
_PRESENT = re.compile(
    r"\b(?:there|present|attending|attended(?: by)?|attendees|led by|chaired by|chair)\b\s?:?|\bwho was there\b"
)
_HOURS = re.compile(r"[ ,]{0,3}(?:at |from )?\d{1,2}[:.]\d\d")


def role_in_opening(before: str, after: str, near: str) -> Role | None:
    """Of the day whose sentence begins with `before`; `after` is the rest of the line, `near` the lines that follow."""
    plain = normal(before)
    if not _TO_THE_DAY.search(plain) or _PAPER.search(plain):
        return None
    if _MEETING.search(plain):
        return "meeting"
    if _DONE.search(plain):
        return "occurred"
    told = _HOURS.match(after) is not None or _PRESENT.search(normal(f"{after} {near}")) is not None
    return "meeting" if told and _MAY_BE.search(plain) else None
