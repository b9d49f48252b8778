"""Papers of one house hang together: by people, by the organisation's name, by numbers and by what they name."""

from __future__ import annotations

import pytest

from pipeline.mapping.client_set.house import bound_by_words, linked
from pipeline.values import Analysis, Fact


def paper(name: str, *facts: tuple[str, str], number: str = "", title: str = "") -> Analysis:
    found = tuple(Fact(key, value, "p.1", "…") for key, value in facts)
    return Analysis(f"{name}.docx", name, "read", facts=found, number=number, title=title)


SIGNED = ("signoff.approved", "沈砚")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (paper("a", SIGNED), paper("b", ("person.listed", "沈砚|值长"))),
        (paper("a", ("person.signed", "drafted|沈砚")), paper("b", ("person.department", "沈砚|调度班"))),
        (
            paper("a", ("organisation.header", "云岬科技有限公司")),
            paper("b", ("organisation.cover", "云岬科技有限公司")),
        ),
        (paper("a", ("words.people", "丁琳|沈砚")), paper("b", ("words.people", "沈砚"))),
        (paper("a", number="YJ-GD-03"), paper("b", number="YJ-GD-11")),
        (paper("a", number="YJ-GD-03"), paper("b", ("reference.number", "YJ-GD-03"))),
        (paper("a", title="出了岔子怎么办的规矩"), paper("b", ("reference.title", "出了岔子怎么办的规矩"))),
    ],
)
def test_two_papers_of_one_house_are_linked(one: Analysis, other: Analysis) -> None:
    assert linked([one, other]) == 2


def test_links_reach_over_others() -> None:
    chain = [paper("a", SIGNED), paper("b", SIGNED, number="YJ-GD-03"), paper("c", ("reference.number", "YJ-GD-03"))]
    assert linked([*chain, paper("d"), paper("e")]) == 3


def test_the_same_role_and_different_names_link_nothing() -> None:
    strangers = [
        paper(str(n), ("person.signed", f"approved|name {n}"), title=f"Policy {n} of its own") for n in range(5)
    ]
    assert linked(strangers) == 1
    assert linked([]) == 0


def test_files_that_know_the_same_people_and_things_are_of_one_house() -> None:
    house = [paper(str(at), ("words.proper", f"Felix|Window|Word{at}")) for at in range(6)]
    assert bound_by_words([*house, paper("x", ("words.proper", "Felix")), paper("y")]) == 6


def test_what_others_write_small_is_no_name_and_few_files_are_no_house() -> None:
    posts = [paper(str(at), ("words.proper", "Manager|Officer")) for at in range(5)]
    assert bound_by_words([*posts, paper("x", ("words.common", "Manager|Officer"))]) == 0
    assert bound_by_words(posts[:3]) == 0


def test_a_few_papers_of_each_of_many_houses_are_no_house() -> None:
    houses = [
        paper(f"{house}{at}", ("words.proper", f"Owner{house}|Site{house}|Product{house}"))
        for house in range(5)
        for at in range(5)
    ]
    assert bound_by_words(houses) == 5


def test_one_name_that_two_houses_share_joins_them_not() -> None:
    one = [paper(f"a{at}", ("words.proper", "Dublin|Felix|Window")) for at in range(5)]
    other = [paper(f"b{at}", ("words.proper", "Dublin|Maeve|Ledger")) for at in range(4)]
    assert bound_by_words([*one, *other]) == 5


def test_files_of_a_house_hang_together_by_others() -> None:
    desk = [paper(f"a{at}", ("words.proper", "Felix|Window|Harbour")) for at in range(4)]
    yard = [paper(f"b{at}", ("words.proper", "Harbour|Window|Crane")) for at in range(4)]
    assert bound_by_words([*desk, *yard]) == 8
