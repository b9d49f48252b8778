"""What plain pages, sheets and mails of a house show: from when they hold, which numbers they follow, who agrees, what is left out."""

from __future__ import annotations

from chinese_house import CHINESE
from english_changes import proc
from english_house import (
    ENGLISH,
    PLAN,
    document,
    text,
)
from english_house import MANUAL as ENGLISH_MANUAL
from small_house import (
    findings,
    form,
    new_findings,
    prose,
    sheet,
)


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


def _trouble_log(*numbers: str) -> str:
    rows = [(n, f"终端打不开{at}", "二级", f"2026-0{n[4]}-0{at % 9 + 1} 09:00", f"2026-0{n[4]}-0{at % 9 + 1} 11:00", "已关闭", "石榴") for at, n in enumerate(numbers)]  # fmt: skip
    return sheet(
        "记录/事件台账下半年.xlsx",
        "事件",
        ("事件编号", "事件描述", "优先级", "受理时间", "解决时间", "状态", "处理人"),
        rows,
    )


def _causes(number: str) -> str:
    rows = [("WT-01", "2026-09-22", "HS26080001", "夜里变慢", "锁表", "改时间"), ("WT-02", "2026-09-28", number, "认不出", "镜头脏", "每周擦"), ("WT-03", "2026-10-16", "HS26090002", "切不过去", "手册写反", "改手册")]  # fmt: skip
    return sheet(
        "记录/问题台账.xlsx",
        "问题台账",
        ("问题编号", "登记日期", "关联事件", "现象", "根本原因", "措施"),
        rows,
        title="问题台账",
    )


def test_numbers_that_are_counted_anew_each_month_are_followed_within_their_month() -> None:
    log = _trouble_log("HS26080001", "HS26080002", "HS26080003", "HS26090001", "HS26090002", "HS26090003", "HS26090004")
    lost = [
        one for one in new_findings("R08", log, _causes("HS26090031"), house=CHINESE) if "HS26090031" in one.message.zh
    ]
    assert lost
    there = new_findings("R08", log, _causes("HS26090003"), house=CHINESE)
    assert not [one for one in there if "HS26" in one.message.zh]


def _round(day: str, left: int = 430, words: str = "三灯正常，票仓余") -> str:
    rows = [("单位", "河湾区办事大厅一层窗口", "日期", day), ("巡检范围", "Y-01至Y-08", "巡检人", "石榴"), ("开机检查", f"{words}{left}", "保养", "读卡区已擦，走纸轮正常"), ("结论", "没有发现异常", "备注", "")]  # fmt: skip
    return form(f"记录/巡检单{day[-6:-1]}.docx", "自助终端巡检单", rows)


def test_two_rounds_with_the_same_count_to_the_digit_are_told() -> None:
    assert new_findings("R02", _round("2026年08月07日"), _round("2026年09月04日"), house=CHINESE)
    assert not new_findings("R02", _round("2026年08月07日"), _round("2026年09月04日", 215), house=CHINESE)
    room = [_round(day, 501, "检查机房") for day in ("2026年08月07日", "2026年09月04日")]
    assert not new_findings("R02", *room, house=CHINESE)


def test_a_post_of_the_operation_before_a_name_signs() -> None:
    def sheet_of(name: str) -> str:
        body = f"变更单：RFC-2609-07；计划：2026年9月20日 22:00。\n\n审批：批准 卫澜 2026年9月18日。\n\n步骤：备份、停应用、打补丁、验收。\n\n复核签字：ERP 运维主管 {name}　2026年9月28日"
        return prose("记录/9月补丁包发布单.docx", "9月补丁包发布计划及结果", body)

    assert [one for one in new_findings("R14", sheet_of("游安"), house=CHINESE) if "游安" in one.message.zh]
    assert not new_findings("R14", sheet_of("石榴"), house=CHINESE)


def test_clauses_of_2011_on_new_services_are_old_numbers() -> None:
    old = "# 4 Planning (clause 5.2 Plan new or changed services)\nRoles, times and money are set out."
    assert new_findings("V02", proc(old), house=ENGLISH)
    assert not new_findings("V02", proc("# 5.2 Plan new or changed services\nRoles are set out."), house=ENGLISH)


def _nonconformity(label: str, said: str) -> str:
    rows = [("Found on", "15 September 2026", "Team", "Operations"), ("What", "the agreement ended and goes on without", "Clause", "8.3.3"), ("Put right", "a new one is signed", label, said), ("Checked by", "Moira Flint, 1 October 2026", "State", "closed")]  # fmt: skip
    return form("Audit/Nonconformity NC-3.docx", "Nonconformity report NC-3", rows)


