"""Months of which a file says that nothing happened are no holes and hold no events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analyses import a_file, assigned, on
from written_blocks import line
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.rhythm.coverage import timeline
from pipeline.timeline.rhythm.nil_months import nil_periods
from pipeline.timeline.rhythm.nil_statements import denies, says_none_took_place
from pipeline.values import Fact, Words

CATALOGUE = load_catalogue()
JULY = """
|编号|发生时间|描述|
|1|2026-07-03|甲|
|2|2026-07-04|乙|
"""


def nil_facts(text: str, name: str, sheet: str = "") -> list[Fact]:
    blocks = page(text, sheet)
    return list(nil_periods(blocks, assigned("R-8.6.2"), dates_of(blocks, name), name, CATALOGUE))


def test_a_sheet_of_a_month_that_says_that_nothing_happened() -> None:
    said = "|编号|发生时间|描述|\n|本月未发生|<<|<<|"
    assert [fact.value for fact in nil_facts(said, "2026年请求台账.xlsx", "8月")] == ["R-8.6.2 2026-08-01 2026-08-31"]
    assert nil_facts(JULY, "2026年请求台账.xlsx", "7月") == []
    assert nil_facts("|编号|发生时间|描述|\n||||", "2026年请求台账.xlsx", "8月") == []


def test_a_statement_speaks_of_the_period_that_it_states() -> None:
    text = "# 无服务请求说明\n统计期间：2026年8月1日至2026年9月30日\n未发生服务请求。\n声明日期：2026年10月8日"
    assert [fact.value for fact in nil_facts(text, "无服务请求说明.docx")] == ["R-8.6.2 2026-08-01 2026-09-30"]


def test_such_a_month_is_no_gap() -> None:
    ledger = a_file("a.xlsx", events=on("R-8.6.2", "2026-07-03", "2026-10-04"), serves=("R-8.6.2",))
    nil = Fact("nil.period", "R-8.6.2 2026-08-01 2026-08-31", "8月", "本月未发生")
    release, day = date(2026, 7, 1), date(2026, 11, 20)
    (without,) = timeline([ledger], CATALOGUE, release, day)
    (row,) = timeline([replace(ledger, facts=(nil,))], CATALOGUE, release, day)
    assert without.gaps == ("2026-08", "2026-09")
    assert row.gaps == ("2026-09",)
    assert dict(row.months) == {"2026-07": 1, "2026-10": 1}


def none_took_place(text: str, zh: str, en: str) -> bool:
    return says_none_took_place([line("说明", level=1), line(text)], Words(zh, en))


def test_prose_says_that_nothing_of_a_kind_took_place() -> None:
    assert none_took_place(
        "从2026年8月3日到今天，公司与三家供应商之间没有发生需要登记的争议。", "供应商争议记录", "Disputes"
    )
    assert none_took_place(
        "From 1 July 2026 to 31 October 2026 there was no dispute with a supplier.", "争议", "Disputes"
    )
    assert none_took_place("From 7 September until today no security incident was reported.", "事件记录", "Incidents")
    assert none_took_place(
        "从2026年7月6日到10月31日，没有发生中毒、入侵、泄密的网络安全事件。", "事件记录", "Incidents"
    )
    assert none_took_place("Between 1 July and today there was no dispute with anybody.", "争议", "Disputes")
    assert not none_took_place(
        "On 3 July 2026 no customer was affected by the incident.", "事件记录", "Incident records"
    )
    assert not none_took_place("2026年7月3日发生争议，未造成停机。", "供应商争议记录", "Disputes")
    assert not none_took_place("从2026年8月3日到今天没有发生争议。", "变更记录", "Changes")


def test_the_words_for_which_a_paper_serves_may_deny_what_it_would_be_a_record_of() -> None:
    disputes = Words("供应商争议记录", "Supplier disputes")
    assert denies("5. Disputes. None were recorded from 7 September to this day.", disputes)
    assert denies("四、争议：无。", disputes)
    assert not denies("No. | Day | Supplier | Dispute | Settled", disputes)
    assert not denies("Disputes. None were recorded.", Words("变更记录", "Changes"))
