"""Names that no list knows are read by their words."""

from __future__ import annotations

import pytest
from written import mapped, mapper, text

from pipeline.mapping.names.called import called

FORECAST = text(
    "# Outlook\n编制：岑可 2026年10月9日\n# 现在用多少\n上季度服务需求与使用情况见下。\n# 往后要多少\n预测业务量增长三成，服务需求预测和实际使用量每季度比较。"
)


def likeliest(name: str) -> str | None:
    return next(iter(called(name, mapper().called)), None)


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("Knowledge we have written down: list of the articles", "R-7.6"),
        ("Notebook of complaints and how they were settled", "R-8.3.2-4"),
        ("供应商一年来表现的考核与评审", "R-8.3.4-2"),
    ],
)
def test_a_name_in_other_words_is_read_as_what_its_words_mean(name: str, requirement: str) -> None:
    assert likeliest(name) == requirement


@pytest.mark.parametrize("name", ["", "7", "Dress code", "食堂管理规定", "Purpose", "适用范围", "x" * 200])
def test_nothing_is_said_of_other_papers_and_of_chapters_that_every_document_has(name: str) -> None:
    assert called(name, mapper().called) == {}


def test_best_comes_first() -> None:
    scores = list(called("list of knowledge articles", mapper().called).values())
    assert scores == sorted(scores, reverse=True)


def test_a_read_name_counts_where_the_text_bears_it_out_and_is_a_hint_where_it_does_not() -> None:
    name = "门店业务量预估"
    assert {one.requirement for one in mapped(FORECAST, name, as_kind="record").assignments} == {"R-8.4.2"}
    silent = mapped(text("内容待补。"), name, as_kind="record")
    assert silent.assignments == ()
    assert "R-8.4.2" in {one.requirement for one in silent.hints}
