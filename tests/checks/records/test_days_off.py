"""C08 and R03: releases and records of weekends and holidays."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, cover, minutes, ncr
from chinese_papers import issued_catalogue
from english_changes import mins, proc
from english_house import ENGLISH, SERVICES, book, text
from small_house import findings, form, new_findings, prose, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C08","sat",[cover("发布日期: 2026年4月1日","发布日期: 2026年4月4日")]),
    ("C08","sun",[cover("实施日期: 2026年4月15日","实施日期: 2026年5月1日")]),
    ("C08", "release order", [prose("手册/发布令.docx", "发布令", "《服务管理手册》V1.0 现予批准发布，自2026年4月11日起实施。\n\n总经理：柏舟")]),
    ("R03","sat",[minutes("2026年10月8日","2026年10月17日")]),
    ("R03","nd",[form("记录/培训记录.docx","培训记录",[("培训日期","2026年10月3日"),("主题","事件管理"),("讲师","乔木"),("参加人","石榴"),("考核结果","合格")])]),
    ("R03", "a register of meetings", [sheet("记录/月例会登记.xlsx", "例会", ("日期", "参加", "议题", "决定", "记录"), [("2026-08-28", "各部门", "首月运行", "贴操作卡", "谭溪"), ("2026-09-27", "各部门", "停机复盘", "夜班两人", "谭溪"), ("2026-10-30", "各部门", "内审结果", "报价", "谭溪")], title="月例会登记")]),
    ("R03", "the head of a sign-in sheet", [sheet("人员/培训签到.xlsx", "签到", ("序号", "姓名", "部门", "签到"), [("1", "石榴", "运维部", "石榴"), ("2", "鲁岩", "运维部", "鲁岩"), ("3", "方洲", "商务部", "方洲")], title="信息安全培训签到表（培训日期：2026年8月22日，讲师：乔木）")]),
    ("R03", "verified on a Sunday", [ncr(验证日期="2026年10月4日")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R03", "rounds in rows", [sheet("记录/机房巡检.xlsx", "巡检", ("日期", "温度", "市电", "异常", "巡检人"), [("2026-09-06", "22.1", "正常", "无", "石榴"), ("2026-09-13", "22.4", "正常", "无", "鲁岩"), ("2026-09-20", "22.3", "正常", "无", "石榴")], title="机房巡检记录")]),
    ("R03", "a make-up working day", [form("人员/培训签到表.docx", "培训签到表", [("培训主题", "宣贯", "日期", "2026-09-20"), ("签到", "石榴、鲁岩、方洲", "讲师", "乔木")])]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C08","saturday",[proc("",cover={"Effective from":"18 April 2026"})]),
    ("C08","sunday",[proc("",cover={"Effective from":"19 April 2026"})]),
    ("R03","saturday",[mins("8 October 2026","17 October 2026")]),
    ("R03","sunday",[form("Records/Training.docx","Training record",[("Date","Sunday 6 September 2026"),("Subject","Incident handling"),("Trainer","Moira Flint"),("Present","Tom Acheson"),("Result","passed")])]),
]
# fmt: on


RELEASED = "发布日期: 2026年4月1日, 实施日期: 2026年4月15日"


CHINESE_PAIRS: list[Pair] = [
    ("C08", "a catalogue issued on a Sunday", [issued_catalogue(released="2026-04-12")], [issued_catalogue()]),
    (
        "C08",
        "bare labels of release and effect",
        [cover(RELEASED, "发布: 2026年4月12日, 执行: 2026年4月15日")],
        [cover(RELEASED, "发布: 2026年4月1日, 执行: 2026年4月15日")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_page_that_says_beside_its_hands_from_when_it_is_used_is_in_force_from_then() -> None:
    def page(day: str) -> str:
        line = f"甘棠 2026年3月2日写，柏舟 2026年3月16日批，{day}起用。"
        return prose(
            "程序/上线办法.html",
            "发布管理办法",
            f"{line}\n\n什么时候用：新服务第一次开通、在用服务有大改时。先写计划，再测试，客户签字后部署。",
        )

    assert new_findings("C08", page("2026年4月12日"), house=CHINESE)  # a Sunday
    assert not new_findings("C08", page("2026年4月15日"), house=CHINESE)


def test_a_notice_that_brings_the_documents_into_force_bears_a_day_of_release() -> None:
    def notice(day: str) -> str:
        body = f"各部门：\n\n《服务管理手册》V1.0和各程序文件已经批准，现予发布，自2026年4月15日起实施，请遵照执行。\n\n北辰远图信息技术有限公司\n\n{day}"
        return prose("发文/关于发布服务管理体系文件的通知.docx", "关于发布服务管理体系文件的通知", body)

    assert new_findings("C08", notice("2026年3月28日"), house=CHINESE)  # a Saturday
    assert not new_findings("C08", notice("2026年3月27日"), house=CHINESE)


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


def test_the_head_of_a_catalogue_names_a_day_off() -> None:
    def catalogue(day: str) -> str:
        head = f"Service catalogue - approved by Helen Marsh, 8 September 2026 - in force from {day}"
        return book(
            "Service catalogue.xlsx",
            "Catalogue",
            ("No.", "Service", "Description", "Hours", "Owner"),
            SERVICES,
            title=head,
        )

    assert new_findings("C08", catalogue("13 September 2026"), house=ENGLISH)
    assert not new_findings("C08", catalogue("14 September 2026"), house=ENGLISH)
