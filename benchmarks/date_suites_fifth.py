"""A fifth set of other people's date tests, looked for on 28 November 2026 when the grammar had met the other four.

WikiWars and tweets (as SynTime's repository holds them) are running text that people labelled; any-date-parser,
parsedatetime, timefhuman, go-anytime, date-extractor, date_guesser, fuzzytime, DateTime::Format::Flexible and ::Text,
Date::RangeParser::EN and emendate (what museums write) are pairs of a text and a day. Looked through and left out,
since nothing in them was new or none of it has a year: Duckling's first version (wit-ai/duckling_old), the ports of
Time-NLP (bububa, tudou527, CaoMeiYouRen, xk-time), cn2an, olebedev/when, timetwister.
Read as in `date_suites`: from fetched repositories, never committed, absolute dates only; each text that an earlier
set holds is left out here. Halves are told by the hash of the text (`date_suites.halves`), so that no order of a
suite's cases leaks from the one into the other.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import date_suites
import date_suites_fourth
import date_suites_more
import date_suites_third
from date_pairs import ISO, NUMBERS, TEXT, case_of, date_of, literal, pairs
from date_suites import Case, Gold, gold_of, new_cases, read_text


def timeml(suite: str, *folders: str) -> Callable[[Path], Iterator[Case]]:
    """The labelled lines of the .tml files below `folders`."""

    def read(repository: Path) -> Iterator[Case]:
        for folder in folders:
            for case in date_suites_more.of_timeml(repository, folder):
                yield Case(suite, "en", case.text, case.golds)

    return read


def any_date_parser(language: str) -> Callable[[Path], Iterator[Case]]:
    """`dates.json`: what programs write for a moment in each locale, "ok > digits > calendar > locale > text > parts"."""

    def read(repository: Path) -> Iterator[Case]:
        for line in json.loads(read_text(repository, "test-fixtures/dates.json")):
            cells = line.split(" > ")
            if len(cells) == 6 and cells[2] == "gregory" and cells[3].startswith(language) and "year" in cells[5]:
                parts = json.loads(cells[5])
                day = date_of(str(parts["year"]), str(parts.get("month", 1)), str(parts.get("day", 1)))
                if day is not None:
                    yield case_of("any-date-parser", language, cells[4], day)

    return read


def emendate(repository: Path) -> Iterator[Case]:
    """Texts of museums' catalogues with their first and last days; those that hang on an option are left out."""
    rows: dict[str, list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(read_text(repository, "spec/support/examples.csv"))):
        rows.setdefault(row["test_string"], []).append(row)
    for text, group in rows.items():
        first, last = (_of_iso(group[0][name]) for name in ("date_start_full", "date_end_full"))
        if len(group) > 1 or group[0]["test_options"] or group[0]["result_errors"] or first is None or last is None:
            yield Case("emendate", "en", text, (Gold(0, len(text)),))
        else:
            yield Case("emendate", "en", text, (gold_of(0, len(text), first, {last}, text),))


def _of_iso(written: str) -> date | None:
    found = re.fullmatch(ISO, written)
    return date_of(found["y"], found["m"], found["d"]) if found else None


def parsedatetime(repository: Path) -> Iterator[Case]:
    """The days that a `target` names, and the texts that are compared with it."""
    for name in ("SimpleDateTimes", "ComplexDateTimes", "Phrases"):
        for block in re.split(r"\btarget = ", read_text(repository, f"tests/Test{name}.py"))[1:]:
            found = re.match(r"datetime\.datetime\(\s*" + NUMBERS, block)
            day = date_of(found["y"], found["m"], found["d"]) if found else None
            for text in re.finditer(r"\.parse\(\s*" + TEXT, block) if day else ():
                yield case_of("parsedatetime", "en", literal(text["text"]), day)  # type: ignore[arg-type]


def timefhuman(repository: Path) -> Iterator[Case]:
    """Texts and the one day or the two ends that are read in them."""
    number = r"datetime\.datetime\((\d{4}), (\d+), (\d+)[^)]*\)"
    for name in ("test_e2e", "test_edge_cases"):
        for line in read_text(repository, f"tests/{name}.py").splitlines():
            found = re.match(r"\s*\(" + TEXT + r", \[(.*)\]\),", line)
            days = [date_of(*each) for each in re.findall(number, found[3])] if found else []
            if found is None or not 1 <= len(days) <= 2 or None in days:
                continue
            text, (first, last) = literal(found["text"]), (days[0], days[-1])
            if len(days) == 1:
                yield case_of("timefhuman", "en", text, first)  # type: ignore[arg-type]
            elif "[(" in line:  # (a, b) is a span, a, b are two days
                yield Case("timefhuman", "en", text, (gold_of(0, len(text), first, {last}, text),))  # type: ignore[arg-type]


