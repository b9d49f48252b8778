"""preaudit batch: every client gets its report, and no client's trouble stops another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run
from small_client import AS_OF, names, write_client

import pipeline.cli.batch
from pipeline.one_client import Order, Scanned, scan_client


@pytest.fixture
def clients(tmp_path: Path) -> Path:
    for name in ("甲公司", "乙公司"):
        write_client(tmp_path / "clients" / name)
    (tmp_path / "clients" / "丙 公司").mkdir()
    return tmp_path / "clients"


def test_every_client_has_its_report_and_trouble_stops_no_other(run: Run, clients: Path, tmp_path: Path) -> None:
    ended = run("batch", clients, "--as-of", AS_OF, "--out", tmp_path / "out", "--fail-on", "never")
    assert (ended.status, ended.err) == (2, ""), "one client could not be scanned"
    assert names(tmp_path / "out") == ["overview.html", "overview.json", "乙公司", "甲公司"]
    for name in ("甲公司", "乙公司"):
        assert (tmp_path / "out" / name / "report.html").exists()
    made = json.loads((tmp_path / "out" / "overview.json").read_text(encoding="utf-8"))
    assert made["clients"][0]["name"] == "丙 公司", "those in trouble stand first"
    assert "no files" in made["clients"][0]["problem"]
    page = (tmp_path / "out" / "overview.html").read_text(encoding="utf-8")
    assert "%E7%94%B2%E5%85%AC%E5%8F%B8/report.html" in page
    assert len(ended.out.splitlines()) == 3


def test_the_worst_stands_first_and_status_tells_of_findings(run: Run, clients: Path, tmp_path: Path) -> None:
    (clients / "丙 公司").rmdir()
    (clients / "甲公司" / "事件管理程序.md").unlink()
    assert run("batch", clients, "--as-of", AS_OF, "--out", tmp_path / "out", "--quiet").status == 1
    made = json.loads((tmp_path / "out" / "overview.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in made["clients"]] == ["甲公司", "乙公司"]
    arguments = ("batch", clients, "--as-of", AS_OF, "--out", tmp_path / "out", "--fail-on", "new-high")
    assert run(*arguments).status == 0, "nothing is new"
    again = json.loads((tmp_path / "out" / "overview.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in again["clients"]] == ["甲公司", "乙公司"]


def test_a_client_whose_drive_is_away_keeps_its_last_figures(run: Run, clients: Path, tmp_path: Path) -> None:
    arguments = ("batch", clients, "--as-of", AS_OF, "--out", tmp_path / "out", "--quiet")
    run(*arguments)
    for file in sorted((clients / "甲公司").rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()
    assert run(*arguments).status == 2
    made = json.loads((tmp_path / "out" / "overview.json").read_text(encoding="utf-8"))
    (away,) = [one for one in made["clients"] if one["name"] == "甲公司"]
    assert away["problem"]
    assert away["files"] == {"read": 2}


@pytest.mark.parametrize("place", ["nowhere", "empty"])
def test_a_folder_without_clients_is_refused(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "empty").mkdir()
    ended = run("batch", tmp_path / place, "--out", tmp_path / "out")
    assert (ended.status, ended.out, len(ended.err.splitlines())) == (2, "", 1)


def test_reports_never_go_among_the_clients(run: Run, clients: Path) -> None:
    assert run("batch", clients, "--out", clients / "out").status == 2
    assert not (clients / "out").exists()


def test_batch_scans_as_it_is_asked_to(
    run: Run, clients: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders: list[Order] = []

    def watched(order: Order) -> Scanned:
        orders.append(order)
        return scan_client(order)

    monkeypatch.setattr(pipeline.cli.batch, "scan_client", watched)
    (tmp_path / "words.txt").write_text("geheim\n", encoding="utf-8")
    options = ("--edition", "reviewer", "--ocr", "off", "--passwords", tmp_path / "words.txt", "--memory", "512")
    run("batch", clients, "--as-of", AS_OF, "--out", tmp_path / "out", "--quiet", "--no-keep-text", *options)
    assert len(orders) == 3
    for order in orders:
        read = order.settings.read
        assert (order.advice, order.keep_text, order.settings.limits.memory) == (False, False, 512)
        assert (read.ocr, read.passwords) == ("off", ("geheim",))
    made = json.loads((tmp_path / "out" / "甲公司" / "report.json").read_text(encoding="utf-8"))
    assert not any(finding["action_en"] for finding in made["findings"])
