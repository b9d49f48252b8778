"""decisions.yaml: read, checked, written. People write it too, so what is wrong is said with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, get_args

import yaml

from pipeline.catalogue import Catalogue
from pipeline.decisions import FILE_NAME, BadDecisions
from pipeline.values import Decision, DecisionAction, FileMark, Kind

VERSION = 1
_KEYS = frozenset(("action", "requirement", "to", "kind", "file", "reviewer", "date", "reason", "until"))
_FILE_KEYS = frozenset(("path", "sha256", "number", "title"))
_ABOUT_A_FILE = frozenset(("confirm", "reject", "reassign"))


def load_decisions(folder: Path, catalogue: Catalogue) -> tuple[Decision, ...]:
    """The decisions kept in a client's output folder, in the order of the file; none where there is no file.

    Raises BadDecisions, for a scan that passed over a decision in silence would contradict its reviewer.
    """
    return tuple(checked(one, f"decision {at}", catalogue) for at, one in enumerate(_entries(folder), start=1))


def save_decisions(folder: Path, decisions: Sequence[Decision]) -> Path:
    """Write the decisions, keeping what else the file holds. Written beside, then renamed."""
    whole = {**read_decisions_file(folder), "version": VERSION, "decisions": [_as_mapping(one) for one in decisions]}
    path = folder / FILE_NAME
    beside = path.with_suffix(".new")
    beside.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=110), encoding="utf-8")
    beside.replace(path)
    return path


def checked(entry: object, place: str, catalogue: Catalogue) -> Decision:
    """A decision from what was written, or BadDecisions with `place`."""
    if not isinstance(entry, Mapping):
        raise BadDecisions(f"{place}: a mapping with action, requirement, reviewer, date and reason is expected")
    if unknown := sorted(set(map(str, entry)) - _KEYS):
        raise BadDecisions(f"{place}: unknown key {unknown[0]!r}")
    action = str(entry.get("action") or "")
    if action not in get_args(DecisionAction):
        raise BadDecisions(f"{place}: action must be one of {', '.join(get_args(DecisionAction))}, not {action!r}")
    known = {one.id for one in catalogue.requirements}
    requirement, to = str(entry.get("requirement") or ""), str(entry.get("to") or "")
    for id in (requirement, *([to] if to or action == "reassign" else [])):
        if id not in known:
            raise BadDecisions(f"{place}: {id or 'an empty text'} is no requirement (see: preaudit catalogue)")
    kind = entry.get("kind")
    if kind is not None and kind not in get_args(Kind):
        raise BadDecisions(f"{place}: {kind!r} is no kind of document")
    reviewer, reason = (_text(entry.get(key)) for key in ("reviewer", "reason"))
    if not reviewer or not reason:
        raise BadDecisions(f"{place}: reviewer and reason must be given")
    file = _mark(entry.get("file"), place) if action in _ABOUT_A_FILE else None
    day = _day(entry.get("date"), f"{place}: date")
    until = entry.get("until")
    return Decision(
        action=action,  # type: ignore[arg-type]  # one of them, see above
        requirement=requirement,
        reviewer=reviewer,
        day=day,
        reason=reason,
        file=file,
        to=to if action == "reassign" else "",
        kind=kind,
        until=None if until is None else _day(until, f"{place}: until"),
    )


def _entries(folder: Path) -> list[Any]:
    entries = read_decisions_file(folder).get("decisions") or []
    if not isinstance(entries, list):
        raise BadDecisions(f"{FILE_NAME}: decisions must be a list")
    return entries


def read_decisions_file(folder: Path) -> dict[str, Any]:
    """The whole of decisions.yaml, with the parts of others; empty where there is none. Raises BadDecisions."""
    path = folder / FILE_NAME
    try:
        whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadDecisions(f"{FILE_NAME} cannot be read: {' '.join(str(error).split())[:160]}") from error
    if whole is None:
        return {}
    if not isinstance(whole, dict):
        raise BadDecisions(f"{FILE_NAME}: a mapping with the key decisions is expected")
    if whole.get("version", VERSION) != VERSION:
        raise BadDecisions(f"{FILE_NAME}: version {whole['version']} is not known, {VERSION} is")
    return whole


def _mark(entry: object, place: str) -> FileMark:
    if not isinstance(entry, Mapping) or not any(entry.values()) or set(map(str, entry)) - _FILE_KEYS:
        raise BadDecisions(f"{place}: file must name the file by path, sha256, number or title")
    return FileMark(**{str(key): _text(value) for key, value in entry.items()})


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _day(value: object, place: str) -> date:
    try:
        return value if type(value) is date else date.fromisoformat(_text(value))
    except ValueError:
        raise BadDecisions(f"{place} must be a day, written as 2026-11-20") from None


def _as_mapping(one: Decision) -> dict[str, Any]:
    file = one.file
    return {
        "action": one.action,
        "requirement": one.requirement,
        **({"to": one.to} if one.to else {}),
        **({"kind": one.kind} if one.kind else {}),
        **({"file": {key: value for key in sorted(_FILE_KEYS) if (value := getattr(file, key))}} if file else {}),
        "reviewer": one.reviewer,
        "date": one.day,
        "reason": one.reason,
        **({"until": one.until} if one.until else {}),
    }
