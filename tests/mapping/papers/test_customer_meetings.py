"""Minutes in a customer's folder are of a meeting with that customer."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.mapping.papers.customer_meetings import meetings_with_customers
from pipeline.values import Analysis, Assignment, Event


def told(path: str, *also: str) -> tuple[list[str], list[str]]:
    assignments = tuple(Assignment(id, 0.72, "title", "q") for id in ("R-7.4", *also))
    day = date(2027, 5, 3)
    events = tuple(Event(id, day, day, "day", "body") for id in ("R-7.4", *also))
    (one,) = meetings_with_customers(
        [Analysis(path, path, "read", kind="record", assignments=assignments, events=events)]
    )
    return [each.requirement for each in one.assignments], [each.requirement for each in one.events]


@pytest.mark.parametrize(
    "path", ["03_Customers/Otter Mill/quarter talk.docx", "06 商务部/客户/三季度碰头会要点.eml", "Clients/May.md"]
)
def test_minutes_among_a_customers_papers_are_of_a_meeting_with_it(path: str) -> None:
    assert told(path) == (["R-8.3.2-2"], ["R-8.3.2-2"])
    assert told(path, "R-8.3.2-2") == (["R-8.3.2-2"], ["R-8.3.2-2"])


@pytest.mark.parametrize(
    "path",
    ["03 平台与客户组/拉齐会.md", "Customer success team/huddle.md", "Meetings/customers.docx", "客户服务部/周会.docx"],
)
def test_a_team_for_customers_talks_among_itself(path: str) -> None:
    assert told(path) == (["R-7.4"], ["R-7.4"])
