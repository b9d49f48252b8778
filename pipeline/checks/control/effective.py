"""Records that are older than the document that governs them, and records on forms that no list knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from datetime import date
from functools import lru_cache

from pipeline.checks.control.lists import document_lists
from pipeline.checks.control.versions import of_a_year
from pipeline.checks.lookup import (
    coded_as_document,
    inventory_of,
    number_key,
    numbers_of,
    prefix,
    series,
    title_key,
    tokens,
)
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, day_at, first_of, named, seen_at
from pipeline.values import Analysis, Event, Fact, Severity, Words

_FIRST = frozenset(["", "1", "A/0", "A", "0", "1/0", "A/1"])
# Operation of the processes; training, planning and audits may come before a document takes effect.
_PREPARING = frozenset(["R-8.7.2-1", "R-8.7.3-1"])  # impact and risk are looked at before a plan is written
_OF_ITS_TIME = 180  # days
_FORM_CODES = frozenset(["r", "jl", "f", "fm", "frm", "form", "bd", "rec", "qr"])
_OPERATION = ("R-8.", "R-9.1", "R-9.4")


@check("C07")
def record_before_its_document(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records of a process from before its document took effect; one finding a document."""
    told = {side.path for each in assessed.orders if each.broken for side in (each.earlier, each.later)}  # by A04
    listed = [(title_key(e.title), e.number) for one in document_lists(assessed) for e in one.entries if e.number]
    for requirement in assessed.catalogue.requirements:
        if not requirement.id.startswith("D-8."):
            continue
        governing = _earliest_editions(
            [one for one in assessed.serving(requirement.id) if one.kind in CONTROLLED - {"agreement"} and _issued(one)]
        )
        # With the release of the whole system nothing was in force before, whatever the issue.
        started = [
            (day, one)
            for one in governing
            if (day := _start(one)) and (_first(one.version) or day == assessed.milestones.release)
        ]
        if not started or len(started) < len(governing):
            continue  # a revised document says nothing of when the first one took effect
        day, document = min(started, key=lambda each: each[0])
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
        for one in assessed.current:
            if one.kind not in ("record", "report") or one.path in governed or one.path in told:
                continue
            events = [e for e in one.events if _of(e.requirement, requirement.id)]
            before = [
                e
                for e in events
                if e.end < day and not (e.end < release and not _on_our_forms(one, document, also, _sheet(e.place)))
            ]
            if before:
                early[one.path] = (one, before, len(before) == len(events))
        if early:
            yield _early(assessed, requirement.id, document, day, early, also)


def _issued(one: Analysis) -> bool:
    """Does it carry a version, a number of its own or a day from which it holds? Slides on a process govern nothing."""
    numbered = any(fact.name in ("number.cover", "number.header") for fact in one.facts)
    return bool(one.version) or numbered or _start(one) is not None


def _first(version: str) -> bool:
    return version in _FIRST or (of_a_year(version) and "/" not in version)


def _earliest_editions(files: list[Analysis]) -> list[Analysis]:
    """Without those of which another of these files is the first edition: its day is the one that counts."""
    first = [one for one in files if _first(one.version)]
    return [one for one in files if one in first or not any(_same_document(one, each) for each in first)]


def _same_document(one: Analysis, other: Analysis) -> bool:
    numbered = bool(one.number) and bool(other.number)
    return number_key(one.number) == number_key(other.number) if numbered else one.title == other.title


@lru_cache(maxsize=4096)
def _of(record: str, document: str) -> bool:
    if record in _PREPARING:
        return False
    number = document.removeprefix("D-")
    return record.startswith(_OPERATION) and (record == f"R-{number}" or record.startswith(f"R-{number}-"))


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
    cited = {tokens(fact.value) for fact in document.facts if fact.name == "reference.number"}
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
) -> Contradiction:
    on_forms = any(_on_our_forms(one, document, also) for one, _, _ in early.values())
    whole = any(all_of for _, _, all_of in early.values())
    latest = max(event.end for _, events, _ in early.values() for event in events)
    long_ago = (day - latest).days > _OF_ITS_TIME  # what was done before there was a system followed other rules
    severity: Severity = (
        "low" if long_ago else "high" if on_forms and whole else "medium" if on_forms or whole else "low"
    )
    paths = sorted(early)
    first = min(event.value for _, events, _ in early.values() for event in events)
    effective = first_of(document, "day.effective", "day.released")
    sides = [day_at(assessed, path, events[0].place, events[0].value) for path, (_, events, _) in sorted(early.items())]
    return Contradiction(
        requirement,
        Words(f"《{document.title}》{day} 起实施，记录却早于该日（最早 {first}）：{named(paths)}",
              f"“{document.title}” took effect on {day}, yet records are older (from {first}): {named(paths)}"),
        [*sides, effective], requirement=requirement, severity=severity,
        ask=Words("请说明当时依据的文件。", "Please say what they were based on."),
    )  # fmt: skip


