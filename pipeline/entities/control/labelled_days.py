"""Days beside labels of whatever words: which of them comes first, the other papers of the house tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pipeline.entities.days import without_year
from pipeline.entities.records.tickets import PLANNED
from pipeline.text.fields import Field, fields
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.people import names_in
from pipeline.text.plain_days import moment_in
from pipeline.values import Content, Fact

_A_VERSION = re.compile(r"[a-z]{0,6}[ .]?[\d./ ]*\d|第.{1,3}版|[a-z]\d?")  # a row of the revision history
_MAYBE_A_DAY = re.compile(r"[\d年]")
_MOST, _LONGEST_LABEL, _LONGEST_VALUE, _MOST_ROWS = 16, 24, 60, 40


def labelled_days(content: Content) -> Iterator[Fact]:
    """day.beside "label|day": each label of a form or cover with one day beside it, the first of its kind."""
    blocks = [
        block
        for block in content.blocks
        if block.place.part in ("body", "textbox") and not block.place.sheet and len(block.rows) <= _MOST_ROWS
    ]
    seen: set[str] = set()
    years: list[int] = []
    for field in fields(blocks):
        told = not field.below and 1 < len(field.key) <= _LONGEST_LABEL and len(field.value) <= _LONGEST_VALUE
        if not told or field.key in seen or not _MAYBE_A_DAY.search(field.value):
            continue
        day = moment[0] if (moment := moment_in(field.value)) else None
        if day is None and years and (short := without_year(field.value)):
            day = _in_year(short[0], years[-1])  # of the year of the day before it
        if day is not None and not _is_no_label(field):
            seen.add(field.key)
            years.append(day.year)
            yield Fact("day.beside", joined(field.key, day.isoformat()), str(field.place), quote(field.said))
            if len(seen) >= _MOST:
                return


def _is_no_label(field: Field) -> bool:
    """Does a name of somebody, a version, or a word for what is only planned stand where a label would?"""
    return bool(names_in(field.label) or PLANNED.search(field.key) or _A_VERSION.fullmatch(field.key))


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
