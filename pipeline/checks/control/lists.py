"""The document list against the files, and references to documents that are not there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pipeline.checks.called import called
from pipeline.checks.lookup import Inventory, inventory_of, number_key, prefix, series, title_key
from pipeline.checks.registry import CONTROLLED, TALK, AssessedSet, Contradiction, check, counted, first_of, named
from pipeline.checks.subjects import same_title
from pipeline.values import Analysis, ListEntry, Side, Words

_SHOWN = 8
_SEVERAL = re.compile(r"[、；;]")  # between titles that one cell without a number tells together
_NUMBERS = ("number.cover", "number.header", "number.name")
_Row = tuple[Analysis, ListEntry]


def document_lists(assessed: AssessedSet) -> tuple[Analysis, ...]:
    """The lists of controlled documents: files for L08 with rows, else lists that name many numbered documents."""
    least, of_any = assessed.threshold("C04", "entries"), assessed.threshold("C04", "entries_of_any_list")
    found = tuple(
        one for one in assessed.serving("L08") if len(one.entries) >= least and one.kind in ("list", "record", "report")
    )
    if found:
        return found
    return tuple(
        one for one in assessed.current if one.kind == "list" and len({entry.number for entry in one.entries}) >= of_any
    )


@check("C04")
def list_and_files_differ(assessed: AssessedSet) -> Iterator[Contradiction]:
    """The controlled-document list against the files, in both directions, and their titles."""
    lists = document_lists(assessed)
    if not lists:
        return
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    numbered = any(inventory.own(entry.number) for one in lists for entry in one.entries)
    rows = [
        (one, entry)
        for one in lists
        for entry in one.entries
        if (inventory.own(entry.number) or not numbered) and not inventory.of_records(entry.number)
    ]
    yield from _absent(rows, inventory, numbered)
    yield from _unlisted(assessed, lists, rows, inventory)
    ruled = [
        (one, entry)
        for one in lists
        for entry in one.entries
        if inventory.of_records(entry.number) and _of_a_rule(entry, inventory)
    ]  # of a series of which most are kept as sheets
    yield from _titled_otherwise([*rows, *ruled], inventory, assessed.threshold("C04", "same_title"))


def _of_a_rule(entry: ListEntry, inventory: Inventory) -> bool:
    files = inventory.by_number.get(number_key(entry.number), [])
    return bool(files) and all(one.kind in CONTROLLED - {"agreement"} for one in files)


def _listed(one: Analysis, entry: ListEntry) -> Side:
    return Side(one.path, entry.place, entry.quote)


def _absent(rows: list[_Row], inventory: Inventory, numbered: bool) -> Iterator[Contradiction]:
    groups: dict[str, list[_Row]] = defaultdict(list)
    for one, entry in rows:
        told_together = not entry.number and any(inventory.has_title(each) for each in _SEVERAL.split(entry.title))
        known = inventory.by_number.get(number_key(entry.number)) or (
            inventory.has_title(entry.title, numbered) and not _of_others_alone(entry.title, inventory)
        )
        if not known and not told_together:
            groups[one.path].append((one, entry))
    for path, absent in sorted(groups.items()):
        names = "、".join(f"{entry.number}《{entry.title}》" for _, entry in absent[:_SHOWN])
        english = ", ".join(f"{entry.number} “{entry.title}”".strip() for _, entry in absent[:_SHOWN])
        more = f"（共 {len(absent)} 项）" if len(absent) > _SHOWN else ""
        yield Contradiction(
            f"absent|{number_key(absent[0][0].number) or path}",
            Words(f"{named([path])} 列出的文件没有找到：{names}{more}",
                  f"{named([path])} lists {counted(len(absent), 'document')} that no file carries: {english}"),
            [_listed(one, entry) for one, entry in absent], requirement="L08", instead="absent",
        )  # fmt: skip


def _of_others_alone(title: str, inventory: Inventory) -> bool:
    """Is all that bears this title a sample from elsewhere, under a number that is not of the house?"""
    files = inventory.titled(title_key(title))
    return bool(files) and all(
        one.kind in TALK | {"form"} and bool(one.number) and not inventory.own(one.number) for one in files
    )


def _unlisted(
    assessed: AssessedSet, lists: tuple[Analysis, ...], rows: list[_Row], inventory: Inventory
) -> Iterator[Contradiction]:
    """Documents with a number of the house that no row names, of whatever series."""
    least = assessed.threshold("C04", "same_title")
    titled: dict[str, list[str]] = defaultdict(list)
    for entry in (entry for one in lists for entry in one.entries):
        titled[number_key(entry.number)].append(entry.title)
    titles = {title_key(entry.title) for _, entry in rows}
    houses = {prefix(entry.number) for _, entry in rows} - {""}
    listed = {series(entry.number) for one in lists for entry in one.entries}
    if not any(entry.number for _, entry in rows):
        yield from _untitled(assessed, lists, rows)
        return
    unlisted = sorted(
        (
            one
            for one in assessed.current
            if _followed(one, inventory)
            and one not in lists
            and one.number
            and prefix(one.number) in houses
            and (series(one.number) in listed or not inventory.of_records(one.number))
            and not _on_a_row(one, titled, inventory, least)
            and title_key(one.title) not in titles
        ),
        key=lambda one: one.path,
    )
    if unlisted:
        yield _not_named(unlisted, lists)


def _followed(one: Analysis, inventory: Inventory) -> bool:
    """A document to be followed: by its kind, or by its number and its version, whatever it reads like."""
    if one.kind in CONTROLLED - {"agreement"}:
        return True
    versioned = bool(one.version) and any(fact.name in ("number.cover", "number.header") for fact in one.facts)
    return one.kind in ("record", "report", "list") and versioned and inventory.of_documents(one.number)


def _on_a_row(one: Analysis, titled: Mapping[str, Sequence[str]], inventory: Inventory, least: float) -> bool:
    """Does a row give this file's number, and does no other file that carries it bear the row's title instead?"""
    key = number_key(one.number)
    rows = titled.get(key, ())
    if not rows or any(same_title(title, [one], least) for title in rows):
        return bool(rows)
    others = [each for each in inventory.by_number.get(key, []) if each.path != one.path and not each.obsolete]
    return not any(same_title(title, others, least) for title in rows if others)


def _not_named(unlisted: Sequence[Analysis], lists: Sequence[Analysis]) -> Contradiction:
    shown = "、".join(f"{one.number}《{called(one)}》" for one in unlisted[:_SHOWN])
    english = ", ".join(f"{one.number} “{called(one)}”".strip() for one in unlisted[:_SHOWN])
    return Contradiction(
        "unlisted",
        Words(f"{named([one.path for one in lists])} 漏列了现有文件：{shown}",
              f"{named([one.path for one in lists])} does not name these files: {english}"),
        [*(first_of(one, *_NUMBERS) for one in unlisted), *(_listed(one, one.entries[0]) for one in lists)],
        requirement="L08", instead="unlisted",
    )  # fmt: skip


def _untitled(assessed: AssessedSet, lists: tuple[Analysis, ...], rows: list[_Row]) -> Iterator[Contradiction]:
    """Procedures and policies of the system whose title no row of a list without numbers bears."""
    least = assessed.threshold("C04", "same_title")
    ours = [
        one
        for one in assessed.current
        if one.kind in ("procedure", "policy", "manual")
        and one not in lists
        and any(a.requirement.startswith("D-") for a in one.assignments)
    ]
    unlisted = [one for one in ours if not any(same_title(entry.title, [one], least) for _, entry in rows)]
    if unlisted and len(unlisted) * 3 <= len(ours):  # else the list is of something else
        yield _not_named(sorted(unlisted, key=lambda one: one.path), lists)


def _titled_otherwise(rows: list[_Row], inventory: Inventory, least: float) -> Iterator[Contradiction]:
    titles: dict[tuple[str, str], set[str]] = defaultdict(set)  # a register of who was given what repeats its rows
    for one, entry in rows:
        titles[one.path, number_key(entry.number)].add(title_key(entry.title))
    for one, entry in rows:
        if len(titles[one.path, number_key(entry.number)]) > 1:
            continue  # C03's affair
        files = [each for each in inventory.by_number.get(number_key(entry.number), []) if not each.obsolete]
        if files and title_key(entry.title) and not same_title(entry.title, files, least):
            yield Contradiction(
                f"title|{number_key(entry.number)}",
                Words(f"{entry.number}：清单名称《{entry.title}》，文件名称《{called(files[0])}》",
                      f"{entry.number}: “{entry.title}” in the list, “{files[0].title}” in the file"),
                [_listed(one, entry), *(first_of(each, *_NUMBERS) for each in files)],
                requirement="L08", severity="medium", instead="title",
            )  # fmt: skip
