"""Checks that a consultant has silenced for a client: the part `silence` of decisions.yaml.

silence:
- {check: C01, paths: [手册/*], reason: approved in the OA, by: 李敏, until: 2026-12-31}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from pipeline.catalogue import Catalogue
from pipeline.decisions import BadDecisions
from pipeline.decisions.file import read_decisions_file
from pipeline.values import Finding, Silence, Silenced

_KEYS = frozenset(["check", "paths", "reason", "by", "until"])


def load_silences(folder: Path, catalogue: Catalogue) -> tuple[Silence, ...]:
    """The silences kept in a client's output folder; none where there is no file. Raises BadDecisions."""
    entries = read_decisions_file(folder).get("silence") or []
    if not isinstance(entries, list):
        raise BadDecisions("silence must be a list")
    known = {check.id for check in catalogue.checks}
    return tuple(_checked(one, f"silence {at}", known) for at, one in enumerate(entries, start=1))


def _checked(entry: object, place: str, known: set[str]) -> Silence:
    if not isinstance(entry, Mapping):
        raise BadDecisions(f"{place}: a mapping with check, reason, by and until is expected")
    if unknown := sorted(set(map(str, entry)) - _KEYS):
        raise BadDecisions(f"{place}: unknown key {unknown[0]!r}")
    check, paths = str(entry.get("check") or ""), entry.get("paths") or []
    if check not in known:
        raise BadDecisions(f"{place}: {check or 'an empty text'} is no check (see: preaudit catalogue)")
    if not isinstance(paths, list) or not all(isinstance(path, str) and path for path in paths):
        raise BadDecisions(f"{place}: paths must be a list of texts")
    reason, by = str(entry.get("reason") or "").strip(), str(entry.get("by") or "").strip()
    if not reason or not by:
        raise BadDecisions(f"{place}: a silence needs its reason and by whom")
    until = entry.get("until")
    if not isinstance(until, date):
        raise BadDecisions(f"{place}: until must be a day such as 2026-12-31; no silence is for ever")
    return Silence(check, tuple(paths), reason, by, until)


def keep_back(
    findings: Sequence[Finding], silences: Sequence[Silence], as_of: date
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...], tuple[Silence, ...]]:
    """(findings to show, those kept back, silences that have run out).

    A finding is kept back only if every file that it names is meant: a new file in it is heard of.
    """
    running = [silence for silence in silences if silence.until >= as_of]
    shown: list[Finding] = []
    back: list[Silenced] = []
    for finding in findings:
        silence = next((one for one in running if _means(one, finding)), None)
        if silence:
            back.append(Silenced(finding, silence))
        else:
            shown.append(finding)
    return tuple(shown), tuple(back), tuple(silence for silence in silences if silence.until < as_of)


def _means(silence: Silence, finding: Finding) -> bool:
    if silence.check != finding.check:
        return False
    return all(any(fnmatchcase(path, pattern) for pattern in silence.paths or ("*",)) for path in finding.paths)
