"""The set: timeline, verdicts, checks, readiness, from the analyses of all its files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pipeline.checks  # noqa: F401  importing the package registers the checks
from pipeline.catalogue import Catalogue
from pipeline.checks.own_papers import with_own_papers
from pipeline.checks.reconcile import reconcile
from pipeline.checks.registry import AssessedSet, run_checks
from pipeline.checks.together import told_together
from pipeline.decisions.apply import applicable, apply_decisions, excused
from pipeline.decisions.silence import keep_back
from pipeline.families import judged, with_families
from pipeline.house_names import own_names
from pipeline.mapping.by_the_way import without_what_is_told_by_the_way
from pipeline.mapping.claims import give_way, tell_and_give_way
from pipeline.mapping.client_set.among_its_like import among_its_like
from pipeline.mapping.client_set.clause_table import by_clause_table
from pipeline.mapping.client_set.contracts_in_hand import contracts_in_hand
from pipeline.mapping.client_set.dormant import without_dormant
from pipeline.mapping.client_set.filed_beside import filed_beside
from pipeline.mapping.client_set.forms_of_another import without_forms_of_another
from pipeline.mapping.client_set.numbered_articles import numbered_articles
from pipeline.mapping.client_set.numbering import by_own_numbers, with_document_list
from pipeline.mapping.client_set.own_chapters import chapters_of_their_own
from pipeline.mapping.client_set.own_set import by_the_whole, is_own_set
from pipeline.mapping.client_set.quality_records import without_quality_records
from pipeline.mapping.client_set.rules_of_another import without_rules_of_another
from pipeline.mapping.client_set.strangers import without_strangers
from pipeline.mapping.house_words.glossary import glossary_notes
from pipeline.mapping.house_words.house_records import records_of_the_house, with_findings_told
from pipeline.mapping.house_words.inferred_terms import inferred_notes
from pipeline.mapping.house_words.own_requests import own_requests
from pipeline.mapping.house_words.own_words import by_own_words
from pipeline.mapping.house_words.rules_by_records import rules_by_records
from pipeline.mapping.house_words.shared_words import by_shared_words
from pipeline.mapping.kinds.by_series import kinds_by_series
from pipeline.mapping.kinds.from_outside import from_outside
from pipeline.mapping.kinds.once_told import kinds_once_told
from pipeline.mapping.kinds.serving_nothing import serving_nothing
from pipeline.mapping.papers.change_meetings import meetings_on_changes
from pipeline.mapping.papers.contracts import settle_sides
from pipeline.mapping.papers.customer_meetings import meetings_with_customers
from pipeline.mapping.parts.one_row import rows_of_one_kind
from pipeline.mapping.search.left_over import searched
from pipeline.series import with_series
from pipeline.timeline.events.of_the_set import with_months_of_reports, with_sheets_of_their_own
from pipeline.timeline.fiscal.notes import fiscal_notes
from pipeline.timeline.house_order import in_the_order_of_the_house
from pipeline.timeline.kinds_of_the_set import with_days_of_their_kind
from pipeline.timeline.readiness.earliest import readiness
from pipeline.timeline.readiness.milestones import milestones
from pipeline.timeline.readiness.orders import orders
from pipeline.timeline.rhythm.coverage import timeline
from pipeline.timeline.rhythm.open_years import with_years
from pipeline.values import Analysis, Assessment, Decision, Outlook, Silence, Words
from pipeline.values.fiscal import FiscalYear
from pipeline.verdicts import verdicts
from pipeline.working_days import holidays_known, outside_words


def assess(
    analyses: Sequence[Analysis],
    catalogue: Catalogue,
    as_of: date,
    decisions: Sequence[Decision] = (),
    outlook: Outlook | None = None,
    silences: Sequence[Silence] = (),
    fiscal: FiscalYear | None = None,
) -> Assessment:
    """The assessment of a client's files on a day, and the outlook that the user asks for.

    `fiscal`: the fiscal year as the user set it. The order of `analyses` does not matter, that of `decisions` does.
    """
    files = tuple(sorted(analyses, key=lambda one: one.path))
    names = own_names(files)
    found = own_requests(tell_and_give_way(searched(first_found(files, names, catalogue), catalogue)))
    found = contracts_in_hand(found, names)
    found = filed_beside(without_what_is_told_by_the_way(rows_of_one_kind(found), as_of), catalogue)
    found = numbered_articles(found)
    found = in_the_order_of_the_house(kinds_once_told(found, files))
    found = from_outside(serving_nothing(with_days_of_their_kind(found, files)))
    found = with_findings_told(with_series(with_years(found, as_of), catalogue))
    found = with_sheets_of_their_own(with_months_of_reports(found, catalogue), catalogue)
    files, uses = apply_decisions(found, decisions, as_of)
    files = with_families(files)
    evidence = judged(files)
    known = milestones(evidence, as_of)
    # A certified system has run since its certificate at the latest, whatever its files say of its release.
    running = known.release or (outlook.certified if outlook else None)
    rows = timeline(evidence, catalogue, running, as_of)
    results = excused(verdicts(evidence, rows, catalogue, as_of, known), uses)
    rows = applicable(rows, results)
    assessed = AssessedSet(
        analyses=with_own_papers(files),
        results={result.requirement: result for result in results},
        rows=rows,
        milestones=known,
        organisation=names[0] if names else "",
        own_names=names,
        catalogue=catalogue,
        as_of=as_of,
        orders=orders(files, known),
    )
    heard, silenced, expired = keep_back(run_checks(assessed), silences, as_of)
    findings = told_together(heard, {one.path: one.copy_of for one in files if one.copy_of})
    return Assessment(
        as_of=as_of,
        organisation=assessed.organisation,
        sms_release=known.release,
        documents=files,
        requirements=results,
        timeline=rows,
        findings=findings,
        readiness=readiness(known, rows, findings, catalogue, as_of, outlook),
        catalogue_id=catalogue.id,
        catalogue_version=catalogue.version,
        decisions=uses,
        notes=(*_notes(files), *fiscal_notes(files, fiscal), *glossary_notes(files), *inferred_notes(files)),
        silenced=silenced,
        expired_silences=expired,
        reconciliation=reconcile(assessed),
    )


def first_found(files: Sequence[Analysis], names: Sequence[str], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """What the files of an organisation with these names serve, before anything is searched for once more."""
    settled = _apart_from_others(settle_sides(files, names), catalogue)
    if not is_own_set(settled):
        # Words of one stranger tell nothing of another's papers, and none of the names on a contract is the house's own.
        return by_the_whole(_apart_from_others(files, catalogue))
    told = by_own_words(by_clause_table(settled, catalogue), catalogue)
    shared = by_shared_words(rules_by_records(told, catalogue), catalogue)
    met = meetings_with_customers(meetings_on_changes(records_of_the_house(shared, catalogue)), catalogue)
    return kinds_by_series(among_its_like(met, catalogue), catalogue)


def _apart_from_others(files: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """Files without what other systems, other times and other papers serve better."""
    own = without_strangers(with_document_list(by_own_numbers(files, catalogue)))
    return chapters_of_their_own(
        give_way(without_dormant(without_forms_of_another(without_rules_of_another(without_quality_records(own)))))
    )


def _notes(files: Sequence[Analysis]) -> tuple[Words, ...]:
    """What could not be judged of the set as a whole."""
    years = {one.main_date.year for one in files if one.main_date and not one.obsolete and one.kind != "external"}
    return () if all(map(holidays_known, years)) else (outside_words(),)
