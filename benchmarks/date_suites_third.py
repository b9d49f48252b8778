"""A third set of other people's date tests, most of them pairs of a text and a day (`date_pairs`).

Read as in `date_suites`: from fetched repositories, never committed, absolute dates only; each text
that an earlier set holds is left out here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import date_suites
import date_suites_more
from date_pairs import ISO, NUMBERS, TEXT, case_of, date_of, literal, pairs, spoken
from date_suites import Case, Gold, new_cases, read_text


def two_timer(repository: Path) -> Iterator[Case]:
    """Functions with a first and a last moment, and the phrases that mean them."""
    moment = re.compile(r"let (?!now)\w+ = (?:precise_moment|first_moment_of_day)\((\d{4}), (\d+), (\d+)")
    for function in re.split(r"\nfn ", read_text(repository, "tests/tests.rs")):
        days = [date(*map(int, found)) for found in moment.findall(function)]
        if not 1 <= len(days) <= 2 or "now(" in function or "Config" in function:
            continue
        exact = "precise_moment" in function
        last = days[1] - timedelta(0 if exact else 1) if len(days) == 2 and days[1] > days[0] else days[0]
        for text in re.findall(r"^\s+\"([^\"]+)\",$|parse\(\"([^\"]+)\"", function, re.MULTILINE):
            yield case_of("two-timer", "en", text[0] or text[1], days[0], last)


def datejs(repository: Path) -> Iterator[Case]:
    for name in ("date", "date_and_time"):
        for group in read_text(repository, f"test/{name}/index.js").split("setup:")[1:]:
            base = re.search(r"new Date\(['\"](\d+)/(\d+)/(\d{4})", group)
            day = date_of(base[3], base[1], base[2]) if base else None
            for found in re.finditer(r"Date\.parse\(" + TEXT + r"[^:]*assert:[^:]*baseline", group) if day else ():
                yield case_of("datejs", "en", literal(found["text"]), day)  # type: ignore[arg-type]


def rustling(repository: Path) -> Iterator[Case]:
    source = read_text(repository, "grammar/en/src/training.rs")
    for found in re.finditer(r"check_moment!\(c, \[" + NUMBERS + r"[^\]]*\]\)((?:,\s*\"[^\"]+\")+)", source):
        for text in re.findall(r"\"([^\"]+)\"", found[4]):
            if (day := date_of(found["y"], found["m"], found["d"])) is not None:
                yield case_of("rustling", "en", text, day)


def date_fns(repository: Path) -> Iterator[Case]:
    """First and last row of each long format in the locales' tables; short ones only where the month comes first."""
    for locale in ("zh-CN", "zh-HK", "zh-TW", "en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en-NZ", "en-ZA", "en-IE"):
        rows: dict[str, list[Case]] = {}
        token = ""
        for line in read_text(repository, f"src/locale/{locale}/snapshot.md").splitlines():
            cells = [each.strip() for each in line.strip("|").split("|")]
            if len(cells) < 4:
                continue
            token = cells[1] or token
            day = re.match(ISO, cells[2])
            numeric = re.fullmatch(r"Pp?", token) and locale.startswith("en") and locale != "en-US"
            if day and re.fullmatch(r"P{1,4}p{0,4}", token) and not numeric and int(day["y"]) > 1900:
                first = date(int(day["y"]), int(day["m"]), int(day["d"]))
                rows.setdefault(token, []).append(case_of("date-fns", locale[:2], cells[3], first))
        yield from (case for cases in rows.values() for case in (cases[0], cases[-1]))


def moment(repository: Path) -> Iterator[Case]:
    """14 February 2010 in every long format of the locales."""
    for locale in ("zh-cn", "zh-hk", "zh-mo", "zh-tw", "en-au", "en-ca", "en-gb", "en-ie", "en-in", "en-nz", "en-sg"):
        source = read_text(repository, f"src/test/locale/{locale}.js")
        for found in re.finditer(
            r"\[\s*'(?:L{1,4}|l{1,4}|[^'\n]*YYYY[^'\n]*D[^'\n]*|[^'\n]*D[^'\n]*YYYY[^'\n]*)',\s*'([^'\n]*)'", source
        ):
            if "2010" in found[1] and "14" in found[1]:
                yield case_of("moment", locale[:2], found[1], date(2010, 2, 14))


def hutool(repository: Path) -> Iterator[Case]:
    """Test methods with one text that holds a day and one day expected."""
    for name in ("DateUtilTest", "DateTimeTest", "LocalDateTimeUtilTest", "CalendarUtilTest"):
        source = read_text(repository, f"hutool-core/src/test/java/cn/hutool/core/date/{name}.java")
        for method in source.split("@Test")[1:]:
            expected = set(re.findall(r"assertEquals\(\"(\d{4})-(\d\d)-(\d\d)", method))
            texts = set(re.findall(r"(?:parse\w*\(|[sS]tr\d? = )\"([^\"]*\d{2}[^\"]*)\"", method))
            if len(expected) == len(texts) == 1 and (day := date_of(*expected.pop())):
                text = texts.pop()
                yield case_of("hutool", "zh" if re.search("[一-鿿]", text) else "en", text, day)
        written = rf"formatChineseDate\(DateUtil\.parse\(\"{ISO}[^\"]*\"\)[^;]*;\s*assertEquals\({TEXT}"
        for found in re.finditer(written, source):
            if (day := date_of(found["y"], found["m"], found["d"])) is not None:
                yield case_of("hutool", "zh", found["text"], day)


