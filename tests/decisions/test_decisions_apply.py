"""Decisions win over the model, survive moved and edited files, and are never lost in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from pipeline.assess import assess
from pipeline.catalogue import load_catalogue
from pipeline.decisions.apply import apply_decisions
from pipeline.values import Analysis, Assessment, Assignment, Decision, Event, FileMark

AS_OF = date(2026, 11, 20)
CATALOGUE = load_catalogue()
PROCEDURE = Analysis(
    "旧目录/制度07.docx", "ab12", "read", kind="procedure", title="运维处置办法", number="YW-07",
    assignments=(Assignment("D-8.6.2", 0.7, "title", "运维处置办法"),), main_date=date(2026, 7, 6),
)  # fmt: skip
MARK = FileMark(PROCEDURE.path, PROCEDURE.sha256, PROCEDURE.number, PROCEDURE.title)


def decided(action: Any, requirement: str, file: FileMark | None = MARK, **more: Any) -> Decision:
    return Decision(action, requirement, "顾明", AS_OF, "看过原件", file, **more)


def answer(*decisions: Decision, file: Analysis = PROCEDURE) -> Assessment:
    return assess([file], CATALOGUE, AS_OF, decisions)


def verdict(assessment: Assessment, requirement: str) -> str:
    return next(one.verdict for one in assessment.requirements if one.requirement == requirement)


def test_a_confirmed_file_serves_what_the_model_did_not_see() -> None:
    assert verdict(answer(), "D-8.6.1") == "missing"
    assert verdict(answer(decided("confirm", "D-8.6.1")), "D-8.6.1") == "satisfied"


def test_a_rejected_file_no_longer_serves() -> None:
    assert verdict(answer(), "D-8.6.2") != "missing"
    assert verdict(answer(decided("reject", "D-8.6.2")), "D-8.6.2") == "missing"


def test_a_reassigned_record_takes_its_events_along() -> None:
    ledger = replace(
        PROCEDURE, kind="record", assignments=(Assignment("R-8.6.2", 0.8, "title", ""),),
        events=(Event("R-8.6.2", date(2026, 9, 3), date(2026, 9, 3), "day", "A2"),),
    )  # fmt: skip
    found = answer(decided("reassign", "R-8.6.2", to="R-8.6.1-1"), file=ledger)
    (row,) = [one for one in found.timeline if one.requirement == "R-8.6.1-1"]
    assert dict(row.months) == {"2026-09": 1}
    assert all(not one.events for one in found.timeline if one.requirement == "R-8.6.2")


def test_a_corrected_kind_lets_a_form_count_as_the_record_that_it_is() -> None:
    form = replace(PROCEDURE, kind="form", assignments=(Assignment("R-9.3-3", 0.9, "title", ""),))
    assert verdict(answer(file=form), "R-9.3-3") == "weak"
    assert verdict(answer(decided("confirm", "R-9.3-3", kind="record"), file=form), "R-9.3-3") == "satisfied"


def test_a_requirement_is_not_applicable_with_the_reviewers_reason() -> None:
    found = answer(decided("not_applicable", "D-8.3.4.2", None))
    (result,) = [one for one in found.requirements if one.requirement == "D-8.3.4.2"]
    assert (result.verdict, result.needs_review) == ("not_applicable", False)
    assert "看过原件" in result.reason.zh
    assert "看过原件" in result.reason.en


def test_a_requirement_that_does_not_apply_asks_for_no_months() -> None:
    ledger = replace(
        PROCEDURE, kind="record", assignments=(Assignment("R-8.6.1-1", 0.8, "title", ""),),
        events=(Event("R-8.6.1-1", date(2026, 9, 3), date(2026, 9, 3), "day", "A2"),),
    )  # fmt: skip
    assert any(one.requirement == "R-8.6.1-1" for one in answer(file=ledger).timeline)
    found = answer(decided("not_applicable", "R-8.6.1-1", None), file=ledger)
    assert not any(one.requirement == "R-8.6.1-1" for one in found.timeline)
    assert not any(one.requirement == "R-8.6.1-1" for one in found.readiness.conditions)


def test_a_file_is_known_by_content_then_by_number_and_title_then_by_title_and_path() -> None:
    def bound(file: Analysis) -> tuple[str, str]:
        (use,) = apply_decisions([file], [decided("confirm", "D-8.6.1")], AS_OF)[1]
        return use.state, use.bound_by

    assert bound(replace(PROCEDURE, path="新目录/b.docx", title="另一个标题")) == ("applied", "content")
    assert bound(replace(PROCEDURE, path="新目录/b.docx", sha256="cd34")) == ("applied", "number")
    assert bound(replace(PROCEDURE, sha256="cd34", number="")) == ("applied", "title")
    assert bound(replace(PROCEDURE, sha256="cd34", title="采购合同")) == ("unused", "")


def test_a_path_alone_binds_a_decision_that_was_written_by_hand() -> None:
    (use,) = apply_decisions([PROCEDURE], [decided("confirm", "D-8.6.1", FileMark(PROCEDURE.path))], AS_OF)[1]
    assert (use.state, use.bound_by, use.paths) == ("applied", "path", (PROCEDURE.path,))


def test_an_expired_decision_no_longer_counts_and_is_told() -> None:
    found = answer(decided("reject", "D-8.6.2", until=date(2026, 11, 19)))
    assert verdict(found, "D-8.6.2") != "missing"
    assert [use.state for use in found.decisions] == ["expired"]
    assert [use.state for use in answer(decided("reject", "D-8.6.2", until=AS_OF)).decisions] == ["applied"]


def test_exact_copies_are_decided_together() -> None:
    copy = replace(PROCEDURE, path="备份/制度07.docx")
    files, (use,) = apply_decisions([PROCEDURE, copy], [decided("reject", "D-8.6.2")], AS_OF)
    assert use.paths == tuple(sorted([PROCEDURE.path, copy.path]))
    assert all(not one.assignments for one in files)
