"""One day at the end of a line of signers is that of all who have none of their own."""

from __future__ import annotations

import pytest
from written_blocks import line

from pipeline.timeline.document_dates import dates_of


def roles(text: str) -> set[str]:
    blocks = [line("服务月报", level=1), line(text), line("本月正常，没有超时。")]
    return {f"{one.value} {one.role}" for one in dates_of(blocks, "月报.docx") if one.place != "name"}


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("编写：张三丰　审核：李四光　2026年10月9日", "drafted"),
        ("张三丰写、李四光签发　2026年10月9日", "drafted"),
        ("Prepared by Ann Reed, checked by Ben Lowe, 9 October 2026", "drafted"),
    ],
)
def test_who_wrote_and_has_no_day_shares_that_of_who_passed(text: str, also: str) -> None:
    assert f"2026-10-09 {also}" in roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "编写：张三丰 2026年10月8日　审核：李四光　2026年10月9日",
        "审核：李四光　2026年10月9日",
        "Checked by Ben Lowe, 9 October 2026",
    ],
)
def test_days_of_their_own_are_not_shared(text: str) -> None:
    assert "2026-10-09 drafted" not in roles(text)
