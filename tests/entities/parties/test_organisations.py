"""Names of organisations and their credit codes."""

from __future__ import annotations

import pytest
from laid_out_papers import grid, paper

from pipeline.entities.parties.organisations import credit_codes, licence, organisations
from pipeline.values import Block, Content, Place


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("乙方：长河数联网络有限公司", "长河数联网络有限公司"),
        ("远图桌面服务（北辰）有限公司郑重声明", "远图桌面服务(北辰)有限公司"),
        ("由北辰远图信息技术股份有限公司负责解释", "北辰远图信息技术股份有限公司"),
        ("规范北辰远图信息技术有限公司的发布活动", "北辰远图信息技术有限公司"),
        ("北辰规范科技有限公司", "北辰规范科技有限公司"),
        ("Organisation: North Star Services (Beichen) Co., Ltd.", "North Star Services (Beichen) Co., Ltd."),
        ("The SMS of North Star Services Co., Ltd. covers", "North Star Services Co., Ltd."),
        ("Staff of North Star Services Co., Ltd. wear", "North Star Services Co., Ltd."),
        ("Academy of North Star Ltd", "Academy of North Star Ltd"),
    ],
)
def test_names_are_read_whole(line: str, name: str) -> None:
    assert [fact.value for fact in organisations(paper(line))] == [name]


@pytest.mark.parametrize("name", ["岭和行运信息技术有限公司", "华为民信科技有限公司", "城东经纬网络有限公司"])
def test_a_word_that_is_a_part_of_the_name_is_left_there_wherever_it_stands(name: str) -> None:
    alone = paper(f"{name}\n\n本协议由{name}与长河数联网络有限公司签订。")
    assert {fact.value for fact in organisations(alone)} == {name, "长河数联网络有限公司"}
    header = Content((Block(f"{name} 管理手册 M-01", Place("header")), Block(f"根据{name}的要求", Place("body"))))
    assert {fact.value for fact in organisations(header)} == {name}


def test_a_word_between_two_names_is_no_part_of_either() -> None:
    both = "甲山信息技术有限公司和乙水网络服务有限公司"
    assert {fact.value for fact in organisations(paper(f"{both}共同承担。"))} == {
        "甲山信息技术有限公司",
        "乙水网络服务有限公司",
    }


@pytest.mark.parametrize("line", ["本公司、各有限公司", "类型：有限责任公司", "XX有限公司"])
def test_generic_words_are_no_names(line: str) -> None:
    assert list(organisations(paper(line))) == []


def test_where_a_name_stands_is_told() -> None:
    header = Content((Block("北辰远图信息技术有限公司 手册", Place("header")),))
    assert [fact.name for fact in organisations(header)] == ["organisation.header"]


def test_licence_holder_is_read_from_a_bilingual_label() -> None:
    content = grid(
        ("名称 Name", "远图桌面服务（北辰）有限公司"),
        ("英文名称 English name", "North Star"),
        ("类型 Type", "有限责任公司"),
    )
    assert [fact.value for fact in licence(content)] == ["远图桌面服务（北辰）有限公司"]


def test_credit_code_is_told_from_a_serial_number() -> None:
    assert [f.value for f in credit_codes(paper("统一社会信用代码：911101080000000000"))] == ["911101080000000000"]
    assert list(credit_codes(paper("流水号 202611020000123456"))) == []
    assert [f.value for f in credit_codes(paper("Company Alder Ltd | Code | 912102310000000000"))]
    assert list(credit_codes(paper("Code of the parcel: 202611020000123456; holder 912102310000000000"))) == []
