"""Lawful sets in few, combined papers: what a board decided of a change, editions that were withdrawn, parties beside a
catalogue, people of customers, contracts that renew others, locked lists of pay."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from english_house import (
    CATALOGUE,
    CHANGE_BODY,
    CHANGES,
    ENGLISH,
    LISTED,
    MANUAL,
    MANUAL_BODY,
    MINUTES,
    MINUTES_BODY,
    REGISTER,
    SERVICES,
    text,
)
from english_house import document as paper
from small_house import CHANGES as CHINESE_CHANGES
from small_house import findings, form, new_findings, procedure, prose


def sheets(to: str, *parts: tuple[str, tuple[str, ...], list[tuple[str, ...]]]) -> str:
    """A workbook of several sheets: name, header, rows of each."""
    lines = [f"to: '{to}'", "sheets:"]
    for name, header, rows in parts:
        lines += [f"  - name: '{name}'", "    header: [[" + ", ".join(f"'{one}'" for one in header) + "]]", "    rows:"]
        lines += ["      - [" + ", ".join(f"'{one}'" for one in row) + "]" for row in rows]
    return "\n".join(lines) + "\n"


def changes(
    board: list[tuple[str, ...]], twice: bool = False, present: str = "Priya Nair, Tom Acheson, Helen Marsh"
) -> str:
    rows = [(f"CHG-0{n}", f"2026-09-0{n}", "Tom Acheson", f"part {n} of the switch", f"2026-09-1{n}", "done") for n in range(1, 7)]  # fmt: skip
    if twice:
        rows[4] = ("CHG-02", *rows[4][1:])
    told = [(day, number, what, present, "approved") for day, number, what in board]
    return sheets(
        "Records/Change book.xlsx",
        ("Changes", ("No.", "Raised", "By", "What", "Carried out", "Result"), rows),
        ("Board", ("Day", "Change", "About", "Present", "Decision"), told),
    )


BOARD: list[tuple[str, ...]] = [
    ("2026-09-01", "CHG-01", "change"),
    ("2026-09-03", "CHG-02", "plan"),
    ("2026-09-05", "CHG-03", "change"),
    ("2026-09-08", "CHG-02", "design and test"),
    ("2026-09-09", "CHG-04", "change"),
    ("2026-09-10", "CHG-05", "change"),
    ("2026-09-11", "CHG-06", "change"),
]


def test_a_board_may_decide_on_one_change_more_than_once() -> None:
    assert not findings("R06", changes(BOARD), house=ENGLISH)


def test_a_number_twice_in_the_ledger_itself_is_told() -> None:
    assert findings("R06", changes(BOARD, twice=True), house=ENGLISH)


def test_in_chinese_a_board_may_decide_on_one_change_more_than_once() -> None:
    rows = [(f"BG-2609-0{n}", f"2026-09-0{n}", f"交换机第{n}台", f"2026-09-1{n}", "成功") for n in range(1, 7)]
    told = [(day.replace("CHG", ""), number.replace("CHG-", "BG-2609-"), "评审", "同意") for day, number, _ in BOARD]
    book = ("变更", ("变更编号", "申请日期", "内容", "实施日期", "结果"), rows)
    assert not findings(
        "R06", sheets("记录/变更台账.xlsx", book, ("评审会", ("日期", "变更", "议题", "结论"), told)), house=CHINESE
    )


def log(rows: list[tuple[str, ...]]) -> str:
    listed = [tuple(each) for each in LISTED if each[0] != "FMS-202"] + [
        ("FMS-202", "Change Management", "2", "1 September 2026")
    ]
    return sheets(
        REGISTER,
        ("Register", ("No.", "Title", "Issue", "In force"), listed),
        ("Issue log", ("Day", "No.", "Title", "Issue", "Issued or withdrawn", "To"), rows),
    )


ISSUED: list[tuple[str, ...]] = [
    *(("2026-04-15", number, title, "1", "issued", "all units") for number, title, *_ in LISTED),
    ("2026-09-01", "FMS-202", "Change Management", "2", "issued", "all units"),
]
SECOND = paper(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, header="Ferncliff Managed Services Ltd   FMS-202   Issue 2", cover={"Issue": "Issue 2", "Effective from": "1 September 2026"})  # fmt: skip


def test_the_edition_that_a_log_of_issue_withdraws_is_not_the_one_in_force() -> None:
    gone = ("2026-09-01", "FMS-202", "Change Management", "1", "withdrawn", "all units")
    assert not findings("C02", SECOND, log([*ISSUED, gone]), house=ENGLISH)


def test_an_edition_that_the_log_of_issue_has_last_and_the_cover_has_not_is_told() -> None:
    assert findings("C02", SECOND, log([*ISSUED, ("2026-09-20", "FMS-202", "Change Management", "3", "issued", "all units")]), house=ENGLISH)  # fmt: skip


def catalogued(more: list[tuple[str, ...]]) -> str:
    return sheets(
        CATALOGUE,
        ("Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), [*SERVICES, *more]),
        ("Parties", ("Party", "Contact", "Services"), [("Northgate Foods Ltd", "Ken Northgate", "Managed Hosting"), ("Carrier", "duty room", "dark fibre, text messages")]),
    )  # fmt: skip


def test_what_another_party_gives_is_no_service_of_the_catalogue() -> None:
    assert not findings("R10", catalogued([]), house=ENGLISH)
    assert findings("R10", catalogued([("S4", "Mail Archive", "mail kept", "24x7", "Operations")]), house=ENGLISH)


@pytest.mark.parametrize(("who", "wrong"), [("Ken Northgate", False), ("Victor Crane", True)])
def test_a_customer_of_the_agreements_may_sit_in_the_board(who: str, wrong: bool) -> None:
    told = changes(BOARD, present=f"Priya Nair, Tom Acheson, Helen Marsh, {who}")
    assert any(who in one.message.en for one in findings("R14", told, house=ENGLISH)) is wrong


RENEWED = """合同编号：BC-HT-2605

