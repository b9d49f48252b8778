"""A mail by which one side says yes to what the other has written is the agreement, where it says so or gives its term."""

from __future__ import annotations

import pytest

from pipeline.mapping.kinds.parties import agreed_by_mail
from pipeline.text.normal import normal


@pytest.mark.parametrize(
    "said",
    [
        "The desk answers within ten minutes. Count this as signed.",
        "Lines are up 99.5 % of the month. Please take it as binding.",
        "All of it suits us; my answer is our signature.",
        "Our agreement for the mill: agreed as you wrote it, from 1 March 2027 to 28 February 2028: 99.5 % a month.",
        "On the SLA: we accept these terms, from 1 March 2027 until 28 February 2028.",
        "Contract for the gates: we agree to your service levels for one year.",
        "响应十分钟，可用率99.5%。本邮件视为签字。",
        "以上都行，回复即视同盖章。",
        "关于服务协议：同意贵方所列条款，自2027年3月1日至2028年2月28日。",
        "服务约定书就按你们发的办，有效期一年。",
    ],
)
def test_a_yes_by_mail_makes_the_agreement(said: str) -> None:
    assert agreed_by_mail(normal(said))


@pytest.mark.parametrize(
    "said",
    [
        "Change 17: agreed as you wrote it, tomorrow at ten.",
        "Our agreement ends in May; shall we talk about the next one?",
        "Agreed as you proposed: we meet on 3 May 2027.",
        "The contract runs from 1 March 2027 to 28 February 2028 and is not signed yet.",
        "Please count the signed forms.",
        "按你们说的办，明天十点割接。",
        "协议自2027年3月1日至2028年2月28日，尚未签字。",
        "同意贵方提出的会议时间。",
    ],
)
def test_a_yes_to_something_else_is_none(said: str) -> None:
    assert not agreed_by_mail(normal(said))
