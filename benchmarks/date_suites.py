"""Other people's date tests as cases: a text, and the absolute dates that it holds.

Read from fetched repositories, never committed: a checkout, or a git directory without one.
JioNLP's and dateparser's tests are Python, read without running them; duckling's corpora are
Haskell, cut out by a pattern; Recognizers-Text's specs are JSON with a TIMEX for each result.

Absolute is what fixes days by itself: its year stands in it in digits or Chinese numerals, with
no word that counts from today. Left out as neither right nor wrong, wherever they stand: relative
and year-less expressions, lunar dates, holidays and solar terms, seasons, decades and centuries,
weeks and weekdays counted within a month ("first Monday of May 2014"), blurred ones that the suite
gives months of its own choice (19年底), years outside 1949 to 2099. Times of day count for nothing.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

YEARS = range(1949, 2100)


@dataclass(frozen=True)
class Gold:
    """What stands at start:stop. `ends` are the last days that count as right; none: to be left out.

    `meant` is the first day of what is left out, where the suite gives one: 2 July in "2 July to 4 August 2026".
    """

    start: int
    stop: int
    first: date | None = None
    ends: frozenset[date] = frozenset()
    meant: date | None = None


@dataclass(frozen=True)
class Case:
    suite: str
    language: str
    text: str
    golds: tuple[Gold, ...]


_YEAR = re.compile(
    r"(?<!\d)(?P<full>(?:19|20)\d\d)(?!\d{1,3}(?!\d))|(?<!\d)(?P<short>\d\d)[ ]?年|['‘’](?P<quoted>\d\d)(?!\d)"
    r"|(?P<numerals>[〇零○一二两三四五六七八九千十]{2,6})年"
    r"|(?<!\d)\d{1,2}(?P<sep>[-/.])\d{1,2}(?P=sep)(?P<last>\d\d)(?!\d)|(?<!\d)(?P<lead>\d\d)-\d\d-\d\d(?!\d)"
    r"|\d(?:st|nd|rd|th)?[-. /]{0,2}[a-z]{3,9}[-. /,]{1,2}(?P<named>\d\d)(?![\d:])",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"[今去明昨后前]年(?!\d|[一二三四五六七八九十两]{1,2}个?[月季])|[上下本这当次][个一]?[年月周季星]|[上下这]半?年(?!\d)|[今明昨][天日晚]|[现至]在|至今|"
    r"世纪|年代|农历|阴历|旧历|正月|腊月|[闰初]|大寒|小寒|冬至|夏至|节|除夕|三十夜|母亲|春分|秋分|[春夏秋冬]|"
    r"第.{1,3}(?:天|个?(?:星期|礼拜|周[一二三四五六日天]))|月的?第.{1,2}[周个]|最后|"
    r"[初底末]|伊始|周年|端午|中秋|元旦|国庆|三十$|"
    r"\b(?:next|last|previous|past|this|current|coming|ago|later|after next|from now|today|tomorrow|yesterday|now|"
    r"since then|since the year|(?:days?|weeks?|months?) (?:before|after|since|from|in|of)|"
    r"(?:first|second|third|fourth|last|\dst|\dnd|\drd|\dth) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|spring|summer|fall|autumn|winter|century|decade|\d{3}0[ ]?'?s|(?:beginning|start|middle|end) of|early|late|mid|black friday|christmas|easter|thanksgiving|"
    r"\w*'s? day|eve|holiday|ramadan|weekend|rest of|remaining|same|b\.?c\.?|within|days?|weeks? of|hours? after|every)\b",
    re.IGNORECASE,
)


def read_text(repository: Path, path: str) -> str:
    """The file at `path` of a checkout, or of the newest commit of a git directory."""
    if (repository / path).exists():
        return (repository / path).read_text(encoding="utf-8-sig")
    shown = subprocess.run(["git", "-C", str(repository), "show", f"HEAD:{path}"], capture_output=True, check=True)
    return shown.stdout.decode("utf-8-sig")


def absolute(expression: str, years: set[int]) -> bool:
    """Whether `expression` writes one of `years` out, and nothing that counts from elsewhere."""
    if _RELATIVE.search(expression):
        return False
    for found in _YEAR.finditer(expression):
        if found["numerals"] or any(
            int(digits) in years or int(digits) in {year % 100 for year in years}
            for name, digits in found.groupdict().items()
            if digits and name not in {"sep", "numerals"}
        ):
            return True
    return False


def gold_of(start: int, stop: int, first: date, ends: set[date], written: str) -> Gold:
    years = {first.year, *(each.year for each in ends)}
    if absolute(written, years) and all(year in YEARS for year in years):
        return Gold(start, stop, first, frozenset(ends))
    return Gold(start, stop, meant=first)


def jionlp(repository: Path) -> Iterator[Case]:
    """`test_time_parser`: whole expressions; `test_time_extractor`: sentences that hold none."""
    for node in ast.walk(ast.parse(read_text(repository, "test/test_time_parser.py"))):
        match node:
            case ast.List(elts=[ast.Constant(value=str(text)), _, ast.Dict() as given]):
                result = {
                    key.value: value
                    for key, value in zip(given.keys, given.values, strict=True)
                    if isinstance(key, ast.Constant)
                }
                times = result.get("time")
                if isinstance(times, ast.List):
                    days = [_day(each.value) for each in times.elts if isinstance(each, ast.Constant)]
                    yield Case("jionlp", "zh", text, (_of_days(text, days),))
                else:
                    yield Case("jionlp", "zh", text, (Gold(0, len(text)),))
    for node in ast.walk(ast.parse(read_text(repository, "test/test_time_extractor.py"))):
        match node:
            case ast.List(elts=[ast.Constant(value=str(text)), ast.List(elts=[])]):
                yield Case("jionlp", "zh", text, ())


def _of_days(text: str, days: list[date | None]) -> Gold:
    if re.search(r"前$|起$", text):  # until or since: the suite counts from today
        return Gold(0, len(text))
    if len(days) == 2 and days[0] and days[1]:
        return gold_of(0, len(text), days[0], {days[1]}, text)
    return Gold(0, len(text))


def _day(written: str) -> date | None:
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", written)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:  # the suites hold a few 30 Februaries
        return None


ENGLISH = re.compile(
    r"(?:[\W\d_]|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?"
    r"|dec(ember)?|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|st|nd|rd|th|of|the|at|on|[ap]\.?m\.?|t|z|utc|gmt|[ecmp][sd]t)+",
    re.IGNORECASE,
)


def dateparser(repository: Path) -> Iterator[Case]:
    """`tests/test_date_parser.py`: whole strings of English or Chinese, each a day."""
    tree = ast.parse(read_text(repository, "tests/test_date_parser.py"))
    wanted = {
        "test_dates_parsing",
        "test_dates_parsing_with_normalization",
        "test_iso_datestamp_format_should_always_parse",
    }
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef) or function.name not in wanted:
            continue
        for node in ast.walk(ast.Module(list(function.decorator_list), [])) if function.decorator_list else ():
            match node:
                case ast.Call(
                    func=ast.Name(id="param"), args=[ast.Constant(value=str(text)), ast.Call(args=[*numbers])]
                ):
                    year, month, day = (each.value for each in numbers[:3] if isinstance(each, ast.Constant))
                    language = "zh" if re.search("[年月日]", text) else "en"
                    if language == "zh" or ENGLISH.fullmatch(text):
                        value = date(year, month, day)
                        yield Case("dateparser", language, text, (gold_of(0, len(text), value, {value}, text),))


_EXAMPLES = re.compile(r"examples\s*\((?P<what>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)\s*\[(?P<texts>[^\]]*)\]")
_TUPLE = re.compile(r"\((\d+), *(\d+), *(\d+), *\d+, *\d+, *[\d.]+\)")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


def duckling(repository: Path, language: str) -> Iterator[Case]:
    """`Duckling/Time/{ZH,EN}/Corpus.hs`: whole expressions with a grain; an interval's end is open."""
    for found in _EXAMPLES.finditer(read_text(repository, f"Duckling/Time/{language.upper()}/Corpus.hs")):
        tuples = [[int(each) for each in numbers] for numbers in _TUPLE.findall(found["what"])]
        days = [date(year, month, day) for year, month, day in tuples if 0 < month < 13 and 0 < day < 32]
        grain = re.search(r"\b(Second|Minute|Hour|Day|Week|Month|Quarter|Year)\b", found["what"])
        for text in (str(ast.literal_eval(f'"{each}"')) for each in _STRING.findall(found["texts"])):
            if "Holiday" in found["what"] or "OpenInterval" in found["what"] or not days or grain is None:
                gold = Gold(0, len(text))
            elif len(days) == 2:
                ends = (
                    {days[1] - timedelta(1), days[1]}
                    if grain[1] in {"Second", "Minute", "Hour"}
                    else {days[1] - timedelta(1)}
                )
                gold = gold_of(0, len(text), days[0], ends, text)
            else:
                gold = gold_of(0, len(text), days[0], {last_day(days[0], grain[1])}, text)
            yield Case("duckling", language, text, (gold,))


