"""report.json keeps to the contract, whatever the client's text is, and is the same every time."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import building
import pytest
from jsonschema import Draft202012Validator

from pipeline.report.json import report_json, schema


def _loaded(assessment, catalogue) -> dict[str, Any]:
    return json.loads(report_json(assessment, catalogue))


def _shuffled(items):
    found = list(items)
    random.Random(7).shuffle(found)
    return tuple(found)


@pytest.mark.parametrize("build", [building.assessment, building.ready, building.empty])
def test_every_report_is_valid_against_the_packaged_schema(build, catalogue):
    Draft202012Validator.check_schema(schema())
    validator = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)

    assert [error.message for error in validator.iter_errors(_loaded(build(), catalogue))] == []


def test_the_schema_refuses_an_unknown_verdict_a_lost_key_and_a_wrong_date(flawed, catalogue):
    validator = Draft202012Validator(schema())
    for spoil in (
        lambda report: report["requirements"][0].update(verdict="fine"),
        lambda report: report["documents"][0].pop("sha256"),
        lambda report: report.update(as_of="20.11.2026"),
        lambda report: report["timeline"][0]["months"].update({"2026-13": 1}),
    ):
        report = _loaded(flawed, catalogue)
        spoil(report)
        assert not validator.is_valid(report)


def test_every_key_that_is_written_is_described_in_the_schema(flawed, catalogue):
    assert sorted(set(_undescribed(_loaded(flawed, catalogue), schema(), "report"))) == []


def _undescribed(value: Any, described: Any, at: str) -> Iterator[str]:
    if "$ref" in described:
        described = schema()["$defs"][described["$ref"].rsplit("/", 1)[1]]
    if isinstance(value, dict) and "properties" in described:
        for key, inner in value.items():
            if key not in described["properties"]:
                yield f"{at}.{key}"
            else:
                yield from _undescribed(inner, described["properties"][key], f"{at}.{key}")
    elif isinstance(value, list) and "items" in described:
        for inner in value:
            yield from _undescribed(inner, described["items"], at)


def test_the_order_in_which_the_assessment_was_put_together_leaves_no_trace(flawed, catalogue):
    mixed = replace(
        flawed,
        documents=_shuffled(
            replace(one, dates=_shuffled(one.dates), hints=_shuffled(one.hints)) for one in flawed.documents
        ),
        requirements=_shuffled(replace(one, evidence=_shuffled(one.evidence)) for one in flawed.requirements),
        findings=_shuffled(replace(one, paths=_shuffled(one.paths)) for one in flawed.findings),
        timeline=_shuffled(
            replace(one, events=_shuffled(one.events), months=_shuffled(one.months)) for one in flawed.timeline
        ),
        readiness=replace(
            flawed.readiness,
            constraints=_shuffled(flawed.readiness.constraints),
            conditions=_shuffled(flawed.readiness.conditions),
        ),
    )

    assert report_json(mixed, catalogue) == report_json(flawed, catalogue)


def test_it_is_utf_8_with_plain_chinese_and_ends_with_a_newline(flawed, catalogue):
    written = report_json(flawed, catalogue)

    assert "齐鲁云信息技术有限公司".encode() in written
    assert written.endswith(b"}\n")


def test_client_text_comes_back_character_for_character_even_undecodable_bytes(flawed, catalogue):
    report = _loaded(flawed, catalogue)
    titles = {document["title"] for document in report["documents"]}

    assert set(building.HOSTILE) <= titles
    assert {document.path for document in flawed.documents} == {document["path"] for document in report["documents"]}


def test_the_inventory_counts_every_file_once(flawed, catalogue):
    inventory = _loaded(flawed, catalogue)["inventory"]

    assert inventory["seen"] == len(flawed.documents)
    assert inventory["seen"] == sum(inventory[key] for key in ("read", "partial", "skipped", "failed"))
    assert all(inventory.values())


def test_readiness_dates_and_months_are_iso(flawed, catalogue):
    report = _loaded(flawed, catalogue)

    assert report["readiness"]["earliest_application"] == "2026-12-20"
    assert report["readiness"]["blocking"] == ["A04-5f6e7d8c9b", "C02-1a2b3c4d5e"]
    assert [one["id"] for one in report["readiness"]["constraints"]] == ["O08", "as_of", "O05"]
    row = next(one for one in report["timeline"] if one["requirement"] == "R-9.4")
    assert row["months"] == {"2026-09": 1, "2026-11": 1}
    assert row["gaps"] == ["2026-10"]


def test_a_folder_of_which_nothing_is_known_has_no_earliest_date(catalogue):
    report = _loaded(building.empty(), catalogue)

    assert report["readiness"]["earliest_application"] is None
    assert report["organisation"] == {"name": "", "sms_release": None}
    assert report["inventory"]["seen"] == 0
    assert report["catalogue"]["id"] == catalogue.id
