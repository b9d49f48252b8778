"""Facts that are asked for once it is known what a file is: of records, of controlled documents, of licences, of meetings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set

from pipeline.entities.audits.causes import careless_causes
from pipeline.entities.audits.counted import nonconformities_counted
from pipeline.entities.audits.scope import left_out
from pipeline.entities.audits.shares import shares_of_an_audit, timetable_of_an_audit
from pipeline.entities.control.repeals import repeals
from pipeline.entities.file_facts import signature_pictures
from pipeline.entities.for_people import of_charts, of_duties, of_house, of_meetings
from pipeline.entities.measures.cards import availability_aimed_at, targets_in_rows
from pipeline.entities.measures.marks_given import marks_given
from pipeline.entities.measures.scores import answers_alike, answers_repeated, scores_alike
from pipeline.entities.measures.sentences import targets_told
from pipeline.entities.measures.shares import shares_promised
from pipeline.entities.measures.shares_told import shares_told
from pipeline.entities.paper import RECORDS, Paper
from pipeline.entities.parties.business import licensed_scope
from pipeline.entities.parties.enumerations import enumerations, names_listed
from pipeline.entities.parties.institutions import institutions_named
from pipeline.entities.parties.organisations import ended_licence, licence
from pipeline.entities.parties.service_groups import service_groups
from pipeline.entities.parties.services import columns_of_names
from pipeline.entities.people.approving_mails import approving_mails
from pipeline.entities.people.duty import on_duty
from pipeline.entities.people.groups import (
    audit_teams,
    audited_by,
    minuted_by,
    people_in_fields,
    people_in_rows,
    people_told,
)
from pipeline.entities.people.stacked import people_in_stacked_forms
from pipeline.entities.records.filled import filled, filled_in_by
from pipeline.entities.records.left_sections import left_sections
from pipeline.entities.records.long_answers import long_answers
from pipeline.entities.records.months_alike import months_by_days
from pipeline.entities.records.of_changes import speaks_of_changes
from pipeline.entities.records.registers import registers
from pipeline.entities.records.survey_answers import survey_answers
from pipeline.entities.records.told_releases import told_releases
from pipeline.entities.sheet_pictures import signatures_in_sheets
from pipeline.entities.traces.empty_sentences import hollow_text
from pipeline.entities.traces.marks import paragraphs, whole_text, words_of_the_standard
from pipeline.entities.traces.specifics import specifics
from pipeline.text.whole import whole
from pipeline.values import Content, Fact, Kind

_AN_AUDIT = re.compile(r"内审|内部审核|\binternal audit\b", re.I)
_LICENCES = frozenset(["L01", "L03"])
_OF_A_DOCUMENT = ("number.header", "number.cover", "signoff.drafted", "signoff.approved")
_OF_AN_AUDIT = frozenset(["R-9.2-1", "R-9.2-2", "R-9.2-3", "R-9.2-4", "R-9.2-6"])
_REPORT_OF_AN_AUDIT = "R-9.2-6"
_NONCONFORMITIES = frozenset(["R-9.2-5", "R-10.1"])
_CATALOGUE = "D-8.2.4"
_SERVICES = frozenset(["D-8.2.4", "D-8.3.3-SLA", "R-9.4", "R-8.3.3"])  # catalogue, agreements and reports
_REPORTS = frozenset(["R-9.4", "R-8.3.3"])
_SCOPES = frozenset(["D-4.3", "D-4.4", "L12", "L09"])
_ORDERS = frozenset(["L04"])  # by which documents are put into force, and others out of it
_AIMING = frozenset(["D-6.2", "D-8.2.4"])  # objectives, and what the catalogue promises
_MEASURED = frozenset(["R-9.1", "R-9.4", "R-8.3.3", "R-8.7.1-1", "D-8.7.1-RT"])  # reports, and what has to be up
_RELEASES = frozenset(["R-8.5.3-1", "R-8.5.3-2"])
_SCORED = frozenset(["R-8.3.2-3", "R-8.3.4-1", "R-8.3.4-2", "R-7.2-3"])  # customers, suppliers, training


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
    paper = Paper(content, kind, requirements, data, path, title, known)
    facts: list[Fact] = []
    for of_group in _GROUPS:
        facts += list(of_group(paper, facts))
    return tuple(facts)


def _of_licence(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    if "L01" in paper.requirements:
        yield from licence(paper.content)
    if "L01" in paper.requirements or paper.of_a_register:
        yield from licensed_scope(paper.content)
    if paper.serves(_LICENCES) or paper.of_a_register:
        yield from ended_licence(paper.content)


def _of_record(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    """Many a paper is known as a record only beside the others of its house."""
    if paper.kind not in RECORDS and paper.kind != "unrelated":
        return
    yield from filled(paper.content)
    yield from filled_in_by(paper.content)
    yield from months_by_days(paper.content)
    yield from registers(paper.content)
    yield from long_answers(paper.content)
    yield from marks_given(paper.content)
    yield from signature_pictures(paper.data, paper.path)
    yield from signatures_in_sheets(paper.data, paper.path, paper.content)
    yield from people_told(paper.content)
    yield from approving_mails(paper.content)
    yield from on_duty(paper.content)
    yield from people_in_fields(paper.content)
    yield from minuted_by(paper.content)
    yield from people_in_rows(paper.content)
    yield from people_in_stacked_forms(paper.content)
    yield from left_sections(paper.content)
    yield from told_releases(paper.content)
    yield from shares_told(paper.content)


def _of_promises(paper: Paper, found: Sequence[Fact]) -> list[Fact]:
    """What is aimed at or promised, each figure of a place once."""
    promises = paper.controlled or paper.kind == "agreement"
    facts: list[Fact] = []
    if promises:
        facts += _new(targets_told(paper.content), paper.known)
        facts += shares_promised(paper.content)  # what is done, and how soon, beside what is read of it in short
    if promises or paper.serves(_AIMING):
        facts += _new(targets_in_rows(paper.content), [*paper.known, *found, *facts])
    if promises or paper.serves(_AIMING | _MEASURED):
        facts += _new(availability_aimed_at(paper.content), [*paper.known, *found, *facts])
    return facts


def _new(found: Iterable[Fact], known: Sequence[Fact]) -> list[Fact]:
    """The targets of which the same figure of the same place is not told yet."""
    found = list(found)
    if not found:
        return found
    told = {(fact.place, fact.value.split("|")[2]) for fact in known if fact.name == "metric.target"}
    return [f for f in found if f.name != "metric.target" or (f.place, f.value.split("|")[2]) not in told]


def _of_document(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    """Of what is controlled, and of what its house's own control may tell later that it is a procedure."""
    unknown = paper.kind == "unrelated" and any(fact.name in _OF_A_DOCUMENT for fact in paper.known)
    if paper.controlled or unknown:
        yield from specifics(paper.content)
        yield from paragraphs(paper.content, paper.title)
        yield from whole_text(paper.content)
        yield from words_of_the_standard(paper.content)
        yield from hollow_text(paper.content)
    if paper.controlled or paper.serves(_ORDERS):
        yield from repeals(paper.content)


