"""Which of the blocks that an auditor looks for are in a text, and whether a text is more than a stub."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pipeline.catalogue import KeyContent, Requirement
from pipeline.mapping.wording import one_wording
from pipeline.text.normal import bare, count_chinese
from pipeline.values import Block

_STUB_CHINESE = 160
_STUB_ENGLISH = 260
_LATIN_WORD = re.compile(r"[a-z]{2,}")
_LATIN_TEXT = re.compile(r"(?:[a-z]{2,} ){6}")
_SMALL = frozenset(
    ["of", "the", "and", "for", "to", "in", "on", "or", "by", "with", "from", "an", "at", "is", "are", "be"]
)
_STEM = 5  # letters by which forms of a word are the same: assess, assessed, assessment
_WITHIN = 7  # words


def absent_contents(requirement: Requirement, key: str) -> tuple[KeyContent, ...]:
    """Key contents of the requirement of which no word stands in `key` (a text in bare form)."""
    key = one_wording(key)
    absent = [block for block in requirement.key_content if not any(word in key for word in _words(block))]
    if absent and _LATIN_TEXT.search(key):
        places = _places(key)
        absent = [block for block in absent if not any(_near(stems, places) for stems in _phrases(block))]
    return tuple(absent)


@lru_cache(maxsize=16)
def _places(key: str) -> dict[str, list[int]]:
    """Where each word of a text stands, by the stem of the word."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(_LATIN_WORD.findall(key)):
        found[word[:_STEM]].append(place)
    return found


@lru_cache(maxsize=2048)
def _phrases(block: KeyContent) -> tuple[tuple[str, ...], ...]:
    """The English phrases of two and more words, each as stems: "continually improved" is continual improvement."""
    said = (_LATIN_WORD.findall(bare(phrase)) for phrase in block.words_en)
    stems = (tuple(word[:_STEM] for word in words if word not in _SMALL) for words in said)
    return tuple(dict.fromkeys(one for one in stems if len(one) >= 2))


def _near(stems: tuple[str, ...], places: Mapping[str, Sequence[int]]) -> bool:
    """Whether all stems stand within a few words of one another, in any order."""
    if any(stem not in places for stem in stems):
        return False
    return any(
        all(any(abs(other - place) <= _WITHIN for other in places[stem]) for stem in stems[1:])
        for place in places[stems[0]]
    )


@lru_cache(maxsize=2048)
def _words(block: KeyContent) -> tuple[str, ...]:
    return tuple(filter(None, (one_wording(bare(word)) for word in (*block.words_zh, *block.words_en))))


@lru_cache(maxsize=512)
def _keywords(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, (one_wording(bare(word)) for word in words)))


def keywords_found(requirement: Requirement, key: str) -> int:
    """How many of the requirement's telling words stand in `key` (a text in bare form)."""
    key = one_wording(key)
    words = (*requirement.evidence_keywords_zh, *requirement.evidence_keywords_en)
    return sum(word in key for word in _keywords(words))


def is_stub(blocks: Sequence[Block], key: str) -> bool:
    """Too little text to be a document: a heading, a table of contents, one sentence that refers elsewhere."""
    if any(len(block.rows) >= 4 for block in blocks):
        return False
    chinese = count_chinese(key)
    return chinese < _STUB_CHINESE and len(key) < _STUB_ENGLISH
