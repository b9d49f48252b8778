"""Papers of another management system of the house."""

from __future__ import annotations

import pytest

from pipeline.other_systems import of_another_system
from pipeline.values import Analysis


@pytest.mark.parametrize("path", ["质量体系/内审报告2026.docx", "QMS/Audit report.docx", "09 其他体系/内审计划.doc"])
def test_a_folder_of_another_system_tells(path: str) -> None:
    assert of_another_system(Analysis(path, "1", "read"))


@pytest.mark.parametrize("path", ["04 质量体系部/内审/内审报告2026.pdf", "04 质量体系部/服务管理体系/计划.docx"])
def test_a_department_of_that_name_does_not(path: str) -> None:
    assert not of_another_system(Analysis(path, "1", "read"))
