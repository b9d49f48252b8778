"""A word that a file's name shares with one procedure of the house tells what the file is a record of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import mapper

from pipeline.mapping.house_words.shared_words import by_shared_words
from pipeline.values import Analysis, Assignment, Fact, Kind

CATALOGUE = mapper().catalogue


def file(
    path: str, *ids: str, kind: Kind = "procedure", sure: float = 0.9, place: str = "title", **more: object
) -> Analysis:
    title = path.rpartition("/")[2]
    made = tuple(Assignment(one, sure, place, title) for one in ids)
    return Analysis(path, title, "read", kind=kind, title=title, assignments=made, **more)  # type: ignore[arg-type]


def record(path: str, **likely: float) -> Analysis:
    possible = tuple(Assignment(id.replace("_", "-").replace("p", "."), sure, "A1", "") for id, sure in likely.items())
    return file(path, kind="unrelated", possible=possible)


def served(one: Analysis, *others: Analysis) -> list[str]:
    return [each.requirement for each in by_shared_words([one, *others], CATALOGUE)[0].assignments]


CHANGES = file("改螺丝的十条和蹲点票", "D-8.5.1")


@pytest.mark.parametrize("path", ["三季度/蹲点票", "蹲点票/0907一张"])
def test_shared_word_and_content_tell_together(path: str) -> None:
    one = file(path, kind="record", possible=(Assignment("R-8.5.1-1", 0.2, "A1", ""),))
    assert served(one, CHANGES) == ["R-8.5.1-1"]


def test_short_word_alone_tells_nothing_and_a_long_one_what_alone_is_possible() -> None:
    assert not served(file("跑腿单", kind="record"), file("跑腿规矩", "D-7.6"))
    assert served(file("小窍门导出", kind="unrelated"), file("小窍门怎么攒", "D-7.6")) == ["R-7.6"]


def test_word_in_procedures_or_records_of_something_else_tells_nothing() -> None:
    one = file("蹲点票", kind="record", possible=(Assignment("R-8.5.1-1", 0.2, "A1", ""),))
    assert not served(one, CHANGES, file("蹲点票怎么交", "D-8.6.2"))
    assert not served(one, CHANGES, file("蹲点票 台账", "R-8.6.1-1", kind="record"))


def test_what_content_alone_told_gives_way_but_no_name() -> None:
    likely = (Assignment("R-8.6.2", 0.12, "A1", ""),)
    errands = file("跑腿规矩", "D-8.6.2")
    read = file("跑腿 10月", "R-8.6.1-1", kind="record", sure=0.87, place="10月", possible=likely)
    assert served(read, errands) == ["R-8.6.2"]
    named = file("跑腿 10月", "R-8.6.1-1", kind="record", sure=0.87, possible=likely)
    assert served(named, errands) == ["R-8.6.1-1"]


def test_a_paper_set_aside_as_another_systems_shares_no_word() -> None:
    one = file("蹲点票", kind="unrelated", possible=(Assignment("R-8.5.1-1", 0.2, "A1", ""),))
    assert served(one, CHANGES) == ["R-8.5.1-1"]
    assert not served(replace(one, facts=(Fact("field.other", "by its name", "title", "蹲点票"),)), CHANGES)
