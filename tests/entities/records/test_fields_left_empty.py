"""Fields of single records that nobody filled in, in whatever words the form asks for causes and measures."""

from __future__ import annotations

import pytest
from laid_out_papers import lines, table

from pipeline.entities.records.forms import form_facts
from pipeline.values import Block, Content


def empty(blocks: list[Block]) -> list[str]:
    return [fact.value for fact in form_facts(Content(tuple(blocks))) if fact.name == "form.blank"]


@pytest.mark.parametrize(
    "label", ["原因", "故障原因", "责任认定", "防止再次发生的措施", "经验教训", "领导批示", "Cause", "Lessons learned", "Preventive measures"]
)  # fmt: skip
def test_a_report_that_leaves_a_cause_or_a_measure_open(label: str) -> None:
    assert empty(lines("事由：8月18日收费停用", f"{label}：", "填报：韦青 2026年8月19日")) == [label]


def test_what_stands_below_its_label_is_filled_in() -> None:
    assert empty(lines("事由：8月18日收费停用", "原因：", "归档空间写满，数据库停止写入。", "填报：韦青")) == []
    assert empty(table(("原因", "归档空间写满"), ("经验教训", "无"))) == []
