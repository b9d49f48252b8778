"""More of other people's date tests: chrono, dateutil, datefinder, natty, cn2date, ctparse, SUTime, TempEval-3.

Read as in `date_suites`: from fetched repositories, never committed, absolute dates only. The cases are
TypeScript, Python, Java, JSON and TimeML, cut out by patterns. A suite's own day counts (its month for 3/2016).
Recognizers-Text's other specs (with times, merged) are read with `date_suites.of_specs`.
"""

from __future__ import annotations

import ast
import html
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from date_suites import Case, Gold, fetched, gold_of, last_day, of_specs, of_timex, read_text

_CASE = re.compile(
    r"test(?:SingleCase|WithExpectedDate)\(\s*(?P<chrono>[\w.()]+),\s*(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|`[^`$]*`)(?P<rest>.*?)(?=\n    test|\n    \{|\n\}|\Z)",
    re.DOTALL,
)
_NOTHING = re.compile(r"testUnexpectedResult\(\s*[\w.()]+,\s*\"((?:[^\"\\]|\\.)*)\"")
_JS_DATE = r"new Date\((\d+), (\d+)(?: - (\d))?, (\d+)"


def _literal(written: str) -> str:
    return str(ast.literal_eval(written.replace("`", '"')))


def chrono(repository: Path, language: str) -> Iterator[Case]:
    """`test/{zh,en}`: a text, and of what is found in it the place and the first and last day."""
    for path in _paths(repository, f"test/{language}/"):
        source = read_text(repository, path)
        for found in _CASE.finditer(source):
            text, rest = _literal(found["text"]), found["rest"]
            if "GB" in found["chrono"]:  # its day-first reading
                continue
            yield Case("chrono", language, text, (_of_chrono(text, rest),))
        for nothing in _NOTHING.findall(source):
            text = _literal(f'"{nothing}"')
            yield Case("chrono", language, text, (Gold(0, len(text)),) if re.search(r"\d{4}", text) else ())


def _of_chrono(text: str, rest: str) -> Gold:
    index = re.search(r"result\.index\)\.toBe\((\d+)\)", rest)
    written = re.search(r"result\.text\)\.toBe\((\"(?:[^\"\\]|\\.)*\"|'[^']*')\)", rest)
    if written is None:
        return Gold(0, len(text))
    expression = _literal(written[1])
    start = int(index[1]) if index else text.find(expression)
    first = _js(re.search(r"start(?:\.date\(\))?\)\.toBeDate\(" + _JS_DATE, rest)) or _fields("start", rest)
    last = _js(re.search(r"end(?:\.date\(\))?\)\.toBeDate\(" + _JS_DATE, rest)) or _fields("end", rest) or first
    if first is None or last is None or start < 0:
        return Gold(start, start + len(expression))
    ends = {last}
    if re.fullmatch(
        r"\W*(?:[a-z]{3,9}\.?,? ?-?'?\d{2,4}|\d{4},? [a-z]{3,9}|\d{1,2}/\d{4}|\d{4}年\d{1,2}月)",
        expression,
        re.IGNORECASE,
    ):
        ends = {last_day(last, "Month")}
    return gold_of(start, start + len(expression), first, ends, expression)


