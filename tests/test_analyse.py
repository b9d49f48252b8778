"""One file from bytes to what the set stage needs."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse import Source, analyse, analysis_of, unread
from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Analysis, Block, Content, Partial, Place

PROCEDURE = """# 变更管理程序

文件编号: BC-SM-P-02

版本: V1.1

生效日期: 2026年7月6日

## 1 目的
让变更受控，减少变更带来的事件。

## 2 职责
变更经理评估风险和影响，变更咨询委员会批准重大变更，实施人按计划实施并记录结果。

## 3 过程
申请人提交变更申请，变更经理按标准变更、一般变更和紧急变更分类，评估风险、影响和资源；批准后排期、测试、实施，
失败时按回退方案恢复；实施后评审结果，关闭变更并更新配置项。紧急变更可先实施后补审批，由变更经理在两日内补齐记录。
"""
LEDGER = "变更编号,申请日期,变更内容,风险,批准人,实施日期,结果\nC-01,2026-07-09,升级固件,中,柏舟,2026-07-12,成功\n"
LICENCE = """营业执照

名称：北辰远图信息技术有限公司

统一社会信用代码：91350211M000100Y43

法定代表人：柏舟

登记机关：某市市场监督管理局
"""


@cache
def mapper() -> Mapper:
    return make_mapper(load_catalogue())


def analysed(path: str, data: str | bytes) -> Analysis:
    raw = data.encode() if isinstance(data, str) else data
    return analyse(Source(path, hashlib.sha256(raw).hexdigest(), raw), mapper()).analysis


def served(one: Analysis) -> set[str]:
    return {assignment.requirement for assignment in one.assignments}


def test_procedure_with_all_that_it_says_of_itself() -> None:
    one = analysed("程序/BC-SM-P-02 变更管理程序 V1.1.md", PROCEDURE)
    assert (one.outcome, one.reason, one.kind, one.language) == ("read", None, "procedure", "zh")
    assert (one.title, one.number, one.version.lstrip("V")) == ("变更管理程序", "BC-SM-P-02", "1.1")
    assert one.main_date == date(2026, 7, 6)
    assert "D-8.5.1" in served(one)
    assert any((day.value, day.role) == (date(2026, 7, 6), "effective") for day in one.dates)


def test_ledger_with_its_events() -> None:
    one = analysed("记录/变更台账.csv", LEDGER)
    assert one.kind == "record"
    assert "R-8.5.1-1" in served(one)
    assert {event.value.month for event in one.events if event.requirement == "R-8.5.1-1"} == {7}


def test_licence_with_a_code_serves_the_code_certificate_too() -> None:
    one = analysed("资质/营业执照.md", LICENCE)
    assert one.kind == "licence"
    assert {"L01", "L02"} <= served(one)
    assert "L02" not in served(analysed("资质/营业执照.md", LICENCE.replace("91350211M000100Y43", "")))


@pytest.mark.parametrize("folder", ["作废", "旧版", "从旧电脑拷来", "Archive", "old", "Attic"])
def test_file_in_a_folder_of_withdrawn_ones_is_withdrawn(folder: str) -> None:
    assert analysed(f"{folder}/变更管理程序.md", PROCEDURE).obsolete
    assert not analysed("程序/变更管理程序.md", PROCEDURE).obsolete
    assert not analysed("旧机房搬迁/变更管理程序.md", PROCEDURE).obsolete


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("变更管理程序.docx", b"PK\x03\x04 no archive"),
        ("变更管理程序.pdf", b"%PDF-1.7 cut off"),
        ("变更管理程序.xlsx", b"\x00" * 64),
    ],
)
def test_file_that_cannot_be_read_says_why_and_what_it_would_have_served(path: str, data: bytes) -> None:
    one = analysed(path, data)
    assert one.outcome in ("failed", "skipped")
    assert one.reason
    assert served(one) == {"D-8.5.1"}
    assert one.events == one.dates == ()


def test_what_programs_leave_behind_is_noise_and_serves_nothing() -> None:
    one = analysed("程序/~$更管理程序.docx", b"\x06owner" + b" " * 156)
    assert (one.outcome, one.kind, one.assignments) == ("skipped", "noise", ())


def test_unread_file_keeps_its_path_hash_and_reason() -> None:
    one = unread("作废/变更管理程序.docx", "ab", "failed", "gave up", mapper())
    assert (one.path, one.sha256, one.outcome, one.reason) == ("作废/变更管理程序.docx", "ab", "failed", "gave up")
    assert one.obsolete
    assert served(one) == {"D-8.5.1"}


def test_same_bytes_give_the_same_analysis() -> None:
    assert analysed("a/变更管理程序.md", PROCEDURE) == analysed("a/变更管理程序.md", PROCEDURE)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["docx", "pdf", "xlsx", "csv", "txt", "html", "doc", "zip", "png", ""]))
def test_any_bytes_have_an_outcome(data: bytes, ending: str) -> None:
    one = analysed(f"事件管理程序.{ending}", data)
    assert one.outcome in ("read", "partial", "skipped", "failed")
    assert (one.reason is None) == (one.outcome == "read")


def test_a_damaged_file_of_which_only_its_name_is_left_proves_no_event() -> None:
    def left(*texts: str) -> Analysis:
        content = Content(blocks=tuple(Block(text, Place()) for text in texts))
        source = Source("记录/供应商季度绩效评价2026Q3.docx", "0", b"")
        return analysis_of(source, Partial(content, "cut short or damaged"), mapper())

    called = "供应商季度绩效评价2026Q3"
    assert left(called, "评价日期：2026年10月13日", "结论：继续合作").events
    assert left(called, called).events == ()
