"""How much contents that were not recognised say in houses of different words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.catalogue import Catalogue, Requirement, load_catalogue
from pipeline.content_gaps import Wording, lacks, please_look, wording
from pipeline.values import Analysis, Assignment

CATALOGUE = load_catalogue()
ASKED = [one for one in CATALOGUE.requirements if len(one.key_content) >= 4]


OWN, PLAIN = Wording(recognised=0.5), Wording(recognised=0.9)


def recognised(files: Sequence[Analysis], catalogue: Catalogue) -> float:
    return wording(files, catalogue).recognised


def paper(requirement: Requirement, share: float) -> Analysis:
    """A file in which this share of the contents is recognised."""
    titles = [block.title.zh for block in requirement.key_content]
    absent = tuple(titles[round(share * len(titles)) :])
    made = Assignment(requirement.id, 0.9, "title", "…", absent)
    return Analysis(f"{requirement.id}.docx", requirement.id, "read", kind="procedure", assignments=(made,))


def test_a_house_of_which_little_is_recognised_anywhere_has_words_of_its_own() -> None:
    assert recognised([paper(one, 0.4) for one in ASKED], CATALOGUE) < 0.5
    assert recognised([paper(one, 0.9) for one in ASKED], CATALOGUE) > 0.8


def test_some_hollow_papers_among_full_ones_are_no_words_of_its_own() -> None:
    hollow, full = ASKED[:8], ASKED[8:]
    files = [*(paper(one, 0.2) for one in hollow), *(paper(one, 1.0) for one in full)]
    assert recognised(files, CATALOGUE) > 0.7


def test_a_few_papers_tell_nothing_of_the_words_of_a_house() -> None:
    assert recognised([paper(one, 0.2) for one in ASKED[:10]], CATALOGUE) == 1.0


def test_of_several_papers_the_fullest_tells_and_withdrawn_ones_do_not() -> None:
    thin, full = ([paper(one, share) for one in ASKED] for share in (0.2, 0.9))
    assert recognised([*thin, *(replace(one, path=f"b/{one.path}") for one in full)], CATALOGUE) > 0.8
    old = [replace(one, path=f"b/{one.path}", obsolete=True) for one in full]
    assert recognised([*thin, *old], CATALOGUE) < 0.3


def test_in_a_house_with_words_of_its_own_only_what_decides_counts() -> None:
    agreement = CATALOGUE.requirement("D-8.3.3-SLA")
    deciding = tuple(block.title.zh for block in agreement.key_content if block.essential)
    others = tuple(block.title.zh for block in agreement.key_content if not block.essential)
    incident = CATALOGUE.requirement("D-8.6.1")
    everything = tuple(block.title.zh for block in incident.key_content)
    assert not lacks(incident, Assignment("D-8.6.1", 0.9, "", "", everything), OWN)
    assert lacks(incident, Assignment("D-8.6.1", 0.9, "", "", everything), PLAIN)
    assert lacks(agreement, Assignment("D-8.3.3-SLA", 0.9, "", "", deciding[:1]), OWN)
    assert not lacks(agreement, Assignment("D-8.3.3-SLA", 0.9, "", "", others), OWN)


def test_what_decides_together_is_weak_only_where_all_of_it_is_absent() -> None:
    items = CATALOGUE.requirement("D-8.2.6")
    core = tuple(block.title.zh for block in items.key_content if block.essential_together)
    rules = Assignment("D-8.2.6", 0.8, "2 Items", "…", core)
    assert len(core) == 2
    assert lacks(items, rules, PLAIN)
    assert not lacks(items, replace(rules, absent=core[:1]), PLAIN)
    assert not lacks(items, rules, OWN)


def test_a_register_of_risks_without_what_is_acceptable_is_weak() -> None:
    risks = CATALOGUE.requirement("D-6.1")
    assert lacks(risks, Assignment("D-6.1", 0.8, "Risks", "…", ("风险接受准则",)), PLAIN)
    assert not lacks(risks, Assignment("D-6.1", 0.8, "Risks", "…", ("对顾客的影响",)), PLAIN)
    everything = tuple(block.title.zh for block in risks.key_content)
    assert not lacks(risks, Assignment("D-6.1", 0.8, "Risks", "…", everything), OWN)


def test_a_sentence_on_major_incidents_that_nobody_above_hears_of_is_weak() -> None:
    major = CATALOGUE.requirement("D-8.6.1-MI")
    assert lacks(major, Assignment("D-8.6.1-MI", 0.6, "6 Major", "…", ("通知最高管理者",)), PLAIN)
    assert not lacks(major, Assignment("D-8.6.1-MI", 0.6, "6 Major", "…", ("分类",)), PLAIN)


def test_a_paper_that_bears_the_plain_name_is_expected_to_say_at_least_half() -> None:
    configuration = CATALOGUE.requirement("D-8.2.6")
    titles = [block.title.zh for block in configuration.key_content]
    most = tuple(titles[: len(titles) // 2 + 1])
    named = Assignment("D-8.2.6", 0.99, "title", "…", most)
    assert lacks(configuration, named, PLAIN)
    assert not lacks(configuration, named, OWN)
    assert not lacks(configuration, replace(named, confidence=0.8), PLAIN)
    assert not lacks(configuration, replace(named, place="3 Items"), PLAIN)
    assert not lacks(configuration, replace(named, absent=most[1:]), PLAIN)


def test_hollow_procedures_of_plain_names_do_not_make_a_house_of_two_hands_one_with_words_of_its_own() -> None:
    named = [paper(one, 0.3) for one in ASKED]
    plain = [replace(one, assignments=(replace(one.assignments[0], confidence=0.99),)) for one in named]
    two_hands, own = wording(plain, CATALOGUE), wording(named, CATALOGUE)
    assert (two_hands.recognised < 0.5, two_hands.plain_names) == (True, len(ASKED))
    assert own.plain_names == 0
    reporting = CATALOGUE.requirement("D-9.4")
    titles = [block.title.zh for block in reporting.key_content]
    hollow = Assignment("D-9.4", 0.99, "title", "…", tuple(titles[: len(titles) // 2 + 1]))
    assert lacks(reporting, hollow, two_hands)
    assert not lacks(reporting, hollow, own)
    assert not lacks(reporting, replace(hollow, place="3 Reports"), two_hands)
    policy = CATALOGUE.requirement("D-5.2")
    said = Assignment("D-5.2", 0.99, "title", "…", tuple(block.title.zh for block in policy.key_content[:4]))
    assert not lacks(policy, said, two_hands)


def without_the_core(id: str, others_absent: int = 0) -> tuple[Requirement, Assignment]:
    """Rules in which none of what decides together is recognised, nor so many of the others."""
    requirement = CATALOGUE.requirement(id)
    core = tuple(block.title.zh for block in requirement.key_content if block.essential_together)
    others = tuple(block.title.zh for block in requirement.key_content if not block.essential_together)
    return requirement, Assignment(id, 0.6, "2 Chapter", "", (*core, *others[:others_absent]))


def test_a_text_whose_other_contents_are_all_recognised_is_believed_in_a_house_with_words_of_its_own() -> None:
    mixed = Wording(recognised=0.68, plain_names=20)
    for id in ("D-8.2.6", "D-8.7.1", "D-7.5"):
        assert lacks(*without_the_core(id), mixed)
        assert lacks(*without_the_core(id), PLAIN)
        assert not lacks(*without_the_core(id), OWN)
    assert not lacks(*without_the_core("D-8.2.6", others_absent=2), mixed)
    assert lacks(*without_the_core("D-8.2.6", others_absent=2), PLAIN)
    assert lacks(*without_the_core("D-8.2.2"), OWN)  # four contents, all of them absent


def test_no_house_crosses_a_line_at_which_many_papers_become_weak_at_once() -> None:
    """Papers of all kinds of gaps, in houses of which a hundredth more is recognised each time."""
    papers = [
        (
            one,
            Assignment(one.id, sure, place, "", tuple(b.title.zh for b in one.key_content if not b.essential)[:absent]),
        )
        for one in ASKED
        for absent in range(1, len(one.key_content))
        for sure, place in ((0.99, "title"), (0.6, "2 Chapter"))
    ]
    weak = [
        {at for at, paper in enumerate(papers) if lacks(*paper, Wording(share / 100, 20))} for share in range(40, 100)
    ]
    assert len(weak[-1]) > len(weak[0]) + 100
    assert all(fewer <= more for fewer, more in pairwise(weak))
    assert max(len(more - fewer) for fewer, more in pairwise(weak)) < 0.25 * len(weak[-1] - weak[0])


def test_a_person_is_asked_to_look_where_what_decides_is_not_believed_to_be_absent() -> None:
    requirement, assignment = without_the_core("D-8.2.6")
    held = Analysis("Items.docx", "x", "read", kind="procedure", assignments=(assignment,)), assignment
    asked = please_look(requirement, [held])
    assert asked is not None
    assert "access control" in asked.en
    nearly = replace(assignment, absent=assignment.absent[:1])
    assert please_look(requirement, [(held[0], nearly)]) is None


def test_two_of_three_contents_that_decide_make_rules_weak_and_one_does_not() -> None:
    money = CATALOGUE.requirement("D-8.4.1")
    core = tuple(block.title.zh for block in money.key_content if block.essential_together)
    assert len(core) == 3
    for absent in (core[:2], core[1:]):
        assert lacks(money, Assignment("D-8.4.1", 0.8, "title", "…", absent), PLAIN)
    for one in core:
        assert not lacks(money, Assignment("D-8.4.1", 0.8, "title", "…", (one,)), PLAIN)
