"""A client's fiscal year: the parts `fiscal_start` and `fiscal_named` of decisions.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from pipeline.decisions import FISCAL_NAMED, FISCAL_START, BadDecisions
from pipeline.decisions.file import read_decisions_file
from pipeline.values.fiscal import FiscalYear, Naming

_MONTHS = range(1, 13)


def load_fiscal_year(folder: Path) -> FiscalYear | None:
    """The fiscal year set in a client's output folder; None where none is. Raises BadDecisions."""
    written = read_decisions_file(folder)
    month, named = written.get(FISCAL_START), written.get(FISCAL_NAMED, "last")
    if named not in get_args(Naming):
        raise BadDecisions(f"{FISCAL_NAMED} must be first or last, not {named!r}")
    if month is None:
        if FISCAL_NAMED in written:
            raise BadDecisions(f"{FISCAL_NAMED} needs {FISCAL_START}, the number of a month, 1 to 12")
        return None
    if type(month) is not int or month not in _MONTHS:
        raise BadDecisions(f"{FISCAL_START} must be the number of a month, 1 to 12, not {month!r}")
    return FiscalYear(month, named)
