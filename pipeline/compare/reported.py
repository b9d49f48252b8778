"""As much of a `report.json` as a comparison needs, checked while it is read."""

from __future__ import annotations

from datetime import date

import msgspec

from pipeline.values import Severity, Verdict

_READABLE = 1  # the schema_version that is understood here


class NotAReport(Exception):
    """The bytes are no report.json that this program can compare; the message says why."""


class Named(msgspec.Struct, frozen=True):
    id: str = ""
    version: str = ""


class Organisation(msgspec.Struct, frozen=True):
    name: str
    sms_release: date | None


class Condition(msgspec.Struct, frozen=True):
    requirement: str
    what_zh: str
    what_en: str


class Ready(msgspec.Struct, frozen=True):
    can_apply: bool
    earliest_application: date | None
    binding: str | None
    conditions: tuple[Condition, ...]


class Evidence(msgspec.Struct, frozen=True):
    path: str


class Requirement(msgspec.Struct, frozen=True):
    id: str
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    reason_zh: str = ""
    reason_en: str = ""


class Serves(msgspec.Struct, frozen=True):
    id: str


class Document(msgspec.Struct, frozen=True):
    path: str
    sha256: str
    requirements: tuple[Serves, ...]
    hints: tuple[Serves, ...] = ()


class Dated(msgspec.Struct, frozen=True):
    path: str


class Row(msgspec.Struct, frozen=True):
    requirement: str
    months: dict[str, int]
    gaps: tuple[str, ...]
    events: tuple[Dated, ...]


class Quoted(msgspec.Struct, frozen=True):
    path: str
    quote: str


class Finding(msgspec.Struct, frozen=True):
    id: str
    check: str
    severity: Severity
    requirement: str | None
    paths: tuple[str, ...]
    quote: str
    message_zh: str
    message_en: str
    blocks: bool = False
    evidence: tuple[Quoted, ...] = ()


class Reported(msgspec.Struct, frozen=True):
    """A report. What is not named here is passed over."""

    schema_version: int
    tool: Named
    catalogue: Named
    as_of: date
    organisation: Organisation
    readiness: Ready
    requirements: tuple[Requirement, ...]
    documents: tuple[Document, ...]
    timeline: tuple[Row, ...]
    findings: tuple[Finding, ...]


def read_reported(data: bytes) -> Reported:
    """Raises NotAReport for anything else than a report.json of a known schema version."""
    try:
        report = msgspec.json.decode(data, type=Reported)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NotAReport(f"no report.json: {error}") from error
    if report.schema_version != _READABLE:
        raise NotAReport(f"schema_version {report.schema_version} of report.json is not known to this program")
    return report
