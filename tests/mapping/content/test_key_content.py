"""Key contents, and texts that are too short to be a document."""

from __future__ import annotations

import pytest
from sayings import CANTEEN, INCIDENT_PROCESS
from written import mapper, table, text

from pipeline.catalogue import load_catalogue
from pipeline.mapping.content.key_content import absent_contents, absent_from, how_to_plan, is_stub, keywords_found
from pipeline.text.normal import bare
from pipeline.values import Block, Place

INCIDENT = mapper().catalogue.requirement("D-8.6.1")


def test_what_is_not_said_is_absent() -> None:
    whole = bare(INCIDENT_PROCESS)
    assert absent_contents(INCIDENT, whole) == ()
    absent = absent_contents(INCIDENT, bare(INCIDENT_PROCESS.replace("总经理", "同事").replace("管理层", "")))
    assert [block.title.zh for block in absent] == ["最高管理者知会"]


def test_words_count_in_traditional_characters_and_in_english() -> None:
    titles = {block.title.en for block in absent_contents(INCIDENT, bare("優先級 and escalation, resolved and closed"))}
    assert not titles & {"priority from impact and urgency", "escalation rules", "resolution and closure"}
    assert "recorded and classified" in titles


def test_everything_is_absent_from_nothing() -> None:
    assert absent_contents(INCIDENT, "") == INCIDENT.key_content


def test_sentence_that_refers_elsewhere_is_a_stub_a_page_is_not() -> None:
    for line in ("按服务台手册执行。", "Incidents are handled as the service desk guide says."):
        assert is_stub(text(line).blocks, bare(line))
    assert not is_stub(text(INCIDENT_PROCESS).blocks, bare(INCIDENT_PROCESS))


def test_table_of_some_rows_is_no_stub() -> None:
    rows = [("一级", "4 小时"), ("二级", "8 小时"), ("三级", "2 天"), ("四级", "5 天")]
    assert not is_stub((table(rows),), "一级")
    assert is_stub((table(rows[:2]),), "一级")


def test_telling_words_are_counted() -> None:
    assert keywords_found(INCIDENT, bare(INCIDENT_PROCESS)) > 5
    assert keywords_found(INCIDENT, bare(CANTEEN)) <= 1


def test_an_english_phrase_counts_in_any_order_and_form_where_its_words_stand_near() -> None:
    policy = load_catalogue().requirement("D-5.2")
    block = next(one for one in policy.key_content if "continual improvement" in one.words_en)
    said = "the service management system and the services are improved continually by all of us"
    apart = "we improve the car park first and then " + "some other thing " * 8 + "continually"
    assert block not in absent_contents(policy, said)
    assert block in absent_contents(policy, apart)


