"""R16 and C05: forms that a house calls by a short code, editions behind the number, and lists of forms in any words."""

from __future__ import annotations

from chinese_house import CHINESE
from english_changes import proc
from english_house import ENGLISH, book, text
from small_house import LISTED, document_list, form, sheet
from ways import Pair, each_is_told_from_its_like

_CODED = [("K1", "Nonconformity", "1"), ("K2", "Minutes", "1"), ("K3", "Change ticket", "2"), ("K5", "Room check", "1")]


def coded() -> str:
    return book("Forms and records.xlsx", "Forms and records", ("Form", "Name", "Edition", "Kept for", "By"), [(*each, "3 years", "Quality") for each in _CODED])  # fmt: skip


def minutes_on(header: str, day: str = "8 September 2026") -> str:
    body = f"Held on {day}. Present: Priya Nair, Tom Acheson.\n\nCHG-031 was looked at and agreed."
    return text("Records/Board.docx", "Board meeting", body).replace("---\nHeld", f"header: '{header}'\n---\nHeld")


def ticket_on(header: str) -> list[str]:
    rows = [("Asked by", "Tom Acheson, 8 September 2026"), ("Agreed by", "Priya Nair, 9 September 2026")]
    return [coded(), form("Records/Ticket CHG-032.docx", "Change ticket", rows, header=header)]


def listed_with_editions(edition: str, day: str = "2026-04-01") -> list[str]:
    rows = [("5", "BC-SM-R-01-01", "事件台账"), ("6", "BC-SM-R-02-01", "变更台账"), ("7", "BC-SM-R-07-01", "走查单")]
    listed = document_list([*LISTED, *((*row, "A/1", day) for row in rows)])
    cells = [("走查日期", "2026-09-18", "走查人", "石榴"), ("结果", "正常", "编号", f"BC-SM-R-07-01 {edition}")]
    return [listed, form("记录/走查单0918.docx", "走查单", cells)]


def two_on_one_row(title: str) -> str:
    rows = [("1", "BC-SM-R-01-01", "事件台账"), ("2", "BC-SM-R-02-01", "变更台账"), ("3", "BC-SM-R-02-01", title)]
    return sheet(
        "清单/表单清单.xlsx", "表单清单", ("序号", "表单编号", "表单名称", "保管"), [(*row, "运维部") for row in rows]
    )


def on_form(source: str, number: str) -> str:
    return source.replace("    header:", f"    notes: [['表号：{number}', '', '']]\n    header:", 1)


def ledger_on(number: str) -> str:
    rows = [("INC-2609-001", "2026-09-01 09:10", "断网"), ("INC-2609-002", "2026-09-03 10:10", "死机")]
    return on_form(
        sheet("记录/事件登记表.xlsx", "登记", ("事件编号", "受理时间", "现象"), rows, title="事件登记表"), number
    )


def rating_on(number: str) -> str:
    rows = [("厦门同济", "2026-09-02", "95"), ("中国电信", "2026-09-02", "92")]
    return on_form(
        sheet("记录/供方登记表.xlsx", "评价", ("供方", "评价日期", "得分"), rows, title="供方评价登记表"), number
    )


ENGLISH_PAIRS: list[Pair] = [
    ("R16", "a code that the list of forms does not have", [coded(), minutes_on("Form K9")], [coded(), minutes_on("Form K2 edition 1")]),
    ("R16", "an older edition of a coded form", ticket_on("Form K3 edition 1"), ticket_on("Form K3 edition 2")),
    ("C05", "a coded form that is not listed", [coded(), proc("Risk is noted on Form K4.")], [coded(), proc("Risk is noted on Form K3; figures go to table K4.")]),
]  # fmt: skip
CHINESE_PAIRS: list[Pair] = [
    ("R16", "an edition behind the number", listed_with_editions("A/0"), listed_with_editions("A/1")),
    ("R16", "a record from before the edition", listed_with_editions("A/0"), listed_with_editions("A/0", "2026-10-01")),
    ("C03", "one number for two forms of a list", [two_on_one_row("备件领用单")], [two_on_one_row("变更管理台账")]),
    ("C03", "two ledgers on one form", [ledger_on("BC-SM-R-09-01"), rating_on("BC-SM-R-09-01")], [ledger_on("BC-SM-R-09-01"), rating_on("BC-SM-R-09-02")]),
]  # fmt: skip

test_found_english = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)
test_found_chinese = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
