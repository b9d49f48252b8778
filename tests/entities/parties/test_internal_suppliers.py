"""Who of the group takes part in the services, told by a sentence."""

from __future__ import annotations

import pytest

from pipeline.entities.parties.internal_suppliers import internal_suppliers
from pipeline.values import Block, Cell, Content, Place


def told(text: str) -> list[str]:
    return [fact.quote for fact in internal_suppliers(Content((Block(text, Place()),)))]


@pytest.mark.parametrize(
    "text",
    [
        "Backups are run by head office in Lyon.",
        "Our parent company hosts the directory and the mail gateway.",
        "Group Infrastructure operates the firewalls at night.",
        "The sister company in Osaka looks after the storage.",
        "数据中心的电力和制冷由母公司运维，保障供电。",
        "夜间监控由集团信息中心承担监控值守。",
        "上级单位提供专线和云平台。",
        "总公司负责机房市电和制冷。",
        "联讯宽带提供专线，教育局信息中心提供教育城域网，另有两家。",
        "市税务局信息科代管内网线路。",
    ],
)
def test_part_of_the_services_that_a_group_does_is_seen(text: str) -> None:
    assert told(f"We serve twelve plants. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "No part of the services is run by the parent company.",
        "无任何服务由母公司提供支持。",
        "The parent company was founded in 1962.",
        "向母公司报送年度报告。",
        "广东某某食品集团有限公司是本公司客户，我方提供系统运维服务。",
        "The group of users provides feedback.",
        "我方为教育局信息中心提供运维服务。",
        "教育局信息中心每学期联合检查一次。",
        "",
    ],
)
def test_other_sentences_say_nothing_of_it(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("rows", "who"),
    [
        (
            [("Party", "Kind", "What it does"), ("Database team, Ohio", "internal", "patches the database")],
            ["Database team, Ohio"],
        ),
        ([("其他方", "性质", "服务组件"), ("学院网络中心", "作为供应商的客户", "机房供电")], ["学院网络中心"]),
        (
            [
                ("参与方", "提供或运行什么", "类别"),
                ("河湾医院动力科", "机房供电和空调", "服务组件"),
                ("同泽通信有限公司", "专线", "服务"),
            ],
            ["河湾医院动力科"],
        ),
        (
            [
                ("Party", "What it provides", "Kind"),
                ("The customer's facilities team", "power and cooling", "component"),
            ],
            ["The customer's facilities team"],
        ),
        ([("Party", "Kind", "What it does"), ("Northwind Ltd.", "external", "lines")], []),
        ([("其他方", "提供的内容", "属于"), ("某市税务局信息中心", "税务机房", "服务组件")], ["某市税务局信息中心"]),
        ([("供方", "提供什么", "怎么管"), ("总部信息中心", "骨干线路（部件）", "季度碰头")], ["总部信息中心"]),
        (
            [("Supplier", "What", "How watched"), ("Group Network", "lines between plants", "monthly figures")],
            ["Group Network"],
        ),
        ([("Risk", "Kind", "What we do"), ("Loss of keys", "internal", "spare keys")], []),
    ],
)
def test_rows_that_call_a_party_internal_are_seen(rows: list[tuple[str, ...]], who: list[str]) -> None:
    cells = tuple(tuple(Cell(text, "") for text in row) for row in rows)
    assert [fact.value for fact in internal_suppliers(Content((Block("", Place(), rows=cells),)))] == who
