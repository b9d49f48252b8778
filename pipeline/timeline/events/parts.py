"""Which sheets of a workbook, or chapters of a document, each of the file's requirements is about."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from pipeline.catalogue import Catalogue
from pipeline.recall import remembered
from pipeline.text.normal import bare
from pipeline.timeline.events.labels import likeness, pairs, undated
from pipeline.values import Assignment, Block

_LAST_WORD = re.compile(r"(?<=[^ ])(?:[\u4e00-\u9fff]{2}| [a-z]{4,})$")
_ANY_SHEET = re.compile(
    r"记录|台账|登记|汇总|明细|清单|一览|统计|分析|情况|信息|部分|管理|系统|服务|平台|项目|公司|客户|(?:log|list|data|report|record|review|table|sheet|register|page|part|book|plan|note|check|service|month|week|system|customer|client|site|team)s?"
)
_ALIKE = 0.45
_CLEARLY = 0.15
_NEARLY = 0.1
_BY_ITS_NAME = 0.8
_SURELY = 0.6  # rows are not taken from a requirement on a slighter hint
_TITLE_LENGTH = 60
_HEADER_ROWS = 4
_HEADER_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet or a chapter; `labels` are its name, and the title above a sheet's table."""

    name: str
    labels: tuple[str, ...]
    blocks: tuple[Block, ...]

    @property
    def is_sheet(self) -> bool:
        return bool(self.blocks) and bool(self.blocks[0].place.sheet)


@remembered(most=2)
def parts_of(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """The sheets of a workbook; else the chapters by their top heading; one part if there are none."""
    body = [block for block in blocks if block.place.part in ("body", "textbox")]
    by_name: dict[str, list[Block]] = {}
    sheets = any(block.place.sheet for block in body)
    below_title = sum(block.level == 1 for block in body) == 1
    for block in body:
        name = block.place.sheet if sheets else _chapter(block, below_title)
        by_name.setdefault(name, []).append(block)
    return tuple(Part(name, _labels(name, own), tuple(own)) for name, own in by_name.items())


def dealt(
    parts: Sequence[Part], assignments: Sequence[Assignment], catalogue: Catalogue
) -> Mapping[str, tuple[Part, ...]]:
    """The parts of each assigned requirement: those that mapping named, their like, and those named after it.

    A part that is named after a requirement that the file does not serve, or after none, goes to the
    requirements of the file as a whole only in the second case.
    """
    own: dict[str, list[Part]] = {one.requirement: [] for one in assignments}
    named = {part.name: part for part in parts}
    claims: dict[str, list[str]] = {}
    for one in assignments:
        if name := named_by(one.place, named):
            claims.setdefault(name, []).append(one.requirement)
    for one in assignments:
        for part in parts:  # the file's title is that of the sheet, which another requirement claims by its name
            if one.place == "title" and part.name in claims and one.quote in part.labels:
                claims[part.name].append(one.requirement)
    for part in parts:  # a log of changes that tells of the look back at each: both are named by its title
        titled = [one.requirement for one in assignments if one.place == "title" and one.quote in part.labels]
        if len(titled) > 1 and len(set(map(_clause, titled))) == 1:
            claims.setdefault(part.name, titled)
    claims = {name: _rightful(named[name], claimants, catalogue) for name, claimants in claims.items()}
    # Sheets called 7月, 8月 are one family, and so are 事件7月, 事件8月.
    families = {undated(name): claimants for name, claimants in claims.items()}
    whole = [one.requirement for one in assignments if not named_by(one.place, named)]
    by_title = {
        one.requirement: part
        for one in assignments
        if one.place == "title"
        for part in parts
        if one.quote in part.labels
    }
    placed = {
        one: max(
            likeness(named[name].labels, catalogue).get(one, 0.0) for name, takers in claims.items() if one in takers
        )
        for one in {taker for takers in claims.values() for taker in takers}
    }
    forms = {header: claimants for name, claimants in claims.items() if (header := header_labels(named[name]))}
    for part in parts:
        takers = claims.get(part.name) or families.get(undated(part.name)) or _of_one_form(part, forms, catalogue)
        takers = takers or _of_its_sort(part, claims, named, catalogue)
        if takers and not undated(part.name):  # a sheet called 7月 stays with what the file is called, too
            takers = list(dict.fromkeys((*takers, *_whose_name_it_bears(part, takers, whole, catalogue))))
        if not takers:
            served = [one for one in own if not whole or _could_be_of(one, part, placed, catalogue)]
            takers = list(_by_name(part, served, whole, catalogue) if served else whole)
            if len(takers) > 1 and undated(part.name):
                takers = [one for one in takers if not _has_its_own(one, part, by_title, catalogue)] or takers
        for requirement in takers:
            own[requirement].append(part)
    return {one: _best_named(one, found, catalogue, alone=len(own) == 1) for one, found in own.items()}


def _could_be_of(requirement: str, part: Part, placed: Mapping[str, float], catalogue: Catalogue) -> bool:
    """Whether a sheet is called after a requirement, or nearly as much as the sheet that mapping has `placed` for it."""
    alike = likeness(part.labels, catalogue).get(requirement, 0.0)
    return alike >= _BY_ITS_NAME or placed.get(requirement, 0.0) < alike + _NEARLY


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


def header_labels(part: Part) -> tuple[str, ...]:
    """The labels of a sheet's table, in compared form; none where it is no table of several columns."""
    rows = (row for block in part.blocks for row in block.rows[:_HEADER_ROWS])
    labels = next((row for row in rows if sum(bool(cell.text.strip()) for cell in row) >= _HEADER_COLUMNS), ())
    return tuple(bare(cell.text) for cell in labels) if part.is_sheet else ()


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


def named_by(place: str, names: Container[str]) -> str:
    """The sheet or chapter that a place is in ("INC" of "INC" and of "INC!A1"); "" for the file as a whole."""
    if place in names:
        return place
    sheet = place.rpartition("!")[0]
    return sheet if sheet in names else ""


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


def lies_in(place: str, part: Part) -> bool:
    """Whether a place (as text) is in this sheet or under this heading."""
    if part.is_sheet:
        return place == part.name or place.startswith(f"{part.name}!")
    return bool(part.name) and part.name in place


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


def _chapter(block: Block, below_title: bool) -> str:
    """The top heading above a block; the second where the only top heading is the document's title."""
    path = block.place.heading.split(" > ")
    if block.level and path[-1] != block.text.strip():
        path = [*path[: block.level - 1], block.text.strip()]
    return path[1] if below_title and len(path) > 1 else path[0]


def _labels(name: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    if not blocks or not blocks[0].place.sheet:
        return (name,)
    above = itertools.takewhile(lambda block: not block.rows, blocks)
    title = next((block.text for block in above if len(block.text) <= _TITLE_LENGTH), None)
    if title and _words(name) and _words(name) <= _words(title):
        return (title,)  # a sheet called Incidents below "Information security incident log" is no other log
    return (name, title) if title else (name,)


def _words(label: str) -> frozenset[str]:
    return frozenset(pair.removesuffix("s") for pair in pairs(undated(label)))
