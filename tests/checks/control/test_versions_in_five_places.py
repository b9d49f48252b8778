"""C02: one version on cover, in header, history, list and file name."""

from __future__ import annotations

import pytest
import small_house as house
from chinese_house import CHINESE, changes, rows
from english_changes import proc
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import ENGLISH, REGISTER, document, register
from english_house import INCIDENT_BODY as ENGLISH_INCIDENT_BODY
from english_house import INCIDENTS as ENGLISH_INCIDENTS
from english_house import LISTED as ENGLISH_LISTED
from small_house import (
    CHANGE_BODY,
    CHANGES,
    COMPANY,
    HOUSE,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    document_list,
    findings,
    new_findings,
    procedure,
    workbook,
)
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C02","header",[changes("",header=f"{COMPANY} 变更管理程序 BC-SM-P-02 V1.3")]),
    ("C02","history",[changes("",history="V1.6")]),
    ("C02","list",[document_list(rows(LISTED,2,c3="V2.0"))]),
    ("C02","name",[procedure("程序/BC-SM-P-02 变更管理程序 V1.4.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY)]),
    ("C02","A/1",[procedure(CHANGES.replace(" V1.0",""),"BC-SM-P-02","变更管理程序",CHANGE_BODY,version="A/1",header=f"{COMPANY} BC-SM-P-02 版本 A/0",history="A/1")]),
    ("C02","abc",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY,version="A/1",header=f"{COMPANY} 变更管理程序 BC-SM-P-02 A/0",history="A/1"),document_list(rows(LISTED,2,c3="A/1"))]),
    ("C02","版次",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY,version="第二版",header=f"{COMPANY} 变更管理程序 BC-SM-P-02 第一版",history="第二版"),document_list(rows(LISTED,2,c3="第二版"))]),
    ("C02","name of letters",[procedure("程序/BC-SM-P-02 变更管理程序 A2.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY,version="A/0",header=f"{COMPANY} BC-SM-P-02 A/0",history="A/0")]),
    ("C02","footer",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY).replace("---\n#","footer: '版本：V1.2  第 {page} 页 共 {pages} 页'\n---\n#",1)]),
    ("C02","list 2",[document_list(rows(LISTED,2,c3="V1.1"))]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C02","header",[proc("",header="Ferncliff Managed Services Ltd   FMS-202   Issue 2")]),
    ("C02","history",[proc("",history=("[Issue 1, 2 March 2026, first issue, M. Flint]","[Issue 2, 4 May 2026, board added, M. Flint]"))]),
    ("C02","register",[register(rows(ENGLISH_LISTED,3,c2="3"))]),
    ("C02","filename",[document("Processes/FMS-202 Change Management v2.1.docx","FMS-202","Change Management",ENGLISH_CHANGE_BODY)]),
    ("C02","history last lower",[proc("",cover={"Issue":"Issue 3"},header="Ferncliff Managed Services Ltd   FMS-202   Issue 3",history=("[Issue 1, 2 March 2026, first issue, M. Flint]","[Issue 2, 4 May 2026, board added, M. Flint]")),register(rows(ENGLISH_LISTED,3,c2="3"))]),
    ("C02","rev",[proc("",cover={"Issue":"-","Revision":"Rev. B"},header="Ferncliff Managed Services Ltd   FMS-202   Rev. A")]),
    ("C02","version",[proc("",cover={"Issue":"-","Version":"2.1"},header="Ferncliff Managed Services Ltd   FMS-202   v2.0")]),
]
# fmt: on


CHINESE_RIGHT: list[Way] = [
    ("C02", "another document's version", [changes("本程序所引用的手册为V1.0，模板版本为V3.2。")]),
]

CHINESE_PAIRS: list[Pair] = [
    (
        "C02",
        "the text says another version of itself",
        [changes("本程序现为第二版（V2.0），自发布之日起施行。")],
        [changes("本程序现行版本为V1.0，自发布之日起施行。")],
    ),
]

ENGLISH_PAIRS: list[Pair] = [
    (
        "C02",
        "the text says another version of itself",
        [proc("This procedure is version 3.0.")],
        [proc("The template of this procedure is version 3.0 or later.")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_versions_of_a_letter_and_a_figure_are_compared() -> None:
    assert findings("C02", changes("", version="B1", header="BC-SM-P-02 B0", history="B1"), house=CHINESE)
    assert not findings("C02", changes("", version="B1", header="BC-SM-P-02 B1", history="B1"), house=CHINESE)


@pytest.mark.parametrize(("behind", "wrong"), [("1.0", False), ("2.0", True)])
def test_bare_figure_behind_the_number_in_a_header_is_the_version(behind: str, wrong: bool) -> None:
    paper = document(
        ENGLISH_INCIDENTS,
        "FMS-201",
        "Incident Management",
        ENGLISH_INCIDENT_BODY,
        header=f"Ferncliff   FMS-201   {behind}",
    )
    assert bool(new_findings("C02", paper, house=ENGLISH)) is wrong


def test_a_row_of_the_list_is_of_the_file_with_its_title() -> None:
    other = procedure(
        "程序/BC-SM-P-02 机柜巡查规程 V2.0.docx", "BC-SM-P-02", "机柜巡查规程", "每周一次。", version="V2.0"
    )
    assert not any("巡查" in each and "list" in each for each in messages_in_english("C02", other, house=CHINESE))
    newer = procedure(
        "程序/BC-SM-P-02 变更管理程序 V1.0.docx", "BC-SM-P-02", "变更管理程序", "批准后实施。", version="V2.0"
    )
    alone = {path: source for path, source in HOUSE.items() if "BC-SM-P-02" not in path}
    assert any("list" in one.message.en for one in new_findings("C02", newer, house=alone))


@pytest.mark.parametrize(("header", "differs"), [("1.1", True), ("1.2", False)])
def test_a_bare_version_at_the_end_of_a_header(header: str, differs: bool) -> None:
    body = "Each incident is recorded with time, user and service and closed once the user agrees."
    one = document(
        "Procedures/FMS-208 Request Fulfilment.docx", "FMS-208", "Request Fulfilment", body, cover={"Issue": "1.2"}, header=f"Ferncliff | FMS-208 Request Fulfilment | {header}",
    )  # fmt: skip
    assert any("header" in each.message.en for each in new_findings("C02", one, house=ENGLISH)) == differs


def test_a_finding_seen_in_a_copy_too_names_the_original_first() -> None:
    body = ENGLISH_CHANGE_BODY
    original = document(ENGLISH_CHANGES, "FMS-202", "Change Management", body, header="Ferncliff   FMS-202   Issue 3")
    copied = original.replace(f"to: {ENGLISH_CHANGES}", "to: from a laptop/FMS-202 Change Management (2).docx")
    (finding,) = [one for one in findings("C02", original, copied, house=ENGLISH) if ENGLISH_CHANGES in one.paths]
    assert {"from a laptop/FMS-202 Change Management (2).docx", ENGLISH_CHANGES} <= set(finding.paths)


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


def test_identity_survives_a_change_of_place() -> None:
    header = f"{COMPANY} 事件管理程序 BC-SM-P-01 V0.9"
    first = findings("C02", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, header=header))
    moved = findings(
        "C02", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", "引言。\n\n" + INCIDENT_BODY, header=header)
    )
    assert first[0].id == moved[0].id


def test_of_two_rows_with_one_number_that_of_the_title_counts() -> None:
    rows = [*LISTED, ("5", "BC-SM-P-01", "报告管理规定", "V3.0", "2026-04-01")]
    assert findings("C02", document_list(rows)) == []


def test_a_sentence_that_gives_another_version_than_the_cover() -> None:
    assert messages_in_english("C02", proc("This is version 1.2 of the process."))
    assert messages_in_english("C02", changes("本程序为V1.3版。"), house=CHINESE)
    for line in (
        "This is issue 1 of the process.",
        "This is version 2.4 in the ticket tool of another house.",
        "Version 3.1 of the tool is used.",
    ):
        assert not messages_in_english("C02", proc(line)), line


def issue_log(rows: list[tuple[str, ...]]) -> str:
    listed = [tuple(each) for each in ENGLISH_LISTED if each[0] != "FMS-202"] + [
        ("FMS-202", "Change Management", "2", "1 September 2026")
    ]
    return workbook(
        REGISTER,
        ("Register", ("No.", "Title", "Issue", "In force"), listed),
        ("Issue log", ("Day", "No.", "Title", "Issue", "Issued or withdrawn", "To"), rows),
    )


ISSUED: list[tuple[str, ...]] = [
    *(("2026-04-15", number, title, "1", "issued", "all units") for number, title, *_ in ENGLISH_LISTED),
    ("2026-09-01", "FMS-202", "Change Management", "2", "issued", "all units"),
]


SECOND = document(ENGLISH_CHANGES, "FMS-202", "Change Management", ENGLISH_CHANGE_BODY, header="Ferncliff Managed Services Ltd   FMS-202   Issue 2", cover={"Issue": "Issue 2", "Effective from": "1 September 2026"})  # fmt: skip


def test_the_edition_that_a_log_of_issue_withdraws_is_not_the_one_in_force() -> None:
    gone = ("2026-09-01", "FMS-202", "Change Management", "1", "withdrawn", "all units")
    assert not findings("C02", SECOND, issue_log([*ISSUED, gone]), house=ENGLISH)


def test_an_edition_that_the_log_of_issue_has_last_and_the_cover_has_not_is_told() -> None:
    assert findings("C02", SECOND, issue_log([*ISSUED, ("2026-09-20", "FMS-202", "Change Management", "3", "issued", "all units")]), house=ENGLISH)  # fmt: skip
