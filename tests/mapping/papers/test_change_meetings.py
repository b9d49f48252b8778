"""Minutes that decide on changes are told by the house's own change numbers."""

from __future__ import annotations

from pipeline.mapping.papers.change_meetings import meetings_on_changes
from pipeline.values import Analysis, Assignment, Fact

MEETING, READS_SO = Assignment("R-7.4", 0.72, "title", "q"), Assignment("R-8.5.1-2", 0.9, "body", "q")


def paper(title: str, *served: Assignment, numbers: tuple[str, ...], possible: tuple[Assignment, ...] = ()) -> Analysis:
    facts = tuple(Fact("reference.number", each, "body", each) for each in numbers)
    return Analysis(
        title, title, "read", kind="record", title=title, assignments=served, possible=possible, facts=facts
    )


LEDGER = paper("Change log", Assignment("R-8.5.1-1", 0.9, "title", "q"), numbers=("PCR-127", "PCR-128", "PCR-130"))


def served(one: Analysis) -> list[str]:
    return [each.requirement for each in meetings_on_changes((LEDGER, one))[1].assignments]


def test_a_round_that_names_tickets_of_the_change_ledger_and_reads_so_decides_on_changes() -> None:
    assert served(paper("Thursday round", MEETING, numbers=("PCR-135",), possible=(READS_SO,))) == ["R-8.5.1-2"]
    assert served(paper("Extra round", MEETING, READS_SO, numbers=("PCR-134",))) == ["R-8.5.1-2"]


def test_other_rounds_are_communication() -> None:
    assert served(paper("Thursday round", MEETING, numbers=("INC-3301",), possible=(READS_SO,))) == ["R-7.4"]
    assert served(paper("Stand-up", MEETING, numbers=("PCR-135",))) == ["R-7.4"]