def last_day(first: date, grain: str) -> date:
    months = {"Month": 1, "Quarter": 3, "Year": 12}.get(grain)
    if months is None:
        return first + timedelta(6 if grain == "Week" else 0)
    month = first.month - 1 + months
    return date(first.year + month // 12, month % 12 + 1, 1) - timedelta(1)


def recognizers(repository: Path, language: str) -> Iterator[Case]:
    """`Specs/DateTime/{Chinese,English}`: sentences with places, values by their TIMEX."""
    return of_specs(repository, language, ("DateTimeModel", "DateParser", "DatePeriodParser"))


def of_specs(repository: Path, language: str, names: Sequence[str]) -> Iterator[Case]:
    folder = {"zh": "Chinese", "en": "English"}[language]
    seen = set()
    for name in names:
        for spec in json.loads(read_text(repository, f"Specs/DateTime/{folder}/{name}.json")):
            text = str(spec["Input"])
            if text not in seen:
                seen.add(text)
                yield Case("recognizers", language, text, tuple(_of_result(text, each) for each in spec["Results"]))


def _of_result(text: str, result: dict[str, Any]) -> Gold:
    start = int(result["Start"])
    stop = int(result["End"]) + 1 if "End" in result else start + int(result["Length"])
    if "Value" in result:
        timexes = {str(result["Value"].get("Timex", ""))}
    else:
        timexes = {str(each.get("timex", "")) for each in (result.get("Resolution") or {}).get("values") or ()}
    days = of_timex(timexes.pop()) if len(timexes) == 1 else None
    return Gold(start, stop) if days is None else gold_of(start, stop, days[0], days[1], text[start:stop])


_SPAN = re.compile(r"\(([^,]+),([^,]+),P(T?)\d+([DWMYH]).*\)")


def of_timex(timex: str) -> tuple[date, set[date]] | None:
    """First day and accepted last days. Of (a,b,P2M) the suite's end is now open, now closed: both count, with the
    whole of the month, quarter or year that b begins."""
    if span := _SPAN.fullmatch(timex):
        first, last = of_timex(span[1]), of_timex(span[2])
        if first is None or last is None:
            return None
        ends = set(last[1])
        if span[4] in "WMY" and not span[3]:
            end = min(last[1])
            ends = {end - timedelta(1), end, last_day(end.replace(day=1), "Month")}
            if end.day == 1 and end.month % 3 == 1:
                ends.add(last_day(end, "Quarter"))
            if span[4] == "Y" or (end.day, end.month) == (1, 1):
                ends.add(date(end.year, 12, 31))
        return first[0], ends
    plain = re.sub(r"T[A-Z\d:].*", "", timex)
    if day := _day(plain):
        return day, {day}
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", plain):
        first_day = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return first_day, {first_day + timedelta(6)}
    if found := re.fullmatch(r"(\d{4})(?:-(\d\d)|-([QH])(\d))?", plain):
        month, grain = int(found[2] or 1), "Month" if found[2] else "Year"
        first_day = date(int(found[1]), month, 1)
        return (first_day, {last_day(first_day, grain)}) if not found[3] else None
    return None


def fetched(folder: Path, name: str) -> Path | None:
    """The repository "owner+name" in `folder`: a checkout, a git directory, or one named `repo` within."""
    return next((each for each in (folder / name / "repo", folder / name) if each.exists()), None)


def new_cases(
    folder: Path, suites: Mapping[str, Callable[[Path], Iterator[Case]]], earlier: Iterable[dict[str, list[Case]]]
) -> dict[str, list[Case]]:
    """The suites ("owner+name … language") whose repositories lie in `folder`, by suite and language; each text once,
    and none that an earlier set holds."""
    seen = {_key(case) for each in earlier for cases in each.values() for case in cases}
    found: dict[str, list[Case]] = {}
    for name, read in suites.items():
        owner, *_, language = name.split(" ")
        if (repository := fetched(folder, owner)) is None:
            continue
        for case in read(repository):
            if _key(case) not in seen:
                seen.add(_key(case))
                found.setdefault(f"{case.suite} {language}", []).append(case)
    return found


def _key(case: Case) -> str:
    return " ".join(case.text.lower().split())


def load(folder: Path) -> dict[str, list[Case]]:
    """The cases of each suite whose repository lies in `folder`, by suite and language."""
    suites: dict[str, list[Case]] = {}
    if jio := fetched(folder, "dongrixinyu+JioNLP"):
        suites["jionlp zh"] = list(jionlp(jio))
    for language in ("zh", "en"):
        if parser := fetched(folder, "scrapinghub+dateparser"):
            suites[f"dateparser {language}"] = [each for each in dateparser(parser) if each.language == language]
        if duck := fetched(folder, "facebook+duckling"):
            suites[f"duckling {language}"] = list(duckling(duck, language))
        if recogniser := fetched(folder, "microsoft+Recognizers-Text"):
            suites[f"recognizers {language}"] = list(recognizers(recogniser, language))
    return suites


def halves(cases: Sequence[Case], by_hash: bool) -> tuple[list[Case], list[Case]]:
    """What may be looked at, and what is held out: told by the hash of the text, or each other case."""
    if not by_hash:
        return list(cases[::2]), list(cases[1::2])
    parted: tuple[list[Case], list[Case]] = ([], [])
    for case in cases:
        parted[hashlib.sha256(case.text.encode()).digest()[0] % 2].append(case)
    return parted


def documents(repository: Path) -> Iterator[str]:
    """The .md, .rst and .txt files of a checkout or of the newest commit of a git directory."""
    listed = subprocess.run(
        ["git", "-C", str(repository), "ls-tree", "-r", "-z", "--name-only", "HEAD"], capture_output=True, check=True
    )
    for path in listed.stdout.decode().split("\0"):
        if path.endswith((".md", ".rst", ".txt")):
            try:
                yield read_text(repository, path)
            except (UnicodeDecodeError, subprocess.CalledProcessError):
                continue
