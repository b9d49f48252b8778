"""Rules that only repeat what is asked, and rules of a house."""

from __future__ import annotations

import pytest

from pipeline.mapping.content.repeated import only_repeats
from pipeline.values import Block, Place


def chapter(*lines: str) -> tuple[Block, ...]:
    return (Block("9 Resources", Place(), 2), *(Block(line, Place()) for line in lines))


@pytest.mark.parametrize(
    "lines",
    [
        ("The company shall make available what people, tools and money the system and its services need.",),
        ("9.1 Means shall be planned. Means shall be made available.", "a) They shall be enough for the services."),
        ("公司应确保体系和服务所需的人力、技术、信息和资金。", "所需能力应得到满足。"),
    ],
)
def test_that_something_shall_be_done_says_no_more_than_what_is_asked(lines: tuple[str, ...]) -> None:
    assert only_repeats(chapter(*lines))


@pytest.mark.parametrize(
    "lines",
    [
        ("The head of finance shall make available what people, tools and money the services need.",),
        ("Means shall be planned every autumn.",),
        ("Means shall be laid down in the Site Programme.",),
        ("Means shall be planned.", "We look at spare hands, licences and the till on the first workday."),
        ("公司应按《年度预算》保证人力和资金。",),
        ("综合部应每年九月汇总各岗位所需的人、设备和钱。",),
        (),
    ],
)
def test_who_when_and_with_what_are_the_houses_own(lines: tuple[str, ...]) -> None:
    assert not only_repeats(chapter(*lines))
