"""What stands above a table, in prose, without a year or in a copy: defects that are read there, and what is left alone."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from chinese_house import CHECK, CHINESE, changes, licence, report, roster, sla
from english_changes import proc
from english_house import CHANGE_BODY as ENGLISH_BODY
from english_house import ENGLISH, book, document
from small_house import findings, form, sheet

from sample_corpus.build import render
from sample_corpus.sources import parse_source

BOARD = "\nThe change advisory board meets each Thursday at nine and keeps minutes of what it decided."


def short_days(back: str = "11:05") -> str:
    rows = [(f"INC-2610-{at:03}", f"10月{at + 1}日 09:10", f"10月{at + 1}日 {back if at == 3 else '11:05'}", "石榴", "关闭") for at in range(1, 9)]  # fmt: skip
    return sheet(
        "记录/事件台账2026年10月.xlsx", "10月", ("单号", "报障", "恢复", "处理人", "状态"), rows, title="事件台账"
    )


def headed_sheet(auditor: str) -> str:
    rows = [("8.6.1", "分级", "抽查INC-2609-001有优先级", "符合"), ("8.5.1", "批准", "抽查RFC-2609-02", "符合"), ("8.6.3", "问题", "PRB-01有根因", "符合"), ("8.7.1", "可用性", "报告9月", "符合")]  # fmt: skip
    return sheet(
        CHECK,
        "运维",
        ("条款", "检查内容", "检查记录", "结论"),
        rows,
        title=f"内审检查表 受审部门：运维部 审核员：{auditor}",
    )


def change_log(blank: int = 0) -> str:
    rows = [(f"CHG-{100 + at}", f"patch {at}", f"2026-08-{at + 1:02}", "" if at == blank else "Priya Nair", f"2026-08-{at + 3:02}", "Tom Acheson", "well") for at in range(1, 12)]  # fmt: skip
    return book("Records/Change log.xlsx", "Log", ("Ref", "What", "When asked", "Who agreed", "When done", "Who did it", "How it went"), rows, title="Change log")  # fmt: skip


def complaints(hollow: int = 0, day: str = "11") -> str:
    rows = [(f"TS-{at:02}", f"2026-0{at + 4}-{day}", "响应慢", *(("", "", "") if at == hollow else ("卫澜", "客户认可", f"2026-0{at + 4}-18"))) for at in range(1, 6)]  # fmt: skip
    return sheet("记录/投诉记录2026.xlsx", "投诉", ("编号", "投诉日期", "投诉内容", "责任人", "处理结果", "关闭日期"), rows, title="客户投诉记录")  # fmt: skip


PERFECT = "可用率100%。一级事件解决率100%。变更成功率100%。"

# fmt: off
CHINESE_WAYS: list[tuple[str, str, list[str]]] = [
    ("R07", "days without their year", [short_days("08:20")]),
    ("A01", "unit and auditor above the table", [roster(), headed_sheet("石榴")]),
    ("V02", "a clause with its word", [changes("满足标准第9.2条“变更管理”的要求。")]),
    ("T02", "empty squares", [changes("变更窗口为每周□□日22时。")]),
    ("R09", "told in prose each month", [report(month, PERFECT) for month in (6, 7, 8, 9, 10)]),
    ("R05", "a complaint that nobody took", [complaints(hollow=3)]),
]
CHINESE_SILENT: list[tuple[str, str, list[str]]] = [
    ("R07", "days without their year in order", [short_days()]),
    ("A01", "unit and another's auditor above the table", [roster(), headed_sheet("尹竹")]),
    ("T02", "boxes to tick", [changes("优先级：□高 □中 □低。")]),
    ("R09", "prose with other figures", [report(month, PERFECT.replace("解决率100%", f"解决率9{month}%".replace("910", "94"))) for month in (6, 7, 8, 9, 10)]),
    ("R05", "complaints that were answered", [complaints()]),
]
ENGLISH_WAYS: list[tuple[str, str, list[str]]] = [
    ("T02", "an instruction in brackets", [proc("<Describe the escalation path here>")]),
    ("R05", "nobody who agreed", [change_log(blank=4)]),
    ("C12", "a copy with another text", [document("Processes/FMS-202 Change Management (1).docx", "FMS-202", "Change Management", ENGLISH_BODY + BOARD)]),
    ("L-05", "a code card", [form("Legal/Organisation code certificate.docx", "Organization Code Certificate", [("Code", "30458712-X"), ("Valid", "26 May 2013 to 25 May 2017")])]),
]
ENGLISH_SILENT: list[tuple[str, str, list[str]]] = [
    ("R05", "all agreed", [change_log()]),
    ("C12", "a copy with the same text", [document("Processes/FMS-202 Change Management (1).docx", "FMS-202", "Change Management", ENGLISH_BODY)]),
    ("T02", "a variable", [proc("The file is called <host>-<date>.log.")]),
]
# fmt: on


@pytest.mark.parametrize(("check", "way", "sources"), CHINESE_WAYS, ids=[f"{c}-{w}" for c, w, _ in CHINESE_WAYS])
def test_defect_of_a_chinese_set_is_found(check: str, way: str, sources: list[str]) -> None:
    assert findings(check, *sources, house=CHINESE), way


@pytest.mark.parametrize(("check", "way", "sources"), CHINESE_SILENT, ids=[f"{c}-{w}" for c, w, _ in CHINESE_SILENT])
def test_what_is_right_in_a_chinese_set_is_left_alone(check: str, way: str, sources: list[str]) -> None:
    assert not findings(check, *sources, house=CHINESE), way


@pytest.mark.parametrize(("check", "way", "sources"), ENGLISH_WAYS, ids=[f"{c}-{w}" for c, w, _ in ENGLISH_WAYS])
def test_defect_of_an_english_set_is_found(check: str, way: str, sources: list[str]) -> None:
    assert findings(check, *sources, house=ENGLISH), way


@pytest.mark.parametrize(("check", "way", "sources"), ENGLISH_SILENT, ids=[f"{c}-{w}" for c, w, _ in ENGLISH_SILENT])
def test_what_is_right_in_an_english_set_is_left_alone(check: str, way: str, sources: list[str]) -> None:
    assert not findings(check, *sources, house=ENGLISH), way


def test_a_copy_of_an_agreement_is_told_with_it() -> None:
    lacking = sla("每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。", "每月提供一次巡检。").replace("# 三、工作量限制和例外", "# 三、巡检")  # fmt: skip
    (one,) = findings("R12", lacking, house=CHINESE)
    (data,) = [render(each) for each in parse_source(lacking, PurePath("sla.md"))]
    (both,) = findings("R12", lacking, house=CHINESE, raw={"协议/副本 服务级别协议（同泽物流）.docx": data})
    assert len(one.paths) == 1
    assert len(both.paths) == 2


def test_the_other_party_of_an_agreement_may_be_called_much_like_the_house() -> None:
    parties = sla("同泽物流有限公司", "北辰远图物流服务有限公司")
    assert findings("L-02", licence(), parties, house=CHINESE) == []


def test_what_is_measured_is_no_service() -> None:
    measured = "\n| 一级事件4小时解决率 | 7×24 | 95% |\n| 平均响应时长 | 7×24 | 15分钟 |"
    table = "| 服务 | 时间 | 承诺 |\n|---|---|---|\n| 服务台服务 | 7×24 | 好 |\n| 服务器运维服务 | 7×24 | 好 |\n| 网络运维服务 | 7×24 | 好 |"
    said = report(9, table + measured)
    assert findings("R10", said, house=CHINESE) == []
