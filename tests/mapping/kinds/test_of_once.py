"""What is called after a process and tells of one occasion, or one time, is its record or report."""

from __future__ import annotations

import pytest
from written import kind, served, text

from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.kinds.of_once import told_of_once

ACCOUNT = """Incident of 3 September 2026. Written by Tom Acheson, 4 September 2026.
At 08:10 the first calls came. At 09:40 the store was moved to the second host, at 11:05 all boxes were open.
The cause was a full disk on which nobody had set an alarm."""
经过 = """2026年9月3日发生。编写：甘棠，2026年9月4日。
8点10分接到首批电话，9点40分切到备机，11点05分全部恢复。
原因是日志盘写满，没有设告警。"""
MONTH = """Ruth Calloway, 5 October 2026
31 changes were carried out, two of them as emergencies; one was taken back. Most came from one customer.
Compared with August fewer were approved late."""
RULES = """Version 1.2, approved by Ruth Calloway on 3 May 2026, in force from 11 May 2026.
# 1 Purpose
Major incidents are ended quickly and in order.
# 2 Responsibilities
The desk must tell the manager on duty within ten minutes. The manager must name a leader.
# 3 Steps
The leader must call the teams, must tell customers each hour and must write an account within two days."""


@pytest.mark.parametrize(
    ("title", "markup"),
    [
        ("Major incident: hall without light", ACCOUNT),
        ("Major incident MI-2609: hall without light", ACCOUNT),
        ("重大事件：展厅断网三小时", 经过),
    ],
)
def test_the_account_of_one_incident_is_no_procedure_for_all(title: str, markup: str) -> None:
    content = text(markup)
    assert kind(content, title) in ("record", "report")
    assert "R-8.6.1-2" in served(content, title)


def test_what_was_changed_in_a_month_is_a_report_on_all_changes() -> None:
    content = text(MONTH)
    assert kind(content, "Change management in September 2026") == "report"
    found = served(content, "Change management in September 2026")
    assert "R-8.5.1-4" in found
    assert not {"D-8.5.1", "R-8.5.1-1"} & found


@pytest.mark.parametrize(
    "title", ["Major incident: who does what", "Major incidents", "Major incident management 2026"]
)
def test_rules_that_were_put_into_force_stay_rules(title: str) -> None:
    assert kind(text(RULES), title) == "procedure"


@pytest.mark.parametrize(
    "title",
    [
        "Loss of the hall - plan, run, findings",
        "Restart of the ledger: plan, result, review",
        "主机恢复——方案、过程、发现",
    ],
)
def test_a_paper_with_plan_and_result_of_an_exercise_is_its_record(title: str) -> None:
    content = text(
        "Exercise on 22 October 2026, led by Tom Acheson.\nThe hall was taken as lost; all was back after three hours."
    )
    assert kind(content, title) == "record"


def test_a_card_whose_title_tells_who_approved_it_and_from_when_it_holds_is_no_account() -> None:
    card = text("先看灯，再看风扇，逐台登记，发现异常当天报组长。")
    assert (
        kind(card, "卡03 日终检查（甘棠 2026-06-22，石榴批准 2026-06-26，7月1日起用）", "卡03 日终检查作业卡")
        != "report"
    )
    assert told_of_once(("卡03 日终检查（7月1日起用）",), card, layout_of(card)) is None


def test_years_of_a_term_are_no_time_that_is_told_of() -> None:
    levels = text("The portal answers in two seconds.")
    assert told_of_once(("Service levels 2024-25",), levels, layout_of(levels)) is None
    assert told_of_once(("Service levels 2024-05",), levels, layout_of(levels)) == "report"
