"""Permits that a service needs are called after what they allow."""

from __future__ import annotations

import pytest
from written import kind, served, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.licences import by_licence

PERMIT = "持有单位：青禾通信有限公司\n发证日期：2023年11月1日\n有效期至：2026年10月31日\n发证机关：市无线电管理局"


@pytest.mark.parametrize("title", ["中华人民共和国无线电台执照", "劳务派遣经营许可证", "网络安全等级保护备案证明"])
def test_a_permit_of_an_office_is_a_licence(title: str) -> None:
    assert kind(text(f"# {title}\n{PERMIT}"), title) == "licence"


def test_a_permit_that_no_list_knows_is_one_for_the_services() -> None:
    assert "L03" in served(text(f"# 中华人民共和国无线电台执照\n{PERMIT}"), "中华人民共和国无线电台执照")
    english = "Holder: Larkfield Networks\nIssued by: Radio Office\nValid until 31 October 2027"
    assert "L03" in served(text(f"# Radio station licence\n{english}"), "Radio station licence")


@pytest.mark.parametrize("title", ["机动车驾驶执照", "卫生执照", "营业执照"])
def test_permits_of_other_trades_and_the_licence_to_trade_are_not(title: str) -> None:
    assert by_licence(text(f"# {title}\n{PERMIT}"), FileNames(title, title), "licence", []) == []
