"""C07: records from before what governs them was in force."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
import pytest
from chinese_house import CHINESE
from english_house import ENGLISH, TICKET_COLUMNS, book, document
from english_house import INCIDENT_BODY as ENGLISH_INCIDENT_BODY
from english_house import INCIDENTS as ENGLISH_INCIDENTS
from small_house import (
    CHANGE_BODY,
    CHANGES,
    INCIDENT_BODY,
    INCIDENTS,
    Sources,
    findings,
    form,
    new_findings,
    procedure,
    prose,
)
from ways import Way, each_is_found, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C07","early",[procedure(INCIDENTS,"BC-SM-P-01","事件管理程序",INCIDENT_BODY,cover="编制: 甘棠 2026年9月2日, 审核: 乔木 2026年9月9日, 批准: 柏舟 2026年9月16日, 发布日期: 2026年10月9日, 实施日期: 2026年10月15日")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C07","early",[document(ENGLISH_INCIDENTS,"FMS-201","Incident Management",ENGLISH_INCIDENT_BODY,cover={"Effective from":"15 October 2026","Authorised by":"Helen Marsh, 12 October 2026"})]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_sheet_without_a_form_number_was_kept_before_there_were_forms() -> None:
    suppliers = procedure(
        "程序/BC-SM-P-06 供应商管理程序 V1.0.docx",
        "BC-SM-P-06",
        "供应商管理程序",
        "# 1 目的\n管好供应商。\n# 2 过程\n每年评价供应商，签订合同，每季考核。",
    )

    def book(first: str) -> str:
        return f"""to: 记录/供应商台账2026.xlsx
sheets:
  - name: 评价
    title: 供应商评价与合格供应商名录
{first}    header: [[供应商, 提供, 总分, 结论, 评价人, 评价日期]]
    rows: [[同光通信有限公司, 专线, '84', 合格, 尹竹, 2026-02-18], [和讯电力有限公司, 维保, '87', 合格, 尹竹, 2026-02-18]]
  - name: 三季度
    title: 2026年三季度供应商考核表
    header_text: BC-SM-R-06-02
    header: [[供应商, 得分, 结论, 考核人, 日期]]
    rows: [[同光通信有限公司, '88', 合格, 尹竹, 2026-10-08]]
