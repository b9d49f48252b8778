"""A course for internal auditors that names the certificates they got shows their qualification as well."""

from __future__ import annotations

from datetime import date

import pytest
from written import served, text

from pipeline.mapping.by_the_way import without_what_is_told_by_the_way
from pipeline.mapping.papers.auditor_courses import names_certificates
from pipeline.values import Analysis, Assignment, Event

COURSE, AUDITORS = "R-7.2-3", "R-9.2-7"


def of_course(subject: str, result: str) -> set[str]:
    rows = [("Subject", subject, "Day", "20 August 2026"), ("Teacher", "an institute in Leeds", "Place", "Leeds"),
            ("Present", "Ruth Calloway, Tom Acheson", "Result", result)]  # fmt: skip
    return {COURSE, AUDITORS} & set(served(text("Training record", rows), "Training record"))


@pytest.mark.parametrize("result", ["both passed, certificates LI-118 and LI-119", "证书 NSY2026-031、032，均合格"])
def test_numbers_of_certificates_show_that_they_are_qualified(result: str) -> None:
    assert of_course("Internal auditor ISO/IEC 20000-1:2018", result) == {COURSE, AUDITORS}


@pytest.mark.parametrize(
    "result", ["both passed with 88 and 91 of 100", "certificates were given to both", "笔试88、91分，合格"]
)
def test_that_they_passed_is_a_training(result: str) -> None:
    assert of_course("Internal auditor ISO/IEC 20000-1:2018", result) == {COURSE}


def test_certificates_of_another_course_are_none_of_auditors() -> None:
    assert of_course("Firewalls of the new kind", "certificates FW-118 and FW-119") == {COURSE}


def test_a_column_of_certificates_counts_too() -> None:
    rows = [("Name", "Mark", "Certificate"), ("Ruth Calloway", "96", "HX-26-0811"), ("Tom Acheson", "88", "HX-26-0812")]
    found = served(
        text("Given by an institute in Leeds, 20 August 2026.", rows), "Internal auditor course, 20 August 2026"
    )
    assert {COURSE, AUDITORS} <= set(found)


NAMES = ("Name", "Section", "Number", "Marks")


@pytest.mark.parametrize(
    ("title", "line", "rows"),
    [
        ("Course for internal auditors", "Held on 3 and 4 March 2026 by an institute in Leeds. Certificates issued on 9 March:", [NAMES, ("Ruth Calloway", "Desk", "LI-2026-18", "90"), ("Tom Acheson", "Plant", "LI-2026-19", "84")]),
        ("Internal auditor training", "The trainer came on 3 March 2026. Certificates:", [("Who", "No."), ("Ruth Calloway", "LI-2026-18"), ("Tom Acheson", "LI-2026-19")]),
        ("内审员培训", "2026年3月3日在利都学院举办，证书如下：", [("姓名", "编号", "成绩"), ("高一鸣", "NSY-2026-018", "90"), ("路遥", "NSY-2026-019", "84")]),
    ],
)  # fmt: skip
def test_numbers_below_a_line_on_certificates_count_too(title: str, line: str, rows: list[tuple[str, ...]]) -> None:
    assert {COURSE, AUDITORS} <= set(served(text(line, rows), title))


def test_a_list_of_those_who_hold_certificates_is_no_course() -> None:
    rows = [("Name", "Certificate", "Valid to"), ("Ruth Calloway", "LI-2026-18", "2029-03-08"), ("Tom Acheson", "LI-2026-19", "2029-03-08")]  # fmt: skip
    assert COURSE not in served(text("As of 3 March 2026.", rows), "Certificates of our internal auditors")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("passed by all three, certificates LA-118 to LA-120", True),
        ("certificates HY-26-311 to 313 issued on 28 August 2026", True),
        ("certificate of ISO/IEC 20000-1:2018", False),
        ("certificates for all", False),
        ("88 and 91 of 100, certificates issued on 23 July", False),
        ("Certificates … LI-2026-18", True),
    ],
)
def test_what_names_a_certificate(said: str, named: bool) -> None:
    assert names_certificates(said) is named


@pytest.mark.parametrize(
    ("quote", "left"), [("certificates LA-118, LA-119", [COURSE, AUDITORS]), ("auditors", [COURSE])]
)
def test_beside_a_letter_of_appointment_only_numbered_certificates_count(quote: str, left: list[str]) -> None:
    day = date(2026, 3, 4)

    def paper(path: str, *served: tuple[str, str]) -> Analysis:
        made = tuple(Assignment(id, 0.9, "title", said) for id, said in served)
        events = tuple(Event(id, day, day, "day", "body") for id, _ in served)
        return Analysis(path, path, "read", kind="record", assignments=made, events=events)

    both = paper("course.docx", (COURSE, ""), (AUDITORS, quote))
    settled = without_what_is_told_by_the_way((both, paper("letter.pdf", (AUDITORS, ""))), date(2026, 5, 1))
    assert [one.requirement for one in settled[0].assignments] == left


@pytest.mark.parametrize("title", ["关于聘任内部审核员的通知", "内审员任命书", "Internal auditor training certificate"])
def test_who_is_appointed_or_certified_after_a_course_is_no_course(title: str) -> None:
    said = text(f"# {title}\n甲于2026年7月27日参加内审员培训（证书2026-IA-0711），成绩合格。\n甲 2026年8月3日")
    assert served(said, title, as_kind="record") == {"R-9.2-7"}
