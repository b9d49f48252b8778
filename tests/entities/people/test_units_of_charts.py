"""Units of an organisation chart, below the departments of its table."""

from __future__ import annotations

from english_house import text
from small_house import built

CHART = "| Department | Head | People |\n|---|---|---|\n| Operations | Moira Flint | 40 |\n| Quality | Ines Moreau | 2 |\n\n# Operations\nService Desk: Uwe Stahl\n\nNetwork Team: Ken Dale"


def test_teams_that_stand_with_their_heads_below_the_table_are_units() -> None:
    (one,) = built(text("Company/Organisation chart 2026.docx", "Organisation chart 2026", CHART))
    assert "L07" in {each.requirement for each in one.assignments}
    units = {fact.value for fact in one.facts if fact.name == "unit.listed"}
    assert {"Operations", "Quality", "Service Desk", "Network Team"} <= units
