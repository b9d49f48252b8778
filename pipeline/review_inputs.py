"""Which inputs to the management review (9.3) the papers of a set speak of, all of them together."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.catalogue import Catalogue
from pipeline.values import Analysis, Fact, Words

INPUTS = "R-9.3-2"
_PAPERS = ("record", "report", "plan")


def review_papers(current: Iterable[Analysis]) -> list[tuple[Analysis, Fact]]:
    """The papers of the review among files in force, each with the inputs that it speaks of."""
    return [(one, fact) for one in current if one.kind in _PAPERS for fact in one.facts if fact.name == "review.topics"]


def absent_inputs(papers: Iterable[tuple[Analysis, Fact]], catalogue: Catalogue) -> tuple[Words, ...]:
    """The inputs that none of these papers speaks of; none where there are no papers."""
    told = [fact.value.split("|") for _, fact in papers]
    topics = {topic for each in told for topic in each}
    wanted = catalogue.requirement(INPUTS).key_content if told else ()
    return tuple(each.title for each in wanted if each.title.zh not in topics)
