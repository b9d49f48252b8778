"""Tables, labels and sentences of opened clients: a defect in them is seen as in the plain ones."""

from __future__ import annotations

from chinese_house import CHINESE, changes, report, roster, sheet
from english_changes import rows
from english_house import AUDITED, ENGLISH, audit_plan, book
from small_house import document_list, findings, form

MONTHS = ("账期", "按时恢复率≥95%", "按时办结率≥97%", "平台可用率≥99.9%", "是否达标")
PERFECT = [("2026年8月", "100%", "100%", "100%", "全部达标"), ("2026年9月", "100%", "100%", "100%", "全部达标")]


def test_figures_of_every_month_at_a_hundred_are_seen_below_heads_that_hold_the_targets() -> None:
    def never_vary(months: list[tuple[str, ...]]) -> list[str]:
        table = sheet("记录/服务管理目标完成情况表.xlsx", "2026", MONTHS, months, title="服务管理目标完成情况表")
        return [one.message.zh for one in findings("R09", table, house=CHINESE)]

    assert never_vary(PERFECT)
    assert not never_vary([("2026年8月", "97.2%", "98%", "99.95%", "达标"), PERFECT[1]])


def test_a_report_with_a_target_of_its_own_is_told_whatever_heads_its_measures() -> None:
    def differing(target: str) -> list[str]:
        table = f"| 项目 | 目标 | 本期 | 结果 |\n|---|---|---|---|\n| 热线接通率 | 90% | 93% | 达成 |\n| 叫号系统可用率 | {target} | 99.6% | 达成 |"
        other = (
            "| 指标 | 目标值 | 实际 |\n|---|---|---|\n| 热线接通率 | 90% | 95% |\n| 叫号系统可用率 | 99.5% | 99.9% |"
        )
        return [one.message.zh for one in findings("R11", report(8, other), report(9, table), house=CHINESE)]

    assert any("叫号系统可用率" in said for said in differing("99%"))
    assert not differing("99.5%")


def test_a_form_number_beside_a_short_label_is_held_against_the_list_of_records() -> None:
    listed = [
        (str(at), f"BC-SM-R-0{at}-01", name, "运维部")
        for at, name in enumerate(("事件台账", "变更台账", "问题台账", "巡检表"), 1)
    ]

    def inspection(number: str, day: int) -> str:
        return form(
            f"记录/巡检表09{day}.docx",
            "机房巡检表",
            [("表号", number), ("日期", f"2026年9月{day}日"), ("巡检人", "甘棠"), ("结果", "温度 23℃，无异常")],
        )

    known = [inspection("BC-SM-R-04-01", day) for day in range(11, 15)]
    assert not findings("R16", document_list(records=listed), *known)
    (found,) = findings("R16", document_list(records=listed), *known, inspection("BC-SM-R-09-01", 18))
    assert "BC-SM-R-09-01" in found.message.zh


def test_a_form_of_a_series_that_the_record_list_holds_is_missing_though_files_bear_its_other_numbers() -> None:
    listed = [
        (str(at), f"BC-SM-R-0{at}-01", name, "运维部")
        for at, name in enumerate(("事件台账", "变更台账", "问题台账"), 1)
    ]
    kept = [form(f"记录/{name}.docx", name, [("表单编号", f"BC-SM-R-0{at}-01"), ("日期", "2026年9月2日")]) for at, name in ((1, "事件台账"), (2, "变更台账"))]  # fmt: skip
    (found,) = findings("C05", changes("销毁的文件记入 BC-SM-R-07-01。"), document_list(records=listed), *kept)
    assert "BC-SM-R-07-01" in found.message.zh


def test_a_centre_by_which_something_is_done_with_others_is_a_department() -> None:
    assert findings("C13", roster(), changes("达不到的由项目实施中心与客户商量对策。"), house=CHINESE)
    assert not findings("C13", roster(), changes("日志由数据中心与客户机房各存一份。"), house=CHINESE)


def test_a_day_of_completion_that_no_row_has_is_blank_in_a_ledger_of_short_numbers() -> None:
    head = ("Ask", "From", "What", "How soon", "Done by", "Done on", "Told")

    def asks(done: str) -> list[str]:
        said = [
            (f"A-{at}", "Luo, crew 12", "password", "today", "Ruth Calloway", done.format(at), "yes")
            for at in range(1, 8)
        ]
        ledger = book("Records/Service request log.xlsx", "Asks", head, said, title="Service request log")
        return [one.message.en for one in findings("R05", ledger, house=ENGLISH) if "Done on" in one.message.en]

    assert asks("")
    assert not asks("2026-09-0{}")


def test_an_examiner_is_an_auditor() -> None:
    header = ("Date", "Section", "Clauses", "Examiner")
    assert findings("A01", audit_plan(AUDITED, header), house=ENGLISH) == []
    (found,) = findings("A01", audit_plan(rows(AUDITED, 2, c3="Tom Acheson"), header), house=ENGLISH)
    assert "Tom Acheson" in found.message.en