甲方：北辰远图信息技术有限公司　　乙方：云栈线路有限公司

服务内容：数据专线两条。服务级别：月可用率不低于99.9%。

期限：2026年6月1日至2027年5月31日。本合同为2025年6月1日至2026年5月31日合同的续签。

签订日期：{}
"""


@pytest.mark.parametrize(("day", "wrong"), [("2026年5月20日", False), ("2026年6月20日", True)])
def test_a_contract_that_renews_another_begins_with_its_own_term(day: str, wrong: bool) -> None:
    contract = prose("供应商/专线合同.docx", "数据专线服务合同（续签）", RENEWED.format(day))
    assert any("O15" in one.message.en for one in findings("A04", contract, house=CHINESE)) is wrong


def test_a_review_may_name_the_performance_of_the_services() -> None:
    said = MINUTES_BODY.replace("Service performance: targets met", "Performance of the services: all was kept")
    assert said != MINUTES_BODY
    said = said.replace("met its service level", "kept its word")
    assert not findings("A05", text(MINUTES, "Management review minutes", said), house=ENGLISH)
    without = said.replace("Performance of the services: all was kept. ", "")
    assert findings("A05", text(MINUTES, "Management review minutes", without), house=ENGLISH)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("People/Pay list 2026.pdf", False),
        ("人事/2026年工资表.pdf", False),
        ("Agreements/Service level agreement payroll.pdf", True),
        ("Records/Capacity figures.pdf", True),
    ],
)
def test_a_locked_list_of_pay_is_no_evidence_that_could_not_be_read(path: str, told: bool) -> None:
    locked = f"---\nto: '{path}'\ntitle: 'Locked'\nencrypt: secret\n---\nOnly for two.\n"
    assert bool(findings("C15", locked, house=ENGLISH)) is told


ADDED = """Party A: Ferncliff Managed Services Ltd. Party B: Tidewater Lines Ltd.

The contract of 12 January 2024, from 1 February 2024 to 31 January 2027, stays as it is. {} adds two lines from 1 August 2026 to 31 January 2027. Availability 99.8 % a month, repair within 4 hours.

Signed: Helen Marsh, 21 July 2026. For Tidewater Lines: Simon Tate, 21 July 2026.
"""


@pytest.mark.parametrize(("title", "wrong"), [("Addendum No. 2 to the contract", False), ("Contract on data lines", True)])  # fmt: skip
def test_an_addendum_is_signed_while_the_contract_runs(title: str, wrong: bool) -> None:
    contract = text("Suppliers/Tidewater.docx", title, ADDED.format("This paper"))
    assert any("O15" in one.message.en for one in findings("A04", contract, house=ENGLISH)) is wrong


def test_what_minutes_tell_of_a_year_to_come_is_no_input_that_came_too_late() -> None:
    said = MINUTES_BODY.replace("capacity is sufficient", "capacity is sufficient until 2029")
    assert not findings("A04", text(MINUTES, "Management review minutes", said), house=ENGLISH)


def test_from_where_services_are_run_is_none_of_them() -> None:
    said = MANUAL_BODY.replace("delivered from our office in Leeds", "run from Leeds")
    assert said != MANUAL_BODY
    assert not findings("R10", paper(MANUAL, "FMS-100", "Service Management Manual", said), house=ENGLISH)


TERSE = """时间：2026年10月20日　主持：柏舟　出席：{}

一、首次评审，无以往措施。二、市里出了新规，来了两个新人。三、不符合一项已关闭，内审有效。四、改进建议两条。五、满意度4.4分，无投诉。六、方针目标适宜。七、服务级别全部达成。八、供应商迟到一次。九、人员够用，预算够。十、进水风险降为低。{}

