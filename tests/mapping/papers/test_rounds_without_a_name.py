"""Minutes that nobody called so: who was there, the day, and point after point."""

from __future__ import annotations

import pytest
from written import mapped, served, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.meetings import by_meetings

ROUND = """# Tuesday kettle
18 May 2026, loom hall. Present: Ada Finch, Tom Reed, Iris Vale.
1. New warp from Dunmore, remarks taken down.
2. Heat under the roof: Tom follows it with the park.
3. One seat for the night shift is filled."""
CIRCLE = """# 碰舷
2026年5月18日 三楼
到会：田小满、石磊、纪小雪
一、机房温度偏高，石磊盯物业。
二、夜班补一人，六月到位。
三、新来的两人下周跟班。"""


@pytest.mark.parametrize(("said", "title"), [(ROUND, "Tuesday kettle"), (CIRCLE, "碰舷")])
def test_a_round_of_the_house_is_communication(said: str, title: str) -> None:
    assert "R-7.4" in served(text(said), title)


@pytest.mark.parametrize(
    "said",
    [
        ROUND.replace("18 May 2026, ", ""),
        ROUND.replace("Present: Ada Finch, Tom Reed, Iris Vale.", ""),
        ROUND.replace("New warp", "PCR-1041 new warp"),
        ROUND.split("2. ")[0],
    ],
)
def test_without_a_day_names_or_points_or_on_tickets_it_is_not(said: str) -> None:
    assert by_meetings(text(said), FileNames("Tuesday kettle", "Tuesday kettle"), "record", []) == []


def test_a_round_on_something_else_is_that_things_record() -> None:
    told = mapped(text(ROUND), "Supplier kettle")
    assert "R-7.4" not in {one.requirement for one in told.assignments}
