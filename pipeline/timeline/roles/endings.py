"""What a word right after a date says of it (2024年3月5日发布), and the form in which words are compared."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.text.normal import normal, recalled
from pipeline.timeline.roles import cue_words
from pipeline.values import Role

SENTENCE_END = re.compile(
    r"[。；;！？!?\n]"
    r"|(?<=[a-z0-9)])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\bCo)(?<!\bLtd)(?<!\bInc)(?<!\bRev)(?<!\bVer)"
    r"\.\s+(?=[A-Z])"
    r"|(?<=\b(?:19|20)\d\d)\.\s+$"  # … until 31 January 2027. 5 November 2026
)
_LEAD = re.compile(
    r"(?:日|份)?[ ]{0,2}(?:\([^()\n]{1,8}\))?[ ,，)]{0,2}(?:上午|下午)?(?:\d{1,2}:\d\d)?[ ]{0,2}"
    r"(?:之日)?(?:起|由|经|已|在|于|正式|开始|予以|第[一二三四五六七八九十\d]{1,2}次|首次|全面|was|were|is|and)?"
    r"(?:正式|开始|予以)?[ ]{0,2}"
)
_LABEL_FOLLOWS = re.compile(
    r"[ ]?(?:日期|时间|日|人|者|组|员|结论|结果|意见|范围|部门|单位|机关|记录|计划|报告|情况|通报|分析|月报|简报|小结|总结|方式|[ ]?:|[ ]date|[ ]by)"
)
_NO_TERM = re.compile(r"[之以]?前(?:半|夜|[期端台置后述言一])")  # 2026-11-24 前夜班
_OWN_NAME = re.compile(r"[ ][a-z]")
_OWN_DAY = re.compile(r"[ ](?:on |from )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3}|[a-z]{3,9} \d|(?:19|20)\d\d)")
_JOINED = re.compile(r"(?<=[a-z])_(?=[a-z])")


@recalled
def plain_words(text: str) -> str:
    """In compared form; the words of a field's name apart (last_updated)."""
    return _JOINED.sub(" ", normal(text))


@lru_cache(maxsize=4096)  # what follows the dates of rows and of covers is the same few words
def role_of_ending(after: str) -> Role | None:
    """The role that the first word after a date gives it."""
    plain = plain_words(SENTENCE_END.split(after)[0])
    lead = _LEAD.match(plain)
    endings, roles = cue_words.endings()
    for position in (lead.end() if lead else 0, 0):
        found = endings.match(plain, position)
        if not found or _LABEL_FOLLOWS.match(plain, found.end()) or _NO_TERM.match(plain, found.start()):
            continue
        if "," in plain[: found.start()] and (
            _OWN_NAME.match(plain, found.end()) or _OWN_DAY.match(plain, found.end())
        ):
            continue  # in force 15 June, approved A. Name 8 June; Training plan 2026, approved 22 May 2026
        return roles[found[0]]
    return None
