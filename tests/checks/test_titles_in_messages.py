"""What a document is called in a message: without the number and version that stand beside it."""

from __future__ import annotations

import pytest

from pipeline.checks.called import called
from pipeline.values import Analysis


@pytest.mark.parametrize(
    ("number", "title", "name"),
    [
        ("WI-03", "WI-03 Shift handover", "Shift handover"),
        ("BC-W-05", "北辰 停电处置流程 BC-W-05 V1.0", "北辰 停电处置流程"),
        ("BC-P-01", "文件控制程序", "文件控制程序"),
        ("BC-P-01", "BC-P-01", "BC-P-01"),
        ("", "Release notes Issue 2", "Release notes"),
        ("BC-PL-3", "Capacity plan 2026 (BC-PL-3)", "Capacity plan 2026"),
    ],
)
def test_a_title_stands_without_its_number_and_version(number: str, title: str, name: str) -> None:
    assert called(Analysis("a.docx", "a", "read", number=number, title=title)) == name
