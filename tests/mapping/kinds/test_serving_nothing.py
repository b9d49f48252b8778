"""What serves nothing in a house's own set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drives import serving, strangers
from written import text

from pipeline.mapping.kinds.serving_nothing import no_word_of_the_field, serving_nothing
from pipeline.values import Analysis, Assignment, Content, Kind, ListEntry

CARS = text("用车须在办公系统申请，部门负责人批准；驾驶员每日检查油水和轮胎；节假日封存。")
REPAIRS = text("故障由值班员登记，通知客户，处理后回访。")
SIGN = Assignment("R-8.1", 0.46, "body", "…")


def paper(kind: Kind, content: Content = CARS, *hints: Assignment, title: str = "公务车辆管理规定") -> Analysis:
    facts = no_word_of_the_field(content, kind, title)
    return Analysis(f"{title}.docx", title, "read", kind=kind, title=title, hints=hints, facts=facts)


@pytest.mark.parametrize("kind", ["plan", "report", "record", "procedure", "policy", "agreement"])
def test_what_serves_nothing_is_unrelated_in_ones_own_set(kind: Kind) -> None:
    assert serving_nothing([*serving(30), paper(kind)])[-1].kind == "unrelated"
    assert serving_nothing([*strangers(9), paper(kind)])[-1].kind == kind  # no house whose papers they could not be


@pytest.mark.parametrize("kind", ["form", "licence", "external", "manual", "list"])
def test_other_kinds_are_what_they_are(kind: Kind) -> None:
    assert serving_nothing([*serving(30), paper(kind)])[-1].kind == kind


def test_rules_with_words_of_the_field_stay() -> None:
    assert serving_nothing([*serving(30), paper("procedure", REPAIRS)])[-1].kind == "procedure"
    assert serving_nothing([*serving(30), paper("procedure", title="机房车辆进出规定")])[-1].kind == "procedure"


def test_a_record_stays_for_which_a_sign_speaks() -> None:
    assert serving_nothing([*serving(30), paper("record", CARS, SIGN)])[-1].kind == "record"
    assert serving_nothing([*serving(30), paper("procedure", CARS, SIGN)])[-1].kind == "procedure"
    assert serving_nothing([*serving(30), paper("report", CARS, SIGN)])[-1].kind == "unrelated"


def test_what_serves_something_or_could_not_be_read_stays() -> None:
    (first, *_) = serving(30)
    assert serving_nothing(serving(30))[0] == first
    locked = Analysis("预案.docx", "x", "failed", kind="plan")
    assert serving_nothing([*serving(30), locked])[-1] == locked


@pytest.mark.parametrize(
    "path",
    [
        "07其他体系/检验控制程序.docx",
        "30 ISO 9001/Internal audit.docx",
        "QMS-CX-09 检验控制程序.docx",
        "60 Other systems/Timber/Keeping the piles apart.doc",
        "60 Other management systems/Yard walk.docx",
        "yard/PEFC chain of custody rules.docx",
        "98杂/安全生产标准化/隐患台账.docx",
        "生产/产销监管链程序.docx",
        "lab/ISO 17025/balances.docx",
    ],
)
def test_papers_of_another_management_system_are_unrelated_whatever_speaks_for_them(path: str) -> None:
    one = replace(paper("procedure", REPAIRS, SIGN), path=path)
    assert serving_nothing([*serving(30), one])[-1].kind == "unrelated"
    assert serving_nothing([*serving(30), replace(one, path="02程序/检验控制程序.docx")])[-1].kind == "procedure"
    assert serving_nothing([*serving(30), replace(one, assignments=(SIGN,))])[-1].kind == "procedure"


def test_an_instruction_on_the_houses_own_list_stays_whatever_it_is_about() -> None:
    rows = (ListEntry("AB-WI-07", "公务车辆管理规定", "1", "S!A2", "AB-WI-07 公务车辆管理规定 1"),)
    listing = Analysis("清单.xlsx", "l", "read", kind="list", entries=rows)
    one = replace(paper("procedure"), number="AB-WI-07")
    assert serving_nothing([*serving(30), listing, one])[-1].kind == "procedure"
    assert serving_nothing([*serving(30), listing, replace(one, number="AB-WI-08")])[-1].kind == "unrelated"
    assert serving_nothing([*serving(30), listing, replace(one, path="QMS-07/a.docx")])[-1].kind == "unrelated"


def test_what_was_measured_by_another_standard_is_no_paper_from_outside() -> None:
    strip = replace(paper("external", title="ISO 12647 strip, press 2"), path="Colour/ISO 12647 strip.xlsx")
    assert serving_nothing([*serving(30), strip])[-1].kind == "unrelated"
    for kept in ("Colour/ISO 12647 explained.pptx", "Colour/price list.xlsx"):  # a lesson on it; no standard
        assert serving_nothing([*serving(30), replace(strip, path=kept, title="")])[-1].kind == "external"


@pytest.mark.parametrize("path", ["05 Systems/Keeping the piles apart.docx", "rules/FSCx gateway rules.docx"])
def test_systems_of_computers_are_no_management_systems(path: str) -> None:
    assert serving_nothing([*serving(30), replace(paper("procedure", REPAIRS), path=path)])[-1].kind == "procedure"
