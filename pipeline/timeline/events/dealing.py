"""Which sheets of a workbook, or chapters of a document, each of the file's requirements is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.catalogue import Catalogue
from pipeline.timeline.events.labels import likeness, pairs, undated
from pipeline.timeline.events.parts import Part, header_labels, named_by
from pipeline.values import Assignment

_LAST_WORD = re.compile(r"(?<=[^ ])(?:[\u4e00-\u9fff]{2}| [a-z]{4,})$")
_ANY_SHEET = re.compile(
    r"记录|台账|登记|汇总|明细|清单|一览|统计|分析|情况|信息|部分|管理|系统|服务|平台|项目|公司|客户|(?:log|list|data|report|record|review|table|sheet|register|page|part|book|plan|note|check|service|month|week|system|customer|client|site|team)s?"
)
_ALIKE = 0.45
_CLEARLY = 0.15
_NEARLY = 0.1
_BY_ITS_NAME = 0.8
_SURELY = 0.6  # rows are not taken from a requirement on a slighter hint


@dataclass(frozen=True, slots=True)
class _Claims:
    """Which requirements claim which parts of a file, and what else tells to whom the other parts belong."""

    by_name: Mapping[str, list[str]]
    named: Mapping[str, Part]
    families: Mapping[str, list[str]]
    """The claimants of sheets that differ by a time only: 7月, 8月 are one family, and so are 事件7月, 事件8月."""
    forms: Mapping[tuple[str, ...], list[str]]
    """The claimants of sheets with the same header."""
    placed: Mapping[str, float]
    """How much the sheet that mapping has placed for a requirement is called after it."""
    titled: Mapping[str, Part]
    """The parts that bear the name of what the file's title says."""
    served: Iterable[str]
    whole: Sequence[str]
    """The requirements of the file as a whole."""
    catalogue: Catalogue


def dealt(
    parts: Sequence[Part], assignments: Sequence[Assignment], catalogue: Catalogue
) -> Mapping[str, tuple[Part, ...]]:
    """The parts of each assigned requirement: those that mapping named, their like, and those named after it.

    A part that is named after a requirement that the file does not serve, or after none, goes to the
    requirements of the file as a whole only in the second case.
    """
    own: dict[str, list[Part]] = {one.requirement: [] for one in assignments}
    claims = _claims(parts, assignments, catalogue)
    for part in parts:
        for requirement in _takers(part, claims):
            own[requirement].append(part)
    return {one: _best_named(one, found, catalogue, alone=len(own) == 1) for one, found in own.items()}


def _claims(parts: Sequence[Part], assignments: Sequence[Assignment], catalogue: Catalogue) -> _Claims:
    named = {part.name: part for part in parts}
    claimed = _claimed(parts, assignments, named)
    by_name = {name: _rightful(named[name], claimants, catalogue) for name, claimants in claimed.items()}
    return _Claims(
        by_name,
        named,
        families={undated(name): claimants for name, claimants in by_name.items()},
        forms={header: claimants for name, claimants in by_name.items() if (header := header_labels(named[name]))},
        placed=_placed(by_name, named, catalogue),
        titled={one.requirement: part for one in assignments for part in parts if _is_title_of(one, part)},
        served=tuple(dict.fromkeys(one.requirement for one in assignments)),
        whole=[one.requirement for one in assignments if not named_by(one.place, named)],
        catalogue=catalogue,
    )


def _claimed(
    parts: Sequence[Part], assignments: Sequence[Assignment], named: Mapping[str, Part]
) -> Mapping[str, list[str]]:
    """The requirements that mapping has found in each part, and those that its title tells."""
    claims: dict[str, list[str]] = {}
    for one in assignments:
        if name := named_by(one.place, named):
            claims.setdefault(name, []).append(one.requirement)
    for one in assignments:
        for part in parts:  # the file's title is that of the sheet, which another requirement claims by its name
            if part.name in claims and _is_title_of(one, part):
                claims[part.name].append(one.requirement)
    for part in parts:  # a log of changes that tells of the look back at each: both are named by its title
        titled = [one.requirement for one in assignments if _is_title_of(one, part)]
        if len(titled) > 1 and len(set(map(_clause, titled))) == 1:
            claims.setdefault(part.name, titled)
    return claims