@pytest.mark.parametrize(
    ("requirement", "title", "says", "mentions"),
    [
        ("D-8.3.3-SLA", "工作量限制", "每月报修不超过七百单。", "当月工作量由服务台统计，一级事件恢复不超过 2 小时。"),
        ("D-8.3.3-SLA", "工作量限制", "每月现场不超过 6 次，远程不超过 20 次。", "每月现场服务，恢复不超过 6 小时。"),
        ("D-8.3.3-SLA", "工作量限制", "We take up to 260 tickets a month.", "The desk keeps its workload up to date."),
        (
            "D-8.3.3-SLA",
            "例外",
            "例外：停电、提前三天通知的维护。",
            "可用率＝（约定时间－非计划停机）÷约定时间，无一例外。",
        ),
        (
            "D-8.5.1.1",
            "判定重大影响的准则",
            "影响两家以上客户的为重大变更。",
            "重大变更由总经理批准，提前三个工作日提出。",
        ),
        (
            "D-8.5.1.1",
            "判定重大影响的准则",
            "A change is major if it stops a line for an hour.",
            "Major changes go to the board.",
        ),
        (
            "D-8.5.1.1",
            "判定重大影响的准则",
            "Major impact: a service is new or goes away; the cost is above 80,000.",
            "Emergency changes with major impact go to the director within 2 days.",
        ),
        (
            "D-8.5.1.1",
            "判定重大影响的准则",
            "Counted among the major ones: an outage of more than an hour, or it costs more than 5,000.",
            "The director agrees to major changes before they start.",
        ),
        (
            "D-8.7.2-PL",
            "联络清单（异地可获取）",
            "联系：陈某 8001，李某 8002。",
            "联系不上时由副总代行，电话会议每小时一次。",
        ),
        (
            "D-8.7.2-PL",
            "恢复正常工作的程序",
            "At night we switch back to the hall.",
            "Derek moves the desk to the back-up room.",
        ),
        ("R-8.2.6-1", "与其他配置项的关系", "编号 | 名称 | 上下游 | 状态", "编号 | 名称 | 类型：业务系统 | 状态"),
        (
            "R-8.2.6-1",
            "与其他配置项的关系",
            "mark | kind | hangs on | state",
            "ID | Name | Type | Owner | Place | Status",
        ),
        ("R-8.3.2-3", "结果分析", "平均 4.2 分，较上期下降 0.1 分。", "项目一 98 分，项目二 98 分，意见和建议：无。"),
        (
            "R-8.3.2-3",
            "结果分析",
            "Speed fell to 3.9; what we do: a call.",
            "Corvane, facility manager, 4, 5, good people.",
        ),
        ("D-6.1", "风险接受准则", "小于8可以接受，15及以上报总经理。", "备件公司断供，风险8分，安全库存。"),
        ("D-6.1", "对顾客的影响", "每条写明停机对用户厂的影响。", "供货周期长，项目延期，备选供方。"),
        (
            "D-8.3.3-SLA",
            "服务级别目标",
            "95% of calls are taken by a person.",
            "This paper is part of the contract of both sides.",
        ),
        ("D-8.3.3-SLA", "服务级别目标", "平台全年可用率 99.5%。", "乙方每月 5 日前提交月报，全年开会两次。"),
        ("D-8.5.1", "测试与回退", "申请单写清回退步骤。", "变更执行了回退的，三日内查明。"),
        (
            "D-8.5.3",
            "部署前 CI 基线",
            "Before the work a copy of the current settings is stored.",
            "New software and configuration go live.",
        ),
        ("D-8.5.3", "部署前 CI 基线", "上线前备份当前版本，记下配置项状态。", "上线涉及的配置项由开发组填写。"),
        ("D-8.6.1", "重大事件判定准则与程序", "P1 工单由总经理任指挥。", "单个用户停用为 P3，部门停用为 P1。"),
        (
            "D-8.6.1",
            "重大事件判定准则与程序",
            "A p1 is declared by the director.",
            "A whole site down is P1, one person P4.",
        ),
        ("D-8.2.6", "按计划时间间隔验证准确性", "每半年抽五分之一，与现场核对。", "每半年发布一次目录。"),
        (
            "D-8.2.6",
            "按计划时间间隔验证准确性",
            "Once a quarter one in five is compared.",
            "Sessions take place each spring.",
        ),
        (
            "D-8.3.2",
            "满意度测量（代表性样本）",
            "Satisfaction is measured with ten questions.",
            "The account manager is responsible for the relationship and for customer satisfaction.",
        ),
        (
            "D-8.3.2",
            "投诉记录／关闭／报告与升级渠道",
            "A complaint is logged the same day.",
            "The meeting goes over trends, complaints and plans.",
        ),
        ("D-10.1", "原因分析", "The head looks for causes.", "Actions that remove the cause are agreed."),
        ("D-10.1", "原因分析", "五日内查明原因。", "责任部门采取措施消除不符合的原因。"),
        ("D-8.4.3-PL", "人员／技术／信息／财务能力要求", "坐席由四人增到五人，预算二十万元。", "存储今年用到六成。"),
    ],
)
def test_content_that_decides_needs_more_than_its_word(requirement: str, title: str, says: str, mentions: str) -> None:
    one = load_catalogue().requirement(requirement)
    assert title not in {block.title.zh for block in absent_contents(one, bare(says))}
    assert title in {block.title.zh for block in absent_contents(one, bare(mentions))}


