"""How much contents that were not recognised say in houses of different words."""

from __future__ import annotations

from dataclasses import replace

from pipeline.catalogue import Requirement, load_catalogue
from pipeline.content_gaps import lacks, words_of_its_own
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
    assert words_of_its_own([paper(one, 0.4) for one in ASKED], CATALOGUE)
    assert not words_of_its_own([paper(one, 0.9) for one in ASKED], CATALOGUE)


def test_some_hollow_papers_among_full_ones_are_no_words_of_its_own() -> None:
    hollow, full = ASKED[:8], ASKED[8:]
    assert not words_of_its_own([*(paper(one, 0.2) for one in hollow), *(paper(one, 1.0) for one in full)], CATALOGUE)


def test_a_few_papers_tell_nothing_of_the_words_of_a_house() -> None:
    assert not words_of_its_own([paper(one, 0.2) for one in ASKED[:10]], CATALOGUE)


def test_of_several_papers_the_fullest_tells_and_withdrawn_ones_do_not() -> None:
    thin, full = ([paper(one, share) for one in ASKED] for share in (0.2, 0.9))
    assert not words_of_its_own([*thin, *(replace(one, path=f"b/{one.path}") for one in full)], CATALOGUE)
    assert words_of_its_own([*thin, *(replace(one, path=f"b/{one.path}", obsolete=True) for one in full)], CATALOGUE)


def test_in_a_house_with_words_of_its_own_only_what_decides_counts() -> None:
    agreement = CATALOGUE.requirement("D-8.3.3-SLA")
    deciding = tuple(block.title.zh for block in agreement.key_content if block.essential)
    others = tuple(block.title.zh for block in agreement.key_content if not block.essential)
    incident = CATALOGUE.requirement("D-8.6.1")
    everything = tuple(block.title.zh for block in incident.key_content)
    assert not lacks(incident, Assignment("D-8.6.1", 0.9, "", "", everything), own_words=True)
    assert lacks(incident, Assignment("D-8.6.1", 0.9, "", "", everything), own_words=False)
    assert lacks(agreement, Assignment("D-8.3.3-SLA", 0.9, "", "", deciding[:1]), own_words=True)
    assert not lacks(agreement, Assignment("D-8.3.3-SLA", 0.9, "", "", others), own_words=True)
