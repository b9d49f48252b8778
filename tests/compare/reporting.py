"""Small reports, as bytes of a report.json, for comparisons."""

from __future__ import annotations

import json
from typing import Any

from pipeline.compare.reported import Reported, read_reported


def report(**parts: Any) -> Reported:
    """A report of nothing but what is given."""
    whole: dict[str, Any] = {
        "schema_version": 1,
        "tool": {"name": "preaudit", "version": "1"},
        "catalogue": {"id": "c", "version": "1"},
        "as_of": "2026-11-20",
        "organisation": {"name": "甲公司", "sms_release": "2026-08-01"},
        "readiness": {
            "can_apply": False,
            "earliest_application": "2026-12-20",
            "binding": "O05",
            "conditions": [],
            "constraints": [],
            "blocking": [],
        },
        "requirements": [],
        "documents": [],
        "timeline": [],
        "findings": [],
    }
    return read_reported(json.dumps(whole | parts).encode())


def document(path: str, content: str = "", *requirements: str, hints: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "path": path,
        "sha256": content or path,
        "requirements": [{"id": one} for one in requirements],
        "hints": [{"id": one} for one in hints],
    }


def requirement(id: str, verdict: str, *paths: str) -> dict[str, Any]:
    return {
        "id": id,
        "verdict": verdict,
        "evidence": [{"path": path} for path in paths],
        "reason_zh": "因",
        "reason_en": "why",
    }


def finding(
    id: str, *paths: str, severity: str = "high", requirement: str | None = None, quote: str = ""
) -> dict[str, Any]:
    return {
        "id": id, "check": id.split("-")[0], "severity": severity, "requirement": requirement, "paths": paths,
        "quote": quote, "message_zh": f"{id} 的问题", "message_en": f"finding {id}",
    }  # fmt: skip


def row(requirement: str, months: dict[str, int], gaps: tuple[str, ...] = (), *paths: str) -> dict[str, Any]:
    return {"requirement": requirement, "months": months, "gaps": gaps, "events": [{"path": path} for path in paths]}
