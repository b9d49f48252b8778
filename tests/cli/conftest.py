"""The command line, run in this process: its status, and what it printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Ended, Run
from small_client import write_client

from pipeline.cli.main import main


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("scan", folder, …)` is what `preaudit scan …` does in a terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: object) -> Ended:
        monkeypatch.setattr("sys.argv", ["preaudit", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Ended(code, printed.out, printed.err)

    return command


@pytest.fixture
def client(tmp_path: Path) -> Path:
    return write_client(tmp_path / "client")
