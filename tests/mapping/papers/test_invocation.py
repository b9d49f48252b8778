"""Accounts of an outage in which the continuity plan was started."""

from __future__ import annotations

import pytest
from written import served, text

ACCOUNT = "# 一、经过\n3时12分光缆中断，全部调度电话停用。{said}8时恢复。\n# 二、影响\n中断144分钟。\n# 三、原因\n主备同路由。\n# 四、评审与措施\n备缆改走另一路由。"
TITLE = "关于10·21通信中断情况的报告"


@pytest.mark.parametrize(
    ("said", "used"),
    [
        ("3时40分管理者代表宣布启动《通信中断应急保障预案》。", True),
        ("4时未启动连续性应急预案，就地处置。", False),
        ("今后30分钟抢不通即可启动预案。", False),
        ("At 03:40 the manager invoked the continuity plan. ", True),
        ("The desk decided not to have invoked the continuity plan. The continuity plan was not invoked. ", False),
    ],
)
def test_who_had_the_plan_started_makes_it_the_report_on_its_use(said: str, used: bool) -> None:
    assert ("R-8.7.2-3" in served(text(ACCOUNT.format(said=said)), TITLE)) is used


def test_the_account_of_an_outage_that_says_why_is_its_investigation() -> None:
    assert {"R-8.6.1-2", "R-8.7.1-2"} <= served(text(ACCOUNT.format(said="")), TITLE)
