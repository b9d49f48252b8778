"""Notices of an office that lay down rules are rules; those that call, appoint or put other papers into force are not."""

from __future__ import annotations

import pytest
from written import kind, text

WINDOW = """各部门：
近期各医院补丁、接口程序和终端模板的更新比较多，为了不再出现白天上线的情况，通知如下：
1. 上线窗口：医院周二、周四 22:00 到次日 2:00，学校周五 17:00 以后，其他时间一律不上。
2. 上线要有变更单，没有变更单的，驻场组长可以拒绝。
3. 程序包统一放在发布库，旧包保留两个版本，出问题退回上一版。
请互相转告。
运维部
"""
MEETING = """各部门：
为检查体系运行情况，现定于近期召开会议，安排如下：
1. 时间：下周三上午九点，地点在二楼会议室，会期半天，请准时到会，不得请假。
2. 参加人员：公司领导、各部门负责人、内审员，质量部记录。
3. 请各部门准备书面材料，于会前两天交质量部汇总，内容包括目标完成、投诉、审核结果。
综合部
"""


@pytest.mark.parametrize(
    "title", ["关于规范上线窗口与版本管理的通知", "某公司〔2026〕21号 关于明确内外部沟通安排的通知"]
)
def test_a_notice_that_lays_down_rules_item_by_item_is_a_procedure(title: str) -> None:
    assert kind(text(WINDOW), title) == "procedure"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("关于召开管理评审会议的通知", MEETING),
        ("关于任命内部审核员的通知", WINDOW),
        ("关于开展2026年服务管理体系内部审核的通知", WINDOW),
        ("关于印发服务管理文件的通知", WINDOW),
        (
            "关于规范上线窗口的通知",
            "各部门：\n上线窗口照旧，通知如下：\n1. 周二。\n2. 周四。\n3. 周五。\n",
        ),  # too short
        ("关于规范上线窗口的通知", WINDOW.replace("通知如下：", "请看。").replace("1. ", "").replace("2. ", "")),
    ],
)
def test_other_notices_are_no_rules(title: str, body: str) -> None:
    assert kind(text(body), title) != "procedure"


POLICY = """各部门、各驻点：
为满足客户要求和法律、监管、合同义务，经研究，现发布公司信息安全方针：“谁看谁负责，用完就清，丢了就报”。
一、账户、影像和口令都是敏感信息，办完业务当场清除，不得带离，不得外传。
二、全体员工和外来人员每年重申一次，由客户部书面告知客户。三、本方针放在内网首页，任何人都可以取阅。
"""


@pytest.mark.parametrize("title", ["关于发布信息安全方针的通知", "某公司〔2026〕4号 关于颁布服务管理方针的通知"])
def test_a_notice_that_says_what_the_policy_is_is_the_policy(title: str) -> None:
    assert kind(text(POLICY), title) == "policy"


def test_a_notice_that_brings_a_policy_or_tells_of_it_is_none() -> None:
    behind = POLICY.replace("现发布公司信息安全方针：“谁看谁负责，用完就清，丢了就报”", "现将方针如下：见附件")
    assert kind(text(behind), "关于印发信息安全方针的通知") == "record"
    assert kind(text(POLICY), "关于开展方针宣贯学习的通知") == "record"
