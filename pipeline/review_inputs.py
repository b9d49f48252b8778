"""Which inputs to the management review (9.3) the papers of a set speak of, all of them together."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.catalogue import Catalogue
from pipeline.other_systems import called_after_another
from pipeline.text.joined import joined
from pipeline.values import Analysis, Fact, Words

INPUTS = "R-9.3-2"
TOPICS = "review.topics"
PERHAPS = "review.topics.perhaps"  # of slides and the like, which their folder tells to be the review's
_HELD = ("R-9.3-2", "R-9.3-3")
_FOLLOWED_UP = "R-9.3-4"
_PAPERS = ("record", "report", "plan")


def review_papers(current: Iterable[Analysis], catalogue: Catalogue) -> list[tuple[Analysis, Fact]]:
    """The papers of the review among files in force, each with the inputs that it speaks of.

    A paper that serves the inputs without calling itself a paper of the review (the pack for 3 November) is one, too. Those
    of another system's review, of quality say, speak for it alone, unless no other is there.
    """
    found: list[tuple[Analysis, Fact]] = []
    current = list(current)
    folders = {one.path.rpartition("/")[0] for one in current if any(a.requirement in _HELD for a in one.assignments)}
    for one in current:
        if one.path.rpartition("/")[0] in folders:
            found += ((one, fact) for fact in one.facts if fact.name == PERHAPS)
        held = {each.requirement for each in one.assignments}
        if one.kind not in _PAPERS or (_FOLLOWED_UP in held and not held & set(_HELD)):
            continue  # what became of the decisions is no input to them
        facts = [fact for fact in one.facts if fact.name == TOPICS]
        served = [each for each in one.assignments if each.requirement == INPUTS and not each.stub]
        if not facts and served:
            told = [
                each.title.zh
                for each in catalogue.requirement(INPUTS).key_content
                if each.title.zh not in served[0].absent
            ]
            facts = [Fact(TOPICS, joined(*told), served[0].place, served[0].quote)]
        found += ((one, fact) for fact in facts)
    return [(one, fact) for one, fact in found if not called_after_another(one)] or found


def absent_inputs(papers: Iterable[tuple[Analysis, Fact]], catalogue: Catalogue) -> tuple[Words, ...]:
    """The inputs that none of these papers speaks of; none where there are no papers."""
    told = [fact.value.split("|") for _, fact in papers]
    topics = {topic for each in told for topic in each}
    wanted = catalogue.requirement(INPUTS).key_content if told else ()
    return tuple(each.title for each in wanted if each.title.zh not in topics)
