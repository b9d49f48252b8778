"""Departments that a chart lists, and those that a text names."""

from __future__ import annotations

from laid_out_papers import grid, paper

from pipeline.entities.people.departments import departments


def test_departments_listed_and_named() -> None:
    assert [f.value for f in departments(grid(("层级", "部门"), ("1", "运维部"), ("2", "质量部")))] == [
        "运维部",
        "质量部",
    ]
    named = [
        f.value
        for f in departments(paper("先由采购部提出，技术部负责验收；各部门配合。"))
        if f.name == "department.named"
    ]
    assert named == ["采购部", "技术部"]


def test_the_seat_of_the_house_is_no_department() -> None:
    said = "方针张贴在本部和两个站房；资料送回本部登记；营业本部负责核对。"
    assert [f.value for f in departments(paper(said)) if f.name == "department.named"] == ["营业本部"]
