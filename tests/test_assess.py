"""The set: an answer that does not depend on the order of files."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.assess import assess
from pipeline.catalogue import load_catalogue
from pipeline.values import Analysis, Assignment, DatedPlace, Event, Fact

AS_OF = date(2026, 11, 20)
HOUSE, OTHER = "恒光数服科技有限公司", "北辰云图网络有限公司"
CATALOGUE = load_catalogue()


def file(path: str, requirement: str = "D-8.6.1", **more: Any) -> Analysis:
    made = (Assignment(requirement, 0.95, "title", "…"),) if requirement else ()
    return replace(Analysis(path, path, "read", kind="procedure", assignments=made, title=path), **more)


def headed(path: str, name: str, **more: Any) -> Analysis:
    return file(path, facts=(Fact("organisation.header", name, "header", name),), **more)


def licence(name: str, **more: Any) -> Analysis:
    return file("资质/营业执照.pdf", "L01", kind="licence", facts=(Fact("licence.name", name, "", ""),), **more)


def small_set() -> list[Analysis]:
    effective = (DatedPlace(date(2026, 7, 6), None, "day", "effective", "2026年7月6日", "cover"),)
    order = file("发布令.docx", "L04", kind="record", dates=effective, main_date=date(2026, 7, 6))
    ledgers = [
        file(
            f"记录/事件台账{month}月.xlsx", "R-8.6.1-1", kind="record",
            events=(Event("R-8.6.1-1", date(2026, month, 3), date(2026, month, 3), "day", "B2"),),
        )
        for month in (7, 8, 9, 10)
    ]  # fmt: skip
    locked = file("程序/问题管理程序.docx", "D-8.6.3", outcome="failed", reason="encrypted: needs a password")
    copies = [headed(f"程序/{n}.docx", HOUSE, number="HG-P-01", version=f"V1.{n}") for n in range(3)]
    return [order, *ledgers, locked, *copies, licence(HOUSE)]


def test_empty_set_has_an_answer() -> None:
    found = assess([], CATALOGUE, AS_OF)
    assert (found.organisation, found.sms_release, found.documents) == ("", None, ())
    assert not found.readiness.can_apply
    assert found.readiness.conditions
    assert len(found.requirements) == len(CATALOGUE.requirements)


def test_assessment_joins_what_the_files_show() -> None:
    found = assess(small_set(), CATALOGUE, AS_OF)
    verdicts = {one.requirement: one.verdict for one in found.requirements}
    assert (found.organisation, found.sms_release) == (HOUSE, date(2026, 7, 6))
    assert verdicts["D-8.6.3"] == "unreadable"
    (row,) = [row for row in found.timeline if row.requirement == "R-8.6.1-1"]
    assert dict(row.months) == {"2026-07": 1, "2026-08": 1, "2026-09": 1, "2026-10": 1}
    assert any(finding.check == "C12" for finding in found.findings)
    assert (found.catalogue_id, found.catalogue_version) == (CATALOGUE.id, CATALOGUE.version)


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_of_files_does_not_matter(order: random.Random) -> None:
    files = small_set()
    order.shuffle(files)
    assert assess(files, CATALOGUE, AS_OF) == assess(small_set(), CATALOGUE, AS_OF)


def test_findings_have_names_of_their_own() -> None:
    ids = [finding.id for finding in assess(small_set(), CATALOGUE, AS_OF).findings]
    assert len(ids) == len(set(ids))


def test_a_finding_that_only_its_series_tells_of_the_audit_is_open_for_it() -> None:
    day = DatedPlace(date(2026, 9, 15), None, "day", "occurred", "2026-09-15", "T1R1C4")
    left = Fact("corrective.open", "", "T1R7C4", "Effect confirmed:")

    def sheet(name: str, *ids: str, **more: Any) -> Analysis:
        made = tuple(Assignment(id, 0.9, "title", "…") for id in ids)
        events = tuple(Event(id, day.value, day.value, "day", day.place) for id in ids)
        return file(
            name,
            "",
            kind="record",
            dates=(day,),
            assignments=made,
            events=events,
            **(more | {"title": "Nonconformity"}),
        )

    first = sheet("Audit/NC-01.docx", "R-9.2-5", "R-10.1")
    second = sheet("Audit/NC-02.docx", "R-10.1", facts=(left,))
    told = assess([first, second], CATALOGUE, AS_OF)
    assert [one.paths for one in told.findings if one.check == "A07"] == [(second.path,)]
