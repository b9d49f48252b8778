"""Days without their year that open a story: of the year of the file, else of that which the set tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_in_2000, dates_of
from pipeline.timeline.events.days import OPEN_YEAR
from pipeline.timeline.events.yearless import yearless_events_of
from pipeline.timeline.main_date import main_date
from pipeline.timeline.rhythm.open_years import with_years
from pipeline.values import Analysis, Assignment, DatedPlace, Event

AS_OF = date(2026, 11, 27)
MEETING = "# 7月生产例会\n7月22日（周三）上午，会议室。各部门主任在。\n检修通知改提前两天。"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("# 上架核对\n9月24日，张三、李四抽核31张卡。\n都改完了，再抽五张复看。\n全对。\n张三　2026年9月28日", "2026-09-24"),
        ("# Stand-up\nMonday 7 September, 08:45, all there.\nNothing new.\nNothing else.\nA. Name, 8 September 2026", "2026-09-07"),
        ("# 核对\n9月24日前完成核对。\n其他照旧。\n完。\n张三　2026年9月28日", "2026-09-28"),
    ],
)  # fmt: skip
def test_the_day_that_opens_a_record_is_of_the_year_of_its_signature(text: str, day: str) -> None:
    assert str(main_date(dates_of(page(text), "a.docx"), "record", "a.docx")) == day


@pytest.mark.parametrize(
    ("line", "first", "end"),
    [
        ("统计 7月6日至7月24日　　写：甲丁乙 2026年7月27日", "2026-07-06", "2026-07-24"),
        ("9月7日至30日，三班。", "2026-09-07", "2026-09-30"),
        ("Round 9, 31 August to 27 September.", "2026-08-31", "2026-09-27"),
        ("Figures for August 31 until October 25", "2026-08-31", "2026-10-25"),
        ("From 3 to 27 September 2026 all was well.", "2026-09-03", "2026-09-27"),
    ],
)
def test_a_time_without_its_year_in_the_first_lines_is_what_a_report_is_on(line: str, first: str, end: str) -> None:
    text = f"# 月报\n{line}\n一切照旧。\n没有别的。\n完。\n甲丁乙　2026年8月28日"
    found = [one for one in dates_of(page(text), "a.docx") if one.end]
    assert [(str(one.value), str(one.end), one.role) for one in found] == [(first, end, "period_start")]


def test_a_time_told_later_or_without_any_year_in_the_file_is_left_alone() -> None:
    later = "# 月报\n一切照旧。\n没有别的。\n都好。\n9月7日至30日停一台。\n甲丁乙　2026年10月8日"
    for text in (later, "# 月报\n9月7日至30日，三班。\n一切照旧。"):
        assert not any(one.end for one in dates_of(page(text), "a.docx"))


def test_the_day_without_its_year_in_a_form_is_that_of_its_other_days() -> None:
    form = "|开票|2026年12月29日|会商与批准|12月30日 甲丁乙批|\n|验证结论|1月4日现场看过，关闭|备注|6月1日前再看|"
    found = {str(one.value): one.role for one in dates_of(page(f"# 作业票\n{form}"), "a.docx")}
    assert (found["2026-12-30"], found["2027-01-04"]) == ("approved", "other")
    assert len(found) == 3
    assert dates_of(page("# 作业票\n|会商与批准|12月30日 甲丁乙批|\n|备注|无|"), "a.docx") == ()


def test_a_mail_is_of_its_own_day() -> None:
    mail = "发件人：张三 主题：扣款 2026年11月17日\n11月16日到的货晚了一天。\n扣一千。"
    assert [str(one.value) for one in dates_of(page(mail), "mail.txt")] == ["2026-11-17"]


def test_days_of_a_file_that_names_no_year_wait_in_2000() -> None:
    blocks, path = page(MEETING), "例会/7月生产例会.md"
    found = dates_in_2000(blocks, path)
    assert [(one.value, one.role) for one in found] == [(date(OPEN_YEAR, 7, 22), "meeting")]
    served = (Assignment("R-7.4", 0.9, "title", ""),)
    events = yearless_events_of(blocks, served, ((), found), "record", (path, "7月生产例会"), load_catalogue())
    assert [(one.requirement, one.value) for one in events] == [("R-7.4", date(OPEN_YEAR, 7, 22))]
    assert dates_in_2000(blocks, "2026年/7月生产例会.md") == ()


def test_they_are_of_the_year_in_which_they_lie_beside_those_of_the_set() -> None:
    waiting = DatedPlace(date(OPEN_YEAR, 7, 22), None, "day", "meeting", "7月22日", "body")
    minutes = Analysis("例会/7月.md", "", "read", kind="record", title="7月生产例会", open_dates=(waiting,))
    beside = Analysis("例会/8月.md", "", "read", kind="record", events=(on(date(2026, 8, 19)),))
    assert with_years([minutes, beside], AS_OF)[0].main_date == date(2026, 7, 22)
    told = replace(minutes, assignments=(Assignment("R-7.4", 0.7, "title", ""),))  # by the set, as minutes
    (event,) = with_years([told, beside], AS_OF)[0].events
    assert (event.requirement, event.value, event.place) == ("R-7.4", date(2026, 7, 22), "body")
    elsewhere = [replace(beside, path=f"别处/{number}.md") for number in range(5)]
    assert with_years([minutes, *elsewhere], AS_OF)[0].main_date == date(2026, 7, 22)
    assert with_years([minutes, *elsewhere[:2]], AS_OF)[0].main_date is None
    old = replace(elsewhere[0], events=(on(date(2025, 8, 19)),))
    assert with_years([minutes, *elsewhere, old], AS_OF)[0].main_date is None


def on(day: date) -> Event:
    return Event("R-8.1", day, day, "day", "")


def test_a_line_below_the_title_of_a_meeting_says_when_it_was_held() -> None:
    points = "# 一季度碰头会要点\n发件人：甲丁乙\n日期：2026年4月20日\n戊科长好：\n4 月 17 日上午您和我碰头，记一下：\n1、照旧。\n2、搬楼。"
    assert ("2026-04-17", "meeting") in [(str(one.value), one.role) for one in dates_of(page(points), "x.eml")]
    story = points.replace("一季度碰头会要点", "机房断电的经过")
    assert "2026-04-17" not in [str(one.value) for one in dates_of(page(story), "x.eml")]
