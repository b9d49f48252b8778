"""A letter that is called after the management review and sets its day: it calls to the review, and holds none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, body_of
from pipeline.text.message import is_message
from pipeline.text.normal import normal
from pipeline.values import NAME_PLACES, Content, Kind

_CALLED, _MINUTES = "R-9.3-1", "R-9.3-3"
_SURE = 0.82
_SET = re.compile(
    r"定于|拟于|将于|计划于|\b(?:will (?:be held|take place)|takes place|is (?:set|planned|scheduled) for|(?:are|is) (?:kindly )?invited|invites? you)\b"
)
_ASKED = re.compile(
    r"请[^。;\n]{0,40}(?:参加|出席|准备|提交|提供|报送|发(?:给|我|到|至))|议程|\bplease (?:send|bring|prepare|let|hand)\b|\b(?:papers|slides|figures|inputs?) (?:to|by)\b|\bagenda\b|^order: ",
    re.M,
)
_HELD = re.compile(
    r"纪要|决议(?:如下|[:：])|会议(?:认为|决定|指出|要求)|评审结论|\bminutes\b|\b(?:we|it was|management) (?:decided|agreed|concluded)\b|\bdecisions? (?:made|taken|reached)\b"
)


def to_a_review(content: Content, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """`known` candidates of a letter, as the call to a review where its name would be that of the minutes."""
    minutes = [one for one in known if one.requirement == _MINUTES and one.place in NAME_PLACES]
    if kind not in ("record", "report", "plan", "unrelated") or not minutes or not is_message(content.blocks):
        return list(known)
    text = normal("\n".join(block.text for block in body_of(content)))
    if not (_SET.search(text) and _ASKED.search(text)) or _HELD.search(text):
        return list(known)
    best = max(minutes, key=lambda one: one.confidence)
    rest = [one for one in known if one.requirement not in (_MINUTES, _CALLED)]
    return [*rest, Candidate(_CALLED, max(_SURE, best.confidence), best.place, best.quote, best.blocks)]
