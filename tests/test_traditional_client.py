"""The complete made-up client in traditional characters: nothing is judged otherwise than in simplified ones."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

from pipeline.audit import audit
from pipeline.catalogue import load_catalogue
from pipeline.drive.folder import LocalFolder
from pipeline.report.json import report_json
from pipeline.running.limits import Limits
from pipeline.settings import Settings
from pipeline.text.normal import simplified
from sample_corpus.build import ROOT, build_client

AS_OF = date(2026, 11, 20)


def traditional(text: str) -> str:
    lines = (resources.files("opencc") / "dictionary" / "STCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return text.translate({ord(simple): other.split(" ")[0] for simple, other in pairs})


def report(folder: Path) -> Mapping[str, Any]:
    catalogue = load_catalogue()
    found: Mapping[str, Any] = json.loads(
        report_json(audit(LocalFolder(folder), catalogue, Settings(AS_OF, Limits(2))), catalogue)
    )
    return found


def test_same_client_in_traditional_characters_has_the_same_verdicts_dates_and_findings(tmp_path: Path) -> None:
    for source in sorted((ROOT / "sources" / "ready").rglob("*")):
        if source.is_file() and source.name != "truth.yaml":
            inside = source.relative_to(ROOT / "sources" / "ready")
            for name, convert in (("simple", str), ("written", traditional)):
                target = tmp_path / "sources" / name / inside
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(convert(source.read_text(encoding="utf-8")), encoding="utf-8")
    build_client("simple", tmp_path)
    build_client("written", tmp_path)
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
