"""Tables that are there and say too little: one of clauses without whole chapters, a checklist without evidence."""

from __future__ import annotations

from dataclasses import replace

from judging import file, judged

from pipeline.values import Fact


def test_table_of_clauses_that_stops_short_is_weak_and_names_the_chapters() -> None:
    rows = tuple(
        Fact("crossreference.row", f"{clause}|…", "", "") for clause in ("4.1 4.2", "5.1", "6.1", "7.5", "8.5.1")
    )
    table = file("L09", kind="list", facts=rows)
    assert judged("L09", table).verdict == "weak"
    assert "9, 10" in judged("L09", table).reason.en
    whole = (*rows, *(Fact("crossreference.row", f"{clause}|…", "", "") for clause in ("9.2 9.3", "10")))
    assert judged("L09", replace(table, facts=whole)).verdict == "satisfied"
    assert judged("L09", replace(table, facts=())).verdict == "satisfied"
    begun = (
        *(Fact("crossreference.row", f"{n}.1|Title | Paper | P-0{n} | Quality", "", "") for n in range(4, 9)),
        *(Fact("crossreference.row", f"{n}.1|Title", "", "") for n in (9, 10)),
    )
    assert "9, 10" in judged("L09", replace(table, facts=begun)).reason.en  # rows that nobody has filled in


def test_checklist_of_an_audit_without_any_evidence_is_weak() -> None:
    asked, thin = Fact("audit.asked", "18", "", ""), Fact("audit.thin", "18|18", "", "")
    hollow = file("R-9.2-3", "checklist.xlsx", kind="record", facts=(asked, thin))
    assert judged("R-9.2-3", hollow).verdict == "weak"
    assert judged("R-9.2-3", hollow, file("R-9.2-3", "another.xlsx", kind="record")).verdict == "satisfied"
    assert judged("R-9.2-3", replace(hollow, facts=(asked, replace(thin, value="18|9")))).verdict == "satisfied"
    of_another_unit = replace(asked, value="5")  # a sheet that tells what was seen
    assert judged("R-9.2-3", replace(hollow, facts=(asked, thin, of_another_unit))).verdict == "satisfied"
