"""The house's own word for requests, as its procedure bears it."""

from __future__ import annotations

from datetime import date

from pipeline.mapping.house_words.own_requests import own_requests
from pipeline.values import Analysis, Assignment, Event, Kind


def paper(path: str, kind: Kind, *serves: str) -> Analysis:
    title = path.rpartition(".")[0]
    day = date(2026, 7, 8)
    return Analysis(
        path,
        path,
        "read",
        kind=kind,
        title=title,
        assignments=tuple(Assignment(each, 0.9, "title", "") for each in serves),
        events=tuple(Event(each, day, day, "day", "A2") for each in serves if each[0] == "R"),
    )


def of_ledger(ledger: str, *rules: Analysis) -> list[str]:
    found = own_requests([*rules, paper(ledger, "record", "R-8.6.1-1")])[-1]
    assert [event.requirement for event in found.events] == [each.requirement for each in found.assignments]
    return [each.requirement for each in found.assignments]


def test_a_ledger_that_bears_the_word_of_the_procedure_for_requests_is_theirs() -> None:
    rules = (paper("派工规矩.wps", "procedure", "D-8.6.2"), paper("异态处置规矩.docx", "procedure", "D-8.6.1"))
    assert of_ledger("派工单导出 三季度.csv", *rules) == ["R-8.6.2"]
    assert of_ledger("异态台账 7-8月.xlsx", *rules) == ["R-8.6.1-1"]
    asks = (paper("Asks and how to grant them.md", "procedure", "D-8.6.2"), paper("Snags.docx", "procedure", "D-8.6.1"))
    assert of_ledger("asks 2026.xlsx", *asks) == ["R-8.6.2"]


def test_one_procedure_for_both_and_words_of_many_rules_tell_nothing() -> None:
    both = paper("工单办理规程.docx", "procedure", "D-8.6.1", "D-8.6.2")
    assert of_ledger("工单台账.xlsx", both) == ["R-8.6.1-1"]
    rules = (paper("工单申请规程.docx", "procedure", "D-8.6.2"), paper("工单报修规程.docx", "procedure", "D-8.6.1"))
    assert of_ledger("工单台账.xlsx", *rules) == ["R-8.6.1-1"]
