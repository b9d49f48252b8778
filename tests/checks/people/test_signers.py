"""R14: who signs and is on no roster, has left, or signs for everything."""

from __future__ import annotations

import pytest
from chinese_house import (
    AUDITED,
    CHINESE,
    PEOPLE,
    QUESTIONS,
    ROSTER,
    TICKETS,
    audit_plan,
    checklist,
    cover,
    ledger,
    minutes,
    roster,
    rows,
)
from chinese_papers import appointment, stacked
from english_changes import mins, proc
from english_house import AUDITED as ENGLISH_AUDITED
from english_house import ENGLISH, book, text
from english_house import PEOPLE as ENGLISH_PEOPLE
from english_house import QUESTIONS as ENGLISH_QUESTIONS
from english_house import ROSTER as ENGLISH_ROSTER
from english_house import audit_plan as english_audit_plan
from english_house import checklist as english_checklist
from small_house import findings, form, new_findings, prose, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R14", "beside a colleague in a field", [roster(), stacked("10", "宗晖")]),
    ("R14", "at a label of their own", [roster(), prose("记录/配置核对记录.docx", "配置项核对记录", "日期：2026年9月20日\n\n核对人：石榴\n\n抽查十项，一项有误，已更正。\n\n验证：宗晖")]),
    ("R14","unknown",[cover("柏舟 2026年3月16日","骆驼 2026年3月16日")]),
    ("R14","three",[cover("乔木 2026年3月9日, 批准: 柏舟","甘棠 2026年3月9日, 批准: 甘棠")]),
    ("R14","auditor",[checklist([*QUESTIONS[:4],(*QUESTIONS[4][:5],"骆驼")])]),
    ("R14","att",[minutes("参加人员：乔木、卫澜、尹竹","参加人员：乔木、卫澜、骆驼")]),
    ("R14","plan",[audit_plan(rows(AUDITED,0,c3="骆驼"))]),
    ("R14","ledger",[ledger(rows(rows(rows(rows(TICKETS,4,c7="沈默"),1,c7="鲁岩"),2,c7="卫澜"),3,c7="谭溪"))]),
    ("R14", "appointed and on no list", [appointment("兹任命闻人杰为事件经理，任命石榴为变更经理。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R14", "colleagues in a field", [roster(), stacked("10")]),
    ("R14", "appointed from the roster", [appointment("兹任命乔木为事件经理，任命石榴为变更经理。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R14","unknown",[proc("",cover={"Authorised by":"Gregor Stahl, 16 March 2026"})]),
    ("R14","three",[proc("",cover={"Written by":"Moira Flint, 2 March 2026","Checked by":"Moira Flint, 9 March 2026","Authorised by":"Moira Flint, 16 March 2026"})]),
    ("R14","auditor",[english_checklist([*ENGLISH_QUESTIONS[:4],(*ENGLISH_QUESTIONS[4][:5],"Gregor Stahl")])]),
    ("R14","record",[mins("Present: Moira Flint, Oskar Lindqvist, Priya Nair","Present: Moira Flint, Gregor Stahl, Priya Nair")]),
    ("R14","plan",[english_audit_plan(rows(ENGLISH_AUDITED,0,c3="Gregor Stahl"))]),
]
# fmt: on


def minuted(by: str) -> list[str]:
    """A staff list that tells who has left, and the minutes that one of them wrote."""
    people = [(*one, "2026-08-31" if one[0] == "Tom Acheson" else "") for one in ENGLISH_PEOPLE]
    present = "Present: Moira Flint, Priya Nair, Ruth Calloway, Oskar Lindqvist."
    said = f"{present} Notes by {by}, 15 October 2026.\n\n# Figures\nAll met."
    return [
        book(ENGLISH_ROSTER, "Staff", ("Name", "Unit", "Post", "Left on"), people, title="Staff list 1 September 2026"),
        text("Records/Operations meeting October.docx", "Operations meeting of 14 October 2026", said),
    ]


ENGLISH_PAIRS: list[Pair] = [
    ("R14", "who has left takes the minutes", minuted("Tom Acheson"), minuted("Dan Whitlock")),
    ("R14", "a stranger takes the minutes", minuted("Victor Halloran"), minuted("Dan Whitlock")),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_who_stands_among_colleagues_and_is_on_no_roster_is_asked_about() -> None:
    board = text(
        "Records/Huddle 18 August.docx",
        "Change huddle",
        "Tuesday 18 August 2026. Round the table: Priya Nair (chair), Oskar Lindqvist, Tom Acheson, Owen Stamp.\n\nAgreed for Operations by Owen Stamp.",
    )
    assert any("Owen Stamp" in one.message.en for one in findings("R14", board, house=ENGLISH))
    guest = board.replace("Owen Stamp.\n", "Owen Stamp (Northgate).\n").replace(
        "Agreed for Operations by Owen Stamp.", ""
    )
    assert findings("R14", guest, house=ENGLISH) == []
    with_customer = board.replace("Huddle 18 August", "Meeting with customer 18 August")
    assert findings("R14", with_customer, house=ENGLISH) == []


def test_who_judges_a_training_of_colleagues_is_on_the_roster() -> None:
    def training(judge: str) -> str:
        rows = [("Topic", "Change process"), ("Date", "11 June 2026"), ("Present", "Tom Acheson, Ruth Calloway, Dan Whitlock"), ("Judged by", judge)]  # fmt: skip
        return form("People/Training.docx", "Training record", rows)

    assert findings("R14", training("Walter Quill"), house=ENGLISH)
    assert not findings("R14", training("Moira Flint"), house=ENGLISH)


def test_head_of_the_house_by_surname_and_title_is_on_the_roster() -> None:
    plan = form(
        "记录/一页计划.docx",
        "变更评审会纪要",
        [("会议时间", "2026年9月3日", "主持人", "卫澜"), ("参加人员", "石榴、{}、鲁岩、尹竹", "记录人", "石榴")],
    )
    assert findings("R14", roster(), plan.replace("{}", "柏总"), house=CHINESE) == []
    assert findings("R14", roster(), plan.replace("{}", "宗晖"), house=CHINESE)


def test_who_signs_after_he_left() -> None:
    head = ("序号", "姓名", "部门", "岗位", "离职日期")

    def people(left: str) -> str:
        rows = [(*one, left if one[1] == "甘棠" else "") for one in PEOPLE]
        return sheet(ROSTER, "花名册", head, rows, title="员工花名册")

    assert any("离职" in message for message in messages("R14", people("2026-01-31")))
    assert not messages("R14", people("2026-10-31"))


def test_who_carried_something_out_after_he_left() -> None:
    head = ("序号", "姓名", "部门", "岗位", "离职日期")
    people = sheet(
        ROSTER, "花名册", head, [(*one, "2026-05-31" if one[1] == "石榴" else "") for one in PEOPLE], title="员工花名册"
    )
    rows = [("变更编号", "RFC-2609-09"), ("申请人", "鲁岩"), ("实施人", "石榴"), ("实施日期", "2026年9月12日"), ("批准人", "卫澜"), ("批准日期", "2026年9月11日")]  # fmt: skip
    assert any(
        "石榴" in message
        for message in messages("R14", people, form("记录/变更申请单 RFC-2609-09.docx", "变更申请单", rows))
    )


@pytest.mark.parametrize("label", ["部署", "上线", "割接人", "安装人员", "受理人"])
def test_who_carries_out_a_release_and_is_on_no_roster(label: str) -> None:
    rows = [("上线单号", "SX-2609"), ("计划日期", "2026年9月3日"), ("批准", "卫澜 2026-09-01"), (label, "游子安"), ("结果", "成功"), ("负责人", "石榴")]  # fmt: skip
    slip = form("记录/上线申请单 SX-2609.docx", "上线申请单", rows)
    assert any("游子安" in message for message in messages("R14", roster(), slip))


def test_a_post_beside_which_somebody_unknown_signs() -> None:
    rows = [("发布编号", "FB-2608"), ("部署日期", "2026年8月20日"), ("发布负责人", "石榴"), ("运维主管", "游子安"), ("批准人", "卫澜"), ("结果", "成功")]  # fmt: skip
    slip = form("记录/8月补丁发布单.docx", "补丁发布单", rows)
    assert any("游子安" in message for message in messages("R14", roster(), slip))


def test_a_post_of_the_operation_before_a_name_signs() -> None:
    def sheet_of(name: str) -> str:
        body = f"变更单：RFC-2609-07；计划：2026年9月20日 22:00。\n\n审批：批准 卫澜 2026年9月18日。\n\n步骤：备份、停应用、打补丁、验收。\n\n复核签字：ERP 运维主管 {name}　2026年9月28日"
        return prose("记录/9月补丁包发布单.docx", "9月补丁包发布计划及结果", body)

    assert [one for one in new_findings("R14", sheet_of("游安"), house=CHINESE) if "游安" in one.message.zh]
    assert not new_findings("R14", sheet_of("石榴"), house=CHINESE)


def test_auditors_of_the_group_are_on_no_roster_of_the_house() -> None:
    def plan(title: str) -> str:
        body = "| Day | Team | Clauses | Auditor |\n|---|---|---|---|\n| 14 September 2026 | Operations | 8.5, 8.6 | Birgit Holm |\n| 15 September 2026 | Service Desk | 8.2, 8.3 | Birgit Holm |"
        return text("Audit/Programme 2026.docx", title, body)

    assert not [one for one in new_findings("R14", plan("Group internal audit programme and plan 2026"), house=ENGLISH) if "Birgit" in one.message.en]  # fmt: skip
    assert [one for one in new_findings("R14", plan("Internal audit programme and plan 2026"), house=ENGLISH) if "Birgit" in one.message.en]  # fmt: skip


def _exercise(present: str) -> str:
    return form(
        "记录/应急演练记录.docx",
        "连续性演练记录",
        [("演练日期", "2026-09-16"), ("参加人", present), ("结果", "四十分钟恢复")],
    )


def test_people_of_customers_on_no_roster_of_the_house() -> None:
    customers = sheet("客户/客户名册.xlsx", "客户", ("客户", "负责人", "服务", "期限"), [("同泽物流有限公司", "王建国", "服务台服务", "2027-04-30"), ("青石港务有限公司", "张志强", "网络运维服务", "2027-03-31")], title="客户和用户清单")  # fmt: skip
    present = "卫澜、石榴、鲁岩、王建国"
    assert any("王建国" in each for each in messages_in_english("R14", _exercise(present), house=CHINESE))
    assert not any(
        "王建国" in each for each in messages_in_english("R14", _exercise(present), customers, house=CHINESE)
    )


def test_a_roster_that_gives_names_in_both_scripts() -> None:
    both = roster([*PEOPLE[:-1], ("9", "Tan Xi 谭小溪", "行政部", "行政主管")])
    assert not any(
        "谭小溪" in each
        for each in messages_in_english("R14", both, _exercise("卫澜、石榴、鲁岩、谭小溪"), house=CHINESE)
    )
    assert any(
        "谭小溪" in each for each in messages_in_english("R14", _exercise("卫澜、石榴、鲁岩、谭小溪"), house=CHINESE)
    )


def test_advice_on_one_who_does_all_three_is_to_have_others_look() -> None:
    (one,) = new_findings("R14", cover("乔木 2026年3月9日, 批准: 柏舟", "甘棠 2026年3月9日, 批准: 甘棠"), house=CHINESE)
    assert "由编制人以外的人审核、批准" in one.action.zh
    assert "花名册" not in one.action.zh
