"""Causes of nonconformities that say nothing."""

from __future__ import annotations

from laid_out_papers import grid

from pipeline.entities.audits.causes import empty_causes


def test_empty_cause_is_told_from_a_cause() -> None:
    assert [f.value for f in empty_causes(grid(("原因分析", "工作人员疏忽"), ("纠正", "重做")))] == ["工作人员疏忽"]
    assert list(empty_causes(grid(("原因分析", "核查没有列入月度作业计划，系统没有到期提醒"), ("纠正", "重做")))) == []
