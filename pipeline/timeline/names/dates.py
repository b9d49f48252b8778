"""Dates in file and folder names, where more forms are dates than in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.date_symbols import fold, full_year
from pipeline.timeline.dates import find_dates
from pipeline.timeline.fiscal.year import NamedYear, remembered_by_text, year_that_governs
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.points import Days
from pipeline.timeline.names.yearless import DAYS_OF_A_MONTH, ENGLISH_MONTHS, days_of_a_month, yearless_parts
from pipeline.values import Mention

_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_START = r"(?<![0-9])(?<![0-9]\.)"
_END = r"(?![0-9])(?!\.[0-9])"
_NO_CODE = r"(?<![A-Z])(?<![A-Z]-)"  # MI-2026-01 is the number of an incident
_SPAN = re.compile(
    rf"{_START}(?P<y1>{_YEAR})[-._ ]?(?P<m1>\d\d)(?P<within>[-._ ]?)(?P<d1>\d\d)(?P<to>[-~_至到 ]{{1,3}})"
    rf"(?:(?P<y2>{_YEAR})[-._ ]?)?(?P<m2>\d\d)(?P<written>[-._ ]?)(?P<d2>\d\d){_END}(?![-_.]?[0-9])"
)
_MONTHS = re.compile(rf"{_START}(?P<y>{_YEAR})(?P<m1>0[1-9]|1[0-2])-(?P<y2>{_YEAR})?(?P<m2>0[1-9]|1[0-2]){_END}")
_DAY = re.compile(rf"{_START}(?P<y>{_YEAR})(?P<sep>[-._ ]?)(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?![0-9])")
_SHORT_DAY = re.compile(
    r"(?<![0-9A-Za-z.])(?<![0-9A-Za-z]-)(?P<y>[0-4]\d)(?:(?P<sep>[-.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})"
    r"|(?P<cm>[01]\d)(?P<cd>[0-3]\d))(?![0-9A-Za-z])(?!\.[0-9])"
)
_STAMP = re.compile(
    rf"(?:IMG|VID|PXL|DSC|Scan|SCAN|扫描件?|图片|照片)[-_ ]?(?P<y>{_YEAR})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)[-_ ]?(?:\d{{6}}(?:\d{{3}})?)?(?![0-9])"
)
# "Oct 29" is a day, as is "Aug 12": years of two digits behind a space are of the years around ours.
_NAME_AND_YEAR = re.compile(
    r"(?<![A-Za-z0-9])(?:(?P<en0>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}-)?"
    r"(?P<en>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
    r"(?! (?:1[0-7]|2[89]|3[01])(?!\d))[-_' ]?(?P<y>[1-4]\d)(?![0-9A-Za-z])",
    re.IGNORECASE,
)
# Release 26.9.2 sheet, 投产26.10.1: the number of what is released.
_OF_A_VERSION = re.compile(
    r"(?:\b(?:release|launch|version|ver|rel|build|patch|train|sprint|firmware|client|app|deployment)|版本|发布|发版|投产|投运|上线|升级)[ _-]?$",
    re.IGNORECASE,
)
# 20112026, which is no year, month and day.
_DAY_FIRST = re.compile(rf"(?<![0-9A-Za-z.-])(?P<d>1[3-9]|2\d|3[01])(?P<m>0[1-9]|1[0-2])(?P<y>{_YEAR})(?![0-9A-Za-z])")
# 13-10-26 is a day of 2026 and not of 2013: papers in use are of these years.
_OLD_YEAR, _YEARS_AROUND = 18, range(20, 40)
_ANY_YEAR = NamedYear(2024)  # a leap year, to tell spans of days before their year is known
_DAY_FOLDER = re.compile(r"(?P<d>[12]\d|3[01]|0?[1-9])(?P<mark>[日号])?")
_MONTH = re.compile(rf"{_START}{_NO_CODE}(?P<y>{_YEAR})[-._ ]?(?P<m>0[1-9]|1[0-2]|[1-9])(?:月份?)?{_END}")
# IMG_2041 is the number of a picture.
_LONE_YEAR = re.compile(
    rf"(?<!(?i:img|dsc|mvi|vid)[-_ ])(?<![0-9A-Za-z])(?<![0-9A-Z][-/ ])(?P<y>{_YEAR})(?:年度?)?(?![0-9A-Za-z])(?![-.]\d)(?!版)"
)
_MONTH_FOLDER = re.compile(r"(?<![0-9])(?P<m>0[1-9]|1[0-2])")
_MONTH_NAMED = re.compile(r"(?<![0-9])(?P<m>1[0-2]|0?[1-9])月份?$")
_SUFFIX = re.compile(r"(?:\.[A-Za-z][A-Za-z0-9]{0,4}){1,2}$")


@remembered_by_text(512)
def find_dates_in_name(name: str) -> tuple[Mention, ...]:
    """Dates in a file's path ("2026/07月/巡检记录.xlsx"); spans refer to `name`.

    Those of the last component; where it has none, of the nearest folder that has some.
    Months, quarters and halves without a year take the nearest year that stands in the path.
    """
    components = [(found.start(), found[0]) for found in re.finditer(r"[^/]+", name)]
    years = _years_told([text for _, text in components])
    for position in range(len(components) - 1, -1, -1):
        offset, component = components[position]
        year = years[position]
        found = tuple(_in_component(component, year))
        above = components[position - 1][1] if position else ""
        if year is not None and (day := _day_in_month_folder(component, above, year)):
            found = (day,)
        if found:
            return tuple(
                Mention(days[0], days[1], days[2], name[offset + start : offset + stop],
                        offset + start, offset + stop, "name")
                for start, stop, days in found
            )  # fmt: skip
    return ()


def _day_in_month_folder(component: str, above: str, year: NamedYear) -> tuple[int, int, Days] | None:
    """2024/03/05.xlsx and 2024/3月/5日.xlsx: a bare day in the folder of a month."""
    stem, folder = _stem(component), fold(above)
    month = _MONTH_FOLDER.fullmatch(folder) or _MONTH_NAMED.search(folder)
    bare = _DAY_FOLDER.fullmatch(stem)
    if month is None or bare is None or not (bare["mark"] or len(bare["d"]) == 2):
        return None
    days = year.day(int(month["m"]), int(bare["d"]))
    return (0, len(stem), days) if days else None


def _years_told(components: list[str]) -> list[NamedYear | None]:
    """The year that each component of a path tells, or the nearest above it."""
    years: list[NamedYear | None] = []
    for component in components:
        named = [days for _, _, days in _complete(_stem(component))]
        years.append(year_that_governs(*named[-1]) if named else years[-1] if years else None)
    return years


def _stem(component: str) -> str:
    suffix = _SUFFIX.search(component)
    return fold(component[: suffix.start()] if suffix else component)


def _in_component(component: str, year: NamedYear | None) -> Iterator[tuple[int, int, Days]]:
    stem = _stem(component)
    complete = _complete(stem)
    precise = [found for found in complete if found[2][2] != "year"]
    if precise:
        yield from precise
        return
    if year is not None:
        parts = list(yearless_parts(stem, year))
        if not parts and (bare := _MONTH_FOLDER.fullmatch(stem)):
            parts = [(0, len(stem), days) for days in [year.of_month(int(bare["m"]))] if days]
        if parts:
            yield from parts
            return
    yield from complete


@remembered_by_text(512)  # folders stand in the paths of many files
def _complete(stem: str) -> tuple[tuple[int, int, Days], ...]:
    """Dates with a year, sorted and apart; earlier patterns win over later ones."""
    taken: list[tuple[int, int, Days]] = [
        (each.start, each.stop, (each.value, each.end, each.precision))
        for each in find_dates(stem.replace("_", " "))
        if each.precision != "year" or each.form in {"fiscal_year", "cn_years"} or not each.text[0].isascii()
    ]
    for found, _ in days_of_a_month(stem, _ANY_YEAR):
        taken = [each for each in taken if each[1] <= found.start("d1") or each[0] >= found.end()]
    for pattern in (_SPAN, _MONTHS, _STAMP, _DAY, _DAY_FIRST, _SHORT_DAY, _MONTH, _NAME_AND_YEAR, _LONE_YEAR):
        if pattern is _SHORT_DAY and taken:  # IMG_20260708_101010: beside a full date it is a time
            continue
        for found in pattern.finditer(stem):
            if pattern is _SPAN and _is_time(found):
                continue
            days = _days(found)
            if (
                days is None
                or _longer_stands(taken, found)
                or (pattern is _SHORT_DAY and found["sep"] == "." and _OF_A_VERSION.search(stem, 0, found.start()))
                or (pattern is _NAME_AND_YEAR and DAYS_OF_A_MONTH.match(stem, found.start()))
            ):
                continue
            start = found.start("y") if pattern is _STAMP else found.start()
            taken = [each for each in taken if each[1] <= start or each[0] >= found.end()]
            taken.append((start, found.end(), days))
    return tuple(sorted(taken))


def _is_time(found: re.Match[str]) -> bool:
    """2026-07-20 10.22, as scanning programs name their files: an end of the span would be written like its begin."""
    return found["y2"] is None and found["within"] != found["written"] and not found["to"].strip(" _")


def _longer_stands(taken: list[tuple[int, int, Days]], found: re.Match[str]) -> bool:
    return any(
        start < found.end() and found.start() < stop and stop - start >= found.end() - found.start()
        for start, stop, _ in taken
    )


def _days(found: re.Match[str]) -> Days | None:
    parts = found.groupdict()
    if "y1" in parts:
        year = int(parts["y1"])
        return points.joined(
            points.day(year, int(parts["m1"]), int(parts["d1"])),
            points.day(int(parts["y2"] or year), int(parts["m2"]), int(parts["d2"])),
        )
    year = full_year(int(parts["y"]))
    if "en" in parts:
        last = points.month(year, ENGLISH_MONTHS.index(parts["en"][:3].lower()) + 1)
        if parts["en0"] is None:
            return last
        return points.joined(points.month(year, ENGLISH_MONTHS.index(parts["en0"].lower()) + 1), last)
    if "m1" in parts:
        return points.joined(
            points.month(year, int(parts["m1"])), points.month(int(parts["y2"] or year), int(parts["m2"]))
        )
    month, day = parts.get("m") or parts.get("cm"), parts.get("d") or parts.get("cd")
    if parts.get("sep") and len(parts["y"]) == 2 and int(parts["y"]) < _OLD_YEAR and day and int(day) in _YEARS_AROUND:
        return points.day(full_year(int(day)), int(month or 0), int(parts["y"])) or points.day(
            year, int(month or 0), int(day)
        )
    if day and month:
        return points.day(year, int(month), int(day))
    return points.month(year, int(month)) if month else points.year(year)
