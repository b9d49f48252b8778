"""A letter that is called after the management review and sets its day calls to it."""

from __future__ import annotations

import pytest
from written import served, text

HEAD = "From: a.name@b.example\nTo: all@b.example\nDate: 2026-11-02 09:30"
CALL = "the management review takes place on 19 November 2026 in the large room. Please send me your figures and what you say of the policy by the 12th."
通知 = (
    "管理评审定于2026年11月19日14:00在大会议室召开，请12日前把数据、方针执行情况发给我。议程：目标、审核、客户、决定。"
)
MINUTES = "the management review was held on 19 November 2026. Decisions made: one more agent; the policy stays. Minutes by me."


@pytest.mark.parametrize(("subject", "body"), [("Management review 19 November", CALL), ("11月19日管理评审", 通知)])
def test_the_call_to_a_review_is_neither_its_minutes_nor_news_of_the_policy(subject: str, body: str) -> None:
    found = served(text(f"# {subject}\n{HEAD}\n{body}"), subject)
    assert "R-9.3-1" in found
    assert not {"R-9.3-3", "R-5.2"} & found


def test_what_was_decided_is_the_minutes() -> None:
    assert "R-9.3-1" not in served(text(f"# Management review\n{HEAD}\n{MINUTES}"), "Management review")
