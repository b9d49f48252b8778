"""A book that somebody at a site keeps by the day is a record of operation, whatever its entries are called."""

from __future__ import annotations

import pytest
from written import served, text

SLUICE = "2026-05-04 早上巡视水位计6台，换了3号的电池。\n2026-05-11 停电20分钟，来电后泵房逐台试过。\n2026-05-19 晴，没人报修。\n2026-05-27 交班，备件剩4套。"  # fmt: skip
TOWER = "4 May 2026\nRounds done, two gates stiff.\n11 May 2026\nPower gone for ten minutes, UPS held.\n19 May 2026\nSunny. Visitors asked for the lift.\n27 May 2026\nHanded over to Pell."


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (text(f"老柯记\n{SLUICE}"), "闸口日报202605"),
        (text(SLUICE.replace("2026-05-", "5月")), "泵房值守本"),
        (text(SLUICE.replace("2026-05-04", "第1周 2026-05-04 早班 甲 晴\n")), "闸口值班本"),
        (text(TOWER), "Tower day book May"),
        (text(TOWER.replace("4 May 2026", "Week 19, 4 May 2026")), "Tower shift book"),
        (text(TOWER.replace(" May 2026\n", " May: ")), "Gate diary"),
    ],
)
def test_book_of_days_at_a_site_is_a_record_of_operation(content: object, title: str) -> None:
    assert served(content, title, as_kind="unrelated") == {"R-8.1"}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (text(SLUICE), "水闸几件事"),  # nothing calls it a book
        (text(SLUICE), "泵站施工日志"),
        (text(TOWER), "Sales visit diary"),
        (text("2026-05-04 看了两页书。\n2026-05-11 下雨。\n2026-05-19 值班。\n2026-05-27 睡得早。"), "五月日记"),
        (text("2026-05-04 巡视，交班。\n断电一次，备件够。"), "闸口日报"),  # one day
    ],
)
def test_book_of_something_else_is_none(content: object, title: str) -> None:
    assert "R-8.1" not in served(content, title, as_kind="unrelated")  # type: ignore[arg-type]
