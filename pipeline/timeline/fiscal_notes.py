"""What the report says of fiscal years: how they were read, and what the organisation's own documents say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.text.date_symbols import CHINESE_DIGITS, fold, number
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Analysis, Block, Fact, Words

FISCAL_FACT = "fiscal.start"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:(?:1st|first|1)[ ](?:day[ ])?(?:of[ ])?)?(?P<en>{'|'.join(_MONTHS)})[a-z]{{0,6}}"
_NUMERAL = rf"(?:\d{{1,2}}|[{CHINESE_DIGITS}十]{{1,2}})"
_NAMED = "(?:财年|财政年度|会计年度|财务年度)"
_CHINESE = re.compile(
    rf"{_NAMED}[^。；;\n]{{0,8}}?(?:自|从|由|始于|起于|为)(?:每年|当年|上年)?[ ]?(?P<zh>{_NUMERAL})[ ]?月[ ]?(?:1[ ]?日|一日|份)?[ ]?(?:起|开始|至|到|-|~|始)"
    rf"|(?:每年|当年|上年)[ ]?(?P<zh2>{_NUMERAL})[ ]?月[ ]?(?:1|一)[ ]?日[ ]?(?:起)?[ ]?(?:至|到|-|~)[^。；;\n]{{2,12}}日[^。；;\n]{{0,6}}{_NAMED}"
)
_ENGLISH = re.compile(
    rf"\b(?:fiscal|financial)[ ]year[ ](?:begins|starts|runs|commences|is|always begins|\()[ ]?(?:on|in|from|each|every)?[ ]?(?:the[ ])?{_MONTH}\b",
    re.IGNORECASE,
)
_SAYS_SO = Rare(r"财年|财政年度|会计年度|财务年度|(?:fiscal|financial) year", re.IGNORECASE)
_READ_AS_FISCAL = re.compile(
    r"(?<![A-Za-z])FY[ ']{0,2}\d|财年|财政年度|会计年度|财务年度|fiscal|financial", re.IGNORECASE
)


def fiscal_statements(blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """Fact fiscal.start, value the month's number: the first sentence that says when the fiscal year begins."""
    for block in blocks:
        if block.place.part in ("body", "textbox") and _SAYS_SO.search(block.text):
            plain = fold(block.text)
            if (found := _CHINESE.search(plain) or _ENGLISH.search(plain)) and (month := _month(found)):
                return (Fact(FISCAL_FACT, str(month), str(block.place), quote(block.text, found.start())),)
    return ()


def _month(found: re.Match[str]) -> int | None:
    named = found.groupdict()
    if named.get("en"):
        return _MONTHS.index(named["en"].lower()) + 1
    month = number(named["zh"] or named["zh2"])
    return month if month and 1 <= month <= 12 else None


def fiscal_notes(files: Sequence[Analysis], start: int | None) -> Iterator[Words]:
    """One note where the month was set, or where dates were read as fiscal years without anyone having set it."""
    shown = _example(files)
    if start is None and shown is None:
        return
    said_zh, said_en = _as_said(files)
    month = start or 1
    if shown:
        path, text, first, last = shown
        read_zh, read_en = f"：“{text}”（{path}）为 {first} 至 {last}", f': "{text}" ({path}) is {first} to {last}'
    else:
        read_zh = read_en = ""
    set_zh, set_en = ("按设置", "as set") if start else ("未设置 fiscal_start", "fiscal_start was not set")
    yield Words(
        f"财年从 {month} 月算起（{set_zh}）{read_zh}{said_zh}",
        f"fiscal years begin in month {month} ({set_en}){read_en}{said_en}",
    )


def _example(files: Sequence[Analysis]) -> tuple[str, str, date, date] | None:
    """A fiscal year as a file writes it: path, words, first and last day."""
    for one in sorted(files, key=lambda each: each.path):
        if one.obsolete or one.kind in ("external", "noise"):
            continue
        for each in one.dates:
            if each.end and each.precision != "day" and _READ_AS_FISCAL.search(each.text):
                return one.path, each.text, each.value, each.end
    return None


def _as_said(files: Sequence[Analysis]) -> tuple[str, str]:
    """What a document of the organisation says of it, in its words."""
    for one in sorted(files, key=lambda each: each.path):
        for fact in one.facts if not one.obsolete and one.kind not in ("external", "unrelated", "noise") else ():
            if fact.name == FISCAL_FACT:
                name = one.path.rsplit("/", 1)[-1]
                return (
                    f"；{name}（{fact.place}）写明：“{fact.quote}”",
                    f'; {name} ({fact.place}) says: "{fact.quote}"',
                )
    return "", ""
