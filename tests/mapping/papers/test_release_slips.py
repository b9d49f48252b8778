"""One slip that tells a release whole."""

from __future__ import annotations

from written import served, text

WHOLE = """| 单 | 09 | 东西 | 点餐 2.3 |
|---|---|---|---|
| 打算哪天上 | 9月12日 | 退路 | 换回2.2 |
| 同意上 | 卓组长 9月10日 | 试过没有 | 14条用例全过 |
| 结果 | 成功，没人报错 | 看的人 | 卓组长 |"""
WHOLE_EN = """Planned for 12 September, way back: the old version. Agreed by Kit Howe on 10 September.
Tried with 14 cases, all passed. Done 12 September 21:40, no errors the next day."""


def test_a_slip_called_after_a_version_that_says_all_is_both_halves() -> None:
    both = {"R-8.5.3-1", "R-8.5.3-2"}
    assert served(text(WHOLE), "上新单 点餐2.3", as_kind="record") >= both
    assert served(text(WHOLE_EN), "Rollout sheet Planner 5.2", as_kind="record") >= both
    assert not served(text(WHOLE), "变更单 点餐2.3", as_kind="record") & both
    assert (
        not served(text(WHOLE.replace("换回2.2", "见附件").replace("退路", "备注")), "上新单 点餐2.3", as_kind="record")
        & both
    )


def test_the_other_half_is_told_beside_one_and_not_of_a_plan_or_a_summary() -> None:
    run_in = "窗口：9月9日17:30。测试：回归64例全过。部署：9月9日18:05完成，三日观察：无异常。批准：倪主任 9月8日"
    both = {"R-8.5.3-1", "R-8.5.3-2"}
    assert served(text(run_in), "投产单", as_kind="record") >= both
    assert not served(text(run_in), "发布计划", as_kind="record") >= both
    assert not served(text(run_in), "发布结果分析", as_kind="record") >= both
