"""Names rid of serials, numbers, versions, dates, companies and words such as 终稿."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.mapping.names.clean import clean, stem


@pytest.mark.parametrize(
    "name",
    [
        "QL-ITSM-P-08 事件管理程序 V1.2",
        "QP08事件管理程序",
        "3. 事件管理程序",
        "(3) 事件管理程序",
        "01_事件管理程序_2026-07-06_A0版",
        "第三章 事件管理程序",
        "三、事件管理程序",
        "附录A 事件管理程序",
        "4.3.1 事件管理程序",
        "2026年度事件管理程序",
        "2026年7月事件管理程序",
        "20260706事件管理程序",
        "7月事件管理程序",
        "七月事件管理程序",
        "事件管理程序（十一月份）",
        "事件管理程序（2026年第三季度）",
        "事件管理程序 A/0",
        "事件管理程序第二版",
        "事件管理程序-终稿",
        "事件管理程序 - 副本",
        "事件管理程序-最终版-修改后(2)",
        "事件管理程序（已签字）扫描件",
        "恒光数服科技有限公司事件管理程序",
        "北京恒光（集团）股份有限公司 事件管理程序",
    ],
)
def test_chinese_name_keeps_its_subject_only(name: str) -> None:
    assert clean(name).strip("（）() ") == "事件管理程序"


@pytest.mark.parametrize(
    "name",
    [
        "HD-SMS-PRO-001 Incident Management Process v1.1",
        "Incident Management Process rev 3",
        "Incident Management Process Iss2",
        "Incident Management Process - Issue 2",
        "Incident Management Process FINAL signed",
        "Copy of Incident Management Process (2)",
        "DRAFT Incident Management Process",
        "Harbour View Ltd. - Incident Management Process",
        "North Star Co., Ltd. Incident Management Process",
        "7.2 Incident Management Process Jul 2026",
        "Incident_Management_Process_2026-07",
    ],
)
def test_english_name_keeps_its_subject_only(name: str) -> None:
    assert clean(name) == "Incident Management Process"


@pytest.mark.parametrize(
    "name",
    [
        "SLA评审记录",
        "CMDB审核报告",
        "Signed-off change log review",
        "New service transition plan: final acceptance report",
        "Customer Incident Log",
        "IT服务手册",
    ],
)
def test_words_of_the_subject_stay(name: str) -> None:
    kept = clean(name)
    for word in (
        "SLA评审",
        "CMDB审核",
        "change log",
        "service transition plan",
        "acceptance",
        "Incident Log",
        "IT服务",
    ):
        assert (word in name) == (word in kept)


def test_stem_leaves_folders_and_all_extensions_out() -> None:
    assert stem("02程序文件/事件管理程序 V1.2.docx") == "事件管理程序 V1.2"
    assert stem("a/b/台账.xlsx.pdf") == "台账"
    assert stem("说明") == "说明"


@settings(deadline=None)
@given(st.text(max_size=60))
def test_cleaning_never_raises_and_leaves_no_space_at_the_edges(name: str) -> None:
    cleaned = clean(name)
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Change board, Wednesday 23 September 2026, 14:00, room 2.04", "Change board, room 2.04"),
        ("Wednesday change meeting, 14 October 2026, 16:00", "Wednesday change meeting"),
    ],
)
def test_day_of_the_week_and_hour_are_no_part_of_a_name(name: str, left: str) -> None:
    assert clean(name) == left


@pytest.mark.parametrize(
    ("name", "left"),
    [("A5_IT服务管理政策", "IT服务管理政策"), ("A.5.1 Policies", "Policies"), ("A3 paper", "A3 paper")],
)
def test_control_of_an_annex_is_no_part_of_a_name(name: str, left: str) -> None:
    assert clean(name) == left


def test_word_and_quarter_are_no_document_number() -> None:
    assert clean("management-review-minutes-Q2-2026") == "management-review-minutes"
    assert clean("QL-ITSM-P-08 能力管理程序") == "能力管理程序"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ChangeManagementPolicy", "Change Management Policy"),
        ("backupPolicy", "backup Policy"),
        ("ITChangeRequestForm", "IT Change Request Form"),
        ("ProblemManagementSOP", "Problem Management SOP"),
        ("Data_BackupProcedure", "Data Backup Procedure"),
        ("CMDB", "CMDB"),
        ("README", "README"),
        ("Roles at eHealth", "Roles at eHealth"),
    ],
)
def test_words_run_together_in_a_file_name_are_parted(name: str, words: str) -> None:
    assert clean(name) == words


@pytest.mark.parametrize(
    "name",
    [
        "[Company Name] Incident Management Policy",
        "<Business Name> Incident Management Policy",
        "{{company}} Incident Management Policy",
    ],
)
def test_what_a_template_leaves_open_is_no_part_of_its_name(name: str) -> None:
    assert clean(name) == "Incident Management Policy"


def test_file_name_of_an_address_is_read_as_written() -> None:
    assert stem("docs/Change%20Management%20Policy.docx") == "Change Management Policy"
    assert stem("docs/100% tested.docx") == "100% tested"


@pytest.mark.parametrize(
    ("heading", "name"), [("B Rollouts", "Rollouts"), ("c) Rollouts", "Rollouts"), ("A/B test", "A/B test")]
)
def test_letter_of_a_part_is_no_word_of_its_name(heading: str, name: str) -> None:
    assert clean(heading) == name


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("NC 4 capacity plan", "Nonconformity report"),
        ("NCR-27-02 access policy", "Nonconformity report"),
        ("NC-05 变更没有回退", "不符合报告"),
        ("NC-2027-01 不符合报告", "不符合报告"),
        ("NC-450 lathe programs", "lathe programs"),  # a machine
        ("NC 2 closing evidence", "NC 2 closing evidence"),
    ],
)
def test_what_a_nonconformity_is_about_is_not_what_its_paper_is(name: str, cleaned: str) -> None:
    assert clean(name) == cleaned


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Management review 2027, inputs", "Management review inputs"),
        ("Yard talk 2027, notes of the round", "Yard talk notes of the round"),
        ("Review 2027, Kiln Street", "Review, Kiln Street"),
        ("Incidents, requests and changes", "Incidents, requests and changes"),
    ],
)
def test_the_comma_behind_a_year_goes_with_it(name: str, left: str) -> None:
    assert clean(name) == left


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Audit plan and report — 2026", "Audit plan and report"),
        ("Risk register - 2026", "Risk register"),
        ("internal-audit-plan-and-report", "internal audit plan and report"),
        ("版本发布说明", "版本发布说明"),
        ("QP-07 Audit plan", "Audit plan"),
    ],
)
def test_a_word_before_a_year_and_words_between_hyphens_stay(name: str, left: str) -> None:
    assert clean(name).strip() == left


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Risk Register for Birch & Alder Ltd", "Risk Register"),
        ("Business Continuity Plan - Birch Ltd", "Business Continuity Plan"),
        ("Asset Inventory (Birch Ltd)", "Asset Inventory"),
        ("Monthly service report for Birch GmbH, March 2026", "Monthly service report"),
        ("SLA between Birch Ltd and Alder Ltd", "SLA"),
        ("风险登记册（青禾科技有限公司）", "风险登记册"),
    ],
)
def test_a_company_behind_a_name_takes_nothing_of_it_away(name: str, left: str) -> None:
    assert clean(name) == left


@pytest.mark.parametrize(
    "name",
    ["Birch (China) Ltd. Risk Register", "青禾（北京）科技有限公司 Risk Register", "Birch Co., Ltd: Risk Register"],
)
def test_a_company_with_its_place_is_one_name(name: str) -> None:
    assert clean(name) == "Risk Register"


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("G07-Risk Register", "Risk Register"),
        ("SOP-04-Change-Management", "Change-Management"),
        ("QP-07-F02-EN Change form", "Change form"),
        ("BK-P-08-R01 事件管理", "事件管理"),
    ],
)
def test_the_words_behind_a_number_are_no_part_of_it(name: str, left: str) -> None:
    assert clean(name) == left


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Decision log", "Decision log"),
        ("Compliance Declaration", "Compliance Declaration"),
        ("Marketing plan, Dec. 2026", "Marketing plan"),
        ("Minutes of 3 September 2026", "Minutes of"),
    ],
)
def test_a_word_that_begins_like_a_month_is_none(name: str, left: str) -> None:
    assert clean(name) == left


def test_brackets_of_a_version_go_with_it() -> None:
    assert clean("Access review (v2.1)") == "Access review"


@pytest.mark.parametrize("name", ["三月度报告", "每一月检查", "三个月运行记录", "逐月台账"])
def test_characters_that_count_months_or_repeat_them_name_none(name: str) -> None:
    assert clean(name) == name
