"""Accounts of an outage are named after the fault, and told by their chapters."""

from __future__ import annotations

from written import kind, mapped, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.accounts import by_cause

OUTAGE = (
    "# Login service\n## Summary\nThe certificate of the login service expired and nobody could sign in.\n"
    "## Timeline\n2026-03-31 12:06 certificate expires\n2026-03-31 12:40 first ticket, service is down\n"
    "2026-03-31 14:00 new certificate, service restored\n## Contributing factors\nNo alarm on the end of certificates.\n"
    "## Action items\nAdd an alarm.\n## Lessons learned\nWe depend on one person.\n"
)
ATTACK = OUTAGE.replace("certificate", "vulnerability").replace(
    "service is down", "CVE-2026-1 confirmed, incident opened"
)


def ids(document: str, name: str) -> set[str]:
    content = text(document)
    return {one.requirement for one in mapped(content, "Login service", name, kind(content, name)).assignments}


def test_an_account_of_an_outage_is_a_report_and_the_review_of_a_major_incident() -> None:
    assert kind(text(OUTAGE), "PM-004 Login service") == "report"
    assert ids(OUTAGE, "PM-004 Login service") == {"R-8.6.1-2"}


def test_an_account_of_an_attack_is_a_record_of_information_security() -> None:
    assert "R-8.7.3-2" in ids(ATTACK, "PM-005 Login service")


def test_without_its_course_it_is_no_account() -> None:
    assert ids(OUTAGE.replace("## Timeline", "## Notes"), "PM-004 Login service") == set()


def test_plain_headings_tell_an_account_too() -> None:
    told = (
        "# 关于9月28日停机的报告\n## 一、经过\n8:47 多个窗口报障。9:39 全部恢复。\n## 二、影响\n收费停机52分钟。\n"
        "## 三、根本原因\n空闲连接没有释放。\n## 四、评审\n9月30日评审。\n## 五、改进\n增加告警。\n"
    )
    assert "R-8.6.1-2" in ids(told, "停机报告（0928）")


def test_words_at_the_heads_of_lines_or_sentences_tell_an_account_too() -> None:
    chinese = "医院断网情况说明\n时间：9月8日10时48分，25分钟。影响：收费中断。\n经过：远程登录不上，拔线后恢复。\n原因：网线接成环。\n措施：开启环路保护。"
    english = "Down at the mill\nWhat happened: the line was down for an hour.\nCause: a digger.\nImpact: no tills.\nActions: a second line."
    for told in (chinese, english):
        assert "R-8.6.1-2" in {one.requirement for one in mapped(text(told), "IMG 3", "IMG 3", "record").assignments}
    ticket = "报修\n现象：登录不上。\n原因：密码过期。\n措施：重置。"
    assert not mapped(text(ticket), "IMG 3", "IMG 3", "record").assignments


def test_an_account_called_after_its_root_cause_serves_the_problem_too() -> None:
    assert "R-8.6.3-1" in ids(OUTAGE, "RCA login service")
    assert "R-8.6.3-1" in ids(OUTAGE, "登录中断根因")


def test_nothing_but_the_word_makes_no_problem_record() -> None:
    notes = text("# Notes\nThe root cause of delays is talked of often.\n# Next\nWe meet again.")
    assert not by_cause(notes, FileNames("RCA talk", ""), "record", ())
    assert not by_cause(text(ATTACK), FileNames("RCA login service", ""), "report", ())
    assert not by_cause(text(OUTAGE), FileNames("PM-004 Login service", ""), "report", ())
