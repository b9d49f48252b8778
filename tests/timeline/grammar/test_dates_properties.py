"""The date grammar's properties: every rendering is read back and nothing raises."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.text.blank_dates import find_blank_dates
from pipeline.text.date_symbols import fold, number
from pipeline.timeline.dates import find_dates
from pipeline.timeline.names.dates import find_dates_in_name

DAYS = st.dates(date(1950, 1, 1), date(2098, 12, 31))
DIGITS = "〇一二三四五六七八九"


def _chinese(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else ("" if tens == 1 else DIGITS[tens]) + "十") + (DIGITS[ones] if ones else "")


def _chinese_date(day: date, zero: str) -> str:
    year = "".join(DIGITS[int(digit)] for digit in str(day.year)).replace("〇", zero)
    return f"{year}年{_chinese(day.month)}月{_chinese(day.day)}日"


def _ordinal(number: int) -> str:
    ending = "th" if number in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
WORDS = (
    *_ONES, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", *(f"twenty-{word}" for word in _ONES), "thirtieth", "thirty-first",
)  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
FORMS = {
    "cn": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "cn padded": lambda day: f"{day.year}年{day.month:02}月{day.day:02}日",
    "cn spaced": lambda day: " ".join(f"{day.year}年{day.month}月{day.day}日"),
    "cn numerals": lambda day: _chinese_date(day, "〇"),
    "cn zero": lambda day: _chinese_date(day, "零"),
    "cn letter": lambda day: _chinese_date(day, "O"),
    "full width": lambda day: "".join(
        chr(ord(each) + 0xFEE0) if each.isdigit() else each for each in f"{day.year}年{day.month}月{day.day}日"
    ),
    "dashes": lambda day: day.isoformat(),
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "slashes": lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
    "compact": lambda day: f"{day:%Y%m%d}",
    "with time": lambda day: f"{day.isoformat()} 09:14:00",
    "en dmy": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "en short": lambda day: f"{day.day:02}-{MONTHS[day.month - 1][:3]}-{day.year}",
    "en mdy": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "dotted dmy": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "roc": lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
    "roc digits": lambda day: f"民國{day.year - 1911}/{day.month}/{day.day}",
    "no nian": lambda day: f"{day.year}.{day.month}月{day.day}日",
    "digits apart": lambda day: f"{day:%Y %m %d}",
    "en ordinal": lambda day: f"{_ordinal(day.day)} of {MONTHS[day.month - 1]} {day.year}",
    "en word": lambda day: f"{MONTHS[day.month - 1]} {WORDS[day.day - 1]}, {day.year}",
    "en ymd": lambda day: f"{day.year} {MONTHS[day.month - 1]} {day.day}",
    "en joined": lambda day: f"{day:%d}{MONTHS[day.month - 1][:3].upper()}{day.year}",
    "underscores": lambda day: f"{day:%Y_%m_%d}",
    "comma year": lambda day: f"{_ordinal(day.day)} {MONTHS[day.month - 1]}, {day.year}",
    "iso week": lambda day: "{}-W{:02}-{}".format(*day.isocalendar()),
    "unix": lambda day: f"{MONTHS[day.month - 1][:3]} {day.day:2} 10:36:28 {day.year}",
}
PARTS = {
    "cn month": ("{y}年{m}月", "month"), "cn year": ("{y}年", "year"), "cn quarter": ("{y}年第{q}季度", "quarter"),
    "cn half": ("{y}年{half}半年", "half"), "Q": ("{y}Q{q}", "quarter"), "short Q": ("Q{q} {y}", "quarter"),
    "H": ("H{h} {y}", "half"), "month first": ("{m:02}/{y}", "month"), "dash": ("{y}-{m:02}", "month"),
    "en month": ("{name} {y}", "month"), "name first": ("{short}-{y}", "month"), "in year": ("in {y}", "year"),
    "first months": ("{y}年前{m}个月", "month"), "roc year": ("民国{roc}年", "year"),
}  # fmt: skip


@given(DAYS, st.sampled_from(sorted(FORMS)), st.sampled_from(["", "日期：", "于", "on ", "（"]))
@settings(max_examples=400, deadline=None)
def test_every_day_in_every_form_is_read_back(day: date, form: str, before: str) -> None:
    rendered = FORMS[form](day)
    written = before + rendered
    (found,) = find_dates(written)
    assert (found.value, found.end, found.precision) == (day, day, "day"), written
    expected = rendered.removesuffix(" 09:14:00")
    assert (found.start, found.stop, found.text) == (len(before), len(before) + len(expected), expected)


@given(st.dates(date(2000, 1, 1), date(2049, 12, 31)))
def test_two_digits_of_a_year_are_read_back(day: date) -> None:
    for written in (
        f"{MONTHS[day.month - 1][:3]}. {_ordinal(day.day)}, '{day:%y}",
        f"日期：{day:%y-%m-%d}",
        f"{day:%d%b%y}",
    ):
        (found,) = find_dates(written)
        assert (found.value, found.end, found.precision) == (day, day, "day"), written


@given(st.integers(1950, 2040), st.integers(1, 12), st.sampled_from(sorted(PARTS)))
@settings(max_examples=300, deadline=None)
def test_every_part_of_a_year_is_read_back(year: int, month: int, form: str) -> None:
    quarter, half = (month + 2) // 3, (month + 5) // 6
    pattern, precision = PARTS[form]
    written = pattern.format(
        y=year, m=month, q=quarter, h=half, half="上下"[half - 1], roc=year - 1911,
        name=MONTHS[month - 1], short=MONTHS[month - 1][:3],
    )  # fmt: skip
    last = {"month": month, "quarter": 3 * quarter, "half": 6 * half, "year": 12}[precision]
    first = {"month": month, "quarter": 3 * quarter - 2, "half": 6 * half - 5, "year": 1}[precision]
    if form == "first months":
        first = 1
    (found,) = find_dates(written)
    assert (found.value, found.end, found.precision) == (
        date(year, first, 1), date(year, last, monthrange(year, last)[1]), precision,
    ), written  # fmt: skip
    assert found.text == written.removeprefix("in ")


@given(DAYS, st.integers(0, 400), st.sampled_from(["cn", "dashes", "slashes", "dots", "cn numerals", "en dmy", "en mdy"]),
       st.sampled_from(["至", "到", "~", " - ", " to ", "—"]))  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_every_span_is_read_back(day: date, length: int, form: str, connector: str) -> None:
    last = min(day + timedelta(length), date(2098, 12, 31))
    written = FORMS[form](day) + connector + FORMS[form](last)
    assert [(each.value, each.end) for each in find_dates(written)] == [(day, last)], written


@given(
    st.dates(date(1950, 1, 1), date(2098, 12, 1)),
    st.sets(st.integers(1, 28), min_size=3, max_size=6),
    st.sampled_from(["zh1", "zh2", "dmy", "mdy"]),
)
@settings(max_examples=200, deadline=None)
def test_every_day_of_a_list_is_read_back(month: date, days: set[int], form: str) -> None:
    members = sorted(days)
    name = MONTHS[month.month - 1]
    english = ", ".join(map(str, members[:-1])) + f" and {members[-1]}"
    written = {
        "zh1": f"{month.year}年{month.month}月" + "、".join(f"{each}日" for each in members),
        "zh2": f"{month.year}年{month.month}月" + "、".join(map(str, members)) + "日",
        "dmy": f"{english} {name} {month.year}",
        "mdy": f"{name} {english}, {month.year}",
    }[form]
    found = find_dates(written)
    assert [each.value for each in found] == [month.replace(day=each) for each in members], written
    assert all(each.value == each.end and str(day) in each.text for each, day in zip(found, members, strict=True))


@given(
    st.integers(1950, 2098), st.integers(1, 12), st.sampled_from(["{}年{}月", "{}年{:02}月份", "{}-{:02}", "{}/{:02}"])
)
def test_every_month_is_read_back(year: int, month: int, form: str) -> None:
    (found,) = find_dates(form.format(year, month))
    assert (found.value, found.end) == (date(year, month, 1), date(year, month, monthrange(year, month)[1]))


@given(
    st.text(
        alphabet=st.sampled_from("0123456789年月日号二〇零十廿第季度上半-./~至 :\nQHWMarchJuly,民國度()（）_"),
        max_size=60,
    )
)
@settings(max_examples=600, deadline=None)
def test_arbitrary_text_never_raises_and_spans_hold(text: str) -> None:
    stop = 0
    for each in find_dates(text):
        assert text[each.start : each.stop] == each.text
        assert each.start >= stop
        assert each.value <= each.end
        assert (1912 if each.form == "minguo" else 1949) <= each.value.year <= each.end.year <= 2099
        stop = each.stop
    find_dates(text, date(2024, 1, 1), dated=True)
    find_dates_in_name(text)
    for span in find_blank_dates(text):
        assert 0 <= span.start < span.stop <= len(text)


@given(st.text(max_size=80))
@settings(deadline=None)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("三十一", 31),
        ("廿三", 23),
        ("卅一", 31),
        ("十", 10),
        ("二〇二四", 2024),
        ("一百一十三", 113),
        ("元", 1),
        ("两", 2),
    ],
)
def test_numerals_are_read(written: str, value: int) -> None:
    assert number(written) == value


@given(
    st.integers(1950, 2098),
    st.lists(st.dates(date(2001, 1, 1), date(2001, 12, 31)), min_size=2, max_size=6, unique=True),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_days_with_their_months_in_a_list_have_the_year_at_its_end(
    year: int, days: list[date], day_first: bool
) -> None:
    ordered = sorted(day.replace(year=year) for day in days)
    names = [f"{d.day} {MONTHS[d.month - 1][:3]}" if day_first else f"{MONTHS[d.month - 1]} {d.day}" for d in ordered]
    written = f"Tests were held on {', '.join(names[:-1])} and {names[-1]}{'' if day_first else ','} {year}."
    found = [(one.value, one.end) for one in find_dates(written)]
    # Two days next to each other are a span.
    adjacent = len(ordered) == 2 and ordered[1] - ordered[0] == timedelta(1)
    assert found == [(day, day) for day in ordered] or adjacent


@given(st.dates(date(2015, 1, 13), date(2049, 12, 31)), st.sampled_from(["Date of issue: ", "Approved: ", "date: "]))
@settings(max_examples=100, deadline=None)
def test_a_day_with_a_short_year_last_is_read_behind_an_english_label(day: date, label: str) -> None:
    (found,) = find_dates(f"{label}{day:%d-%m-%y}")
    swapped = (found.value.month, found.value.day) == (day.day, day.month)
    assert found.value == day or (swapped and found.form == "slash_ambiguous")
