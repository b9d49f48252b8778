"""Who signs and on which day, on covers and under agreements, and what was left blank."""

from __future__ import annotations

import pytest
from laid_out_papers import CATALOGUE, grid, paper

from pipeline.entities.control.cover import cover_blocks
from pipeline.entities.people.blank_signatures import unsigned_lines
from pipeline.entities.people.signoff import cover_days, signoffs, undated


def test_signers_of_a_cover() -> None:
    found = {
        f.name: f.value
        for f in signoffs(
            cover_blocks(grid(("编制", "甘棠", "审核", ""), ("批准", "柏舟", "日期", "2026-03-02"))),
            CATALOGUE.document_control,
        )
    }
    assert found == {"signoff.drafted": "甘棠", "signoff.reviewed": "", "signoff.approved": "柏舟"}


def test_days_of_a_cover_beside_the_names_or_in_a_cell_of_their_own() -> None:
    rows = (("编制", "甘棠 2026年3月2日"), ("审核", "乔木"), ("发布日期", "2026年4月1日"))
    assert {f.name: f.value for f in cover_days(cover_blocks(grid(*rows)), CATALOGUE.document_control)} == {
        "day.drafted": "2026-03-02",
        "day.released": "2026-04-01",
    }
    apart = grid(("Prepared by", "Li Wei", "20 April 2026"), ("Approved by", "Ann Ray", "8 May 2026"))
    assert {f.name: f.value for f in cover_days(cover_blocks(apart), CATALOGUE.document_control)} == {
        "day.drafted": "2026-04-20",
        "day.approved": "2026-05-08",
    }


def test_only_printed_lines_are_blank_signatures() -> None:
    assert len(list(unsigned_lines(paper("甲方签字：________ 日期：________")))) == 1
    assert list(unsigned_lines(paper("甲方签字：柏舟", "____________", "For Group IT: Wang"))) == []


@pytest.mark.parametrize(
    ("days", "left"), [(("2026-03-02", ""), ["undated.approved"]), (("", ""), []), (("2026-03-02", "2026-03-05"), [])]
)
def test_a_bare_field_for_the_day_is_unfilled_only_where_another_name_has_its_day(
    days: tuple[str, str], left: list[str]
) -> None:
    form = grid(
        ("文件编号", "A-01", "版本", "1.0"), ("编制", "甘棠", "日期", days[0]), ("批准", "柏舟", "日期", days[1])
    )
    assert [fact.name for fact in undated(cover_blocks(form), CATALOGUE.document_control)] == left


def test_a_party_that_signed_without_its_day_left_it_blank() -> None:
    form = grid(("甲方代表签字", "甘棠", "日期", "2026-03-02"), ("乙方代表签字", "柏舟", "日期", ""))
    assert [(fact.name, fact.quote) for fact in unsigned_lines(form)] == [("signature.blank", "乙方代表签字 柏舟")]
    blank = grid(("甲方代表签字", "", "日期", ""), ("乙方代表签字", "", "日期", ""))
    assert list(unsigned_lines(blank)) == []
    others = grid(("发生人", "甘棠", "日期", "2026-03-02"), ("知晓人", "柏舟", "日期", ""))
    assert list(unsigned_lines(others)) == []


@pytest.mark.parametrize(
    ("label", "value", "approved"),
    [
        ("Passed by", "Ann Ray, 8 May 2026", "Ann Ray, 8 May 2026"),
        ("Passed by", "", ""),
        ("Release", "Ann Ray, 8 May 2026", "Ann Ray, 8 May 2026"),
        ("Release", "2.1", None),
        ("Released", "8 May 2026", None),
    ],
)
def test_who_passes_or_releases_a_paper_approves_it(label: str, value: str, approved: str | None) -> None:
    rows = (("Written", "Li Wei, 20 April 2026"), ("Checked", "Bo Chan, 1 May 2026"), (label, value))
    found = {f.name: f.value for f in signoffs(cover_blocks(grid(*rows)), CATALOGUE.document_control)}
    assert found.get("signoff.approved") == approved


def test_who_publishes_beside_an_approval_left_empty_does_not_give_it() -> None:
    rows = (("Written by", "Li Wei"), ("Approved by", ""), ("Released", "Ann Ray, 8 May 2026"))
    found = {f.name: f.value for f in signoffs(cover_blocks(grid(*rows)), CATALOGUE.document_control)}
    assert found["signoff.approved"] == ""
