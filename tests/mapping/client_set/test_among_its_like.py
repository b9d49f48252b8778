"""A paper without a telling name among records of one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.catalogue import load_catalogue
from pipeline.mapping.client_set.among_its_like import among_its_like
from pipeline.values import Analysis, Assignment, Event, Kind

DAY = date(2026, 10, 17)
CATALOGUE = load_catalogue()


def talk(path: str, *served: str, kind: Kind = "record") -> Analysis:
    made = tuple(Assignment(id, 0.9, "title", "Talk with the harbour") for id in served)
    return Analysis(path, path, "read", kind=kind, title=path, main_date=DAY, assignments=made)


def silent(path: str, requirement: str = "R-8.3.2-2", probability: float = 0.7, kind: Kind = "unrelated") -> Analysis:
    possible = (Assignment(requirement, probability, "body", "They ask when the new gate comes."),)
    held = (Event(requirement, DAY, DAY, "day", "body"),)
    return Analysis(
        path, path, "read", kind=kind, title="Harbour, 17 Oct", main_date=DAY, possible=possible, events=held
    )


def served(one: Analysis, *others: Analysis) -> list[str]:
    return [each.requirement for each in among_its_like([one, *others], CATALOGUE)[0].assignments]


def test_it_is_what_it_reads_like_and_the_others_are() -> None:
    one = silent("Customers/Reviews/17 Oct.docx")
    found = among_its_like([one, talk("Customers/Reviews/Q3 review.docx", "R-8.3.2-2")], CATALOGUE)[0]
    assert (found.kind, [each.requirement for each in found.assignments]) == ("record", ["R-8.3.2-2"])
    assert found.assignments[0].confidence < 0.65  # somebody is asked to look
    assert found.events == one.events


def test_several_of_its_like_are_enough_beside_other_papers() -> None:
    like = [talk(f"Talks/{at}.docx", "R-7.4") for at in range(2)]
    one, other = silent("Talks/lunch.txt", "R-7.4"), talk("Talks/drill.docx", "R-8.7.2-2")
    assert served(one, *like, other) == ["R-7.4"]
    assert served(one, like[0], other) == []


def test_papers_elsewhere_tell_nothing_of_it() -> None:
    assert served(silent("Talks/a.txt", "R-7.4"), talk("Minutes/b.txt", "R-7.4")) == []
    assert served(silent("a.txt", "R-7.4"), talk("b.txt", "R-7.4")) == []  # no folder was made for them


def test_what_reads_otherwise_or_hardly_so_is_a_workbook_or_is_withdrawn_stays_open() -> None:
    beside = talk("Talks/b.txt", "R-7.4")
    assert served(silent("Talks/a.txt", "R-7.4"), beside) == ["R-7.4"]
    for one in (
        silent("Talks/a.txt", "R-8.1"),
        silent("Talks/a.txt", "R-7.4", 0.3),
        silent("Talks/a.xlsx", "R-7.4"),
        silent("Talks/a.txt", "R-7.4", kind="procedure"),
        replace(silent("Talks/a.txt", "R-7.4"), obsolete=True),
    ):
        assert served(one, beside) == [], one
