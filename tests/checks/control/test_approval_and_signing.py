"""C01: who wrote, reviewed and approved a document."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, COVER, changes, cover
from chinese_papers import appointment, issued_catalogue
from english_changes import proc
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import ENGLISH, document, text
from english_house import INCIDENT_BODY as ENGLISH_INCIDENT_BODY
from english_house import INCIDENTS as ENGLISH_INCIDENTS
from small_house import (
    CHANGE_BODY,
    CHANGES,
    INCIDENT_BODY,
    INCIDENTS,
    MANUAL,
    MANUAL_BODY,
    built,
    findings,
    form,
    new_findings,
    procedure,
    prose,
)
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C01","blank",[cover("柏舟 2026年3月16日","''")]),
    ("C01","kong",[cover("柏舟 2026年3月16日","（空）")]),
    ("C01","wait",[cover("柏舟 2026年3月16日","待批准")]),
    ("C01","line",[cover("批准: 柏舟 2026年3月16日","批准: ＿＿＿＿＿ 年  月  日")]),
    ("C01","text",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY+"\n编制：甘棠    审核：乔木    批准：________",cover="发布日期: 2026年4月1日")]),
    ("C01","line 2",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY+"\n编制：甘棠　　审核：　　　　批准：　　　　",cover="实施日期: 2026年4月15日")]),
    ("C01","slash",[cover("批准: 柏舟 2026年3月16日","批准: /")]),
    ("C01","nodate",[cover("批准: 柏舟 2026年3月16日","批准: 柏舟    年  月  日")]),
    ("C01","noline",[cover("批准: 柏舟 2026年3月16日, ","")]),
    ("C01","table",[procedure(CHANGES,"BC-SM-P-02","变更管理程序","| 编制 | 审核 | 批准 |\n|---|---|---|\n| 甘棠 | 乔木 |  |\n| 2026.3.2 | 2026.3.9 |  |\n\n"+CHANGE_BODY,cover="实施日期: 2026年4月15日")]),
    ("C01","date only name",[changes("",cover=COVER.replace("批准: 柏舟 2026年3月16日","批准: 柏舟"))]),
    ("C01","日期 empty",[changes("",cover=COVER.replace("批准: 柏舟 2026年3月16日","批准: '柏舟  日期：'"))]),
    ("C01","待签",[changes("",cover=COVER.replace("批准: 柏舟 2026年3月16日","批准: 待签批"))]),
    ("C01", "appointment unsigned", [appointment("任命乔木、尹竹为公司服务管理体系内审员。", "总经理（签字）：____________\n\n日期：    年    月    日")]),
]
CHINESE_RIGHT: list[Way] = [
    ("C01", "signed below", [appointment("任命乔木、尹竹为公司服务管理体系内审员。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C01","blank approved",[proc("",cover={"Authorised by":""})]),
    ("C01","pending",[proc("",cover={"Authorised by":"pending"})]),
    ("C01","nodate",[proc("",cover={"Checked by":"","Authorised by":"____________"})]),
    ("C01","line in text",[document(ENGLISH_CHANGES,"FMS-202","Change Management",ENGLISH_CHANGE_BODY+"\nPrepared by: Moira Flint    Approved by: ____________    Date: ________",cover={"Authorised by":"-"})]),
    ("C01","table with sign row",[proc("",cover={"Authorised by":"-","Approval":""})]),
    ("C01","no approver line",[proc("",cover={"Authorised by":"-"})]),
    ("C01","approver tbc",[document(ENGLISH_CHANGES,"FMS-202","Change Management",ENGLISH_CHANGE_BODY,cover={"Authorised by":"-  pending"})]),
    ("C01","date asked for",[document(ENGLISH_CHANGES,"FMS-202","Change Management",ENGLISH_CHANGE_BODY,cover={"Authorised by":"Helen Marsh, date:"})]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("C01", "names without any day", [document(ENGLISH_INCIDENTS, "FMS-201", "Incident Management", ENGLISH_INCIDENT_BODY, cover={"Effective from": ""})], [document(ENGLISH_INCIDENTS, "FMS-201", "Incident Management", ENGLISH_INCIDENT_BODY)]),
]
# fmt: on


def instruction(approved: str) -> str:
    cover = f"编制: 石榴 2026年3月2日, 审核: 卫澜 2026年3月9日, 批准: '{approved}'"
    body = "每班点检一次，抬杆不畅的断电复位，仍不行的贴停用条。"
    return procedure("现场/道闸点检指引.docx", "BC-SM-P-03", "道闸点检指引", body, cover=cover)


CHINESE_PAIRS: list[Pair] = [
    (
        "C01",
        "a policy that nobody signed",
        [prose("手册/服务管理方针.docx", "服务管理方针", "方针：快速响应，稳定可靠。\n\n总经理签字：\n\n日期：")],
        [
            prose(
                "手册/服务管理方针.docx",
                "服务管理方针",
                "方针：快速响应，稳定可靠。\n\n总经理：柏舟\n\n日期：2026年4月1日",
            )
        ],
    ),
    (
        "C01",
        "an approver still to sign",
        [cover("乔木 2026年3月9日", "（签字）")],
        [cover("乔木 2026年3月9日", "乔木（已签字）2026年3月9日")],
    ),
    ("C01", "a catalogue without an approver", [issued_catalogue(approved="")], [issued_catalogue()]),
    ("C01", "a rule that nothing is known of", [instruction("")], [instruction("柏舟 2026年3月16日")]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)
OPEN = "编号：　　　版本：　　　编写：　　　复核：　　　签发：\n\n# 一、看灯\n灯不亮先看插头，再看《点灯细则》BC-SM-P-09。\n"


def test_an_instruction_among_the_documents_with_open_lines_is_not_signed() -> None:
    lying = prose("程序/看灯一页通.docx", "看灯一页通", OPEN)
    assert [f.paths for f in new_findings("C01", lying)] == [("程序/看灯一页通.docx",)]
    assert [f.paths for f in new_findings("C05", lying)] == [("程序/看灯一页通.docx",)]


def test_a_paper_from_elsewhere_with_open_lines_is_nobody_s_document() -> None:
    elsewhere = prose("资料/看灯一页通.docx", "看灯一页通", OPEN)
    assert not new_findings("C01", elsewhere)
    assert not new_findings("C05", elsewhere)


def test_a_signed_procedure_stays_one() -> None:
    whole = procedure(
        "程序/BC-SM-P-04 看灯程序 V1.0.docx", "BC-SM-P-04", "看灯程序", "# 1 过程\n每日看灯，记在巡灯表里。\n"
    )
    assert not new_findings("C01", whole)


def test_a_note_among_controlled_documents_is_under_no_control() -> None:
    note = prose("程序/夜里看灯.docx", "夜里看灯", "早上先看夜间的灯数。\n\n灯不亮先看插头。\n\n有疑问打石榴。\n")
    fourth = procedure(
        "程序/BC-SM-P-04 看灯程序 V1.0.docx", "BC-SM-P-04", "看灯程序", "# 1 过程\n每日看灯，记在巡灯表里。\n"
    )
    assert ("程序/夜里看灯.docx",) in [one.paths for one in new_findings("C01", fourth, note)]
    assert not new_findings("C01", fourth, note.replace("程序/夜里", "资料/夜里"))
    assert not new_findings("C01", fourth, note.replace("程序/夜里看灯.docx", "程序/目录说明.docx"))


def test_words_where_a_name_should_be_sign_nothing() -> None:
    assert findings("C01", proc("", cover={"Authorised by": "to follow"}), house=ENGLISH)


def test_empty_approver_on_a_cover_is_found() -> None:
    unsigned = procedure(
        CHANGES,
        "BC-SM-P-02",
        "变更管理程序",
        CHANGE_BODY,
        cover="编制: 甘棠, 审核: 乔木, 批准: '', 发布日期: 2026年4月1日",
    )
    (finding,) = findings("C01", unsigned)
    assert finding.severity == "high"
    assert "批准" in finding.message.zh
    assert "编制" not in finding.message.zh
    assert finding.place


def test_a_date_left_to_be_filled_in_on_a_cover_is_found() -> None:
    undated = procedure(
        CHANGES,
        "BC-SM-P-02",
        "变更管理程序",
        CHANGE_BODY,
        cover="编制: 甘棠, 审核: 乔木, 批准: 沈舟, 发布日期: '2026年  月  日'",
    )
    (finding,) = findings("C01", undated)
    assert (finding.severity, "发布日期" in finding.message.zh, "批准" in finding.message.zh) == ("medium", True, False)


def test_blank_form_has_no_approval_to_miss() -> None:
    blank = form(
        "表单/变更申请单（空白表单）.docx", "变更申请单", [("编制", "", "批准", ""), ("变更内容", "", "申请人", "")]
    )
    assert findings("C01", blank) == []


def test_names_below_a_row_of_labels_are_read() -> None:
    cover = prose(
        INCIDENTS, "事件管理程序", f"| 编制 | 审核 | 批准 |\n|---|---|---|\n| 甘棠 | 乔木 | 柏舟 |\n\n{INCIDENT_BODY}"
    )
    assert findings("C01", cover) == []
    manual = prose(
        MANUAL, "服务管理手册", f"| 编制 | 审核 | 批准 |\n|---|---|---|\n| 甘棠 | 乔木 |  |\n\n{MANUAL_BODY}"
    )
    assert [f.check for f in findings("C01", manual)] == ["C01"]


def test_two_steps_signed_at_once_are_the_later_of_them() -> None:
    def cover(label: str, day: str) -> str:
        return document(
            ENGLISH_CHANGES,
            "FMS-202",
            "Change Management",
            ENGLISH_CHANGE_BODY,
            cover={"Authorised by": "-", label: day},
        )

    saturday = cover("Approved and released by", "Helen Marsh, 28 March 2026")
    assert new_findings("C08", saturday, house=ENGLISH)
    assert new_findings("C01", cover("Reviewed and approved by", ""), house=ENGLISH)
    friday = cover("Approved and released by", "Helen Marsh, 27 March 2026")
    assert not new_findings("C08", friday, house=ENGLISH)
    assert not new_findings("C01", friday, house=ENGLISH)


def test_a_line_on_which_somebody_is_still_to_sign() -> None:
    assert messages("C01", cover("批准: 柏舟 2026年3月16日", "批准: （待总经理签字）"))


def test_a_draft_without_approval_is_less_grave_than_a_released_document() -> None:
    cover = {"Authorised by": ""}
    draft = document(
        "Processes/FMS-210 Supplier Management DRAFT.docx",
        "FMS-210",
        "Supplier Management",
        ENGLISH_CHANGE_BODY,
        cover=cover,
    )
    assert [finding.severity for finding in findings("C01", draft, house=ENGLISH)] == ["medium"]
    assert [finding.severity for finding in findings("C01", proc("", cover=cover), house=ENGLISH)] == ["high"]


@pytest.mark.parametrize(
    ("said", "approved"),
    [
        ("Kept by the desk. Approved by Helen Marsh on 16 March 2026, valid from 15 April 2026.", ["Helen Marsh"]),
        ("Kept by the desk. Approved by Helen Marsh.", []),
        ("Access is approved by the manager on the same day.", []),
    ],
)
def test_an_approval_with_its_day_in_a_first_sentence_is_one(said: str, approved: list[str]) -> None:
    paper = text("Processes/Requests - how we do them.html", "Requests – how we do them", f"{said}\n\n# Way\nAsk.")
    assert [fact.value for fact in built(paper)[0].facts if fact.name == "signoff.approved"] == approved