"""

    assert not findings("C07", suppliers, book(""), house=CHINESE)
    assert findings("C07", suppliers, book("    header_text: BC-SM-R-06-01\n"), house=CHINESE)


def a_change(number: str, day: str) -> str:
    rows = [
        ("改动单号", number),
        ("申请日期", day),
        ("改什么", "夜灯亮度"),
        ("批准", f"卫澜 {day}"),
        ("实施", f"{day} 石榴"),
    ]
    return form(f"记录/{number}.docx", "变更申请单", rows, header="BD-P02-01")


def test_a_form_made_of_the_number_of_its_procedure_is_filled_in_before_it_was_in_force() -> None:
    assert new_findings("C07", a_change("GD-0301", "2026-03-09"), house=CHINESE)
    assert not new_findings("C07", a_change("GD-0501", "2026-05-06"), house=CHINESE)


def test_slides_on_a_process_do_not_hide_when_its_procedure_took_effect() -> None:
    slides = "---\nto: 回顾/变更管理三季度回顾.pptx\ntitle: '变更管理程序回顾'\n---\n# 变更管理程序\n申请人提交变更申请，变更经理评估风险，批准后实施，实施后回顾。\n"
    early = form("记录/变更申请单 RFC-2603-01.docx", "变更申请单", [("变更编号", "RFC-2603-01"), ("申请日期", "2026年3月5日"), ("批准", "卫澜 2026年3月6日"), ("实施", "石榴 2026年3月8日")], header="BC-SM-R-02-01")  # fmt: skip
    assert new_findings("C07", early, slides, house=CHINESE)


def test_records_from_before_the_system_followed_other_rules() -> None:
    old = form(
        "Records/Change CHG-9.docx",
        "Change request CHG-9",
        [("Requested on", "2 February 2026"), ("Approved by", "Priya Nair"), ("Implemented on", "4 February 2026")],
    )
    assert not messages_in_english("C07", old)


def _rules(number: str, title: str, body: str, day: str, issue: str = "Issue 1") -> str:
    return en.document(f"Processes/{number} {title}.docx", number, title, body, cover={"Effective from": day, "Issue": issue, "Authorised by": "Helen Marsh"})  # fmt: skip


_PLAN = "# 1 Purpose\nThis plan says how Managed Hosting is restored after a disaster. RTO 4 h, RPO 1 h.\n# 2 Invocation\nThe duty manager invokes the plan.\n# 3 Recovery\nServers are restored at the second site.\n# 4 Test\nThe plan is tested each year.\n"


def _exercise(day: str) -> str:
    return en.text("Records/Continuity test.docx", "Continuity test report", f"Date: {day}\n\nParticipants: Tom Acheson, Priya Nair\n\nThe recovery of Managed Hosting was tested. Restored in 3 h 20 min against 4 h. One lesson: the list of contacts was out of date.")  # fmt: skip


_AUDITS = "# 1 Purpose\nThis procedure says how internal audits are planned and carried out.\n# 2 Plan\nThe quality manager draws up a programme each year. Auditors do not audit their own work.\n# 3 Report\nThe report is issued within ten days; nonconformities are followed up.\n"
_REPORTS = "# 1 Purpose\nThis procedure says how services are reported on.\n# 2 Reports\nThe service desk writes the monthly service report by the fifth working day, with targets, results and trends.\n"
_REPORTING = _rules("FMS-230", "Service Reporting", _REPORTS, "1 October 2026")


def _meeting(said: str) -> str:
    return en.text("Records/Ops meeting.docx", "Operations meeting", f"Date: 14 September 2026\n\nPresent: Tom Acheson, Priya Nair\n\n1. {said}\n2. Patch window moved to Thursday.")  # fmt: skip


_CHANGING = _rules("FMS-202", "Change Management", en.CHANGE_BODY, "1 October 2026")


def _mail(said: str) -> str:
    return f"---\nto: Records/Re CHG-045.eml\ntitle: Re CHG-045 database patch\ncover: {{From: Priya Nair <p.nair@ferncliff.example>, To: Tom Acheson <t.acheson@ferncliff.example>, Date: 'Mon, 14 Sep 2026 10:00:00 +0100'}}\n---\nTom,\n\n{said}\n"


def _zh_rules(number: str, title: str, body: str, day: str) -> str:
    return procedure(f"程序/{number} {title} V1.0.docx", number, title, body, cover=f"编制: 甘棠, 审核: 乔木, 批准: 柏舟, 发布日期: {day}, 实施日期: {day}")  # fmt: skip


_ZH_REVIEW = "# 1 目的\n规范管理评审。\n# 2 策划\n总经理每年主持管理评审，输入由各部门准备。\n# 3 输出\n评审报告和改进决定由质量部跟踪。\n"


def _zh_change(day: str, *said: str) -> str:
    return form("记录/变更申请单 RFC-01.docx", "变更申请单", [("变更编号", "RFC-01", "申请人", "石榴"), ("申请日期", day, "变更内容", "升级交换机固件"), ("批准人", "卫澜", "批准日期", day), ("实施人", "鲁岩", "实施日期", day)], text=said)  # fmt: skip


_CASES: list[tuple[str, Sources, list[str], list[str]]] = [
    ("an exercise before its plan", en.ENGLISH, [_rules("FMS-301", "Service Continuity Plan", _PLAN, "1 September 2026"), _exercise("24 August 2026")], [_rules("FMS-301", "Service Continuity Plan", _PLAN, "1 August 2026"), _exercise("24 August 2026")]),
    ("an audit before its procedure", en.ENGLISH, [_rules("FMS-220", "Internal Audit", _AUDITS, "1 October 2026")], [_rules("FMS-220", "Internal Audit", _AUDITS, "1 October 2026", "Issue 2")]),
    ("minutes that follow it", en.ENGLISH, [_REPORTING, _meeting("The report of August was made as FMS-230 asks and was sent to Northgate.")], [_REPORTING, _meeting("The draft of FMS-230 was discussed; it takes effect on 1 October.")]),
    ("a mail that follows it", en.ENGLISH, [_CHANGING, _mail("CHG-045 approved for Thursday night under FMS-202.")], [_CHANGING, _mail("CHG-045 approved. From 1 October on we will do it by FMS-202.")]),
    ("评审早于程序", zh.CHINESE, [_zh_rules("BC-SM-P-11", "管理评审程序", _ZH_REVIEW, "2026年11月1日")], [_zh_rules("BC-SM-P-11", "管理评审程序", _ZH_REVIEW, "2026年10月1日")]),
    ("体系前引用", zh.CHINESE, [_zh_change("2026年4月2日", "依据《变更管理程序》（BC-SM-P-02）审批。")], [_zh_change("2026年4月2日", "本单为旧表，按口头约定审批。")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "house", "early", "lawful"), _CASES)
def test_what_is_older_than_its_rules_is_told(name: str, house: Sources, early: list[str], lawful: list[str]) -> None:
    told = new_findings("C07", *early, house=house)
    assert told, name
    assert all(
        len({side.path for side in one.evidence}) > 1 and all(side.quote for side in one.evidence) for one in told
    )
    assert not new_findings("C07", *lawful, house=house), name


def test_what_is_taught_or_read_before_it_is_in_force_is_no_record_of_it() -> None:
    rules = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, cover="编制: 甘棠, 审核: 乔木, 批准: 柏舟, 发布日期: 2026年9月1日, 实施日期: 2026年9月1日")  # fmt: skip
    taught = form("记录/培训记录0820.docx", "培训记录", [("培训主题", "《变更管理程序》BC-SM-P-02宣贯", "培训日期", "2026年8月20日"), ("讲师", "乔木", "考核结果", "全部合格")])  # fmt: skip
    read = prose("记录/文件评审会.docx", "文件评审会纪要", "时间：2026年8月20日\n\n参加：乔木、卫澜、石榴\n\n一、讨论BC-SM-P-02《变更管理程序》送审稿，意见三条。")  # fmt: skip
    assert not new_findings("C07", rules, taught, read, house=zh.CHINESE)


@pytest.mark.parametrize(("issue", "whole"), [("2", True), ("2", False)])
def test_records_on_forms_of_the_house_before_the_whole_system_took_effect(issue: str, whole: bool) -> None:
    """An issue 2 that came with the release of the system says that nothing was in force before."""
    second = document(ENGLISH_INCIDENTS, "FMS-201", "Incident Management", ENGLISH_INCIDENT_BODY, cover={"Issue": f"Issue {issue}", **({} if whole else {"Effective from": "1 June 2026"})})  # fmt: skip
    lines = [(f"INC-{900 + at}", f"fault {at}", "P3", f"2026-03-{at + 1:02} 09:10", f"2026-03-{at + 1:02} 11:00", f"2026-03-{at + 2:02} 09:00", "closed", "Ruth Calloway") for at in range(6)]  # fmt: skip
    early = book("Records/FMS-R-20 Incident log March 2026.xlsx", "Log", TICKET_COLUMNS, lines, title="Incident log  FMS-R-20")  # fmt: skip
    assert bool(findings("C07", second, early, house=ENGLISH)) is whole


def test_an_appointment_ahead_of_the_rules_is_no_record_of_them() -> None:
    rules = _rules("FMS-220", "Internal Audit", _AUDITS, "1 September 2026", "Issue 2")
    manual = en.document(en.MANUAL, "FMS-100", "Service Management Manual", en.MANUAL_BODY, cover={"Effective from": "1 September 2026"})  # fmt: skip
    letter = en.text("People/Letter of appointment.docx", "Appointment", "Letter of appointment\n\nRuth Calloway is appointed change manager. Duties are those of FMS-100.\n\nHelen Marsh, Managing Director, 24 August 2026")  # fmt: skip
    assert not [one for one in new_findings("C07", rules, manual, letter, house=en.ENGLISH) if "FMS-100" in one.message.en or "Manual" in one.message.en]  # fmt: skip


HOUSE_CHANGES = procedure(
    CHANGES,
    "BC-SM-P-02",
    "变更管理程序",
    "# 1 目的\n控制变更。\n# 2 流程\n申请人提交变更申请，变更经理评估风险、影响和回退，批准后实施，实施后回顾。\n# 3 记录\n变更申请单。",
    version="A/1",
    history="FIRST, 2026-01-12, 首次发布, 甘棠, 柏舟], [A/1",
    cover="编制: 甘棠 2026年8月10日, 审核: 乔木 2026年8月17日, 批准: 柏舟 2026年8月24日, 发布日期: 2026年8月31日, 实施日期: 2026年9月1日",
)


@pytest.mark.parametrize(("first", "wrong"), [("A/0", False), ("A/1", True)])
def test_records_before_the_second_edition_followed_the_first(first: str, wrong: bool) -> None:
    body = HOUSE_CHANGES.replace("FIRST", first)
    slip = form("记录/变更申请单 RFC-2606-01.docx", "变更申请单", [("变更编号", "RFC-2606-01"), ("申请日期", "2026年6月5日"), ("批准", "柏舟 2026年6月8日"), ("实施", "石榴 2026年6月9日")], header="BC-SM-R-02-01")  # fmt: skip
    assert bool(new_findings("C07", body, slip, house=CHINESE)) is wrong


def _slip(day: str, header: str, folder: str = "记录") -> str:
    rows = [("变更编号", "RFC-03"), ("申请日期", day), ("批准", f"卫澜 {day}"), ("实施", f"石榴 {day}")]
    return form(f"{folder}/变更申请单 RFC-03.docx", "变更申请单", rows, header=header)


def _revised(first: str) -> str:
    return HOUSE_CHANGES.replace("FIRST", "A/0").replace("2026-01-12", first).replace("2026-03-16", "2026-08-10")


@pytest.mark.parametrize(
    ("first", "day", "header", "wrong"),
    [
        ("2026-04-02", "2026年3月9日", "BC-SM-R-02-01", True),
        ("2026-04-16", "2026年3月9日", "BC-SM-R-02-01", True),
        ("2026-04-02", "2026年6月9日", "BC-SM-R-02-01", False),  # the first edition held then
        ("2026-04-02", "2026年3月9日", "", False),  # on whatever paper there was before
        ("2025-05-12", "2026年3月9日", "BC-SM-R-02-01", False),  # there were rules long before
    ],
)
def test_a_form_older_than_the_first_edition_of_a_revised_document(
    first: str, day: str, header: str, wrong: bool
) -> None:
    assert bool(new_findings("C07", _revised(first), _slip(day, header), house=CHINESE)) is wrong


@pytest.mark.parametrize(("header", "wrong"), [("BC-SM-R-02-01", True), ("", False)])
def test_a_form_put_away_with_old_papers_is_older_than_its_document_all_the_same(header: str, wrong: bool) -> None:
    assert bool(new_findings("C07", _slip("2026年3月9日", header, "记录/旧"), house=CHINESE)) is wrong


@pytest.mark.parametrize(("code", "wrong"), [("K4", True), ("K7", False)])
def test_a_form_that_its_document_calls_by_a_short_code(code: str, wrong: bool) -> None:
    rules = document("Processes/FMS-202 Change Management.docx", "FMS-202", "Change Management", f"{en.CHANGE_BODY}\nWho wants a change says so on Form K4.\n", cover={"Effective from": "15 April 2026", "Authorised by": "Helen Marsh"})  # fmt: skip
    rows = [("Change", "CHG-9"), ("Requested by", "Tom Acheson"), ("Requested on", "2 February 2026"), ("Implemented on", "4 February 2026")]  # fmt: skip
    slip = form("Records/Change CHG-9.docx", "Change request", rows, header=f"Form {code} edition 1")
    assert bool(new_findings("C07", rules, slip, house=ENGLISH)) is wrong
