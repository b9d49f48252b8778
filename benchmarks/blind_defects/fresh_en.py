"""Forms of each defect in an English set, written in one go from the meaning of the checks, before their code was looked at."""

from __future__ import annotations

from english_changes import lic, man, mins, ncr, proc, report, rows, sla
from english_house import (
    AUDITED,
    CATALOGUE,
    CHANGE_BODY,
    CHANGES,
    CHECKLIST,
    FIRM,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    MANUAL,
    MANUAL_BODY,
    MINUTES,
    OBJECTIVES,
    PEOPLE,
    PLAN,
    PROBLEM_BODY,
    PROBLEMS,
    QUESTIONS,
    REGISTER,
    ROSTER,
    SERVICES,
    TARGETS,
    TICKETS,
    audit_plan,
    book,
    checklist,
    document,
    ledger,
    register,
    text,
)
from small_house import form

Way = tuple[str, str, list[str]]
OTHER = "Brackley Cloud Partners Limited"
SIGNED = "'Document no.': 'FMS-202', 'Issue': 'Issue 1', 'Written by': 'Moira Flint, 2 March 2026', 'Checked by': 'Oskar Lindqvist, 9 March 2026', 'Authorised by': 'Helen Marsh, 16 March 2026', 'Effective from': '15 April 2026'"


def paper(to: str, title: str, body: str, **front: str) -> str:
    return f"---\nto: '{to}'\ntitle: '{title}'\n" + "".join(f"{k}: {v}\n" for k, v in front.items()) + f"---\n{body}\n"


def changed(body: str = CHANGE_BODY, to: str = CHANGES, **front: str) -> str:
    return paper(
        to,
        "Change Management",
        body,
        **{"cover": "{" + SIGNED + "}", "header": f"'{FIRM}   FMS-202   Issue 1'", **front},
    )


def mail(to: str, subject: str, body: str, day: str, sender: str = "Moira Flint <m.flint@ferncliff.example>") -> str:
    return paper(to, subject, body, cover=f"{{From: '{sender}', To: 'all@ferncliff.example', Date: '{day}'}}")


def rounds(month: int, day: int, name: str) -> str:
    return form(f"Records/Server room round {day:02} {name} 2026.docx", "Server room round", [("Date", f"{day} {name} 2026"), ("Temperature", str(19 + (day * month) % 6)), ("UPS", "normal"), ("Signed", "Tom Acheson")])  # fmt: skip


def rated(name: str, day: str, score: str, said: str, by: str) -> str:
    return form(f"Suppliers/Supplier evaluation {name}.docx", "Supplier evaluation", [("Supplier", name), ("Date of evaluation", day), ("Score", score), ("Conclusion", said), ("Evaluated by", by)])  # fmt: skip


def rfc(number: str, name: str = "", **kw: str) -> str:
    lines = {"Change no.": number, "Requested by": "Tom Acheson", "Requested on": "2 September 2026", "Description": "Replace the core switch", "Approved by": "Priya Nair", "Approved on": "3 September 2026", "Implemented on": "5 September 2026", "Result": "successful"}  # fmt: skip
    return form(
        f"Records/Request for change {name or number}.docx", "Request for change", list({**lines, **kw}.items())
    )


