"""Reconciliation: what several documents say of the same things, side by side, whether they agree or not."""

from __future__ import annotations

from pipeline.checks.reconcile import documents, operation
from pipeline.checks.registry import AssessedSet
from pipeline.values import ReconciliationTable

_TABLES = (
    documents.list_and_files,
    documents.cross_reference,
    documents.references,
    documents.versions,
    documents.forms,
    operation.services,
    operation.targets,
    operation.audit_coverage,
    operation.review_inputs,
)


def reconcile(assessed: AssessedSet) -> tuple[ReconciliationTable, ...]:
    """The tables that have rows, in reading order."""
    return tuple(table for build in _TABLES if (table := build(assessed)).rows)
