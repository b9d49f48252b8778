"""One file, pure: bytes in, all that the set stage needs out. Read, map, date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pipeline.collector import collector_paused
from pipeline.entities.control.cover import under_control
from pipeline.entities.extract import extract
from pipeline.entities.for_kind import facts_of_kind
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.likeness import signature
from pipeline.mapping.assign import with_code
from pipeline.mapping.candidates import FileNames
from pipeline.mapping.client_set.strangers import other_field
from pipeline.mapping.content.adverts import from_a_seller
from pipeline.mapping.content.unissued import said_by_nobody, scope_of_a_project
from pipeline.mapping.fit import expected_kind
from pipeline.mapping.house_words.glossary import glossary_facts, words_in_force
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.parties import parties
from pipeline.mapping.kinds.serving_nothing import no_word_of_the_field
from pipeline.mapping.kinds.usual import rates_risks
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.attached import attached
from pipeline.mapping.names.clean import stem
from pipeline.mapping.names.unread import named_requirements
from pipeline.mapping.search.ranking import by_search
from pipeline.mapping.served import Issue, kind_and_service
from pipeline.one_script import as_written, in_simplified
from pipeline.text.normal import bare, script, simplified
from pipeline.text.own_terms import in_own_terms
from pipeline.timeline.document_dates import dates_in_2000, dates_of
from pipeline.timeline.events.possible_events import events_of_file
from pipeline.timeline.events.yearless import yearless_events_of
from pipeline.timeline.fiscal.statements import fiscal_facts
from pipeline.timeline.fiscal.year import in_fiscal_years
from pipeline.timeline.main_date import main_date
from pipeline.timeline.names.months import elsewhere
from pipeline.timeline.paragraphs.told_of import with_months_told
from pipeline.timeline.readiness.closure import CALLED_A_NONCONFORMITY, closures
from pipeline.timeline.rhythm.cadence import cadences
from pipeline.timeline.rhythm.deadlines import deadlines
from pipeline.timeline.rhythm.nil_months import nil_periods
from pipeline.timeline.rhythm.nil_statements import says_none_took_place
from pipeline.timeline.roles.of_records import (
    as_statement,
    day_told_first,
    kind_by_record,
    kind_of_account,
    plain_name,
    role_of_record,
    with_role_of_its_day,
)
from pipeline.timeline.roles.told_first import told_first_in_mail
from pipeline.values import (
    Analysis,
    Assignment,
    Attachment,
    Block,
    Content,
    Fact,
    Failed,
    Outcome,
    Partial,
    Read,
    Skipped,
)
from pipeline.values.fiscal import CALENDAR
from pipeline.withdrawn import withdrawn

_NOISE = "noise"
_NONCONFORMITY = frozenset(["R-9.2-5"])
_CORRECTED = frozenset(
    ["R-10.1"]
)  # whether it was found in an audit, the set tells (mapping/house_words/house_records.py)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's path in the report, the hash of its bytes, and the bytes."""

    path: str
    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Analysed:
    """A file's analysis, and the files within it, which are analysed on their own."""

    analysis: Analysis
    attachments: tuple[Attachment, ...] = ()


def analyse(source: Source, mapper: Mapper, settings: ReadSettings | None = None) -> Analysed:
    """The analysis of one file. Bad input gives an analysis with its outcome and reason."""
    with collector_paused():
        outcome = read(source.data, source.path, settings)
        attachments = outcome.content.attachments if isinstance(outcome, (Read, Partial)) else ()
        return Analysed(analysis_of(source, outcome, mapper, settings), attachments)


def analysis_of(source: Source, outcome: Outcome, mapper: Mapper, settings: ReadSettings | None = None) -> Analysis:
    """The analysis of a file that has been read."""
    match outcome:
        case Skipped(reason):
            return unread(source.path, source.sha256, "skipped", reason, mapper)
        case Failed(reason):
            return unread(source.path, source.sha256, "failed", reason, mapper)
    cut = outcome.reason if isinstance(outcome, Partial) else None
    settings = settings or ReadSettings()
    with collector_paused(), in_fiscal_years(settings.fiscal or CALENDAR), in_own_terms(settings.terms):
        if not outcome.content.blocks:
            return _container(source.path, source.sha256, cut)
        return _analysis(source, outcome.content, cut, mapper)


def _container(path: str, sha256: str, reason: str | None) -> Analysis:
    """An archive has no text and serves nothing, whatever it is called: the files within it speak for themselves."""
    outcome: Literal["read", "partial"] = "partial" if reason else "read"
    return Analysis(path, sha256, outcome, reason, title=stem(path), obsolete=withdrawn(path), facts=words_in_force())


def unread(path: str, sha256: str, outcome: Literal["skipped", "failed"], reason: str, mapper: Mapper) -> Analysis:
    """The analysis of a file that gave no content: by its name it is a candidate for requirements all the same."""
    name = stem(path)
    noise = reason.startswith(_NOISE)
    named = () if noise else named_requirements(path, mapper)
    best = max(named, key=lambda one: one.confidence, default=None)
    promised = expected_kind(mapper.catalogue.requirement(best.requirement)) if best else "unrelated"
    if promised == "plan" and rates_risks(frozenset(one.requirement for one in named), name):
        promised = "record"
    return Analysis(
        path=path,
        sha256=sha256,
        outcome=outcome,
        reason=reason,
        kind="noise" if noise else kind_by_name(name) or promised,
        title=name,
        obsolete=withdrawn(path),
        assignments=named,
    )


