"""Checks by their id, and the one way in which they are run."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar, cast

from pipeline.catalogue import Catalogue
from pipeline.values import (
    Analysis,
    Fact,
    Finding,
    Kind,
    Milestones,
    Order,
    RequirementResult,
    Severity,
    Siblings,
    Side,
    TimelineRow,
    Words,
)

T = TypeVar("T")

# Documents of the first three levels: what is released, controlled and referred to.
CONTROLLED: frozenset[Kind] = frozenset(["policy", "plan", "procedure", "manual", "agreement"])
TALK: frozenset[Kind] = frozenset(["external", "unrelated", "noise"])
ORIGINALS = Words("请核对原始记录。", "Please look at the originals.")  # what weak signals ask for
_RANK: Mapping[Severity, int] = {"high": 0, "medium": 1, "low": 2}
# Stand in a message between the names of files, and before how many are left out of how many: each language has its own.
_NEXT, _MORE = "\x1f", "\x1e"
_CUT = "…. "  # around a quote that was cut out of a longer text
_OUR_OWN = str.maketrans(_NEXT + _MORE, "  ")
_A_SENTENCE = 10  # characters from which one quote within another is the same one, cut shorter
_LEFT_OUT = re.compile(f"{_MORE}(\\d+)/(\\d+)")


@dataclass(frozen=True, slots=True)
class AssessedSet:
    """All that a check may look at. `current` leaves out withdrawn files, talk and noise."""

    analyses: tuple[Analysis, ...]
    results: Mapping[str, RequirementResult]
    rows: tuple[TimelineRow, ...]
    milestones: Milestones
    organisation: str
    own_names: tuple[str, ...]
    catalogue: Catalogue
    as_of: date
    orders: tuple[Order, ...] = ()
    _made: dict[object, object] = field(init=False, default_factory=dict, compare=False, repr=False)

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What several checks need of the set, made for the first of them and kept for the others."""
        if key not in self._made:
            self._made[key] = make()
        return cast(T, self._made[key])

    @property
    def current(self) -> Iterator[Analysis]:
        return iter(
            self.once("current", lambda: tuple(x for x in self.analyses if not x.obsolete and x.kind not in TALK))
        )

    def threshold(self, check: str, name: str) -> float:
        """A figure of a check's configuration in the catalogue; raises KeyError for one that is not there."""
        return self.catalogue.check(check).thresholds[name]

    def serving(self, requirement: str) -> tuple[Analysis, ...]:
        """Current files with evidence for a requirement: read, and no blank forms."""
        return self.once("serving", self._serving).get(requirement, ())

    def _serving(self) -> Mapping[str, tuple[Analysis, ...]]:
        found: defaultdict[str, list[Analysis]] = defaultdict(list)
        for one in self.current:
            if one.kind != "form" and one.outcome in ("read", "partial"):
                for requirement in {assignment.requirement for assignment in one.assignments}:
                    found[requirement].append(one)
        return {requirement: tuple(files) for requirement, files in found.items()}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What a check saw. `key` is what the finding is about, without pages and lines; `sides` are all the
    places that contradict each other, the one that a reader should open first at the head. `siblings` says how the same in several
    files is told as one. `message` holds facts alone; what to ask the client stands in `ask`, and only in the edition with advice; `mend` is other advice than the
    check's page gives, `instead` the name of such advice in the check's entry."""

    key: str
    message: Words
    sides: Sequence[Side]
    requirement: str | None = None
    severity: Severity | None = None
    blocks: bool | None = field(default=None)
    ask: Words | None = None
    mend: Words | None = None
    instead: str = ""
    siblings: Siblings | None = None


Check = Callable[[AssessedSet], Iterable[Contradiction]]
_CHECKS: dict[str, Check] = {}


def check(id: str) -> Callable[[Check], Check]:
    """Register a function as the check `id` of the catalogue."""

    def register(function: Check) -> Check:
        if id in _CHECKS:
            raise ValueError(f"check {id} is registered twice")
        _CHECKS[id] = function
        return function

    return register


def registered() -> Mapping[str, Check]:
    return dict(sorted(_CHECKS.items()))


def run_checks(assessed: AssessedSet) -> tuple[Finding, ...]:
    """The findings of all registered checks: gravest first, then by check and identity."""
    copies = frozenset(one.path for one in assessed.analyses if one.copy_of)
    unique: dict[str, Finding] = {}
    for id, function in registered().items():
        for seen in function(assessed) if assessed.catalogue.check(id).enabled else ():
            finding = _finding(id, seen, assessed.catalogue)
            unique[finding.id] = _with(unique.get(finding.id, finding), finding, copies)
    return in_order(unique.values())


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Gravest first, then by check, files and identity."""
    return tuple(sorted(findings, key=lambda one: (_RANK[one.severity], one.check, one.paths, one.id)))


