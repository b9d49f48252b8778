"""From one file's sections to the requirements that it serves, each with confidence, place and quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.as_a_whole import of_the_only_sheet, of_the_whole
from pipeline.mapping.borne_out import hardly_borne_out
from pipeline.mapping.by_content import by_content
from pipeline.mapping.by_names import by_names
from pipeline.mapping.candidates import HINTED, Candidate, FileNames
from pipeline.mapping.claims import GIVES_WAY, by_claims
from pipeline.mapping.content.halves import in_own_chapters
from pipeline.mapping.content.hollow import says_too_little
from pipeline.mapping.content.key_content import absent_from, how_to_plan
from pipeline.mapping.content.reading import by_reading
from pipeline.mapping.content.talk import of_code
from pipeline.mapping.field import of_another_field
from pipeline.mapping.filed_under import as_titled
from pipeline.mapping.fit import RULES, TALK, clause_of
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.of_chapters import that_says_it, with_its_process
from pipeline.mapping.papers.abbreviations import read_in_full
from pipeline.mapping.papers.accounts import by_account, by_cause
from pipeline.mapping.papers.achieved import of_results
from pipeline.mapping.papers.aftermath import INVOKED, plan_not_used
from pipeline.mapping.papers.audit_years import of_the_year
from pipeline.mapping.papers.auditor_courses import by_auditor_course
from pipeline.mapping.papers.bare_verdicts import CHECKLIST, EVIDENCE, only_verdicts
from pipeline.mapping.papers.change_boards import by_change_board
from pipeline.mapping.papers.change_look_backs import by_change_look_back
from pipeline.mapping.papers.change_slips import by_change_slip, not_called_after
from pipeline.mapping.papers.chats import by_chat
from pipeline.mapping.papers.companions import by_company
from pipeline.mapping.papers.contracts import by_sides, with_levels
from pipeline.mapping.papers.corrective_ledgers import by_corrective_ledger
from pipeline.mapping.papers.customer_books import by_customer_book, of_those_served
from pipeline.mapping.papers.day_books import kept_by_day
from pipeline.mapping.papers.invocation import by_invocation
from pipeline.mapping.papers.levels_reached import by_levels_reached, not_like_it, of_uptimes
from pipeline.mapping.papers.licences import by_licence, of_this_system
from pipeline.mapping.papers.manuals import the_manual
from pipeline.mapping.papers.meetings import by_meetings, by_messages, by_system_review
from pipeline.mapping.papers.needs_in_catalogue import needs_beside_catalogue
from pipeline.mapping.papers.nil import by_nil_statement
from pipeline.mapping.papers.nonconformities import by_nonconformity_form
from pipeline.mapping.papers.outage_investigations import by_outage_investigation
from pipeline.mapping.papers.outage_sheets import by_outage_sheet
from pipeline.mapping.papers.owner_tables import by_owner_table
from pipeline.mapping.papers.patrols import of_operation
from pipeline.mapping.papers.plain_columns import by_plain_columns
from pipeline.mapping.papers.plainly_called import by_plain_name
from pipeline.mapping.papers.raised_issues import of_context
from pipeline.mapping.papers.release_slips import by_version, of_one_slip
from pipeline.mapping.papers.releases import as_planned, by_release
from pipeline.mapping.papers.remedies import by_remedy
from pipeline.mapping.papers.reviews_in_figures import as_report
from pipeline.mapping.papers.reviews_to_come import to_a_review
from pipeline.mapping.papers.roles_of_one import of_one_process
from pipeline.mapping.papers.security_risks import of_security_accounts, of_security_incidents, of_security_risks
from pipeline.mapping.papers.supplier_scores import rated_for_a_time, scored_on_a_sheet
from pipeline.mapping.papers.terms_of_use import without_terms_of_use
from pipeline.mapping.papers.tickets import by_own_number, by_ticket_numbers, by_ticket_types, of_requests
from pipeline.mapping.papers.told_in_minutes import by_minutes
from pipeline.mapping.papers.training_notes import by_training_form, by_training_note
from pipeline.mapping.papers.two_sides import by_two_sides
from pipeline.mapping.parts.chapters import by_headings
from pipeline.mapping.parts.run_in import with_run_in_heads
from pipeline.mapping.parts.sheets import by_sheets
from pipeline.mapping.short_titles import by_short_names, of_catalogue, of_needs, of_risks, short_sheets
from pipeline.text.how_to import that_tell
from pipeline.text.normal import quote
from pipeline.values import NAME_PLACES, Assignment, Block, Content, Fact, Kind, Section

THRESHOLD = 0.5
_WHOLE_NAME = 0.95
_SURE_PART = 0.8  # that a chapter of rules is a procedure of its own
_NAMED_TALK = frozenset(["external", "unrelated"])


@dataclass(frozen=True, slots=True)
class Mapped:
    """`assignments` are what the file serves (a blank form serves, and proves nothing); `hints` are below the threshold."""

    assignments: tuple[Assignment, ...]
    hints: tuple[Assignment, ...]


def assign(content: Content, sections: tuple[Section, ...], names: FileNames, kind: Kind, mapper: Mapper) -> Mapped:
    """The requirements that a file of this kind serves: by its names, its headings or sheets, its content."""
    if kind in TALK:
        told = by_nil_statement(content, names, kind, mapper) if kind == "unrelated" else []
        if kind == "unrelated":
            told += by_messages(content, kind) + by_change_slip(content, kind)
            told += by_training_note(content, kind, (), (names.title, names.file))
            told += by_system_review(content, names, kind) + by_levels_reached(content, names, kind)
            told += by_change_board(content, names, kind) + by_change_look_back(content, names, kind)
            told += by_chat(content, names, kind) + kept_by_day(content, names, kind, told)
            told += [] if told else by_release(content, names, kind, ())
            told = by_corrective_ledger(content, names, kind, told)
            told += by_two_sides(content, names, kind, told) + by_plain_columns(content, names, kind, told)
            told += by_version(content, names, kind, told)
        if told and not _NAMED_TALK & {kind_by_name(names.title), kind_by_name(names.file)}:
            return Mapped(tuple(_assignment(one, "record", mapper.catalogue) for one in told), ())
        return Mapped((), () if kind == "noise" else _called_so(names, mapper))
    sections = with_run_in_heads(sections) if kind in RULES else sections
    candidates = [
        *by_names(names, kind, content, mapper),
        *(one for one in by_sheets(sections, kind, mapper) if not mapper.names.refuses(names.file, one.requirement)),
    ]
    candidates += by_short_names(names, kind, content, candidates, mapper)
    candidates += short_sheets(sections, kind, candidates, mapper, names.file)
    candidates += needs_beside_catalogue(sections, kind, candidates)
    candidates = of_risks(of_operation(of_one_process(candidates), content, names, kind), mapper)
    candidates = of_this_system(of_results(of_catalogue(of_needs(of_context(candidates, content)))), content)
    candidates = of_those_served(of_uptimes(candidates))
    candidates += of_security_risks(content, names, kind, candidates)
    candidates += of_security_incidents(content, names, kind, candidates)
    candidates += of_security_accounts(content, names, kind, candidates)
    candidates += by_nil_statement(content, names, kind, mapper)
    candidates += by_change_look_back(content, names, kind, candidates)
    candidates += by_change_board(content, names, kind, candidates)
    candidates += by_two_sides(content, names, kind, candidates, outright=True)
    candidates += by_meetings(content, names, kind, candidates)
    candidates += by_messages(content, kind) + by_training_note(content, kind, candidates, (names.title, names.file))
    candidates = by_training_form(content, names, candidates)
    candidates += by_chat(content, names, kind, candidates) or kept_by_day(content, names, kind, candidates)
    candidates += by_system_review(content, names, kind) if not _named(candidates) else []
    candidates += by_two_sides(content, names, kind, candidates)
    candidates += by_release(content, names, kind, candidates) or by_version(content, names, kind, candidates)
    candidates += by_nonconformity_form(content, names, kind, candidates)
    slips = by_change_slip(content, kind)
    candidates = [*not_called_after(candidates, slips), *slips]
    ticket = by_own_number(content, names, kind)
    candidates += ticket
    candidates += not_called_after(by_headings(sections, kind, candidates, mapper), slips)
    candidates += by_reading(sections, kind, candidates, mapper)
    candidates += by_owner_table(sections, kind, candidates)
    candidates += the_manual(sections, kind, candidates, mapper)
    reports = by_levels_reached(content, names, kind, candidates)
    candidates = [*not_like_it(candidates, reports), *reports]
    if not _named(candidates):
        candidates += by_account(content, kind) or by_content(content, names, kind, mapper)
    candidates = by_corrective_ledger(content, names, kind, candidates)
    candidates = by_outage_sheet(sections, names, kind, candidates)
    candidates += by_plain_columns(content, names, kind, candidates)
    candidates += by_cause(content, names, kind, candidates) + by_remedy(content, kind, candidates)
    candidates = by_outage_investigation(content, names, kind, candidates)
    candidates += by_sides(content, names, kind, candidates)
    candidates = with_levels(candidates, kind, mapper.catalogue.requirement("D-8.3.3-SLA"))
    candidates = without_terms_of_use(candidates, kind, content)
    candidates += by_licence(content, names, kind, candidates)
    candidates += by_ticket_types(content.blocks, kind)
    candidates = of_requests(content.blocks, candidates, kind)
    candidates += by_invocation(content, kind, candidates)
    candidates = read_in_full(by_ticket_numbers(content.blocks, candidates, kind))
    candidates = as_planned(content, names, kind, as_report(candidates, content.blocks, kind))
    candidates += by_plain_name(content, names, kind, candidates)
    candidates += of_one_slip(content, names, kind, candidates)
    candidates += by_company(candidates, kind) + scored_on_a_sheet(content.blocks, candidates, kind)
    candidates += by_auditor_course(candidates, kind) + by_minutes(candidates, kind)
    candidates += by_customer_book(content.blocks, kind, candidates)
    candidates = to_a_review(content, kind, candidates)
    candidates += by_claims(sections, kind, candidates, mapper)
    if any(one.place not in NAME_PLACES for one in candidates) and (of_another_field(content) or of_code(content)):
        candidates = [one for one in candidates if _own(one, candidates, mapper.catalogue)]
    if ticket:  # whatever its chapters are on
        candidates = [one for one in candidates if one in ticket or one in slips or one.place in NAME_PLACES]
    candidates = in_own_chapters(hardly_borne_out(candidates, content, names, mapper), sections, kind, mapper)
    candidates = rated_for_a_time(of_the_year(candidates), kind)
    candidates = [_of_the_report(one, candidates, kind, mapper.catalogue) for one in candidates]
    if any(one.requirement == INVOKED for one in candidates) and plan_not_used(content):
        candidates = [one for one in candidates if one.requirement != INVOKED or one.place in NAME_PLACES]
    candidates = as_titled(candidates, mapper.catalogue)
    best: dict[str, Candidate] = {}
    # By identity: hashing a table would take longer than all else.
    said: dict[str, dict[int, Block]] = defaultdict(dict)
    for candidate in candidates:
        if candidate.confidence >= THRESHOLD:
            said[candidate.requirement].update((id(block), block) for block in candidate.blocks)
        known = best.get(candidate.requirement)
        if known is None or candidate.confidence > known.confidence:
            best[candidate.requirement] = candidate
    sheets = that_tell({block.place.sheet for block in content.blocks})
    if len(sheets) == 1 and "" not in sheets:
        best = {id: of_the_only_sheet(one, candidates) for id, one in best.items()}
    elif kind in RULES and kind != "manual" and sheets == {""}:
        best = {id: of_the_whole(one, candidates) for id, one in best.items()}
    made = [
        that_says_it(
            _assignment(replace(one, blocks=tuple(said[name].values()) or one.blocks), kind, mapper.catalogue),
            mapper.catalogue,
        )
        for name, one in sorted(best.items())
    ]
    if (kind in RULES and kind != "manual") or (kind == "plan" and sheets <= {""}):
        made = [with_its_process(one, made, content, mapper.catalogue) for one in made]
    return Mapped(
        tuple(one for one in made if one.confidence >= THRESHOLD),
        tuple(one for one in made if one.confidence < THRESHOLD),
    )


def _named(candidates: Sequence[Candidate]) -> bool:
    """Whether a file as a whole has been told."""
    return any(one.confidence >= THRESHOLD and not (one.chapter or one.read) for one in candidates)


def _called_so(names: FileNames, mapper: Mapper) -> tuple[Assignment, ...]:
    """Hints of talk that bears a requirement's own name, and nothing else: somebody has to look before it is missing."""
    found = {
        hit.requirement: Assignment(hit.requirement, HINTED, place, quote(name))
        for name, place in ((names.file, "name"), (names.title, "title"))
        if kind_by_name(name) not in TALK
        for hit in mapper.names.hits(name)
        if hit.coverage >= _WHOLE_NAME
    }
    return tuple(one for _, one in sorted(found.items()))


