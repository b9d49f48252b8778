"""Days as covers, ledgers and lines write them: each form is a day for every room that asks for one."""

from __future__ import annotations

import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.people import names_in
from pipeline.text.plain_days import DAY, DAY_OR_MONTH, moment_in
from sample_corpus.clothes import DAY_FORMS

FORMS = (
    "2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "2026 年 3 月 5 日", "二〇二六年三月五日", "5 March 2026", "5th Mar 2026",
    "05-Mar-2026", "March 5, 2026", "Mar 5 2026", "05/03/2026", "05/Mar/26", "5-Mar-26",
    "5. March 2026", "5th of March 2026",
)  # fmt: skip


@pytest.mark.parametrize("written", FORMS)
def test_a_day_is_told_in_each_form(written: str) -> None:
    told = moment_in(f"Cao Siqi, {written}")
    assert told is not None
    assert told[0] == date(2026, 3, 5)
    assert re.search(DAY, written)
    assert len(DAY_OR_MONTH.findall(f"approved {written} by")) == 1


@pytest.mark.parametrize("written", FORMS)
def test_a_day_beside_a_name_is_no_part_of_it(written: str) -> None:
    assert names_in(f"Cao Siqi, {written}") == ("Cao Siqi",)


def test_the_time_of_day_is_told_with_it() -> None:
    assert moment_in("logged Jul 6, 2026 10:49") == (date(2026, 7, 6), time(10, 49))
    assert moment_in("2026-07-06 10:49") == (date(2026, 7, 6), time(10, 49))
    assert moment_in("17/Sep/26 3:40 PM") == (date(2026, 9, 17), time(15, 40))
    assert moment_in("17 Sep 2026 12:05 am") == (date(2026, 9, 17), time(0, 5))


@pytest.mark.parametrize("text", ["clause 8.2.6", "ISO/IEC 20000-1:2018", "March past", "31 February 2026", "T1R5C2"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert moment_in(text) is None


@pytest.mark.parametrize("form", DAY_FORMS.values(), ids=list(DAY_FORMS))
@given(day=st.dates(date(2000, 1, 1), date(2039, 12, 31)))
def test_each_form_that_the_other_clothes_write_is_read_back(form, day: date) -> None:  # type: ignore[no-untyped-def]
    assert moment_in(form(day)) == (day, None)
