"""The organisation's own words say how often it makes a record, and its gaps follow them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from analyses import a_file, on
from hypothesis import given
from hypothesis import strategies as st
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.text.normal import normal
from pipeline.timeline.rhythm.cadence import cadences
from pipeline.timeline.rhythm.coverage import timeline
from pipeline.timeline.rhythm.how_often import find_rhythms
from pipeline.timeline.rhythm.own_cadence import gaps, own_cadences
from pipeline.values import Analysis, Fact, Kind

CATALOGUE = load_catalogue()


def said(text: str, kind: Kind = "procedure") -> list[str]:
    return [fact.value for fact in cadences(page(text), kind, CATALOGUE)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("能力经理每月编制容量监控报告，提交服务例会。", ["R-8.4.3 monthly"]),
        ("每季度出具《配置核查报告》。", ["R-8.2.6-2 quarterly"]),
        ("每半年开展一次客户满意度调查。", ["R-8.3.2-3 semiannual"]),
        ("每年4月、10月进行客户满意度调查。", ["R-8.3.2-3 semiannual"]),
        ("# 5.1 内部审核\n每年至少一次，两次间隔不超过十二个月。", ["R-9.2-6 annual"]),
        (
            "|报告|对象|频次|\n|月度服务报告|客户|每月8日前|\n|可用性统计表|领导|每季度|",
            ["R-9.4 monthly", "R-8.7.1-1 quarterly"],
        ),
        ("每月统计目标，每季度形成服务预算表。", ["R-9.1 monthly", "R-8.4.1 quarterly"]),
        ("|沟通什么|什么时候|与谁|怎么沟通|\n|服务绩效|每季度|客户|座谈|", []),  # a talk, and no report
        ("|沟通内容|时机|对象|方式|\n|月度服务报告|每月|客户|邮件|", ["R-9.4 monthly"]),
        ("|What is told|When|To whom|How|\n|Service performance|quarterly|customers|call|", []),
        ("配置核查报告一季度一次。", ["R-8.2.6-2 quarterly"]),
        ("客户满意度调查每6个月进行一次。", ["R-8.3.2-3 semiannual"]),
        ("客户满意度调查上下半年各一次。", ["R-8.3.2-3 semiannual"]),
        ("A management review is held at intervals not exceeding 12 months.", ["R-9.3-3 annual"]),
        ("The service report is issued every calendar month.", ["R-9.4 monthly"]),
        ("The service report is issued monthly, within 5 working days.", ["R-9.4 monthly"]),
        ("A management review is held at least once a year.", ["R-9.3-3 annual"]),
        ("Every quarter the supplier review looks at the figures.", ["R-8.3.4-2 quarterly"]),
        ("技术支持费每月3万元，含月度服务报告。", []),
        ("每季度向管理评审报告改进结果。", []),
        ("服务报告应当准确。", []),
        ("Security risk assessment, security incident log, monthly checks.", []),
        ("The minutes of the management review go to all, and are followed up monthly.", []),
        ("A management review is looked at every month.", []),  # no yearly review is held each month
        ("Customer → requirement -> monthly call -> improvement log -> internal audit", []),
        ("Service level: available 99.2 % a month, see the service report.", []),
        ("Once a year the risks to confidentiality, integrity and availability are assessed.", []),
        ("每年评估一次保密性、完整性和可用性的风险。", []),
        ("每季度与客户开评审会，内容为服务报告的结果与趋势。", []),
        ("每季度检查控制是否有效，结果写入《信息安全检查记录》。", ["R-8.7.3-3 quarterly"]),
        ("|Process|Measure|Aim|Looked at|By|\n|change|right first time|96 %|monthly|Change Manager|", []),
        ("Looked at each quarter, shown monthly, change ledger, A. Tan.", []),
        ("Monthly change figures go to the leads.", ["R-8.5.1-4 monthly"]),
        ("每周一问题经理查看上周事件数据做问题趋势分析。", []),  # looked at each week, written down who knows when
    ],
)
def test_a_sentence_binds_its_rhythm_to_the_record_that_it_names(text: str, facts: list[str]) -> None:
    assert said(text) == facts


def test_costs_count_as_often_as_they_are_set_against_the_budget() -> None:
    rows = "|every month|actual cost by service from the ledger|Finance|\n|every quarter|actual against budget by service|A. Reed|"
    assert said(f"# 1 Costs\n{rows}") == ["R-8.4.1 quarterly"]
    assert said("财务每月归集实际成本。\n每季度将成本与预算对比，说明偏差。") == ["R-8.4.1 quarterly"]
    assert said("The actual costs are reported every month.") == ["R-8.4.1 monthly"]
    assert "R-8.4.1 monthly" not in said("# 1 Error budgets\nThe error budget of each service is reviewed every month.")


def test_what_a_plan_holds_is_not_made_as_often_as_the_plan() -> None:
    assert not said("Once a year in June the recovery plan: effect of agreed availability reports, thresholds, cost.")
    assert not said("每年编制年度计划，内容包括可用性报告的改进、门限和费用。")
    assert said("Availability reports are due by the fifth, every month.") == ["R-8.7.1-1 monthly"]


def test_what_a_figure_is_taken_from_is_no_rhythm() -> None:
    assert not said("# 1 预算和核算\n公共费用按人数分摊到各服务，人数取每月末在岗名单。")
    assert said("# 1 预算和核算\n每月末编制成本核算报告。")


def test_records_and_forms_set_no_rule() -> None:
    assert said("每月编制容量监控报告。", "record") == []


def test_the_fact_carries_the_sentence_and_its_place() -> None:
    (fact,) = cadences(page("# 8.4.3 容量监控\n能力经理每月编制容量监控报告。其他。"), "procedure", CATALOGUE)
    assert (fact.quote, fact.place) == ("能力经理每月编制容量监控报告", "8.4.3 容量监控")


def procedure(path: str, cadence: str, kind: Kind = "procedure") -> Analysis:
    fact = Fact("cadence", f"R-8.4.3 {cadence}", "4.2", f"容量报告 {cadence}")
    return replace(a_file(path, kind), facts=(fact,))


def test_procedures_count_before_agreements_and_the_stricter_of_two() -> None:
    one, two = procedure("a.docx", "quarterly"), procedure("b.docx", "monthly")
    agreement = procedure("c.docx", "weekly", "agreement")
    assert own_cadences([agreement, one])["R-8.4.3"].cadence == "quarterly"
    assert own_cadences([agreement, one, two])["R-8.4.3"].cadence == "monthly"
    assert own_cadences([replace(one, obsolete=True)]) == {}


def test_a_quarter_lacks_its_record_only_when_it_is_whole_and_empty() -> None:
    months = ("2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10")
    assert gaps("quarterly", months, {"2026-06"}) == ("2026-09",)
    assert gaps("quarterly", months, {"2026-08"}) == ()
    assert gaps("annual", months, set()) == ()


def test_the_own_rhythm_decides_the_gaps_and_the_row_says_whose_it_is() -> None:
    record = a_file("容量.docx", events=on("R-8.4.3", "2026-07-31", "2026-08-31"), serves=("R-8.4.3",))
    release, day = date(2026, 7, 1), date(2026, 11, 20)
    (default,) = timeline([record], CATALOGUE, release, day)
    (quarterly,) = timeline([record, procedure("p.docx", "quarterly")], CATALOGUE, release, day)
    assert (default.cadence, default.gaps, default.cadence_path) == ("monthly", ("2026-09", "2026-10"), "")
    assert (quarterly.cadence, quarterly.gaps) == ("quarterly", ())
    assert (quarterly.cadence_path, quarterly.cadence_place, quarterly.cadence_quote) == (
        "p.docx",
        "4.2",
        "容量报告 quarterly",
    )


def test_a_record_that_comes_after_something_has_no_gap_before_it_began() -> None:
    """The review's follow-up is due every two weeks, once there was a review."""
    weekly = Analysis(
        "p.docx", "p", "read", kind="procedure", facts=(Fact("cadence", "R-9.3-4 weekly", "12", "每两周跟踪一次"),)
    )
    follow_up = a_file("跟踪表.xlsx", events=on("R-9.3-4", "2026-08-29", "2026-10-12"), serves=("R-9.3-4",))
    (row,) = timeline([follow_up, weekly], CATALOGUE, date(2026, 6, 15), date(2026, 11, 20))
    assert (row.cadence, row.gaps) == ("weekly", ("2026-09",))


