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


def test_a_plan_whose_name_is_of_systems_or_continuity_is_one_for_the_services() -> None:
    few = text("# 1 适用\n值班中心停电、火灾或人员大面积缺勤。\n# 2 启动\n由总经理决定启动应急预案，恢复后结束。\n" * 6)
    assert served(few, "应急预案") == set()
    assert served(few, "业务连续性应急预案") == {"D-8.7.2-PL"}


def test_a_plan_that_is_called_after_its_subject_is_the_plan() -> None:
    assert served(text(SYSTEMS), "灾备与恢复方案", "disaster-recovery", as_kind="plan") == {"D-8.7.2-PL"}
    assert served(text(SYSTEMS), "Disaster recovery", "disaster-recovery", as_kind="procedure") == {"D-8.7.2"}


PEOPLE = (
    "# 1 Why\nOrganisational change needs leaders.\n# 2 How\nKotter's eight steps; resistance to change is met by talks. "
    "Change champions are named in each team.\n# 3 Plan\nTimes, owners and how the change is accepted."
)
SERVICES = "# 1 Scope\nChanges to services, by category, approved by the CAB, with a back-out and a review.\n# 2 RFC\nEach RFC is assessed."


@pytest.mark.parametrize(("markup", "process"), [(PEOPLE, False), (SERVICES, True)])
def test_how_people_are_won_over_is_no_management_of_changes_to_services(markup: str, process: bool) -> None:
    assert ("D-8.5.1" in served(text(markup), "Change management plan")) is process


def test_nor_is_it_in_chinese() -> None:
    people = text(
        "# 1 变革愿景\n平台导入后的工作方式。\n# 2 阻力\n组织变革中主管抗拒变革，先沟通再试点。\n# 3 计划\n时间与负责人。"
    )
    assert "D-8.5.1" not in served(people, "变革管理计划(Change Management Plan)")
