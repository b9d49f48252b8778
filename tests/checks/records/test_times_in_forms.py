"""R07: days and times of one form or meeting against their order."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from chinese_papers import stacked
from english_changes import ncr
from english_house import ENGLISH
from english_papers import nonconformity_report
from small_house import COMPANY, findings, form, new_findings, prose
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages_in_english


def application(*lines: tuple[str, ...]) -> str:
    return form("记录/变更申请 BG-0101.docx", "变更申请单", [("变更编号", "BG-0101", "配置项", "代理服务器"), *lines])


def decided(done: str) -> str:
    lines = [("编号", "BG-2610-04", "提出日期", "2026年10月27日"), ("提出人", "石榴", "优先级", "P2"), ("内容", "超时由8秒改12秒", "<<", "<<"), ("批准", "变更评审会 2026年10月28日", "实施和结果", done)]  # fmt: skip
    return form("记录/变更/BG-2610-04 超时参数.docx", "变更申请单", lines)


def drill(summed_up: str) -> str:
    return form("记录/演练记录.docx", "演练记录", [("演练名称", "切换备用出口", "演练日期", "2026年9月22日"), ("组织", "石榴", "参加", "卫澜、鲁岩"), ("结果", "80分钟恢复", "总结日期", summed_up)])  # fmt: skip


def course(*times: str, title: str = "重大事件调查报告") -> str:
    said = ["监控告警", "值班长受理，电话通知", "启用备用链路", "主链路恢复"]
    table = "\n".join(f"| {time} | {what} |" for time, what in zip(times, said, strict=True))
    body = (
        f"事件编号：INC-2609-003　　日期：2026年9月4日\n\n| 时间 | 事项 |\n|---|---|\n{table}\n\n根本原因：光缆被挖断。"
    )
    return prose("记录/重大事件调查报告0904.docx", title, body)


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R07", "the second of two forms in one file", [stacked("16")]),
    ("R07","form",[form("记录/重大事件报告.docx","重大事件报告",[("事件编号","INC-2609-003","发生时间","2026-09-04 09:00"),("恢复时间","2026-09-03 11:00","关闭时间","2026-09-05 10:00"),("原因","磁盘损坏","负责人","卫澜")])]),
    ("R07","meet",[form("记录/变更评审会议纪要.docx","变更评审会议纪要",[("会议日期","2026年9月3日","地点","302"),("开始时间","2026-09-03 15:00","结束时间","2026-09-03 14:00"),("主持人","柏舟","记录","甘棠")],text=["会议批准 RFC-2609-03 实施。"])]),
    ("R07", "申请人、日期", [application(("申请人", "石榴", "日期", "2026年8月21日"), ("审批人", "卫澜", "日期", "2026年8月12日"))]),
    ("R07", "实施在审批前", [application(("申请人", "石榴", "日期", "2026年8月10日"), ("审批意见", "同意，卫澜", "日期", "2026年8月21日"), ("实施人", "鲁岩", "日期", "2026年8月19日"))]),
    ("R07", "approved by a board", [decided("2026年10月26日 11:30 成功")]),
    ("R07", "decided by a board after it was done", [form("记录/变更/BG-2610-09 门户.docx", "变更申请单", [("变更编号", "BG-2610-09", "申请人、日期", "石榴 2026年10月9日"), ("评审会结论", "同意，2026年10月16日", "窗口", "2026年10月14日 01:00"), ("实施人", "鲁岩 2026年10月14日", "结果", "成功")])]),
    ("R07", "三栏", [application(("申请人", "石榴", "2026年8月10日", ""), ("批准人", "卫澜", "2026年8月21日", ""), ("实施人", "鲁岩", "2026年8月19日", ""))]),
    ("R07", "done before it was approved", [form("记录/变更申请单 RFC-2609-01.docx", "变更申请单", [("变更编号", "RFC-2609-01", "申请日期", "2026年9月1日"), ("批准", "柏舟 2026年9月9日", "优先级", "高"), ("实施", "石榴 2026年9月8日 22:40", "结果", "成功")])]),
    ("R07", "summed up before it was held", [drill("2026年9月21日")]),
    ("R07", "the course of an incident", [course("14:12", "14:31", "14:05", "15:39")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R07", "a board approved, then it was done", [decided("2026年10月29日 11:30 成功")]),
    ("R07", "a day until which it is to be done", [decided("拟于2026年10月20日前完成")]),
    ("R07", "decided by a board, then done", [form("记录/变更/BG-2610-09 门户.docx", "变更申请单", [("变更编号", "BG-2610-09", "申请人、日期", "石榴 2026年10月9日"), ("评审会结论", "同意，2026年10月12日", "窗口", "2026年10月14日 01:00"), ("实施人", "鲁岩 2026年10月14日", "结果", "成功")])]),
    ("R07", "summed up afterwards", [drill("2026年9月24日")]),
    ("R07", "a course over midnight", [course("22:12", "23:31", "00:05", "01:40")]),
    ("R07", "an agenda", [course("09:00", "10:30", "09:30", "11:00", title="应急演练日程")]),
    ("R07", "two forms of different months in one file", [stacked("10")]),
]
# fmt: on


def change(number: str, *lines: tuple[str, ...]) -> str:
    return form(f"Records/Change {number}.docx", "Change request", [("Change No.", number, "Item", "proxy"), *lines])


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R07","form",[form("Records/Major incident.docx","Major incident report",[("Ticket","INC-1003"),("Started","2026-09-04 09:00"),("Resolved","2026-09-03 11:00"),("Closed","2026-09-05 10:00"),("Cause","disk"),("Lead","Priya Nair")])]),
    ("R07","ncr",[ncr(**{"Raised on":"14 September 2026","Completed on":"10 September 2026"})]),
    ("R07","meeting",[form("Records/Board.docx","Minutes of the change board",[("Date","3 September 2026"),("Start time","2026-09-03 15:00"),("End time","2026-09-03 14:00"),("Chair","Priya Nair"),("Decision","CHG-31 approved")])]),
    ("R07","approved before asked",[form("Records/CHG-31.docx","Change request CHG-31",[("Requested on","12 September 2026"),("Approved by","Priya Nair"),("Approval date","10 September 2026"),("Implemented on","14 September 2026"),("Result","ok")])]),
    ("R07","form impl",[form("Records/CHG-31.docx","Change request CHG-31",[("Date raised","12 September 2026"),("CAB approval","15 September 2026"),("Implementation date","14 September 2026"),("Post-implementation review","18 September 2026")])]),
    ("R07","ampm",[form("Records/INC-1004.docx","Major incident report INC-1004",[("Detected","5 September 2026 14:10"),("Service restored","5 September 2026 13:20"),("Closed","6 September 2026"),("Cause","disk"),("Action","replaced")])]),
    ("R07", "a bare day beside who decided", [change("CH-64", ("Asked for by", "Ann Holt", "Day", "21 August 2026"), ("Decision of the board", "approved, Helen Marsh", "Day", "12 August 2026"), ("Carried out", "2 September 2026", "Result", "good"))]),
    ("R07", "the day below who asked", [change("CH-65", ("Team", "Platforms", "Requested by", "Ann Holt"), ("Date", "21 August 2026", "Priority", "2"), ("Approved by", "Helen Marsh", "Date", "12 August 2026"))]),
    ("R07", "the day behind a name", [change("CH-66", ("Requester", "Ann Holt", "21 August 2026", ""), ("Approver", "Helen Marsh", "25 August 2026", ""), ("Implementer", "Ben Ray", "23 August 2026", ""))]),
    ("R07", "closed before it was done", [change("CH-67", ("Implemented by", "Ben Ray", "Date", "25 August 2026"), ("Closed by", "Helen Marsh", "Date", "23 August 2026"))]),
]
ENGLISH_RIGHT: list[Way] = [
    ("R07", "in their order", [change("CH-64", ("Asked for by", "Ann Holt", "Day", "12 August 2026"), ("Decision of the board", "approved, Helen Marsh", "Day", "21 August 2026"), ("Carried out by", "Ben Ray", "Date", "2 September 2026"))]),
    ("R07", "an emergency approved afterwards", [change("CH-68", ("Category", "emergency", "Risk", "low"), ("Asked for by", "Ann Holt", "Day", "21 August 2026"), ("Carried out by", "Ben Ray", "Date", "21 August 2026"), ("Approved by", "Helen Marsh", "Date", "22 August 2026"))]),
    ("R07", "planned days", [change("CH-69", ("Asked for by", "Ann Holt", "Day", "21 August 2026"), ("Planned by", "Ben Ray", "Date", "12 August 2026"))]),
    ("R07", "a day of the form alone", [change("CH-70", ("Owner", "Ann Holt", "Date", "30 August 2026"), ("Approved by", "Helen Marsh", "Date", "22 August 2026"))]),
]
# fmt: on


ENGLISH_PAIRS: list[Pair] = [
    (
        "R07",
        "first response",
        [
            form(
                "Records/Major incident INC-1050.docx",
                "Major incident report",
                [
                    ("Incident", "INC-1050"),
                    ("Reported", "12 September 2026 14:20"),
                    ("First response", "12 September 2026 14:05"),
                    ("Restored", "12 September 2026 15:40"),
                ],
            )
        ],
        [
            form(
                "Records/Major incident INC-1050.docx",
                "Major incident report",
                [
                    ("Incident", "INC-1050"),
                    ("Reported", "12 September 2026 14:20"),
                    ("First response", "12 September 2026 14:25"),
                    ("Restored", "12 September 2026 15:40"),
                ],
            )
        ],
    ),
    (
        "R07",
        "verified before it was done",
        [nonconformity_report("the tool lets a ticket be saved without one", "20 October 2026")],
        [nonconformity_report("the tool lets a ticket be saved without one")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def job(at: int, agreed: str, done: str) -> str:
    rows = [("变更编号", f"RFC-2609-{at:02}", "申请人", "石榴"), ("变更内容", "更换交换机", "回退方案", "换回"), ("会商点头", agreed, "动了没有", done), ("结果", "成功", "备注", "")]  # fmt: skip
    return form(f"记录/变更申请单 RFC-2609-{at:02}.docx", "变更申请单", rows)


def test_a_record_whose_days_stand_unlike_in_its_siblings_is_r07() -> None:
    cards = [job(at, f"2026年9月{at + 2}日", f"2026年9月{at + 4}日") for at in range(1, 7)]
    assert not findings("R07", *cards, house=CHINESE)
    assert findings("R07", *cards, job(7, "2026年9月14日", "2026年9月12日"), house=CHINESE)


@pytest.mark.parametrize(("approved", "wrong"), [("2026-09-15", True), ("2026-09-09", False)])
def test_labels_of_a_form_may_name_what_is_approved(approved: str, wrong: bool) -> None:
    rows = [
        ("变更编号", "RFC-2609-04"),
        ("申请时间", "2026-09-08 10:00"),
        ("变更审批", f"同意。卫澜 {approved}"),
        ("变更实施", "石榴 2026-09-10 22:00"),
    ]
    assert bool(new_findings("R07", form("记录/RFC-2609-04.docx", "变更申请表", rows), house=CHINESE)) is wrong


def test_the_start_of_what_is_told_is_no_part_of_another_word() -> None:
    incident = form(
        "Records/Major incident.docx",
        "Major incident report",
        [("Ticket", "INC-1003"), ("Resolved", "2026-09-04 11:00"), ("Restarted controller", "2026-10-02 09:00")],
    )
    assert findings("R07", incident, house=ENGLISH) == []


def test_the_day_from_which_the_system_holds_is_no_step_of_an_application() -> None:
    application = form(
        "申请/认证申请表.docx",
        "认证申请表",
        [("组织名称", COMPANY, "申请日期", "2026年11月12日"), ("体系实施日期", "2026年8月3日", "员工总数", "9人")],
    )
    assert findings("R07", application, house=CHINESE) == []


def test_an_approved_record_with_its_times_in_order_says_nothing() -> None:
    request = form(
        "Records/CHG-31.docx",
        "Change request CHG-31",
        [
            ("Date raised", "2 September 2026"),
            ("CAB approval", "3 September 2026"),
            ("Needed by", "1 September 2026"),
            ("Implementation date", "4 September 2026"),
            ("Post-implementation review", "8 September 2026"),
        ],
    )
    assert not messages_in_english("R07", request, house=dict(ENGLISH))
