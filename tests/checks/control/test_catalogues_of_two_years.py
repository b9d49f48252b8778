"""C12: catalogues side by side whose names bear editions or years."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from english_house import CATALOGUE, ENGLISH, SERVICES, book
from small_house import new_findings, sheet

HEADER = ("编号", "服务名称", "服务描述", "服务时间", "负责部门")


def catalogue(to: str, hours: str = "8×5") -> str:
    rows = [("S1", "服务台服务", "接听来电", hours, "运维部"), ("S2", "服务器运维服务", "服务器", hours, "运维部")]
    return sheet(to, "服务目录", HEADER, rows, title="服务目录")


def test_a_catalogue_of_another_year_beside_the_current_one_is_told() -> None:
    assert new_findings("C12", catalogue("服务目录（2024年版）.xlsx"), house=CHINESE)
    assert not new_findings("C12", catalogue("作废/服务目录（2024年版）.xlsx"), house=CHINESE)
    assert not new_findings("C12", catalogue("客户/长河/服务目录2026.xlsx"), house=CHINESE)


@pytest.mark.parametrize(("first", "second"), [("ed 2", "ed 3"), ("iss. 1", "iss. 2")])
def test_short_words_for_an_edition_are_read(first: str, second: str) -> None:
    header = ("No.", "Service", "Description", "Hours", "Owner")
    both = [
        book(f"{CATALOGUE.removesuffix('.xlsx')} {mark}.xlsx", "Catalogue", header, (*SERVICES, (f"S{at + 4}", "Backup", "copies each night", "24x7", "Operations")), title="Service catalogue")
        for at, mark in enumerate((first, second))
    ]  # fmt: skip
    assert new_findings("C12", *both, house=ENGLISH)
