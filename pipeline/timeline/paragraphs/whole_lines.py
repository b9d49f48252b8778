"""What a date is by what its whole line is: the day of a board or a report, a date alone, the period in a title."""

from __future__ import annotations

import re
from datetime import timedelta

from pipeline.text.normal import normal
from pipeline.timeline.paragraphs.where import Where
from pipeline.values import Block, Mention, Role

SHORT_LINE, SHEET_TITLE = 60, 110  # characters
MINUTES = re.compile(r"纪要|会议记录|(?<!\d )\bminutes\b")
_DAYS_APART = timedelta(days=2)
_YEAR = timedelta(days=370)
_LONG_ENOUGH = 4
_FIRST_ROWS = re.compile(r"[A-Z]{1,2}[12]")
_REPORT = re.compile(r"[周月日旬季年]报|报告|总结|小结|\breport\b|\bsummary\b", re.IGNORECASE)
# CAB 14 October 2026, 16:00: the board that met, and not when it agreed.
_BOARD = re.compile(
    r"(?:(?:notes|minutes) (?:of|from) (?:the )?)?(?:e-?)?(?:cab|ccb|change (?:advisory |control |approval )?board|变更(?:顾问|控制|评审)?(?:委员会|小组))"
    r"(?: ?(?:meeting|notes|minutes|会议?|纪要|记录|-|–|—|/|,|:|no\.? ?\d+|#\d+))* ?"
)
_REPORTED_BY = re.compile(r"reported by [a-z][a-z'.-]+(?: [a-z][a-z'.-]+){1,2},? ?(?:on )?")


def is_day_of_board(where: Where, before: str) -> bool:
    """Whether the first line of a paper is called after a board that meets, and its day."""
    return where.order == 0 and _BOARD.fullmatch(normal(before)) is not None


def is_day_of_report(where: Where, before: str, after: str) -> bool:
    """Whether a paper closes with who reported what it tells, and on which day: Reported by A. Name, 24 September."""
    last = where.order is not None and where.order + 1 == where.count and where.order >= _LONG_ENOUGH
    return last and _REPORTED_BY.fullmatch(normal(before)) is not None and not after.strip(" .)")


def role_of_lone_date(where: Where, mention: Mention) -> Role | None:
    if where.on_cover and mention.precision == "day" and MINUTES.search(normal(where.title)):
        return "meeting"
    if where.closing and (where.order or 0) >= 3:
        return "signed"
    if where.on_cover and mention.form.startswith("span") and _DAYS_APART < mention.end - mention.value < _YEAR:
        return "period_start"  # the week of a weekly report
    return "released" if where.on_cover else None


def is_title_period(block: Block, mention: Mention, where: Where) -> bool:
    """Whether a month or longer in a title, or the days of a report's, say which period the file is about."""
    days = mention.precision == "day" and mention.value == mention.end
    wide = mention.precision != "day" or (not days and _REPORT.search(block.text) is not None)
    longest = SHEET_TITLE if block.place.sheet else SHORT_LINE
    first = block.level == 1 or (where.order or 99) < 4 or where.order == 0 or is_in_row(block, _FIRST_ROWS)
    return wide and len(block.text) <= longest and first


def is_in_row(block: Block, rows: re.Pattern[str]) -> bool:
    return bool(block.place.sheet) and rows.fullmatch(block.place.cell or "") is not None
