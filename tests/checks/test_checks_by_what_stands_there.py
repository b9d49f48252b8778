"""Tables and forms whose heads nobody foresaw are told by what stands in them; and what must stay silent beside them."""

from __future__ import annotations

import pytest
from chinese_house import (
    CATALOGUE,
    CHECK,
    CHINESE,
    MANUAL,
    PEOPLE,
    PLAN,
    ROSTER,
    SCOPED,
    SLA,
    SLA_BODY,
    changes,
    licence,
    roster,
)
from english_changes import lic
from english_house import CHANGE_BODY, CHANGES, ENGLISH, book, document, text
from small_house import INCIDENT_BODY, INCIDENTS, findings, new_findings, procedure, prose, sheet

HEADS = ("流水", "来源", "说的啥", "类", "几点报的", "几点弄好", "谁弄的", "怎么弄的", "关没关")


def exported(hollow: int = 0, twice: bool = False, day: int = 0) -> str:
    rows = [
        (f"D2609{(3 if twice and at == 4 else at):02}", "报修" if at % 2 else "申请", f"现象{at}", "网络" if at % 2 else "账号", f"2026-09-{at + day + 1:02} 09:10", f"2026-09-{at + day + 1:02} 11:10", "石榴" if at % 2 else "鲁岩", "重启", "已关")
        for at in range(1, 9)
    ]  # fmt: skip
    if hollow:
        rows[hollow] = (*rows[hollow][:3], "", rows[hollow][4], "", "", "", "")
    return sheet("记录/事件工单导出2026年9月.xlsx", "导出", HEADS, rows, title="事件工单导出")


def plan(who: str) -> str:
    table = f"| 时间 | 谁接受审核 | 条款 | 谁审 |\n|---|---|---|---|\n| 9/14 9:00 | 总经理办公室 | 4、5、6、9.3 | 乔木 |\n| 9/14 14:00 | 运维部 | 8.1、8.2、8.5、8.6、8.7 | {who} |\n| 9/15 9:00 | 商务部 | 8.3、8.4 | 乔木 |\n| 9/15 14:00 | 质量部 | 7、9、10 | 卫澜 |"
    return prose(PLAN, "内部审核日程", f"审核依据：ISO/IEC 20000-1:2018。2026年9月1日。\n\n{table}")


def seen(what: str) -> str:
    rows = [("8.1", "计划做没做", what, "符合"), ("8.5.1", "批没批", what, "符合"), ("8.6.1", "分没分级", what, "符合"), ("7.2", "带教", "查不到记录", "不符合")]  # fmt: skip
    return sheet(CHECK, "运维", ("条款", "看什么", "看到什么", "判断"), rows, title="内审检查表 2026年9月14日")


def stacked(second: str, doer: str = "石榴") -> str:
    body = "# 变更申请单\n\n| 单号 | RFC-2609-01 | 申请日期 | 2026年9月8日 |\n|---|---|---|---|\n| 批准 | 卫澜 2026年9月10日 | 结果 | 成功 |\n| 实施 | 石榴、鲁岩 2026年9月12日 | 回顾日期 | 2026年9月14日 |\n\n"
    body += f"# 变更申请单\n\n| 单号 | RFC-2610-01 | 申请日期 | 2026年10月8日 |\n|---|---|---|---|\n| 批准 | 卫澜 2026年10月{second}日 | 结果 | 成功 |\n| 实施 | 鲁岩、{doer} 2026年10月14日 | 回顾日期 | 2026年10月19日 |"
    return f"---\nto: 记录/变更申请单（9-10月）.docx\n---\n{body}\n"


CATALOGUED = sheet(CATALOGUE, "目录", ("编号", "业务", "用户得到什么", "时间"), [("S1", "服务台服务", "一个电话找得到人", "7×24"), ("S2", "服务器运维服务", "开机就能用", "7×24"), ("S3", "网络运维服务", "连得上、不掉线", "7×24")], title="服务目录")  # fmt: skip


def agreed(more: str = "") -> str:
    table = f"| 业务 | 时间 | 承诺 |\n|---|---|---|\n| 服务台服务 | 7×24 | 15分钟有人管 |\n| 服务器运维服务 | 7×24 | 4小时修好 |\n| 网络运维服务 | 7×24 | 4小时接通 |{more}"
    head, _, rest = SLA_BODY.partition("# 二、服务级别\n")
    return prose(SLA, "服务级别协议", head.replace("服务台服务、服务器运维服务、网络运维服务", "下列业务") + "# 二、业务\n" + table + "\n\n# 三、" + rest.partition("# 三、")[2])  # fmt: skip


def scorecard(figure: str) -> str:
    measures = ("P1 incidents resolved within 4 h", "Changes without failure", "User satisfaction")
    rows = [(month, each, ">= 95 %", figure if each == measures[0] else "100 %") for month in ("2026-09", "2026-10") for each in measures]  # fmt: skip
    return book("Records/Scorecard.xlsx", "Scorecard", ("Month", "Objective", "Target", "Actual"), rows, title="Scorecard of objectives")  # fmt: skip


