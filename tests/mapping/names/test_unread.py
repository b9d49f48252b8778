"""Files that could not be read, known by their names alone."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.names.unread import named_requirements


def named(path: str) -> list[str]:
    return [one.requirement for one in named_requirements(path, mapper())]


def test_name_is_quoted_without_folders_and_extension() -> None:
    (only,) = named_requirements("体系文件/程序/P-01 事件管理程序 V1.0.docx.pdf", mapper())
    assert (only.requirement, only.place, only.quote) == ("D-8.6.1", "name", "P-01 事件管理程序 V1.0")


def test_name_alone_is_never_more_than_a_candidate() -> None:
    for name in ("事件管理程序.pdf", "服务管理方针.doc", "Incident log.xlsx", "问题和变更管理程序.doc"):
        assert all(0.3 <= one.confidence <= THRESHOLD for one in named_requirements(name, mapper()))


def test_nearer_name_is_the_likelier_one() -> None:
    (whole,) = named_requirements("变更管理程序.pdf", mapper())
    (part,) = named_requirements("关于变更管理的会议通知安排.pdf", mapper())
    assert whole.requirement == part.requirement == "D-8.5.1"
    assert whole.confidence > part.confidence


def test_joined_name_is_a_candidate_for_both() -> None:
    assert set(named("问题和变更管理程序.doc")) == {"D-8.6.3", "D-8.5.1"}


def test_misspelt_name_is_known() -> None:
    assert named("Incidnt Managment Procedure.pdf") == ["D-8.6.1"]


@pytest.mark.parametrize("path", ["IMG_2041.jpg", "扫描件.pdf", "", "新建文档.docx", "事件管理程序/扫描0703.pdf"])
def test_name_that_says_nothing_is_no_candidate_whatever_the_folder(path: str) -> None:
    assert named(path) == []


@pytest.mark.parametrize("path", ["变更管理培训课件.ppt", "事件管理解决方案建议书.pdf"])
def test_talk_is_no_candidate(path: str) -> None:
    assert named(path) == []


def test_folder_completes_a_name_that_says_too_little() -> None:
    assert "R-8.7.3-1" in named("3记录/信息安全/2026风险评估报告（加密）.pdf")
    assert "R-8.7.3-1" not in named("3记录/2026风险评估报告.pdf")


def test_contract_in_the_folder_of_the_suppliers_is_with_one() -> None:
    assert named("商务部/供应商/存储维保合同.pdf") == ["D-8.3.4.1"]
    assert named("商务部/客户/存储维保合同.pdf") == ["L16"]


@pytest.mark.parametrize("folder", ["供应商", "供應商", "Vendors"])
def test_a_contract_in_the_folder_of_suppliers_is_one_of_them(folder: str) -> None:
    assert named(f"06/{folder}/存储维保合同.pdf") == ["D-8.3.4.1"]


def test_name_with_a_year_and_no_word_for_rules_may_be_the_record_too() -> None:
    assert named("2026预算与核算.pdf") == ["D-8.4.1", "R-8.4.1"]
    assert named("预算与核算管理程序2026.pdf") == ["D-8.4.1"]


def test_folder_says_what_its_pictures_are_where_their_names_say_nothing() -> None:
    assert named("互检/内审员证书扫描/IMG_20261026.png") == ["R-9.2-7"]
    assert named("02 变更管理/IMG_20261026.png") == []  # any picture, and no procedure
