"""What a day is where the name, the seal or the label beside it stands a little apart from it."""

from __future__ import annotations

import pytest
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.roles.unlabelled import is_mail
from pipeline.values import Block


def role(blocks: list[Block], day: str, path: str = "paper.docx") -> str | None:
    return next((each.role for each in dates_of(blocks, path) if str(each.value) == day), None)


@pytest.mark.parametrize(
    "written",
    [
        "For the lender: Ms. Ohm, 4 May 2026 (chop)",
        "For Ferry Yard: Dr Quist, 4 May 2026",
        "For the yard: Edda Krol, 4 May 2026 (company chop)",
        "For the yard: Edda Krol, 4 May 2026 (L.S.)",
        "甲方：郝远山，2026年5月4日（公章）",
    ],
)
def test_a_name_and_a_day_before_a_seal_are_a_signature(written: str) -> None:
    text = [line("Hire of two vans", level=1), line("The vans are lent for a year."), line("Each pays its fuel.")]
    assert role([*text, line("Signatures", level=1), line(written)], "2026-05-04") == "signed"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("We keep what we promise. Approved by Edda Krol, Head of the Yard", "approved"),
        ("We keep what we promise. Authorised by Edda Krol", "approved"),
        ("Each reads it once. Written by Jan Ohm", "drafted"),
        ("每位同事都要读一遍。批准：郝远山", "approved"),
    ],
)
def test_the_day_alone_below_a_text_is_that_of_whom_its_last_words_name(end: str, expected: str) -> None:
    blocks = [line("What we promise", level=1), line("A van that leaves comes back."), line(end), line("4 May 2026")]
    assert role(blocks, "2026-05-04") == expected


@pytest.mark.parametrize(
    "label", ["Verified by / date", "Verified on", "Effect checked by", "验证人及日期", "Closed by"]
)
def test_a_nonconformity_is_not_found_on_the_day_of_its_verification(label: str) -> None:
    rows = [["NCR No.", "NCR-7"], ["Finding", "The vans were not counted."], [label, "Edda Krol, 4 May 2026"]]
    assert role([line("Nonconformity report", level=1), table(rows)], "2026-05-04", "NCR-7.docx") == "other"


@pytest.mark.parametrize("label", ["Date", "Audited on", "日期", "发现日期"])
def test_but_on_the_day_that_its_form_names(label: str) -> None:
    rows = [["NCR No.", "NCR-7", label, "4 May 2026"], ["Verified by", "Edda Krol, 20 May 2026", "Status", "closed"]]
    blocks = [line("Nonconformity report", level=1), table(rows)]
    assert role(blocks, "2026-05-04", "NCR-7.docx") == "occurred"
    assert role(blocks, "2026-05-20", "NCR-7.docx") == "other"


@pytest.mark.parametrize("said", ["held on 4 May 2026: lists were old", "done on 4 May 2026", "took place 4 May 2026"])
def test_a_review_that_was_held_is_a_review(said: str) -> None:
    rows = [["Date of drill", "2 May 2026"], ["Scenario", "no power in the yard"], ["Review", said]]
    assert role([line("Drill at the yard", level=1), table(rows)], "2026-05-04") == "reviewed"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Commencement", "period_start"), ("Date of proposal", "released"), ("Offer date", "released"),
        ("Quotation date", "released"), ("报价日期", "released"),
    ],
)  # fmt: skip
def test_labels_of_offers_and_terms(label: str, expected: str) -> None:
    rows = [["Between", "the yard and the ferry"], [label, "4 May 2026"], ["Price", "by the month"]]
    assert role([line("Hire of two vans", level=1), table(rows)], "2026-05-04") == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["From: Edda Krol", "To: All of the yard", "Sent: Monday, 4 May 2026 09:12", "Subject: vans"], True),
        (["From: Edda Krol", "Date: 4 May 2026", "Subject: vans"], True),
        (["发件人：郝远山", "收件人：全体", "发送时间：2026年5月4日", "主题：车辆"], True),
        (["From: the yard to the ferry it is a mile.", "More of it."], False),
        (["To: All of the yard", "The vans are back."], False),
    ],
)
def test_a_mail_is_told_by_its_head(head: list[str], expected: bool) -> None:
    assert is_mail([line(each) for each in head]) is expected


@pytest.mark.parametrize(
    "quoted",
    [
        ["> From: Jan Ohm", "> Date: Mon, 4 May 2026 09:02"],
        ["From: Jan Ohm (the ferry)", "Sent: 4 May 2026 09:02"],
        [">> From: jan", ">> Date: Mon, 4 May 2026 09:02 +0800"],
        ["发件人：郝远山", "发送时间：2026年5月4日 9:02"],
    ],
)
def test_a_mail_that_is_quoted_was_sent_on_the_day_below_its_sender(quoted: list[str]) -> None:
    mail = ["From: Edda Krol", "To: Jan Ohm", "Date: Wed, 6 May 2026 17:20", "Subject: RE: vans", "The vans are back."]
    assert (
        role([line(each) for each in [*mail, *quoted, "Where are the vans?"]], "2026-05-04", "vans.txt") == "occurred"
    )