def _is_title_of(one: Assignment, part: Part) -> bool:
    """Whether a requirement was found by the file's title, which is that of this part."""
    return one.place == "title" and one.quote in part.labels


def _placed(
    claims: Mapping[str, Sequence[str]], named: Mapping[str, Part], catalogue: Catalogue
) -> Mapping[str, float]:
    placed: dict[str, float] = {}
    for name, takers in claims.items():
        alike = likeness(named[name].labels, catalogue)
        for one in takers:
            placed[one] = max(placed.get(one, 0.0), alike.get(one, 0.0))
    return placed


def _takers(part: Part, claims: _Claims) -> Sequence[str]:
    """The requirements that a part belongs to: those that claim it or its like, else those after which it is called."""
    takers = (
        claims.by_name.get(part.name)
        or claims.families.get(undated(part.name))
        or _of_one_form(part, claims.forms, claims.catalogue)
        or _of_its_sort(part, claims.by_name, claims.named, claims.catalogue)
    )
    if not takers:
        return _called_after(part, claims)
    if not undated(part.name):  # a sheet called 7月 stays with what the file is called, too
        takers = list(dict.fromkeys((*takers, *_whose_name_it_bears(part, takers, claims.whole, claims.catalogue))))
    return takers


def _called_after(part: Part, claims: _Claims) -> Sequence[str]:
    served = [one for one in claims.served if not claims.whole or _could_be_of(one, part, claims)]
    takers = _by_name(part, served, claims.whole, claims.catalogue) if served else claims.whole
    if len(takers) > 1 and undated(part.name):
        return [one for one in takers if not _has_its_own(one, part, claims.titled, claims.catalogue)] or takers
    return takers


def _could_be_of(requirement: str, part: Part, claims: _Claims) -> bool:
    """Whether a sheet is called after a requirement, or nearly as much as the sheet that mapping has placed for it."""
    alike = likeness(part.labels, claims.catalogue).get(requirement, 0.0)
    return alike >= _BY_ITS_NAME or claims.placed.get(requirement, 0.0) < alike + _NEARLY


def _has_its_own(requirement: str, part: Part, titled: Mapping[str, Part], catalogue: Catalogue) -> bool:
    """Whether another sheet, of another form, bears the name of what the file's title says: Approved suppliers, beside
    a sheet of scores."""
    other = titled.get(requirement)
    return (
        other is not None
        and other is not part
        and header_labels(other) != header_labels(part)
        and likeness(other.labels, catalogue).get(requirement, 0.0) >= _BY_ITS_NAME
    )


def _whose_name_it_bears(
    part: Part, takers: Sequence[str], whole: Sequence[str], catalogue: Catalogue
) -> Sequence[str]:
    """Those of `whole` that the title of a sheet of some month does not tell from its takers."""
    alike = likeness(part.labels, catalogue)
    best = max((alike.get(one, 0.0) for one in takers), default=0.0)
    return [one for one in whole if best < _ALIKE or alike.get(one, 0.0) >= best - _CLEARLY]


def _of_one_form(part: Part, forms: Mapping[tuple[str, ...], list[str]], catalogue: Catalogue) -> list[str]:
    """Those that claim a sheet with the same header (Q1 a, Q1-Q2, Q2 b), where this one is not named after another."""
    takers = forms.get(header_labels(part), [])
    alike = likeness(part.labels, catalogue) if takers else {}
    best = max(alike.values(), default=0.0)
    return takers if best < _ALIKE or any(alike.get(one, 0.0) >= best - _CLEARLY for one in takers) else []


