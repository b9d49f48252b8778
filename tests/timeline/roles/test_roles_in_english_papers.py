"""What the dates of English papers are, where words that no list of labels can hold say it: their place does."""

from __future__ import annotations

import pytest
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of
from pipeline.values import Block


def role(blocks: list[Block], day: str, path: str = "paper.docx") -> str | None:
    return next((each.role for each in dates_of(blocks, path) if str(each.value) == day), None)


def cover(label: str, value: str, title: str = "Reaching the depots at night") -> list[Block]:
    return [line(title, level=1), table([["Version", "2.0"], [label, value]]), line("What is meant by night.")]


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("Released by", "Edda Krol, 4 May 2026", "released"),
        ("Issued by", "Edda Krol, 4 May 2026", "released"),
        ("Published by", "Edda Krol, 4 May 2026", "released"),
        ("Signed off by", "Edda Krol, 4 May 2026", "approved"),
        ("Report made by", "Edda Krol, 4 May 2026", "drafted"),
        ("Planned by", "Edda Krol, 4 May 2026", "drafted"),
        ("Planned by", "4 May 2026", "due"),
        ("Last touched", "Edda Krol, 4 May 2026", "revised"),
        ("Last worked on", "4 May 2026", "revised"),
        ("Gone through by", "Edda Krol, 4 May 2026", "reviewed"),
        ("Read through on", "4 May 2026", "reviewed"),
        ("Looked through", "Edda Krol, 4 May 2026", "reviewed"),
        ("Made", "4 May 2026, Edda Krol", "drafted"),
        ("Decision of the board", "4 May 2026", "approved"),
        ("As of", "4 May 2026", "other"),
    ],
)
def test_who_did_what_is_told_by_the_label_beside_the_name(label: str, value: str, expected: str) -> None:
    assert role(cover(label, value), "2026-05-04") == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Audit", "meeting"), ("Internal audit", "meeting"), ("Session", "meeting"), ("Cut-over", "occurred"),
        ("Rehearsal", "occurred"), ("Site visit", "occurred"), ("Stocktake", "occurred"), ("Handover", "occurred"),
        ("盘点", "occurred"), ("割接", "occurred"), ("外审", "meeting"),
    ],
)  # fmt: skip
def test_a_label_that_is_nothing_but_what_took_place_dates_it(label: str, expected: str) -> None:
    assert role(cover(label, "4 May 2026"), "2026-05-04") == expected
    assert role([line("Depot papers", level=1), line(f"{label}: 4 May 2026, 14:00")], "2026-05-04") == expected


def test_the_same_word_within_a_sentence_says_nothing_of_the_day() -> None:
    told = "The papers that the audit of the depots had asked for were bound 4 May 2026."
    assert (
        role([line("Depot papers", level=1), line(told), line("More."), line("Yet more.")] * 3, "2026-05-04") == "other"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Stand-up of the crews",
        "Morning call, week 19",
        "Town hall in the depot",
        "All-hands",
        "Steering committee",
        "Advisory board",
        "Debrief",
    ],
)
@pytest.mark.parametrize("first", ["Mon 4 May 2026, 08:45. Edda Krol, Jon Pihl.", "4 May 2026, canteen, 40 colleagues"])
def test_the_day_below_the_title_of_a_meeting_is_the_meetings(title: str, first: str) -> None:
    assert (
        role([line(title, level=1), line(first), line("Roof leaks."), line("Van 4 is back.")], "2026-05-04")
        == "meeting"
    )


@pytest.mark.parametrize(
    "title", ["Invitation to the steering committee", "Agenda of the stand-up", "Rules of the advisory board"]
)
def test_what_is_only_about_a_meeting_was_not_held_on_its_day(title: str) -> None:
    assert (
        role([line(title, level=1), line("4 May 2026, canteen"), line("Roof."), line("Van.")], "2026-05-04")
        != "meeting"
    )


@pytest.mark.parametrize("label", ["Day", "Date", "When", "Day and time"])
def test_the_day_of_minutes_in_a_table_is_the_meetings(label: str) -> None:
    title = "Round table of the crews"
    rows = [[label, "Mon 4 May 2026", "Notes", "Jon Pihl"], ["There", "Edda Krol, Ana Sol", "", ""]]
    assert role([line(title, level=1), table(rows, heading=title)], "2026-05-04") == "meeting"


