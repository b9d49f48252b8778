"""R14 and C13: records from before somebody joined, one hand for three, and units named otherwise."""

from __future__ import annotations

from english_house import ENGLISH, PEOPLE, ROSTER, book, document, text
from small_house import form, new_findings


# fmt: off
def roster(day):
    rows = [(*p, "1 March 2021") for p in PEOPLE[:6]] + [(*PEOPLE[6], day), (*PEOPLE[7], "9 May 2022")]
    return book(ROSTER, "Staff", ("Name", "Unit", "Post", "Joined"), rows, title="Staff list 1 September 2026")


def attendance(*names):
    return book("Records/Attendance.xlsx", "Attendance", ("No.", "Name", "Unit", "Signed"), [(str(n), name, "Operations", name) for n, name in enumerate(names, 1)], title="Incident training, attendance, 11 June 2026")


def test_who_is_on_a_sheet_from_before_the_day_of_joining_is_told():
    sheet = attendance("Tom Acheson", "Dan Whitlock", "Ruth Calloway")
    assert new_findings("R14", roster("17 August 2026"), sheet, house=ENGLISH)
    assert not new_findings("R14", roster("3 March 2025"), sheet, house=ENGLISH)


def test_a_stranger_among_three_who_attended_is_told():
    assert new_findings("R14", attendance("Tom Acheson", "Dan Whitlock", "Callum Reece"), house=ENGLISH)


def test_one_hand_for_three_on_a_record_is_told():
    def evaluation(checks):
        return form("Suppliers/Aire.docx", "Supplier evaluation", [("Supplier", "Aire Telecom Ltd", "Date", "13 July 2026"), ("Prepared by", "Ines Moreau", "Reviewed by", checks), ("Approved by", "Ines Moreau", "Result", "keep")])

    assert new_findings("R14", evaluation("Ines Moreau"), house=ENGLISH)
    assert not new_findings("R14", evaluation("Helen Marsh"), house=ENGLISH)


def security(unit):
    return document("Processes/FMS-221 Information Security.docx", "FMS-221", "Information Security in Services", f"# 1 Purpose\nTo protect information.\n\n# 2 Duties\nThe {unit} maintains firewalls and reviews access rights each quarter. Quality audits the controls.\n\n# 3 Incidents\nSecurity incidents are reported to the {unit} at once.\n")


def test_a_unit_that_only_ends_as_a_known_one_is_another():
    assert new_findings("C13", security("Technical Operations Division"), house=ENGLISH)
    assert not new_findings("C13", security("IT Operations Department"), house=ENGLISH)


def test_the_unit_that_runs_what_a_record_is_on_is_told():
    def training(unit):
        return form("HR/Training record.docx", "Training record", [("Course", "Priorities", "Date", "9 September 2026"), ("Organised by", unit, "Trainer", "Priya Nair"), ("Result", "passed", "Effect", "good")])

    assert new_findings("C13", training("Human Resources Department"), house=ENGLISH)
    assert not new_findings("C13", training("Quality Department"), house=ENGLISH)


def test_a_word_nearly_the_own_name_is_told():
    wrong = [text(f"Guides/Guide {n}.docx", "Guide", "Log each call at once. Customers of Ferncliffe expect an answer within the hour.") for n in (1,)]
    assert new_findings("C14", *wrong, house=ENGLISH)
    right = text("Guides/Guide 1.docx", "Guide", "Log each call at once. Customers of Ferncliff expect an answer within the hour.")
    assert not new_findings("C14", right, house=ENGLISH)
