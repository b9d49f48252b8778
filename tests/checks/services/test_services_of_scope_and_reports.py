"""R10: services of scope, reports and applications against the catalogue."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, SCOPED, SERVICES, SLA, SLA_BODY, catalogue, report, sla
from chinese_papers import scope
from english_house import CATALOGUE, ENGLISH, FIRM, MANUAL_BODY, book, document, text
from english_house import MANUAL as ENGLISH_MANUAL
from english_house import SERVICES as ENGLISH_SERVICES
from small_house import COMPANY, MANUAL, findings, form, new_findings, procedure, prose
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages

from pipeline.checks.services.agreement import from_sentences
from pipeline.checks.services.service_names import by_codes, same_service
from pipeline.entities.parties.enumerations import enumerations
from pipeline.values import Analysis, Block, Content, Fact, Place

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R10", "a scope in quotation marks", [procedure(MANUAL, "BC-SM-M-01", "服务管理手册", SCOPED.replace("服务台服务、服务器运维服务和网络运维服务", "“服务台服务、服务器运维服务”两项服务"))]),
    ("R10","scope",[procedure(MANUAL,"BC-SM-M-01","服务管理手册",SCOPED.replace("服务器运维服务和网络运维服务","服务器运维服务、呼叫中心外包服务和网络运维服务"))]),
    ("R10","lack",[catalogue([*SERVICES,("S4","桌面支持服务","终端","5×8","运维部")])]),
    ("R10","report",["---\nto: 记录/月度服务报告2026年9月.docx\ntitle: 月度服务报告\ncover: {报告周期: 2026年9月1日至2026年9月30日, 编制日期: 2026年10月4日}\n---\n# 1 服务级别达成\n| 服务名称 | 目标值 | 实际值 |\n|---|---|---|\n| 服务台服务 | 95% | 97% |\n| 服务器运维服务 | 99.9% | 99.95% |\n| 视频会议保障服务 | 99% | 99.5% |\n"]),
    ("R10","apply",[form("申请/认证申请书.docx","认证申请书",[("组织名称",COMPANY,"员工总数","9人"),("认证范围","向客户提供服务台服务、服务器运维服务、网络运维服务和软件开发服务的服务管理体系","申请日期","2026年11月2日")])]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R10","scope",[document(ENGLISH_MANUAL,"FMS-100","Service Management Manual",MANUAL_BODY.replace("Managed Hosting, Managed Network and Service Desk","Managed Hosting, Managed Network, Telephony and Service Desk"))]),
    ("R10","missing",[book(CATALOGUE,"Catalogue",("No.","Service","Description","Hours","Owner"),(*ENGLISH_SERVICES,("S4","Managed Workplace","laptops","8x5","Service Desk")),title="Service catalogue")]),
    ("R10","report",[text("Reports/Service report September 2026.docx","Service report September 2026","Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n| Service | Target | Actual |\n|---|---|---|\n| Managed Hosting | 99.9 % | 99.95 % |\n| Managed Network | 99.8 % | 99.9 % |\n| Managed Print | 95 % | 97 % |")]),
    ("R10","application",[form("Legal/Application.docx","Application for certification",[("Organisation",FIRM),("Scope","the service management system for managed hosting, managed network, service desk and video conferencing"),("Date","2 November 2026"),("Employees","8")])]),
]
# fmt: on


def scoped(services: str) -> str:
    said = "The service management system of Ferncliff Managed Services Co., Ltd. covers the operation and support of"
    scope = "The service management system covers Managed Hosting, Managed Network and Service Desk"
    body = MANUAL_BODY.replace(scope, f"{said} {services}")
    return document(ENGLISH_MANUAL, "FMS-100", "Service Management Manual", body)


ENGLISH_PAIRS: list[Pair] = [
    (
        "R10",
        "a scope with the full name of the firm leaves one out",
        [scoped("two services, Managed Hosting and Service Desk")],
        [scoped("three services, Managed Hosting, Managed Network and Service Desk")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_a_group_of_the_catalogue_may_be_named_in_the_scope() -> None:
    named_in_scope = procedure(MANUAL, "BC-SM-M-01", "服务管理手册", SCOPED.replace("服务器运维服务和网络运维服务", "服务器运维服务、呼叫中心外包服务和网络运维服务"))  # fmt: skip
    assert findings("R10", named_in_scope, house=CHINESE)
    grouped = catalogue().replace("title: 服务目录", "title: 服务目录（S1 呼叫中心外包、S2 系统运维）")
    assert not findings("R10", named_in_scope, grouped, house=CHINESE)


def test_what_is_measured_is_no_service() -> None:
    measured = "\n| 一级事件4小时解决率 | 7×24 | 95% |\n| 平均响应时长 | 7×24 | 15分钟 |"
    table = "| 服务 | 时间 | 承诺 |\n|---|---|---|\n| 服务台服务 | 7×24 | 好 |\n| 服务器运维服务 | 7×24 | 好 |\n| 网络运维服务 | 7×24 | 好 |"
    said = report(9, table + measured)
    assert findings("R10", said, house=CHINESE) == []


def test_a_measure_beside_services_of_a_report_is_none() -> None:
    rows = "| Managed Hosting | 99.9 % | 99.95 % |\n| Managed Network | 99.8 % | 99.9 % |\n| Service Desk | 90 % | 92 % |\n| {} | 95 % | 97 % |"
    for name, strange in (("Calls closed on time", False), ("Managed Print", True)):
        body = f"Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n| Service | Target | Actual |\n|---|---|---|\n{rows.format(name)}"
        said = text("Reports/Service report September 2026.docx", "Service report September 2026", body)
        assert bool(findings("R10", said, house=ENGLISH)) is strange


def test_lines_of_a_report_that_give_each_service_its_figure() -> None:
    for name, strange in (("Calls closed on time", False), ("Managed Print", True)):
        lines = ("Managed Hosting 99.9 % (99.5)", "Managed Network 99.8 % (99.0)", "Service Desk 92 % (90)", f"{name} 97 % (95)")  # fmt: skip
        body = "Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n" + "\n\n".join(lines)
        said = text("Reports/Service report September 2026.docx", "Service report September 2026", body)
        assert bool(findings("R10", said, house=ENGLISH)) is strange


def test_items_of_a_list_are_quoted_as_they_are_written() -> None:
    told = Block("服务管理体系覆盖：服务台（含热线），机房托管，网络运维；地点：芜湖。", Place(heading="范围"))
    quotes = [fact.quote for fact in enumerations(Content((told,)), of_the_scope=True)]
    assert quotes
    assert all(quote.strip("…") in told.text for quote in quotes)


def test_a_service_that_the_scope_leaves_out_of_its_list_is_found() -> None:
    more = [*SERVICES, ("S4", "视频会商服务", "会议", "5×8", "运维部")]
    retired = [*SERVICES, ("S4", "视频会商服务", "2025年已停用", "5×8", "运维部")]
    assert any("视频会商" in one.message.zh for one in findings("R10", catalogue(more), house=CHINESE))
    assert findings("R10", catalogue(retired), house=CHINESE) == []


def test_a_service_that_only_lists_in_sentences_name_weighs_less() -> None:
    one = Analysis("sla.docx", "sla", "read")
    heard = (one, Fact("service.items", "1|Suzhou Industrial Park", "p.1", "…"))
    listed = (one, Fact("service.listed", "Telephony", "T1R2C1", "…"))
    assert from_sentences([[heard]]) == "medium"
    assert from_sentences([[heard], [heard, listed]]) is None


def test_what_is_handled_for_all_services_is_none_itself() -> None:
    faults = sla(
        "| 服务台服务 | 一级事件4小时解决率 | ≥95% |",
        "| 服务台服务 | 一级事件4小时解决率 | ≥95% |\n| 障碍 | 抢通时间 | 60分钟 |",
    )
    assert findings("R10", faults, house=CHINESE) == []


def test_trades_of_customers_in_a_scope_are_no_services() -> None:
    scope = SCOPED.replace("向客户提供", "向金融、教育、电商等客户提供")
    assert findings("R10", procedure(MANUAL, "BC-SM-M-01", "服务管理手册", scope), house=CHINESE) == []


def test_a_scope_that_numbers_its_services_in_a_sentence_is_compared_with_the_catalogue() -> None:
    told = (
        "# 1 范围内的服务\n为集团工厂提供：（1）服务台服务；（2）服务器运维服务；（3）网络运维服务；（4）视频会议保障。"
    )
    found = findings("R10", scope(told), house=CHINESE)
    assert any("视频会议保障" in one.message.zh for one in found)
    assert not findings("R10", scope(told.replace("；（4）视频会议保障", "")), house=CHINESE)


@pytest.mark.parametrize(("other", "wrong"), [("灯控接入服务", True), ("网络运维服务", False)])
def test_a_service_below_a_heading_of_services_is_in_no_catalogue(other: str, wrong: bool) -> None:
    body = SLA_BODY.replace("# 一、服务内容", f"# 1 服务\n服务台服务；{other}。\n\n# 一、服务内容")
    found = [
        one for one in new_findings("R10", prose(SLA, "服务级别协议", body), house=CHINESE) if "灯控" in one.message.zh
    ]
    assert bool(found) is wrong


_LISTED = "# 1 范围\n服务管理体系覆盖以下服务：\n\n1、服务台服务\n\n2、服务器运维服务\n\n3、网络运维服务\n\n4、{}"


def test_a_scope_that_lists_its_services_line_by_line() -> None:
    path, title = "手册/体系范围.docx", "服务管理体系范围"
    body = _LISTED.format("云备份服务")
    assert any("云备份" in message for message in messages("R10", prose(path, title, body)))
    assert not messages("R10", prose(path, title, body.replace("\n\n4、云备份服务", "")))


_CATALOGUED = book(
    CATALOGUE, "Services", ("No", "Service", "Description", "Owner"),
    [("SV1", "Service Desk", "one place to call", "Priya Nair"), ("SV2", "Managed Hosting", "servers", "Priya Nair"),
     ("SV3", "Managed Network", "lines", "Tom Acheson"), ("SV4", "Backup Care", "copies", "Tom Acheson")],
    title="Service catalogue",
)  # fmt: skip
_REPORT = "Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n| Service | Target | Actual |\n|---|---|---|\n| SV2 Managed Hosting | 99.9 % | 99.95 % |\n| SV3 Managed Network | 99.8 % | 99.9 % |\n| SV4 Backup Care | 99 % | 100 % |\n\n"


def test_a_service_that_a_report_names_by_its_code_is_reported_on() -> None:
    path = "Reports/Service report September 2026.docx"

    def lacking(more: str) -> list[str]:
        found = findings("R10", _CATALOGUED, text(path, "Service report September 2026", _REPORT + more), house=ENGLISH)
        return [one.message.en for one in found if "not in the service reports" in one.message.en]

    assert lacking("Calls answered in 30 seconds: 93 %.")
    assert not lacking("SV1 calls answered in 30 seconds: 93 %.")


def test_a_sentence_that_lists_services_is_held_against_the_catalogue() -> None:
    agreed = "# 1 Services and hours\nService Desk 07:00-22:00, Managed Hosting at all hours, Managed Network 08:00-20:00, Door Lock Care 08:00-20:00.\n# 2 Targets\nIncidents fixed on time 93 %."
    path = "Agreements/Service level agreement Northgate.docx"
    found = findings("R10", _CATALOGUED, text(path, "Service level agreement", agreed), house=ENGLISH)
    assert any("Door Lock Care" in one.message.en for one in found)


def test_all_services_together_are_no_service_of_their_own() -> None:
    row = sla(
        "| 网络运维服务 | 网络可用率 | ≥99.8% |",
        "| 网络运维服务 | 网络可用率 | ≥99.8% |\n| 全部 | 一级事件恢复 | 2小时 |",
    )
    assert findings("R10", row, house=CHINESE) == []


def test_service_that_no_catalogue_has_is_added_or_taken_out() -> None:
    more = sla(
        "| 网络运维服务 | 网络可用率 | ≥99.8% |",
        "| 网络运维服务 | 网络可用率 | ≥99.8% |\n| 视频会议保障服务 | 会议成功率 | ≥99% |",
    )
    assert any("补入服务目录" in one.action.zh for one in findings("R10", more, house=CHINESE))


SCOPE = "# 3 Scope of the system\nThe system covers the delivery of Managed Hosting, Managed Network, Service Desk, {}Backup Care to external customers from the house at 88 Dongfu Lane, Elm Industrial Park, and from the rented racks at Weymouth Exchange.\n"


FOUR_SERVICES = book(
    CATALOGUE, "Services", ("No", "Service", "Description", "Owner"),
    [("SV1", "Service Desk", "one place to call", "Priya Nair"), ("SV2", "Managed Hosting", "servers", "Priya Nair"),
     ("SV3", "Managed Network", "lines", "Tom Acheson"), ("SV4", "Backup Care", "copies", "Tom Acheson")],
    title="Service catalogue",
)  # fmt: skip


def _strange(*sources: str) -> list[str]:
    return [one.message.en for one in findings("R10", FOUR_SERVICES, *sources, house=ENGLISH)]


def test_the_place_from_which_services_are_delivered_is_no_service() -> None:
    def scoped(more: str) -> list[str]:
        body = MANUAL_BODY + SCOPE.format(more)
        return _strange(document(ENGLISH_MANUAL, "FMS-100", "Service Management Manual", body))

    assert not [said for said in scoped("") if "Elm Industrial Park" in said]
    assert any("Door Lock Care" in said for said in scoped("Door Lock Care, "))


def test_town_and_customers_behind_the_last_service_are_none() -> None:
    told = "The service management system covers the planning and support of Managed Hosting, Managed Network and {} from Mill Lane, Wuhu, for carriers and freight chains."
    assert _scope_items(told.format("Service Desk")) == ["Managed Hosting", "Managed Network", "Service Desk"]


def _scope_items(said: str) -> list[str]:
    told = Content((Block(said, Place(heading="Scope")),))
    return [fact.value.partition("|")[2] for fact in enumerations(told, of_the_scope=True)]


def test_names_in_a_contract_in_chinese_are_not_held_against_a_catalogue_in_english() -> None:
    body = "甲方：Northgate。\n\n| 服务 | 指标 | 目标 |\n|---|---|---|\n| 办公终端支持 | 响应比例 | 95% |\n| 厂区网络 | 可用率 | 99.3% |\n| 服务器托管 | 可用率 | 99.8% |"
    assert not [
        said for said in _strange(text("Agreements/服务级别协议.docx", "服务级别协议", body)) if "厂区网络" in said
    ]


def test_what_a_system_covers_and_whose_catalogue_it_is_are_no_services() -> None:
    line = "The system of Northmere (Wuxi) Co., Ltd. covers the operation and support of four services, Yard Portal, Gate Links, Warehouse Handhelds and Service Desk."
    told = enumerations(Content((Block(line, Place(heading="Scope")),)), of_the_scope=True)
    assert {fact.value.partition("|")[2] for fact in told} <= {
        "Yard Portal",
        "Gate Links",
        "Warehouse Handhelds",
        "Service Desk",
    }
    agreed = "We give Yard Portal, Gate Links and what is else in the catalogue of Northmere IT."
    told = enumerations(Content((Block(agreed, Place()),)), of_the_scope=False)
    assert not [fact for fact in told if "Northmere" in fact.value]


def test_who_is_named_in_the_manual_is_no_service() -> None:
    line = "The SMS names Ida Thorne as designated contact for all customers, Ben Ray as Problem Manager and Cleo Moss as Change Manager."
    assert not [f.value for f in enumerations(Content((Block(line, Place(heading="Roles")),)), of_the_scope=True)]


def test_from_where_services_are_run_is_none_of_them() -> None:
    said = MANUAL_BODY.replace("delivered from our office in Leeds", "run from Leeds")
    assert said != MANUAL_BODY
    assert not findings("R10", document(ENGLISH_MANUAL, "FMS-100", "Service Management Manual", said), house=ENGLISH)


def test_the_services_of_a_scope_end_where_it_says_to_whom_they_are_given() -> None:
    said = MANUAL_BODY.replace("covers Managed Hosting, Managed Network and Service Desk, delivered from our office in Leeds", "covers these services: Managed Hosting, Managed Network and Service Desk, provided to the yards Selby, Goole and Thorne")  # fmt: skip
    assert said != MANUAL_BODY
    assert not findings("R10", document(ENGLISH_MANUAL, "FMS-100", "Service Management Manual", said), house=ENGLISH)


def test_a_contract_may_name_services_by_the_codes_of_the_catalogue() -> None:
    seen = {"SV-01": [(None, Fact("service.listed", "Hosting", "Sheet!A3", "SV-01 Hosting 7x24"))], "x": [(None, Fact("service.listed", "Desk", "Sheet!A4", "SV-06 Desk 8x5"))]}  # fmt: skip
    for name in ("SV-01", "SV-01 to 06", "SV-01, 06", "SV-01、SV-06", "SV-01..06"):
        assert by_codes(name, seen), name  # type: ignore[arg-type]
    for name in ("SV-09", "SV-01 to 09", "SV-01 Hosting", "Hosting", "7x24"):
        assert not by_codes(name, seen), name  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"), [("过磅门禁", "过磅与门禁系统运维", True), ("过磅门禁", "过磅运维", False)]
)
def test_a_short_name_may_leave_out_the_word_that_joins(one: str, other: str, same: bool) -> None:
    assert same_service(one, other, 78) is same


def test_advice_fits_where_the_service_is_missing() -> None:
    in_scope = catalogue([*SERVICES, ("S4", "桌面支持服务", "终端", "5×8", "运维部")])
    advice = [one.action.zh for one in new_findings("R10", in_scope, house=CHINESE)]
    assert any("补入体系范围和申请书" in each for each in advice)
    assert not any("SLA 或报告的补上" in each for each in advice)
    strange = procedure(MANUAL, "BC-SM-M-01", "服务管理手册", SCOPED.replace("服务器运维服务和网络运维服务", "服务器运维服务、呼叫中心外包服务和网络运维服务"))  # fmt: skip
    (one,) = new_findings("R10", strange, house=CHINESE)
    assert "从范围和申请书中删去" in one.action.zh
