"""A manual is told by its chapters where its name does not say so."""

from __future__ import annotations

import pytest
from written import mapper, served, table, text

from pipeline.mapping.candidates import Candidate, FileNames
from pipeline.mapping.papers.manuals import a_manual_all_the_same, the_manual
from pipeline.mapping.parts.chapters import own_words
from pipeline.mapping.parts.sections import cut
from pipeline.values import Kind

HANDBOOK = """# The world around us
Internal and external issues that matter to the service management system, such as staff turnover and cloud prices, are listed and reviewed every year.
# People with an interest in us
The interested parties of the service management system are customers, users, suppliers, regulators and staff; their requirements are recorded here.
# What is in and what is out
The scope of the service management system covers the managed desktop and network services delivered from the Suzhou office to external customers.
# What we promise
Top management's service management policy is a framework for objectives, and commits to meet requirements and to continual improvement.
# Who does what
The service manager has responsibility and authority for each service management role, appointed by top management and communicated to all staff.
# What can go wrong
Risks to the service management system and the services are assessed with acceptance criteria; actions for risks and opportunities are planned.
# People, tools and money
Resources of the service management system: the human, technical, information and financial resources needed are determined and provided.
# Running it day to day
Operational planning and control: process performance criteria, control of planned changes, control of outsourced processes.
# Measuring
What is monitored and measured, the methods, when results are analysed and evaluated, performance and effectiveness of the service management system.
# Getting better
Opportunities for continual improvement of the service management system are registered, prioritised, approved, and their results measured and reported.
"""
INCIDENTS = "\n".join(
    f"# Step {number}\nThe service desk records each incident, classifies it by impact and urgency, restores the service and closes it with the user."
    for number in range(1, 9)
)


def manual(markup: str, kind: Kind = "procedure", title: str = "") -> bool:
    return a_manual_all_the_same(cut(text(markup)), FileNames(title, ""), kind, mapper())


def test_chapters_on_all_of_the_standard_make_a_manual() -> None:
    assert manual(HANDBOOK)
    assert manual(HANDBOOK, "unrelated")


def test_many_chapters_on_one_process_are_a_procedure() -> None:
    assert not manual(INCIDENTS)


def test_what_is_called_after_a_process_is_no_manual_whatever_its_chapters_are_on() -> None:
    assert not manual(HANDBOOK, title="Availability management")
    assert manual(HANDBOOK, title="How this house is run")
    assert not manual(HANDBOOK, title="Delivery and provision procedure")


def test_reports_and_plans_speak_of_all_and_are_none() -> None:
    assert not manual(HANDBOOK, "report")
    assert not manual(HANDBOOK, "plan")


PARTS = ("D-4.1", "D-4.3", "D-5.2", "D-6.2", "D-7.4", "D-9.1")


def chapters_of(*requirements: str) -> list[Candidate]:
    return [Candidate(one, 0.9, one, "…", (), chapter=True) for one in requirements]


def test_manual_of_another_name_is_the_manual_if_its_chapters_serve_many_parts() -> None:
    sections = cut(text("# Our handbook\n## One\nText.\n## Two\nText."))
    assert [one.requirement for one in the_manual(sections, "manual", chapters_of(*PARTS), mapper())] == ["D-4.4"]
    assert the_manual(sections, "procedure", chapters_of(*PARTS), mapper()) == []
    assert the_manual(sections, "manual", chapters_of(*PARTS[:4]), mapper()) == []
    assert the_manual(sections, "manual", chapters_of(*PARTS, "D-4.4"), mapper()) == []


NAMED = """# Put in force
From today we all work by this paper, says the director.
# What the system covers
The five services that leave this house, for the customers named in the agreements.
# Leadership and roles
Ann decides, Ben writes, Cleo runs the desk, Dov keeps the machines and the doors.
# People and money
Forty of us, two halls, and what the board gives each spring for both of them.
# Control of operation
Each team says when its work is good enough and looks at it on Mondays.
# Measuring
Figures by the fifth, taken from the tool, gone through by the heads.
"""


def test_chapters_may_say_by_their_names_what_they_are_on() -> None:
    assert manual(NAMED, title="Gatehouse manual")
    fewer = (
        NAMED.replace("# People and money", "# Twice")
        .replace("# Measuring", "# Fridays")
        .replace("# Control of operation", "# Mondays")
    )
    assert not manual(fewer, title="Gatehouse notes")
    assert not manual(NAMED, title="Change management process")


@pytest.mark.parametrize(
    "line",
    [
        "The policy is a paper of its own, the objectives stand in register R-2; the first is 95 % in time.",
        "方针另发。目标：按时率不低于95%，其余见目标表。",
    ],
)
def test_a_chapter_that_says_where_the_objectives_are_kept_has_none_itself(line: str) -> None:
    heading = "Policy and objectives" if line.isascii() else "方针和目标"
    content = text(f"# 1 Scope\nThe desk and the hall for customers in Leeds.\n# 2 {heading}\n{line} {line}")
    assert "D-6.2" not in served(content, "Service management manual", as_kind="manual")
    rows = table([("Objective", "Target", "Owner"), ("In time", "95 %", "Marsh"), ("Content", "4.3 of 5", "Hale")])
    told = type(rows)(rows.text, content.blocks[-1].place, rows=rows.rows)
    whole = type(content)((*content.blocks, told))
    assert "D-6.2" in served(whole, "Service management manual", as_kind="manual")


def test_a_line_that_names_related_papers_speaks_of_none_of_them() -> None:
    told = own_words("Ideas are kept by the quality office. See also: AB-P-19 Demand Management, AB-P-20 Capacity.")
    assert told.strip() == "Ideas are kept by the quality office."
    assert own_words("按季度评审。相关文件：AB-P-19 需求管理。").strip() == "按季度评审。"
    whole = "See that every call is answered in a minute."
    assert own_words(whole) == whole
