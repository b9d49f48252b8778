"""Mails: the day of the complaint or the meeting that the first lines tell of."""

from __future__ import annotations

import pytest
from written_blocks import line

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date


def day_of_mail(sent: str, text: str, path: str = "letters/Re matters.eml") -> str:
    blocks = [
        line("Re: matters", level=1),
        line("From: A. Name <a@b.example>"),
        line(f"Date: {sent} 16:20"),
        line(text),
    ]
    return str(main_date(dates_of(blocks, path), "record", path, "Re: matters"))


@pytest.mark.parametrize(
    ("sent", "text", "day"),
    [
        ("2026-09-10", "your complaint of 7 September is registered as no. 2026-02.", "2026-09-07"),
        ("2026-10-21", "complaint no. 3 of this year, logged on 16 October by me: orders were stuck.", "2026-10-16"),
        ("2026-09-25", "You moaned on Wednesday the 23rd that twice a picture was missing.", "2026-09-23"),
        ("2026-09-02", "For the drawer: row with the couriers since 18 August.", "2026-08-18"),
        ("2026-10-21", "就贵行10月20日投诉「等候两小时无人回复」，经查属实。", "2026-10-20"),
        ("2026-01-04", "Your complaint of 29 December is shut.", "2025-12-29"),
        ("2026-10-19", "10月16日下午您、我和张工碰头的内容整理如下，有出入请回复：", "2026-10-16"),
        ("2026-09-24", "9月23日例会（周三下午，七个部门都到）定了几件事。", "2026-09-23"),
        ("2026-10-21", "昨天（2026年10月20日）的季度沟通会，记几条请您看：", "2026-10-20"),
        ("2026-10-16", "昨天（10月15日）下午在贵处沟通的几点，整理如下：", "2026-10-15"),
        ("2026-11-20", "各位：昨天（2026年11月19日14:00—16:20，二楼）评审会纪要如下。", "2026-11-19"),
        ("2026-10-10", "各位：10月9日下午例会纪要如下。一、值守无事。", "2026-10-09"),
        ("2026-10-21", "Yesterday (20 October 2026) we met in your office, my notes:", "2026-10-20"),
        ("2026-10-21", "Here are the points of yesterday's talk (20 October, by video), which we held:", "2026-10-20"),
        ("2026-09-21", "For our file: we asked on 2 September 2026 for a credit of 12 hours.", "2026-09-02"),
        ("2026-10-21", "Raised on 3 September 2026: two visits billed, one made. Settled and closed.", "2026-09-03"),
        ("2026-10-21", "Claim first lodged with Blue Lines on 11 August, they paid half of it.", "2026-08-11"),
        ("2026-10-21", "9月3日提出：对方算两次上门，我方只有一次。10月19日对方减一次，了结。", "2026-09-03"),
        (
            "2026-10-28",
            "Check of the configuration for the half-year, done on 20 October 2026 by two of us.",
            "2026-10-20",
        ),
        ("2026-09-24", "三季度的配置核对9月22日做完，抽了30项，27项对得上，其余已改。", "2026-09-22"),
        ("2026-09-24", "配置核对9月30日前做完，请各组把清单准备好再报给我这里。", "2026-09-24"),
        ("2026-11-06", "On Wednesday 4 November 2026 we met in your office. Short notes:", "2026-11-04"),
        (
            "2026-10-15",
            "As promised the notes of our talk on Tuesday 13 October 2026 (you, A. Name and I).",
            "2026-10-13",
        ),
    ],
)
def test_a_mail_stands_for_the_day_that_it_tells_of(sent: str, text: str, day: str) -> None:
    assert day_of_mail(sent, text) == day


@pytest.mark.parametrize(
    "text",
    [
        "The story of Saturday 5 September, as asked.",
        "Please send me your complaints by 26 October.",
        "We meet on 24 November 2026, 13:00, in the board room.",
        "关于11月13日割接中断的赔付，贵方主张不予减免。",
        "Your complaint of 7 March 2024 was closed long ago.",
    ],
)
def test_other_days_leave_it_on_the_day_on_which_it_was_sent(text: str) -> None:
    assert day_of_mail("2026-10-19", text) == "2026-10-19"


def test_what_is_no_mail_is_left_alone() -> None:
    assert (
        day_of_mail("2026-09-10", "your complaint of 7 September is registered.", "letters/notes.txt") == "2026-09-10"
    )


def test_a_talk_stands_for_the_day_on_which_it_began() -> None:
    talk = "chat exported 2026-10-30\n2026-09-22 10:11 Wan: you took 5 hours\n2026-09-22 11:40 Xu: road works\n2026-09-28 16:20 Wan: ok, closed."
    dates = dates_of([line(talk)], "quarrel with carrier.txt")
    assert str(main_date(dates, "record", "quarrel with carrier.txt")) == "2026-09-22"


@pytest.mark.parametrize(
    ("subject", "day"),
    [
        ("Review of the quarter, 20 October", "2026-10-20"),
        ("RE: M2 module meeting 20 Oct", "2026-10-20"),
        ("Quality review on the 20th", "2026-10-21"),
        ("Review of the quarter, 28 October", "2026-10-21"),
        ("Disks for the rack of 20 October", "2026-10-21"),
    ],
)
def test_the_subject_of_a_mail_names_the_meeting_of_a_day_or_two_before(subject: str, day: str) -> None:
    blocks = [line(subject, level=1), line("From: A. Name <a@b.example>"), line("Date: 2026-10-21 09:15")]
    blocks.append(line("thank you for the two hours. What we noted:"))
    assert str(main_date(dates_of(blocks, "notes.eml"), "record", "notes.eml", subject)) == day


def test_the_day_of_notes_on_a_meeting_gives_way_to_the_meetings() -> None:
    sent = [line("三季度沟通要点", level=1), line("From: A <a@b.example>"), line("Date: 2026-10-19 09:14")]
    told = line("10月16日下午您、我和张工碰头的内容整理如下：")
    path = "客户/产业园季度沟通.eml"
    assert str(main_date(dates_of([*sent, told], path), "record", path, "三季度沟通要点")) == "2026-10-16"


def test_what_a_meeting_decided_stands_in_a_report_too() -> None:
    path = "letters/9月运维报告.eml"
    blocks = [line("9月运维报告", level=1), line("From: 甲 <a@b.example>"), line("Date: 2026-10-10 16:20"), line("9月（9月1日至30日）：可用率 99.98%；工单341单，超时1单。"), line("9月29日评审会定的事：固件10月16日升级。")]  # fmt: skip
    dates = dates_of(blocks, path)
    assert str(main_date(dates, "report", path, "9月运维报告")) == "2026-10-10"
    assert ("2026-09-01", "2026-09-30") in {(str(one.value), str(one.end)) for one in dates}
