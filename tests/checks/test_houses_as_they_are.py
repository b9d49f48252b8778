"""What the small houses are without any change: the checks say nothing of them."""

from __future__ import annotations

from chinese_house import CHINESE, TICKETS, checklist, ledger, ncr, report, roster
from chinese_papers import CHART, WITH_FORMS
from english_house import ENGLISH, ROSTER, register
from small_house import AS_OF, built, findings, mapper

from pipeline.assess import assess


def test_a_house_with_a_list_of_forms_is_in_order() -> None:
    for check in ("C01", "C05", "C12", "R02", "R16"):
        assert not findings(check, house=WITH_FORMS), check


def test_papers_as_the_houses_write_them_say_nothing() -> None:
    assert not findings("R05", ledger(TICKETS), house=CHINESE)
    assert not findings("R07", report(9), roster(), ncr(), checklist(), register(), house=CHINESE)


def test_the_chinese_house_has_no_grave_finding() -> None:
    analyses = [one for source in CHINESE.values() for one in built(source)]
    found = assess(analyses, mapper().catalogue, AS_OF).findings
    absent = ("M01", "V04", "R01")  # so small a house has few of the documents and records
    assert [f"{one.check}: {one.message.zh}" for one in found if one.check not in absent] == []


def test_a_complete_house_has_signed_covers_known_departments_and_nothing_left_in() -> None:
    for check in ("C01", "C06", "C10", "C11", "C13", "C15"):
        assert findings(check, CHART) == []


def test_a_complete_house_cites_no_old_edition() -> None:
    for check in ("V01", "V02", "V03"):
        assert findings(check) == []


def test_the_english_house_has_no_grave_finding() -> None:
    analyses = [one for source in ENGLISH.values() for one in built(source)]
    found = assess(analyses, mapper().catalogue, AS_OF).findings
    absent = ("M01", "V04", "R01")  # so small a house has few of the documents and records
    assert [f"{one.check}: {one.message.en}" for one in found if one.check not in absent] == []


def test_both_houses_are_in_order_by_further_forms() -> None:
    for check in ("V05", "C06", "R02", "R07", "R09", "R13", "A07", "T06"):
        assert findings(check, house=CHINESE) == []
        assert findings(check, house=ENGLISH) == []


def test_a_complete_house_lists_and_cites_what_is_there() -> None:
    assert findings("C04") == []
    assert findings("C05") == []


def test_both_houses_are_in_order_by_other_layouts() -> None:
    for check in ("R07", "C07", "C14", "R09"):
        assert not findings(check, house=CHINESE), check
        assert not findings(check, house=ENGLISH), check
    assert ROSTER in ENGLISH
    assert roster()


def test_a_complete_house_shows_nothing_of_a_template() -> None:
    assert findings("T01") == []
    assert findings("T02") == []


def test_a_complete_house_has_one_version_of_each_document() -> None:
    assert findings("C02") == []
    assert findings("C12") == []
