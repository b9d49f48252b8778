"""What houses, consultants and engineers call their rules, records and agreements."""

from __future__ import annotations

import pytest
from written import mapper, named


@pytest.mark.parametrize(
    "tail",
    ["管理标准", "管理规程", "管理细则", "管理实施细则", "管理工作标准", "管理要求", "管理暂行办法"],
)
def test_rules_go_by_many_words(tail: str) -> None:
    assert named(f"事件与服务请求{tail}") == {"D-8.6.1", "D-8.6.2"}
    assert named(f"可用性和连续性{tail}") == {"D-8.7.1", "D-8.7.2"}


@pytest.mark.parametrize(
    "tail", ["standard", "process", "operating procedure", "handling procedure", "policy and procedure"]
)
def test_english_rules_on_two_subjects_go_by_many_words(tail: str) -> None:
    assert named(f"Incident and service request {tail}") >= {"D-8.6.1", "D-8.6.2"}
    assert named(f"Asset and configuration {tail}") >= {"D-8.2.5", "D-8.2.6"}


@pytest.mark.parametrize(
    ("name", "requirement"), [("变更票", "R-8.5.1-1"), ("变更执行台账", "R-8.5.1-1"), ("事件跟踪表", "R-8.6.1-1")]
)
def test_records_go_by_many_words(name: str, requirement: str) -> None:
    assert named(name) == {requirement}


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("信息系统服务约定书", "D-8.3.3-SLA"),
        ("内部支持约定书", "D-8.3.4.2"),
        ("Request for the change of a document", "R-7.5-2"),
        ("Request for change", "R-8.5.1-1"),
    ],
)
def test_wordings_of_agreements_and_of_requests(name: str, requirement: str) -> None:
    assert named(name) == {requirement}


@pytest.mark.parametrize(
    ("name", "requirements"),
    [
        ("Error budget policy", {"D-8.7.1"}),
        ("Error budget report, August 2026", {"R-8.7.1-1"}),
        ("Production readiness review", {"R-8.5.2"}),
        ("Launch readiness", {"D-8.5.2"}),
        ("Game day, zone off", {"R-8.7.2-2"}),
        ("Chaos experiment record", {"R-8.7.2-2"}),
        ("On-call handoff log 2026", {"R-8.1"}),
        ("Chronic incident register", {"R-8.6.3-1"}),
        ("Capacity and scaling", {"D-8.4.3"}),
        ("Skill ratings 2026 confidential", {"R-7.2-1"}),
        ("Internal audit IA-1, list of those present", {"R-9.2-4"}),
    ],
)
def test_words_of_reliability_engineers_are_known(name: str, requirements: set[str]) -> None:
    assert named(name) == requirements


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("Change control record CC-2026-014", "R-8.5.1-1"),
        ("Self-inspection report", "R-9.2-6"),
        ("Self-inspection plan", "R-9.2-2"),
    ],
)
def test_words_of_good_practice_are_known(name: str, requirement: str) -> None:
    assert named(name) == {requirement}


@pytest.mark.parametrize(
    "name", ["Third-Party Security Policy", "外包信息安全管理规定", "Supplier information security policy"]
)
def test_security_of_third_parties_is_how_suppliers_are_managed(name: str) -> None:
    assert mapper().names.hits(name)[0].requirement == "D-8.3.4"


def test_assets_and_systems_share_their_inventory() -> None:
    assert named("Asset and System Inventory") == {"R-8.2.5", "R-8.2.6-1"}


def test_recovery_targets_are_no_objectives_of_the_system() -> None:
    assert "D-6.2" not in named("Results and Target Values (RTO/RPO)")


@pytest.mark.parametrize(
    "name", ["Service Level Agreement (SLA) & Operational Level Agreement (OLA)", "服务级别协议与运营级别协议"]
)
def test_of_two_agreements_that_a_name_joins_neither_refuses_the_other(name: str) -> None:
    assert named(name) == {"D-8.3.3-SLA", "D-8.3.4.2"}


def test_the_first_of_two_words_says_which_risks_are_meant() -> None:
    assert "D-6.1" not in named("可用性要求与风险评估表")


def test_an_agreement_within_the_house_is_no_level_promised_to_customers() -> None:
    assert "D-8.3.3-SLA" not in named("Operational level agreement for service levels")


@pytest.mark.parametrize(
    "name", ["管评材料汇总", "管理评审会材料", "管评底稿", "Management review deck", "MR slides", "Review pre-read"]
)
def test_what_is_put_before_a_review_goes_by_many_words_and_is_not_its_minutes(name: str) -> None:
    assert named(name) == {"R-9.3-2"}
    assert named("管理评审会议纪要") == {"R-9.3-3"}


@pytest.mark.parametrize("name", ["值班小结", "十月值班情况", "九月份夜班总结", "机房值守月报", "值班工作总结（8月）"])
def test_what_those_on_duty_sum_up_is_their_log(name: str) -> None:
    assert "R-8.1" in named(name)


@pytest.mark.parametrize("name", ["值班安排", "值班表", "值班制度"])
def test_who_is_to_be_on_duty_is_no_log(name: str) -> None:
    assert "R-8.1" not in named(name)


@pytest.mark.parametrize(
    "name", ["Recurring faults 2026", "Repeat incidents", "Chronic faults", "重复故障台账", "疑难故障清单"]
)
def test_faults_that_come_back_are_problems(name: str) -> None:
    assert named(name) == {"R-8.6.3-1"}
