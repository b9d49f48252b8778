"""R09: figures that are the same every month."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, report
from english_house import ENGLISH, book
from small_house import findings, new_findings, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages_in_english

PERFECT = "可用率100%。一级事件解决率100%。变更成功率100%。"


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R09", "told in prose each month", [report(month, PERFECT) for month in (6, 7, 8, 9, 10)]),
    ("R09","100",[sheet("记录/月度指标统计2026.xlsx","指标",("指标","目标值","7月","8月","9月","10月"),[("一级事件4小时解决率","≥95%","100%","100%","100%","100%"),("变更成功率","≥96%","100%","100%","100%","100%"),("客户满意度","≥90分","100","100","100","100")],title="月度指标统计")]),
    ("R09","long",[sheet("记录/月度指标统计2026.xlsx","指标",("月份","指标","目标值","实际值"),[(f"2026年{m}月",k,"≥95%","100%") for m in (7,8,9,10) for k in ("一级事件4小时解决率","变更成功率","网络可用率")],title="月度指标统计")]),
    ("R09","reports",[f"---\nto: 记录/月度服务报告2026年{m}月.docx\ntitle: 月度服务报告\ncover: {{报告周期: 2026年{m}月1日至2026年{m}月28日, 编制日期: 2026年{m+1}月4日}}\n---\n# 1 服务级别达成\n| 指标 | 目标值 | 实际值 |\n|---|---|---|\n| 服务器可用率 | ≥99.9% | 100% |\n| 网络可用率 | ≥99.8% | 100% |\n| 一级事件4小时解决率 | ≥95% | 100% |\n# 2 趋势\n{w}\n" for m,w in ((6,"平稳。"),(7,"更换路由器。"),(8,"来访两次。"),(9,"调查发出。"))]),
]
CHINESE_RIGHT: list[Way] = [
    ("R09", "prose with other figures", [report(month, PERFECT.replace("解决率100%", f"解决率9{month}%".replace("910", "94"))) for month in (6, 7, 8, 9, 10)]),
]
# fmt: on


def shares(figures: list[tuple[str, ...]]) -> str:
    return sheet(
        "记录/指标统计2026.xlsx",
        "统计",
        ("月份", "事件解决率", "变更成功率", "可用率", "备份成功率"),
        figures,
        title="服务指标统计2026",
    )


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("R09", "a row for each month", [shares([(f"2026年{m}月", "100%", "100%", "100%", "100%") for m in range(6, 11)])], [shares([(f"2026年{m}月", f"9{m % 8}%", f"9{m % 7}%", f"99.{m}%", f"9{m % 5}%") for m in range(6, 11)])]),
]
# fmt: on


def scorecard(figure: str) -> str:
    measures = ("P1 incidents resolved within 4 h", "Changes without failure", "User satisfaction")
    rows = [(month, each, ">= 95 %", figure if each == measures[0] else "100 %") for month in ("2026-09", "2026-10") for each in measures]  # fmt: skip
    return book("Records/Scorecard.xlsx", "Scorecard", ("Month", "Objective", "Target", "Actual"), rows, title="Scorecard of objectives")  # fmt: skip


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R09", "months in a column", [scorecard("100 %")]),
    ("R09","all100",[book("Records/KPI 2026.xlsx","KPI",("Measure","Target","July","August","September","October"),[("P1 incidents resolved within 4 h",">= 95 %","100 %","100 %","100 %","100 %"),("Changes without failure",">= 96 %","100 %","100 %","100 %","100 %"),("User satisfaction",">= 90 %","100 %","100 %","100 %","100 %")],title="KPI results 2026")]),
    ("R09","long",[book("Records/KPI 2026.xlsx","KPI",("Month","Measure","Target","Actual"),[(f"{m} 2026",k,"95 %","100 %") for m in ("July","August","September","October") for k in ("P1 incidents resolved in time","Changes without failure","Network availability")],title="KPI results 2026")]),
]
# fmt: on


def scores(*points: str) -> str:
    rows = [(name, *points, "5.0") for name in ("Kestrel Lines", "Wharf Power", "Tor Printing")]
    heads = ("Supplier", "Delivers", "Price", "Security", "Standing", "Mean")
    return book("Suppliers/Supplier scores 2026.xlsx", "Scores", heads, rows, title="Suppliers scored on 9 July 2026")


ENGLISH_RIGHT: list[Way] = [
    ("R09", "few points that differ", [scores("4", "4", "5", "4")]),
]

ENGLISH_PAIRS: list[Pair] = [
    ("R09", "all suppliers alike in every point", [scores("5", "5", "5", "5")], [scores("5", "4", "3", "5")]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_nothing_that_never_happened_counts_among_figures_that_never_vary() -> None:
    columns = ("Measure", "Target", "May", "Jun", "Jul", "Aug", "Sep", "Oct")
    rows = [(name, "95 %", *["100 %"] * 6) for name in ("Calls answered", "P1 within 4 h", "Requests in time")]
    rows.append(("Complaints", "0", *["0"] * 6))
    assert findings("R09", book("Records/Measures.xlsx", "2026", columns, rows, title="Measures 2026"), house=ENGLISH)


def test_a_scorecard_with_one_other_figure_is_left_alone() -> None:
    assert findings("R09", scorecard("96 %"), house=ENGLISH) == []


def test_days_below_a_head_that_says_done_are_no_figures() -> None:
    calls = [
        (
            f"DD{m:02}-00{at}",
            f"2026-{m:02}-{at + 1:02} 08:04",
            "远程重启",
            "远程代操作服务",
            f"2026-{m:02}-{at + 1:02} 08:17",
        )
        for m in (8, 9, 10)
        for at in range(1, 5)
    ]
    book_of_calls = sheet(
        "记录/调单台账2026.xlsx", "调单", ("单号", "受理", "内容", "服务", "完成"), calls, title="调单台账2026"
    )
    assert findings("R09", book_of_calls, house=CHINESE) == []


def _uptime(*reached: str, head: str = "Afloat") -> str:
    names = ("Managed Hosting", "Managed Network", "Service Desk")
    rows = [
        (month, name, target, value)
        for month in ("2026-08", "2026-09")
        for name, target, value in zip(names, ("99.9 %", "99.5 %", "98 %"), reached, strict=True)
    ]
    return book("Records/Service availability.xlsx", "figures", ("Month", "Service", "Target", head), rows)


def test_what_was_reached_stands_beside_the_target_whatever_its_head() -> None:
    assert new_findings("R09", _uptime("100 %", "100 %", "100 %"), house=ENGLISH)


def test_weights_and_lines_of_warning_beside_a_target_were_not_reached() -> None:
    assert not new_findings("R09", _uptime("100 %", "100 %", "100 %", head="Warning at"), house=ENGLISH)
    assert not new_findings("R09", _uptime("99.95 %", "99.7 %", "100 %"), house=ENGLISH)


_SCORED = ("供应商", "准时", "质量", "服务", "合计")


@pytest.mark.parametrize(("other", "alike"), [("98", True), ("91", False)])
def test_scores_that_are_all_the_same(other: str, alike: bool) -> None:
    rows = [(name, "98", "98", "98", other) for name in ("甲线路", "乙机房", "丙备件")]
    scored = sheet("供应商/供应商季度评分.xlsx", "评分", _SCORED, rows, title="供应商绩效评价表 2026年第三季度")
    assert bool(messages_in_english("R09", scored, house=CHINESE)) == alike


def test_all_at_full_marks_though_one_was_measured_once() -> None:
    def row(month: str, measure: str, target: str, reached: str) -> tuple[str, ...]:
        return (month, measure, target, reached)

    often = ("一级事件4小时解决率", "变更成功率", "备份成功率")
    for once, told in (("100%", True), ("93%", False)):
        rows = [row(month, each, "≥95%", "100%") for month in ("2026-09", "2026-10") for each in often]
        rows.append(row("2026-10", "客户满意度", "≥90%", once))
        paper = sheet(
            "记录/目标完成情况.xlsx", "完成", ("月份", "目标", "目标值", "实际值"), rows, title="目标完成情况"
        )
        assert bool(new_findings("R09", paper, house=CHINESE)) is told


def scores(*values: str) -> str:
    measures = (
        "Availability of Managed Hosting",
        "P1 restored within 4 hours",
        "Changes without failure",
        "Requests in time",
    )
    lines = [(month, measure, "95 %", value) for month in ("Sep 2026", "Oct 2026") for measure, value in zip(measures, values, strict=True)]  # fmt: skip
    return book("Records/Scoreboard.xlsx", "Scores", ("Month", "Objective", "Target", "Actual"), lines, title="KPI scoreboard 2026")  # fmt: skip


def test_every_measure_at_a_hundred_in_two_months() -> None:
    assert findings("R09", scores("100 %", "100 %", "100 %", "100 %"), house=ENGLISH)
    assert not findings("R09", scores("100 %", "100 %", "97 %", "100 %"), house=ENGLISH)


MONTHS = ("账期", "按时恢复率≥95%", "按时办结率≥97%", "平台可用率≥99.9%", "是否达标")
MONTHS_AT_A_HUNDRED = [
    ("2026年8月", "100%", "100%", "100%", "全部达标"),
    ("2026年9月", "100%", "100%", "100%", "全部达标"),
]


def test_figures_of_every_month_at_a_hundred_are_seen_below_heads_that_hold_the_targets() -> None:
    def never_vary(months: list[tuple[str, ...]]) -> list[str]:
        table = sheet("记录/服务管理目标完成情况表.xlsx", "2026", MONTHS, months, title="服务管理目标完成情况表")
        return [one.message.zh for one in findings("R09", table, house=CHINESE)]

    assert never_vary(MONTHS_AT_A_HUNDRED)
    assert not never_vary([("2026年8月", "97.2%", "98%", "99.95%", "达标"), MONTHS_AT_A_HUNDRED[1]])


def test_numbers_of_chapters_are_no_months() -> None:
    reports = [
        f"---\nto: 记录/月度服务报告2026年{month}月.docx\ntitle: 月度服务报告\n"
        f"cover: {{报告周期: 2026年{month}月1日至2026年{month}月28日, 编制日期: 2026年{month + 1}月4日}}\n---\n"
        f"# 1 服务级别达成\n| 指标 | 目标值 | 实际值 |\n|---|---|---|\n| 服务器可用率 | ≥99.9% | 99.9{month}% |\n"
        f"| 网络可用率 | ≥99.8% | 99.8{month}% |\n# 2 趋势\n平稳{month}。\n"
        for month in (6, 7, 8, 9)
    ]
    assert not messages_in_english("R09", *reports, house=dict(CHINESE))


def _beside_others_that_vary(target: str) -> str:
    measures = {"Portal availability": ("100 %",) * 4, "Calls answered": ("91 %", "94 %", "92 %", "95 %"), "Requests in time": ("96 %", "93 %", "97 %", "98 %"), "Changes without failure": ("97 %", "95 %", "98 %", "96 %")}  # fmt: skip
    aims = {"Portal availability": target}
    rows = [(name, aims.get(name, "90 %"), *values) for name, values in measures.items()]
    return book("Records/Measures 2026.xlsx", "Measures", ("Measure", "Target", "July", "August", "September", "October"), rows, title="Measures 2026")  # fmt: skip


def test_a_hundred_alone_is_asked_about_unless_nearly_a_hundred_was_promised() -> None:
    assert new_findings("R09", _beside_others_that_vary("90 %"), house=ENGLISH)
    assert not new_findings("R09", _beside_others_that_vary("99.9 %"), house=ENGLISH)


@pytest.mark.parametrize(("last", "alike"), [("25", True), ("22", False)])
def test_scores_that_are_all_there_is_to_be_had(last: str, alike: bool) -> None:
    rows = [
        (firm, "25", "25", "25", last, "100")
        for firm in ("长河数联网络有限公司", "同泽存储有限公司", "南溪软件有限公司")
    ]
    table = sheet("供应商/供应商考核2026Q3.xlsx", "考核", ("供应商", "响应25", "恢复25", "质量25", "配合25", "得分"), rows, title="供应商考核（2026年第三季度）")  # fmt: skip
    assert bool(new_findings("R09", table, house=CHINESE)) is alike


def up_by_month(aimed: str, figures: tuple[str, ...]) -> str:
    rows = [
        ("中间平台", "99.8%", "99.86%", "99.71%", "99.91%", "99.90%"),
        ("自助机", "98.5%", "98.7%", "98.5%", "98.2%", "98.9%"),
        ("短信通知", aimed, *figures),
    ]
    return sheet("记录/可用性月统计2026.xlsx", "统计", ("对象", "目标", "7月", "8月", "9月", "10月"), rows, title="可用性月统计（2026年）")  # fmt: skip


def test_a_service_that_stands_at_all_of_each_month_below_a_lower_aim_is_asked_about() -> None:
    full = ("100%", "100%", "100%", "100%")
    (finding,) = findings("R09", up_by_month("99%", full), house=CHINESE)
    assert finding.severity == "low"
    assert "短信通知" in finding.message.zh
    assert not findings(
        "R09", up_by_month("99.9%", full), house=CHINESE
    )  # months without an outage are as they should be
    assert not findings("R09", up_by_month("99%", ("100%", "99.6%", "100%", "100%")), house=CHINESE)


def uptimes(pumps: str, third: str, months: tuple[int, ...]) -> str:
    heads = ("月份", "网络服务(≥99.8%)", "泵控服务(≥99.5%)", "主机托管服务(≥99.9%)")
    rows = [(f"2026年{m}月", f"99.{m}2%", f"{pumps}%", f"{third if m == 9 else f'99.9{m}'}%") for m in months]
    return sheet("记录/可用性统计2026.xlsx", "可用性", heads, rows, title="可用性统计2026")


def test_one_service_without_an_outage_in_each_month_beside_others_that_never_do_is_asked_about() -> None:
    four = (6, 7, 8, 9)
    assert new_findings("R09", uptimes("100", "99.93", four), house=CHINESE)
    assert not new_findings("R09", uptimes("99.97", "99.93", four), house=CHINESE)
    assert not new_findings("R09", uptimes("100", "100", four), house=CHINESE)  # others have such a month, too
    assert new_findings("R09", uptimes("100", "99.93", four[1:]), house=CHINESE)
    assert not new_findings("R09", uptimes("100", "99.93", four[2:]), house=CHINESE)
