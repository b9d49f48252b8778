"""Permits that a service needs are called after what they allow."""

from __future__ import annotations

import pytest
from written import kind, mapper, served, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.licences import by_licence
from pipeline.mapping.search.ranking import by_search

PERMIT = "持有单位：青禾通信有限公司\n发证日期：2023年11月1日\n有效期至：2026年10月31日\n发证机关：市无线电管理局"


@pytest.mark.parametrize("title", ["中华人民共和国无线电台执照", "劳务派遣经营许可证", "网络安全等级保护备案证明"])
def test_a_permit_of_an_office_is_a_licence(title: str) -> None:
    assert kind(text(f"# {title}\n{PERMIT}"), title) == "licence"


def test_a_permit_that_no_list_knows_is_one_for_the_services() -> None:
    assert "L03" in served(text(f"# 中华人民共和国无线电台执照\n{PERMIT}"), "中华人民共和国无线电台执照")
    english = "Holder: Larkfield Networks\nIssued by: Radio Office\nValid until 31 October 2027"
    assert "L03" in served(text(f"# Radio station licence\n{english}"), "Radio station licence")


def test_what_a_trade_must_be_able_to_do_is_a_permit() -> None:
    title = "安防工程企业能力证书"
    assert [
        one.requirement for one in by_licence(text(f"# {title}\n{PERMIT}"), FileNames(title, title), "licence", [])
    ] == ["L03"]


@pytest.mark.parametrize("title", ["机动车驾驶执照", "卫生执照", "营业执照"])
def test_permits_of_other_trades_and_the_licence_to_trade_are_not(title: str) -> None:
    assert by_licence(text(f"# {title}\n{PERMIT}"), FileNames(title, title), "licence", []) == []


@pytest.mark.parametrize("title", ["信息技术服务标准符合性证书", "能力成熟度等级证书", "高新技术企业证书", "ITSS 证书"])
def test_what_a_house_took_up_of_its_own_will_is_no_permit(title: str) -> None:
    assert by_licence(text(f"# {title}\n{PERMIT}"), FileNames(title, title), "licence", []) == []
    plain = f"# {title}\n兹证明某公司人员、资源、技术、过程四要素评估通过。\n有效期至：2027年12月19日"
    assert "L03" not in served(text(plain), title, as_kind="licence")


def test_a_certificate_of_the_plain_name_is_one_of_the_system_that_it_names() -> None:
    certified = "# 认证证书\n兹证明某公司信息安全管理体系符合 ISO/IEC {}\n有效期至：2028年4月10日"
    assert "L17" not in served(text(certified.format("27001:2022")), "认证证书", as_kind="licence")
    assert "L17" in served(text(certified.format("20000-1:2018")), "认证证书", as_kind="licence")

    def searched(standard: str) -> set[str]:
        content = text(certified.format(standard) + "\n证书编号：LQ-2025-0218\n颁发日期：2025年4月11日")
        return {one.requirement for one in by_search(content, FileNames("", "认证证书"), "licence", (), mapper())}

    assert "L17" not in searched("27001:2022")
    assert "L17" in searched("20000-1:2018")


@pytest.mark.parametrize("standard", ["GB/T 24001-2016", "GB/T 19001-2016", "GB/T 45001-2020", "GB/T 22080-2025"])
def test_a_certificate_that_names_only_the_national_number_of_another_standard_is_not_this_systems(
    standard: str,
) -> None:
    certified = f"# 认证证书\n注册号 0418　标准 {standard}\n颁证日期：2025年6月12日　有效期至：2028年6月11日"
    assert "L17" not in served(text(certified), "认证证书", as_kind="licence")
    both = f"{certified}\n标准 ISO/IEC 20000-1:2018"
    assert "L17" in served(text(both), "认证证书", as_kind="licence")
