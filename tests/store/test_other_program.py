"""Another catalogue or model maps the kept texts again; another reader reads again; another check does neither."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from clients import order, report, write_client

import pipeline.one_client
import pipeline.running.jobs
from pipeline.one_client import scan_client
from pipeline.store.versions import Versions

Change = Callable[[Versions], Versions]

CHECKS: Change = lambda now: replace(now, program="another")  # noqa: E731
CATALOGUE: Change = lambda now: replace(now, program="another", analysis="another")  # noqa: E731
READERS: Change = lambda now: Versions("another", "another", "another")  # noqa: E731


def scan(client: Path, out: Path, keep_text: bool = True) -> bytes:
    """In this process, so that the test sees what is done."""
    asked = order(client, out, keep_text=keep_text)
    scan_client(replace(asked, settings=replace(asked.settings, executor="serial")))
    return report(out)


@pytest.mark.parametrize(
    ("change", "keep_text", "read", "mapped"),
    [
        pytest.param(CHECKS, True, 0, 0, id="checks"),
        pytest.param(CATALOGUE, True, 0, 3, id="catalogue or model"),
        pytest.param(CATALOGUE, False, 3, 3, id="catalogue or model, without kept texts"),
        pytest.param(READERS, True, 3, 3, id="readers"),
    ],
)
def test_what_is_done_again(
    change: Change, keep_text: bool, read: int, mapped: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = write_client(tmp_path / "client", procedures=2)
    (client / "附件.zip").unlink()
    before = scan(client, tmp_path / "out", keep_text)
    done = {"read": 0, "analysis_of": 0}

    def counted(name: str) -> None:
        work = getattr(pipeline.running.jobs, name)

        def count(*arguments: object) -> object:
            done[name] += 1
            return work(*arguments)

        monkeypatch.setattr(pipeline.running.jobs, name, count)

    counted("read")
    counted("analysis_of")
    versions = pipeline.one_client.versions
    monkeypatch.setattr(pipeline.one_client, "versions", lambda settings: change(versions(settings)))
    monkeypatch.setattr(pipeline.one_client, "stamp", lambda settings: "another")
    assert scan(client, tmp_path / "out", keep_text) == before
    assert done == {"read": read, "analysis_of": mapped}
    assert scan(client, tmp_path / "out", keep_text) == before
    assert done == {"read": read, "analysis_of": mapped}, "and it is done once"
