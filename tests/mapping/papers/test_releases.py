"""A paper that is called after one release."""

from __future__ import annotations

import pytest
from written import served, text

RELEASE = """# Plan
Planned by Ada Holm for 10 November, approved by the board on 2 November. Way back: push of the former image.
# Criteria and tests
Sale, refund, void: 48 of 48.
# Rollout
All sites by 06:30; no failed update."""
上线 = (
    "# 计划\n计划窗口 11月10日 22:00，审批：顾工。回退方案：恢复快照。\n# 测试与结果\n验收测试 48 项全部通过，已上线。"
)


def test_a_release_told_whole_is_plan_and_record() -> None:
    assert served(text(RELEASE), "Release 26.11, firmware 4.07", as_kind="record") >= {"R-8.5.3-1", "R-8.5.3-2"}
    assert served(text(上线), "上线记录 V3.2", as_kind="record") >= {"R-8.5.3-1", "R-8.5.3-2"}


@pytest.mark.parametrize("said", ["Approved: 2 November", "signed off on 2 November", "Authorised 2 November 2026"])
def test_an_approval_need_not_say_by_whom(said: str) -> None:
    release = RELEASE.replace("approved by the board on 2 November", said)
    assert served(text(release), "Release 26.11, firmware 4.07", as_kind="record") >= {"R-8.5.3-1", "R-8.5.3-2"}


def test_what_nobody_approved_or_only_announces_is_no_record_of_the_release() -> None:
    unapproved = RELEASE.replace("approved by the board", "told to the board")
    assert "R-8.5.3-2" not in served(text(unapproved), "Release 26.11", as_kind="record")
    assert "R-8.5.3-2" not in served(text(RELEASE), "Release 26.11 notes", as_kind="record")


SLIP = "| 发布号 | R-07 | 申请日期 | 2026-08-17 |\n|---|---|---|---|\n| 目标 | 一号节点 | 关联变更 | C-21 |\n| 部署时间 | 2026-08-20 1:00 | 部署人 | 甘棠 |\n| 批准 | 乔木 | 批准日期 | 2026-08-18 |"


def test_a_slip_that_says_nowhere_how_it_went_is_what_was_planned() -> None:
    assert served(text(SLIP), "发布单", as_kind="record") & {"R-8.5.3-1", "R-8.5.3-2"} == {"R-8.5.3-1"}


def test_a_slip_that_tells_its_outcome_is_the_record() -> None:
    done = SLIP + "\n| 部署结果 | 成功，登录正常 | 回退 | 未用 |"
    assert "R-8.5.3-2" in served(text(done), "发布单", as_kind="record")


def test_what_has_to_be_met_tells_no_outcome() -> None:
    row = "\n| 验收准则 | 用例 112 项；对账差异 0 | 测试负责人 | 石榴 |"
    assert served(text(SLIP + row), "发布单", as_kind="record") & {"R-8.5.3-1", "R-8.5.3-2"} == {"R-8.5.3-1"}
    went = "\n| 验收准则 | 用例 112 项 | 结果 | 全部成功 |"
    assert "R-8.5.3-2" in served(text(SLIP + went), "发布单", as_kind="record")


@pytest.mark.parametrize(
    ("said", "file"),
    [
        ("8月6日给二号楼门禁终端推了固件3.1，共40台，2台失败，当晚补装好。2026-08-06 甘棠", "门禁固件推送"),
        ("2026-08-06 夜里把收银程序更新到 5.0，三个店都正常，没有回退。甘棠", "收银升级"),
        ("Pushed driver 3.1 to the gate readers on 6 August 2026. 40 units, 2 failed, done by hand. Ian", "driver push gates"),
        ("2026-08-06 booking app 5.0 went live at 20:00, smoke test fine, no roll-back.", "booking went live"),
    ],
)  # fmt: skip
def test_a_note_on_what_was_let_out_and_how_it_went_is_the_record(said: str, file: str) -> None:
    assert served(text(said), file, file, as_kind="unrelated") == {"R-8.5.3-2"}


@pytest.mark.parametrize(
    ("said", "file"),
    [
        ("计划8月6日给门禁终端推送固件3.1，失败的当晚补装。2026-08-01", "门禁固件推送"),  # still to come
        ("We will push driver 3.1 on 6 August 2026; what failed is done by hand.", "driver push gates"),
        ("2026-08-06 门禁固件3.1升级后全楼断网，原因是交换机，恢复正常。", "门禁固件升级断网"),  # an outage
        ("给门禁终端推了固件3.1，2台失败。", "门禁固件推送"),  # on no day
        ("2026-08-06 给门禁终端推了固件3.1，2台失败，补装好。", "甘棠笔记"),  # called after nothing of the kind
    ],
)
def test_what_is_to_come_an_outage_or_a_note_on_no_day_is_none(said: str, file: str) -> None:
    assert "R-8.5.3-2" not in served(text(said), file, file, as_kind="unrelated")
