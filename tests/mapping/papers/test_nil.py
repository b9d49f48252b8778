"""Short statements that nothing of a kind happened."""

from __future__ import annotations

import pytest
from written import mapper, served, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.nil import by_nil_statement
from pipeline.values import Kind


def denied(line: str, title: str = "运维周报", kind: Kind = "record", file: str = "") -> set[str]:
    names = FileNames(file or title, title)
    return {one.requirement for one in by_nil_statement(text(line), names, kind, mapper())}


@pytest.mark.parametrize(
    ("line", "requirement"),
    [
        ("本年度未发生重大事件。", "R-8.6.1-2"),
        ("2026 年上半年未收到客户投诉。", "R-8.3.2-4"),
        ("本期无信息安全事件。", "R-8.7.3-2"),
        ("與供應商之間未發生合同爭議。", "R-8.3.4-3"),
        ("No major incidents occurred in the period.", "R-8.6.1-2"),
        ("There were no complaints.", "R-8.3.2-4"),
        ("No unplanned outages.", "R-8.7.1-2"),
        ("报告期内没有重大事件。", "R-8.6.1-2"),
        ("本季度未再发生任何客户投诉。", "R-8.3.2-4"),
    ],
)
def test_words_of_denial_count_under_any_title(line: str, requirement: str) -> None:
    assert denied(line) == {requirement}


@pytest.mark.parametrize(
    ("line", "requirement"),
    [
        ("客户投诉：0件", "R-8.3.2-4"),
        ("重大事件数：0", "R-8.6.1-2"),
        ("信息安全事件数量为零", "R-8.7.3-2"),
        ("客户投诉为零件", "R-8.3.2-4"),
        ("合同争议 0 次", "R-8.3.4-3"),
        ("服务中断：零记录", "R-8.7.1-2"),
        ("信息安全事件：零报告", "R-8.7.3-2"),
        ("Complaints: none", "R-8.3.2-4"),
        ("Disputes: nil", "R-8.3.4-3"),
    ],
)
def test_count_of_none_is_a_denial_in_a_statement_only(line: str, requirement: str) -> None:
    assert denied(line, "情况说明") == {requirement}
    assert denied(line, "运维周报") == set()


@pytest.mark.parametrize("line", ["客户投诉：10件", "客户投诉：3件", "客户投诉：二十件", "Complaints: 12"])
def test_count_of_some_is_no_denial(line: str) -> None:
    assert denied(line, "客户投诉说明") == set()


def test_file_name_makes_a_statement_too() -> None:
    assert denied("客户投诉：0件", "运维周报", file="客户投诉零报告") == {"R-8.3.2-4"}
    assert denied("Complaints: none", "Week 27", file="Nil statement") == {"R-8.3.2-4"}


@pytest.mark.parametrize("line", ["每月检查有无重大事件并上报。", "说明有无投诉。"])
def test_whether_something_happened_is_no_denial(line: str) -> None:
    assert denied(line, "情况说明") == set()


def test_statement_may_deny_several_things() -> None:
    line = "本年度未发生重大事件，无客户投诉，信息安全事件 0 起。"
    assert denied(line, "零记录声明") == {"R-8.6.1-2", "R-8.3.2-4", "R-8.7.3-2"}


def test_what_the_title_denies_is_denied() -> None:
    (made,) = by_nil_statement(text("特此说明。"), FileNames("x", "无重大事件说明"), "record", mapper())
    assert (made.requirement, made.place, made.quote) == ("R-8.6.1-2", "body", "无重大事件说明")


def test_long_document_that_mentions_a_denial_is_none() -> None:
    line = "本年度未发生重大事件。"
    assert denied(line + "巡检正常。" * 300) == set()
    assert denied(line + "巡检正常。" * 20) == {"R-8.6.1-2"}


@pytest.mark.parametrize("kind", ["procedure", "policy", "manual"])
def test_rules_deny_nothing(kind: Kind) -> None:
    assert denied("未发生重大事件时提交零报告：未发生重大事件。", "零报告办法", kind) == set()


