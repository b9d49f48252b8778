"""What people filled in, beside what a form prints."""

from __future__ import annotations

from laid_out_papers import table

from pipeline.entities.records.filled import filled
from pipeline.values import Content

HEADS = ("Resource", "Unit", "Red from", "Measured", "Remark")


def figures(*measured: str) -> str:
    rows = [
        (f"Server {n}", "%", f"{80 + n}", each, "watched each morning by the shift") for n, each in enumerate(measured)
    ]
    facts = filled(Content(tuple(table(HEADS, *rows))))
    return next(fact.value for fact in facts if fact.name == "filled.figures")


def test_what_was_measured_is_filled_in() -> None:
    july = ("57.2", "63.1", "14.4", "52.9", "28.8", "18.8", "6.5", "41.3", "11.2", "80.7")
    assert figures(*july) != figures(*july[1:], "58.4")