def test_a_reason_by_any_label_may_say_nothing() -> None:
    assert new_findings("A07", _nonconformity("Reason", "people were not careful enough"), house=ENGLISH)
    good = "the calendar of contracts has no reminder, and nobody owns it"
    assert not new_findings("A07", _nonconformity("Reason", good), house=ENGLISH)


def test_a_squad_that_no_chart_lists_is_named_in_passing() -> None:
    assert new_findings("C13", proc("Time up: the lead is rung, for phones the Night Systems Squad."), house=ENGLISH)
    assert not new_findings(
        "C13", proc("Time up: the lead is rung, for phones the squad that has the watch."), house=ENGLISH
    )


def test_who_agrees_for_a_team_agrees() -> None:
    def notes(name: str) -> str:
        body = f"Change advisory board of 9 September 2026. Present: Priya Nair, Tom Acheson, Moira Flint; {name} agreed for Network while I was in the chair.\n\nCHG-045, adapter. Agreed."
        return text("Records/Change board 9 September.docx", "Change advisory board minutes", body)

    assert new_findings("R14", notes("Hugo Brandt"), house=ENGLISH)
    assert not new_findings("R14", notes("Tom Acheson"), house=ENGLISH)


def test_auditors_of_the_group_are_on_no_roster_of_the_house() -> None:
    def plan(title: str) -> str:
        body = "| Day | Team | Clauses | Auditor |\n|---|---|---|---|\n| 14 September 2026 | Operations | 8.5, 8.6 | Birgit Holm |\n| 15 September 2026 | Service Desk | 8.2, 8.3 | Birgit Holm |"
        return text("Audit/Programme 2026.docx", title, body)

    assert not [one for one in new_findings("R14", plan("Group internal audit programme and plan 2026"), house=ENGLISH) if "Birgit" in one.message.en]  # fmt: skip
    assert [one for one in new_findings("R14", plan("Internal audit programme and plan 2026"), house=ENGLISH) if "Birgit" in one.message.en]  # fmt: skip


def test_a_parent_abroad_has_a_name_of_its_own() -> None:
    licence = form("Company/Business licence.docx", "营业执照", [("名称", "Ashcombe Hosting Technology (Hefei) Co., Ltd."), ("统一社会信用代码", "91340100MA2T7Q2L8X"), ("营业期限", "长期")])  # fmt: skip

    def manual(name: str) -> str:
        return document(ENGLISH_MANUAL, "FMS-100", "Service Management Manual", f"# 1 Who we are\nAshcombe Hosting Technology (Hefei) Co., Ltd. was founded in 2019 as the China business of {name}, Denver.")  # fmt: skip

    assert not findings("L-02", licence, manual("Ashcombe Inc."), house=ENGLISH)


def test_a_notice_that_brings_the_documents_into_force_bears_a_day_of_release() -> None:
    def notice(day: str) -> str:
        body = f"各部门：\n\n《服务管理手册》V1.0和各程序文件已经批准，现予发布，自2026年4月15日起实施，请遵照执行。\n\n北辰远图信息技术有限公司\n\n{day}"
        return prose("发文/关于发布服务管理体系文件的通知.docx", "关于发布服务管理体系文件的通知", body)

    assert new_findings("C08", notice("2026年3月28日"), house=CHINESE)  # a Saturday
    assert not new_findings("C08", notice("2026年3月27日"), house=CHINESE)


def test_one_auditor_of_several_units_of_which_one_is_the_own_audits_the_own() -> None:
    def plan(unit: str) -> str:
        body = f"| Day | Team | Clauses | Auditor |\n|---|---|---|---|\n| 14 September 2026 | {unit} | 8.5, 8.6, 8.7 | Priya Nair |\n| 15 September 2026 | Quality | 4, 5, 6, 7 | Oskar Lindqvist |\n| 15 September 2026 | Finance | 8.3, 8.4, 9, 10 | Moira Flint |"
        return text(PLAN, "Internal audit plan 2026", body)

    assert new_findings("A01", plan("Operations, night watch"), house=ENGLISH)
    assert not new_findings("A01", plan("Service Desk, night watch"), house=ENGLISH)


def test_spun_words_of_further_programs_are_known() -> None:
    spun = "The Alteration Supervisor gets the solicitation for alteration; the design thing is refreshed by the Setup Supervisor."
    assert new_findings("T03", proc(spun), house=ENGLISH)
    plain = "The change manager receives the request for change; the configuration item is updated."
    assert not new_findings("T03", proc(plain), house=ENGLISH)


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