def _of_its_sort(
    part: Part, claims: Mapping[str, list[str]], named: Mapping[str, Part], catalogue: Catalogue
) -> list[str]:
    """Those that claim a sheet whose name ends as this one's does (网络抢修 beside 闸机抢修, line faults beside desk faults),
    where this one has days of its own and is not named after another."""
    tail = _tail(part.name)
    alike = {tuple(own) for name, own in claims.items() if tail and named[name].is_sheet and _tail(name) == tail}
    if (
        len(alike) != 1
        or not header_labels(part)
        or max(likeness(part.labels, catalogue).values(), default=0.0) >= _ALIKE
    ):
        return []
    return list(alike.pop())


def _tail(name: str) -> str:
    """The last word of a sheet's name, where something else stands before it, and it is none that any sheet may have."""
    found = _LAST_WORD.search(undated(name).strip())
    return "" if found is None or _ANY_SHEET.fullmatch(found[0].strip()) else found[0].strip()


def _best_named(requirement: str, parts: Sequence[Part], catalogue: Catalogue, *, alone: bool) -> tuple[Part, ...]:
    """`parts` without those that are named after something else, where one of them is clearly named after `requirement`.

    Where the file serves it `alone`, those stay that are named after nothing else rather.
    """
    if len(parts) == 1:
        return tuple(parts)
    likenesses = [likeness(part.labels, catalogue) for part in parts]
    alike = [each.get(requirement, 0.0) for each in likenesses]
    best = max(alike, default=0.0)
    if best < _ALIKE:
        return tuple(parts)
    best_is_of_a_time = not undated(parts[alike.index(best)].name)
    kept = [
        part
        for part, own, every in zip(parts, alike, likenesses, strict=True)
        if own >= best - 2 * _CLEARLY
        or (alone and own > _best_of_others(every, requirement))  # 季度核算 beside 服务预算
        or not any(len(pairs(undated(label))) > 1 for label in part.labels)
        or (not undated(part.name) and best_is_of_a_time)  # Q2 beside Q3
    ]
    return tuple(kept)


def _best_of_others(alike: Mapping[str, float], requirement: str) -> float:
    return max((value for one, value in alike.items() if one != requirement), default=0.0)


def _rightful(part: Part, claimants: Sequence[str], catalogue: Catalogue) -> list[str]:
    """Of several requirements that claim one part, those after which it is named about equally well.

    One of documents has no events, and takes none from a record: a list of laws is one of what comes from outside.
    """
    records = [one for one in claimants if catalogue.requirement(one).kind == "record"]
    if len(claimants) == 1 or len(records) == 1:
        return list(claimants)
    alike = likeness(part.labels, catalogue)
    best = max(alike.get(one, 0.0) for one in records or claimants)
    rightful = [one for one in claimants if alike.get(one, 0.0) >= best - _CLEARLY]
    # Records of one clause stand in one ledger: a change and, in its last column, how it went.
    clauses = {_clause(one) for one in rightful}
    return [one for one in claimants if one in rightful or _clause(one) in clauses]


def _clause(requirement: str) -> str:
    return requirement.rpartition("-")[0]


def _by_name(part: Part, served: Sequence[str], whole: Sequence[str], catalogue: Catalogue) -> Sequence[str]:
    if not any(map(undated, part.labels)):
        return whole
    alike = likeness(part.labels, catalogue)
    ranked = sorted(((alike.get(one, 0.0), one in whole, one) for one in served), reverse=True)
    (score, _, best), second = ranked[0], ranked[1][0] if len(ranked) > 1 else 0.0
    others = max((value for one, value in alike.items() if one not in served), default=0.0)
    says_something = any(len(pairs(undated(label))) > 1 for label in part.labels)
    if says_something and others >= max(_SURELY, score + _CLEARLY):
        return ()
    if score >= _ALIKE and (best not in whole or score >= second + _CLEARLY):
        return [best]
    return whole