@pytest.mark.parametrize(
    "head",
    [
        ["From: Edda Krol", "To: all crews", "Date: Mon, 4 May 2026 08:41:12 +0800", "Subject: our aims"],
        ["From: Edda Krol", "Sent: Monday, 4 May 2026 08:41", "To: all crews", "Subject: RE: RE: roof"],
        ["To: Jon Pihl", "Cc: Ana Sol", "Sent: Mon, 4 May 2026", "Subject: van"],
        ["发件人: 甲某", "收件人: 乙某", "发送时间: 2026年5月4日 8:41", "主题: 屋顶"],
    ],
)
def test_a_mail_is_dated_by_its_head_even_if_each_line_is_a_paragraph(head: list[str]) -> None:
    blocks = [*map(line, head), line("Dear all,"), line("the roof is tight again."), line("Edda")]
    assert role(blocks, "2026-05-04") == "occurred"


def test_a_date_of_its_own_line_belongs_to_the_name_above_it() -> None:
    blocks = [line("Our word", level=1), line("We come when we are called."), line("We tell what we find."),
              line("Approved by Edda Krol, Managing Director"), line("4 May 2026")]  # fmt: skip
    assert role(blocks, "2026-05-04") == "approved"


@pytest.mark.parametrize(
    ("begins", "ends"),
    [("Begins", "Ends"), ("Valid from", "Valid until"), ("Start date", "End date"), ("In force from", "Ends on")],
)
def test_the_two_days_of_a_contract_are_its_term(begins: str, ends: str) -> None:
    blocks = [
        line("Contract for roof repair", level=1),
        table([[begins, "4 May 2026"], [ends, "3 May 2027"]]),
        line("1 What is done"),
    ]
    assert (role(blocks, "2026-05-04"), role(blocks, "2027-05-03")) == ("period_start", "expiry")
    report = [line("Report on the contract for roof repair", level=1), *blocks[1:]]
    assert role(report, "2027-05-03") == (
        "expiry" if ends == "Valid until" else "period_end" if ends != "Ends on" else "expiry"
    )


@pytest.mark.parametrize("done", ["Done on", "Carried out on", "Implemented on"])
def test_what_was_done_after_a_finding_is_its_correction(done: str) -> None:
    rows = [["Found on", "4 May 2026", "Auditor", "Ana Sol"], ["Due", "30 May 2026", done, "20 May 2026"]]
    blocks = [line("Nonconformity report 3", level=1), table(rows)]
    assert (role(blocks, "2026-05-04"), role(blocks, "2026-05-20")) == ("occurred", "other")


def test_the_papers_for_a_review_name_the_day_of_the_review() -> None:
    blocks = [line("Papers for the management review of 4 May 2026", level=1), line("1 Results")]
    assert role(blocks, "2026-05-04") == "meeting"


def test_a_version_told_of_in_a_cell_does_not_make_the_day_that_of_an_issue() -> None:
    rows = [
        ["Paper", "Roof rules, issue 1.1 to 1.2 of the spring", "Date", "4 May 2026"],
        ["Asked by", "Jon Pihl", "Owner", "Ana Sol"],
    ]
    assert role([line("Paper request", level=1), table(rows)], "2026-05-04") == "occurred"


@pytest.mark.parametrize(
    "said",
    ["They take effect on", "The guides come into force on", "All of them become binding on", "The papers apply from"],
)
def test_what_several_papers_do_on_a_day_is_told_in_the_plural(said: str) -> None:
    order = line(f"The handbook and its guides are released on 3 April 2026. {said} 4 May 2026.")
    assert role([line("Release order", level=1), order], "2026-05-04") == "effective"


def test_what_was_sent_to_several_was_issued_then() -> None:
    said = "Written by Edda Krol, 2 May 2026. Sent to the three yards with their owners and the office on 4 May 2026."
    assert role([line("Figures of April", level=1), line(said)], "2026-05-04") == "released"
