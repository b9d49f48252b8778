"""Records on forms that no list knows, or of another version than the list gives."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Set

from rapidfuzz.distance import Levenshtein

from pipeline.checks.control.lists import document_lists
from pipeline.checks.lookup import (
    Inventory,
    coded_as_document,
    inventory_of,
    number_key,
    numbers_of,
    prefix,
    series,
    title_key,
    tokens,
)
from pipeline.checks.registry import AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.checks.taken_for_own import taken_for_own
from pipeline.text.normal import company_key
from pipeline.text.plain_days import MONTH_NAME, moment_in
from pipeline.values import Analysis, Fact, Side, Words

_DAILY = frozenset(["R-8.1", "R-8.5.1-1", "R-8.5.3-1", "R-8.5.3-2", "R-8.6.1-1", "R-8.6.2", "R-8.6.3-1"])
_OF_A_FORM = re.compile(r"[-_/ .](?:QR|R|F|FM|FR|FORM|JL|BD|BG|REC|T|D)[-_/ .]?\d", re.I)
_LEAST_OF_A_HEAD = 2  # letters
_SHEET = re.compile(r"(?<=[\u4e00-\u9fff]{3})[表单簿册]$|(?<=\w{3}) (?:form|sheet)$")
_FILLED_FOR = re.compile(
    r"(?:20\d\d年?)?(?:1[0-2]|0?[1-9])月份?$|20\d\d年?(?:度|[上下]半年|[一二三四]季度)?$"
    rf"|\b{MONTH_NAME.lower()}(?: 20\d\d)?$|\bq[1-4](?: 20\d\d)?$"
)


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
    yield from _other_version(assessed, lists, inventory)
    if len(listed) < assessed.threshold("R16", "forms"):
        return
    kinds = {series("-".join(each)) for each in listed}
    titled = {form_title(fact.quote) for one in of_records for fact in one.facts if fact.name == "record.listed"} - {""}
    houses = {each[0] for each in listed if each}
    issued = {entry.number for one in document_lists(assessed) for entry in one.entries}
    strange: list[tuple[Analysis, str]] = []
    known = 0
    elsewhere = _heads_in_use(assessed)
    strangers = taken_for_own(assessed)
    for one in assessed.current:
        filled_in = one.kind == "plan" and any(a.requirement.startswith("R-") for a in one.assignments)
        if not (one.kind in ("record", "report") or filled_in or _begun(one)) or one in lists:
            continue
        said = {fact.value for fact in one.facts if fact.name == "number.form"}  # beside a label "form no."
        if form_title(one.title) in titled:  # a form of the list by its title, with whatever number in its margin
            said |= {fact.value for fact in one.facts if fact.name == "number.header"}
        numbers = sorted(
            n
            for n in _forms_of(one)
            if n in said or (prefix(n) in houses and _like(series(n), kinds)) or _a_slip(tokens(n), listed)
        )
        if not numbers:
            foreign = _form_of_another_house(one, houses, strangers.keys())
            strange += [(one, foreign)] if foreign and prefix(foreign) not in elsewhere else []
            continue
        if any(tokens(number)[:length] in listed for number in numbers for length in range(2, len(tokens(number)) + 1)):
            known += 1
        elif numbers[0] not in issued and not (
            coded_as_document(numbers[0]) and sum(map(str.isdigit, tokens(numbers[0]))) == 1
        ):  # AB-QM-01 is a manual, whatever it reads like; AB-P-07-02 may be a form of P-07
            strange.append((one, numbers[0]))
    if strange and len(strange) <= max(2, known * assessed.threshold("R16", "share")):
        groups: dict[str, list[Analysis]] = defaultdict(list)
        for one, number in strange:
            groups[number].append(one)
        for number, members in sorted(groups.items()):
            paths = sorted(one.path for one in members)
            yield Contradiction(
                number_key(number),
                Words(f"记录使用的表单编号 {number} 不在记录清单中：{named(paths)}", f"the form number {number} of a record is not on the record list: {named(paths)}"),
                [*(_where(one, number) for one in members), *(first_of(one, "record.listed") for one in lists)],
            )  # fmt: skip


def _heads_in_use(assessed: AssessedSet) -> Set[str]:
    """The heads of numbers that several papers bear; not those of which more withdrawn papers bear: a set of old."""
    borne: dict[bool, Counter[str]] = {False: Counter(), True: Counter()}
    for one in assessed.analyses:
        borne[one.obsolete].update({prefix(number) for number in numbers_of(one)})
    return {head for head, files in borne[False].items() if files > 1 and borne[True][head] <= files}


def form_title(title: str) -> str:
    """The title of a form for comparison, also without the word for a form and the month that was filled in on it:
    投诉登记表, 投诉登记 2026年7月."""
    return _SHEET.sub("", _FILLED_FOR.sub("", title_key(title)).strip()).strip()


def _form_of_another_house(one: Analysis, houses: Set[str], strangers: Set[str]) -> str:
    """The number in the header of a record of the daily work that is of a form by its letters, and of a house that gives no
    other paper a number; or "". What another firm hands in bears its name; one from whose rules those of the house were
    copied hands in nothing."""
    header = next((fact.value for fact in one.facts if fact.name == "number.header"), "")
    served = {each.requirement for each in one.assignments}
    firms = {
        company_key(fact.value) for fact in one.facts if fact.name in ("organisation.cover", "organisation.header")
    }
    copied = bool(firms & strangers)
    handed_in = bool(firms - strangers)
    told = len(prefix(header)) >= _LEAST_OF_A_HEAD and prefix(header) not in houses and _OF_A_FORM.search(header)
    return header if told and one.kind == "record" and (served & _DAILY or copied) and not handed_in else ""


def _where(one: Analysis, number: str) -> Side:
    """Where a record bears the number of its form; beside a label rather than in a margin or its file's name."""
    bears = [f for f in one.facts if f.name.startswith("number.") and number_key(f.value) == number_key(number)]
    bears.sort(key=lambda fact: fact.name != "number.form")
    return seen_at(one, bears[0]) if bears else first_of(one, "number.header", "number.cover", "number.name")


