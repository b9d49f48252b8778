"""Among strangers' papers the signs of a document and the rules together say of what kind it is."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from drives import strangers
from written import text

from pipeline.mapping.kinds.by_signs import KindModel, Sign, by_signs, looks_like
from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.kinds.signs import signs_of
from pipeline.values import Analysis, Assignment, Content, Fact, Kind

NAMED = Assignment("D-8.3.4", 0.9, "title", "Suppliers")


def told(kind: Kind, signs: str) -> Analysis:
    return Analysis("paper.md", "p", "read", kind=kind, facts=(Fact("kind.signs", signs, "body", ""),))


def heaped(one: Analysis) -> Analysis:
    return by_signs((one, *strangers(20)))[0]


def test_in_a_heap_a_paper_is_what_its_signs_say_by_far() -> None:
    assert heaped(told("unrelated", "report=-0.2 unrelated=-2.5")).kind == "report"


def test_signs_that_hardly_lead_leave_what_the_rules_told() -> None:
    assert heaped(told("procedure", "policy=-0.7 procedure=-0.9")).kind == "procedure"


def test_what_serves_something_does_not_become_talk() -> None:
    serving = replace(told("policy", "unrelated=-0.1 policy=-4.0"), assignments=(NAMED,))
    assert heaped(serving).kind == "policy"
    assert heaped(replace(serving, assignments=())).kind == "unrelated"


def test_an_agreement_stays_what_its_two_parties_say() -> None:
    assert heaped(told("agreement", "report=-0.1 agreement=-6.0")).kind == "agreement"


def test_a_few_papers_are_no_heap() -> None:
    few = (told("unrelated", "report=-0.2 unrelated=-2.5"), *strangers(3))
    assert by_signs(few) == few


def test_a_file_without_signs_keeps_its_kind() -> None:
    unread = Analysis("scan.pdf", "s", "failed", kind="record")
    assert heaped(unread) == unread


def test_each_sign_counts_for_and_against_and_no_kind_is_sure() -> None:
    model = KindModel(("policy", "record"), (0.0, 0.0), {"says must": Sign(1.0, 0.5, (0.4, -0.4))})
    scores = model.scores({"says must": 2.0, "never heard of": 9.0})
    assert scores["policy"] > scores["record"]
    assert math.isclose(sum(math.exp(one) for one in scores.values()), 1.0)
    plain = model.scores({})
    assert plain["policy"] == plain["record"]


@pytest.mark.parametrize(
    ("lines", "sign"),
    [
        (["All staff must lock their screens.", "Keys shall not be shared."], "says must"),
        (["Attendees: the desk and the network team", "Agenda: what is still open"], "says meeting"),
        (["门户由运维组负责，任何人不得私自改动。"], "says forbids"),
        (["1. Open the console", "2. Restart the worker"], "says step"),
    ],
)
def test_how_a_text_speaks_is_a_sign(lines: list[str], sign: str) -> None:
    content = text("\n".join(lines))
    assert signs_of(content, "Note", "note", layout_of(content))[sign] > 0.0


def test_an_account_looks_more_like_a_report_than_rules_do() -> None:
    account = text(
        "# Outage of the booking page on 3 March 2026\n"
        "What happened: the disk of the database was full and bookings failed for two hours.\n"
        "Root cause: the clean-up job was stopped in February. Lessons learned: the alert was set too late.",
    )
    rules = text(
        "# Purpose and scope\n"
        "This policy applies to all staff. Passwords must be changed each year and must not be shared.\n"
        "Responsibilities: the security officer shall review exceptions every quarter.",
    )

    def scores(content: Content, title: str) -> dict[str, float]:
        (fact,) = looks_like(signs_of(content, title, "paper", layout_of(content)))
        return {kind: float(score) for kind, _, score in (one.partition("=") for one in fact.value.split())}

    told_of, ruled = scores(account, "Outage of the booking page"), scores(rules, "Passwords")
    assert told_of["report"] - told_of["policy"] > ruled["report"] - ruled["policy"]
