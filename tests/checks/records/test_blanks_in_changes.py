"""R05: changes that nobody approved, or without their risk or review."""

from __future__ import annotations

from chinese_house import CHINESE, rows
from english_house import ENGLISH, book
from small_house import findings, form, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like


def crq(**kw):  # type: ignore[no-untyped-def]
    d = {
        "变更编号": "RFC-2609-02",
        "申请人": "石榴",
        "申请日期": "2026年9月2日",
        "变更内容": "升级数据库",
        "审批人": "卫澜",
        "审批日期": "2026年9月3日",
        "实施人": "石榴",
        "实施日期": "2026年9月5日",
        "验证结果": "正常",
        "备注": "无",
    }
    it = list((d | kw).items())
    return form(
        "记录/变更申请单RFC-2609-02.docx", "变更申请单", [(*it[i], *it[i + 1]) for i in range(0, len(it) - 1, 2)]
    )


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R05","form",[form("记录/变更申请单RFC-2609-02.docx","变更申请单",[("变更编号","RFC-2609-02","申请人","石榴"),("申请日期","2026年9月3日","变更内容","升级补丁"),("风险评估","","回退方案",""),("审批意见","","批准人",""),("实施结果","","关闭日期","")])]),
    ("R05","approve blank",[crq(审批人="",审批日期="")]),
    ("R05","one blank",[crq(审批人="")]),
    ("R05", "a decision of the board that was left out", [form("记录/变更申请单RFC-2609-08.docx", "变更申请单", [("变更编号", "RFC-2609-08", "申请日期", "2026年9月2日"), ("申请人", "石榴", "变更内容", "扩容磁盘"), ("CAB意见", "", "窗口", "2026年9月9日"), ("实施人", "鲁岩", "实施日期", "2026年9月9日")])]),
    ("R05", "a bare label", [form("记录/变更申请单RFC-2609-07.docx", "变更申请单", [("变更编号", "RFC-2609-07", "申请日期", "2026年9月2日"), ("申请人", "石榴", "变更内容", "升级固件"), ("批准", "", "批准日期", ""), ("实施人", "鲁岩", "实施日期", "2026年9月7日")])]),
]
# fmt: on


def ledger_of_changes(*approvers: str) -> str:
    lines = [
        (f"RFC-2609-{at:02}", f"2026-09-{at + 2:02}", f"第{at}项", "低", who, f"2026-09-{at + 4:02}", "成功")
        for at, who in enumerate(approvers, 1)
    ]
    return sheet(
        "记录/变更台账2026.xlsx",
        "变更台账",
        ("变更编号", "申请日期", "变更内容", "风险等级", "批准人", "实施日期", "结果"),
        lines,
        title="变更台账",
    )


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("R05", "changes that nobody approved", [ledger_of_changes("卫澜", "卫澜", "", "卫澜", "", "卫澜", "卫澜")], [ledger_of_changes(*["卫澜"] * 7)]),
]
# fmt: on


def change_log(blank: int = 0) -> str:
    rows = [(f"CHG-{100 + at}", f"patch {at}", f"2026-08-{at + 1:02}", "" if at == blank else "Priya Nair", f"2026-08-{at + 3:02}", "Tom Acheson", "well") for at in range(1, 12)]  # fmt: skip
    return book("Records/Change log.xlsx", "Log", ("Ref", "What", "When asked", "Who agreed", "When done", "Who did it", "How it went"), rows, title="Change log")  # fmt: skip


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R05", "nobody who agreed", [change_log(blank=4)]),
    ("R05","form blank",[form("Records/CHG-31.docx","Change request CHG-31",[("Requested on","2 September 2026"),("Approved by",""),("Approval date",""),("Implemented on","4 September 2026"),("Result","ok")])]),
]
ENGLISH_RIGHT: list[Way] = [
    ("R05", "all agreed", [change_log()]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)


def test_rejected_change_needs_no_approver() -> None:
    lines = [
        (
            f"RFC-2609-{at:02}",
            f"2026-09-{at + 2:02}",
            f"第{at}项",
            "" if at in (3, 5) else "卫澜",
            "驳回" if at in (3, 5) else "成功",
        )
        for at in range(1, 8)
    ]
    register = sheet(
        "记录/变更台账2026.xlsx",
        "变更台账",
        ("变更编号", "申请日期", "变更内容", "批准人", "结果"),
        lines,
        title="变更台账",
    )
    assert findings("R05", register, house=CHINESE) == []


def test_standard_changes_are_not_reviewed_one_by_one() -> None:
    def log(*kinds: str) -> str:
        lines = [(f"RFC-{30 + at}", f"2026-09-{at + 1:02}", "Tom Acheson", f"change {at}", kind, f"2026-09-{at + 2:02}", "" if kind == "standard" or at == 9 else f"2026-09-{at + 9:02}") for at, kind in enumerate(kinds)]  # fmt: skip
        header = ("RFC", "Raised", "Requester", "Description", "Type", "Implemented", "Reviewed")
        return book("Records/Change log 2026.xlsx", "Changes", header, lines, title="Register of changes")

    assert not findings("R05", log(*["normal", "standard", "normal"] * 3), house=ENGLISH)


_RFCS = [
    (f"RFC-2026-{i:03}", "patch", "Normal", "Low", f"2026-09-{i + 1:02}", "Priya Nair", f"2026-09-{i + 5:02}", "closed")
    for i in range(1, 13)
]
_HEAD = ("RFC", "Title", "Type", "Risk", "Submitted", "Approved by", "Implemented on", "Status")


def _changes(lines: list[tuple[str, ...]]) -> str:
    return book("Records/Change log 2026.xlsx", "Changes", _HEAD, lines, title="Change log 2026")


def test_a_row_that_alone_lacks_its_risk_is_incomplete() -> None:
    assert not findings("R05", _changes(_RFCS), house=ENGLISH)
    found = findings("R05", _changes(rows(_RFCS, 4, c3="")), house=ENGLISH)
    assert len(found) == 1
    assert "RFC-2026-005" in found[0].message.en
    assert not findings("R05", _changes([(*row[:3], "" if at < 2 else row[3], *row[4:]) for at, row in enumerate(_RFCS)]), house=ENGLISH)  # fmt: skip
