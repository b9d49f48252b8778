"""`changes.json`: what has changed since another report, for programs."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from pipeline.values import Changes, FindingChange, Words

CHANGES_VERSION = 1

Json = dict[str, Any]


def changes_json(changes: Changes | None) -> bytes:
    """The comparison as UTF-8 JSON; `{"compared": false}` where there was nothing to compare with."""
    whole = {"changes_version": CHANGES_VERSION, "compared": changes is not None}
    if changes is not None:
        whole |= _whole(changes)
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")


def _whole(changes: Changes) -> Json:
    ready, files = changes.readiness, changes.files
    return {
        "before": changes.before.isoformat(),
        "after": changes.after.isoformat(),
        "other_program": changes.program,
        "any": changes.any,
        "readiness": {
            "can_apply": _pair(ready.can_apply),
            "earliest_application": _pair(ready.earliest) | {"days": ready.days},
            "binding": _pair(ready.binding),
            "sms_release": _pair(ready.release),
            "conditions_met": [_both("what", one) for one in ready.conditions_met],
            "conditions_new": [_both("what", one) for one in ready.conditions_new],
        },
        "verdicts": [
            {
                "id": one.requirement,
                "before": one.before,
                "after": one.after,
                "direction": one.direction,
                "because": [{"path": cause.path, "what": cause.what} for cause in one.because],
                "otherwise": one.otherwise or None,
                **_both("reason", one.reason),
            }
            for one in changes.verdicts
        ],
        "new_findings": [_finding(one) for one in changes.new_findings],
        "resolved_findings": [_finding(one) for one in changes.resolved_findings],
        "changed_findings": [
            {"before": _finding(was), "after": _finding(now)} for was, now in changes.changed_findings
        ],
        "months": [
            {
                "requirement": one.requirement,
                "gained": one.gained,
                "lost": one.lost,
                "gaps_closed": one.gaps_closed,
                "gaps_opened": one.gaps_opened,
            }
            for one in changes.months
        ],
        "files": {
            "added": files.added,
            "changed": files.changed,
            "moved": [{"before": one.before, "after": one.after} for one in files.moved],
            "removed": files.removed,
            "unchanged": files.unchanged,
        },
    }


def _pair(values: tuple[object, object]) -> Json:
    before, after = (one.isoformat() if isinstance(one, date) else one for one in values)
    return {"before": before, "after": after}


def _both(name: str, words: Words) -> Json:
    return {f"{name}_zh": words.zh, f"{name}_en": words.en}


def _finding(one: FindingChange) -> Json:
    return {
        "id": one.id,
        "check": one.check,
        "severity": one.severity,
        "requirement": one.requirement,
        "paths": one.paths,
        **_both("message", one.message),
        "blocks": one.blocks,
    }
