"""Words that show a content only together, near one another: "within 2 hours | back", 超时 and 主管.

A rule is written as parts joined by "+", each a choice of words joined by "|". {n} is a number, {day} a day, {time} a
time of day, {times} three of them, {clause} the number of a clause of the standard, {count} a number of
things (tickets, people, whatever a day or a month), {phones} two telephone numbers. Parts joined by "&" may stand anywhere in the text.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.mapping.names.wording import one_wording
from pipeline.text.normal import bare

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_TIME = r"(?<!\d)(?:[01]?\d|2[0-3]) [0-5]\d(?!\d)"
_PHONE = r"(?<!\d)(?!20[0-3]\d)\d{4,}(?:[ -]\d{3,})*(?!\d)"
_SHAPES = {
    "{n}": r"\d+",
    "{day}": (
        rf"\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}月\d{{1,2}}日|(?<!\d)\d{{1,2}} {_MONTH}\b|\b{_MONTH} \d{{1,2}}(?!\d)"
        r"|(?<!\d)20\d\d \d\d \d\d(?!\d)"
    ),
    "{time}": _TIME,
    "{times}": rf"{_TIME}(?:.{{0,60}}?{_TIME}){{2}}",
    "{count}": (
        r"(?:\d+|[一二两三四五六七八九十百千]+)[万千余多]?(?:单|件|台|人天|人日|人月|人次|人|户|笔|张|条|块|架次|班次|车次|项|个用户|个终端|用户|终端|坐席|tb)"
        r"|(?:\d{2,}|[一二两三四五六七八九]?[十百千][一二三四五六七八九十百千零]*)[万千余多]?(?:通|路|个(?!月|工作日|自然日|小时|星期|季度|年))"
        r"|(?:\d{3,}|[一二两三四五六七八九][百千][一二三四五六七八九十百千零]*)[万千余多]?点"
        r"|\d+ (?:[a-z]+ )?(?:tickets|calls|users|requests|servers|visits|changes|incidents|restores|seats|alarms|points|cases|devices|sites|mailboxes|people|engineers|agents|analysts|staff)\b"
        r"|\d+ (?!(?:second|minute|hour|day|week|month|year)s? )(?:[a-z]+ ){1,2}(?:an?|per|each|every) (?:second|minute|hour|day|week|month|quarter|year)\b"
    ),
    "{phones}": rf"{_PHONE}.{{1,60}}?{_PHONE}",
    "{clause}": r"(?<!\d)(?:[4-9]|10) \d{1,2}(?: \d{1,2})?(?!\d)",
}
_SHAPE = re.compile(r"\{\w+\}")
_SPLIT = re.compile(r"[+&]")
_LATIN = re.compile(r"[a-z]")
_NEAR_CHINESE = 24  # characters
_NEAR_LATIN = 60


def together(rule: str, key: str) -> bool:
    """Whether all parts of `rule` stand near one another in `key`, a text in bare form and one wording."""
    if not all(any(letters in key for letters in part) for part in _letters(rule)):
        return False
    if "&" in rule:
        return all(part.search(key) for part in _parts(rule))
    first, *others = _parts(rule)
    for match in first.finditer(key):
        near = _NEAR_LATIN if _LATIN.search(match[0]) else _NEAR_CHINESE
        around = key[max(0, match.start() - near) : match.start()], key[match.end() : match.end() + near]
        if all(any(other.search(side) for side in around) for other in others):
            return True
    return False


@cache  # of the rules of the catalogue
def _letters(rule: str) -> tuple[tuple[str, ...], ...]:
    """For each part, letters of which every match holds one: most texts have none of them, and are told so at once."""
    return tuple(
        tuple(max(map(_folded, _SHAPE.split(word)), key=len) for word in part.split("|")) for part in _SPLIT.split(rule)
    )


@cache
def _parts(rule: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile("|".join(_pattern(word) for word in part.split("|"))) for part in _SPLIT.split(rule))


def _pattern(word: str) -> str:
    """A word as it is looked for: shapes by their patterns, a Latin word whole, with its usual endings."""
    pieces: list[str] = []
    at = 0
    for shape in _SHAPE.finditer(word):
        pieces += [_words(word[at : shape.start()]), f"(?:{_SHAPES[shape[0]]})"]
        at = shape.end()
    return "".join(filter(None, (*pieces, _words(word[at:]))))


def _folded(text: str) -> str:
    return one_wording(bare(text))


def _words(text: str) -> str:
    key = _folded(text)
    if not _LATIN.search(key):
        return re.escape(key)
    # What stands before is asked after the first letter: `re` passes over all places without such a letter at once.
    first, rest = re.escape(key[0]), re.escape(key[1:])
    return rf"{first}(?<![a-z]{first}){rest}(?:s|es|d|ed|ing)?(?![a-z])"
