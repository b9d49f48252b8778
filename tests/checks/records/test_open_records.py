"""R05: records that were begun, never closed, or are late."""

from __future__ import annotations

from chinese_house import CHINESE, TICKETS, ledger, rows
from chinese_papers import REMARK, appraisal
from english_house import ENGLISH, book, document
from english_house import TICKETS as ENGLISH_TICKETS
from english_house import ledger as english_ledger
from small_house import findings, form, procedure, prose, sheet
from ways import Way, each_is_found, each_is_left_alone, messages, messages_in_english


def complaints(hollow: int = 0, day: str = "11") -> str:
    rows = [(f"TS-{at:02}", f"2026-0{at + 4}-{day}", "响应慢", *(("", "", "") if at == hollow else ("卫澜", "客户认可", f"2026-0{at + 4}-18"))) for at in range(1, 6)]  # fmt: skip
    return sheet("记录/投诉记录2026.xlsx", "投诉", ("编号", "投诉日期", "投诉内容", "责任人", "处理结果", "关闭日期"), rows, title="客户投诉记录")  # fmt: skip


def complained(rows: list[tuple[str, ...]]) -> str:
    return sheet(
        "记录/投诉登记表2026.xlsx",
        "投诉",
        ("编号", "接报日期", "投诉人", "投诉内容", "处理人", "关闭日期"),
        rows,
        title="客户投诉登记表",
    )


def said_to_be_closed(last: str) -> str:
    head = ("编号", "受理日期", "谁投诉", "什么事", "怎么办的", "答复日期", "关闭")
    told = [("TS-01", "2026-07-24", "程南", "回电太迟", "道歉", "2026-07-25", "已关"), ("TS-02", "2026-08-17", "陆北", "无人接听", "加人", "2026-08-18", "已关"), ("TS-03", "2026-10-02", "白石", "没修好", "重修", "2026-10-03" if last else "", last)]  # fmt: skip
    return sheet("记录/投诉登记2026.xlsx", "投诉", head, told, title="客户投诉登记表")


