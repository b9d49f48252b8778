"""Audit checklists that tell what was seen, and those that only say that all is well."""

from __future__ import annotations

import pytest
from written import table

from pipeline.mapping.papers.bare_verdicts import only_verdicts

HEADER = ("序号", "条款", "检查内容", "检查记录", "结论")


def rows(*notes: str) -> list[tuple[str, ...]]:
    return [HEADER, *((str(number), "8.6.1", "事件是否登记", note, "符合") for number, note in enumerate(notes, 1))]


def test_column_that_repeats_the_verdict_holds_no_evidence() -> None:
    assert only_verdicts([table(rows("符合", "符合", "已查", "符合要求"))])


def test_what_was_seen_is_evidence() -> None:
    assert not only_verdicts([table(rows("抽查SJ-001至SJ-005，均有分类", "符合", "查见8月月报", "符合"))])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_hardly_a_row_tells_nothing(count: int) -> None:
    assert not only_verdicts([table(rows(*["符合"] * count))])


def test_english_checklist_is_read_too() -> None:
    header = ("No", "Clause", "Question", "Evidence")
    said = [header, *((str(number), "9.1", "Is it measured?", "OK") for number in range(5))]
    assert only_verdicts([table(said)])
