"""The made-up clients, built from their sources, scanned, and compared with their truths.

All three were looked at while the tool was made: they are tuning clients. The floors lie a little below the figures of
the day they were set and keep what works from being lost; they say nothing about clients that nobody has looked at.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipeline.audit import audit
from pipeline.catalogue import load_catalogue
from pipeline.drive.folder import LocalFolder
from pipeline.ingest.read import read
from pipeline.learn.evaluate import Evaluation, evaluate
from pipeline.learn.truth import Truth, read_truth
from pipeline.report.json import report_json
from pipeline.running.limits import Limits
from pipeline.settings import Settings
from pipeline.values import Partial, Read
from sample_corpus.build import ROOT, build_client

CLIENTS = ("qilu-cloud", "harbour-desk", "ready")
FLOORS: Mapping[str, Mapping[str, float]] = {
    "qilu-cloud": {
        "verdict_accuracy": 0.96, "missing_precision": 0.85, "missing_recall": 1.0, "mapping_f1": 0.93,
        "kind_accuracy": 0.97, "main_date_accuracy": 0.85, "date_recall": 0.98, "event_cells_exact": 0.87,
        "outcome_accuracy": 0.97, "defects_found": 1.0, "can_apply_right": 1.0, "earliest_application_right": 1.0,
        "binding_right": 1.0,
    },
    "harbour-desk": {
        "verdict_accuracy": 0.93, "missing_precision": 0.7, "missing_recall": 1.0, "mapping_f1": 0.94,
        "kind_accuracy": 0.92, "main_date_accuracy": 0.9, "date_recall": 0.98, "event_cells_exact": 0.86,
        "outcome_accuracy": 0.98, "defects_found": 1.0, "can_apply_right": 1.0, "earliest_application_right": 1.0,
        "binding_right": 1.0,
    },
    "ready": {
        "verdict_accuracy": 0.98, "missing_precision": 1.0, "missing_recall": 1.0, "mapping_f1": 0.9,
        "kind_accuracy": 0.83, "main_date_accuracy": 0.83, "date_recall": 0.98, "event_cells_exact": 0.9,
        "outcome_accuracy": 0.98, "defects_found": 1.0, "can_apply_right": 1.0, "earliest_application_right": 1.0,
        "binding_right": 1.0,
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scanned:
    folder: Path
    report: Mapping[str, Any]
    truth: Truth
    evaluation: Evaluation


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    """`scanned(client)`: the client built in a folder of its own, scanned once with two processes, and compared."""
    root = tmp_path_factory.mktemp("corpus")

    @cache
    def scan(client: str) -> Scanned:
        shutil.copytree(ROOT / "sources" / client, root / "sources" / client)
        build_client(client, root)
        truth = read_truth(root / "sources" / client / "truth.yaml")
        catalogue = load_catalogue()
        found = audit(LocalFolder(root / client), catalogue, Settings(date.fromisoformat(truth.as_of), Limits(2)))
        report = json.loads(report_json(found, catalogue))
        return Scanned(root / client, report, truth, evaluate(report, truth))

    return scan


@pytest.mark.parametrize("client", CLIENTS)
def test_figures_stay_above_their_floors(scanned, client: str) -> None:  # type: ignore[no-untyped-def]
    made = scanned(client).evaluation
    below = {name: made.figures[name] for name, floor in FLOORS[client].items() if made.figures[name] < floor}
    assert not below, "\n".join(made.differences)


@pytest.mark.parametrize("client", CLIENTS)
def test_every_file_of_the_truth_is_in_the_report(scanned, client: str) -> None:  # type: ignore[no-untyped-def]
    one = scanned(client)
    assert {document["path"] for document in one.report["documents"]} == set(one.truth.documents)


def test_flawed_clients_have_defects_of_many_kinds_planted(scanned) -> None:  # type: ignore[no-untyped-def]
    planted = {defect.check for client in ("qilu-cloud", "harbour-desk") for defect in scanned(client).truth.defects}
    assert len(planted) >= 20


@pytest.mark.parametrize("client", ["qilu-cloud", "harbour-desk"])
def test_flawed_client_cannot_apply(scanned, client: str) -> None:  # type: ignore[no-untyped-def]
    readiness = scanned(client).report["readiness"]
    assert not readiness["can_apply"]
    assert readiness["blocking"] or readiness["conditions"]


def test_complete_client_can_apply_and_nothing_stands_against_it(scanned) -> None:  # type: ignore[no-untyped-def]
    report = scanned("ready").report
    assert report["readiness"]["can_apply"]
    assert report["readiness"]["blocking"] == report["readiness"]["conditions"] == []
    assert [finding["message_en"] for finding in report["findings"] if finding["severity"] == "high"] == []
    mandatory = {one.id for one in load_catalogue().requirements if one.mandatory == "yes"}
    missing = {one["id"] for one in report["requirements"] if one["verdict"] == "missing"}
    assert not missing & mandatory


@pytest.mark.parametrize("client", CLIENTS)
def test_what_evidence_quotes_stands_in_its_file_as_it_is_written(scanned, client: str) -> None:  # type: ignore[no-untyped-def]
    made = scanned(client)
    quotes = {(one["path"], one["quote"]) for each in made.report["requirements"] for one in each["evidence"]}
    written = {path: _written(made.folder / path) for path, _ in quotes if (made.folder / path).is_file()}
    assert len(written) > 30
    strange = [
        (path, quote)
        for path, quote in sorted(quotes)
        if written.get(path) and not all(_flat(piece) in written[path] for piece in quote.split("…"))
    ]
    assert not strange


def _written(path: Path) -> str:
    """All that can be read in a file, its name and its sheets' among it, without white space; "" if it cannot."""
    outcome = read(path.read_bytes(), str(path))
    if not isinstance(outcome, Read | Partial):
        return ""
    blocks = outcome.content.blocks
    headings = (block.text for block in blocks if block.level)
    body = (block.text for block in blocks)
    return _flat("".join([*body, *headings, path.name, *(block.place.sheet for block in blocks)]))


def _flat(text: str) -> str:
    return "".join(text.split())
