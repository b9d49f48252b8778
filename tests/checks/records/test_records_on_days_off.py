"""R03: records of weekends and holidays."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, minutes, ncr
from english_changes import mins
from english_house import ENGLISH, text
from small_house import findings, form, new_findings, prose, sheet
from ways import Way, each_is_found, each_is_left_alone, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R03","sat",[minutes("2026年10月8日","2026年10月17日")]),
    ("R03","nd",[form("记录/培训记录.docx","培训记录",[("培训日期","2026年10月3日"),("主题","事件管理"),("讲师","乔木"),("参加人","石榴"),("考核结果","合格")])]),
    ("R03", "a register of meetings", [sheet("记录/月例会登记.xlsx", "例会", ("日期", "参加", "议题", "决定", "记录"), [("2026-08-28", "各部门", "首月运行", "贴操作卡", "谭溪"), ("2026-09-27", "各部门", "停机复盘", "夜班两人", "谭溪"), ("2026-10-30", "各部门", "内审结果", "报价", "谭溪")], title="月例会登记")]),
    ("R03", "the head of a sign-in sheet", [sheet("人员/培训签到.xlsx", "签到", ("序号", "姓名", "部门", "签到"), [("1", "石榴", "运维部", "石榴"), ("2", "鲁岩", "运维部", "鲁岩"), ("3", "方洲", "商务部", "方洲")], title="信息安全培训签到表（培训日期：2026年8月22日，讲师：乔木）")]),
    ("R03", "a day alone in the head of a sign-in sheet", [sheet("人员/签到.xlsx", "签到", ("序号", "姓名", "部门", "签名"), [("1", "石榴", "运维部", "石榴"), ("2", "鲁岩", "运维部", "鲁岩")], title="应急知识培训签到表 2026.8.29")]),
    ("R03", "a notice that calls to a review", [prose("管评/管理评审通知.docx", "管理评审通知", "各部门：\n\n兹定于2026年10月3日上午在大会议室召开管理评审会议，请提前准备材料。\n\n质量部\n\n2026年9月21日")]),
    ("R03", "verified on a Sunday", [ncr(验证日期="2026年10月4日")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R03", "a notice written on a Sunday for a working day", [prose("管评/管理评审通知.docx", "管理评审通知", "各部门：\n\n兹定于2026年10月8日上午在大会议室召开管理评审会议，请提前准备材料。\n\n质量部\n\n2026年9月27日")]),
    ("R03", "rounds in rows", [sheet("记录/机房巡检.xlsx", "巡检", ("日期", "温度", "市电", "异常", "巡检人"), [("2026-09-06", "22.1", "正常", "无", "石榴"), ("2026-09-13", "22.4", "正常", "无", "鲁岩"), ("2026-09-20", "22.3", "正常", "无", "石榴")], title="机房巡检记录")]),
    ("R03", "a make-up working day", [form("人员/培训签到表.docx", "培训签到表", [("培训主题", "宣贯", "日期", "2026-09-20"), ("签到", "石榴、鲁岩、方洲", "讲师", "乔木")])]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R03", "an invitation to a Saturday", [text("Review/Invitation.docx", "Invitation to the management review", "The management review will be held on Saturday 17 October 2026 at ten. Please send your papers by 9 October.\n\nMoira Flint, 28 September 2026")]),
    ("R03","saturday",[mins("8 October 2026","17 October 2026")]),
    ("R03","sunday",[form("Records/Training.docx","Training record",[("Date","Sunday 6 September 2026"),("Subject","Incident handling"),("Trainer","Moira Flint"),("Present","Tom Acheson"),("Result","passed")])]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


@pytest.mark.parametrize(("day", "wrong"), [("3 October 2026", True), ("14 October 2026", False)])
def test_a_note_that_tells_who_was_there_is_of_a_meeting(day: str, wrong: bool) -> None:
    rows = [("Round", "R-12"), ("Place", "room Kelvin"), ("Checked", f"Priya Nair, {day}"), ("Result", "two are spare")]
    there = f"Held {day}. Present: Helen Marsh, Moira Flint, Priya Nair."
    note = form("Records/Line note.docx", "Line check record", rows, header="FMS-R-12", text=[there])
    assert bool(new_findings("R03", note, house=ENGLISH)) is wrong


def test_a_meeting_that_serves_no_requirement_may_be_on_a_sunday() -> None:
    minutes = form(
        "Records/Steering.docx",
        "Steering committee, minutes",
        [("Meeting", "18 October 2026"), ("Chair", "Helen Marsh"), ("Present", "Moira Flint")],
        text=["1. Vans: they go back in December."],
    )
    assert any("2026-10-18" in said for said in messages_in_english("R03", minutes))


def test_minutes_whose_head_is_a_day_off_were_held_on_it() -> None:
    said = "{} August 2026, 09:30 to 10:40, by video. Present: Moira Flint, Priya Nair.\n\n1. Outage: actions done.\n2. Rota: to be made."
    path = "Records/Ops meeting August.docx"
    assert findings("R03", text(path, "Operations meeting", said.format("Saturday 29")), house=ENGLISH)
    assert not findings("R03", text(path, "Operations meeting", said.format("Friday 28")), house=ENGLISH)
