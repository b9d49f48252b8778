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
