"""Services of a catalogue, each by its name."""

from __future__ import annotations

from english_house import book
from small_house import built, form, prose


def test_services_with_and_in_their_name_are_one() -> None:
    catalogue = book("Catalogue.xlsx", "Catalogue", ("No.", "Service", "Owner"), [("S1", "Field Installation and Swap", "Operations"), ("S2", "Hosting, Backup and Monitoring", "Operations")], title="Service catalogue")  # fmt: skip
    (one,) = built(catalogue)
    named = [fact.value for fact in one.facts if fact.name == "service.listed"]
    assert named == ["Field Installation and Swap", "Hosting", "Backup", "Monitoring"]


def _named(source: str, name: str) -> list[str]:
    (one,) = built(source)
    return [fact.value.rpartition("|")[2] for fact in one.facts if fact.name == name]


def test_beside_the_label_of_a_card_stands_a_service_and_below_it_no_more() -> None:
    rows = [("服务", "三间门店的网络保障服务；营业时间每日9:00–21:00"), ("目标", "可用率99.6%"), ("工作量限制", "每月上门不超过6次"), ("例外", "停电"), ("有效期", "2026年7月1日至2027年6月30日")]  # fmt: skip
    assert _named(form("协议/门店SLA.docx", "门店网络服务级别协议", rows), "service.listed") == ["网络保障服务"]
    english = [("Service", "Branch Network Care"), ("Target", "99.6 %"), ("Workload limit", "six visits a month"), ("Exceptions", "power cuts"), ("Term", "until 30 June 2027")]  # fmt: skip
    assert _named(form("SLA/Branches.docx", "Service level agreement", english), "service.listed") == [
        "Branch Network Care"
    ]


def test_places_where_services_are_given_are_none() -> None:
    said = "服务台服务、网络运维服务，范围为一号、二号、三号厂房及办公楼。"
    listed = _named(prose("协议/SLA.docx", "服务级别协议", f"# 1 服务\n{said}"), "service.items")
    assert listed == ["服务台服务", "网络运维服务"]
    named = _named(prose("协议/SLA.docx", "服务级别协议", "# 1 服务\n甲方委托、乙方承接，服务范围为：服务台服务、网络运维服务。"), "service.items")  # fmt: skip
    assert named[-2:] == ["服务台服务", "网络运维服务"]
