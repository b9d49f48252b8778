"""Folders of other management systems in which nobody has written for years, and such as are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drives import serving, strangers

from pipeline.mapping.client_set.dormant import without_dormant
from pipeline.values import Analysis, Assignment

TODAY = date(2026, 11, 1)


def house(folder: str, last: date, *, also: str = "D-8.6.1") -> list[Analysis]:
    """Thirty papers of today, one of which serves `also`, and three in a folder that was last written in on a day."""
    rule = (Assignment("D-8.6.1", 0.9, "title", "故障处理规定"),)
    ours = replace(
        serving(1)[0], path="程序/a.docx", main_date=TODAY, assignments=(Assignment(also, 0.9, "title", "…"),)
    )
    return [
        *serving(30),
        ours,
        Analysis(f"{folder}/故障处理规定.doc", "f1", "read", kind="procedure", main_date=last, assignments=rule),
        Analysis(
            f"{folder}/资产表.xls",
            "f2",
            "read",
            kind="record",
            assignments=(Assignment("R-8.2.5", 0.9, "name", "资产"),),
        ),
        Analysis(f"{folder}/证书.pdf", "f3", "read", kind="licence", main_date=last),
    ]


def kinds(files: list[Analysis]) -> list[str]:
    return [one.kind for one in without_dormant(files)[-3:]]


def test_what_lies_in_the_folder_of_a_system_given_up_years_ago_serves_nothing() -> None:
    for folder in ("旧/2015质量管理体系", "ITSS 2018", "Old/ISO 27001:2013"):
        judged = without_dormant(house(folder, date(2019, 5, 6)))[-3:]
        assert [one.kind for one in judged] == ["unrelated", "unrelated", "licence"]
        assert not any(one.assignments for one in judged)


def test_a_system_that_is_kept_and_a_folder_of_both_systems_stay() -> None:
    for folder, last in (
        ("信息安全体系", date(2025, 3, 2)),
        ("ISO 9001和ISO 20000", date(2019, 5, 6)),
        ("程序", date(2019, 5, 6)),
    ):
        assert kinds(house(folder, last)) == ["procedure", "record", "licence"]


def test_an_old_document_that_no_other_stands_for_stays() -> None:
    assert kinds(house("信息安全体系", date(2019, 5, 6), also="D-8.1")) == ["procedure", "unrelated", "licence"]


def test_a_folder_most_of_whose_papers_are_called_after_another_system_is_that_system_s() -> None:
    called = {"故障处理规定.doc": "ISMS-B-04故障处理规定.doc", "证书.pdf": "27001证书.pdf", "资产表.xls": "资产表.xls"}

    def under(last: date, names: dict[str, str]) -> list[str]:
        files = house("旧盘", last)
        moved = [replace(one, path=f"旧盘/{names[one.path.rpartition('/')[2]]}") for one in files[-3:]]
        return kinds([*files[:-3], *moved])

    assert under(date(2019, 5, 6), called) == ["unrelated", "unrelated", "licence"]
    assert under(date(2025, 3, 2), called) == ["procedure", "record", "licence"]  # it is kept
    one_only = called | {"故障处理规定.doc": "故障处理规定.doc"}
    assert under(date(2019, 5, 6), one_only) == ["procedure", "record", "licence"]


def test_a_mixed_collection_has_no_folders_of_its_own() -> None:
    folder = house("ITSS", date(2019, 5, 6))[-3:]
    files = [*strangers(9), replace(strangers(1)[0], path="b.docx", main_date=TODAY), *folder]
    assert kinds(files) == ["procedure", "record", "licence"]
