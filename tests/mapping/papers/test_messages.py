"""What letters by electronic mail prove."""

from __future__ import annotations

import pytest
from written import kind, served, text

HEAD = "# {subject}\nFrom: Liu Peiran\nTo: all in Zhengzhou\nDate: Mon, 7 Sep 2026 08:30\n"


@pytest.mark.parametrize(
    ("subject", "told", "requirements"),
    [
        (
            "The handbook is in force from today",
            "On 31 August I approved the pages of our service handbook. I release them herewith: they are in force from"
            " today. The first page to read is our service policy.",
            {"L04", "R-5.2"},
        ),
        ("关于启用服务管理体系文件", "服务管理手册和全部体系文件经总经理批准，现予发布，自9月7日起实施。", {"L04"}),
        (
            "Change call 15 Sep",
            "On the call: Jiang (chair), Wanjiru, Zhan.\nCHG-209 second data card: risk small. Approved, 21 Sep.",
            {"R-8.5.1-2"},
        ),
        (
            "Weekly notes 19 Oct",
            "We met today. There: Liu, Jiang, Gu.\nDecided: log disk alarms until Friday.",
            {"R-7.4"},
        ),
    ],
)
def test_message_is_the_record_of_what_it_tells(subject: str, told: str, requirements: set[str]) -> None:
    assert served(text(HEAD.format(subject=subject) + told), subject, subject, "record") == requirements


@pytest.mark.parametrize(
    "told",
    [
        "The handbook of the coffee machine is on the shelf.",
        "Is the new release in force? I could not find the page.",
        "CHG-209 is on its way, see you on Monday.",
    ],
)
def test_message_about_other_things_is_none(told: str) -> None:
    assert served(text(HEAD.format(subject="Hello") + told), "Hello", "Hello", "record") == set()


def test_message_about_rules_is_a_record_and_not_the_rules() -> None:
    told = text(HEAD.format(subject="The procedure for changes") + "Please read it until Friday.")
    assert kind(told, "The procedure for changes") == "record"


ABROAD = "# {subject}\n发件人: 甲丁乙 <jia@women.example>\n收件人: 戊科长 <wu@{to}.example>\n日期: 2026年4月20日\n"
POINTS = "戊科长好：\n4 月 17 日上午您和我碰头，要点如下：\n1、终端报修的数按楼层附上；\n2、明年搬楼，请我们先出方案。"


def test_points_of_a_talk_that_go_to_another_house_are_of_the_review_with_the_customer() -> None:
    subject = "RE: 一季度碰头会要点"
    assert served(text(ABROAD.format(subject=subject, to="kehu") + POINTS), subject, subject, "record") == {"R-8.3.2-2"}
    inside = served(text(ABROAD.format(subject=subject, to="women") + POINTS), subject, subject, "record")
    assert "R-8.3.2-2" not in inside
    supplier = "RE: 供应商一季度碰头会要点"
    assert "R-8.3.2-2" not in served(
        text(ABROAD.format(subject=supplier, to="kehu") + POINTS), supplier, supplier, "record"
    )
