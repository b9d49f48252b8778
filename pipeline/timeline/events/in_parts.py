"""The days on which the sheets of a workbook, or the chapters of a document, tell that something was done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.text.normal import normal
from pipeline.timeline.events.chapters import chapter_events, months_of_chapters
from pipeline.timeline.events.dated_lines import dated_line_events
from pipeline.timeline.events.days import Days, without_sums
from pipeline.timeline.events.numbered_entries import numbered_entries
from pipeline.timeline.events.occasions import is_occasion
from pipeline.timeline.events.one_form import ONE_OCCASION, Alone, of_one_form
from pipeline.timeline.events.one_table import is_all_there_is
from pipeline.timeline.events.opening_months import months_of_opening
from pipeline.timeline.events.parts import (
    Part,
    header_labels,
    lies_in,
)
from pipeline.timeline.events.sheet_rows import (
    are_many_days,
    as_one_quarter,
    day_explained,
    foresees,
    lie_ahead,
    longer_periods,
    names_those_present,
    series_of,
    sheet_of,
)
from pipeline.timeline.events.single import Written, single_events
from pipeline.timeline.ledgers.closing import day_of_the_whole
from pipeline.timeline.ledgers.counted import counts_its_rows
from pipeline.timeline.ledgers.in_columns import cell_of, outside_columns
from pipeline.timeline.ledgers.logs import log_events
from pipeline.timeline.ledgers.rows import is_grid, ledger_rows
from pipeline.timeline.ledgers.sheet_months import month_of_sheet, says_nothing_happened
from pipeline.timeline.ledgers.stacked_forms import stacked_forms
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, DatedPlace, Kind, Role

# What a meeting decided on several numbered things is one event, whatever days they have.
_OF_A_MEETING = re.compile(r"会议?[\d._ -]*(?:\.[a-z]+)?(?=\s|$)|纪要|\b(?:(?<!\d )minutes|meeting|board)\b")
# What a checklist of an audit saw has days of its own; the audit has that of its title.
_CHECKED = re.compile(r"(?:内审|审核).{0,12}检查表|audit.{0,16}check ?list|check ?list.{0,8}audit", re.I)
PLAN = re.compile(
    r"(?:计划|方案|(?<!值班)(?<!排班)安排)(?:表|书)?(?![\u4e00-\u9fff])|(?<!against )(?<!vs )(?<!versus )\bplan\b(?! and|, \w+(?: \w+)?(?:,| and\b))|\bprogramme\b"
)
_LEDGER = re.compile(r"台账|登记|汇总|清单|日志|一览|\blog\b|register|export|ledger|\blist\b")
# The columns of a plan that is kept up as a ledger: what was put forward or done, and releases that are to come.
_DONE = re.compile(
    r"实际|提出|提议|^(?:执行|实施|发布|上线|部署)(?:情况|结果)?$|(?:计划|预定|拟定?)(?:发布|上线|部署|投产)|\bactual|\bheld\b|\bproposed\b|\braised\b|(?:planned|scheduled) (?:deploy|release|go-?live)"
)
_SIGNED: frozenset[Role] = frozenset(["drafted", "reviewed", "approved", "signed"])
_TABLE_IS_LEDGER = 3


def days_of_sheets(sheets: Sequence[Part], whole: Written, alone: bool, planned: bool) -> tuple[Days, ...]:
    """Rows of the ledgers among the sheets; a sheet of a month's figures is one event of that month.

    `alone` says that the workbook has this sheet only, so that its name is the sheet's; `planned` that some
    sheet is called a plan, so that the others of a plan are none.
    """
    rows: list[Days] = []
    monthly: list[Days] = []
    others: list[Alone] = []
    for sheet in sheets:
        intended = _is_intended(sheet, whole, planned)
        own = _dated_rows(sheet, whole, intended)
        label = " ".join((*sheet.labels, whole.name.rsplit("/", 1)[-1] if alone else ""))
        if day := day_of_the_whole(sheet, own, whole.dates) or day_explained(sheet, whole.dates):
            others.append(_one_day(sheet, (day,)))
        elif own and (is_occasion(label) or names_those_present(sheet)) and not are_many_days(own):
            held = single_events(_sheet_alone(sheet, whole)) if _CHECKED.search(label) else ()
            if not held and max(own)[0] - min(own)[0] > ONE_OCCASION:
                rows += {days[0]: days for days in reversed(own)}.values()  # each day an occasion of its own
            else:
                others.append(_one_day(sheet, held or (max(own),)))
        elif own := own or (() if intended else _of_forms(sheet.blocks, whole)):
            rows += own
        elif month := month_of_sheet(sheet, whole.name):
            monthly.append(month)
        elif not says_nothing_happened(sheet) and (found := single_events(_sheet_alone(sheet, whole))):
            others.append(_one_day(sheet, found))
    if rows:
        return (*without_sums(list(own) for _, own in groupby(rows, key=sheet_of)), *monthly)
    return (*longer_periods(others, monthly), *monthly) if monthly else of_one_form(others)


def _is_intended(sheet: Part, whole: Written, planned: bool) -> bool:
    """Whether a sheet is a plan, none of whose rows is done yet."""
    if whole.intended:
        return True
    is_plan = _is_plan(sheet, "record" if planned else whole.kind)
    return is_plan and not any(map(_DONE.search, header_labels(sheet)))


def _dated_rows(sheet: Part, whole: Written, intended: bool) -> tuple[Days, ...]:
    """The rows of a sheet that tell what was done, those of figures for one quarter as one."""
    own = () if intended else _rows(sheet.blocks, whole)
    if lie_ahead(own, whole.main, whole.dates) or foresees(sheet, own, whole.dates):
        own = ()
    return own if whole.measured else as_one_quarter(sheet, own)


def _one_day(sheet: Part, days: tuple[Days, ...]) -> Alone:
    return header_labels(sheet), days, series_of(sheet)


def days_of_document(chapters: Sequence[Part], whole: Written, is_whole: bool) -> tuple[Days, ...]:
    blocks = [block for chapter in chapters for block in chapter.blocks]
    dates = whole.dates if is_whole else tuple(
        one for one in whole.dates if any(lies_in(one.place, chapter) for chapter in chapters)
    )  # fmt: skip
    if whole.kind in ("record", "list") and not whole.intended and (own := _of_entries(blocks, dates, whole)):
        return own
    if whole.kind == "report" and (own := months_of_chapters(blocks, dates) or _held_on(whole, blocks, dates)):
        return own
    main = None if is_whole else main_date(dates, whole.kind, "", whole.name)
    if main is None and not is_whole and whole.kind == "record":
        by_day = tuple(days for days in _rows(blocks, whole) if days[2] == "day")
        if by_day:
            return by_day  # two rows below the heading of this requirement are nearer to it than the day of the file
    found = single_events(whole if main is None else replace(whole, dates=dates, main=main))
    on_its_day = [days[:3] for days in found] == [(whole.main, whole.main, "day")]
    told = months_of_opening(blocks, whole.main) if whole.monthly and not whole.held and on_its_day else ()
    return told or found


def _of_entries(blocks: Sequence[Block], dates: Sequence[DatedPlace], whole: Written) -> tuple[Days, ...]:
    """The lines, rows, chapters, forms or numbered entries of a record or list, each of which tells of something."""
    rows = _rows(blocks, whole)
    if whole.kind == "record":
        if lines := log_events(blocks, whole.name):
            return (*lines, *rows)
        if own := dated_line_events(blocks, dates, whole.name):
            return own
    if rows and _rows_are_events(blocks, rows, dates, whole.name):
        return rows
    own = chapter_events(blocks, dates) or _of_forms(blocks, whole)
    return own or (() if _is_of_a_meeting(whole) else numbered_entries(blocks, dates))


def _held_on(whole: Written, blocks: Sequence[Block], dates: Sequence[DatedPlace]) -> tuple[Days, ...]:
    """The meetings of which a page tells under a heading with the day of each, whatever sort of paper it is taken for."""
    own = chapter_events(blocks, dates) if whole.held else ()
    return own if all(days[2] == "day" for days in own) else ()


def _of_forms(blocks: Sequence[Block], whole: Written) -> tuple[Days, ...]:
    def day_of(dates: Sequence[DatedPlace]) -> Days | None:
        main = main_date(dates, "record", "", whole.name)
        return next(iter(single_events(replace(whole, dates=tuple(dates), main=main))), None)

    return (
        ()
        if whole.kind != "record" or is_occasion(whole.name.rpartition("/")[2])
        else stacked_forms(blocks, whole.dates, day_of)
    )


def _rows_are_events(blocks: Sequence[Block], rows: Sequence[Days], dates: Sequence[DatedPlace], name: str) -> bool:
    """Whether the dated rows are what the file records: not the steps or persons of one occasion."""
    tail = normal(name.rsplit("/", 1)[-1])
    if any(map(is_grid, blocks)):
        return True
    if _LEDGER.search(tail):
        return True
    counted = not _OF_A_MEETING.search(tail) and any(map(counts_its_rows, blocks))
    few = len(rows) < _TABLE_IS_LEDGER and not counted
    if few or is_occasion(tail) or PLAN.search(tail):
        return False
    own = {place for _, _, _, place in rows}
    if {one.role for one in dates if one.place in own} <= _SIGNED and not is_all_there_is(blocks, rows, dates):
        return False  # who tested or approved what of one undertaking
    theirs = {cell[:2] for place in own if (cell := cell_of(place))}
    rest = [
        one
        for one in dates
        if one.place != "name"
        and one.place not in own
        and (one.labelled or (cell_of(one.place) or ("", 0))[:2] not in theirs)
    ]
    return not any(one.precision == "day" for one in outside_columns(rest, {"occurred", "meeting"}))


def _rows(blocks: Iterable[Block], whole: Written) -> tuple[Days, ...]:
    return without_sums(
        [
            (row.date, row.end, row.precision, row.place)
            for row in ledger_rows(block, whole.name, measured=whole.measured)
        ]
        for block in blocks
        if block.rows
    )


def _is_of_a_meeting(whole: Written) -> bool:
    tail = whole.name.rpartition("/")[2]
    return whole.kind != "record" or is_occasion(tail) or _OF_A_MEETING.search(normal(tail)) is not None


def _is_plan(sheet: Part, kind: Kind) -> bool:
    plain = normal(" ".join(sheet.labels))
    return (kind == "plan" or PLAN.search(plain) is not None) and not _LEDGER.search(plain)


def _sheet_alone(sheet: Part, whole: Written) -> Written:
    own = tuple(one for one in whole.dates if lies_in(one.place, sheet))
    label = " ".join(sheet.labels)
    kind: Kind = "plan" if whole.intended or _is_plan(sheet, whole.kind) else whole.kind
    main = main_date(own, kind, "", f"{whole.name} {label}")
    return Written(own, kind, label, main, rated=whole.rated, sheet=True)
