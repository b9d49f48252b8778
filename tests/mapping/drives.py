"""Files of a drive as mapping sees them when all are analysed."""

from __future__ import annotations

from pipeline.values import Analysis, Assignment


def serving(requirements: int) -> list[Analysis]:
    """So many files, each of which serves a requirement of its own (and none of the catalogue's)."""
    return [
        Analysis(f"s{n}.docx", f"s{n}", "read", kind="record", assignments=(Assignment(f"X-{n}", 0.9, "title", "…"),))
        for n in range(requirements)
    ]


def strangers(files: int) -> list[Analysis]:
    """So many files that serve nothing."""
    return [Analysis(f"{n}.docx", str(n), "read", kind="unrelated") for n in range(files)]
