"""Which tables are revision histories, and which are lists of things that have versions."""

from __future__ import annotations

import pytest
from laid_out_papers import table

from pipeline.catalogue import load_catalogue
from pipeline.entities.control.cited_editions import current_edition, editions
from pipeline.entities.control.versions import is_history
from pipeline.values import Content


@pytest.mark.parametrize(
    "head",
    [
        ("版本", "日期", "编制", "批准"),
        ("版本", "修订日期", "修改内容", "修订人"),
        ("Version", "Date", "Author", "Changes"),
        ("Ver", "Date", "What", "Who"),
    ],
)
def test_versions_with_days_are_a_history(head: tuple[str, ...]) -> None:
    assert is_history(table(head, ("1.0", "2026-05-08", "甘棠", "柏舟"))[0])


@pytest.mark.parametrize(
    "head",
    [
        ("序号", "名称", "编号或版本", "来源", "收到日期", "存放"),
        ("标准", "版本", "获取日期", "保管"),
        ("Name", "Version", "Received on", "Kept at"),
        ("Device", "Vertical", "Kept at"),
    ],
)
def test_a_list_of_things_with_versions_is_none(head: tuple[str, ...]) -> None:
    assert not is_history(table(head, tuple("x" for _ in head))[0])


def test_an_old_edition_in_a_list_of_external_documents_is_cited_as_in_force() -> None:
    listed = table(
        ("序号", "名称", "编号或版本", "来源", "收到日期"),
        ("1", "服务管理体系要求", "ISO/IEC 20000-1:2011", "咨询师", "2024-02-26"),
    )
    assert [fact.name for fact in editions(Content(tuple(listed)), load_catalogue()) if fact.value == "E01"] == [
        "edition"
    ]


def test_the_edition_in_force_may_stand_in_the_cell_beside_its_number() -> None:
    def listed(year: str) -> Content:
        return Content(tuple(table(("Document", "Edition", "Kept"), ("ISO/IEC 20000-1", year, "shelf"))))

    assert list(current_edition(listed("2018")))
    assert not list(current_edition(listed("2011")))
