"""R10: services of agreements and contracts against the catalogue."""

from __future__ import annotations

import pytest
from chinese_house import CATALOGUE, CHINESE, SERVICES, SLA, SLA_BODY, catalogue, sla
from english_changes import sla as english_sla
from english_house import CATALOGUE as ENGLISH_CATALOGUE
from english_house import ENGLISH, book, text
from english_house import SERVICES as ENGLISH_SERVICES
from english_house import SLA as ENGLISH_SLA
from small_house import findings, new_findings, prose, sheet, workbook
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages

CATALOGUED = sheet(CATALOGUE, "目录", ("编号", "业务", "用户得到什么", "时间"), [("S1", "服务台服务", "一个电话找得到人", "7×24"), ("S2", "服务器运维服务", "开机就能用", "7×24"), ("S3", "网络运维服务", "连得上、不掉线", "7×24")], title="服务目录")  # fmt: skip


def agreed(more: str = "") -> str:
    table = f"| 业务 | 时间 | 承诺 |\n|---|---|---|\n| 服务台服务 | 7×24 | 15分钟有人管 |\n| 服务器运维服务 | 7×24 | 4小时修好 |\n| 网络运维服务 | 7×24 | 4小时接通 |{more}"
    head, _, rest = SLA_BODY.partition("# 二、服务级别\n")
    return prose(SLA, "服务级别协议", head.replace("服务台服务、服务器运维服务、网络运维服务", "下列业务") + "# 二、业务\n" + table + "\n\n# 三、" + rest.partition("# 三、")[2])  # fmt: skip


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R10", "agreed below another head", [CATALOGUED, agreed("\n| 视频会商服务 | 按预约 | 会中不断 |")]),
    ("R10","sla",[sla("| 网络运维服务 |","| 打印外包服务 |")]),
    ("R10", "list of contracts", [sheet("协议/客户合同台账.xlsx", "合同", ("合同编号", "客户", "服务内容", "开始日期", "结束日期"), [("HT-01", "同泽物流有限公司", "服务台服务、网络运维服务", "2026-05-01", "2027-04-30"), ("HT-02", "新港医院", "机房搬迁服务、数据库运维服务", "2026-06-01", "2027-05-31")], title="客户合同台账")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R10", "the same below another head", [CATALOGUED, agreed()]),
]
# fmt: on


def contract(third: str) -> str:
    return prose(
        "合同/运维合同.docx", "运维服务合同",
        f"甲方：同泽物流有限公司 乙方：北辰远图信息技术有限公司\n\n一、服务内容：服务台服务、服务器运维服务、{third}。\n\n二、期限：2026年5月1日至2027年4月30日。",
    )  # fmt: skip


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("R10", "numbered in a sentence", [sla("提供服务台服务、服务器运维服务、网络运维服务。", "提供以下服务：1. 服务台服务；2. 服务器运维服务；3. 网络运维服务；4. 桌面终端维护服务。")], [sla("提供服务台服务、服务器运维服务、网络运维服务。", "提供以下服务：1. 服务台服务；2. 服务器运维服务；3. 网络运维服务。")]),
    ("R10", "services on a line of a contract", [contract("机房托管服务")], [contract("网络运维服务")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R10", "a name that begins with a figure", [english_sla("| Service Desk | P1","| 3D Model Room | P1")]),
    ("R10","sla",[english_sla("| Service Desk | P1","| Print Service | P1")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("R10", "which part of a service", [english_sla("| Managed Network | Network", "| Managed Network, Print Service | Network")], [english_sla("| Managed Network | Network", "| Managed Network, branch lines | Network")]),
    ("R10", "lettered in a sentence", [english_sla("This agreement sets the levels of Managed Hosting, Managed Network and Service Desk for Northgate Foods Ltd.", "This agreement covers: (a) Managed Hosting; (b) Managed Network; (c) Service Desk; (d) CCTV Maintenance.")],
     [english_sla("This agreement sets the levels of Managed Hosting, Managed Network and Service Desk for Northgate Foods Ltd.", "This agreement covers: (a) Managed Hosting; (b) Managed Network; (c) Service Desk.")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_agreement_that_takes_a_service_up_is_held_against_the_catalogue() -> None:
    body = "甲方：同泽物流有限公司\n\n乙方：北辰远图信息技术有限公司\n\n自2026年8月1日起，乙方为甲方增加“{}”，其余条款不变。\n\n甲方（盖章）　乙方（盖章）　2026年7月28日"
    for service, strange in (("门禁系统运维服务", True), ("网络运维服务", False)):
        paper = prose("协议/同泽物流补充协议.docx", "服务级别协议补充协议", body.format(service))
        assert bool(new_findings("R10", paper, house=CHINESE)) is strange


def test_how_many_services_a_contract_takes_names_none() -> None:
    rows = [("C-01", "Northgate Foods", "Managed Hosting, Service Desk", "2026-05-01", "2027-04-30"), ("C-02", "Eastfowl Cargo", "{}", "2026-05-01", "2027-04-30")]  # fmt: skip
    for taken, strange in (("three", False), ("two of the above", False), ("Lamp Loan Desk", True)):
        told = [(*row[:2], row[2].format(taken), *row[3:]) for row in rows]
        paper = book("Agreements/Customer contracts.xlsx", "Contracts", ("Contract no.", "Customer", "Services", "From", "To"), told, title="Customer contracts")  # fmt: skip
        assert bool(new_findings("R10", paper, house=ENGLISH)) is strange


def test_services_of_an_agreement_stand_one_behind_the_other() -> None:
    listed = "提供服务台服务、服务器运维服务、网络运维服务。"
    for more, strange in (("；档案影像系统运维", True), ("", False)):
        paper = sla(listed, f"提供下列服务。\n\n服务内容：服务台；服务器运维；网络运维{more}。")
        assert bool(new_findings("R10", paper, house=CHINESE)) is strange


@pytest.mark.parametrize(("taken", "strange"), [("Cargo Dock Planner", True), ("Managed Hosting", False)])
def test_service_that_stands_alone_below_its_heading(taken: str, strange: bool) -> None:
    body = f"Customer: Eastfowl Cargo Ltd. Provider: Ferncliff Managed Services Ltd.\n\n# Services\n{taken} (docks and trucks), round the clock.\n\n# Targets\nAvailability 99.9 % in each month.\n\n# Workload limits and exceptions\nUp to 40 calls a month; planned maintenance is excepted.\n\nSigned: Helen Marsh, 24 April 2026. Che Min, 26 April 2026. Valid until 30 April 2027."
    paper = text("Agreements/Service level agreement Eastfowl.docx", "Service level agreement", body)
    assert bool(new_findings("R10", paper, house=ENGLISH)) is strange


def _by_mail(*services: str) -> str:
    said = "".join(f"{name}: answered for within the day. " for name in services)
    return text(
        ENGLISH_SLA,
        "Service level agreement",
        f"This mail is our agreement, signed 24 April 2026.\n\n{said}Talk once a quarter.\n",
    )


def test_services_that_lead_what_is_said_of_each_are_those_of_the_agreement() -> None:
    strange = new_findings("R10", _by_mail("Managed Hosting", "Managed Network", "Lamp Loan Desk"), house=ENGLISH)
    assert any("Lamp Loan Desk" in one.message.en for one in strange)
    known = new_findings("R10", _by_mail("Managed Hosting", "Managed Network", "Service Desk"), house=ENGLISH)
    assert not any("not in the catalogue" in one.message.en for one in known)


def test_labels_of_an_agreement_are_no_services() -> None:
    others = new_findings("R10", _by_mail("Contact Person", "Opening Hours", "Managed Hosting"), house=ENGLISH)
    assert not any("not in the catalogue" in one.message.en for one in others)


def test_a_service_that_the_catalogue_ended_and_an_agreement_still_promises() -> None:
    ended = [*SERVICES[:2], ("S3", "网络运维服务（已停止提供）", "线路和设备", "7×24", "运维部")]
    assert any("停止" in message for message in messages("R10", catalogue(ended)))
    described = [*SERVICES[:2], ("S3", "网络运维服务", "线路和设备的停止和启用由客户决定", "7×24", "运维部")]
    assert not messages("R10", catalogue(described))


def test_agreement_lists_services_in_a_sentence() -> None:
    body = "# 1 Services\nManaged Hosting, Managed Network and Sample Storage Cloud, with the Service Desk, under contract C-17.\n\n# 2 Term\nValid from 1 May 2026 until 30 April 2027."
    named = text(
        ENGLISH_SLA, "Service level agreement", body.replace("Managed Network and Sample", "Managed Network, Sample")
    )
    assert any("Sample Storage Cloud" in one.message.en for one in findings("R10", named, house=ENGLISH))


def test_a_part_of_a_service_need_not_stand_in_scope_and_agreement() -> None:
    def with_a_row(code: str) -> str:
        return catalogue([*SERVICES, (code, "密码重置", "重置口令", "7×24", "运维部")])

    assert not messages("R10", with_a_row("S1.1"))
    assert messages("R10", with_a_row("S4"))


def catalogued(more: list[tuple[str, ...]]) -> str:
    return workbook(
        ENGLISH_CATALOGUE,
        ("Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), [*ENGLISH_SERVICES, *more]),
        ("Parties", ("Party", "Contact", "Services"), [("Northgate Foods Ltd", "Ken Northgate", "Managed Hosting"), ("Carrier", "duty room", "dark fibre, text messages")]),
    )  # fmt: skip


def test_what_another_party_gives_is_no_service_of_the_catalogue() -> None:
    assert not findings("R10", catalogued([]), house=ENGLISH)
    assert findings("R10", catalogued([("S4", "Mail Archive", "mail kept", "24x7", "Operations")]), house=ENGLISH)
