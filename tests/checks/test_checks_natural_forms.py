"""Further natural forms of defects, and the form beside each that is none."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, TICKET_COLUMNS, TICKETS, ledger, manual
from chinese_house import changes as changes_zh
from english_house import CHANGE_BODY, CHANGES, ENGLISH, MANUAL, MANUAL_BODY, document
from small_house import CHANGE_BODY as CHANGE_BODY_ZH
from small_house import CHANGES as CHANGES_ZH
from small_house import Sources, new_findings, procedure, prose

Case = tuple[str, str, Sources, list[str], list[str]]


def of_two_months(*october: tuple[str, ...]) -> str:
    second = "".join("      - [" + ", ".join(f"'{cell}'" for cell in row) + "]\n" for row in october)
    return ledger() + f"  - name: 10月\n    header: [[{', '.join(TICKET_COLUMNS)}]]\n    rows:\n{second}"


def october(number: str, what: str, at: int) -> tuple[str, ...]:
    return (
        number,
        what,
        "二级",
        f"2026-10-0{at} 09:10",
        f"2026-10-0{at} 11:03",
        f"2026-10-1{at} 09:00",
        "已关闭",
        "石榴",
    )


def dated(review: str) -> str:
    cover = f"编制: 甘棠, 编制日期: 2026-03-05, 审核: 乔木, 审核日期: {review}, 批准: 柏舟, 批准日期: 2026-03-25"
    return procedure(CHANGES_ZH, "BC-SM-P-02", "变更管理程序", CHANGE_BODY_ZH, cover=cover)


def handled_by(nobody: str) -> str:
    return ledger([(*row[:7], nobody if at in (2, 5, 7) else row[7]) for at, row in enumerate(TICKETS)])


def changes(line: str) -> str:
    return document(CHANGES, "FMS-202", "Change Management", f"{CHANGE_BODY}\n{line}")


def contract(third: str) -> str:
    return prose(
        "合同/运维合同.docx", "运维服务合同",
        f"甲方：同泽物流有限公司 乙方：北辰远图信息技术有限公司\n\n一、服务内容：服务台服务、服务器运维服务、{third}。\n\n二、期限：2026年5月1日至2027年4月30日。",
    )  # fmt: skip


OTHERS = [october("INC-2610-002", "打印机卡纸", 2), october("INC-2610-003", "网络不通", 3)]
CALLED = document(
    MANUAL,
    "FMS-100",
    "Service Management Manual",
    f'{MANUAL_BODY}\nFerncliff Managed Services Ltd (hereinafter "FMS").',
)
CASES: list[Case] = [
    ("R06", "one number in the sheets of two months", CHINESE,
     [of_two_months(october(TICKETS[2][0], "电话无声", 1), *OTHERS)], [of_two_months(TICKETS[2], *OTHERS)]),
    ("C06", "a day of review between those of drafting and approval", CHINESE, [dated("2026-03-02")], [dated("2026-03-09")]),
    ("L-06", "people on the payroll", CHINESE, [manual("公司在职职工62名。")], [manual("公司在职职工9名。")]),
    ("R05", "nobody who handled it", CHINESE, [handled_by("无")], [handled_by("鲁岩")]),
    ("C14", "a short name in brackets behind the own one", ENGLISH,
     [CALLED, changes('Ferncliff Managed Services Ltd ("Ferncliff") keeps a calendar.')],
     [CALLED, changes('Moorland Fibre Ltd ("Moorland") is told of each change.')]),
    ("R05", "a dash for the priority", CHINESE, [ledger([(*row[:2], "—" if at in (1, 4, 6) else row[2], *row[3:]) for at, row in enumerate(TICKETS)])], [ledger()]),
    ("R11", "a target without a sign", CHINESE, [changes_zh("变更成功率目标为98%。")], [changes_zh("变更成功率目标为96%。")]),
    ("R11", "a target that is to be no less", CHINESE, [changes_zh("变更成功率的目标是不低于98%。")], [changes_zh("变更成功率的目标是不低于96%。")]),
    ("R10", "services on a line of a contract", CHINESE, [contract("机房托管服务")], [contract("网络运维服务")]),
    ("C05", "a title behind words that send there", ENGLISH,
     [changes("Risk is rated as in the Risk Assessment Procedure.")], [changes("Faults are handled as in the Incident Management Procedure.")]),
    ("T06", "a production workshop", ENGLISH,
     [changes("The inspector looks at the first article in the production workshop.")], [changes("Changes in production are made at night.")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("check", "form", "house", "wrong", "right"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_defect_is_seen_and_its_like_is_not(
    check: str, form: str, house: Sources, wrong: list[str], right: list[str]
) -> None:
    assert new_findings(check, *wrong, house=house), form
    assert not new_findings(check, *right, house=house), form
