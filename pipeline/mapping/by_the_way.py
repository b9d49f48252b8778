"""What a paper shows by the way, beside what it is: it counts where no paper of its own is in the set.

A training tells of the policy, an audit programme names the auditors, a monthly report says what was talked about, a
release plan is marked off when it was done; a mail on the policy, the letter to the auditors, the minutes and the sheet of
results are the records themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.claims import is_claim, to_hints
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.papers.auditor_courses import names_certificates
from pipeline.values import Analysis, Assignment

_TRAINED, _AUDITORS = "R-7.2-3", "R-9.2-7"
# What is told by the way, and what the paper is then a record of.
_BESIDE: Mapping[str, frozenset[str]] = {
    "R-5.2": frozenset([_TRAINED]),
    _TRAINED: frozenset(["R-7.2-2"]),
    "R-8.3.2-2": frozenset(["R-8.3.3", "R-9.3-3", "R-9.4"]),
    "R-8.3.2-4": frozenset(["R-8.6.1-2"]),
    "R-8.6.3-1": frozenset(["R-8.6.3-3"]),
    "R-9.2-2": frozenset(["R-9.2-1"]),
    "R-9.2-6": frozenset(["R-9.2-1", "R-9.2-2", "R-9.2-5"]),
    _AUDITORS: frozenset(["R-9.2-1", "R-9.2-2"]),
    "R-9.3-3": frozenset(["R-8.5.1-2"]),
}
_BESIDE_IN_ITS_MONTH: Mapping[str, frozenset[str]] = {"R-8.5.3-2": frozenset(["R-8.5.3-1"])}
_SURELY = 0.65
_TOLD_IN_MANY_WAYS = frozenset(["R-5.2", _AUDITORS])  # only what is surely a paper of its own counts

_Month = tuple[int, int]
_Held = dict[str, dict[str, frozenset[_Month]]]


def without_what_is_told_by_the_way(files: Sequence[Analysis], as_of: date) -> tuple[Analysis, ...]:
    """The files, without claims on months that another file holds by itself, and without what they tell by the way
    that a file of its own tells. What lies after `as_of` has not happened yet.
    """
    held: _Held = defaultdict(dict)
    alone: _Held = defaultdict(dict)
    for one in in_force(files):
        ids = {each.requirement for each in one.assignments}
        for each in one.assignments:
            id = each.requirement
            if each.confidence < THRESHOLD or is_claim(each):
                continue
            months = held[id][one.path] = _months(one, id, as_of)
            least = _SURELY if id in _TOLD_IN_MANY_WAYS else THRESHOLD
            beside = _BESIDE.get(id) or _BESIDE_IN_ITS_MONTH.get(id, frozenset())
            if months and each.confidence >= least and not ids & beside:
                alone[id][one.path] = months
    return tuple(_settled(one, held, alone) for one in files)


def _settled(one: Analysis, held: _Held, alone: _Held) -> Analysis:
    ids = {each.requirement for each in one.assignments}
    gone = {each.requirement for each in one.assignments if is_claim(each) and _held(one, each.requirement, held)}
    gone |= {id for id in ids if ids & _BESIDE.get(id, frozenset()) and set(alone[id]) - {one.path}}
    gone |= {id for id in ids if ids & _BESIDE_IN_ITS_MONTH.get(id, frozenset()) and _held(one, id, alone)}
    # A course for auditors, or the paper that says that they passed it; one that numbers their certificates is both.
    if {_TRAINED, _AUDITORS} <= ids - gone and not any(map(_certifies, one.assignments)):
        gone.add(_AUDITORS if set(held[_AUDITORS]) - {one.path} else _TRAINED)
    return to_hints(one, [each for each in one.assignments if each.requirement in gone]) if gone else one


def _certifies(one: Assignment) -> bool:
    return one.requirement == _AUDITORS and names_certificates(one.quote)


def _held(one: Analysis, id: str, others: _Held) -> bool:
    """Whether another file has all months of this one."""
    own = _months(one, id, date.max)
    return bool(own) and any(path != one.path and own <= months for path, months in others[id].items())


def _months(one: Analysis, id: str, last: date) -> frozenset[_Month]:
    happened = (event for event in one.events if event.requirement == id and event.value <= last)
    return frozenset((event.end.year, event.end.month) for event in happened)