@pytest.mark.parametrize(
    ("sentence", "cadence"),
    [
        ("Supplier performance is reviewed at least once a year.", "R-8.3.4-2 annual"),
        ("Capacity is reported each month.", "R-8.4.3 monthly"),
        ("Service reports are issued to the customer monthly.", "R-9.4 monthly"),
        ("Internal audits are carried out at least once a year.", "R-9.2-6 annual"),
        ("Access rights shall be reviewed every quarter.", "R-8.7.3-3 quarterly"),
        ("每月向客户提交服务报告。", "R-9.4 monthly"),
    ],
)
def test_records_are_named_in_the_plural_and_by_what_is_done(sentence: str, cadence: str) -> None:
    assert said(sentence) == [cadence]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("访问权限每季度复核一次。", ["R-8.7.3-3 quarterly"]),
        ("# 信息安全\n系统权限每半年评审，离岗当日停用。", ["R-8.7.3-3 semiannual"]),
        ("容量每月统计，接近阈值的写明何时用满。", ["R-8.4.3 monthly"]),
        ("# 资产\n每年九月盘点一次，账实不符的查明原因。", ["R-8.2.5 annual"]),
        ("# 外来文件\n每半年查新一次。", ["R-7.5-3 semiannual"]),
        ("Backups are tested every quarter.", ["R-8.7.2-2 quarterly"]),
        ("# Improvement register\nThe register is reviewed twice a year.", ["R-10.2 semiannual"]),
        ("Continuity plans are exercised not less often than once a year.", ["R-8.7.2-2 annual"]),
        ("# 5 Assets\nEverything is counted once a year.", ["R-8.2.5 annual"]),
        ("Downtime is recorded and compared with the target every month.", ["R-8.7.1-1 monthly"]),
        ("应急预案每年至少演练两次。", ["R-8.7.2-2 semiannual"]),
        # What is looked at each month is no monthly record unless something is written down.
        ("Incident data are analysed monthly for trends.", []),
        ("Incident data are analysed for trends and reported monthly.", ["R-8.6.3-3 monthly"]),
        # Of two rhythms in one clause none can be told to be that of the act.
        ("Figures are collected monthly and reviewed with the supplier each quarter", []),
        ("The capacity plan is reviewed each quarter.", []),
        ("# 职责权限\n本计划由技术科每季核对。", []),
        ("每月分析事件数据和趋势，重复三次以上的登记为问题。", []),
        ("每月抽查一次控制措施，写检查记录。", ["R-8.7.3-3 monthly"]),
        ("每季度按合同目标考核。", []),  # a monthly record is not let off by what is said in passing
        ("容量每年评估一次。", []),  # no monthly record is meant by what is done once a year
    ],
)
def test_what_is_done_again_and_again_speaks_of_its_record(text: str, facts: list[str]) -> None:
    assert said(text) == facts


