"""Columns of the sheets: their heads from words.yaml, and colours of what they say."""

from __future__ import annotations

from pipeline.report.words import Language, in_language, keys, word
from pipeline.report.workbook import Column, Style

FILLS = {
    "verdict": {
        "satisfied": ("#E9F5EE", "#1E6B45"),
        "weak": ("#FDF4E0", "#8A5A00"),
        "stale": ("#FCEFE6", "#8F4413"),
        "missing": ("#FCECEB", "#A32020"),
        "unreadable": ("#F1EEFA", "#5A4390"),
        "not_applicable": ("#EEF0F3", "#5B6675"),
    },
    "severity": {"high": ("#FCECEB", "#A32020"), "medium": ("#FDF4E0", "#8A5A00"), "low": ("#EEF0F3", "#5B6675")},
    "outcome": {
        "partial": ("#FDF4E0", "#8A5A00"),
        "skipped": ("#EEF0F3", "#5B6675"),
        "failed": ("#FCECEB", "#A32020"),
    },
}


def column(key: str, width: float, style: Style = "text", fills: dict[str, tuple[str, str]] | None = None) -> Column:
    """A column whose head is this word of words.yaml; `width` in characters, `fills` as `fills_of` gives them."""
    return Column(word("column", key), width, style, fills)


def fills_of(group: str, language: Language) -> dict[str, tuple[str, str]]:
    """What the cells of a group say in a language, each with its colours of ground and letters."""
    looks = FILLS[group]
    return {in_language(word(group, key), language): looks[key] for key in keys(group) if key in looks}
