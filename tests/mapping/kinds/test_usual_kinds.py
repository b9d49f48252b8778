"""What custom says of a file's kind once it is known what the file serves."""

from __future__ import annotations

import pytest
from written import text, workbook

from pipeline.mapping.kinds.usual import usual_kind
from pipeline.values import Content, Kind

SURVEY = text("# Sample\nOf 200 users 61 answered.\n# Result\nThe service desk was rated 4.3.")
DOCUMENTS = workbook(A=[("编号", "名称", "版本"), ("P-01", "事件管理程序", "V1.0"), ("P-02", "变更管理程序", "V1.0")])

ANSWERS = text("", [("User", "Score"), ("A. Reed", "4"), ("J. Moss", "5")])  # a .csv has no name of a sheet


@pytest.mark.parametrize(
    ("said", "served", "content", "expected"),
    [
        ("record", {"R-8.3.2-1"}, DOCUMENTS, "list"),
        ("record", {"L07"}, DOCUMENTS, "list"),
        ("record", {"L15"}, DOCUMENTS, "list"),  # of sites
        ("record", {"D-5.3"}, DOCUMENTS, "record"),
        ("record", {"L07", "D-5.3"}, SURVEY, "list"),  # who there is, and who does what
        ("record", {"D-5.3"}, SURVEY, "record"),  # an appointment
        ("report", {"R-7.4"}, SURVEY, "record"),  # "third quarter catch-up"
        ("report", {"R-8.3.2-2"}, SURVEY, "record"),
        ("report", {"R-8.3.2-2", "R-9.4"}, SURVEY, "report"),
        ("report", {"R-8.1"}, SURVEY, "record"),
        ("report", {"R-8.1", "R-9.4"}, SURVEY, "report"),
        ("record", {"R-9.4", "R-8.3.3", "R-8.3.2-2"}, SURVEY, "report"),  # a letter on the month
        ("record", {"R-8.3.3", "R-8.3.2-2"}, SURVEY, "record"),
        ("record", {"R-9.4", "R-8.3.2-2"}, SURVEY, "record"),  # minutes of a talk with the customer
        ("record", {"R-8.3.2-1", "L16"}, DOCUMENTS, "record"),
        ("record", {"D-8.6.2"}, SURVEY, "procedure"),
        ("plan", {"D-8.6.2", "D-8.2.1"}, SURVEY, "procedure"),
        ("plan", {"D-8.5.1"}, SURVEY, "plan"),  # a change management plan
        ("record", {"D-8.6.2"}, DOCUMENTS, "record"),
        ("record", {"R-8.3.2-3"}, SURVEY, "report"),
        ("record", {"R-8.3.2-3", "R-8.3.2-4"}, SURVEY, "record"),  # minutes of the meeting that spoke of it
        ("form", {"R-8.3.2-3"}, SURVEY, "form"),
        ("record", {"R-9.3-1"}, SURVEY, "plan"),
        ("record", {"R-8.4.3"}, SURVEY, "report"),
        ("record", {"R-8.4.3"}, DOCUMENTS, "record"),
        ("record", {"R-8.4.2"}, SURVEY, "report"),
        ("record", {"R-8.7.3-1"}, SURVEY, "report"),
        ("record", {"R-8.7.3-1", "D-6.1"}, SURVEY, "report"),
        ("record", {"D-6.1"}, SURVEY, "record"),
        ("procedure", {"L05", "L06"}, SURVEY, "record"),  # who the organisation is and how its work runs
        ("procedure", {"L06", "D-8.6.1"}, SURVEY, "procedure"),
        ("report", {"R-8.3.2-3"}, ANSWERS, "record"),
        ("record", {"D-7.4"}, SURVEY, "plan"),
        ("record", {"L08"}, DOCUMENTS, "list"),
        ("list", {"R-7.5-1"}, DOCUMENTS, "list"),
        ("record", {"R-7.5-1"}, DOCUMENTS, "record"),
        ("plan", {"R-7.2-1", "R-7.2-2"}, DOCUMENTS, "record"),  # who can do what, and who learns what
        ("plan", {"R-7.2-2"}, DOCUMENTS, "plan"),
        ("record", {"R-9.2-1"}, SURVEY, "plan"),
        ("procedure", {"D-8.7.2-PL"}, SURVEY, "plan"),  # how we carry on when the house burns
        ("procedure", {"D-8.7.2", "D-8.7.2-PL"}, SURVEY, "procedure"),
        ("procedure", {"D-5.2"}, SURVEY, "policy"),
        ("manual", {"D-4.3"}, SURVEY, "policy"),  # the statement of the scope
        ("report", {"R-8.5.3-2"}, SURVEY, "record"),  # how the release went, whatever it is called
        ("report", {"R-9.2-5", "R-10.1"}, SURVEY, "record"),  # "Nonconformity report 3"
        ("report", {"R-9.2-5", "R-9.2-6"}, SURVEY, "report"),
        ("record", {"L15"}, SURVEY, "agreement"),
        ("record", {"L16"}, DOCUMENTS, "list"),
        ("record", {"L08", "R-8.6.1-1"}, DOCUMENTS, "record"),  # a workbook that holds a ledger, too
        ("record", {"D-6.2"}, DOCUMENTS, "plan"),
        ("record", {"D-6.2", "R-9.1"}, DOCUMENTS, "record"),  # targets with what was reached
    ],
)
def test_a_file_has_the_kind_that_is_usual_for_what_it_serves_alone(
    said: Kind, served: set[str], content: Content, expected: Kind
) -> None:
    assert usual_kind(said, served, content) == expected


