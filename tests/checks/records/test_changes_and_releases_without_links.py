"""R08: changes that name no item, and releases that name no change."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from english_house import ENGLISH, book
from small_house import findings, form, new_findings, sheet
from ways import Way, each_is_found, each_is_left_alone, messages, messages_in_english


def changed(*items: str) -> str:
    said = [*items, *(f"CI-{at:02}" for at in range(11, 17))]
    listed = [(f"RFC-2609-{at:02}", f"2026-09-{at:02}", "参数调整", "一般", item, "石榴", f"2026-09-{at + 1:02}", "成功") for at, item in enumerate(said, 1)]  # fmt: skip
    return sheet("记录/变更台账2026.xlsx", "变更", ("变更编号", "申请日期", "变更内容", "类别", "配置项", "批准人", "实施日期", "结果"), listed, title="变更台账")  # fmt: skip


CHINESE_DEFECTS: list[Way] = [
    (
        "R08",
        "release",
        [
            sheet(
                "记录/发布台账2026.xlsx",
                "发布",
                ("发布编号", "发布内容", "计划日期", "发布日期", "结果", "变更单号"),
                [(f"REL-2609-0{i}", "门户", f"2026-09-0{i}", f"2026-09-0{i + 1}", "成功", "") for i in range(1, 5)],
                title="发布台账",
            )
        ],
    ),
    ("R08", "items of some changes", [changed("", "", "")]),
    (
        "R08",
        "a calendar",
        [
            sheet(
                "记录/发布计划2026.xlsx",
                "发布计划",
                ("发布编号", "关联变更", "发布内容", "批准日期", "计划部署日期"),
                [
                    (f"REL-2609-{at:02}", "", "门户版本", f"2026-09-{at + 1:02}", f"2026-09-{at + 3:02}")
                    for at in range(1, 6)
                ],
                title="发布台账",
            )
        ],
    ),
]
CHINESE_RIGHT: list[Way] = [
    ("R08", "changes on items, or on none", [changed("CI-07", "无", "—")]),
    ("R08", "one change without its item", [changed("CI-07", "CI-08", "")]),
]
ENGLISH_DEFECTS: list[Way] = [
    (
        "R08",
        "release",
        [
            book(
                "Records/Release log 2026.xlsx",
                "Releases",
                ("Release", "Content", "Planned", "Deployed on", "Result", "Change"),
                [(f"REL-0{i}", "portal", f"2026-09-0{i}", f"2026-09-0{i + 1}", "ok", "") for i in range(1, 5)],
                title="Release log 2026",
            )
        ],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


_RELEASES = ("发布号", "发布日期", "版本", "内容", "关联变更", "回退方案", "执行")


@pytest.mark.parametrize(("linked", "told"), [(1, True), (6, False)])
def test_releases_of_which_nearly_none_names_its_change(linked: int, told: bool) -> None:
    rows = [
        (f"2026R{i:02}", f"2026-0{i}-16", f"5.{i}", "日结", f"CHG-26-0{i:02}" if i <= linked else "", "回退", "按期")
        for i in range(1, 10)
    ]
    assert (
        bool(
            messages_in_english(
                "R08", sheet("记录/发布台账2026.xlsx", "发布", _RELEASES, rows, title="发布台账2026"), house=CHINESE
            )
        )
        == told
    )


@pytest.mark.parametrize(("item", "told"), [("", True), ("CI-0007", False)])
def test_a_change_form_without_its_configuration_item(item: str, told: bool) -> None:
    rows = [("变更编号", "RFC-2609-08", "申请日期", "2026-09-08"), ("变更内容", "升级交换机", "配置项", item), ("审批", "同意", "实施日期", "2026-09-09"), ("结果", "成功", "申请人", "石榴")]  # fmt: skip
    assert (
        any(
            "配置项" in each
            for each in messages_in_english(
                "R08", form("记录/变更申请单 RFC-2609-08.docx", "变更申请单", rows), house=CHINESE
            )
        )
        == told
    )


def test_changes_of_which_not_one_names_what_it_changes() -> None:
    head = (
        "变更编号",
        "申请日期",
        "变更内容",
        "批准人",
        "批准日期",
        "实施日期",
        "关闭日期",
        "状态",
        "关联事件",
        "配置项",
    )
    rows = [(f"RFC-2609-{i:02}", f"2026-09-{i:02}", "升级", "卫澜", f"2026-09-{i + 1:02}", f"2026-09-{i + 2:02}", f"2026-09-{i + 4:02}", "关闭", f"INC-2609-{i:03}") for i in range(1, 9)]  # fmt: skip

    def ledger(item: str) -> str:
        return sheet("记录/变更台账2026.xlsx", "变更台账", head, [(*row, item) for row in rows], title="变更台账")

    assert any("配置项" in message for message in messages("R08", ledger("")))
    assert not any("配置项" in message for message in messages("R08", ledger("CI-0007")))


def test_a_release_names_a_change_of_which_there_is_no_form_where_forms_are_all_there_is() -> None:
    changes = [form(f"变更/变更申请单GB-00{n}.docx", "变更申请单", [("变更编号", f"GB-00{n}", "申请日期", f"2026年9月{n}日"), ("变更内容", "升级固件", "批准人", "卫澜"), ("实施日期", f"2026年9月{n + 3}日", "实施结果", "成功")]) for n in range(1, 5)]  # fmt: skip

    def release(change: str) -> str:
        return form("变更/发布单2609.docx", "发布单", [("发布编号", "FB-2609", "所含变更", change), ("批准", "卫澜 2026年9月6日", "部署日期", "2026年9月8日"), ("部署步骤", "停止、备份、升级", "部署人", "石榴")])  # fmt: skip

    assert new_findings("R08", *changes, release("GB-017"), house=CHINESE)
    assert not new_findings("R08", *changes, release("GB-003"), house=CHINESE)


def _released(name: str, holds: str) -> str:
    rows = [("Release", name, "Form", "FMS-F-06"), ("Contains", holds, "Day", "15 September 2026")]
    return form(f"Records/Releases/Release {name}.docx", "Release sheet", rows, text=["Plan: notice, copy, start. Way back: the copy. Acceptance: no fault of class A. Deployed, ended in time."])  # fmt: skip


def test_a_release_that_names_no_change_stands_out_beside_those_that_do() -> None:
    log = book("Records/Change log 2026.xlsx", "Changes", ("No.", "Asked on", "Change", "CI", "Approved", "Carried out", "Result"), [(f"CH-2609-{at:02}", f"2026-09-0{at}", "patch", f"SRV-{at:02}", "Priya Nair", f"2026-09-1{at}", "ok") for at in range(1, 7)], title="Change log 2026")  # fmt: skip
    first, other = _released("Portal 5.1", "CH-2609-03"), _released("Portal 5.2", "new basket")
    assert any("Portal 5.2" in one for one in messages_in_english("R08", log, first, other))
    assert not any("Portal 5.2" in one for one in messages_in_english("R08", log, first, _released("Portal 5.2", "CH-2609-05")))  # fmt: skip
    assert not any("Portal 5" in one for one in messages_in_english("R08", log, other))
    none = _released("Portal 5.3", "a page for returns")  # a house whose releases name none may do it in another way
    (asked,) = [one for one in new_findings("R08", log, other, none, house=ENGLISH) if "Portal 5" in one.message.en]
    assert (asked.severity, len(asked.paths)) == ("low", 2)


def _planned(number: str, said: str, beside: tuple[str, str] = ("版本", "结算平台 5.8.0")) -> str:
    lines = [("发布编号", number, *beside), ("内容", said, "<<", "<<"), ("计划日期", "2026年9月8日", "部署人", "石榴"), ("回退", "退回上一版", "批准", "卫澜 2026年9月7日")]  # fmt: skip
    return form(f"记录/发布/发布计划 {number}.docx", "发布计划单", lines)


def test_a_release_that_names_no_change_beside_one_that_does() -> None:
    changes = [(f"RFC-2609-{at:03}", f"2026-09-0{at}", "参数调整", "一般", "CI-0007", "石榴", f"2026-09-0{at + 1}", "成功") for at in range(1, 6)]  # fmt: skip
    ledger = sheet("记录/变更台账2026.xlsx", "变更", ("变更编号", "申请日期", "变更内容", "类别", "配置项", "批准人", "实施日期", "结果"), changes, title="变更台账")  # fmt: skip
    named = _planned("REL-2609-01", "RFC-2609-003 连接池修复")
    bare = _planned("REL-2609-02", "报表导出分页、报文重试")
    found = [one for one in new_findings("R08", ledger, named, bare, house=CHINESE) if "REL-2609-02" in one.message.zh]
    assert len(found) == 1
    other = _planned("REL-2609-02", "RFC-2609-004 报表导出分页")
    assert not new_findings("R08", ledger, named, other, house=CHINESE)
    small = _planned("REL-2609-02", "报表导出分页（小变更，主任口头同意）")
    assert not new_findings("R08", ledger, named, small, house=CHINESE)
    unanswered = _planned("REL-2609-02", "报表变更分页", ("变更编号", ""))  # the word in another field is no number
    assert len([one for one in new_findings("R08", ledger, named, unanswered, house=CHINESE) if "REL-2609-02" in one.message.zh]) == 1  # fmt: skip
    assert not new_findings("R08", ledger, bare, house=CHINESE)  # nothing shows that releases name their changes


def test_two_changes_alone_among_many_that_name_nothing_they_change_are_asked_about() -> None:
    (finding,) = findings("R08", changed("CI-07", "CI-08", "CI-09", "CI-10", "", ""), house=CHINESE)
    assert finding.severity == "low"
    assert "RFC-2609-05、RFC-2609-06" in finding.message.zh
    assert not findings(
        "R08", changed("", "", "CI-07", "CI-08", "CI-09", "CI-10"), house=CHINESE
    )  # a column that came in later
    assert not findings("R08", changed("CI-07", "CI-08", "CI-09", "CI-10", "无", "无"), house=CHINESE)


def test_an_incident_or_form_that_a_change_names_too_is_no_number_of_the_release() -> None:
    log = book("Records/Change log 2026.xlsx", "Changes", ("No.", "Asked on", "Change", "CI", "Approved", "Carried out", "Result"), [(f"CH-2609-{at:02}", f"2026-09-0{at}", "mends INC-1004", f"SRV-{at:02}", "Priya Nair", f"2026-09-1{at}", "ok") for at in range(1, 7)], title="Change log 2026")  # fmt: skip
    first, other = (
        _released("Portal 5.1", "CH-2609-03, after INC-1002"),
        _released("Portal 5.2", "new basket, after INC-1004"),
    )
    assert any("Portal 5.2" in one for one in messages_in_english("R08", log, first, other))


def test_the_number_of_the_change_left_empty_on_the_form_of_a_release() -> None:
    def slip(change: str, title: str = "发布单") -> str:
        rows = [("发布内容", "泵控面板3.2"), ("发布日期", "2026年9月9日"), ("变更单号", change), ("部署结果", "成功"), ("批准", "卫澜 2026年9月8日")]  # fmt: skip
        return form(f"记录/{title} 泵控3.2.docx", title, rows)

    assert any("变更单号" in one.message.zh for one in new_findings("R08", slip(""), house=CHINESE))
    assert not any("变更单号" in one.message.zh for one in new_findings("R08", slip("RFC-2609-01"), house=CHINESE))
    asked = form("记录/变更申请单.docx", "变更申请单", [("变更单号", ""), ("变更内容", "换泵"), ("批准", "卫澜 2026年9月8日")])  # fmt: skip
    assert not any("变更单号" in one.message.zh for one in new_findings("R08", asked, house=CHINESE))
