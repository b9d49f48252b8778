"""Where the services of a house are named: catalogue, scope, agreements, reports and contracts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pipeline.checks.registry import AssessedSet
from pipeline.checks.services.service_names import key_of, of_the_catalogue, strangers
from pipeline.values import Analysis, Fact, Words

CATALOGUE = "D-8.2.4"
SOURCES: Mapping[str, tuple[Words, tuple[str, ...]]] = {
    "scope": (Words("范围", "scope"), ("D-4.3", "L12", "D-4.4", "L09", "L04")),
    "sla": (Words("SLA", "SLA"), ("D-8.3.3-SLA",)),
    "report": (Words("服务报告", "service reports"), ("R-9.4", "R-8.3.3")),
    "contract": (Words("客户合同", "customer contracts"), ("L16",)),
}

_WITH_COLUMNS = {"catalogue": (CATALOGUE,), "sla": SOURCES["sla"][1], "report": SOURCES["report"][1]}
_LEAST_SHARED = 2  # names of services by which a column is known to hold them
# "Booking Desk available", "availability of Booking Desk", 订舱平台可用率.
_UP = re.compile(
    r"(?:monthly |service )?(?:availability|uptime) (?:of|for) (?:the )?(?P<of>[A-Z].{2,38}?)"
    r"|(?P<its>[A-Z].{2,38}?),?:? (?:service )?(?:availability|available|uptime|up)(?: (?:in|per|a|each) .*)?"
    r"|(?P<zh>[\u4e00-\u9fff]{2,12}?)(?:的)?(?:月度?)?可用(?:率|性)"
)
_OF_CUSTOMERS = re.compile(r"customer|client|contract|agreement|客户|顾客|合同|协议", re.I)
Seen = dict[str, list[tuple[Analysis, Fact]]]


def services_by_source(assessed: AssessedSet) -> dict[str, Seen]:
    """Names of services, by where they stand: catalogue, scope, SLA, report; each name with its places."""
    found: dict[str, Seen] = {"catalogue": defaultdict(list), **{source: defaultdict(list) for source in SOURCES}}
    for one in assessed.serving(CATALOGUE):
        for fact in of_the_catalogue(one):
            if one.kind in ("list", "record", "agreement", "plan", "procedure"):
                found["catalogue"][fact.value].append((one, fact))
    for source, (_, requirements) in SOURCES.items():
        wanted = ("service.scope",) if source == "scope" else ("service.listed", "service.enumerated")
        for one in {one.path: one for id in requirements for one in assessed.serving(id)}.values():
            if source != "scope" and any(a.requirement == CATALOGUE for a in one.assignments):
                continue
            for fact in one.facts:
                if fact.name in wanted:
                    found[source][fact.value].append((one, fact))
    _by_what_stands_there(assessed, found)
    return found


def _by_what_stands_there(assessed: AssessedSet, found: dict[str, Seen]) -> None:
    """Columns that no head calls services, and that hold names which catalogue, scope, agreements and reports share."""
    alike = assessed.threshold("R10", "alike")
    columns = {source: _columns(assessed, ids) for source, ids in _WITH_COLUMNS.items()}
    if not found["catalogue"]:
        others = [name for source in SOURCES for name in found[source]]
        others += [name for source in ("sla", "report") for column in columns[source] for name in column]
        others += [
            name for source in SOURCES for listed in _lists_in_text(assessed, SOURCES[source][1]) for name in listed
        ]
        shared = {at: len(_shared(column, others)) for at, column in enumerate(columns["catalogue"])}
        best = max(shared, key=lambda at: (shared[at], -at), default=None)
        if best is not None and shared[best] >= _LEAST_SHARED and shared[best] * 2 > len(columns["catalogue"][best]):
            found["catalogue"].update(columns["catalogue"][best])
    known = found["catalogue"]
    if len(known) >= _LEAST_SHARED:
        _measured_in_reports(assessed, found)
        _on_other_sheets(assessed, found)
    for source in SOURCES if len(known) >= _LEAST_SHARED else ():
        for listed in _lists_in_text(assessed, SOURCES[source][1]):
            strange = strangers(listed, known, alike)
            if len(_shared(listed, known)) >= max(_LEAST_SHARED, len(strange) * 2):
                for name, seen in listed.items():
                    found[source][name] += seen
    for source in ("sla", "report"):
        for column in columns[source]:
            strange = strangers(column, found["catalogue"], alike)
            if len(_shared(column, found["catalogue"])) >= max(_LEAST_SHARED, len(strange) * 2):
                for name, seen in column.items():
                    found[source][name] += seen


def _measured_in_reports(assessed: AssessedSet, found: dict[str, Seen]) -> None:
    """Services by what reports give the availability of, where most of these are of the catalogue."""
    alike = assessed.threshold("R10", "alike")
    for one in {one.path: one for id in SOURCES["report"][1] for one in assessed.serving(id)}.values():
        measured = {
            (match["of"] or match["its"] or match["zh"]).strip(): fact
            for fact in one.facts
            if fact.name == "metric.target" and (match := _UP.fullmatch(fact.value.rpartition("|")[2]))
        }
        strange = strangers(measured, found["catalogue"], alike)
        if len(measured) - len(strange) >= max(_LEAST_SHARED, len(strange) * 2):
            for name, fact in measured.items():
                found["report"][name].append((one, fact))


def _on_other_sheets(assessed: AssessedSet, found: dict[str, Seen]) -> None:
    """What the workbook of the catalogue says on its sheets of customers and contracts that these get."""
    for one in assessed.serving(CATALOGUE):
        own = {fact.place for fact in of_the_catalogue(one)}
        for fact in one.facts:
            sheet = fact.place.partition("!")[0] if "!" in fact.place else ""
            if fact.name == "service.listed" and fact.place not in own and _OF_CUSTOMERS.search(sheet):
                found["contract"][fact.value].append((one, fact))


def _shared(names: Iterable[str], others: Iterable[str]) -> set[str]:
    """Names that stand among the others, too, letter by letter but for the word "service"."""
    known = {key_of(name) for name in others}
    return {name for name in names if key_of(name) in known}


def _columns(assessed: AssessedSet, requirements: Sequence[str]) -> list[Seen]:
    """The columns of names of the files that serve these requirements."""
    columns: dict[tuple[str, str], Seen] = defaultdict(lambda: defaultdict(list))
    for one in {one.path: one for id in requirements for one in assessed.serving(id)}.values():
        for fact in one.facts:
            if fact.name == "service.column":
                at, _, name = fact.value.partition("|")
                columns[one.path, at][name].append((one, fact))
    return list(columns.values())


def _lists_in_text(assessed: AssessedSet, requirements: Sequence[str]) -> list[Seen]:
    """The lists within sentences and cells of the files that serve these requirements, but for the catalogue itself."""
    lists: dict[tuple[str, str], Seen] = defaultdict(lambda: defaultdict(list))
    for one in {one.path: one for id in requirements for one in assessed.serving(id)}.values():
        if not any(each.requirement == CATALOGUE for each in one.assignments):
            for fact in one.facts:
                if fact.name == "service.items":
                    at, _, name = fact.value.partition("|")
                    lists[one.path, at][name].append((one, fact))
    return list(lists.values())
