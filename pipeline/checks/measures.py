"""Measures: figures that never vary, and one measure with several targets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.checks.control import agreement
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.checks.versions import older_editions
from pipeline.entities.measure_names import says_of_what
from pipeline.values import Analysis, Fact, Severity, Words

_SHOWN = 4
_LONGEST_TITLE = 24
_LONGEST_PERIOD = 14
# A month, quarter or year, and not the number of a chapter.
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|20\d\d|\d{1,2}\s*月|[一二三四1-4]\s*季度|\bq[1-4]\b|^\d{1,2}$",
    re.I,
)
_OF_SUPPLIERS = ("D-8.3.4", "D-8.3.3-OLA")
_HOUSE = ("D-6.2", "D-8.2.4", "R-9.1", "R-9.4", "R-8.3.3", "R-8.7.1-1")

_REPORTS = frozenset(["R-9.4", "R-8.3.3"])
_OWN_TARGETS = frozenset(["D-6.2", "R-9.1"])

# A measure that says which level or time it is of means the same whatever service it stands beside.
_OF_ONE_LEVEL = re.compile(r"\bp[1-5]\b|\d+ (?:h|min)\b|[一二三四]级|\d+(?:分钟|小时)")
_OF_LEVELS = re.compile(r"^p[1-5] (?:response|resolved)$")  # times that tables give to levels of incidents
_OF_A_SERVICE = re.compile(r"^(?:availability|uptime|up time)\b|\b(?:availability|uptime|up time)$")
_CODE = re.compile(r"[a-z]{1,4}-?\d{1,3}")
_UP = re.compile(r"availability|可用")
_HOUR = 60  # minutes
_UNITS = {
    "分钟": " min",
    "小时": " h",
    "工作日": " working days",
    "天": " days",
    "分": " points",
    "次": " times",
    "起": "",
}
_Measure = tuple[str, str]  # a measure's name, and the customer or service that it is of
_Months = dict[str, tuple[str, Analysis, Fact]]


@dataclass(frozen=True, slots=True)
class Target:
    one: Analysis
    fact: Fact
    less: bool
    figure: float
    unit: str
    written: str

    @property
    def shown(self) -> Words:
        """The figure with its sign and unit; whole hours are not told in minutes."""
        figure, unit = self.figure, self.unit
        if unit == "分钟" and figure >= _HOUR and figure % _HOUR == 0:
            figure, unit = figure / _HOUR, "小时"
        said = f"{'≤' if self.less else '≥'}{figure:g}"
        return Words(f"{said}{unit}", f"{said}{_UNITS.get(unit, unit)}")


@check("R09")
def figures_never_vary(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Measures with the same value in every month, several of them and nearly all that are followed."""
    families: dict[str, dict[_Measure, _Months]] = defaultdict(lambda: defaultdict(dict))
    for one in assessed.current:
        for fact in one.facts if one.kind in ("record", "report") else ():
            if fact.name == "metric.actual":
                measure, period, value, context = fact.value.split("|")
                when = period if len(period) <= _LONGEST_PERIOD and _MONTH.search(period) else f"{one.main_date}"
                families[_family(one.path)][measure, context].setdefault(when, (value, one, fact))
    for family, measures in sorted(families.items()):
        # No complaint and no outage in any month is as it should be, and says nothing of how the others are measured.
        measures = {key: seen for key, seen in measures.items() if {value for value, _, _ in seen.values()} != {"0"}}
        followed = {key: seen for key, seen in measures.items() if len(seen) >= assessed.threshold("R09", "months")}
        values = {key: {value for value, _, _ in seen.values()} for key, seen in followed.items()}
        still = {key: seen for key, seen in followed.items() if len(values[key]) == 1}
        perfect = {key: seen for key, seen in measures.items() if {value for value, _, _ in seen.values()} == {"100"}}
        twice = {key: seen for key, seen in perfect.items() if len(seen) >= assessed.threshold("R09", "full_months")}
        if len(twice) >= assessed.threshold("R09", "full_measures") and len(perfect) == len(measures):
            yield _unvarying(family, twice, len(measures), _as_written(assessed))
        elif len(still) >= assessed.threshold("R09", "measures") and len(still) >= assessed.threshold(
            "R09", "share"
        ) * len(followed):
            yield _unvarying(family, still, len(followed), _as_written(assessed))


