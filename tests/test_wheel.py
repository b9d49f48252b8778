"""The wheel holds all that a scan needs, and works in a folder that knows nothing of the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DATA = {".yaml", ".json", ".html", ".css", ".js", ".npz", ".typed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", ROOT, "--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    (built,) = folder.glob("preaudit-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    pip("install", wheel, "--no-deps", "--no-index", "--target", folder)
    return folder


def pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def preaudit(installed: Path, place: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The console script of the installed wheel, run in `place`; dependencies come from the running Python.

    The checkout is on no path: an editable install of it would put it behind `installed` only.
    """
    (script,) = (installed / ("Scripts" if os.name == "nt" else "bin")).glob("preaudit*")
    command = [script] if os.name == "nt" else [sys.executable, script]
    return subprocess.run(
        [*map(str, command), *map(str, arguments)],
        cwd=place,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_every_data_file_of_the_package_and_the_model_is_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    package = {path.relative_to(ROOT).as_posix() for path in (ROOT / "pipeline").rglob("*") if path.suffix in DATA}
    model = {f"pipeline/models/{path.name}" for path in (ROOT / "models").iterdir() if path.suffix in DATA}
    assert "pipeline/models/requirements.npz" in model
    assert any(path.startswith("pipeline/catalogue/") for path in package)
    assert any(path.startswith("pipeline/report/templates/") for path in package)
    assert {
        "pipeline/report/report.schema.json",
        "pipeline/mapping/kinds/kinds.yaml",
        "pipeline/timeline/roles/cues.yaml",
    } <= package
    assert sorted((package | model) - inside) == []


def test_nothing_but_the_package_is_inside(wheel: Path) -> None:
    inside = zipfile.ZipFile(wheel).namelist()
    assert [name for name in inside if not name.startswith(("pipeline/", "preaudit-"))] == []
    assert [name for name in inside if "__pycache__" in name] == []
    assert any(name.endswith("licenses/LICENSE") for name in inside)


def test_installed_package_is_used_and_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import pipeline; print(pipeline.__file__)"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(installed)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(told.stdout.strip()).is_relative_to(installed)


def test_installed_command_scans_from_an_empty_directory(installed: Path, tmp_path: Path) -> None:
    client, place = tmp_path / "client", tmp_path / "place"
    client.mkdir()
    place.mkdir()
    (client / "事件管理程序.md").write_text(
        "# 事件管理程序\n\n生效日期：2026年7月6日\n\n事件分级、升级与关闭。\n", encoding="utf-8"
    )
    (client / "事件台账.csv").write_text(
        "事件编号,受理时间,描述,关闭时间\nINC-1,2026-08-03,邮箱不能登录,2026-08-03\nINC-2,2026-09-05,网络中断,2026-09-06\n",
        encoding="utf-8",
    )
    ended = preaudit(installed, place, "scan", client, "--as-of", "2026-11-20", "--fail-on", "never", "--lang", "en")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert sorted(path.name for path in (place / "reports" / "client").iterdir()) == [
        "changes.json", "report.html", "report.json", "report.xlsx", "run.json", "state",
    ]  # fmt: skip
    report = json.loads((place / "reports" / "client" / "report.json").read_text(encoding="utf-8"))
    served = {one["id"] for document in report["documents"] for one in document["requirements"]}
    assert {"D-8.6.1", "R-8.6.1-1"} <= served


def test_installed_command_explains(installed: Path, tmp_path: Path) -> None:
    ended = preaudit(installed, tmp_path, "explain", "D-8.6.1", "--lang", "en")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("D-8.6.1")
