"""What the second search found counts for requirements that nothing else serves, and asks for a human look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from drives import serving, strangers
from written import mapper

from pipeline.mapping.search.left_over import searched
from pipeline.values import Analysis, Assignment, Event, Fact, Kind

HELD = Event("R-8.2.5", date(2026, 9, 1), date(2026, 9, 1), "day", "Kit")


def page(
    probability: float, requirement: str = "D-8.2.5", kind: Kind = "procedure", path: str = "page.docx"
) -> Analysis:
    possible = Assignment(requirement, probability, "Kit", "Every laptop has a label and an owner.")
    return Analysis(
        path, path, "read", kind=kind, possible=(possible,), events=(replace(HELD, requirement=requirement),)
    )


def named(requirement: str = "D-8.2.5", **other: object) -> Analysis:
    own = (Assignment(requirement, 0.9, "title", "Asset management"),)
    return Analysis("named.docx", "n", **{"outcome": "read", "kind": "procedure", "assignments": own, **other})  # type: ignore[arg-type]


def settled(*files: Analysis) -> Analysis:
    """The first of these files, after the search, in an organisation's own set."""
    return searched([*files, *serving(30)], mapper().catalogue)[0]


def test_a_likely_text_counts_where_nothing_else_does_and_asks_for_review() -> None:
    one = settled(page(0.9))
    assert [(each.requirement, each.confidence < 0.65) for each in one.assignments] == [("D-8.2.5", True)]
    assert (one.hints, one.possible) == ((), ())
    assert [event.requirement for event in one.events] == ["D-8.2.5"]


def test_a_doubtful_text_is_a_hint() -> None:
    one = settled(page(0.4))
    assert (one.assignments, one.events) == ((), ())
    assert [each.requirement for each in one.hints] == ["D-8.2.5"]


def test_an_unlikely_text_is_neither_and_stays_possible_without_its_events() -> None:
    one = settled(page(0.2))
    assert (one.assignments, one.hints, one.events) == ((), (), ())
    assert [each.requirement for each in one.possible] == ["D-8.2.5"]
    assert settled(page(0.2), named()).possible == ()


@pytest.mark.parametrize("place", ["1 目的", "一、目的和范围", "Assets > 2. References"])
def test_what_a_document_says_of_itself_serves_nothing_else(place: str) -> None:
    one = page(0.9)
    told = replace(one, possible=(replace(one.possible[0], place=place),))
    assert settled(told).assignments == ()


@pytest.mark.parametrize("place", ["3. RESPONSIBILITIES", "Money > Roles and responsibilities", "三 职责与权限"])
def test_who_is_to_see_to_one_process_is_no_other_process(place: str) -> None:
    one = page(0.9, "D-8.4.2")
    told = replace(one, possible=(replace(one.possible[0], place=place),))
    assert settled(told).assignments == ()
    assert settled(one).assignments
    roles = page(0.9, "D-5.3")
    said = replace(roles, possible=(replace(roles.possible[0], place=place),))
    assert [each.requirement for each in settled(said).assignments] == ["D-5.3"]


def test_a_record_that_is_likelier_than_not_counts() -> None:
    one = settled(page(0.5, "R-9.2-4", "record"))
    assert [(each.requirement, each.confidence) for each in one.assignments] == [("R-9.2-4", 0.5)]


def test_a_file_whose_name_speaks_of_it_too_is_evidence_as_a_whole() -> None:
    hint = Assignment("D-8.2.5", 0.49, "title", "Kit plan", absent=("labels",))
    chapter = replace(page(0.9), hints=(hint,))
    chapter = replace(chapter, possible=(replace(chapter.possible[0], absent=("labels", "owners")),))
    (one,) = settled(chapter).assignments
    assert (one.place, one.absent, one.confidence) == ("title", ("labels",), 0.64)


def test_nothing_is_brought_in_where_a_current_file_serves_the_requirement() -> None:
    one = settled(page(0.9), named())
    assert (one.assignments, one.hints, one.events) == ((), (), ())


@pytest.mark.parametrize("no_evidence", [named(kind="form"), named(obsolete=True), named("D-8.2.6")])
def test_forms_withdrawn_files_and_files_on_other_things_keep_nothing_out(no_evidence: Analysis) -> None:
    assert settled(page(0.9), no_evidence).assignments


def test_a_withdrawn_file_brings_nothing_in() -> None:
    assert settled(replace(page(0.9), obsolete=True)).assignments == ()


def test_only_the_likeliest_of_doubtful_texts_is_a_hint() -> None:
    better, worse, *_ = searched([page(0.45, path="a"), page(0.4, path="b"), *serving(30)], mapper().catalogue)
    assert (len(better.hints), len(worse.hints)) == (1, 0)


