"""R11: times to answer and to restore, by priority."""

from __future__ import annotations

from chinese_house import CHINESE, sla
from english_changes import sla as english_sla
from english_house import CHANGE_BODY, CHANGES, ENGLISH, document, text
from english_house import INCIDENT_BODY as ENGLISH_INCIDENT_BODY
from english_house import INCIDENTS as ENGLISH_INCIDENTS
from small_house import INCIDENT_BODY, INCIDENTS, findings, new_findings, procedure
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages_in_english


def incidents(line: str) -> str:
    return procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + "\n" + line)


TWO_LEVELS = "一级和二级时限：P1 响应 10 分钟、解决 2 小时；P2 响应 20 分钟、解决 4 小时。"


def agreement(line: str) -> str:
    return f"---\nto: 协议/服务级别协议（新港）.docx\ntitle: 服务级别协议\n---\n# 一、服务内容\n服务台服务、服务器运维服务、网络运维服务。\n\n# 二、服务级别\n{line}\n\n# 三、期限\n自2026年5月1日至2027年4月30日。甲方：新港物流有限公司（盖章） 2026年4月24日\n"


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R11","levels",[procedure(INCIDENTS,"BC-SM-P-01","事件管理程序",INCIDENT_BODY+"\n\n| 事件级别 | 响应时间 | 解决时间 |\n|---|---|---|\n| 一级 | 15分钟 | 4小时 |\n| 二级 | 30分钟 | 8小时 |\n| 三级 | 2小时 | 24小时 |"),sla("# 三、工作量","| 级别 | 响应时限 | 恢复时限 |\n|---|---|---|\n| 一级 | 30分钟 | 2小时 |\n| 二级 | 30分钟 | 8小时 |\n\n# 三、工作量")]),
    ("R11", "levels in a row with what is done", [incidents(TWO_LEVELS), agreement("P1 2小时内恢复，P2 8小时内恢复。")]),
    ("R11", "both times in one cell", [incidents(TWO_LEVELS), agreement("| 项目 | 目标 |\n|---|---|\n| 一级事件响应/解决 | 5分钟/2小时 |\n| 二级事件响应/解决 | 20分钟/4小时 |")]),
    ("R11", "levels in a sentence", [incidents(TWO_LEVELS), agreement(TWO_LEVELS.replace("解决 4 小时", "解决 3 小时"))]),
]
CHINESE_RIGHT: list[Way] = [
    ("R11", "the same in a row", [incidents(TWO_LEVELS), agreement("P1 2小时内恢复，P2 4小时内恢复。")]),
    ("R11", "the same in one cell", [incidents(TWO_LEVELS), agreement("| 项目 | 目标 |\n|---|---|\n| 一级事件响应/解决 | 10分钟/2小时 |\n| 二级事件响应/解决 | 20分钟/4小时 |")]),
    ("R11", "same levels", [incidents(TWO_LEVELS), agreement(TWO_LEVELS)]),
]
# fmt: on


