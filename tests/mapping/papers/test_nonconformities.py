"""Forms of a nonconformity, by their fields."""

from __future__ import annotations

import pytest
from written import mapped, served, text

from pipeline.mapping.papers.form_labels import form_labels
from pipeline.mapping.papers.nonconformities import acted_upon

整改单 = [
    ("编号", "ZG-01", "发现日期", "2026年10月20日"),
    ("事实", "九月份只有四条巡检记录", "依据", "ISO/IEC 20000-1:2018 8.1"),
    ("原因", "值班表只排了周四"),
    ("措施", "值班表加周一", "完成期限", "2026年10月30日"),
    ("验证", "已生效，关闭"),
]
FORM = [
    ("Number", "3", "Audit day", "20 October 2026"),
    ("What we saw", "two tickets without category", "Clause", "8.6.1"),
    ("Cause", "the form lets people save"),
    ("Action", "make the fields mandatory", "Due", "4 November 2026"),
    ("Checked", "5 November 2026, works"),
]


@pytest.mark.parametrize(("title", "rows"), [("不合格整改单", 整改单), ("Nonconformity 3", FORM)])
def test_form_is_known_by_its_fields_and_serves_both_the_audit_and_the_corrective_action(
    title: str, rows: list[tuple[str, str]]
) -> None:
    assert {"R-9.2-5", "R-10.1"} <= served(text(f"# {title}", rows), title, as_kind="record")


@pytest.mark.parametrize(
    ("action", "verified"),
    [
        ("Correction / corrective action", "Verified by"),
        ("Correction and measure", "Checked whether it worked"),
        ("What was done", "Did it help?"),
    ],
)
def test_fields_of_a_nonconformity_may_be_called_in_many_words(action: str, verified: str) -> None:
    rows = [*FORM[:3], (action, "make the fields mandatory"), (verified, "5 November 2026, they are filled in")]
    assert {"R-9.2-5", "R-10.1"} <= served(text("# Nonconformity 3", rows), "Nonconformity 3", as_kind="record")


@pytest.mark.parametrize("field", range(2, 5))
def test_form_without_cause_action_or_verification_is_not(field: int) -> None:
    rows = [row for number, row in enumerate(FORM) if number != field]
    assert not acted_upon(form_labels(text("", rows).blocks))


def test_complaint_about_goods_is_no_nonconformity_of_the_system() -> None:
    rows = [*整改单, ("产品名称", "齿轮箱")]
    assert "R-9.2-5" not in {
        one.requirement for one in mapped(text("# 不合格整改单", rows), "整改单", as_kind="record").assignments
    }


def test_what_was_wrong_is_no_record_of_that_process() -> None:
    rows = [("不符合事实", "两项变更未评审"), ("原因分析", "无人负责"), ("纠正措施", "指定负责人"), ("验证", "有效")]
    found = served(text("# 不符合报告", rows), "不符合报告", "NC-26-02 变更评审记录", as_kind="record")
    assert "R-9.2-5" in found
    assert "R-8.5.1-3" not in found


@pytest.mark.parametrize(
    ("source", "of_the_audit"),
    [
        ("满意度调查", False),
        ("重大事件 MI-2608-01", False),
        ("内审", True),
        ("2026年内审发现（事件管理）", True),
        ("", True),
    ],
)
def test_what_came_up_in_daily_work_is_no_finding_of_the_audit(source: str, of_the_audit: bool) -> None:
    rows = [("来源", source), *整改单]
    assert ("R-9.2-5" in served(text("# 纠正措施记录", rows), "纠正措施记录", as_kind="record")) is of_the_audit


def test_a_form_in_plain_words_that_cites_the_clause_is_one() -> None:
    rows = [
        ("Where", "the gatehouse", "When", "3 May 2027"),
        ("What", "plan not gone over since 2024", "Says who", "our paper 11, standard 8.7.2"),
        ("Why", "the day stood in the calendar of one who left"),
        ("Done", "list put right on 9 May", "Gone?", "looked on 2 June: in order"),
    ]
    assert "R-9.2-5" in served(text("# Crumb 4", rows), "Crumb 4", as_kind="record")
    uncited = [(*rows[1][:3], "our paper 11") if number == 1 else row for number, row in enumerate(rows)]
    assert "R-9.2-5" not in served(text("# Crumb 4", uncited), "Crumb 4", as_kind="record")


DEVIATION = [
    ("Number", "D-7", "Found on", "3 May 2027"),
    ("What is not met", "8.2.6 and our paper 11: nobody looked at the records"),
    ("Cause", "the day stood in the calendar of one who left"),
    ("Action", "list put right", "Verified by", "Ann Holt, 2 June"),
]


def test_a_deviation_that_begins_with_the_clause_is_of_the_audit() -> None:
    assert {"R-9.2-5", "R-10.1"} <= set(
        served(text("# Deviation report", DEVIATION), "no record check", as_kind="record")
    )
    daily = [(*row[:1], "our paper 11: told too late") if row[0] == "What is not met" else row for row in DEVIATION]
    told = served(text("# Deviation report", daily), "Deviation report", as_kind="record")
    assert "R-10.1" in told
    assert "R-9.2-5" not in told