def _own(candidate: Candidate, candidates: Sequence[Candidate], catalogue: Catalogue) -> bool:
    """Whether a candidate is what the file as a whole is called, or a chapter on the same clause."""
    if candidate.place in NAME_PLACES:
        return True
    requirement = catalogue.requirement(candidate.requirement)
    named = (catalogue.requirement(one.requirement) for one in candidates if one.place in NAME_PLACES)
    return any(clause_of(one) == clause_of(requirement) != "" for one in named)


def _of_the_report(
    candidate: Candidate, candidates: Sequence[Candidate], kind: Kind, catalogue: Catalogue
) -> Candidate:
    """A chapter on the inputs, in the minutes of a review, is a part of the minutes: it counts where nothing better is there."""
    least = _SURE_PART if kind in RULES else 1.0
    if not _within(candidate, kind) or not GIVES_WAY < candidate.confidence < least:
        return candidate
    clause = clause_of(catalogue.requirement(candidate.requirement))
    named = [one for one in candidates if one.place in NAME_PLACES and one.confidence >= THRESHOLD]
    if clause[:1].isdigit() and any(clause_of(catalogue.requirement(one.requirement)) == clause for one in named):
        return replace(candidate, confidence=GIVES_WAY)
    return candidate


def _within(candidate: Candidate, kind: Kind) -> bool:
    """Whether a candidate is a chapter of a text. Those of a manual are documents of their own, and so are sheets."""
    sheets = any(block.place.sheet for block in candidate.blocks)
    return candidate.place not in (*NAME_PLACES, "body") and kind != "manual" and not sheets


