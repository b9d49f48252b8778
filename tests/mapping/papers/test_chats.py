"""Talks of a group that were exported as text."""

from __future__ import annotations

from written import kind, mapped, served, text

from pipeline.text.chat import is_chat

BOARD = (
    'WeChat group "changes" - exported by Kev\n2026-10-15 09:02 Teng Yue: RFC-004 disk, on Saturday 24th?\n'
    "2026-10-15 09:10 Kev: fine by me\n2026-10-15 09:33 Sunny: ok go"
)
会审 = "【割接会审群】2026-11-10\n14:02 麦冬：今天 GJ-2611-01，人齐了没\n14:07 齐开甲：备机跑了五天\n14:09 铁有为：同意，12号夜里"
LEADS = "[leads] 2026-11-16\n10:00 Marcus: meeting on line, all here?\n10:01 Pei: yes, Tom is in Suzhou\n10:03 Shen: three sheets from the audit, two are not done"
回顾 = "吴门 季度回顾（线上）2026-10-29\n14:00 裘千里：大促带宽临时加到300\n14:02 丘山：可以，11/9 放开\n14:20 向晚：纪要就这些，双方确认"
LUNCH = "2026-11-03 12:10 Ada: where do you eat\n2026-11-03 12:11 Ben: noodles downstairs\n2026-11-03 12:12 Ada: ok"


def test_a_talk_is_the_record_of_what_was_decided_or_held_in_it() -> None:
    assert served(text(BOARD), "change chat export") == {"R-8.5.1-2"}
    assert served(text(会审), "会审群聊1110") == {"R-8.5.1-2"}
    assert served(text(LEADS), "chat leads") == {"R-7.4"}
    assert served(text(回顾), "大促前回顾_聊天记录") == {"R-8.3.2-2"}


def test_talk_about_lunch_and_a_single_voice_prove_nothing() -> None:
    assert served(text(LUNCH), "chat 1103") == set()
    assert kind(text(LUNCH), "chat 1103") == "unrelated"
    alone = "\n".join(line for line in LEADS.splitlines() if "Pei" not in line and "Shen" not in line)
    assert served(text(alone), "chat leads") == set()


def test_what_several_say_line_after_line_below_a_day_is_a_talk() -> None:
    said = (
        "部月会接龙 2026年9月16日 16:30\n靳海：规矩周一已经施行。\n柏秋：三件事，单子补录。\n宫爱：头三天六十一个电话。"
    )
    assert served(text(said), "9月部月会") == {"R-7.4"}
    (found,) = mapped(text(said), "9月部月会").assignments
    assert found.quote in said  # as it is written, not in the form in which it is compared
    labels = "部门例会 2026年9月16日\n地点：二楼会议室东侧\n主持：信息部负责人\n内容：上月工作与下月安排"
    assert not is_chat(text(labels).blocks)
