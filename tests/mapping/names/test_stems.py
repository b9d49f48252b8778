"""English words by their stems."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.content.key_content import keywords_found
from pipeline.mapping.names.stems import near, places, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [("prioritised", "priority"), ("classify", "classification"), ("escalated", "escalation"), ("organised", "organized"),
     ("complaints", "complaint"), ("approval", "approved"), ("authorise", "authorization")],
)  # fmt: skip
def test_forms_and_spellings_of_a_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_of_different_meaning_stay_apart() -> None:
    assert len({stem(word) for word in ("incident", "problem", "change", "capacity", "availability", "contract")}) == 6


def test_words_of_a_phrase_stand_near_in_any_order_or_do_not_count() -> None:
    text = "we looked at what the incidents had in common and of those that are major we write a report"
    assert near(stems("major incidents"), places("incidents that are major"))
    assert not near(stems("looked report"), places(text))
    assert not near((), places(text))


def test_what_goes_to_the_back_up_does_not_go_back() -> None:
    assert near(stems("move back"), places("then we move the desk back into the hall"))
    assert not near(stems("move back"), places("then we move the desk to the back up room"))


def test_chinese_phrase_has_no_stems() -> None:
    assert stems("事件 incident") == ()


def test_keyword_counts_in_another_form_than_the_catalogue_has() -> None:
    incident = mapper().catalogue.requirement("D-8.6.1")
    said = "each of the incidents is classified and prioritised then escalated to the second line and closed"
    assert keywords_found(incident, said) >= 5
    assert keywords_found(incident, "the canteen serves soup on mondays and fish on fridays for all of us") == 0
