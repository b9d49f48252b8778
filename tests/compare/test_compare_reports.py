"""From one report to the next: what is named, and which file it is put down to."""

from __future__ import annotations

from datetime import date

import pytest
from reporting import document, finding, report, requirement, row

from pipeline.compare.reported import NotAReport, read_reported
from pipeline.compare.reports import compare
from pipeline.values import FileCause, Words


def test_a_verdict_is_put_down_to_the_new_file_that_serves_it() -> None:
    old = report(requirements=[requirement("D-8.6.1", "missing")], documents=[document("other.docx", "1", "D-4.1")])
    new = report(
        requirements=[requirement("D-8.6.1", "satisfied", "事件.docx")],
        documents=[document("other.docx", "2", "D-4.1"), document("事件.docx", "3", "D-8.6.1")],
    )
    (change,) = compare(old, new).verdicts
    assert (change.requirement, change.before, change.after) == ("D-8.6.1", "missing", "satisfied")
    assert (change.direction, change.otherwise) == ("better", "")
    assert change.because == (FileCause("事件.docx", "added"),)


def test_a_removed_file_is_behind_what_it_served() -> None:
    old = report(requirements=[requirement("L01", "satisfied", "a.pdf")], documents=[document("a.pdf", "1", "L01")])
    new = report(requirements=[requirement("L01", "missing")])
    (change,) = compare(old, new).verdicts
    assert (change.direction, change.because) == ("worse", (FileCause("a.pdf", "removed"),))


def test_a_moved_file_is_named_by_its_new_place() -> None:
    old = report(requirements=[requirement("L01", "satisfied", "a.pdf")], documents=[document("a.pdf", "1", "L01")])
    new = report(
        requirements=[requirement("L01", "stale", "作废/a.pdf")], documents=[document("作废/a.pdf", "1", "L01")]
    )
    assert compare(old, new).verdicts[0].because == (FileCause("作废/a.pdf", "moved"),)


def test_records_and_findings_count_and_hints_only_where_nothing_else_speaks() -> None:
    old = report(requirements=[requirement("R-1", "weak"), requirement("R-2", "missing")])
    new = report(
        requirements=[requirement("R-1", "satisfied"), requirement("R-2", "weak")],
        timeline=[row("R-1", {"2026-08": 1}, (), "log.xlsx")],
        documents=[document("log.xlsx"), document("hint.docx", "", hints=("R-1", "R-2"))],
    )
    one, two = compare(old, new).verdicts
    assert one.because == (FileCause("log.xlsx", "added"),)
    assert two.because == (FileCause("hint.docx", "added"),)


@pytest.mark.parametrize(
    ("parts", "otherwise"),
    [
        ({"as_of": "2026-12-01"}, "day"),
        ({"as_of": "2026-12-01", "catalogue": {"id": "c", "version": "2"}}, "program"),
        ({"documents": [document("letter.docx")]}, "set"),
    ],
)
def test_a_verdict_without_a_file_of_its_own_says_what_else_it_was(parts: dict[str, object], otherwise: str) -> None:
    old = report(requirements=[requirement("R-1", "satisfied")])
    (change,) = compare(old, report(requirements=[requirement("R-1", "weak")], **parts)).verdicts
    assert (change.because, change.otherwise) == ((), otherwise)


def test_requirements_of_one_catalogue_only_are_told() -> None:
    old, new = report(requirements=[requirement("A", "weak")]), report(requirements=[requirement("B", "weak")])
    assert [(one.requirement, one.before, one.after) for one in compare(old, new).verdicts] == [
        ("A", "weak", None),
        ("B", None, "weak"),
    ]


def test_findings_are_new_or_resolved_by_their_id() -> None:
    old = report(findings=[finding("T01-a", "x"), finding("T02-b", "x")])
    new = report(findings=[finding("T02-b", "x"), finding("V01-c", "y", severity="low"), finding("V02-d", "y")])
    made = compare(old, new)
    assert [one.id for one in made.resolved_findings] == ["T01-a"]
    assert [one.id for one in made.new_findings] == ["V02-d", "V01-c"], "the gravest first"


def test_a_finding_follows_its_file() -> None:
    old = report(findings=[finding("T01-a", "x.docx", quote="XX公司")], documents=[document("x.docx", "1")])
    new = report(findings=[finding("T01-b", "n/x.docx", quote="XX公司")], documents=[document("n/x.docx", "1")])
    made = compare(old, new)
    assert (made.new_findings, made.resolved_findings) == ((), ())


def test_months_gained_and_gaps_closed() -> None:
    old = report(timeline=[row("R-1", {"2026-08": 2, "2026-09": 0}, ("2026-09",)), row("R-2", {"2026-08": 1})])
    new = report(timeline=[row("R-1", {"2026-08": 1, "2026-09": 4}), row("R-2", {}, ("2026-08",))])
    one, two = compare(old, new).months
    assert (one.gained, one.lost, one.gaps_closed, one.gaps_opened) == (("2026-09",), (), ("2026-09",), ())
    assert (two.lost, two.gaps_opened) == (("2026-08",), ("2026-08",))


def test_earliest_date_moves_by_days_and_conditions_come_and_go() -> None:
    def ready(day: str | None, *conditions: tuple[str, str]) -> dict[str, object]:
        listed = [{"requirement": id, "what_zh": text, "what_en": text} for id, text in conditions]
        return {"can_apply": False, "earliest_application": day, "binding": "O05", "conditions": listed}

    old = report(readiness=ready("2026-12-20", ("R-1", "one month of three"), ("R-2", "a review")))
    new = report(readiness=ready("2026-12-07", ("R-1", "two months of three"), ("R-3", "an audit")))
    change = compare(old, new).readiness
    assert (change.earliest, change.days) == ((date(2026, 12, 20), date(2026, 12, 7)), -13)
    assert change.conditions_met == (Words("a review", "a review"),)
    assert change.conditions_new == (Words("an audit", "an audit"),)
    assert compare(old, report(readiness=ready(None))).readiness.days is None


def test_a_report_compared_with_itself_has_no_change() -> None:
    same = report(
        requirements=[requirement("L01", "weak", "a")], findings=[finding("T01-a", "a")], documents=[document("a")]
    )
    assert not compare(same, same).any


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"schema_version": 1}'])
def test_what_is_no_report_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(NotAReport):
        read_reported(data)
