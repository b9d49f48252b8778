"""What people filled in, beside what a form prints."""

from __future__ import annotations

from laid_out_papers import table

from pipeline.entities.records.filled import filled
from pipeline.values import Content

HEADS = ("Resource", "Unit", "Red from", "Measured", "Remark")


def figures(*measured: str) -> str:
    rows = [
        (f"Server {n}", "%", f"{80 + n}", each, "watched each morning by the shift") for n, each in enumerate(measured)
    ]
    facts = filled(Content(tuple(table(HEADS, *rows))))
    return next(fact.value for fact in facts if fact.name == "filled.figures")


def test_what_was_measured_is_filled_in() -> None:
    july = ("57.2", "63.1", "14.4", "52.9", "28.8", "18.8", "6.5", "41.3", "11.2", "80.7")
    assert figures(*july) != figures(*july[1:], "58.4")


def exact(remark: str, *scores: str, who: str = "市教育局") -> list[str]:
    rows = [("客户", who), *zip(("响应", "质量", "态度", "沟通"), scores, strict=True), ("意见建议", remark)]
    return [fact.value for fact in filled(Content(tuple(table(*rows)))) if fact.name == "filled.exact"]


def test_a_short_form_with_scores_and_a_remark_is_told_from_others() -> None:
    scores = ("92", "93", "94", "91")
    (one,) = exact("满意，继续保持", *scores)
    assert [one] == exact("满意，继续保持", *scores, who="区卫生局")
    assert [one] != exact("满意，继续保持", "92", "93", "95", "91")
    assert [one] != exact("派单有时偏慢", *scores)


def test_scores_without_a_remark_or_all_alike_say_too_little() -> None:
    assert exact("无", "92", "93", "94", "91") == []
    assert exact("满意，继续保持", "5", "5", "5", "5") == []


def test_a_row_above_the_head_of_a_list_is_no_head() -> None:
    targets = [("故障按时解决率", "≥95%"), ("核心系统可用率", "≥99.8%"), ("申请按时办结率", "≥98%"), ("变更成功率", "≥96%"), ("报告按时报送率", "≥97%")]  # fmt: skip
    rows = [(f"{n}", name, target, "100%", "运行维护一科、二科") for n, (name, target) in enumerate(targets, 1)]
    title = ("考核日期：2026-08-06", "考核人：谈小雨", "", "", "")
    listed = table(title, ("序号", "指标", "目标值", "实际值", "责任科室"), *rows)
    assert not [fact for fact in filled(Content(tuple(listed))) if fact.name == "filled.text"]