def with_code(mapped: Mapped, facts: Sequence[Fact]) -> Mapped:
    """A licence with an 18-character code serves L02 too: the code took the old certificate's place."""
    code = next((fact for fact in facts if fact.name == "uscc"), None)
    if code is None or any(one.requirement == "L02" for one in mapped.assignments):
        return mapped
    licence = next(one for one in mapped.assignments if one.requirement == "L01")
    made = Assignment("L02", licence.confidence, code.place, code.quote)
    return replace(mapped, assignments=tuple(sorted((*mapped.assignments, made), key=lambda one: one.requirement)))


def _assignment(candidate: Candidate, kind: Kind, catalogue: Catalogue) -> Assignment:
    requirement = catalogue.requirement(candidate.requirement)
    absent = () if kind == "form" else absent_from(requirement, candidate.blocks)
    titles = tuple(block.title.zh for block in absent)
    if (
        requirement.id == CHECKLIST and kind != "form"
    ):  # what is written in the cells tells more than what they are called
        titles = tuple(one for one in titles if one != EVIDENCE)
        titles += (EVIDENCE,) if only_verdicts(candidate.blocks) else ()
    stub = says_too_little(requirement, kind, candidate.blocks, candidate.chapter, len(titles))
    chapter = candidate.place not in (*NAME_PLACES, "body")
    rules_only = chapter and how_to_plan(requirement, kind, candidate.place, candidate.blocks)
    sure = round(min(candidate.confidence, HINTED) if rules_only else candidate.confidence, 2)
    within = candidate.loose or _within(candidate, kind)
    return Assignment(requirement.id, sure, candidate.place, candidate.quote, titles, stub, within)
