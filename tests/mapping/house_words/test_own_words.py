"""A word that the house's own procedures are called by tells what its records are."""

from __future__ import annotations

from datetime import date

import pytest
from written import mapper

from pipeline.mapping.house_words.own_words import by_own_words, first_words
from pipeline.values import Analysis, Assignment, Event, Kind

CATALOGUE = mapper().catalogue
HELD = Event("R-8.6.3-2", date(2026, 9, 18), date(2026, 9, 18), "day", "A2")


def file(title: str, *ids: str, kind: Kind = "procedure", **more: object) -> Analysis:
    made = tuple(Assignment(one, 0.9, "body", title) for one in ids)
    return Analysis(title, title, "read", kind=kind, title=title, assignments=made, **more)  # type: ignore[arg-type]


PROBLEMS = file("LC-05 蹲坑怎么做（找原因）", "D-8.6.3")


def told(one: Analysis, *others: Analysis) -> Analysis:
    return by_own_words([one, *others], CATALOGUE)[0]


def served(one: Analysis) -> list[str]:
    return [each.requirement for each in one.assignments]


@pytest.mark.parametrize(
    ("procedure", "process", "record", "requirement"),
    [
        ("蹲坑管理", "D-8.6.3", "蹲坑台账", "R-8.6.3-1"),
        ("海拔和余量", "D-8.4.3", "海拔周报", "R-8.4.3"),
        ("Hiccups", "D-8.6.1", "Hiccup log Q3 2026", "R-8.6.1-1"),
        ("Looking after twiddles", "D-8.5.1", "Twiddle register", "R-8.5.1-1"),
    ],
)
def test_record_is_told_by_the_word_of_its_procedure(
    procedure: str, process: str, record: str, requirement: str
) -> None:
    one = told(file(record, kind="unrelated"), file(procedure, process))
    assert served(one) == [requirement]
    assert one.kind == "record"
    assert one.assignments[0].confidence < 0.65  # asks for a look


def test_report_is_told_by_what_it_most_likely_is() -> None:
    possible = (Assignment("R-8.6.3-3", 0.3, "body", "趋势在升"),)
    assert served(told(file("蹲坑小结9-10月", kind="report", possible=possible), PROBLEMS)) == ["R-8.6.3-3"]


def test_rows_keep_their_days_and_a_single_paper_has_its_own() -> None:
    possible = (Assignment("R-8.6.3-2", 0.2, "A1", "根因"),)
    rows = told(file("蹲坑台账", kind="record", possible=possible, events=(HELD,)), PROBLEMS)
    assert ("R-8.6.3-1", HELD.value) in {(event.requirement, event.value) for event in rows.events}
    paper = told(file("蹲坑单", kind="record", main_date=date(2026, 10, 2)), PROBLEMS)
    assert [(event.requirement, event.value) for event in paper.events] == [("R-8.6.3-1", date(2026, 10, 2))]


@pytest.mark.parametrize(
    "others",
    [
        [],
        [PROBLEMS, file("蹲坑与采购", "D-8.3.4")],
        [PROBLEMS, file("蹲坑位分配表", "R-8.2.5", kind="record")],
        [PROBLEMS, file("老台账", "R-8.6.3-1", kind="record")],
    ],
    ids=["nobody's", "of two processes", "of another record", "there already"],
)
def test_word_of_nobody_or_of_several_tells_nothing_nor_does_one_of_what_is_there(others: list[Analysis]) -> None:
    assert served(told(file("蹲坑台账", kind="record"), *others)) == []


def test_word_elsewhere_in_a_name_tells_nothing() -> None:
    assert served(told(file("食堂与蹲坑台账", kind="record"), PROBLEMS)) == []


def test_word_that_no_dictionary_has_is_put_together_again() -> None:
    assert list(first_words("割接管理规程", CATALOGUE)) == ["割接"]
    assert list(first_words("车和人管理规定", CATALOGUE)) == []
