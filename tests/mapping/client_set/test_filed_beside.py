"""What the folder says of papers that their own words leave open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.mapping.client_set import filed_beside as beside
from pipeline.values import Analysis, Assignment, Event

DAY = date(2026, 10, 19)
CATALOGUE = load_catalogue()


def told(papers: list[Analysis]) -> tuple[Analysis, ...]:
    return beside.filed_beside(papers, CATALOGUE)


def paper(path: str, title: str = "", *served: str, confidence: float = 0.62) -> Analysis:
    made = tuple(Assignment(id, confidence, "title", title) for id in served)
    events = tuple(Event(id, DAY, DAY, "day", "body") for id in served)
    kind = "record" if served else "unrelated"
    return Analysis(path, path, "read", kind=kind, title=title, main_date=DAY, assignments=made, events=events)  # type: ignore[arg-type]


MINUTES = paper("9/Review/Minutes.docx", "Minutes of the management review", "R-9.3-3", confidence=0.97)


@pytest.mark.parametrize(
    "title", ["Input of Operations", "Inputs Quality", "Figures of the desk", "质量部汇报", "运维部输入材料"]
)
def test_an_input_that_lies_beside_the_minutes_of_the_review_is_one(title: str) -> None:
    found = told([MINUTES, paper("9/Review/x.docx", title)])[-1]
    assert (found.kind, [each.requirement for each in found.assignments]) == ("report", ["R-9.3-2"])
    assert [(event.requirement, event.value) for event in found.events] == [("R-9.3-2", DAY)]
    assert len(found.assignments[0].absent) > 5  # nothing says that it speaks of all that a review is about


@pytest.mark.parametrize(
    ("path", "title", "served"),
    [
        ("9/Other/x.docx", "Input of Operations", ()),
        ("9/Review/x.docx", "Lunch menu", ()),
        ("9/Review/x.docx", "Input form", ()),
        ("9/Review/x.docx", "Input of Operations", ("R-8.4.3",)),
    ],
)
def test_what_lies_elsewhere_is_called_otherwise_or_is_known_is_no_input(
    path: str, title: str, served: tuple[str, ...]
) -> None:
    one = paper(path, title, *served)
    assert told([MINUTES, one])[-1] == one


@pytest.mark.parametrize("folder", ["7 Suppliers", "04 供应商/协调", "Vendors"])
def test_a_talk_among_the_papers_on_suppliers_is_with_one(folder: str) -> None:
    found = told([paper(f"{folder}/Kern notes.md", "Kern, talk on 9 September", "R-8.3.2-2")])[-1]
    assert [each.requirement for each in found.assignments] == ["R-8.3.4-2"]
    assert [event.requirement for event in found.events] == ["R-8.3.4-2"]


@pytest.mark.parametrize(
    "folder",
    [
        "05 商务采购部/走访",
        "06 采购",
        "Purchasing/Visits",
        "Customers and suppliers",
        "03 矿厂与供方",
        "供应商管理部/走访",
    ],
)
def test_a_department_that_buys_is_no_folder_of_suppliers(folder: str) -> None:
    one = paper(f"{folder}/Orle 1112.docx", "Orle, talk on 9 September", "R-8.3.2-2")
    assert told([one]) == (one,)


def test_a_talk_with_a_customer_stays_one() -> None:
    named = paper("7 Suppliers/Talk.md", "Talk with the customer", "R-8.3.2-2")
    outright = paper("7 Suppliers/Review.md", "Service review meeting", "R-8.3.2-2", confidence=0.97)
    elsewhere = paper("6 Customers/Talk.md", "Orle, talk on 9 September", "R-8.3.2-2")
    assert told([named, outright, elsewhere]) == (named, outright, elsewhere)
    assert (
        told([replace(elsewhere, kind="report", path="7 Suppliers/a.md")])[0].assignments[0].requirement == "R-8.3.2-2"
    )


HELD = [paper(f"2/Monthly meeting/{month}.eml", f"Meeting {month}", "R-7.4", confidence=0.9) for month in ("July", "August")]  # fmt: skip


def test_a_short_note_in_the_folder_of_the_houses_meeting_is_its_minutes() -> None:
    for taken_for in ("R-9.3-2", "R-8.3.2-2"):
        found = told([*HELD, paper("2/Monthly meeting/14 oct.txt", "14 oct", taken_for)])[-1]
        assert [each.requirement for each in found.assignments] == ["R-7.4"]
        assert [(event.requirement, event.value) for event in found.events] == [("R-7.4", DAY)]
    on_changes = told([*HELD, paper("2/Monthly meeting/13 oct.txt", "13 oct", "R-8.5.1-2")])[-1]
    assert [each.requirement for each in on_changes.assignments] == ["R-7.4", "R-8.5.1-2"]


@pytest.mark.parametrize(
    ("path", "served", "confidence"),
    [
        ("2/Monthly meeting/Otter Mill.docx", "R-8.3.2-2", 0.95),  # called so outright
        ("2/Customer meetings/14 oct.txt", "R-8.3.2-2", 0.62),
        ("2/Papers/14 oct.txt", "R-8.3.2-2", 0.62),
        ("2/Monthly meeting/figures.xlsx", "R-9.3-2", 0.62),
        ("2/Monthly meeting/look back.docx", "R-8.5.1-3", 0.62),
    ],
)
def test_what_lies_there_under_a_name_of_its_own_stays(path: str, served: str, confidence: float) -> None:
    beside_it = [replace(one, path=one.path.replace("Monthly meeting", path.split("/")[1])) for one in HELD]
    found = told([*beside_it, paper(path, "x", served, confidence=confidence)])[-1]
    assert [each.requirement for each in found.assignments] == [served]


def test_one_paper_alone_makes_no_folder_of_meetings() -> None:
    found = told([HELD[0], paper("2/Monthly meeting/14 oct.txt", "14 oct", "R-9.3-2")])[-1]
    assert [each.requirement for each in found.assignments] == ["R-9.3-2"]
