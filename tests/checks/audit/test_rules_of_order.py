"""Each rule of the audit year's order (O01 to O18), broken on purpose in real files, in Chinese and in English."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
import pytest
from small_house import COMPANY, form, new_findings, prose, sheet

FIRM = en.FIRM


def a_licence(founded: str) -> str:
    return zh.licence(成立日期=founded, 登记机关="某市市场监督管理局")


def an_english_licence(founded: str) -> str:
    rows = [("Name", FIRM), ("Registration number", "91320594MA1XK2QH5T"), ("Type", "limited company"),
            ("Legal representative", "Helen Marsh"), ("Date of establishment", founded),
            ("Business scope", "managed hosting and networks")]  # fmt: skip
    return form("Legal/Business licence.docx", "Business Licence", rows)


CHINESE: list[tuple[str, str, list[str], str]] = [
    ("O01", "A04", [a_licence("2026年6月1日")], "营业执照"),
    ("O02", "C06", [zh.cover("批准: 柏舟 2026年3月16日", "批准: 柏舟 2026年4月10日")], "批准"),
    ("O03", "A04", [zh.procedure(zh.MANUAL, "BC-SM-M-01", "服务管理手册", zh.SCOPED, cover=zh.COVER.replace("4月", "8月"))], "手册"),
    ("O06", "A04", [form("记录/方针目标宣贯记录.docx", "服务管理方针宣贯记录", [("宣贯时间", "2026年10月20日", "地点", "三楼"), ("宣贯内容", "服务管理方针", "参加人员", "全员")])], "宣贯"),
    ("O07", "A04", [form("内审/内审员任命书.docx", "内审员任命书", [("任命日期", "2026年9月25日", "任命人", "柏舟"), ("内审员", "乔木、尹竹、卫澜", "任期", "三年")])], "内审员"),
    ("O08 programme", "A04", [prose("内审/年度内审方案.docx", "2026年度内部审核方案", "编制：乔木 2026年9月20日。批准：柏舟 2026年9月21日。\n\n全年审核一次，覆盖全部部门和条款。")], "方案"),
    ("O08 plan", "A04", [zh.audit_plan(top="审核日期：2026年9月14日至15日。审核准则：ISO/IEC 20000-1:2018。编制：乔木 2026年9月20日。批准：柏舟 2026年9月21日。"),
                         prose("内审/内部审核报告.docx", "内部审核报告", "审核日期：2026年9月14日至15日\n\n编制：乔木 2026年9月18日\n\n体系符合标准要求，不符合一项。")], "计划"),
    ("O08 due", "A04", [zh.ncr(发现日期="2026年9月14日", 确认="甘棠", 要求完成日期="2026年9月1日")], "整改期限"),
    ("O10", "A04", [zh.minutes("2026年10月8日", "2026年9月4日")], "管理评审"),
    ("O11 plan", "A04", [prose("管评/管理评审计划.docx", "管理评审计划", "编制：甘棠 2026年10月20日\n\n批准：柏舟 2026年10月21日\n\n评审内容：体系的适宜性、充分性和有效性。")], "评审"),
    ("O14", "R07", [zh.ledger(zh.rows(zh.TICKETS, 4, c4="2026-09-02 09:10"))], "早于"),
    ("O15", "A04", [zh.sla("2026年4月26日", "2026年6月26日").replace("2026年4月24日", "2026年6月24日")], "签署"),
    ("O16", "A04", [sheet("供方/供方评价表.xlsx", "评价", ("供方名称", "评价日期", "质量", "总分", "结论"), [("长河数联网络有限公司", "2026-08-20", "45", "88", "合格"), ("同泽存储有限公司", "2026-08-21", "40", "80", "合格")], title="供方评价表"),
                    prose("合同/线路租用合同.docx", "线路租用合同", f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n# 一、服务内容\n乙方提供互联网专线和维护，故障4小时内恢复。\n\n# 二、期限\n自2026年7月1日至2027年6月30日。\n\n甲方（盖章） 乙方（盖章）\n\n签订日期：2026年6月20日")], "供应商"),
    ("O17", "C07", [prose("连续性/服务连续性计划.docx", "服务连续性计划", "编制：甘棠 2026年9月2日　批准：柏舟 2026年9月10日　实施日期：2026年9月15日\n\n# 1 目的\n机房停用后4小时内恢复。\n# 2 步骤\n启动、切换、恢复、回切。"),
                    form("连续性/连续性演练记录.docx", "服务连续性演练记录", [("演练日期", "2026年8月3日", "地点", "机房"), ("参加人员", "卫澜、石榴", "结果", "3小时恢复")])], "连续性"),
    ("O18", "R04", [form("记录/培训记录.docx", "培训记录", [("培训日期", "2026年12月3日"), ("主题", "事件管理"), ("讲师", "乔木"), ("考核结果", "合格")])], "2026-12-03"),
]  # fmt: skip


def english_cover(**changed: str) -> dict[str, str]:
    return {"Effective from": "15 April 2026", "Authorised by": "Helen Marsh, 14 April 2026",
            "Written by": "Moira Flint, 2 April 2026", "Checked by": "Oskar Lindqvist, 9 April 2026"} | changed  # fmt: skip


ENGLISH: list[tuple[str, str, list[str], str]] = [
    ("O01", "A04", [an_english_licence("1 June 2026")], "establishment"),
    ("O02", "C06", [en.document(en.CHANGES, "FMS-202", "Change Management", en.CHANGE_BODY, cover=english_cover(**{"Checked by": "Oskar Lindqvist, 20 April 2026"}))], "review"),
    ("O03", "A04", [en.document(en.MANUAL, "FMS-100", "Service Management Manual", en.MANUAL_BODY, cover=english_cover(**{"Effective from": "15 August 2026"}))], "manual"),
    ("O06", "A04", [form("Records/Policy communication record.docx", "Policy communication record", [("Date", "20 October 2026"), ("Topic", "service management policy and objectives"), ("Present", "all staff")])], "told"),
    ("O07", "A04", [form("Audit/Appointment.docx", "Appointment of internal auditors", [("Date of appointment", "25 September 2026"), ("Appointed by", "Helen Marsh"), ("Internal auditors", "Moira Flint, Priya Nair")])], "auditors"),
    ("O08 programme", "A04", [en.text("Audit/Audit programme 2026.docx", "Internal audit programme 2026", "Drawn up by Moira Flint, 20 September 2026. Approved by Helen Marsh, 21 September 2026.\n\nOne audit a year, all units and all clauses.")], "programme"),
    ("O10", "A04", [en.text(en.MINUTES, "Management review minutes", en.MINUTES_BODY.replace("8 October 2026", "4 September 2026"))], "review"),
    ("O11 plan", "A04", [en.text("Review/Management review plan.docx", "Management review plan", "Drawn up by Moira Flint, 20 October 2026. Approved by Helen Marsh, 21 October 2026.\n\nSuitability, adequacy and effectiveness of the system are looked at.")], "review plan"),
    ("O15", "A04", [en.text(en.SLA, "Service level agreement", en.SLA_BODY.replace("24 April", "24 June").replace("26 April", "26 June"))], "signed"),
    ("O16", "A04", [en.book("Suppliers/Supplier evaluation.xlsx", "Evaluation", ("Supplier", "Evaluated on", "Score", "Verdict"), [("Longline Networks Ltd", "2026-08-20", "88", "approved"), ("Stackhouse Ltd", "2026-08-21", "80", "approved")], title="Supplier evaluation 2026"),
                    en.text("Suppliers/Contract Longline.docx", "Contract for leased lines", f"Customer: {FIRM}\n\nSupplier: Longline Networks Ltd\n\n# 1 Services\nThe supplier provides and maintains leased lines; faults are repaired within 4 hours.\n\n# 2 Term\nFrom 1 July 2026 until 30 June 2027.\n\nSigned on 20 June 2026 for {FIRM} and for Longline Networks Ltd.")], "suppliers"),
    ("O17", "C07", [en.document("Plans/FMS-302 Service continuity plan.docx", "FMS-302", "Service Continuity Plan", "# 1 Purpose\nRestore Managed Hosting within 4 hours.\n# 2 Steps\nInvoke, restore, test.", cover=english_cover(**{"Effective from": "15 September 2026"})),
                    en.text("Records/Continuity test report.docx", "Service continuity test report", "Date of test: 3 August 2026. Present: Priya Nair, Tom Acheson.\n\nThe plan was tested. Restored in 3 hours.")], "continuity"),
    ("O18", "R04", [form("Records/Training.docx", "Training record", [("Date of training", "3 December 2026"), ("Topic", "incident management"), ("Trainer", "Moira Flint"), ("Result", "passed")])], "2026-12-03"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "check", "planted", "words"), CHINESE, ids=[one[0] for one in CHINESE])
def test_an_order_broken_in_chinese_papers_is_found(rule: str, check: str, planted: list[str], words: str) -> None:
    told = [f"{one.message.zh} {one.quote}" for one in new_findings(check, *planted, house=dict(zh.CHINESE))]
    assert any(words in each for each in told), (rule, told)


@pytest.mark.parametrize(("rule", "check", "planted", "words"), ENGLISH, ids=[one[0] for one in ENGLISH])
def test_an_order_broken_in_english_papers_is_found(rule: str, check: str, planted: list[str], words: str) -> None:
    told = [f"{one.message.en} {one.quote}".lower() for one in new_findings(check, *planted, house=dict(en.ENGLISH))]
    assert any(words in each for each in told), (rule, told)