def _begun(one: Analysis) -> bool:
    """Was a form begun, however little of it is filled in: with the day on which something was done?"""
    return one.kind == "form" and any(d.labelled and d.role in ("occurred", "meeting") for d in one.dates)


def _forms_of(one: Analysis) -> set[str]:
    """The numbers of the form that a record bears in itself; else those of the file's name."""
    inside = {
        f.value for f in one.facts if f.name in ("number.header", "number.cover", "number.form", "form.in_a_cell")
    }
    return inside or numbers_of(one)


def _like(one: tuple[str, ...], kinds: set[tuple[str, ...]]) -> bool:
    return any(one[: len(kind)] == kind for kind in kinds)


def _a_slip(number: tuple[str, ...], listed: Set[tuple[str, ...]]) -> bool:
    """Is it the number of a listed form with a part left out, or with one letter more or less in its head?"""
    return len(number) > 1 and any(
        number[-1] == other[-1]
        and number[-1].isdigit()
        and (
            (number[0] == other[0] and len(number) == len(other) - 1 and _within(number, other))
            or (number[1:] == other[1:] and len(number) > _LEAST_OF_A_HEAD and _nearly(number[0], other[0]))
        )
        for other in listed
        if other
    )


def _within(number: tuple[str, ...], other: tuple[str, ...]) -> bool:
    left = iter(other)
    return all(part in left for part in number)


def _nearly(head: str, other: str) -> bool:
    return min(len(head), len(other)) >= _LEAST_OF_A_HEAD and Levenshtein.distance(head, other) == 1


def _other_version(assessed: AssessedSet, lists: list[Analysis], inventory: Inventory) -> Iterator[Contradiction]:
    """An edition on a record that is not the one of the list; a record from before that edition may be on an older one."""
    given: dict[tuple[str, ...], tuple[Side, str]] = {}
    for one in lists:
        for fact in one.facts:
            if fact.name == "record.version":
                number, _, version = fact.value.partition("|")
                given[tokens(number)] = (seen_at(one, fact), version)
        for entry in one.entries:
            if entry.version and inventory.of_listed_forms(entry.number):
                given.setdefault(tokens(entry.number), (Side(one.path, entry.place, entry.quote), entry.version))
    for one in assessed.current:
        if one.kind not in ("record", "report") or one in lists:
            continue
        for number, version, fact in _editions_of(one):
            listed, current = given.get(tokens(number), (None, version))
            since = moment_in(listed.quote) if listed else None
            earlier = since and one.main_date and one.main_date < since[0]
            if listed and current != version and not earlier:
                yield Contradiction(
                    f"{number_key(number)}|{one.path}",
                    Words(f"表单 {number} 版本 {version}，记录清单为 {current}：{named([one.path])}",
                          f"form {number} is version {version}, the record list has {current}: {named([one.path])}"),
                    [seen_at(one, fact), listed],
                )  # fmt: skip
                break


def _editions_of(one: Analysis) -> Iterator[tuple[str, str, Fact]]:
    """(number, version, where it stands) of the form that a record is on: beside its number, in a margin, on a cover."""
    for fact in one.facts:
        if fact.name == "form.version":
            number, _, version = fact.value.partition("|")
            yield number, version, fact
    said = {fact.name: fact for fact in reversed(one.facts)}
    for part in ("header", "cover"):
        borne, edition = said.get(f"number.{part}"), said.get(f"version.{part}")
        if borne and edition:
            yield borne.value, edition.value, edition
