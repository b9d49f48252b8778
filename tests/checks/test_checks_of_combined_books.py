"""Lawful sets in few, combined papers: what a board decided of a change, editions that were withdrawn, parties beside a
catalogue, people of customers, contracts that renew others, locked lists of pay."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from english_house import (
    CATALOGUE,
    CHANGE_BODY,
    CHANGES,
    ENGLISH,
    LISTED,
    MINUTES,
    MINUTES_BODY,
    REGISTER,
    SERVICES,
    text,
)
from english_house import document as paper
from small_house import findings, prose


def sheets(to: str, *parts: tuple[str, tuple[str, ...], list[tuple[str, ...]]]) -> str:
    """A workbook of several sheets: name, header, rows of each."""
    lines = [f"to: '{to}'", "sheets:"]
    for name, header, rows in parts:
        lines += [f"  - name: '{name}'", "    header: [[" + ", ".join(f"'{one}'" for one in header) + "]]", "    rows:"]
        lines += ["      - [" + ", ".join(f"'{one}'" for one in row) + "]" for row in rows]
    return "\n".join(lines) + "\n"


def changes(
    board: list[tuple[str, ...]], twice: bool = False, present: str = "Priya Nair, Tom Acheson, Helen Marsh"
) -> str:
    rows = [(f"CHG-0{n}", f"2026-09-0{n}", "Tom Acheson", f"part {n} of the switch", f"2026-09-1{n}", "done") for n in range(1, 7)]  # fmt: skip
    if twice:
        rows[4] = ("CHG-02", *rows[4][1:])
    told = [(day, number, what, present, "approved") for day, number, what in board]
    return sheets(
        "Records/Change book.xlsx",
        ("Changes", ("No.", "Raised", "By", "What", "Carried out", "Result"), rows),
        ("Board", ("Day", "Change", "About", "Present", "Decision"), told),
    )


BOARD: list[tuple[str, ...]] = [
    ("2026-09-01", "CHG-01", "change"),
    ("2026-09-03", "CHG-02", "plan"),
    ("2026-09-05", "CHG-03", "change"),
    ("2026-09-08", "CHG-02", "design and test"),
    ("2026-09-09", "CHG-04", "change"),
    ("2026-09-10", "CHG-05", "change"),
    ("2026-09-11", "CHG-06", "change"),
]


def test_a_board_may_decide_on_one_change_more_than_once() -> None:
    assert not findings("R06", changes(BOARD), house=ENGLISH)


def test_a_number_twice_in_the_ledger_itself_is_told() -> None:
    assert findings("R06", changes(BOARD, twice=True), house=ENGLISH)


def test_in_chinese_a_board_may_decide_on_one_change_more_than_once() -> None:
    rows = [(f"BG-2609-0{n}", f"2026-09-0{n}", f"交换机第{n}台", f"2026-09-1{n}", "成功") for n in range(1, 7)]
    told = [(day.replace("CHG", ""), number.replace("CHG-", "BG-2609-"), "评审", "同意") for day, number, _ in BOARD]
    book = ("变更", ("变更编号", "申请日期", "内容", "实施日期", "结果"), rows)
    assert not findings(
        "R06", sheets("记录/变更台账.xlsx", book, ("评审会", ("日期", "变更", "议题", "结论"), told)), house=CHINESE
    )


def log(rows: list[tuple[str, ...]]) -> str:
    listed = [tuple(each) for each in LISTED if each[0] != "FMS-202"] + [
        ("FMS-202", "Change Management", "2", "1 September 2026")
    ]
    return sheets(
        REGISTER,
        ("Register", ("No.", "Title", "Issue", "In force"), listed),
        ("Issue log", ("Day", "No.", "Title", "Issue", "Issued or withdrawn", "To"), rows),
    )


ISSUED: list[tuple[str, ...]] = [
    *(("2026-04-15", number, title, "1", "issued", "all units") for number, title, *_ in LISTED),
    ("2026-09-01", "FMS-202", "Change Management", "2", "issued", "all units"),
]
SECOND = paper(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, header="Ferncliff Managed Services Ltd   FMS-202   Issue 2", cover={"Issue": "Issue 2", "Effective from": "1 September 2026"})  # fmt: skip


def test_the_edition_that_a_log_of_issue_withdraws_is_not_the_one_in_force() -> None:
    gone = ("2026-09-01", "FMS-202", "Change Management", "1", "withdrawn", "all units")
    assert not findings("C02", SECOND, log([*ISSUED, gone]), house=ENGLISH)


def test_an_edition_that_the_log_of_issue_has_last_and_the_cover_has_not_is_told() -> None:
    assert findings("C02", SECOND, log([*ISSUED, ("2026-09-20", "FMS-202", "Change Management", "3", "issued", "all units")]), house=ENGLISH)  # fmt: skip


def catalogued(more: list[tuple[str, ...]]) -> str:
    return sheets(
        CATALOGUE,
        ("Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), [*SERVICES, *more]),
        ("Parties", ("Party", "Contact", "Services"), [("Northgate Foods Ltd", "Ken Northgate", "Managed Hosting"), ("Carrier", "duty room", "dark fibre, text messages")]),
    )  # fmt: skip


def test_what_another_party_gives_is_no_service_of_the_catalogue() -> None:
    assert not findings("R10", catalogued([]), house=ENGLISH)
    assert findings("R10", catalogued([("S4", "Mail Archive", "mail kept", "24x7", "Operations")]), house=ENGLISH)


@pytest.mark.parametrize(("who", "wrong"), [("Ken Northgate", False), ("Victor Crane", True)])
def test_a_customer_of_the_agreements_may_sit_in_the_board(who: str, wrong: bool) -> None:
    told = changes(BOARD, present=f"Priya Nair, Tom Acheson, Helen Marsh, {who}")
    assert any(who in one.message.en for one in findings("R14", told, house=ENGLISH)) is wrong


RENEWED = """合同编号：BC-HT-2605

