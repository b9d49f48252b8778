"""From a record to its events: one record, one event or period; one ledger, one event a row."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.catalogue import Catalogue, Requirement
from pipeline.text.normal import normal
from pipeline.timeline.events.days import Days
from pipeline.timeline.events.dealing import dealt
from pipeline.timeline.events.in_parts import PLAN, days_of_document, days_of_sheets
from pipeline.timeline.events.parts import (
    Part,
    named_by,
    parts_of,
)
from pipeline.timeline.events.sheet_rows import (
    are_one_form,
    beside_others,
    rows_for,
    with_year,
)
from pipeline.timeline.events.single import Written, single_events
from pipeline.timeline.events.told_of_both import told_of_each
from pipeline.timeline.ledgers.sheet_months import says_nothing_happened
from pipeline.timeline.ledgers.ticket_types import type_of_requirement
from pipeline.timeline.rhythm.nil_statements import denies, says_none_took_place
from pipeline.timeline.roles.of_records import has_begun, is_held, is_made, is_rated
from pipeline.timeline.roles.unlabelled import is_mail
from pipeline.values import Assignment, Block, DatedPlace, Event, Kind

KnownEvents = dict[tuple[object, ...], tuple[Days, ...]]

_HAVE_EVENTS: frozenset[Kind] = frozenset(["record", "report", "list", "plan", "agreement", "licence"])
# Records in which each objective, service or supplier has a line of its own.
_MEASURED = re.compile(r"\b(?:monitoring|achievement)\b", re.IGNORECASE)
# Requirements that a plan meets, which is one record however many lines it has: 年度培训计划, 管理评审计划（通知）.
_ASKS_FOR_PLAN = re.compile(r"^(?!.*登记).*(?:计划|方案)(?:（[^）]*）)?$")


def events_of(
    blocks: Sequence[Block],
    assignments: Iterable[Assignment],
    dates: Sequence[DatedPlace],
    main: date | None,
    kind: Kind,
    name: str,
    catalogue: Catalogue,
    wanted: Container[str] | None = None,
    known: KnownEvents | None = None,
) -> tuple[Event, ...]:
    """The events of each record requirement (or of those `wanted`) that a file serves, in order of date.

    `name` is path and title together: context for partial dates, and a hint of ledger or single record.
    Where a workbook's sheets (or a document's chapters) are about different requirements, each
    requirement has the events of its own only. `known` keeps what was read of the parts for who asks again.
    """
    served = tuple(assignments)
    if kind not in _HAVE_EVENTS and is_mail(blocks):
        kind = "record"  # a mail that sends a policy round is evidence that it was sent
    records = [one for one in served if catalogue.requirement(one.requirement).kind == "record"]
    asked = [one for one in records if wanted is None or one.requirement in wanted]
    if kind not in _HAVE_EVENTS or not asked:
        return ()
    parts = parts_of(blocks)
    sheets = any(part.is_sheet for part in parts)
    shares: Mapping[str, tuple[Part, ...]] = {}
    if len(parts) > 1 and (sheets or (len(records) > 1 and kind in ("record", "plan") and not are_one_form(parts))):
        shares = dealt(parts, served, catalogue)
    planned = sheets and any(PLAN.search(normal(" ".join(part.labels))) for part in parts)
    file = _File(parts, shares, sheets, planned, Written(tuple(dates), kind, with_year(name, dates, parts), main))
    names = {part.name for part in parts}
    known = {} if known is None else known
    events: set[Event] = set()
    for one in asked:
        requirement = catalogue.requirement(one.requirement)
        if not sheets and (says_none_took_place(blocks, requirement.title) or denies(one.quote, requirement.title)):
            continue
        own = shares.get(one.requirement, parts)
        if not own and named_by(one.place, names):
            continue  # its sheet is named after another requirement of this file
        events |= {Event(one.requirement, *days) for days in _days_for(requirement, file, own, known)}
    events = events if sheets else told_of_each(events)
    return tuple(sorted(events, key=lambda e: (e.requirement, e.value, e.end, e.place)))


@dataclass(frozen=True, slots=True)
class _File:
    parts: tuple[Part, ...]
    shares: Mapping[str, tuple[Part, ...]]
    """The parts that each requirement has to itself, where they are about different ones."""
    sheets: bool
    planned: bool
    """Some sheet is called a plan, so that the others of a plan are none."""
    whole: Written


def _days_for(requirement: Requirement, file: _File, own: tuple[Part, ...], known: KnownEvents) -> tuple[Days, ...]:
    """The days on which a file's `own` parts tell what a requirement asks for, read once for all that ask alike."""
    told, made = _read_for(requirement, file.whole), is_made(requirement.id)
    ticket = type_of_requirement(requirement.title)
    ways = (told.measured, told.intended, told.monthly, told.held, told.rated, told.began)
    key = (told.kind, told.main, ticket, made, *ways, *(part.name for part in own))
    if key not in known:
        known[key] = _days_in(file, own, tuple(rows_for(part, ticket, made=made) for part in own), told)
    return known[key]


def _read_for(requirement: Requirement, whole: Written) -> Written:
    return replace(
        whole,
        measured=_MEASURED.search(requirement.title.en) is not None,
        intended=_ASKS_FOR_PLAN.search(requirement.title.zh) is not None,
        monthly=requirement.cadence == "monthly",
        held=is_held(requirement.id),
        rated=is_rated(requirement.id),
        began=has_begun(requirement.id),
    )


def _days_in(file: _File, own: tuple[Part, ...], typed: tuple[Part, ...], told: Written) -> tuple[Days, ...]:
    """`typed` are the own parts with the rows of the sort of ticket only that is asked for."""
    if file.sheets:
        found = days_of_sheets(typed, told, len(file.parts) == 1, file.planned)
        if found or (own and all(map(says_nothing_happened, own))):
            return found
    else:
        found = days_of_document(typed, told, own == file.parts)
    return found or single_events(beside_others(told, own, file.shares))
