"""A claim of a report's chapter counts until a surer file is there."""

from __future__ import annotations

import pytest

from pipeline.mapping.claims import GIVES_WAY, give_way
from pipeline.values import Analysis, Assignment, Kind


def report(requirement: str = "R-8.5.1-6") -> Analysis:
    claim = Assignment(requirement, GIVES_WAY, "三、变更", "本年变更 12 项")
    own = Assignment("R-8.2.4", 0.9, "title", "年度服务报告")
    return Analysis("报告.docx", "a", "read", kind="report", assignments=(own, claim))


def other(
    requirement: str = "R-8.5.1-6", confidence: float = 0.9, kind: Kind = "record", obsolete: bool = False
) -> Analysis:
    assignment = Assignment(requirement, confidence, "title", "变更评审记录")
    return Analysis("记录.docx", "b", "read", kind=kind, obsolete=obsolete, assignments=(assignment,))


def counted(one: Analysis) -> list[str]:
    return [assignment.requirement for assignment in one.assignments]


def test_claim_counts_where_nothing_else_serves_its_requirement() -> None:
    assert counted(give_way([report(), other("R-9.3")])[0]) == ["R-8.2.4", "R-8.5.1-6"]


def test_claim_becomes_a_hint_where_a_file_serves_it_surely() -> None:
    (judged, _) = give_way([report(), other()])
    assert counted(judged) == ["R-8.2.4"]
    assert [hint.requirement for hint in judged.hints] == ["R-8.5.1-6"]


@pytest.mark.parametrize("weaker", [other(confidence=0.6), other(kind="form"), other(obsolete=True)])
def test_claim_does_not_yield_to_doubt_forms_and_old_files(weaker: Analysis) -> None:
    assert "R-8.5.1-6" in counted(give_way([report(), weaker])[0])


def test_what_is_no_claim_stays() -> None:
    assert counted(give_way([other(), other()])[0]) == ["R-8.5.1-6"]


def rules(kind: Kind, *absent: str) -> Analysis:
    chapter = Assignment("D-8.6.1-MI", 0.9, "6 重大事件", "影响一个以上客户", absent)
    own = Assignment("D-8.6.1", 0.95, "title", "事件管理程序")
    return Analysis("程序.docx", "a", "read", kind=kind, assignments=(own, chapter))


def test_chapter_of_rules_gives_way_to_a_document_of_its_own() -> None:
    own = Analysis(
        "重大.docx", "b", "read", kind="procedure", assignments=(Assignment("D-8.6.1-MI", 0.95, "title", "…"),)
    )
    assert counted(give_way([rules("procedure"), own])[0]) == ["D-8.6.1"]
    assert counted(give_way([rules("procedure")])[0]) == ["D-8.6.1", "D-8.6.1-MI"]


def test_chapter_of_a_process_gives_way_to_rules_on_nothing_else_whatever_they_are_called() -> None:
    told = Assignment("D-8.6.1-MI", 0.82, "3 分工", "…")
    runbook = Analysis("值守卡.docx", "b", "read", kind="procedure", assignments=(told,))
    assert counted(give_way([rules("procedure"), runbook])[0]) == ["D-8.6.1"]
    assert counted(give_way([runbook, runbook])[0]) == ["D-8.6.1-MI"]  # it is no part of another process
    both = (told, Assignment("D-8.7.2", 0.9, "title", "…"))
    mixed = Analysis("预案.docx", "b", "read", kind="procedure", assignments=both)
    assert counted(give_way([rules("procedure"), mixed])[0]) == ["D-8.6.1", "D-8.6.1-MI"]


def test_chapter_of_a_manual_gives_way_only_where_it_points_elsewhere() -> None:
    own = Analysis(
        "重大.docx", "b", "read", kind="procedure", assignments=(Assignment("D-8.6.1-MI", 0.95, "title", "…"),)
    )
    assert counted(give_way([rules("manual", "分类", "职责指派"), own])[0]) == ["D-8.6.1"]
    assert counted(give_way([rules("manual"), own])[0]) == ["D-8.6.1", "D-8.6.1-MI"]


def test_chapter_that_tells_much_more_than_the_document_of_its_own_stays() -> None:
    bought = Assignment("D-8.6.1-MI", 0.95, "title", "…", ("判定准则", "分类", "职责指派", "通知最高管理者"))
    own = Analysis("买的模板.docx", "b", "read", kind="procedure", assignments=(bought,))
    assert counted(give_way([rules("procedure", "分类"), own])[0]) == ["D-8.6.1", "D-8.6.1-MI"]
    assert counted(give_way([rules("procedure", "分类", "职责指派"), own])[0]) == ["D-8.6.1"]


def test_a_register_keeps_its_claim_beside_the_forms_that_it_lists() -> None:
    claims = Assignment("R-8.5.1-3", GIVES_WAY, "A", "looked back")
    register = Analysis(
        "a.xlsx", "a", "read", kind="record", assignments=(Assignment("R-8.5.1-1", 0.9, "A", ""), claims)
    )
    own = Assignment("R-8.5.1-3", 0.9, "body", "")
    alone = Analysis("b.docx", "b", "read", kind="record", assignments=(own,))
    form = Analysis("c.docx", "c", "read", kind="record", assignments=(Assignment("R-8.5.1-1", 0.9, "body", ""), own))
    assert "R-8.5.1-3" in counted(give_way([register, form])[0])
    assert "R-8.5.1-3" not in counted(give_way([register, alone])[0])