def _analysis(source: Source, content: Content, reason: str | None, mapper: Mapper) -> Analysis:
    name = stem(source.path)
    simple = in_simplified(content)
    path = source.path if simple is content else simplified(source.path)
    entities = as_written(extract(simple, stem(path), mapper.catalogue), content, simple, name)
    body = tuple(block for block in simple.blocks if block.place.part in ("body", "textbox"))
    names = FileNames(name, attached(entities.title, simple, name))
    folder = source.path.rpartition("/")[0]
    kind, mapped = kind_and_service(content, names, folder, entities.number, issue_of(entities.facts), mapper)
    ids = {one.requirement for one in mapped.assignments}
    title = entities.title if simple is content else simplified(entities.title)
    nothing = reason is not None and _is_but_a_title(body, (stem(path), title))
    if nothing and kind == "form":  # what was lost may have been filled in
        kind = kind_by_name(entities.title or name) or kind
    kind = kind_by_record(kind, ids)
    about = plain_name(ids, kind, path)
    dates = dates_of(simple.blocks, path, traditional=simple is not content, about=about)
    kind = kind_of_account(kind, ids, dates, title)
    recorded = kind == "record" and not any(id.startswith("L") for id in ids)  # an order holds from when it was sent
    dates = told_first_in_mail(simple.blocks, path, dates, role_of_record(ids) if recorded else None)
    main = day_told_first(dates, main_date(dates, kind, path, f"{title} {about}".strip()), kind, ids)
    dates = with_role_of_its_day(dates, main, kind, ids, path)
    if any(says_none_took_place(simple.blocks, mapper.catalogue.requirement(id).title) for id in ids):
        dates = as_statement(dates, main)
    facts = entities.facts
    facts += facts_of_kind(simple, kind, ids, source.data, source.path, entities.title, facts)
    if "L01" in ids:
        mapped = with_code(mapped, facts)
    if kind == "agreement":
        facts += tuple(parties(simple))
    facts += other_field(content, kind, entities.title, name)
    facts += from_a_seller(content, kind) if not ids else ()
    facts += no_word_of_the_field(content, kind, f"{entities.title} {name}")
    facts += said_by_nobody(content, kind, entities.title, name) if mapped.assignments else ()
    facts += scope_of_a_project(content, ids, entities.title, name)
    words = f"{path} {title}"
    facts += cadences(simple.blocks, kind, mapper.catalogue)
    facts += deadlines(simple.blocks, kind)
    facts += nil_periods(simple.blocks, mapped.assignments, dates, words, mapper.catalogue)
    possible = by_search(content, names, kind, {one.requirement for one in mapped.assignments}, mapper)
    possible = tuple(one for one in possible if not mapper.names.refuses(entities.title or name, one.requirement))
    called = kind in ("record", "report", "unrelated") and bool(CALLED_A_NONCONFORMITY.search(title))
    if called:
        facts += (Fact("title.nonconformity", "", "title", title),)
    if ids & _NONCONFORMITY or (called and not ids):
        facts += closures(body)
    elif (ids & _CORRECTED and kind == "record") or (_may_be_finding(possible) and kind in ("record", "report")):
        facts += tuple(replace(one, name=f"corrective.{one.name.rpartition('.')[2]}") for one in closures(body))
    written = (dates, main, kind)
    told = ((), ()) if nothing else (mapped.assignments, possible)
    events = events_of_file(simple.blocks, told, written, (path, title), mapper.catalogue)
    served = (*told[0], *told[1])
    in_2000 = () if dates else dates_in_2000(simple.blocks, path, about)
    yearless = (
        ()
        if events
        else yearless_events_of(simple.blocks, served, (dates, in_2000), kind, (path, title), mapper.catalogue)
    )
    facts += elsewhere(path, kind, dates, events)
    dates = with_months_told(dates, events, kind, title)
    facts += (*fiscal_facts(simple.blocks, path), *glossary_facts(simple.blocks, mapper.catalogue), *words_in_force())
    found = Analysis(
        path=source.path,
        sha256=source.sha256,
        outcome="partial" if reason else "read",
        reason=reason,
        kind=kind,
        language=script("\n".join(block.text[:400] for block in body[:60])),
        title=entities.title or name,
        number=entities.number,
        version=entities.version,
        version_as_written=entities.version_as_written,
        pages=content.pages,
        ocr_pages=content.ocr_pages,
        main_date=main,
        obsolete=withdrawn(source.path),
        assignments=mapped.assignments,
        hints=mapped.hints,
        possible=possible,
        dates=dates,
        events=events,
        yearless=yearless,
        open_dates=in_2000,
        facts=facts,
        entries=entities.entries,
        signature=signature("".join(block.text for block in body)),
    )
    return as_written(found, content, simple, source.path)


def _is_but_a_title(body: tuple[Block, ...], names: tuple[str, str]) -> bool:
    """Whether nothing is left of a damaged file but what it is called: that proves no day on which anything was done."""
    called = {bare(name) for name in names}
    return not any(block.rows for block in body) and {bare(block.text) for block in body} <= called


def _may_be_finding(possible: tuple[Assignment, ...]) -> bool:
    return any(one.requirement in _NONCONFORMITY for one in possible)


def issue_of(facts: tuple[Fact, ...]) -> Issue:
    """What the facts of a document say of how it is issued."""
    return Issue(under_control(facts), any(fact.name == "day.effective" for fact in facts))
