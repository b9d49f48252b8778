"""Places that wait to be filled in: empty cells, dotted lines, boxes without a tick, words in brackets."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.text.rare import Rare

_TICKED = re.compile(r"[☑☒✓✔✅√■●▣]|\[[xX]\]|(?<!\w)\([xX]\)")
_BOX = re.compile(r"[□☐○◯]|\[ ?\]|(?<!\w)[(（][ \u3000]{1,3}[)）](?= ?\w)")
# Dots that lead to a page number stand in a table of contents. "[x](y)" is a link; "[1]" and "[2]" are references; "[9:14]" is the minute of a message; "A[x]" is a box of a drawing in text.
_OPEN = Rare(
    r"[_＿]{2,}|(?:\.{5,}|…{2,})(?![.…·\s]*\d{1,3}(?:\s|$))|\{\{[^{}]*\}\}|«[^«»\n]{1,60}»|\$\{[^{}\n]{1,60}\}|(?<![\w/$.])\$[a-z][a-z_]{3,40}\b(?![(=/.])|<(?!(?:li|ul|ol|td|tr|th|div|span|strong|code|table|img|href|details|summary)\b)[A-Za-z\u4e00-\u9fff][^<>\n]{1,40}>|\\?<[A-Za-z\u4e00-\u9fff][^<>\n]{1,200}\\>|<_[^<>\n]{2,300}_>|【[^】]{0,20}(?:填|待)[^】]{0,20}】"
    r"|(?<![A-Za-z0-9])\[(?!\d{1,3}\]|[xX ]?\]|[\d/.\-:：,年月日T ]{3,24}(?:[AaPp][Mm])?\])[^\[\]\n]{1,60}\](?!\()"
    r"|\bY{2,4}[-/.]?M{1,2}(?:[-/.]?D{1,2})?\b|\bD{2}[-/.]M{2}[-/.]Y{2,4}\b|(?<![A-Za-z])[Xx]{3,}(?![A-Za-z])|\bTB[DC]\b"
    r"|(?<!\d)\s*年\s{1,}月(?:\s{1,}日)?|(?<![\d一二三四五六七八九十])\s{2,}年|待填|待定|请填写|請填寫|[单點点]击(?:或点击)?此处|选择一项|\bclick (?:or tap )?(?:here )?to (?:enter|add|select)\b|\bchoose an item\b"
    r"|\b(?:enter|insert|type) (?:an? |the |your )?(?:date|name|text|value|number|title|here)\b"
)
# Guidance that is to be replaced may be as long as a paragraph; no link, no reference and no box.
_GUIDANCE = re.compile(
    r"\[(?!\d+\]|[ xX]?\])[^\[\]]{2,300}\](?!\()|【[^【】]{0,200}(?:填|待|说明|提示)[^【】]{0,200}】|<[^<>]{2,120}>"
)
# What a text says is still to be written is not written: "3.2 Kinds and readers of reports: (to be added)".
_YET_TO_COME = Rare(
    r"(?:[:：]\s*[(（\[【]?\s*|[(（\[【]\s*)(?:此处)?(?:待(?:补充?|完善|明确|定|填写?|确定)|后补|暂缺|\b(?:TBD|to be (?:added|completed|defined|confirmed|determined|written|supplied)))",
    re.IGNORECASE,
)
_END = re.compile(r"[。；;\n]|\Z")  # of a sentence
# A word in round brackets that is all that stands in a cell says what belongs there: (name), (sr-code), (date2).
_SAID_IN_BRACKETS = re.compile(
    r"\s*\((?!(?:none|nil|blank|n/?a|no|yes|same|tbc|void|closed|open|remote|acting|empty)\))(?:[a-z][a-z_-]{1,15} ?){1,3}\d?\)\s*"
)
_LEFT_OVER = re.compile(r"[\s\d年月日時时分秒元%％:：~～至到()（）/／\-—.,，、;；GBMK*#|]+")
# Two answers of which nobody chose one, and what is asked for beside them: Y/N, Yes / No / N/A, "Y/N / Name:", 是/否.
_NOT_CHOSEN = re.compile(
    r"\s*(?:y|yes|pass|是|有|合格|符合|通过|已完成)\s*[/／]\s*(?:n|no|fail|否|无|不合格|不符合|不通过|未完成)"
    r"(?:\s*[/／]\s*(?:n/?a|partial(?:ly)?|不适用|部分[符合格]*))?(?:\s*[/／]?\s*[a-z ]{2,20}[:：])?\s*",
    re.I,
)


@lru_cache(maxsize=8192)
def waits(text: str) -> bool:
    """Whether a cell or a value is still open: nothing in it, or only what says where to write what."""
    if not text.strip() or _NOT_CHOSEN.fullmatch(text) or _SAID_IN_BRACKETS.fullmatch(text):
        return True
    if _TICKED.search(text):
        return False
    if box := _BOX.search(text):
        return not _LEFT_OVER.sub("", _OPEN.pattern.sub("", text[: box.start()]))
    if not _OPEN.search(text):
        return False
    left = _LEFT_OVER.sub("", _OPEN.pattern.sub("", text))
    return 2 * len(left) <= len(text.strip())


def may_be_open(text: str) -> bool:
    """Whether `open_places` of a text, or of a part of it, can be more than 0."""
    return _OPEN.can_stand_in(text) or _BOX.search(text) is not None


@lru_cache(maxsize=8192)
def open_places(text: str) -> int:
    """How many places in a text wait to be filled in; a row of boxes to tick is one."""
    return sum(1 for _ in _OPEN.finditer(text)) + (bool(_BOX.search(text)) and not _TICKED.search(text))


def without_guidance(text: str) -> str:
    """A text without what a template says of itself: [Insert the trigger], 【此处填写职责】, <name of the owner>; and
    without the sentences that are yet to be written."""
    return _GUIDANCE.sub("", _without_what_is_to_come(text))


def _without_what_is_to_come(text: str) -> str:
    """Found by the words and not by the sentence around them: a pattern of both would try each letter of a long text
    as its beginning."""
    kept, start = [], 0
    found = _YET_TO_COME.search(text)
    while found is not None:
        begin = max(start, *(text.rfind(end, start, found.start()) + 1 for end in "。；;\n"))
        stop = _end(text, found.start())
        while (later := _YET_TO_COME.pattern.search(text, found.start() + 1)) and later.start() < stop:
            found = later
        kept.append(text[start:begin])
        start = _end(text, found.end())
        found = _YET_TO_COME.pattern.search(text, start)
    return "".join([*kept, text[start:]])


def _end(text: str, at: int) -> int:
    match = _END.search(text, at)
    return match.start() if match else len(text)
