"""R08: problems that name no incident, or one that is nowhere."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
import pytest
from english_papers import DECIDED, change_book, problem, problem_book
from small_house import findings, form, new_findings, sheet, workbook
from ways import Pair, each_is_told_from_its_like

_CHANGES = en.book("Records/Change log 2026.xlsx", "Changes", ("Change no.", "Title", "Type", "Risk", "Submitted", "Approved by", "Implemented on", "Status"), [(f"CHG-{at:03}", "patch", "Normal", "Low", f"2026-09-0{at}", "Priya Nair", f"2026-09-1{at}", "closed") for at in range(1, 8)], title="Change log 2026")  # fmt: skip
_HEAD = ("Problem", "Opened", "Description", "Root cause", "Change", "Closed", "State")


def _problems(*, source: str = "", incident: str = "", count: int = 5) -> str:
    head = ("Problem", "Opened", *(("Source",) if source else ()), *_HEAD[2:])
    rows = [(f"PRB-0{at}", f"2026-09-0{at}", *((source,) if source else ()), f"slow pages {incident}", "cache", f"CHG-00{at}", f"2026-09-1{at}", "Closed") for at in range(1, count + 1)]  # fmt: skip
    return en.book("Records/Problem log 2026.xlsx", "Problems", head, rows, title="Problem log 2026")


ENGLISH_PAIRS: list[Pair] = [
    (
        "R08",
        "a source that leads nowhere",
        [
            problem_book(
                problem(1, "incident INC-1001"), problem(2, "incident INC-1002"), problem(3, "incident INC-1700")
            )
        ],
        [problem_book(*(problem(at, f"incident INC-100{at}") for at in range(1, 4)))],
    ),
    (
        "R08",
        "come of incidents that are not named",
        [problem_book(*(problem(at, "incident") for at in range(1, 5)))],
        [problem_book(*(problem(at, f"incident INC-100{at}") for at in range(1, 5)))],
    ),
]


test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(en.ENGLISH, ENGLISH_PAIRS)


def test_problems_that_name_changes_and_no_incident_are_told_where_incidents_have_numbers() -> None:
    (found,) = new_findings("R08", _CHANGES, _problems(), house=en.ENGLISH)
    assert {side.path for side in found.evidence} >= {"Records/Problem log 2026.xlsx", en.LEDGER}
    assert not new_findings("R08", _CHANGES, _problems(incident="(INC-1003)"), house=en.ENGLISH)
    assert not new_findings("R08", _CHANGES, _problems(source="monitoring"), house=en.ENGLISH)
    assert not new_findings("R08", _CHANGES, _problems(count=2), house=en.ENGLISH)


def test_incidents_without_numbers_can_not_be_named() -> None:
    rows = [(f"fault {at}", "P2", f"2026-09-{at + 1:02} 09:10", f"2026-09-{at + 1:02} 11:{at:02}", "closed", "Ruth Calloway") for at in range(10)]  # fmt: skip
    calls = en.ledger(rows, header=("Description", "Priority", "Opened", "Resolved", "Status", "Assigned to"))
    house = {**en.ENGLISH, en.LEDGER: calls}
    assert not new_findings("R08", _CHANGES, _problems(), house=house)


def _report(incident: str) -> str:
    return form("记录/问题报告PRB-2609-07.docx", "问题报告", [("问题编号", "PRB-2609-07", "登记日期", "2026-09-07"), ("问题描述", "页面慢", "优先级", "高"), ("关联事件编号", incident, "问题经理", "卫澜"), ("根本原因", "缓存失效", "解决方案", "扩容"), ("关闭日期", "2026-09-20", "验证结果", "未复发")])  # fmt: skip


@pytest.mark.parametrize(("incident", "told"), [("", True), ("INC-2609-077", True), ("INC-2609-004", False)])
def test_a_single_problem_names_an_incident_that_is_there(incident: str, told: bool) -> None:
    assert bool(new_findings("R08", _report(incident), house=zh.CHINESE)) is told


def test_a_column_for_incidents_with_words_alone_names_none() -> None:
    head = ("问题编号", "登记日期", "问题描述", "关联事件", "根本原因", "关联变更", "关闭日期", "状态")
    rows = [(f"PRB-2609-0{at}", f"2026-09-0{at}", "页面慢", "多起", "缓存失效", f"RFC-2609-0{at}", f"2026-09-1{at}", "已关闭") for at in range(1, 6)]  # fmt: skip
    assert new_findings("R08", sheet("记录/问题台账2026.xlsx", "问题", head, rows, title="问题台账"), house=zh.CHINESE)
    named = [(*row[:3], f"INC-2609-00{at}", *row[4:]) for at, row in enumerate(rows, 1)]
    assert not new_findings("R08", sheet("记录/问题台账2026.xlsx", "问题", head, named, title="问题台账"), house=zh.CHINESE)  # fmt: skip


@pytest.mark.parametrize(("source", "wrong"), [("incident T-26-10{}", False), ("talk with the desk", True)])
def test_problems_that_say_where_from_name_their_incidents(source: str, wrong: bool) -> None:
    opened = [
        (f"T-26-10{n}", f"2026-09-0{n} 09:10", f"fault {n}", f"2026-09-0{n} 11:10", "closed") for n in range(1, 9)
    ]
    incidents = workbook("Records/Incident export.xlsx", ("Incidents", ("Ticket no.", "Opened", "Description", "Resolved", "Status"), opened))  # fmt: skip
    rows = [(f"PB-0{n}", f"2026-09-1{n}", source.format(n), f"plug {n} loose", f"CHG-0{n}", "closed") for n in range(1, 7)]  # fmt: skip
    problems = workbook("Records/Problem book.xlsx", ("Problems", ("No.", "Opened", "What led to it", "Root cause", "Change", "State"), rows))  # fmt: skip
    told = [
        one
        for one in findings("R08", incidents, problems, change_book(DECIDED), house=en.ENGLISH)
        if "problems" in one.message.en
    ]
    assert bool(told) is wrong
