"""Facts of people, units and the house that only some papers are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.entities.paper import RECORDS, Paper
from pipeline.entities.people.appointments import appointed
from pipeline.entities.people.columns import people_in_columns
from pipeline.entities.people.departments import owners_in_rows, units_across, units_that_run_it
from pipeline.entities.people.groups import (
    units_beside,
)
from pipeline.entities.people.meetings import attendance, minuted
from pipeline.entities.people.rosters import leaders_of_units, people_without_heads, teams_of_a_chart, units_with_people
from pipeline.entities.people.unit_groups import units_among_others
from pipeline.entities.people.units_by_form import units_by_form, units_of_the_provider, units_that_close
from pipeline.entities.traces.house_names import house_names, misspelt_names
from pipeline.entities.traces.own_names import names_defined, names_used
from pipeline.values import Fact

_BOARDS = frozenset(["R-8.5.1-2"])  # meetings of the house, which it minutes itself
_AUDITORS = frozenset(["R-9.2-1", "R-9.2-2", "R-9.2-7"])  # plans, and appointments of those who audit
_APPOINTING = frozenset(["D-5.3", "R-9.2-7", "L05"])
_PROFILES = frozenset(["L05"])  # in which a house speaks of itself
_OWNED = frozenset(
    ["D-8.2.4", "D-6.2", "D-5.3", "D-8.2.2", "D-8.2.3", "D-8.2.5", "D-8.2.6", "D-6.1"]
)  # catalogue, objectives, duties, registers
_CHART = "L07"
_CHARTS = frozenset(["D-5.3", "L05", "L14"])  # in which units stand with their people
_ROSTER = "L14"
_REVIEWS = frozenset(["R-9.3-1", "R-9.3-2", "R-9.3-3"])

_WITH_COLUMNS = RECORDS | {"list", "plan", "unrelated"}


def of_house(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    """What the house and its units are called."""
    if paper.controlled or paper.kind in RECORDS or paper.serves(_PROFILES):
        yield from names_used(paper.content)
        yield from units_by_form(paper.content)
    if paper.kind in RECORDS:
        yield from units_that_close(paper.content)
        yield from units_that_run_it(paper.content)
    if paper.kind == "agreement":
        yield from units_of_the_provider(paper.content)
        yield from misspelt_names(paper.content)
        yield from names_defined(paper.content)
    if paper.kind in _WITH_COLUMNS:
        yield from people_in_columns(paper.content)
    if paper.kind not in ("agreement", "licence", "external", "noise"):
        yield from house_names(paper.content)


def of_duties(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    """Who owns what, which units share it, and who is appointed."""
    if paper.controlled or paper.serves(_OWNED):
        yield from owners_in_rows(paper.content)
        yield from units_across(paper.content) if paper.controlled else ()
        yield from units_among_others(paper.content)
    if paper.serves(_APPOINTING):
        yield from appointed(paper.content)
    if paper.serves(_AUDITORS) or (paper.serves(_APPOINTING) and not paper.controlled):
        yield from units_beside(paper.content)


def of_charts(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    """The units of the house with their people."""
    if paper.serves(_CHARTS):
        yield from units_with_people(paper.content)
        yield from leaders_of_units(paper.content)
    if _CHART in paper.requirements:
        yield from teams_of_a_chart(paper.content)
    if _ROSTER in paper.requirements and not any(fact.name == "person.listed" for fact in paper.known):
        yield from people_without_heads(paper.content)


def of_meetings(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    if paper.serves(_REVIEWS) and not paper.controlled:
        yield from units_among_others(paper.content)
    if paper.serves(_REVIEWS | _BOARDS):
        said = [block for block in paper.content.blocks if block.place.part in ("body", "textbox")]
        yield from attendance(said)
        yield from minuted(said)
