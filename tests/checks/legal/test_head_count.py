"""L-06: one number of people in all papers."""

from __future__ import annotations

from chinese_house import CHINESE, PEOPLE, SCOPED, manual, roster
from english_changes import man
from english_house import ENGLISH, FIRM, book, document, text
from english_house import MANUAL as ENGLISH_MANUAL
from english_house import MANUAL_BODY as ENGLISH_MANUAL_BODY
from small_house import COMPANY, MANUAL, MANUAL_BODY, findings, form, new_findings, procedure, prose, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("L-06","two",[manual("体系覆盖人数12人。"),procedure("计划/BC-SM-P-30 服务管理计划.docx","BC-SM-P-30","服务管理计划","# 1 资源\n体系覆盖人数19人。计划列出目标、资源、方法、风险、职责。")]),
    ("L-06","roster",[procedure(MANUAL,"BC-SM-M-01","服务管理手册",SCOPED.replace("员工9人","员工34人"))]),
    ("L-06","apply",[form("申请/认证申请书.docx","认证申请书",[("组织名称",COMPANY,"员工总数","35人"),("体系覆盖人数","28","认证范围","信息系统运维服务")])]),
    ("L-06","profile",[prose("资质/公司简介.docx","公司简介",f"{COMPANY}成立于2018年，现有员工24名。")]),
    ("L-06","profile2",[prose("资质/公司简介.docx","公司简介",f"{COMPANY}成立于2018年，团队共24人，其中工程师18人。")]),
    ("L-06", "in words", [prose("资质/公司简介.docx", "公司简介", f"{COMPANY}成立于2018年，从一间值班室做起，如今有二十四名员工。")]),
    ("L-06", "a questionnaire", [manual("体系覆盖人数9人。"), sheet("申报/认证机构调查表.csv", "s", ("项目", "填写"), [("组织名称", COMPANY), ("认证类型", "初次认证"), ("体系覆盖有效人数", "26"), ("场所数", "1")])]),
    ("L-06", "all units of the scope", [prose("手册/服务管理体系范围说明.docx", "服务管理体系范围说明", f"{COMPANY}向企业提供运维服务。\n\n组织边界：全部部门，205 人。全部条款适用。")]),
    ("L-06", "altogether", [form("资质/单位概况.docx", "单位概况", [("单位", "北辰远图"), ("规模", "共计 176 名员工")]), form("资质/认证申请书.docx", "认证申请书", [("申请组织", "北辰远图信息技术有限公司"), ("员工人数", "142")])]),
]
CHINESE_PAIRS: list[Pair] = [
    ("L-06", "the company, so many", [manual("公司34人；夜班两人。")], [manual("公司9人；夜班两人。")]),
    ("L-06", "those who took part", [manual("公司现有员工34人。")], [manual("公司5人参加了外部培训。")]),
    ("L-06", "hundreds in words", [manual("公司现有一百二十六名员工。")], [manual("公司现有九名员工。")]),
    ("L-06", "people on the payroll", [manual("公司在职职工62名。")], [manual("公司在职职工9名。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("L-06","two",[man("The system covers 12 people."),document("Plans/FMS-301 Service management plan.docx","FMS-301","Service Management Plan","# 1 Resources\nFerncliff has a staff of 19, all in Leeds. The plan lists objectives, resources, methods, risks and responsibilities.")]),
    ("L-06","roster",[document(ENGLISH_MANUAL,"FMS-100","Service Management Manual",ENGLISH_MANUAL_BODY.replace("employs 8 people","employs 34 people"))]),
    ("L-06","headcount",[man("Headcount: 34.")]),
    ("L-06","at present",[document(ENGLISH_MANUAL,"FMS-100","Service Management Manual",ENGLISH_MANUAL_BODY.replace("employs 8 people","is small. At present the company has 34 employees"))]),
    ("L-06","profile",[text("Legal/Company profile.docx","Company profile","Ferncliff Managed Services Ltd was founded in 2012 in Leeds. Today the company has 24 employees.")]),
    ("L-06","appl",[form("Legal/Application.docx","Application for certification",[("Organisation",FIRM),("Number of employees","25"),("Scope","Managed services"),("Date","2 November 2026")])]),
    ("L-06", "all of them", [text("Legal/Company profile.docx", "Company profile", f"{FIRM} covers all ninety-eight (98) members of staff.")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_listed_head_count_in_words_and_labels() -> None:
    us = prose("About us.docx", "About us", f"{FIRM} was founded in 2018 and has a team of forty people in Leeds.")
    assert findings("L-06", us, house=ENGLISH)


def test_people_whom_an_incident_concerned_are_no_staff() -> None:
    incidents = book("Records/Security incidents.xlsx", "Incidents", ("Number", "Day", "What", "Level", "Closed"), [(f"SEC-{n}", f"2026-0{n}-03", "list of 14 employees in a ticket", "low", f"2026-0{n}-04") for n in range(6, 9)], title="Information security incidents")  # fmt: skip
    assert not findings("L-06", incidents, house=ENGLISH)


def test_a_number_of_people_in_the_scope_and_in_the_application() -> None:
    scope = prose("手册/服务管理体系范围说明.docx", "服务管理体系范围说明", f"{COMPANY}向企业提供运维服务。部门为运维部、商务部，人数78人。全部条款适用。")  # fmt: skip

    def application(people: str) -> str:
        rows = [("组织名称", COMPANY), ("认证标准", "ISO/IEC 20000-1:2018"), ("认证范围", "运维服务"), ("人数", people)]
        return form("申报/认证申请书.docx", "信息技术服务管理体系认证申请书", rows)

    assert any("78, 80" in each for each in messages_in_english("L-06", scope, application("80"), house=CHINESE))
    assert not any(
        "78" in each and "differ" in each
        for each in messages_in_english("L-06", scope, application("78"), house=CHINESE)
    )


def test_a_roster_of_the_people_covered_has_other_rows_than_the_manual_says() -> None:
    people = [(str(at), name, "运维部", "工程师") for at, name in enumerate(("柏舟", "乔木", "甘棠", "卫澜", "石榴", "尹竹", "方洲", "鲁岩", "谭溪", "景行", "闻笛", "商陆"), 1)]  # fmt: skip
    listed = sheet("申报/名册.xlsx", "名册", ("序号", "姓名", "部门", "岗位"), people, title="体系覆盖人员名册")

    def said(number: int) -> str:
        return procedure(MANUAL, "BC-SM-M-01", "服务管理手册", MANUAL_BODY + f"体系覆盖{number}人。\n")

    assert [f.check for f in new_findings("L-06", listed, said(15))] == ["L-06"]
    assert not new_findings("L-06", listed, said(12))
    in_all = procedure(MANUAL, "BC-SM-M-01", "服务管理手册", MANUAL_BODY + "公司现有员工60人，体系覆盖12人。\n")
    assert [f.severity for f in new_findings("L-06", listed, in_all)] == ["low"]  # the others may be outside the system


def test_the_people_of_a_whole_group_are_not_those_of_the_organisation() -> None:
    said = "From the office in Leeds the group employs about 900 people."
    assert findings("L-06", man(said), house=ENGLISH) == []


def test_profile_with_more_people_than_roster_and_application_is_asked_about() -> None:
    applied = form("资质/认证申请书.docx", "认证申请书", [("申请组织", COMPANY), ("体系覆盖人数", str(len(PEOPLE)))])
    profile = prose("资质/公司简介.docx", "公司简介", f"{COMPANY}成立于2018年，现有员工{{}}人。")
    no_count = procedure(
        "手册/BC-SM-M-01 服务管理手册 V1.0.docx",
        "BC-SM-M-01",
        "服务管理手册",
        "# 1 范围\n本手册依据 ISO/IEC 20000-1:2018 编制，适用于服务台服务、服务器运维服务和网络运维服务。",
    )
    (said,) = findings("L-06", roster(), applied, no_count, profile.replace("{}", "21"), house=CHINESE)
    assert said.severity == "low"
    assert findings("L-06", roster(), applied, no_count, profile.replace("{}", str(len(PEOPLE))), house=CHINESE) == []


def test_list_of_people_with_posts_counts_as_a_roster_whatever_it_is_called() -> None:
    people = [(name, unit, post) for _, name, unit, post in PEOPLE]
    chart = sheet("人员/机构和人员.xlsx", "人员", ("姓名", "部门", "岗位"), people, title="机构和人员")
    house = {path: source for path, source in CHINESE.items() if path != "人员/员工花名册.xlsx"}
    assert findings("L-06", chart, manual("公司现有员工9人，体系覆盖人数26人。"), house=house)