def permit(end: str) -> str:
    return prose("资质/无线电台执照.docx", "中华人民共和国无线电台执照", f"执照编号：1490-2023-0117\n\n台站使用单位：北辰远图信息技术有限公司\n\n发证日期：2023年11月1日\n\n有效期至：{end}")  # fmt: skip


def minutes(firm: str, made: str) -> str:
    return f"---\nto: 记录/服务例会纪要9月.docx\ntitle: 服务例会纪要\nproperties: {{creator: 郝工, company: {firm}, created: {made}}}\n---\n会议时间：2026年9月17日\n\n主持人：卫澜\n\n备件箱先做两处；补丁下周打完。\n"


def in_short() -> str:
    return sheet(
        ROSTER, "名册", ("序", "名", "部门", "岗"), [*PEOPLE, ("10", "步青", "商务部", "员工")], title="员工花名册"
    )


def taken(firm: str, made: str) -> str:
    source = procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY)
    return source.replace("---\n", f"---\nproperties: {{creator: admin, company: {firm}, created: {made}}}\n", 1)


# fmt: off
CHINESE_WAYS: list[tuple[str, str, list[str]]] = [
    ("R05", "a row that is mostly empty", [exported(hollow=3)]),
    ("R06", "a number that stands twice", [exported(twice=True)]),
    ("A01", "a timetable in plain words", [roster(), plan("石榴")]),
    ("A01", "a roster whose heads are in short", [in_short(), plan("石榴")]),
    ("A03", "nothing is seen", [seen("")]),
    ("R07", "the second of two forms in one file", [stacked("16")]),
    ("R14", "beside a colleague in a field", [roster(), stacked("10", "宗晖")]),
    ("R14", "at a label of their own", [roster(), prose("记录/配置核对记录.docx", "配置项核对记录", "日期：2026年9月20日\n\n核对人：石榴\n\n抽查十项，一项有误，已更正。\n\n验证：宗晖")]),
    ("R10", "agreed below another head", [CATALOGUED, agreed("\n| 视频会商服务 | 按预约 | 会中不断 |")]),
    ("R10", "a scope in quotation marks", [procedure(MANUAL, "BC-SM-M-01", "服务管理手册", SCOPED.replace("服务台服务、服务器运维服务和网络运维服务", "“服务台服务、服务器运维服务”两项服务"))]),
    ("L-04", "a licence of another office", [permit("2026年10月31日")]),
    ("L-03", "trade and advice on trade", [licence(经营范围="食品添加剂销售；商务信息咨询；计算机零售；翻译服务")]),
    ("T07", "made elsewhere, long after", [minutes("汐陵博衡科技有限公司", "2026-11-14T21:03:00")]),
    ("T07", "a procedure made elsewhere, years before", [taken("汐陵博衡管理顾问有限公司", "2019-03-04T21:03:00")]),
]
CHINESE_SILENT: list[tuple[str, str, list[str]]] = [
    ("R05", "all rows are whole", [exported()]),
    ("R06", "each number once", [exported()]),
    ("A01", "nobody audits the own unit", [roster(), plan("尹竹")]),
    ("A01", "a roster in short, nobody audits the own unit", [in_short(), plan("尹竹")]),
    ("A03", "something is seen", [seen("抽查RFC-2609-02，2026年9月3日批准")]),
    ("R07", "two forms of different months in one file", [stacked("10")]),
    ("R14", "colleagues in a field", [roster(), stacked("10")]),
    ("R10", "the same below another head", [CATALOGUED, agreed()]),
    ("L-04", "a licence that holds", [permit("2028年10月31日")]),
    ("L-03", "services beside trade", [licence(经营范围="软件销售；计算机系统集成及设备销售；信息技术咨询服务")]),
    ("T07", "made elsewhere soon after", [minutes("汐陵博衡科技有限公司", "2026-09-18T21:03:00")]),
    ("T07", "a procedure made with a consultant's help this year", [taken("汐陵博衡管理顾问有限公司", "2026-02-03T21:03:00")]),
    ("T07", "a procedure that the house made years before", [taken("北辰远图信息技术有限公司", "2019-03-04T21:03:00")]),
]
ENGLISH_WAYS: list[tuple[str, str, list[str]]] = [
    ("R09", "months in a column", [scorecard("100 %")]),
    ("C03", "one number on two guides whose titles share words", [
        document(CHANGES, "FMS-202", "Change Practice Guide", CHANGE_BODY),
        *(document(f"Processes/FMS-2{at} {name}.docx", f"FMS-2{at}" if at < 19 else "FMS-215", f"{name} Practice Guide", CHANGE_BODY.replace("change", name.lower())) for at, name in ((11, "Demand"), (12, "Budget"), (13, "Asset"), (14, "Release"), (15, "Improvement"), (19, "Audit"))),
    ]),
    ("C03", "one number on two work instructions", [
        document(f"Processes/Work instructions/FMS-3{at} {name}.docx", "FMS-301", f"Work instruction {name}", CHANGE_BODY.replace("change", name.lower())) for at, name in (("01", "Daily round"), ("02", "Spare parts"))
    ]),
    ("R11", "a share of the hours of service", [text("Agreements/Service level agreement Dale.docx", "Service level agreement Dale", "# 1 Services\n| Service | Level | Target |\n|---|---|---|\n| Managed Hosting | open 5:00 to 22:00 | 99.95 % a month |\n| Managed Network | open 5:00 to 22:00 | 99.8 % a month |\n\nValid from 1 May 2026 until 30 April 2027."), book("Service management objectives 2026.xlsx", "Objectives", ("Objective", "Target", "Owner"), [("availability of Managed Hosting", "99.5 %", "Priya Nair"), ("Changes without failure", ">= 96 %", "Priya Nair")], title="Service management objectives 2026")]),
    ("L-03", "goods alone", [lic(**{"Business scope": "Wholesale of flavours; retail of computers; translation"})]),
]
# fmt: on


