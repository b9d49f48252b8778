"""The tables of clients are made from clients.yaml; a client's first look stands beside what it has now."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.client_tables import CLIENTS, COLUMNS, PAGES, STATES, filled, noted, table

OLD = {"verdict_accuracy": 0.871, "false_satisfied": 3, "earliest_application_right": 1}
NEW = {"verdict_accuracy": 0.9, "false_satisfied": 3, "earliest_application_right": 1}


def client(state: str = "unread") -> dict[str, object]:
    return {"about": {"language": "zh", "state": state}, "first": OLD, "now": NEW}


def cells(row: str) -> dict[str, str]:
    return dict(zip(["client", *COLUMNS.values()], row.strip("| ").split(" | "), strict=True))


def test_a_row_tells_the_first_look_and_now() -> None:
    row = cells(table({"abc-shuju": client()})[2])
    assert row["client"] == "abc-shuju (zh)"
    assert row["verdicts"] == ".871 → .900"
    assert row["false *satisfied*"] == "3"
    assert row["earliest date"] == "right"
    assert row["F1"] == "–"


def test_several_clients_have_a_mean() -> None:
    one = client() | {"now": NEW | {"verdict_accuracy": 1.0}}
    assert cells(table({"abc-shuju": client(), "def-it": one})[-1])["verdicts"] == ".871 → .950"


def test_a_block_holds_the_clients_of_its_state() -> None:
    page = "a\n<!-- clients opened -->\nold\n<!-- clients opened end -->\nb"
    made = filled(page, {"abc-shuju": client("opened"), "def-it": client()})
    assert "abc-shuju" in made
    assert "def-it" not in made
    assert "old" not in made


def test_defects_of_a_client_without_any_are_not_noted() -> None:
    assert noted({"defects_planted": 0, "defects_found": 1.0, "mapping_f1": 0.97651}) == {"mapping_f1": 0.977}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_pages_hold_what_the_file_says(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    clients = yaml.safe_load(CLIENTS.read_text(encoding="utf-8"))
    assert filled(text, clients) == text
    assert {one["about"]["state"] for one in clients.values()} == set(STATES)
