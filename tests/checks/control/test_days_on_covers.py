"""C06: days of drafting, review, approval and effect against their order."""

from __future__ import annotations

from chinese_house import CHINESE, COVER, cover
from chinese_papers import issued_catalogue
from english_changes import man, proc
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import ENGLISH, SERVICES, book, document
from english_papers import papers
from small_house import CHANGE_BODY, CHANGES, COMPANY, findings, procedure, prose
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C06","approved",[cover("柏舟 2026年3月16日","柏舟 2026年1月16日")]),
    ("C06","effective",[cover("实施日期: 2026年4月15日","实施日期: 2026年3月15日")]),
    ("C06","iso",[cover("乔木 2026年3月9日","乔木 2026-02-09")]),
    ("C06","sep",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY,cover="编制: 甘棠, 编制日期: 2026年6月12日, 审核: 乔木, 批准: 柏舟, 批准日期: 2026年6月4日, 实施日期: 2026年6月15日")]),
    ("C06","cols",[procedure(CHANGES,"BC-SM-P-02","变更管理程序","| 编制 | 审核 | 批准 |\n|---|---|---|\n| 甘棠 | 乔木 | 柏舟 |\n| 2026.6.12 | 2026.6.14 | 2026.6.4 |\n\n"+CHANGE_BODY,cover="实施日期: 2026年6月20日")]),
    ("C06","rows",[procedure(CHANGES,"BC-SM-P-02","变更管理程序","| 角色 | 姓名 | 日期 |\n|---|---|---|\n| 编制 | 甘棠 | 2026-06-12 |\n| 审核 | 乔木 | 2026-06-14 |\n| 批准 | 柏舟 | 2026-06-04 |\n\n"+CHANGE_BODY,cover="实施日期: 2026年6月20日")]),
    ("C06","footer",[cover("发布日期: 2026年4月1日","发布日期: 2026年3月1日")]),
]
# fmt: on


NUMBER = "BC-SM-P-02"


def history(*lines: str) -> str:
    return f"---\nto: {CHANGES}\ntitle: 变更管理程序\ncover: {{文件编号: {NUMBER}, 版本: V1.1, 编制: 甘棠 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月16日, 实施日期: 2026年4月15日}}\nheader: '{COMPANY} 变更管理程序 {NUMBER} V1.1'\nhistory:\n  title: 修订记录\n  columns: [版本, 日期, 修订内容, 修订人]\n  rows: [{', '.join(lines)}]\n---\n{CHANGE_BODY}\n"


def dated(review: str) -> str:
    cover = f"编制: 甘棠, 编制日期: 2026-03-05, 审核: 乔木, 审核日期: {review}, 批准: 柏舟, 批准日期: 2026-03-25"
    return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, cover=cover)


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("C06","approved",[proc("",cover={"Authorised by":"Helen Marsh, 20 February 2026"})]),
    ("C06","separate dates",[document(ENGLISH_CHANGES,"FMS-202","Change Management",ENGLISH_CHANGE_BODY,cover={"Prepared by":"Moira Flint","Written by":"-","Checked by":"-","Authorised by":"-","Date prepared":"12 June 2026","Date approved":"4 June 2026","Effective from":"15 June 2026"})]),
    ("C06","effective",[proc("",cover={"Effective from":"1 March 2026"})]),
    ("C06","released",[proc("",cover={"Issued":"12 March 2026"})]),
    ("C06","history",[proc("",cover={"Written by":"Moira Flint 02/03/2026","Checked by":"Oskar Lindqvist 09/03/2026","Authorised by":"Helen Marsh 01/02/2026"})]),
    ("C06","tablecols",[document(ENGLISH_CHANGES,"FMS-202","Change Management","| Role | Name | Date |\n|---|---|---|\n| Author | Moira Flint | 12 June 2026 |\n| Reviewer | Oskar Lindqvist | 14 June 2026 |\n| Approver | Helen Marsh | 4 June 2026 |\n\n"+ENGLISH_CHANGE_BODY,cover={"Written by":"-","Checked by":"-","Authorised by":"-","Effective from":"15 June 2026"})]),
    ("C06", "in one sentence", [man("This manual was approved by the Managing Director on 20 April 2026 and has been in force since 1 April 2026.")]),
]
# fmt: on


