"""Names in words of the house that say in brackets what they are about."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.names.joined import glossed


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("Doors-open plan (service continuity)", "D-8.7.2-PL"),
        ("Keeping-on rules (incident management)", "D-8.6.1"),
        ("开门预案（服务连续性）", "D-8.7.2-PL"),
        ("挪动办法（变更管理）", "D-8.5.1"),
    ],
)
def test_brackets_say_what_the_paper_is_about_and_the_word_before_them_what_it_is(name: str, requirement: str) -> None:
    assert mapper().names.hits(name)[0].requirement == requirement
    assert mapper().names.hits(name)[0].coverage > 0.8


def test_brackets_behind_a_name_of_the_field_only_narrow_it() -> None:
    assert [hit.requirement for hit in mapper().names.hits("Internal audit report (service management)")] == ["R-9.2-6"]
    assert glossed("Doors-open plan") is None
    assert glossed("(draft) plan") is None
