"""How a consultant sets the checks for a client: the part `checks` of decisions.yaml.

checks:
  R05: {enabled: false}
  A05: {severity: medium, thresholds: {many: 4}}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_args

from pipeline.catalogue import Catalogue, Check
from pipeline.decisions import BadDecisions
from pipeline.decisions.file import read_decisions_file
from pipeline.values import Severity

_KEYS = frozenset(["enabled", "severity", "thresholds"])


@dataclass(frozen=True, slots=True)
class Tuned:
    """What is set of one check; None leaves what the catalogue says."""

    check: str
    enabled: bool | None = None
    severity: Severity | None = None
    thresholds: Mapping[str, float] = field(default_factory=dict)


def load_tuning(folder: Path, catalogue: Catalogue) -> tuple[Tuned, ...]:
    """What is set of checks in a client's output folder; nothing where there is no file. Raises BadDecisions."""
    entries = read_decisions_file(folder).get("checks") or {}
    if not isinstance(entries, Mapping):
        raise BadDecisions("checks must be a mapping of check ids")
    known = {check.id: check for check in catalogue.checks}
    return tuple(
        _checked(str(id), entry, known) for id, entry in sorted(entries.items(), key=lambda each: str(each[0]))
    )


def _checked(id: str, entry: object, known: Mapping[str, Check]) -> Tuned:
    place = f"checks {id}"
    if id not in known:
        raise BadDecisions(f"{place}: no such check (see: preaudit catalogue)")
    if not isinstance(entry, Mapping):
        raise BadDecisions(f"{place}: a mapping with enabled, severity or thresholds is expected")
    if unknown := sorted(set(map(str, entry)) - _KEYS):
        raise BadDecisions(f"{place}: unknown key {unknown[0]!r}")
    enabled, severity, figures = entry.get("enabled"), entry.get("severity"), entry.get("thresholds") or {}
    if enabled is not None and not isinstance(enabled, bool):
        raise BadDecisions(f"{place}: enabled must be true or false")
    if severity is not None and severity not in get_args(Severity):
        raise BadDecisions(f"{place}: severity must be one of {', '.join(get_args(Severity))}, not {severity!r}")
    if not isinstance(figures, Mapping):
        raise BadDecisions(f"{place}: thresholds must be a mapping of names and figures")
    for name, figure in figures.items():
        if name not in known[id].thresholds:
            has = ", ".join(sorted(known[id].thresholds)) or "none"
            raise BadDecisions(f"{place}: {name!r} is no threshold of this check, which has: {has}")
        if isinstance(figure, bool) or not isinstance(figure, int | float) or figure < 0:
            raise BadDecisions(f"{place}: {name} must be a figure of nought or more, not {figure!r}")
    return Tuned(id, enabled, severity, {str(name): float(figure) for name, figure in figures.items()})


def tuned(catalogue: Catalogue, tuning: tuple[Tuned, ...]) -> Catalogue:
    """The catalogue with the checks as they are set."""
    if not tuning:
        return catalogue
    by_id = {one.check: one for one in tuning}
    checks = tuple(_set(check, by_id[check.id]) if check.id in by_id else check for check in catalogue.checks)
    return replace(catalogue, checks=checks)


def _set(check: Check, one: Tuned) -> Check:
    return replace(
        check,
        enabled=check.enabled if one.enabled is None else one.enabled,
        severity=one.severity or check.severity,
        gravest=one.severity or check.gravest,
        thresholds={**check.thresholds, **one.thresholds},
    )
