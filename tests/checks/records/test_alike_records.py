"""R02: records of different days or people that are the same."""

from __future__ import annotations

from chinese_house import CHINESE, LONG_MONTH, report
from chinese_papers import REMARK, WITH_FORMS, a_round, appraisal
from english_changes import report as english_report
from english_house import ENGLISH, book, text
from small_house import findings, form, new_findings, prose, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R02","copy",[report(7,LONG_MONTH),report(8,LONG_MONTH)]),
    ("R02","sheets",[("to: '记录/机房巡检2026.xlsx'\nsheets:\n"+"".join(f"  - name: '{n}月'\n    title: '{n}月机房巡检记录'\n    header: [[日期, 温度, 湿度, 剩余空间GB, 巡检人, 情况]]\n    rows:\n"+"".join(f"      - ['2026-{n:02}-{d:02}', '{t}', '{h}', '{g}', 石榴, '{r}']\n" for d,t,h,g,r in [(2,21.4,44,812,"二号空调滤网更换，噪声消除"),(9,22.1,45,799,"门封条松动，已邮件报物业"),(16,21.8,43,780,"UPS自检通过，电池96"),(23,21.9,47,771,"旧磁带机下架，登记资产")]) for n in (7,8,9)))]),
    ("R02","forms",[form(f"记录/培训记录{n}.docx","培训记录",[("培训日期",d),("主题","事件管理"),("讲师","乔木"),("培训内容","讲解来电登记的全部字段，用上月的例子说明优先级划分，二十分钟内升级运维部，用户同意后才能关闭"),("效果评价","全体答对九题，优先级一题三人答错，当场又讲了一遍，后续抽查工单确认")]) for n,d in ((1,"2026年6月9日"),(2,"2026年7月14日"),(3,"2026年8月11日"))]),
    ("R02", "成绩相同", [form(f"人员/培训记录{at}.docx", "培训记录", [("培训主题", "信息安全", "培训日期", f"2026年10月2{at}日"), ("参加人员", names, "讲师", "乔木"), ("考核成绩", "92、85、78、96、88、90", "地点", room)]) for at, names, room in ((1, "石榴、卫澜、鲁岩、谭溪、方洲、尹竹", "一楼"), (2, "甘棠、程南、陆北、白石、苏原、韩水", "二楼"))]),
    ("R02", "suppliers judged alike", [appraisal(name, f"2026年7月{day}日", REMARK) for name, day in (("联合备件", 6), ("海峡线路", 8), ("中环电力", 9))]),
]
CHINESE_RIGHT: list[Way] = [
    ("R02", "other scores", [appraisal(name, f"2026年7月{day}日", REMARK, score=score) for name, day, score in (("联合备件", 6, "96"), ("海峡线路", 8, "91"), ("中环电力", 9, "88"))]),
]
# fmt: on


def survey(customer: str, remark: str, *scores: str, day: int = 15) -> str:
    lines = [
        ("客户名称", customer, "调查日期", f"2026年9月{day}日"),
        ("响应速度", scores[0], "解决质量", scores[1]),
        ("服务态度", scores[2], "沟通", scores[3]),
        ("意见建议", remark, "签字", "已签"),
    ]
    return form(f"记录/满意度调查表-{customer}.docx", "客户满意度调查表", lines)


SAME = "希望继续保持良好的服务水平，加强沟通。"


def asked(*scores: tuple[str, ...]) -> str:
    rows = "".join(f"| {who} | {' | '.join(marks)} |\n" for who, marks in zip(("同泽物流", "新港医院", "江北学院"), scores, strict=True))  # fmt: skip
    return prose("记录/满意度调查分析.docx", "2026年上半年客户满意度调查分析", f"# 1 得分\n| 客户 | 响应 | 技术 | 态度 | 沟通 |\n|---|---|---|---|---|\n{rows}\n# 2 分析\n总体满意，沟通最低。\n\n编写：石榴 2026年7月30日")  # fmt: skip


GIVEN = ("96", "95", "98", "94")
SHIFTS = [(2, "夜", "乔木", "柏舟", "无"), (6, "白", "柏舟", "尹竹", "三号闸口停用"), (11, "夜", "乔木", "甘棠", "光缆弯折处理"), (15, "中", "石榴", "乔木", "机房空调已修"), (19, "白", "柏舟", "石榴", "昨日切备机，盯屏"), (26, "夜", "甘棠", "乔木", "固件升级到新版")]  # fmt: skip


def shifts(month: int, rows: list[tuple[int, str, str, str, str]]) -> str:
    head = ("日期", "班次", "交班", "接班", "事项")
    listed = [(f"2026-{month:02}-{day:02}", *rest) for day, *rest in rows]
    return sheet(f"记录/交接班{month}月.xlsx", "交接", head, listed, title=f"值班交接班记录 2026年{month}月")


