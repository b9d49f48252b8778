"""Records of houses that call them, and their days, by words of their own: told by the requirement that they serve."""

from __future__ import annotations

from datetime import date

import pytest
from written_pages import page

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.timeline.roles.of_records import as_statement, kind_of_account, plain_name, with_role_of_its_day
from pipeline.values import Block, Kind, Place


def read(text: str, requirement: str, kind: Kind = "record", path: str = "page 7.docx") -> tuple[str, dict[str, str]]:
    """The main date of a page that serves this requirement, and the roles of its days."""
    about = plain_name([requirement], kind, path)
    dates = dates_of(page(text), path, about=about)
    main = main_date(dates, kind, path, about)
    return str(main), {str(one.value): one.role for one in with_role_of_its_day(dates, main, kind, [requirement], path)}


def test_the_day_of_a_record_has_the_role_that_its_requirement_gives_it() -> None:
    text = "# Squeak nine\nAll of us, 21 September 2026 in the hall, with cake."
    assert read(text, "R-8.6.3-1") == ("2026-09-21", {"2026-09-21": "occurred"})
    assert read(text, "R-7.4")[1] == {"2026-09-21": "meeting"}
    assert read(text, "R-9.3-4")[1] == {"2026-09-21": "other"}


def test_a_record_whose_words_say_nothing_of_its_day_is_of_what_happened_then_but_not_where_it_is_kept_up() -> None:
    text = "# How the sellers did\nWe and two of them, 16 October 2026, with the figures."
    assert read(text, "R-8.3.4-2")[1] == {"2026-10-16": "occurred"}
    assert read(text, "R-8.3.4-2", path="公司简介.docx")[1] == {"2026-10-16": "other"}


def test_the_state_of_a_list_is_no_day_on_which_something_happened() -> None:
    day = date(2026, 11, 2)
    for place in (Place(sheet="A", cell="A1"), Place(cell="A1")):
        head = dates_of([Block("List of things we own, 2 November 2026", place)], "things.xlsx")
        assert [one.role for one in with_role_of_its_day(head, day, "record", ["R-8.2.5"], "things.xlsx")] == ["other"]


def test_minutes_are_of_the_day_of_the_meeting_whatever_word_stands_beside_it() -> None:
    for text in ("# Tier two\n| Held on | 21 September 2026 |", "# Loop\nHeld 21 September 2026 in the hall."):
        assert read(text, "R-8.5.1-2")[1] == {"2026-09-21": "meeting"}
        assert read(text, "R-8.7.2-1")[1] == {"2026-09-21": "occurred"}
    mail = "From: A. Name\nTo: all\nDate: 2026-09-21 17:45\nSubject: what we said\nWe go on as before."
    assert read(mail, "R-7.4", path="what we said.eml") == ("2026-09-21", {"2026-09-21": "meeting"})


def test_the_head_of_the_sheet_that_an_audit_filled_in_bears_its_day() -> None:
    head = dates_of([Block("Question sheets, 12 October 2026", Place(sheet="A", cell="A1"))], "questions.xlsx")
    for requirement, role in (("R-9.2-3", "meeting"), ("R-7.4", "occurred")):
        told = with_role_of_its_day(head, date(2026, 10, 12), "record", [requirement], "questions.xlsx")
        assert [one.role for one in told] == [role]


def test_what_was_looked_at_again_is_of_that_day_and_not_of_the_change() -> None:
    text = "# Move 14 looked at again\n| Moved | 23 September 2026 |\n| Reviewed on | 9 October 2026 |"
    assert read(text, "R-8.5.1-3")[0] == "2026-10-09"
    assert read(text, "R-8.5.1-1")[0] == "2026-09-23"


@pytest.mark.parametrize(
    ("ids", "kind", "path", "named"),
    [
        (["R-8.5.1-3"], "record", "a.docx", True),
        (["R-8.5.1-3", "D-8.5.1"], "report", "a.docx", True),
        (["R-8.5.1-3", "R-8.5.1-1"], "record", "a.docx", False),
        (["R-8.5.1-3"], "procedure", "a.docx", False),
        (["R-8.5.1-3"], "record", "RE a.EML", False),
        (["R-8.4.1"], "record", "a.docx", False),
    ],
)
def test_only_a_record_of_one_requirement_has_a_plain_name(ids: list[str], kind: Kind, path: str, named: bool) -> None:
    assert bool(plain_name(ids, kind, path)) is named


