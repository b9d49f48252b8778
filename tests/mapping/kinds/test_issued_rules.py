"""Rules that are called like the records they are about: what their cover says of them counts."""

from __future__ import annotations

import hashlib
from functools import cache

import pytest

from pipeline.analyse import Source, analyse
from pipeline.catalogue import load_catalogue
from pipeline.mapping.kinds.opening import is_issued
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Analysis

COVER = """# {title}

| Document number | BX-{number} |
|---|---|
| Version | 1.0 |
| Written by | Ada Holm, 3 June 2026 |
| Reviewed by | Ben Ruiz, 12 June 2026 |
| Approved by | Cleo Varga, 19 June 2026 |
| {from_day} | 1 July 2026 |

"""
PROBLEMS = """## 1 Taking up
A problem is taken up when the same fault comes back three times or when a large disturbance is over. It is written
down by the analyst with cause unknown, category and priority, and told to the owner within two days.

## 2 Finding the cause
Causes are looked for each week in a round of the engineers. A known error is described together with its workaround
and is kept where the desk finds it. The change that removes the cause is asked for by the owner.

## 3 Closing
A problem is closed whenever the change has held for a month. What was learnt is noted in the knowledge articles.
"""
COMPLAINTS = """## 1 Whom we serve
Customers, users and other interested parties are listed with the person who speaks to them. That person is chosen by
the head of sales and meets the customer each quarter; the trend of the services and new needs are written down.

## 2 Complaints
A complaint is entered the same day, investigated, answered within five working days and closed when the customer
agrees. If no agreement is found it is escalated to the director. Satisfaction is measured twice a year.

## 3 Reports
Each report is described with its reader, its purpose, its frequency and its source of data. Decisions that follow
from a report are kept and told to those concerned.
"""
CHANGES = """## 1 Asking
Each change is asked for in the tool, sorted as standard, normal or emergency, and its risk is judged by the manager of
changes. The policy on changes is read out each year.

## 2 Deciding
Normal changes are decided by the board each week: risk, benefit, feasibility and cost are looked at. Emergency changes
are taken by the manager and told to the board within two days.

## 3 Doing
A change is tested, put in and, where it fails, taken back as the plan for that says. It is looked at afterwards and
then closed. The trend of changes is analysed every quarter.
"""


@cache
def mapper() -> Mapper:
    return make_mapper(load_catalogue())


def analysed(title: str, body: str, number: int = 13, from_day: str = "Valid from") -> Analysis:
    raw = (COVER.format(title=title, number=number, from_day=from_day) + body).encode()
    path = f"rules/BX-{number} {title}.md"
    return analyse(Source(path, hashlib.sha256(raw).hexdigest(), raw), mapper()).analysis


@pytest.mark.parametrize("from_day", ["Valid from", "Effective date", "In force from"])
@pytest.mark.parametrize(
    ("title", "body", "process", "records"),
    [
        ("Problems", PROBLEMS, "D-8.6.3", {"R-8.6.3-1", "R-8.6.3-2"}),
        ("Problem records", PROBLEMS, "D-8.6.3", {"R-8.6.3-1"}),
        ("Customers, complaints and reports", COMPLAINTS, "D-8.3.2", {"R-8.3.2-4"}),
        ("Change requests", CHANGES, "D-8.5.1", {"R-8.5.1-1"}),
        ("Changes", CHANGES, "D-8.5.1", {"R-8.5.1-1"}),
    ],
)
def test_an_issued_text_that_tells_what_to_do_is_rules_whatever_its_title_is(
    title: str, body: str, process: str, records: set[str], from_day: str
) -> None:
    one = analysed(title, body, from_day=from_day)
    served = {each.requirement for each in one.assignments}
    assert one.kind == "procedure"
    assert process in served
    assert not served & records


