"""C03: numbers that two documents bear, that differ within one, or that are unlike those of the house."""

from __future__ import annotations

from chinese_house import CHINESE, changes
from chinese_papers import NEWER
from english_changes import proc
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import ENGLISH, book, document, register, text
from english_house import LISTED as ENGLISH_LISTED
from small_house import (
    CHANGE_BODY,
    CHANGES,
    COMPANY,
    HOUSE,
    INCIDENT_BODY,
    INCIDENTS,
    LIST,
    LISTED,
    PROBLEMS,
    built,
    document_list,
    findings,
    form,
    new_findings,
    procedure,
    sheet,
)
from ways import Way, each_is_found, messages_in_english

MEETINGS = "# 1 会前\n值守人员在开会前一天到会场试音、试投屏，备好两支话筒和一台备用主机，并把会场布置图贴在控制台旁边。\n# 2 会中\n开会时坐在后排控制台，音响啸叫的先降增益，投屏断开的换备用线，主持人没有示意不得走动或者接打电话。\n# 3 会后\n散会后半小时之内关机、清点、填写保障单，损坏的器材当天报修，借出的话筒由借用人签字后归还入库。"
HEARINGS = "# 1 开庭前\n书记员提前二十分钟通知排期，技术员核对录像通道、电子签名板和证据展示台，时间不同步的马上校准。\n# 2 开庭中\n庭审系统出现黑屏或者断流的，技术员三分钟之内切换到备用编码器，同时告知审判长是否需要休庭等候处理。\n# 3 闭庭后\n录像在两个小时之内归档，校验码写进庭审日志，光盘刻录两份，一份随卷移送，另一份交档案室保存备查。"


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C03","cover",[changes("",header=f"{COMPANY} 变更管理程序 BC-SM-P-12 V1.0")]),
    ("C03","name",[procedure("程序/BC-SM-P-08 变更管理程序 V1.0.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY)]),
    ("C03","dup",[procedure("程序/容量管理程序.docx","BC-SM-P-03","容量管理程序",CHANGE_BODY.replace("变更","容量"))]),
    ("C03","pattern2",[procedure("程序/容量管理程序.docx","YT-ITSM-P-05","容量管理程序",CHANGE_BODY.replace("变更","容量"))]),
    ("C03","dup list",[document_list([*LISTED,("5","BC-SM-P-03","发布管理程序","V1.0","2026-04-01")])]),
    ("C03", "one form for two", [sheet("记录/变更申请登记.xlsx", "登记", ("日期", "内容"), [("2026-09-02", "扩容")], title="变更申请登记") + "    header_text: 表单编号：BC-SM-R-02-01\n", sheet("记录/供应商投诉登记.xlsx", "登记", ("日期", "内容"), [("2026-09-02", "到货晚")], title="供应商投诉登记") + "    header_text: 表单编号：BC-SM-R-02-01\n"]),
    ("C03", "titles alike and other text", [procedure(f"程序/{where}保障操作规程.docx", "BC-SM-P-09", f"{where}保障操作规程", text) for where, text in (("会议", MEETINGS), ("庭审", HEARINGS))]),
    ("C03", "near titles", [procedure(PROBLEMS, "BC-SM-P-02", "变更评审程序", "# 1 目的\n评审。").replace("变更评审", "配置管理")]),
]
# fmt: on


REL_BODY = "# 1 Purpose\nThis process deploys approved changes.\n# 2 Steps\nThe release manager plans, builds, tests and deploys."


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("C03", "one number on two guides whose titles share words", [
        document(ENGLISH_CHANGES, "FMS-202", "Change Practice Guide", ENGLISH_CHANGE_BODY),
        *(document(f"Processes/FMS-2{at} {name}.docx", f"FMS-2{at}" if at < 19 else "FMS-215", f"{name} Practice Guide", ENGLISH_CHANGE_BODY.replace("change", name.lower())) for at, name in ((11, "Demand"), (12, "Budget"), (13, "Asset"), (14, "Release"), (15, "Improvement"), (19, "Audit"))),
    ]),
    ("C03", "one number on two work instructions", [
        document(f"Processes/Work instructions/FMS-3{at} {name}.docx", "FMS-301", f"Work instruction {name}", ENGLISH_CHANGE_BODY.replace("change", name.lower())) for at, name in (("01", "Daily round"), ("02", "Spare parts"))
    ]),
    ("C03", "one number on two cards of a few words", [
        document("Processes/FMS-402 Swapping a Printer.docx", "FMS-402", "Swapping a Printer on Site", ENGLISH_CHANGE_BODY),
        document("Processes/FMS-402 Stacking a Trolley.docx", "FMS-402", "Stacking a Tool Trolley", ENGLISH_CHANGE_BODY.replace("change", "trolley")),
    ]),
    ("C03","cover vs header",[proc("",header="Ferncliff Managed Services Ltd   FMS-209   Issue 1")]),
    ("C03","filename",[document("Processes/FMS-208 Change Management.docx","FMS-202","Change Management",ENGLISH_CHANGE_BODY)]),
    ("C03","same number",[document("Processes/FMS-203 Capacity Management.docx","FMS-203","Capacity Management",ENGLISH_CHANGE_BODY.replace("change","capacity"))]),
    ("C03","off pattern",[document("Processes/FM-PR-9 Capacity Management.docx","FM/PR/09","Capacity Management",ENGLISH_CHANGE_BODY.replace("change","capacity"))]),
    ("C03","dup in list",[register([*ENGLISH_LISTED,("FMS-203","Release Management","1","15 April 2026")])]),
    ("C03","two files",[document("Processes/Release Management.docx","FMS-202","Release Management",REL_BODY)]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


NUMBERED = [
    ("云港制〔2026〕1号", "服务管理手册"),
    ("云港制〔2026〕2号", "事件管理程序"),
    ("云港制〔2026〕3号", "变更管理程序"),
]


def official(
    number: str, title: str, body: str = "# 一、目的\n让工作受控。", header: str = "", edition: str = "2026年版"
) -> str:
    cover = f"{{文号: '{number}', 版次: '{edition}', 起草: '甘棠 2026年3月2日', 审核: '乔木 2026年3月9日', 批准: '柏舟 2026年3月16日', 施行日期: 2026年4月15日}}"
    head = header or f"{COMPANY} {title} {number} {edition}"
    return f"---\nto: '制度/{title}.docx'\ntitle: '{title}'\ncover: {cover}\nheader: '{head}'\n---\n{body}\n"


def official_house(**changed: str) -> dict[str, str]:
    listed = [(str(at), number, title, "2026年版") for at, (number, title) in enumerate(NUMBERED, 1)]
    listed.append(("4", "云港制〔2026〕4号", "问题管理程序", "2026年版"))
    papers = {title: official(number, title) for number, title in [*NUMBERED, ("云港制〔2026〕4号", "问题管理程序")]}
    return {LIST: sheet(LIST, "制度目录", ("序号", "文号", "制度名称", "版次"), listed), **papers, **changed}


def test_numbers_of_official_papers_are_read_in_list_cover_and_text() -> None:
    house = official_house()
    assert [one for check in ("C02", "C03", "C04", "C05") for one in findings(check, house=house)] == []
    cited = official(*NUMBERED[2], body="# 一、目的\n按照云港制〔2026〕9号和云港制〔2026〕2号执行。")
    (missing,) = findings("C05", house=official_house(变更管理程序=cited))
    assert "云港制〔2026〕9号" in missing.message.zh
    unlisted = official("云港制〔2026〕7号", "容量管理办法")
    assert any("云港制〔2026〕7号" in one.message.zh for one in findings("C04", unlisted, house=house))


def test_an_edition_of_a_year_and_its_first_revision_are_two_versions() -> None:
    revised = official(*NUMBERED[2], edition="2026年第一次修订", header=f"{COMPANY} 变更管理程序 2026年版")
    (found,) = findings("C02", house=official_house(变更管理程序=revised))
    assert "2026/1" in found.message.zh
    assert findings("C02", official("云港制〔2026〕8号", "应急预案", header="应急预案 V1.0"), house=HOUSE) == []


_REGISTER = ("文件编号", "版本", "发放日期", "接收部门", "签收", "旧版回收")
_NUMBERS = ("BC-SM-M-01", "BC-SM-P-01", "BC-SM-P-02", "BC-SM-P-03")
_UNITS = ("运维部", "商务部", "质量部", "行政部")


def _with_a_sheet(name: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    table = sheet("x.xlsx", name, head, rows).partition("sheets:")[2]
    return f"{HOUSE[LIST].rstrip()}\n{table.lstrip(chr(10))}"


def test_who_was_given_a_document_is_no_title_of_it() -> None:
    rows = [
        (n, "1.0", f"2026-04-0{at}", u, "鲁岩", "无") for at, (n, u) in enumerate(zip(_NUMBERS, _UNITS, strict=True), 1)
    ]
    assert not messages_in_english("C03", _with_a_sheet("登记", _REGISTER, rows), house=CHINESE)


def test_a_word_in_place_of_a_number_is_no_number_that_stands_twice() -> None:
    head = ("序号", "名称", "编号", "状态", "来源")
    rows = [("1", "机房管理规定", "客户文件", "有效", "客户"), ("2", "外包人员须知", "客户文件", "有效", "客户"), ("3", "网络接入办法", "客户文件", "有效", "客户")]  # fmt: skip
    assert not messages_in_english("C03", _with_a_sheet("外来文件", head, rows), house=CHINESE)


def test_a_number_with_other_parts_than_those_of_the_house() -> None:
    def capacity(number: str) -> str:
        return procedure(f"程序/{number} 容量管理程序.docx", number, "容量管理程序", "容量每月统计，卫澜负责。")

    assert any("BC-YW-07" in each for each in messages_in_english("C03", capacity("BC-YW-07"), house=CHINESE))
    assert not any("unlike" in each for each in messages_in_english("C03", capacity("BC-SM-P-04"), house=CHINESE))


def test_a_file_that_leaves_out_the_place_in_its_number() -> None:
    def policy(number: str) -> str:
        return procedure("程序/BC-SM-P-02 变更管理程序 V1.0.docx", number, "变更管理程序", CHANGE_BODY)

    assert not any("differ" in each for each in messages_in_english("C03", policy("BC-SM-P-02-SH"), house=CHINESE))
    assert any("differ" in each for each in messages_in_english("C03", policy("BC-SM-P-09"), house=CHINESE))


def test_two_instructions_bear_one_number_in_their_titles() -> None:
    rights = text(
        "Processes/FMS-305 Filling lamps.md",
        "FMS-305 Filling lamps",
        "1. Take the can.\n2. Fill the lamp.\n3. Wipe it.\n4. Write the line.\n",
    )
    shift = text(
        "Processes/FMS-305 Handing over the watch.md",
        "FMS-305 Handing over the watch",
        "1. Both watches meet.\n2. Keys change hands.\n3. Sign the log.\n4. Go home.\n",
    )
    again = text(
        "Processes/FMS-305 Filling lamps copy.md",
        "FMS-305 Filling lamps",
        "1. Take the can.\n2. Fill the lamp.\n3. Wipe it.\n4. Write the line.\n",
    )
    assert new_findings("C03", rights, shift, house=ENGLISH)
    assert not new_findings("C03", rights, again, house=ENGLISH)


def test_a_policy_and_a_procedure_on_one_subject_are_two_documents() -> None:
    def paper(title: str) -> str:
        to = f"Processes/{title}.docx"
        return document(to, "FMS-204", title, "# 1 Purpose\nRights are given by role and looked at each quarter.")

    assert new_findings(
        "C03", paper("Information Security Policy"), paper("Information Security Procedure"), house=ENGLISH
    )
    assert not new_findings(
        "C03", paper("Information Security Procedure"), paper("Information Security Process"), house=ENGLISH
    )


def test_a_number_that_the_list_gives_is_of_the_house() -> None:
    listed = book("FMS-001 Document register.xlsx", "Register", ("No.", "Title", "Issue"), [*(row[:3] for row in ENGLISH_LISTED), ("WI-9", "Shift Handover Procedure", "1")], title="Register")  # fmt: skip
    other = document(
        "Processes/WI-9 Shift Handover Procedure.docx", "WI-9", "Shift Handover Procedure", ENGLISH_CHANGE_BODY
    )
    assert not messages_in_english("C03", listed, other)


def test_two_documents_of_other_parts_are_a_series_of_their_own() -> None:
    def shared(number: str, title: str) -> str:
        return procedure(f"程序/{number} {title}.docx", number, title, "各系统共用，卫澜负责。")

    one, other = shared("BC-QP-01", "容量管理程序"), shared("BC-QP-08", "供应商管理程序")
    assert any("unlike" in each for each in messages_in_english("C03", one, house=CHINESE))
    assert not any("unlike" in each for each in messages_in_english("C03", one, other, house=CHINESE))


def test_one_number_on_two_instructions_that_read_like_records() -> None:
    def sheet_of(number: str, name: str, *rows: tuple[str, str]) -> str:
        return form(f"作业/{number} {name}.docx", name, [("文件编号", number), ("日期", "2026-05-06"), *rows])

    over = sheet_of("BC-SM-WI-04", "交接班记录", ("交班人", "鲁岩"), ("接班人", "石榴"), ("未关闭工单", "两条"))
    roofs = sheet_of("BC-SM-WI-04", "登高作业检查", ("检查人", "卫澜"), ("安全带", "完好"))
    other = sheet_of("BC-SM-WI-05", "登高作业检查", ("检查人", "卫澜"), ("安全带", "完好"))
    assert any("BC-SM-WI-04" in each for each in messages_in_english("C03", over, roofs, house=CHINESE))
    assert not any("BC-SM-WI" in each for each in messages_in_english("C03", over, other, house=CHINESE))


def test_a_number_left_out_is_shown_in_the_list_too() -> None:
    listed = [(str(at), f"BC-SM-P-{at:02}", f"第{at}号程序", "V1.0", "2026-04-01") for at in range(1, 9) if at != 5]
    files = [procedure(f"程序/BC-SM-P-{at:02} 程序{at} V1.0.docx", f"BC-SM-P-{at:02}", f"第{at}号程序", "# 1 目的\n有序。") for at in range(1, 9) if at != 5]  # fmt: skip
    found = [one for one in findings("C03", document_list(listed), *files) if "BC-SM-P-05" in one.message.zh]
    assert found
    assert any(side.path.endswith("受控文件清单.xlsx") for side in found[0].evidence)


def test_numbers_of_enterprise_standards_may_lack_their_year_in_the_file_name() -> None:
    path = "规范/Q_BC 302 变更管理规范.docx"
    source = procedure(
        path, "Q/BC 302-2026", "变更管理规范", "# 1 目的\n让变更受控。", header="Q/BC 302-2026 变更管理规范 V1.0"
    )
    (one,) = built(source)
    assert one.number == "Q/BC 302-2026"
    assert findings("C03", source) == []


def test_register_without_doubles_is_right() -> None:
    assert not messages_in_english("C03", register(ENGLISH_LISTED), house=dict(ENGLISH))


def test_number_that_differs_between_cover_and_header_is_found() -> None:
    header = f"{COMPANY} 事件管理程序 BC-SM-P-07 V1.0"
    (finding,) = findings("C03", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, header=header))
    assert "页眉 BC-SM-P-07" in finding.message.zh
    assert "封面 BC-SM-P-01" in finding.message.zh
    assert findings("C03") == []


def test_number_of_two_documents_is_found_and_of_two_versions_is_not() -> None:
    other = "程序/BC-SM-P-02 供应商评价办法.docx"
    (finding,) = findings(
        "C03", procedure(other, "BC-SM-P-02", "供应商评价办法", "# 1 目的\n评价供应商。\n# 2 程序\n每年评价一次。")
    )
    assert set(finding.paths) == {CHANGES, other}
    assert findings("C03", procedure(NEWER, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, version="V1.1")) == []


def test_a_code_of_one_figure_beside_the_label_is_a_number_unlike_the_rest() -> None:
    odd = procedure(
        "程序/LQ-PROC-7 发布管理程序.docx", "LQ-PROC-7", "发布管理程序", INCIDENT_BODY.replace("事件", "发布")
    )
    assert any("LQ-PROC-7" in one.message.zh for one in new_findings("C03", odd, house=CHINESE))


def test_a_letter_behind_the_number_on_the_cover_only() -> None:
    cover = procedure(
        CHANGES, "BC-SM-P-02a", "变更管理程序", CHANGE_BODY, header=f"{COMPANY} 变更管理程序 BC-SM-P-02 V1.0"
    )
    assert any("BC-SM-P-02a" in one.message.zh for one in new_findings("C03", cover, house=CHINESE))


def test_the_number_of_the_form_in_the_header_of_a_plan_is_not_its_own() -> None:
    forms = book("Forms list.xlsx", "Forms", ("Form no.", "Form name", "Retention"), [("FMS-F-01", "Incident record", "3 years"), ("FMS-F-02", "Change request", "3 years"), ("FMS-F-03", "Plan of a new service", "3 years")], title="List of forms and records")  # fmt: skip

    def planned(header: str) -> str:
        return document("Projects/Plan of the fibre service.docx", "FMS-PLN-04", "Plan of the fibre service", "# 1 When\nThe first customer is connected in October.", header=header)  # fmt: skip

    differ = [
        one for one in findings("C03", forms, planned("FMS-F-03 rev 1"), house=ENGLISH) if "FMS-F-03" in one.message.en
    ]
    assert not differ
    assert any("FMS-PLN-06" in one.message.en for one in findings("C03", forms, planned("FMS-PLN-06 rev 1"), house=ENGLISH))  # fmt: skip