def go_anytime(repository: Path) -> Iterator[Case]:
    source = read_text(repository, "anytime_test.go")
    day = r"time\.Date\((?P<y>\d{4}), (?:time\.)?(?P<m>\w+), (?P<d>\d+)"
    for found in re.finditer(r"\{[`\"](?P<text>[^`\"\n]+)[`\"], " + day, source):
        if (value := date_of(found["y"], found["m"], found["d"])) is not None:
            yield case_of("go-anytime", "en", found["text"], value)
    ranges = r"[`\"](?P<text>[^`\"\n]+)[`\"],\s*RangeFromTimes\(\s*" + day
    for found in re.finditer(
        ranges + day.replace("<y>", "<y2>").replace("<m>", "<m2>").replace("<d>", "<d2>").join((r"[^)]*\),\s*", "")),
        source,
    ):
        first, after = date_of(found["y"], found["m"], found["d"]), date_of(found["y2"], found["m2"], found["d2"])
        if first is not None and after is not None:
            text = found["text"]
            yield Case("go-anytime", "en", text, (gold_of(0, len(text), first, {after, after - timedelta(1)}, text),))


def flexible(repository: Path) -> Iterator[Case]:
    """Each form of a day once: the suite writes every one with some twenty times of day."""
    seen = set()
    for line in read_text(repository, "t/data/tests.txt").splitlines():
        text, arrow, value = line.partition(" => ")
        form = re.sub(r"\d{1,2}:\d{1,2}.*", "", text)
        if (
            arrow
            and form not in seen
            and (found := re.match(ISO, value))
            and (day := date_of(found["y"], found["m"], found["d"]))
        ):
            seen.add(form)
            yield case_of("flexible", "en", text.strip(), day)


def range_parser(repository: Path) -> Iterator[Case]:
    """Date::RangeParser::EN: texts with the first and the last moment."""
    american = r"'(\d\d)/(\d\d)/(\d{4})"
    test = r"date_range_string => " + TEXT + r".*?beg\s*=> (?:" + american + r"|.*?).*?end\s*=> (?:" + american + "|)"
    for block in read_text(repository, "t/01-parse_range.t").split("}, {"):
        found = re.search(test, block, re.DOTALL)
        if found is None or found[5] is None or found[8] is None:
            continue
        first, last = date_of(found[5], found[3], found[4]), date_of(found[8], found[6], found[7])
        if first is not None and last is not None:
            text = literal(found["text"])
            yield Case("range-parser", "en", text, (gold_of(0, len(text), first, {last}, text),))


def date_extractor(language: str) -> Callable[[Path], Iterator[Case]]:
    """Texts with the one day that is found in them; the place is that of the day's digits, if they stand apart."""

    def read(repository: Path) -> Iterator[Case]:
        for function in read_text(repository, "date_extractor/tests/test.py").split("def test")[1:]:
            texts = re.findall(r"(?:text = |extract_dates?\(|g\()" + TEXT, function)
            days = re.findall(r"\"(\d{4})-(\d\d)-(\d\d) |datetime\((\d{4}), (\d+), (\d+)", function)
            values = [date_of(*(each[:3] if each[0] else each[3:])) for each in days]
            chinese = bool(texts) and re.search("[年月日]", texts[0][1]) is not None
            if len(texts) == 1 and len(values) == 1 and values[0] and chinese == (language == "zh"):
                text = literal(texts[0][1])
                if language == "zh" or (text.isascii() and len(text) < 40):
                    yield case_of("date-extractor", language, text, values[0])

    return read


SUITES: dict[str, Callable[[Path], Iterator[Case]]] = {
    "xszhong+syntime en": timeml("wikiwars", "syntime/resources/wikiwars/whole-tml/tml/"),
    "xszhong+syntime  en": timeml(
        "tweets", "syntime/resources/tweets/testset/tml/", "syntime/resources/tweets/trainingset/tml/"
    ),
    "kensnyder+any-date-parser zh": any_date_parser("zh"),
    "kensnyder+any-date-parser en": any_date_parser("en"),
    "kspurgin+emendate en": emendate,
    "bear+parsedatetime en": parsedatetime,
    "alvinwan+timefhuman en": timefhuman,
    "ijt+go-anytime en": go_anytime,
    "gitpan+DateTime-Format-Flexible en": flexible,
    "gitpan+Date-RangeParser-EN en": range_parser,
    "DanielJDufour+date-extractor zh": date_extractor("zh"),
    "DanielJDufour+date-extractor en": date_extractor("en"),
    "mitmedialab+date_guesser en": pairs(
        rf"\(TEXT, \(datetime\({NUMBERS}", "test/test_dates.py", suite="date_guesser", language="en"
    ),
    "bcampbell+fuzzytime en": pairs(
        r"\{TEXT, \"(?P<y>\d{4})-(?P<m>\d\d)(?:-(?P<d>\d\d))?", "fuzzy_test.go", suite="fuzzytime", language="en"
    ),
    "nigelhorne+DateTime-Format-Text en": pairs(
        r"input => TEXT, day => (?P<d>\d+), month => (?P<m>\d+), year => (?P<y>\d{4})",
        "t/30-basics.t",
        suite="format-text",
        language="en",
    ),
}


def load(folder: Path) -> dict[str, list[Case]]:
    """The suites whose repositories lie in `folder`, by suite and language, without the texts of the other four sets."""
    earlier = (date_suites, date_suites_more, date_suites_third, date_suites_fourth)
    return new_cases(folder, SUITES, (each.load(folder) for each in earlier))
