"""R05: old editions that somebody kept, and entries that nobody approved."""

from __future__ import annotations

from chinese_house import CHINESE
from english_house import ENGLISH, book
from small_house import new_findings, sheet

HEAD = ("文件编号", "名称", "版本", "发放部门", "签收", "发放日期", "回收日期")
GIVEN = [
    ("BC-SM-P-01", "事件管理程序", "V1.0", "运维部", "石榴", "2026-04-02", "2026-07-01"),
    ("BC-SM-P-01", "事件管理程序", "V1.0", "商务部", "尹竹", "2026-04-02", "{}"),
    ("BC-SM-P-02", "变更管理程序", "V1.0", "运维部", "石榴", "2026-04-02", ""),
    ("BC-SM-P-01", "事件管理程序", "V1.1", "运维部", "石榴", "2026-07-01", ""),
    ("BC-SM-P-01", "事件管理程序", "V1.1", "商务部", "尹竹", "2026-07-01", ""),
]


def given(back: str) -> str:
    rows = [tuple(each.format(back) for each in row) for row in GIVEN]
    return sheet("文控/文件发放登记.xlsx", "登记", HEAD, rows, title="文件发放回收登记表")


def test_an_old_edition_that_stayed_where_the_new_one_went() -> None:
    (found,) = new_findings("R05", given(""), house=CHINESE)
    assert "商务部" in found.message.zh
    assert "BC-SM-P-02" not in found.message.zh
    assert new_findings("R05", given("2026-07-02"), house=CHINESE) == []


def test_a_register_in_which_nothing_is_ever_taken_back_says_nothing() -> None:
    rows = [(*row[:6], "") for row in GIVEN]
    assert (
        new_findings("R05", sheet("文控/文件发放登记.xlsx", "登记", HEAD, rows, title="文件发放登记表"), house=CHINESE)
        == []
    )


def test_copies_of_an_english_house() -> None:
    def register(back: str) -> str:
        rows = [
            ("FMS-201", "Incident Management", "1", "Operations", "2 April 2026", "1 July 2026"),
            ("FMS-201", "Incident Management", "1", "Finance", "2 April 2026", back),
            ("FMS-201", "Incident Management", "2", "Operations", "1 July 2026", ""),
            ("FMS-201", "Incident Management", "2", "Finance", "1 July 2026", ""),
        ]
        head = ("Document no.", "Title", "Issue", "Issued to", "Issued on", "Taken back on")
        return book("Control/Distribution register.xlsx", "Copies", head, rows, title="Distribution of documents")

    (found,) = new_findings("R05", register(""), house=ENGLISH)
    assert "Finance" in found.message.en
    assert new_findings("R05", register("3 July 2026"), house=ENGLISH) == []


def learnt(who: str) -> str:
    head = ("编号", "写的日期", "类", "现象", "办法", "谁写", "谁审")
    rows = [
        (f"ZS-{at:04}", f"2026-09-{at + 1:02}", "网络", f"现象{at}", f"办法{at}", "石榴", "卫澜") for at in range(1, 6)
    ]
    rows.append(("ZS-0006", "2026-10-10", "网络", "掉线", "重插网线", "鲁岩", who))
    return sheet("记录/经验库.xlsx", "经验", head, rows, title="知识库条目")


def test_an_entry_of_knowledge_that_nobody_reviewed() -> None:
    (found,) = new_findings("R05", learnt(""), house=CHINESE)
    assert "ZS-0006" in found.message.zh
    assert new_findings("R05", learnt("乔木"), house=CHINESE) == []
