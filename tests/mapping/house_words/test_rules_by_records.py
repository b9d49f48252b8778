"""What the records of a process are called tells which paper rules it."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.house_words.rules_by_records import rules_by_records
from pipeline.values import Analysis, Assignment, Kind

CATALOGUE = mapper().catalogue


def file(title: str, *ids: str, kind: Kind = "record") -> Analysis:
    made = tuple(Assignment(one, 0.8, "body", title) for one in ids)
    return Analysis(title, title, "read", kind=kind, title=title, assignments=made)


RECORDS = [
    file("蹲坑会审", "R-8.5.1-2"),
    file("蹲坑申请单 07", "R-8.5.1-1"),
    file("三季度蹲坑分析", "R-8.5.1-4", kind="report"),
]


def served(one: Analysis, *others: Analysis) -> list[str]:
    told = rules_by_records([one, *others], CATALOGUE)[0]
    return [each.requirement for each in told.assignments]


@pytest.mark.parametrize("title", ["蹲坑管理规程", "蹲坑怎么管"])
def test_rules_begin_with_the_word_of_the_records_of_one_process(title: str) -> None:
    one = rules_by_records([file(title, kind="procedure"), *RECORDS], CATALOGUE)[0]
    assert [each.requirement for each in one.assignments] == ["D-8.5.1"]
    assert one.assignments[0].confidence < 0.65  # asks for a look


def test_english_rules_are_told_so_too() -> None:
    records = [file("Twiddle board 12 October", "R-8.5.1-2"), file("Twiddle T-07", "R-8.5.1-1")]
    assert served(file("Twiddles", kind="procedure"), *records) == ["D-8.5.1"]


def test_chapters_that_serve_something_else_stay() -> None:
    assert served(file("蹲坑管理规程", "D-8.5.1.1", kind="procedure"), *RECORDS) == ["D-8.5.1", "D-8.5.1.1"]


@pytest.mark.parametrize(
    ("one", "others"),
    [
        (file("蹲坑管理规程", kind="procedure"), RECORDS[:1]),
        (file("蹲坑管理规程", kind="procedure"), [*RECORDS[:2], file("蹲坑采购单", "R-8.3.4-1")]),
        (file("蹲坑管理规程", kind="procedure"), [*RECORDS, file("Changes", "D-8.5.1", kind="procedure")]),
        (file("蹲坑安排", kind="plan"), RECORDS),
    ],
    ids=["one record alone", "of two processes", "ruled already", "no rules"],
)
def test_word_of_few_or_of_several_tells_nothing_nor_does_one_of_what_is_ruled(
    one: Analysis, others: list[Analysis]
) -> None:
    assert served(one, *others) == []
