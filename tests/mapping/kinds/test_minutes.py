"""Minutes stay minutes, however long they are and whatever was agreed to be done."""

from __future__ import annotations

import pytest
from written import kind, text

AGREED = (
    "## Points\n"
    + "The screens must be drawn again, and every page should be tested by whoever wrote it before it is shown. " * 8
    + "\n## To do\n"
    + "Each of us is responsible for one part and must send it to the others within two days, so that it can be read. "
    * 8
    + "\n## Next time\nThe room has to be found and the slides are to be brought."
)


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("Meeting Minutes", "# Meeting Minutes\nDate: March 3, 2026\nMembers present: Ada, Brook, Casimir"),
        ("Team meeting 12/03/2026", "# Team meeting 12/03/2026\nFacilitator: Ada\nAttendees: Ada, Brook"),
        ("Minutes12-03-26", "# Team meeting March 12, 2026\nNote taker: Brook\nAttendees:\nAda"),
        ("第三次会议记录", "# 第三次会议记录\n时间：2026年3月12日\n参会人员：甘棠、乔木"),
        ("會議紀要", "# 会议纪要\n2026-03-12\n出席：甘棠、乔木"),
    ],
)
def test_long_minutes_without_a_table_are_a_record(name: str, opening: str) -> None:
    assert kind(text(f"{opening}\n{AGREED}"), name) == "record"


@pytest.mark.parametrize("name", ["Meeting minutes procedure", "会议纪要管理规定"])
def test_rules_on_how_minutes_are_kept_are_none(name: str) -> None:
    rules = f"# {name}\nVersion 1 of March 3, 2026\nAttendees: who was there is written first.\n{AGREED}"
    assert kind(text(rules), name) == "procedure"


def test_a_text_on_meetings_that_names_no_day_and_nobody_tells_how_they_are_held() -> None:
    assert kind(text(f"# Team meetings\nWe meet in the large room.\n{AGREED}"), "Team meetings") == "procedure"
