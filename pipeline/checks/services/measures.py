"""Measures: figures that never vary, and one measure with several targets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from pipeline.checks.control.covers import agreement
from pipeline.checks.registry import ORIGINALS, AssessedSet, Contradiction, check, named, seen_at
from pipeline.checks.services.levels import levels_of_services
from pipeline.checks.services.shares_alike import shares_alike
from pipeline.checks.services.targets import MONTH, OF_LEVELS, Target, targets_of
from pipeline.values import Analysis, Fact, Severity, Words

_SHOWN = 4
_LONGEST_TITLE = 24
_LONGEST_PERIOD = 14
_NEARLY_ALL = 99.0
# … of one measure beside others none of which ever stands at the whole.
_EVERY_MONTH, _WHOLE = 99.8, "100"
_OF_SUPPLIERS = ("D-8.3.4",)

_REPORTS = frozenset(["R-9.4", "R-8.3.3"])
_OWN_TARGETS = frozenset(["D-6.2", "R-9.1"])

_CODE = re.compile(r"[a-z]{1,4}-?\d{1,3}")

_Measure = tuple[str, str]  # a measure's name, and the customer or service that it is of
_Months = dict[str, tuple[str, Analysis, Fact]]


@check("R09")
def figures_never_vary(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Measures with the same value in every month, several of them and nearly all that are followed."""
    families: dict[str, dict[_Measure, _Months]] = defaultdict(lambda: defaultdict(dict))
    for one in assessed.current:
        for fact in one.facts if one.kind in ("record", "report") else ():
            if fact.name == "metric.actual":
                measure, period, value, context = fact.value.split("|")
                when = period if len(period) <= _LONGEST_PERIOD and MONTH.search(period) else f"{one.main_date}"
                sheet = fact.place.partition("!")[0] if "!" in fact.place else ""
                families[_family(f"{one.path.rpartition('/')[2]} {sheet}")][measure, context].setdefault(
                    when, (value, one, fact)
                )
    told: set[str] = set()
    for found in _of_families(assessed, families):
        told |= {side.path for side in found.sides}
        yield found
    yield from shares_alike(assessed, _family, told)
    yield from _scored_alike(assessed)


def _of_families(assessed: AssessedSet, families: Mapping[str, Mapping[_Measure, _Months]]) -> Iterator[Contradiction]:
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
        elif len(followed) >= assessed.threshold("R09", "full_measures"):
            lone = perfect.keys() & still.keys()
            others_never = len(lone) == 1 and _never_whole(followed[key] for key in followed.keys() - lone)
            least = _EVERY_MONTH if others_never else _NEARLY_ALL
            yield from _alone_perfect(lone, still, _as_written(assessed), _by_code(assessed), least)


def _alone_perfect(
    lone: Set[_Measure],
    still: Mapping[_Measure, _Months],
    written: Mapping[str, tuple[str, str]],
    coded: Mapping[str, list[list[str]]],
    least: float,
) -> Iterator[Contradiction]:
    """A measure that stands at exactly 100 % in each month, though the house aims at no more than `least` and its others
    go up and down. Where 99.9 % is promised, months without an outage are as they should be."""
    for measure, context in sorted(lone):
        seen = still[measure, context]
        targets = [f.value.split("|") for _, one, _ in seen.values() for f in one.facts if f.name == "metric.target"]
        aimed = [told for told in targets if told[0] == measure] or coded.get(measure, [])
        aimed = [told for told in aimed if told[4] == context] or aimed  # of this service, where each has its own
        if aimed and all(float(told[2]) <= least for told in aimed):
            name = written.get(measure, (coded[measure][0][5] if measure in coded else measure, ""))[0]
            called = f"{name}{f' ({context})' if context else ''}"
            paths = sorted({one.path for _, one, _ in seen.values()})
            yield Contradiction(
                f"{measure}|{context}|perfect",
                Words(f"“{called}”{len(seen)} 个月均恰为 100%，其他指标各月有变化：{named(paths)}", f"“{called}” stands at exactly 100 % in each of {len(seen)} months, while the others vary: {named(paths)}"),
                [seen_at(one, fact) for _, one, fact in seen.values()], severity="low",
                ask=Words("请提供原始数据和样本量。", "Please show source data and sample sizes."),
            )  # fmt: skip


def _never_whole(others: Iterable[_Months]) -> bool:
    """Whether none of these measures stands at 100 % in any month."""
    return all(value != _WHOLE for seen in others for value, _, _ in seen.values())


