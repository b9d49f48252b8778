"""Names of one word, and the plain words that stand around them."""

from __future__ import annotations

import pytest
from written import mapped, mapper, served, text, workbook

from pipeline.verdicts import _HINT


def processes(name: str) -> list[str]:
    return [one.process for one in mapper().names.short.named(name)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Incidents", ["D-8.6.1"]),
        ("K-301 Incidents, requests, problems", ["D-8.6.1", "D-8.6.2", "D-8.6.3"]),
        ("How we handle incidents", ["D-8.6.1"]),
        ("How we look after our suppliers", ["D-8.3.4"]),
        ("Dealing with complaints", ["D-8.3.2"]),
        ("Capacity and availability", ["D-8.4.3", "D-8.7.1"]),
        ("User satisfaction - second half of 2026", ["D-8.3.2"]),
        ("3 供应商", ["D-8.3.4"]),
        ("事件、请求和问题", ["D-8.6.1", "D-8.6.2", "D-8.6.3"]),
        ("資訊安全", ["D-8.7.3"]),
    ],
)
def test_short_name_is_known_where_it_is_the_whole_name(name: str, expected: list[str]) -> None:
    assert processes(name) == expected


@pytest.mark.parametrize(
    "name", ["Incidents at the canteen", "Customer hardware quotation", "印刷机变更点", "Problems and parking", ""]
)
def test_short_name_within_another_is_none(name: str) -> None:
    assert processes(name) == []


RULES = (
    "# 1 Start\nEvery incident gets a ticket. It is classified, and impact and urgency give its priority.\n"
    "# 2 Going on\nAn incident that is not resolved in time is escalated to the second line, and is closed when the user agrees.\n"
)
OTHER = "# 1 Start\nThe canteen opens at noon and closes at two. Soup must be ordered on the day before.\n" * 3


def test_short_title_counts_where_the_text_bears_it_out_and_is_a_hint_where_not() -> None:
    assert "D-8.6.1" in served(text(RULES), "Incidents", as_kind="procedure")
    unsure = mapped(text(OTHER), "Incidents", as_kind="procedure")
    assert "D-8.6.1" not in {one.requirement for one in unsure.assignments}
    assert next(one.confidence for one in unsure.hints if one.requirement == "D-8.6.1") >= _HINT


def test_long_title_that_the_text_does_not_bear_out_is_a_hint_that_somebody_looks_at() -> None:
    unsure = mapped(text(OTHER), "Problem management for all of our sites", as_kind="procedure")
    best = {one.requirement: one.confidence for one in (*unsure.assignments, *unsure.hints)}
    assert best["D-8.6.3"] >= _HINT


def test_sheet_with_a_short_name_is_what_it_is_called() -> None:
    requests = [("Ref", "Asked", "Item", "Done by", "Delivered")]
    requests += [(f"REQ-{n}", f"2026-07-{n}", "New account", "Kang Min", f"2026-07-{n + 1}") for n in range(10, 16)]
    assert "R-8.6.2" in served(workbook(REQ=requests), "", "export", as_kind="record")


def test_what_stands_in_brackets_after_a_short_name_is_no_part_of_it() -> None:
    assert [one.process for one in mapper().names.short.named("第二篇 事件（归平台运营中心）")] == ["D-8.6.1"]


def test_verb_before_a_joined_name_is_a_subject_of_its_own() -> None:
    assert processes("Measuring and Reporting") == ["D-9.1", "D-9.4"]
    assert processes("Managing risks and opportunities") == ["D-6.1"]


def test_sheet_on_security_in_a_risk_assessment_holds_risks() -> None:
    rows = [("资产", "威胁", "脆弱性", "风险值", "控制措施", "决定")] + [
        ("主机", "入侵", "弱口令", "12", "改口令", "降低")
    ] * 3
    found = served(workbook(信息安全=rows), "信息安全风险评估", as_kind="record")
    assert "R-8.7.3-1" in found
    assert "R-8.7.3-3" not in found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("第六章 资源、能力与沟通", ["D-7.1", "D-7.2", "D-7.4"]),
        ("培训与意识", ["D-7.2"]),
        ("Resources, awareness and communication", ["D-7.1", "D-7.2", "D-7.4"]),
        ("能力与可用性", []),  # of systems
        ("能力", []),
    ],
)
def test_a_word_of_two_meanings_is_told_by_the_subject_beside_it(name: str, expected: list[str]) -> None:
    assert processes(name) == expected


def test_a_chapter_of_a_manual_that_joins_two_subjects_serves_both() -> None:
    manual = (
        "# 第一章 服务台与请求\n服务台是唯一的受理入口，电话和微信两条通道，工作日七点半到二十点有人值守，其余时间转值班手机。\n"
        "服务请求指开权限、领耗材、重置口令，登记编号、请求人和分类，按优先级派单和履行，两个工作日办结，办完回访并关闭。\n"
        "# 第二章 食堂与车队\n食堂中午开饭，两点收摊，车队早晚各跑一趟，谁要加车提前一天说，司机轮流值夜，油卡由后勤保管。\n"
    )
    found = served(text(manual), "管理手册", as_kind="manual")
    assert {"D-8.2.1", "D-8.6.2"} <= set(found)
