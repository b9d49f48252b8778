"""Rules that only repeat what the standard asks: that something shall be done, without who, when, with what or how."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.recall import remembered
from pipeline.values import Block

_SENTENCE = re.compile(r"[。;；\n]|(?<=[a-z])\.(?=\s|$)")
_LEAST_LETTERS = 7  # of a sentence
_NUMBER = re.compile(r"^[^\w\n]*(?:\d+(?:\.\d+)*|[a-z]\))[.)、]?\s*", re.MULTILINE)
_SHALL = re.compile(r"\bshall\b|应(?!用|急|对|商|答|收|付)|须")
_MOST = 0.8
# Whatever a house adds of its own: figures, days, people, units, papers.
_OWN = re.compile(
    r"\d|每(?!个|项|一)|由[\u4e00-\u9fff]|负责|《|见|部|科|组(?!织)|经理|员"
    r"|\b(?:monthly|weekly|quarterly|yearly|annual(?:ly)?|years?|weeks?|quarters?|every|each month|manager|officer|director|head of|lead|owners?|see|form)\b"
    r"|\bresponsib",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")  # within a sentence: the Site Programme of each Centre


def only_repeats(blocks: Sequence[Block]) -> bool:
    """Whether hardly a sentence says more than that something shall be, and none adds anything of the house."""
    return _only_repeat(tuple(blocks))


@remembered(most=16)  # a text is asked for each requirement that it may serve
def _only_repeat(blocks: tuple[Block, ...]) -> bool:
    said = _NUMBER.sub("", "\n".join(block.text for block in blocks if not block.level))
    if _OWN.search(said) or _NAME.search(said):
        return False
    sentences = [one for one in _SENTENCE.split(said) if len(one.strip()) >= _LEAST_LETTERS]
    asked = sum(bool(_SHALL.search(one)) for one in sentences)
    return bool(sentences) and asked >= _MOST * len(sentences)
