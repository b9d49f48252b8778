"""R12: agreements without limits of the workload and exceptions."""

from __future__ import annotations

from pathlib import PurePath

from chinese_house import CHINESE, sla
from english_changes import sla as english_sla
from english_house import ENGLISH, text
from small_house import findings, new_findings, prose
from ways import Way, each_is_found

from pipeline.values import Finding
from sample_corpus.build import render
from sample_corpus.sources import parse_source

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R12","both",[sla("# 三、工作量限制和例外\n每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。\n\n","")]),
    ("R12","exc",[sla("# 三、工作量限制和例外\n每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。","# 三、工作量\n每月受理不超过200单。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R12","no limits",[english_sla("# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions.\n\n","")]),
    ("R12","no exceptions",[english_sla("# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions.","# 3 Workload\nUp to 200 calls a month.")]),
    ("R12","no both",[english_sla("# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions.","# 3 Communication\nWe talk each month.")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_copy_of_an_agreement_is_told_with_it() -> None:
    lacking = sla("每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。", "每月提供一次巡检。").replace("# 三、工作量限制和例外", "# 三、巡检")  # fmt: skip
    (one,) = findings("R12", lacking, house=CHINESE)
    (data,) = [render(each) for each in parse_source(lacking, PurePath("sla.md"))]
    (both,) = findings("R12", lacking, house=CHINESE, raw={"协议/副本 服务级别协议（同泽物流）.docx": data})
    assert len(one.paths) == 1
    assert len(both.paths) == 2


def severities(found: list[Finding]) -> set[str]:
    return {one.severity for one in found}


def test_draft_agreement_weighs_less_than_one_in_force() -> None:
    unsigned = prose(
        "协议/服务级别协议（新港医院）{}.docx",
        "服务级别协议",
        "# 一、服务内容\n服务台服务、网络运维服务。\n\n# 二、服务级别\n| 服务 | 指标 | 目标值 |\n|---|---|---|\n| 网络运维服务 | 网络可用率 | ≥99.8% |\n\n"
        "# 三、双方职责\n甲方指定联系人，乙方派驻两人。\n\n# 四、报告与评审\n乙方每月提交服务报告，双方每季度评审。\n\n"
        "甲方（签字）：____________  乙方（签字）：____________\n\n日期：    年   月   日",
    )
    for check in ("C01", "R12"):
        assert severities(findings(check, unsigned.replace("{}", ""), house=CHINESE)) == {"high"}
        assert severities(findings(check, unsigned.replace("{}", "（待签）"), house=CHINESE)) == {"medium"}


def test_sample_of_an_agreement_binds_nobody() -> None:
    body = "This agreement sets the level of hosting. Availability is 99.9 % in each month. Reports come monthly. Signed: A, B."
    signed = text("Agreements/SLA Eastfowl.docx", "Service level agreement", body)
    sample = text("Agreements/SLA sample.docx", "Service level agreement (sample)", body)
    assert new_findings("R12", signed, house=ENGLISH)
    assert not new_findings("R12", sample, house=ENGLISH)


_LOAD = "# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions."


def test_limits_in_things_of_the_trade_and_limits_that_do_not_bind() -> None:
    said = "# 3 Limits\nLimits: 300 samples a day.\n\n# When the limits do not bind\nQuiet window on Sunday; power of the park."
    assert not new_findings("R12", english_sla(_LOAD, said), house=ENGLISH)
    assert new_findings("R12", english_sla(_LOAD, "# 3 Power\nThe park gives the power."), house=ENGLISH)


def test_page_of_signatures_weighs_less_than_an_agreement_without_limits() -> None:
    page = prose(
        "协议/服务级别协议（新港）签字页.docx",
        "服务级别协议",
        "双方已阅读并同意服务级别协议 V1.0（服务台服务和网络运维服务）。\n\n签订日期：2026年6月24日\n\n客户代表：何平    服务商代表：尹竹",
    )
    assert {one.severity for one in findings("R12", page, house=CHINESE)} <= {"medium"}


def test_what_an_ended_agreement_lacks_is_for_the_next_one() -> None:
    lacking = sla("每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。", "每月提供一次巡检。").replace("# 三、工作量限制和例外", "# 三、巡检")  # fmt: skip
    ended = lacking.replace("2026年5月1日至2027年4月30日", "2025年5月1日至2026年4月30日")
    (one,), (other,) = findings("R12", lacking, house=CHINESE), findings("R12", ended, house=CHINESE)
    assert (one.severity, other.severity) == ("high", "medium")
    assert "重新签署" in one.action.zh
    assert "续签时写入" in other.action.zh


def test_loads_in_things_of_other_trades_and_what_is_not_counted() -> None:
    limits = "# 三、工作量限制和例外\n每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。"
    for said in (
        "# 三、量\n月短信不超过2万条。\n\n# 四、不计\n客户机房停电、施工不计。",
        "# 三、量\n日航班不超过420架次，屏不超过310块。\n\n# 四、不计\n断网演练不计。",
    ):
        assert not new_findings("R12", sla(limits, said), house=CHINESE)
    kept = "# 三、量\n月报一份。\n\n# 四、电\n客户机房停电由客户通知。"
    assert new_findings("R12", sla(limits, kept), house=CHINESE)
    assert not new_findings(
        "R12", english_sla(_LOAD, "# 3 Load\nGood for 1,900 scans an hour. Exceptions: strikes."), house=ENGLISH
    )
    assert new_findings("R12", english_sla(_LOAD, "# 3 Load\nThe scanner is good. Exceptions: strikes."), house=ENGLISH)
