"""The chart of the year, and the outlook: drawn inline, with their data as text for those who do not see them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import building
import jsonschema
import pytest
from lxml import html

from pipeline.report.chart import year_chart
from pipeline.report.html import report_html
from pipeline.report.json import report_json, schema
from pipeline.timeline.readiness.plan import plan
from pipeline.timeline.readiness.readings import readings
from pipeline.timeline.readiness.surveillance import surveillance
from pipeline.values import Assessment, Constraint, Held, Milestones, Words

RELEASE = date(2026, 7, 6)
KNOWN = Milestones(RELEASE, "发布令.docx", Held(date(2026, 9, 22), "内审.docx", ""), True, (), None, None)


@pytest.fixture
def looking_ahead(flawed) -> Assessment:
    ready = replace(
        flawed.readiness,
        constraints=(Constraint("O05", date(2026, 10, 6), Words("满三个月", "three months")),),
        readings=readings(RELEASE, ("2026-08", "2026-09"), 3),
        plan=plan(KNOWN, 4, date(2027, 1, 15), 3, building.AS_OF),
        surveillance=surveillance(KNOWN, date(2025, 2, 10), building.AS_OF),
    )
    return replace(flawed, sms_release=RELEASE, readiness=ready)


def test_records_stand_in_the_lane_of_their_clause_and_month(looking_ahead, catalogue):
    chart = year_chart(looking_ahead, catalogue)
    assert chart is not None
    lanes = {lane.title.en.split(" ")[0]: lane for lane in chart.lanes}
    assert {f"{mark.day:%Y-%m}" for mark in lanes["8.6"].marks} == {"2026-09", "2026-10", "2026-11"}
    assert all(chart.left <= mark.x <= chart.width for lane in chart.lanes for mark in lane.marks)


def test_the_months_of_operation_and_the_days_that_matter_are_drawn(looking_ahead, catalogue):
    chart = year_chart(looking_ahead, catalogue)
    assert chart is not None
    assert chart.window_days == (RELEASE, date(2026, 10, 6))
    assert chart.window is not None
    assert chart.window[0] < chart.window[1]
    assert {line.key for line in chart.lines} >= {"release", "as_of"}


def test_nothing_dated_gives_no_chart(catalogue):
    assert year_chart(building.empty(), catalogue) is None


def test_the_page_holds_the_drawing_its_data_and_the_outlook(looking_ahead, catalogue):
    page = html.fromstring(report_html(looking_ahead, catalogue).decode("utf-8"))
    assert page.xpath("//figure[@class='year']//svg[@role='img']")
    table = page.xpath("//table[@id='year-data']")[0]
    assert "2026-10" in table.text_content()
    assert len(page.xpath("//table[@class='steps']")) == 2
    assert "2027-01-15" in page.xpath("//*[@id='plan']")[0].text_content()


def test_the_json_keeps_to_the_schema_and_holds_the_outlook(looking_ahead, catalogue):
    report = json.loads(report_json(looking_ahead, catalogue))
    jsonschema.Draft202012Validator(schema()).validate(report)
    ready = report["readiness"]
    assert [one["id"] for one in ready["readings"]] == ["run", "application", "audit"]
    assert ready["plan"]["steps"][0].keys() == {"id", "rule", "by", "state", "done_on", "what_zh", "what_en"}
    assert ready["surveillance"]["next_due"] == "2027-02-10"


def test_a_reading_stricter_than_the_answer_is_told_and_a_milder_one_is_not(looking_ahead, catalogue):
    def said(day: date) -> str:
        held = replace(looking_ahead.readiness, earliest_application=day)
        page = report_html(replace(looking_ahead, readiness=held), catalogue).decode("utf-8")
        return html.fromstring(page).text_content()

    assert "请等到 2026-10-31" in said(date(2026, 10, 6))
    assert "请等到" not in said(date(2026, 11, 2))


def test_without_being_asked_for_there_is_no_plan(flawed, catalogue):
    ready = json.loads(report_json(flawed, catalogue))["readiness"]
    assert "plan" not in ready
    assert "surveillance" not in ready


def certified(flawed: Assessment, day: date) -> Assessment:
    state = surveillance(KNOWN, day, building.AS_OF)
    readiness = replace(
        flawed.readiness, constraints=(), blocking=(), conditions=(), can_apply=True, surveillance=state
    )
    return replace(flawed, readiness=readiness)


def test_the_page_of_a_certified_client_speaks_of_its_next_audit_and_of_no_application(flawed, catalogue):
    page = html.fromstring(report_html(certified(flawed, date(2025, 2, 10)), catalogue).decode("utf-8"))
    said = page.xpath("string(//section)")
    assert "2027-02-10" in said
    assert "Nothing stands in the way of the next audit." in said
    assert "There is no dated constraint." not in said
    assert "Nothing blocks the application." not in said


def test_a_certificate_that_has_ended_is_said_first(flawed, catalogue):
    page = html.fromstring(report_html(certified(flawed, date(2023, 2, 10)), catalogue).decode("utf-8"))
    assert "The certificate ended on 2026-02-09" in page.xpath("string(//p[@class='headline'])")