def searched(repository: Path) -> Iterator[Case]:
    """dateparser's search tests: sentences, and in order the texts and days in them."""
    for node in ast.walk(ast.parse(read_text(repository, "tests/test_search.py"))):
        match node:
            case ast.Call(
                func=ast.Name(id="param"),
                args=[
                    ast.Constant(value=("en" | "zh") as language),
                    ast.Constant(value=str(text)),
                    ast.List(elts=found),
                    *_,
                ],
            ):
                yield Case("dateparser search", language, text, tuple(_places(text, found)))


def _places(text: str, found: list[ast.expr]) -> Iterator[Gold]:
    position = 0
    for each in found:
        match each:
            case ast.Tuple(elts=[ast.Constant(value=str(written)), ast.Call(args=[*numbers])]):
                start = text.find(written, position)
                values = [str(one.value) for one in numbers[:3] if isinstance(one, ast.Constant)]
                day = date_of(*values) if len(values) == 3 else None
                position = start + len(written)
                gold = case_of("", "", written, day).golds[0] if day else Gold(0, 0)
                yield Gold(start, position, gold.first, gold.ends)


def timenorm(repository: Path) -> Iterator[Case]:
    """Expressions of English news and encyclopaedias with their TimeML values; in part those of TempEval-3."""
    for name in ("train", "test"):
        for line in read_text(repository, f"datasets/en/{name}.tsv").splitlines():
            cells = line.split("\t")
            if len(cells) >= 3 and cells[1] in {"DATE", "TIME"}:
                gold = date_suites_more.of_value(0, cells[0], cells[2])
                yield Case("timenorm", "en", cells[0], (gold,))


def ruby(repository: Path) -> Iterator[Case]:
    """From "month and day of month" on: what stands before was seen whole."""
    source = read_text(repository, "test/date/test_date_parse.rb").partition("# month and day of month")[2]
    for found in re.finditer(r"\[\[" + TEXT + r",(?:true|false)\],\[(?P<y>\d{4}),(?P<m>\d+),(?P<d>\d+|nil),", source):
        day = date_of(found["y"], found["m"], found["d"].replace("nil", ""))
        if day is not None and day.year >= 1000:
            yield case_of("ruby", "en", literal(found["text"]), day)


_GO_DATE = r"time\.Date\((?P<y>\d{4}), (?:time\.)?(?P<m>\w+), (?P<d>\d+)"
_JAVA = "src/test/java/com/github/sisyphsu/dateparser/"
_NEMO = "tests/nemo_text_processing"

