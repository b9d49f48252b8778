"""A scan of unchanged files leaves the reports alone only if everything else that goes into them is as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from clients import order, scan, write_client

from pipeline.ingest.settings import ReadSettings
from pipeline.one_client import Order, scan_client
from pipeline.values import Outlook

DECISION = """decisions:
- {action: not_applicable, requirement: D-8.2.6, reviewer: 李敏, date: 2026-11-01, reason: 不适用}
"""
SILENCE = """silence:
- {check: CHECK, paths: ['*'], reason: 已知, by: 李敏, until: 2026-12-31}
"""


def asking(**changes: object) -> Callable[[Order], Order]:
    return lambda one: replace(one, **changes)  # type: ignore[arg-type]


def setting(**changes: object) -> Callable[[Order], Order]:
    return lambda one: replace(one, settings=replace(one.settings, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(setting(as_of=date(2026, 11, 21)), id="another day"),
        pytest.param(setting(outlook=Outlook(target=date(2027, 3, 1))), id="a target"),
        pytest.param(setting(outlook=Outlook(certified=date(2025, 3, 1))), id="a certificate"),
        pytest.param(setting(read=ReadSettings(ocr="off")), id="without OCR"),
        pytest.param(setting(read=ReadSettings(passwords=("geheim",))), id="a password"),
        pytest.param(asking(lang="en"), id="another language"),
        pytest.param(asking(advice=False), id="the edition without advice"),
        pytest.param(asking(keep_text=False), id="no text is to be kept"),
    ],
)
def test_what_is_asked_for_is_what_the_reports_say(changed: Callable[[Order], Order], tmp_path: Path) -> None:
    client = write_client(tmp_path / "client", procedures=2)
    scan(client, tmp_path / "out")
    asked = changed(order(client, tmp_path / "out"))
    assert not scan_client(asked).unchanged
    scan_client(replace(asked, out=tmp_path / "fresh"))
    assert (tmp_path / "out" / "report.json").read_bytes() == (tmp_path / "fresh" / "report.json").read_bytes()
    assert scan_client(asked).unchanged, "and the next time it is"


@pytest.mark.parametrize("text", [DECISION, SILENCE], ids=["a decision", "a silence"])
def test_a_decision_of_the_same_day_counts_and_so_does_its_withdrawal(text: str, tmp_path: Path) -> None:
    client = write_client(tmp_path / "client", procedures=2)
    scan(client, tmp_path / "out")
    before = (tmp_path / "out" / "report.json").read_bytes()
    decided = tmp_path / "out" / "decisions.yaml"
    decided.write_text(text.replace("CHECK", json.loads(before)["findings"][0]["check"]), encoding="utf-8")
    assert not scan(client, tmp_path / "out").unchanged
    assert (tmp_path / "out" / "report.json").read_bytes() != before
    assert scan(client, tmp_path / "out").unchanged
    decided.unlink()
    assert not scan(client, tmp_path / "out").unchanged
    assert (tmp_path / "out" / "report.json").read_bytes() == before
