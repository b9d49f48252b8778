"""V01 to V03: editions of the standard."""

from __future__ import annotations

import pytest
from small_house import CHANGE_BODY, CHANGES, MANUAL, findings, procedure, prose, sheet


def changes(line: str) -> str:
    return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n{line}")


def test_a_complete_house_has_none() -> None:
    for check in ("V01", "V02", "V03"):
        assert findings(check) == []


@pytest.mark.parametrize(
    ("line", "cited"),
    [
        ("本程序依据 ISO/IEC 20000-1:2011 编制。", "ISO/IEC 20000-1:2011"),
        ("引用标准：GB/T 24405.1-2009。", "GB/T 24405.1-2009"),
    ],
)
def test_withdrawn_edition_is_found_with_what_is_cited(line: str, cited: str) -> None:
    (finding,) = findings("V01", changes(line))
    assert finding.severity == "high"
    assert cited in finding.message.zh
    assert cited in finding.message.en
    assert finding.paths == (CHANGES,)


def test_withdrawn_edition_in_an_english_plan_is_found() -> None:
    to = "Plans/Service Management Plan 2025.docx"
    plan = prose(
        to,
        "Service Management Plan 2025",
        "# 1 Purpose\nThis plan follows the current edition of the standard, ISO/IEC 20000-1:2011.\n# 2 Resources\nThe budget and the roles are set by the managing director for the year.",
    )
    (finding,) = findings("V01", plan)
    assert finding.paths == (to,)


def test_mention_of_the_past_is_no_finding() -> None:
    assert findings("V01", changes("本程序由 ISO/IEC 20000-1:2011 转换而来，现依据 ISO/IEC 20000-1:2018。")) == []
    assert findings("V01", changes("This process replaces the one written to ISO/IEC 20000-1:2011.")) == []


def test_one_finding_names_all_files_of_a_tell() -> None:
    manual = procedure(
        MANUAL, "BC-SM-M-01", "服务管理手册", "# 1 依据\n本手册依据 ISO/IEC 20000-1:2011。\n# 2 职责\n总经理批准。"
    )
    (finding,) = findings("V01", manual, changes("依据 ISO/IEC 20000-1:2005 编制。"))
    assert finding.paths == (MANUAL, CHANGES)


@pytest.mark.parametrize(
    "line", ["依据标准 7.3 供方管理 的要求选择供方。", "As clause 8.3 Problem management asks, causes are found."]
)
def test_old_clause_number_with_its_title_is_found_in_a_procedure(line: str) -> None:
    (finding,) = findings("V02", changes(line))
    assert finding.paths == (CHANGES,)


def test_cross_reference_with_old_numbers_is_found() -> None:
    rows = [
        ("6.1", "6.1 服务级别管理", "服务级别管理程序"),
        ("6.5", "6.5 能力管理", "能力管理程序"),
        ("8.2", "8.2 问题管理", "问题管理程序"),
    ]
    (finding,) = findings("V02", sheet("清单/条款对照表.xlsx", "对照", ("条款", "标准要求", "对应文件"), rows))
    assert "6.1 服务级别管理" in finding.quote


def test_chapters_of_its_own_are_no_clause_numbers() -> None:
    own = f"{CHANGE_BODY}\n# 8 相关过程\n## 8.2 问题管理\n见问题管理程序。\n## 8.3 问题管理接口\n每月开会。"
    assert findings("V02", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", own)) == []
    assert findings("V02", changes("8.2 问题管理\t12")) == []


def test_mixed_editions_are_found_with_the_older_files() -> None:
    (finding,) = findings("V03", changes("依据 ISO/IEC 20000-1:2011 编制。"))
    assert finding.evidence[0].path == CHANGES
    assert "2011" in finding.evidence[0].quote
    assert any("2018" in side.quote for side in finding.evidence if side.path != CHANGES)
    assert "2011" in finding.message.zh
    assert "2018" in finding.message.zh


def test_a_withdrawn_or_external_file_mixes_nothing() -> None:
    slides = prose("培训/ISO20000 培训课件.md", "ISO20000 培训课件", "# 历史\nISO/IEC 20000-1:2011 是第二版。")
    withdrawn = procedure(
        "作废/BC-SM-P-02 变更管理程序 V0.5.docx",
        "BC-SM-P-02",
        "变更管理程序",
        "# 1 依据\n依据 ISO/IEC 20000-1:2011。",
        version="V0.5",
    )
    assert findings("V03", slides, withdrawn) == []


def test_exclusion_in_the_manual_is_found_and_its_denial_is_not() -> None:
    def manual(line: str) -> str:
        return procedure(MANUAL, "BC-SM-M-01", "服务管理手册", f"# 1 范围\n本手册依据 ISO/IEC 20000-1:2018。\n\n{line}")

    (finding,) = findings("V05", manual("本公司删减标准 8.4.2 条款。"))
    assert finding.paths == (MANUAL,)
    assert findings("V05", manual("标准的全部要求均适用，没有删减任何条款。")) == []
