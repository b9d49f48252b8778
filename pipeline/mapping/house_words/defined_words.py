"""The house's own words where it says what they mean and names no word of the field: "snag: something that has stopped
working" is an incident, 动阀：对在用系统的任何改动 a change. What such meanings say is in defined_words.yaml.

They stand in tables of words, or one sentence after the other in a chapter on them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from pipeline.knowledge import knowledge
from pipeline.text.own_terms import in_the_fields_words

_CHINESE = re.compile(r"[\u3400-\u9fff]")
MEANING_HEAD = re.compile(
    r"^(?:意思|含义|释义|解释|说明|指什么|是什么|什么意思|指的是|就是|(?:what )?(?:it|that|this) (?:is|means)|meaning|means|which (?:is|means)|explanation|in plain words|that is)$",
    re.I,
)
# 标准里叫事件: what the standard calls it
_NAMED = re.compile(
    r"(?:标准|国标|iso[/\w -]{0,14}|别处|别人|外面|一般|通常)(?:里|中|上)?(?:都)?(?:叫做?|称为?|说成|说的?是?|就是|即)[“\"「]?([\u3400-\u9fff]{2,8})"
    r"|\b(?:standard|iso[/\w -]{0,14}|itil|others?|elsewhere|textbooks?)(?:'s word is| calls? (?:it|this|that|them)| says?| names? it|:) (?:an? |the )?[\"“']?([a-z][a-z -]{2,26})",
    re.I,
)


# "A wobble is anything that stops a line"; 系统停了、慢了，都叫卡壳
_SENTENCE = re.compile(
    r"(?:^|[.;:]\s+|,\s+(?=an? |the ))(?:an? |the )?([a-z][a-z'-]+(?: [a-z'-]+){0,2}) ((?:is|are|means?|brings?)\b [^.;,]{8,160})"
)
_CALLED = re.compile(
    r"(?:^|[。；;])\s*([^。；;]{4,50}?)[，,]?(?:一律|都|统统|全)?叫做?[“\"]?([\u3400-\u9fff]{2,6})(?=[，,。；;（(”\"]|$)"
)
_SEVERAL = 2


def defined_in(text: str) -> list[tuple[str, str]]:
    """(word of the house, the field's word) of the sentences of a chapter on words; none where hardly one defines any."""
    said = text.lower()
    pairs = [(own, defined_as(own, meaning)) for own, meaning in _SENTENCE.findall(said)]
    pairs += [(own, defined_as(own, meaning)) for meaning, own in _CALLED.findall(said)]
    told = [(own, word) for own, word in pairs if word]
    return told if len(told) >= _SEVERAL else []


def named_in(meaning: str) -> Iterator[str]:
    """What a meaning says that the standard, or everybody else, calls it."""
    for chinese, english in _NAMED.findall(meaning):
        yield chinese or english


def defined_as(own: str, meaning: str) -> str:
    """The field's word whose meaning this is, in the language of `own`; "" where nothing tells."""
    told = in_the_fields_words(meaning.lower())
    ways = _patterns()["zh" if _CHINESE.search(own) else "en"]
    return next((word for word, way in ways.items() if way.search(told)), "")


@cache
def _patterns() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    read: Mapping[str, Mapping[str, str]] = knowledge("pipeline.mapping.house_words", "defined_words.yaml")
    return {language: {word: re.compile(way) for word, way in ways.items()} for language, ways in read.items()}
