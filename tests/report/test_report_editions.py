"""The edition for consultants advises and orders the work; the one for reviewers holds facts and evidence alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO

import building
from openpyxl import load_workbook

from pipeline.report.editions import without_advice
from pipeline.report.html import report_html
from pipeline.report.json import report_json
from pipeline.report.plan import work_plan
from pipeline.report.side_by_side import side_by_side
from pipeline.report.view import items
from pipeline.report.xlsx import report_xlsx
from pipeline.values import ReconciliationTable, Silence, Silenced, TableRow, Words


def test_the_reviewers_edition_says_nothing_of_what_to_do(flawed, catalogue) -> None:  # type: ignore[no-untyped-def]
    facts, silent = without_advice(flawed, catalogue)
    report = json.loads(report_json(facts, silent))
    assert {finding["action_zh"] + finding["action_en"] for finding in report["findings"]} == {""}
    page = report_html(facts, silent).decode()
    assert catalogue.check("C02").page.mend.zh not in page
    assert all(one.mend.zh not in page for one in catalogue.requirements if len(one.mend.zh) > 8)
    assert work_plan(facts, items(facts, silent), silent) == ()
    assert [finding["message_zh"] for finding in report["findings"]] == [
        finding["message_zh"] for finding in json.loads(report_json(flawed, catalogue))["findings"]
    ]


def test_the_consultants_edition_orders_the_work_with_owner_and_days(flawed, catalogue) -> None:  # type: ignore[no-untyped-def]
    plan = work_plan(flawed, items(flawed, catalogue), catalogue)
    phases = list(dict.fromkeys(step.phase.en for step in plan))
    assert phases == sorted(phases)
    assert all(step.owner.zh and step.days >= 0 and step.refs for step in plan)
    named = {ref for step in plan for ref in step.refs}
    checks = {check.id for check in catalogue.checks}
    assert {finding.id for finding in flawed.findings if finding.check in checks} <= named
    book = load_workbook(BytesIO(report_xlsx(flawed, catalogue)))
    assert book["工作顺序"].max_row == len(plan) + 1


def test_the_owner_is_the_one_whom_the_advice_names(flawed, catalogue) -> None:  # type: ignore[no-untyped-def]
    plan = work_plan(flawed, items(flawed, catalogue), catalogue)
    named = {"由体系负责人": "体系负责人", "由文控员": "文控员", "由人力部门": "人力部门", "由变更经理": "变更经理"}
    told = [(step, owner) for step in plan for lead, owner in named.items() if step.how.zh.startswith(lead)]
    assert told
    assert all(step.owner.zh == owner for step, owner in told)


def test_one_piece_of_work_stands_once_in_the_plan(flawed, catalogue) -> None:  # type: ignore[no-untyped-def]
    """A missing record is planned with its own advice; a gap that a finding tells of goes with that finding's step."""
    ids = {"R-8.4.2": "missing", "D-8.3.3-SLA": "weak"}
    results = [replace(one, verdict=ids.get(one.requirement, "satisfied"), evidence=()) for one in flawed.requirements]
    told = [
        replace(flawed.findings[0], id=f"{check}-1", check=check, requirement=id, blocks=check == "M01")
        for check, id in (("M01", "R-8.4.2"), ("R12", "D-8.3.3-SLA"))
    ]
    assessment = replace(flawed, requirements=tuple(results), findings=tuple(told))
    plan = work_plan(assessment, items(assessment, catalogue), catalogue)
    assert [set(step.refs) for step in plan] == [{"R12-1", "D-8.3.3-SLA"}, {"R-8.4.2", "M01-1"}]
    forecast = plan[1]
    assert forecast.how == catalogue.requirement("R-8.4.2").mend
    assert forecast.what.zh.endswith("（缺失）")
    assert forecast.phase.zh == "四、运行与记录", "a record is kept, not written at a desk"
    assert forecast.blocks


