"""Among strangers half a name counts only where the text reads like its clause."""

from __future__ import annotations

import pytest
from written import mapped, text

INCIDENT = """
# 1 Purpose
Incidents that users report are logged, given a priority by impact and urgency, resolved and closed; services are restored.
# 2 Steps
The service desk logs each incident, escalates it to second line, and closes it when the user confirms the resolution.
Major incidents are told to the incident manager at once.
"""
BAKERY = """
# 1 Purpose
Flour, yeast and butter are weighed the evening before; the dough rests until the ovens are hot.
# 2 Steps
An incident is what the baker calls it when a loaf falls. The incident is swept up, and the user of the oven eats it.
"""


def whole(content: str, name: str) -> set[str]:
    found = mapped(text(content), name, as_kind="procedure").assignments
    return {one.requirement for one in found if not one.within}


@pytest.mark.parametrize(("content", "found"), [(INCIDENT, True), (BAKERY, False)])
def test_half_a_name_counts_as_the_text_reads(content: str, found: bool) -> None:
    assert ("D-8.6.1" in whole(content, "Northgate bakery and ovens incident management")) is found


def test_a_whole_name_counts_whatever_the_text_reads_like() -> None:
    assert "D-8.6.1" in whole(BAKERY, "Incident management")


def test_half_a_name_counts_where_a_chapter_is_on_it_as_well() -> None:
    chapter = f"{BAKERY}\n# 3 Incident management\nIncidents are logged with impact, urgency and priority, resolved and closed."
    assert "D-8.6.1" in whole(chapter, "Northgate bakery and ovens incident management")
