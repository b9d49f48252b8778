"""R09: figures of several months in one paper or in plain sentences, scores without a word for them, and targets beside."""

from __future__ import annotations

from chinese_house import CHINESE, sheet
from english_house import ENGLISH, PEOPLE, book, text
from small_house import prose
from ways import Pair, each_is_told_from_its_like


def _quarter(august: str) -> str:
    figures = {6: "可用率99.97%，接通率96%，办结率98%。", 7: "可用率99.97%，接通率96%，办结率98%。", 8: august}
    return prose("记录/运行季报.docx", "运行服务季报（2026年6月至8月）", "\n\n".join(f"{m}月份：{told}" for m, told in figures.items()))  # fmt: skip


def _told(month: str, after: str, first: str) -> str:
    return text(f"Records/Reports/Service report {month} 2026.docx", "Monthly service report", f"Month: {month} 2026. Issued 3 {after} 2026.\n\nNetwork availability was 99.96 %. {first} % of calls were answered within a minute. 97 % of P1 incidents were resolved within 4 hours.")  # fmt: skip


def _answers(last: str) -> str:
    rows = [(f"客户{one}", "5", "5", "5", last if one == "己" else "5") for one in "甲乙丙丁戊己"]
    return sheet(
        "记录/回访汇总.xlsx", "汇总", ("客户", "速度", "态度", "能力", "总体"), rows, title="客户满意度回访汇总"
    )


def _test(last: str) -> str:
    rows = [(one[0], one[1], last if one is PEOPLE[-1] else "20", "pass") for one in PEOPLE]
    return book("People/Training test.xlsx", "Marks", ("Name", "Unit", "Marks (out of 20)", "Result"), rows, title="Training test 21 May 2026")  # fmt: skip


def _beside(reached: tuple[str, str, str]) -> str:
    rows = [(month, "99.9 %", share, "95 %", share.replace("99.", "97.")) for month, share in zip(("June", "July", "August"), reached, strict=True)]  # fmt: skip
    return book("Records/Levels.xlsx", "Levels", ("Month", "Agreed availability", "Availability", "Target for calls", "Calls in time"), rows, title="Service levels reached")  # fmt: skip


_MONTHS = (("June", "July"), ("July", "August"), ("August", "September"))
CHINESE_PAIRS: list[Pair] = [
    ("R09", "months of one paper", [_quarter("可用率99.97%，接通率96%，办结率98%。")], [_quarter("可用率99.93%，接通率94%，办结率97%。")]),
    ("R09", "answers without a word for scores", [_answers("5")], [_answers("4")]),
]  # fmt: skip
ENGLISH_PAIRS: list[Pair] = [
    ("R09", "shares of what was done in sentences", [_told(m, n, "95") for m, n in _MONTHS], [_told(m, n, str(93 + at)) for at, (m, n) in enumerate(_MONTHS)]),
    ("R09", "marks of a test", [_test("20")], [_test("17")]),
    ("R09", "levels reached beside targets", [_beside(("99.97 %", "99.97 %", "99.97 %"))], [_beside(("99.95 %", "99.97 %", "99.91 %"))]),
]  # fmt: skip


test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)
