"""Changes to the small English house: one paper of it with another line, cell or field."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Sequence
from typing import Any

from english_house import (
    CHANGE_BODY,
    CHANGES,
    MANUAL,
    MANUAL_BODY,
    MINUTES,
    MINUTES_BODY,
    SLA,
    SLA_BODY,
    document,
    text,
)
from small_house import form


def proc(line: str, **kw: Any) -> str:
    return document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY + "\n" + line, **kw)


def man(line: str) -> str:
    return document(MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY + "\n" + line)


def mins(old: str, new: str) -> str:
    return text(MINUTES, "Management review minutes", MINUTES_BODY.replace(old, new))


def sla(old: str, new: str) -> str:
    return text(SLA, "Service level agreement", SLA_BODY.replace(old, new))


def rows(base: Sequence[Sequence[str]], at: int, **ch: str) -> list[tuple[str, ...]]:
    """The rows with other cells in row `at`: c2="x" changes the third."""
    out = [list(r) for r in base]
    for c, v in ch.items():
        out[at][int(c[1:])] = v
    return [tuple(r) for r in out]


NCR = "Audit/NCR 2026-01.docx"


def ncr(**kw: str) -> str:
    d = {
        "No.": "NC-1",
        "Unit": "Service Desk",
        "Clause": "8.6.1",
        "Description": "Two tickets had no priority",
        "Root cause": "The form allowed an empty field since the update of June",
        "Corrective action": "Field made mandatory",
        "Due": "30 September 2026",
        "Verified by": "Moira Flint, 2 October 2026",
        "Status": "Closed",
    }
    d.update(kw)
    return form(NCR, "Nonconformity report NC-1", list(d.items()))


def report(month: int, body: str = "Availability 99.95 %. P1 resolved in time 97 %. 14 incidents, 22 requests.") -> str:
    name = month_name[month]
    told = f"Period: 1 {name} 2026 to 28 {name} 2026. Written on 3 {month_name[month + 1]} 2026."
    return text(
        f"Reports/Service report {name} 2026.docx",
        f"Service report {name} 2026",
        f"{told}\n\n# Service levels\n{body}\n\n# Trends\nWorkload is steady.",
    )


def lic(**kw: str) -> str:
    d = {
        "Name": "Ferncliff Managed Services Ltd",
        "Unified social credit code": "91350211M000100Y43",
        "Business scope": "Information technology services, hosting, data processing, system operation",
        "Valid until": "28 February 2038",
    }
    d.update(kw)
    return form("Legal/Business licence.docx", "Business Licence", list(d.items()))
