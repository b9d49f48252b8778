"""R05: rows and forms without what the others have."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, TICKETS, ledger, rows
from chinese_papers import exported
from english_house import AUDITED, ENGLISH, audit_plan, book
from english_house import TICKETS as ENGLISH_TICKETS
from english_house import ledger as english_ledger
from english_papers import CLOCKS, problem, problem_book, pulled
from small_house import findings, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R05", "a row that is mostly empty", [exported(hollow=3)]),
    ("R05","blank",[ledger([(*r[:2], "" if i < 6 else r[2], *r[3:]) for i,r in enumerate(TICKETS)])]),
    ("R05","owner",[ledger([(*r[:7], "" if i < 6 else r[7]) for i,r in enumerate(TICKETS)])]),
    ("R05","one",[ledger(rows(rows(TICKETS,4,c2=""),4,c7=""))]),
    ("R05","two",[ledger(rows(rows(TICKETS,2,c2=""),5,c2=""))]),
    ("R05", "three of many", [ledger([*rows(rows(rows(TICKETS, 1, c2=""), 3, c2=""), 5, c2="")])]),
]
CHINESE_RIGHT: list[Way] = [
    ("R05", "all rows are whole", [exported()]),
]
# fmt: on


def handled_by(nobody: str) -> str:
    return ledger([(*row[:7], nobody if at in (2, 5, 7) else row[7]) for at, row in enumerate(TICKETS)])


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("R05", "nobody who handled it", [handled_by("无")], [handled_by("鲁岩")]),
    ("R05", "a dash for the priority", [ledger([(*row[:2], "—" if at in (1, 4, 6) else row[2], *row[3:]) for at, row in enumerate(TICKETS)])], [ledger()]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R05","blank",[english_ledger([(*r[:2], "" if i < 6 else r[2], *r[3:]) for i,r in enumerate(ENGLISH_TICKETS)])]),
    ("R05","assigned",[english_ledger([(*r[:7], "" if i < 6 else r[7]) for i,r in enumerate(ENGLISH_TICKETS)])]),
    ("R05","single",[english_ledger(rows(rows(ENGLISH_TICKETS,4,c2=""),4,c7=""))]),
    ("R05","owner blank",[english_ledger(rows(rows(ENGLISH_TICKETS,2,c2=""),5,c2=""))]),
]
# fmt: on


def owned(owner: str, state: str = "open") -> str:
    rows = [(f"PB-{at:02}", f"2026-09-{at + 10:02}", f"fault {at}", owner if at == 3 else "Ruth Calloway", "" if at > 3 else "firmware", state if at == 3 else "open") for at in range(1, 7)]  # fmt: skip
    return book("Records/Problem list.xlsx", "Problems", ("No.", "Opened", "Problem", "Owner", "Cause", "State"), rows, title="Problem register")  # fmt: skip


ENGLISH_PAIRS: list[Pair] = [
    ("R05", "one of few problems that nobody owns", [owned("")], [owned("Tom Acheson")]),
    ("R05", "one that nobody has taken up yet", [owned("")], [owned("", "proposed")]),
    ("R05", "one that was put off", [owned("")], [owned("", "deferred")]),
    (
        "R05",
        "a closed problem without its cause",
        [problem_book(*(problem(at, "incident INC-1003", "" if at == 3 else "old firmware") for at in range(1, 7)))],
        [problem_book(*(problem(at, "incident INC-1003") for at in range(1, 7)))],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_a_ledger_by_moments_is_looked_through_for_rows_without_what_the_others_have() -> None:
    header = ("时间", "地点", "现象", "优先级", "处理人", "恢复")
    rows = [
        (f"2026-09-{at:02} 09:10", "三楼", "打印机卡纸", "23"[at % 2], "石榴", f"2026-09-{at:02} 11:00")
        for at in range(1, 13)
    ]
    assert findings("R05", ledger(rows, header), house=CHINESE) == []
    rows[5] = (*rows[5][:3], "", "", rows[5][5])
    (found,) = findings("R05", ledger(rows, header), house=CHINESE)
    assert "2026-09-06 09:10" in found.message.zh
    rounds = [(*row[:3], "", "石榴", row[5]) if at == 5 else row for at, row in enumerate(rows)]
    assert findings("R05", ledger(rounds, ("时间", "地点", "情况", "温度", "谁看的", "下次")), house=CHINESE) == []


def test_the_one_row_without_what_all_others_have_in_initials_is_r05() -> None:
    rows = [pulled(at, "13:50") for at in range(1, 10)]
    assert not findings("R05", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)
    rows[4] = (*rows[4][:6], "")
    assert findings("R05", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)


MIXED = ("Ticket no.", "Type", "Opened", "Priority", "Description", "Closed", "Assigned to")


def mixed(first_priority: str) -> str:
    rows = [
        (f"D-{at:03}", "D", f"2026-09-{at:02} 09:00", "P2" if at > 1 else first_priority, "down", f"2026-09-{at:02} 12:00", "Tom Acheson")
        for at in range(1, 9)
    ]  # fmt: skip
    rows += [
        (f"O-{at:03}", "O", f"2026-09-{at:02} 10:00", "", "order", f"2026-09-{at:02} 15:00", "Ruth Calloway")
        for at in range(1, 9)
    ]
    return book("Records/Export.xlsx", "Tickets", MIXED, rows, title="Tickets 2026")


def test_a_type_that_has_no_priority_at_all_leaves_none_blank() -> None:
    assert not findings("R05", mixed("P1"), house=ENGLISH)


def test_a_blank_among_the_tickets_of_its_type_is_told() -> None:
    assert findings("R05", mixed(""), house=ENGLISH)


def test_row_that_lacks_much_is_told_with_all_that_it_lacks() -> None:
    told = [one.message.en for one in findings("R05", exported(hollow=3), house=CHINESE)]
    assert len(told) == 1
    assert "mostly empty" in told[0]


_FAULTS = ("单号", "日期", "情况", "级别", "处理人", "处理结果")


@pytest.mark.parametrize(("who", "blank"), [("", True), ("石榴", False)])
def test_a_ledger_with_one_day_and_many_blanks(who: str, blank: bool) -> None:
    rows = [
        (f"QQ-{i:05}", f"2026-09-{i:02}", "打印机卡纸", "2级", who if i % 2 else "鲁岩", "重启后恢复")
        for i in range(1, 13)
    ]
    faults = sheet("记录/报障单汇总.xlsx", "汇总", _FAULTS, rows, title="事件报障单汇总")
    assert any("处理人" in each for each in messages_in_english("R05", faults, house=CHINESE)) == blank


def test_a_dash_for_the_level_of_a_request_is_an_answer() -> None:
    def export(level: str) -> str:
        head = ("工单编号", "创建时间", "类型", "标题", "级别", "处理人", "关闭时间")
        rows = [
            (f"GD-{i:04}", f"2026-09-{i:02} 10:00", "请求" if i % 3 == 0 else "故障", "账号", level if i % 3 == 0 else "2级", "石榴", f"2026-09-{i:02} 12:00")
            for i in range(1, 19)
        ]  # fmt: skip
        return sheet("记录/工单导出.xlsx", "工单", head, rows, title="事件和服务请求工单导出")

    assert not messages_in_english("R05", export("—"), house=CHINESE)


def test_unassigned_is_as_good_as_blank_and_an_auditor_may_be_called_the_lead() -> None:
    keys = ("Key", "Summary", "Priority", "Assignee", "Created", "Resolved", "Status")
    export = [(f"SD-{200 + at}", "x", "P2", "Unassigned" if at in (2, 5) else "Ruth Calloway", f"2026-09-{at + 1:02}", f"2026-09-{at + 2:02}", "Closed") for at in range(10)]  # fmt: skip
    assert messages_in_english("R05", book("Records/Incident log 2026.xlsx", "Export", keys, export, title="Tickets"))
    assert messages_in_english(
        "A01", audit_plan([(*r[:3], "Oskar Lindqvist (lead)") if "Desk" in r[1] else r for r in AUDITED])
    )


EXPORTS = [
    ("TicketRef", "FirstSeen", "Device", "Symptom", "Cat", "Sev", "AckBy", "AckAt", "ClosedAt", "State"),
    ("Ticket", "Raised", "Device", "Short text", "Class", "Prio", "Handled by", "Answered", "Closed", "Status"),
    ("incident_id", "opened_at", "ci", "short_description", "category", "severity", "assigned_to", "acknowledged_at", "closed_at", "state"),
]  # fmt: skip


def export(header: tuple[str, ...], *lacking: int) -> str:
    lines = [
        (f"INC-{2001 + at}", f"2026-09-{at + 1:02} 09:10", f"host {at}", f"alarm {at}", *(("", "", "", "", "") if at in lacking else ("network", "P3", "Ruth Calloway", f"2026-09-{at + 1:02} 09:20", f"2026-09-{at + 2:02} 10:00")), "open" if at in lacking else "closed")
        for at in range(8)
    ]  # fmt: skip
    return book("Records/Incident export September 2026.xlsx", "Export", header, lines)


@pytest.mark.parametrize("header", EXPORTS, ids=["run together", "short", "underscores"])
def test_blanks_are_seen_in_an_export_with_heads_of_the_tool(header: tuple[str, ...]) -> None:
    assert findings("R05", export(header, 1, 3, 6), house=ENGLISH)
    assert not findings("R05", export(header), house=ENGLISH)


def test_heads_of_two_rows_in_english_are_read_together() -> None:
    table = ["to: Records/Change log 2026.xlsx", "sheets:", "  - name: Ledger", "    title: Change ledger",
             "    header: [[RFC, What, Risk, Dates, <<, Outcome], [^^, ^^, ^^, Raised, Closed, ^^]]", "    rows:"]  # fmt: skip
    table += [
        f"      - [RFC-2026-{i:03}, patch, '{'' if i == 7 else 'Low'}', 2026-09-{i:02}, 2026-09-{i + 4:02}, Successful]"
        for i in range(1, 13)
    ]
    found = findings("R05", "\n".join(table) + "\n", house=ENGLISH)
    assert any("RFC-2026-007" in one.message.en for one in found)


def test_a_day_of_completion_that_no_row_has_is_blank_in_a_ledger_of_short_numbers() -> None:
    head = ("Ask", "From", "What", "How soon", "Done by", "Done on", "Told")

    def asks(done: str) -> list[str]:
        said = [
            (f"A-{at}", "Luo, crew 12", "password", "today", "Ruth Calloway", done.format(at), "yes")
            for at in range(1, 8)
        ]
        ledger = book("Records/Service request log.xlsx", "Asks", head, said, title="Service request log")
        return [one.message.en for one in findings("R05", ledger, house=ENGLISH) if "Done on" in one.message.en]

    assert asks("")
    assert not asks("2026-09-0{}")


def test_a_corrective_action_of_which_only_the_deviation_is_told_is_mostly_empty() -> None:
    head = ("No.", "Opened", "Deviation", "Root cause", "Action", "Owner", "Done", "Checked")
    full = [(f"CAPA-0{at}", f"2026-08-0{at}", f"late job {at}", f"two jobs at {at}", "moved", "Priya Nair", f"2026-08-1{at}", "good") for at in range(1, 6)]  # fmt: skip
    bare = ("CAPA-06", "2026-09-08", "account left open", "", "", "", "", "")
    done = (
        "CAPA-06",
        "2026-09-08",
        "account left open",
        "list not read",
        "reminder each Friday",
        "Tom Acheson",
        "",
        "",
    )

    def told(last: tuple[str, ...]) -> list[str]:
        return messages_in_english("R05", book("Records/CAPA list.xlsx", "CAPA", head, [*full, last], title="CAPA list 2026"))  # fmt: skip

    assert any("CAPA-06" in one and "mostly empty" in one for one in told(bare))
    assert not any("mostly empty" in one for one in told(done))


def test_a_ledger_by_hand_that_counts_its_rows_shows_what_it_leaves_blank() -> None:
    def book_of_faults(*urgent: str) -> str:
        said = [*urgent, *["三级"] * (8 - len(urgent))]
        told = [(str(at), f"2026-09-{at:02}", "南关", "不吐钞", "机具", one, "清理", f"2026-09-{at:02}", "老孙") for at, one in enumerate(said, 1)]  # fmt: skip
        head = ("序", "日期", "网点", "现象", "类别", "优先级", "处理", "完成", "签字")
        return sheet("记录/站内故障本.xlsx", "Sheet1", head, told, title="故障登记")

    assert "优先级" in messages("R05", book_of_faults("", "三级", "", ""))[0]
    assert not findings("R05", book_of_faults(), house=CHINESE)


def test_a_row_that_was_put_off_is_neither_mostly_empty_nor_long_open() -> None:
    assert any("多栏空白" in one for one in messages("R05", exported(hollow=3)))
    assert not messages("R05", exported(hollow=3, state="缓议"))
