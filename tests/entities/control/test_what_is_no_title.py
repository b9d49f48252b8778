"""Lines at the head of a paper that are not its title."""

from __future__ import annotations

import pytest
from laid_out_papers import CATALOGUE, grid, paper

from pipeline.entities.control.cover import cover_blocks
from pipeline.entities.control.titles import title_of
from pipeline.values import Block, Content, Place

CONTROL = CATALOGUE.document_control


def _heading(line: str, level: int) -> Block:
    return Block(line, Place("body"), level=level)


def test_the_heading_of_a_history_is_no_title() -> None:
    for heading in ("Issue record", "Version history", "修改记录", "版本历史"):
        content = paper(heading, "Incident Handling")
        assert title_of(content, cover_blocks(content), CONTROL) == "Incident Handling"


def test_the_summary_of_a_paper_and_an_example_in_a_chapter_are_no_title() -> None:
    summary = Content((_heading("Summary", 2), *paper("How audits are made.").blocks, _heading("1. Duties", 2)))
    chapters = (
        _heading("1. Purpose", 2),
        *paper("All papers are controlled.").blocks,
        _heading("2. Identification", 2),
    )
    example = Content(
        (_heading("Document Control", 1), *chapters, *grid(("Field", "Example"), ("Title", "Security Policy")).blocks)
    )
    assert title_of(summary, cover_blocks(summary), CONTROL) == ""
    assert title_of(example, cover_blocks(example), CONTROL) == "Document Control"


@pytest.mark.parametrize("head", ["PJ-R-0203 A/0", "PJ-R-0203A/0 内部", "QP-07 V1.2 Internal", "PJ-R-0203 第1页 共2页"])
def test_the_running_head_of_a_scan_is_no_title(head: str) -> None:
    content = paper(head, "培训记录", "培训内容：方针宣贯")
    assert title_of(content, cover_blocks(content), CONTROL) == "培训记录"


def test_who_issues_a_certificate_in_a_picture_is_no_title() -> None:
    place = Place(page=1, ocr=True)
    content = Content((Block("中华人民共和国", place, 2), Block("增值电信业务经营许可证", place, 1)))
    assert title_of(content, cover_blocks(content), CONTROL) == "增值电信业务经营许可证"


def test_what_a_template_leaves_open_is_no_title() -> None:
    for above in ("<Business Name>", "[Company Logo]", "{{company}}", "<!--", "January 1, 20XX"):
        content = paper(above, "Disaster Recovery Plan")
        assert title_of(content, cover_blocks(content), CONTROL) == "Disaster Recovery Plan"


def test_a_licence_is_called_by_its_name_and_not_by_the_label_above_it() -> None:
    for above in (
        ("统一社会信用代码",),
        ("统一社会信用代码", "91350211M000100Y46"),
        ("91350211M000100Y46", "（副本）"),
    ):
        content = paper(*above, "营业执照", "成立日期 2018年01月10日")
        assert title_of(content, cover_blocks(content), CONTROL) == "营业执照"


def test_what_a_form_is_about_is_not_its_title() -> None:
    heading = Block(
        "Training record - internal auditors", Place(heading="Training record - internal auditors"), level=1
    )
    content = Content((heading, *grid(("Subject", "Internal auditor ISO/IEC 20000-1:2018")).blocks))
    assert title_of(content, cover_blocks(content), CONTROL) == "Training record - internal auditors"


def test_a_code_before_a_colon_belongs_to_the_title_and_a_numbered_chapter_is_none() -> None:
    content = paper("A1461：助学贷款统计制度", "一、统计指标")
    assert title_of(content, cover_blocks(content), CONTROL) == "A1461：助学贷款统计制度"
    assert title_of(paper("一、统计指标"), cover_blocks(paper("一、统计指标")), CONTROL) == ""


def test_what_a_field_is_for_and_the_drawing_of_folders_are_no_title() -> None:
    headed = Content((_heading("看板说明", 1), _heading("1. 字段", 2), *paper("- title：这一列写商品的短名。").blocks))
    assert title_of(headed, cover_blocks(headed), CONTROL) == "看板说明"
    drawn = paper("├─conf //设置", "收银台部署文档")
    assert title_of(drawn, cover_blocks(drawn), CONTROL) == "收银台部署文档"


def test_the_heading_of_a_policy_s_statement_is_no_title() -> None:
    policy = Content((_heading("Policy Statement", 1), *paper("Backups are made each night.").blocks))
    assert title_of(policy, cover_blocks(policy), CONTROL) == ""
    named = Content((_heading("Service Management Policy Statement", 1), *paper("We serve.").blocks))
    assert title_of(named, cover_blocks(named), CONTROL) == "Service Management Policy Statement"


def test_what_a_step_says_to_write_as_a_title_is_not_the_paper_s() -> None:
    steps = paper("- Title: [S1] What is broken").blocks
    runbook = Content(
        (_heading("Runbook: Incident Response", 1), _heading("Severity", 2), _heading("Response", 2), *steps)
    )
    assert title_of(runbook, cover_blocks(runbook), CONTROL) == "Runbook: Incident Response"
