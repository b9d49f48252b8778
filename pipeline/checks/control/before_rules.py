"""Records that are older than the document that governs them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from datetime import date, timedelta
from functools import lru_cache

from pipeline.checks.audit.order import EXERCISE_AFTER_PLAN
from pipeline.checks.control.cited_before import cited_before_in_force
from pipeline.checks.control.lists import document_lists
from pipeline.checks.control.versions import of_a_year
from pipeline.checks.lookup import number_key, numbers_of, prefix, title_key, tokens
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, day_at, first_of, named
from pipeline.values import Analysis, Event, Order, Severity, Words

_FIRST = frozenset(["", "1", "A/0", "A", "0", "1/0", "A/1"])
_FIRST_KEYS = frozenset(["1", "01", "A0", "A"])  # as histories write them: V1.0, 01, A/0
# Operation of the processes; training, planning and audits may come before a document takes effect.
_PREPARING = frozenset(["R-8.7.2-1", "R-8.7.3-1"])  # impact and risk are looked at before a plan is written
_OF_ITS_TIME = 180  # days
_FORM_CODES = frozenset(["r", "jl", "f", "fm", "frm", "form", "bd", "rec", "qr"])
_OPERATION = ("R-8.", "R-9.1", "R-9.4")
# What was audited, reviewed and corrected; programmes, plans and invitations may come before the procedure.
_OF_ANOTHER_YEAR = timedelta(days=180)
_WRITTEN_AHEAD = timedelta(days=90)  # of the release of the system, by the day that a history gives a first edition
_HELD = frozenset(["R-9.2-3", "R-9.2-6", "R-9.3-3", "R-10.1"])
_RULES = ("D-8.", "D-9.1", "D-9.2", "D-9.3", "D-9.4", "D-10.1")


@check("C07")
def record_before_its_document(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records of a process from before its document took effect; one finding a document."""
    told = {side.path for each in assessed.orders if each.broken and each.rule != EXERCISE_AFTER_PLAN for side in (each.earlier, each.later)}  # fmt: skip
    early_of: dict[str, Set[str]] = {}
    listed = [(title_key(e.title), e.number) for one in document_lists(assessed) for e in one.entries if e.number]
    for requirement in assessed.catalogue.requirements:
        if not requirement.id.startswith(_RULES):
            continue
        rules = [o for o in assessed.serving(requirement.id) if o.kind in CONTROLLED - {"agreement"} and _issued(o)]
        governing = _earliest_editions([*rules, *_put_away(assessed, rules)])
        # With the release of the whole system nothing was in force before, whatever the issue.
        started = [
            (day, one, False)
            for one in governing
            if (day := _start(one)) and (_is_first(one) or day == assessed.milestones.release)
        ]
        told_of = {one.path for _, one, _ in started}
        started += [
            (day, one, True)
            for one in governing
            if one.path not in told_of and (day := _first_edition(one, assessed.milestones.release))
        ]
        if not started or len(started) < len(governing):
            continue  # a revised document may say nothing of when the first one took effect
        day, document, by_history = min(started, key=lambda each: each[0])
        also = numbers_of(document) | {number for title, number in listed if title == title_key(document.title)}
        release = (
            assessed.milestones.release or date.min
        )  # what was done before there was a system followed other rules
        governed = {one.path for one in governing}
        governed |= {
            one.path for one in assessed.current
            if any(a.requirement.startswith(f"{requirement.id}-") for a in one.assignments)
        }  # fmt: skip
        early: dict[str, tuple[Analysis, list[Event], bool]] = {}
        for one in (*assessed.current, *_put_aside(assessed)):
            if one.kind not in ("record", "report") or one.path in governed or one.path in told:
                continue
            events = [e for e in one.events if _of(e.requirement, requirement.id)]
            only_on_forms = by_history or one.obsolete
            before = [
                e
                for e in events
                if e.end < day
                and ((e.end >= release and not only_on_forms) or _on_our_forms(one, document, also, _sheet(e.place)))
            ]
            if before:
                early[one.path] = (one, before, len(before) == len(events))
        if early:
            early_of[document.path] = early_of.get(document.path, frozenset()) | early.keys()
            yield _early(assessed, requirement.id, document, day, early, also, by_history)
    yield from _exercised_before_its_plan(assessed)
    yield from cited_before_in_force(assessed, _first_editions(assessed), early_of)