def order(signed: str) -> str:
    said = f"各部门：\n\n{COMPANY}服务管理体系文件已审核通过，现予发布，自2026年4月15日起实施。"
    return prose("手册/体系文件发布令.docx", "体系文件发布令", f"{said}\n\n总经理：柏舟\n\n{signed}")


CHINESE_PAIRS: list[Pair] = [
    (
        "C06",
        "history backwards",
        [history("[V1.0, 2026-05-16, 发布, 甘棠]", "[V1.1, 2026-03-16, 改时限, 甘棠]")],
        [history("[V1.1, 2026-05-16, 改时限, 甘棠]", "[V1.0, 2026-03-16, 发布, 甘棠]")],
    ),
    ("C06", "a day of review between those of drafting and approval", [dated("2026-03-02")], [dated("2026-03-09")]),
    (
        "C06",
        "a catalogue drafted after it was approved",
        [issued_catalogue(drafted="2026年3月25日")],
        [issued_catalogue()],
    ),
    ("C06", "an order signed after the day from which it holds", [order("2026年4月28日")], [order("2026年4月1日")]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_day_against_the_order_of_the_other_documents_is_c06() -> None:
    assert not findings("C06", *papers(), house=ENGLISH)
    found = findings("C06", *papers("2 March 2026"), house=ENGLISH)
    assert [one.severity for one in found] == ["medium"]
    assert "other documents" in found[0].message.en


def test_approved_before_drafted_is_found_with_both_days() -> None:
    cover = "编制: 甘棠 2026年3月20日, 审核: 乔木 2026年3月25日, 批准: 柏舟 2026年3月10日, 发布日期: 2026年4月1日"
    (finding,) = findings("C06", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, cover=cover))
    assert "2026-03-10" in finding.message.zh
    assert "2026-03-25" in finding.message.zh
    same_day = "编制: 甘棠 2026年3月20日, 审核: 乔木 2026年3月20日, 批准: 柏舟 2026年3月20日, 发布日期: 2026年3月20日"
    assert findings("C06", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, cover=same_day)) == []


def with_history(*rows: tuple[str, str]) -> str:
    """A procedure of version 1.0 with these versions and days in its history."""
    told = ", ".join(f"[{version}, {day}, 修订, 甘棠, 柏舟]" for version, day in rows)
    return f"""---
to: {CHANGES}
title: 变更管理程序
cover: {{文件编号: BC-SM-P-02, 版本: V1.0, {COVER}}}
header: '{COMPANY} 变更管理程序 BC-SM-P-02 V1.0'
history:
  title: 修订记录
  columns: [版本, 日期, 修订内容, 修订人, 批准人]
  rows: [{told}]
---
{CHANGE_BODY}
"""


def test_a_document_in_effect_before_its_version_was_made() -> None:
    assert messages("C06", with_history(("V1.0", "2026-06-16")))
    assert not messages("C06", with_history(("V1.0", "2026-04-16")))


def test_a_version_that_was_reviewed_again_is_no_younger() -> None:
    assert not messages("C06", with_history(("V1.0", "2026-03-16"), ("V1.0", "2026-09-20")))
    assert messages("C06", with_history(("V1.0", "2026-09-20")))


def _catalogue(head: str) -> str:
    return book(
        "Service catalogue.xlsx",
        "Catalogue",
        ("No.", "Service", "Description", "Hours", "Owner"),
        SERVICES,
        title=f"Service catalogue - {head}",
    )


def test_a_sheet_that_holds_before_it_is_issued() -> None:
    head = "Approved by Helen Marsh 12 March 2026 - issue date 16 March 2026 - in force from {} March 2026"
    assert findings("C06", _catalogue(head.format(9)), house=ENGLISH)
    assert not findings("C06", _catalogue(head.format(23)), house=ENGLISH)
    other = "Version 1 in force from 2 March 2026, version 2 in force from 23 March 2026, approved 12 March 2026"
    assert not findings("C06", _catalogue(other), house=ENGLISH)


def _policy(day: str) -> str:
    body = f"We keep what we promise and measure it each month.\n\nLeeds, {day}\n\nHelen Marsh, Managing Director"
    return document("Manual/FMS-110 Service Management Policy.docx", "FMS-110", "Service Management Policy", body)


def test_a_policy_signed_after_it_came_into_effect() -> None:
    assert findings("C06", _policy("21 May 2026"), house=ENGLISH)
    assert not findings("C06", _policy("16 March 2026"), house=ENGLISH)