def _family(path: str) -> str:
    """A path without its figures: monthly reports of one kind are one family."""
    return re.sub(
        r"\d+|[一二三四五六七八九十]+月|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*",
        "#",
        path.lower().rpartition("/")[2],
    )


def _as_written(assessed: AssessedSet) -> Mapping[str, tuple[str, str]]:
    """How the set writes a measure where it gives its target, and the unit."""
    told: dict[str, tuple[str, str]] = {}
    for one in assessed.current:
        for fact in one.facts:
            if fact.name == "metric.target":
                measure, _, _, unit, _, written = fact.value.split("|")
                told.setdefault(measure, (written, unit))
    return told


def _unvarying(
    family: str, still: dict[_Measure, _Months], followed: int, written: Mapping[str, tuple[str, str]]
) -> Contradiction:
    shown = []
    for (measure, context), seen in sorted(still.items()):
        called, unit = written.get(measure, (measure, ""))
        beside = f" ({context})" if context else ""
        shown.append(f"{called}{beside} {next(iter(seen.values()))[0]}{unit}")
    sides = [seen_at(one, fact) for seen in still.values() for _, one, fact in seen.values()]
    paths = sorted({side.path for side in sides})
    return Contradiction(
        family,
        Words(f"{len(still)} 项指标各月数值完全相同（共跟踪 {followed} 项）：{'、'.join(shown[:_SHOWN])}：{named(paths)}",
              f"{len(still)} of {followed} measures have one value in every month: {', '.join(shown[:_SHOWN])}: {named(paths)}"),
        sides,
        ask=Words("请提供原始数据和样本量。", "Please show source data and sample sizes."),
    )  # fmt: skip


