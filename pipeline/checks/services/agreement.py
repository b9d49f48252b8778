"""Services: whether scope, catalogue, agreements, reports and contracts speak of the same ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.checks.registry import AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.checks.services.service_names import by_codes, same_service, strangers
from pipeline.checks.services.sources import SOURCES, Seen, services_by_source
from pipeline.values import Analysis, Fact, Severity, Side, Words

_IN_PROSE: Mapping[str, Words] = {
    "scope": Words("体系范围", "the scope"),
    "sla": Words("已有的服务级别协议", "the service level agreements at hand"),
    "report": Words("服务报告", "the service reports"),
    "contract": Words("客户合同", "the customer contracts"),
}
# An agreement or report is of one customer, and may rightly speak of what that one takes.
_PARTIAL: Mapping[str, Severity] = {"sla": "medium", "report": "medium", "contract": "medium"}
NAMED = ("service.named", "service.listed", "service.enumerated", "service.scope")
_WEIGHT: Mapping[str, Severity] = {
    "contract": "medium"
}  # a contract may hold more than services of the system, or less
_WHAT_IS_SERVED = re.compile(
    r"服务(?:内容|范围|项目|清单)|(?:^|[ .、>])服务$|services? (?:provided|covered|in scope)", re.I
)  # headings
_ROW_CODE = re.compile(r"[A-Z]{0,4}-?\d{1,3}(?:\.\d{1,3})*(?=\s)")
_LEAST_NAMED = 3  # services in one place that make it a list of them
# What a row of a catalogue says of a service that is no more, or not yet.
_NOT_IN_USE = re.compile(
    r"已?(?:停用|停止|下线|下架|退役|终止|取消)|规划中|筹备|待上线|未上线|\b(?:ended|retired|withdrawn|decommissioned|closed|planned|proposed|not yet|discontinued)\b",
    re.I,
)
_ASIDE, _SHORT = re.compile(r"[(（][^()（）]{1,24}[)）]"), 8
_ADDS = re.compile(r"(?:增加|新增|增补|追加|另外?提供)[^。；]{0,6}[“「《]?$")
_STRANGE: Mapping[str, str] = {"scope": "strange_scope"}  # by source, else "strange"


@check("R10")
def services_differ(assessed: AssessedSet) -> Iterator[Contradiction]:
    """What the scope, an agreement or a report names and the catalogue does not; and what of it no agreement covers."""
    found = services_by_source(assessed)
    catalogue = found["catalogue"]
    alike = assessed.threshold("R10", "alike")
    if len(catalogue) < assessed.threshold("R10", "services"):
        return
    catalogues = list({one.path: one for seen in catalogue.values() for one, _ in seen}.values())
    groups = {fact.value: None for one in catalogues for fact in one.facts if fact.name == "service.group"}
    yield from _left_out_of_a_scope(assessed, catalogue, catalogues)
    for source, words in _IN_PROSE.items():
        said = found[source]
        strange = [name for name in strangers(said, {**groups, **catalogue}, alike) if not by_codes(name, catalogue)]
        agreed = len(said) - len(strange)
        if strange and agreed >= len(strange):  # where nothing agrees, the column names something else
            sides = [seen_at(one, fact) for name in strange for one, fact in said[name]]
            yield _differing(f"{source}|strange", Words(f"{words.zh}中的服务不在服务目录中：{'、'.join(strange)}", f"named in {words.en} and not in the catalogue: {', '.join(strange)}"), sides, catalogues, _WEIGHT.get(source) or from_sentences(said[name] for name in strange), _STRANGE.get(source, "strange"))  # fmt: skip
        if source in _PARTIAL and (retired := _retired(said, catalogue, alike)):
            sides = [seen_at(one, fact) for name in retired for one, fact in said[name]]
            yield _differing(f"{source}|retired", Words(f"{words.zh}中的服务在服务目录中已停止提供：{'、'.join(retired)}", f"named in {words.en}, and ended in the catalogue: {', '.join(retired)}"), sides, catalogues, "medium", "strange")  # fmt: skip
        beside = _beside_services(assessed, source, catalogue) if not strange else {}
        if beside:
            yield _differing(f"{source}|strange", Words(f"{words.zh}中的服务不在服务目录中：{'、'.join(sorted(beside))}", f"named in {words.en} and not in the catalogue: {', '.join(sorted(beside))}"), list(beside.values()), catalogues, instead=_STRANGE.get(source, "strange"))  # fmt: skip
        lacking = _lacking(assessed, source, found) if source not in _WEIGHT else []
        if source == "scope" and any(True for _ in _left_out_of_a_scope(assessed, catalogue, catalogues)):
            lacking = []  # told with the sentence
        if lacking:
            sides = [seen_at(one, fact) for name in lacking for one, fact in catalogue[name]]
            others = list({one.path: one for seen in said.values() for one, _ in seen}.values())
            yield _differing(f"{source}|lacking", Words(f"服务目录中的服务未出现在{words.zh}中：{'、'.join(lacking)}", f"in the catalogue and not in {words.en}: {', '.join(lacking)}"), sides, others, _PARTIAL.get(source) or from_sentences(said.values()), source)  # fmt: skip


def _left_out_of_a_scope(
    assessed: AssessedSet, catalogue: Seen, catalogues: Sequence[Analysis]
) -> Iterator[Contradiction]:
    """A sentence of the scope that names most services of the catalogue and not the others, whatever stands elsewhere."""
    alike = assessed.threshold("R10", "alike")
    for one in assessed.serving("D-4.3"):
        scopes = {fact.place: fact for fact in one.facts if fact.name in ("service.scope", "service.in_scope")}
        said = {
            fact.value.rpartition("|")[2]: None
            for fact in one.facts
            if fact.place in scopes and (fact.name in NAMED or fact.name in ("service.in_scope", "service.items"))
        }
        unsaid = strangers(catalogue, said, alike)
        lacking = [
            name for name in unsaid
            if not _part_of_another(name, catalogue)
            and not all(_NOT_IN_USE.search(fact.quote) for _, fact in catalogue[name])
        ]  # fmt: skip
        if lacking and len(catalogue) - len(unsaid) > len(lacking):
            sides = [seen_at(one, fact) for fact in scopes.values()]
            sides += [seen_at(each, fact) for name in lacking for each, fact in catalogue[name]]
            yield _differing(f"scope|lacking|{one.path}", Words(f"服务目录中的服务未出现在体系范围中：{'、'.join(lacking)}", f"in the catalogue and not in the scope: {', '.join(lacking)}"), sides, catalogues, instead="scope")  # fmt: skip


def _retired(said: Seen, catalogue: Seen, alike: float) -> list[str]:
    """What an agreement or report names and the catalogue gives only as ended, or as not begun."""
    ended = {name for name, seen in catalogue.items() if all(_said_to_be_over(name, fact) for _, fact in seen)}
    going_on = {name: None for name in catalogue if name not in ended}
    return [
        name
        for name in sorted(said)
        if any(same_service(name, each, alike) for each in ended) and strangers({name: None}, going_on, alike)
    ]


def _said_to_be_over(name: str, fact: Fact) -> bool:
    """In brackets right behind the name, or in the last cell of its row: a description says "planned" of anything."""
    behind = fact.quote.partition(name)[2].strip()
    aside = _ASIDE.match(behind)
    last = behind.rpartition(" ")[2]
    return bool((aside and _NOT_IN_USE.search(aside[0])) or (len(last) <= _SHORT and _NOT_IN_USE.search(last)))


def from_sentences(sightings: Iterable[Sequence[tuple[Analysis, Fact]]]) -> Severity | None:
    """How much less it weighs where the names come from lists in sentences alone: they list places and trades, too."""
    return "medium" if all(fact.name == "service.items" for seen in sightings for _, fact in seen) else None


def _lacking(assessed: AssessedSet, source: str, found: Mapping[str, Seen]) -> list[str]:
    """Services of the catalogue that a source which names most of the others leaves out, in columns and in text."""
    said = dict.fromkeys(found[source])
    files = {one.path: one for id in SOURCES[source][1] for one in assessed.serving(id)}.values()
    for one in files:
        names = [fact.value for fact in one.facts if fact.name in NAMED]
        if not names and source in _PARTIAL:  # what this one is about cannot be seen
            return []
        said |= dict.fromkeys(names)
    named_by_code = {name for name in found["catalogue"] if codes_of(name, found) & set(said)}
    lacking = [
        name for name in strangers(found["catalogue"], said, assessed.threshold("R10", "alike"))
        if name not in named_by_code
    ]  # fmt: skip
    lacking = [
        name for name in lacking if not all(_NOT_IN_USE.search(fact.quote) for _, fact in found["catalogue"][name])
    ]
    lacking = [name for name in lacking if not _part_of_another(name, found["catalogue"])]
    listed = any(fact.name != "service.enumerated" for seen in found[source].values() for _, fact in seen)
    listed = listed or any(_enumerates(one, found["catalogue"], assessed.threshold("R10", "alike")) for one in files)
    return lacking if listed and len(lacking) * 2 < len(found["catalogue"]) else []


def _part_of_another(name: str, catalogue: Seen) -> bool:
    """S1.1 below S1, a row of the catalogue."""
    heads = {match[0] for seen in catalogue.values() for _, fact in seen if (match := _ROW_CODE.match(fact.quote))}
    mine = next((match[0] for _, fact in catalogue[name] if (match := _ROW_CODE.match(fact.quote))), "")
    return "." in mine and mine.rpartition(".")[0] in heads


def _enumerates(one: Analysis, catalogue: Seen, alike: float) -> bool:
    """Does one place of this file name most services of the catalogue, in whatever words around them?"""
    places: dict[str, set[str]] = defaultdict(set)
    for fact in one.facts:
        if fact.name in NAMED:
            places[fact.place] |= {name for name in catalogue if same_service(fact.value, name, alike)}
    return any(len(names) >= _LEAST_NAMED and len(names) * 3 >= len(catalogue) * 2 for names in places.values())


def _beside_services(assessed: AssessedSet, source: str, catalogue: Seen) -> dict[str, Side]:
    """Services that a sentence joins to those of the catalogue, in a place that names most of these."""
    alike = assessed.threshold("R10", "alike")
    found: dict[str, Side] = {}
    for one in {one.path: one for id in SOURCES[source][1] for one in assessed.serving(id)}.values():
        lists_most = _enumerates(one, catalogue, alike)
        for fact in one.facts if lists_most or source == "sla" else ():
            if fact.name != "service.named" or not (
                lists_most or _WHAT_IS_SERVED.search(fact.place) or _is_added(fact)
            ):
                continue
            joined = fact.value in fact.quote and re.search(
                rf"(?:服务[、，,；;和及与]+|[、，,；;])(?:以及)?{re.escape(fact.value)}(?![\u4e00-\u9fff])", fact.quote
            )
            beside = bool(joined) and any(name in fact.quote for name in catalogue)
            beside = beside or (source == "sla" and _is_added(fact))
            if beside and strangers({fact.value: None}, catalogue, alike):
                found.setdefault(fact.value, seen_at(one, fact))
    return found


def _is_added(fact: Fact) -> bool:
    """Does an agreement take a service up: 自8月1日起增加“门禁系统运维服务”?"""
    return fact.name == "service.named" and _ADDS.search(fact.quote.partition(fact.value)[0]) is not None


def codes_of(name: str, found: Mapping[str, Seen]) -> set[str]:
    """The codes that rows of the catalogue give a service."""
    return {code for _, fact in found["catalogue"].get(name, ()) if (code := _code(fact.quote))}


def _code(row: str) -> str | None:
    """SV1 of "SV1 Service Desk …", a row of the catalogue."""
    found = re.match(r"[A-Z]{2,4}[- ]?\d{1,3}\b", row)
    return found.group() if found else None


def _differing(
    key: str,
    message: Words,
    sides: Sequence[Side],
    others: Sequence[Analysis],
    severity: Severity | None = None,
    instead: str = "",
) -> Contradiction:
    paths = sorted({side.path for side in sides} | {one.path for one in others})
    return Contradiction(
        key,
        Words(f"{message.zh}（{named(paths)}）", f"{message.en} ({named(paths)})"),
        [*sides, *(first_of(one, "service.listed", "service.enumerated", "service.scope") for one in others)],
        severity=severity,
        instead=instead,
    )
