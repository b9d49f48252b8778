"""What benchmarks/blind_ledgers.py counts as read rightly, and that its two halves share no ledger."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from blind_ledgers import FIRST, FOLDER, FORMS, Ledger, events, is_right, ledgers

from pipeline.catalogue import load_catalogue

LEDGER = Ledger(
    "R-8.6.1-1",
    "Incident log",
    ("No.", "Summary", "Opened", "Closed"),
    (("1", "printer", "2026-03-01", "2026-04-02"), ("2", "network", "2026-03-09", "2026-04-03")),
    3,
)


@pytest.mark.parametrize("form", FORMS)
def test_a_ledger_is_right_where_each_row_is_an_event_of_its_column(form: str) -> None:
    found = events(LEDGER, form, load_catalogue())

    assert is_right(LEDGER, form, found)
    assert not is_right(LEDGER, form, found[1:])
    assert not is_right(replace(LEDGER, event=4), form, found)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_half_that_is_counted_holds_none_of_the_half_that_is_read(language: str) -> None:
    known = yaml.safe_load((FOLDER / f"{language}_ledgers.yaml").read_text(encoding="utf-8"))
    read, counted = (list(ledgers(known, FIRST[half])) for half in ("read", "counted"))

    assert len(read) == 2 * len(counted) > 0
    assert not {(one.requirement, one.title) for one in read} & {(one.requirement, one.title) for one in counted}
