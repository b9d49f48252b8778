"""Places that wait to be filled in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import kind, text

from pipeline.mapping.kinds.blanks import open_places, waits, without_guidance

CONTROL = [("欄位", "內容"), ("表單編號", "FRM-001"), ("版本", "1.0"), ("生效日期", "2026年1月1日")]


@pytest.mark.parametrize(
    "cell",
    ["", "  ", "______", "____年____月____日", "☐ 是 ☐ 否", "__:__ 至 __:__", "[Name]", "{{company}}", "YYYY-MM-DD", "TBD", "计划：___年___月___日", "单击此处输入文字", "Click or tap to enter text", "enter date", "«${owner}»", "${started}", "$root_cause", "( ) Yes ( ) No", "（ ）是 （ ）否"],
)  # fmt: skip
def test_cells_that_only_say_what_to_write_are_open(cell: str) -> None:
    assert waits(cell)
    assert open_places(cell) or not cell.strip()


@pytest.mark.parametrize(
    "cell",
    [
        "甘棠",
        "[9:14] 在路上",
        "[14/9/26 23:58] Regina: ok",
        "[2026-09-16]",
        "☑ 是 ☐ 否",
        "2026-07-03",
        "[3]",
        "见 [管理规定](a.md)",
        "√同意 □不同意",
        "(x) Yes ( ) No",
        "(none)",
        "(2 of 3)",
        "$450",
        "$HOME/bin",
        "0",
        "无",
        "重启服务后恢复 ☐",
    ],
)
def test_written_cells_are_filled(cell: str) -> None:
    assert not waits(cell)


def test_dotted_cells_and_boxes_make_a_form_though_its_own_edition_is_dated() -> None:
    rows = [("事件编号", "INC-YYYY-MM-DD"), ("报告日期", "___年___月___日"), ("报告人", "________"), ("类型", "☐ 硬件 ☐ 软件"), ("处理", "________")]  # fmt: skip
    assert kind(text("", CONTROL, rows), "事件记录") == "form"
    filled = [("事件编号", "INC-2607-001"), ("报告日期", "2026年7月3日"), ("报告人", "甘棠"), ("类型", "☑ 硬件 ☐ 软件"), ("处理", "更换电源")]  # fmt: skip
    assert kind(text("", CONTROL, filled), "事件记录") == "record"


def test_lines_of_labels_without_values_make_a_form() -> None:
    lines = "\n".join(
        f"{label}: [{label}]" for label in ("Date", "Auditor", "Auditee", "Process", "Finding", "Evidence")
    )
    assert kind(text(lines), "Internal audit report template") == "form"
    assert kind(text("Date: 2026-07-03\nAuditor: Ada Lund\nAuditee: Service desk\nFinding: none"), "Audit report") == "report"  # fmt: skip


def test_words_in_round_brackets_beside_their_labels_make_a_form() -> None:
    head = [("Ref: GP-05", "Effective date: 18 May 2026", "Rev: 2")]
    pass_ = [("Name", ":", "(name)", "Date", ":", "(date)"), ("Unit", ":", "(unit)", "Reason", ":", "(reason)")]
    assert kind(text("# Gate pass", head, pass_), "Visitor incident report") == "form"
    used = [("Name", ":", "Ada Lund", "Date", ":", "3 July 2026"), ("Unit", ":", "Stores", "Reason", ":", "A fall")]
    assert kind(text("# Gate pass", head, used), "Visitor incident report") in ("report", "record")


def test_places_that_a_program_is_to_fill_make_a_form() -> None:
    lines = "\n".join(
        f"{label}: ${label.lower()}" for label in ("Summary", "Impact", "Started", "Cause", "Owner", "Actions")
    )
    assert kind(text(f"# Outage report\n{lines}"), "Outage report") == "form"
    told = (
        "Summary: portal down\nImpact: 40 users\nStarted: 2026-07-03\nCause: disk\nOwner: Ada Lund\nActions: replaced"
    )
    assert kind(text(f"# Outage report\n{told}"), "Outage report") == "report"


@given(st.text(max_size=80))
def test_any_cell_can_be_asked_about(cell: str) -> None:
    assert open_places(cell) >= 0
    assert waits(cell) in (True, False)


def test_boxes_of_a_drawing_in_text_do_not_wait() -> None:
    assert not open_places("A[Create issue] --> B[Issue assigned to implementer]")


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("3.2 Kinds of reports: (to be added). 3.3 Readers", ""),
        ("职责：待补充。流程见下；频次（待定），由部门定", "。流程见下；"),
        ("职责：\n待补充一段\n流程：受理", "\n流程：受理"),
        ("A（待定）：待补充；B", "；B"),
        ("周期：每月。等待补充说明", "周期：每月。等待补充说明"),
        ("[Insert the trigger] we call", " we call"),
    ],
)
def test_sentences_that_are_yet_to_be_written_say_nothing(written: str, left: str) -> None:
    assert without_guidance(written) == left


def test_a_long_text_without_a_stop_is_gone_through_once() -> None:
    text = "what the machine does with a trace and (with luck) when it does it: " * 20_000
    assert without_guidance(f"{text}(to be added)") == ""
    assert without_guidance(text) == text


def test_a_talk_whose_messages_bear_their_minutes_in_brackets_is_no_form() -> None:
    talk = "[9:14] 甄小满 两家全断了，不是我们\n[9:15] 时牧野 我在路上，你先指挥\n[9:21] 鹿鸣 要不要去泵站\n[9:22] 时牧野 去西泵"
    assert kind(text(talk), "微信聊天记录0917") != "form"
