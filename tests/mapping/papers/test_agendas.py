"""A blank form for a management review that is agenda and minutes in one."""

from __future__ import annotations

import pytest
from written import served, text

AGENDA = (
    "# Management review agenda\nDate: ____\n1. Audits\n2. Complaints\n3. Risks of the year\nPlace: ____\nChair: ____"
)


@pytest.mark.parametrize(
    ("markup", "name", "kept"),
    [
        (f"{AGENDA}\nPresent: ____\nDecisions: ____", "Management review agenda", True),
        (f"{AGENDA}\nAttendees: ____\nMinute taker: ____", "Management review agenda", True),
        ("# 管理评审议程\n日期：____\n参会人员：____\n议题一：____\n决议：____\n记录人：____", "管理评审议程", True),
        (AGENDA, "Management review agenda", False),
        (f"{AGENDA}\nAttendees: ____\nDuration: 90 minutes", "Management review agenda", False),
        (f"{AGENDA}\nAttendees: ____\nDecisions of the last review", "Management review agenda", False),
    ],
)
def test_places_for_who_is_there_and_what_is_decided_keep_the_minutes(markup: str, name: str, kept: bool) -> None:
    assert ("R-9.3-3" in served(text(markup), name, as_kind="form")) is kept
