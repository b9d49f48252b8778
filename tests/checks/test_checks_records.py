"""R01, R04, R06, R07, R12 and R13: operating records and agreements."""

from __future__ import annotations

from small_house import COMPANY, findings, form, prose, sheet

LEDGER = ("事件编号", "事件描述", "受理时间", "解决时间", "关闭时间", "状态")
TICKETS = [
    ("INC-2609-001", "打印失败", "2026-09-01 09:10", "2026-09-01 10:00", "2026-09-01 11:00", "已关闭"),
    ("INC-2609-002", "网络慢", "2026-09-03 14:20", "2026-09-03 15:40", "2026-09-04 09:00", "已关闭"),
    ("INC-2609-003", "登录失败", "2026-09-08 08:30", "2026-09-08 08:50", "2026-09-08 09:30", "已关闭"),
    ("INC-2609-004", "磁盘告警", "2026-09-15 22:10", "2026-09-15 23:05", "2026-09-16 09:10", "已关闭"),
]  # fmt: skip
LEDGER_PATH = "记录/事件台账2026.xlsx"


def ledger(rows: list[tuple[str, ...]]) -> str:
    return sheet(LEDGER_PATH, "9月", LEDGER, rows, title="事件台账")


def report(month: int) -> str:
    last = {5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31}[month]
    to = f"记录/月度服务报告2026年{month}月.docx"
    body = f"# 1 服务级别达成\n本月服务级别达成 99.8%。\n# 2 事件\n本月事件 {month + 3} 起，均按时恢复。\n# 3 趋势\n工作量平稳。"
    return (
        f"---\nto: {to}\ntitle: 月度服务报告\ncover: {{报告周期: 2026年{month}月1日至2026年{month}月{last}日, "
        f"编制日期: 2026年{month + 1}月4日}}\n---\n{body}\n"
    )


def contract(term: str) -> str:
    text = f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n乙方提供专线服务，月可用率 99.9%。\n\n合同期限：{term}"
    return prose("合同/专线服务合同.docx", "专线服务合同", text)


def test_month_without_a_monthly_report_is_found_and_a_whole_row_is_not() -> None:
    def gaps(*months: int) -> list[str]:
        found = findings("R01", *(report(month) for month in months))
        return [finding.message.zh for finding in found if finding.requirement == "R-9.4"]

    (message,) = gaps(5, 6, 7, 8, 10)
    assert "2026-09" in message
    assert gaps(5, 6, 7, 8, 9, 10) == []


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


def test_number_used_for_two_tickets_is_found() -> None:
    twice = [
        *TICKETS,
        ("INC-2609-002", "键盘损坏", "2026-09-20 10:00", "2026-09-20 11:00", "2026-09-20 12:00", "已关闭"),
    ]
    (finding,) = findings("R06", ledger(twice))
    assert "INC-2609-002" in finding.message.zh
    assert "键盘损坏" in finding.quote
    assert findings("R06", ledger(TICKETS)) == []
    assert findings("R06", ledger([*TICKETS, TICKETS[0]])) == []  # the same row twice is a copy, no second ticket


def test_closed_before_it_was_solved_is_found_with_both_times() -> None:
    wrong = [*TICKETS, ("INC-2609-005", "断电", "2026-09-22 10:00", "2026-09-22 12:00", "2026-09-22 11:00", "已关闭")]
    (finding,) = findings("R07", ledger(wrong))
    assert "INC-2609-005" in finding.message.zh
    assert "2026-09-22 11:00" in finding.message.zh
    assert finding.place == "9月!A7"
    assert findings("R07", ledger(TICKETS)) == []


def test_emergency_change_may_be_approved_afterwards() -> None:
    header = ("变更编号", "内容", "申请日期", "类别", "批准日期", "实施日期")
    rows = [(f"RFC-2609-0{i}", "升级", "2026-09-02", "一般", "2026-09-03", "2026-09-05") for i in range(1, 5)]
    urgent = ("RFC-2609-09", "封堵漏洞", "2026-09-10", "紧急", "2026-09-11", "2026-09-10")
    normal = ("RFC-2609-09", "封堵漏洞", "2026-09-10", "一般", "2026-09-11", "2026-09-10")
    to = "记录/变更台账2026.xlsx"
    assert findings("R07", sheet(to, "变更台账", header, [*rows, urgent])) == []
    (finding,) = findings("R07", sheet(to, "变更台账", header, [*rows, normal]))
    assert "批准日期" in finding.message.zh


def test_expired_contract_is_found_unless_it_renews_itself_or_runs() -> None:
    (finding,) = findings("R13", contract("自2025年10月1日至2026年9月30日。"))
    assert "2026-09-30" in finding.message.zh
    assert finding.place
    assert findings("R13", contract("自2025年10月1日至2026年9月30日。期满双方无异议的自动续期一年。")) == []
    assert findings("R13", contract("自2026年1月1日至2027年12月31日。")) == []
