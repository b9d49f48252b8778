"""Notes under the bare name of a process, which nobody issued and which order nothing, serve nothing among strangers' papers."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.client_set.own_set import by_the_whole
from pipeline.mapping.content.unissued import said_by_nobody, scope_of_a_project
from pipeline.values import Analysis, Assignment, Fact

NOTES = (
    "Keeps what was agreed with the customer in view.\n- Agreement: between provider and customer\n- Internal agreement: between two departments\n"
    "- Contract beneath: with an outside firm\nTargets that can be reached, looked at again and again.\n"
)
TITLE = "Service level management"


def facts(markup: str, title: str = TITLE, name: str = "service-level-management") -> tuple[Fact, ...]:
    return said_by_nobody(text(markup), "procedure", title, name)


def test_notes_on_a_process_are_said_by_nobody() -> None:
    assert facts(f"# {TITLE}\n{NOTES}")
    assert facts(
        "# 服务级别管理\n与客户约定的目标。\n内部协议：两个部门之间。\n支持合同：与外部公司之间。\n",
        "服务级别管理",
        "服务级别管理",
    )


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        (f"# {TITLE}\n{NOTES}", "Service level management process"),  # the name of a paper
        (f"# {TITLE}\nVersion: 1.2\n{NOTES}", TITLE),
        (f"# {TITLE}\nSince 2026-05-01\n{NOTES}", TITLE),
        (f"# {TITLE}\n## Purpose\n{NOTES}", TITLE),
        (
            f"# {TITLE}\n{NOTES}The account manager must report each month and is responsible for the agreement.\n",
            TITLE,
        ),
        (f"# {TITLE}\n{NOTES}" + "".join(f"{n}. Ask the customer again\n\n" for n in range(1, 7)), TITLE),
    ],
)
def test_what_is_issued_has_chapters_orders_or_counts_its_steps_is_somebodys(markup: str, title: str) -> None:
    assert not facts(markup, title)


def test_what_defines_one_thing_after_the_other_is_said_by_nobody_however_it_is_ordered() -> None:
    words = ("event", "target", "promise", "report", "review", "credit")
    defined = "".join(f"{n}. A {one} is defined as what both must know.\n\n" for n, one in enumerate(words, 1))
    assert facts(f"# {TITLE}\n## Purpose\n{defined}")
    assert not facts(f"# {TITLE}\nVersion 2, approved by the board\n## Purpose\n{defined}")


def test_running_text_on_how_risks_are_managed_is_no_record_of_them() -> None:
    told = text("Never stake more than you can lose.\n\nWhoever stakes little can be wrong a hundred times.")
    assert said_by_nobody(told, "record", "Risk management", "notes")
    assert not said_by_nobody(told, "record", "Risk assessment", "notes")
    kept = text("Risks that we know.", [("Risk", "Level"), ("The lease ends", "high")])
    assert not said_by_nobody(kept, "record", "Risk management", "notes")


@pytest.mark.parametrize(
    ("requirement", "kind"),
    [("D-8.3.3", "external"), ("D-4.1", "procedure"), ("R-8.6.1-1", "procedure")],
)
def test_among_strangers_notes_serve_no_process(requirement: str, kind: str) -> None:
    served = (Assignment(requirement, 0.97, "title", TITLE),)
    told = facts(f"# {TITLE}\n{NOTES}")
    paper = Analysis("notes.md", "a", "read", kind="procedure", title=TITLE, assignments=served, facts=told)
    assert by_the_whole([paper])[0].kind == kind


def test_the_scope_of_some_work_is_none_of_the_system() -> None:
    game = text("# Scope statement\nA game in which whoever eats grows. Out of scope: sound.")
    ours = text("# Scope statement\nThe management system covers the hosting of shops from Leeds.")
    assert scope_of_a_project(game, {"D-4.3"}, "Scope statement", "scope")
    assert not scope_of_a_project(game, {"D-4.1"}, "Scope statement", "scope")
    assert not scope_of_a_project(ours, {"D-4.3"}, "Scope statement", "scope")
    assert not scope_of_a_project(game, {"D-4.3"}, "ISMS scope", "scope")
    told = scope_of_a_project(game, {"D-4.3"}, "Scope statement", "scope")
    served = (Assignment("D-4.3", 0.97, "title", "Scope statement"),)
    paper = Analysis("scope.docx", "a", "read", kind="policy", title="Scope statement", assignments=served, facts=told)
    assert not by_the_whole([paper])[0].assignments


ESSAY = (
    "A small bakery changed its oven on the morning before a feast, and nobody in the shop could say why the loaves came out grey. "
    "What went wrong there is the subject of this chapter, and it is worth a closer look, since the oven itself was fine, "
    "the flour was fine, and the only thing that differed from the day before was a setting which somebody had meant well.\n\n"
) * 9


def test_an_essay_on_a_subject_is_said_by_nobody_be_it_on_agreements() -> None:
    essay = f"# The anatomy of a promise\n{ESSAY}"
    assert facts(essay, "The anatomy of a promise", "promises")
    assert said_by_nobody(text(essay), "agreement", "The anatomy of a promise", "promises")


@pytest.mark.parametrize(
    "markup",
    [
        f"# Changes\nOwner: desk manager\n## Scope\n{ESSAY}",
        "# Changes\n## Scope\n" + ESSAY.replace("it is worth a closer look", "each change must be approved"),
        "# Changes\n## Scope\n" + ESSAY.replace("the flour was fine", "we and our desk agree"),
        "# Changes\n## Scope\n" + ESSAY.replace(", ", "\n- "),
    ],
)
def test_long_rules_of_a_house_are_no_essay(markup: str) -> None:
    assert not facts(markup, "Changes", "changes")


def test_a_short_agreement_is_somebodys() -> None:
    assert not said_by_nobody(text(f"# {TITLE}\n{NOTES}"), "agreement", TITLE, "sla")