@check("R16")
def form_not_on_the_list(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Numbers of forms on records that the record list does not name, and versions that it does not give."""
    inventory = inventory_of(assessed.analyses, assessed.threshold("C05", "alike"))
    of_records = [one for one in assessed.current if any(fact.name == "record.listed" for fact in one.facts)]
    listed = {tokens(fact.value) for one in of_records for fact in one.facts if fact.name == "record.listed"}
    in_documents = [
        one for one in document_lists(assessed) if any(inventory.of_listed_forms(e.number) for e in one.entries)
    ]
    listed |= {tokens(e.number) for one in in_documents for e in one.entries if inventory.of_listed_forms(e.number)}
    lists = [*of_records, *(one for one in in_documents if one not in of_records)]
    yield from _other_version(assessed, lists)
    if len(listed) < assessed.threshold("R16", "forms"):
        return
    kinds = {series("-".join(each)) for each in listed}
    titled = {title_key(fact.quote) for one in of_records for fact in one.facts if fact.name == "record.listed"}
    houses = {each[0] for each in listed if each}
    issued = {entry.number for one in document_lists(assessed) for entry in one.entries}
    strange: list[tuple[Analysis, str]] = []
    known = 0
    for one in assessed.current:
        filled_in = one.kind == "plan" and any(a.requirement.startswith("R-") for a in one.assignments)
        if not (one.kind in ("record", "report") or filled_in or _begun(one)) or one in lists:
            continue
        said = {fact.value for fact in one.facts if fact.name == "number.form"}  # beside a label "form no."
        if title_key(one.title) in titled - {""}:  # a form of the list by its title, with whatever number in its margin
            said |= {fact.value for fact in one.facts if fact.name == "number.header"}
        numbers = sorted(n for n in _forms_of(one) if n in said or (prefix(n) in houses and _like(series(n), kinds)))
        if not numbers:
            continue
        if any(tokens(number)[:length] in listed for number in numbers for length in range(2, len(tokens(number)) + 1)):
            known += 1
        elif numbers[0] not in issued and not (
            coded_as_document(numbers[0]) and sum(map(str.isdigit, tokens(numbers[0]))) == 1
        ):  # AB-QM-01 is a manual, whatever it reads like; AB-P-07-02 may be a form of P-07
            strange.append((one, numbers[0]))
    if strange and len(strange) <= known * assessed.threshold("R16", "share"):
        groups: dict[str, list[Analysis]] = defaultdict(list)
        for one, number in strange:
            groups[number].append(one)
        for number, members in sorted(groups.items()):
            paths = sorted(one.path for one in members)
            yield Contradiction(
                number_key(number),
                Words(f"记录使用的表单编号 {number} 不在记录清单中：{named(paths)}", f"the form number {number} of a record is not on the record list: {named(paths)}"),
                [*(first_of(one, "number.header", "number.cover", "number.name") for one in members), *(first_of(one, "record.listed") for one in lists)],
            )  # fmt: skip


def _begun(one: Analysis) -> bool:
    """Was a form begun, however little of it is filled in: with the day on which something was done?"""
    return one.kind == "form" and any(d.labelled and d.role in ("occurred", "meeting") for d in one.dates)


def _forms_of(one: Analysis) -> set[str]:
    """The numbers of the form that a record bears in itself; else those of the file's name."""
    inside = {f.value for f in one.facts if f.name in ("number.header", "number.cover", "number.form")}
    return inside or numbers_of(one)


def _like(one: tuple[str, ...], kinds: set[tuple[str, ...]]) -> bool:
    return any(one[: len(kind)] == kind for kind in kinds)


def _other_version(assessed: AssessedSet, lists: list[Analysis]) -> Iterator[Contradiction]:
    """A version in the header of a record that is not the one of the record list."""
    given: dict[tuple[str, ...], tuple[Analysis, Fact]] = {}
    for one in lists:
        for fact in one.facts:
            if fact.name == "record.version":
                given[tokens(fact.value.partition("|")[0])] = (one, fact)
    for one in assessed.current:
        if one.kind not in ("record", "report") or one in lists:
            continue
        header = next((fact for fact in one.facts if fact.name == "version.header"), None)
        number = next((fact for fact in one.facts if fact.name == "number.header"), None)
        row = given.get(tokens(number.value)) if number else None
        if header and number and row and row[1].value.partition("|")[2] != header.value:
            yield Contradiction(
                f"{number_key(number.value)}|{one.path}",
                Words(f"表单 {number.value} 版本 {header.value}，记录清单为 {row[1].value.partition('|')[2]}：{named([one.path])}",
                      f"form {number.value} is version {header.value}, the record list has {row[1].value.partition('|')[2]}: {named([one.path])}"),
                [seen_at(one, header), seen_at(*row)],
            )  # fmt: skip
