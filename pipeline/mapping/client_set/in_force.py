"""Which files of a set can be evidence."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.values import Analysis


def in_force(analyses: Sequence[Analysis]) -> list[Analysis]:
    """The files that can be evidence: read, current, and no blank forms."""
    return [one for one in analyses if one.outcome in ("read", "partial") and one.kind != "form" and not one.obsolete]
