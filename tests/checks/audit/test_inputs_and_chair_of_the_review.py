"""A05 and A06: what the management review has to look at, and who chairs it."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, MINUTES, MINUTES_BODY, minutes
from english_changes import mins
from english_house import ENGLISH, document, text
from english_house import MINUTES as ENGLISH_MINUTES
from english_house import MINUTES_BODY as ENGLISH_MINUTES_BODY
from small_house import findings, form, new_findings, prose, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("A05","inputs",[minutes("供应商等其他方绩效合格。资源和容量满足需求，预算按计划执行。风险评估结果：无新增高风险。","")]),
    ("A05","few",[minutes(MINUTES_BODY.split("# 二")[0].split("# 一、评审输入\n")[1],"会议听取了内审结果和客户满意度情况，讨论了改进建议。\n\n")]),
    ("A05","half",[prose(MINUTES,"管理评审报告","会议时间：2026年10月8日\n\n主持人：柏舟（总经理）\n\n参加人员：乔木、卫澜、尹竹\n\n一、上次管理评审措施的落实：已完成。\n\n二、内审结果：不符合2项。\n\n三、客户反馈：良好。\n\n四、目标达成情况：均达成。\n\n评审结论：体系适宜、充分、有效。")]),
    ("A06","deputy",[minutes("主持人：柏舟（总经理）","主持人：乔木")]),
    ("A06","by",[minutes("主持人：柏舟（总经理）","会议由质量经理乔木主持。")]),
    ("A06","form",[form(MINUTES,"管理评审会议记录",[("会议时间","2026年10月8日","主持人","乔木"),("参加人员","卫澜、尹竹","地点","二楼")],text=[MINUTES_BODY.split("# 一、评审输入\n")[1].split("# 二")[0].strip()])]),
    ("A06","副总",[minutes("主持人：柏舟（总经理）","主持人：尹竹（副总经理）")]),
    ("A06","请假",[minutes("主持人：柏舟（总经理）\n\n参加人员：乔木、卫澜、尹竹","主持人：乔木（受总经理委托）\n\n参加人员：卫澜、尹竹\n\n缺席：柏舟（出差）")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("A05","inputs",[mins(" Performance of other parties: the carrier met its service level. Resources: capacity is sufficient, budget forecast stands. Risk assessment results: no new high risk.","")]),
    ("A05","few",[mins("# Inputs","# Inputs"),text(ENGLISH_MINUTES,"Management review minutes","Date: 8 October 2026. Chair: Helen Marsh, Managing Director.\n\nThe audit results and the customer satisfaction survey were presented. Improvements were discussed.\n\n# Decisions\nThe system is suitable, adequate and effective.")]),
    ("A05","half",[text(ENGLISH_MINUTES,"Management review minutes","Date: 8 October 2026. Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist.\n\n1. Actions from last review: closed.\n2. Audit results: two minor findings.\n3. Customer feedback: good.\n4. Objectives: reached.\n\nDecisions: more staff.")]),
    ("A05","no risk",[mins("Risk assessment results: no new high risk. ","")]),
    ("A06","deputy",[mins("Chair: Helen Marsh, Managing Director.","Chair: Moira Flint.")]),
    ("A06","chaired by",[mins("Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist","The meeting was chaired by Moira Flint. Present: Tom Acheson, Oskar Lindqvist")]),
    ("A06","form",[form(ENGLISH_MINUTES,"Management review minutes",[("Date","8 October 2026"),("Chair","Moira Flint"),("Attendees","Oskar Lindqvist, Priya Nair"),("Place","room 2")],text=[ENGLISH_MINUTES_BODY.split("# Inputs")[1].split("# Decisions")[0].replace("\n"," ").replace("#","")])]),
    ("A06","apologies",[mins("Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.","Chair: Oskar Lindqvist. Present: Moira Flint, Priya Nair. Apologies: Helen Marsh.")]),
    ("A06","for the head",[mins("Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.","Chair: Oskar Lindqvist, for Helen Marsh, who is on her way to a customer.\n\nPresent: Moira Flint, Priya Nair.")]),
    ("A06","table",[text(ENGLISH_MINUTES,"Management review minutes",ENGLISH_MINUTES_BODY.replace("Date: 8 October 2026. Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.","Date: 8 October 2026\n\n| Attendee | Role |\n|---|---|\n| Moira Flint | Quality manager (chair) |\n| Oskar Lindqvist | Head of desk |\n| Priya Nair | Head of operations |"))]),
]
# fmt: on


def chaired(said: str) -> str:
    return mins("Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.", said)


ENGLISH_PAIRS: list[Pair] = [
    (
        "A06",
        "somebody stood in for the head",
        [chaired("Chair: Moira Flint, standing in for the Managing Director. Present: Oskar Lindqvist, Priya Nair.")],
        [chaired("Chair: Helen Marsh, Managing Director. Present: Oskar Lindqvist, Priya Nair.")],
    ),
    (
        "A06",
        "the head could not attend",
        [
            chaired(
                "Chair: Moira Flint. Helen Marsh could not attend, she was travelling. Present: Oskar Lindqvist, Priya Nair."
            )
        ],
        [
            chaired(
                "Chair: Helen Marsh. Present: Helen Marsh, Oskar Lindqvist, Priya Nair. Dan Whitlock could not attend."
            )
        ],
    ),
    (
        "A06",
        "the head is on leave",
        [chaired("Chair: Moira Flint (Helen Marsh is on annual leave). Present: Oskar Lindqvist, Priya Nair.")],
        [chaired("Chair: Helen Marsh (Moira Flint is on annual leave). Present: Oskar Lindqvist, Priya Nair.")],
    ),
    (
        "A06",
        "signed on behalf of the head",
        [
            chaired(
                "Chair: Moira Flint. Present: Oskar Lindqvist, Priya Nair. Signed on behalf of the Managing Director: Moira Flint."
            )
        ],
        [
            chaired(
                "Chair: Helen Marsh. Present: Oskar Lindqvist, Priya Nair. Signed on behalf of Ines Moreau: Moira Flint."
            )
        ],
    ),
]


def chair_and_those_present(said: str) -> str:
    return minutes("主持人：柏舟（总经理）\n\n参加人员：乔木、卫澜、尹竹", said)


CHINESE_PAIRS: list[Pair] = [
    (
        "A06",
        "the chair's line says that the head is away",
        [chair_and_those_present("主持：乔木（总经理柏舟赴沪参会，请假）\n\n参加人员：卫澜、尹竹")],
        [chair_and_those_present("主持：总经理柏舟，副总经理石榴因病请假\n\n参加人员：乔木、卫澜、尹竹")],
    ),
    (
        "A06",
        "the head is listed with a note that he is away",
        [chair_and_those_present("主持：乔木\n\n参加人员：柏舟（出差）、卫澜、尹竹")],
        [chair_and_those_present("主持：柏舟（出差，线上参加）\n\n参加人员：乔木、卫澜、尹竹")],
    ),
]

test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


INPUTS = """# 输入
上次管理评审措施：首次管理评审，无。内外部因素变化：客户增加。
不符合与纠正措施、监视测量结果和内部审核结果：三项不符合已关闭。持续改进机会：四项。
客户反馈与满意度：91 分，投诉一起。方针与目标：均适宜。服务绩效与服务级别：达成 99.8%。
供应商绩效：良好。资源：人员、技术、信息、财务可满足，容量够用。
风险评估结果与措施有效性：风险可控，应对措施有效。可能影响体系和服务的变化：机房搬迁。
"""


def test_review_without_several_inputs_is_found_with_their_names() -> None:
    poor = prose(
        "管评/管理评审输入材料.docx",
        "管理评审输入材料",
        "# 输入\n方针与目标均适宜。服务绩效达成 99.8%。客户满意度 91 分。\n\n会议时间：2026年10月20日",
    )
    (finding,) = findings("A05", poor)
    assert finding.severity == "high"
    assert "风险" in finding.message.zh
    assert finding.requirement == "R-9.3-2"
    whole = prose("管评/管理评审输入材料.docx", "管理评审输入材料", INPUTS + "\n会议时间：2026年10月20日")
    assert findings("A05", whole) == []


def test_the_review_of_another_system_gives_no_input_to_this_one() -> None:
    quality = prose(
        "质量/2025年质量体系管理评审报告.docx",
        "2025年质量体系管理评审报告",
        f"# 输入\n{INPUTS}\n会议时间：2025年12月10日",
    )
    poor = prose(
        "管评/管理评审输入材料.docx",
        "管理评审输入材料",
        "# 输入\n方针与目标均适宜。客户满意度 91 分。\n\n会议时间：2026年10月20日",
    )
    (finding,) = findings("A05", quality, poor)
    assert "质量体系" not in finding.message.zh
    assert (
        findings(
            "A05",
            quality,
            prose("管评/管理评审输入材料.docx", "管理评审输入材料", f"{INPUTS}\n会议时间：2026年10月20日"),
        )
        == []
    )


@pytest.mark.parametrize(
    ("path", "title", "body"),
    [
        ("管评/关于召开管理评审会议的通知.docx", "关于召开管理评审会议的通知", "各部门：管理评审会议定于 2026年12月3日召开。请提交：方针与目标、客户反馈、改进建议。"),
        ("Review/Invitation.docx", "Invitation: management review", "The management review is on 3 December 2026. Please send your part: policy and objectives, feedback of customers, ideas."),
    ],
)  # fmt: skip
def test_an_invitation_to_the_review_asks_for_inputs_and_lacks_none(path: str, title: str, body: str) -> None:
    assert findings("A05", prose(path, title, body)) == []


def test_the_minutes_say_who_chaired_and_not_the_procedure() -> None:
    procedure = document(
        "Processes/FMS-209 Management Review.docx", "FMS-209", "Management Review",
        "# 1 Meeting\nChaired by the Managing Director. Minutes are written.",
    )  # fmt: skip
    absent = mins("Chair: Helen Marsh, Managing Director.", "Chair: Moira Flint. Apologies: Helen Marsh.")
    assert findings("A06", procedure, absent, house=ENGLISH)


def test_the_head_of_the_house_is_known_by_post_and_name_before_the_word_chairs() -> None:
    minutes = prose(
        MINUTES, "管理评审会议纪要",
        "2026年10月18日下午，总经理柏舟主持召开管理评审会议，听取各部门汇报。\n\n出席：柏舟、甘棠、乔木、石榴。\n\n评审结论：体系适宜、充分、有效。",
    )  # fmt: skip
    assert not findings("A06", minutes, house=CHINESE)
    other = minutes.replace("总经理柏舟主持", "副经理甘棠主持").replace("出席：柏舟、", "出席：")
    assert findings("A06", other, house=CHINESE)


def _numbered_inputs(eighth: str) -> str:
    points = ["以往评审措施的状态：首次评审", "内外部因素的变化：台风", "不符合和审核结果：3项已关闭", "持续改进机会：登记10项", "客户反馈：91.4分", "方针和目标：适宜。8 月两项没有达到", "服务绩效：达成", eighth, "资源：存储63%", "风险评估结果：两项降级", "可能影响体系和服务的变化：扩建"]  # fmt: skip
    body = "\n\n".join(f"# {at} {point}。" for at, point in enumerate(points, 1) if point)
    return prose("管评/管理评审输入材料.docx", "管理评审输入材料", body)


def test_a_number_left_out_of_the_list_of_inputs_is_not_made_up_for_by_a_month() -> None:
    few = minutes("供应商等其他方绩效合格。", "")
    assert findings("A05", few, _numbered_inputs(""), house=CHINESE)
    assert not findings("A05", few, _numbered_inputs("其他方绩效：供应商93分"), house=CHINESE)


def test_what_became_of_the_decisions_is_no_input() -> None:
    few = minutes("供应商等其他方绩效合格。", "")
    tracked = sheet("管评/管评跟踪.xlsx", "跟踪", ("决定", "负责", "期限", "进展", "状态"), [("换一家食堂供应商", "谭溪", "2026-12-31", "两家报价", "进行中"), ("扩容", "卫澜", "2026-11-30", "已下单", "进行中"), ("招聘", "谭溪", "2026-12-20", "面试", "进行中")], title="管理评审决定跟踪（2026年10月20日）")  # fmt: skip
    assert findings("A05", few, tracked, house=CHINESE)


def test_the_head_of_finance_among_those_present_is_no_word_on_resources() -> None:
    def review(more: str) -> str:
        return prose(MINUTES, "管理评审报告", f"会议时间：2026年10月8日\n\n主持人：柏舟（总经理）\n\n参加人员：尹竹（财务部经理）、谭溪（人力资源部经理）\n\n首次评审，没有以往措施。内外部因素：台风。不符合：3项已关闭。改进机会：登记10项。客户反馈：91.4分。方针：适宜。服务绩效：达成。供应商绩效：93分。风险评估：两项降级。可能影响体系的变化：扩建。{more}")  # fmt: skip

    assert findings("A05", review(""), house=CHINESE)
    assert not findings("A05", review("人员、预算和容量：存储63%，够用到明年三月。"), house=CHINESE)


def test_those_who_take_part_are_the_other_parties() -> None:
    said = minutes("供应商等其他方绩效合格。", "参与方表现：两家都按时到场。")
    assert not findings("A05", said, house=CHINESE)


def test_labels_that_nothing_parts_from_what_stands_before_them_say_who_chaired_and_who_came() -> None:
    glued = minutes(
        "主持人：柏舟（总经理）\n\n参加人员：乔木、卫澜、尹竹",
        "地点：三楼会议室主持：副总经理 尹竹　出席：乔木、卫澜，各站长视频。柏舟外出开会，请假。记录：谭溪",
    )
    (finding,) = findings("A06", glued, house=CHINESE)
    assert finding.severity == "high"
    assert "尹竹" in finding.message.zh
    led = glued.replace("主持：副总经理 尹竹", "主持：总经理 柏舟")
    assert not findings("A06", led, house=CHINESE)


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Ideas: one index, a cost page.", "opportunities for improvement"),
        ("Where we may become better: a chat for the shops.", "opportunities for improvement"),
        ("Incidents in time 93.8, 94.2, 96.0.", "service performance"),
        ("Availability 99.57 % in October.", "service performance"),
    ],
)
def test_inputs_that_a_pack_puts_in_plain_words_are_there(said: str, topic: str) -> None:
    def absent(line: str) -> str:
        pack = text("Review/Pack.docx", "Management review 8 October 2026, pack", f"Audit results: two minor. {line}")
        notes = "Date: 8 October 2026. Chair: Helen Marsh. Present: Moira Flint.\n\nAs in the pack. The system fits."
        found = findings("A05", pack, text(ENGLISH_MINUTES, "Management review minutes", notes), house=ENGLISH)
        return found[0].message.en

    assert topic in absent("The audit was in September.")
    assert topic not in absent(said)


def test_a_review_may_name_the_performance_of_the_services() -> None:
    said = ENGLISH_MINUTES_BODY.replace("Service performance: targets met", "Performance of the services: all was kept")
    assert said != ENGLISH_MINUTES_BODY
    said = said.replace("met its service level", "kept its word")
    assert not findings("A05", text(ENGLISH_MINUTES, "Management review minutes", said), house=ENGLISH)
    without = said.replace("Performance of the services: all was kept. ", "")
    assert findings("A05", text(ENGLISH_MINUTES, "Management review minutes", without), house=ENGLISH)


TERSE = """时间：2026年10月20日　主持：柏舟　出席：{}

