"""Kinds that no name tells: what a text calls itself, what a template is of, what is only headings."""

from __future__ import annotations

import pytest
from sayings import SOFTWARE_PAPER
from written import kind, mapped, mapper, served, text, workbook

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.content.talk import teaches, textbook
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.kinds.self_said import kind_said
from pipeline.mapping.last_word import settled

FILLING = (
    "Whoever finds a deviation tells the owner of the work, who stops it, corrects it and looks for the cause. " * 4
)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("This document defines how the company deals with deviations.", "procedure"),
        ("This document establishes the review process.", "procedure"),
        ("This SOP describes how deviations are handled.", "procedure"),
        ("This policy applies to all employees.", "policy"),
        ("This plan describes who acts in which order.", "plan"),
        ("为规范值班，制定本办法。", "procedure"),
        ("本预案适用于全部系统。", "plan"),
        ("The document tells much about deviations.", None),
    ],
)
def test_a_text_in_prose_says_what_it_is(first: str, expected: str | None) -> None:
    content = text(f"# Deviations\n{first}\n{FILLING}")
    assert kind_said(content, layout_of(content)) == expected
    assert kind_said(text(first), layout_of(text(first))) is None  # a line says nothing yet


def test_a_template_of_a_text_is_that_text_and_one_of_a_record_a_form() -> None:
    policy = text("# Purpose\n" + FILLING * 3 + "\n# Scope\n" + FILLING)
    assert kind(policy, "Incident Response Policy Template") == "policy"
    assert kind(text("Incident:\nReported by:\nDate:\nCause:\nClosed on:"), "Incident Report Template") == "form"


def test_a_sheet_of_headings_alone_is_a_form() -> None:
    open_ = workbook(
        Log=[["问题日志", "", "", ""], ["项目名称：", "准备日期：", "", ""], ["编号", "分类", "问题", "状态"]]
    )
    filled = workbook(Log=[["编号", "分类", "问题", "状态"], ["PRB-7", "网络", "交换机重启", "关闭"]])
    assert kind(open_, "问题日志") == "form"
    assert kind(filled, "问题日志") == "record"


def test_a_scale_that_nobody_has_marked_waits() -> None:
    lines = "\n".join(f"How content are you with the {what}?\nNot at all 1 2 3 4 5 Very" for what in "abcdef")
    assert kind(text(f"# Survey\n{lines}"), "Service Desk Survey") == "form"


def test_a_form_is_no_procedure_for_who_approved_it() -> None:
    head = "Change Request Form\nVersion [1.0]\nApproved by:\n"
    lines = "\n".join(f"The {what} is described and must be assessed.\n{what}:" for what in ("change", "reason", "risk", "cost", "plan", "owner"))  # fmt: skip
    blank = [(label, "") for label in ("Submitter", "Date", "Impact", "Approved", "Signed", "Closed")]
    assert kind(text(head + lines * 4, blank), "Change Request Form", "Change Request Form Template") == "form"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("備份還原SOP", "procedure"),
        ("Service Level Agreement (SLA) Management", "procedure"),
        ("中华人民共和国劳动合同法", "external"),
        ("供应商契约", "agreement"),
        ("Papers for the management review", "report"),
        ("ISO 27001 Gap Report", "report"),
        ("ISO 27001 requirements", "external"),
    ],
)
def test_names_beside_abbreviations_and_laws(name: str, expected: str) -> None:
    assert kind_by_name(name) == expected


def test_clauses_about_the_organisation_are_a_standards_own() -> None:
    clauses = "\n".join(f"組織應決定第{n}項之方法。" for n in "一二三四五")
    assert teaches(text(f"9.1 監督\n符合本標準之要求事項。\n{clauses}"))
    assert not teaches(text("9.1 监督\n本公司应决定方法。\n运维部应每月检查。\n各组应急响应。\n服务台应登记。"))


def test_headings_that_define_things_are_those_of_lecture_notes() -> None:
    assert textbook(text("# 变更的基本概念\n略\n# 变更的分类\n略\n# 变更的特点\n略"))
    assert not textbook(text("# 变更的分类\n一般变更与重大变更。\n# 变更流程\n申请、评估、批准、实施。"))


def test_a_plan_of_operation_stays_a_plan_though_it_is_full_of_commands() -> None:
    served_nothing = mapped(text(SOFTWARE_PAPER), "前端改造", as_kind="plan")
    assert settled(text(SOFTWARE_PAPER), FileNames("x", "平台监控方案"), "plan", served_nothing)[0] == "plan"
    assert settled(text(SOFTWARE_PAPER), FileNames("x", "页面改版方案"), "plan", served_nothing)[0] == "unrelated"


def test_rules_named_by_parts_beside_other_words_must_read_like_it() -> None:
    assert not mapper().names.hits("Hardware Procurement Procedure")
    name = "Hardware Disposal Auction Procedure"
    assert [hit.requirement for hit in mapper().names.hits(name) if hit.parted] == ["D-8.2.5"]
    buying = text("# Purpose\nThis procedure sets out how hardware is sold off.\n# Steps\n" + "Three offers are asked for and the dearest is taken. " * 12)  # fmt: skip
    assert "D-8.2.5" not in served(buying, name, as_kind="procedure")