@pytest.mark.parametrize("id", ["D-8.4.3-PL", "D-8.5.2-PL"])
def test_how_something_is_planned_is_no_plan_of_one(id: str) -> None:
    requirement = load_catalogue().requirement(id)
    rules = (Block("The plan states responsibilities, people and money, timescale, tests and targets.", Place()),)
    one = (Block("The new service goes live on 30 June 2027; six servers are needed by then.", Place()),)
    assert how_to_plan(requirement, "procedure", "2.1 Plan", rules)
    assert not how_to_plan(requirement, "procedure", "2.1 Plan", one)
    assert not how_to_plan(requirement, "plan", "2.1 Plan", rules)


def test_what_is_still_to_be_written_is_not_said() -> None:
    reports = mapper().catalogue.requirement("D-9.4")
    said, open_ = "3.2 报告的种类、对象和时间：月报，发客户，每月五日前。", "3.2 报告的种类、对象和时间：（待补充）。"
    whole, waiting = (absent_from(reports, text(f"3.1 数据准确。\n\n{line}").blocks) for line in (said, open_))
    assert len(waiting) > len(whole)
    assert len(waiting) == len(absent_from(reports, text("3.1 数据准确。").blocks))


TRANSITION = mapper().catalogue.requirement("D-8.5.2")
AVAILABILITY = mapper().catalogue.requirement("D-8.7.1")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("策划应考虑职责、时间表、资源、测试、验收准则和预期结果。", False),
        ("Planning shall cover responsibilities, resources, tests, acceptance criteria and expected outcomes.", False),
        ("计划写明验收准则和预期结果。上线一个月后对照预期结果写报告。", True),
        ("Four weeks later we compare what came out with the expected outcomes.", True),
    ],
)
def test_an_outcome_that_is_planned_is_not_yet_looked_back_on(said: str, told: bool) -> None:
    absent = {block.title.en for block in absent_contents(TRANSITION, bare(said))}
    assert ("report on intended outcomes" not in absent) is told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("有计划的停机须提前三天告知。", False),
        ("Scheduled outages are announced three days before.", False),
        ("非计划停机都要调查原因。", True),
        ("计划停机提前三天告知，其余停机查清原因。", True),
        ("Unplanned outages are investigated.", True),
    ],
)
def test_a_stop_that_was_planned_is_none_to_be_investigated(said: str, told: bool) -> None:
    absent = {block.title.en for block in absent_contents(AVAILABILITY, bare(said))}
    assert ("unplanned non-availability investigated" not in absent) is told


def test_an_audit_report_in_plain_words_shows_what_is_asked() -> None:
    asked = mapper().catalogue.requirement("R-9.2-6")
    said = (
        "Against ISO/IEC 20000-1:2018, units as in the plan, 8 to 10 September 2026, auditors Ada Finch and Tom Reed. "
        "NC-1 minor, NC-2 major. Two remarks: one index is enough. The rules on changes are lived. "
        "Fit and effective but for NC-2. Issued on 18 September 2026 to the director and all heads."
    )
    assert absent_contents(asked, bare(said)) == ()
    assert len(absent_contents(asked, bare("We looked at this and that in September and all was well."))) > 4


def test_how_long_services_may_be_out_are_recovery_objectives() -> None:
    asked = mapper().catalogue.requirement("R-8.7.2-1")
    told = {
        block.title.en for block in absent_contents(asked, bare("Lamps may be out for 4 hours, and may lose nothing."))
    }
    assert "recovery objectives" not in told
    assert "recovery objectives" in {
        block.title.en for block in absent_contents(asked, bare("Lamps are out of stock."))
    }


def test_a_design_without_single_points_is_no_assessment_of_what_may_stop() -> None:
    def assessed(text: str) -> bool:
        return "planned assessment of availability risks" not in {
            block.title.en for block in absent_contents(AVAILABILITY, bare(text))
        }

    assert not assessed("采用合理的架构，消除单点故障，保证必要的冗余。")
    assert not assessed("The design avoids single points of failure.")
    assert assessed("每年四月找出单点故障，按后果打分。")
    assert assessed("Each April we list the single points of failure and how likely each is.")
