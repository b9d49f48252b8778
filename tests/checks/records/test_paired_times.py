"""R07: begin and end, sent and on site, in and out, also where they are nothing but times of day, and lines that begin with one."""

from __future__ import annotations

from chinese_house import CHINESE
from english_changes import ncr
from english_house import ENGLISH, book, text
from small_house import form, prose, sheet
from ways import Pair, Way, each_is_left_alone, each_is_told_from_its_like


def tried(ended: str, title: str = "切换演练登记") -> str:
    rows = [
        ("7月8日", "10:00", "10:40"),
        ("8月11日", "14:10", ended),
        ("9月10日", "10:05", "10:50"),
        ("10月9日", "22:40", "23:10"),
    ]
    return sheet("记录/切换演练登记.xlsx", "登记", ("日期", "开始", "结束"), rows, title=title)  # fmt: skip


def called(there: str) -> str:
    rows = [
        ("K-1", "3 Sep 09:10", "3 Sep 10:20"),
        ("K-2", "9 Sep 14:30", there),
        ("K-3", "14 Sep 08:40", "14 Sep 09:35"),
    ]
    return book("Records/Incident log call-outs.xlsx", "Calls", ("Call", "Sent out", "Arrived"), rows, title="Incident log of call-outs 2026")  # fmt: skip


def visited(gone: str) -> str:
    return form(
        "供应商/设备维修服务记录.docx",
        "设备维修服务记录",
        [("日期", "2026年9月11日", "工程师", "刘工"), ("到达时间", "15:10", "离开时间", gone)],
    )


def told(third: str) -> str:
    lines = [
        "14:20 the alarm rings.",
        "14:26 Tom Acheson looks at the pool.",
        f"{third} Priya Nair is told.",
        "14:50 all is well again.",
    ]
    return text("Records/Outage of 12 September.docx", "Outage report", "INC-1004, 12 September 2026\n\n" + "\n\n".join(lines))  # fmt: skip


CHINESE_PAIRS: list[Pair] = [
    ("R07", "the end of a test before its beginning", [tried("13:55")], [tried("14:30")]),
    ("R07", "left before it was there", [visited("14:25")], [visited("16:25")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("R07", "on site before anybody was sent", [called("9 Sep 13:50")], [called("9 Sep 15:10")]),
    ("R07", "a line that goes back", [told("14:11")], [told("14:31")]),
    ("R07", "verified before it was done", [ncr(**{"Action completed": "12 October 2026", "Verified by": "Moira Flint, 2 October 2026"})], [ncr(**{"Action completed": "1 October 2026", "Verified by": "Moira Flint, 2 October 2026"})]),
]  # fmt: skip
CHINESE_RIGHT: list[Way] = [
    ("R07", "past midnight", [tried("00:40").replace("'14:10'", "'23:20'")]),
    ("R07", "a rota", [tried("08:00", title="夜间值班登记").replace("'14:10'", "'10:00'")]),
    (
        "R07",
        "an agenda",
        [prose("管评/会议议程.docx", "管理评审议程", "9:00 开场\n\n10:00 汇报\n\n9:30 茶歇\n\n11:00 结论")],
    ),
]

test_found_chinese = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_found_english = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)
test_right_chinese = each_is_left_alone(CHINESE, CHINESE_RIGHT)
