"""A finding that says something else is told once: neither resolved nor new."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from reporting import document, finding, report

from pipeline.compare.reports import compare
from pipeline.report.changes import changes_text
from pipeline.report.changes_json import changes_json
from pipeline.values import Changes


def ids(made: Changes) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    changed = [(was.id, now.id) for was, now in made.changed_findings]
    return [one.id for one in made.new_findings], [one.id for one in made.resolved_findings], changed


def test_a_list_that_lacks_one_more_document_has_changed() -> None:
    old = report(findings=[finding("C04-a", "list.xlsx", quote="lists 2 documents")])
    new = report(findings=[finding("C04-b", "list.xlsx", quote="lists 3 documents")])
    assert ids(compare(old, new)) == ([], [], [("C04-a", "C04-b")])


def test_a_group_that_loses_a_file_has_changed_and_follows_one_that_moved() -> None:
    old = report(
        findings=[finding("C09-a", "x.docx", "y.docx", "z.docx", quote="3")],
        documents=[document("x.docx", "1"), document("y.docx", "2")],
    )
    new = report(
        findings=[finding("C09-b", "x.docx", "old/y.docx", quote="2")],
        documents=[document("x.docx", "1"), document("old/y.docx", "2")],
    )
    assert ids(compare(old, new)) == ([], [], [("C09-a", "C09-b")])


def test_another_check_another_requirement_or_another_file_is_another_finding() -> None:
    old = report(
        findings=[finding("T01-a", "x.docx"), finding("R01-a", "x.docx", requirement="R-1"), finding("C02-a", "x.docx")]
    )
    new = report(
        findings=[finding("T02-b", "x.docx"), finding("R01-b", "x.docx", requirement="R-2"), finding("C02-b", "y.docx")]
    )
    fresh, resolved, changed = ids(compare(old, new))
    assert (sorted(fresh), sorted(resolved), changed) == (["C02-b", "R01-b", "T02-b"], ["C02-a", "R01-a", "T01-a"], [])


def test_each_is_paired_with_the_one_that_shares_most() -> None:
    old = report(findings=[finding("R02-a", "x", "y", quote="1"), finding("R02-b", "x", "z", quote="2")])
    new = report(findings=[finding("R02-c", "x", "z", "w", quote="3"), finding("R02-d", "x", "y", "w", quote="4")])
    assert sorted(ids(compare(old, new))[2]) == [("R02-a", "R02-d"), ("R02-b", "R02-c")]


def test_what_has_become_grave_or_says_more_is_fresh_for_schedulers() -> None:
    old = report(findings=[finding("V01-a", "x", severity="low", quote="1")])
    new = report(findings=[finding("V01-b", "x", severity="high", quote="2")])
    made = compare(old, new)
    assert ([one.severity for one in made.fresh], made.any) == (["high"], True)


FINDINGS = st.dictionaries(
    st.sampled_from([f"{check}-{letter}" for check in ("T01", "C02") for letter in "abcd"]),
    st.lists(st.sampled_from(["x", "y", "z"]), max_size=3, unique=True),
    max_size=6,
)


@given(FINDINGS, FINDINGS)
def test_every_finding_is_told_at_most_once(old: dict[str, list[str]], new: dict[str, list[str]]) -> None:
    made = compare(*(report(findings=[finding(id, *paths) for id, paths in each.items()]) for each in (old, new)))
    fresh, resolved, changed = ids(made)
    assert sorted([*fresh, *(now for _, now in changed)]) == sorted(new.keys() - old.keys())
    assert sorted([*resolved, *(was for was, _ in changed)]) == sorted(old.keys() - new.keys())


def test_text_and_json_tell_what_it_was_and_what_it_is() -> None:
    old = report(findings=[finding("C04-a", "x", severity="low", quote="1")])
    new = report(findings=[finding("C04-b", "x", severity="high", quote="2")])
    made = compare(old, new)
    (pair,) = json.loads(changes_json(made))["changed_findings"]
    assert (pair["before"]["id"], pair["after"]["id"]) == ("C04-a", "C04-b")
    text = changes_text(made, {}, "en")
    assert "! C04 [High] finding C04-b (before: [Low] finding C04-a)" in text


def test_a_finding_that_keeps_its_id_and_rests_on_other_places_has_changed() -> None:
    def one(*quotes: str) -> dict[str, object]:
        places = [{"path": "list.xlsx", "place": "A1", "quote": quote} for quote in quotes]
        return {**finding("C04-a", "list.xlsx"), "evidence": places}

    grown = compare(report(findings=[one("P-07")]), report(findings=[one("P-07", "P-08")]))
    assert ids(grown) == ([], [], [("C04-a", "C04-a")])
    assert ids(compare(report(findings=[one("P-07")]), report(findings=[one("P-07")]))) == ([], [], [])
