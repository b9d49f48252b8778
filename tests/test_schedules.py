"""The schedules in contrib/ run a command that exists, with the promises that docs/schedules.md makes."""

from __future__ import annotations

import configparser
import shlex
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pipeline.cli.main import main

CONTRIB = Path(__file__).parents[1] / "contrib"
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def unit(name: str) -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(CONTRIB / name, encoding="utf-8")
    return parsed


def by_systemd() -> list[str]:
    return shlex.split(unit("preaudit.service")["Service"]["ExecStart"])


def by_cron() -> list[str]:
    lines = (CONTRIB / "preaudit.cron").read_text(encoding="utf-8").splitlines()
    (line,) = [one for one in lines if one and not one.startswith("#")]
    return shlex.split(line)[6:]


def by_windows() -> list[str]:
    action = ElementTree.parse(CONTRIB / "preaudit-task.xml").getroot().find(f"{TASK}Actions/{TASK}Exec")
    assert action is not None
    arguments = (action.findtext(f"{TASK}Arguments") or "").replace("\\", "/")
    return [action.findtext(f"{TASK}Command") or "", *shlex.split(arguments)]


@pytest.mark.parametrize("command", [by_systemd, by_cron, by_windows])
def test_what_a_schedule_runs_scans_the_clients(
    command: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(command)
    program, name, _, option, _, *rest = command()
    assert (Path(program).name, name, option) == ("preaudit", "batch", "--out")
    client = tmp_path / "clients" / "甲"
    client.mkdir(parents=True)
    (client / "事件管理程序.md").write_text("# 事件管理程序\n\n版本: V1.0\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["preaudit", name, str(tmp_path / "clients"), option, str(tmp_path / "out"), *rest])
    statuses = []
    for _ in range(2):
        with pytest.raises(SystemExit) as ended:
            main()
        statuses.append(ended.value.code)
    assert statuses == [1, 0], "at first every finding is new, then none"
    assert (tmp_path / "out" / "overview.html").exists()
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_the_timer_makes_up_for_a_machine_that_was_off_and_spreads_the_start() -> None:
    timer = unit("preaudit.timer")["Timer"]
    assert timer["Persistent"] == "true"
    assert timer["RandomizedDelaySec"]
    assert unit("preaudit.service")["Service"]["SuccessExitStatus"] == "1"
