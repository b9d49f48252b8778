"""C09: marks that a rule asks for, values without a label, boxes of which none is ticked. C01: plain instructions, lines left open."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, changes, sla
from english_house import CHANGE_BODY, ENGLISH, document
from small_house import new_findings

SUBJECTS = ("Capacity", "Supplier", "Asset", "Release", "Budget", "Demand")
ASKS = "\n# 4 Marks\nEvery document shows its classification on the cover."


def set_of(*covers: dict[str, str], asks: bool = False) -> list[str]:
    """Six processes, each with its cover."""
    return [
        document(f"Processes/FMS-21{at} {name}.docx", f"FMS-21{at}", f"{name} Management", CHANGE_BODY.replace("change", name.lower()) + (ASKS if asks and not at else ""), cover=covers[min(at, len(covers) - 1)])
        for at, name in enumerate(SUBJECTS)
    ]  # fmt: skip


def told(papers: list[str]) -> set[str]:
    return {path for one in new_findings("C09", *papers, house=ENGLISH) for path in one.paths}


def test_a_mark_that_a_rule_asks_for_is_missed_where_no_document_has_it() -> None:
    assert told(set_of({}, asks=True))
    assert not told(set_of({}))


@pytest.mark.parametrize("value", ["", "☐ Controlled  ☐ Uncontrolled"])
def test_a_status_left_empty_is_no_mark(value: str) -> None:
    status = {"Status": "☒ Controlled  ☐ Uncontrolled" if value else "Controlled copy"}
    papers = set_of({"Status": value}, status) + [
        document(ENGLISH_PATH, number, title, CHANGE_BODY, cover=status)
        for ENGLISH_PATH, number, title in (
            ("Manual/FMS-100 Service Management Manual.docx", "FMS-100", "Service Management Manual"),
            ("Processes/FMS-201 Incident Management.docx", "FMS-201", "Incident Management"),
            ("Processes/FMS-202 Change Management.docx", "FMS-202", "Change Management"),
            ("Processes/FMS-203 Problem Management.docx", "FMS-203", "Problem Management"),
        )
    ]
    assert "Processes/FMS-210 Capacity.docx" in told(papers)


def plain(head: str, name: str = "FMS-311 Door locks.txt") -> str:
    return f"---\nto: 'Work instructions/{name}'\ntitle: ''\n---\n{head}\n\n1. Fetch the key from the safe.\n\n2. Lock the side door and log it.\n"


def test_an_instruction_in_plain_text_that_nobody_approved_is_told() -> None:
    assert new_findings("C01", plain("FMS-311 Door locks, issue 1, 6 May 2026"), house=ENGLISH)
    approved = plain("FMS-311 Door locks\n\nIssue: 1\n\nAuthor: Tom Acheson\n\nApproved by: Priya Nair, 6 May 2026")
    assert not new_findings("C01", approved, house=ENGLISH)


@pytest.mark.parametrize("left", ["________  Date: ______", "[Name]", "XXX"])
def test_what_stands_where_a_name_should_be_is_no_approval(left: str) -> None:
    cover = {"Authorised by": left}
    paper = document(
        "Processes/FMS-202 Change Management.docx", "FMS-202", "Change Management", CHANGE_BODY, cover=cover
    )
    assert new_findings("C01", paper, house=ENGLISH)


def test_a_seal_without_its_day_beside_one_with_is_told() -> None:
    open_day = sla("（盖章）  2026年4月26日", "（盖章）      年  月  日")
    assert new_findings("C01", open_day, house=CHINESE)
    assert not new_findings("C01", changes("合同盖章后存档。"), house=CHINESE)