TOLD = [
    ("TS-01", "2026-07-24", "程南", "回电太迟", "石榴", "2026-08-03"),
    ("TS-02", "2026-08-17", "陆北", "中午无人接听", "石榴", "2026-08-24"),
    ("TS-03", "2026-09-18", "白石", "未解决就关单", "卫澜", "2026-09-25"),
]


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R05", "a complaint that nobody took", [complaints(hollow=3)]),
    ("R05","open",[ledger([*TICKETS,("INC-2609-011","打印机","三级","2026-06-10 09:10","","","处理中","石榴")])]),
    ("R05","open60",[ledger([*TICKETS,("INC-2609-011","打印机","三级","2026-09-20 09:10","","","处理中","石榴")])]),
    ("R05", "投诉没有关闭日期", [complained([*TOLD, ("TS-04", "2026-10-12", "苏原", "报表两周未给", "卫澜", "")])]),
    ("R05", "超过本单位时限", [procedure("程序/BC-SM-P-09 投诉管理程序 V1.0.docx", "BC-SM-P-09", "投诉管理程序", "# 1 过程\n客户投诉当日登记，两个工作日内答复，五个工作日内办结。"), complained([*TOLD, ("TS-04", "2026-11-03", "苏原", "报表两周未给", "卫澜", "")])]),
    ("R05", "投诉未写已关", [said_to_be_closed("")]),
    ("R05", "a judgement without its end", [appraisal("联合备件", "2026年7月8日", "", "")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R05", "complaints that are said to be closed", [said_to_be_closed("已关")]),
    ("R05", "complaints that were answered", [complaints()]),
    ("R05", "judged to the end", [appraisal("联合备件", "2026年7月8日", REMARK)]),
]
# fmt: on


def english_complaints(
    rows: list[tuple[str, ...]], head: tuple[str, ...] = ("No.", "Received", "From", "About", "Closed")
) -> str:
    return book("Records/Complaint log 2026.xlsx", "2026", head, rows, title="Complaints of customers 2026")


COMPLAINED = [
    ("CP-01", "2026-07-24", "Nora Hale", "late call back", "2026-08-06"),
    ("CP-02", "2026-08-17", "Ivo Brandt", "nobody at lunch", "2026-08-24"),
    ("CP-03", "2026-09-18", "Lena Ruiz", "closed unsolved", "2026-09-25"),
]


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R05","open",[english_ledger([*ENGLISH_TICKETS,("INC-1010","printer","P3","2026-06-10 09:10","","","open","Ruth Calloway")])]),
    ("R05","open90",[english_ledger([*ENGLISH_TICKETS,("INC-1010","printer","P3","2026-09-20 09:10","","","Work in progress","Ruth Calloway")])]),
    ("R05", "a complaint without its end", [english_complaints([*COMPLAINED, ("CP-04", "2026-10-12", "Uwe Stahl", "away for weeks", "")])]),
    ("R05", "a complaint whose state nobody filled in", [english_complaints([*((*each, "settled") for each in COMPLAINED), ("CP-04", "2026-10-02", "Uwe Stahl", "away for weeks", "", "")], ("No.", "Heard on", "From", "About", "Settled", "State"))]),
    ("R05", "a complaint longer than the house allows", [document("Processes/FMS-204 Complaints.docx", "FMS-204", "Handling of Complaints", "# 1 Handling\nEach complaint is logged, answered in two days and closed within five working days."), english_complaints([*COMPLAINED, ("CP-04", "2026-11-05", "Uwe Stahl", "away for weeks", "")])]),
]
ENGLISH_RIGHT: list[Way] = [
    ("R05", "a complaint settled, its state left out", [english_complaints([*((*each, "settled") for each in COMPLAINED), ("CP-04", "2026-10-02", "Uwe Stahl", "away for weeks", "2026-10-06", "")], ("No.", "Heard on", "From", "About", "Settled", "State"))]),
    ("R05", "a fresh complaint", [english_complaints([*COMPLAINED, ("CP-04", "2026-11-12", "Uwe Stahl", "away for weeks", "")])]),
    ("R05", "a complaint withdrawn", [english_complaints([(*each, "agreed") for each in COMPLAINED] + [("CP-04", "2026-10-02", "Uwe Stahl", "away for weeks", "", "withdrawn by him")], ("No.", "Received", "From", "About", "Closed", "What came of it"))]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)


def test_a_row_without_its_end_is_open_in_whatever_words() -> None:
    waiting = rows(
        [(*r[:3], r[3].replace("-09-", "-07-"), *r[4:]) for r in ENGLISH_TICKETS], 1, c4="", c5="", c6="at the maker"
    )
    assert any("at the maker" in one.message.en for one in findings("R05", english_ledger(waiting), house=ENGLISH))
    dropped = [(*r[:6], "cancelled", *r[7:]) if not r[4] else r for r in waiting]
    assert not any("cancelled" in one.message.en for one in findings("R05", english_ledger(dropped), house=ENGLISH))


_MAJOR = "填写日期：2026年8月6日\n\n事件：8月5日 10:04 至 10:42，ERP 全网停用 38 分钟。\n\n影响：延迟发货 21 车。\n\n"


def test_a_report_whose_last_labels_stand_alone_is_not_finished() -> None:
    path, title = "重大事件/0805重大事件报告.docx", "重大事件报告"
    found = findings(
        "R05", prose(path, title, _MAJOR + "根本原因：\n\n评审结论：\n\n改进措施及责任人：\n"), house=CHINESE
    )
    assert [one.paths for one in found] == [(path,)]
    below = "根本原因：\n\n成本结转作业锁表，单个事务过大。\n\n评审结论：\n\n处置得当，同意关闭。\n\n改进措施及责任人：\n\n拆分作业，石榴，2026年9月完成。\n"
    assert not findings("R05", prose(path, title, _MAJOR + below), house=CHINESE)


def test_a_proposal_that_was_declined_has_nobody_who_does_it() -> None:
    head = ("编号", "日期", "提出人", "改进机会", "立项", "责任人", "完成日期")
    rows = [(f"GJ-0{at}", f"2026-0{at}-05", "石榴", f"改进{at}", "是", "卫澜", f"2026-0{at}-25") for at in range(1, 10)]

    def book(last: str) -> str:
        return sheet(
            "记录/改进登记.xlsx", "登记", head, [*rows[:8], (*rows[8][:4], last, "", "")], title="改进机会登记表"
        )

    assert not findings("R05", book("否"), house=CHINESE)
    assert findings("R05", book("是"), house=CHINESE)


def _problems(opened: str, name: str = "问题") -> str:
    head = (f"{name}编号", "登记时间", "描述", "根本原因", "处理人", "关联事件", "状态")
    rows = [
        (f"WT-26-{i:02}", f"2026-10-{i:02}", "反复掉线", "端口老化", "石榴", "INC-2609-001", "已关闭")
        for i in range(2, 8)
    ]
    rows.insert(0, ("WT-26-01", opened, "反复掉线", "未查明", "石榴", "INC-2609-002", "处理中"))
    return sheet("记录/问题台账2026.xlsx", "问题", head, rows, title="问题台账")


def test_a_problem_may_be_worked_on_for_half_a_year() -> None:
    assert not messages_in_english("R05", _problems("2026-08-03"), house=CHINESE)
    assert any("open for long" in each for each in messages_in_english("R05", _problems("2026-03-02"), house=CHINESE))


def _improvements(due: str) -> str:
    rows = [(f"IMP-0{i}", f"2026-0{i}-03", f"改进{i}", "石榴", due if i == 4 else f"2026-0{i}-28", "进行中" if i == 4 else "已完成") for i in range(2, 9)]  # fmt: skip
    return sheet(
        "记录/改进台账.xlsx",
        "改进",
        ("编号", "提出日期", "改进内容", "责任人", "计划完成", "状态"),
        rows,
        title="改进台账",
    )


def test_an_improvement_is_late_by_its_own_day_and_not_by_its_age() -> None:
    assert messages("R05", _improvements("2026-04-28"))
    assert not messages("R05", _improvements("2027-04-28"))
    assert not messages("R05", _improvements(""))


def test_a_security_incident_that_was_never_closed() -> None:
    head = ("编号", "发生时间", "描述", "级别", "处理人", "处理措施", "关闭时间", "状态")
    rows = [(f"AQ-0{i}", f"2026-0{i}-05", f"弱口令{i}", "一般", "石榴", "改密" if i != 6 else "", f"2026-0{i}-07" if i != 6 else "", "已关闭" if i != 6 else "处理中") for i in range(3, 10)]  # fmt: skip
    assert messages("R05", sheet("记录/信息安全事件台账.xlsx", "事件", head, rows, title="信息安全事件台账"))


def test_a_complaint_of_which_only_the_day_and_the_matter_are_written_down() -> None:
    head = ("编号", "日期", "投诉人", "内容", "受理人", "处理结果", "关闭日期")
    rows = [(f"TS-00{i}", f"2026-0{i}-10", "客户", "慢", *(("", "", "") if i == 5 else ("石榴", "已解决", f"2026-0{i}-15"))) for i in range(3, 10)]  # fmt: skip
    told = messages("R05", sheet("记录/投诉台账.xlsx", "投诉", head, rows, title="投诉台账"))
    assert any("TS-005" in message for message in told)


def test_a_form_of_which_only_the_head_was_filled_in_is_blank() -> None:
    filled = [("RFC no.", "CHG-31", "Title", "patch of portal"), ("Requested by", "Ruth Calloway", "Date", "3 September 2026")]  # fmt: skip
    rest = [("Risk", "{}", "Impact", "{}"), ("Test", "{}", "Go-live", "{}"), ("Outcome", "{}", "Lessons", "{}")]
    said = {value: form("Records/RFC 31.docx", "Request for change", [*filled, *([each.format(value) for each in row] for row in rest)]) for value in ("", "none")}  # fmt: skip
    assert findings("R05", said[""], house=ENGLISH)
    assert not findings("R05", said["none"], house=ENGLISH)


def test_a_change_carried_out_days_ago_without_its_result_is_found() -> None:
    def log(day: str, result: str = "", review: str = "") -> str:
        head = ("变更编号", "申请日期", "申请人", "内容", "实施日期", "结果", "评审", "关闭")
        told = [(f"BG-2609-{at:02}", f"2026-10-{at:02}", "石榴", "参数调整", f"2026-10-{at + 1:02}", "成功", "已评审", f"2026-10-{at + 5:02}") for at in range(1, 8)]  # fmt: skip
        told.append(("BG-2609-08", "2026-10-18", "石榴", "升级小版本", day, result, review, ""))
        return sheet("记录/变更登记2026.xlsx", "变更", head, told, title="变更登记")

    assert "BG-2609-08" in messages("R05", log("2026-10-20"))[0]
    assert not findings("R05", log("2026-10-20", "成功", "已评审"), house=CHINESE)  # closed a little later
    assert not findings("R05", log(""), house=CHINESE)  # not carried out yet


def test_a_complaint_that_lacks_the_last_day_below_a_bare_label_is_open() -> None:
    def book_of_complaints(closed: str) -> str:
        head = ("编号", "日期", "客户", "谁", "因为啥", "派给", "答复", "关闭", "客户意见")
        told = [(f"TS-0{at}", f"2026-0{at + 3}-11", "某行", "小吴", "来晚", "老马", "电话道歉", f"2026-0{at + 3}-14", "行") for at in range(1, 6)]  # fmt: skip
        told.append(("TS-06", "2026-08-20", "某行", "小吴", "说话冲", "老马", "", closed, ""))
        return sheet("记录/投诉登记.xlsx", "投诉", head, told, title="投诉登记")

    assert "TS-06" in messages("R05", book_of_complaints(""))[0]
    assert not findings("R05", book_of_complaints("2026-08-24"), house=CHINESE)


def test_a_ticket_that_never_ended_is_told_by_how_soon_the_others_did_though_no_column_tells_its_state() -> None:
    def tickets(opened: str) -> str:
        rows = [(f"INC-{at}", f"2026-09-{at:02}", "printer jams", "Moira Flint", f"2026-09-{at + 1:02}") for at in range(10, 22)]  # fmt: skip
        rows.append(("INC-31", opened, "share cannot be written", "Moira Flint", ""))
        return book("Records/Incidents autumn.xlsx", "Tickets", ("Number", "Opened", "Short description", "Assigned to", "Resolved"), rows, title="Incident log")  # fmt: skip

    assert any("INC-31" in message for message in messages_in_english("R05", tickets("2026-10-01")))
    assert not any("INC-31" in message for message in messages_in_english("R05", tickets("2026-11-10")))


def test_a_state_that_counts_working_days_is_not_at_work() -> None:
    rows = [(f"T-0{at}", f"2026-09-{at:02}", "printer jams", "Moira Flint", f"2026-09-{at + 1:02}", "closed") for at in range(1, 9)]  # fmt: skip
    head = ("Number", "Opened", "Short description", "Assigned to", "Resolved", "State")

    def told(state: str) -> str:
        return book("Records/Incidents autumn.xlsx", "Tickets", head, [*rows, ("T-09", "2026-09-10", "no link", "Moira Flint", "2026-09-11", state)], title="Incident log")  # fmt: skip

    assert not messages_in_english("R05", told("closed after 3 working days"))
    assert messages_in_english("R05", told("working on it"))
