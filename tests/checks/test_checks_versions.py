"""C02 and C12: one version in five places, one current file of a document."""

from __future__ import annotations

import small_house as house
from small_house import (
    CHANGE_BODY,
    CHANGES,
    COMPANY,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    document_list,
    findings,
    procedure,
)

NEWER = "程序/BC-SM-P-02 变更管理程序 V1.1.docx"
LISTED_NEWER = [*LISTED[:2], ("3", "BC-SM-P-02", "变更管理程序", "V1.1", "2026-06-01"), LISTED[3]]


def test_a_complete_house_has_neither() -> None:
    assert findings("C02") == []
    assert findings("C12") == []


def test_header_of_another_version_is_found_with_both_values() -> None:
    header = f"{COMPANY} 事件管理程序 BC-SM-P-01 V0.9"
    (finding,) = findings("C02", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, header=header))
    assert finding.severity == "high"
    assert "页眉 V0.9" in finding.message.zh
    assert "封面 V1.0" in finding.message.zh
    assert finding.place == "header"
    assert "V0.9" in finding.quote
    assert finding.paths == (house.LIST, INCIDENTS)


def test_list_of_another_version_is_found() -> None:
    rows = [LISTED[0], ("2", "BC-SM-P-01", "事件管理程序", "V2.0", "2026-04-01"), *LISTED[2:]]
    (finding,) = findings("C02", document_list(rows))
    assert "文件清单 V2.0" in finding.message.zh


def test_history_of_another_version_is_found() -> None:
    (finding,) = findings("C02", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, history="V1.3"))
    assert "revision history V1.3" in finding.message.en


def test_english_header_of_another_version_is_found() -> None:
    to = "Processes/BC-SM-P-04 Release Management v1.1.docx"
    source = f"""---
to: {to}
title: Release Management
cover: {{Document ID: BC-SM-P-04, Version: '1.1'}}
header: North Star | BC-SM-P-04 Release Management | v1.0 | INTERNAL
---
# 1 Purpose
Releases are planned, tested and deployed.
# 2 Process
The release manager plans each release and reviews it after deployment.
"""
    (finding,) = findings("C02", source)
    assert "header V1.0" in finding.message.en
    assert "cover V1.1" in finding.message.en


def test_two_ways_of_counting_are_not_compared() -> None:
    header = f"{COMPANY} 事件管理程序 BC-SM-P-01 A/0"
    assert findings("C02", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, header=header)) == []


def test_two_versions_side_by_side_are_one_finding_and_the_older_is_not_blamed_for_the_list() -> None:
    newer = procedure(NEWER, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, version="V1.1")
    (finding,) = findings("C12", newer, document_list(LISTED_NEWER))
    assert finding.paths == (CHANGES, NEWER)
    assert "V1.0、V1.1" in finding.message.zh
    assert findings("C02", newer, document_list(LISTED_NEWER)) == []


def test_a_withdrawn_version_and_an_identical_copy_are_no_second_version() -> None:
    withdrawn = procedure(
        "作废/BC-SM-P-02 变更管理程序 V0.9.docx", "BC-SM-P-02", "变更管理程序", CHANGE_BODY, version="V0.9"
    )
    assert findings("C12", withdrawn) == []
    copy = procedure("程序/BC-SM-P-02 变更管理程序 V1.0 - 副本.docx", "BC-SM-P-02", "变更管理程序", CHANGE_BODY)
    assert findings("C12", copy) == []


def test_identity_survives_a_change_of_place() -> None:
    header = f"{COMPANY} 事件管理程序 BC-SM-P-01 V0.9"
    first = findings("C02", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, header=header))
    moved = findings(
        "C02", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", "引言。\n\n" + INCIDENT_BODY, header=header)
    )
    assert first[0].id == moved[0].id


def test_second_version_without_a_number_is_found_by_its_title() -> None:
    to = "程序/变更管理程序（修订稿）V2.0.docx"
    source = f"---\nto: {to}\ntitle: 变更管理程序\ncover: {{版本: V2.0}}\n---\n{CHANGE_BODY}\n"
    (finding,) = findings("C12", source)
    assert set(finding.paths) == {CHANGES, to}


def test_number_that_differs_between_cover_and_header_is_found() -> None:
    header = f"{COMPANY} 事件管理程序 BC-SM-P-07 V1.0"
    (finding,) = findings("C03", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, header=header))
    assert "页眉 BC-SM-P-07" in finding.message.zh
    assert "封面 BC-SM-P-01" in finding.message.zh
    assert findings("C03") == []


def test_number_of_two_documents_is_found_and_of_two_versions_is_not() -> None:
    other = "程序/BC-SM-P-02 供应商评价办法.docx"
    (finding,) = findings(
        "C03", procedure(other, "BC-SM-P-02", "供应商评价办法", "# 1 目的\n评价供应商。\n# 2 程序\n每年评价一次。")
    )
    assert set(finding.paths) == {CHANGES, other}
    assert findings("C03", procedure(NEWER, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, version="V1.1")) == []


def test_a_renamed_document_beside_the_edition_under_its_old_title_is_one_document_in_two_versions() -> None:
    old = "程序/BC-SM-P-02 变更管理程序 V0.9.docx"
    findings_of = [procedure(old, "BC-SM-P-02", "更改控制程序", CHANGE_BODY, version="V0.9")]
    (finding,) = findings("C12", *findings_of)
    assert finding.paths == (old, CHANGES)
    assert findings("C02", *findings_of) == []


def test_of_two_rows_with_one_number_that_of_the_title_counts() -> None:
    rows = [*LISTED, ("5", "BC-SM-P-01", "报告管理规定", "V3.0", "2026-04-01")]
    assert findings("C02", document_list(rows)) == []