一、首次评审，无以往措施。二、市里出了新规，来了两个新人。三、不符合一项已关闭，内审有效。四、改进建议两条。五、满意度4.4分，无投诉。六、方针目标适宜。七、服务级别全部达成。八、供应商迟到一次。九、人员够用，预算够。十、进水风险降为低。{}

决议：备用读头五个，11月30日前。结论：适宜、充分、有效。
"""


@pytest.mark.parametrize(("last", "wrong"), [("十一、下半年多一个园区。", False), ("", True)])
def test_minutes_that_go_through_as_many_points_as_there_are_inputs_lack_none(last: str, wrong: bool) -> None:
    minutes = prose("管理评审/管理评审会议纪要.docx", "管理评审会议纪要", TERSE.format("甘棠、乔木", last))
    house = {path: source for path, source in CHINESE.items() if "评审" not in path}
    assert bool(findings("A05", minutes, house=house)) is wrong


@pytest.mark.parametrize(("led", "wrong"), [("柏舟主持，甘棠、乔木参加。", False), ("甘棠、乔木参加。", True)])
def test_who_led_a_review_is_told_between_commas(led: str, wrong: bool) -> None:
    house = {path: source for path, source in CHINESE.items() if "评审" not in path}
    minutes = prose(
        "管理评审/管理评审报告.docx",
        "2026年管理评审报告",
        f"评审会2026年10月28日上午召开，{led}\n\n一、以往评审措施：首次。二、内外部变化：无。",
    )
    assert bool(findings("A06", minutes, house=house)) is wrong


def test_who_chairs_is_named_once_however_often_he_stands_there() -> None:
    said = "Chair: Moira Flint, in place of Helen Marsh, who was in London. Present: Oskar Lindqvist. The meeting was chaired by Moira Flint."
    (one,) = new_findings("A06", mins("Chair: Helen Marsh, Managing Director.", said), house=ENGLISH)
    assert one.message.en.count("Moira Flint") == 1
