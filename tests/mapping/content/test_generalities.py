"""Praise and a list of neighbours say nothing of a process."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.content.key_content import absent_from
from pipeline.values import Block, Place

PROBLEMS = mapper().catalogue.requirement("D-8.6.3")
REMEDY = "solved through change management"


def told(*lines: str) -> set[str]:
    absent = absent_from(PROBLEMS, tuple(Block(line, Place()) for line in lines))
    return {one.title.en for one in PROBLEMS.key_content if one not in absent}


@pytest.mark.parametrize(
    "line",
    [
        "The process interfaces with incident management, change management and other processes.",
        "Effective problem management brings benefits such as higher availability and fewer repeats.",
        "Problem management is an important process and plays a proactive role.",
        "本过程与事件管理、变更管理等过程存在接口。",
        "问题管理是提高服务有效性的重要手段，各部门应予以足够重视。",
    ],
)
def test_praise_and_neighbours_say_no_content(line: str) -> None:
    assert not told(line)


@pytest.mark.parametrize(
    "line",
    [
        "A fix of a problem goes to the change board as a change request.",
        "问题的根治方案提交变更管理，经批准后实施。",
    ],
)
def test_what_is_done_with_a_neighbour_counts(line: str) -> None:
    assert REMEDY in told(line)
