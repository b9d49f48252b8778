"""From when a paper holds, in heads of one line and in what lists show."""

from __future__ import annotations

import pytest
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.roles.by_kind import by_kind
from pipeline.values import Block


def role(blocks: list[Block], day: str) -> str | None:
    return next((each.role for each in dates_of(blocks, "paper.docx") if str(each.value) == day), None)


def below_title(text: str) -> list[Block]:
    return [
        line("Opening the depot gates", level=1),
        line(text),
        line("Look at the lamp first."),
        line("Then at the bolt."),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Work instruction DP-04, version 1.0, from 13 July 2026, Edda Krol.",
        "DP-04 v1.2   Gates   from 13 July 2026   Edda Krol",
        "版本 A/1，自2026年7月13日，周知各班",
    ],
)
def test_a_rule_with_a_version_holds_from_the_day_in_its_head(head: str) -> None:
    assert role(below_title(head), "2026-07-13") == "effective"


@pytest.mark.parametrize(
    "head", ["The gates were counted from 13 July 2026.", "Rent from 13 July 2026, paid by the yard."]
)
def test_without_a_version_something_else_begins(head: str) -> None:
    assert role(below_title(head), "2026-07-13") != "effective"


def test_what_is_issued_is_not_yet_in_force_where_the_next_day_says_so() -> None:
    head = "DP-04, version 1.0, issued 6.7.2026, in force 13.7.2026. Writer Edda Krol."
    assert [role(below_title(head), day) for day in ("2026-07-06", "2026-07-13")] == ["released", "effective"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Written by Edda Krol, agreed with the depot heads on 10 June 2026.", "approved"),
        ("Written by Edda Krol on 10 June 2026, agreed with nobody yet.", "drafted"),
    ],
)
def test_what_was_agreed_with_others_was_passed_on_that_day(text: str, expected: str) -> None:
    assert role(below_title(text), "2026-06-10") == expected


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Sequence", "Northern depots first, all others 10 September 2026"),
        ("Rollout order", "all depots on 10 September 2026"),
        ("上线批次", "全部站点 2026年9月10日"),
    ],
)
def test_the_order_in_which_places_get_a_release_is_when_it_went_out(label: str, value: str) -> None:
    form = table([["Release", "Gate app 4"], [label, value], ["Way back", "old app"]])
    assert role([line("Release record", level=1), form], "2026-09-10") == "occurred"


def test_the_date_of_a_review_is_no_day_on_which_a_change_was_made() -> None:
    form = table(
        [["Change", "C-17", "Date of review", "18 August 2026"], ["Carried out", "11 August 2026", "By", "Ole Bart"]]
    )
    told = [role([line("Looking back at a change", level=1), form], day) for day in ("2026-08-18", "2026-08-11")]
    assert told == ["reviewed", "occurred"]


def test_what_a_list_shows_holds_from_its_only_day() -> None:
    only = dates_of([line("People from 1 July 2026", level=1), line("Gates: Edda Krol")], "chart.pptx")
    assert [one.role for one in by_kind(only, None, "list", "chart.pptx")] == ["effective"]
    more = dates_of([line("People from 1 July 2026", level=1), line("Gates: from 3 May 2025 Edda Krol")], "chart.pptx")
    assert "effective" not in [one.role for one in by_kind(more, None, "list", "chart.pptx")]