def _with(one: Finding, other: Finding, copies: frozenset[str]) -> Finding:
    """The same seen again, in a copy or another file: all places together, those that are no copies first."""
    if one is other:
        return one
    if copies.issuperset(one.paths[:1]) and not copies.issuperset(other.paths[:1]):
        one, other = other, one
    sides = tuple(_each_once((*one.evidence, *other.evidence)))
    return replace(one, evidence=sides, paths=tuple(sorted({side.path for side in sides})))


def _finding(id: str, seen: Contradiction, catalogue: Catalogue) -> Finding:
    known = catalogue.check(id)
    severity = seen.severity or known.severity
    if known.gravest and _RANK[severity] < _RANK[known.gravest]:
        severity = known.gravest
    sides = tuple(_each_once(seen.sides))
    digest = hashlib.sha256(f"{id}|{seen.requirement}|{seen.key}".encode()).hexdigest()[:10]
    return Finding(
        id=f"{id}-{digest}",
        check=id,
        severity=severity,
        requirement=seen.requirement,
        paths=tuple(sorted({side.path for side in sides})),
        place=sides[0].place if sides else "",
        quote=sides[0].quote if sides else "",
        message=_punctuated(seen.message),
        action=_both(seen.ask, seen.mend or (known.instead[seen.instead] if seen.instead else known.page.mend)),
        blocks=seen.blocks if seen.blocks is not None else known.blocks and severity == "high",
        evidence=sides,
        siblings=seen.siblings,
    )


def _each_once(sides: Iterable[Side]) -> list[Side]:
    """A sentence that was cut in two ways, around two of its words, is quoted once: the longer cut, where the first stood."""
    kept: list[Side] = []
    at_place: dict[tuple[str, str], list[int]] = defaultdict(list)
    for side in dict.fromkeys(sides):
        beside = at_place[side.path, side.place]
        same = next((at for at in beside if _same_sentence(side.quote, kept[at].quote)), None)
        if same is None:
            beside.append(len(kept))
            kept.append(side)
        elif len(side.quote.strip(_CUT)) > len(kept[same].quote.strip(_CUT)):
            kept[same] = side
    return kept


def _same_sentence(one: str, other: str) -> bool:
    shorter, longer = sorted((one.strip(_CUT), other.strip(_CUT)), key=len)
    return len(shorter) >= _A_SENTENCE and shorter in longer


def _punctuated(message: Words) -> Words:
    """The names of files in a message, set apart as each language does."""
    zh = _LEFT_OUT.sub(r" 等 \2 个文件", message.zh).replace(_NEXT, "、")
    return Words(zh, _LEFT_OUT.sub(r" and \1 more", message.en).replace(_NEXT, ", "))


def _both(ask: Words | None, mend: Words) -> Words:
    return Words(f"{ask.zh}{mend.zh}", f"{ask.en} {mend.en}") if ask else mend


def seen_at(one: Analysis, fact: Fact) -> Side:
    """The side that a fact of a file is."""
    return Side(one.path, fact.place, fact.quote)


def day_at(assessed: AssessedSet, path: str, place: str, first: date, last: date | None = None) -> Side:
    """The side that a day (or the span from `first` to `last`) in a file is, quoted as it is written there."""
    held = [day for one in assessed.analyses if one.path == path for day in one.dates if day.value == first]
    held.sort(key=lambda day: day.place != place)
    said = f"{first}" if last is None or last == first else f"{first}–{last}"
    return Side(path, place, held[0].text if held else said)


def first_of(one: Analysis, *names: str) -> Side:
    """The side that a file as a whole is: the first fact of one of these names, else its title."""
    fact = next((fact for name in names for fact in one.facts if fact.name == name), None)
    return seen_at(one, fact) if fact else Side(one.path, "", one.title)


def counted(count: int, one: str, several: str = "") -> str:
    """ "1 row", "3 rows"."""
    return f"{count} {one if count == 1 else several or f'{one}s'}"


def named(paths: Sequence[str], most: int = 3) -> str:
    """File names for a message: the first few, and how many more; the finding gets each language's own commas."""
    names = [path.rsplit("/", 1)[-1].translate(_OUR_OWN) for path in paths[:most]]
    more = len(paths) - most
    return _NEXT.join(names) + (f"{_MORE}{more}/{len(paths)}" if more > 0 else "")


def in_cell(paths: Sequence[str], most: int = 3) -> str:
    """File names for a cell of a table, which is of no language."""
    return _LEFT_OUT.sub(r" … +\1", named(paths, most)).replace(_NEXT, ", ")
