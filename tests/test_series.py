"""Records of one series serve what any of them serves, and nothing else does."""

from __future__ import annotations

from datetime import date

from pipeline.catalogue import load_catalogue
from pipeline.series import with_series
from pipeline.values import Analysis, Assignment, Event, Kind

CATALOGUE = load_catalogue()


def record(path: str, day: str, *serves: str, title: str = "Nonconformity", kind: Kind = "record") -> Analysis:
    when = date.fromisoformat(day)
    return Analysis(
        path,
        path,
        "read",
        kind=kind,
        title=title,
        main_date=when,
        assignments=tuple(Assignment(each, 0.9, "title", "") for each in serves),
        events=tuple(Event(each, when, when, "day", "T1R1C4") for each in serves),
    )


def served(*files: Analysis) -> dict[str, dict[str, str]]:
    return {
        one.path: {event.requirement: str(event.value) for event in one.events}
        for one in with_series(files, CATALOGUE)
        if {event.requirement for event in one.events} == {each.requirement for each in one.assignments}
    }


def test_findings_that_differ_by_their_number_are_one_series() -> None:
    first, second = (
        record("Audit/NC-01.docx", "2026-11-05", "R-9.2-5"),
        record("Audit/NC-02.docx", "2026-11-04", "R-10.1"),
    )
    assert served(first, second) == {
        "Audit/NC-01.docx": {"R-9.2-5": "2026-11-05", "R-10.1": "2026-11-05"},
        "Audit/NC-02.docx": {"R-10.1": "2026-11-04", "R-9.2-5": "2026-11-04"},
    }


def test_minutes_of_other_months_count_on_the_day_they_stand_for() -> None:
    september = record(
        "Meetings/Steering committee Sept.docx", "2026-09-24", "R-7.4", title="Steering committee, minutes"
    )
    october = record("Meetings/Steering committee Oct.docx", "2026-10-18", title="Steering committee, minutes")
    assert served(september, october)["Meetings/Steering committee Oct.docx"] == {"R-7.4": "2026-10-18"}


def test_other_names_folders_kinds_and_titles_are_no_series() -> None:
    first = record("Audit/NC-01.docx", "2026-11-05", "R-9.2-5")
    others = [
        record("Audit/Letter 02.docx", "2026-11-04"),
        record("Other/NC-02.docx", "2026-11-04"),
        record("Audit/NC-03.docx", "2026-11-04", kind="plan"),
        record("Audit/NC-04.docx", "2026-11-04", title="Menu of the canteen"),
    ]
    assert [one.assignments for one in with_series([first, *others], CATALOGUE)[1:]] == [()] * 4


def test_documents_and_ledgers_of_a_series_stay_what_they_are() -> None:
    first = record("Tickets/INC 07.xlsx", "2026-07-05", "R-8.6.1-1", "D-8.6.1")
    days = tuple(Event("R-8.6.3-1", date(2026, 8, day), date(2026, 8, day), "day", "A1") for day in (1, 2))
    ledger = Analysis("Tickets/INC 08.xlsx", "b", "read", kind="record", title="Nonconformity", events=days)
    assert with_series([first, ledger], CATALOGUE)[1] == ledger
    single = record("Tickets/INC 09.xlsx", "2026-09-01")
    found = with_series([first, single], CATALOGUE)[1]
    assert [each.requirement for each in found.assignments] == ["R-8.6.1-1"]


def test_what_nothing_tells_is_of_its_series() -> None:
    known = record("Slips/AL-26-009.docx", "2026-09-15", "R-8.5.1-1", title="Alteration slip")
    untold = record("Slips/AL-26-003.docx", "2026-08-17", title="Alteration slip", kind="unrelated")
    found = with_series([known, untold], CATALOGUE)[1]
    assert (found.kind, [each.requirement for each in found.assignments]) == ("record", ["R-8.5.1-1"])


def test_papers_numbered_in_one_series_may_be_on_other_subjects() -> None:
    known = record("Know-how/KH-031 gate refuses.md", "2026-09-11", "R-7.6", title="KH-031 Gate refuses all codes")
    untold = record("Know-how/KH-034 slots full.md", "2026-10-20", title="KH-034 Slots look full", kind="unrelated")
    assert served(known, untold)["Know-how/KH-034 slots full.md"] == {"R-7.6": "2026-10-20"}


def test_a_number_that_comes_again_is_no_number_of_a_series() -> None:
    sales = record("Meetings/Tier 3 Sales.pptx", "2026-10-13", "R-7.4", title="Tier 3 Sales")
    plant = record("Meetings/Tier 3 Plant.pptx", "2026-10-12", title="Tier 3 Plant and line, figures of the month")
    assert with_series([sales, plant], CATALOGUE)[1].assignments == ()


def test_what_one_of_many_serves_does_not_spread_over_other_subjects() -> None:
    stray = record("Problems/PR-3 slow board.md", "2026-09-11", "R-8.5.1-2", title="PR-3 Board slow")
    others = [
        record(f"Problems/PR-{number} {subject}.md", "2026-10-20", title=f"PR-{number} {subject}")
        for number, subject in ((1, "relay queue climbs"), (2, "belt reads nothing"))
    ]
    assert [one.assignments for one in with_series([stray, *others], CATALOGUE)[1:]] == [(), ()]


def test_a_series_runs_on_in_folders_of_months_and_however_it_was_kept() -> None:
    first = record("Trail/2026-08/Scorecard August.docx", "2026-09-10", "R-9.4", title="Scorecard August")
    second = record("Trail/2026-09/Scorecard September.pptx", "2026-10-12", title="Scorecard September")
    assert served(first, second)["Trail/2026-09/Scorecard September.pptx"] == {"R-9.4": "2026-10-12"}
    mail = record("群聊导出/11月拉齐会纪要.eml", "2026-11-18", "R-7.4", title="11月拉齐会纪要")
    chat = record("群聊导出/拉齐会0917.txt", "2026-09-17", title="拉齐会 2026-09-17", kind="unrelated")
    assert served(mail, chat)["群聊导出/拉齐会0917.txt"] == {"R-7.4": "2026-09-17"}
