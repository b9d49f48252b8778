"""M01 and R01: documents that are required, and months without their record."""

from __future__ import annotations

from chinese_house import CHINESE, report
from english_changes import report as english_report
from english_house import ENGLISH
from small_house import HOUSE, findings, prose, sheet
from ways import Way, each_is_found, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R01","gap",[report(5),report(6),report(7),report(8),report(10)]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R01","gap",[english_report(6),english_report(7),english_report(8),english_report(10)]),
    ("R01","quarter?",[english_report(5),english_report(6),english_report(8),english_report(9),english_report(10)]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_missing_required_documents_are_found_one_by_one_and_conditions_are_not() -> None:
    found = {finding.requirement: finding for finding in findings("M01")}
    assert "D-8.6.1" not in found
    assert "D-8.5.1" not in found
    assert not {"R-9.3-3", "R-9.2-6", "R-9.2-5"} & set(found)  # still to come
    finding = found["D-8.4.1"]
    assert finding.blocks
    assert finding.paths == ()
    assert "8.4.1" in finding.message.zh
    without = {path: source for path, source in HOUSE.items() if "事件" not in path}
    assert "D-8.6.1" in {finding.requirement for finding in findings("M01", house=without)}


def test_a_report_is_of_the_month_that_its_name_tells() -> None:
    def letter(month: str, written: str) -> str:
        return prose(f"Reports/Service report {month} 2026.docx", f"Service report {month} 2026", f"Written on {written}.\n\n# Service levels\nAvailability 99.95 %. P1 in time 97 %.")  # fmt: skip

    letters = [letter("May", "3 June 2026"), letter("June", "3 July 2026"), letter("July", "4 August 2026"), letter("August", "3 September 2026")]  # fmt: skip
    told = findings(
        "R01", *letters, letter("September", "12 November 2026"), letter("October", "12 November 2026"), house=ENGLISH
    )
    assert not [one for one in told if "2026-09" in one.message.en and "Service reports" in one.message.en]


def _availability(path: str, service: str, months: tuple[str, ...]) -> str:
    rows = [(month, service, "99.9%", f"99.9{month[-1]}%") for month in months]
    return sheet(path, "可用率", ("月份", "服务", "目标值", "实际值"), rows, title="可用率统计表")


def test_a_table_of_months_that_skips_one() -> None:
    whole = ("2026-06", "2026-07", "2026-08", "2026-09", "2026-10")
    tool = _availability("记录/工单系统可用率2026.xlsx", "工单系统", whole)

    def said(*months: str) -> list[str]:
        return messages_in_english(
            "R01", tool, _availability("记录/服务器可用率统计2026.xlsx", "服务器运维服务", months), house=CHINESE
        )

    assert any("leave out 2026-08" in each for each in said("2026-06", "2026-07", "2026-09", "2026-10"))
    assert not any("leave out" in each for each in said(*whole))


def monthly_report(month: int) -> str:
    last = {5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31}[month]
    to = f"记录/月度服务报告2026年{month}月.docx"
    body = f"# 1 服务级别达成\n本月服务级别达成 99.8%。\n# 2 事件\n本月事件 {month + 3} 起，均按时恢复。\n# 3 趋势\n工作量平稳。"
    return (
        f"---\nto: {to}\ntitle: 月度服务报告\ncover: {{报告周期: 2026年{month}月1日至2026年{month}月{last}日, "
        f"编制日期: 2026年{month + 1}月4日}}\n---\n{body}\n"
    )


def test_month_without_a_monthly_report_is_found_and_a_whole_row_is_not() -> None:
    def gaps(*months: int) -> list[str]:
        found = findings("R01", *(monthly_report(month) for month in months))
        return [finding.message.zh for finding in found if finding.requirement == "R-9.4"]

    (message,) = gaps(5, 6, 7, 8, 10)
    assert "2026-09" in message
    assert gaps(5, 6, 7, 8, 9, 10) == []