def test_a_permit_that_has_ended_is_one_step_of_the_plan(flawed, catalogue) -> None:  # type: ignore[no-untyped-def]
    results = [
        replace(one, verdict="stale" if one.requirement == "L03" else "satisfied", evidence=())
        for one in flawed.requirements
    ]
    told = [replace(flawed.findings[0], id="L-04-1", check="L-04", requirement="L03", blocks=True)]
    assessment = replace(flawed, requirements=tuple(results), findings=tuple(told))
    plan = work_plan(assessment, items(assessment, catalogue), catalogue)
    assert [set(step.refs) for step in plan if {"L03", "L-04-1"} & set(step.refs)] == [{"L-04-1", "L03"}]


def test_the_plan_gives_the_advice_of_the_findings_and_not_another(flawed, catalogue) -> None:  # type: ignore[no-untyped-def]
    advice = Words("关闭并验证。", "Close and verify them.")
    finding = replace(flawed.findings[0], id="A04-1", check="A04", action=advice, requirement="R-9.3-3")
    assessment = replace(flawed, findings=(finding,))
    (step,) = [one for one in work_plan(assessment, items(assessment, catalogue), catalogue) if "A04-1" in one.refs]
    assert step.how == advice


def test_the_reviewers_workbook_has_no_columns_for_advice(flawed, catalogue) -> None:  # type: ignore[no-untyped-def]
    book = load_workbook(BytesIO(report_xlsx(*without_advice(flawed, catalogue))))
    heads = {sheet.title: {cell.value for cell in sheet[1]} for sheet in book}
    assert not {"建议动作", "责任部门", "建议完成日", "工作量"} & (heads["差距表"] | heads["发现"])
    assert "建议动作" in {cell.value for cell in load_workbook(BytesIO(report_xlsx(flawed, catalogue)))["差距表"][1]}


def test_tables_stand_in_page_workbook_and_json_with_what_differs_marked(catalogue) -> None:  # type: ignore[no-untyped-def]
    table = ReconciliationTable(
        "versions", Words("五处版本", "Versions"), (Words("编号", "Number"), Words("封面", "Cover")),
        (TableRow(("Q-1", "V1.0"), agrees=True), TableRow(("Q-2", "V1.1"), agrees=False)),
    )  # fmt: skip
    assessment = replace(building.empty(), reconciliation=(table,))
    assert "Q-2" in report_html(assessment, catalogue).decode()
    (told,) = json.loads(report_json(assessment, catalogue))["reconciliation"]
    assert [row["agrees"] for row in told["rows"]] == [True, False]
    sheet = load_workbook(BytesIO(report_xlsx(assessment, catalogue)))["对照"]
    assert [cell.value for cell in sheet[3]][:4] == ["五处版本", "✕", "Q-2", "V1.1"], "what differs comes first"
    assert [cell.value for cell in sheet[4]][:4] == ["五处版本", "✓", "Q-1", "V1.0"]


def test_tables_give_places_in_words_and_our_own_titles_in_one_language() -> None:
    place, row = Words("位置", "Place"), TableRow(("8.4.2 需求管理 / Demand management", "对照表!A4"), agrees=True)
    (table,) = side_by_side([ReconciliationTable("audit", Words("内审覆盖", "Audit"), (Words("条款", "Clause"), place), (row,))])  # fmt: skip
    ((clause, where),) = [shown.cells for shown in table.rest]
    assert (clause.zh, clause.en) == ("8.4.2 需求管理", "8.4.2 Demand management")
    assert (where.zh, where.en) == ("工作表“对照表” A4单元格", "sheet “对照表”, cell A4")


def test_what_is_kept_back_is_counted_with_its_reason(flawed, catalogue) -> None:  # type: ignore[no-untyped-def]
    silence = Silence("C02", (), "the OA keeps versions", "李敏", date(2026, 12, 31))
    assessment = replace(flawed, silenced=(Silenced(flawed.findings[0], silence),), expired_silences=(silence,))
    page = report_html(assessment, catalogue).decode()
    assert "the OA keeps versions" in page
    assert "暂不列出的问题：1" in page
    assert json.loads(report_json(assessment, catalogue))["silenced"][0]["silence"]["by"] == "李敏"
