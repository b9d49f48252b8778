"""What the report says of fiscal years: how they were read, and what the organisation's own documents say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.timeline.fiscal.statements import FISCAL_STARTS, is_own, stated_fiscal_year
from pipeline.values import Analysis, Words
from pipeline.values.fiscal import CALENDAR, FiscalYear

_READ_AS_FISCAL = re.compile(
    r"(?<![A-Za-z])FY[ ']{0,2}\d|财年|财政年度|会计年度|财务年度|fiscal|financial", re.IGNORECASE
)


def fiscal_notes(files: Sequence[Analysis], asked: FiscalYear | None) -> Iterator[Words]:
    """One note where the fiscal year was set, or where dates were read as fiscal years without anyone having set it."""
    shown = _example(files)
    if asked is None and shown is None:
        return
    stated = stated_fiscal_year(files)
    years = asked or stated or CALENDAR
    if shown:
        path, text, first, last = shown
        read_zh, read_en = f"：“{text}”（{path}）为 {first} 至 {last}", f': "{text}" ({path}) is {first} to {last}'
    else:
        read_zh = read_en = ""
    if asked:
        why_zh, why_en = "按设置", "as set"
    elif stated:
        why_zh, why_en = "按文件所述，可用 fiscal_start 改设", "as a document says; fiscal_start sets it otherwise"
    else:
        why_zh, why_en = "未设置 fiscal_start", "fiscal_start was not set"
    said_zh, said_en = _as_said(files, asked is None and stated is not None)
    yield Words(
        f"财年从 {years.month} 月算起（{why_zh}）{read_zh}{said_zh}",
        f"fiscal years begin in month {years.month} ({why_en}){read_en}{said_en}",
    )


def _example(files: Sequence[Analysis]) -> tuple[str, str, date, date] | None:
    """A fiscal year as a file writes it: path, words, first and last day."""
    for one in sorted(files, key=lambda each: each.path):
        if one.obsolete or one.kind in ("external", "noise"):
            continue
        for each in one.dates:
            if each.end and each.precision != "day" and _READ_AS_FISCAL.search(each.text):
                return one.path, each.text, each.value, each.end
    return None


def _as_said(files: Sequence[Analysis], followed: bool) -> tuple[str, str]:
    """What a document of the organisation says of it, in its words; where one is followed, that one's."""
    for one in sorted(files, key=lambda each: each.path):
        for fact in one.facts if is_own(one) else ():
            if fact.name == FISCAL_STARTS and (" " in fact.value or not followed):
                name = one.path.rsplit("/", 1)[-1]
                return (
                    f"；{name}（{fact.place}）写明：“{fact.quote}”",
                    f'; {name} ({fact.place}) says: "{fact.quote}"',
                )
    return "", ""
