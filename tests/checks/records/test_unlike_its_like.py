"""R05: a ticket that takes far longer than the others of its ledger, and a field that only one form leaves empty."""

from __future__ import annotations

from chinese_house import CHINESE, TICKETS, ledger
from english_house import ENGLISH, book
from small_house import form, new_findings
from ways import Pair, each_is_told_from_its_like


def _waiting(day: str) -> str:
    return ledger([*TICKETS, ("INC-2610-011", "门禁掉线", "二级", f"{day} 09:10", "", "", "处理中", "石榴")])


def _request(at: int, kind: str) -> str:
    return form(f"Records/CR-{at:02}.docx", "Request for change", [("Change no.", f"CR-{at:02}", "Asked on", f"{at + 2} September 2026"), ("Kind", kind, "What", f"tuning {at}"), ("Approved by", "Priya Nair", "Done on", f"{at + 5} September 2026"), ("Result", "good", "Closed", f"{at + 9} September 2026")])  # fmt: skip


def _survey(people: int, same: bool) -> str:
    rows = [("Aire Mills", f"A{at}", *(("4", "5", "4", "3") if same else ("4", "5", str(3 + at % 3), "3"))) for at in range(people)]  # fmt: skip
    rows += [("Nidd Foods", f"N{at}", "3", "4", str(2 + at % 3), "5") for at in range(4)]
    return book("Records/Customer satisfaction survey.xlsx", "Answers", ("Customer", "Who", "Desk", "Speed", "Tone", "All in all"), rows, title="Customer satisfaction survey 2026")  # fmt: skip


CHINESE_PAIRS: list[Pair] = [
    ("R05", "an incident of six weeks beside others of hours", [_waiting("2026-10-09")], [_waiting("2026-11-02")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("R05", "a field that one of five left empty", [_request(at, "" if at == 2 else "normal") for at in range(1, 6)], [_request(at, "normal") for at in range(1, 6)]),
    ("R02", "people of one customer who answered alike", [_survey(6, True)], [_survey(6, False)]),
]  # fmt: skip


test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_two_of_four_that_leave_a_field_empty_are_not_told_by_the_others() -> None:
    assert not new_findings("R05", *(_request(at, "" if at > 2 else "normal") for at in range(1, 5)), house=ENGLISH)