def _js(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    month = int(found[2]) - int(found[3] or 0) + 1
    try:
        return date(int(found[1]), month, int(found[4]))
    except ValueError:
        return None


def _fields(which: str, rest: str) -> date | None:
    numbers = [re.search(rf"{which}\.get\(\"{name}\"\)\)\.toBe\((\d+)\)", rest) for name in ("year", "month", "day")]
    if not all(numbers):
        return None
    year, month, day = (int(each[1]) for each in numbers if each)
    return date(year, month, day)


def _paths(repository: Path, under: str) -> list[str]:
    listed = subprocess.run(
        ["git", "-C", str(repository), "ls-tree", "-r", "-z", "--name-only", "HEAD", under],
        capture_output=True,
        check=True,
    )
    return [path for path in listed.stdout.decode().split("\0") if path]


def _whole(suite: str, language: str, text: str, first: date, last: date) -> Case:
    if re.fullmatch(r"\W*(?:\d{4}|[A-Za-z]{3,9}\.?,? ?'?\d{2,4}|\d{4} [A-Za-z]{3,9})\W*", text):
        return Case(suite, language, text, (Gold(0, len(text)),))  # the suite puts a day of its own to it
    ends = {last}
    if last.day == 1 and not re.search(r"(?<!\d)0?1(?!\d)|1st|first|one", text, re.IGNORECASE):
        ends.add(last_day(last, "Month"))
    return Case(suite, language, text, (gold_of(0, len(text), first, ends, text),))


def python_tuples(suite: str, language: str, repository: Path, path: str) -> Iterator[Case]:
    """Tests of Python that pair a text with a datetime, or with a first and a last one."""
    for node in ast.walk(ast.parse(read_text(repository, path))):
        pairs: list[tuple[ast.expr, ast.expr]] = []
        if isinstance(node, ast.Tuple) and len(node.elts) >= 2:
            pairs = [(node.elts[0], node.elts[1])]
        elif isinstance(node, ast.Dict):
            pairs = [(key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None]
        for key, value in pairs:
            if isinstance(key, ast.Constant) and isinstance(key.value, str) and (days := _datetimes(value)):
                yield _whole(suite, language, key.value, days[0], days[-1])


def _datetimes(node: ast.expr) -> list[date]:
    calls = node.elts if isinstance(node, ast.Tuple | ast.List) else [node]
    days = []
    for call in calls:
        match call:
            case ast.Call(
                func=ast.Name(id="datetime"),
                args=[ast.Constant(value=int(y)), ast.Constant(value=int(m)), ast.Constant(value=int(d)), *_],
            ):
                try:
                    days.append(date(y, m, d))
                except ValueError:
                    return []
            case _:
                return []
    return days


_JAVA = re.compile(r"validateDate(?:Time)?\(\"((?:[^\"\\]|\\.)*)\", (\d+), (\d+), (\d+)")


def natty(repository: Path) -> Iterator[Case]:
    """`DateTest` and `DateTimeTest`: whole texts without a reference day."""
    for name in ("DateTest", "DateTimeTest"):
        for text, month, day, year in _JAVA.findall(
            read_text(repository, f"src/test/java/com/joestelmach/natty/{name}.java")
        ):
            value = date(int(year), int(month), int(day))
            yield _whole("natty", "en", _literal(f'"{text}"'), value, value)


def ctparse(repository: Path) -> Iterator[Case]:
    """`datasets/timeparse_corpus.json`: the English ones that are one point in time."""
    for each in json.loads(read_text(repository, "datasets/timeparse_corpus.json")):
        found = re.match(r"Time\[\]\{(\d{4})-(\d\d)-(\d\d) ", each["gold_parse"])
        if each["language"] == "en" and found:
            value = date(int(found[1]), int(found[2]), int(found[3]))
            yield _whole("ctparse", "en", each["text"], value, value)


_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_VALUE = re.compile(r'\bvalue=\\?"([^"\\]+)')


def sutime(repository: Path) -> Iterator[Case]:
    """The expressions that SUTime's tests expect, each as a text of its own."""
    seen = set()
    for name in ("SUTimeITest", "SUTimeBritishITest"):
        source = read_text(repository, f"itest/src/edu/stanford/nlp/time/{name}.java")
        for attributes, text in _TIMEX.findall(source):
            value = _VALUE.search(attributes)
            if text not in seen and value and ("British" not in name or "/" not in text):
                seen.add(text)
                yield Case("sutime", "en", text, (of_value(0, text, value[1]),))


def of_value(start: int, text: str, value: str) -> Gold:
    days = of_timex(value)
    if days is None:
        return Gold(start, start + len(text))
    return gold_of(start, start + len(text), days[0], days[1], text)


def tempeval(repository: Path) -> Iterator[Case]:
    """The lines of TempEval-3's news texts (`data/**/*.tml`) that people have labelled."""
    return of_timeml(repository, "data/")


def of_timeml(repository: Path, folder: str) -> Iterator[Case]:
    """The lines of the .tml files below `folder` that people have labelled."""
    for path in _paths(repository, folder):
        if not path.endswith(".tml") or "/._" in path or "Silver" in path:  # silver: labelled by programs
            continue
        try:
            source = read_text(repository, path)
        except (UnicodeDecodeError, subprocess.CalledProcessError):
            continue
        body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
        if body is None:
            continue
        for line in re.sub(r"(?<!\n)\n(?!\n)", " ", body[1]).split("\n"):
            if line.strip():
                yield _of_line(line)


def _of_line(line: str) -> Case:
    text, golds = "", []
    stop = 0
    for found in _TIMEX.finditer(line):
        text += _plain(line[stop : found.start()])
        written, value = _plain(found[2]), _VALUE.search(found[1])
        if 'type="DATE"' in found[1] or 'type="TIME"' in found[1]:
            golds.append(of_value(len(text), written, value[1] if value else ""))
        else:
            golds.append(Gold(len(text), len(text) + len(written)))
        text += written
        stop = found.end()
    return Case("tempeval", "en", text + _plain(line[stop:]), tuple(golds))


def _plain(written: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", written))


_OTHERS = ("DateTimeParser", "DateTimePeriodParser", "MergedParser")

SUITES: dict[str, Callable[[Path], Iterator[Case]]] = {
    "wanasit+chrono zh": lambda repository: chrono(repository, "zh"),
    "wanasit+chrono en": lambda repository: chrono(repository, "en"),
    "dateutil+dateutil en": lambda each: python_tuples("dateutil", "en", each, "tests/test_parser.py"),
    "akoumjian+datefinder en": lambda each: python_tuples("datefinder", "en", each, "tests/test_find_dates.py"),
    "joestelmach+natty en": natty,
    "drawmoon+cn2date zh": lambda each: python_tuples("cn2date", "zh", each, "cn2date/cn2date_test.py"),
    "comtravo+ctparse en": ctparse,
    "stanfordnlp+CoreNLP en": sutime,
    "jspotter+TempEval-3 en": tempeval,
    "microsoft+Recognizers-Text zh": lambda each: of_specs(each, "zh", _OTHERS),
    "microsoft+Recognizers-Text en": lambda each: of_specs(each, "en", _OTHERS),
}
"""By the name of the fetched repository (owner+name) and the language."""


def load(folder: Path) -> dict[str, list[Case]]:
    """The suites whose repositories lie in `folder`, by suite and language; each text counts once."""
    suites = {}
    for name, read in SUITES.items():
        owner, language = name.split(" ")
        if (repository := fetched(folder, owner)) is not None:
            label = {"CoreNLP": "sutime", "Recognizers-Text": "recogn. more"}.get(
                owner.split("+")[1], owner.split("+")[1]
            )
            suites[f"{label} {language}"] = list({each.text: each for each in read(repository)}.values())
    return suites
