"""Sheets of needs in a service catalogue, and who does what in one process."""

from __future__ import annotations

import pytest
from written import workbook

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.papers.needs_in_catalogue import needs_beside_catalogue
from pipeline.mapping.papers.roles_of_one import of_one_process
from pipeline.mapping.parts.sections import cut

HEAD = ("Service", "Customers ask for", "Talked about on")
WANTED = [HEAD, ("Mail", "a box of 50 GB", "2026-06-09"), ("Desk", "two languages", "2026-06-10")]
CATALOGUE = Candidate("D-8.2.4", 0.99, "title", "Service catalogue", ())


@pytest.mark.parametrize("sheet", ["Requirements", "Service requirements", "What customers ask for", "服务需求"])
def test_a_sheet_of_needs_in_the_catalogue_is_what_services_are_wanted_for(sheet: str) -> None:
    sections = cut(workbook(Catalogue=[("Service", "Owner"), ("Mail", "A. Reed")], **{sheet: WANTED}))
    (found,) = needs_beside_catalogue(sections, "record", [CATALOGUE])
    assert (found.requirement, found.place) == ("D-8.2.2", sheet)
    assert not needs_beside_catalogue(sections, "record", [])  # in whatever else it is that of something else
    assert not needs_beside_catalogue(sections, "form", [CATALOGUE])


def test_requests_are_no_needs() -> None:
    sections = cut(workbook(Catalogue=[("Service", "Owner"), ("Mail", "A. Reed")], Requests=WANTED))
    assert not needs_beside_catalogue(sections, "record", [CATALOGUE])


def told(name: str, *requirements: str) -> list[str]:
    candidates = [Candidate(one, 0.95, "title", name, ()) for one in requirements]
    return [one.requirement for one in of_one_process(candidates)]


@pytest.mark.parametrize(
    "name",
    ["Major incident: who does what", "Roles and responsibilities in change management", "变更管理职责分工"],
)
def test_who_does_what_in_one_process_is_that_process(name: str) -> None:
    assert told(name, "D-8.5.1", "D-5.3", "L07") == ["D-8.5.1"]


def test_the_roles_of_the_house_stay_what_they_are() -> None:
    assert told("Who does what", "D-5.3", "L07") == ["D-5.3", "L07"]
    assert told("Roles and service catalogue", "D-5.3", "D-8.2.4") == ["D-5.3", "D-8.2.4"]
