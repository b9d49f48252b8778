"""C13: units that the chart does not have, wherever a document names them. R08: problems that name no incident."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
import pytest
from small_house import Sources, form, new_findings, sheet


def _rules(said: str) -> str:
    return en.document(en.CHANGES, "FMS-202", "Change Management", f"{en.CHANGE_BODY}\n{said}")


def _catalogue(owner: str) -> str:
    rows = [(*row[:4], owner if at == 1 else row[4]) for at, row in enumerate(en.SERVICES)]
    return en.book(en.CATALOGUE, "Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), rows)


_DUTIES = "# 9 Duties\n\n- Service Desk: records requests\n\n- {}: plans and carries out changes\n\n- Quality: checks the records"
_MATRIX = "# 9 Duties\n\n| Step | Service Desk | Operations | {} |\n|---|---|---|---|\n| Record | R | I | I |\n| Approve | I | A | C |"
_COLUMN = "# 9 Rules\n\n| Request | Done by |\n|---|---|\n| New account | Service Desk |\n| New server | Operations |\n| Disc for the archive | {} |"
_HEADINGS = "# 9 职责\n\n## 9.1 {}\n策划变更。\n\n## 9.2 质量部\n检查记录。\n\n## 9.3 运维部\n实施变更。"
_UNITS: list[tuple[str, Sources, str, str]] = [
    ("an office with a duty", en.ENGLISH, _rules("The Procurement Office asks for three offers above the limit."), _rules("The Head Office asks for three offers above the limit.")),
    ("an office in whose hands something lies", en.ENGLISH, _rules("Contracts are kept with the Procurement Office."), _rules("Contracts are kept with the Finance Department.")),
    ("a department of something", en.ENGLISH, _rules("The Department of Technical Services plans all changes."), _rules("The Department of Operations plans all changes.")),
    ("a label of a list", en.ENGLISH, _rules(_DUTIES.format("Technical Services")), _rules(_DUTIES.format("Operations"))),
    ("the head of a matrix", en.ENGLISH, _rules(_MATRIX.format("Technical Services")), _rules(_MATRIX.format("Change Manager"))),
    ("a column of those who do it", en.ENGLISH, _rules(_COLUMN.format("Second Maintenance Section")), _rules(_COLUMN.format("Finance"))),
    ("an owner in the catalogue", en.ENGLISH, _catalogue("Technical Services"), _catalogue("Operations")),
    ("报某部审批", zh.CHINESE, zh.changes("重大变更报技术支持部审批后实施。"), zh.changes("重大变更报质量部审批后实施，涉及备案的报工信部。")),
    ("经某部审核", zh.CHINESE, zh.changes("重大变更经技术支持部审核、运维部经理批准后实施。"), zh.changes("重大变更经质量部审核、运维部经理批准后实施。")),
    ("交某部归档", zh.CHINESE, zh.changes("变更记录交技术支持部归档，完成后通知商务部。"), zh.changes("变更记录交质量部归档，完成后通知商务部。")),
    ("小标题", zh.CHINESE, zh.changes(_HEADINGS.format("技术支持部")), zh.changes(_HEADINGS.format("商务部"))),
]  # fmt: skip


@pytest.mark.parametrize(("name", "house", "strange", "ours"), _UNITS)
def test_a_unit_that_the_chart_does_not_have_is_told_wherever_it_stands(name: str, house: Sources, strange: str, ours: str) -> None:  # fmt: skip
    told = new_findings("C13", strange, house=house)
    assert told, name
    assert all(len({side.path for side in one.evidence}) > 1 for one in told)
    assert not new_findings("C13", ours, house=house), name


def test_people_and_roles_in_a_column_of_owners_are_no_units() -> None:
    assert not new_findings("C13", _catalogue("Tom Acheson"), house=en.ENGLISH)
    assert not new_findings("C13", _rules(_DUTIES.format("Change Manager")), house=en.ENGLISH)


_CHANGES = en.book("Records/Change log 2026.xlsx", "Changes", ("Change no.", "Title", "Type", "Risk", "Submitted", "Approved by", "Implemented on", "Status"), [(f"CHG-{at:03}", "patch", "Normal", "Low", f"2026-09-0{at}", "Priya Nair", f"2026-09-1{at}", "closed") for at in range(1, 8)], title="Change log 2026")  # fmt: skip
_HEAD = ("Problem", "Opened", "Description", "Root cause", "Change", "Closed", "State")


def _problems(*, source: str = "", incident: str = "", count: int = 5) -> str:
    head = ("Problem", "Opened", *(("Source",) if source else ()), *_HEAD[2:])
    rows = [(f"PRB-0{at}", f"2026-09-0{at}", *((source,) if source else ()), f"slow pages {incident}", "cache", f"CHG-00{at}", f"2026-09-1{at}", "Closed") for at in range(1, count + 1)]  # fmt: skip
    return en.book("Records/Problem log 2026.xlsx", "Problems", head, rows, title="Problem log 2026")


def test_problems_that_name_changes_and_no_incident_are_told_where_incidents_have_numbers() -> None:
    (found,) = new_findings("R08", _CHANGES, _problems(), house=en.ENGLISH)
    assert {side.path for side in found.evidence} >= {"Records/Problem log 2026.xlsx", en.LEDGER}
    assert not new_findings("R08", _CHANGES, _problems(incident="(INC-1003)"), house=en.ENGLISH)
    assert not new_findings("R08", _CHANGES, _problems(source="monitoring"), house=en.ENGLISH)
    assert not new_findings("R08", _CHANGES, _problems(count=2), house=en.ENGLISH)


def test_incidents_without_numbers_can_not_be_named() -> None:
    rows = [(f"fault {at}", "P2", f"2026-09-{at + 1:02} 09:10", f"2026-09-{at + 1:02} 11:{at:02}", "closed", "Ruth Calloway") for at in range(10)]  # fmt: skip
    calls = en.ledger(rows, header=("Description", "Priority", "Opened", "Resolved", "Status", "Assigned to"))
    house = {**en.ENGLISH, en.LEDGER: calls}
    assert not new_findings("R08", _CHANGES, _problems(), house=house)


def _report(incident: str) -> str:
    return form("记录/问题报告PRB-2609-07.docx", "问题报告", [("问题编号", "PRB-2609-07", "登记日期", "2026-09-07"), ("问题描述", "页面慢", "优先级", "高"), ("关联事件编号", incident, "问题经理", "卫澜"), ("根本原因", "缓存失效", "解决方案", "扩容"), ("关闭日期", "2026-09-20", "验证结果", "未复发")])  # fmt: skip


@pytest.mark.parametrize(("incident", "told"), [("", True), ("INC-2609-077", True), ("INC-2609-004", False)])
def test_a_single_problem_names_an_incident_that_is_there(incident: str, told: bool) -> None:
    assert bool(new_findings("R08", _report(incident), house=zh.CHINESE)) is told


def test_a_column_for_incidents_with_words_alone_names_none() -> None:
    head = ("问题编号", "登记日期", "问题描述", "关联事件", "根本原因", "关联变更", "关闭日期", "状态")
    rows = [(f"PRB-2609-0{at}", f"2026-09-0{at}", "页面慢", "多起", "缓存失效", f"RFC-2609-0{at}", f"2026-09-1{at}", "已关闭") for at in range(1, 6)]  # fmt: skip
    assert new_findings("R08", sheet("记录/问题台账2026.xlsx", "问题", head, rows, title="问题台账"), house=zh.CHINESE)
    named = [(*row[:3], f"INC-2609-00{at}", *row[4:]) for at, row in enumerate(rows, 1)]
    assert not new_findings("R08", sheet("记录/问题台账2026.xlsx", "问题", head, named, title="问题台账"), house=zh.CHINESE)  # fmt: skip