def test_of_texts_on_one_document_the_likeliest_is_meant_and_of_records_there_are_many() -> None:
    better, worse, *_ = searched([page(0.9, path="a"), page(0.8, path="b"), *serving(30)], mapper().catalogue)
    assert (len(better.assignments), len(worse.assignments), worse.hints) == (1, 0, ())
    records = [page(sure, "R-9.2-4", "record", path) for sure, path in ((0.9, "a"), (0.8, "b"))]
    both = searched([*records, *serving(30)], mapper().catalogue)[:2]
    assert [len(one.assignments) for one in both] == [1, 1]


@pytest.mark.parametrize(
    ("requirement", "kind"), [("D-8.2.5", "procedure"), ("R-9.2-4", "record"), ("D-5.2", "policy")]
)
def test_a_file_of_unknown_kind_is_of_the_kind_of_what_it_serves(requirement: str, kind: Kind) -> None:
    assert settled(page(0.8, requirement, "unrelated")).kind == kind
    assert settled(page(0.44, requirement, "unrelated")).kind == "unrelated"


def test_among_files_that_serve_nothing_a_likely_text_stays_a_hint() -> None:
    one = settled(page(0.9), *strangers(90))
    assert (one.assignments, [each.requirement for each in one.hints]) == ((), ["D-8.2.5"])


def test_what_the_clients_own_table_of_clauses_names_becomes_likely() -> None:
    clauses = {"D-7.5": "7.5", "D-8.5.1": "8.5.1", "D-8.6.1": "8.6.1", "D-8.6.3": "8.6.3", "D-9.2": "9.2"}
    papers = [
        Analysis(
            f"{id}.docx",
            id,
            "read",
            kind="procedure",
            number=f"ZK-{n:02d}",
            assignments=(Assignment(id, 0.9, "title", id),),
        )
        for n, id in enumerate(clauses, 10)
    ]
    rest = "4.1 4.2 4.3 5.2 5.3 6.1 6.2 7.1 7.2 8.1|… | ZK-99"
    rows = [
        rest,
        *(f"{clause}|… | ZK-{n:02d}" for n, clause in enumerate(clauses.values(), 10)),
        "8.2.5|Things | ZK-01",
    ]
    facts = tuple(Fact("crossreference.row", row, "A2", row) for row in rows)
    table = Analysis("map.xlsx", "m", "read", kind="list", facts=facts)
    one = replace(page(0.3), number="ZK-01")

    def brought_in(first: Analysis, *others: Analysis) -> bool:
        (found, *_) = searched([first, *papers, *others], mapper().catalogue)
        return bool(found.assignments or found.hints)

    assert not brought_in(one)
    assert brought_in(one, table)
    assert not brought_in(replace(one, number="ZK-02"), table)


def test_what_is_possible_and_assigned_besides_keeps_its_events() -> None:
    told = (Assignment("R-8.2.5", 0.7, "number", "F-12"),)
    one = settled(replace(page(0.01, "R-8.2.5", "record"), assignments=told), named("R-8.2.5", kind="record"))
    assert [event.requirement for event in one.events] == ["R-8.2.5"]


MINUTES = "R-7.4"
OCTOBER = Event(MINUTES, date(2026, 10, 5), date(2026, 10, 5), "day", "body")


def monthly(day: date) -> Analysis:
    """Minutes that their name tells."""
    own = (Assignment(MINUTES, 0.9, "title", "Meeting"),)
    return Analysis(
        "m.docx", "m", "read", kind="record", assignments=own, events=(replace(OCTOBER, value=day, end=day),)
    )


def talk(probability: float, kind: Kind = "unrelated") -> Analysis:
    """A text that nothing tells but what it says."""
    possible = (Assignment(MINUTES, probability, "body", "There: Ann, Bo."),)
    return Analysis("t.docx", "t", "read", kind=kind, possible=possible, events=(OCTOBER,))


def test_a_text_that_nothing_tells_counts_in_a_month_that_no_other_record_holds() -> None:
    one = settled(talk(0.6), monthly(date(2026, 9, 7)))
    assert [(each.requirement, each.confidence) for each in one.assignments] == [(MINUTES, 0.6)]
    assert (one.kind, one.events) == ("record", (OCTOBER,))


@pytest.mark.parametrize(
    ("text", "day"),
    [(talk(0.9), date(2026, 10, 19)), (talk(0.45), date(2026, 9, 7)), (talk(0.9, "report"), date(2026, 9, 7))],
)
def test_it_stays_out_of_a_month_that_another_holds_and_where_it_is_unlikely(text: Analysis, day: date) -> None:
    one = settled(text, monthly(day))
    assert (one.assignments, one.events) == ((), ())


def test_what_is_called_after_something_of_no_service_stays_out_of_every_month() -> None:
    for name in ("支部学习笔记0.docx", "食堂意见.docx", "Fire drill.docx"):
        one = settled(replace(talk(0.9), path=name, title=name[:-5]), monthly(date(2026, 9, 7)))
        assert (one.assignments, one.kind) == ((), "unrelated")
