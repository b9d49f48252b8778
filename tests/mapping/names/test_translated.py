"""Names in the English of people who write Chinese or Japanese."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.names.translated import as_others_say


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Detailed Rules for Control of Keys", "Keys management procedure"),
        ("Detailed Rules Key Control", "Key Control procedure"),
        ("Regulation Book of Keys", "Keys procedure"),
        ("Implementation Rules for the Administration of Keys", "Keys management procedure"),
        ("Measures for the Administration of Keys", "Keys management procedure"),
        ("Management Measures for Keys", "Keys procedure"),
        ("Provisions on Key Management", "Key Management procedure"),
        ("Basic Manual of Keys", "Keys manual"),
        ("Key Basic Policy", "Key Policy"),
        ("Report Book of a Key Count", "a Key Count report"),
        ("Key Report Book", "Key report"),
        ("Ledger of Keys", "Keys ledger"),
        ("Sheet of Keys", "Keys sheet"),
    ],
)
def test_a_translated_name_is_said_as_others_say_it(name: str, said: str) -> None:
    assert as_others_say(name) == said


@pytest.mark.parametrize(
    "name",
    [
        "Measures for less noise",  # that were taken
        "Regulations on the Administration of Keys of the People's Republic",
        "Rules",
        "Key handbook",
        "钥匙管理细则",
        "Rules for the request form",
    ],
)
def test_other_names_stay_as_they_are(name: str) -> None:
    assert as_others_say(name) == name


@pytest.mark.parametrize(
    ("name", "kind", "requirement"),
    [
        ("Detailed Rules for Internal Audit", "procedure", "D-9.2"),
        ("Measures for the Administration of Changes", "procedure", "D-8.5.1"),
        ("Detailed Rules for Cooperating Companies", "procedure", "D-8.3.4"),
        ("Regulation of Failure Response", "procedure", "D-8.6.1"),
        ("Basic Manual of Service Management", "manual", "D-4.4"),
        ("Information Security Basic Policy", "policy", "D-8.7.3.1"),
        ("Report Book of Internal Audit", "report", "R-9.2-6"),
        ("Change Application Form", "record", "R-8.5.1-1"),
        ("Education record", "record", "R-7.2-3"),
        ("Target achievement", None, "R-9.1"),
        ("Sheet of Target Achievement, July 2026", "record", "R-9.1"),
    ],
)
def test_it_names_a_kind_and_a_requirement(name: str, kind: str | None, requirement: str) -> None:
    assert kind_by_name(name) == kind
    assert [hit.requirement for hit in mapper().names.hits(name)] == [requirement]
