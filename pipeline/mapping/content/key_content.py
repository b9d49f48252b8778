"""Which of the blocks that an auditor looks for are in a text, and whether a text is more than a stub."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.catalogue import KeyContent, Requirement
from pipeline.mapping.content.cover_fields import without_cover
from pipeline.mapping.content.false_friends import shows
from pipeline.mapping.content.said import said
from pipeline.mapping.content.together import together
from pipeline.mapping.fit import RULES
from pipeline.mapping.kinds.blanks import without_guidance
from pipeline.mapping.names.spans import SHORT
from pipeline.mapping.names.stems import is_english, near, places, stems
from pipeline.mapping.names.wording import one_wording
from pipeline.recall import remembered
from pipeline.text.normal import bare, count_chinese
from pipeline.text.own_terms import in_the_fields_words
from pipeline.text.rare import Rare
from pipeline.values import Block, Kind

# Phrases that hold the word of a content and mean otherwise.
_OTHERWISE = Rare(
    r"无一例外|毫无例外|非计划停机|有效地?(?=管理|控制|处理|开展|实施|执行)|without exceptions?"
    r"|\beffectively(?: and efficiently)?|\b(?:effective and efficient|efficient and effective)\b|\beffective dates?\b"
)
_OF_A_TIME = frozenset(["D-8.4.3-PL", "D-8.5.2-PL"])  # plans of what a coming time will need, or of one new service
_YEAR = re.compile(r"(?<!\d)20\d\d|二〇|\bfy ?\d\d|(?<!\d)\d\d/\d\d(?!\d)", re.IGNORECASE)
_STUB_CHINESE = 160
_STUB_ENGLISH = 260


def absent_from(requirement: Requirement, blocks: tuple[Block, ...]) -> tuple[KeyContent, ...]:
    """Key contents of the requirement that nothing in these blocks says: to name one is not to say it."""
    asked = len(requirement.key_content)
    if not asked:  # of most records
        return ()
    rules = requirement.form == "procedure"
    told = said(
        without_cover(blocks) if rules else blocks,
        lambda text: len(absent_contents(requirement, bare(text))) < asked,
        rules,
    )
    return absent_contents(requirement, _without_guidance(told))


@lru_cache(maxsize=16)  # what a text says is the same for most requirements
def _without_guidance(told: str) -> str:
    return bare(without_guidance(told))


def absent_contents(requirement: Requirement, key: str) -> tuple[KeyContent, ...]:
    """Key contents of the requirement that nothing in `key` (a text in bare form) shows."""
    if not requirement.key_content:
        return ()
    read = in_the_fields_words(key)
    key = _as_meant(key if read == key else f"{key}\n{read}")
    at = key.isascii()
    short = not at or len(key) <= SHORT  # in which to look for each word costs less than to ask whether one can begin
    absent = [
        block
        for block in requirement.key_content
        if not any((not short or word in key) and shows(word, _of(block, key)) for word in _words(block)[at])
    ]
    absent = [block for block in absent if not any(together(rule, _of(block, key)) for rule in block.together)]
    if absent and is_english(key):
        absent = [
            block for block in absent if not any(near(phrase, places(_of(block, key))) for phrase in _phrases(block))
        ]
    return tuple(absent)


def _of(block: KeyContent, key: str) -> str:
    """A text in bare form without what holds the words of this content and means something else."""
    return _without_otherwise(block, key) if block.otherwise else key


@lru_cache(maxsize=32)
def _without_otherwise(block: KeyContent, key: str) -> str:
    for pattern in block.otherwise:
        key = pattern.sub(" ", key)
    return key


@lru_cache(maxsize=32)  # one text is asked for several requirements
def _as_meant(key: str) -> str:
    """A text in bare form and one wording, without the phrases that mean otherwise."""
    worded = one_wording(key)
    return _OTHERWISE.pattern.sub(" ", worded) if _OTHERWISE.can_stand_in(worded) else worded


@remembered(most=2048)
def _phrases(block: KeyContent) -> tuple[tuple[str, ...], ...]:
    """The English phrases of two and more words, each as stems: "continually improved" is continual improvement."""
    said = (stems(bare(phrase)) for phrase in block.words_en)
    return tuple(dict.fromkeys(one for one in said if len(one) >= 2))


@remembered(most=2048)
def _words(block: KeyContent) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that show a content, and those of them that can stand in a text of nothing but Latin letters."""
    words = tuple(filter(None, (one_wording(bare(word)) for word in (*block.words_zh, *block.words_en))))
    return words, tuple(filter(str.isascii, words))


@remembered(most=512)
def _keywords(requirement: Requirement) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each telling word as it is looked for in a text, and the stems of an English one."""
    words = (*requirement.evidence_keywords_zh, *requirement.evidence_keywords_en)
    folded = (one_wording(bare(word)) for word in words)
    return tuple((word, stems(word)) for word in folded if word)


def keywords_found(requirement: Requirement, key: str) -> int:
    """How many of the requirement's telling words stand in `key` (a text in bare form), in any form of an English word."""
    read = in_the_fields_words(key)
    key = one_wording(key if read == key else f"{key}\n{read}")
    words = _keywords(requirement)
    if not is_english(key):
        return sum(word in key for word, _ in words)
    where = places(key)
    return sum(word in key or near(word_stems, where) for word, word_stems in words)


def how_to_plan(requirement: Requirement, kind: Kind, heading: str, blocks: Sequence[Block]) -> bool:
    """Whether a chapter of rules tells how a plan for a coming time, or a new service, is made, and is none: it names no year."""
    if requirement.id not in _OF_A_TIME or kind not in RULES:
        return False
    return not any(_YEAR.search(text) for text in (heading, *(block.text for block in blocks)))


def is_stub(blocks: Sequence[Block], key: str) -> bool:
    """Too little text to be a document: a heading, a table of contents, one sentence that refers elsewhere."""
    if any(len(block.rows) >= 4 for block in blocks):
        return False
    chinese = count_chinese(key)
    return chinese < _STUB_CHINESE and len(key) < _STUB_ENGLISH