def gate_round(month: int, left: str) -> str:
    lines = [("巡检日期", f"2026年{month}月20日", "巡检人", "石榴"), ("1号道闸", "抬杆4秒，正常", "2号道闸", "正常"), ("工控机", f"磁盘剩{left}G", "打印机", "正常"), ("网络", "延时12ms", "摄像头", "正常"), ("异常", "无", "<<", "<<")]  # fmt: skip
    return form(f"记录/道闸巡检/北门{month}月巡检记录.docx", f"北门{month}月驻场巡检记录", lines)


def settings(month: int) -> str:
    lines = [("巡检日期", f"2026年{month}月20日", "巡检人", "石榴"), ("主机", "8核32G", "状态", "正常"), ("存储", "500G两块", "状态", "正常"), ("交换机", "24口", "状态", "正常")]  # fmt: skip
    return form(f"记录/机房/{month}月巡检记录.docx", f"{month}月机房巡检记录", lines)


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("R02", "whole readings of a short form", [gate_round(8, "42"), gate_round(10, "42")], [gate_round(8, "42"), gate_round(10, "37"), settings(8), settings(9)]),
    ("R02", "all customers of a table", [asked(GIVEN, GIVEN, GIVEN)], [asked(GIVEN, GIVEN, ("93", "95", "97", "94"))]),
    ("R02", "the rows of a month again in the next", [shifts(8, SHIFTS), shifts(9, SHIFTS)], [shifts(8, SHIFTS), shifts(9, [(day + 1, *rest) for day, *rest in SHIFTS[::-1]])]),
    ("R02", "two customers of one day", [survey("同泽物流", SAME, "96", "95", "98", "94"), survey("新港医院", SAME, "96", "95", "98", "94")],
     [survey("同泽物流", SAME, "96", "95", "98", "94"), survey("新港医院", SAME, "91", "95", "98", "94")]),
    ("R02", "three customers of one day", [survey("同泽物流", SAME, "96", "95", "98", "94"), survey("新港医院", SAME, "96", "95", "98", "94"), survey("江北学院", SAME, "96", "95", "98", "94")],
     [survey("同泽物流", SAME, "96", "95", "98", "94"), survey("新港医院", SAME, "91", "95", "93", "94"), survey("江北学院", "报修电话有时难以接通，希望增加线路。", "96", "95", "98", "94")]),
]
# fmt: on


def training(day: str, names: str, effect: str, name: str) -> str:
    lines = [
        ("Topic", "Information security", "Day", day),
        ("Present", names, "Trainer", "Helen Marsh"),
        ("Effect", effect, "Place", "room 2"),
    ]
    return form(f"People/Training {name}.docx", "Training record", lines)


NAMES = "Ann Holt, Ben Ray, Cleo Moss, Dan West, Eve Lund, Finn Carr"
OTHERS = "Gus Pike, Hal Stone, Ina Berg, Jon Webb, Kim Dale, Leo Hart"
MARKS = "test: 90, 85, 95, 80, 75, 100; all passed"


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R02","copy",[english_report(7,"The month passed without trouble; the new storage shelf was put in, the old one goes back to the lessor; two analysts were trained on the phone system and the pager list was renewed after the move."),english_report(8,"The month passed without trouble; the new storage shelf was put in, the old one goes back to the lessor; two analysts were trained on the phone system and the pager list was renewed after the move.")]),
    ("R02","sheet copies",[("to: 'Records/Server checks 2026.xlsx'\nsheets:\n"+"".join(f"  - name: '{m}'\n    title: 'Server room check {m} 2026'\n    header: [[Day, Temperature, Humidity, Free disk GB, Seen by, Remark]]\n    rows:\n"+"".join(f"      - ['2026-{n:02}-{d:02}', '{t}', '{h}', '{g}', Tom Acheson, '{r}']\n" for d,t,h,g,r in [(2,21.4,44,812,"filter changed on unit 2 as it was noisy"),(9,22.1,45,799,"door seal loose, reported to the landlord by mail"),(16,21.8,43,780,"UPS self test passed, battery at 96"),(23,21.9,47,771,"old tape drive removed from the rack")]) for m,n in (("July",7),("August",8),("September",9))))]),
    ("R02","forms",[form(f"Records/Training {n}.docx","Training record",[("Date",d),("Subject","Incident handling"),("Trainer","Moira Flint"),("Content","Recording of calls with all fields, priorities with examples of the last month, escalation to Operations within twenty minutes, closing only after the user has agreed"),("Result","Everybody answered nine of ten questions; the question on priorities was wrong three times and was explained once more")]) for n,d in ((1,"9 June 2026"),(2,"14 July 2026"),(3,"11 August 2026"))]),
    ("R02", "marks of others", [training("21 October 2026", NAMES, MARKS, "a"), training("22 October 2026", OTHERS, MARKS.replace("all passed", "nobody again"), "b")]),
]
# fmt: on


