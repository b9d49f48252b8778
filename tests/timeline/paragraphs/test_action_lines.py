"""What is still to be done below a heading of actions is due, and does not date the paper; signatures below it do."""

from __future__ import annotations

from datetime import date

import pytest
from written_blocks import line

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date


def report(heading: str, items: list[str], close: str) -> tuple[dict[str, str], date | None]:
    title = "Report on the spring works" if heading.isascii() else "春季整治总结报告"
    blocks = [line(title, level=1), line("说明" if not heading.isascii() else "What was seen.", heading=title)]
    blocks += [line(heading, level=1), *(line(item, heading=heading) for item in items)]
    blocks += [line(close, heading=heading)]
    dates = dates_of(blocks, "report.docx")
    roles = {f"{one.value:%Y-%m-%d}": one.role for one in dates if one.place != "name"}
    return roles, main_date(dates, "report", "report.docx", title)


@pytest.mark.parametrize(
    ("heading", "items", "close"),
    [
        (
            "三、整改措施",
            ["- 更换老化网线，丁小满，2027-01-31。", "- 补齐标签，柳叶，2026-12-15。"],
            "编写：甘棠 2026-11-09",
        ),
        ("下一步", ["1）双电源改造——丁小满——2027年1月31日"], "甘棠　2026年11月9日"),
        ("决议", ["（1）增加夜班两人（柳叶，2027-01-31前）"], "记录：甘棠 2026-11-09"),
        ("Actions", ["- Second power supply, Rosa Delgado, 31 January 2027"], "Written by Ian Petty, 9 November 2026"),
        ("What follows", ["2) Labels on all racks (Petty, by 31 January 2027)"], "Ian Petty, 9 November 2026"),
        (
            "Decisions",
            ["New lamps in hall B - Rosa Delgado - 31 January 2027"],
            "Approved by Ian Petty, 9 November 2026.",
        ),
    ],
)
def test_the_day_of_an_action_is_due_and_the_signature_dates_the_report(
    heading: str, items: list[str], close: str
) -> None:
    roles, main = report(heading, items, close)
    assert roles["2027-01-31"] == "due"
    assert main == date(2026, 11, 9)


@pytest.mark.parametrize(
    ("heading", "close"),
    [
        ("改进措施", "运维部　甘棠　2026年11月9日"),
        ("改进措施", "审核组长：甘棠　2026-11-09"),
        ("Improvements", "Quality manager Ian Petty, 9 November 2026"),
        ("Improvements", "Reviewed by Ian Petty, 9 November 2026"),
        ("5 Decisions", "Minutes and signature: Ian Petty, 9 November 2026"),
        ("决议", "纪要整理与确认：甘棠 2026-11-09"),
    ],
)
def test_whoever_signs_below_the_actions_has_signed(heading: str, close: str) -> None:
    roles, _ = report(heading, ["All of it is done."] if heading.isascii() else ["都已做完。"], close)
    assert roles["2026-11-09"] != "due"


def test_a_name_and_a_day_below_another_heading_are_no_action() -> None:
    roles, _ = report("Conclusion", ["The line works, Rosa Delgado, 31 October 2026"], "Ian Petty, 9 November 2026")
    assert roles["2026-10-31"] != "due"


def test_a_line_that_leads_to_the_list_is_its_heading() -> None:
    blocks = [
        line("运行例会纪要", level=1),
        line("决定：", heading="运行例会纪要"),
        line("更换空调滤网，丁小满，2027-01-31", heading="运行例会纪要"),
    ]
    assert [one.role for one in dates_of(blocks, "a.docx") if f"{one.value}" == "2027-01-31"] == ["due"]
