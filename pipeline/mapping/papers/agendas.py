"""The form of a management review that is agenda and minutes in one: who is there, and what was decided, stand in it too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Content

_CALLED, _MINUTES = "R-9.3-1", "R-9.3-3"
_SURE = 0.72
_NAMED = 0.5
_THERE = re.compile(r"\battendees?\b|\bpresent\b|\battendance\b|\bparticipants?\b|参加人员?|参会|出席|与会|到会|签到")
_KEPT = re.compile(
    r"\bminute[- ]taker\b|(?<!previous )(?<!last )\breview minutes\b|^minutes\W*$|\bdecisions? (?:made|required|taken|reached)\b|^(?:\W|\d)*(?:key )?(?:decisions?|resolutions?)\b\W*(?:_|$)"
    r"|记录人|会议记录|决议|决定|评审结论|评审输出",
    re.M,
)
_OF_THE_LAST = re.compile(
    r"\b(?:previous|last|prior)(?: \w+){0,2} (?:minutes|decisions)\b|\b(?:minutes|decisions) of (?:the )?(?:last|previous|earlier)\b|上次[^,。\n]{0,8}(?:决议|决定)"
)


def by_agenda(content: Content, names: FileNames, known: Sequence[Candidate]) -> list[Candidate]:
    """The minutes, beside the agenda, of a blank form that has places for both."""
    named = (one for one in known if one.place in NAME_PLACES and one.confidence >= _NAMED)
    if all(one.requirement != _CALLED for one in named):
        return []
    body = body_of(content)
    lines = (normal(line) for block in body for line in re.split(r"[\n\t]", block.text))
    text = _OF_THE_LAST.sub(" ", "\n".join(lines))
    if not (_THERE.search(text) and _KEPT.search(text)):
        return []
    return [Candidate(_MINUTES, _SURE, "title", quote(names.title or names.file), body)]
