"""A manual is told by its chapters where its name does not say so."""

from __future__ import annotations

from written import mapper, text

from pipeline.mapping.candidates import Candidate, FileNames
from pipeline.mapping.papers.manuals import a_manual_all_the_same, the_manual
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
