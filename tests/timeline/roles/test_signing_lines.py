"""Lines in which people say in plain words who wrote, saw and passed a paper, and from when it holds."""

from __future__ import annotations

import pytest
from written_blocks import line

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
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
