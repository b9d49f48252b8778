"""What audits and corrective actions say is told by where it stands, whatever heads and labels are called."""

from __future__ import annotations

import pytest
from chinese_house import AUDITED as AUDITED_ZH
from chinese_house import CHINESE, ncr
from chinese_house import audit_plan as plan_zh
from chinese_house import rows as rows_zh
from english_changes import rows
from english_house import (
    AUDITED,
    ENGLISH,
    QUESTIONS,
    TICKETS,
    audit_plan,
    book,
    checklist,
    ledger,
    text,
)
from small_house import findings


@pytest.mark.parametrize("head", ["Who is visited", "Where we go"])
def test_who_is_audited_is_told_by_the_cells(head: str) -> None:
    header = ("Date", head, "Clauses", "Auditor")
    assert findings("A01", audit_plan(AUDITED, header), house=ENGLISH) == []
    own = rows(AUDITED, 2, c3="Tom Acheson")
    (found,) = findings("A01", audit_plan(own, header), house=ENGLISH)
    assert "Tom Acheson" in found.message.en
    own_zh = rows_zh(AUDITED_ZH, 1, c3="石榴")
    assert findings("A01", plan_zh(own_zh, ("日期", "去哪里", "条款", "审核员")), house=CHINESE)


def test_the_unit_of_an_auditor_may_stand_in_the_appointment() -> None:
    people = [
        (name, "运维部" if unit == "Operations" else "质量部", post)
        for name, unit, post in (("Helen Marsh", "Management", "MD"), ("Moira Flint", "Quality", "QM"))
    ]
    roster = book("People/Staff list.xlsx", "Staff", ("Name", "Unit", "Post"), people, title="Staff list")
    appointed = text(
        "Audit/Appointment of internal auditors.docx",
        "Appointment of internal auditors",
        "I appoint as internal auditors: Moira Flint (lead), Quality; Tom Acheson, Operations. Both are trained.",
    )
    (found,) = findings("A01", audit_plan(rows(AUDITED, 2, c3="Tom Acheson")), roster, appointed, house=ENGLISH)
    assert "Tom Acheson" in found.message.en


def test_a_careless_cause_is_one_under_any_label() -> None:
    said = ncr(原因分析="x").replace("原因分析", "为什么会这样").replace("'x'", "'当事人责任心不强，疏忽大意'")
    assert any("疏忽" in one.message.zh for one in findings("A07", said, house=CHINESE))
    assert findings("A07", ncr(), house=CHINESE) == []


@pytest.mark.parametrize("cause", ["当班的人没当回事", "人员不够细心"])
def test_a_cause_that_is_only_that_somebody_did_not_says_little(cause: str) -> None:
    assert findings("A07", ncr(原因分析=cause), house=CHINESE)


def test_a_cause_that_goes_on_to_what_let_it_happen_is_one() -> None:
    assert findings("A07", ncr(原因分析="人员没收到提醒，系统升级后不再发通知"), house=CHINESE) == []


def test_the_same_words_beside_every_question_are_no_evidence() -> None:
    seen = [(q[0], q[1], q[2], "as it should be", "conform", q[5]) for q in QUESTIONS]
    assert findings("A03", checklist(seen), house=ENGLISH)
    assert findings("A03", checklist(), house=ENGLISH) == []


def test_a_row_without_its_end_is_open_in_whatever_words() -> None:
    waiting = rows(
        [(*r[:3], r[3].replace("-09-", "-07-"), *r[4:]) for r in TICKETS], 1, c4="", c5="", c6="at the maker"
    )
    assert any("at the maker" in one.message.en for one in findings("R05", ledger(waiting), house=ENGLISH))
    dropped = [(*r[:6], "cancelled", *r[7:]) if not r[4] else r for r in waiting]
    assert not any("cancelled" in one.message.en for one in findings("R05", ledger(dropped), house=ENGLISH))


def test_who_audits_whom_may_stand_in_a_sentence() -> None:
    said = audit_plan().replace("on 1 September 2026.", "on 1 September 2026. Tom Acheson looks at Operations.")
    (found,) = findings("A01", said, house=ENGLISH)
    assert "Tom Acheson" in found.message.en
