"""Who signed, where several labels with their names stand in one row."""

from __future__ import annotations

import pytest
from laid_out_papers import table

from pipeline.catalogue import load_catalogue
from pipeline.entities.people.signoff import signoffs

CONTROL = load_catalogue().document_control


def signed(*row: str) -> dict[str, str]:
    blocks = table(("Plan for spares",), row)
    return {fact.name.removeprefix("signoff."): fact.value for fact in signoffs(blocks, CONTROL)}


@pytest.mark.parametrize(
    "row", [("Written: Ann Holt, 2026-03-02", "", "Approved:", ""), ("编制：柏舟", "", "批准", "")]
)
def test_a_name_under_its_own_label_does_not_sign_for_the_next(row: tuple[str, ...]) -> None:
    told = signed(*row)
    assert told["approved"] == ""
    assert told["drafted"].startswith(("Ann Holt", "柏舟"))


def test_a_name_behind_something_else_does() -> None:
    assert signed("Approved", "Head of desk", "Ann Holt") == {"approved": "Ann Holt"}


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (("Written by", "Read by", "Passed by"), ("Ann Holt, 2 May 2026", "Bo Lowe, 9 May 2026", "Eva Roth, 20 May 2026")),
        (("Put together by", "Looked through by", "Okayed by"), ("Ann Holt, 2 May 2026", "Bo Lowe, 9 May 2026", "Eva Roth, 20 May 2026")),
        (("Text by", "Peer checked by", "Adopted by"), ("Ann Holt, 2 May 2026", "Bo Lowe, 9 May 2026", "Eva Roth, 20 May 2026")),
        (("谁写的", "谁看过", "谁批的"), ("柏舟 2026-05-02", "高一鸣 2026-05-09", "路遥 2026-05-20")),
        (("拟定人", "把关人", "拍板人"), ("柏舟 2026-05-02", "高一鸣 2026-05-09", "路遥 2026-05-20")),
        (("编", "审", "批"), ("柏舟 2026-05-02", "高一鸣 2026-05-09", "路遥 2026-05-20")),
    ],
)  # fmt: skip
def test_houses_have_words_of_their_own_for_signing(labels: tuple[str, ...], names: tuple[str, ...]) -> None:
    rows = [("Rule", "AB-C-07"), ("Edition", "2"), *zip(labels, names, strict=True)]
    told = {fact.name: fact.value for fact in signoffs(table(*rows), CONTROL)}
    assert told == dict(zip(("signoff.drafted", "signoff.reviewed", "signoff.approved"), names, strict=True))


def test_those_who_passed_a_test_approve_nothing() -> None:
    assert "approved" not in signed("Test", "ten questions", "Result", "56 passed, 2 again on 16 July")
