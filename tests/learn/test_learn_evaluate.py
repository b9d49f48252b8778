"""Each figure of an evaluation, on a report small enough to count by hand."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

from pipeline.learn.evaluate import Evaluation, evaluate
from pipeline.learn.truth import Defect, TrueDocument, Truth

A, B = "事件管理程序.docx", "事件台账.xlsx"
TRUTH = Truth(
    as_of="2026-11-20",
    sms_release="2026-07-06",
    readiness={"can_apply": False, "earliest_application": "2026-12-20", "binding": "O05", "conditions": ["R-9.3-3"]},
    verdicts={"D-8.6.1": "satisfied", "D-8.2.4": "missing", "R-8.6.1-1": "weak", "L01": "satisfied"},
    documents={
        A: TrueDocument(
            A, "read", "procedure", frozenset(["D-8.6.1"]), "2026-07-06", frozenset([("2026-07-06", "effective")])
        ),
        B: TrueDocument(B, "read", "record", frozenset(["R-8.6.1-1"]), None, frozenset()),
    },
    events={"R-8.6.1-1": {"2026-08": 2, "2026-09": 1}},
    defects=(Defect("C02", frozenset([A]), "header"),),
)
REPORT: dict[str, Any] = {
    "organisation": {"name": "恒光", "sms_release": "2026-07-06"},
    "readiness": {"can_apply": False, "earliest_application": "2026-12-20", "binding": "O05", "conditions": [{"requirement": "R-9.3-3"}]},
    "requirements": [{"id": id, "verdict": verdict} for id, verdict in TRUTH.verdicts.items()],
    "documents": [
        {"path": A, "outcome": "read", "kind": "procedure", "requirements": [{"id": "D-8.6.1"}], "main_date": "2026-07-06",
         "dates": [{"value": "2026-07-06", "end": None, "role": "effective"}]},
        {"path": B, "outcome": "read", "kind": "record", "requirements": [{"id": "R-8.6.1-1"}], "main_date": None, "dates": []},
    ],
    "timeline": [{"requirement": "R-8.6.1-1", "months": {"2026-08": 2, "2026-09": 1}}],
    "findings": [{"id": "C02-1", "check": "C02", "severity": "high", "paths": [A], "message_en": "two versions"}],
}  # fmt: skip


def changed(*path: object, to: object) -> Evaluation:
    """The evaluation of the report with one value changed."""
    report: Any = copy.deepcopy(REPORT)
    inner = report
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    return evaluate(report, TRUTH)


def test_report_that_says_the_truth_is_right_in_every_figure() -> None:
    made = evaluate(REPORT, TRUTH)
    counts = {
        "verdicts": 4,
        "false_missing": 0,
        "false_satisfied": 0,
        "defects_planted": 1,
        "false_findings": 0,
        "false_high_findings": 0,
        "high_findings_borne_out": 0,
    }
    assert {name: made.figures[name] for name in counts} == counts
    assert all(value == 1.0 for name, value in made.figures.items() if name not in counts)
    assert made.differences == ()


def test_present_requirement_said_missing_is_the_costliest_error() -> None:
    made = changed("requirements", 0, "verdict", to="missing")
    assert made.figures["verdict_accuracy"] == 0.75
    assert made.figures["false_missing"] == 1
    assert made.figures["missing_precision"] == 0.5
    assert made.figures["missing_recall"] == 1.0
    assert made.differences == ("verdict D-8.6.1: said missing, true satisfied",)
    assert made.by_kind.loc["document", "false_missing"] == 1
    assert made.by_kind.loc["legal", "verdict_accuracy"] == 1.0


def test_missing_requirement_said_satisfied_is_a_false_satisfied() -> None:
    made = changed("requirements", 1, "verdict", to="satisfied")
    assert made.figures["false_satisfied"] == 1
    assert made.figures["missing_recall"] == 0.0


def test_unreadable_for_a_missing_one_is_no_false_missing() -> None:
    made = changed("requirements", 0, "verdict", to="unreadable")
    assert made.figures["false_missing"] == 0
    assert made.figures["verdict_accuracy"] == 0.75


def test_verdict_that_the_report_leaves_out_counts_as_wrong() -> None:
    made = changed("requirements", to=REPORT["requirements"][1:])
    assert made.figures["verdict_accuracy"] == 0.75
    assert "said None" in made.differences[0]


def test_mapping_lost_and_extra() -> None:
    made = changed("documents", 0, "requirements", to=[{"id": "D-8.6.1"}, {"id": "D-8.6.3"}])
    assert (made.figures["mapping_precision"], made.figures["mapping_recall"]) == (0.6667, 1.0)
    assert made.figures["mapping_f1"] == 0.8
    assert made.differences == (f"mapping {A}: extra D-8.6.3",)
    lost = changed("documents", 1, "requirements", to=[])
    assert (lost.figures["mapping_precision"], lost.figures["mapping_recall"]) == (1.0, 0.5)


def test_document_that_the_report_leaves_out_is_lost_in_every_figure() -> None:
    made = changed("documents", to=REPORT["documents"][1:])
    assert made.figures["kind_accuracy"] == made.figures["outcome_accuracy"] == made.figures["mapping_recall"] == 0.5
    assert made.differences == (f"document {A}: not in the report",)


def test_kind_and_outcome() -> None:
    assert changed("documents", 0, "kind", to="record").figures["kind_accuracy"] == 0.5
    assert changed("documents", 0, "outcome", to="failed").figures["outcome_accuracy"] == 0.5


def test_main_date_is_judged_where_there_is_one() -> None:
    assert changed("documents", 0, "main_date", to=None).figures["main_date_accuracy"] == 0.0
    assert changed("documents", 1, "main_date", to="2026-08-01").figures["main_date_accuracy"] == 1.0


def test_date_with_another_role_is_found_yet_not_right() -> None:
    made = changed("documents", 0, "dates", 0, "role", to="printed")
    assert (made.figures["date_recall"], made.figures["role_accuracy"]) == (1.0, 0.0)
    none = changed("documents", 0, "dates", to=[])
    assert (none.figures["date_recall"], none.figures["role_accuracy"]) == (0.0, 0.0)


def test_event_cells_are_counted_month_by_month_on_both_sides() -> None:
    made = changed("timeline", 0, "months", to={"2026-08": 2, "2026-10": 4})
    assert made.figures["event_cells_exact"] == 0.3333
    assert made.differences[0].startswith("events R-8.6.1-1")


def test_what_is_missing_in_truth_bears_out_the_finding_that_says_so() -> None:
    missing = next(id for id, verdict in TRUTH.verdicts.items() if verdict == "missing")
    said = {"id": "M01-1", "check": "M01", "severity": "high", "requirement": missing, "paths": [], "message_en": "x"}
    made = changed("findings", to=[*REPORT["findings"], said])
    assert (made.figures["false_high_findings"], made.figures["high_findings_borne_out"]) == (1, 1)
    assert any("the truth says so too" in line for line in made.differences)


def test_a_release_of_this_month_in_truth_bears_out_that_it_runs_too_short() -> None:
    said = {"id": "A09-1", "check": "A09", "severity": "high", "requirement": "L04", "paths": [], "message_en": "x"}
    report = {**REPORT, "findings": [*REPORT["findings"], said]}
    lately = replace(TRUTH, sms_release=TRUTH.as_of)
    assert evaluate(report, lately).figures["high_findings_borne_out"] == 1
    long_ago = replace(TRUTH, sms_release="2020-01-06")
    assert evaluate(report, long_ago).figures["high_findings_borne_out"] == 0


def test_defect_counts_where_check_and_file_agree() -> None:
    other = changed("findings", 0, "paths", to=[B])
    assert (other.figures["defects_found"], other.figures["false_findings"], other.figures["false_high_findings"]) == (
        0,
        1,
        1,
    )
    assert any(line.startswith("defect C02 not found") for line in other.differences)
    low = changed(
        "findings",
        to=[*REPORT["findings"], {"id": "C09-1", "check": "C09", "severity": "low", "paths": [], "message_en": ""}],
    )
    assert (low.figures["defects_found"], low.figures["false_findings"], low.figures["false_high_findings"]) == (
        1,
        1,
        0,
    )


def test_each_answer_of_readiness_is_judged_alone() -> None:
    for name, wrong in (("can_apply", True), ("earliest_application", None), ("binding", "as_of"), ("conditions", [])):
        made = changed("readiness", name, to=wrong)
        assert made.figures[f"{name}_right"] == 0.0
        assert len(made.differences) == 1
    assert changed("organisation", "sms_release", to=None).figures["sms_release_right"] == 0.0


def test_truth_of_nothing_divides_by_nothing() -> None:
    empty = Truth("2026-11-20", None, {}, {"L01": "missing"}, {}, {}, ())
    made = evaluate(REPORT, empty)
    assert made.figures["mapping_f1"] == made.figures["defects_found"] == 1.0
    assert made.figures["event_cells_exact"] == 0.0