def _first_editions(assessed: AssessedSet) -> Mapping[str, tuple[Analysis, date]]:
    """The documents of which it is known since when there are any rules of theirs, with that day, by path."""
    rules = [one for one in assessed.current if one.kind in CONTROLLED - {"agreement"} and _issued(one)]
    return {
        one.path: (one, day)
        for one in _earliest_editions(rules)
        if (day := _start(one)) and (_is_first(one) or day == assessed.milestones.release)
    }


def _exercised_before_its_plan(assessed: AssessedSet) -> Iterator[Contradiction]:
    """An exercise that is older than the plan of which it is one; long before there was a system another plan held."""
    release = assessed.milestones.release
    for one in assessed.orders:
        if one.rule == EXERCISE_AFTER_PLAN and one.broken and not _of_an_earlier_plan(one, release):
            yield Contradiction(
                f"{one.rule}|{one.earlier.path}|{one.later.path}",
                Words(f"连续性计划 {one.earlier} 起实施（{named([one.earlier.path])}），测试却早于该日（{one.later}）：{named([one.later.path])}",
                      f"the continuity plan took effect on {one.earlier} ({named([one.earlier.path])}), yet it was tested before ({one.later}): {named([one.later.path])}"),
                [day_at(assessed, each.path, each.place, each.first, each.last) for each in (one.later, one.earlier)],
                requirement=one.requirement, severity="medium",
                ask=Words("请说明当时依据的计划。", "Please say on what plan it was based."),
            )  # fmt: skip


def _issued(one: Analysis) -> bool:
    """Does it carry a version, a number of its own or a day from which it holds? Slides on a process govern nothing."""
    numbered = any(fact.name in ("number.cover", "number.header") for fact in one.facts)
    return bool(one.version) or numbered or _start(one) is not None


def _of_an_earlier_plan(one: Order, release: date | None) -> bool:
    """An exercise long before there was a system: of whatever plan held then. That it is old the verdict says."""
    return release is not None and one.later.last < release and one.later.last + _OF_ANOTHER_YEAR < one.earlier.first


def _is_first(one: Analysis) -> bool:
    """Whether no edition came before this one: A/1 is the first of some houses, unless its history tells of A/0. What a
    history tells of drafts (0.1, 0.9) is none."""
    told = {_version_key(fact.value.partition("|")[0]) for fact in one.facts if fact.name == "history.first"}
    before = {each for each in told if not each.startswith("0")} - {_version_key(one.version)}
    return _first(one.version) and not before


def _version_key(version: str) -> str:
    """1.0 as 1, A/0 as A0."""
    return re.sub(r"[^A-Z\d]", "", re.sub(r"(?:\.0+)+$", "", version.upper().strip().removeprefix("V")))


def _first(version: str) -> bool:
    return version in _FIRST or (of_a_year(version) and "/" not in version)


def _earliest_editions(files: list[Analysis]) -> list[Analysis]:
    """Without those of which another of these files is the first edition: its day is the one that counts."""
    first = [one for one in files if _is_first(one)]
    return [one for one in files if one in first or not any(_same_document(one, each) for each in first)]


def _put_away(assessed: AssessedSet, rules: list[Analysis]) -> list[Analysis]:
    """The first editions, kept as withdrawn, of documents that were revised since: from their day on there was a rule."""
    revised = [one for one in rules if not _is_first(one)]
    away = (
        one for one in assessed.analyses if one.obsolete and one.kind in CONTROLLED and _is_first(one) and _start(one)
    )
    return [one for one in away if any(_same_document(one, each) for each in revised)] if revised else []


def _put_aside(assessed: AssessedSet) -> Iterator[Analysis]:
    """Records in a folder of old papers: that they were filled in on a form before there was one is true of them too."""
    return (one for one in assessed.analyses if one.obsolete and one.kind == "record")


def _first_edition(one: Analysis, release: date | None) -> date | None:
    """From which day, at the earliest, the first edition of a revised document held, by its history. The history may
    tell when it was written for the release of the system; one from long before that held before there was a system."""
    for fact in one.facts:
        version, _, said = fact.value.partition("|") if fact.name == "history.first" else ("", "", "")
        if said and _version_key(version) in _FIRST_KEYS:
            day = date.fromisoformat(said)
            if release is None or day >= release:
                return day
            return release if day + _WRITTEN_AHEAD >= release else None
    return None


def _same_document(one: Analysis, other: Analysis) -> bool:
    numbered = bool(one.number) and bool(other.number)
    return number_key(one.number) == number_key(other.number) if numbered else one.title == other.title


