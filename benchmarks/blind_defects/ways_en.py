"""Ways in which an English set shows each defect, written from the catalogue before the checks' code was read.

A way: the check, a name, and the papers that are changed in (or added to) the small English house of `tests/checks`.
"""

from __future__ import annotations

from english_changes import lic, man, mins, ncr, proc, report, rows, sla
from english_house import (
    AUDITED,
    CHANGE_BODY,
    CHANGES,
    FIRM,
    INCIDENT_BODY,
    INCIDENTS,
    MANUAL,
    MANUAL_BODY,
    MINUTES,
    MINUTES_BODY,
    PROBLEM_BODY,
    PROBLEMS,
    QUESTIONS,
    TICKETS,
    audit_plan,
    book,
    checklist,
    document,
    ledger,
    text,
)
from small_house import form

Way = tuple[str, str, list[str]]

STEADY = "The filters were cleaned and two fans replaced on the second rack; the door seal was reported to the landlord; the spare line was tested over lunch and carried all calls; the visitor book showed nobody without escort; the tape drive is to go in the new year."


def thrice(line: str) -> list[str]:
    return [
        document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\n" + line),
        document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY + "\n" + line),
        document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\n" + line),
    ]


# fmt: off
WAYS: list[Way] = [
    ("T01", "employees of another firm", [text("People/Acceptable use rules.docx", "Acceptable use rules", "These rules hold for all employees of Larkspur Systems Limited.\n\nLarkspur Systems Limited may inspect mail where there is cause.\n\nDevices are returned on the last day of work.\n\nApproved: Helen Marsh, 16 March 2026.")]),
    ("T02", "insert here", [proc("The emergency board meets within [insert number] hours and consists of <name of role> and the head of operations.")]),
    ("T03", "spun again", [proc("The alteration supervisor gets the solicitation for alteration, gauges the peril, and the endorsed alteration is executed; the occurrence administration methodology is summoned where the alteration comes up short, and the design thing register is refreshed.")]),
    ("T04", "sections alike in three processes", thrice("# 9 General\n" + "\n\n".join(f"The process owner shall {word} ensure that responsibilities are assigned and communicated, that the inputs and outputs of the process are defined, that deviations are recorded and followed up to closure, and that documented information is retained." for word in ("always", "regularly", "at planned intervals", "where needed", "without delay", "in due form")))),
    ("T05", "general words", [document("Processes/FMS-204 Capacity Management.docx", "FMS-204", "Capacity Management", "\n\n".join(f"# {n} {head}\n" + "\n\n".join("The organization shall determine the current and future demand for resources, evaluate their adequacy and take action where necessary, and the results of the evaluation shall be retained as documented information. " + tail for tail in ("Relevant requirements shall be considered.", "Actions shall be proportionate to the risk.", "Responsibilities shall be assigned.", "Results shall be an input to improvement.")) for n, head in enumerate(("Purpose", "Scope", "Roles", "Activities", "Monitoring", "Improvement"), 1)))]),
    ("T06", "a kitchen", [proc("The shift supervisor releases the batch after incoming inspection; non-conforming product is quarantined and reworked on the production line, and the yield is reported per shift.")]),
    ("T07", "minutes of five months typed on one day", [
        f"---\nto: 'Records/Service meeting {name} 2026.docx'\ntitle: 'Service meeting {name} 2026'\nproperties: {{creator: Moira Flint, created: 2026-11-10T16:0{at}:05, modified: 2026-11-10T16:0{at}:50}}\n---\nDate: {day} {name} 2026. Present: Priya Nair, Oskar Lindqvist.\n\n{line}\n" for at, (name, day, line) in enumerate((("May", 6, "The line to Northgate was moved."), ("June", 3, "Batteries are to be replaced."), ("July", 8, "Patches of the quarter are in."), ("August", 5, "The drill went well."), ("September", 9, "Assets were counted.")))]),
    ("V01", "course material is the base", [text("People/Awareness training record.docx", "Awareness training", "Date: 12 May 2026. Trainer: Moira Flint. Subject: requirements of ISO/IEC 20000-1:2011 and our processes.\n\nPresent: Tom Acheson, Ruth Calloway, Dan Whitlock. All passed the test.")]),
    ("V02", "a statement of conformity by old clauses", [book("Compliance matrix.xlsx", "Matrix", ("Clause of the standard", "Topic", "Where we do it"), [("4.1", "Management responsibility", "FMS-100"), ("4.5.4", "Monitor and review the SMS", "FMS-100"), ("6.1", "Service level management", "SLA"), ("6.4", "Budgeting and accounting for services", "Finance"), ("7.1", "Business relationship management", "FMS-100"), ("8.1", "Incident and service request management", "FMS-201"), ("8.2", "Problem management", "FMS-203"), ("9.2", "Change management", "FMS-202")], title="Matrix of conformity to ISO/IEC 20000-1")]),
    ("V03", "certificate text in an agreement", [sla("# 4 Reporting, review and term", "The provider keeps a system to ISO/IEC 20000-1:2011.\n\n# 4 Reporting, review and term")]),
    ("V04", "incident, change and problem only", []),
    ("V05", "out of scope", [man("# 4 Applicability\nWe build no software; requirements of 8.5.2 Service design and transition are therefore considered out of scope.")]),
    ("C01", "nobody approved", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Checked by": "-", "Authorised by": "(pending)"})]),
    ("C02", "file name a step ahead", [document("Processes/FMS-202 Change Management Issue 2.docx", "FMS-202", "Change Management", CHANGE_BODY + "\nThe board keeps minutes.")]),
    ("C03", "two with one number", [document("Processes/FMS-201 Request Fulfilment.docx", "FMS-201", "Request Fulfilment", CHANGE_BODY.replace("change", "request"))]),
    ("C04", "a process that the register does not name", [document("Processes/FMS-207 Knowledge Management.docx", "FMS-207", "Knowledge Management", "# 1 Purpose\nWhat was learnt is kept and found again.\n\n# 2 Articles\nThe analyst writes an article after each new fix; Operations reviews it in a week. Articles not used in a year are retired.")]),
    ("C05", "a form nobody has", [proc("The requester fills in form FMS-F-17 (Request for change) and sends it to the board.")]),
    ("C06", "effective before it was authorised", [proc("", cover={"Effective from": "10 March 2026"})]),
    ("C07", "a change of February", [book("Records/Change log 2026.xlsx", "Changes", ("Change", "Title", "Requested", "Approved", "Done", "Result"), [(f"CHG-0{n}", "patch", f"2026-0{m}-0{n}", f"2026-0{m}-1{n}", f"2026-0{m}-1{n + 1}", "ok") for n, m in ((1, 2), (2, 3), (3, 5), (4, 6), (5, 8), (6, 9))], title="Change log 2026")]),
    ("C08", "approved on a Saturday", [proc("", cover={"Authorised by": "Helen Marsh, 21 March 2026", "Effective from": "18 April 2026"})]),
    ("C09", "no page numbers", [f"---\nto: {path}\ntitle: {title}\ncover:\n  'Document no.': '{number}'\n  'Issue': 'Issue 1'\n  'Written by': 'Moira Flint, 2 March 2026'\n  'Checked by': 'Oskar Lindqvist, 9 March 2026'\n  'Authorised by': 'Helen Marsh, 16 March 2026'\n  'Effective from': '15 April 2026'\n---\n{body}\n" for path, number, title, body in ((INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY), (CHANGES, "FMS-202", "Change Management", CHANGE_BODY), (PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY))]),
    ("C10", "a bookmark", [proc("Escalation times are in Error! Bookmark not defined.")]),
    ("C11", "a remark to a colleague", [proc("Emergency changes are approved by two people{>>Oskar, do we really want two at night?<<} and reviewed the next day.")]),
    ("C12", "two issues side by side", [document("Processes/FMS-202 Change Management Issue 0.docx", "FMS-202", "Change Management", CHANGE_BODY + "\nThe quality manager signs each change.", header=f"{FIRM}   FMS-202   Issue 0", cover={"Issue": "Issue 0"})]),
    ("C13", "a unit that the chart has not", [text("Manual/Organisation chart.docx", "Organisation chart", "| Unit | Head |\n|---|---|\n| Management | Helen Marsh |\n| Quality | Moira Flint |\n| Service Desk | Oskar Lindqvist |\n| Operations | Priya Nair |\n| Finance | Ines Moreau |"), proc("The Infrastructure Department plans the change and the Compliance Office approves it.")]),
    ("C14", "names of the firm", [man("Ferncliff MS keeps the register."), proc("FMSL reviews the process each year."), document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\nFerncliff Services tells customers by mail.")]),
    ("C15", "no file at all", ["raw:\n  - {to: 'Records/Capacity report Q3 2026.docx', bytes: garbage}\n"]),
    ("R01", "reports of a year but June", [report(5), report(7), report(8), report(9), report(10)]),
    ("R02", "room checks in one voice", [form(f"Records/Room check {name} 2026.docx", "Server room check", [("Month", f"{name} 2026"), ("Date", f"{day} {name} 2026"), ("Seen by", "Tom Acheson"), ("Seen", STEADY)]) for name, day in (("June", 12), ("July", 14), ("August", 11), ("September", 15))]),
    ("R03", "board on a holiday", [text("Records/Change board minutes.docx", "Change board minutes", "Date: Saturday, 12 September 2026. Chair: Priya Nair. Present: Tom Acheson, Ruth Calloway.\n\nCHG-031 was approved. CHG-032 was sent back for a test plan.")]),
    ("R04", "a survey of next spring", [text("Records/Customer survey result.docx", "Customer survey result", "Survey closed on 14 March 2027. Sent to 40 people, 31 answered. Mean 4.4 of 5.\n\nWritten by Moira Flint, 20 March 2027.")]),
    ("R05", "no owner and no end", [book("Records/Complaints 2026.xlsx", "Complaints", ("No.", "Received", "Customer", "Complaint", "Handled by", "Answer", "Closed on"), [(f"CP-{n}", f"2026-0{n + 4}-11", "Northgate", "slow answer", "" if n in (2, 3) else "Oskar Lindqvist", "" if n in (2, 3) else "second analyst in the morning", "" if n in (2, 3) else f"2026-0{n + 4}-19") for n in range(1, 6)], title="Complaints 2026")]),
    ("R06", "numbers go back", [book("Records/Service requests 2026.xlsx", "Requests", ("Request", "Asked on", "Asked by", "What", "Done on", "By"), [(f"REQ-{(2100 + n) if n != 7 else 2088}", f"2026-08-{n + 1:02}", "Northgate", "new account", f"2026-08-{n + 2:02}", "Dan Whitlock") for n in range(1, 15)], title="Service requests 2026")]),
    ("R07", "closed the day before", [ledger(rows(TICKETS, 5, c5="2026-09-05 09:00"))]),
    ("R08", "problems without incidents", [book("Records/Problems 2026.xlsx", "Problems", ("Problem", "Raised", "Symptom", "Cause", "Fix", "State"), [(f"PRB-{n}", f"2026-08-{n + 3:02}", "service did not start", "start flag missing", "flag set", "closed") for n in range(1, 7)], title="Problems 2026")]),
    ("R09", "in each report", [report(m, "Availability 100 %. P1 resolved in time 100 %. Changes without failure 100 %. User satisfaction 100 %.") for m in (6, 7, 8, 9, 10)]),
    ("R10", "agreed, not in the catalogue", [sla("| Service Desk | P1 incidents resolved within 4 h | 95 % |", "| Service Desk | P1 incidents resolved within 4 h | 95 % |\n| Managed Telephony | Availability in a month | 99.5 % |")]),
    ("R11", "in the process", [document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\n# 5 Measures\n| Measure | Target |\n|---|---|\n| P1 incidents resolved within 4 h | 90 % |\n| Changes without failure | 96 % |")]),
    ("R12", "load is not limited", [sla("Up to 200 calls a month. Planned maintenance and faults of the customer are exceptions.", "Planned maintenance is announced five days ahead.")]),
    ("R13", "cover of insurance", [text("Suppliers/Wye Fibre master services agreement.docx", "Master services agreement", "Between Ferncliff Managed Services Ltd and Wye Fibre Ltd.\n\n# 2 Term\nThis agreement commences on 1 April 2024 and continues for an initial term of twenty-four (24) months, ending on 31 March 2026.\n\n# 3 Services\nThe carrier repairs a fault within 4 hours.\n\nSigned 20 March 2024.")]),
    ("R14", "an unknown approver", [book("Records/Change log 2026.xlsx", "Changes", ("Change", "Title", "Requested", "Requested by", "Approved by", "Done", "Result"), [(f"CHG-0{n}", "patch", f"2026-09-0{n}", "Tom Acheson", "Gregor Stahl" if n == 3 else "Priya Nair", f"2026-09-1{n}", "ok") for n in range(1, 7)], title="Change log 2026")]),
    ("R16", "a form of an older list", [book("FMS-002 List of forms.xlsx", "Forms", ("Form no.", "Form", "Issue"), [("FMS-F-01", "Request for change", "2"), ("FMS-F-02", "Training record", "1"), ("FMS-F-03", "Minutes", "1")], title="List of forms"), form("Records/Request for change CHG-031.docx", "Request for change", [("Change", "CHG-031"), ("Requested", "1 September 2026 by Tom Acheson"), ("Approved", "3 September 2026 by Priya Nair"), ("Done", "4 September 2026")], header="FMS-F-01 Issue 1")]),
    ("A01", "report by area", [text("Audit/Internal audit report 2026.docx", "Internal audit report 2026", "Audit on 14 and 15 September 2026 to ISO/IEC 20000-1:2018.\n\nMoira Flint audited Finance and Management. Oskar Lindqvist audited Quality. Priya Nair audited Operations and the Service Desk.\n\nTwo findings. The system conforms.")]),
    ("A02", "a unit nobody visits", [audit_plan([row for row in AUDITED if row[1] != "Finance"])]),
    ("A03", "yes", [checklist([(*row[:3], "Process followed as described", *row[4:]) for row in QUESTIONS])]),
    ("A04", "review in June", [mins("Date: 8 October 2026", "Date: 24 June 2026")]),
    ("A05", "slides with four points", [text(MINUTES, "Management review minutes", "Date: 8 October 2026. Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.\n\n# Discussed\n- audit: two findings\n- customers: survey 4.4\n- staff: one analyst short\n- money: within budget\n\n# Decided\nOne analyst more from January.")]),
    ("A06", "not there", [mins("Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.", "Led by Moira Flint. In the room: Oskar Lindqvist, Priya Nair, Ruth Calloway. Copy to: Helen Marsh.")]),
    ("A07", "human error", [ncr(**{"Root cause": "Human error, analyst forgot"})]),
    ("A08", "audit and review of 2025", [text(MINUTES, "Management review minutes", MINUTES_BODY.replace("8 October 2026", "2 October 2025").replace("31 December 2026", "31 December 2025"))]),
    ("A09", "go-live in September", [document(MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY, cover={"Written by": "Moira Flint, 20 August 2026", "Checked by": "Oskar Lindqvist, 25 August 2026", "Authorised by": "Helen Marsh, 31 August 2026", "Effective from": "7 September 2026"})]),
    ("A10", "checklist to another standard", [checklist(title="Internal audit checklist, 14 September 2026, criteria ISO/IEC 20000-1:2011")]),
    ("L-01", "a code in the application", [form("Legal/Application form.docx", "Application for certification", [("Applicant", FIRM), ("Unified social credit code", "91350211M000100Y34"), ("Employees in scope", "8"), ("Standard", "ISO/IEC 20000-1:2018")])]),
    ("L-02", "certificate of another trade", [lic(), text("Manual/Release order.docx", "Release order", "The service management manual of Ferncliff Network Services Ltd is herewith released and binding for all staff from 15 April 2026.\n\nHelen Marsh, Managing Director, 1 April 2026.")]),
    ("L-03", "sale of goods", [lic(**{"Business scope": "Retail of household goods; catering; warehousing"})]),
    ("L-04", "a licence that ended", [lic(**{"Valid until": "28 February 2026"})]),
    ("L-05", "an organisation code card", [form("Legal/Organisation code certificate.docx", "Organization Code Certificate", [("Name", FIRM), ("Code", "30458712-X"), ("Valid", "26 May 2013 to 25 May 2017")])]),
    ("L-06", "a page on the firm", [text("Legal/About us.docx", "About us", "Ferncliff Managed Services Ltd has been there for its customers since 2012. A team of 31 people works from Leeds and Hull.")]),
    ("M01", "no objectives", []),
]
# fmt: on
