"""The registry: checks and catalogue hold together, findings are ordered and keep their identity."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from small_house import AS_OF, CHANGE_BODY, CHANGES, HOUSE, built, mapper, procedure

import pipeline.checks  # noqa: F401  importing the package registers the checks
from pipeline.assess import assess
from pipeline.checks.registry import _each_once, _punctuated, check, in_cell, named, registered
from pipeline.values import Side, Words

DEMANDED = {
    "T02", "V01", "V02", "C02", "C04", "C05", "C12", "C15", "R01", "R04", "R13", "A04", "A08", "A09", "L-01", "L-02", "M01",
}  # fmt: skip


def flawed() -> tuple[str, ...]:
    return (
        *HOUSE.values(),
        procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n适用于XX公司。见《发布管理程序》。"),
    )


def test_every_registered_check_is_in_the_catalogue_and_the_demanded_ones_are_registered() -> None:
    known = {one.id for one in mapper().catalogue.checks}
    assert set(registered()) <= known
    assert set(registered()) >= DEMANDED


def test_an_id_can_be_registered_once_only() -> None:
    with pytest.raises(ValueError, match="T02"):
        check("T02")(lambda assessed: ())


def test_findings_are_gravest_first_and_the_order_of_files_does_not_matter() -> None:
    analyses = list({one.path: one for source in flawed() for one in built(source)}.values())
    found = assess(analyses, mapper().catalogue, AS_OF).findings
    ranks = [("high", "medium", "low").index(one.severity) for one in found]
    assert ranks == sorted(ranks)
    assert found == assess(analyses[::-1], mapper().catalogue, AS_OF).findings
    assert len({one.id for one in found}) == len(found)


def test_a_whole_house_raises_nothing_but_what_is_missing() -> None:
    analyses = [one for source in HOUSE.values() for one in built(source)]
    found = assess(analyses, mapper().catalogue, AS_OF).findings
    assert {one.check for one in found} <= {"M01", "V04", "R01"}


def test_contradictions_within_files_say_where() -> None:
    analyses = {one.path: one for source in flawed() for one in built(source)}
    for finding in assess(list(analyses.values()), mapper().catalogue, date(2026, 11, 20)).findings:
        assert finding.message.zh
        assert finding.message.en
        if finding.check in ("T02", "C05"):
            assert finding.place
            assert finding.quote
            assert set(finding.paths) <= set(analyses)


def test_many_files_are_named_by_the_first_and_counted() -> None:
    marks = [f"引用/第{at}份程序.docx" for at in range(1, 6)]
    text = f"{CHANGE_BODY}\n适用于XX公司。"
    sources = [procedure(path, f"BC-SM-P-8{at}", f"第{at}份程序", text) for at, path in enumerate(marks)]
    analyses = {one.path: one for source in (*HOUSE.values(), *sources) for one in built(source)}
    for finding in assess(list(analyses.values()), mapper().catalogue, AS_OF).findings:
        said = finding.message.zh + finding.message.en
        assert not {"\x1e", "\x1f"} & set(said)
        assert ".docx, " not in finding.message.zh
    assert in_cell(["a/1.docx", "b/2.docx", "3.docx", "4.docx"]) == "1.docx, 2.docx, 3.docx … +1"


def test_files_that_are_left_out_of_a_message_are_counted_in_the_way_of_its_language() -> None:
    said = named([f"a/{name}.docx" for name in "ABCDE"])
    words = _punctuated(Words(f"见 {said}。", f"see {said}."))
    assert words == Words("见 A.docx、B.docx、C.docx 等 5 个文件。", "see A.docx, B.docx, C.docx and 2 more.")


def test_a_sentence_cut_around_two_of_its_words_is_quoted_once() -> None:
    short, long = Side("a.docx", "2", "…workshop keeps its own list of parts."), Side("a.docx", "2", "…that the workshop keeps its own list of parts.")  # fmt: skip
    elsewhere, figure = replace(short, place="3"), Side("a.docx", "2", "parts")
    assert _each_once([short, long]) == [long]
    assert _each_once([long, short, elsewhere, figure]) == [long, elsewhere, figure]
