"""Heads that run on into their text are chapters of rules that have no others."""

from __future__ import annotations

import pytest
from written import served, text

from pipeline.mapping.parts.run_in import with_run_in_heads
from pipeline.mapping.parts.sections import cut

EN = [
    ("AIM", "To know what each service costs, and to stay within what was agreed."),
    ("BUDGET", "Heads give needs in autumn; the budget is approved in December. Actual against budget is compared each quarter."),
    ("DEMAND", "Customers are asked each January what is to come: users, pages, sites. Each quarter the forecast of demand is compared with consumption."),
    ("PAPERS", "Working papers are kept for seven years."),
]  # fmt: skip
ZH = [
    ("目的", "为弄清每项服务花多少钱，控制在约定之内。"),
    ("预算", "各部门秋季报需要，12月批准预算；每季度实际与预算比较，偏差超过5%说明原因。"),
    ("需求预测", "每年1月向客户了解后续业务量：用户数、页数、点位；每季度把需求预测与实际消耗比较。"),
    ("记录", "底稿保存七年，由财务保管，不得外借。"),
]


def page(form: str, told: list[tuple[str, str]]) -> str:
    numerals = "一二三四"
    return "\n".join(form.format(n=n, z=numerals[n - 1], head=head, title=head.title()) + body for n, (head, body) in enumerate(told, 1))  # fmt: skip


@pytest.mark.parametrize(
    "form", ["{n}. {head}. ", "{n}. {title}: ", "{n}) {title}. ", "{n} {head} - ", "({n}) {head} (by month). "]
)
def test_english_heads_that_run_on_are_chapters(form: str) -> None:
    assert {"D-8.4.1", "D-8.4.2"} <= served(text(page(form, EN)), "Cost of services", as_kind="procedure")


@pytest.mark.parametrize(
    "form", ["{z}、{head}：", "{n}. {head}。", "第{z}条 {head} ", "第{z}条（{head}）", "（{z}）{head}："]
)
def test_chinese_heads_that_run_on_are_chapters(form: str) -> None:
    assert {"D-8.4.1", "D-8.4.2"} <= served(text(page(form, ZH)), "服务费用管理规定", as_kind="procedure")


@pytest.mark.parametrize(
    "markup",
    [
        "1. Nothing is put in without a ticket. Who asks says why.\n2. The desk is rung first, then the head. Nobody waits.\n3. What was done is written down so that others can do it again.",
        "1、服务台受理后五分钟内登记并通知责任人，逾期上报。\n2、处理完成后请用户确认，三个工作日无答复即关闭。\n3、每月汇总一次。",
        "Demand: see sheet two of the paper.\nOwner: Ruth Calloway of the desk.\nKept: seven years in room two.",
    ],
)
def test_sentences_are_no_heads(markup: str) -> None:
    sections = cut(text(markup))
    assert with_run_in_heads(sections) == sections


def test_rules_with_chapters_are_cut_at_those_only() -> None:
    chapters = "\n".join(f"# {n} Part\n" + page("{n}. {head}. ", EN) for n in range(1, 4))
    sections = cut(text(chapters))
    assert with_run_in_heads(sections) == sections


def test_a_record_is_not_cut() -> None:
    assert "D-8.4.2" not in served(text(page("{n}. {head}. ", EN)), "Meeting of 3 May", as_kind="record")
