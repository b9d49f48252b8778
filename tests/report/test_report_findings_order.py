"""The findings part of the report: in the order in which an auditor goes on, and no more at once than a person reads."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from pipeline.report.view import findings
from pipeline.values import Assessment


def _found(
    check: str, severity: str = "high", blocks: bool = False, files: int = 1, requirement: str | None = None
) -> Any:
    paths = tuple(f"{at}.docx" for at in range(files))
    id = f"{check}-{hash(requirement) % 97}"
    return SimpleNamespace(id=id, check=check, severity=severity, blocks=blocks, paths=paths, requirement=requirement)


def _order(*found: Any) -> list[str]:
    return [one.check for one in findings(cast(Assessment, SimpleNamespace(findings=found)))]


def test_validity_comes_before_the_audit_year_and_single_documents_last() -> None:
    assert _order(*map(_found, ("C02", "T01", "R07", "V01", "A01", "L-04", "M01"))) == [
        "L-04",
        "A01",
        "M01",
        "V01",
        "T01",
        "R07",
        "C02",
    ]


def test_what_blocks_comes_first_and_what_is_grave_before_what_is_not() -> None:
    assert _order(_found("L-05", "low"), _found("C02"), _found("R01", blocks=True)) == ["R01", "C02", "L-05"]


def test_what_is_missing_stands_in_the_order_of_the_clauses() -> None:
    wanted = ["L11", "L12", "R-8.4.2", "R-8.5.1-4", "R-8.6.3-3"]
    told = [_found("M01", blocks=True, files=0, requirement=id) for id in reversed(wanted)]
    assert [one.requirement for one in findings(cast(Assessment, SimpleNamespace(findings=told)))] == wanted


def test_of_one_check_the_finding_with_most_files_comes_first() -> None:
    few, many = _found("T01", files=1), _found("T01", files=5)
    assert findings(cast(Assessment, SimpleNamespace(findings=(few, many))))[0] is many
