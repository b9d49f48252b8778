"""R05: lists of actions, ledgers of two rows, words that stand for nothing, and changes that were refused."""

from __future__ import annotations

from collections.abc import Sequence

from chinese_house import CHINESE
from english_house import ENGLISH, book
from small_house import form, sheet
from ways import Pair, each_is_told_from_its_like


def _measures(done: str, state: str, due: str = "2026-08-14") -> str:
    rows = [("1", "清理旧账号", "石榴", "2026-07-20", "2026-07-18", "已完成"), ("2", "补做恢复演练", "鲁岩", due, done, state), ("3", "更新联系表", "鲁岩", "2026-08-01", "2026-08-01", "已完成")]  # fmt: skip
    return sheet("记录/纠正措施跟踪.xlsx", "跟踪", ("序号", "措施", "责任人", "要求完成日期", "完成日期", "落实情况"), rows, title="纠正措施跟踪表")  # fmt: skip


def _actions(done: str, due: str = "14 August 2026") -> str:
    rows = [("1", "Tidy old accounts", "Tom Acheson", "20 July 2026", "18 July 2026"), ("2", "Try the way back", "Dan Whitlock", due, done), ("3", "New list of telephones", "Dan Whitlock", "1 August 2026", "1 August 2026")]  # fmt: skip
    return book("Records/Corrective action log.xlsx", "Actions", ("No.", "Action", "Who", "Due date", "Done on"), rows, title="Corrective action log")  # fmt: skip


def _complaints(closed: str) -> str:
    rows = [("KS-01", "某行", "来迟", "2026-07-02", "致歉", "2026-07-06"), ("KS-02", "某行", "无人接", "2026-08-11", "", closed)]  # fmt: skip
    return sheet("记录/投诉登记2026.xlsx", "投诉", ("编号", "客户", "内容", "受理日期", "处理", "关闭日期"), rows, title="客户投诉登记表")  # fmt: skip


def _requests(analysts: Sequence[str], level: str = "P3") -> str:
    rows = [(f"SR-{300 + at}", f"mailbox {at}", level if at < 4 else "P3", f"2026-08-{at + 2:02}", who, f"2026-08-{at + 3:02}") for at, who in enumerate(analysts)]  # fmt: skip
    return book("Records/Requests 2026.xlsx", "Requests", ("Ref", "Subject", "Priority", "Logged", "Technician", "Fulfilled"), rows, title="Service request log 2026")  # fmt: skip


def _change(answer: str) -> str:
    return form("记录/变更单BG-2608-03.docx", "变更申请单", [("变更编号", "BG-2608-03", "申请日期", "2026年8月20日"), ("变更内容", "白天停库", "申请人", "石榴"), ("审批意见", answer, "批准人", "卫澜 2026年8月21日"), ("实施人", "", "实施结果", "")])  # fmt: skip


_SOMEBODY = ["Dan Whitlock"] * 12
_NOBODY = ["", "Dan Whitlock", "TBC", "Dan Whitlock", "", *["Dan Whitlock"] * 7]
CHINESE_PAIRS: list[Pair] = [
    ("R05", "a measure past its day", [_measures("", "进行中")], [_measures("", "进行中", "2027-01-31")]),
    ("R05", "a measure of which nothing is said", [_measures("", "")], [_measures("2026-08-20", "已完成")]),
    ("R05", "one of two complaints", [_complaints("")], [_complaints("2026-08-15")]),
    ("R05", "a change that was allowed", [_change("同意")], [_change("不同意，影响业务")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("R05", "an action past its day", [_actions("")], [_actions("", "31 January 2027")]),
    ("R05", "requests nobody worked on", [_requests(_NOBODY)], [_requests(_SOMEBODY)]),
    ("R05", "a priority that is yet to be told", [_requests(_SOMEBODY, "TBD")], [_requests(_SOMEBODY, "P2")]),
]


test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)