SUITES: dict[str, Callable[[Path], Iterator[Case]]] = {
    "wenet-e2e+WeTextProcessing zh": spoken(
        "wetext", "zh", "=>", "itn/chinese/test/data/date.txt", "tn/chinese/test/data/date.txt"
    ),
    "wenet-e2e+WeTextProcessing en": spoken(
        "wetext", "en", "=>", "itn/english/test/data/en_date.txt", "tn/english/test/data/date.txt"
    ),
    "NVIDIA+NeMo-text-processing zh": spoken(
        "nemo",
        "zh",
        "~",
        f"{_NEMO}/zh/data_inverse_text_normalization/test_cases_date.txt",
        f"{_NEMO}/zh/data_text_normalization/test_cases_date.txt",
    ),
    "NVIDIA+NeMo-text-processing en": spoken(
        "nemo",
        "en",
        "~",
        f"{_NEMO}/en/data_inverse_text_normalization/test_cases_date.txt",
        f"{_NEMO}/en/data_text_normalization/test_cases_date.txt",
    ),
    "andrewplummer+Sugar zh": pairs(
        rf"assertDateParsed\(TEXT, new Date\({NUMBERS}",
        "test/tests/locales/zh-CN.js",
        "test/tests/locales/zh-TW.js",
        suite="sugar",
        language="zh",
        from_zero=True,
    ),
    "andrewplummer+Sugar en": pairs(
        rf"assertDateParsed\(TEXT, new Date\({NUMBERS}",
        "test/tests/date.js",
        suite="sugar",
        language="en",
        from_zero=True,
    ),
    "mojombo+chronic en": pairs(
        rf"(?:parse_now|Chronic\.parse)\(TEXT\)\s*assert_equal Time\.\w+\({NUMBERS}",
        "test/test_parsing.rb",
        suite="chronic",
        language="en",
    ),
    "dfhoughton+two-timer en": two_timer,
    "datejs+Datejs en": datejs,
    "snipsco+rustling-ontology en": rustling,
    "kamelliao+dateparser-tw zh": pairs(
        rf"\(TEXT, \"{ISO}", "tests/test_absolute.py", suite="dateparser-tw", language="zh"
    ),
    "Kelab+ChineseTimeNLP zh": pairs(
        rf"target=TEXT(?:(?!def ).)*?== \"{ISO}",
        "ChineseTimeNLP/tests/test_normalizer.py",
        suite="timenlp",
        language="zh",
    ),
    "orlys+TaiwanUtilities zh": pairs(
        r"InlineData\(TEXT, \"(?P<y>\d{4})/(?P<m>\d\d)/(?P<d>\d\d)",
        "test/TaiwanUtilities.UnitTests/RocDateTime/RocDateTimeTest.Parsing.cs",
        suite="taiwan",
        language="zh",
    ),
    "sisyphsu+dateparser en": pairs(
        rf"match\(\"[^\"]*\", \"{ISO}[^\"]*\", TEXT\)",
        f"{_JAVA}DateParserTest.java",
        suite="sisyphsu",
        language="en",
    ),
    "araddon+dateparse en": pairs(rf"in: TEXT, out: \"{ISO}", "parseany_test.go", suite="araddon", language="en"),
    "markusmobius+go-dateparser en": pairs(
        rf"\{{TEXT, tt\({NUMBERS}", "parser_test.go", suite="go-dateparser", language="en"
    ),
    "coredds+GoDateParser en": pairs(
        rf"\{{TEXT, {_GO_DATE}",
        "absolute_test.go",
        "core_test.go",
        "edgecases_test.go",
        "features_test.go",
        suite="coredds",
        language="en",
    ),
    "waltzofpearls+dateparser en": pairs(
        rf"\(\s*TEXT,\s*Utc\s*\.ymd\({NUMBERS}", "dateparser/src/datetime.rs", suite="waltz", language="en"
    ),
    "ruby+date en": ruby,
    "clulab+timenorm en": timenorm,
    "spencermountain+compromise en": pairs(
        r"\[TEXT, \[(?P<y>\d{4}), (?P<m>[a-z]+), (?P<d>\d+)\]",
        "plugins/dates/tests/startDates.test.js",
        suite="compromise",
        language="en",
    ),
    "spencermountain+compromise  en": pairs(
        rf"\[TEXT, '{ISO}", "plugins/dates/tests/to-iso.test.js", suite="compromise", language="en"
    ),
    "ixc+python-edtf en": pairs(
        r"\(TEXT, \"(?P<y>\d{4})(?:-(?P<m>\d\d))?(?:-(?P<d>\d\d))?\"\)",
        "edtf/natlang/tests.py",
        suite="edtf",
        language="en",
    ),
    "derickr+timelib en": pairs(
        r"test_parse\(TEXT\);\s*LONGS_EQUAL\((?P<y>\d{4}), t->y\);\s*LONGS_EQUAL\((?P<m>\d+), *t->m\);\s*LONGS_EQUAL\((?P<d>\d+), *t->d\)",
        "tests/c/parse_date.cpp",
        suite="timelib",
        language="en",
    ),
    "SBECK-github+Date-Manip en": pairs(
        r"\nTEXT => (?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)\d\d:",
        "t/date.parse.english.t",
        "t/date.parse.common.t",
        suite="date-manip",
        language="en",
    ),
    "kurtmckee+feedparser en": pairs(
        rf"TEXT,\s*\({NUMBERS}, \d", "tests/test_date_parsers.py", suite="feedparser", language="en"
    ),
    "date-fns+date-fns zh": lambda each: (case for case in date_fns(each) if case.language == "zh"),
    "date-fns+date-fns en": lambda each: (case for case in date_fns(each) if case.language == "en"),
    "moment+moment zh": lambda each: (case for case in moment(each) if case.language == "zh"),
    "moment+moment en": lambda each: (case for case in moment(each) if case.language == "en"),
    "dromara+hutool zh": lambda each: (case for case in hutool(each) if case.language == "zh"),
    "dromara+hutool en": lambda each: (case for case in hutool(each) if case.language == "en"),
    "adbar+htmldate en": pairs(
        rf"(?:custom_parse|try_date_expr)\(\s*TEXT(?:(?!TEXT|def ).)*?== \"{ISO}".replace("(?!TEXT|", "(?!"),
        "tests/unit_tests.py",
        suite="htmldate",
        language="en",
    ),
    "scrapinghub+dateparser zh": lambda each: (case for case in searched(each) if case.language == "zh"),
    "scrapinghub+dateparser en": lambda each: (case for case in searched(each) if case.language == "en"),
}


def load(folder: Path) -> dict[str, list[Case]]:
    """The suites whose repositories lie in `folder`, by suite and language, without the texts of the other two sets."""
    return new_cases(folder, SUITES, (each.load(folder) for each in (date_suites, date_suites_more)))