@check("R11")
def targets_differ(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One measure, several targets: within the house gravest; an agreement that promises more than the house aims at next."""
    for measure, members in sorted(targets_of(assessed).items()):
        promised = [each for each in members if agreement(each.one)]
        house = [each for each in members if not agreement(each.one)]
        agreed = {(each.figure, each.less) for each in promised}
        # Beside what the house itself aims at, a report against what was agreed with its customer is no other target of it.
        reported = [each for each in house if _for_a_customer(each.one) and (each.figure, each.less) in agreed]
        if len(reported) < len(house):
            house, promised = [each for each in house if each not in reported], promised + reported
        if len({(each.figure, each.less) for each in house}) > 1 and len({each.one.path for each in house}) > 1:
            yield _differing(measure, [*house, *(each for each in promised if each.figure != house[0].figure)], "high")
        elif short := _supplied_for_less(promised):
            yield _differing(measure, short, "medium")
        elif house and (low := [each for each in promised if _promises_more(each, house[0])]):
            yield _differing(measure, [*low, *house], "medium" if _OF_LEVELS.search(measure) else "high")
        elif house and (
            less := [each for each in promised if each.figure != house[0].figure and each.unit == house[0].unit]
        ):
            yield _differing(measure, [*less, *house], "low")


def _for_a_customer(one: Analysis) -> bool:
    served = {each.requirement for each in one.assignments}
    return bool(served & _REPORTS) and not served & _OWN_TARGETS and not agreement(one)


def _supplied_for_less(promised: list[Target]) -> list[Target]:
    """What a supplier promises, and more than that is promised to customers: the supplier's first."""
    suppliers = [each for each in promised if _serves(each.one, _OF_SUPPLIERS)]
    customers = [each for each in promised if _serves(each.one, ("D-8.3.3-SLA",)) and each not in suppliers]
    found = [each for each in suppliers if any(_promises_more(other, each) for other in customers)]
    return [*found, *customers] if found else []


def _serves(one: Analysis, requirements: tuple[str, ...]) -> bool:
    return any(each.requirement.startswith(requirements) for each in one.assignments)


def targets_of(assessed: AssessedSet) -> dict[str, list[Target]]:
    """The targets of each measure, one a file that names just one."""
    targets: dict[str, list[Target]] = defaultdict(list)
    older = older_editions(assessed)
    for one in (each for each in assessed.current if each.path not in older):
        if one.kind in CONTROLLED or agreement(one) or any(a.requirement in _HOUSE for a in one.assignments):
            in_an_emergency = any(a.requirement == "D-8.7.2-PL" for a in one.assignments)
            for measure, target in _single(one).items():
                if in_an_emergency and _UP.search(measure):
                    continue  # what has to be up while the plan runs
                if not _OF_LEVELS.search(measure) or _sets_levels(one):
                    targets[measure].append(target)
    for measure in [each for each in targets if each.isascii()]:
        targets[measure] += _of_a_service(measure, targets)
    return targets


def _of_a_service(measure: str, targets: Mapping[str, list[Target]]) -> list[Target]:
    """What agreements promise of a service and this names in short: "Billing fit for work" is "fit for work" beside Billing
    Operation."""
    words = set(measure.split())
    found: dict[str, list[Target]] = defaultdict(list)
    for other, members in targets.items():
        for each in members if other != measure and words < set(other.split()) else ():
            said, _, _, _, context, _ = each.fact.value.split("|")
            own = set(said.split())
            if context and agreement(each.one) and own < words and words - own <= set(context.split()):
                found[each.one.path].append(each)
    known = {each.one.path for each in targets[measure]}
    return [seen[0] for path, seen in found.items() if path not in known and len({t.figure for t in seen}) == 1]


def _sets_levels(one: Analysis) -> bool:
    """May this file say how soon an incident of a level is answered? Requests, changes and suppliers have times of their own."""
    return one.kind != "record" and any(a.requirement in ("D-8.6.1", "D-8.3.3-SLA") for a in one.assignments)


def _single(one: Analysis) -> dict[str, Target]:
    """The target of each measure of which a file names only one, without those of one customer, service or level."""
    found: dict[str, list[Target]] = defaultdict(list)
    for fact in one.facts:
        if fact.name == "metric.target":
            measure, direction, figure, unit, context, written = fact.value.split("|")
            target = Target(one, fact, direction == "less", float(figure), unit, written)
            found[_matter(context, measure)].append(target)
            if context and (_OF_ONE_LEVEL.search(measure) or (not measure.isascii() and says_of_what(measure))):
                found[measure].append(target)
            if context and context.isascii() and unit == "%" and agreement(one):
                found[context].append(target)  # a report may give the service alone
    return {measure: all_of[0] for measure, all_of in found.items() if len({(t.figure, t.less) for t in all_of}) == 1}


def _matter(context: str, measure: str) -> str:
    """What is measured, and of what: "availability" beside Managed Network is "availability of Managed Network"."""
    if not (context + measure).isascii():
        return f"{context.removesuffix('服务')}{measure}" if context else measure
    words = f"{context.replace('/', ' ')} {measure}".split()
    coded = [word for word in words if _CODE.fullmatch(word)]
    if coded and "availability" in words:  # "SV2 QuayFlow support" is SV2
        return f"availability {coded[0]}"
    return " ".join(sorted(dict.fromkeys(words))) if context or _OF_A_SERVICE.search(measure) else measure


def _promises_more(promise: Target, house: Target) -> bool:
    if promise.unit != house.unit or promise.less != house.less:
        return False
    return promise.figure < house.figure if house.less else promise.figure > house.figure


def _called(one: Analysis) -> str:
    """The title, unless it is so long that the file's name says it better."""
    return (
        one.title if one.title and len(one.title) <= _LONGEST_TITLE * (1 + one.title.isascii()) else named([one.path])
    )


def _differing(measure: str, members: list[Target], severity: Severity) -> Contradiction:
    units = {each.unit for each in members if each.unit}
    shown: dict[str, set[str]] = defaultdict(set)
    for each in members:
        shown[_called(each.one)].add(each.shown.zh)
    alike = {name for name, figures in shown.items() if len(figures) > 1}  # of one title: their files tell them apart
    told = [
        (named([each.one.path]) if _called(each.one) in alike else _called(each.one), each.shown) for each in members
    ]
    zh = "；".join(dict.fromkeys(f"{paper} {shown.zh}" for paper, shown in told))
    en = "; ".join(dict.fromkeys(f"{paper} {shown.en}" for paper, shown in told))
    ask = len(units) > 1 or severity == "low"
    called = " / ".join(list(dict.fromkeys(each.written for each in members))[:2])
    return Contradiction(
        measure,
        Words(f"“{called}”的目标值不一致：{zh}", f"targets of “{called}” differ: {en}"),
        [seen_at(each.one, each.fact) for each in members], severity="low" if ask else severity,
    )  # fmt: skip
