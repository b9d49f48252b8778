"""preaudit review: decisions out of the workbook, into the next scan."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import openpyxl
from running import Run
from small_client import AS_OF

from pipeline.catalogue import load_catalogue
from pipeline.report.words import word


def decide(workbook: Path, decision: str, reason: str = "看过原件") -> Path:
    """Write one decision into the first row that has a file."""
    book = openpyxl.load_workbook(BytesIO(workbook.read_bytes()))
    sheet = book[word("sheet", "review").zh]
    header = [cell.value for cell in sheet[1]]
    row = next(at for at in range(2, sheet.max_row + 1) if sheet.cell(at, 1).value)
    written = {"decision": decision, "reviewer_name": "顾明", "decided_on": "2026-11-19", "reason": reason}
    for key, value in written.items():
        sheet.cell(row, header.index(word("review", key).zh) + 1, value)
    filled = workbook.with_name("filled.xlsx")
    book.save(filled)
    return filled


def test_a_decision_in_the_workbook_holds_from_the_next_scan(run: Run, client: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    scan = ("scan", client, "--out", out, "--as-of", AS_OF, "--fail-on", "never", "--jobs", 1)
    assert run(*scan).status == 0
    before = json.loads((out / "report.json").read_text(encoding="utf-8"))
    ended = run("review", out, "--import", decide(out / "report.xlsx", "驳回"))
    assert (ended.status, "1 new" in ended.out) == (0, True)

    assert run(*scan).status == 0
    after = json.loads((out / "report.json").read_text(encoding="utf-8"))
    (decision,) = after["decisions"]
    assert (decision["action"], decision["state"]) == ("reject", "applied")
    (path,) = decision["paths"]

    def served(report: dict) -> set[str]:  # type: ignore[type-arg]
        return {
            one["id"]
            for document in report["documents"]
            if document["path"] == path
            for one in document["requirements"]
        }

    assert served(before) - served(after) == {decision["requirement"]}
    assert f"[applied] reject {decision['requirement']}" in run("review", out).out


def test_a_decision_without_a_reason_is_refused_in_one_line(run: Run, client: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("scan", client, "--out", out, "--as-of", AS_OF, "--fail-on", "never", "--jobs", 1)
    ended = run("review", out, "--import", decide(out / "report.xlsx", "确认", reason=""))
    assert ended.status == 2
    assert "reviewer and reason must be given" in ended.err
    assert not (out / "decisions.yaml").exists()


def test_a_scan_stops_at_decisions_that_cannot_be_read(run: Run, client: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "decisions.yaml").write_text("decisions: [{action: perhaps}]", encoding="utf-8")
    ended = run("scan", client, "--out", out, "--as-of", AS_OF)
    assert (ended.status, "action must be one of" in ended.err) == (2, True)
    assert not (out / "report.json").exists()


def test_a_folder_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    assert run("review", tmp_path / "nowhere").status == 2


def test_what_asks_for_a_look_is_named_in_the_readers_language(run: Run, client: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("scan", client, "--out", out, "--as-of", AS_OF, "--fail-on", "never", "--jobs", 1)
    doubts = [
        one for one in json.loads((out / "report.json").read_text("utf-8"))["requirements"] if one["needs_review"]
    ]
    first = min(doubts, key=lambda one: (one["confidence"], one["id"]))
    known = load_catalogue().requirement(first["id"]).title
    assert f"{first['id']} {known.zh}：" in run("review", out).out
    assert f"{first['id']} {known.en}: " in run("review", out, "--lang", "en").out