MONTHS = {5: "May", 6: "June", 7: "July", 8: "August", 9: "September", 10: "October"}
PROBLEM_COLUMNS = ("Problem", "Summary", "Raised", "Root cause", "Related incidents", "Resolved", "Status")
PROBLEM_ROWS = [(f"PRB-{n:03}", w, f"2026-0{n + 5}-08", "firmware fault", f"INC-100{n}", f"2026-0{n + 5}-25", "closed") for n, w in enumerate(("Switch restarts", "Mail delay", "Backup fails"), 1)]  # fmt: skip
SHORT = "Written by': 'Moira Flint, 2 March 2026"
# fmt: off
WAYS: list[Way] = [
    ("T01", "pdf policy", [paper("Policies/Access rules.pdf", "Access rules", "Everyone who works for Brackley Cloud Partners Limited wears a badge.\n\nVisitors are met at the door.\n\nQuestions go to the office manager.")]),
    ("T01", "printed header of a sheet", [book("Records/Spares issued.xlsx", "Spares", ("Date", "Part", "Qty", "Taken by"), [("2026-09-02", "Disk", "2", "Tom Acheson")]) + f"    header_text: '{OTHER} - Spares issued'\n"]),
    ("T01", "copyright line", [changed(footer="'(c) 2019 Brackley Cloud Partners. All rights reserved.'")]),
    ("T02", "cover date", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Effective from": "DD/MM/YYYY", "Authorised by": "[Name], [Date]"})]),
    ("T02", "content control", [proc("The change window is announced by [[Click or tap here to enter text.]] on Fridays.")]),
    ("T02", "sheet cells", [book("Records/Continuity contacts.xlsx", "Contacts", ("Role", "Name", "Phone"), [("Lead", "<name>", "<mobile>"), ("Network", "Priya Nair", "0113 4960001")], title="Continuity contacts of <Company Name>")]),
    ("T03", "spun sheet", [proc("The bulletin desk ought to enlist every episode and dole it out to the proper specialist; the shopper affirms the cure before the token is shut. The arrangement thing data set is refreshed by the setup supervisor.")]),
    ("T03", "spun titles", [text("Review/Review rules.docx", "The board survey", "The pinnacle administration surveys the assistance the executives framework at arranged stretches. Data sources incorporate the aftereffects of inner reviews, criticism from intrigued gatherings and the situation with restorative activities. Yields incorporate choices on constant improvement.")]),
    ("T04", "same procedure with another word", [document(p, n, f"{t} Management", "\n".join(f"# {i} {h}\n" + "\n\n".join(f"The {k} activities of {t.lower()} management are planned, carried out by the people responsible within the time set, recorded, and reported to the level above, which confirms that they are complete." for k in ("daily", "monthly", "yearly", "special")) for i, h in enumerate(("Purpose", "Scope", "Duties", "Process"), 1))) for p, n, t in ((CHANGES, "FMS-202", "Change"), (PROBLEMS, "FMS-203", "Problem"))]),
    ("T04", "text of the standard", [paper("Processes/FMS-209 Internal audit.pdf", "Internal audit", "# 1 General\nThe organization shall conduct internal audits at planned intervals to provide information on whether the SMS conforms to the organization's own requirements for its SMS and the requirements of this document, and is effectively implemented and maintained.\n# 2 Programme\nThe organization shall plan, establish, implement and maintain an audit programme, including the frequency, methods, responsibilities, planning requirements and reporting. The organization shall define the audit criteria and scope for each audit, select auditors and conduct audits to ensure objectivity and the impartiality of the audit process. The organization shall retain documented information as evidence of the implementation of the audit programme and the audit results.")]),
    ("T05", "long and generic", [document("Processes/FMS-207 Capacity Management.docx", "FMS-207", "Capacity Management", "\n".join(f"# {n} {h}\n" + "\n\n".join(f"The relevant functions should {s} and analyse {o} as needed, so that the {h.lower()} of resources supports the business. The responsible person should supervise the work and correct deviations in good time." for s in ("draw up plans", "identify needs", "gather data", "write reports") for o in ("resources", "performance", "trends")) for n, h in enumerate(("Purpose", "Scope", "Planning", "Monitoring", "Analysis", "Improvement"), 1)))]),
    ("T05", "pdf", [paper("Processes/FMS-208 Budgeting.pdf", "Budgeting and accounting", "\n".join(f"# {n} {h}\n" + "\n\n".join(f"Those concerned should {s} in line with the rules and use {o} with care, so that all activities have what they need; deviations are looked into and the process is recorded." for s in ("prepare budgets", "follow budgets", "account for cost", "analyse variances") for o in ("money", "people", "equipment")) for n, h in enumerate(("Purpose", "Scope", "Preparation", "Execution", "Accounting", "Analysis"), 1)))]),
    ("T06", "hotel and cleaning", [proc("The housekeeping supervisor inspects each guest room, the linen is counted and the kitchen brigade checks the cold store before breakfast service.")]),
    ("T06", "row of targets", [book(OBJECTIVES, "Targets", ("Objective", "Target", "Source", "Measured", "Owner"), [*TARGETS, ("First pass yield of finished goods", ">= 98 %", "final inspection", "month", "Priya Nair"), ("Scrap rate of the moulding shop", "<= 2 %", "shop floor cards", "month", "Priya Nair")], title="Service management objectives 2026")]),
    ("T07", "workbook of a consultant", [book(CATALOGUE, "Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), SERVICES, title="Service catalogue").replace("sheets:", "properties: {creator: 'QMS Templates Ltd', company: 'Brackley Cloud Partners Limited', last_modified_by: 'template', created: 2016-03-02T09:00:00, modified: 2026-03-30T10:00:00}\nsheets:", 1)]),
    ("T07", "minutes typed before the meeting", [paper(MINUTES, "Management review minutes", "Date: 8 October 2026. Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist.\n\n# Inputs\nAudit results: two nonconformities, closed.\n\n# Decisions\nThe system is effective.", properties="{creator: Moira Flint, created: 2026-05-06T09:00:00, modified: 2026-05-08T10:00:00}")]),
    ("T07", "months made in minutes", [paper(f"Records/Team meeting {MONTHS[m]} 2026.docx", "Team meeting", f"Date: {d} {MONTHS[m]} 2026. Present: Priya Nair, Tom Acheson.\n\n{t}", properties=f"{{creator: Moira Flint, created: 2026-11-10T20:0{m % 10}:00, modified: 2026-11-10T20:0{m % 10}:30}}") for m, d, t in ((5, 7, "The rota was agreed."), (6, 4, "The mail delay was explained."), (7, 9, "The restore test is planned for Tom."), (8, 6, "The complaint was answered."), (9, 3, "Firewall rules will be cleaned up."))]),
    ("V01", "slides", [paper("People/Auditor course.pptx", "Auditor course", "# The standard\nISO/IEC 20000-1:2011, clause by clause\n\n# Method\nAudit against ISO/IEC 20000-1:2011.")]),
    ("V01", "list of external documents", [book("External documents.xlsx", "External", ("No.", "Reference", "Title", "Status"), [("1", "ISO/IEC 20000-1:2011", "Service management system requirements", "current"), ("2", "ISO 9001:2015", "Quality management systems", "current")], title="External documents")]),
    ("V01", "agreement", [sla("A report comes each month.", "The provider works to ISO/IEC 20000:2005. A report comes each month.")]),
    ("V02", "checklist", [book(CHECKLIST, "Checklist", ("Clause", "Question", "Unit", "Evidence seen", "Conclusion", "Auditor"), [("6.1 Service level management", "Agreements signed?", "Service Desk", "Northgate 26 April 2026", "conform", "Moira Flint"), ("8.2 Problem management", "Causes found?", "Service Desk", "PRB-001", "conform", "Priya Nair"), ("9.1 Configuration management", "CIs recorded?", "Operations", "Export of 3 September 2026", "conform", "Oskar Lindqvist"), ("9.3 Release and deployment management", "Tested?", "Operations", "REL-12", "conform", "Oskar Lindqvist")], title="Internal audit checklist, 14 September 2026")]),
    ("V02", "plan in prose", [text(PLAN, "Internal audit plan 2026", "Criteria: ISO/IEC 20000-1:2018. Drawn up by Moira Flint on 1 September 2026.\n\n14 September, Operations: 6.3 Service continuity and availability management, 6.5 Capacity management, 9.2 Change management (Oskar Lindqvist).\n\n15 September, Finance: 6.4 Budgeting and accounting for services, 7.2 Supplier management (Moira Flint).")]),
    ("V03", "course of the old edition", [form("People/Training record April.docx", "Training record", [("Subject", "ISO/IEC 20000-1:2011 foundation"), ("Date", "10 April 2026"), ("Trainer", "Moira Flint"), ("Attended by", "Tom Acheson, Ruth Calloway"), ("Result", "passed")])]),
    ("V03", "manual against itself", [man("# 4 References\nISO/IEC 20000-1:2018, Service management system requirements\n\nISO/IEC 20000-1:2011, Service management system requirements")]),
    ("V05", "apart from", [man("# 4 Application\nAll requirements of the standard apply, with the exception of 8.5.2 Service design and transition.")]),
    ("V05", "table of clauses", [man("# 4 Clauses\n| Clause | Document | Owner |\n|---|---|---|\n| 8.4.1 Budgeting and accounting | Not applicable | - |\n| 8.5.1 Change management | FMS-202 | Operations |\n| 8.6.1 Incident management | FMS-201 | Service Desk |")]),
    ("V05", "scope statement", [form("Legal/Application.docx", "Application for certification", [("Applicant", FIRM), ("Standard", "ISO/IEC 20000-1:2018"), ("Clauses excluded", "8.3.2, no external customers"), ("Persons in scope", "8")])]),
    ("C01", "pdf cover", [paper("Processes/FMS-204 Knowledge Management.pdf", "Knowledge Management", CHANGE_BODY.replace("change", "knowledge"), cover="{'Document no.': 'FMS-204', 'Issue': 'Issue 1', 'Written by': 'Moira Flint', 'Checked by': 'Oskar Lindqvist', 'Authorised by': '', 'Effective from': '15 April 2026'}")]),
    ("C01", "agreement with one signature", [sla("Signed: Helen Marsh, 24 April 2026. Ken Northgate, 26 April 2026.", "For the provider: Helen Marsh, 24 April 2026\n\nFor the customer: ______________   Date: ________")]),
    ("C01", "letter of appointment", [text("People/Appointment of auditors.docx", "Appointment of internal auditors", "Moira Flint, Priya Nair and Oskar Lindqvist are appointed internal auditors for three years.\n\nManaging Director: ........................\n\nDate: ........................")]),
    ("C02", "history ahead of cover", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, history=["[Issue 1, 1 April 2026, First issue, Moira Flint]", "[Issue 3, 2 June 2026, Times changed, Moira Flint]"])]),
    ("C02", "file name", [changed(to="Processes/FMS-202 Change Management v2.1.docx")]),
    ("C02", "footer", [changed(footer="'FMS-202 Rev. 4 - Page {page}'")]),
    ("C03", "two of a number", [document("Processes/FMS-202 Configuration Management.docx", "FMS-202", "Configuration Management", CHANGE_BODY.replace("change", "configuration"))]),
    ("C03", "another scheme", [document("Processes/PR.CAP.07 Capacity Management.docx", "PR.CAP.07", "Capacity Management", CHANGE_BODY.replace("change", "capacity"))]),
    ("C04", "register of titles only", [book("Document index.xlsx", "Index", ("Title", "Owner"), [("Service Management Manual", "Quality"), ("Incident Management", "Service Desk"), ("Change Management", "Operations"), ("Problem Management", "Service Desk"), ("Service Continuity Management", "Operations"), ("Supplier Management", "Finance")], title="Index of system documents")]),
    ("C04", "register in Word", [text("FMS-001 Document register.docx", "Register of controlled documents", "| No. | Title | Issue |\n|---|---|---|\n" + "\n".join(f"| {r[0]} | {r[1]} | {r[2]} |" for r in (*LISTED, ("FMS-204", "Configuration Management", "1")))), book(REGISTER, "Note", ("Note",), [("see the Word file",)])]),
    ("C05", "attachments", [proc("# 4 Attachments\nA: Change impact template (FMS-202-T1)\n\nB: Change calendar (FMS-202-T2)")]),
    ("C05", "by name", [proc("External staff follow the \"Contractor Access Procedure\".")]),
    ("C05", "clause table", [man("# 4 Where the clauses are\n| Clause | No. | Document |\n|---|---|---|\n| 8.5.1 | FMS-202 | Change Management |\n| 8.4.3 | FMS-211 | Capacity Management |\n| 8.7.3 | FMS-212 | Information Security |")]),
    ("C06", "in a sentence", [man("This manual was approved by the Managing Director on 20 April 2026 and has been in force since 1 April 2026.")]),
    ("C06", "slashes in the cover", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Written by": "Moira Flint, 2026-03-20", "Checked by": "Oskar Lindqvist, 2026-03-09", "Authorised by": "Helen Marsh, 2026-03-16"})]),
    ("C06", "history backwards", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Issue": "Issue 2"}, header=f"{FIRM}   FMS-202   Issue 2", history=["[Issue 1, 2 June 2026, First issue, Moira Flint]", "[Issue 2, 1 April 2026, Times changed, Moira Flint]"])]),
    ("C07", "csv", [book("Records/Change log.csv", "Changes", ("Change no.", "Description", "Requested", "Approved by", "Implemented"), [(f"CHG-{m:03}", w, f"2026-0{m}-05", "Priya Nair", f"2026-0{m}-08") for m, w in ((1, "disk"), (2, "patch"), (3, "cable"), (5, "move"))])]),
    ("C07", "form", [form("Records/Problem PRB-001.docx", "Problem record", [("Problem no.", "PRB-001"), ("Raised", "18/02/2026"), ("Root cause", "too few queue threads"), ("Resolved", "27/02/2026"), ("Owner", "Tom Acheson")])]),
    ("C08", "first of May", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Effective from": "1 May 2026"})]),
    ("C08", "release order on a Saturday", [text("Manual/Release order.docx", "Release order", "The Service Management Manual, issue 1, is approved and released and takes effect today.\n\nHelen Marsh, Managing Director, 11 April 2026")]),
    ("C09", "others are marked", [*[paper(p, t, b, cover="{" + SIGNED.replace("FMS-202", n) + ", 'Classification': 'Internal', 'Copy status': 'Controlled copy'}", header=f"'{FIRM}   {n}   Issue 1'", footer="'Page {page} of {pages}'") for p, t, b, n in ((INCIDENTS, "Incident Management", INCIDENT_BODY, "FMS-201"), (PROBLEMS, "Problem Management", PROBLEM_BODY, "FMS-203"), (MANUAL, "Service Management Manual", MANUAL_BODY, "FMS-100"))]]),
    ("C09", "no page numbers", [changed()]),
    ("C10", "bookmark", [proc("Contents\n\n1 Purpose ........ Error! Bookmark not defined.\n\n2 Request ........ Error! Bookmark not defined.")]),
    ("C10", "contents of other chapters", [changed(body="Contents\n\n1 Purpose ............ 1\n\n2 Request and approval ............ 2\n\n3 Work and review ............ 3\n\n4 Emergency changes ............ 9\n\n5 Calendar ............ 12\n\n" + CHANGE_BODY)]),
    ("C11", "tracked", [proc("Changes are approved by {--the head of operations--}{++the board++} within {++three++}{--five--} days.")]),
    ("C11", "cell comment", [book(OBJECTIVES, "Targets", ("Objective", "Target", "Source", "Measured", "Owner"), TARGETS, title="Service management objectives 2026") + "    comments: {B3: 'Too high? ask Helen before we publish'}\n"]),
    ("C11", "note in the text", [proc("[MF: still to check with Priya whether Thursday is right]")]),
    ("C12", "second folder", [changed(to="Processes/Change Management (issue 2 draft).docx", body=CHANGE_BODY + "\nThe board meets on Wednesday.").replace("Issue 1", "Issue 2")]),
    ("C12", "pdf of last year", [changed(to="Shared/Change Management 2025.pdf", body=CHANGE_BODY.replace("Thursday", "Monday")).replace("Issue 1", "Issue 0.9")]),
    ("C13", "owner in the catalogue", [book(CATALOGUE, "Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), rows(SERVICES, 0, c4="Customer Support Centre"), title="Service catalogue")]),
    ("C13", "other departments in a procedure", [text("Manual/Organisation.docx", "Organisation", "The firm has five departments: Management, Quality, Service Desk, Operations and Finance."), proc("Changes are proposed by the Digital Solutions Department and released by the Security Assurance Department before the Infrastructure Department carries them out.")]),
    ("C14", "system names", [man("# 4 Terms\nOur IT service quality system (ITQS) covers all services."), proc("This process is part of the Integrated Service Framework (ISF)."), document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\nThis is a document of the ITSM system.")]),
    ("C14", "short names", [proc("This process applies to all Ferncliff Managed staff."), document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\nFerncliff IT staff follow it."), document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\nIt applies to everyone at FMS.")]),
    ("C15", "damaged workbook", ["raw:\n  - {to: Records/Supplier ratings.xlsx, bytes: garbage}\n"]),
    ("C15", "empty file", ["raw:\n  - {to: Review/Attendance list.pdf, bytes: empty}\n"]),
    ("R01", "reports as pdf", [paper(f"Reports/{MONTHS[m]} report.pdf", f"Monthly service report, {MONTHS[m]} 2026", f"Calls {10 + m}, changes {m}, availability 99.9{m % 7} %. Written on 4 {MONTHS.get(m + 1, 'November')} 2026.") for m in (5, 6, 8, 9, 10)]),
    ("R01", "rounds", [rounds(m, d, MONTHS[m]) for m, d in ((5, 6), (5, 20), (6, 3), (6, 17), (7, 1), (7, 15), (9, 2), (9, 16), (10, 14), (10, 28))]),
    ("R01", "rows with a month each", [book("Records/Capacity 2026.xlsx", "Capacity", ("Month", "CPU peak", "Memory peak", "Storage", "Remark"), [(f"{MONTHS[m]} 2026", f"{50 + m} %", f"{60 + m} %", f"{70 + m} %", "ok") for m in (5, 6, 7, 9, 10)], title="Capacity record")]),
    ("R02", "suppliers rated alike", [rated(n, f"{d} July 2026", "96", "The supplier delivers in time and to specification, answers complaints at once and stays on the list of approved suppliers", "Ines Moreau") for n, d in (("Airedale Parts", 6), ("Moorland Fibre", 8), ("Calder Power", 9))]),
    ("R02", "sheets with the same figures", ["to: 'Records/Server checks 2026.xlsx'\nsheets:\n" + "".join(f"  - name: {MONTHS[m]}\n    title: 'Server checks {MONTHS[m]} 2026'\n    header: [[Date, CPU, Memory, Disk, Remark]]\n    rows:\n" + "".join(f"      - [2026-{m:02}-{d:02}, '{v} %', '{v + 11} %', '{v + 23} %', {n}]\n" for d, v, n in ((3, 31, "fine"), (8, 42, "backup slow and seen to"), (14, 37, "fine"), (19, 45, "one disk replaced"), (25, 33, "fine"))) for m in (8, 9))]),
    ("R03", "verified on a Sunday", [ncr(**{"Verified by": "Moira Flint, 4 October 2026"})]),
    ("R03", "training in the holiday", [form("People/Training 3 October.docx", "Training record", [("Subject", "Use of the ticket tool"), ("Date", "3 October 2026"), ("Trainer", "Oskar Lindqvist"), ("Attended by", "Ruth Calloway, Dan Whitlock"), ("Result", "passed")])]),
    ("R04", "minutes of next year", [text("Records/Team meeting.docx", "Team meeting", "Date: 5 January 2027. Present: Priya Nair, Tom Acheson.\n\nAll tickets of the month were gone through and closed.")]),
    ("R04", "review of a change", [rfc("CHG-040", **{"Reviewed on": "5 December 2026", "Reviewed by": "Priya Nair"})]),
    ("R05", "problems without cause", [book("Records/Problem log 2026.xlsx", "Problems", PROBLEM_COLUMNS, rows(rows(PROBLEM_ROWS, 1, c3=""), 2, c3=""), title="Problem log")]),
    ("R05", "left open", [ledger(rows(TICKETS, 3, c4="", c5="", c6="in progress"))]),
    ("R05", "rating without conclusion", [rated("Airedale Parts", "8 July 2026", "", "", "")]),
    ("R06", "two forms with one number", [rfc("CHG-041", "disk", **{"Requested on": "8 September 2026", "Description": "Add disks", "Approved on": "9 September 2026", "Implemented on": "10 September 2026"}), rfc("CHG-041", "fibre", **{"Requested on": "15 September 2026", "Description": "New uplink", "Approved on": "16 September 2026", "Implemented on": "17 September 2026"})]),
    ("R06", "csv out of order", [book("Records/Requests.csv", "Requests", ("Request", "Summary", "Logged", "Done", "By"), [(f"SR-{n}", w, f"2026-09-{d:02} 10:00", f"2026-09-{d:02} 15:00", "Dan Whitlock") for n, w, d in ((101, "mailbox", 2), (102, "software", 3), (109, "password", 5), (104, "mouse", 8), (105, "printer", 9), (106, "rights", 11), (107, "software", 14), (108, "desk move", 16))])]),
    ("R07", "approved after the work", [rfc("CHG-042", **{"Approved on": "9 September 2026"})]),
    ("R07", "problem solved before it was raised", [book("Records/Problem log 2026.xlsx", "Problems", PROBLEM_COLUMNS, rows(PROBLEM_ROWS, 1, c5="2026-07-01"), title="Problem log")]),
    ("R07", "day first times", [book("Records/Call-outs.csv", "Call-outs", ("Job", "Fault", "Reported", "On site", "Repaired", "Engineer"), [(f"J{n:03}", w, f"{n + 1:02}/09/2026 09:10", f"{n + 1:02}/09/2026 {10 if n != 4 else 8:02}:05", f"{n + 1:02}/09/2026 11:30", "Tom Acheson") for n, w in enumerate(("no link", "frozen", "printer", "screen", "phone"), 1)])]),
    ("R08", "problems without incidents", [book("Records/Problem log 2026.xlsx", "Problems", tuple(c for c in PROBLEM_COLUMNS if c != "Related incidents"), [(*r[:4], *r[5:]) for r in PROBLEM_ROWS], title="Problem log")]),
    ("R08", "releases without changes", [book("Records/Release log 2026.xlsx", "Releases", ("Release", "Content", "Planned", "Deployed", "Change", "Result"), [(f"REL-{n:02}", w, f"2026-09-{n + 4:02}", f"2026-09-{n + 4:02}", "", "fine") for n, w in enumerate(("portal 1.2", "agent update", "mail rules", "new front page"), 1)], title="Release log")]),
    ("R09", "reports all at 100", [report(m, f"| Measure | Target | Actual |\n|---|---|---|\n| P1 incidents resolved within 4 h | 95 % | 100 % |\n| Availability | 99.9 % | 100 % |\n| Changes without failure | 96 % | 100 % |\n\n{10 + m} incidents.") for m in (5, 6, 7, 8, 9, 10)]),
    ("R09", "same figure each month", [book("Records/Service levels 2026.xlsx", "Levels", ("Month", "Answer rate", "Network availability", "P1 in time", "Verdict"), [(f"2026-{m:02}", "98.0 %", "99.9 %", "97.0 %", "met") for m in range(5, 11)], title="Service levels attained")]),
    ("R10", "report on another service", [report(9, "| Service | Measure | Actual |\n|---|---|---|\n| Managed Hosting | Availability | 99.95 % |\n| Service Desk | Answer rate | 98 % |\n| CCTV Maintenance | Cameras working | 99 % |")]),
    ("R10", "scope leaves one out", [document(MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY.replace("Managed Hosting, Managed Network and Service Desk", "Managed Hosting and Service Desk"))]),
    ("R10", "list of contracts", [book("Agreements/Contract list.xlsx", "Contracts", ("No.", "Customer", "Services", "From", "To"), [("1", "Northgate Foods Ltd", "Managed Hosting, Service Desk", "2026-05-01", "2027-04-30"), ("2", "Airedale Clinic", "Database Administration, Office Relocation", "2026-06-01", "2027-05-31")], title="Customer contracts")]),
    ("R11", "target in the report's text", [report(9, "Availability was 99.95 %, target 99.5 %, met. Changes without failure 97 %, target 90 %.")]),
    ("R11", "slides", [paper("Review/Objectives.pptx", "Objectives", "# Targets\nP1 incidents resolved within 4 h: target 90 %, actual 96 %\n\nUser satisfaction: target 4.0, actual 4.4")]),
    ("R11", "carrier contract", [text("Suppliers/Moorland Fibre contract.docx", "Network support contract", "Between Ferncliff Managed Services Ltd and Moorland Fibre Ltd. The supplier keeps network availability in a month at 99 % or more. Valid from 1 May 2026 until 30 April 2027.\n\nSigned 20 April 2026.")]),
    ("R12", "neither limits nor exceptions", [sla("# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions.\n\n", "")]),
    ("R12", "agreement as a sheet", [book("Agreements/SLA Airedale Clinic.xlsx", "SLA", ("Service", "Measure", "Target", "Reported"), [("Service Desk", "Answer rate", "95 %", "monthly"), ("Managed Network", "Network availability", "99.8 %", "monthly")], title="Service level agreement with Airedale Clinic, 1 May 2026 to 30 April 2027")]),
    ("R13", "list of contracts", [book("Suppliers/Supplier contracts.xlsx", "Contracts", ("Supplier", "Contract", "Signed", "Expires", "Status"), [("Moorland Fibre", "Line rental", "2025-07-01", "2026-06-30", "active"), ("Airedale Parts", "Spares", "2026-03-01", "2027-02-28", "active")], title="Supplier contracts")]),
    ("R13", "pdf with a term in words", [paper("Suppliers/Maintenance agreement.pdf", "Maintenance agreement", "Between Ferncliff Managed Services Ltd and Calder Power Ltd.\n\nThe agreement runs for two years from 1 August 2024.\n\nThe supplier checks the UPS each quarter.\n\nSigned on 22 July 2024")]),
    ("R14", "at the review", [mins("Present: Moira Flint, Oskar Lindqvist, Priya Nair.", "Present: Moira Flint, Oskar Lindqvist, Priya Nair, Graham Tuttle, Sonia Beck.")]),
    ("R14", "appointed but not on the list", [text("People/Appointment.docx", "Appointment", "Felix Harbison is appointed incident manager and Tom Acheson change manager.\n\nHelen Marsh, Managing Director, 1 April 2026")]),
    ("R14", "asks and approves", [rfc("CHG-043", **{"Approved by": "Tom Acheson", "Implemented by": "Tom Acheson"})]),
    ("R16", "printed header with another number", [register([*LISTED, ("FMS-F-01", "Incident log", "1", "15 April 2026"), ("FMS-F-02", "Request for change", "1", "15 April 2026")]), ledger() + "    header_text: 'Form QR-017 Rev A'\n"]),
    ("R16", "older issue of the form", [register([*LISTED, ("FMS-F-02", "Request for change", "3", "15 April 2026")]), rfc("CHG-044").replace("    table:", "    header: 'FMS-F-02 Issue 1'\n    table:")]),
    ("A01", "groups in the report", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit on 14 and 15 September 2026. Lead auditor: Moira Flint.\n\nWho audited what: Moira Flint took Management and Quality, Priya Nair took Service Desk, Oskar Lindqvist took Operations and Finance.\n\nConclusion: two nonconformities.")]),
    ("A01", "checklist of one unit", [text("Audit/Checklist Operations.docx", "Internal audit checklist", "Unit audited: Operations. Auditor: Tom Acheson. Date: 14 September 2026.\n\n| Clause | Question | Seen | Result |\n|---|---|---|---|\n| 8.5.1 | Changes approved? | CHG-031 | conform |\n| 8.7.1 | Availability measured? | report of August | conform |")]),
    ("A02", "report says what was left out", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit on 14 and 15 September 2026. Lead auditor: Moira Flint.\n\nFor want of time Finance was not audited, and clauses 8.3 and 8.4 were not covered.\n\nConclusion: the system works.")]),
    ("A02", "matrix", [book("Audit/Internal audit plan 2026.xlsx", "Plan", ("Clause", "Management", "Operations", "Service Desk", "Quality", "Finance"), [(c, *("X" if d == n else "" for n in range(5))) for c, d in (("4", 0), ("5", 0), ("6", 0), ("7.1", 3), ("7.2", 3), ("7.3", 3), ("7.4", 3), ("7.5", 3), ("7.6", 3), ("8.1", 1), ("8.2", 1), ("8.3", 4), ("8.4", 9), ("8.5", 1), ("8.6", 2), ("8.7", 9), ("9.1", 3), ("9.2", 3), ("9.3", 0), ("9.4", 3), ("10", 0))], title="Internal audit plan 14 and 15 September 2026"), text(PLAN, "Note", "The plan is in the workbook."), book(CHECKLIST, "Note", ("Note",), [("kept elsewhere",)])]),
    ("A03", "word table", [text("Audit/Checklist Operations.docx", "Internal audit checklist", "Unit audited: Operations. Auditor: Oskar Lindqvist. Date: 14 September 2026.\n\n| Clause | Question | Seen | Result |\n|---|---|---|---|\n| 8.5.1 | Changes approved? | yes | conform |\n| 8.7.1 | Availability measured? | yes | conform |\n| 8.6.3 | Problems analysed? | yes | conform |\n| 8.4.3 | Capacity planned? | yes | conform |")]),
    ("A03", "question turned round", [checklist([(*q[:3], q[1].replace("?", "."), *q[4:]) for q in QUESTIONS])]),
    ("A04", "invitation", [mail("Review/Invitation.eml", "Management review", "Dear all, the management review of 2026 is on 8 September 2026 at 2 pm. Please send me your inputs.\n\nMoira", "2026-09-02"), mins("Date: 8 October 2026", "Date: 8 September 2026")]),
    ("A04", "audit report after the review", [text("Audit/Internal audit report.docx", "Internal audit report", "The audit took place on 14 and 15 October 2026. Lead auditor: Moira Flint.\n\nConclusion: two nonconformities.\n\nReport of 20 October 2026")]),
    ("A05", "agenda as a table", [text(MINUTES, "Management review minutes", "Date: 8 October 2026. Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist.\n\n| No. | Input | By |\n|---|---|---|\n| 1 | Audit results and nonconformities | Moira Flint |\n| 2 | Customer feedback | Oskar Lindqvist |\n| 3 | Objectives | Moira Flint |\n| 4 | Ideas for improvement | Priya Nair |\n\nDecision: the system is effective.")]),
    ("A05", "no suppliers and no risks", [mins("Performance of other parties: the carrier met its service level. Resources: capacity is sufficient, budget forecast stands. Risk assessment results: no new high risk.", "")]),
    ("A06", "deputy", [mins("Chair: Helen Marsh, Managing Director.", "Chair: Moira Flint, on behalf of the Managing Director.")]),
    ("A06", "attendance list", [mins("Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.", "Minutes: Ruth Calloway."), book("Review/Attendance.xlsx", "Attendance", ("Name", "Unit", "Post", "Signature"), [("Moira Flint", "Quality", "Quality manager", "M. Flint"), ("Oskar Lindqvist", "Service Desk", "Head of desk", "O. Lindqvist"), ("Priya Nair", "Operations", "Head of operations", "P. Nair")], title="Management review 8 October 2026, attendance")]),
    ("A07", "carelessness", [ncr(**{"Root cause": "Human error, the staff did not pay enough attention"})]),
    ("A07", "report leaves one open", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit on 14 and 15 September 2026. Lead auditor: Moira Flint.\n\nTwo nonconformities were raised; the corrective action for NC-2 is not finished and awaits verification.\n\nReport of 18 September 2026")]),
    ("A07", "no cause", [ncr(**{"Root cause": "", "Corrective action": ""})]),
    ("A08", "all of it last year", [text(PLAN, "Internal audit plan 2025", "Criteria: ISO/IEC 20000-1:2018. 12 May 2025, Operations, 8.5 and 8.6, Moira Flint. Drawn up on 28 April 2025."), checklist(title="Internal audit checklist, 12 May 2025"), mins("Date: 8 October 2026", "Date: 8 June 2025")]),
    ("A09", "in force in October", [document(p, n, t, b, cover={"Written by": "Moira Flint, 2 September 2026", "Checked by": "Oskar Lindqvist, 9 September 2026", "Authorised by": "Helen Marsh, 16 September 2026", "Effective from": "8 October 2026"}) for p, n, t, b in ((MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY), (INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY), (CHANGES, "FMS-202", "Change Management", CHANGE_BODY), (PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY))]),
    ("A10", "report against quality", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit on 14 and 15 September 2026. Criteria: ISO 9001:2015 and the company manual. Lead auditor: Moira Flint.\n\nConclusion: two nonconformities.")]),
    ("A10", "programme", [book("Audit/Audit programme 2026.xlsx", "Programme", ("Month", "Scope", "Criteria", "Lead auditor"), [("September", "all units", "ISO/IEC 20000-1:2011", "Moira Flint")], title="Internal audit programme 2026")]),
    ("L-01", "application", [lic(), form("Legal/Application.docx", "Application for certification", [("Applicant", FIRM), ("Unified social credit code", "91350211M000100Y34"), ("Persons in scope", "8")])]),
    ("L-01", "sheet", [book("Legal/Company data.xlsx", "Data", ("Item", "Value"), [("Company", FIRM), ("Unified social credit code", "91350211M000100Y5K"), ("Legal representative", "Helen Marsh")], title="Company data")]),
    ("L-02", "licence of another form", [lic(Name="Ferncliff Managed Services (Xiamen) Co., Ltd")]),
    ("L-02", "agreement", [lic(), text("Agreements/Contract Airedale.docx", "Service contract", "Customer: Airedale Clinic. Provider: Ferncliff Management Services Ltd.\n\nServices: Service Desk and Managed Network.\n\nFor Ferncliff Management Services Ltd: Helen Marsh, 20 May 2026")]),
    ("L-03", "pdf licence", [paper("Legal/Business licence.pdf", "Business Licence", f"Unified social credit code 91350211M000100Y43\n\nName: {FIRM}\n\nBusiness scope: retail of household goods; catering; landscaping works.\n\nValid until 28 February 2038")]),
    ("L-04", "ended", [paper("Legal/Business licence.pdf", "Business Licence", f"Unified social credit code 91350211M000100Y43\n\nName: {FIRM}\n\nBusiness scope: information technology services\n\nTerm: from 1 September 2006 to 31 August 2026")]),
    ("L-04", "telecom permit", [form("Legal/VAT permit.docx", "Value-added telecommunications permit", [("Holder", FIRM), ("Permit no.", "B2-20210017"), ("Valid", "10 June 2021 to 10 June 2026")])]),
    ("L-05", "tax registration", [form("Legal/Tax registration certificate.docx", "Tax registration certificate", [("Taxpayer", FIRM), ("Tax no.", "350211M000100Y4"), ("Date of issue", "6 May 2014")])]),
    ("L-05", "organisation code", [form("Legal/Organisation code certificate.docx", "Organisation code certificate", [("Name", FIRM), ("Code", "M000100Y-4"), ("Valid", "1 March 2014 to 1 March 2018")])]),
    ("L-06", "application", [form("Legal/Application.docx", "Application for certification", [("Applicant", FIRM), ("Persons in scope", "26"), ("Standard", "ISO/IEC 20000-1:2018")])]),
    ("L-06", "profile slides", [paper("Legal/Company profile.pptx", "Company profile", "# About us\nFerncliff Managed Services Ltd has a team of more than fifty people, four fifths of them engineers.")]),
]
# fmt: on
_ = (AUDITED, PEOPLE, ROSTER, audit_plan, SHORT)
