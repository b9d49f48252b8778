"""One export of a ticket tool that mixes incidents, requests, problems and changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import Rows, served, table, workbook

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.papers.tickets import by_ticket_numbers, by_ticket_types, of_requests
from pipeline.values import Block, Kind

HEADER = ("工单号", "标题", "工单类型", "处理人")


def export(*types: str, header: tuple[str, ...] = HEADER) -> Rows:
    return [header, *((f"T-{number}", "网络不通", one, "甘棠") for number, one in enumerate(types))]


def found(rows: Rows, kind: Kind = "record") -> list[str]:
    return [one.requirement for one in by_ticket_types([table(rows, "导出")], kind)]


def test_each_type_of_a_mixed_export_is_a_record_of_its_own() -> None:
    rows = export("事件", "事件", "服务请求", "问题", "变更", "发布")
    assert found(rows) == ["R-8.5.1-1", "R-8.5.3-2", "R-8.6.1-1", "R-8.6.2", "R-8.6.3-1"]


def test_english_types_are_known_too() -> None:
    header = ("Number", "Summary", "Issue Type", "Assignee")
    rows = export("Incident", "Incident", "Service Request", "Problem", "Normal change", header=header)
    assert found(rows) == ["R-8.5.1-1", "R-8.6.1-1", "R-8.6.2", "R-8.6.3-1"]


def test_place_is_the_sheet_and_the_quote_its_header() -> None:
    made = by_ticket_types([table(export("事件", "事件", "变更"), "导出")], "record")
    assert {(one.place, one.quote, one.chapter) for one in made} == {("导出", "工单号 标题 工单类型 处理人", True)}


def test_each_type_listed_once_is_a_summary_and_no_export() -> None:
    assert found(export("事件", "请求", "问题", "变更")) == []
    assert found(export("事件", "请求", "问题", "变更", "事件")) != []


def test_single_type_mixes_nothing() -> None:
    assert found(export("事件", "事件", "事件", "事件")) == []


def test_column_that_mostly_says_something_else_is_no_column_of_types() -> None:
    assert found(export("事件", "事件", "变更", "硬件", "网络", "软件")) == []


@pytest.mark.parametrize("above", [[], [("导出 11月1日—25日",)]])
def test_column_under_any_name_tells_types_where_each_dated_row_holds_one(above: Rows) -> None:
    header = ("流水", "来源", "说的啥", "几点报的")
    types = ("报修", "申请", "报修", "报修", "申请", "报修")
    rows = [(f"D{number}", one, "道闸不抬", f"9-8 0{number}:52") for number, one in enumerate(types)]
    assert found([*above, header, *rows]) == ["R-8.6.1-1", "R-8.6.2"]
    assert found([*above, header, *((*row[:3], "") for row in rows)]) == []


def test_number_given_twice_leaves_an_export_an_export() -> None:
    header = ("流水", "来源", "说的啥", "几点报的")
    rows = [
        (f"D{max(number, 1)}", "申请" if number % 3 else "报修", "道闸", f"9-8 0{number % 10}:52")
        for number in range(12)
    ]
    assert found([header, *rows]) == ["R-8.6.1-1", "R-8.6.2"]


@pytest.mark.parametrize("label", ["设备名称", "标题", "type of cable", "处理人"])
def test_types_under_another_label_say_nothing(label: str) -> None:
    assert found(export("事件", "事件", "变更", header=("工单号", "描述", label, "处理人"))) == []


def test_table_of_three_columns_or_three_rows_is_no_export() -> None:
    assert found([row[1:] for row in export("事件", "事件", "变更")]) == []
    assert found(export("事件", "变更")) == []
    assert found([]) == []


def test_row_that_ends_early_is_passed_over() -> None:
    rows = [*export("事件", "事件", "变更", "变更"), ("T-9",)]
    assert found(rows) == ["R-8.5.1-1", "R-8.6.1-1"]


@pytest.mark.parametrize("kind", ["procedure", "policy", "manual", "agreement", "plan", "external"])
def test_documents_of_rules_hold_no_export(kind: Kind) -> None:
    assert found(export("事件", "事件", "变更"), kind) == []


def test_workbook_under_a_name_that_says_nothing_serves_its_types() -> None:
    book = workbook(Sheet1=export("事件", "事件", "服务请求", "变更", "变更"))
    assert {"R-8.5.1-1", "R-8.6.1-1", "R-8.6.2"} <= served(book, "", "导出 0703")


@pytest.mark.parametrize(
    "rows",
    [
        [("类型", "优先级", "响应时间", "解决时间"), ("事件", "P1", "1", "4"), ("事件", "P2", "2", "8"), ("请求", "P3", "4", "16")],
        [("月份", "类型", "数量", "按时率"), ("9月", "事件", "7", "99%"), ("9月", "请求", "8", "98%"), ("10月", "事件", "6", "99%")],
    ],
)  # fmt: skip
def test_targets_and_totals_by_type_are_no_export(rows: Rows) -> None:
    assert found(rows) == []


@pytest.mark.parametrize(
    ("letters", "requirement"), [("RITM", "R-8.6.2"), ("INC", "R-8.6.1-1"), ("PRB", "R-8.6.3-1"), ("CHG", "R-8.5.1-1")]
)
def test_letters_of_a_tools_numbers_tell_what_an_export_holds(letters: str, requirement: str) -> None:
    header = ("Key", "Summary", "Reporter", "Priority", "Assignee", "Status", "Created", "Resolved")
    rows = [
        (f"{letters}-71{n:02}", "New user", "Hao", "Normal", "Guo", "Done", "15/Sep/26", "17/Sep/26") for n in range(6)
    ]
    assert served(workbook(Sheet1=[header, *rows]), "", "export") <= {requirement}
    block = table([header, *rows], "x")
    wrong = "R-8.6.1-1" if requirement != "R-8.6.1-1" else "R-8.6.2"
    made = by_ticket_numbers([block], [replace(candidate(block), requirement=wrong)], "record")
    assert [one.requirement for one in made] == [requirement]


def test_numbers_of_several_kinds_and_names_leave_all_as_it_is() -> None:
    mixed = table(
        [("Key", "Summary"), *((f"{one}-{n}1", "x") for n, one in enumerate(["INC", "RITM", "CHG", "PRB"]))], "x"
    )
    assert by_ticket_numbers([mixed], [candidate(mixed)], "record") == [candidate(mixed)]
    called = replace(candidate(mixed), place="title")
    assert by_ticket_numbers([mixed], [called], "record") == [called]


def candidate(block: Block) -> Candidate:
    return Candidate("R-8.3.3", 0.7, "body", "levels", (block,))


ASKED = ("工单号", "申请单位", "申请业务", "办理人", "完成时间")


@pytest.mark.parametrize(
    ("header", "title", "requirement"),
    [
        (ASKED, "工单导出", "R-8.6.2"),
        (("Ticket", "Requested by", "Requested item", "With", "Done"), "ticket export", "R-8.6.2"),
        ((*ASKED[:4], "故障原因"), "工单导出", "R-8.6.1-1"),
        (ASKED, "故障工单导出", "R-8.6.1-1"),
        (("工单号", "申请单位", "标题", "处理人", "完成时间"), "工单导出", "R-8.6.1-1"),
    ],
)
def test_an_export_of_what_was_asked_for_holds_requests(header: tuple[str, ...], title: str, requirement: str) -> None:
    rows = [header, *((f"ZW26-{n}", "综采队", "装宽带", "牛锁", "2026-09-07") for n in range(4))]
    incidents = Candidate("R-8.6.1-1", 0.8, "name", title, ())
    assert [one.requirement for one in of_requests([table(rows)], [incidents], "record")] == [requirement]
