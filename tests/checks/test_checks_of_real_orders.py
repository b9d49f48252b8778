"""Guards and readings that came from reading the findings of whole clients as an auditor would."""

from __future__ import annotations

from english_changes import ncr, proc
from english_house import AUDITED, CHANGE_BODY, ENGLISH, LISTED, PEOPLE, ROSTER, audit_plan, book, document, text
from small_house import built, form, new_findings


def _said(check: str, *sources: str) -> list[str]:
    return [one.message.en for one in new_findings(check, *sources, house=ENGLISH)]


def test_a_department_with_and_in_its_name_is_one() -> None:
    people = [(*row[:1], "Service Desk & Support" if row[1] == "Service Desk" else row[1], row[2]) for row in PEOPLE]
    roster = book(ROSTER, "Staff", ("Name", "Unit", "Post"), people, title="Staff list 1 September 2026")
    plan = audit_plan([(r[0], r[1].replace("Service Desk", "Service Desk & Support"), *r[2:]) for r in AUDITED])
    assert not _said("A01", roster, plan)
    own = [(*r[:3], "Ruth Calloway") if "Desk" in r[1] else r for r in AUDITED]
    own = [(r[0], r[1].replace("Service Desk", "Service Desk & Support"), *r[2:]) for r in own]
    assert len(_said("A01", roster, audit_plan(own))) == 1


def test_a_meeting_that_serves_no_requirement_may_be_on_a_sunday() -> None:
    minutes = form(
        "Records/Steering.docx",
        "Steering committee, minutes",
        [("Meeting", "18 October 2026"), ("Chair", "Helen Marsh"), ("Present", "Moira Flint")],
        text=["1. Vans: they go back in December."],
    )
    assert any("2026-10-18" in said for said in _said("R03", minutes))


def test_an_application_is_drawn_up_for_a_day_to_come() -> None:
    application = form(
        "Legal/Application.docx",
        "Application for certification",
        [
            ("Organisation", "Ferncliff Managed Services Ltd"),
            ("Scope", "Managed services"),
            ("Date", "2 December 2026"),
        ],
    )
    assert not _said("R04", application)


def test_records_from_before_the_system_followed_other_rules() -> None:
    old = form(
        "Records/Change CHG-9.docx",
        "Change request CHG-9",
        [("Requested on", "2 February 2026"), ("Approved by", "Priya Nair"), ("Implemented on", "4 February 2026")],
    )
    assert not _said("C07", old)


def test_an_extract_of_a_ledger_does_not_say_that_a_number_is_not_there() -> None:
    extract = [(f"INC-{1000 + 7 * at}", "fault", "P2", f"2026-09-{at + 1:02} 09:10", "closed", "Ruth Calloway") for at in range(10)]  # fmt: skip
    ledger = book("Records/Incident log 2026.xlsx", "Incidents", ("Ticket no.", "Description", "Priority", "Opened", "Status", "Assigned to"), extract, title="Incident log 2026")  # fmt: skip
    problems = book("Records/Problem log 2026.xlsx", "Problems", ("Problem no.", "Title", "Opened", "Root cause", "Status", "Incidents"), [(f"PRB-1{at}", "slow", f"2026-09-0{at}", "disk", "closed", "INC-1007" if at != 2 else "INC-1008") for at in range(1, 4)], title="Problem log 2026")  # fmt: skip
    assert not _said("R08", ledger, problems)


def test_a_number_that_the_list_gives_is_of_the_house() -> None:
    listed = book("FMS-001 Document register.xlsx", "Register", ("No.", "Title", "Issue"), [*(row[:3] for row in LISTED), ("WI-9", "Shift Handover Procedure", "1")], title="Register")  # fmt: skip
    other = document("Processes/WI-9 Shift Handover Procedure.docx", "WI-9", "Shift Handover Procedure", CHANGE_BODY)
    assert not _said("C03", listed, other)


def test_who_got_a_document_is_no_list_by_titles_beside_one_with_numbers() -> None:
    source = (
        "to: 'Register.xlsx'\nsheets:\n  - name: 'Register'\n    header: [[No., Title, Issue]]\n    rows:\n"
        + "".join(f"      - ['{row[0]}', '{row[1]}', '{row[2]}']\n" for row in LISTED)
        + "  - name: 'Distribution of documents'\n    header: [[Document, Version, To]]\n    rows:\n"
        + "".join(f"      - ['FMS-100 and FMS-201 to FMS-203', '1', '{row[0]}']\n" for row in PEOPLE)
    )
    (one,) = built(source)
    assert [entry.number for entry in one.entries] == [row[0] for row in LISTED]


