"""Rules of one page: headings at the beginning of their lines, orders in plain words, who signed told in a sentence."""

from __future__ import annotations

import hashlib

import pytest

from pipeline.analyse import Source, analyse
from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import make_mapper
from pipeline.values import Analysis

MAPPER = make_mapper(load_catalogue())
TABLE = """| Document ID | BX-PG-04 |
|---|---|
| Version | 1.0 |
| Author | Ada Holm, 3 June 2026 |
| Reviewed by | Ben Ruiz, 12 June 2026 |
| Approved by | Cleo Varga, 19 June 2026 |
| Effective date | 1 July 2026 |
"""
REVIEW = """The director looks at the system once a year, when the audit is over.

Call. Quality writes to the heads three weeks ahead and says who brings what.

Papers. What became of earlier decisions; changed issues; results of audits and measurements; feedback; risks; resources. Each head sends the pages a week before.

Meeting. The director leads it and cannot send a deputy. Nobody reads the papers aloud.

Afterwards. Minutes are out in three working days and stay in the folder of the year for six years.
"""
HELD = """Held on 12 November 2026, 14:00 to 16:00, led by the director.

Results. Availability was better than in spring; two complaints came in and were settled in October.

Audit. Three findings were closed on 9 November, one is open until December.

Decisions. A second engineer was approved and the desk got a new telephone system on 1 November.
"""
REQUESTS = """
A request is a wish for something out of the list. It is no disturbance.

**Way.** 1 write it down; 2 sort it; 3 see whether the person may have it; 4 do it; 5 ask whether it is right; 6 close.

| Sort | How | Who | Within |
|---|---|---|---|
| new account | table of roles, first password by phone | desk | 1 day |
| lost badge | block, print, hand over | gate | 2 hours |
| restore a file | from the nightly copy | Ida Novak | 4 hours |
"""


def analysed(title: str, text: str) -> Analysis:
    raw = f"# {title}\n\n{text}".encode()
    return analyse(Source(f"rules/{title}.md", hashlib.sha256(raw).hexdigest(), raw), MAPPER).analysis


def served(one: Analysis) -> set[str]:
    return {each.requirement for each in one.assignments}


def test_a_page_that_holds_from_a_day_and_says_who_does_what_is_rules() -> None:
    one = analysed("Management Review", TABLE + "\n" + REVIEW)
    assert one.kind == "procedure"
    assert served(one) == {"D-9.3"}


def test_a_page_that_tells_what_was_said_and_decided_is_a_record() -> None:
    one = analysed("Management Review", HELD)
    assert one.kind == "record"
    assert "R-9.3-3" in served(one)


@pytest.mark.parametrize(
    "line",
    [
        "Version 1.0, written by Ada Holm on 3 June 2026, reviewed by Ben Ruiz on 12 June 2026, approved by Cleo Varga on 19 June 2026, effective 1 July 2026.",
        "Issue 2. Prepared by Ada Holm, 3 June 2026; checked by Ben Ruiz, 12 June 2026; approved by Cleo Varga, 19 June 2026; in force from 1 July 2026.",
    ],
)
def test_version_and_day_are_told_in_the_line_of_those_who_signed(line: str) -> None:
    one = analysed("Service requests", line + "\n" + REQUESTS)
    names = {fact.name for fact in one.facts}
    assert {"version.cover", "day.effective"} <= names
    assert one.kind == "procedure"
    assert "D-8.6.2" in served(one)


def test_so_they_are_in_chinese() -> None:
    line = "V1.2，由质量部甘棠编制，乔木审核，柏舟批准，2026年7月1日起施行。"
    one = analysed("请求怎么办", line + "\n\n用户要的东西在清单里的，登记、分类、核对权限、办理、回访、关单。")
    told = {fact.name: fact.value for fact in one.facts}
    assert told["version.cover"] == "1.2"
    assert told["day.effective"] == "2026-07-01"


def test_a_version_of_something_else_is_none_of_the_paper() -> None:
    line = "The tool was moved to version 4.2, checked by Ben Ruiz and left to the night shift."
    assert not any(fact.name == "version.cover" for fact in analysed("Notes of the shift", line).facts)


def test_slides_are_what_the_first_of_them_is_called() -> None:
    month = "1 to 31 August 2026. Issued 9 September 2026.\n\n| Level | Target | Actual | Met |\n|---|---|---|---|\n| Calls in time | 92 % | 90.3 % | no |\n| Mail up | 99.5 % | 99.71 % | yes |\n"
    raw = f"# Service report August 2026\n\n{month}".encode()
    one = analyse(Source("out/slides for the harbour.md", "3" * 64, raw), MAPPER).analysis
    assert one.kind == "report"
    assert "R-9.4" in served(one)
    lesson = f"# What an incident is\n\n{month}".encode()
    assert analyse(Source("out/slides for the harbour.md", "4" * 64, lesson), MAPPER).analysis.kind == "external"
