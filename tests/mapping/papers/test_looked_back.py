"""A register that only says on which day a change was looked back at, beside papers that say what was seen."""

from __future__ import annotations

import pytest
from written import table

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.papers.companions import by_company

HEAD = ("Move", "Asked", "What", "Carried out", "Looked back")
ZH = ("变更编号", "提出", "内容", "实施日期", "回顾日期")


def review(head: tuple[str, ...], *seen: str) -> list[float]:
    rows = [head, *((f"M-{n}", "2026-03-02", "a", "2026-03-04", text) for n, text in enumerate(seen))]
    changes = Candidate("R-8.5.1-1", 0.9, "title", "", (table(rows, "2026"),))
    return [one.confidence for one in by_company([changes], "record") if one.requirement == "R-8.5.1-3"]


@pytest.mark.parametrize(
    ("head", "seen"),
    [
        (HEAD, ("2026-03-09", "n/a", "2026-03-19")),
        (HEAD, ("Fri 6 Mar", "", "Wed 11 Mar")),
        (ZH, ("2026年3月9日", "", "3月16日")),
    ],
)
def test_days_alone_are_a_claim_that_gives_way(head: tuple[str, ...], seen: tuple[str, ...]) -> None:
    assert review(head, *seen) == [GIVES_WAY]


@pytest.mark.parametrize(
    ("head", "seen"),
    [
        (HEAD, ("6 Mar: still slow", "11 Mar: fine", "")),
        ((*HEAD[:-1], "Look back"), ("09.03.2026 ok", "19.03.2026 view rebuilt", "")),
        (ZH, ("3月9日看，未再丢包", "3月16日正常", "")),
        ((*ZH[:-1], "回顾结论"), ("成功", "部分成功", "成功")),
    ],
)
def test_what_was_seen_counts(head: tuple[str, ...], seen: tuple[str, ...]) -> None:
    (confidence,) = review(head, *seen)
    assert confidence > GIVES_WAY


CAME_OUT = ("Move", "Asked", "What", "Carried out", "How it went", "Looked back")
RESULT = ("变更编号", "提出", "内容", "实施日期", "结果", "回顾日期")


def beside(head: tuple[str, ...], *outcomes: str) -> list[float]:
    rows = [head, *((f"M-{n}", "2026-03-02", "a", "2026-03-04", text, "2026-03-19") for n, text in enumerate(outcomes))]
    changes = Candidate("R-8.5.1-1", 0.9, "title", "", (table(rows, "2026"),))
    return [one.confidence for one in by_company([changes], "record") if one.requirement == "R-8.5.1-3"]


@pytest.mark.parametrize(
    ("head", "outcomes"),
    [
        (CAME_OUT, ("worked", "backed out, old image refused", "worked")),
        ((*CAME_OUT[:4], "Outcome", "Looked back"), ("ok", "ok", "two gates went back")),
        ((*CAME_OUT[:4], "Result", "Looked at again"), ("fine", "slow on day one, fixed", "")),
        (RESULT, ("成功", "回退，驱动不认旧盘", "成功")),
        ((*RESULT[:4], "成没成", "回顾日期"), ("成", "没成，参数写错单位", "成")),
    ],
)
def test_outcomes_beside_the_days_say_what_was_seen(head: tuple[str, ...], outcomes: tuple[str, ...]) -> None:
    (confidence,) = beside(head, *outcomes)
    assert confidence > GIVES_WAY


@pytest.mark.parametrize(
    ("head", "outcomes"), [(CAME_OUT, ("worked", "taken back", "")), (RESULT, ("成功", "回退", "成功"))]
)
def test_verdicts_beside_the_days_say_no_more_than_that_it_was_done(
    head: tuple[str, ...], outcomes: tuple[str, ...]
) -> None:
    assert beside(head, *outcomes) == [GIVES_WAY]
