"""Notes for an exam, courses and guides on what a standard asks of anybody are nobody's rules, whatever they are called."""

from __future__ import annotations

import pytest
from written import mapped, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.content.lessons import explains_a_standard, studied
from pipeline.mapping.last_word import settled

STEPS = (
    "Incidents are logged, classified and given a priority by impact and urgency. The service desk restores the service, "
    "escalates what it cannot solve and closes the incident once the user agrees.\n"
)
FOR_AN_EXAM = text(
    f"# Incident Management\n{STEPS}Exam tip: an incident is not a problem. The difference is heavily tested.\n"
)
IN_A_COURSE = text(
    f"# Incident Management\n{STEPS}Learning outcomes: you can tell an incident from a request.\nHomework: name three incidents.\n"
)
QUIZ = text(
    f"# Incident Management\n{STEPS}1. Which of the following is an incident?\nAnswer: B\n2. Which of the following is a problem?\nAnswer: C\n"
)
TO_ANYBODY = text(
    f"# Incident Management\nISO 27001 asks organizations to manage incidents. {STEPS}Organizations keep a record. Many organizations "
    "use ITIL. Organizations that do so restore services sooner.\n"
)
CHINESE = text(
    "# 事件管理\n事件按影响和紧急程度分级，服务台受理、派单、升级并在用户确认后关闭。\n考点：事件与问题的区别。\n历年真题：事件的定义是什么？\n"
)
OURS = text(
    f"# Incident Management\nVersion 2.0, approved by the service manager.\nThis procedure applies to all staff.\n{STEPS}"
)


@pytest.mark.parametrize("lesson", [FOR_AN_EXAM, IN_A_COURSE, QUIZ, TO_ANYBODY, CHINESE])
def test_a_lesson_is_known_by_what_it_says_to_those_who_learn(lesson: object) -> None:
    assert studied(lesson)  # type: ignore[arg-type]


def test_a_houses_own_rules_are_no_lesson() -> None:
    assert not studied(OURS)
    clauses = "a) name b) day c) service d) urgency\n" * 4
    assert not studied(text(f"# Incident Management\n{STEPS}The desk writes down:\n{clauses}"))
    # An examination is asked of auditors, a test of changes; neither speaks to a candidate.
    assert not studied(text(f"# 变更管理程序\n{STEPS}参加考试合格的人员方可实施变更，考试由部门组织，考试成绩存档。\n"))


def test_a_lesson_under_the_name_of_a_process_proves_nothing() -> None:
    names = FileNames("incident-management", "Incident Management")
    kind, kept = settled(FOR_AN_EXAM, names, "procedure", mapped(FOR_AN_EXAM, names.title, names.file, "procedure"))
    assert (kind, kept.assignments) == ("external", ())
    kind, kept = settled(OURS, names, "procedure", mapped(OURS, names.title, names.file, "procedure"))
    assert kind == "procedure"
    assert "D-8.6.1" in {one.requirement for one in kept.assignments}


def test_rules_on_training_may_speak_of_tests() -> None:
    rules = text(
        "# Competence, training and awareness procedure\nNeeds are found each year, courses planned, their effect judged.\n"
        "Learning objectives are set for each course; key takeaways are noted.\n"
    )
    names = FileNames("training-procedure", "Competence, training and awareness procedure")
    assert settled(rules, names, "procedure", mapped(rules, names.title, names.file, "procedure"))[0] == "procedure"


AUDITS = (
    "ISO 27001 asks organizations to audit. Audits help organizations find gaps. Organizations name an auditor. "
    "Under ISO 27001 organizations keep the results, and each risk has an owner.\n"
)


def test_what_a_standard_asks_of_anybody_is_told_to_nobody_in_particular() -> None:
    assert explains_a_standard(text(f"# Internal audits\n{AUDITS}"))
    assert not explains_a_standard(text(f"# Internal audits\nOwner: quality manager\n{AUDITS}"))
    assert not explains_a_standard(text(f"# Internal audits\n{AUDITS}We audit twice a year.\n"))


def test_a_record_that_explains_a_standard_proves_nothing() -> None:
    names = FileNames("risk-assessment", "Risk assessment")
    content = text(f"# Risk assessment\n{AUDITS}")
    kind, kept = settled(content, names, "record", mapped(content, names.title, names.file, "record"))
    assert (kind, kept.assignments) == ("external", ())


def test_what_a_page_promises_its_reader_to_know_is_a_lesson() -> None:
    page = f"# Inventory\nLearning objectives\nBy the end of this document, you should understand stock.\n{STEPS}"
    assert studied(text(page))
