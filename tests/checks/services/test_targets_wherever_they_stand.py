"""R11: targets in registers and plans that serve nothing of their own, in single cells, and told in short sentences."""

from __future__ import annotations

from chinese_house import CHINESE
from english_changes import man
from english_house import ENGLISH, book, document, text
from small_house import new_findings, prose, sheet


def heard_in(*sources: str, english: bool = True) -> bool:
    return bool(new_findings("R11", *sources, house=ENGLISH if english else CHINESE))


def test_register_of_availability() -> None:
    def register(share: str) -> str:
        rows = [("1", "Managed Hosting", share, "Priya Nair"), ("2", "Managed Network", "99.8 %", "Tom Acheson")]
        return book("Registers/Single points.xlsx", "List", ("No.", "Service", "Required availability", "Owner"), rows, title="Availability and single points of failure")  # fmt: skip

    assert heard_in(register("99.2 %"))
    assert not heard_in(register("99.9 %"))


def test_cell_of_a_plan_with_its_figure() -> None:
    def plan(figure: str) -> str:
        table = f"| Objective | Measure | Who |\n|---|---|---|\n| Fewer slips | Changes without failure: {figure} | Priya Nair |\n| Calm users | User satisfaction 4.2 of 5 | Tom Acheson |"
        return text("Plans/Ways to the objectives.docx", "Ways to the objectives", table)

    assert heard_in(plan("90 %"))
    assert not heard_in(plan("96 %"))


def test_shares_without_a_verb_and_targets_named_first() -> None:
    assert heard_in(man("# 4 Objectives\n- 91 % of P1 incidents resolved within 4 h"))
    assert not heard_in(man("# 4 Objectives\n- 95 % of P1 incidents resolved within 4 h"))
    survey = "# 1 Survey\nThe target for user satisfaction is {} of 5.\n\n# 2 Complaints\nAnswered in five days."
    for score, other in (("3.9", True), ("4.2", False)):
        paper = document("Processes/FMS-231 Surveys.docx", "FMS-231", "Surveys", survey.format(score))
        assert heard_in(paper) is other


def agreed(share: str, customer: str = "同泽物流") -> str:
    table = (
        f"| 服务名称 | 指标 | 协议值 | 实际值 |\n|---|---|---|---|\n| 网络运维服务 | 网络可用率 | {share} | 99.95% |"
    )
    title = f"{customer}服务月报（2026年8月）"
    return prose(f"记录/{customer}8月.docx", title, f"报告期：2026年8月1日至31日\n\n{table}\n\n编制：石榴 2026年9月4日")


def test_value_of_the_agreement_in_a_report() -> None:
    assert heard_in(agreed("99.0%"), english=False)
    assert not heard_in(agreed("99.8%"), english=False)


def test_targets_of_a_year_before_the_system() -> None:
    rows = [("变更成功率", "≥90%", "95%")]

    def table(year: int) -> str:
        return sheet(f"资料/{year}目标.xlsx", "目标", ("目标", "目标值", "完成"), rows, title=f"{year}年目标完成情况")

    assert heard_in(table(2026), english=False)
    assert not heard_in(table(2025), english=False)
