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
