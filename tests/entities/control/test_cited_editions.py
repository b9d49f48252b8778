"""Editions of the standard that a text cites: old, past or in force."""

from __future__ import annotations

import pytest
from laid_out_papers import CATALOGUE, grid, paper

from pipeline.entities.control.cited_editions import current_edition, editions
from pipeline.values import Block, Content, Place


def test_tell_of_an_edition_in_a_heading_or_contents_line_may_be_a_chapter() -> None:
    heading = Content((Block("8.3 问题管理", Place(), level=2), Block("8.3 问题管理\t12", Place())))
    assert {f.name for f in editions(heading, CATALOGUE)} == {"edition.heading"}
    assert {f.name for f in editions(paper("8.3 问题管理 要求查明原因"), CATALOGUE)} == {"edition"}
    assert {f.name for f in editions(paper("标准 8.3 问题管理 要求查明原因"), CATALOGUE)} == {"edition.clause"}


@pytest.mark.parametrize(
    ("said", "heading", "clause"),
    [
        ("安全工作按 6.6 信息安全管理 的规定开展", "8 运行", True),
        ("Suppliers are looked after as required by 7.2 Supplier management.", "", True),
        ("9.2 变更管理", "3 编制依据", True),
        ("8.2 Problem management", "References", True),
        ("9.2 变更管理", "5 工作程序", False),
        ("安全工作见本文 6.6 信息安全管理", "8 运行", False),
    ],
)
def test_number_that_a_paper_rests_on_is_the_standards(said: str, heading: str, clause: bool) -> None:
    found = list(editions(Content((Block(said, Place(heading=heading)),)), CATALOGUE))
    assert {fact.name for fact in found} == {"edition.clause" if clause else "edition"}


def test_number_that_a_sentence_goes_by_may_be_a_chapter_of_the_paper() -> None:
    own = Content((Block("6.6 信息安全", Place(), level=2), Block("安全工作按 6.6 信息安全管理 的规定开展", Place())))
    assert "edition.clause" not in {fact.name for fact in editions(own, CATALOGUE)}


def test_past_mentions_of_an_edition() -> None:
    past = paper("本手册由 ISO/IEC 20000-1:2011 转换为 2018 版。", "原标准 ISO/IEC 20000-1:2005 已废止。")
    assert {f.name for f in editions(past, CATALOGUE)} == {"edition.past"}
    now = paper("本手册依据 ISO/IEC 20000-1:2011 编制，替代原手册。")
    assert {f.name for f in editions(now, CATALOGUE)} == {"edition"}


def test_process_of_design_and_transition_is_no_transition_to_a_new_edition() -> None:
    english = (
        "Meets section 5 (Design and transition of new or changed services) of ISO/IEC 20000-1:2011 and its inputs."
    )
    chinese = "服务的设计和转换按 ISO/IEC 20000-1:2011 第5章执行。"
    for line in (english, chinese):
        assert "edition" in {fact.name for fact in editions(paper(line), CATALOGUE)}
    moved = paper("The transition from ISO/IEC 20000-1:2011 ended in May.")
    assert {fact.name for fact in editions(moved, CATALOGUE)} == {"edition.past"}


@pytest.mark.parametrize(("edition", "tells"), [("2013", {"E12"}), ("2022", set()), ("2013-05-06", set())])
def test_the_edition_of_a_standard_may_stand_in_a_cell_of_its_own(edition: str, tells: set[str]) -> None:
    listed = grid(("No.", "Document", "Edition"), ("1", "ISO/IEC 27001", edition))
    assert {fact.value for fact in editions(listed, CATALOGUE)} == tells


@pytest.mark.parametrize(
    ("said", "current"),
    [
        ("as clause 9.3 of the edition now in force asks", True),
        ("符合 ISO/IEC 20000-1（2018版）", True),
        ("符合 GB/T 24405.1-2009", False),
        ("the edition of the handbook", False),
    ],
)
def test_the_edition_in_force_is_named_in_several_ways(said: str, current: bool) -> None:
    assert bool(list(current_edition(paper(said)))) == current


def test_an_old_edition_in_a_list_of_external_documents_is_cited_as_in_force() -> None:
    listed = grid(
        ("序号", "名称", "编号或版本", "来源", "收到日期"),
        ("1", "服务管理体系要求", "ISO/IEC 20000-1:2011", "咨询师", "2024-02-26"),
    )
    assert [fact.name for fact in editions(listed, CATALOGUE) if fact.value == "E01"] == ["edition"]


def test_the_edition_in_force_may_stand_in_the_cell_beside_its_number() -> None:
    def listed(year: str) -> Content:
        return grid(("Document", "Edition", "Kept"), ("ISO/IEC 20000-1", year, "shelf"))

    assert list(current_edition(listed("2018")))
    assert not list(current_edition(listed("2011")))
