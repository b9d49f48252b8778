"""An unchanged client costs a listing: no file is compared by itself, and what is not told by a listing is seen yet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from clients import AS_OF, report, scan, write_client

import pipeline.running.rescan
from pipeline.drive.inventory import Inventory
from pipeline.ingest.settings import ReadSettings
from pipeline.store import versions

ROOT = Path(__file__).parents[2]
HEAVY = (
    "pipeline.reporting",
    "pipeline.ingest.read",
    "pipeline.running.rescan",
    "pipeline.report.words",
    "yaml",
    "jinja2",
)


@pytest.fixture
def client(tmp_path: Path) -> Path:
    return write_client(tmp_path / "client", procedures=2)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every inventory that was taken, which has each file compared."""
    seen: list[object] = []
    look = pipeline.running.rescan.look

    def watched(*arguments: object) -> Inventory:
        seen.append(arguments)
        return look(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline.running.rescan, "look", watched)
    return seen


def test_no_file_is_compared_where_the_listing_is_as_it_was(client: Path, tmp_path: Path, looks: list[object]) -> None:
    scan(client, tmp_path / "out")
    looks.clear()
    assert (scan(client, tmp_path / "out").unchanged, looks) == (True, [])


def test_nothing_that_reads_maps_or_writes_is_loaded_for_it(client: Path, tmp_path: Path) -> None:
    scanning = (
        "import sys; from pipeline.cli.main import main\n"
        "try: main()\nexcept SystemExit: print(*sys.modules)"
    )  # fmt: skip
    asked = (
        "scan",
        str(client),
        "--out",
        str(tmp_path / "out"),
        "--as-of",
        str(AS_OF),
        "--quiet",
        "--fail-on",
        "never",
    )
    for _ in range(2):
        ended = subprocess.run(
            [sys.executable, "-c", scanning, *asked], cwd=ROOT, capture_output=True, text=True, check=True
        )
    assert "pipeline.one_client" in ended.stdout.split()
    assert not {*HEAVY} & {*ended.stdout.split()}


def test_a_file_that_was_being_written_is_looked_at_again(client: Path, tmp_path: Path, looks: list[object]) -> None:
    """Its stamp may stay what it is while its bytes change, so that a listing proves nothing yet."""
    os.utime(client / "事件管理程序.md")
    scan(client, tmp_path / "out")
    looks.clear()
    scan(client, tmp_path / "out")
    assert looks


def test_what_cannot_be_read_and_stays_so_is_no_change(client: Path, tmp_path: Path) -> None:
    (client / "快捷方式.md").symlink_to("没有.md")
    scan(client, tmp_path / "out")
    before = report(tmp_path / "out")
    assert scan(client, tmp_path / "out").unchanged
    (client / "快捷方式.md").unlink()
    assert not scan(client, tmp_path / "out").unchanged, "and its end is one"
    assert report(tmp_path / "out") != before


def test_a_program_that_was_installed_anew_and_is_the_same_needs_one_comparison(
    client: Path, tmp_path: Path, looks: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(client, tmp_path / "out")
    monkeypatch.setattr("pipeline.one_client.stamp", lambda settings: "installed anew")
    looks.clear()
    assert scan(client, tmp_path / "out").unchanged
    assert len(looks) == 1
    assert scan(client, tmp_path / "out").unchanged
    assert len(looks) == 1, "from then on a glance will do"


def test_the_programs_stamp_changes_with_any_file_of_it_and_with_what_is_asked_of_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "pipeline"
    for name in ("ingest/read.py", "catalogue/iso.yaml"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text("1")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "model.npz").write_bytes(b"1")
    monkeypatch.setattr(versions, "_PACKAGE", package)
    monkeypatch.setattr(sys, "path", [str(tmp_path / "libraries")])
    seen = {versions.stamp(ReadSettings())}
    assert versions.stamp(ReadSettings()) in seen
    for file in ("pipeline/ingest/read.py", "pipeline/catalogue/iso.yaml", "models/model.npz"):
        (tmp_path / file).write_bytes(b"22")
        seen.add(versions.stamp(ReadSettings()))
    (tmp_path / "libraries" / "lxml-6.0.dist-info").mkdir(parents=True)
    seen |= {versions.stamp(ReadSettings()), versions.stamp(ReadSettings(ocr="off"))}
    assert len(seen) == 6
