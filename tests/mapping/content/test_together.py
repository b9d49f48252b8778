"""Words that show a content only together, near one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import mapper

from pipeline.mapping.content.key_content import absent_contents
from pipeline.mapping.content.together import together
from pipeline.mapping.names.spans import begins_in
from pipeline.mapping.names.wording import one_wording
from pipeline.text.normal import bare


def said(rule: str, text: str) -> bool:
    return together(rule, one_wording(bare(text)))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("超时|逾期+组长|主管", "单子逾期未结的，由主管接手。"),
        ("组长|主管+超时|逾期", "主管每天看逾期的单子。"),
        ("late|overdue+lead|foreman", "Overdue calls go to the foreman on shift."),
        ("{n}+小时|分钟+到场", "接报后 40 分钟内派人到场。"),
        ("by+{day}", "The roof is mended by 3 March."),
        ("{day}+之前", "五金件 6月10日之前换好。"),
        ("{times}", "7:05 smoke seen, 7:20 hall cleared, 8:45 fire out."),
        ("{clause}", "8.3.2 Guests"),
        ("at most+{count}", "At most 40 urgent visits a month."),
        ("limits+{count}", "Limits: 300 samples a day, five screens."),
        ("up to+{count}", "Up to 40,000 signed documents per month."),
        ("不超过+{count}", "每月不超过三百单。"),
        ("phone|call+{phones}", "Whom to call: Ada 0123 4567, Bo 0123 4568"),
        ("电话+{phones}", "电话：陈某 8001，李某 8002"),
        (
            "bakers|cooks&money|budget",
            "Two cooks are ill. " + "The canteen serves soup today. " * 4 + "No money is left.",
        ),
    ],
)
def test_parts_count_near_one_another_in_any_order(rule: str, text: str) -> None:
    assert said(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("超时|逾期+组长|主管", "主管负责食堂。" + "今天的菜单和昨天一样，" * 4 + "逾期不候。"),
        (
            "late|overdue+lead|foreman",
            "The foreman has tea. " + "The canteen serves soup today. " * 4 + "Late guests wait.",
        ),
        ("late|overdue+lead|foreman", "Translate the leading article."),
        ("{times}", "7:05 smoke seen, 7:20 hall cleared."),
        ("{clause}", "room 81 4th floor"),
        ("超时+超时", "超时一次。"),
        ("不超过+{count}", "恢复不超过4小时，月可用率不低于99%。"),
        ("up to+{count}", "Up to 4 hours in a day of work."),
        ("电话+{phones}", "电话会议于 2026 年 2027 号会议室召开。"),
        ("bakers|cooks&money|budget", "Two cooks are ill."),
    ],
)
def test_one_part_alone_or_far_away_or_within_a_word_does_not_count(rule: str, text: str) -> None:
    assert not said(rule, text)


@pytest.mark.parametrize(
    ("word", "key", "stands"),
    [("log", "it is logged", True), ("log", "the catalogue", False), ("20000", "iso20000", True), ("99", "199", False),
     ("sla", "按sla执行", True), ("评审", "管理评审", True)],
)  # fmt: skip
def test_latin_word_counts_at_its_beginning(word: str, key: str, stands: bool) -> None:
    assert begins_in(word, key) is stands


def test_no_rule_of_the_catalogue_is_met_by_nothing_and_each_compiles() -> None:
    rules = [rule for one in mapper().catalogue.requirements for block in one.key_content for rule in block.together]
    assert rules
    assert not [rule for rule in rules if together(rule, "") or together(rule, "午饭后在院子里散步")]


def test_review_of_the_document_itself_is_no_review_of_incidents() -> None:
    incident = mapper().catalogue.requirement("D-8.6.1")

    def absent(text: str) -> set[str]:
        return {block.title.en for block in absent_contents(incident, bare(text))}

    assert "review afterwards" in absent("The owner reviews this paper each spring.")
    assert "review afterwards" not in absent("Major incidents are reviewed by those who were there.")


@given(st.text("超时主管 lateby38年月日:.", max_size=40))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    assert said("超时|late+主管|{day}", text) in (True, False)


@pytest.mark.parametrize(
    ("word", "stands"),
    [
        ("logged calls", True),
        ("catalogue", True),
        ("alogue", False),
        ("2nd line", True),
        ("nd line", True),
        ("line desk", False),
    ],
)
def test_a_long_text_is_asked_for_the_beginnings_of_its_words(word: str, stands: bool) -> None:
    assert (
        begins_in(word, "the service catalogue lists logged calls of the 2nd line " + "and other words " * 200)
        is stands
    )
