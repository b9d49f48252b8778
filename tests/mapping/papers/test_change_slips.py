"""The slip of one change, whatever a house calls it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import served, text

from pipeline.values import Content

MOVE = [
    ("Move no.", "MV-014", "Asked on", "7 September 2026"),
    ("What", "new firewall rules for the school", "Risk", "low"),
    ("Tried", "in the lab", "Way back", "old rules saved"),
    ("Approved", "Kay Marsh, 8 September 2026", "Carried out", "10 September 2026"),
]
割接 = [
    ("割接号", "GJ-2609-03", "提单", "2026-09-19 田家旺"),
    ("步骤", "先断后换", "风险", "旁路期间市电闪断即停"),
    ("会审", "2026-09-20 同意", "倒回", "保持旁路"),
    ("施工", "2026-09-22 00:30至03:10", "谁", "田家旺"),
    ("复核", "2026-09-27 输出正常", "复核人", "雷大川"),
]


def form(rows: list[tuple[str, ...]]) -> Content:
    return text("# 单", rows)


@pytest.mark.parametrize(("rows", "title"), [(MOVE, "Move slip"), (割接, "割接申请单")])
def test_a_change_is_told_by_its_way_back_and_who_agreed(rows: list[tuple[str, ...]], title: str) -> None:
    assert "R-8.5.1-1" in served(form(rows), title)


def test_it_was_looked_at_again_where_the_slip_says_with_what_result() -> None:
    assert "R-8.5.1-3" in served(form(割接), "割接申请单")
    assert "R-8.5.1-3" not in served(form(MOVE), "Move slip")
    waiting = [row if row[0] != "复核" else ("复核", "", "复核人", "") for row in 割接]
    assert "R-8.5.1-3" not in served(form(waiting), "割接申请单")


def test_a_field_may_ask_for_the_review_and_its_day() -> None:
    slip = [("Change no.", "C-7", "Asked by / date", "A. Reed, 13 July 2026"), ("Risk and impact", "wrong boards", "Way back", "snapshot"), ("Board decision / date", "yes, 22 July 2026", "Carried out", "27 July 2026"), ("Review / date", "5 August 2026", "Result", "as planned")]  # fmt: skip
    assert served(form(slip), "Change request") >= {"R-8.5.1-1", "R-8.5.1-3"}
    waiting = [*slip[:-1], ("Review / date", "", "Result", "")]
    assert "R-8.5.1-3" not in served(form(waiting), "Change request")


def test_a_slip_for_approval_is_no_minutes_of_those_who_approve() -> None:
    slip: list[tuple[str, ...]] = [("单号", "BG-01", "申请人", "褚大川"), ("变更内容", "加内存", "理由", "分配率高"), ("风险和影响", "无停机", "回退", "取下内存"), ("审批", "同意 8月12日"), ("实施", "8月15日 完成"), ("回顾", "到货检验不严")]  # fmt: skip
    assert served(form(slip), "变更审批单") >= {"R-8.5.1-1", "R-8.5.1-3"}
    assert "R-8.5.1-2" not in served(form(slip), "变更审批单")
    heading, below = text("# 变更审批单", slip).blocks
    below = replace(below, place=replace(below.place, heading=heading.text))
    assert "R-8.5.1-2" not in served(Content((heading, below)), "BG-01 加内存")


def test_what_a_meeting_decided_is_who_agreed() -> None:
    slip = [("单号", "SC-8", "申请日期", "8月11日"), ("风险", "低", "回退", "拔线"), ("评审会", "8月13日 通过", "实施", "8月15日"), ("回头看", "8月20日，带宽达到")]  # fmt: skip
    assert served(form([*slip, ("备注", "无")]), "生产操作单") >= {"R-8.5.1-1", "R-8.5.1-3"}


def test_the_slip_of_a_release_weighs_nothing_and_names_what_is_released() -> None:
    release = [("Release", "26.10", "Planned for", "12 October"), ("Tests", "48 of 48", "Way back", "former image"), ("Approved", "K. Marsh", "Result", "good")]  # fmt: skip
    assert "R-8.5.1-1" not in served(form([*release, ("Prepared by", "L. Tan", "", "")]), "Shipping page")


def test_who_reviews_behind_the_result_reviews_the_change_and_not_the_wish() -> None:
    wish = [("RFC no.", "R-7", "Requested by / on", "A. Reed, 13 July 2026"), ("Risk, benefit, cost", "20 minutes without lines", "Back-out", "old image")]  # fmt: skip
    decided = [("Approved by / on", "K. Marsh, 15 July 2026", "Planned window", "21 July 2026, 02:00")]
    after = [("Result", "Successful on 21 July 2026", "Reviewed by / on", "K. Marsh, 24 July 2026")]
    assert served(form([*wish, *decided, *after]), "Request for Change") >= {"R-8.5.1-1", "R-8.5.1-3"}
    before = [("Reviewed by / on", "K. Marsh, 14 July 2026", "Result", "")]
    assert "R-8.5.1-3" not in served(form([*wish, *before, *decided]), "Request for Change")
    blank = [("Result", "", "Reviewed by / on", "")]
    assert "R-8.5.1-3" not in served(form([*wish, *decided, *blank]), "Request for Change")


def test_a_slip_whose_result_and_look_back_are_told_has_both() -> None:
    slip = [("改动号", "G-3", "提的日期", "2026-10-09"), ("风险", "误关口", "改坏了怎么退", "恢复旧配置"), ("主任", "同意 2026-10-10", "做的人/看的人", "冉/晁"), ("结果", "一次成", "回头看", "2026-10-19 没再断")]  # fmt: skip
    assert "R-8.5.1-3" in served(form(slip), "变更申请单")
