"""Facts that are asked for once it is known what a file is: of records, of controlled documents, of licences, of meetings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from pipeline.entities.audits.causes import careless_causes
from pipeline.entities.audits.scope import left_out
from pipeline.entities.audits.shares import shares_of_an_audit, timetable_of_an_audit
from pipeline.entities.control.repeals import repeals
from pipeline.entities.file_facts import signature_pictures
from pipeline.entities.measures.cards import availability_aimed_at, targets_in_rows
from pipeline.entities.measures.marks_given import marks_given
from pipeline.entities.measures.scores import answers_alike, answers_repeated, scores_alike
from pipeline.entities.measures.sentences import targets_told
from pipeline.entities.measures.shares import shares_promised
from pipeline.entities.parties.business import licensed_scope
from pipeline.entities.parties.enumerations import enumerations, names_listed
from pipeline.entities.parties.organisations import ended_licence, licence
from pipeline.entities.parties.service_groups import service_groups
from pipeline.entities.parties.services import columns_of_names
from pipeline.entities.people.appointments import appointed
from pipeline.entities.people.approving_mails import approving_mails
from pipeline.entities.people.departments import owners_in_rows, units_across, units_that_run_it
from pipeline.entities.people.duty import on_duty
from pipeline.entities.people.groups import (
    audit_teams,
    audited_by,
    minuted_by,
    people_in_fields,
    people_in_rows,
    people_told,
    units_beside,
)
from pipeline.entities.people.meetings import attendance, minuted
from pipeline.entities.people.rosters import leaders_of_units, people_without_heads, teams_of_a_chart, units_with_people
from pipeline.entities.people.stacked import people_in_stacked_forms
from pipeline.entities.people.unit_groups import units_among_others
from pipeline.entities.people.units_by_form import units_by_form, units_of_the_provider, units_that_close
from pipeline.entities.records.filled import filled, filled_in_by
from pipeline.entities.records.long_answers import long_answers
from pipeline.entities.records.months_alike import months_by_days
from pipeline.entities.records.of_changes import speaks_of_changes
from pipeline.entities.records.survey_answers import survey_answers
from pipeline.entities.sheet_pictures import signatures_in_sheets
from pipeline.entities.traces.empty_sentences import hollow_text
from pipeline.entities.traces.house_names import house_names
from pipeline.entities.traces.marks import paragraphs, whole_text, words_of_the_standard
from pipeline.entities.traces.own_names import names_used
from pipeline.entities.traces.specifics import specifics
from pipeline.text.whole import whole
from pipeline.values import Content, Fact, Kind

_PUBLIC_REGISTER = re.compile(
    r"信用信息|信用报告|登记信息|企业信息|工商信息|公示(?:系统|信息|报告)|\b(?:company|credit|enterprise|business)(?: credit)? (?:register|registry|information|report|search|extract)\b",
    re.I,
)
_AN_AUDIT = re.compile(r"内审|内部审核|\binternal audit\b", re.I)
_CONTROLLED: frozenset[Kind] = frozenset(["policy", "plan", "procedure", "manual"])
_RECORDS: frozenset[Kind] = frozenset(["record", "report"])
_OF_A_DOCUMENT = ("number.header", "number.cover", "signoff.drafted", "signoff.approved")
_BOARDS = frozenset(["R-8.5.1-2"])  # meetings of the house, which it minutes itself
_AUDITORS = frozenset(["R-9.2-1", "R-9.2-2", "R-9.2-7"])  # plans, and appointments of those who audit
_APPOINTING = frozenset(["D-5.3", "R-9.2-7", "L05"])
_OF_AN_AUDIT = frozenset(["R-9.2-1", "R-9.2-2", "R-9.2-3", "R-9.2-4", "R-9.2-6"])
_NONCONFORMITIES = frozenset(["R-9.2-5", "R-10.1", "R-10.1-1"])
_CATALOGUE = "D-8.2.4"
_SERVICES = frozenset(["D-8.2.4", "D-8.3.3-SLA", "R-9.4", "R-8.3.3"])  # catalogue, agreements and reports
_SCOPES = frozenset(["D-4.3", "D-4.4", "L12", "L09"])
_ORDERS = frozenset(["L04"])  # by which documents are put into force, and others out of it
_PROFILES = frozenset(["L05"])  # in which a house speaks of itself
_OWNED = frozenset(
    ["D-8.2.4", "D-6.2", "D-5.3", "D-8.2.2", "D-8.2.3", "D-8.2.5", "D-8.2.6", "D-6.1"]
)  # catalogue, objectives, duties, registers
_AIMING = frozenset(["D-6.2", "D-8.2.4"])  # objectives, and what the catalogue promises
_MEASURED = frozenset(["R-9.1", "R-9.4", "R-8.3.3", "R-8.7.1-1", "D-8.7.1-RT"])  # reports, and what has to be up
_CHART = "L07"
_CHARTS = frozenset(["D-5.3", "L05", "L14"])  # in which units stand with their people
_ROSTER = "L14"
_RELEASES = frozenset(["R-8.5.3-1", "R-8.5.3-2"])
_SCORED = frozenset(["R-8.3.2-3", "R-8.3.4-1", "R-8.3.4-2", "R-7.2-3"])  # customers, suppliers, training
_REVIEWS = frozenset(["R-9.3-1", "R-9.3-2", "R-9.3-3"])


def _new(found: Iterable[Fact], known: Sequence[Fact]) -> list[Fact]:
    """The targets of which the same figure of the same place is not told yet."""
    found = list(found)
    if not found:
        return found
    told = {(fact.place, fact.value.split("|")[2]) for fact in known if fact.name == "metric.target"}
    return [f for f in found if f.name != "metric.target" or (f.place, f.value.split("|")[2]) not in told]


def facts_of_kind(
    content: Content,
    kind: Kind,
    requirements: Set[str],
    data: bytes,
    path: str,
    title: str,
    known: Sequence[Fact],
) -> tuple[Fact, ...]:
    """The facts that only a file of this kind, or for these requirements, is asked for."""
    facts: list[Fact] = []
    if "L01" in requirements:
        facts += [*licence(content), *licensed_scope(content)]
    elif _PUBLIC_REGISTER.search(title):
        facts += licensed_scope(content)
    if requirements & {"L01", "L03"} or _PUBLIC_REGISTER.search(title):
        facts += ended_licence(content)
    if kind in _RECORDS or kind == "unrelated":  # many a paper is known as a record only beside the others of its house
        facts += [
            *filled(content),
            *filled_in_by(content),
            *months_by_days(content),
            *long_answers(content),
            *marks_given(content),
            *signature_pictures(data, path),
            *signatures_in_sheets(data, path, content),
            *people_told(content),
            *approving_mails(content),
            *on_duty(content),
            *people_in_fields(content),
            *minuted_by(content),
            *people_in_rows(content),
            *people_in_stacked_forms(content),
        ]
    if kind in _CONTROLLED | {"agreement"}:
        facts += _new(targets_told(content), known)
        facts += shares_promised(content)  # what is done, and how soon, beside what is read of it in short
    if kind in _CONTROLLED | {"agreement"} or requirements & _AIMING:
        facts += _new(targets_in_rows(content), [*known, *facts])
    if kind in _CONTROLLED | {"agreement"} or requirements & (_AIMING | _MEASURED):
        facts += _new(availability_aimed_at(content), [*known, *facts])
    # Its house's own control may tell later that it is a procedure.
    like_a_document = kind == "unrelated" and any(fact.name in _OF_A_DOCUMENT for fact in known)
    if kind in _CONTROLLED or like_a_document:
        facts += [
            *specifics(content),
            *paragraphs(content, title),
            *whole_text(content),
            *words_of_the_standard(content),
            *hollow_text(content),
        ]
    if kind in _CONTROLLED or requirements & _ORDERS:
        facts += repeals(content)
    if kind in _CONTROLLED | _RECORDS or requirements & _PROFILES:
        facts += [*names_used(content), *units_by_form(content)]
    if kind in _RECORDS:
        facts += [*units_that_close(content), *units_that_run_it(content)]
    if kind == "agreement":
        facts += units_of_the_provider(content)
    if kind not in ("agreement", "licence", "external", "noise"):
        facts += house_names(content)
    if requirements & _OWNED or kind in _CONTROLLED:
        facts += owners_in_rows(content)
        if kind not in _CONTROLLED:
            facts += units_among_others(content)
    if kind in _CONTROLLED:
        facts += [*units_across(content), *units_among_others(content)]
    if requirements & _APPOINTING:
        facts += appointed(content)
    if requirements & _AUDITORS or (requirements & _APPOINTING and kind not in _CONTROLLED):
        facts += units_beside(content)
    if requirements & _SCORED:
        facts += [*survey_answers(content), *scores_alike(content), *answers_alike(content), *answers_repeated(content)]
    if requirements & _CHARTS:
        facts += [*units_with_people(content), *leaders_of_units(content)]
    if _CHART in requirements:
        facts += teams_of_a_chart(content)
    if _ROSTER in requirements and not any(fact.name == "person.listed" for fact in known):
        facts += people_without_heads(content)
    if requirements & _OF_AN_AUDIT:
        facts += [*audited_by(content), *audit_teams(content), *shares_of_an_audit(content), *left_out(content)]
        if not any(fact.name == "audit.row" for fact in (*known, *facts)):
            facts += timetable_of_an_audit(content)
    elif kind == "record" and not requirements and _AN_AUDIT.search(whole(content.blocks).text):
        facts += left_out(content)  # a mail among the papers of the audit
    if requirements & _NONCONFORMITIES or kind == "record":  # that it is one is often told by its siblings
        facts += careless_causes(content)
    if requirements & _RELEASES:
        facts += speaks_of_changes(content)
    if requirements & _SERVICES:
        facts += columns_of_names(content)
    if requirements & (_SERVICES | _SCOPES):
        facts += service_groups(content) if _CATALOGUE in requirements else ()
        facts += enumerations(content, of_the_scope=not requirements & _SERVICES)
    elif requirements & _ORDERS:
        facts += names_listed(content)
    if requirements & _REVIEWS and kind not in _CONTROLLED:
        facts += units_among_others(content)
    if requirements & (_REVIEWS | _BOARDS):
        said = [block for block in content.blocks if block.place.part in ("body", "textbox")]
        facts += [*attendance(said), *minuted(said)]
    return tuple(facts)
