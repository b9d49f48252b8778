"""Names that no alias lists, put together from a subject, what is done with it, and the kind of paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import mapper


def meant(name: str) -> str:
    """The requirement of the best hit that covers most of the name; empty without one."""
    hits = [hit for hit in mapper().names.hits(name) if hit.coverage >= 0.75]
    return hits[0].requirement if hits else ""


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("三季度变更事后评估汇总", "R-8.5.1-3"),
        ("Statistics of changes, monthly", "R-8.5.1-4"),
        ("停机原因调查情况说明", "R-8.7.1-2"),
        ("Downtime investigation sheet", "R-8.7.1-2"),
        ("委外厂商履约一览", "R-8.3.4-2"),
        ("Subcontractor scorecard table", "R-8.3.4-2"),
        ("桌面推演情况汇报", "R-8.7.2-2"),
        ("Failover test write-up", "R-8.7.2-2"),
        ("CMDB比对结果", "R-8.2.6-2"),
        ("Discrepancies of the CMDB", "R-8.2.6-2"),
        ("管审决议跟踪明细", "R-9.3-4"),
        ("管理评审决定事项跟踪表", "R-9.3-4"),
        ("管评事项销项表", "R-9.3-4"),
        ("管理评审改进要求落实情况", "R-9.3-4"),
        ("Management review outcomes - where we are", "R-9.3-4"),
        ("MR output tracking", "R-9.3-4"),
        ("管审决议登记", "R-9.3-3"),
        ("Management review output register", "R-9.3-3"),
        ("报障登记簿", "R-8.6.1-1"),
        ("Log of faults", "R-8.6.1-1"),
        ("故障处置作业指导书", "D-8.6.1"),
        ("巡检制度", "D-8.1"),
        ("目标完成统计", "R-9.1"),
        ("机房与网络巡检作业指导书", "D-8.1"),
        ("值班与巡检管理规定", "D-8.1"),
        ("Server room patrol procedure", "D-8.1"),
        ("值班管理规定", "D-8.2.1"),
        ("Mail accounts: joiners, movers, leavers", "D-8.6.2"),
        ("交接班管理规定", "D-8.2.1"),
        ("Shift handover instruction", "D-8.2.1"),
        ("巡检记录", "R-8.1"),
        ("备份作业月统计", "R-8.1"),
        ("断网调查报告", "R-8.7.1-2"),
        ("How we handle faults", "D-8.6.1"),
        ("ITSCM guideline", "D-8.7.2"),
        ("Predicted demand report", "R-8.4.2"),
        ("Risk treatment (cyber)", "R-8.7.3-1"),
        ("工程师职称证书汇总", "R-7.2-1"),
        ("机柜租用框架协议", "D-8.3.4.1"),
        ("账号权限复核记录", "R-8.7.3-3"),
    ],
)
def test_subject_what_is_done_and_paper_make_a_name_in_any_order(name: str, requirement: str) -> None:
    assert meant(name) == requirement


@pytest.mark.parametrize(
    "name",
    [
        "Patch Management Procedure",
        "工会活动情况汇总",
        "Menu of the week",
        "停车场检查登记簿",
        "Statistics of visitors",
        "Drilling log of well 4",
        "Laptop policy",
        "How we work: the round",
    ],
)
def test_other_subject_or_none_is_no_name(name: str) -> None:
    assert meant(name) == ""


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("变更记录", "四季度变更记录汇总"),
        ("Capacity report", "Quarterly capacity report"),
        ("可用性监控", "可用性监控月报表"),
        ("知识库条目", "知识库条目清单一览"),
    ],
)
def test_words_that_say_nothing_about_the_subject_take_nothing_from_a_name(short: str, long: str) -> None:
    assert meant(short) == meant(long) != ""


@pytest.mark.parametrize("name", ["Network monitoring procedure", "Hardware purchasing procedure"])
def test_procedure_on_another_subject_or_on_what_is_recorded_is_nothing(name: str) -> None:
    assert not mapper().names.hits(name)


def test_parts_that_mean_two_requirements_alike_mean_none() -> None:
    assert mapper().names.parted.meant("变更") is None


@given(st.text("变更记录投诉供应商 changelog月的", max_size=14))
def test_any_text_is_asked_without_an_error_and_covered_at_most_whole(key: str) -> None:
    found = mapper().names.parted.meant(" ".join(key.split()))
    assert found is None or 0 < found.coverage <= 1
