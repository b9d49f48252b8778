"""Tables of controlled documents: list against files, cross-references, references, versions, forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.checks.control.lists import document_lists
from pipeline.checks.control.versions import shown_version
from pipeline.checks.lookup import Inventory, inventory_of, number_key, numbers_of, prefix, series, title_key, tokens
from pipeline.checks.registry import CONTROLLED, AssessedSet, in_cell
from pipeline.values import Analysis, ReconciliationTable, TableRow, Words

NUMBER = Words("编号", "Number")
TITLE = Words("名称", "Title")
FILE = Words("文件", "File")
_NONE = "—"
_VERSION_PLACES = ("version.cover", "version.header", "version.history", "version.name")


def list_and_files(assessed: AssessedSet) -> ReconciliationTable:
    """Each row of the controlled-document list with its file, then the files that no row names."""
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    lists = document_lists(assessed)
    rows: list[TableRow] = []
    listed: set[str] = set()
    for one in lists:
        for entry in one.entries:
            found = (each for each in inventory.by_number.get(number_key(entry.number), []) if not each.obsolete)
            files = sorted(found, key=lambda each: each.version != entry.version)  # before an older edition (C12)
            there = bool(files) or inventory.has_title(entry.title, exactly=True)
            listed |= {number_key(entry.number)}
            version = files[0].version if files else ""
            same = (
                not (version and entry.version) or version == entry.version or _schemes_differ(version, entry.version)
            )
            cells = (entry.number, entry.title, _version(entry.version), _files(files), _version(version))
            rows.append(TableRow(cells, there and same))
    houses = {prefix(entry.number) for one in lists for entry in one.entries} - {""}
    for one in assessed.current if lists else ():
        ours = one.kind in CONTROLLED - {"agreement"} and bool(one.number) and prefix(one.number) in houses
        if ours and number_key(one.number) not in listed and not inventory.of_records(one.number):
            rows.append(TableRow((one.number, one.title, _NONE, _files([one]), _version(one.version)), agrees=False))
    columns = (NUMBER, TITLE, Words("清单版本", "Version in list"), FILE, Words("文件版本", "Version in file"))
    return ReconciliationTable(
        "documents", Words("受控文件清单与文件", "Document list against files"), columns, tuple(rows)
    )


def cross_reference(assessed: AssessedSet) -> ReconciliationTable:
    """Each document that a table by clauses names, with its row and the file that it is."""
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    rows = [
        TableRow((one.path, fact.place, fact.value, fact.quote, _files(_carriers(inventory, fact.value))), _known(inventory, fact.name, fact.value))
        for one in assessed.current
        for fact in one.facts
        if fact.name in ("crossreference.number", "crossreference.title")
    ]  # fmt: skip
    columns = (
        Words("对照表", "Table"),
        Words("位置", "Place"),
        Words("所列文件", "Named"),
        Words("所在行", "Row"),
        FILE,
    )
    return ReconciliationTable(
        "cross_reference", Words("标准条款对照表与文件", "Clause cross-reference against files"), columns, tuple(rows)
    )


def references(assessed: AssessedSet) -> ReconciliationTable:
    """Each document of the house that is cited, with all that cite it and the file that it is."""
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    cited: dict[tuple[str, str], list[Analysis]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if one.kind in CONTROLLED - {"agreement"} else ():
            number = fact.name == "reference.number" and inventory.of_documents(fact.value)
            if number or (fact.name == "reference.title" and inventory.has_title(fact.value)):
                cited[fact.name, fact.value].append(one)
    rows = [
        TableRow((value, in_cell([one.path for one in citing], 8), _files(_carriers(inventory, value))), _there(inventory, name, value))
        for (name, value), citing in sorted(cited.items(), key=lambda item: item[0][1])
    ]  # fmt: skip
    columns = (Words("被引用", "Cited"), Words("引用处", "Cited in"), FILE)
    return ReconciliationTable("references", Words("引用与文件", "References against files"), columns, tuple(rows))


def versions(assessed: AssessedSet) -> ReconciliationTable:
    """Each controlled document's version in the five places that carry it."""
    entries = {number_key(entry.number): entry.version for one in document_lists(assessed) for entry in one.entries}
    rows: list[TableRow] = []
    for one in assessed.current:
        if one.kind not in CONTROLLED - {"agreement"}:
            continue
        said = {fact.name: fact.value for fact in one.facts if fact.name in _VERSION_PLACES}
        listed = entries.get(number_key(one.number), "") if one.number else ""
        places = [*(said.get(place, "") for place in _VERSION_PLACES), listed]
        schemes: dict[bool, set[str]] = defaultdict(set)
        for version in filter(None, places):
            schemes[version[:1].isdigit()].add(version)
        if any(places):
            cells = (one.number or _NONE, one.title, *map(_version, places))
            rows.append(TableRow(cells, all(len(each) == 1 for each in schemes.values())))
    columns = (NUMBER, TITLE, Words("封面", "Cover"), Words("页眉", "Header"), Words("修订记录", "History"), Words("文件名", "File name"), Words("清单", "List"))  # fmt: skip
    return ReconciliationTable("versions", Words("五处版本", "Versions in five places"), columns, tuple(rows))


