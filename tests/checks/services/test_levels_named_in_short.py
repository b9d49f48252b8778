"""R11: papers that name the same services in words of their own and give one of them another availability."""

from __future__ import annotations

from chinese_house import CHINESE
from english_house import ENGLISH, book, text
from small_house import new_findings, prose, sheet


def _catalogue(figure: str) -> str:
    rows = [
        ("S1", "订单系统运维", "接单与排程", "全天", figure),
        ("S2", "门店网络保障", "线路与无线", "全天", "99.2%"),
        ("S3", "仓储平台支持", "出入库", "白班", "98.5%"),
    ]
    return sheet("服务目录.xlsx", "服务目录", ("编号", "服务名称", "服务描述", "时段", "在线"), rows, title="服务目录")


def _required(*rows: tuple[str, str]) -> str:
    lines = "\n".join(f"| {name} | 全天 | ≥{figure} | 1小时 |" for name, figure in rows)
    return prose("计划/可用性要求.docx", "服务可用性要求", f"各服务的可用性目标如下。\n\n| 服务 | 时段 | 可用率目标 | 恢复 |\n|---|---|---|---|\n{lines}")  # fmt: skip


ROWS = (("订单系统", "99.9%"), ("门店网络", "99.2%"), ("仓储平台", "98.5%"))


def test_a_catalogue_and_the_requirements_on_availability_give_one_service_two_levels() -> None:
    found = new_findings("R11", _catalogue("99.5%"), _required(*ROWS), house=CHINESE)
    assert any("99.5" in one.message.zh and "99.9" in one.message.zh for one in found)
    assert not new_findings("R11", _catalogue("99.9%"), _required(*ROWS), house=CHINESE)


def test_papers_that_agree_on_no_service_speak_of_something_else() -> None:
    others = (("订单系统", "99.9%"), ("门店网络", "99.6%"), ("仓储平台", "99.4%"))
    assert not new_findings("R11", _catalogue("99.5%"), _required(*others), house=CHINESE)


def test_a_row_of_the_catalogue_that_says_what_its_share_is_of_needs_no_others_beside_it() -> None:
    def told(figure: str) -> list:
        rows = [
            ("S1", "订单代维服务", "接单与排程", f"7×24，可用率{figure}"),
            ("S2", "门店代维服务", "线路与无线", "5×8"),
        ]
        catalogue = sheet("服务目录.xlsx", "服务目录", ("编号", "服务名称", "服务描述", "级别"), rows, title="服务目录")
        months = [(f"2026年{month}月", "订单代维", "100%", "99.98%") for month in (7, 8, 9)]
        table = sheet("记录/可用性统计2026.xlsx", "可用性", ("月份", "服务", "目标", "实际可用率"), months, title="服务可用性统计表")  # fmt: skip
        return new_findings("R11", catalogue, table, house=CHINESE)

    assert any("100" in one.message.zh for one in told("99.6%"))
    assert not told("100%")


def _agreement(customer: str, *levels: tuple[str, str]) -> str:
    table = "\n".join(f"| {name} | 24x7 | {figure} |" for name, figure in levels)
    return text(f"Agreements/SLA {customer}.docx", f"Service level agreement {customer}", f"# 1 Services\n| Service | Hours | Availability |\n|---|---|---|\n{table}\n\nValid from 1 May 2026 until 30 April 2027.")  # fmt: skip


def _report(figure: str) -> str:
    return text("Reports/Dale September.docx", "Service report September 2026 for Dale", f"Reporting period: 1 to 30 September 2026\n\n| Service | Availability target | Reached |\n|---|---|---|\n| Web shop | 99.8 % | 99.9 % |\n| Price boards | {figure} | 99.95 % |\n| Stock scanners | 99.7 % | 99.9 % |")  # fmt: skip


DALE = (("Web shop", "99.8 %"), ("Price boards", "99.5 %"), ("Stock scanners", "99.7 %"))


def test_a_report_is_held_against_the_agreement_that_it_otherwise_follows() -> None:
    other = _agreement("Moor", ("Price boards", "99.0 %"), ("Tills", "99.4 %"))

    def told(figure: str) -> bool:
        found = new_findings("R11", _agreement("Dale", *DALE), other, _report(figure), house=ENGLISH)
        both = {"Agreements/SLA Dale.docx", "Reports/Dale September.docx"}
        return any(both <= set(one.paths) and one.severity == "high" for one in found)

    assert told("99.0 %")
    assert not told("99.5 %")


def test_an_agreement_may_promise_less_than_the_catalogue() -> None:
    body = "甲方：南溪食品有限公司\n\n# 指标\n| 服务 | 可用率 |\n|---|---|\n| 订单系统 | 99.0% |\n| 门店网络 | 99.2% |\n| 仓储平台 | 98.5% |\n\n有效期：2026年5月1日至2027年4月30日。"
    agreed = prose("协议/南溪服务级别协议.docx", "服务级别协议", body)
    assert not [one for one in new_findings("R11", _catalogue("99.5%"), agreed, house=CHINESE) if one.severity != "low"]


def test_a_report_to_one_customer_is_not_held_against_the_table_of_the_house() -> None:
    rows = [("Web shop", "99.8 %"), ("Price boards", "99.5 %"), ("Stock scanners", "99.7 %")]
    table = book("Availability requirements.xlsx", "Requirements", ("Service", "Availability target"), rows, title="Availability requirements")  # fmt: skip
    found = new_findings("R11", table, _report("99.0 %"), _agreement("Moor", ("Price boards", "99.0 %")), house=ENGLISH)
    assert not [one for one in found if one.severity == "high" and "99.5" in one.message.en and len(one.paths) == 2 and all("Agreements" not in p for p in one.paths)]  # fmt: skip