ENGLISH_RIGHT: list[Way] = [
    (
        "R02",
        "other marks",
        [
            training("21 October 2026", NAMES, MARKS, "a"),
            training("22 October 2026", OTHERS, "test: 70, 95, 85, 80, 90, 100; all passed", "b"),
        ],
    ),
    (
        "R02",
        "steps that are counted",
        [
            training("21 October 2026", NAMES, "test: steps 1, 2, 3, 4, 5, 6 and 7 done by all", "a"),
            training("22 October 2026", OTHERS, "test: steps 1, 2, 3, 4, 5, 6 and 7 done by nobody else", "b"),
        ],
    ),
    (
        "R02",
        "all with full marks",
        [
            training("21 October 2026", NAMES, "test: 100, 100, 100, 100, 100, 100; all passed", "a"),
            training("22 October 2026", OTHERS, "test: 100, 100, 100, 100, 100, 100; nobody again", "b"),
        ],
    ),
    (
        "R02",
        "marks of two people who were asked the same day",
        [
            text(
                "Records/quiz.docx",
                "Quiz",
                "| Name | Score |\n|---|---|\n| Ruth Calloway | 8 |\n| Dan Whitlock | 8 |\n",
            )
        ],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)


def test_two_rounds_of_different_days_are_the_same_to_the_minute() -> None:
    found = new_findings("R02", a_round("0803", "8"), a_round("0903", "9"), house=WITH_FORMS)
    assert [f.paths for f in found] == [("记录/巡灯0803.docx", "记录/巡灯0903.docx")]


def test_rounds_that_ended_at_another_time_or_read_otherwise_are_two() -> None:
    assert not new_findings("R02", a_round("0803", "8"), a_round("0903", "9", at="08:31"), house=WITH_FORMS)
    assert not new_findings("R02", a_round("0803", "8"), a_round("0903", "9", degrees="23.8"), house=WITH_FORMS)


def test_short_cards_of_two_months_with_one_remark_and_the_same_figures_are_alike() -> None:
    def card(month: int, level: str) -> str:
        rows = [("巡查日期", f"2026年{month}月8日", "巡查人", "石榴"), ("温度", "23.5℃", "湿度", "48%"), ("输出", "1.02kW", "反射", level), ("发现什么", "西侧围栏有一处松动，已绑扎牢固", "备注", "")]  # fmt: skip
        return form(f"记录/巡查卡{month}月.docx", "机房巡查卡", rows)

    assert findings("R02", card(8, "3W"), card(9, "3W"), house=CHINESE)
    assert not findings("R02", card(8, "3W"), card(9, "4W"), house=CHINESE)


def _talk(day: str, last: str = "the lift stays out of order until spring.") -> str:
    body = f"{day}, 10:00. Present: Moira Flint, Priya Nair, Tom Acheson.\n\n1. The busy weeks are over; what we learnt goes by mail to Moira Flint.\n\n2. Everybody writes the log of the watch from this week on; {last}"
    return text(f"Meetings/Weekly {day}.docx", "Weekly meeting", body)


def test_numbered_sentences_of_minutes_are_their_text() -> None:
    assert new_findings("R02", _talk("8 September 2026"), _talk("22 September 2026"), house=ENGLISH)
    other = "two new laptops came, and Dan Whitlock moves to the second floor to look after the printers there."
    assert not new_findings("R02", _talk("8 September 2026"), _talk("22 September 2026", other), house=ENGLISH)


def _round(day: str, left: int = 430, words: str = "三灯正常，票仓余") -> str:
    rows = [("单位", "河湾区办事大厅一层窗口", "日期", day), ("巡检范围", "Y-01至Y-08", "巡检人", "石榴"), ("开机检查", f"{words}{left}", "保养", "读卡区已擦，走纸轮正常"), ("结论", "没有发现异常", "备注", "")]  # fmt: skip
    return form(f"记录/巡检单{day[-6:-1]}.docx", "自助终端巡检单", rows)


def test_two_rounds_with_the_same_count_to_the_digit_are_told() -> None:
    assert new_findings("R02", _round("2026年08月07日"), _round("2026年09月04日"), house=CHINESE)
    assert not new_findings("R02", _round("2026年08月07日"), _round("2026年09月04日", 215), house=CHINESE)
    room = [_round(day, 501, "检查机房") for day in ("2026年08月07日", "2026年09月04日")]
    assert not new_findings("R02", *room, house=CHINESE)


def _answers(third: tuple[str, ...]) -> str:
    rows = [("shop 1", "4", "5", "4", "3", "slow till"), ("shop 2", "4", "4", "5", "4", "good"), ("shop 3", "4", "4", "5", "4", "good"), third, ("office", "5", "5", "4", "4", "")]  # fmt: skip
    head = ("Who", "Desk", "Crew", "Tills", "Network", "Remark")
    return book("Customers/Satisfaction 2026.xlsx", "Answers", head, rows, title="Satisfaction survey")


def test_several_answers_with_the_same_marks_and_the_same_word_are_told() -> None:
    assert new_findings("R02", _answers(("shop 4", "4", "4", "5", "4", "good")), house=ENGLISH)
    assert not new_findings("R02", _answers(("shop 4", "4", "4", "5", "4", "fine so far")), house=ENGLISH)
    assert not new_findings("R02", _answers(("shop 4", "4", "4", "4", "4", "good")), house=ENGLISH)