@pytest.mark.parametrize(
    "hands", [("编制", "审核", "批准"), ("草拟", "评审", "审批通过"), ("谁写的", "谁看过", "谁点的头")]
)
@pytest.mark.parametrize("title", ["报修和工单怎么流转", "报修和工单", "坏了找谁"])
def test_rules_in_plain_words_are_rules_whatever_the_house_calls_who_signed(title: str, hands: tuple[str, ...]) -> None:
    names = ("甘棠 2026-06-03", "乔木 2026-06-12", "柏舟 2026-06-19")
    signed = "".join(f"| {hand} | {name} |\n" for hand, name in zip(hands, names, strict=True))
    raw = f"# {title}\n\n| 文档编号 | BX-13 |\n|---|---|\n| 版本号 | V1.0 |\n{signed}| 启用日期 | 2026-07-01 |\n{FAULTS}".encode()
    one = analyse(Source(f"文件/BX-13 {title}.md", hashlib.sha256(raw).hexdigest(), raw), mapper()).analysis
    assert one.kind == "procedure"
    assert "D-8.6.1" in {each.requirement for each in one.assignments}


def test_short_rules_that_come_into_force_are_rules_though_their_name_is_that_of_a_record() -> None:
    one = analysed("Management Review", REVIEW, from_day="Effective date")
    assert one.kind == "procedure"
    assert {each.requirement for each in one.assignments} == {"D-9.3"}


@pytest.mark.parametrize(
    "title", ["Problems, third quarter 2026", "Problems in September", "Problems seen on 11 August"]
)
def test_what_is_called_after_a_time_tells_of_it_and_rules_nothing(title: str) -> None:
    raw = f"# {title}\n\n{LOOKED_BACK}".encode()
    one = analyse(Source(f"{title}.md", "2" * 64, raw), mapper()).analysis
    assert one.kind != "procedure"
    assert "D-8.6.3" not in {each.requirement for each in one.assignments}


def test_a_report_that_is_approved_and_issued_stays_a_report() -> None:
    text = (COVER.format(title="Monthly service report", number=4, from_day="Issued") + MONTH).encode()
    one = analyse(Source("reports/Monthly service report June.md", "0" * 64, text), mapper()).analysis
    assert one.kind == "report"


def test_a_profile_of_the_organisation_is_issued_like_rules_and_serves_what_it_is() -> None:
    raw = PROFILE.encode()
    one = analyse(Source("资质/BX-02 组织概况 V1.0.md", "1" * 64, raw), mapper()).analysis
    assert "L05" in {each.requirement for each in one.assignments}


FAULTS = """
## 接单
坏了、慢了、登不上都算故障，一律由服务台建单，不许口头转。先问清影响多少人，再定优先级，十分钟内派给二线。
紧急的按“很多人用不了”算，两小时恢复；一个人用不了的，一个工作日内恢复。

## 升级
过了时限一半还没进展的，自动提醒组长；超时当场升级到主管。每小时通知一次客户。
全部系统都停了的，主管接手，当场报总经理，恢复后三天内写报告。

## 关单
写清原因和处理经过，用户点头才能关单。没人应答的三天内自动关。每月看一次按时率。
"""
MONTH = """## Results
Availability was 99.94 per cent in June, the target of 99.9 per cent was met. 41 incidents were opened and 40 closed
within the agreed time; one was closed two hours late on 17 June.

## What follows
The late one was caused by a missing spare part. Two more are bought in July. The trend of six months is flat.
"""
PROFILE = """# 组织概况

| 文件编号 | BX-02 |
|---|---|
| 版本 | V1.0 |
| 编制 | 甲某 2026-06-03 |
| 审核 | 乙某 2026-06-12 |
| 批准 | 丙某 2026-06-19 |
| 生效日期 | 2026-07-01 |

## 一 公司简介
本公司成立于2012年，注册资本两千万元，主要从事数据中心托管和桌面运维服务，现有员工八十六人，服务客户四十余家。

## 二 主要业务流程
客户提出需求后由商务部受理，经方案、签约、实施、验收后转入运维，由服务台统一受理并按级别协议处理。
"""