def test_what_the_catalogue_does_not_let_count_is_no_statement() -> None:
    assert denied("本年度没有变更，没有发布。", "零变更说明") == set()


def test_statement_serves_its_requirement() -> None:
    title = "重大事件情况说明"
    assert "R-8.6.1-2" in served(text("2026 年 1 月至 6 月未发生重大事件，特此说明。"), title, as_kind="record")


@pytest.mark.parametrize("line", ["重大事件：0.5小时内响应", "Major incidents: 0.5 hours", "重大事件：05件"])
def test_figure_that_begins_with_nought_is_no_denial(line: str) -> None:
    assert "R-8.6.1-2" not in denied(line)


def test_denial_after_a_question_counts() -> None:
    assert "R-8.6.1-2" in denied("有无重大事件：无重大事件。")


def test_a_document_that_is_lacking_is_no_denial_of_what_it_rules() -> None:
    assert denied("公司目前没有重大事件管理程序，拟于下月编制。") == set()
    assert denied("重大事件数：0.5", "说明") == set()


def test_statement_under_an_everyday_title_counts() -> None:
    said = text("# 情况说明\n自2026年9月7日至11月20日，公司未发生信息安全事件。\n特此说明。")
    assert served(said, "扫描件_0031", "情况说明", as_kind="unrelated") == {"R-8.7.3-2"}


@pytest.mark.parametrize(
    ("line", "requirement"),
    [
        ("You asked for the file: from 1 May until today there was no dispute with Odra Mills or Pihl.", "R-8.3.4-3"),
        ("There has been no contractual dispute this half-year.", "R-8.3.4-3"),
        ("In April we had not a single complaint.", "R-8.3.2-4"),
        ("We received no written complaint.", "R-8.3.2-4"),
        ("The summer passed without any major incident.", "R-8.6.1-2"),
        ("The quarter brought no unplanned outage.", "R-8.7.1-2"),
        ("There was again no security incident.", "R-8.7.3-2"),
    ],
)
def test_english_denies_in_sentences_of_its_own(line: str, requirement: str) -> None:
    assert denied(line, "Memo") == {requirement}


@pytest.mark.parametrize(
    "line",
    [
        "There was no dispute procedure in the old set.",
        "We had no complaint form at the counter.",
        "There was a dispute with Odra Mills; no other supplier was asked.",
        "Without a complaint register the desk cannot work.",
    ],
)
def test_a_paper_that_is_lacking_is_no_denial_in_english_either(line: str) -> None:
    assert denied(line, "Memo") == set()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Present: Ada, Tom, Iris.\nSpecs: no complaints, reading goes on.", "record"),
        ("参加人员：田小满、石磊。\n三、本期未收到客户投诉，继续保持。", "record"),
        ("There were no complaints. Looms ran 99.8 % of the shift.", "report"),
    ],
)
def test_one_line_of_minutes_or_of_a_report_is_no_statement(line: str, kind: Kind) -> None:
    assert denied(line, "Tuesday round", kind=kind) == set()
    assert denied(line, "Statement on complaints", kind=kind) == {"R-8.3.2-4"}


def test_none_at_all_among_objectives_is_what_is_wanted() -> None:
    line = "重大信息安全事件 0 起，无信息安全事件 累计 年 信息安全部"
    assert denied(line, "信息安全情况汇总") == {"R-8.7.3-2"}
    assert denied(line, "2026年度服务管理目标") == set()
    assert denied("Major incidents: no major incidents", "Objectives 2026") == set()


def test_denial_below_the_lines_of_a_paper_is_one_line_of_many() -> None:
    looked = (("段", "温度", "汇聚"), ("东", "31℃", "正常"), ("西", "30℃", "正常"))
    assert "R-8.3.2-4" not in served(text("本月走了 22 次，无投诉。", looked), "西区走动记录", as_kind="record")
    stated = by_nil_statement(text("无投诉。", looked), FileNames("无投诉说明", "无投诉说明"), "record", mapper())
    assert {one.requirement for one in stated} == {"R-8.3.2-4"}