LEVELS_OF_PROCESS = procedure(
    "程序/BC-SM-P-01 事件管理程序 V1.0.docx",
    "BC-SM-P-01",
    "事件管理程序",
    "# 1 目的\n尽快恢复服务。\n# 2 时限\n| 优先级 | 响应时间 | 恢复时间 |\n|---|---|---|\n| 一级 | 30分钟 | 4小时 |\n| 二级 | 1小时 | 8小时 |\n# 3 过程\n服务台登记事件，按影响和紧急程度定优先级，分派工程师处理。",
)


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("R11", "times of one level", [LEVELS_OF_PROCESS, sla("每月受理不超过200单", "一级事件响应时间15分钟，恢复时间2小时。每月受理不超过200单")], [LEVELS_OF_PROCESS, sla("每月受理不超过200单", "一级事件响应时间30分钟，恢复时间4小时。每月受理不超过200单")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R11", "solved within, and a row of levels", [document(ENGLISH_INCIDENTS, "FMS-201", "Incident Management", ENGLISH_INCIDENT_BODY + "\n| Priority | First answer | Solved within |\n|---|---|---|\n| P1 | 10 min | 2 h |\n| P2 | 20 min | 6 h |"), english_sla("# 3 Workload", "Incidents: P1 solved within 3 hours, P2 within 6 hours, P3 next working day; 95 % in time.\n\n# 3 Workload")]),
    ("R11","procedure prio",[document(ENGLISH_INCIDENTS,"FMS-201","Incident Management",ENGLISH_INCIDENT_BODY+"\n| Priority | Resolve within |\n|---|---|\n| P1 | 8 h |\n| P2 | 16 h |"),english_sla("# 3 Workload","| Priority | Resolve within |\n|---|---|\n| P1 | 4 h |\n| P2 | 16 h |\n\n# 3 Workload")]),
]
# fmt: on


def solved_in(times: str) -> list[str]:
    """The agreement with a time for each level, and the process with these."""
    agreed = "incidents solved in time (P1 4 h, P2 8 h, P3 48 h)"
    said = f"Times to solve: {times}, counted round the clock."
    body = f"# 1 Purpose\nThis process restores the service.\n\n# 2 Times\n{said}\n"
    return [
        english_sla("P1 incidents resolved within 4 h", agreed),
        document(ENGLISH_INCIDENTS, "FMS-201", "Incident Management", body),
    ]


ENGLISH_PAIRS: list[Pair] = [
    (
        "R11",
        "one time for each level",
        solved_in("P1 6 hours, P2 8 hours, P3 48 hours"),
        solved_in("P1 4 hours, P2 8 hours, P3 48 hours"),
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_times_of_one_level_are_compared_in_sentences() -> None:
    chinese = [
        procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + "\n一级事件应在30分钟内响应，4小时内恢复。"),
        sla("每月受理不超过200单", "一级事件15分钟内响应，4小时内恢复。每月受理不超过200单"),
    ]
    english = [
        document(ENGLISH_INCIDENTS, "FMS-201", "Incident Management", ENGLISH_INCIDENT_BODY + "\nP1 incidents are answered within 30 minutes and resolved within 4 hours."),
        english_sla("# 3 Workload", "P1 incidents are answered within 15 minutes and resolved within 4 hours.\n\n# 3 Workload"),
    ]  # fmt: skip
    assert new_findings("R11", *chinese, house=CHINESE)
    assert new_findings("R11", *english, house=ENGLISH)


def test_times_of_an_older_edition_are_no_second_target() -> None:
    times = "\n一级事件应在{}分钟内响应，4小时内恢复。"
    new = procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + times.format(30), version="V1.1")
    old = procedure("程序/副本事件管理程序 V1.0.docx", "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + times.format(60))
    assert not new_findings("R11", new, old, house=CHINESE)
    assert findings("C12", new, old, house=CHINESE)


def test_hours_are_told_as_hours_in_the_language_of_the_reader() -> None:
    times = "\n一级事件应在30分钟内响应，{}小时内恢复。"
    papers = [
        procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + times.format(8)),
        sla("每月受理不超过200单", "一级事件30分钟内响应，4小时内恢复。每月受理不超过200单"),
    ]
    (said,) = new_findings("R11", *papers, house=CHINESE)
    assert "8小时" in said.message.zh
    assert "8 h" in said.message.en


def test_times_of_requests_and_of_single_customers_are_no_other_target() -> None:
    levels = "\n\n| Priority | Response | Resolve within |\n|---|---|---|\n| P1 | 15 min | 4 h |\n| P2 | 30 min | 8 h |"
    others = levels.replace("15 min", "2 h")
    incidents = document(ENGLISH_INCIDENTS, "FMS-201", "Incident Management", ENGLISH_INCIDENT_BODY + levels)
    change = document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY + others)
    assert not messages_in_english("R11", incidents, change, house=dict(ENGLISH))
    report = text("Reports/Service report September 2026.docx", "Service report September 2026", "Written on 3 October 2026." + others)  # fmt: skip
    assert not messages_in_english("R11", incidents, report, house=dict(ENGLISH))
