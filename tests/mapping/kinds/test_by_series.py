"""The letters of a number say what kind of paper it is, as its house uses them; the set settles kinds once more."""

from __future__ import annotations

from pipeline.catalogue import load_catalogue
from pipeline.mapping.kinds.by_series import kinds_by_series
from pipeline.mapping.kinds.once_told import kinds_once_told
from pipeline.values import Analysis, Assignment, Kind

CATALOGUE = load_catalogue()


def paper(number: str, kind: Kind, *served: str, path: str = "") -> Analysis:
    made = tuple(Assignment(one, 0.9, "title", "q") for one in served)
    return Analysis(path or f"{number}.docx", number, "read", kind=kind, number=number, assignments=made)


SERIES = tuple(paper(f"WX-STD-{n:02}", "procedure") for n in range(1, 7))


def kind(one: Analysis, *others: Analysis) -> Kind:
    return kinds_by_series((*others, one), CATALOGUE)[-1].kind


def test_a_program_or_matrix_in_a_series_of_procedures_is_one() -> None:
    assert kind(paper("WX-STD-10", "plan", "D-8.3.3"), *SERIES) == "procedure"
    assert kind(paper("WX-STD-03", "record", "D-7.4"), *SERIES) == "procedure"


def test_a_plan_a_record_another_series_and_a_short_series_stay() -> None:
    assert kind(paper("WX-STD-11", "plan", "D-8.7.2-PL"), *SERIES) == "plan"
    assert kind(paper("WX-STD-12", "record", "R-8.6.1-1"), *SERIES) == "record"
    assert kind(paper("WX-PLN-01", "plan", "D-8.3.3"), *SERIES) == "plan"
    assert kind(paper("WX-STD-10", "plan", "D-8.3.3"), *SERIES[:4]) == "plan"


def test_a_text_that_the_set_tells_of_an_outage_is_a_report_and_a_ledger_is_not() -> None:
    before = paper("1", "record"), paper("2", "record", path="2.xlsx")
    told = paper("1", "record", "R-8.7.1-2"), paper("2", "record", "R-8.7.1-2", path="2.xlsx")
    assert [one.kind for one in kinds_once_told(told, before)] == ["report", "record"]
    assert [one.kind for one in kinds_once_told(told, told)] == ["record", "record"]
    release = paper("3", "report"), paper("3", "report", "R-8.5.3-2")
    assert [one.kind for one in kinds_once_told(release[1:], release[:1])] == ["record"]