@lru_cache(maxsize=4096)
def _of(record: str, document: str) -> bool:
    if record in _PREPARING:
        return False
    number = document.removeprefix("D-")
    operation = record.startswith(_OPERATION) or record in _HELD
    return operation and (record == f"R-{number}" or record.startswith(f"R-{number}-"))


def _start(one: Analysis) -> date | None:
    for name in ("day.effective", "day.released"):
        for fact in one.facts:
            if fact.name == name:
                return date.fromisoformat(fact.value)
    dated = [d.value for d in one.dates if d.role == "effective" and d.precision == "day"]
    return min(dated) if dated else None


def _sheet(place: str) -> str:
    return place.partition("!")[0] if "!" in place else ""


def _on_our_forms(record: Analysis, document: Analysis, also: Set[str], sheet: str = "") -> bool:
    """Does a record bear a number of the same house as the document that governs it, or of a form that this cites? Of a
    workbook only what stands on this sheet, or on none. `also`: the numbers of the document, by itself and by the list."""
    house = prefix(document.number)
    parts = {fact.place for fact in record.facts if fact.name == "part"} - {sheet} if sheet else set()
    elsewhere = {
        f.value for f in record.facts if f.name.startswith("number.") and (_sheet(f.place) or f.place) in parts
    }
    here = {f.value for f in record.facts if f.name.startswith("number.") and (_sheet(f.place) or f.place) not in parts}
    own = numbers_of(record) - (elsewhere - here)
    if any(_made_of(tokens(document.number), tokens(number)) for number in own):
        return True
    cited = {tokens(fact.value) for fact in document.facts if fact.name in ("reference.number", "reference.form")}
    cited -= {tokens(number) for number in numbers_of(document)}
    # Forms that stand one below the other in a sheet bear their number in a cell.
    told = {f.value for f in record.facts if f.name == "reference.number" and _of_a_form(f.value)}
    if any(tokens(number) in cited or _made_of(tokens(each), tokens(number)) for number in told for each in also):
        return True
    return any(house and prefix(number) == house for number in own) or any(tokens(number) in cited for number in own)


def _of_a_form(number: str) -> bool:
    """The number of a form by its code: R, JL, F, FM, BD."""
    return any(token in _FORM_CODES for token in tokens(number))


def _made_of(document: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Is the number of a form made of its document's: BD-GC06-01 of AB-GC-06, FM-P07-2 of P-07?"""
    own = document[-2:]  # what stands in the series, and where
    counted = len(own) == 2 and own[1].isdigit() and not own[0].isdigit()
    return counted and any(form[at : at + 2] == own for at in range(len(form) - 2))


def _early(
    assessed: AssessedSet,
    requirement: str,
    document: Analysis,
    day: date,
    early: dict[str, tuple[Analysis, list[Event], bool]],
    also: Set[str],
    by_history: bool,
) -> Contradiction:
    on_forms = any(_on_our_forms(one, document, also) for one, _, _ in early.values())
    whole = any(all_of for _, _, all_of in early.values())
    latest = max(event.end for _, events, _ in early.values() for event in events)
    long_ago = (day - latest).days > _OF_ITS_TIME  # what was done before there was a system followed other rules
    grave = on_forms and whole and not by_history  # what a history says of a first edition is not its day of effect
    severity: Severity = "low" if long_ago else "high" if grave else "medium" if on_forms or whole else "low"
    paths = sorted(early)
    first = min(event.value for _, events, _ in early.values() for event in events)
    effective = first_of(document, *(("history.first",) if by_history else ("day.effective", "day.released")))
    zh, en = (
        (f"《{document.title}》首版最早 {day} 起实施", f"the first edition of “{document.title}” took effect on {day} at the earliest")
        if by_history
        else (f"《{document.title}》{day} 起实施", f"“{document.title}” took effect on {day}")
    )  # fmt: skip
    sides = [day_at(assessed, path, events[0].place, events[0].value) for path, (_, events, _) in sorted(early.items())]
    return Contradiction(
        requirement,
        Words(f"{zh}，记录却早于该日（最早 {first}）：{named(paths)}", f"{en}, yet records are older (from {first}): {named(paths)}"),
        [*sides, effective], requirement=requirement, severity=severity,
        ask=Words("请说明当时依据的文件。", "Please say what they were based on."),
    )  # fmt: skip
