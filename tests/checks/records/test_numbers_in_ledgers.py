"""R06: numbers of tickets that stand twice or run against their days."""

from __future__ import annotations

import re

import pytest
from chinese_house import CHINESE, TICKET_COLUMNS, TICKETS, ledger, rows
from chinese_papers import FOUR_INCIDENTS, change_application, exported, incident_ledger
from english_house import ENGLISH, book, text
from english_house import TICKETS as ENGLISH_TICKETS
from english_house import ledger as english_ledger
from english_papers import DECIDED, TALLY, change_book, tally
from small_house import findings, form, new_findings, prose, sheet, workbook
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like


def complaints(second: str) -> str:
    rows = [("TS-01", "2026-09-11", "通报晚了二十分钟", "登门说明，联系人增为两名", "2026-09-18"), (second, "2026-10-20", "门禁坏等了八十分钟", "道歉，配备用读卡器", "2026-10-27")]  # fmt: skip
    table = "| 编号 | 日期 | 投诉内容 | 处理结果 | 办结日期 |\n|---|---|---|---|---|\n" + "\n".join(f"| {' | '.join(each)} |" for each in rows)  # fmt: skip
    return prose("客户/投诉处理登记.docx", "客户投诉登记表", table)


def releases(third: str) -> str:
    numbers = ["REL-2609-01", "REL-2609-02", third, "REL-2609-04", "REL-2609-05", "REL-2609-06"]
    rows = [(number, f"RFC-2609-0{at}", "门户版本", f"2026-09-0{at + 1}", f"2026-09-0{at + 3}", "卫澜") for at, number in enumerate(numbers)]  # fmt: skip
    return sheet("记录/发布台账2026.xlsx", "发布计划", ("发布编号", "关联变更", "发布内容", "批准日期", "计划部署日期", "审批人"), rows, title="发布计划与审批")  # fmt: skip


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R06", "a number that stands twice", [exported(twice=True)]),
    ("R06","twice",[ledger(rows(TICKETS,4,c0="INC-2609-003"))]),
    ("R06","order",[ledger(rows(TICKETS,1,c0="INC-2609-020"))]),
    ("R06","period",[ledger(rows(TICKETS,4,c0="INC-2605-005"))]),
    ("R06","gap",[ledger([r for i,r in enumerate([(f"INC-2609-{i+1:03}",*TICKETS[i%10][1:3],f"2026-09-{i+1:02} 09:10",f"2026-09-{i+1:02} 11:00",f"2026-09-{i+2:02} 09:00","已关闭","石榴") for i in range(20)]) if i not in (7,8)])]),
    ("R06","S26",[ledger([(f"S2609{i:02}" if i!=5 else "S260904",*r[1:]) for i,r in enumerate(TICKETS)])]),
    ("R06","digits",[ledger([(f"2026090{i}" if i!=5 else "20260904",*r[1:]) for i,r in enumerate(TICKETS)])]),
    ("R06","cn",[ledger([(f"事件2026-{i:03}" if i!=5 else "事件2026-004",*r[1:]) for i,r in enumerate(TICKETS)])]),
    ("R06", "two papers of one number", [change_application("RFC-2609-05", "2026年9月8日", "（扩容）"), change_application("RFC-2609-05", "2026年9月15日", "（换线）")]),
    ("R06", "asked on", [sheet("记录/服务请求台账.xlsx", "台账", ("请求编号", "请求日期", "请求内容", "处理人", "完成日期"), [(f"QQ-2609-{(45 if at == 3 else at + 1):03}", f"2026-09-{at + 1:02}", "开通账号", "石榴", f"2026-09-{at + 2:02}") for at in range(10)] + [("QQ-2610-001", "2026-10-08", "开通账号", "石榴", "2026-10-09")], title="服务请求台账")]),
    ("R06", "two complaints under one number", [complaints("TS-01")]),
    ("R06", "a number of another year beside later days", [releases("REL-2507-03")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R06", "two complaints", [complaints("TS-02")]),
    ("R06", "a release approved in the month after", [releases("REL-2608-03")]),
    ("R06", "each number once", [exported()]),
    ("R06", "two numbers", [change_application("RFC-2609-05", "2026年9月8日", "（扩容）"), change_application("RFC-2609-06", "2026年9月15日", "（换线）")]),
]
# fmt: on


def complaints_of_months(*numbers: str) -> str:
    rows = [(number, f"2026-{number[5:7]}-{5 + at:02}", "来电无人接", "致歉并加线", f"2026-{number[5:7]}-{9 + at:02}", "满意") for at, number in enumerate(numbers)]  # fmt: skip
    return sheet(
        "客户/投诉登记2026.xlsx", "投诉", ("编号", "日期", "内容", "办法", "办结", "回访"), rows, title="客户投诉登记表"
    )


def test_one_number_left_out_of_a_series_that_begins_anew_each_month() -> None:
    (found,) = new_findings("R06", complaints_of_months("TS-2608-01", "TS-2608-02", "TS-2609-01", "TS-2609-03", "TS-2610-01"), house=CHINESE)  # fmt: skip
    assert "TS-2609-02" in found.message.zh
    whole = complaints_of_months("TS-2608-01", "TS-2608-02", "TS-2609-01", "TS-2609-02", "TS-2610-01")
    assert new_findings("R06", whole, house=CHINESE) == []
    an_extract = complaints_of_months("TS-2608-11", "TS-2608-14", "TS-2609-02", "TS-2609-03", "TS-2610-07")
    assert new_findings("R06", an_extract, house=CHINESE) == []


@pytest.mark.parametrize("title", ["变更台账（已撤回的申请不列）", "Changes (withdrawn requests are hidden)"])
def test_numbers_said_to_be_left_out_are_no_gap(title: str) -> None:
    listed = [row for at, row in enumerate((f"INC-2609-{at + 1:03}", *TICKETS[at % 10][1:3], f"2026-09-{at + 1:02} 09:10", f"2026-09-{at + 1:02} 11:00", f"2026-09-{at + 2:02} 09:00", "已关闭", "石榴") for at in range(20)) if at not in (7, 8)]  # fmt: skip
    whole = ledger(listed)
    assert new_findings("R06", whole, house=CHINESE)
    said = re.sub(r"title: .*", f"title: '{title}'", whole, count=1)
    assert not new_findings("R06", said, house=CHINESE)


def of_two_months(*october: tuple[str, ...]) -> str:
    second = "".join("      - [" + ", ".join(f"'{cell}'" for cell in row) + "]\n" for row in october)
    return ledger() + f"  - name: 10月\n    header: [[{', '.join(TICKET_COLUMNS)}]]\n    rows:\n{second}"


def october(number: str, what: str, at: int) -> tuple[str, ...]:
    return (
        number,
        what,
        "二级",
        f"2026-10-0{at} 09:10",
        f"2026-10-0{at} 11:03",
        f"2026-10-1{at} 09:00",
        "已关闭",
        "石榴",
    )


OTHERS = [october("INC-2610-002", "打印机卡纸", 2), october("INC-2610-003", "网络不通", 3)]


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("R06", "one number in the sheets of two months",
     [of_two_months(october(TICKETS[2][0], "电话无声", 1), *OTHERS)], [of_two_months(TICKETS[2], *OTHERS)]),
]
# fmt: on