def test_a_ledger_without_a_word_of_the_field_is_of_another_trade() -> None:
    fuel = workbook(加油=[("日期", "车牌", "升数", "金额"), ("2026-07-03", "甲A1234", "42", "318.50")])
    shifts = workbook(值班=[("日期", "值班人", "巡检", "故障"), ("2026-07-03", "甘棠", "正常", "无")])
    assert usual_kind("record", (), fuel) == "unrelated"
    assert usual_kind("record", (), shifts) == "record"
    assert usual_kind("form", (), fuel) == "form"
    assert usual_kind("record", (), fuel, "Attendance, training") == "record"


def test_a_word_of_the_field_within_another_is_none() -> None:
    slabs = workbook(Stock=[("Island", "Slab", "Tonnes"), ("Islay", "marble", "4")])  # "sla" stands whole only
    agreed = workbook(Stock=[("SLA", "Slab", "Patch"), ("Islay", "marble", "4")])
    assert usual_kind("record", (), slabs) == "unrelated"
    assert usual_kind("record", (), agreed) == "record"


def test_what_one_customer_answered_is_a_record() -> None:
    assert usual_kind("record", {"R-8.3.2-3"}, SURVEY, "客户满意度调查表-城西医院") == "record"
    assert usual_kind("record", {"R-8.3.2-3"}, SURVEY, "客户满意度调查表汇总分析") == "report"
    assert usual_kind("record", {"R-8.3.2-3"}, SURVEY, "Satisfaction questionnaire Millbrook") == "record"


def test_a_risk_assessment_is_a_record_where_nobody_calls_it_a_report() -> None:
    page = text("Assessed on 4 May 2026 by A. Reed.")
    assert usual_kind("record", {"R-8.7.3-1"}, page, "Security risk assessment 2026") == "record"
    assert usual_kind("record", {"R-8.7.3-1"}, page, "Security risk assessment report") == "report"
    assert usual_kind("record", {"R-8.7.3-1"}, page, "2026年信息安全风险评估") == "report"


def test_a_survey_that_one_customer_has_filled_in_is_a_record() -> None:
    rows = [("Customer", "Harbour Ltd"), ("Filled in by", "A. Reed"), ("Speed", "4"), ("Reports", "5")]
    assert usual_kind("record", {"R-8.3.2-3"}, text("", rows), "Customer survey") == "record"
    told = text(
        "# 满意度调查\n发出三份，收回三份，平均4.3分。", [("客户名称", "同泽物流"), ("填表人", "石榴"), ("响应", "5")]
    )
    assert usual_kind("record", {"R-8.3.2-3"}, told, "满意度调查") == "record"
    of_all = text("# Survey\nAll three customers answered; the desk was rated 4.3.", [("Customer", "Score"), ("Harbour", "4")])  # fmt: skip
    assert usual_kind("record", {"R-8.3.2-3"}, of_all, "Customer survey") == "report"


@pytest.mark.parametrize(
    ("called", "kind"),
    [
        ("可用性要求与风险评估 availability-2026", "record"),
        ("Availability risks and targets", "record"),
        ("可用性要求与目标", "plan"),
        ("Availability requirements and targets", "plan"),
    ],
)
def test_rated_risks_to_availability_are_a_record_and_what_is_asked_for_a_plan(called: str, kind: Kind) -> None:
    assert usual_kind("record", {"D-8.7.1-RT"}, SURVEY, called) == kind
