"""The client's own table of the standard names records in the house's words."""

from __future__ import annotations

from datetime import date

from written import mapper

from pipeline.mapping.client_set.clause_table import by_clause_table
from pipeline.values import Analysis, Assignment, Event, Fact, Kind

CATALOGUE = mapper().catalogue
OTHERS = "4.1 4.2 4.3 5.1 5.2 5.3 6.1 6.2 6.3 7.1 7.2 7.3 7.4 9.1 9.3"
DAY = date(2026, 9, 7)


def file(
    title: str,
    *served: Assignment,
    kind: Kind = "record",
    possible: tuple[Assignment, ...] = (),
    events: tuple[Event, ...] = (),
) -> Analysis:
    return Analysis(
        f"{title}.xlsx", title, "read", kind=kind, title=title, main_date=DAY, assignments=served, possible=possible,
        events=events,
    )  # fmt: skip


def table(*rows: str) -> Analysis:
    facts = tuple(
        Fact("crossreference.row", row, f"T1R{at}", row) for at, row in enumerate((*rows, f"{OTHERS}|见总册"))
    )
    return Analysis("哪条在哪.docx", "t", "read", kind="record", title="哪条在哪", facts=facts)


def told(*files: Analysis) -> dict[str, set[str]]:
    found = by_clause_table(files, CATALOGUE)
    return {one.title: {each.requirement for each in one.assignments} for one in found if one.title != "哪条在哪"}


def test_what_nothing_else_tells_is_the_usual_record_of_the_clause() -> None:
    rows = table("8.6.1|事件 | ZD-05 | 缺陷台账", "8.6.3|Problems | ZD-07 | squeaky wheels")
    found = told(rows, file("缺陷台账2026"), file("Squeaky wheels, autumn", kind="unrelated"))
    assert found == {"缺陷台账2026": {"R-8.6.1-1"}, "Squeaky wheels, autumn": {"R-8.6.3-1"}}


def test_it_is_the_record_that_its_content_makes_likely() -> None:
    likely = (Assignment("R-8.5.3-1", 0.4, "body", "q"), Assignment("R-9.4", 0.9, "body", "q"))
    found = told(
        table("8.5.3|Releases | ZD-07 | ferry sheets", "8.6.1|事件 | 无"), file("Ferry sheet 12", possible=likely)
    )
    assert found == {"Ferry sheet 12": {"R-8.5.3-1"}}


def test_what_reads_like_another_record_is_not_the_usual_one() -> None:
    likely = (Assignment("R-8.1", 0.8, "body", "q"),)
    rows = table("8.2.6|Layout | ZD-07 | gate rounds", "8.6.1|事件 | 无")
    assert told(rows, file("Gate rounds", possible=likely)) == {"Gate rounds": set()}


def test_what_was_guessed_from_an_unknown_name_gives_way_with_its_events() -> None:
    guess = Assignment("R-7.2-2", 0.81, "title", "Coach sheet", within=True)
    rows = table("8.5.3|Releases | ZD-07 | coach sheets", "8.6.1|Incidents | Incident log")
    agreeing = file("Incident log", Assignment("R-8.6.1-1", 0.95, "title", "q"))
    rules = file("Ferry rules", Assignment("D-8.5.3", 0.9, "title", "q"), kind="procedure")
    one = file("Coach sheet 9 Sept", guess, kind="plan", events=(Event("R-7.2-2", DAY, DAY, "day", "title"),))
    found = next(each for each in by_clause_table((rows, agreeing, rules, one), CATALOGUE) if each.title == one.title)
    assert [each.requirement for each in found.assignments] == ["R-8.5.3-2"]
    assert {each.requirement for each in found.events} == {"R-8.5.3-2"}


def test_a_workbook_on_more_is_the_missing_record_too_if_it_reads_so() -> None:
    errors = Assignment("R-8.6.3-2", 0.9, "Known errors", "q")
    likely = (Assignment("R-8.6.3-1", 0.5, "Slow burners!A1", "q"),)
    rows = table("8.6.3|Problems | ZD-07 | slow burners", "8.6.1|事件 | 无")
    book = file("Slow burners and known errors", errors, possible=likely)
    assert told(rows, book)[book.title] == {"R-8.6.3-1", "R-8.6.3-2"}
    other = file("Problem log", Assignment("R-8.6.3-1", 0.95, "title", "q"))
    assert told(rows, book, other)[book.title] == {"R-8.6.3-2"}


def test_blank_forms_rules_and_rows_on_several_clauses_tell_nothing() -> None:
    rows = table("8.6.1 8.6.2|事件、请求 | ZD-05 | 缺陷台账", "8.6.3|问题 | 慢病簿子")
    assert not any(told(rows, file("缺陷台账2026"), file("慢病簿子", kind="form")).values())


def test_the_title_of_the_clause_names_no_record() -> None:
    rows = table("8.4.2|需求管理 | ZD-05 | 来年要多少", "8.6.1|事件 | 无")
    found = told(rows, file("二期需求规格（需求管理）", kind="report"), file("来年要多少 2027"))
    assert found == {"二期需求规格（需求管理）": set(), "来年要多少 2027": {"R-8.4.2"}}


def test_words_of_the_house_that_the_field_has_for_another_clause_count() -> None:
    rows = table("8.5.3|Releases | ZD-07 | train sheets", "8.6.1|事件 | 无")
    assert told(rows, file("Train sheet 9 Sept")) == {"Train sheet 9 Sept": {"R-8.5.3-2"}}