def _of_scores(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    if paper.serves(_SCORED):
        yield from survey_answers(paper.content)
        yield from scores_alike(paper.content)
        yield from answers_alike(paper.content)
        yield from answers_repeated(paper.content)


def _of_audit(paper: Paper, found: Sequence[Fact]) -> list[Fact]:
    facts: list[Fact] = []
    if _REPORT_OF_AN_AUDIT in paper.requirements:
        facts += nonconformities_counted(paper.content)
    if paper.serves(_OF_AN_AUDIT):
        facts += audited_by(paper.content)
        facts += audit_teams(paper.content)
        facts += shares_of_an_audit(paper.content)
        facts += left_out(paper.content)
        if not any(fact.name == "audit.row" for fact in (*paper.known, *found, *facts)):
            facts += timetable_of_an_audit(paper.content)
    elif paper.kind == "record" and not paper.requirements and _AN_AUDIT.search(whole(paper.content.blocks).text):
        facts += left_out(paper.content)  # a mail among the papers of the audit
    if paper.serves(_NONCONFORMITIES) or paper.kind == "record":  # that it is one is often told by its siblings
        facts += careless_causes(paper.content)
    return facts


def _of_services(paper: Paper, _: Sequence[Fact]) -> Iterator[Fact]:
    if paper.kind in ("agreement", "report") or paper.serves(_REPORTS):
        yield from institutions_named(paper.content)
    if paper.serves(_RELEASES):
        yield from speaks_of_changes(paper.content)
    of_services = paper.serves(_SERVICES)
    if of_services:
        yield from columns_of_names(paper.content)
    if of_services or paper.serves(_SCOPES):
        yield from service_groups(paper.content) if _CATALOGUE in paper.requirements else ()
        yield from enumerations(paper.content, of_the_scope=not of_services)
    elif paper.serves(_ORDERS):
        yield from names_listed(paper.content)


# In the order in which an analysis has them.
_GROUPS: tuple[Callable[[Paper, Sequence[Fact]], Iterable[Fact]], ...] = (
    _of_licence,
    _of_record,
    _of_promises,
    _of_document,
    of_house,
    of_duties,
    _of_scores,
    of_charts,
    _of_audit,
    _of_services,
    of_meetings,
)
