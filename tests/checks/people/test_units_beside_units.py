"""C13: units that the chart does not have, wherever a document names them."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
import pytest
from small_house import Sources, new_findings, sheet
from ways import Pair, each_is_told_from_its_like


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


def _skills(unit: str) -> str:
    people = [
        ("石榴", "运维部", "86"),
        ("尹竹", "商务部", "90"),
        ("甘棠", "质量部", "88"),
        ("方洲", "商务部", "85"),
        ("鲁岩", unit, "82"),
    ]
    return sheet("人员/能力评定2026.xlsx", "评定", ("姓名", "部门", "得分"), people, title="人员能力评定表 2026年7月")


CHINESE_PAIRS: list[Pair] = [
    (
        "C13",
        "a centre that checks",
        [zh.changes("变更完成后由资产管理中心核对实物。")],
        [zh.changes("变更完成后由运维部核对实物，备件存放在数据中心。")],
    ),
    (
        "C13",
        "whatever a unit does",
        [zh.changes("新客户由市场部签约后移交。")],
        [zh.changes("新客户由商务部签约后移交，由内部讨论决定；由运维部部长确认，人选由用人部提出。")],
    ),
    ("C13", "a column of departments in a record", [_skills("客户服务中心")], [_skills("商务部")]),
]


test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(zh.CHINESE, CHINESE_PAIRS)


@pytest.mark.parametrize(("name", "house", "strange", "ours"), _UNITS)
def test_a_unit_that_the_chart_does_not_have_is_told_wherever_it_stands(name: str, house: Sources, strange: str, ours: str) -> None:  # fmt: skip
    told = new_findings("C13", strange, house=house)
    assert told, name
    assert all(len({side.path for side in one.evidence}) > 1 for one in told)
    assert not new_findings("C13", ours, house=house), name


def test_people_and_roles_in_a_column_of_owners_are_no_units() -> None:
    assert not new_findings("C13", _catalogue("Tom Acheson"), house=en.ENGLISH)
    assert not new_findings("C13", _rules(_DUTIES.format("Change Manager")), house=en.ENGLISH)


def test_boards_heads_of_columns_and_papers_of_the_group_name_no_units_of_the_house() -> None:
    assert not new_findings("C13", _rules(_MATRIX.format("CAB")), house=en.ENGLISH)
    rows = [(*row[:4], unit) for row, unit in zip(en.TARGETS, ("Service Desk", "Operations", "Quality"), strict=True)]
    targets = en.book(en.OBJECTIVES, "Targets", ("Objective", "Target", "Source", "Measured", "Department"), rows, title="Objectives 2026")  # fmt: skip
    assert not new_findings("C13", targets, house=en.ENGLISH)
    group = en.document("Group/VG-01 Group Continuity Policy.docx", "VG-01", "Group Continuity Policy", "# 1 Rules\nEach company reports to the Risk Office every year.\n\n# 2 Tests\nPlans are tested.")  # fmt: skip
    assert not new_findings("C13", group, house=en.ENGLISH)


def test_rows_of_an_audit_plan_on_meetings_and_single_people_name_no_units() -> None:
    days = [
        ("14 September 2026", each, "-", "all") for each in ("Opening", "General Manager", "Lunch break", "Closing")
    ]
    assert not new_findings("C13", en.audit_plan([*en.AUDITED, *days]), house=en.ENGLISH)
    strange = [*en.AUDITED, ("14 September 2026", "Technical Services", "8.6.1", "Moira Flint")]
    assert new_findings("C13", en.audit_plan(strange), house=en.ENGLISH)


def test_a_unit_in_a_shorter_spelling_is_the_same() -> None:
    assert not new_findings("C13", _rules(_DUTIES.format("Ops")), house=en.ENGLISH)
    assert new_findings("C13", _rules(_DUTIES.format("Tech Services")), house=en.ENGLISH)
    people = [(name, unit.replace("Operations", "HR & Admin"), *rest) for name, unit, *rest in en.PEOPLE]
    roster = en.book(en.ROSTER, "Staff", ("Name", "Unit", "Post"), people, title="Staff list 1 September 2026")
    assert not [
        one for one in new_findings("C13", roster, _rules(_DUTIES.format("HR & Admin")), house=en.ENGLISH)
        if "HR & Admin" in one.message.en
    ]  # fmt: skip
