"""The client's own numbers tell what a badly named file is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from written import mapper

from pipeline.mapping.client_set.numbering import by_own_numbers, number_key, with_document_list
from pipeline.values import Analysis, Assignment, Fact, ListEntry

CATALOGUE = mapper().catalogue


def file(path: str, *ids: str, **more: object) -> Analysis:
    made = tuple(Assignment(one, 0.9, "title", path) for one in ids)
    return Analysis(path=path, sha256=path, outcome="read", assignments=made, **more)  # type: ignore[arg-type]


LIST = file(
    "受控文件清单.xlsx",
    kind="list",
    entries=(ListEntry("QL-P-09", "问题管理程序", "1.0", "A3", "QL-P-09 问题管理程序"),),
    facts=(Fact("record.listed", "QL-R-08", "A4", "客户满意度调查表"),),
)


def told(*files: Analysis) -> dict[str, tuple[str, set[str]]]:
    found = by_own_numbers(files, CATALOGUE)
    return {one.path: (one.kind, {a.requirement for a in one.assignments}) for one in found}


def test_the_list_of_documents_gives_a_scan_its_title() -> None:
    scan = file("扫描件001.pdf", number="QL-P-09", kind="unrelated")
    assert told(LIST, scan)["扫描件001.pdf"] == ("procedure", {"D-8.6.3"})


def test_the_list_of_records_gives_a_record_its_title_and_the_timeline_its_day() -> None:
    sheet = file("新建文档.docx", number="QL—R—08", kind="record", main_date=date(2026, 7, 3))
    (_, found) = by_own_numbers([LIST, sheet], CATALOGUE)
    assert {one.requirement for one in found.assignments} == {"R-8.3.2-3"}
    assert [(one.requirement, one.value) for one in found.events] == [("R-8.3.2-3", date(2026, 7, 3))]


def test_two_lists_that_disagree_say_nothing() -> None:
    other = file("旧清单.xlsx", kind="list", entries=(ListEntry("QL-P-09", "变更管理程序", "1.0", "A3", "…"),))
    scan = file("扫描件001.pdf", number="QL-P-09", kind="unrelated")
    assert told(LIST, other, scan)["扫描件001.pdf"] == ("unrelated", set())


def test_a_record_hangs_on_the_procedure_of_its_number() -> None:
    rule = file("服务请求管理程序.docx", "D-8.6.2", number="QL-P-12", kind="procedure")
    sheet = file("001.xlsx", number="QL-P-12-R01", kind="record")
    assert told(rule, sheet)["001.xlsx"] == ("record", {"R-8.6.2"})


def test_where_a_procedure_has_several_records_its_number_does_not_choose() -> None:
    rule = file("变更管理程序.docx", "D-8.5.1", number="QL-P-10", kind="procedure")
    assert told(rule, file("001.xlsx", number="QL-P-10-R01", kind="record"))["001.xlsx"] == ("record", set())


def test_what_a_file_says_of_itself_is_left_alone() -> None:
    named = file("事件管理程序.docx", "D-8.6.1", number="QL-P-09", kind="procedure")
    assert told(LIST, named)["事件管理程序.docx"] == ("procedure", {"D-8.6.1"})


def test_dashes_and_case_make_no_other_number() -> None:
    assert number_key("ql—p_09") == number_key("QL-P-09")


def numbered(count: int) -> list[Analysis]:
    return [
        Analysis(f"w{n}.docx", f"w{n}", "read", kind="procedure", title=f"Way {n}", number=f"ZK-W{n:02d}")
        for n in range(1, count + 1)
    ]


def naming(path: str, place: str, numbers: Sequence[str], *more: Fact) -> Analysis:
    facts = tuple(Fact("reference.number", each, place, each) for each in numbers)
    return Analysis(path, path, "read", kind="unrelated", title="All of it", facts=(*facts, *more))


def test_the_paper_that_names_most_documents_is_their_list_whatever_it_is_called() -> None:
    rules = numbered(8)
    everything = naming("everything.xlsx", "Things!A2", [one.number for one in rules])
    minutes = naming("minutes.docx", "Talk", [one.number for one in rules[:3]])
    found = with_document_list([*rules, minutes, everything])
    assert [(one.kind, [a.requirement for a in one.assignments]) for one in found[-2:]] == [
        ("unrelated", []),
        ("list", ["L08"]),
    ]


def test_a_table_by_clauses_and_a_few_documents_make_no_list() -> None:
    rules = numbered(8)
    numbers = [one.number for one in rules]
    by_clauses = naming("map.xlsx", "Map!A2", numbers, Fact("crossreference.row", "8.1|ZK-W01", "Map!A2", "…"))
    for files in ([*rules, by_clauses], [*rules[:4], naming("few.xlsx", "A2", numbers[:4])]):
        assert with_document_list(files) == tuple(files)


def test_where_a_list_of_documents_is_known_none_is_looked_for() -> None:
    rules = numbered(8)
    known = Analysis("list.xlsx", "l", "read", kind="list", assignments=(Assignment("L08", 0.9, "title", "…"),))
    files = [*rules, known, naming("everything.xlsx", "Things!A2", [one.number for one in rules])]
    assert with_document_list(files) == tuple(files)
