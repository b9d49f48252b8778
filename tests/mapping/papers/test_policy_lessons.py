"""A session in which the policy was told, the papers were taught and people were tested is a training as well."""

from __future__ import annotations

import pytest

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.papers.companions import by_company
from pipeline.values import Block, Place

SESSION = "时间：2026年7月9日，主讲：甲。内容：服务管理方针、手册和各项制度。签到 30 人。考核：闭卷，平均 90 分。"
SESSION_EN = "9 July 2026, teacher: A. What: our policy word by word and the handbook. 30 came and signed. Question cards: all passed."


def served(text: str) -> set[str]:
    told = Candidate("R-5.2", 0.7, "title", "方针宣讲", (Block(text, Place()),))
    return {one.requirement for one in by_company([told], "record")}


@pytest.mark.parametrize("text", [SESSION, SESSION_EN])
def test_a_session_on_policy_and_papers_with_a_test_is_a_training(text: str) -> None:
    assert served(text) == {"R-7.2-3"}


@pytest.mark.parametrize(
    "text",
    [
        "时间：2026年7月9日，宣讲人：甲。内容：服务管理方针的含义。签到 30 人。现场抽问六人，五人能说出，一人补讲。",  # the policy alone
        "Town hall, 9 July 2026: the policy was read aloud and the handbook shown. 60 of us came. One question: what about cranes?",
        "Subject: Our policy. Dear all, please read the policy and the handbook; a quiz follows. Those present have signed.",
        "各位同事：方针和手册已发布，请认真阅读，下周考试，签到见附件。",
    ],
)
def test_what_only_makes_a_policy_known_is_no_training(text: str) -> None:
    assert served(text) == set()