def test_the_sheet_of_a_release_in_words_of_the_house_has_the_day_on_which_it_was_written() -> None:
    text = "# 投放页\n| 填单 | 2026-10-15 甲丁乙 |\n| 批 | 丙戊己 2026-10-16 |\n| 投放 | 2026-10-18 |"
    assert read(text, "R-8.5.3-1")[0] == "2026-10-15"
    assert read(text, "R-8.1")[0] == "2026-10-16"


def test_a_record_that_was_read_through_later_is_of_the_day_on_which_it_was_written() -> None:
    text = "# How-to 11\nWritten by A. Name, 13 August 2026\nReviewed by B. Name, 14 August 2026"
    assert read(text, "R-7.6")[0] == "2026-08-13"
    assert read(text, "R-7.6", "report")[0] == "2026-08-14"


def test_the_lone_day_of_a_round_is_that_of_the_round_and_of_a_letter_of_appointment_its_signature() -> None:
    text = "# 开市检查表\n日期：2026年8月3日\n一切正常。"
    assert read(text, "R-8.1")[1] == {"2026-08-03": "occurred"}
    assert read(text, "R-9.3-4")[1] == {"2026-08-03": "released"}
    mail = "From: A. Name\nTo: all\nDate: 2026-09-28 08:50\nSubject: auditors\nBoth of you from today."
    assert read(mail, "R-9.2-7", path="auditors.eml")[1] == {"2026-09-28": "signed"}


def test_a_statement_that_nothing_happened_bears_the_day_on_which_it_was_signed() -> None:
    dates = dates_of(
        page("# Note\nFrom 1 July 2026 to today there was no dispute.\nDate: 3 November 2026\n"), "note.docx"
    )
    told = as_statement(dates, date(2026, 11, 3))
    assert {str(one.value): one.role for one in told}["2026-11-03"] == "signed"
    assert [one.role for one in told if one.value.month == 7] == [one.role for one in dates if one.value.month == 7]


def test_the_days_of_a_course_in_a_certificate_are_a_period() -> None:
    text = "# Certificate\nAda Holm attended the course INTERNAL AUDITOR on 21 and 22 September 2026 and passed."
    assert read(text, "R-9.2-7")[1] == {"2026-09-21": "period_start"}


def test_what_consists_in_looking_through_happened_when_it_was_looked_through() -> None:
    text = "# Security check, third quarter\nChecked on 8 October 2026 by A. Reed"
    assert read(text, "R-8.7.3-3")[1] == {"2026-10-08": "occurred"}
    assert read(text, "R-7.6")[1] == {"2026-10-08": "reviewed"}


def test_a_day_that_only_the_name_tells_is_that_of_the_meeting_too() -> None:
    text = "# Operations meeting\nPresent: all.\nScanners: quotation is asked for."
    for path, role in (("Ops meeting 13 August 2026.docx", "meeting"), ("0813例会 2026年8月13日.docx", "meeting")):
        assert read(text, "R-7.4", path=path)[1] == {"2026-08-13": role}
    told = f"{text}\nHeld on 12 August 2026."
    assert read(told, "R-7.4", path="Ops meeting 13 August 2026.docx")[1]["2026-08-13"] != "meeting"


ACCOUNT = "Exercise of the standby site, Thursday 17 September 2026, written up by Ann Reed on 24 September 2026."


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Report on the exercise: hall lost", ACCOUNT, "report"),
        ("Exercise: hall lost", ACCOUNT, "record"),
        ("Record of the exercise", ACCOUNT, "record"),
        ("停电演练总结", ACCOUNT, "record"),
        (
            "Exercise report: hall lost",
            "Held on 17 September 2026.\n\nReviewed by Ann Reed, 24 September 2026",
            "record",
        ),
    ],
)
def test_what_somebody_wrote_up_after_an_exercise_is_a_report(title: str, text: str, kind: str) -> None:
    dates = dates_of(page(f"# {title}\n{text}"), "exercise.docx")
    assert kind_of_account("record", ["R-8.7.2-2"], dates, title) == kind
    assert kind_of_account("record", ["R-8.1"], dates, title) == "record"
