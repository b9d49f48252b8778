"""A report on a month of service, whatever it is called."""

from __future__ import annotations

import pytest
from written import served, text, workbook

FIGURES = [("We promised", "We did", "Moon 9"), ("box by eleven, 97 in 100", "99 in 100", "98"), ("lit 99.0 %", "99.93 %", "98.92")]  # fmt: skip
LETTER = (
    "# How September went\nDear Ms Tian,\nin September the site was there 99.90 % of the time (promised 99.50), the gates 99.61 % "
    "(promised 99.50). You brought 1,510 visitors in the highest hour."
)


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (text(LETTER), "How September went"),
        (text("# Postcard to Brandt\n28 September to 25 October. Posted 3 November 2026.", FIGURES), "Postcard to Brandt"),
        (text("# 9月\n可用率 99.75%（≥99.7%）；到场率 97.5%（≥96%）。报障 5 起。"), "9月机房"),
        (text("# 9月情况\n云桌面可用率 99.9%（约定 99.7%），报障 2 件，都在时限内；趋势还看不出。"), "9月情况"),
        (text("# 9月托管\n供电可用率99.82%（协议99.8%），报修41件。"), "某院9月托管"),
        (text("# 9月来信\n约定的：专网99.5%，会议98%。\n做到的：专网99.71%，会议全成。\n报修5件。"), "9月来信"),
        (text("# September\nAgreed: lines 99.5 %, calls 95 %.\nReached: lines 99.7 %, calls 96 %."), "Hall in September"),
        (text("# 9月柜子", [("项目", "协议", "9月"), ("供电", "99.9%", "100%"), ("温度", "18—27℃", "21—26℃"), ("短信", "5万条", "3.7万条")]), "9月柜子"),
        (text("# 9月机柜\n供电 100.00%，专线 99.97%，到场 98%（约定依次为 99.95%、99.9%、95%）。远程手 6 次。"), "9月机柜"),
        (text("# 9月来信\n在线 99.93%，及时 97.2%。约定分别是 99.9%、95%，都到了。报修 4 件。"), "9月来信"),
        (text("# September\nPower 100 %, lines 99.97 %, calls 97.1 % (agreed: 99.95, 99.9 and 95 %). Six visits."), "September at the hall"),
    ],
)  # fmt: skip
def test_what_was_reached_in_a_month_beside_what_was_promised_is_a_report(content: object, title: str) -> None:
    assert served(content, title) >= {"R-9.4", "R-8.3.3"}  # type: ignore[arg-type]


def test_figures_of_a_quarter_of_a_supplier_or_of_no_month_are_none() -> None:
    for title in ("How the quarter went, July to September", "Vendor figures September", "What we reached"):
        assert not {"R-9.4", "R-8.3.3"} & served(text(LETTER.replace("September", "autumn")), title)


@pytest.mark.parametrize("title", ["门户托管服务报告（10月）", "书城10月运行情况", "Hosting report October 2026"])
def test_levels_in_what_is_called_a_months_report_need_no_promise(title: str) -> None:
    assert served(text("# 来信\n门户可用率99.92%，中断36分钟；更新75条。\n2026年11月4日"), title) >= {
        "R-9.4",
        "R-8.3.3",
    }
    assert "R-8.3.3" not in served(text("# 来信\n更新75条，值守平稳。\n2026年11月4日"), title)


def test_levels_in_a_check_or_under_another_name_promise_nothing() -> None:
    for title in ("10月运行情况检查", "10月运行分析会", "10月磁盘"):
        assert "R-8.3.3" not in served(text("# 来信\n门户可用率99.92%，中断36分钟。\n2026年11月4日"), title)


@pytest.mark.parametrize("title", ["水务局三季度服务情况", "书城2026年第三季度运维报告", "Quarterly service report Q3"])
def test_a_report_on_a_quarter_is_one_where_it_is_called_so(title: str) -> None:
    said = text("# 来信\n约定的：专网99.5%，会议98%。\n做到的：专网99.71%，会议全成。")
    assert served(said, title) >= {"R-9.4", "R-8.3.3"}


@pytest.mark.parametrize(
    "title", ["水务局三季度服务会", "三季度趋势分析报告", "供应商三季度服务情况", "Q3 service review"]
)
def test_a_meeting_on_a_quarter_and_what_was_looked_into_are_none(title: str) -> None:
    said = text("# 来信\n约定的：专网99.5%，会议98%。\n做到的：专网99.71%，会议全成。")
    assert "R-8.3.3" not in served(said, title)


def test_promises_in_turn_follow_as_many_shares() -> None:
    for told in (
        "报修 12、14 起，约定 20、30。",
        "在线 99.93%，约定依次为 99.9%、95%、90%。",
        "满意 98%。合同 2025、2026 两份。",
    ):
        assert "R-8.3.3" not in served(text(f"# 9月来信\n{told}"), "9月来信")


