"""Chapters and sheets on what belongs to the same clause as the rest of their file."""

from __future__ import annotations

import pytest
from written import mapper, text, workbook

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.parts.sections import cut
from pipeline.mapping.parts.siblings import beside_siblings, own_clauses, siblings_agreed
from pipeline.values import Kind, Section

MAJOR = "影响一个以上客户的为重大事件，判定准则见附表；重大事件的责任人立即报告最高管理者，事后评审。"
REVIEW = "重大事件的时间线、影响范围、根本原因和改进措施如下，已由管理层评审。"


def known(requirement: str, confidence: float = 0.9) -> Candidate:
    return Candidate(requirement, confidence, "title", "引文", ())


def chapter(line: str) -> Section:
    return cut(text(f"# 六、另外\n{line}"))[0]


def sheet(*cells: str) -> Section:
    return cut(workbook(Sheet2=[cells]))[0]


def beside(requirement: str, probability: float, section: Section, kind: Kind, clause: str = "8.6.1") -> set[str]:
    made = beside_siblings([(requirement, probability, section)], {clause}, kind, mapper())
    return {one.requirement for one in made}


def agreed(cast: list[tuple[float, Section]], clause: str = "8.6.1", kind: Kind = "procedure") -> set[str]:
    return {one.requirement for one in siblings_agreed({"D-8.6.1-MI": cast}, {clause}, kind, mapper())}


def test_clauses_of_a_file_are_those_of_what_it_surely_serves() -> None:
    assert own_clauses([known("D-8.6.1"), known("R-9.2-5"), known("L05")], mapper()) == {"8.6.1", "9.2", "profile"}


def test_doubtful_finds_and_those_without_a_clause_give_none() -> None:
    assert own_clauses([known("D-8.6.1", 0.49), known("L01")], mapper()) == set()


def test_chapter_of_the_same_clause_counts_with_its_place_and_text() -> None:
    (made,) = beside_siblings([("D-8.6.1-MI", 0.9, chapter(MAJOR))], {"8.6.1"}, "procedure", mapper())
    assert (made.requirement, made.place, made.chapter) == ("D-8.6.1-MI", "六、另外", True)
    assert made.quote.startswith("影响一个以上客户")
    assert made.confidence >= 0.5


def test_chapter_of_another_clause_does_not_count() -> None:
    assert beside("D-8.6.1-MI", 0.99, chapter(MAJOR), "procedure", clause="8.5.1") == set()


def test_rules_and_records_ask_for_different_certainty() -> None:
    assert beside("D-8.6.1-MI", 0.86, chapter(MAJOR), "procedure") == {"D-8.6.1-MI"}
    assert beside("D-8.6.1-MI", 0.84, chapter(MAJOR), "procedure") == set()
    assert beside("R-8.6.1-2", 0.91, chapter(REVIEW), "report") == {"R-8.6.1-2"}
    assert beside("R-8.6.1-2", 0.89, chapter(REVIEW), "report") == set()


def test_chapter_without_any_key_content_does_not_count() -> None:
    assert beside("D-8.6.1-MI", 0.99, chapter("今天天气很好，大家一起去爬山。"), "procedure") == set()


def test_chapter_without_a_telling_word_is_no_record() -> None:
    assert beside("R-8.6.1-2", 0.99, chapter("今天天气很好，大家一起去爬山。"), "report") == set()


@pytest.mark.parametrize("kind", ["manual", "form"])
def test_manuals_and_blank_forms_have_no_such_chapters(kind: Kind) -> None:
    assert beside("D-8.6.1-MI", 0.99, chapter(MAJOR), kind) == set()


def test_kind_that_cannot_serve_the_requirement_does_not() -> None:
    assert beside("R-8.6.1-2", 0.99, chapter(REVIEW), "procedure") == set()
    assert beside("D-8.6.1-MI", 0.99, chapter(MAJOR), "record") == set()


def test_sheet_needs_less_certainty_and_two_telling_words() -> None:
    assert beside("R-8.6.1-2", 0.6, sheet("根本原因", "改进措施"), "record") == {"R-8.6.1-2"}
    assert beside("R-8.6.1-2", 0.59, sheet("根本原因", "改进措施"), "record") == set()
    assert beside("R-8.6.1-2", 0.9, sheet("根本原因", "天气"), "record") == set()


def test_profile_tells_the_departments_beside_itself() -> None:
    section = chapter("公司设运维部、服务台和质量部。")
    assert beside("L07", 0.9, section, "record", clause="profile") == {"L07"}
    assert beside("L07", 0.9, section, "procedure", clause="profile") == set()


def test_two_chapters_that_agree_serve_a_sibling_that_neither_serves_alone() -> None:
    assert agreed([(0.6, chapter(MAJOR)), (0.65, chapter("分级后指派职责。"))]) == {"D-8.6.1-MI"}


def test_agreement_needs_two_chapters_and_enough_of_it() -> None:
    assert agreed([(0.99, chapter(MAJOR))]) == set()
    assert agreed([(0.55, chapter(MAJOR)), (0.6, chapter(MAJOR))]) == set()


def test_agreement_needs_its_clause_its_kind_and_half_of_the_contents() -> None:
    cast = [(0.7, chapter(MAJOR)), (0.7, chapter(MAJOR))]
    assert agreed(cast, clause="8.5.1") == set()
    assert agreed(cast, kind="record") == set()
    assert agreed([(0.7, chapter("重大事件另行规定。")), (0.7, chapter("重大事件见下。"))]) == set()


def test_place_of_an_agreement_is_its_surest_chapter() -> None:
    sure = cut(text(f"# 五、大事\n{MAJOR}"))[0]
    (made,) = siblings_agreed({"D-8.6.1-MI": [(0.5, chapter(MAJOR)), (0.8, sure)]}, {"8.6.1"}, "procedure", mapper())
    assert made.place == "五、大事"
    assert len(made.blocks) == 2
