"""Lines in which people say who wrote, saw and passed a paper, and from when it holds."""

from __future__ import annotations

import pytest
from days_of_papers import role, roles
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.timeline.roles.unlabelled import role_in_byline
from pipeline.values import Block

TITLE = line("大伙儿怎么干", level=1)
REST = [line("下面这些大家照着做，有不清楚的来问。") for _ in range(6)]


def told(*texts: str, path: str = "怎么干.docx") -> list[str]:
    blocks: list[Block] = [TITLE, *map(line, texts), *REST]
    return [f"{each.value:%m-%d} {each.role}" for each in dates_of(blocks, path)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "甲丁乙写，2026-09-03；丙戊己看过，2026-09-04；2026-09-14 起。",
            "09-03 drafted, 09-04 reviewed, 09-14 effective",
        ),
        ("甲丁乙 2026年9月4日 批，9月14日起用。", "09-04 approved, 09-14 effective"),
        ("甲丁乙 9月24日写　丙戊己 2026年9月28日签", "09-24 drafted, 09-28 approved"),
        ("写 甲丁乙 9月21日　　丙戊己 阅批 2026年9月22日", "09-21 drafted, 09-22 approved"),
        ("甲丁乙 2026年9月3日　丙戊己 2026年9月4日", "09-03 drafted, 09-04 approved"),
        ("丙戊己　2026年9月4日（甲丁乙 9月3日写）", "09-04 approved, 09-03 drafted"),
        ("明嫣 写 2026年9月1日；卜一鹤 同意 2026年9月4日", "09-01 drafted, 09-04 approved"),
        ("王敏（写）2026年9月1日　　李卫（审）2026年9月3日", "09-01 drafted, 09-03 reviewed"),
        ("甲丁乙 2026年9月3日　批 丙戊己 2026年9月4日", "09-03 drafted, 09-04 approved"),
        ("甲丁乙　2026年9月3日　　丙戊己　2026年9月4日审核", "09-03 drafted, 09-04 reviewed"),
        ("总经理 甲丁乙批 2026年9月3日", "09-03 approved"),
        ("甲丁乙 写于 2026.9.3　丙戊己 看过同意 2026.9.4", "09-03 drafted, 09-04 approved"),
        ("2026-05-15 发布        2026-06-01 实施", "05-15 released, 06-01 effective"),
    ],
)
def test_a_verb_of_a_character_beside_a_name_says_who_did_what(text: str, said: str) -> None:
    assert told(text) == said.split(", ")


@pytest.mark.parametrize(
    "text", ["三方同意10月30日转入运行。", "会议规定10月30日前交材料。", "10月30日起天气转凉，2026年9月3日还热。"]
)
def test_what_a_sentence_tells_is_no_signature(text: str) -> None:
    assert not {each.split()[1] for each in told("2026年9月1日", text)} & {"drafted", "approved", "effective"}


def test_a_day_without_a_year_is_of_the_year_that_lies_nearest() -> None:
    found = dates_of([line("十二月月报", level=1), line("期间：2025年12月1日至31日　编：甲丁乙 1月8日")], "月报.docx")
    assert [(str(each.value), each.role) for each in found][1:] == [("2026-01-08", "drafted")]


def test_the_day_from_which_a_paper_holds_takes_its_year_from_the_line_at_the_end() -> None:
    blocks = [TITLE, line("照下面做，九月十四日开始。"), *REST, line("甲丁乙 2026年9月4日 批")]
    found = dates_of(blocks, "怎么干.docx")
    assert [f"{each.value} {each.role}" for each in found] == ["2026-09-14 effective", "2026-09-04 approved"]
    assert str(main_date(found, "procedure", "怎么干.docx")) == "2026-09-14"


def test_a_name_may_stand_between_a_word_and_its_day() -> None:
    blocks = [
        table(
            [["Prepared Ann Reed 4 June 2026", "", "Checked Ben Lowe 8 June 2026", "", "Approved Cy Orr 9 June 2026"]]
        )
    ]
    assert list(roles(blocks).values()) == ["drafted", "reviewed", "approved"]


def test_the_line_of_signatures_below_a_table_of_something_else_keeps_its_labels() -> None:
    rows = [
        ["When", "What", "Who leads", "Reason"],
        ["September 2026", "All clauses", "A. Reed", "before certification"],
        ["March 2027", "Changes", "B. Lowe", "weight"],
        ["Prepared", "A. Reed, 7 July 2026", "Approved", "C. Orr, 8 July 2026"],
    ]
    found = roles([line("Audit programme", level=1), table(rows)])
    assert (found["2026-07-07"], found["2026-07-08"]) == ("drafted", "approved")


def test_the_coming_into_force_on_a_cover_of_lines() -> None:
    lines = ["办理细则", "批准：甲 2026.8.27", "发布：2026.8.31", "实施：2026.9.7"]
    assert roles([line(each) for each in lines])["2026-09-07"] == "effective"


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


@pytest.mark.parametrize("before", ["Slides collected by Ann Lee, ", "Written by Ann Lee and Bo Ek, ", "Ann Lee, "])
def test_who_made_a_paper_is_told_below_its_title_in_any_words(before: str) -> None:
    assert role_in_byline(before, "") == "drafted"