def test_a_sheet_of_measures_and_a_paper_called_something_else_are_none() -> None:
    assert "R-9.4" not in served(workbook(September=FIGURES), "September")
    drill = text("# Exercise\nHeld in September.", [("Target", "Reached"), ("2 h", "1.5 h"), ("15 min", "12 min")])
    assert "R-9.4" not in served(drill, "Continuity exercise September")


def test_an_error_budget_report_is_of_availability_and_no_service_report() -> None:
    rows = [("Service", "Target", "Measured"), ("Sign", "99.95 %", "99.89 %"), ("Vault", "99.90 %", "99.98 %")]
    content = text("# Where we stand\nReliability Engineering, September 4, 2026", rows)
    assert served(content, "Error budget, August 2026") == {"R-8.7.1-1"}


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (
            text("# Floor note May\nSeen on the floor.", [("Line", "Limit", "Hall 1", "Hall 2"), ("Looms", "99.9", "99.87", "99.95"), ("Dye", "98", "98.4", "97.1"), ("Cards", "99.5", "-", "99.6")]),
            "Floor note May 2026",
        ),
        (text("# 泵房五月信\n取水在线99.91%，承诺99.9%，达到；报修一件。"), "泵房五月信"),
        (text("# 5月\n取水99.91%，约99.5%，守住。配水97.2%，约98%，没守。"), "5月来信"),
    ],
)  # fmt: skip
def test_round_figures_beside_measured_ones_are_promises_whatever_they_are_called(content: object, title: str) -> None:
    assert served(content, title) >= {"R-9.4", "R-8.3.3"}  # type: ignore[arg-type]


def test_round_figures_alone_or_a_share_of_something_small_promise_nothing() -> None:
    plain = [("Line", "One", "Two"), ("Looms", "99.9", "99.5"), ("Dye", "98", "99")]
    small = [("Line", "Share", "Seen"), ("Looms", "15", "14.87"), ("Dye", "20", "19.13")]
    for rows in (plain, small):
        assert "R-9.4" not in served(text("# May\nSeen on the floor.", rows), "Floor note May 2026")
    assert "R-9.4" not in served(text("# 五月\n全年约99.5%的人到场。"), "5月来信")


BRACKETS = "# Against the {}\nWeb 99.8 % (99.5)\nMail 99.6 % (99.0)\nDesk 83 % in 30 s (80)"


def test_results_with_the_agreed_figure_alone_in_brackets_are_levels_reached() -> None:
    assert served(text(BRACKETS.format("agreements")), "September 2026 in figures") >= {"R-9.4", "R-8.3.3"}
    assert served(text("# 与协议对照\n协议达成：门户 99.8%（99.5），邮件 99.6%（99.0）"), "9月情况") >= {
        "R-9.4",
        "R-8.3.3",
    }


def test_results_beside_those_of_the_month_before_are_none() -> None:
    assert "R-8.3.3" not in served(text(BRACKETS.format("month before")), "September 2026 in figures")


def test_a_book_of_uptimes_is_of_availability_and_reports_on_no_agreement() -> None:
    rows = [("Month", "Service", "Target", "Measured", "Met"), *((f"2026-0{at}", "Lamps", "99.5 %", "99.8 %", "yes") for at in (7, 8, 9))]  # fmt: skip
    assert served(workbook(avail=rows), "Availability 2026", as_kind="record") == {"R-8.7.1-1"}
    assert "R-8.3.3" in served(workbook(levels=rows), "SLA results 2026", as_kind="record")


STANDARDS = [
    ("指标", "标准", "完成"),
    ("主机可用率", "99.5%", "100%"),
    ("到场", "95%", "96%"),
    ("一级报障", "30分钟", "22分钟"),
]
COMMITTED = [("Measure", "Commitment", "June"), ("Portal up", "99.5 %", "99.5 %"), ("Calls answered", "90 %", "92 %")]


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (text("# 河湾门禁月报\n月份：2026年5月　编制：沈岚 2026-06-04", STANDARDS), "河湾门禁月报"),
        (text("# Report to the yard\nReporting period: June 2026", COMMITTED), "Report to the yard"),
    ],
)  # fmt: skip
def test_what_was_due_beside_the_result_is_told_in_a_report_on_a_month_by_its_figures(
    content: object, title: str
) -> None:
    assert served(content, title, as_kind="report") >= {"R-9.4", "R-8.3.3"}  # type: ignore[arg-type]


