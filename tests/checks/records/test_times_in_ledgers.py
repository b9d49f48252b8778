"""R07: times of rows that run backwards in ledgers and exports."""

from __future__ import annotations

from datetime import date, time

import pytest
from chinese_house import CHINESE, TICKETS, ledger, rows
from chinese_papers import FOUR_INCIDENTS, incident_ledger
from english_house import ENGLISH, book
from english_house import TICKETS as ENGLISH_TICKETS
from english_house import ledger as english_ledger
from english_papers import CLOCKS, pulled, tally
from small_house import findings, new_findings, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages_in_english

from pipeline.entities.days import moment_in


def short_days(back: str = "11:05") -> str:
    rows = [(f"INC-2610-{at:03}", f"10月{at + 1}日 09:10", f"10月{at + 1}日 {back if at == 3 else '11:05'}", "石榴", "关闭") for at in range(1, 9)]  # fmt: skip
    return sheet(
        "记录/事件台账2026年10月.xlsx", "10月", ("单号", "报障", "恢复", "处理人", "状态"), rows, title="事件台账"
    )


def clocks(*back: str) -> str:
    times = ["10:20", "16:50", "08:20", "22:30", "12:40", "10:10", *back]
    begun = ["09:50", "16:30", "08:05", "21:40", "12:12", "09:00", "08:33", "22:10"]
    rows = [(f"QX26-090{at}", f"2026-09-0{at}", one, "九号闸机", other, "石榴") for at, (one, other) in enumerate(zip(begun, times, strict=False), 1)]  # fmt: skip
    return sheet("记录/报修台账9月.xlsx", "9月", ("单号", "日期", "报障时间", "设备", "恢复时间", "处理人"), rows)


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R07", "a time of day before that of the report", [clocks("07:59", "22:50")]),
    ("R07", "days without their year", [short_days("08:20")]),
    ("R07","closed",[ledger(rows(TICKETS,4,c5="2026-09-01 09:00"))]),
    ("R07","restored",[ledger(rows(TICKETS,4,c4="2026-09-04 11:00"))]),
    ("R07","planned or done",[sheet("记录/变更台账2026.xlsx","变更",("变更编号","变更内容","申请日期","批准日期","计划/实施日期","回顾日期","状态"),[(f"RFC-2609-0{i}","补丁",f"2026-09-{i+1:02}",f"2026-09-{i+3:02}",f"2026-09-{i+5 if i!=3 else 2:02}",f"2026-09-{i+8:02}","关闭") for i in range(6)],title="变更台账")]),
    ("R07","chg",[sheet("记录/变更台账2026.xlsx","变更",("变更编号","变更内容","申请日期","批准日期","实施日期","回顾日期","状态"),[(f"RFC-2609-0{i}","补丁",f"2026-09-{i+1:02}",f"2026-09-{i+3:02}",f"2026-09-{i+5 if i!=3 else 2:02}",f"2026-09-{i+8:02}","关闭") for i in range(6)],title="变更台账")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R07", "times of day over midnight", [clocks("09:05", "00:40")]),
    ("R07", "days without their year in order", [short_days()]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R07","closed before",[english_ledger(rows(ENGLISH_TICKETS,4,c5="2026-09-01 09:00"))]),
    ("R07","restored",[english_ledger(rows(ENGLISH_TICKETS,4,c4="2026-09-04 11:00"),header=("ID","Summary","Priority","Logged","Restored","Closed","State","Analyst"))]),
    ("R07","change",[book("Records/Change log 2026.xlsx","Changes",("RFC","Title","Submitted","Approved on","Implemented on","Reviewed on","Status"),[(f"RFC-2{i}","patch",f"2026-09-{i+1:02}",f"2026-09-{i+3:02}",f"2026-09-{i+5 if i!=3 else 2:02}",f"2026-09-{i+8:02}","closed") for i in range(6)],title="Change log 2026")]),
]
# fmt: on


def complaints(answered: str) -> str:
    rows = [
        ("C-01", "2026-07-14", "calls not answered", "2026-07-14", answered, "2026-07-20"),
        ("C-02", "2026-08-19", "told too late", "2026-08-19", "2026-08-20", "2026-08-31"),
        ("C-03", "2026-10-05", "wrong text", "2026-10-05", "2026-10-07", "2026-10-09"),
    ]
    heads = ("No.", "Day", "What", "Acknowledged", "Answered", "Closed")
    return book("Records/complaints 2026.xlsx", "Complaints", heads, rows)


ENGLISH_PAIRS: list[Pair] = [
    ("R07", "a complaint is answered before it came in", [complaints("2026-07-10")], [complaints("2026-07-16")]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_days_of_two_columns_keep_the_order_of_the_other_rows() -> None:
    header = ("工单号", "事由", "级别", "来单日", "弄好日", "回访日", "状态", "处理人")
    whole = [(*r[:3], r[3][:10], r[4][:10], r[5][:10], *r[6:]) for r in TICKETS]
    assert findings("R07", ledger(whole, header), house=CHINESE) == []
    (found,) = findings("R07", ledger(rows(whole, 4, c5="2026-09-01"), header), house=CHINESE)
    assert "INC-2609-005" in found.message.zh
    half = [(*r[:4], "2026-09-01", *r[5:]) if at % 2 else r for at, r in enumerate(whole)]  # no order to learn
    assert findings("R07", ledger(half, header), house=CHINESE) == []


def test_a_ledger_with_nothing_but_figures_for_its_numbers_runs_backwards_too() -> None:
    header = ("号", "啥事", "级别", "报的时间", "弄好时间", "谁弄的")
    rows = [
        (f"090{at}", "打印机卡纸", "三级", f"2026-09-0{at} 09:10", f"2026-09-0{at} 11:00", "石榴") for at in range(1, 8)
    ]
    assert findings("R07", ledger(rows, header), house=CHINESE) == []
    rows[3] = (*rows[3][:4], "2026-09-04 08:20", "石榴")
    (found,) = findings("R07", ledger(rows, header), house=CHINESE)
    assert "0904" in found.message.zh


def test_a_column_of_days_by_which_something_is_due_teaches_no_order() -> None:
    header = ("Ticket no.", "What", "Priority", "Came", "Due", "Closed", "Status", "Assigned to")
    whole = [(*r[:3], r[3][:10], r[5][:10], r[4][:10], *r[6:]) for r in ENGLISH_TICKETS]
    assert findings("R07", english_ledger(rows(whole, 4, c4="2026-09-01"), header), house=ENGLISH) == []


def test_clock_times_are_held_against_the_day_before_them() -> None:
    rows = [pulled(at, "13:50") for at in range(1, 9)]
    assert not findings("R07", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)
    rows[3] = pulled(4, "12:50")
    assert findings("R07", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)


def test_a_repair_over_midnight_does_not_run_backwards() -> None:
    rows = [pulled(at, "13:50") for at in range(1, 9)]
    rows[3] = ("C-26-1004", "05-Oct 23:50", "W22", "23:55", "00:20", "reset", "LZ")
    assert not findings("R07", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)


def test_days_with_the_month_first_are_read_so_throughout_their_ledger() -> None:
    columns = ("case", "opened", "level", "text", "restored", "owner")
    rows = [
        (f"D-10{at}", f"09/{at}/2026 11:29", "S3", "farm grey", f"09/{at + 1}/2026 05:20", "Tom Acheson")
        for at in range(10, 19)
    ]
    assert not findings("R07", book("Records/Cases.xlsx", "c", columns, rows, title="Incident log"), house=ENGLISH)
    rows[2] = ("D-1012", "09/12/2026 11:29", "S3", "farm grey", "09/11/2026 05:20", "Tom Acheson")
    assert findings("R07", book("Records/Cases.xlsx", "c", columns, rows, title="Incident log"), house=ENGLISH)


def visits(second: str) -> str:
    rows = [
        ("XC-01", "2026-09-03 09:00", "2026-09-03 10:10", "石榴"),
        ("XC-02", "2026-09-11 14:20", second, "石榴"),
        ("XC-03", "2026-09-21 08:50", "2026-09-21 09:45", "鲁岩"),
    ]
    return sheet(
        "记录/现场服务单.xlsx", "现场", ("服务单号", "报修时间", "到场时间", "工程师"), rows, title="现场服务单"
    )


def test_arrival_comes_after_the_call() -> None:
    assert new_findings("R07", visits("2026-09-11 13:40"), house=CHINESE)
    assert not new_findings("R07", visits("2026-09-11 15:00"), house=CHINESE)


def a_watch(restored: str) -> str:
    rows = [(f"DJ{day:02}01", f"2026-09-{day:02}", f"09:{day:02}", "灯灭", f"09:{day + 2}", f"10:{day:02}", "石榴") for day in range(11, 19)]  # fmt: skip
    rows[5] = ("DJ1601", "2026-09-16", "14:45", "灯灭", "15:10", restored, "石榴")
    return sheet("记录/灯灭簿.xlsx", "9月", ("单号", "哪天", "几点", "现象", "回话", "亮起", "经手"), rows)


def test_clocks_beside_a_day_run_against_those_of_the_other_rows() -> None:
    assert new_findings("R07", a_watch("14:58"), house=CHINESE)
    assert not new_findings("R07", a_watch("15:40"), house=CHINESE)


def test_a_clock_after_midnight_is_of_the_next_day() -> None:
    assert not new_findings("R07", a_watch("00:20"), house=CHINESE)


def test_times_of_such_a_ledger_run_backwards() -> None:
    assert new_findings("R07", tally({6: {4: "2026-08-08 08:00"}}), house=ENGLISH)


def test_short_heads_of_an_export_are_steps() -> None:
    heads = ("ID", "Summary", "Type", "Raised", "Authorised by", "Authorised", "Done", "Status")
    changes = [(f"CHG-{30 + at}", "x", "normal", f"2026-09-{at + 1:02}", "Priya Nair", f"2026-09-{at + 2:02}", f"2026-09-{at + 4 if at != 3 else 4:02}", "closed") for at in range(8)]  # fmt: skip
    told = messages_in_english(
        "R07", book("Records/Change log 2026.xlsx", "Changes", heads, changes, title="Change log 2026")
    )
    assert len(told) == 1
    assert "CHG-33:" in told[0]
    assert "is before" in told[0]


def two_rows(top: str, below: str, day: str) -> str:
    """A log of requests with a head in two rows; `day` is when the fourth was done, which was asked for on the 4th."""
    lines = [(f"SR-{310 + at}", "new user", f"2026-09-{at + 1:02}", "Northgate", day if at == 3 else f"2026-09-{at + 2:02}", "Ruth Calloway") for at in range(6)]  # fmt: skip
    cells = "\n".join("      - [" + ", ".join(f"'{cell}'" for cell in line) + "]" for line in lines)
    return f"to: Records/Request log 2026.xlsx\nsheets:\n  - name: Requests\n    title: Service requests\n    header: [[{top}], [{below}]]\n    rows:\n{cells}\n"


HEADS = [
    ("No., Asked for, <<, Customer, Done, <<", "^^, What, 'On', ^^, 'On', By"),
    ("编号, 提出, <<, 客户, 完成, <<", "^^, 内容, 时间, ^^, 日期, 人员"),
    ("Request, Raised, <<, Customer, Fulfilled, <<", "^^, What, Date, ^^, Date, By"),
]


@pytest.mark.parametrize(("top", "below"), HEADS)
def test_heads_in_two_rows_tell_when_something_was_done(top: str, below: str) -> None:
    assert findings("R07", two_rows(top, below, "2026-09-02"), house=ENGLISH)
    assert not findings("R07", two_rows(top, below, "2026-09-05"), house=ENGLISH)


def test_a_ticket_with_slashed_days_that_ends_before_it_began_is_found() -> None:
    slashed = [
        (*r[:3], f"{at + 1:02}/09/2026 09:10", f"{at + 1:02}/09/2026 11:00", f"{at + 2:02}/09/2026 09:00", *r[6:])
        for at, r in enumerate(ENGLISH_TICKETS)
    ]
    assert findings("R07", english_ledger(slashed), house=ENGLISH) == []
    (finding,) = findings("R07", english_ledger(rows(slashed, 4, c4="02/09/2026 11:00")), house=ENGLISH)
    assert "INC-1004" in finding.message.en
    assert moment_in("02/09/2026 11:00") == (date(2026, 9, 2), time(11, 0))


def test_closed_before_it_was_solved_is_found_with_both_times() -> None:
    wrong = [
        *FOUR_INCIDENTS,
        ("INC-2609-005", "断电", "2026-09-22 10:00", "2026-09-22 12:00", "2026-09-22 11:00", "已关闭"),
    ]
    (finding,) = findings("R07", incident_ledger(wrong))
    assert "INC-2609-005" in finding.message.zh
    assert "2026-09-22 11:00" in finding.message.zh
    assert finding.place == "9月!A7"
    assert findings("R07", incident_ledger(FOUR_INCIDENTS)) == []


def test_emergency_change_may_be_approved_afterwards() -> None:
    header = ("变更编号", "内容", "申请日期", "类别", "批准日期", "实施日期")
    rows = [(f"RFC-2609-0{i}", "升级", "2026-09-02", "一般", "2026-09-03", "2026-09-05") for i in range(1, 5)]
    urgent = ("RFC-2609-09", "封堵漏洞", "2026-09-10", "紧急", "2026-09-11", "2026-09-10")
    normal = ("RFC-2609-09", "封堵漏洞", "2026-09-10", "一般", "2026-09-11", "2026-09-10")
    to = "记录/变更台账2026.xlsx"
    assert findings("R07", sheet(to, "变更台账", header, [*rows, urgent])) == []
    (finding,) = findings("R07", sheet(to, "变更台账", header, [*rows, normal]))
    assert "批准日期" in finding.message.zh


def allowed(*cells: str) -> str:
    head = ("变更编号", "申请日期", "申请人", "类别", "内容", "评估/授权", "实施日期", "结果")
    told = [(f"BG-26-{at:03}", f"2026-09-{at + 10:02}", "石榴", "一般", "参数调整", cell, f"2026-09-{at + 14:02}", "成功") for at, cell in enumerate(cells, 1)]  # fmt: skip
    return sheet("记录/变更登记2026.xlsx", "变更", head, told, title="变更登记")


def test_a_day_behind_the_name_of_who_allowed_it_lies_before_the_request() -> None:
    right = ("卫澜 9.12", "CAB 9月13日", "卫澜 9/14", "预授权")
    (finding,) = findings("R07", allowed(*right, "CAB 9.12"), house=CHINESE)
    assert "BG-26-005" in finding.message.zh
    assert not findings("R07", allowed(*right, "CAB 9.16"), house=CHINESE)
    assert not findings("R07", allowed(*right, "紧急，卫澜 9.12"), house=CHINESE)
    assert not findings("R07", allowed(*["V1.2", "见附件 3.1", "预授权"], "同意"), house=CHINESE)
