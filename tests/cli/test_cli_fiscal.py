"""--fiscal-start, and the same in decisions.yaml."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from pipeline.cli.main import app_of


def scan(tmp_path: Path, *options: str):
    folder, out = tmp_path / "client", tmp_path / "out"
    (folder / "FY27").mkdir(parents=True, exist_ok=True)
    (folder / "FY27" / "Q1 服务报告.txt").write_text(
        "服务报告\n本季度共受理事件12起，均在时限内解决。\n", encoding="utf-8"
    )
    asked = ["scan", str(folder), "--out", str(out), "--as-of", "2026-11-20", "--jobs", "1", "--fail-on", "never"]
    result = CliRunner().invoke(app_of(), [*asked, *options])
    return result, out / "report.json"


def quarter(report: Path) -> tuple[str, str]:
    (document,) = json.loads(report.read_text(encoding="utf-8"))["documents"]
    return document["dates"][0]["value"], document["dates"][0]["end"]


def test_the_command_line_goes_before_the_clients_file_and_this_before_the_calendar(tmp_path: Path) -> None:
    assert quarter(scan(tmp_path)[1]) == ("2027-01-01", "2027-03-31")
    (tmp_path / "out" / "decisions.yaml").write_text("fiscal_start: 7\n", encoding="utf-8")
    report = scan(tmp_path)[1]
    assert quarter(report) == ("2026-07-01", "2026-09-30"), "what was analysed with another month is analysed anew"
    assert "财年从 7 月算起（按设置）" in json.loads(report.read_text(encoding="utf-8"))["notes"][0]["zh"]
    assert quarter(scan(tmp_path, "--fiscal-start", "4")[1]) == ("2026-04-01", "2026-06-30")


def test_a_year_may_be_called_after_its_first_day(tmp_path: Path) -> None:
    assert quarter(scan(tmp_path, "--fiscal-start", "4", "--fiscal-named", "first")[1]) == ("2027-04-01", "2027-06-30")
    (tmp_path / "out" / "decisions.yaml").write_text("fiscal_start: 4\nfiscal_named: first\n", encoding="utf-8")
    assert quarter(scan(tmp_path)[1]) == ("2027-04-01", "2027-06-30")


def test_what_a_document_of_the_client_explains_is_followed_until_it_is_set(tmp_path: Path) -> None:
    scan(tmp_path)
    manual = tmp_path / "client" / "服务管理手册.txt"
    manual.write_text("服务管理手册\n\nFY27指2026年4月1日至2027年3月31日。\n本手册适用于运维部。\n", encoding="utf-8")

    def first_quarter(report: Path) -> str:
        documents = json.loads(report.read_text(encoding="utf-8"))["documents"]
        return next(one["dates"][0]["value"] for one in documents if one["path"].startswith("FY27/"))

    report = scan(tmp_path)[1]
    assert first_quarter(report) == "2026-04-01", "what was analysed before the manual came is analysed anew"
    assert "按文件所述" in json.loads(report.read_text(encoding="utf-8"))["notes"][0]["zh"]
    assert first_quarter(scan(tmp_path, "--fiscal-start", "7")[1]) == "2026-07-01"
    manual.unlink()
    assert first_quarter(scan(tmp_path)[1]) == "2027-01-01"


def test_what_is_no_month_is_refused_with_its_place(tmp_path: Path) -> None:
    assert scan(tmp_path, "--fiscal-start", "13")[0].exit_code == 2
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "decisions.yaml").write_text("fiscal_start: April\n", encoding="utf-8")
    result, report = scan(tmp_path)
    assert (result.exit_code, report.exists()) == (2, False)
    assert "fiscal_start must be the number of a month" in result.output
    (tmp_path / "out" / "decisions.yaml").write_text("fiscal_named: first\n", encoding="utf-8")
    assert "fiscal_named needs fiscal_start" in scan(tmp_path)[0].output
    assert "--fiscal-named needs --fiscal-start" in scan(tmp_path, "--fiscal-named", "first")[0].output