def test_what_was_due_at_a_round_or_of_the_house_s_own_aims_is_no_report_to_a_customer() -> None:
    read_off = [("项目", "标准", "实测"), ("湿度", "45%", "52%"), ("负载", "不超过80%", "41%")]
    for rows, kind in ((STANDARDS, "record"), (read_off, "report")):
        assert "R-9.4" not in served(text("# 5月机房\n查过。", rows), "5月机房", as_kind=kind)
    assert "R-9.4" not in served(text("# 目标完成情况\n5月", STANDARDS), "5月体系目标完成情况", as_kind="report")
    assert "R-9.4" not in served(text("# 河湾门禁简报\n查过。", STANDARDS), "河湾门禁简报", as_kind="report")


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("订单云可用率99.97%，均高于99.9%。活跃商户139家。", "订单云运营月报 2026年8月"),
        ("故障1件，8小时内恢复。代办9件，两个工作日内全完成。单量11，上限50。", "仓储系统运维9月月报"),
        ("电话20秒接听率 91.2%、90.5%、88.7%。新店集中上线，已列改进。", "望江粮店8-10月服务小结"),
        ("Two faults, both closed within four hours, as agreed. 38 calls, limit 60.", "Monthly service report August 2026"),
        ("Calls answered in time 97.1 %. Nothing else.", "Support summary, August to October 2026"),
    ],
)  # fmt: skip
def test_a_months_report_of_an_operator_tells_levels_in_shares_or_hours(said: str, title: str) -> None:
    assert served(text(f"# 来信\n{said}\n2026年11月4日"), title) >= {"R-9.4", "R-8.3.3"}


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("故障1件，已恢复。代办9件。", "仓储系统运维9月月报"),
        ("请在8小时内恢复。", "仓储系统9月巡检"),
        ("Two faults, both closed.", "Monthly service report August 2026"),
    ],
)
def test_a_months_report_without_a_level_reports_on_none(said: str, title: str) -> None:
    assert "R-8.3.3" not in served(text(f"# 来信\n{said}\n2026年11月4日"), title)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("- 门户 99.83%（目标 99.0%）\n\n- 专线 99.97%（目标 99.9%）", "2026年8月可用性"),
        ("- 门户 99.83%（目标 99.0%）\n\n- 专线 99.97%（目标 99.9%）", "八月系统可用率"),
        ("- gate 99.83 % (target 99.0 %)\n\n- line 99.97 % (target 99.9 %)", "Availability August 2026"),
        ("- gate 99.83 % (target 99.0 %)\n\n- line 99.97 % (target 99.9 %)", "uptime_aug"),
    ],
)
def test_a_month_and_the_word_for_being_up_call_the_months_uptimes(said: str, title: str) -> None:
    assert served(text(said), title, title, as_kind="report") == {"R-8.7.1-1"}


def test_a_service_report_with_uptimes_is_not_called_after_them_alone() -> None:
    said = "- gate 99.83 % (target 99.0 %)\n\n- line 99.97 % (target 99.9 %)"
    assert "R-9.4" in served(text(said), "Service report August 2026", "service report", as_kind="report")


OBJECTIVES = [("Objective", "Target", "October"), ("Calls in 30 s", "80 %", "82 %"), ("Solved in time", "95 %", "95.8 %")]  # fmt: skip
目标 = [("目标", "指标", "10月"), ("按时率", "95%", "95.8%"), ("接听率", "80%", "82%")]


@pytest.mark.parametrize(
    ("title", "line", "rows"),
    [
        ("Operations report October 2026", "Ruth Calloway, 6 November 2026", OBJECTIVES),
        ("2026年10月运行报告", "甘棠 2026年11月6日", 目标),
    ],
)
def test_a_report_on_the_objectives_of_the_house_is_monitoring_and_goes_to_no_customer(
    title: str, line: str, rows: list[tuple[str, ...]]
) -> None:
    found = served(text(f"# {title}\n{line}", rows), title)
    assert "R-9.1" in found
    assert not {"R-8.3.3", "R-9.4"} & found
    letter = "Dear Ms Hale," if line.isascii() else "尊敬的何女士："
    assert {"R-8.3.3", "R-9.4"} <= served(text(f"# {title}\n{letter}\n{line}", rows), title)


REVIEWED = [("Item", "Target", "August"), ("Hall lit", "99.9 %", "99.52 %"), ("Calls in 4 h", "90 %", "95 %")]


def test_figures_issued_for_a_review_of_the_month_are_the_report() -> None:
    deck = "# Brandt - service review August 2026\nIssued 9 September 2026\n44 machines, 83 calls"
    told = served(text(deck, REVIEWED), "Brandt - service review August 2026")
    assert {"R-9.4", "R-8.3.3"} <= told
    assert "R-8.3.2-2" not in told


@pytest.mark.parametrize("line", ["Held on 12 September 2026", "Present: Ada Brandt, Bo Lund", "Minutes by Bo Lund"])
def test_a_review_that_was_held_is_a_meeting_though_it_shows_figures(line: str) -> None:
    deck = f"# Brandt - service review August 2026\n{line}\n44 machines, 83 calls"
    assert "R-8.3.2-2" in served(text(deck, REVIEWED), "Brandt - service review August 2026")
