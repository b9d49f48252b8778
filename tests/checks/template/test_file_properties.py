"""T07: a file that was made elsewhere, or long after its day."""

from __future__ import annotations

import hashlib
import re

import pytest
from chinese_house import CHINESE, SERVICES
from small_house import INCIDENT_BODY, INCIDENTS, findings, new_findings, procedure, sheet
from ways import Way, each_is_found, each_is_left_alone


def minutes(firm: str, made: str) -> str:
    return f"---\nto: 记录/服务例会纪要9月.docx\ntitle: 服务例会纪要\nproperties: {{creator: 郝工, company: {firm}, created: {made}}}\n---\n会议时间：2026年9月17日\n\n主持人：卫澜\n\n备件箱先做两处；补丁下周打完。\n"


def taken(firm: str, made: str) -> str:
    source = procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY)
    return source.replace("---\n", f"---\nproperties: {{creator: admin, company: {firm}, created: {made}}}\n", 1)


CATALOGUE_HEAD = ("编号", "服务名称", "服务描述", "服务时间", "负责部门")


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("T07", "made elsewhere, long after", [minutes("汐陵博衡科技有限公司", "2026-11-14T21:03:00")]),
    ("T07", "a procedure made elsewhere, years before", [taken("汐陵博衡管理顾问有限公司", "2019-03-04T21:03:00")]),
    ("T07", "catalogue of years ago", [sheet("服务目录.xlsx", "服务目录", CATALOGUE_HEAD, SERVICES, title="服务目录").replace("sheets:", "properties: {creator: 老周, company: 捷恒通讯股份有限公司, created: 2017-03-02T09:00:00, modified: 2026-03-30T10:00:00}\nsheets:")]),
]
CHINESE_RIGHT: list[Way] = [
    ("T07", "made elsewhere soon after", [minutes("汐陵博衡科技有限公司", "2026-09-18T21:03:00")]),
    ("T07", "a procedure made with a consultant's help this year", [taken("汐陵博衡管理顾问有限公司", "2026-02-03T21:03:00")]),
    ("T07", "a procedure that the house made years before", [taken("北辰远图信息技术有限公司", "2019-03-04T21:03:00")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)


def _monthly(month: int, made: str) -> str:
    return f"""---
to: 报告/同泽月报{month}月.docx
title: 服务月报（2026年{month}月）
properties: {{creator: shi, created: {made}, modified: {made}}}
---
编写：石榴　2026年{month + 1}月9日　统计期：2026年{month}月1日至{month}月30日

本月事件{month}起，请求{month + 11}单，可用率99.9{month}%。
"""


def _round(at: int, who: str, made: str) -> str:
    return f"---\nto: 记录/北门巡检0{at}.docx\ntitle: 北门巡检记录\nproperties: {{creator: {who}, created: {made}, modified: {made}}}\n---\n巡检日期：2026年10月{at + 10}日\n\n巡检人：石榴\n\n抬杆正常，磁盘剩余 4{at}G，网络正常。\n"


@pytest.mark.parametrize(("who", "wrong"), [("lenovo", True), ("Administrator", True), ("石榴", False)])
def test_a_record_made_weeks_later_under_the_name_of_a_computer(who: str, wrong: bool) -> None:
    others = [_round(at, "石榴", f"2026-10-{at + 10}T10:0{at}:00") for at in range(1, 9)]
    found = new_findings("T07", *others, _round(9, who, "2026-11-09T20:00:00"), house=CHINESE)
    assert any("北门巡检09" in one.paths[0] for one in found) is wrong
    soon = new_findings("T07", *others, _round(9, who, "2026-10-21T20:00:00"), house=CHINESE)
    assert not any("北门巡检09" in path for one in soon for path in one.paths)


def test_where_most_computers_have_no_name_of_their_user_it_says_nothing() -> None:
    others = [_round(at, "lenovo", f"2026-10-{at + 10}T10:0{at}:00") for at in range(1, 9)]
    found = new_findings("T07", *others, _round(9, "lenovo", "2026-11-09T20:00:00"), house=CHINESE)
    assert not any("作者" in one.message.zh for one in found)


def test_two_reports_of_one_kind_made_in_the_same_minutes_long_after_one_of_them_is_dated() -> None:
    late = [_monthly(8, "2026-11-02T10:02:00"), _monthly(9, "2026-11-02T10:05:00")]
    assert new_findings("T07", *late)
    soon = [_monthly(8, "2026-10-05T10:02:00"), _monthly(9, "2026-10-05T10:05:00")]
    assert not [one for one in new_findings("T07", *soon) if "分钟内" in one.message.zh]


def made(path: str, title: str, created: str, body: str) -> str:
    return f"---\nto: {path}\ntitle: {title}\nproperties: {{creator: 甘棠, created: {created}T09:10:00, modified: {created}T10:00:00}}\n---\n{body}\n"


def test_single_file_made_long_after_its_day_is_asked_about() -> None:
    minutes = [
        made(
            f"记录/服务例会纪要2026年{m}月.docx",
            "服务例会纪要",
            f"2026-{m:02}-07",
            f"会议时间：2026年{m}月6日\n\n主持人：卫澜\n\n讨论第{m}项。",
        )
        for m in range(2, 10)
    ]
    late = made(
        "记录/服务例会纪要2026年1月.docx",
        "服务例会纪要",
        "2026-10-12",
        "会议时间：2026年1月6日\n\n主持人：卫澜\n\n讨论年度安排。",
    )
    (said,) = findings("T07", *minutes, late, house=CHINESE)
    assert (said.severity, len(said.evidence)) == ("low", 1)
    assert findings("T07", *minutes, house=CHINESE) == []
    copied = [re.sub(r"2026-\d\d-07T", "2026-10-20T", one) for one in minutes]
    assert not any("晚一个月" in one.message.zh for one in findings("T07", *copied, house=CHINESE))


def test_a_paper_written_for_a_review_to_come_is_older_than_the_review() -> None:
    minutes = [made(f"记录/服务例会纪要2026年{m}月.docx", "服务例会纪要", f"2026-{m:02}-07", f"会议时间：2026年{m}月6日\n\n主持人：卫澜\n\n讨论第{m}项。") for m in range(2, 10)]  # fmt: skip

    def early(path: str, title: str) -> list[str]:
        body = "编制：甘棠　2026年10月8日\n\n管理评审会议时间：2026年10月22日\n\n绩效均达标。"
        said = findings("T07", *minutes, made(path, title, "2026-10-08", body), house=CHINESE)
        return [one.message.zh for one in said if "早于" in one.message.zh]

    assert not early("评审/管理评审输入汇报.docx", "管理评审输入报告")
    assert early("评审/管理评审会议纪要.docx", "管理评审会议纪要")


def test_what_is_said_of_documents_made_late_has_one_id_in_every_process() -> None:
    papers = [
        procedure(f"制度/事件管理程序{at}.docx", f"BC-SM-P-{at}", "事件管理程序", INCIDENT_BODY).replace(
            "---\n", f"---\nproperties: {{creator: 甘棠, created: 2026-{4 if at < 43 else 11:02}-02T09:10:00}}\n", 1
        )
        for at in range(30, 44)
    ]
    (said,) = [one for one in findings("T07", *papers, house=CHINESE) if "晚一个月" in one.message.zh]
    assert said.id == f"T07-{hashlib.sha256(b'T07|None|long after|manual').hexdigest()[:10]}"
