"""Lines that say in plain words who signed, what was held and what a mail calls to."""

from __future__ import annotations

from days_of_papers import record_stands_for, role, roles, stands_for
from written_blocks import line, table

MAIL = [line("Quarterly review with the shops, notes", level=1), line("From: Ada Lund <a@x.example>"),
        line("To: bo@y.example"), line("Date: 2026-10-16 09:30")]  # fmt: skip


def test_two_who_sign_side_by_side_each_with_their_day() -> None:
    text = "Ada Lund, for the Customer, 4 May 2026. Bo Rask, for the house, 9 May 2026."
    blocks = [line("Agreement", level=1), line("7 Signatures", level=2), line(text, heading="7 Signatures")]
    assert roles(blocks, "agreement.docx") == {"2026-05-04": "signed", "2026-05-09": "signed"}


def test_the_first_line_below_the_head_of_a_mail_tells_what_was_held() -> None:
    blocks = [*MAIL, line("Quarterly service review, 15 October 2026, their office, 10 to 12.")]
    assert role(blocks, "2026-10-15", "notes.eml") == "meeting"
    assert record_stands_for(blocks, "notes.eml") == "2026-10-15"


def test_a_report_on_a_review_is_none() -> None:
    blocks = [*MAIL, line("Report of the quarterly service review, 15 October 2026, attached.")]
    assert role(blocks, "2026-10-15", "notes.eml") != "meeting"


def test_who_calls_for_a_review_wrote_before_it() -> None:
    blocks = [line("Call for the management review, 21 October 2026", level=1), line("From: Ada Lund <a@x.example>"),
              line("To: all@x.example"), line("Date: 2026-09-29 09:00"),
              line("The management review takes place on 21 October 2026, 14:00.")]  # fmt: skip
    assert stands_for(blocks, "plan", "Call for the management review.eml") == "2026-09-29"


def test_the_report_on_what_happened_on_the_day_in_its_name() -> None:
    blocks = [line("Stop of the tills, 15 August 2026", level=1), line("Written by: Ada Lund, 19 August 2026")]
    assert record_stands_for(blocks, "report 15AUG2026.docx", "report") == "2026-08-19"


def test_an_exercise_of_a_day() -> None:
    blocks = [line("Continuity exercise", level=1), line("Scenario: no power. Exercise of 4 May 2026, 05:00 to 08:30.")]
    assert role(blocks, "2026-05-04") == "occurred"


def test_a_mail_that_asks_to_prepare_for_a_review_is_of_its_own_day() -> None:
    blocks = [line("Management review Nov 6 - please prepare", level=1), line("From: Ada Lund <a@x.example>"),
              line("To: all@x.example"), line("Date: 2026-10-27 09:00"), line("Management review, November 6, 2026, 14:00, large room.")]  # fmt: skip
    assert stands_for(blocks, "plan", "review Nov 6 - please prepare.eml") == "2026-10-27"
    assert role(blocks, "2026-11-06", "review Nov 6 - please prepare.eml") == "meeting"


def test_a_cover_that_says_what_took_its_place_is_no_history() -> None:
    rows = [["Document no.", "QM-1"], ["Issue", "1.0"], ["State", "superseded by issue 1.1"], ["Prepared by", "Ada Lund, 13 July 2026"]]  # fmt: skip
    assert roles([line("Manual", level=1), table(rows)], "Manual v1.0.docx") == {"2026-07-13": "drafted"}
