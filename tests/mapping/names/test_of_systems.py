"""A paper on a program is not on the process that the program is called after."""

from __future__ import annotations

import pytest
from written import named


@pytest.mark.parametrize(
    ("name", "requirements"),
    [
        ("事件管理系统部署手册", set()),
        ("需求分析与评估平台 部署记录", {"R-8.5.3-2"}),
        ("Release Management Portal - Test Report", set()),
        ("事件管理制度", {"D-8.6.1"}),
        ("信息系统变更管理规范", {"D-8.5.1"}),
        ("Change management procedure", {"D-8.5.1"}),
    ],
)
def test_the_name_of_a_program_is_not_what_a_paper_on_it_is_about(name: str, requirements: set[str]) -> None:
    assert named(name) == requirements
