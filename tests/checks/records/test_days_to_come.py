"""R04: records of a day to come."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, MINUTES, TICKETS, ledger, ncr
from english_house import ENGLISH, text
from english_house import TICKETS as ENGLISH_TICKETS
from english_house import ledger as english_ledger
from english_papers import tally
from small_house import findings, form, new_findings, prose, sheet
from ways import Way, each_is_found, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R04","future",[form("记录/变更评审会议纪要.docx","变更评审会议纪要",[("会议时间","2026年12月1日","地点","302"),("主持人","柏舟","记录","甘棠")],text=["会议批准 RFC-2611-03 实施。"])]),
    ("R04","train",[form("记录/培训记录.docx","培训记录",[("培训日期","2026年12月9日","主题","事件管理"),("讲师","乔木","参加人","石榴、鲁岩"),("考核结果","均合格","记录","甘棠")])]),
    ("R04","ledger",[ledger([*TICKETS,("INC-2612-001","故障","一级","2026-12-05 09:10","2026-12-05 10:10","2026-12-06 10:10","已关闭","石榴")])]),
    ("R04","report",["---\nto: 记录/月度服务报告2026年11月.docx\ntitle: 月度服务报告\ncover: {报告周期: 2026年11月1日至2026年11月30日, 编制日期: 2026年12月4日}\n---\n# 1 服务级别达成\n可用率99.95%。\n"]),
    ("R04", "a slip of the year", [form("记录/变更申请单RFC-2609-09.docx", "变更申请单", [("变更编号", "RFC-2609-09", "申请日期", "2026年9月2日"), ("审批人", "卫澜", "审批日期", "2026年9月3日"), ("实施人", "石榴", "实施日期", "2027年9月5日"), ("回顾日期", "2026年9月8日", "实施结果", "成功")])]),
    ("R04", "verified", [ncr(验证日期="2026年12月16日")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R04","future",[text("Records/Meeting December.docx","Minutes of the change board","Date of meeting: 10 December 2026. Present: Priya Nair, Tom Acheson.\n\nCHG-40 was approved and carried out.")]),
    ("R04","future form",[form("Records/Training.docx","Training record",[("Date","9 December 2026"),("Subject","Incident handling"),("Trainer","Moira Flint"),("Present","Tom Acheson, Dan Whitlock"),("Result","all passed")])]),
    ("R04","ledger",[english_ledger([*ENGLISH_TICKETS,("INC-1010","fault","P1","2026-12-05 09:10","2026-12-05 10:10","2026-12-06 10:10","closed","Ruth Calloway")])]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_record_whatever_it_serves_is_not_of_a_day_to_come() -> None:
    run = prose(
        "记录/柴油发电机试机记录.docx",
        "柴油发电机月度试机记录",
        "| 试机日期 | 2027年12月2日 |\n|---|---|\n| 机油 | 正常 |\n| 时长 | 20分钟 |\n",
    )
    assert any("2027-12-02" in one.message.zh for one in findings("R04", run, house=CHINESE))
    assert findings("R04", run.replace("2027年12月2日", "2026年9月2日"), house=CHINESE) == []


@pytest.mark.parametrize(("day", "wrong"), [("2026-12-14 09:10", True), ("2026-11-14 09:10", False)])
def test_what_came_in_on_a_day_to_come_is_told_whatever_the_ledger_is_of(day: str, wrong: bool) -> None:
    ledger = tally({11: {1: day, 4: day}}, heads=("Key", "Came in", "Words", "Rank", "Struck off"))
    assert bool(new_findings("R04", ledger.replace("Tally of incidents", "Bays"), house=ENGLISH)) is wrong


def test_an_action_that_is_due_is_no_record_of_a_day_to_come() -> None:
    rows = [(f"A-{n:03}", f"2026-10-{n:02}", "do it", "Ann Holt", "2026-12-31") for n in range(1, 9)]
    actions = sheet("Records/Actions.xlsx", "A", ("No", "Raised", "What", "Who", "Completed"), rows, title="Actions")
    assert not new_findings("R04", actions, house=ENGLISH)


def test_an_application_is_drawn_up_for_a_day_to_come() -> None:
    application = form(
        "Legal/Application.docx",
        "Application for certification",
        [
            ("Organisation", "Ferncliff Managed Services Ltd"),
            ("Scope", "Managed services"),
            ("Date", "2 December 2026"),
        ],
    )
    assert not messages_in_english("R04", application)


def test_inputs_for_a_review_to_come_bear_its_day() -> None:
    papers = prose(
        "管评/评审输入（汇总稿）.docx",
        "管理评审输入材料",
        "2026年12月2日管理评审用。质量部汇总，2026年11月18日。\n\n# 1 以往评审措施\n均已完成。\n# 2 内外部因素变化\n新增客户一家。\n# 3 审核结果\n不符合两项。\n# 4 客户反馈\n满意。",
    )
    assert not [one for one in findings("R04", papers, house=CHINESE) if "评审输入" in "".join(one.paths)]
    held = prose(
        MINUTES, "管理评审报告", "会议时间：2026年12月8日\n\n主持人：柏舟（总经理）\n\n评审结论：体系适宜、充分、有效。"
    )
    assert findings("R04", held, house=CHINESE)


def test_a_report_whose_every_date_is_to_come_was_written_ahead() -> None:
    body = "Period: 1 {0} to {1}. Written on {2}.\n\nAll targets were met. 120 tickets were closed."
    path = "Reports/Service report.docx"
    ahead = text(path, "Service report", body.format("December 2026", "31 December 2026", "4 January 2027"))
    assert findings("R04", ahead, house=ENGLISH)
    past = text(path, "Service report", body.format("October 2026", "31 October 2026", "4 November 2026"))
    assert not findings("R04", past, house=ENGLISH)


def test_record_of_a_day_to_come_is_found() -> None:
    late = form("记录/变更评审会议纪要.docx", "变更评审会议纪要", [("会议时间", "2026年12月1日", "地点", "302"), ("主持人", "柏舟", "记录", "甘棠")],
                text=["会议批准 RFC-2611-03 实施。"])  # fmt: skip
    (finding,) = findings("R04", late)
    assert "2026-12-01" in finding.message.zh
    assert "2026-11-20" in finding.message.zh
    assert finding.severity == "high"
    assert finding.place


def test_what_is_planned_or_due_may_lie_ahead() -> None:
    plan = form(
        "内审/年度审核方案2026.docx",
        "年度审核方案",
        [("编制日期", "2026年10月8日", "审核时间", "2026年12月8日"), ("组长", "甘棠", "批准", "柏舟")],
    )
    minutes = form(
        "记录/运维月度例会纪要.docx",
        "运维月度例会纪要",
        [("会议时间", "2026年11月3日", "地点", "302"), ("措施", "更换电源", "计划完成日期", "2026年12月15日")],
    )
    assert findings("R04", plan, minutes) == []
