"""A10: an audit against another standard or edition."""

from __future__ import annotations

from chinese_house import CHINESE, audit_plan, checklist
from chinese_papers import audit_report_of
from english_house import AUDITED, ENGLISH, PLAN, text
from english_house import QUESTIONS as ENGLISH_QUESTIONS
from english_house import audit_plan as english_audit_plan
from english_house import checklist as english_checklist
from small_house import findings, form, new_findings, prose
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("A10","plan",[audit_plan(top="审核准则：ISO/IEC 20000-1:2011。编制：乔木 2026年9月1日。")]),
    ("A10","check",[checklist(title="内审检查表（ISO/IEC 20000-1:2011）2026年9月14日")]),
    ("A10","27001",[audit_plan(top="审核准则：ISO/IEC 27001:2022、公司体系文件。编制：乔木 2026年9月1日。")]),
    ("A10", "below a heading", [prose("内审/2026年度内部审核方案.docx", "2026年度内部审核方案", "# 一、目的\n看体系是否有效运行。\n\n# 二、依据和范围\nGB/T 28827.1（运行维护能力成熟度）、体系文件、合同和法规；全部部门。\n\n# 三、频次\n一年一次。")]),
    ("A10","9001",[prose("内审/内部审核报告.docx","内部审核报告","审核日期：2026年9月14日至15日。审核依据：GB/T 19001-2016标准、公司文件。体系符合要求。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("A10","plan",[text(PLAN,"Internal audit plan 2026","Criteria: ISO/IEC 20000-1:2011. Drawn up by Moira Flint on 1 September 2026.\n\n| Date | Unit | Clauses | Auditor |\n|---|---|---|---|\n"+"\n".join("| "+" | ".join(r)+" |" for r in AUDITED))]),
    ("A10","checklist",[english_checklist(title="Internal audit checklist, 14 September 2026, criteria ISO/IEC 20000-1:2011")]),
    ("A10","iso27001",[text(PLAN,"Internal audit plan 2026","Criteria: ISO/IEC 27001:2022. Drawn up by Moira Flint on 1 September 2026.\n\n| Date | Unit | Clauses | Auditor |\n|---|---|---|---|\n"+"\n".join("| "+" | ".join(r)+" |" for r in AUDITED))]),
    ("A10", "of the devices", [form("Audit/Internal audit plan 2026-2.docx", "Internal audit plan 2026-2", [("Audit", "IA-2", "Dates", "8 to 10 September 2026"), ("Criteria", "ISO 13485:2016; FMS-100 to FMS-203", "Issued", "28 August 2026")])]),
    ("A10","iso9001",[text("Audit/Internal audit report 2026.docx","Internal audit report 2026","Audit on 14 and 15 September 2026. Audit criteria: ISO 9001:2015 and our documents.\n\nThe system conforms.")]),
]
# fmt: on


IN_FORCE = "ISO/IEC 20000-1:2018"


def announced(against: str) -> str:
    said = f"On 14 September we will be auditing you against {against}"
    return text("Audit/notice.docx", "Internal audit next week", said)


ENGLISH_PAIRS: list[Pair] = [
    (
        "A10",
        "the standard alone in the head of the checklist",
        [english_checklist([("",) * 6, *ENGLISH_QUESTIONS], title="ISO 9001:2015")],
        [english_checklist(title="ISO/IEC 20000-1:2018, beside ISO 9001:2015")],
    ),
    (
        "A10",
        "audited against another",
        [announced("ISO/IEC 27001:2022 and our own processes.")],
        [announced("ISO/IEC 20000-1:2018. Our ISO/IEC 27001:2022 certificate is not touched.")],
    ),
    (
        "A10",
        "the edition after the number",
        [english_audit_plan().replace(IN_FORCE, "ISO/IEC 20000-1, edition 2011")],
        [english_audit_plan().replace(IN_FORCE, "ISO/IEC 20000-1, edition 2018")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_audit_against_another_edition_is_found() -> None:
    rows = [("审核日期", "2026年9月15日", "审核组长", "甘棠"), ("审核目的", "判断符合性", "审核范围", "全部部门")]
    old = form(
        "内审/内部审核报告.docx", "内部审核报告", rows, text=["审核依据：ISO/IEC 20000-1:2011。审核结论：基本符合。"]
    )
    (finding,) = findings("A10", old)
    assert "2011" in finding.quote
    assert findings("A10", audit_report_of("2026年9月15日")) == []


def test_notice_beside_the_papers_of_the_audit_may_name_the_wrong_standard() -> None:
    notice = "The internal audit takes place on 14 September 2026. Audit criteria: {} and our own documents."
    for criteria, wrong in (("ISO 9001:2015", True), ("ISO/IEC 20000-1:2018", False)):
        paper = text("Audit/Announcement.docx", "Announcement of the internal audit", notice.format(criteria))
        assert bool(new_findings("A10", paper, house=ENGLISH)) is wrong


def test_one_plan_with_old_criteria_is_one_grave_finding() -> None:
    plan = audit_plan(top="审核准则：ISO/IEC 20000-1:2011。编制：乔木 2026年9月1日。")
    said = {check: findings(check, plan, house=CHINESE) for check in ("A10", "V01", "V03")}
    assert [one.severity for one in said["A10"]] == ["high"]
    assert [one.severity for one in said["V01"]] == ["medium"]
    assert [one.severity for one in said["V03"]] == ["low"]


def test_an_edition_of_the_national_standard_that_is_newer_than_2018_is_no_old_one() -> None:
    top = "审核准则：ISO/IEC 20000-1:2018、GB/T 24405.1-{}。编制：乔木 2026年9月1日。"
    assert not messages("A10", audit_plan(top=top.format("2024")))
    assert messages("A10", audit_plan(top=top.format("2009")))


def test_an_audit_of_another_system_is_no_audit_of_this_one() -> None:
    other = prose(
        "其他/ISMS内审报告2025.docx",
        "信息安全管理体系内部审核报告",
        "审核日期：2025年9月10日。依据 ISO/IEC 27001:2022 对运维部、商务部进行审核，发现不符合一项。体系符合要求。",
    )
    assert not findings("A10", other, house=CHINESE)
