"""Minutes of the house's own meetings that tell of the policy, or of what became of the review's decisions."""

from __future__ import annotations

import pytest
from written import served, text

POLICY, MEETING, FOLLOWED = "R-5.2", "R-7.4", "R-9.3-4"
EN, ZH = "Leaders' meeting 6 May 2027", "部门负责人例会纪要"
HERE = {EN: "Present: Edda Krol, Ole Bart, Ruth Calloway. Notes: Tom Acheson.\nDecided: rota as before.\n", ZH: "时间：2027年5月6日　参加人员：高一鸣、路遥\n决定：排班不变。\n"}  # fmt: skip


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (EN, "1. Edda Krol read out the service management policy and said what each line is for."),
        (EN, "1. The director explained our policy to everybody."),
        (EN, "2. Ole Bart went through the quality policy line by line."),
        (ZH, "1. 总经理宣读了服务管理方针，逐条说明。"),
        (ZH, "2. 组织学习服务方针和目标，各部门传达到人。"),
        (ZH, "一、高一鸣讲解管理方针。"),
    ],
)
def test_that_the_policy_was_read_out_is_told_by_minutes(title: str, line: str) -> None:
    assert {POLICY, MEETING} <= served(text(HERE[title] + line), title)


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (EN, "1. Edda Krol will read out the service management policy next week."),
        (EN, "1. The policy is to be explained in June."),
        (EN, "1. Ole Bart explained the security policy on passwords."),
        (EN, "1. The service management policy was approved."),
        (ZH, "1. 下周宣讲服务管理方针。"),
        (ZH, "1. 学习信息安全方针。"),
        (ZH, "1. 服务管理方针已批准。"),
    ],
)
def test_a_policy_that_is_only_spoken_of_was_not_told(title: str, line: str) -> None:
    assert POLICY not in served(text(HERE[title] + line), title)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            EN,
            "Decisions of the management review, how far:\n1. second pump: ordered on 3 May\n2. drill: day set, 9 June",
        ),
        (EN, "Actions from the management review\n- spare disks: done (Ole)\n- course: not yet booked"),
        (EN, "Follow-up to the management review:\n(1) rota tool in hand\n(2) letters 80 %"),
        (ZH, "管理评审决议落实情况：\n1. 备件已订（路遥）\n2. 演练进行中"),
        (ZH, "管理评审输出事项跟踪\n1、培训完成\n2、平台扩容未启动"),
    ],
)
def test_how_far_the_decisions_of_the_review_are_is_told_by_minutes(title: str, lines: str) -> None:
    assert {FOLLOWED, MEETING} <= served(text(HERE[title] + lines), title)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (EN, "Management review on 9 June: papers by 2 June.\n1. incidents: Ruth\n2. figures: Ole"),
        (EN, "Actions from the last meeting\n1. spare disks: done\n2. course: open"),
        (EN, "Decisions of the management review were read."),
        (ZH, "管理评审定于6月9日召开，资料6月2日前交。\n1. 事件：路遥\n2. 指标：高一鸣"),
        (ZH, "上次例会事项：\n1. 备件已订\n2. 演练进行中"),
    ],
)
def test_a_review_that_is_to_come_or_other_actions_follow_up_nothing(title: str, lines: str) -> None:
    assert FOLLOWED not in served(text(HERE[title] + lines), title)