决议：备用读头五个，11月30日前。结论：适宜、充分、有效。
"""


@pytest.mark.parametrize(("last", "wrong"), [("十一、下半年多一个园区。", False), ("", True)])
def test_minutes_that_go_through_as_many_points_as_there_are_inputs_lack_none(last: str, wrong: bool) -> None:
    minutes = prose("管理评审/管理评审会议纪要.docx", "管理评审会议纪要", TERSE.format("甘棠、乔木", last))
    house = {path: source for path, source in CHINESE.items() if "评审" not in path}
    assert bool(findings("A05", minutes, house=house)) is wrong


def test_who_was_present_is_told_without_a_colon_too() -> None:
    note = text("Records/Board 3 September 2026.docx", "Change board of 3 September 2026", "Present Priya Nair, Tom Acheson, Helen Marsh.\n\nCHG-031 approved.")  # fmt: skip
    assert not [one for one in findings("R14", note, house=ENGLISH) if "Present" in one.message.en]


def test_the_services_of_a_scope_end_where_it_says_to_whom_they_are_given() -> None:
    said = MANUAL_BODY.replace("covers Managed Hosting, Managed Network and Service Desk, delivered from our office in Leeds", "covers these services: Managed Hosting, Managed Network and Service Desk, provided to the yards Selby, Goole and Thorne")  # fmt: skip
    assert said != MANUAL_BODY
    assert not findings("R10", paper(MANUAL, "FMS-100", "Service Management Manual", said), house=ENGLISH)


def test_a_plan_and_a_report_in_one_paper_are_in_no_order() -> None:
    audit = """# Plan
Drawn up 1 September 2026, Moira Flint. Criteria ISO/IEC 20000-1:2018.

| Day | Unit | Clauses | Auditor |
|---|---|---|---|
| 14 September 2026 | Management | 4 to 10 | Moira Flint |
| 15 September 2026 | Operations | 8.1 to 8.7 | Oskar Lindqvist |

# Report
Held 14 and 15 September 2026 with all units. Everything conforms. Moira Flint, 18 September 2026.
"""
    one = text("Audit/Internal audit 2026.docx", "Internal audit 2026: plan and report", audit)
    assert not findings("A04", one, house=ENGLISH)


@pytest.mark.parametrize(("first", "wrong"), [("A/0", False), ("A/1", True)])
def test_records_before_the_second_edition_followed_the_first(first: str, wrong: bool) -> None:
    body = HOUSE_CHANGES.replace("FIRST", first)
    slip = form("记录/变更申请单 RFC-2606-01.docx", "变更申请单", [("变更编号", "RFC-2606-01"), ("申请日期", "2026年6月5日"), ("批准", "柏舟 2026年6月8日"), ("实施", "石榴 2026年6月9日")], header="BC-SM-R-02-01")  # fmt: skip
    assert bool(new_findings("C07", body, slip, house=CHINESE)) is wrong


HOUSE_CHANGES = procedure(
    CHINESE_CHANGES,
    "BC-SM-P-02",
    "变更管理程序",
    "# 1 目的\n控制变更。\n# 2 流程\n申请人提交变更申请，变更经理评估风险、影响和回退，批准后实施，实施后回顾。\n# 3 记录\n变更申请单。",
    version="A/1",
    history="FIRST, 2026-01-12, 首次发布, 甘棠, 柏舟], [A/1",
    cover="编制: 甘棠 2026年8月10日, 审核: 乔木 2026年8月17日, 批准: 柏舟 2026年8月24日, 发布日期: 2026年8月31日, 实施日期: 2026年9月1日",
)


@pytest.mark.parametrize(("led", "wrong"), [("柏舟主持，甘棠、乔木参加。", False), ("甘棠、乔木参加。", True)])
def test_who_led_a_review_is_told_between_commas(led: str, wrong: bool) -> None:
    house = {path: source for path, source in CHINESE.items() if "评审" not in path}
    minutes = prose(
        "管理评审/管理评审报告.docx",
        "2026年管理评审报告",
        f"评审会2026年10月28日上午召开，{led}\n\n一、以往评审措施：首次。二、内外部变化：无。",
    )
    assert bool(findings("A06", minutes, house=house)) is wrong


@pytest.mark.parametrize(("source", "wrong"), [("incident T-26-10{}", False), ("talk with the desk", True)])
def test_problems_that_say_where_from_name_their_incidents(source: str, wrong: bool) -> None:
    opened = [
        (f"T-26-10{n}", f"2026-09-0{n} 09:10", f"fault {n}", f"2026-09-0{n} 11:10", "closed") for n in range(1, 9)
    ]
    incidents = sheets("Records/Incident export.xlsx", ("Incidents", ("Ticket no.", "Opened", "Description", "Resolved", "Status"), opened))  # fmt: skip
    rows = [(f"PB-0{n}", f"2026-09-1{n}", source.format(n), f"plug {n} loose", f"CHG-0{n}", "closed") for n in range(1, 7)]  # fmt: skip
    problems = sheets("Records/Problem book.xlsx", ("Problems", ("No.", "Opened", "What led to it", "Root cause", "Change", "State"), rows))  # fmt: skip
    told = [
        one
        for one in findings("R08", incidents, problems, changes(BOARD), house=ENGLISH)
        if "problems" in one.message.en
    ]
    assert bool(told) is wrong
