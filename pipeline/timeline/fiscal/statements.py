"""What documents say of the organisation's fiscal year: when it begins, and after which calendar year it is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from pipeline.text.date_symbols import CHINESE_DIGITS, fold, full_year, number
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.timeline.dates import find_dates
from pipeline.timeline.fiscal.year import fiscal_year
from pipeline.values import Analysis, Block, Fact, Mention
from pipeline.values.fiscal import CALENDAR, FiscalYear, Naming

FISCAL_STARTS = "fiscal.start"
FISCAL_READ = "fiscal.read"
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
# FY26 is the year from …, FY27 (July 2026 to …, 2026财年指…: what stands next is what it means.
_EXPLAINED = re.compile(
    rf"(?:(?<![A-Za-z])FY[ ]?'?(?P<en>(?:20)?\d\d)|(?P<zh>20\d\d)[ ]?年?{_NAMED})(?![0-9/-])"
    r"[ ]?(?:[:=(,-]|is|means|runs|covers|即|是|指|为)?[ ]?(?:the[ ])?(?:year[ ]|period[ ]|12[ ]months[ ])?(?:from[ ]|of[ ]|自|从)?",
    re.IGNORECASE,
)
_SAYS_SO = Rare(r"财年|财政年度|会计年度|财务年度|(?:fiscal|financial) year|(?<![A-Za-z])FY[ ]?'?\d\d", re.IGNORECASE)
_READ_AS_FISCAL = Rare(
    r"(?<![A-Za-z])FY[ ']{0,2}\d|财年|财政年度|会计年度|财务年度|(?:fiscal|financial)\s+(?:years?\s*)?[,/'(-]?\s*\d",
    re.IGNORECASE,
)
_LONGEST_NAME = 60  # characters of a block that are looked at beyond what is explained


def fiscal_facts(blocks: tuple[Block, ...], path: str) -> Iterator[Fact]:
    """Facts of a file that depends on fiscal years, or says what they are.

    fiscal.start: the first sentence that says when the year begins, its value "7", or "7 last" where it also tells
    after which year it is called. fiscal.read: the setting by which a file was read that names fiscal years.
    """
    yield from _first_statement(blocks)
    if _READ_AS_FISCAL.search(path) or any(_READ_AS_FISCAL.search(one.text) for one in _READ_AS_FISCAL.among(blocks)):
        yield Fact(FISCAL_READ, _as_value(fiscal_year()), "", "")


def stated_fiscal_year(files: Sequence[Analysis]) -> FiscalYear | None:
    """The fiscal year that most documents of the organisation explain; None where none does, or as many say otherwise."""
    said = Counter(
        fact.value
        for one in files
        if is_own(one)
        for fact in one.facts
        if fact.name == FISCAL_STARTS and " " in fact.value
    )
    most = said.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return _of_value(most[0][0])


def read_otherwise(files: Sequence[Analysis], years: FiscalYear) -> frozenset[str]:
    """The paths of files that name fiscal years and were read by another setting than `years`."""
    wanted = _as_value(years)
    return frozenset(
        one.path for one in files for fact in one.facts if fact.name == FISCAL_READ and fact.value != wanted
    )


def is_own(one: Analysis) -> bool:
    """Whether a file may speak for the organisation as it is now."""
    return not one.obsolete and one.kind not in ("external", "unrelated", "noise")


def _first_statement(blocks: tuple[Block, ...]) -> Iterator[Fact]:
    for block in _SAYS_SO.among(blocks):
        if block.place.part not in ("body", "textbox"):
            continue
        plain = fold(block.text)
        for explained in _EXPLAINED.finditer(plain):
            if years := _twelve_months(plain, explained):
                yield Fact(FISCAL_STARTS, _as_value(years), str(block.place), quote(block.text, explained.start()))
                return
        if (found := _CHINESE.search(plain) or _ENGLISH.search(plain)) and (month := _month(found)):
            yield Fact(FISCAL_STARTS, str(month), str(block.place), quote(block.text, found.start()))
            return


def _twelve_months(text: str, explained: re.Match[str]) -> FiscalYear | None:
    """The fiscal year that begins with the twelve months which stand next to its name."""
    name = full_year(int(explained["en"] or explained["zh"]))
    beside = text[explained.end() : explained.end() + _LONGEST_NAME]
    first = next(iter(find_dates(beside)), None)
    if first is None or first.start > 1 or first.value.day != 1 or not _is_a_year(first):
        return None
    begins, month = first.value.year, first.value.month
    if month == 1:
        return CALENDAR if begins == name else None
    named: Naming | None = "first" if begins == name else "last" if begins == name - 1 else None
    return FiscalYear(month, named) if named else None


def _is_a_year(dates: Mention) -> bool:
    after = dates.end + timedelta(1)
    return (after.day, after.month, after.year) == (1, dates.value.month, dates.value.year + 1)


def _month(found: re.Match[str]) -> int | None:
    named = found.groupdict()
    if named.get("en"):
        return _MONTHS.index(named["en"].lower()) + 1
    month = number(named["zh"] or named["zh2"])
    return month if month and 1 <= month <= 12 else None


def _as_value(years: FiscalYear) -> str:
    return f"{years.month} {years.named}"


def _of_value(value: str) -> FiscalYear:
    month, named = value.split()
    return FiscalYear(int(month), "first" if named == "first" else "last")