TIMES = {1: "annual", 2: "semiannual", 4: "quarterly", 12: "monthly"}
WORDS = {1: "one", 2: "two", 4: "four", 12: "twelve"}
NUMERALS = {1: "一", 2: "两", 4: "四", 12: "十二"}


@given(
    st.sampled_from(sorted(TIMES)),
    st.sampled_from(["每年{}次", "每年至少{}次", "每年不少于{}次", "一年{}次", "每年度至少召开{}次"]),
    st.booleans(),
)
def test_times_a_year_in_chinese_are_read_back(times: int, form: str, in_numerals: bool) -> None:
    written = form.format(NUMERALS[times] if in_numerals else times)
    assert [each.cadence for each in find_rhythms(normal(f"管理层{written}检查。"))] == [TIMES[times]], written


@given(
    st.sampled_from(sorted(TIMES)),
    st.sampled_from(
        ["{} times a year", "at least {} times per year", "{} times in each calendar year", "every {} months"]
    ),
    st.booleans(),
)
def test_times_a_year_in_english_are_read_back(times: int, form: str, in_words: bool) -> None:
    number = 12 // times if "months" in form else times
    if number not in WORDS and in_words:
        return
    written = form.format(WORDS[number] if in_words else number).replace("every 1 months", "every month")
    if written.endswith("every one months"):
        return
    assert [each.cadence for each in find_rhythms(normal(f"It is looked at {written}."))] == [TIMES[times]], written


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("两次间隔不超过6个月", "semiannual"), ("每两周", "weekly"), ("每3个月", "quarterly"), ("每半年至少一次", "semiannual"),
        ("at intervals of not more than 6 months", "semiannual"), ("every four weeks", "monthly"),
        ("no less than twice a year", "semiannual"), ("not less often than every three months", "quarterly"),
        ("11月一次修复率89%", None), ("每次变更后", None), ("24 times", None), ("within 2 months", None),
    ],
)  # fmt: skip
def test_rhythms_are_told_from_counts_of_other_things(text: str, cadence: str | None) -> None:
    assert [each.cadence for each in find_rhythms(normal(text))] == ([cadence] if cadence else [])
