"""Which record a clause speaks of that names none but says what is done so often: 访问权限每季度复核, backups are tested."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from pipeline.knowledge import knowledge
from pipeline.text.any_of import any_of
from pipeline.text.normal import normal

# How far from the catalogue's rhythm such a clause may be: what is done once a year is no monthly record.
_FROM_OFTEN = ("monthly", "quarterly", "semiannual", "annual")
_FARTHEST = 1
_SHORT_ZH, _SHORT_EN = 16, 60
_OTHERWISE = {"annual": 2}  # what is due once a year may well be done each quarter


def done_again(clause: str, heading: str, cadence: str, expected: Mapping[str, str]) -> Iterator[str]:
    """The requirements of what `clause` says is done at `cadence`; `expected`: each one's cadence in the catalogue.

    All in normal form. A short clause that names nothing (每季度复核一次) speaks of what its heading names.
    """
    if cadence not in _FROM_OFTEN:
        return
    short = len(clause) <= (_SHORT_EN if clause.isascii() else _SHORT_ZH)
    for requirement, (about, done, but) in _acts().items():
        if not _is_near(cadence, expected.get(requirement, "")) or not done.search(clause):
            continue
        named = about.search(clause) or (short and about.search(heading))
        if named and not but.search(clause) and not but.search(heading):
            yield requirement


def _is_near(cadence: str, expected: str) -> bool:
    if expected not in _FROM_OFTEN or (expected == "monthly" and cadence != "monthly"):
        return False  # no monthly report is let off by what a clause says in passing
    apart = abs(_FROM_OFTEN.index(cadence) - _FROM_OFTEN.index(expected))
    return apart <= _OTHERWISE.get(expected, _FARTHEST)


@cache
def _acts() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    lists = cast(Mapping[str, Mapping[str, list[str]]], knowledge("pipeline.timeline.rhythm", "acts.yaml"))
    return {
        requirement: (_any(words["about"]), _any(words["done"]), _any(words.get("but", ())))
        for requirement, words in lists.items()
    }


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return any_of({normal(word) for word in words})
