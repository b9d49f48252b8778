"""One wording for what editions and houses call by several names, and names of two kinds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written import mapper

from pipeline.mapping.names.wording import one_wording


def named(name: str) -> set[str]:
    return {hit.requirement for hit in mapper().names.hits(name)}


@pytest.mark.parametrize(
    ("said", "same"),
    [
        ("供方评价", "供应商评价"),
        ("顾客满意", "客户满意"),
        ("服务持续性", "服务连续性"),
        ("服务等级协议", "服务级别协议"),
        ("服务水平协议", "服务级别协议"),
        ("变更回顾", "变更后评审"),  # 变更评审 is what the board does before
        ("服务回顾", "服务评审"),
        ("重大事故", "重大事件"),
        ("内审计划", "内部审核计划"),
        ("管评报告", "管理评审报告"),
        ("设备台帐", "设备台账"),
    ],
)
def test_two_words_for_one_thing_are_one(said: str, same: str) -> None:
    assert one_wording(said) == one_wording(same) == same


@pytest.mark.parametrize("key", ["", "incident log", "变更管理程序"])
def test_other_words_stay(key: str) -> None:
    assert one_wording(key) == key


@settings(deadline=None)
@given(st.lists(st.sampled_from(["供方", "顾客", "管评", "内审", "台帐", "程序", "log"]), max_size=8))
def test_wording_of_a_wording_is_itself(pieces: list[str]) -> None:
    once = one_wording("".join(pieces))
    assert one_wording(once) == once


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("文件发布计划", "R-8.5.3-1"),
        ("文件發布計劃", "R-8.5.3-1"),
        ("P-03 文件_发布 V1.0", "D-8.5.3"),
        ("Document releases", "D-8.5.3"),
        ("消防应急预案", "D-8.7.2-PL"),
        ("Fire drills record", "R-8.7.2-2"),
        ("UPS battery test report", "R-8.7.2-2"),
        ("触电演练记录", "R-8.7.2-2"),
        ("竣工验收单", "R-8.5.2"),
        ("Factory acceptance test", "R-8.5.2"),
        ("服务管理目标完成统计", "D-6.2"),
    ],
)
def test_name_of_another_thing_refuses_the_requirement(name: str, requirement: str) -> None:
    assert mapper().names.refuses(name, requirement)


@pytest.mark.parametrize(
    ("name", "requirement"),
    [("发布计划", "R-8.5.3-1"), ("连续性计划", "D-8.7.2-PL"), ("", "D-8.5.3"), ("文件发布计划", "D-8.6.1")],
)
def test_its_own_name_and_that_of_a_stranger_refuse_nothing(name: str, requirement: str) -> None:
    assert not mapper().names.refuses(name, requirement)


@pytest.mark.parametrize(
    ("name", "both"),
    [
        ("Information security policy and process", {"D-8.7.3.1", "D-8.7.3"}),
        ("Release plan and results", {"R-8.5.3-1", "R-8.5.3-2"}),
        ("Training plan & records", {"R-7.2-2", "R-7.2-3"}),
        ("Internal audit plan/report", {"R-9.2-2", "R-9.2-6"}),
        ("发布计划及结果", {"R-8.5.3-1", "R-8.5.3-2"}),
        ("上线计划和结果", {"R-8.5.3-1", "R-8.5.3-2"}),
        ("内部审核计划及报告", {"R-9.2-2", "R-9.2-6"}),
        ("管理评审计划与报告", {"R-9.3-1", "R-9.3-3"}),
        ("培训计划和记录", {"R-7.2-2", "R-7.2-3"}),
    ],
)
def test_one_subject_with_two_kinds_is_two_documents(name: str, both: set[str]) -> None:
    assert named(name) == both


def test_second_kind_that_the_catalogue_does_not_know_adds_nothing() -> None:
    assert named("Security policy and notice") == {"D-8.7.3.1"}


def test_single_kind_is_one_document() -> None:
    assert named("发布计划") == {"R-8.5.3-1"}
    assert named("Release plan") == {"R-8.5.3-1"}
