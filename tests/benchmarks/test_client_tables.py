"""The tables of clients in docs/accuracy.md are filled from metrics, a first look only once."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.client_tables import COUNTS, HEAD, PAGES, SHARES, filled

TABLE = [
    "| | abc-shuju (zh), first look | now | def-it (en), first look | now |",
    "|---|---|---|---|---|",
    "| verdicts right | 0.871 | - | 0.5 | - |",
    "| false *satisfied* | 3 | - | 9 | - |",
    "| earliest date right | yes | - | no | - |",
    "",
    "| another table | 1 |",
]
NEW = {"verdict_accuracy": 0.9, "false_satisfied": 2, "earliest_application_right": 1}


def test_now_is_filled_and_the_first_look_stands() -> None:
    made = filled(TABLE, {"abc-shuju": NEW}, [])
    assert made[2] == "| verdicts right | 0.871 | 0.900 | 0.5 | - |"
    assert made[3:5] == ["| false *satisfied* | 3 | 2 | 9 | - |", "| earliest date right | yes | yes | no | - |"]
    assert made[5:] == TABLE[5:]


def test_a_new_clients_first_look_is_written_once_asked_for() -> None:
    made = filled(TABLE, {"def-it": NEW}, ["def-it"])
    assert made[2] == "| verdicts right | 0.871 | - | 0.900 | 0.900 |"


def test_the_row_of_an_older_client_keeps_its_first_figures() -> None:
    older = {"verdict_accuracy": 0.9, "mapping_f1": 0.95, "false_missing": 1}
    assert filled(["| ghi-ops (en) | 0.6 | - | 0.7 | - | 31 | - |"], {"ghi-ops": older}, []) == [
        "| ghi-ops (en) | 0.6 | 0.900 | 0.7 | 0.950 | 31 | 1 |"
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_row_of_the_pages_is_known(page: Path) -> None:
    lines = page.read_text(encoding="utf-8").split("\n")
    named = {client for line in lines for client in HEAD.findall(line)}
    assert named
    everything = dict.fromkeys([*SHARES.values(), *COUNTS.values(), "earliest_application_right"], 1)
    assert len(filled(lines, dict.fromkeys(named, everything), [])) == len(lines)
