"""Planted defects laid beside findings: by check and file, without a scan."""

from __future__ import annotations

from benchmarks.checks_again import compared
from pipeline.learn.truth import Defect, Truth
from pipeline.values import Finding, Side, Words


def finding(check: str, *paths: str) -> Finding:
    sides = tuple(Side(path, "", "quoted") for path in paths)
    words = Words("矛盾", "a contradiction")
    return Finding(
        f"{check}-{'-'.join(paths)}", check, "medium", None, paths, "", "quoted", words, words, evidence=sides
    )


def truth(*defects: Defect) -> Truth:
    return Truth("2026-11-30", None, {}, {}, {}, {}, defects)


PLANTED = Defect("C14", frozenset(["a.docx"]), "another short name")


def test_a_finding_in_one_of_its_files_is_the_defect_and_another_is_besides() -> None:
    other = finding("C14", "b.docx")
    one = compared([finding("C14", "a.docx", "c.docx"), other], truth(PLANTED), {"C14"})
    assert (one.found, one.missed, one.surplus) == (1, (), (other,))


def test_another_check_of_the_same_file_finds_nothing() -> None:
    one = compared([finding("C12", "a.docx")], truth(PLANTED), {"C12", "C14"})
    assert (one.found, one.missed) == (0, (PLANTED,))


def test_checks_that_nobody_asked_for_are_left_out() -> None:
    assert compared([finding("C12", "a.docx")], truth(PLANTED), {"R01"}).surplus == ()