OFFICIAL = """# 机器趴窝与销号

| 编号 | CJ-05 |
|---|---|
| 版次 | A/0 |
| 拟稿 | 甘棠 2026年6月5日 |
| 核稿 | 柏舟 2026年6月16日 |
| 签发 | 黎未 2026年6月24日 |
{last}

# 第一章 什么算趴窝

黑屏、没声、卡住、连不上，不管有没有人看见，都叫趴窝。计划里的检修另说。

| 级 | 到场 | 恢复 |
|---|---|---|
| 甲 | 1分钟切备 | 10分钟 |
| 乙 | 10分钟 | 1小时 |
| 丙 | 30分钟 | 4小时 |

# 第二章 怎么弄

时间精确到秒，现象、级别、报的人进台账。能切备的切备，查因往后放。没眉目，班长叫二线，再没好叫主任。

恢复后请报的人点头，当班关掉。同一台机器老坏，挂牌。
"""


@pytest.mark.parametrize(
    "last",
    [
        "| 施行 | 2026年7月6日 |",
        "| 印发 | 2026年6月25日 |",
        "\n修订记录\n\n| 版次 | 日期 | 内容 | 修改 |\n|---|---|---|---|\n| A/0 | 2026-06-05 | 第一版 | 甘棠 |",
    ],
)
def test_rules_in_plain_words_are_rules_by_the_words_of_office_on_their_cover(last: str) -> None:
    raw = OFFICIAL.format(last=last).encode()
    one = analyse(Source("规程/CJ-05 机器趴窝与销号.md", hashlib.sha256(raw).hexdigest(), raw), mapper()).analysis
    assert one.kind == "procedure"


REVIEW = """## 1 General
Top management reviews the system once a year, after the internal audit. The General Manager chairs.

## 2 Inputs
Earlier actions; changes of issues; audit results; feedback; performance of services; resources; risks.

## 3 Outputs
Decisions on improvement and on changes to the system; report, action list.
"""
LOOKED_BACK = """Ada Holm, 9 October 2026, for the leads.

## Counted, 6 July to 30 September 2026
17 incidents, two problems opened, two cured. Kinds: workplace 6, gateway 2, head-end 3, platform 4, network 2.

## Did the cures work
P26-01: no blocked card since 21 August. Works. P26-02: two certificates were found and renewed a month early. Works.

## What repeats
Screens freeze about every 30 days: three times. To be opened as a problem.
"""


_PAGE = """## 为什么
去年 9 月 2 号早上没人知道先救谁，排了一上午队，所以写下这页。出了事先看这里，照着办，不要自己编，也别在群里吵。有不明白的去问写页的人，别等人发话，耽误的都算自己的。
## 看什么
坐席人数、服务器处理器和磁盘、出口带宽、机柜功率、授权数、经费都算容量；每一项都记在表里，缺一项补一项，多出来的也报，别白花钱，花了也要说得出为什么花。
| 项 | 黄线 | 红线 |
|---|---|---|
| 网关 | 65% | 80% |
| 出口 | 70% | 85% |
| 机柜 | 75% | 90% |

## 怎么干
监控每五分钟采一次；每月八号前出上月的用量；结合业务量预测算下季够不够，写进计划；改动前问一句够吗，连续性要求的冗余也算进去。过黄线写分析，过红线三天内开变更单或者采购单，谁开谁跟到底。
"""


@pytest.mark.parametrize("edition", ["第1版", "第二版"])
def test_a_page_that_was_approved_and_holds_from_a_day_is_rules_whichever_way_its_edition_is_counted(
    edition: str,
) -> None:
    head = f"# 容量：旺季别崩\n\n页面编号：BX-07 {edition}\n\n维护：甘棠 2026-05-15\n\n批准：乔木 2026-06-12\n\n生效：2026-06-22\n\n"
    raw = (head + _PAGE).encode()
    one = analyse(Source("wiki/容量：旺季别崩.md", "7" * 64, raw), mapper()).analysis
    assert one.kind == "procedure"
    assert {each.requirement for each in one.assignments} == {"D-8.4.3"}


@pytest.mark.parametrize(
    ("opening", "issued"),
    [("编号bx-07第1版批准:乔木", True), ("second edition. approved by a. reed", True), ("编号bx-07第1版面批准:乔木", False), ("编号bx-07第1版维护:甘棠", False)],
)  # fmt: skip
def test_an_edition_that_somebody_approved_was_issued(opening: str, issued: bool) -> None:
    assert is_issued(opening) is issued
