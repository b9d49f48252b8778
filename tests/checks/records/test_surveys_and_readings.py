"""R02: what customers say alike, and readings of one month that stand again in another."""

from __future__ import annotations

from chinese_house import CHINESE
from small_house import form, new_findings, workbook

# fmt: off
HEAT = ("22.4", "23.1", "22.8", "21.9", "23.6", "22.2", "24.0")
OTHER = ("23.0", "22.1", "23.9", "22.6", "21.7", "23.4", "22.9")


def rounds(month, heat, load):
    return [(f"2026-{month:02}-{d + 1:02}", h, u, "石榴") for d, (h, u) in enumerate(zip(heat, load, strict=True))]


def tour(august, september):
    head = ("日期", "温度", "负载", "巡检人")
    return workbook("记录/机房巡检2026.xlsx", ("8月", head, rounds(8, august, ("38.1", "41.0", "37.5", "40.2", "42.8", "39.9", "36.4"))), ("9月", head, rounds(9, september, ("41.3", "37.2", "38.8", "39.1", "40.6", "36.9", "43.0"))))


def test_readings_in_the_same_order_in_two_months_are_told():
    assert new_findings("R02", tour(HEAT, HEAT), house=CHINESE)
    assert not new_findings("R02", tour(HEAT, OTHER), house=CHINESE)


def survey(who, day, marks, said):
    rows = [("客户", who, "日期", f"2026年9月{day}日"), ("响应", marks[0], "态度", marks[1]), ("技能", marks[2], "总体", marks[3]), ("意见", said, "填表人", "信息科")]
    return form(f"客户/满意度调查表-{who}.docx", "客户满意度调查表", rows)


def test_customers_who_say_the_same_beside_the_same_marks_are_told():
    said = "工程师到场快，希望多讲解故障原因。"
    alike = [survey(who, 15, "5454", said) for who in ("同泽物流", "海澄医药", "屿东港务")]
    assert new_findings("R02", *alike, house=CHINESE)
    others = [survey("同泽物流", 15, "5454", said), survey("海澄医药", 16, "5445", "报表太长，请改成一页。"), survey("屿东港务", 17, "4455", "夜里电话要等很久。")]
    assert not new_findings("R02", *others, house=CHINESE)
