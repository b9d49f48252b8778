"""Minutes in plain words of a talk between two houses on how the services went."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.two_sides import by_two_sides


def served(said: str, name: str) -> set[str]:
    return {one.requirement for one in by_two_sides(text(said), FileNames(name, name), "record")}


ZH = """与柳溪书院坐下来谈的
2026年10月20日 书院图书楼
院方：贺老师、钱老师；我方：辛禾、白杨
三季度约定的几项都达到，院方没有异议。
明年春天新开两个分馆，要提前布线。
院方希望夜里也有人接电话，我方答应月底前排班。
下次：明年一月"""
ZH_LIST = ZH.replace("院方：贺老师、钱老师；我方：辛禾、白杨", "到场：贺云、钱川；辛禾、白杨")
EN = """Talk at Willow Hall
20 October 2026, in the library. Vera Lunt, Pim Oast; Hal Rook, Joy Teal.
Results July to September: 99.8 %, targets met.
They open two more houses in spring and want somebody on the phone at night.
Next talk in January."""
EN_HOUSES = EN.replace("Vera Lunt, Pim Oast; Hal Rook, Joy Teal.", "From the hall: Vera Lunt. For us: Hal Rook.")


@pytest.mark.parametrize("said", [ZH, ZH_LIST, EN, EN_HOUSES])
@pytest.mark.parametrize("name", ["新建文档", "Doc1"])
def test_a_talk_of_two_sides_on_the_service_is_a_review_with_the_customer_whatever_it_is_called(
    said: str, name: str
) -> None:
    assert served(said, name) == {"R-8.3.2-2"}


def test_with_a_supplier_it_is_a_review_of_the_supplier() -> None:
    zh = ZH.replace("与柳溪书院坐下来谈的", "与线路供应商碰面").replace("院方", "对方")
    assert served(zh, "碰面") == {"R-8.3.4-2"}
    en = EN.replace("Talk at Willow Hall", "Talk with our supplier, Willow Lines")
    assert served(en, "willow talk") == {"R-8.3.4-2"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            ZH.replace("院方：贺老师、钱老师；我方：辛禾、白杨", "到场：贺云、钱川、辛禾、白杨").replace(
                "院方", "大家"
            ),
            "碰头",
        ),
        (ZH, "变更碰头"),
        (EN, "Ops meeting"),
        (EN, "Incident review"),
        (EN.split("\n")[0] + "\n" + EN.split("\n")[1], "Talk"),  # nothing of how it went
    ],
)
def test_a_talk_among_the_house_s_own_people_or_on_something_else_is_none(said: str, name: str) -> None:
    assert "R-8.3.2-2" not in served(said, name)


def test_a_letter_on_a_month_is_no_talk() -> None:
    mail = f"From: joy@rook.example\nTo: vera@willow.example\n{EN}".replace("Talk", "October").replace("talk", "letter")
    assert "R-8.3.2-2" not in served(mail, "October")
