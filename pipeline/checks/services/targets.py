"""The targets that papers give to measures: each measure by its name, and one target a file, or a month of a workbook."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from pipeline.checks.control.covers import agreement
from pipeline.checks.control.versions import older_editions
from pipeline.checks.registry import CONTROLLED, AssessedSet
from pipeline.entities.measures.names import OF_A_MEASURE, says_of_what
from pipeline.values import Analysis, Fact, Words

# A month, quarter or year, and not the number of a chapter.
MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|20\d\d|\d{1,2}\s*月|[一二三四1-4]\s*季度|\bq[1-4]\b|^\d{1,2}$|\b(?:w|kw|cw|week )\d{1,2}\b|第\d{1,2}周",
    re.I,
)
_AIMING = frozenset(["record", "report", "list"])  # registers, catalogues and reports give targets, whatever they serve
# What a unit or its head signs to reach in a year, though no requirement asks for such a paper.
_SIGNED_FOR = re.compile(
    r"(?:目标|绩效|经营|年度|工作)(?:管理)?责任(?:书|状)|(?:绩效|目标)(?:合约|承诺书)|\bperformance (?:contract|agreement)\b",
    re.I,
)
# A measure that says which level or time it is of means the same whatever service it stands beside.
_OF_ONE_LEVEL = re.compile(r"\bp[1-5]\b|\d+ (?:h|min)\b|[一二三四]级|\d+(?:分钟|小时)")
OF_LEVELS = re.compile(r"^p[1-5] (?:response|resolved)$")  # times that tables give to levels of incidents
_OF_A_SERVICE = re.compile(r"^(?:availability|uptime|up time)\b|\b(?:availability|uptime|up time)$")
_CODE = re.compile(r"[a-z]{1,4}-?\d{1,3}")
_AVAILABLE = re.compile(r"([\u4e00-\u9fff]{0,8}?)[月年]?度?(可用率|可用性)")
_ANYTHING = frozenset(["", "系统", "服务", "平台", "业务", "应用"])
_UP = re.compile(r"availability|可用")
_AVAILABILITY = frozenset(["D-8.7.1", "D-8.7.1-RT", "R-8.7.1-1"])
_LEAST_SHARE = 20.0
_HARDLY_UP, _SURELY_UP = 95.0, 98.0  # per cent
_LEAST_MONTHS, _OTHERWISE = 3, 2  # months with a target, and targets among them: one is another than the others
_HOUR = 60  # minutes
_YEARS = re.compile(r"(?<!\d)(20\d\d)(?:[-–/](?:20)?(\d\d)(?!\d))?")
_A_YEAR = timedelta(days=365)
_UNITS = {
    "分钟": " min",
    "小时": " h",
    "工作日": " working days",
    "天": " days",
    "分": " points",
    "次": " times",
    "起": "",
}


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


def targets_of(assessed: AssessedSet) -> dict[str, list[Target]]:
    """The targets of each measure, one a file that names just one."""
    targets: dict[str, list[Target]] = defaultdict(list)
    older = older_editions(assessed)
    signed_for = [
        each
        for each in assessed.analyses
        if each.kind == "unrelated" and not each.obsolete and _SIGNED_FOR.search(each.title)
    ]
    for one in (
        each for each in (*assessed.current, *signed_for) if each.path not in older and not _of_old(each, assessed)
    ):
        aims = one.kind in CONTROLLED or agreement(one) or bool(_SIGNED_FOR.search(one.title))
        if aims or one.kind in _AIMING:
            in_an_emergency = any(a.requirement == "D-8.7.2-PL" for a in one.assignments)
            for measure, target in [*_single(one).items(), *_of_months(one)]:
                if in_an_emergency and _UP.search(measure):
                    continue  # what has to be up while the plan runs
                if not OF_LEVELS.search(measure) or _sets_levels(one):
                    targets[measure].append(target)
    for measure in [each for each in targets if each.isascii()]:
        targets[measure] += _of_a_service(measure, targets)
    return {key: members for measure, told in targets.items() for key, members in _by_nature(measure, told).items()}


def _by_nature(measure: str, members: list[Target]) -> dict[str, list[Target]]:
    """Of a service named without any measure, the time for which it is to be up and the share of what it does in time are
    two matters: 99.5 % of the hours and 85 % of the calls."""
    if any(each.unit == "%" for each in members):  # a bare 3 is a rank, a bare 99.5 a share
        members = [each for each in members if each.unit or each.figure >= _LEAST_SHARE]
    shares = [each for each in members if each.unit == "%" and each.figure < _HARDLY_UP]
    up = [each for each in members if each.unit == "%" and each.figure >= _SURELY_UP]
    if not shares or len(shares) + len(up) < len(members) or OF_A_MEASURE.search(measure):
        return {measure: members}
    return (
        {measure: up, f"{measure} share": shares}
        if any(map(_on_availability, (each.one for each in up)))
        else {measure: members}
    )


def _on_availability(one: Analysis) -> bool:
    return any(each.requirement in _AVAILABILITY for each in one.assignments)


def _of_old(one: Analysis, assessed: AssessedSet) -> bool:
    """A paper of more than a year before the system came into force aims at nothing any more; an agreement may still hold."""
    release = assessed.milestones.release
    if release is None or agreement(one):
        return False
    years = [int(first[:2] + (last or first[2:])) for first, last in _YEARS.findall(one.title)]
    of_before = bool(years) and max(years) < release.year  # titled 2025, of a system of 2026
    return of_before or bool(one.main_date and release - one.main_date > _A_YEAR)


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


def _of_months(one: Analysis) -> Iterator[tuple[str, Target]]:
    """The targets of a workbook with a sheet a month, where those of one measure are not the same in all of them."""
    sheets: dict[str, dict[str, list[Target]]] = defaultdict(lambda: defaultdict(list))
    for fact in one.facts:
        sheet = fact.place.partition("!")[0] if "!" in fact.place else ""
        if fact.name == "metric.target" and MONTH.search(sheet):
            measure, direction, figure, unit, context, written = fact.value.split("|")
            target = Target(one, fact, direction == "less", float(figure), unit, written)
            sheets[_matter(context, measure)][sheet].append(target)
    for measure, months in sheets.items():
        alone = [seen[0] for seen in months.values() if len({(t.figure, t.less) for t in seen}) == 1]
        times = Counter((t.figure, t.less) for t in alone)
        if len(alone) == len(months) >= _LEAST_MONTHS and len(times) == _OTHERWISE:
            usual, lone = times.most_common()
            changed = (alone[-1].figure, alone[-1].less) == lone[0]  # with the last month: for good
            if lone[1] == 1 < usual[1] and not changed:
                yield from ((measure, next(t for t in alone if (t.figure, t.less) == key)) for key, _ in (usual, lone))


def _matter(context: str, measure: str) -> str:
    """What is measured, and of what: "availability" beside Managed Network is "availability of Managed Network"."""
    if not (context + measure).isascii():
        if context and (up := _AVAILABLE.fullmatch(measure)) and (up[1] in _ANYTHING or up[1] in context):
            measure = up[2]  # 服务器可用率 of 服务器运维服务 is its 可用率
        return f"{context.removesuffix('服务')}{measure}" if context else measure
    words = f"{context.replace('/', ' ')} {measure}".split()
    coded = [word for word in words if _CODE.fullmatch(word)]
    if coded and "availability" in words:  # "SV2 QuayFlow support" is SV2
        return f"availability {coded[0]}"
    return " ".join(sorted(dict.fromkeys(words))) if context or _OF_A_SERVICE.search(measure) else measure
