"""Drafts of a version that is yet to come: they lie beside the document in force by right."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.checks.control.covers import draft
from pipeline.values import Analysis


def without_later_drafts(files: Mapping[str, Analysis]) -> dict[str, Analysis]:
    """The files of one document, but drafts that call themselves so and bear a later version than those in force."""
    issued = [version_order(one.version) for one in files.values() if one.version and not draft(one)]
    return {
        key: one
        for key, one in files.items()
        if not (issued and one.version and draft(one) and version_order(one.version) > max(issued))
    }


def version_order(version: str) -> tuple[tuple[int, str], ...]:
    """By which the versions of one document stand in order: 1.2 before 1.10, A/0 before A/1."""
    return tuple((int(part) if part.isdigit() else 0, part) for part in version.replace("/", ".").split("."))
