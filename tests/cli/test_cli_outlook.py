"""--target and --certified on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli.main import app_of

CLIENT = "体系实施日期：2026年7月6日\n"


def scan(tmp_path: Path, *options: str):
    folder = tmp_path / "client"
    folder.mkdir()
    (folder / "服务管理手册.txt").write_text(f"服务管理手册\n{CLIENT}", encoding="utf-8")
    out = tmp_path / "out"
    asked = ["scan", str(folder), "--out", str(out), "--as-of", "2026-11-20", "--jobs", "1", "--fail-on", "never"]
    return CliRunner().invoke(app_of(), [*asked, *options]), out / "report.json"


def test_a_target_and_a_certificate_are_said_in_summary_and_report(tmp_path: Path) -> None:
    result, report = scan(tmp_path, "--target", "2027-01-15", "--certified", "2025-02-10", "--lang", "en")
    assert result.exit_code == 0, result.output
    assert "2027-01-15" in result.output
    assert "2027-02-10" in result.output
    assert "Earliest application" not in result.output  # a certificate takes the place of an application
    ready = json.loads(report.read_text(encoding="utf-8"))["readiness"]
    assert (ready["plan"]["target"], ready["surveillance"]["certified"]) == ("2027-01-15", "2025-02-10")


@pytest.mark.parametrize("option", ["--target", "--certified"])
def test_a_day_that_is_none_is_a_usage_error(tmp_path: Path, option: str) -> None:
    result, _ = scan(tmp_path, option, "soon")
    assert result.exit_code == 2


@pytest.mark.parametrize(("option", "day"), [("--target", "2026-11-19"), ("--certified", "2026-11-21")])
def test_an_audit_that_is_over_and_a_certificate_to_come_are_refused(tmp_path: Path, option: str, day: str) -> None:
    result, report = scan(tmp_path, option, day)
    assert (result.exit_code, report.exists()) == (2, False)
    assert f"{option} {day} lies" in result.output
