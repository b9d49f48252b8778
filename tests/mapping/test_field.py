"""Whose emergency a plan is for."""

from __future__ import annotations

import pytest
from written import served, text

LABORATORY = (
    "# 1 总则\n为预防实验室火灾、爆炸、中毒等事件，保障师生生命安全，制定本预案。\n# 2 组织\n学院成立应急领导小组，院长任组长。\n"
    + ("# 3 处置\n发生火情时立即报警，疏散人员，切断电源，使用灭火器材，并把受伤人员送往医院救治。\n" * 6)
)
SYSTEMS = "# 1 总则\n信息系统中断时恢复服务。\n# 2 处置\n数据库故障时切换到备用服务器，从备份恢复数据，通知用户。\n" * 6


@pytest.mark.parametrize(("markup", "plan"), [(LABORATORY, set()), (SYSTEMS, {"D-8.7.2-PL"})])
def test_plan_for_fires_is_no_plan_for_the_services(markup: str, plan: set[str]) -> None:
    assert served(text(markup), "应急预案") == plan