def problem_list(third: str, head: str = "Found") -> str:
    rows = [
        ("PB-11", "2026-07-07", "silent in rain", "water", "new plug"),
        ("PB-12", "2026-07-27", "late alarms", "one thread", "release 5"),
        ("PB-13", third, "stops at step 3", "lock", "order of jobs"),
        ("PB-14", "2026-08-19", "two on one feed", "plan not kept", "recabled"),
        ("PB-15", "2026-10-06", "pool is empty", "seats kept", "nightly return"),
    ]
    return book(
        "Records/Problem list.xlsx", "Problems", ("No.", head, "Problem", "Cause", "Cure"), rows, title="Problems"
    )


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R06","twice",[english_ledger(rows(ENGLISH_TICKETS,4,c0="INC-1003"))]),
    ("R06","order",[english_ledger(rows(ENGLISH_TICKETS,1,c0="INC-1020"))]),
    ("R06","year",[english_ledger(rows([(f"INC-2609-{i:03}", *r[1:]) for i,r in enumerate(ENGLISH_TICKETS)],4,c0="INC-2605-004"))]),
    ("R06","missing",[english_ledger([r for i,r in enumerate([(f"INC-{1000+i}",*ENGLISH_TICKETS[i%10][1:3],f"2026-09-{i+1:02} 09:10",f"2026-09-{i+1:02} 11:00",f"2026-09-{i+2:02} 09:00","closed","Ruth Calloway") for i in range(20)]) if i not in (7,8)])]),
    ("R06","short prefix",[english_ledger([(f"T{26090+i if i!=5 else 26094}",*r[1:]) for i,r in enumerate(ENGLISH_TICKETS)])]),
    ("R06", "found", [problem_list("2026-09-01")]),
    ("R06", "noticed on", [problem_list("2026-09-01", "Noticed on")]),
    ("R06", "identified", [problem_list("2026-09-01", "Identified")]),
]
ENGLISH_RIGHT: list[Way] = [
    ("R06", "found in their order", [problem_list("2026-08-11")]),
]
# fmt: on


def change_note(number: str, day: str, about: str) -> str:
    said = f"| Document | {about} |\n| Asked for on | {day} |\n| Why | a chapter was not clear |\n"
    table = f"| Form FR-02 | Document change note No. {number} |\n|---|---|\n{said}"
    return text(f"Records/change note {about}.docx", "Document change note", table)


