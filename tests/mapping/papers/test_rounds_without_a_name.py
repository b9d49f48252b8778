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


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("运行月会 2026-05-18", "# 运行月会 2026-05-18\n参会：田小满、石磊、纪小雪\n- 田：上月停了一次，扩容改自动。\n- 石：单子分类有混。\n- 纪：周五前给我数。"),
        ("仓库组周碰头摘记录", "# 仓库组周碰头摘记录\n2026-05-18 周一碰头\n田：单子当场记。\n2026-05-25 周一碰头\n石：备线试过。"),
        ("Toolbox talk Dunmore", "# Toolbox talk Dunmore, 18 May 2026, 07:30\nAda Finch, Tom Reed, Iris Vale, shift leader Bo\n- use dock 2\n- ribbon goes shiny side out\n- give the line number first"),
        ("BOILER 18 May 2026", "BOILER 18 May 2026\nthere: Finch Reed Vale Bo\n- report is out\n- heads hand in by Friday\n- be in the house on the 20th"),
    ],
)  # fmt: skip
def test_a_meeting_in_points_by_people_who_are_named_is_communication(title: str, said: str) -> None:
    assert "R-7.4" in served(text(said), title)


@pytest.mark.parametrize(
    "said",
    [
        "# 运行月会\n参会：田小满、石磊、纪小雪\n好的，下次再说。",
        "# 运行月会\n- 停了一次\n- 分类有混\n- 周五前给数",
    ],
)
def test_a_meeting_without_points_or_without_people_tells_of_none(said: str) -> None:
    assert "R-7.4" not in served(text(said), "运行月会")
