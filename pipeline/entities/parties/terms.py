"""Terms that are told as a length and a first day: "一年，自2025年8月1日起", "for two years from 1 August 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from pipeline.text.normal import quote
from pipeline.text.number_words import ONES
from pipeline.text.plain_days import DAY, moment_in
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

_NUMBERS = {word: at for at, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "壹": 1, "贰": 2, "叁": 3}
_WORDS = {word: at for at, word in enumerate(ONES[:5], 1)}
_TERM = Rare(
    rf"(?:有效期|期限|服务期|合同期|协议期)[^。；\n]{{0,6}}?(?P<years>[一二两三四五壹贰叁\d]{{1,2}})\s*年[^。；\n]{{0,8}}?自\s*(?P<day>{DAY})"
    rf"|自\s*(?P<day2>{DAY})\s*(?:起|开始)[^。；\n]{{0,10}}?(?:有效期|期限|为期)[^。；\n]{{0,4}}?(?P<years2>[一二两三四五壹贰叁\d]{{1,2}})\s*年"
    rf"|(?:term|period|valid|runs?|in force)\b[^.;\n]{{0,24}}?\b(?P<years3>one|two|three|four|five|\d) years?\b[^.;\n]{{0,24}}?\bfrom (?P<day3>{DAY})"
    rf"|\b(?:term|period|runs?|valid|in force)\b[^.;\n]{{0,24}}?\b(?:twelve|12) months[^.;\n]{{0,24}}?\bfrom (?P<day5>{DAY})"
    rf"|\b(?:starts?|begins?|commences?|effective)(?: on| from)? (?P<day6>{DAY})[^.;\n]{{0,24}}?\b(?:lasts?|runs?|for|term of|period of)(?: for)? (?P<years5>one|two|three|four|five|\d) years?\b"
    rf"|\b(?:starts?|begins?|commences?|effective)(?: on| from)? (?P<day7>{DAY})[^.;\n]{{0,24}}?\b(?:lasts?|runs?|for|term of|period of)(?: for)? (?:twelve|12) months"
    rf"|from (?P<day4>{DAY}) for (?:a (?:term|period) of )?(?P<years4>one|two|three|four|five|\d) years?\b"
)
SPAN = re.compile(rf"(?P<first>{DAY})\s*(?:起)?\s*(?:to|until|till|through|[-–—~]|至|到)\s*(?P<last>{DAY})")
_OPEN_END = re.compile(
    r"\d\s*日?\s*起?\s*(?:to|until|till|through|[-–—~]|至|到)\s*$|\bto \d{1,2}(?: [A-Z][a-z]+)?\s*$|[至到]\s*\d{4}\s*年?[\d\s月]*$"
)
_TERM_WORD = re.compile(
    r"期限|有效期|服务期|合同期|协议期|自\s*\d|\b(?:term|period|valid|runs?|from|in force|duration)\b", re.I
)
_SHORTEST = timedelta(days=180)
_SENTENCE = re.compile(r"[。；;\n]|\.(?=\s|$)")
LENGTH = Rare(
    r"(?<![\d.月日第])(?P<n>[一二两三四五六七八九十壹贰叁]|\d{1,2}|one|two|three|four|five|six|twelve|eighteen|twenty-four|thirty-six)\s?(?P<unit>年(?![\d版度])|个月|years?\b|months?\b)",
    re.I,
)
_FIRST_DAY = Rare(
    rf"(?:自|从|于)\s*({DAY})|({DAY})\s*(?:起|开始|生效|算起)|\b(?i:from|since|start(?:s|ed|ing)?|beg[iau]n(?:s|ning)?|commenc(?:es|ed|ing)|effective|in force)(?i: on| from| as of)? ({DAY})"
)
_RUNS = re.compile(r"\b(?:lasts?|for)\b|为期|起[一二两三四五六七八九十壹贰叁\d]", re.I)
# Lengths of something else: how long things are kept, warranted or secret, and what comes again.
_NO_TERM = re.compile(
    r"保存|保管|保留|质保|保修|保密|每|提前|以上|内(?:响应|完成)|\b(?:kept|keep|retain|retention|warranty|confidential|every|each|notice|within|founded|experience)\b",
    re.I,
)
# 自签订之日起…有效期一年: the day stands elsewhere, beside a word for signing.
_FROM_SIGNING = Rare(
    r"(?:自|从)[^。；;\n]{0,10}?(?:签订|签署|签字|盖章|生效|签章)[^。；;\n]{0,6}?(?:之日|日|后)|\bfrom (?:the )?(?:date|day) (?:of (?:its )?(?:signature|signing|execution)|it is signed|hereof|(?:on which )?(?:both|the last) part)",
    re.I,
)
_SIGNED_ON = re.compile(
    rf"(?:签订|签署|签约|签字|签章|订立)(?:日期|时间)?\s*[:：为于|]?\s*({DAY})|(?i:\bsigned|\bdated|\bdate of signature|\bsignature date)(?i:\s*on)?\s*[:|]?\s*({DAY})|(?:盖章|签字)[）)]?[^。；;\n]{{0,8}}?({DAY})"
)
_SIGNED = re.compile(r"签字|签章|盖章|签署|\bsign(?:ed|ature)", re.I)
_DAYS = re.compile(DAY)
_CLOSING = 4  # lines
LEAST_MONTHS, MOST_MONTHS = 6, 120
_IN_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "twelve": 12,
    "eighteen": 18,
    "twenty-four": 24,
    "thirty-six": 36,
}
_LONGEST_DAY = 40


def terms(content: Content) -> Iterator[Fact]:
    """term.end: the last day (ISO) of a term that is told by its length, or that the end of a line cuts in two, with its place."""
    yield from _cut_in_two(content)
    yield from _by_length(content)
    yield from _from_signing(content)
    for block in content.blocks:
        if "年" not in block.text and "year" not in block.text and "months" not in block.text:
            continue
        for match in _TERM.finditer(block.text):
            said = next(
                (match[name] for name in ("years", "years2", "years3", "years4", "years5") if match[name]), "one"
            )
            years = _years(said)  # of twelve months, one
            first = moment_in(
                next(match[name] for name in ("day", "day2", "day3", "day4", "day5", "day6", "day7") if match[name])
            )
            if years and first:
                yield Fact(
                    "term.end", _last(first[0], years).isoformat(), str(block.place), quote(block.text, match.start())
                )


def _by_length(content: Content) -> Iterator[Fact]:
    """The same of a sentence with one first day and one length, in whatever order: 服务期为12个月，从2025年7月1日算起."""
    for block in LENGTH.among(content.blocks):
        if not _FIRST_DAY.search(block.text):
            continue
        for text in (each.text for row in block.rows for each in row) if block.rows else (block.text,):
            for sentence in _SENTENCE.split(text) if LENGTH.search(text) else ():
                days, lengths = list(_FIRST_DAY.finditer(sentence)), list(LENGTH.finditer(sentence))
                if len(days) != 1 or len(lengths) != 1 or _NO_TERM.search(sentence) or SPAN.search(sentence):
                    continue
                day = moment_in(next(each for each in days[0].groups() if each))
                months = months_of(lengths[0])
                if (
                    day
                    and LEAST_MONTHS <= months <= MOST_MONTHS
                    and (_TERM_WORD.search(sentence) or _RUNS.search(sentence))
                ):
                    last = after(day[0], months)
                    yield Fact("term.end", last.isoformat(), str(block.place), quote(sentence.strip()))


def _from_signing(content: Content) -> Iterator[Fact]:
    """The same of a term that begins on the day of signing, where that day stands beside a word for it; the latest counts."""
    sentence = block = None
    for block in _FROM_SIGNING.among(content.blocks):
        texts = [each.text for row in block.rows for each in row] if block.rows else [block.text]
        for text in texts:
            found = [s for s in _SENTENCE.split(text) if _FROM_SIGNING.search(s) and not _NO_TERM.search(s)]
            sentence = next((s for s in found if len(list(LENGTH.finditer(s))) == 1 and not _FIRST_DAY.search(s)), None)
            if sentence:
                break
        if sentence:
            break
    if sentence is None or block is None:
        return
    text = "\n".join(each.text for each in content.blocks)
    days = [
        moment[0] for match in _SIGNED_ON.finditer(text)
        if (moment := moment_in(next(group for group in match.groups() if group)))
    ]  # fmt: skip
    days = days or _below_the_signatures(content)
    length = LENGTH.search(sentence)
    if days and length and LEAST_MONTHS <= (months := months_of(length)) <= MOST_MONTHS:
        yield Fact("term.end", after(max(days), months).isoformat(), str(block.place), quote(sentence.strip()))


def _below_the_signatures(content: Content) -> list[date]:
    """The day in the last lines of an agreement that name those who sign, where no other day stands there."""
    closing = [each for each in content.blocks if each.place.part == "body"][-_CLOSING:]
    if not any(_SIGNED.search(each.text) for each in closing):
        return []
    found = {moment[0] for each in closing for said in _DAYS.findall(each.text) if (moment := moment_in(said))}
    return list(found) if len(found) == 1 else []


def months_of(length: re.Match[str]) -> int:
    said, unit = length["n"].lower(), length["unit"]
    number = int(said) if said.isdigit() else _NUMBERS.get(said) or _IN_WORDS.get(said, 0)
    return number * (12 if unit.startswith(("年", "year")) else 1)


def after(first: date, months: int) -> date:
    """The last day of so many months from this day."""
    year, month = divmod(first.month - 1 + months, 12)
    return (
        date(first.year + year, month + 1, min(first.day, 28))
        + timedelta(days=max(0, first.day - 28))
        - timedelta(days=1)
    )


def _cut_in_two(content: Content) -> Iterator[Fact]:
    """ "Term: 1 November 2025 to" on one line of a page and "31 October 2026." on the next."""
    for above, below in pairwise(content.blocks):
        if above.rows or below.rows or not _TERM_WORD.search(above.text) or not _OPEN_END.search(above.text):
            continue
        joined = f"{above.text.rstrip()} {below.text[:_LONGEST_DAY].lstrip()}"
        for match in SPAN.finditer(joined):
            first, last = moment_in(match["first"]), moment_in(match["last"])
            if first and last and last[0] - first[0] >= _SHORTEST:
                yield Fact("term.end", last[0].isoformat(), str(above.place), quote(joined, match.start()))


def _years(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS.get(text, _WORDS.get(text, 0))


def _last(first: date, years: int) -> date:
    day = 28 if (first.month, first.day) == (2, 29) else first.day
    return first.replace(year=first.year + years, day=day) - timedelta(days=1)
