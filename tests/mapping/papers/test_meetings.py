"""Minutes and messages as proof of communication."""

from __future__ import annotations

import pytest
from written import mapped, served, text, workbook

MINUTES = [
    ("Date", "3 August 2026"),
    ("Present", "Shen, Gu, Xia"),
    ("Topic", "What was said"),
    ("Tickets", "vendor asked again"),
]
OF_OTHERS = [("Date", "3 August 2026"), ("Present", "Shen, Gu"), ("Agenda", "dividend"), ("Resolved", "6 per cent")]
会议 = [("时间", "2026年8月3日"), ("参加人员", "沈、顾、夏"), ("议题", "讨论情况"), ("工单", "再次催促厂商")]


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Monday meeting of the unit heads", MINUTES),
        ("Steering Committee 3 August 2026", MINUTES),
        ("八月运维碰头会", 会议),
    ],
)
def test_minutes_of_a_meeting_of_any_name_are_communication(title: str, rows: list[tuple[str, str]]) -> None:
    assert served(text(f"# {title}", rows), title, as_kind="record") == {"R-7.4"}


def test_what_a_meeting_settled_is_said_in_many_words() -> None:
    told = "# 开学保障总结会纪要\n时间：9月5日　参加：沈、罗、唐\n沈：登录卡顿。\n{}寒假前补两条坐席线。"
    for word in ("议定：", "会议要求，", "下一步，"):
        assert served(text(told.format(word)), "开学保障总结会0905", as_kind="record") == {"R-7.4"}


@pytest.mark.parametrize("title", ["Meeting of the board", "股东会议"])
def test_meeting_of_the_owners_is_not(title: str) -> None:
    assert "R-7.4" not in served(text(f"# {title}", OF_OTHERS), title, as_kind="record")


@pytest.mark.parametrize("title", ["SteerCo 2026-08-12", "Steering Committee 12.08.2026", "领导小组 8月12日"])
def test_what_those_who_steer_the_house_decided_on_a_day_is_communication(title: str) -> None:
    told = "# {}\nShen, Gu and Xia; two regrets\n## {}\n- a second line for the desk"
    words = ("决定", "事项") if "8月" in title else ("Decisions", "Menu")
    assert served(text(told.format(title, words[0])), title, as_kind="record") == {"R-7.4"}
    assert not served(text(told.format(title, words[1])), title, as_kind="record")
    assert not served(text(told.format("Project steering committee", words[0])), "Project steering committee 12 Aug")


def test_meeting_without_anybody_present_is_an_announcement() -> None:
    assert "R-7.4" not in served(
        text("# Breakfast meeting\nIt starts at nine from now on."), "Breakfast meeting", as_kind="record"
    )


def test_a_stand_up_needs_only_its_day() -> None:
    told = "Monday 7 September 2026, 08:45. Ji, Yu, Ren.\n- second frozen screen, Mao looks"
    assert served(text(told), "Ops stand-up wk 37", as_kind="record") == {"R-7.4"}
    assert served(text("We begin at 08:45 from now on."), "Stand-up", as_kind="record") == set()
    assert served(text("9月7日 早上8:45\n三号机柜告警，毛工跟进"), "晨会", as_kind="record") == {"R-7.4"}


MESSAGE = (
    "From: General Manager To: all staff Date: 17 June 2026 Subject: Our service management policy\nPlease read it.\n"
)


def test_message_to_all_about_the_policy_shows_that_it_was_communicated() -> None:
    found = mapped(text(MESSAGE), "policy mail", as_kind="record").assignments
    (told,) = [one for one in found if one.requirement == "R-5.2"]
    assert told.quote.startswith("From: General Manager To: all staff")  # as it is written
    assert "R-5.2" not in served(
        text(MESSAGE.replace("service management policy", "party").replace("Please read it", "Cake at six")),
        "mail",
        as_kind="record",
    )
    assert "R-5.2" not in served(text("The policy is known to all.\n"), "mail", as_kind="record")


例会 = [("日期", "参加", "议题", "决定和负责人"), ("2026-08-28", "各部门", "首月运行", "贴操作卡（龚）")]


def test_register_of_meetings_is_known_by_its_columns() -> None:
    content = workbook(例会=例会)
    without = workbook(例会=[row[:1] + row[2:] for row in 例会])
    by_columns, by_words = (
        {one.requirement: one.confidence for one in mapped(each, "月例会登记", as_kind="record").assignments}
        for each in (content, without)
    )
    assert by_words.get("R-7.4", 0.0) < 0.65 <= by_columns["R-7.4"]


def test_who_was_here_was_present() -> None:
    rows = [("When", "4 September 2026"), ("Here", "Tom, Priya"), ("Talked about", "first fortnight"), ("Decided", "x")]
    assert served(text("# Ops meeting", rows), "Ops meeting", as_kind="record") == {"R-7.4"}


REVIEW = (
    "From: Deng Ziqian To: Ms Delacroy Sent: 22 October 2026 Subject: RE: our service review of 20 October\n"
    "Thank you for the service review.\nAll targets met.\nDecision: keep the agreement as it is.\n"
)


def test_message_that_tells_what_a_review_with_the_customer_said_is_its_record() -> None:
    assert served(text(REVIEW), "RE review", as_kind="unrelated") == {"R-8.3.2-2"}
    invited = REVIEW.replace("Decision: keep the agreement as it is.", "See you there.")
    assert served(text(invited), "RE review", as_kind="unrelated") == set()


def test_a_talk_of_the_shift_with_who_was_there_is_communication() -> None:
    talk = [("Date", "3 August 2026"), ("There", "Shen, Gu, Xia")]
    assert "R-7.4" in served(
        text("# Toolbox talk\nTopic: close notes.\nDecided: whole sentences.", talk), "Toolbox talk", as_kind="record"
    )


MAIL = "From: Ye Shuang\nTo: Rong Bei\nSubject: RE: late results\n"


@pytest.mark.parametrize(
    "told",
    [
        MAIL + "You complained on 12 November that results came late. I am sorry. May I close the complaint?",
        "发件人: 冉锦\n收件人: 季工\n主题: 回复：投诉 主机换了三次\n非常抱歉，已更换整机，是否同意关闭？",
    ],
)
def test_mail_in_which_a_complaint_is_answered_is_its_record(told: str) -> None:
    assert served(text(told), "RE late results", as_kind="unrelated") == {"R-8.3.2-4"}


@pytest.mark.parametrize(
    "told",
    [
        MAIL + "The monthly report is attached. Sorry for the delay.",
        MAIL + "We shall raise a complaint with the carrier today.",
        "发件人: 冉锦\n收件人: 季工\n主题: 本月投诉率统计口径\n附件是模板，请查收。",
    ],
)
def test_mail_that_only_speaks_of_complaints_is_none(told: str) -> None:
    assert served(text(told), "RE late results", as_kind="unrelated") == set()


def test_a_review_of_the_whole_system_by_its_head_is_the_management_review_by_any_name() -> None:
    said = text(
        "# The big talk\nLook at the whole service management system; review of the service management system by the head.\n"
        "# Decided\nOne more hand at the desk, Ito, by March."
    )
    assert served(said, "The big talk", "Big talk 4 November") == {"R-9.3-3"}
    audited = text("# Internal audit\nReview of the service management system against the standard. Conclusion: fits.")
    assert "R-9.3-3" not in served(audited, "Internal audit report")
