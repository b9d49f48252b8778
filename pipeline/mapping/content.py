"""Which of the blocks that an auditor looks for are in a text, and whether a text is more than a stub."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pipeline.catalogue import KeyContent, Requirement
from pipeline.mapping.wording import one_wording
from pipeline.text import bare, count_chinese
from pipeline.values import Block

_STUB_CHINESE = 160
_STUB_ENGLISH = 260


def absent_contents(requirement: Requirement, key: str) -> tuple[KeyContent, ...]:
    """Key contents of the requirement of which no word stands in `key` (a text in bare form)."""
    key = one_wording(key)
    return tuple(block for block in requirement.key_content if not any(word in key for word in _words(block)))


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
