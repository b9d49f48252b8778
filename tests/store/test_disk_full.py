"""A disk that is full while the state is written: one line, the last report stays, and the next scan goes on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from clients import report, scan, write, write_client

from pipeline.store import state
from pipeline.store.schema import StateError, connect


def full_after(pages: int) -> object:
    """A disk on which a state has room for so many pages more."""

    def limited(file: Path) -> sqlite3.Connection:
        connection = connect(file)
        (used,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={used + pages}")
        return connection

    return limited


@pytest.mark.parametrize("pages", [0, 1, 3, 8])
def test_a_full_disk_costs_neither_the_last_report_nor_the_next(
    pages: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = write_client(tmp_path / "client", procedures=2)
    scan(client, tmp_path / "out")
    before = report(tmp_path / "out")
    for number in range(8):
        write(client / f"新{number}.md", f"# 容量管理程序 {number}\n\n版本: V1.0\n\n" + f"第{number}条。" * 300)
    monkeypatch.setattr(state, "connect", full_after(pages))
    with pytest.raises(StateError, match="full"):
        scan(client, tmp_path / "out")
    monkeypatch.undo()
    kept = report(tmp_path / "out")
    scan(client, tmp_path / "out")
    scan(client, tmp_path / "fresh")
    assert report(tmp_path / "out") == report(tmp_path / "fresh")
    assert kept in (before, report(tmp_path / "fresh")), "whole, of this scan or of the last"
