"""Which tables are revision histories, and which are lists of things that have versions."""

from __future__ import annotations

import pytest
from laid_out_papers import table

from pipeline.entities.control.versions import is_history


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
