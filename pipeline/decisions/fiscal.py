"""The month in which a client's fiscal year begins: the part `fiscal_start` of decisions.yaml."""

from __future__ import annotations

from pathlib import Path

from pipeline.decisions import FISCAL_START, BadDecisions
from pipeline.decisions.file import read_decisions_file

_MONTHS = range(1, 13)


def load_fiscal_start(folder: Path) -> int | None:
    """The month set in a client's output folder; None where none is. Raises BadDecisions."""
    month = read_decisions_file(folder).get(FISCAL_START)
    if month is None or (type(month) is int and month in _MONTHS):
        return month
    raise BadDecisions(f"{FISCAL_START} must be the number of a month, 1 to 12, not {month!r}")