def forms(assessed: AssessedSet) -> ReconciliationTable:
    """Each form of the record list with the records made on it, then forms of records that it does not name."""
    lists = [one for one in assessed.current if any(fact.name == "record.listed" for fact in one.facts)]
    records: dict[tuple[str, ...], list[Analysis]] = defaultdict(list)
    for one in assessed.current:
        for number in numbers_of(one) if one.kind in ("record", "report", "list") else ():
            records[tokens(number)].append(one)
    rows: list[TableRow] = []
    listed: set[tuple[str, ...]] = set()
    for one in lists:
        for fact in one.facts:
            if fact.name == "record.listed" and tokens(fact.value) not in listed:
                mark = tokens(fact.value)
                listed.add(mark)
                made = {
                    each.path: each for key, members in records.items() if key[: len(mark)] == mark for each in members
                }
                rows.append(TableRow((fact.value, fact.quote, str(len(made)), in_cell(sorted(made), 3) or _NONE)))
    kinds = {series("-".join(each)) for each in listed}
    for key, members in sorted(records.items()):
        like = any(series("-".join(key))[: len(kind)] == kind for kind in kinds)
        if like and not any(key[: len(mark)] == mark for mark in listed):
            paths = sorted({one.path for one in members})
            rows.append(TableRow(("-".join(key).upper(), _NONE, str(len(paths)), in_cell(paths, 3)), agrees=False))
    columns = (NUMBER, TITLE, Words("记录数", "Records"), FILE)
    return ReconciliationTable("forms", Words("记录清单与记录", "Record list against records"), columns, tuple(rows))


def _version(version: str) -> str:
    return shown_version(version) if version else _NONE


def _schemes_differ(one: str, other: str) -> bool:
    return one[:1].isdigit() != other[:1].isdigit()


def _files(files: Sequence[Analysis]) -> str:
    return in_cell(sorted({one.path for one in files}), 3) or _NONE


def _carriers(inventory: Inventory, value: str) -> list[Analysis]:
    found = [one for one in inventory.by_number.get(number_key(value), []) if not one.obsolete]
    return found or ([] if prefix(value) in inventory.prefixes else inventory.titled(title_key(value)))


def _there(inventory: Inventory, name: str, value: str) -> bool | None:
    """Whether a file is what is cited; None for a title that only a sheet, or a file of a like name, may bear."""
    known = _known(inventory, name, value)
    return None if known and not _carriers(inventory, value) else known


def _known(inventory: Inventory, name: str, value: str) -> bool:
    return inventory.has_title(value) if name.endswith(".title") else inventory.has_number(value)
