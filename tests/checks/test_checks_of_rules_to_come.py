"""C07: records that are older than the rules which govern them, or which they say that they follow."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
import pytest
from small_house import CHANGE_BODY, CHANGES, Sources, form, new_findings, procedure, prose

_PLAN = "# 1 Purpose\nThis plan says how Managed Hosting is restored after a disaster. RTO 4 h, RPO 1 h.\n# 2 Invocation\nThe duty manager invokes the plan.\n# 3 Recovery\nServers are restored at the second site.\n# 4 Test\nThe plan is tested each year.\n"
_AUDITS = "# 1 Purpose\nThis procedure says how internal audits are planned and carried out.\n# 2 Plan\nThe quality manager draws up a programme each year. Auditors do not audit their own work.\n# 3 Report\nThe report is issued within ten days; nonconformities are followed up.\n"
_REPORTS = "# 1 Purpose\nThis procedure says how services are reported on.\n# 2 Reports\nThe service desk writes the monthly service report by the fifth working day, with targets, results and trends.\n"
_ZH_REVIEW = "# 1 目的\n规范管理评审。\n# 2 策划\n总经理每年主持管理评审，输入由各部门准备。\n# 3 输出\n评审报告和改进决定由质量部跟踪。\n"


def _rules(number: str, title: str, body: str, day: str, issue: str = "Issue 1") -> str:
    return en.document(f"Processes/{number} {title}.docx", number, title, body, cover={"Effective from": day, "Issue": issue, "Authorised by": "Helen Marsh"})  # fmt: skip


def _exercise(day: str) -> str:
    return en.text("Records/Continuity test.docx", "Continuity test report", f"Date: {day}\n\nParticipants: Tom Acheson, Priya Nair\n\nThe recovery of Managed Hosting was tested. Restored in 3 h 20 min against 4 h. One lesson: the list of contacts was out of date.")  # fmt: skip


def _meeting(said: str) -> str:
    return en.text("Records/Ops meeting.docx", "Operations meeting", f"Date: 14 September 2026\n\nPresent: Tom Acheson, Priya Nair\n\n1. {said}\n2. Patch window moved to Thursday.")  # fmt: skip


def _mail(said: str) -> str:
    return f"---\nto: Records/Re CHG-045.eml\ntitle: Re CHG-045 database patch\ncover: {{From: Priya Nair <p.nair@ferncliff.example>, To: Tom Acheson <t.acheson@ferncliff.example>, Date: 'Mon, 14 Sep 2026 10:00:00 +0100'}}\n---\nTom,\n\n{said}\n"


def _zh_rules(number: str, title: str, body: str, day: str) -> str:
    return procedure(f"程序/{number} {title} V1.0.docx", number, title, body, cover=f"编制: 甘棠, 审核: 乔木, 批准: 柏舟, 发布日期: {day}, 实施日期: {day}")  # fmt: skip


def _zh_change(day: str, *said: str) -> str:
    return form("记录/变更申请单 RFC-01.docx", "变更申请单", [("变更编号", "RFC-01", "申请人", "石榴"), ("申请日期", day, "变更内容", "升级交换机固件"), ("批准人", "卫澜", "批准日期", day), ("实施人", "鲁岩", "实施日期", day)], text=said)  # fmt: skip


_REPORTING = _rules("FMS-230", "Service Reporting", _REPORTS, "1 October 2026")
_CHANGING = _rules("FMS-202", "Change Management", en.CHANGE_BODY, "1 October 2026")
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
