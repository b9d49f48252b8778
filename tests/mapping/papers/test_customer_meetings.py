"""Minutes in a customer's folder are of a meeting with that customer."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.mapping.papers.customer_meetings import meetings_with_customers
from pipeline.values import Analysis, Assignment, Event, Kind


def told(path: str, *also: str) -> tuple[list[str], list[str]]:
    assignments = tuple(Assignment(id, 0.72, "title", "q") for id in ("R-7.4", *also))
    day = date(2027, 5, 3)
    events = tuple(Event(id, day, day, "day", "body") for id in ("R-7.4", *also))
    (one,) = meetings_with_customers(
        [Analysis(path, path, "read", kind="record", assignments=assignments, events=events)], load_catalogue()
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


def of_folder(*held: str) -> list[list[str]]:
    """What the papers of one folder serve in the end, each of which was taken for one sort of minutes."""
    filed = [
        Analysis(
            f"商务/评审/{n}.docx", str(n), "read", kind="record", assignments=(Assignment(id, 0.72, "title", "q"),)
        )
        for n, id in enumerate(held)
    ]
    return [[each.requirement for each in one.assignments] for one in meetings_with_customers(filed, load_catalogue())]


def test_minutes_alone_among_those_of_meetings_with_customers_are_of_one() -> None:
    assert of_folder("R-7.4", "R-8.3.2-2") == [["R-8.3.2-2"], ["R-8.3.2-2"]]
    assert of_folder("R-7.4", "R-8.3.2-2", "R-7.4") == [["R-7.4"], ["R-8.3.2-2"], ["R-7.4"]]
    assert of_folder("R-7.4", "R-8.3.2-2", "R-8.5.1-2") == [["R-7.4"], ["R-8.3.2-2"], ["R-8.5.1-2"]]
    assert of_folder("R-7.4") == [["R-7.4"]]


AMONG = Analysis("07 Customers/Otter Mill/promise.docx", "p", "read", kind="agreement")


def notes(
    path: str, title: str, *assignments: Assignment, kind: Kind = "unrelated", opening: str = ""
) -> tuple[Kind, list[str], list[str]]:
    possible = (Assignment("R-7.4", 0.2, "body", opening),) if opening else ()
    one = Analysis(
        path, path, "read", kind=kind, title=title, main_date=date(2027, 5, 3), assignments=assignments, possible=possible
    )  # fmt: skip
    judged = meetings_with_customers([AMONG, one], load_catalogue())[-1]
    return judged.kind, [each.requirement for each in judged.assignments], [each.requirement for each in judged.events]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("07 Customers/Otter Mill/otter may.txt", "review otter, 3 may 2027"),
        ("07 Customers/Otter Mill/3 May.docx", "Sit-down with the mill, 3 May 2027"),
        ("客户/河湾中学/0503.docx", "走访河湾中学 2027年5月3日"),
        ("客户资料/河湾中学/五月.txt", "5月3日碰头"),
        ("inbox/list of customers.docx", "Talk at Otter Mill, 3 May 2027"),
        ("业务部/客户评审/河湾中学碰头-微信.txt", "河湾中学碰头-微信"),
        ("业务部/客户回访/五月.txt", "5月3日电话"),
        ("07 Customers/Otter Mill/phone.txt", "phone with the mill, 3 May 2027"),
    ],
)
def test_notes_of_a_talk_with_a_customer_count_by_name_and_day(path: str, title: str) -> None:
    assert notes(path, title) == ("record", ["R-8.3.2-2"], ["R-8.3.2-2"])


def test_the_first_line_speaks_for_notes_without_a_title() -> None:
    line = "Mill meeting, 3 May 2027, by telephone"
    assert notes("07 Customers/Meetings/otter.txt", "otter 3 may", opening=line)[1] == ["R-8.3.2-2"]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("07 Customers/Otter Mill/call.txt", "Complaint of 3 May 2027"),
        ("07 Customers/Otter Mill/kick.txt", "Kick-off meeting new gates"),
        ("07 Customers/Otter Mill/deck.pptx", "Figures of May"),
        ("客户/河湾中学/0503.docx", "故障处理沟通会"),
        ("inbox/notes.docx", "Talk at Finch Farm, 3 May 2027"),
        ("inbox/otter mill gates.docx", "Gates of Otter Mill"),
        ("Customer service/huddle.docx", "talk of the desk, 3 May 2027"),
    ],
)
def test_other_papers_on_a_customer_are_no_talk_with_it(path: str, title: str) -> None:
    assert notes(path, title)[1] == []


def test_a_review_in_a_customers_folder_looks_back_at_no_change_unless_it_says_so() -> None:
    back = Assignment("R-8.5.1-3", 0.7, "name", "Review Otter Q2")
    held = Assignment("R-8.3.2-2", 0.6, "body", "")
    path = "07 Customers/Otter Mill/Review Otter Q2.docx"
    assert notes(path, "Review with Otter", held, back, kind="record")[1] == ["R-8.3.2-2"]
    path = "07 Customers/Otter Mill/Review of change 17.docx"
    assert notes(path, "Review of change 17", back, kind="record")[1] == ["R-8.5.1-3"]


def test_a_meeting_that_may_serve_both_is_one_event() -> None:
    day = date(2027, 5, 3)
    events = tuple(Event(id, day, day, "day", "body") for id in ("R-7.4", "R-8.3.2-2"))
    minutes = Analysis(
        "Clients/May.md",
        "m",
        "read",
        kind="record",
        assignments=(Assignment("R-7.4", 0.72, "title", "q"),),
        events=events,
    )
    (one,) = meetings_with_customers([minutes], load_catalogue())
    assert one.events == (Event("R-8.3.2-2", day, day, "day", "body"),)