甲方：北辰远图信息技术有限公司　　乙方：云栈线路有限公司

服务内容：数据专线两条。服务级别：月可用率不低于99.9%。

期限：2026年6月1日至2027年5月31日。本合同为2025年6月1日至2026年5月31日合同的续签。

签订日期：{}
"""


@pytest.mark.parametrize(("day", "wrong"), [("2026年5月20日", False), ("2026年6月20日", True)])
def test_a_contract_that_renews_another_begins_with_its_own_term(day: str, wrong: bool) -> None:
    contract = prose("供应商/专线合同.docx", "数据专线服务合同（续签）", RENEWED.format(day))
    assert any("O15" in one.message.en for one in findings("A04", contract, house=CHINESE)) is wrong


def test_a_review_may_name_the_performance_of_the_services() -> None:
    said = MINUTES_BODY.replace("Service performance: targets met", "Performance of the services: all was kept")
    assert said != MINUTES_BODY
    said = said.replace("met its service level", "kept its word")
    assert not findings("A05", text(MINUTES, "Management review minutes", said), house=ENGLISH)
    without = said.replace("Performance of the services: all was kept. ", "")
    assert findings("A05", text(MINUTES, "Management review minutes", without), house=ENGLISH)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("People/Pay list 2026.pdf", False),
        ("人事/2026年工资表.pdf", False),
        ("Agreements/Service level agreement payroll.pdf", True),
        ("Records/Capacity figures.pdf", True),
    ],
)
def test_a_locked_list_of_pay_is_no_evidence_that_could_not_be_read(path: str, told: bool) -> None:
    locked = f"---\nto: '{path}'\ntitle: 'Locked'\nencrypt: secret\n---\nOnly for two.\n"
    assert bool(findings("C15", locked, house=ENGLISH)) is told