@pytest.mark.parametrize(("check", "way", "sources"), CHINESE_WAYS, ids=[f"{c}-{w}" for c, w, _ in CHINESE_WAYS])
def test_defect_of_a_plain_chinese_set_is_found(check: str, way: str, sources: list[str]) -> None:
    assert new_findings(check, *sources, house=CHINESE), way


@pytest.mark.parametrize(("check", "way", "sources"), CHINESE_SILENT, ids=[f"{c}-{w}" for c, w, _ in CHINESE_SILENT])
def test_what_is_right_in_a_plain_chinese_set_is_left_alone(check: str, way: str, sources: list[str]) -> None:
    assert not findings(check, *sources, house=CHINESE), way


@pytest.mark.parametrize(("check", "way", "sources"), ENGLISH_WAYS, ids=[f"{c}-{w}" for c, w, _ in ENGLISH_WAYS])
def test_defect_of_a_plain_english_set_is_found(check: str, way: str, sources: list[str]) -> None:
    assert new_findings(check, *sources, house=ENGLISH), way


def test_a_scorecard_with_one_other_figure_is_left_alone() -> None:
    assert findings("R09", scorecard("96 %"), house=ENGLISH) == []


def test_a_form_outside_the_listed_series_is_asked_for() -> None:
    listed = book("FMS-001 Document register.xlsx", "Register", ("No.", "Title", "Issue", "In force"), [("FMS-100", "Service Management Manual", "1", "15 April 2026"), ("FMS-201", "Incident Management", "1", "15 April 2026"), ("FMS-202", "Change Management", "1", "15 April 2026"), ("FMS-203", "Problem Management", "1", "15 April 2026"), ("FMS-FRM-14", "Acceptance form", "1", "15 April 2026")], title="Register of controlled documents")  # fmt: skip
    there = document("Forms/FMS-FRM-14 Acceptance form.docx", "FMS-FRM-14", "Acceptance form", "| Release | |\n|---|---|\n| Accepted by | |")  # fmt: skip

    def cites(number: str) -> str:
        return document(CHANGES, "FMS-202", "Change Management", f"{CHANGE_BODY}\nAcceptance is kept on FMS-FRM-14, breaches on {number}.")  # fmt: skip

    assert any("FRM-22" in one.message.en for one in findings("C05", listed, there, cites("FMS-FRM-22"), house=ENGLISH))
    assert not any("FRM-14" in one.message.en for one in findings("C05", listed, there, cites("FMS-FRM-14"), house=ENGLISH))  # fmt: skip


def test_a_department_of_a_house_of_groups_is_asked_about() -> None:
    people = [("1", "柏舟", "总经理室", "总经理"), ("2", "乔木", "质量组", "组长"), ("3", "卫澜", "平台组", "组长"), ("4", "石榴", "现场组", "技师"), ("5", "尹竹", "商务组", "组长")]  # fmt: skip
    groups = sheet("人员/员工花名册.xlsx", "花名册", ("序号", "姓名", "组室", "岗位"), people, title="员工花名册")
    groups = groups.replace("组室", "组别")
    bodies = INCIDENT_BODY.replace("运维部", "平台组").replace("质量部", "质量组")
    strange = procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", bodies + "\n运营保障部负责督办。")
    found = [one for one in findings("C13", groups, strange, house=CHINESE) if "运营保障部" in one.message.zh]
    assert found
    assert "花名册" in found[0].message.zh
    assert not [one for one in findings("C13", groups, changes("平台组负责登记。"), house=CHINESE) if "平台组" in one.message.zh]  # fmt: skip


def test_row_that_lacks_much_is_told_with_all_that_it_lacks() -> None:
    told = [one.message.en for one in findings("R05", exported(hollow=3), house=CHINESE)]
    assert len(told) == 1
    assert "mostly empty" in told[0]
