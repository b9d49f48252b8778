"""Statements in prose that nothing of a kind took place (从8月3日到今天没有发生争议): they are no events of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.values import Block, Words

_KINDS = (
    r"争议|纠纷|\bdisputes?\b",
    r"投诉|客诉|\bcomplaints?\b",
    r"事件|事故|\bincidents?\b",
    r"启动|\binvocations?\b|\binvoked\b|\bactivations?\b|\bactivated\b",
)
# Not far from it: "no customer was hit by the incident" tells of one.
_NOTHING = (
    r"(?:(?:没有|未曾?|从未)(?:再)?(?:发生|出现|收到|接到|产生|有)[^。]{0,32}|(?:无任何|没有|未|[,，:：\s]无)[\u4e00-\u9fff]{0,6}"
    r"|\b(?:no|not any|not a single|nil|neither)(?: [a-z-]+){0,3} )"
)
_MEANWHILE = re.compile(
    r"期间|以来|至今|到今天|截至|本[月季年]|上半年|下半年|至今日|到现在|\b(?:until|till|up to) (?:today|now|this day)\b|\bsince\b|\bso far\b|\bto date\b|\bduring\b|\bthis (?:month|quarter|year)\b|\bq[1-4]\b|\band (?:today|now)\b"
)
_SENTENCE = re.compile(r"[。；;\n]|\.(?=\s|$)")
# Disputes: none were recorded; 争议：无.
_NONE_OF_THEM = r"[^.。;]{0,4}[.:：。]? ?(?:none|nil|无(?![\u4e00-\u9fff])|没有)"
_MOST_TEXT = 700  # characters; what says more tells of something


def denies(quote: str, title: Words) -> bool:
    """Whether the words for which a paper serves a requirement are that there was none of what its `title` is about."""
    kinds = _kinds_of(title)
    return bool(kinds) and re.search(f"(?:{kinds}){_NONE_OF_THEM}|{_NOTHING}(?:{kinds})", normal(quote)) is not None


@lru_cache(maxsize=512)
def _kinds_of(title: Words) -> str:
    return "|".join(kind for kind in _KINDS if re.search(kind, normal(f"{title.zh} {title.en}")))


def says_none_took_place(blocks: Sequence[Block], title: Words) -> bool:
    """Whether a short text says, of a time that it names, that there was none of what the requirement `title` is about."""
    lines = [block.text for block in blocks if block.place.part == "body"]
    kinds = _kinds_of(title)
    if not kinds or any(block.rows for block in blocks) or sum(map(len, lines)) > _MOST_TEXT:
        return False
    denied = re.compile(f"{_NOTHING}(?:{kinds})")
    return any(
        denied.search(said) and (_MEANWHILE.search(said) or find_dates(said))
        for line in lines
        for said in _SENTENCE.split(normal(line))
    )
