"""Among strangers half a name counts only where the text reads like its clause."""

from __future__ import annotations

import pytest
from written import mapped, text

from pipeline.values import Kind

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


DIARY = """
# Week one
We met in the library and looked at the map of the harbour. The ferry leaves at nine.
# Week two
The drawing of the lighthouse was finished, and the paint has dried. Somebody brought cake.
"""
LEVELS = """
# 1 Services covered
The provider keeps the web shop available 99.5 % of each month, measured by the provider and reported to the customer.
# 2 Response
Priority 1 is answered within 30 minutes and resolved within 4 hours; service credits are due where a target is missed.
# 3 Review
Customer and provider review this agreement each quarter.
"""


def by_file(content: str, title: str, file: str, kind: Kind) -> set[str]:
    return {one.requirement for one in mapped(text(content), title, file, kind).assignments if not one.within}


@pytest.mark.parametrize(("content", "found"), [(DIARY, False), (LEVELS, True)])
def test_a_file_that_is_called_so_under_another_title_is_one_as_its_text_reads(content: str, found: bool) -> None:
    assert ("D-8.3.3-SLA" in by_file(content, "Harbour project", "SLA", "agreement")) is found


def test_one_unknown_name_read_in_title_and_file_is_not_two_witnesses() -> None:
    done = "# List\nWhat was decided in the meeting, who does it by when, and its status: open or closed.\nReview of actions.\n"
    assert "R-9.3-4" not in by_file(done * 3, "Action items", "action-items", "record")


ACCEPTED = "Draft of 18 November, A. Reed.\n\n# Acceptance criteria\n300 messages in ten minutes: reached. 16 of 20 users are satisfied: 17. No high finding of the security check: one.\n\n# Deviations\nThe start moved by three weeks.\n\n# Conclusion\nThe service goes to the desk."
AUDITED = "Audit of 13 to 15 October, lead auditor A. Reed.\n\n# Findings\nTwo nonconformities were raised, both minor.\n\n# Conclusion\nThe system conforms to the standard and is effective."


def test_a_final_report_is_that_of_an_audit_only_where_one_is_spoken_of() -> None:
    def served(content: str) -> set[str]:
        return {one.requirement for one in mapped(text(content), "Final report FR-2601", as_kind="report").assignments}

    assert "R-9.2-6" not in served(ACCEPTED)
    assert "R-9.2-6" in served(AUDITED)