def test_a_time_without_a_sign_is_a_limit_and_names_are_as_written() -> None:
    agreement = text(
        "Agreements/SLA Westgate.docx",
        "Service level agreement",
        "For Westgate.\n\n| Service | Measure | Target |\n|---|---|---|\n| Service Desk | Answer to a call | 5 min |",
    )
    (one,) = built(agreement)
    told = [fact.value.split("|") for fact in one.facts if fact.name == "metric.target"]
    assert [(each[1], each[2], each[5]) for each in told] == [("less", "5", "Answer to a call")]


def test_services_with_and_in_their_name_are_one() -> None:
    catalogue = book("Catalogue.xlsx", "Catalogue", ("No.", "Service", "Owner"), [("S1", "Field Installation and Swap", "Operations"), ("S2", "Hosting, Backup and Monitoring", "Operations")], title="Service catalogue")  # fmt: skip
    (one,) = built(catalogue)
    named = [fact.value for fact in one.facts if fact.name == "service.listed"]
    assert named == ["Field Installation and Swap", "Hosting", "Backup", "Monitoring"]


def test_advice_on_two_days_in_the_wrong_order_is_about_the_days() -> None:
    plan = document(
        "Plans/FMS-302 Service continuity plan.docx", "FMS-302", "Service Continuity Plan",
        "# 1 Purpose\nRestore Managed Hosting within 4 hours.\n# 2 Steps\nInvoke, restore, test.\n# 3 Test\nThe plan is tested each year.",
        cover={"Effective from": "15 September 2026", "Authorised by": "Helen Marsh, 14 September 2026",
               "Written by": "Moira Flint, 2 September 2026", "Checked by": "Oskar Lindqvist, 9 September 2026"},
    )  # fmt: skip
    report = text(
        "Records/Continuity test report.docx", "Service continuity test report",
        "Date of test: 3 August 2026. Present: Priya Nair, Tom Acheson.\n\nThe plan was tested. Restored in 3 hours.",
    )  # fmt: skip
    (found,) = new_findings("A04", plan, report, house=ENGLISH)
    assert "out of order" in found.message.en
    assert "review" not in found.action.en.lower()
    assert "评审" not in found.action.zh
    # An exercise of the year before, when there was no system yet, was of whatever plan held then.
    assert not new_findings("A04", plan, report.replace("3 August 2026", "3 June 2025"), house=ENGLISH)


def test_unassigned_is_as_good_as_blank_and_an_auditor_may_be_called_the_lead() -> None:
    keys = ("Key", "Summary", "Priority", "Assignee", "Created", "Resolved", "Status")
    export = [(f"SD-{200 + at}", "x", "P2", "Unassigned" if at in (2, 5) else "Ruth Calloway", f"2026-09-{at + 1:02}", f"2026-09-{at + 2:02}", "Closed") for at in range(10)]  # fmt: skip
    assert _said("R05", book("Records/Incident log 2026.xlsx", "Export", keys, export, title="Tickets"))
    assert _said("A01", audit_plan([(*r[:3], "Oskar Lindqvist (lead)") if "Desk" in r[1] else r for r in AUDITED]))


def test_short_heads_of_an_export_are_steps() -> None:
    heads = ("ID", "Summary", "Type", "Raised", "Authorised by", "Authorised", "Done", "Status")
    changes = [(f"CHG-{30 + at}", "x", "normal", f"2026-09-{at + 1:02}", "Priya Nair", f"2026-09-{at + 2:02}", f"2026-09-{at + 4 if at != 3 else 4:02}", "closed") for at in range(8)]  # fmt: skip
    told = _said("R07", book("Records/Change log 2026.xlsx", "Changes", heads, changes, title="Change log 2026"))
    assert len(told) == 1
    assert "CHG-33:" in told[0]
    assert "is before" in told[0]


def test_a_mistake_or_a_lack_of_training_is_no_cause() -> None:
    assert _said("A07", ncr(**{"Root cause": "It was a mistake by the agent"}))
    assert _said("A07", ncr(**{"Root cause": "Staff were not trained enough"}))


def test_an_address_of_an_example_is_left_from_a_template() -> None:
    assert _said("T02", proc("Mail changes to changes@example.com."))
