"""What one paper of a house leaves open is told by those that lie beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from written import mapper

from pipeline.mapping.house_words.house_records import records_of_the_house, with_findings_told
from pipeline.values import Analysis, Assignment, DatedPlace, Event, Fact, Kind

CATALOGUE = mapper().catalogue


def file(path: str, *ids: str, kind: Kind = "record", **more: object) -> Analysis:
    title = path.rpartition("/")[2]
    made = tuple(Assignment(one, 0.9, "title", title) for one in ids)
    return Analysis(path, title, "read", kind=kind, title=title, assignments=made, **more)  # type: ignore[arg-type]


def possible(id: str, sure: float) -> tuple[Assignment, ...]:
    return (Assignment(id, sure, "body", ""),)


def served(files: list[Analysis]) -> list[list[str]]:
    return [[each.requirement for each in one.assignments] for one in records_of_the_house(files, CATALOGUE)]


def monthly() -> list[Analysis]:
    files = [file(f"月报/{month}月保障月报", kind="unrelated", possible=possible("R-8.3.3", 0.2)) for month in (7, 8)]
    return [*files, file("月报/9月保障月报", kind="report", main_date=date(2026, 9, 29))]


def test_reports_month_after_month_are_the_service_reports_where_nothing_else_is() -> None:
    made = records_of_the_house(monthly(), CATALOGUE)
    assert {one.kind for one in made} == {"report"}
    assert served(monthly()) == [["R-8.3.3", "R-9.4"]] * 3
    assert ("R-9.4", date(2026, 9, 29)) in {(event.requirement, event.value) for event in made[2].events}
    assert all(each.confidence < 0.65 for one in made for each in one.assignments)
    assert served([*monthly(), file("服务报告", "R-9.4", kind="report")])[:3] == [[], [], []]
    assert served(monthly()[:2]) == [[], []]


def test_a_record_that_serves_nothing_is_what_it_likeliest_is() -> None:
    held = file("1122例会", kind="record", possible=possible("R-7.4", 0.9))
    assert served([held, file("8月例会纪要", "R-7.4")]) == [["R-7.4"], ["R-7.4"]]
    assert served([file("1122例会", possible=possible("R-7.4", 0.5))]) == [[]]


def test_a_paper_by_people_of_the_house_is_what_it_is_called() -> None:
    signed = (Fact("signoff.drafted", "柏舟", "p1", ""),)
    one, _ = records_of_the_house(
        [file("两江情况总结", kind="unrelated", facts=signed), file("规矩", "D-7.5", kind="procedure", facts=signed)],
        CATALOGUE,
    )
    stranger, _ = records_of_the_house([file("两江情况总结", kind="unrelated"), file("规矩", "D-7.5")], CATALOGUE)
    assert (one.kind, stranger.kind) == ("report", "unrelated")


def test_a_finding_that_the_search_told_of_the_audit_keeps_its_state() -> None:
    state = (Fact("corrective.open", "", "T1", "验"),)
    told, other = with_findings_told([file("违反项", "R-9.2-5", facts=state), file("补正单", "R-10.1", facts=state)])
    assert [one.facts[0].name for one in (told, other)] == ["nonconformity.open", "corrective.open"]


def test_a_nonconformity_raised_during_the_audit_is_its_finding_with_its_state() -> None:
    audit = file("检查单", "R-9.2-3", events=(Event("R-9.2-3", date(2026, 10, 13), date(2026, 10, 15), "day", "A1"),))

    def sheet(day: int) -> Analysis:
        raised = DatedPlace(value=date(2026, 10, day), end=None, precision="day", role="other", text="", place="T1")
        return file("整改单", "R-10.1", dates=(raised,), facts=(Fact("corrective.open", "", "T1", "验"),))

    within, _ = records_of_the_house([sheet(14), audit], CATALOGUE)
    assert "R-9.2-5" in {each.requirement for each in within.assignments}
    assert {fact.name for fact in within.facts} == {"nonconformity.open"}
    assert served([sheet(28), audit])[0] == ["R-10.1"]
    might = replace(sheet(14), events=(Event("R-9.2-5", date(2026, 10, 14), date(2026, 10, 14), "day", "T1R2C2"),))
    within, _ = records_of_the_house([might, audit], CATALOGUE)
    assert len(within.events) == 1  # the day that it would have had if the file alone told of it is the same finding
    perhaps = replace(audit, assignments=(), possible=possible("R-9.2-3", 0.2))
    assert served([sheet(14), perhaps])[0] == ["R-10.1"]  # a paper that may be of an audit sets no days for it
