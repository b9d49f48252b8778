"""A record or report without any sign of use is a form."""

from __future__ import annotations

import pytest
from written import kind, text

POINTS = "\n".join(f"- Make sure that part {n} of the site works as agreed." for n in range(30))


def test_checklist_that_nobody_has_ticked_is_a_form() -> None:
    assert kind(text(POINTS), "Pre-launch checklist") == "form"
    assert kind(text("", [("检查项", "结果"), ("电源", ""), ("空调", ""), ("门禁", "")]), "机房检查清单") == "form"
    rows = [("", "✓ when completed"), ("Entrance", ""), ("Gowning", ""), ("Waste", ""), ("Exit", "")]
    assert kind(text("", rows), "Clean room checklist") == "form"


@pytest.mark.parametrize(
    ("markup", "title"),
    [(f"{POINTS}\n- [x] Part 31 works.", "Pre-launch checklist"), (f"Held on 2026-07-03\n{POINTS}", "Pre-launch checklist"),
     (POINTS, "Pre-launch checklist 2026-07")],
)  # fmt: skip
def test_checklist_with_ticks_or_a_day_is_a_record(markup: str, title: str) -> None:
    assert kind(text(markup), title) == "record"


def test_checklist_with_results_is_a_record() -> None:
    rows = [("检查项", "要求", "结果"), ("电源", "双路", "正常"), ("空调", "23 度", "正常"), ("门禁", "有效", "异常")]
    assert kind(text("", rows), "机房检查清单") == "record"


def test_title_and_number_alone_are_a_form() -> None:
    assert kind(text("管理评审报告\nXX-D-5.6.2-03 第 页 共 页"), "管理评审报告") == "form"
    assert kind(text("管理评审报告\n本次评审认为体系运行有效。"), "管理评审报告") == "report"


def test_lines_to_sign_without_a_day_are_a_form() -> None:
    declared = "I have read the rules for the use of computers and will keep to them.\nName: ____\nSigned: ____"
    assert kind(text(declared), "Acceptance record") == "form"
    assert kind(text(f"{declared}\nHandbook of 2026-05-01, handed out 2026-05-04"), "Acceptance record") == "record"


def test_columns_for_what_came_out_that_are_all_empty_make_a_form_whatever_day_it_bears() -> None:
    rows = [
        ("Step", "Aim", "Measured"),
        ("declared", "10 min", ""),
        ("promoted", "60 min", ""),
        ("signed", "120 min", ""),
    ]
    planned = "# Scenario\nPlanned for 2026-10-29. Power of the zone is cut."
    assert kind(text(planned, rows), "Game day, zone off") == "form"
    held = [rows[0], ("declared", "10 min", "7 min"), *rows[2:]]
    assert kind(text(planned, held), "Game day, zone off") != "form"


def test_questions_that_nobody_has_answered_are_a_form() -> None:
    asked = "\n".join(f"{n}. Do you keep copy {n} elsewhere?" for n in range(6))
    assert kind(text(f"# Copies\n{asked}"), "Supplier questionnaire") == "form"
    assert (
        kind(text("# Fallback\nBy whom?\nUntil when?\nWho is told?\n# Copy\nBy whom?\nWhich period?"), "Move plan")
        == "form"
    )
    assert kind(text("\n".join(f"{n}. 是否异地保存第{n}份?" for n in range(6))), "供应商问卷") == "form"
    answered = "\n".join(f"{n}. Do you keep copy {n} elsewhere?\nYes, in the vault." for n in range(6))
    assert kind(text(f"# Copies\n{answered}"), "Supplier questionnaire") == "record"


ASKED = "".join(
    f"{part}. Part {part}\n\n{part}.1 Do you back up your data?\n{part}.2 Do you test the copies?\n{part}.3 Who may read them?\n\n"
    for part in range(1, 5)
)


def test_questions_under_heads_that_nobody_has_answered_are_a_form() -> None:
    cover = "Vendor: [insert vendor]\n\nServices: what the vendor does\n\n"
    assert kind(text(f"{cover}{ASKED}Declaration\n\nName: ____"), "Vendor questionnaire") == "form"


def test_questions_with_answers_are_a_record() -> None:
    answered = ASKED.replace(
        "copies?\n", "copies?\n\nEach quarter, by restoring a day chosen by lot to a spare machine.\n\n"
    )
    assert kind(text(answered), "Vendor questionnaire") == "record"


CHAPTERS = "".join(f"## Part {n}\n{POINTS[:200]}\n<_Say what belongs into part {n}._>\n" for n in range(9))


def test_plan_called_after_anything_is_a_form() -> None:
    assert kind(text(f"# Release plan: <_Project_>\n{CHAPTERS}"), "Release plan: <_Project_>") == "form"
    assert kind(text(f"# Release plan: {{{{project}}}}\n{CHAPTERS}"), "Release plan: {{project}}") == "form"


def test_plan_that_leaves_open_only_whose_it_is_is_a_plan() -> None:
    assert kind(text(f"# [Company name] recovery plan\n{CHAPTERS}"), "[Company name] recovery plan") == "plan"
    assert kind(text(f"# Release plan: Ledger\n{CHAPTERS}"), "Release plan: Ledger") == "plan"


BOXES = "\n".join(f"- [ ] Part {n} of the site is in order and somebody looks after it" for n in range(9))


def test_points_that_nobody_has_ticked_are_a_form_though_they_read_as_rules() -> None:
    assert kind(text(f"# Readiness checklist\n## Site\n{BOXES}"), "Readiness checklist") == "form"
    assert kind(text(f"# 上线运营清单\n{BOXES}"), "上线运营清单") == "form"


def test_ticked_points_and_rules_with_points_are_none() -> None:
    assert kind(text(f"# Readiness checklist\n{BOXES}".replace("[ ]", "[x]")), "Readiness checklist") == "record"
    assert kind(text(f"# Patch procedure\n{BOXES}"), "Patch procedure") == "procedure"