ENGLISH_PAIRS: list[Pair] = [
    (
        "R06",
        "two notes of one number in their titles",
        [change_note("01", "3 August 2026", "FMS-201"), change_note("01", "9 September 2026", "FMS-202")],
        [change_note("01", "3 August 2026", "FMS-201"), change_note("02", "9 September 2026", "FMS-202")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_a_number_twice_in_a_short_ledger_without_known_heads() -> None:
    columns = ("单号", "时间", "现象", "恢复", "处置人")
    rows = [(f"YT-110{at}", f"11月{at}日 05:44", f"误码{at}", "06:10", "石榴") for at in (1, 2, 3, 5, 6)]
    assert not findings("R06", sheet("记录/异态11月.xlsx", "a", columns, rows, title="事件台账"), house=CHINESE)
    rows.insert(3, ("YT-1103", "11月4日 09:30", "无声", "11:15", "鲁岩"))
    assert findings("R06", sheet("记录/异态11月.xlsx", "a", columns, rows, title="事件台账"), house=CHINESE)


_CONTRACTS = ("序号", "合同", "客户", "服务", "开始", "结束", "状态")


def test_contracts_are_numbered_as_they_are_signed_and_not_as_they_begin() -> None:
    rows = [
        ("1", "HT-2026-021", "甲公司", "S1", "2026-06-15", "2028-06-14", "执行中"),
        ("2", "HT-2026-017", "乙公司", "S2", "2026-07-01", "2027-06-30", "执行中"),
        ("3", "HT-2025-009", "丙公司", "S1", "2025-12-15", "2026-12-14", "执行中"),
        ("4", "HT-2024-009", "甲公司（旧）", "S1", "2024-06-15", "2026-06-14", "已到期"),
    ]
    book = sheet("记录/合同台账.xlsx", "一览", _CONTRACTS, rows, title="合同台账")
    assert not findings("R06", book, house=CHINESE)
    assert not findings("R13", book, house=CHINESE)  # the register knows that it is over
    going_on = [*rows[:3], (*rows[3][:6], "执行中")]
    assert findings("R13", sheet("记录/合同台账.xlsx", "一览", _CONTRACTS, going_on, title="合同台账"), house=CHINESE)


def test_a_number_of_figures_alone_stands_twice() -> None:
    assert new_findings("R06", tally({5: {0: "2608-005"}}), house=ENGLISH)
    assert not new_findings("R06", tally({}), house=ENGLISH)


def test_a_month_is_no_number_of_a_row() -> None:
    rows = [(f"2026-{month:02}", "2026-10-01", str(month), "2026-10-02") for month in (1, 2, 3, 3, 5, 6, 7)]
    assert not new_findings("R06", sheet(TALLY, "Load", ("Month", "Taken on", "Load", "Seen on"), rows), house=ENGLISH)


def test_number_used_for_two_tickets_is_found() -> None:
    twice = [
        *FOUR_INCIDENTS,
        ("INC-2609-002", "键盘损坏", "2026-09-20 10:00", "2026-09-20 11:00", "2026-09-20 12:00", "已关闭"),
    ]
    (finding,) = findings("R06", incident_ledger(twice))
    assert "INC-2609-002" in finding.message.zh
    assert "键盘损坏" in finding.quote
    assert findings("R06", incident_ledger(FOUR_INCIDENTS)) == []
    assert (
        findings("R06", incident_ledger([*FOUR_INCIDENTS, FOUR_INCIDENTS[0]])) == []
    )  # the same row twice is a copy, no second ticket


def test_a_number_that_the_ledger_lacks_but_a_form_of_its_own_bears_is_not_left_out() -> None:
    days = [at for at in range(1, 21) if at != 8]
    lines = [(f"INC-2609-{at:03}", *TICKETS[at % 10][1:3], f"2026-09-{at:02} 09:10", f"2026-09-{at:02} 11:00", f"2026-09-{at + 1:02} 09:00", "已关闭", "石榴") for at in days]  # fmt: skip
    alone = form("记录/INC-2609-008 打印机.docx", "事件记录单", [("发生时间", "2026年9月8日"), ("处理人", "石榴")])
    assert any("INC-2609-008" in one.message.zh for one in findings("R06", ledger(lines)))
    assert not any("INC-2609-008" in one.message.zh for one in findings("R06", ledger(lines), alone))


def test_a_board_may_decide_on_one_change_more_than_once() -> None:
    assert not findings("R06", change_book(DECIDED), house=ENGLISH)


def test_a_number_twice_in_the_ledger_itself_is_told() -> None:
    assert findings("R06", change_book(DECIDED, twice=True), house=ENGLISH)


def test_in_chinese_a_board_may_decide_on_one_change_more_than_once() -> None:
    rows = [(f"BG-2609-0{n}", f"2026-09-0{n}", f"交换机第{n}台", f"2026-09-1{n}", "成功") for n in range(1, 7)]
    told = [(day.replace("CHG", ""), number.replace("CHG-", "BG-2609-"), "评审", "同意") for day, number, _ in DECIDED]
    book = ("变更", ("变更编号", "申请日期", "内容", "实施日期", "结果"), rows)
    assert not findings(
        "R06", workbook("记录/变更台账.xlsx", book, ("评审会", ("日期", "变更", "议题", "结论"), told)), house=CHINESE
    )
