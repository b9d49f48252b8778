"""The complete made-up client in traditional characters: nothing is judged otherwise than in simplified ones."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePath
from typing import Any

from pipeline.audit import audit
from pipeline.catalogue import load_catalogue
from pipeline.drive.folder import LocalFolder
from pipeline.report.json import report_json
from pipeline.running.limits import Limits
from pipeline.settings import Settings
from pipeline.text.normal import simplified
from sample_corpus.build import ROOT, write_client
from sample_corpus.clothes import dressed, traditional
from sample_corpus.sources import read_client

AS_OF = date(2026, 11, 20)


def report(folder: Path) -> Mapping[str, Any]:
    catalogue = load_catalogue()
    found: Mapping[str, Any] = json.loads(
        report_json(audit(LocalFolder(folder), catalogue, Settings(AS_OF, Limits(2))), catalogue)
    )
    return found


def test_same_client_in_traditional_characters_has_the_same_verdicts_dates_and_findings(tmp_path: Path) -> None:
    client = read_client(ROOT / "sources" / "ready", PurePath("ready"))
    write_client(client, tmp_path / "simple")
    write_client(dressed(client, traditional).documents, tmp_path / "written")
    simple, written = report(tmp_path / "simple"), report(tmp_path / "written")
    assert verdicts(written) == verdicts(simple)
    assert written["readiness"]["earliest_application"] == simple["readiness"]["earliest_application"]
    assert Counter(one["check"] for one in written["findings"]) == Counter(one["check"] for one in simple["findings"])
    assert documents(written) == documents(simple)
    assert any(simplified(one["title"]) != one["title"] for one in written["documents"])


def verdicts(report: Mapping[str, Any]) -> Mapping[str, str]:
    return {one["id"]: one["verdict"] for one in report["requirements"]}


def documents(report: Mapping[str, Any]) -> Mapping[str, tuple[str, str | None]]:
    return {simplified(one["path"]): (one["kind"], one["main_date"]) for one in report["documents"]}
