"""Two editions of the report: with advice, for consultants; and of facts alone, for those who may not advise."""

from __future__ import annotations

from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.values import Assessment, Silenced, Words

_NOTHING = Words("", "")


def without_advice(assessment: Assessment, catalogue: Catalogue) -> tuple[Assessment, Catalogue]:
    """The same facts and evidence, with every sentence gone that says what to do."""
    facts = replace(
        assessment,
        findings=tuple(replace(one, action=_NOTHING) for one in assessment.findings),
        silenced=tuple(Silenced(replace(one.finding, action=_NOTHING), one.silence) for one in assessment.silenced),
    )
    silent = replace(
        catalogue,
        requirements=tuple(replace(one, mend=_NOTHING) for one in catalogue.requirements),
        checks=tuple(replace(one, page=replace(one.page, mend=_NOTHING)) for one in catalogue.checks),
    )
    return facts, silent


def gives_advice(catalogue: Catalogue) -> bool:
    """Is this the catalogue of the edition with advice?"""
    return any(one.mend.zh or one.mend.en for one in catalogue.requirements)
