"""Lines and fields to sign on and to date that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.people.bare_days import days_left_empty
from pipeline.text.blank_dates import find_blank_dates, left_blank, may_hold_blank_dates
from pipeline.text.cells import texts_in
from pipeline.text.normal import quote
from pipeline.text.plain_days import moment_in
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Content, Fact

_BLANK_LINE = re.compile(r"_{4,}|＿{3,}|(?:\.{8,}|…{3,})\s*(?:$|(?=[A-Za-z]*(?:date|日期)))", re.I)
_DATE_TO_FILL = re.compile(r"日期|签|盖章|\bdated?\b", re.I)
# Dates to be written beside signatures, and nothing else in the line; a row of a table that only asks.
_DATES_ALONE = re.compile(r"(?:\s*(?:(?:签署|签字|签订)?日\s*期|date(?: of signature| signed)?)\s*[:：]\s*)+", re.I)
# Nothing but labels to sign beside: 甲方（签字）：      日期：
_LABELS_ALONE = re.compile(
    r"\s*(?:[\u4e00-\u9fff]{0,8}[（(]?(?:签字|签章|盖章|签名|签署|公章)[^:：（()）]{0,6}[）)]?\s*[:：]\s*(?:(?:签署|签订|签字)?日\s*期\s*[:：]\s*)?)+"
)
_ASKED = re.compile(r"\s*(?:[^:：]{1,24}[:：]\s*)?")
_SIGNS = re.compile(r"签|盖章|代表|\bsign|\bfor\b", re.I)
_LONGEST_LINE = 80  # characters; a longer line is a sentence with a term to be filled in
_SIGNING = Rare(
    r"签字|签名|签章|盖章|签署|代表人?[:：]|\bsign(?:ed|ature)?\b|\bfor (?:and on behalf of )?[^:：]{2,40}[:：]\s*_|\bdate\s*[:：]",
    re.I,
)


def unsigned_lines(content: Content) -> Iterator[Fact]:
    """signature.blank: lines to sign on and to date that were left as they were printed."""
    document = whole(content.blocks)
    if not _may_ask_for_days(document.text, document.folded):
        return
    signing = _SIGNING.can_stand_among(content.blocks)
    for block in content.blocks:
        if block.place.part != "body":
            continue
        if not block.rows:
            lined = signing and _SIGNING.search(block.text) and _BLANK_LINE.search(block.text)
            bare = _DATES_ALONE.fullmatch(block.text) or _LABELS_ALONE.fullmatch(block.text)
            if lined or _date_to_fill(block.text, "") or bare:
                yield Fact("signature.blank", "", str(block.place), quote(block.text))
            continue
        left_open = frozenset(filter(_may_be_left_open, texts_in(block)))
        for row in block.rows if left_open else ():
            if not any(cell.text in left_open for cell in row):
                continue
            label = ""
            for cell in row:
                alone = _DATES_ALONE.fullmatch(cell.text) and all(
                    _ASKED.fullmatch(each.text) or _dated_beside(cell.text, each.text) for each in row
                )
                if alone or _date_to_fill(cell.text, label):
                    yield Fact("signature.blank", "", f"{block.place} {cell.address}".strip(), quote(cell.text))
                label = cell.text
        for one in days_left_empty(block):
            if _SIGNS.search(one.label):
                place = f"{block.place} {one.at.address}".strip()
                yield Fact("signature.blank", "", place, quote(f"{one.label} {one.name}"))


def _dated_beside(label: str, other: str) -> bool:
    """Does the other side give, under the same label, the day that is left open here: "Date:" | "Date: 24 April 2026"?"""
    asked = label.strip().rstrip(":：").strip()
    return other.strip().startswith(asked) and moment_in(other) is not None


def _may_ask_for_days(text: str, folded: str) -> bool:
    """Whether anything of a date that is to be filled in stands in `text` (`folded`: in lower case)."""
    return may_hold_blank_dates(text) or "date" in folded or "期" in text


def _may_be_left_open(text: str) -> bool:
    """Whether a cell may be a date that nobody filled in, whatever stands beside it."""
    return may_hold_blank_dates(text) or _DATES_ALONE.fullmatch(text) is not None


def _date_to_fill(text: str, label: str) -> bool:
    """Whether `text`, beside `label`, is a date beside a signature that nobody filled in."""
    if len(text) > _LONGEST_LINE or not (blank := find_blank_dates(text)):
        return False
    before = text[: blank[0].start].strip()
    return _DATE_TO_FILL.search(before or label) is not None or (not before and left_blank(text) and not label)
