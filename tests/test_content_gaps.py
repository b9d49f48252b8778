"""How much contents that were not recognised say in houses of different words."""

from __future__ import annotations

from dataclasses import replace

from pipeline.catalogue import Requirement, load_catalogue
from pipeline.content_gaps import lacks, share_recognised
from pipeline.values import Analysis, Assignment

CATALOGUE = load_catalogue()
ASKED = [one for one in CATALOGUE.requirements if len(one.key_content) >= 4]


def paper(requirement: Requirement, share: float) -> Analysis:
    """A file in which this share of the contents is recognised."""
    titles = [block.title.zh for block in requirement.key_content]
    absent = tuple(titles[round(share * len(titles)) :])
    made = Assignment(requirement.id, 0.9, "title", "…", absent)
    return Analysis(f"{requirement.id}.docx", requirement.id, "read", kind="procedure", assignments=(made,))


def test_a_house_of_which_little_is_recognised_anywhere_has_words_of_its_own() -> None:
    assert share_recognised([paper(one, 0.4) for one in ASKED], CATALOGUE) < 0.5
    assert share_recognised([paper(one, 0.9) for one in ASKED], CATALOGUE) > 0.8


def test_some_hollow_papers_among_full_ones_are_no_words_of_its_own() -> None:
    hollow, full = ASKED[:8], ASKED[8:]
    files = [*(paper(one, 0.2) for one in hollow), *(paper(one, 1.0) for one in full)]
    assert share_recognised(files, CATALOGUE) > 0.7


def test_a_few_papers_tell_nothing_of_the_words_of_a_house() -> None:
    assert share_recognised([paper(one, 0.2) for one in ASKED[:10]], CATALOGUE) == 1.0


def test_of_several_papers_the_fullest_tells_and_withdrawn_ones_do_not() -> None:
    thin, full = ([paper(one, share) for one in ASKED] for share in (0.2, 0.9))
    assert share_recognised([*thin, *(replace(one, path=f"b/{one.path}") for one in full)], CATALOGUE) > 0.8
    old = [replace(one, path=f"b/{one.path}", obsolete=True) for one in full]
    assert share_recognised([*thin, *old], CATALOGUE) < 0.3


def test_in_a_house_with_words_of_its_own_only_what_decides_counts() -> None:
    agreement = CATALOGUE.requirement("D-8.3.3-SLA")
    deciding = tuple(block.title.zh for block in agreement.key_content if block.essential)
    others = tuple(block.title.zh for block in agreement.key_content if not block.essential)
    incident = CATALOGUE.requirement("D-8.6.1")
    everything = tuple(block.title.zh for block in incident.key_content)
    assert not lacks(incident, Assignment("D-8.6.1", 0.9, "", "", everything), 0.5)
    assert lacks(incident, Assignment("D-8.6.1", 0.9, "", "", everything), 0.9)
    assert lacks(agreement, Assignment("D-8.3.3-SLA", 0.9, "", "", deciding[:1]), 0.5)
    assert not lacks(agreement, Assignment("D-8.3.3-SLA", 0.9, "", "", others), 0.5)


def test_a_paper_that_bears_the_plain_name_is_expected_to_say_at_least_half() -> None:
    configuration = CATALOGUE.requirement("D-8.2.6")
    titles = [block.title.zh for block in configuration.key_content]
    most = tuple(titles[: len(titles) // 2 + 1])
    named = Assignment("D-8.2.6", 0.99, "title", "…", most)
    assert lacks(configuration, named, 0.9)
    assert not lacks(configuration, named, 0.5)
    assert not lacks(configuration, replace(named, confidence=0.8), 0.9)
    assert not lacks(configuration, replace(named, place="3 Items"), 0.9)
    assert not lacks(configuration, replace(named, absent=most[1:]), 0.9)
