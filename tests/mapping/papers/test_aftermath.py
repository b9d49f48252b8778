"""Accounts of an outage that say what became of the plan for continuity."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.papers.aftermath import looks_back, of_security, plan_not_used


@pytest.mark.parametrize(
    ("said", "left_alone"),
    [
        ("The continuity plan was not invoked, since power came back by noon.", True),
        ("We got by without invoking the service continuity plan.", True),
        ("期间未启动业务连续性应急预案。", True),
        ("应急预案没有启动。", True),
        ("The continuity plan was invoked at 06:50 and ended on the next day.", False),
        ("6时50分启动应急预案，未造成数据丢失。", False),
        ("Nobody had used the new plant before.", False),
    ],
)
def test_what_a_text_says_of_the_plan(said: str, left_alone: bool) -> None:
    assert plan_not_used(text(f"# What happened\n{said}")) is left_alone


@pytest.mark.parametrize(
    ("said", "attacked"),
    [
        ("Suspicious script found. The attacker moved on: lateral movement, malicious login. Host quarantined.", True),
        ("攻击者植入木马，篡改了首页；已清除恶意脚本。", True),
        ("Ransomware stood still on one desk; malware came by a stick.", True),
        ("A security incident. Containment: account locked. Eradication: key withdrawn.", True),
        ("The router failed; nobody attacked anything. Service was back at noon.", False),
    ],
)
def test_an_account_is_of_an_attack_where_it_says_so_again_and_again(said: str, attacked: bool) -> None:
    assert of_security(text(f"# What happened\n{said}")) is attacked


SUMMED_UP = (
    "# Incident Summary\nThe office network failed on 3 June 2026.\n# Impact\nForty desks were cut off.\n"
    "# Root Cause\nA worn fan.\n# Preventive Measures\nFans are looked at each quarter."
)


@pytest.mark.parametrize(
    ("markup", "looks"),
    [
        (SUMMED_UP, True),
        (
            "# 事件概述\n6月3日专线中断。\n# 影响\n四十个工位断网。\n# 根本原因\n风扇磨损。\n# 预防措施\n每季检查。",
            True,
        ),
        ("# Incident Summary\nWhat is written first.\n# Priority\nHow it is ranked.\n# Closure\nWhen it ends.", False),
    ],
)
def test_an_account_may_sum_up_the_course_where_cause_and_remedy_are_told(markup: str, looks: bool) -> None:
    assert looks_back(text(markup)) is looks
