"""All entities of one file in one value: what checks need of it once its text is gone."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.catalogue import Catalogue
from pipeline.entities import file_facts
from pipeline.entities.audits import applicability, audits, causes, checklists, left_outside, reviews, short_forms
from pipeline.entities.audits import scope as audit_scope
from pipeline.entities.control import (
    cited_editions,
    histories,
    labelled_days,
    listed_editions,
    lists,
    margins,
    numbers,
    own_annexes,
    titles,
    versions,
)
from pipeline.entities.control.cover import cover_blocks
from pipeline.entities.measures import metrics
from pipeline.entities.parties import business, ended_terms, internal_suppliers, organisations, services, terms
from pipeline.entities.people import blank_signatures, departments, named_beside, people, signoff
from pipeline.entities.people.final_approval import as_signed
from pipeline.entities.records import counted_actions, forms, ledgers, linked_items, tickets
from pipeline.entities.records import latest as ledger_latest
from pipeline.entities.records.copies import kept_copies
from pipeline.entities.records.form_numbers import form_numbers, forms_referred_to
from pipeline.entities.records.paired_times import paired_times
from pipeline.entities.records.timelines import timelines
from pipeline.entities.records.told_open import told_open, told_unlinked
from pipeline.entities.records.unscored import unscored
from pipeline.entities.traces import marks, own_names, placeholders, proper_words, remarks, tells
from pipeline.text.normal import quote
from pipeline.values import Content, Fact, ListEntry


@dataclass(frozen=True, slots=True)
class Entities:
    """What one file says of itself: "" where it says nothing; `entries` are rows of its lists of documents."""

    title: str
    number: str
    version: str
    version_as_written: str
    facts: tuple[Fact, ...]
    entries: tuple[ListEntry, ...]


def extract(content: Content, name: str, catalogue: Catalogue) -> Entities:
    """The entities of a file with this content and file name (without folders and extension)."""
    control = catalogue.document_control
    cover = cover_blocks(content)
    known = [*versions.versions(content, cover, name, control), *numbers.numbers(content, cover, name, control)]
    labels = as_signed(cover, control)
    signoffs = tuple(signoff.signoffs(cover, labels))
    title = titles.title_of(content, cover, control)
    facts = [
        *known,
        *placeholders.placeholders(content),
        *placeholders.left_out(content),
        *cited_editions.editions(content, catalogue),
        *cited_editions.current_edition(content),
        *listed_editions.listed_editions(content, catalogue),
        *applicability.clauses_left_out(content),
        *left_outside.clauses_left_outside(content),
        *histories.backward_histories(content),
        *tells.renewals(content),
        *terms.terms(content),
        *ended_terms.ended_rows(content),
        *ended_terms.terms_in_cells(content),
        *ended_terms.terms_said_to_be_over(content),
        *proper_words.proper_words(content),
        *named_beside.names_of_others(content, title, name),
        *organisations.organisations(content),
        *organisations.credit_codes(content),
        *organisations.miscounted_codes(content),
        *organisations.applicant(content),
        *lists.references(content, control),
        *lists.listed_records(content, control),
        *lists.cross_references(content, control),
        *lists.parts(content),
        *own_annexes.absent_annexes(content),
        *signoffs,
        *people.signed(signoffs),
        *people.listed(content),
        *people.rosters(content),
        *people.also_called(content),
        *people.top_management(content),
        *signoff.other_hands(cover, labels),
        *signoff.cover_days(cover, labels),
        *signoff.undated(cover, labels),
        *labelled_days.labelled_days(content),
        *margins.margin_names(
            content, title, name, tuple(fact.value for fact in known if fact.name.startswith("number."))
        ),
        *margins.names_in_header(content),
        *margins.names_in_footer(content),
        *blank_signatures.unsigned_lines(content),
        *audit_scope.audited_clauses(content),
        *audit_scope.other_criteria(content),
        *causes.empty_causes(content),
        *audits.audit_rows(content),
        *audits.audited_units(content),
        *audits.people(content),
        *short_forms.short_forms(content),
        *reviews.review_topics(content, title, name, catalogue),
        *departments.departments(content),
        *checklists.thin_evidence(content),
        *tickets.ticket_facts(content),
        *ledgers.ledger_facts(content),
        *ledger_latest.latest_entries(content),
        *counted_actions.facts(content),
        *linked_items.facts(content),
        *kept_copies(content),
        *forms.form_facts(content),
        *unscored(content),
        *told_open(content),
        *told_unlinked(content),
        *timelines(content),
        *paired_times(content),
        *form_numbers(content, control),
        *forms_referred_to(content),
        *forms.single_number(content),
        *metrics.metric_facts(content),
        *services.service_facts(content),
        *internal_suppliers.internal_suppliers(content),
        *marks.control_marks(content),
        *marks.marks_asked_for(content),
        *own_names.short_names(content),
        *marks.trade_words(content),
        *business.head_counts(content),
        *file_facts.property_facts(content),
        *tells.spun_text(content, control.spun_markers),
        *tells.broken_fields(content),
        *tells.stale_contents(content),
        *tells.pages_instead(content),
        *remarks.remarks_in_text(content),
        *tells.old_certificates(content),
    ]
    if content.unaccepted_changes:
        said = next((block for block in content.blocks if content.changed and content.changed in block.text), None)
        place = str(said.place) if said else "body"
        facts.append(Fact("unaccepted_changes", str(content.unaccepted_changes), place, quote(content.changed)))
    if content.comments:
        note = next((block for block in content.blocks if block.place.part == "comment" and block.text.strip()), None)
        place, words = (str(note.place), quote(note.text)) if note else ("comment", "")
        facts.append(Fact("comments", str(content.comments), place, words))
    return Entities(
        title=title,
        number=numbers.best_number(known),
        version=versions.best_version(known),
        version_as_written=versions.version_as_written(known),
        facts=tuple(facts),
        entries=tuple(lists.entries(content, control)),
    )