def _by_code(assessed: AssessedSet) -> Mapping[str, list[list[str]]]:
    """The targets of rows that begin with a code (Q5 | calls answered | 90 %), by it: tables of results may say no more."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if any(each.requirement in _OWN_TARGETS for each in one.assignments) else ():
            code = fact.quote.lower().partition(" ")[0]
            if fact.name == "metric.target" and _CODE.fullmatch(code):
                found[code].append(fact.value.split("|"))
    return {code: told for code, told in found.items() if len({each[0] for each in told}) == 1}


def _scored_alike(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A table of scores, of suppliers or customers, in which everybody got the same for everything."""
    for one in assessed.current:
        for fact in one.facts if one.kind in ("record", "report") else ():
            if fact.name == "scores.same":
                mark, cells = fact.value.split("|")
                yield Contradiction(
                    f"scores|{one.path}",
                    Words(f"{cells} 个评分全部为 {mark}：{named([one.path])}", f"all of {cells} scores are {mark}: {named([one.path])}"),
                    [seen_at(one, fact)], ask=ORIGINALS,
                )  # fmt: skip


def _family(name: str) -> str:
    """A name without its figures: monthly reports of one kind are one family, and so is a sheet of each."""
    return re.sub(
        r"\d+|[一二三四五六七八九十]+月|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*",
        "#",
        name.lower(),
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
    told: set[tuple[str, str]] = set()
    for found in _differing_of(targets_of(assessed)):
        told |= {(side.path, side.place) for side in found.sides}
        yield found
    levels = levels_of_services(assessed).items()
    yield from _differing_of(
        {name: told_of for name, told_of in levels if not {(t.one.path, t.fact.place) for t in told_of} <= told}
    )


def _differing_of(targets: Mapping[str, list[Target]]) -> Iterator[Contradiction]:
    for measure, members in sorted(targets.items()):
        promised = [each for each in members if agreement(each.one)]
        house = [each for each in members if not agreement(each.one)]
        agreed = {(each.figure, each.less) for each in promised}
        # Beside what the house itself aims at, a report against what was agreed with its customer is no other target of it.
        reported = [each for each in house if _for_a_customer(each.one) and (each.figure, each.less) in agreed]
        if len(reported) < len(house):
            house, promised = [each for each in house if each not in reported], promised + reported
        if _each_to_its_customer(house):
            continue
        places = {(each.one.path, each.fact.place.partition("!")[0]) for each in house}
        if len({(each.figure, each.less) for each in house}) > 1 and len(places) > 1:
            yield _differing(measure, [*house, *(each for each in promised if each.figure != house[0].figure)], "high")
        elif short := _supplied_for_less(promised):
            yield _differing(measure, short, "medium")
        elif house and (low := [each for each in promised if _promises_more(each, house[0])]):
            yield _differing(measure, [*low, *house], "medium" if OF_LEVELS.search(measure) else "high")
        elif house and (
            less := [each for each in promised if each.figure != house[0].figure and each.unit == house[0].unit]
        ):
            yield _differing(measure, [*less, *house], "low")


def _for_a_customer(one: Analysis) -> bool:
    served = {each.requirement for each in one.assignments}
    return bool(served & _REPORTS) and not served & _OWN_TARGETS and not agreement(one)


def _each_to_its_customer(house: list[Target]) -> bool:
    """Reports to several customers, each of whom has one target in all of its own: they were promised different things."""
    families: dict[str, set[tuple[float, bool]]] = defaultdict(set)
    for each in house:
        families[_family(each.one.title or each.one.path)].add((each.figure, each.less))
    alike = all(len(figures) == 1 for figures in families.values())
    return len(families) > 1 and alike and all(_for_a_customer(each.one) for each in house)


def _supplied_for_less(promised: list[Target]) -> list[Target]:
    """What a supplier promises, and more than that is promised to customers: the supplier's first."""
    suppliers = [each for each in promised if _serves(each.one, _OF_SUPPLIERS)]
    customers = [each for each in promised if _serves(each.one, ("D-8.3.3-SLA",)) and each not in suppliers]
    found = [each for each in suppliers if any(_promises_more(other, each) for other in customers)]
    return [*found, *customers] if found else []


def _serves(one: Analysis, requirements: tuple[str, ...]) -> bool:
    return any(each.requirement.startswith(requirements) for each in one.assignments)


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
    twice = [path for path, times in Counter(each.one.path for each in members).items() if times > 1]

    def paper(each: Target) -> str:
        """By its title; where that does not tell them apart by its file, and by the sheet of a workbook."""
        sheet = each.fact.place.partition("!")[0] if each.one.path in twice else ""
        name = named([each.one.path]) if _called(each.one) in alike else _called(each.one)
        return f"{name} [{sheet}]" if sheet else name

    told = [(paper(each), each.shown) for each in members]
    zh = "；".join(dict.fromkeys(f"{paper} {shown.zh}" for paper, shown in told))
    en = "; ".join(dict.fromkeys(f"{paper} {shown.en}" for paper, shown in told))
    ask = len(units) > 1 or severity == "low"
    called = " / ".join(list({each.written.casefold(): each.written for each in reversed(members)}.values())[::-1][:2])
    return Contradiction(
        measure,
        Words(f"“{called}”的目标值不一致：{zh}", f"targets of “{called}” differ: {en}"),
        [seen_at(each.one, each.fact) for each in members], severity="low" if ask else severity,
    )  # fmt: skip
