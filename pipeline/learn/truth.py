"""A client's truth: what a careful auditor would answer (form: sample_corpus/README.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from pipeline.values import Verdict


class TruthError(Exception):
    """The truth file cannot be used; the message says which entry and why."""


@dataclass(frozen=True, slots=True)
class TrueDocument:
    path: str
    outcome: str
    kind: str
    requirements: frozenset[str]
    main_date: str | None
    dates: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Defect:
    check: str
    paths: frozenset[str]
    note: str


@dataclass(frozen=True, slots=True)
class Truth:
    as_of: str
    sms_release: str | None
    readiness: Mapping[str, Any]
    verdicts: Mapping[str, str]
    documents: Mapping[str, TrueDocument]
    events: Mapping[str, Mapping[str, int]]
    defects: tuple[Defect, ...]


def read_truth(path: Path) -> Truth:
    """Raises TruthError where the file is no truth, OSError where it cannot be read."""
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        verdicts = {id: _first(verdict) for id, verdict in raw["requirements"].items()}
        documents = {entry["path"]: _document(entry) for entry in raw.get("documents", [])}
        defects = tuple(
            Defect(one["check"], frozenset(one.get("paths", [])), str(one.get("note", "")))
            for one in raw.get("defects", [])
        )
        return Truth(
            as_of=str(raw["as_of"]),
            sms_release=_day((raw.get("organisation") or {}).get("sms_release")),
            readiness=raw.get("readiness") or {},
            verdicts=verdicts,
            documents=documents,
            events={
                id: {str(m): int(n) for m, n in months.items()} for id, months in (raw.get("events") or {}).items()
            },
            defects=defects,
        )
    except (LookupError, TypeError, AttributeError, ValueError, yaml.YAMLError) as error:
        raise TruthError(
            f"{path.name} is no truth file: {type(error).__name__}: {' '.join(str(error).split())[:160]}"
        ) from error


def _document(entry: Mapping[str, Any]) -> TrueDocument:
    return TrueDocument(
        path=entry["path"],
        outcome=entry["outcome"],
        kind=entry["kind"],
        requirements=frozenset(entry.get("requirements") or ()),
        main_date=_day(entry.get("main_date")),
        dates=frozenset((str(one["value"]), one["role"]) for one in entry.get("dates") or ()),
    )


def _first(verdict: Any) -> str:
    word = verdict[0] if isinstance(verdict, list) else verdict
    if word not in get_args(Verdict):
        raise ValueError(f"{word} is no verdict")
    return str(word)


def _day(value: Any) -> str | None:
    return None if value is None else str(value)
