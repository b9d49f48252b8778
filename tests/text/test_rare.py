"""Patterns that are tried only on texts that can hold them."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.catalogue import load_catalogue
from pipeline.entities.audits import audits
from pipeline.entities.control import cited_editions, lists
from pipeline.entities.measures import sentences as measure_sentences
from pipeline.entities.parties import business, organisations, services
from pipeline.entities.people import signoff
from pipeline.entities.traces import marks, placeholders, tells
from pipeline.text.rare import Rare, Several, finder, needed_by
from pipeline.values import Block, Place

_USED = [
    one
    for module in (
        audits,
        business,
        cited_editions,
        lists,
        marks,
        measure_sentences,
        organisations,
        placeholders,
        services,
        signoff,
        tells,
    )
    for one in vars(module).values()
    if isinstance(one, Rare)
] + [Rare(tell.pattern.pattern, tell.pattern.flags) for tell in load_catalogue().edition_tells]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("有限公司|股份有限公司", {"有限公司"}),
        (r"(?:员工|职工)\s*(\d+)\s*人", {"员工", "职工"}),
        (r"colou?r of", {"color of", "colour of"}),
        (r"[Xx]{2,}", {"xx", "xX", "Xx", "XX"}),
        (r"(?<!非)受控(?:副本)?", {"受控"}),
        (r"2[0-9]{3}\s*年", {"年"}),
        (r"编号-[X×]{8,9}", {"编号"}),
        (r"\d[X×]{8,9}", {"".join(each) for each in product("X×", repeat=7)}),
    ],
)
def test_the_strings_that_every_match_holds_are_told_by_the_pattern(pattern: str, needed: set[str]) -> None:
    assert needed_by(pattern) == needed


@pytest.mark.parametrize("pattern", [r"\d+", "(?:公司)?", "公司|[a-z]+", "a|b", r"(?:年)*\w"])
def test_a_pattern_without_a_telling_string_is_tried_on_every_text(pattern: str) -> None:
    assert needed_by(pattern) is None
    assert Rare(pattern).search("7a") is None or re.search(pattern, "7a")


def test_a_python_that_does_not_tell_the_parse_costs_time_and_no_match(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.text.rare._PARSER", None)
    assert needed_by("有限公司") is None
    assert Rare("有限公司").search("某有限公司") is not None


@pytest.mark.parametrize("text", ["Not yet AGREED", "协议从略", "nothing of the kind", "", "一切照旧"])
def test_several_patterns_are_asked_at_once_whether_one_of_them_can_stand_in_a_text(text: str) -> None:
    patterns = Rare(r"not yet (?:agreed|set)", re.I), Rare("从略"), Rare("(?i:insert) here")
    assert Several(*patterns).can_stand_in(text) == any(one.can_stand_in(text) for one in patterns)


def test_a_pattern_without_needed_strings_can_stand_in_any_text() -> None:
    assert Several(Rare("从略"), Rare(r"\d+")).can_stand_in("nothing")


def test_case_is_folded_where_the_pattern_folds_it() -> None:
    assert Rare("credit code", re.I).search("Credit CODE 91") is not None
    assert Rare("(?i:Sms) plan").search("SMS plan") is not None
    assert Rare("credit code").search("Credit CODE 91") is None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_every_match_of_a_pattern_in_use_is_found(data: st.DataObject) -> None:
    sought = data.draw(st.sampled_from(_USED))
    written = data.draw(st.from_regex(sought.pattern))
    text = data.draw(st.sampled_from(["", "甲 ", "The "])) + written
    found = [match.span() for match in sought.finditer(text)]
    assert found == [match.span() for match in sought.pattern.finditer(text)]


@settings(deadline=None)
@given(st.text(alphabet="公司有限员工服务X×年月日 0123aeilnstSMS<≥率", max_size=60))
def test_no_text_is_read_otherwise_than_by_the_plain_pattern(text: str) -> None:
    for sought in _USED:
        assert [m.span() for m in sought.finditer(text)] == [m.span() for m in sought.pattern.finditer(text)]


@settings(deadline=None)
@given(st.text(alphabet="公司有限员工服务X×年月日 0123aeilnstSMS<≥率", max_size=60))
def test_no_text_has_more_matches_than_needed_strings(text: str) -> None:
    for sought in _USED:
        assert sought.at_most(text) >= len(sought.pattern.findall(text))


@settings(deadline=None)
@given(st.lists(st.text(alphabet="公司有限员工X×年 0123eilnstM", max_size=30), max_size=4))
def test_every_block_with_a_match_is_among_those_that_are_looked_at(texts: list[str]) -> None:
    blocks = tuple(Block(text, Place()) for text in texts)
    for sought in _USED:
        looked_at = list(sought.among(blocks))
        assert all(block in looked_at for block in blocks if sought.pattern.search(block.text))


def test_of_strings_that_hold_one_another_the_shortest_is_looked_for() -> None:
    assert needed_by("重大事件报告|事件报告|重大事件|事件报告单") == {"事件报告", "重大事件"}


def test_what_begins_a_text_is_looked_for_nowhere_else() -> None:
    for pattern in ("^a|^b", "(?:^a|(^b))c", "^(?:x|y)$"):
        assert finder(re.compile(pattern)).__name__ == "match"
    for pattern in ("^a|b", "(?:^a)?b", "a$", "(?m)^a"):
        assert finder(re.compile(pattern)).__name__ == "search"
    assert finder(re.compile("^a|b"))("cb")
    assert not finder(re.compile("^a|^b"))("cb")
