"""Mails are told by their heads, and have the day on which they were sent."""

from __future__ import annotations

import pytest
from days_of_papers import role
from written_blocks import line

from pipeline.timeline.roles.unlabelled import is_mail


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["From: Edda Krol", "To: All of the yard", "Sent: Monday, 4 May 2026 09:12", "Subject: vans"], True),
        (["From: Edda Krol", "Date: 4 May 2026", "Subject: vans"], True),
        (["发件人：郝远山", "收件人：全体", "发送时间：2026年5月4日", "主题：车辆"], True),
        (["From: the yard to the ferry it is a mile.", "More of it."], False),
        (["To: All of the yard", "The vans are back."], False),
    ],
)
def test_a_mail_is_told_by_its_head(head: list[str], expected: bool) -> None:
    assert is_mail([line(each) for each in head]) is expected


@pytest.mark.parametrize(
    "quoted",
    [
        ["> From: Jan Ohm", "> Date: Mon, 4 May 2026 09:02"],
        ["From: Jan Ohm (the ferry)", "Sent: 4 May 2026 09:02"],
        [">> From: jan", ">> Date: Mon, 4 May 2026 09:02 +0800"],
        ["发件人：郝远山", "发送时间：2026年5月4日 9:02"],
    ],
)
def test_a_mail_that_is_quoted_was_sent_on_the_day_below_its_sender(quoted: list[str]) -> None:
    mail = ["From: Edda Krol", "To: Jan Ohm", "Date: Wed, 6 May 2026 17:20", "Subject: RE: vans", "The vans are back."]
    assert (
        role([line(each) for each in [*mail, *quoted, "Where are the vans?"]], "2026-05-04", "vans.txt") == "occurred"
    )
