"""Every defect planted in the complete client: its check finds it, at its place, and no other check says anything."""

from __future__ import annotations

import pytest

from pipeline.catalogue import load_catalogue
from sample_corpus.defects.trial import DEFECTS, found_before, trial

CLIENT = "ready"
# Planted by tests of their own: they need a picture, another day of assessment, a release, or papers taken away.
ELSEWHERE = frozenset(["R15", "A08", "A09", "L-05", "M01", "V03", "V04"])


def test_complete_client_has_no_finding_above_low() -> None:
    assert [finding.message.en for finding in found_before(CLIENT) if finding.severity != "low"] == []


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda one: f"{one.check}-{one.name}")
def test_planted_defect_is_found_and_nothing_else(defect) -> None:  # type: ignore[no-untyped-def]
    result = trial(CLIENT, defect, seed=0)
    assert result is not None, "the complete client has no place for it"
    assert result.found, f"{defect.check} said nothing of {sorted(result.planted.paths)}"
    assert [f"{one.check}: {one.message.en}" for one in result.others] == []
    assert all(side.path for finding in result.found for side in finding.evidence)


def test_every_check_is_planted_here_or_elsewhere() -> None:
    planted = {defect.check for defect in DEFECTS}
    assert {check.id for check in load_catalogue().checks} - planted == ELSEWHERE
