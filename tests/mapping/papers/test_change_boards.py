"""Minutes called after changes that tell what was decided are of those who approve changes."""

from __future__ import annotations

import pytest
from written import served, text

ZH = "时间：2026年7月15日 15:00　主持：甲\n参加：甲、乙、丙\n# 议题 换读头\n乙讲方案。\n决定：同意，21 日开始。"
EN = "Date: 15 July 2026\nPresent: A. Bell, B. Rook\n# Swap of the readers\nBell told the plan.\nDecision: agreed, start on the 21st."


@pytest.mark.parametrize(
    "title",
    [
        "变更会纪要 0715",
        "变更审批会议记录",
        "割接会纪要",
        "改动会纪要",
        "变动评审会纪要",
        "变更协调会决议",
        "周二变更会",
    ],
)
def test_minutes_of_a_meeting_on_changes_approve_them(title: str) -> None:
    assert served(text(ZH), title) == {"R-8.5.1-2"}


@pytest.mark.parametrize(
    "title", ["Change advisory minutes", "Weekly change call", "RFC round 15 July", "Change control committee minutes"]
)
def test_minutes_in_english_do_too(title: str) -> None:
    assert served(text(EN), title) == {"R-8.5.1-2"}


@pytest.mark.parametrize("title", ["变更管理培训会纪要", "变更回顾会纪要", "变更委员会成员名单", "七月例会纪要"])
def test_other_meetings_do_not(title: str) -> None:
    assert "R-8.5.1-2" not in served(text(ZH), title)


def test_invitation_without_a_decision_is_none() -> None:
    told = text("时间：2026年7月15日 15:00\n地点：二楼\n议题：换读头。")
    assert "R-8.5.1-2" not in served(told, "割接会纪要")
    assert "R-8.5.1-2" not in served(
        text("Thursday at three in room 2: the swap of the readers."), "Weekly change call"
    )
