"""Document control, editions, targets, terms and licence of an English set as a fifth writer would get them wrong, in the
ordinary words of service providers; written from the pages of twelve checks before their code was read."""

from __future__ import annotations

from english_changes import lic, man, proc, report, sla
from english_house import (
    CHANGE_BODY,
    FIRM,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    PROBLEM_BODY,
    PROBLEMS,
    SLA_BODY,
    audit_plan,
    book,
    document,
    register,
    text,
)
from fourth_control_en import SIGNED, about, changed, forms_listed, framed, marked, rfc, signed_below
from new_subjects_en import all_but, with_subject
from papers import noted
from small_house import form

Way = tuple[str, str, list[str]]
BY = {key: value for key, value in SIGNED.items() if key != "Issue"}
LAST_YEAR = {key: value.replace("2026", "2025") for key, value in SIGNED.items()}
PERSONS = ("No.", "Certificate", "Held by", "Number", "Issued", "Valid until")
BACKUP = "Look at the backup jobs each evening, rerun what failed and log it; restore one sample each quarter."
ACCOUNT = "Check the request, create the account in the directory, set a first password, tell the user."
PATCH = "Download patches in the second week, test them for two days, then roll them out in groups."
OLD_CLAUSES = (("4.3", "Documentation management"), ("4.5.4", "Monitor and review the SMS"), ("6.1", "Service level management"), ("6.4", "Budgeting and accounting for services"), ("7.1", "Business relationship management"), ("9.1", "Configuration management"))  # fmt: skip


def incidents(line: str, **more: object) -> str:
    return document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\n" + line, **more)  # type: ignore[arg-type]


def problems(line: str) -> str:
    return document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\n" + line)


def guide(
    number: str, title: str, body: str, to: str = "", cover: dict[str, str] | None = None, header: str = ""
) -> str:
    """A work instruction with a control table."""
    signed = SIGNED if cover is None else cover
    return framed(
        to or f"Work instructions/{title}.docx",
        title,
        f"# 1 Steps\n{body}",
        {"Document no.": number, **signed},
        header or f"{FIRM}   {number}   Issue 1",
        "Page {page} of {pages}",
    )


def contract(
    title: str, body: str, to: str = "", other: str = "Pennine Hardware Care Ltd", day: str = "28 August 2025"
) -> str:
    """An agreement with a supplier, signed by both."""
    ends = f"Signed for {FIRM}: Helen Marsh, {day}\n\nSigned for {other}: P. Ackroyd, {day}"
    return text(to or f"Suppliers/{title}.docx", title, f"Between {FIRM} and {other}.\n\n{body}\n\n{ends}")


def mail(to: str, title: str, body: str, day: str = "Thu, 10 Sep 2026 09:12:00 +0100") -> str:
    return framed(
        to,
        title,
        body,
        {
            "From": "Priya Nair <priya.nair@ferncliff.example>",
            "To": "Ines Moreau <ines.moreau@ferncliff.example>",
            "Date": day,
        },
    )


def targets_of(name: str, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    return book(name, "Targets", header, rows, title=name.rsplit("/", 1)[-1].removesuffix(".xlsx"))


# fmt: off
WAYS: list[Way] = [
    # C03
    ("C03", "two memos one number", [text(f"Memos/{t}.docx", t, f"Memo no. FMS-MEMO-2026-07\n\nTo all staff, {d}\n\n{b}\n\nHelen Marsh") for t, d, b in (("Internal audit in September", "24 August 2026", "The internal audit takes place on 14 and 15 September."), ("New hours of the Service Desk", "31 August 2026", "From 7 September the desk is open from 07:00 to 22:00."))]),
    ("C03", "register with one number twice", [register([*LISTED, ("FMS-203", "Configuration Management", "1", "15 April 2026")])]),
    ("C03", "number of another scheme", [*(about(f"{t} Management", n) for n, t in (("FMS-204", "Capacity"), ("FMS-205", "Supplier"), ("FMS-206", "Configuration"))), about("Release Management", "ITSM/PRO/9", to="Processes/Release Management.docx")]),
    ("C03", "instruction three left out", [guide(f"FMS-WI-{n:02}", t, b) for n, t, b in ((1, "Backup check", BACKUP), (2, "New account", ACCOUNT), (4, "Patch roll-out", PATCH), (5, "Server room round", "Twice a day look at temperature and lights."), (6, "Racking equipment", "Note the asset tag, rack it, label the cables."), (7, "Rebuilding a laptop", "Save the data, rebuild it, bring the data back."), (8, "Network cutover", "Follow the plan step by step, go back on any error."))]),
    ("C03", "appointment and release order", [text("Manual/Release order.docx", "Release order", "Ref: FMS-RO-03\n\nManual and processes are released and in force from 15 April 2026.\n\nHelen Marsh, Managing Director, 1 April 2026"), text("Manual/Appointment of the management representative.docx", "Appointment", "Ref: FMS-RO-03\n\nMoira Flint is appointed management representative for the service management system.\n\nHelen Marsh, Managing Director, 1 April 2026")]),
    ("C03", "one digit more", [about("Capacity Management", "FMS-204"), about("Supplier Management", "FMS-205"), about("Configuration Management", "FMS-0206", to="Processes/Configuration Management.docx")]),
    ("C03", "minutes numbered alike", [text(f"Records/{t}.docx", t, f"Minutes no.: OPS-2026-19\n\nDate: {d}. Chair: Priya Nair.\n\n{b}") for t, d, b in (("Operations meeting 7 September", "7 September 2026", "1. 14 incidents, all closed."), ("Change board 10 September", "10 September 2026", "1. The core switch may be replaced."))]),
    ("C03", "letter not in the rule", [framed("Processes/FMS-204 Control of Documents.docx", "Control of Documents", "# 1 Numbering\nNumbers are FMS- and three figures: 0xx registers, 1xx manual, 2xx processes, 3xx work instructions. Forms are FMS-F- and two figures.\n\n# 2 Distribution\nQuality distributes documents.", {"Document no.": "FMS-204", **SIGNED}, f"{FIRM}   FMS-204"), about("Knowledge Management", "FMS-KM1", to="Processes/Knowledge Management.docx")]),
    ("C03", "two wiki pages", [framed(f"Work instructions/{t}.md", t, f"Document no.: FMS-311 | Issue 1 | Approved: Priya Nair, 6 May 2026\n\n{b}") for t, b in (("VPN troubleshooting", "1. Look at the gateway.\n\n2. Restart the service, else escalate."), ("Printer troubleshooting", "1. Look at the queue.\n\n2. Clear it and reinstall the driver."))]),
    # C01
    ("C01", "instruction without approver", [guide("FMS-301", "Backup check", BACKUP, cover={"Issue": "Issue 1", "Written by": "Tom Acheson, 20 April 2026", "Checked by": "Priya Nair, 22 April 2026", "Effective from": "6 May 2026"}), guide("FMS-302", "New account", ACCOUNT), guide("FMS-303", "Patch roll-out", PATCH)]),
    ("C01", "plain text nobody approved", [framed("Rules/On-call rules.txt", "On-call rules", "ON-CALL RULES\nDocument no. FMS-309   Issue 1\nAuthor: Dan Whitlock\nApproved by:\n\n1. Who is on call keeps the phone at hand.\n2. Hand over in writing.\n3. Major incidents go to Priya Nair at once.\nIn force from 6 May 2026.")]),
    ("C01", "md waiting for approval", [framed("Work instructions/Database check.md", "Database check", "| Document no. | FMS-312 |\n|---|---|\n| Issue | 1 |\n| Owner | Priya Nair |\n| Author | Tom Acheson |\n| Reviewed by | |\n| Approved by | pending |\n\n# 1 How often\nDaily.\n\n# 2 Steps\nLook at space, locks and the log of backups; raise a ticket for what is odd.")]),
    ("C01", "TBC", [changed(Authorised_by="TBC")]),
    ("C01", "name but no day", [changed(Authorised_by="Helen Marsh")]),
    ("C01", "underscores", [changed(Authorised_by="____________  Date: __________")]),
    ("C01", "SLA signed by one", [sla("Signed: Helen Marsh, 24 April 2026. Ken Northgate, 26 April 2026.", "| For Ferncliff Managed Services Ltd | For Northgate Foods Ltd |\n|---|---|\n| Name: Helen Marsh | Name: |\n| Signature: H. Marsh | Signature: |\n| Date: 24 April 2026 | Date: |")]),
    ("C01", "plan with empty sign-off", [signed_below("Plans/Power outage plan.docx", "FMS-306", "Power outage plan", "# 1 Response\nThe engineer on call checks the UPS, reports within ten minutes and shuts systems down in order.\n\n# 2 Recovery\nStart in reverse order and check.", "| Role | Name | Date |\n|---|---|---|\n| Prepared by | Tom Acheson | 20 April 2026 |\n| Reviewed by | Priya Nair | 22 April 2026 |\n| Approved by |  |  |")]),
    ("C01", "catalogue never approved", [noted(book("Service catalogue.xlsx", "Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), [("S1", "Managed Hosting", "servers with backup", "24x7", "Operations"), ("S2", "Managed Network", "lines and routers", "24x7", "Operations"), ("S3", "Service Desk", "one number for all calls", "07:00-22:00", "Service Desk")], title="Service catalogue"), "'Document no.: FMS-004','Issue: 1','Effective from: 15 April 2026','',''", "'Prepared by: Priya Nair','Reviewed by: Moira Flint','Approved by:','',''")]),
    # C09
    ("C09", "one in another template", marked("205", bare_header="Supplier Management", bare_footer="")),
    ("C09", "instruction without pages", [*marked(), framed("Work instructions/Backup check.docx", "Backup check", f"# 1 Steps\n{BACKUP}", {"Document no.": "FMS-301", **SIGNED}, "Backup check")]),
    ("C09", "class in the header left out", marked("203", header="{n}   {t}   CONTROLLED   Internal use only", cover={}, bare_header="{n}   {t}   CONTROLLED")),
    ("C09", "status empty", marked("202", header="{n}   {t}", cover={"Document status": "Controlled copy"}, bare_cover={"Document status": ""})),
    ("C09", "asked for and nowhere", [*marked(footer=FIRM), about("Document Control", "FMS-206", header="FMS-206   Document Control   CONTROLLED").replace("# 3 Work", "# 3 Marks\nEach document shows page x of y in its footer and its classification on the cover.\n\n# 4 Work")]),
    ("C09", "boxes not ticked", marked("204", header="{n}   {t}", cover={"Status": "☒ Controlled  ☐ Uncontrolled"}, bare_cover={"Status": "☐ Controlled  ☐ Uncontrolled"})),
    ("C09", "pdf without footer", [*marked(), framed("Processes/FMS-208 Configuration Management.pdf", "Configuration Management", "# 1 Purpose\nItems are identified and controlled.\n\n# 2 Work\nThe configuration manager records items, updates them after changes and checks them each quarter.", {"Document no.": "FMS-208", **SIGNED}, "FMS-208   Configuration Management")]),
    ("C09", "classification to be chosen", marked("201", bare_cover={"Classification": "[Public / Internal / Confidential]"})),
    # C05
    ("C05", "table of related documents", [incidents("# 5 Related documents\n| Ref | Title |\n|---|---|\n| FMS-202 | Change Management |\n| FMS-211 | Service Desk Standard |")]),
    ("C05", "operating manual", [problems("Disk alarms are handled according to the Storage Expansion Work Instruction; the log is updated afterwards.")]),
    ("C05", "form number nowhere", [forms_listed(), proc("The review is written on form FMS-F-17, Post Implementation Review.")]),
    ("C05", "supporting documents", [man("# 4 Supporting documents\n- FMS-202 Change Management\n- FMS-212 Release and Deployment Management\n- FMS-213 Information Security Management")]),
    ("C05", "minutes cite a policy", [text("Records/Operations meeting 25 September.docx", "Operations meeting", "Date: 25 September 2026. Chair: Priya Nair.\n\n1. On-call pay follows the On-Call Allowance Policy.\n\n2. Spares are taken out as before.")]),
    ("C05", "refer to", [proc("Emergency changes take the fast track; refer to the Emergency Change Procedure, section 2.")]),
    ("C05", "schedule of the agreement", [sla("Customer duties, escalation and complaints are in annex 1.", "Customer duties are in Schedule 2, Division of Duties.\n\n# Schedule 1 Contacts\nHelen Marsh, Service Desk.")]),
    ("C05", "criteria of the audit", [audit_plan().replace("ISO/IEC 20000-1:2018.", "ISO/IEC 20000-1:2018, FMS-218 Service Reporting and the documents of the system.")]),
    ("C05", "list of processes", [book("Process list.xlsx", "Processes", ("Process", "Owner", "Document", "Output"), [("Incident management", "Oskar Lindqvist", "FMS-201 Incident Management", "Incident log"), ("Change management", "Priya Nair", "FMS-202 Change Management", "Change log"), ("Service level management", "Helen Marsh", "FMS-219 Service Level Management", "Agreements"), ("Problem management", "Priya Nair", "FMS-203 Problem Management", "Problem records")], title="List of processes")]),
    # C07
    ("C07", "suppliers rated before", [about("Supplier Management", "FMS-205"), *(form(f"Suppliers/Supplier review {s}.docx", "Supplier review", [("Supplier", s), ("Reviewed on", f"{d} February 2026"), ("Quality", "95"), ("Delivery", "93"), ("Reviewed by", "Ines Moreau"), ("Form", "FMS-F-06")]) for s, d in (("Pennine Hardware Care Ltd", "10"), ("Aire Telecom plc", "12")))]),
    ("C07", "problem record of March", [forms_listed(), form("Records/Problem PRB-05.docx", "Problem record", [("Problem", "PRB-05"), ("Raised on", "4 March 2026"), ("Root cause", "too few threads"), ("Closed on", "20 March 2026"), ("Closed by", "Priya Nair")], header="FMS-F-03 Issue 1")]),
    ("C07", "configuration checks", [about("Configuration Management", "FMS-210"), noted(book("Records/Configuration audits 2026.xlsx", "Audits", ("Audit", "Scope", "Date", "By", "Differences", "Result"), [(f"CA-0{n}", w, f"2026-0{n}-1{n}", "Tom Acheson", "0", "as recorded") for n, w in ((1, "servers"), (2, "network"), (3, "laptops"), (5, "licences"))], title="Configuration audits"), "'Form FMS-F-10','','','','',''")]),
    ("C07", "requests for change of March", [forms_listed(), *(rfc(f"CHG-03{n}", header="FMS-F-02 Issue 2", Requested_on=f"1{n} March 2026", Approved_on=f"1{n + 1} March 2026", Implemented_on=f"1{n + 2} March 2026") for n in (1, 2, 3))]),
    ("C07", "audit before its process", [document("Processes/FMS-208 Internal Audit.docx", "FMS-208", "Internal Audit", "# 1 Purpose\nAudits show whether the system conforms.\n\n# 2 Work\nThe programme is set each year; auditors do not audit their own work; nonconformities are corrected.", cover={"Written by": "Moira Flint, 28 September 2026", "Checked by": "Oskar Lindqvist, 2 October 2026", "Authorised by": "Helen Marsh, 5 October 2026", "Effective from": "12 October 2026"})]),
    ("C07", "restore exercise before its plan", [guide("FMS-306", "Data recovery plan", "Restore the last backup, compare, tell the customer.", to="Plans/Data recovery plan.docx", cover={"Issue": "Issue 1", "Written by": "Tom Acheson, 1 September 2026", "Checked by": "Priya Nair, 4 September 2026", "Authorised by": "Helen Marsh, 8 September 2026", "Effective from": "15 September 2026"}), form("Records/Data recovery exercise.docx", "Data recovery exercise", [("Held on", "12 August 2026"), ("Plan tested", "Data recovery plan"), ("Present", "Priya Nair, Tom Acheson"), ("Result", "restored in 50 minutes"), ("Noted by", "Dan Whitlock")])]),
    ("C07", "capacity report before", [document("Processes/FMS-204 Capacity Management.docx", "FMS-204", "Capacity Management", "# 1 Purpose\nCapacity is sufficient.\n\n# 2 Work\nOperations measures use each month and writes a report each quarter.", cover={"Written by": "Priya Nair, 6 July 2026", "Checked by": "Oskar Lindqvist, 10 July 2026", "Authorised by": "Helen Marsh, 14 July 2026", "Effective from": "1 August 2026"}), text("Records/Capacity report Q2 2026.docx", "Capacity report Q2 2026", "Prepared by Tom Acheson, 3 July 2026, following FMS-204 Capacity Management.\n\nStorage 62 % used, memory 58 %, expected 75 % at the end of the year.\n\nForm FMS-F-11")]),
    ("C07", "release records of winter", [about("Release Management", "FMS-209"), *(form(f"Records/Release REL-0{m}.docx", "Release record", [("Release", f"REL-0{m}"), ("Released on", f"1{m} {n} 2026"), ("Content", "patch of the order system"), ("Released by", "Tom Acheson"), ("Approved by", "Priya Nair")], header="FMS-F-09") for m, n in ((1, "January"), (2, "February"), (3, "March")))]),
    # C12
    ("C12", "draft issue beside", [document("Processes/FMS-202 Change Management v0.9.docx", "FMS-202", "Change Management", CHANGE_BODY.replace("each Thursday", "each month"), cover={"Issue": "Issue 0.9"}, header=f"{FIRM}   FMS-202   Issue 0.9")]),
    ("C12", "archive without a mark", [document("Archive/FMS-201 Incident Management.docx", "FMS-201", "Incident Management", INCIDENT_BODY, cover={**LAST_YEAR, "Issue": "Issue 0.8"}, header=f"{FIRM}   FMS-201   Issue 0.8")]),
    ("C12", "previous manual", [document("Previous versions/Service Management Manual.docx", "FMS-100", "Service Management Manual", "# 1 Scope\nThis manual covers Managed Hosting.\n\n# 2 Who we are\nOperations runs the servers.", cover={**LAST_YEAR, "Issue": "Issue 0.5"}, header=f"{FIRM}   FMS-100   Issue 0.5")]),
    ("C12", "final and final v2", [text("Plans/Power outage plan FINAL.docx", "Power outage plan", "# 1 Response\nCheck the UPS, report within fifteen minutes."), text("Plans/Power outage plan FINAL v2.docx", "Power outage plan", "# 1 Response\nCheck the UPS, report within ten minutes, shut systems down in order.")]),
    ("C12", "catalogue of last year", [book("Service catalogue 2025.xlsx", "Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), [("S1", "Managed Hosting", "servers", "8x5", "Operations"), ("S3", "Service Desk", "one number", "09:00-17:00", "Service Desk")], title="Service catalogue 2025")]),
    ("C12", "form in two issues", [form("Forms/FMS-F-02 Request for change issue 1.docx", "Request for change", [("Change no.", ""), ("Requested by", ""), ("Approved by", "")], header="FMS-F-02 Issue 1"), form("Forms/FMS-F-02 Request for change issue 2.docx", "Request for change", [("Change no.", ""), ("Requested by", ""), ("Risk", ""), ("Back-out", ""), ("Approved by", "")], header="FMS-F-02 Issue 2")]),
    ("C12", "pdf is the old issue", [document("Processes/FMS-203 Problem Management.pdf", "FMS-203", "Problem Management", "# 1 Purpose\nCauses are found.\n\n# 2 Work\nOperations looks at incidents each quarter.", cover={**LAST_YEAR, "Issue": "Issue 0.9"}, header=f"{FIRM}   FMS-203   Issue 0.9")]),
    ("C12", "old rule of another title", [framed("Rules/Change control rule (2025).docx", "Change control rule", "1. Changes are agreed with the head of operations by word of mouth.\n\n2. This rule holds from 1 March 2025.", {"Version": "2.0", "Released": "1 March 2025"})]),
    ("C12", "instruction and its old copy", [guide("FMS-301", "Backup check", BACKUP), framed("Work instructions/Backup check - old.docx", "Backup check", "# 1 Steps\nLook at the jobs once a week.", {"Document no.": "FMS-301", **LAST_YEAR, "Issue": "Issue 0.9"}, f"{FIRM}   FMS-301   Issue 0.9")]),
    # C15
    ("C15", "picture that does not open", ["raw:\n  - {to: Legal/Certificate of registration.png, bytes: garbage}\n"]),
    ("C15", "photo without text", ["raw:\n  - {to: Legal/Business licence photo.png, bytes: png}\n"]),
    ("C15", "old xls", ["raw:\n  - {to: Records/Server room checks July 2026.xls, bytes: garbage}\n"]),
    ("C15", "deck cut short", ["raw:\n  - {to: Training/Awareness session.pptx, bytes: truncated_docx}\n"]),
    ("C15", "archive broken", ["raw:\n  - {to: Records/September 2026.zip, bytes: garbage}\n"]),
    ("C15", "empty Word file", ["raw:\n  - {to: Processes/Knowledge Management.docx, bytes: empty}\n"]),
    ("C15", "document of no words", [text("Records/Capacity report September 2026.docx", "", "")]),
    ("C15", "sign-in page", [framed("Records/Ticket export September.html", "Sign in", "Sign in to continue\n\nUser name\n\nPassword\n\nForgot your password?")]),
    ("C15", "protected contract", ["---\nto: Suppliers/Support contract 2026.pdf\ntitle: Support contract\nencrypt: abc123\n---\ntext\n"]),
    ("C15", "empty export", ["raw:\n  - {to: Records/Service requests 2026-09.csv, bytes: empty}\n"]),
    # V04
    ("V04", "table without assets", all_but("8.2.5")),
    ("V04", "table without parties", all_but("8.2.3")),
    ("V04", "requests in the title only", [*all_but("8.6.2"), document(INCIDENTS, "FMS-201", "Incident and Service Request Management", INCIDENT_BODY)]),
    ("V04", "services as in contracts", [*all_but("8.2.4"), man("# 4 Services\nThe services are those of the contracts with our customers.")]),
    ("V04", "no line for knowledge", [*all_but("7.6")[1:], register()]),
    ("V04", "demand for people", [*all_but("8.4.2"), text("Rules/Recruitment.docx", "Recruitment", "1. Each unit states in November how many people it needs next year.\n\n2. The Managing Director decides.")]),
    ("V04", "stationery", [*all_but("8.2.5"), text("Rules/Office supplies.docx", "Office supplies", "1. Finance buys office supplies.\n\n2. Who takes them signs for them.")]),
    ("V04", "to be written", [*all_but("7.6"), register([*LISTED, ("FMS-221", "Knowledge Management", "to be written", "")])]),
    # V02
    ("V02", "checklist old clauses", [book("Audit/Operations checklist.xlsx", "Checklist", ("Clause", "Question", "Seen", "Result"), [("8.2 Problem management", "Root causes found?", "two records", "conform"), ("9.2 Change management", "Changes reviewed?", "three records", "conform"), ("6.5 Capacity management", "Plan there?", "plan seen", "conform")], title="Internal audit checklist")]),
    ("V02", "nonconformity clause", [form("Audit/NCR 2026-02.docx", "Nonconformity report", [("No.", "NC-2"), ("Unit", "Operations"), ("Clause", "ISO/IEC 20000-1 cl. 9.3 Release and deployment management"), ("Raised", "15 September 2026"), ("Finding", "one release without a back-out plan"), ("Auditor", "Priya Nair")])]),
    ("V02", "chapters of a description", [text("Manual/Description of processes.docx", "Description of the service management processes", "\n\n".join(f"# {c} {t}\nThe company works to the standard in {t.lower()}." for c, t in OLD_CLAUSES))]),
    ("V02", "slides", [framed("Training/The standard.pptx", "ISO/IEC 20000-1 in an hour", "# Structure\n- 4 Service management system general requirements\n- 5 Design and transition of new or changed services\n- 6 Service delivery processes\n- 7 Relationship processes\n- 8 Resolution processes\n- 9 Control processes\n")]),
    ("V02", "basis of the process", [incidents("# 5 Basis\nThis process fulfils clause 8.1 (incident and service request management) of ISO/IEC 20000-1.")]),
    ("V02", "invitation to the review", [text("Review/Invitation.docx", "Invitation to the management review", "As required by 4.5.4.3 of the standard the management review is held on 8 October 2026, chaired by Helen Marsh.")]),
    ("V02", "matrix", [book("Manual/Responsibilities.xlsx", "Matrix", ("Clause", "Process", "Unit"), [(c, t, "Quality") for c, t in OLD_CLAUSES], title="Responsibilities by process")]),
    ("V02", "notes of an auditor", [framed("Audit/Notes.md", "Audit notes", "- 7.2 Supplier management: two reviews seen, fine\n- 6.6 Information security management: risk assessment seen, fine\n- 9.1 Configuration management: 10 items of the CMDB checked, 1 differs")]),
    # R11
    ("R11", "manual aims higher", [man("# 4 Objectives\nUser satisfaction is at least 4.5 of 5 and at least 96 % of changes succeed without failure.")]),
    ("R11", "goals by unit", [targets_of("Goals/Goals of units 2026.xlsx", ("Unit", "What we look at", "Required", "Weight"), [("Operations", "Changes without failure", "98 % or more", "30"), ("Service Desk", "P1 incidents resolved within 4 h", "95 % or more", "40"), ("Service Desk", "User satisfaction", "4.2 of 5 or more", "30")])]),
    ("R11", "measures across", [targets_of("Goals/Scorecard.xlsx", ("", "P1 incidents resolved within 4 h", "Changes without failure", "User satisfaction"), [("Goal 2026", ">= 90 %", ">= 96 %", ">= 4.2 of 5"), ("Third quarter", "97 %", "98 %", "4.4 of 5")])]),
    ("R11", "report with another target", [report(9, "| Measure | Target | Actual |\n|---|---|---|\n| P1 incidents resolved within 4 h | 95 % | 97 % |\n| Changes without failure | 90 % | 96 % |")]),
    ("R11", "sentence of the report", [report(9, "97 % of changes went without failure against a target of 92 %; satisfaction was 4.4.")]),
    ("R11", "input of the review", [text("Review/Objectives status.docx", "Status of objectives", "Reported by Priya Nair, 28 September 2026.\n\nP1 incidents resolved within 4 h: target 93 %, reached 97 %. Changes without failure: target 96 %, reached 98 %.")]),
    ("R11", "times per priority", [incidents("# 5 Times\n| Priority | Response | Resolution |\n|---|---|---|\n| P1 | 15 minutes | 8 hours |\n| P2 | 30 minutes | 12 hours |"), sla("# 3 Workload", "P1 incidents are responded to within 15 minutes and resolved within 4 hours, P2 within 30 minutes and 12 hours.\n\n# 3 Workload")]),
    ("R11", "availability in the catalogue", [book("Service catalogue.xlsx", "Catalogue", ("No.", "Service", "Description", "Hours", "Service level"), [("S1", "Managed Hosting", "servers with backup", "24x7", "99.5 % available"), ("S2", "Managed Network", "lines and routers", "24x7", "99.8 % available"), ("S3", "Service Desk", "one number for all calls", "07:00-22:00", "answer within 15 minutes")], title="Service catalogue")]),
    ("R11", "letter of goals", [text("Goals/Goals of operations.docx", "Goals of Operations 2026", "1. 99 % of changes without failure.\n\n2. 95 % of P1 incidents resolved within 4 h.\n\nPriya Nair, 10 April 2026")]),
    ("R11", "deck", [framed("Review/Service performance.pptx", "Service performance", "# Measures\n- P1 incidents resolved within 4 h: target 95 %, actual 97 %\n- Changes without failure: target 94 %, actual 97 %\n", {"Date": "30 September 2026"})]),
    # R13
    ("R13", "certificates of people", [book("People/Certificates.xlsx", "Certificates", PERSONS, [("1", "ITIL Foundation", "Priya Nair", "GR-1001", "1 June 2023", "1 June 2026"), ("2", "Internal auditor", "Moira Flint", "IA-2201", "10 August 2025", "9 August 2028")], title="Certificates of staff")]),
    ("R13", "software licences", [book("Records/Software licences.xlsx", "Licences", ("No.", "Software", "Seats", "Vendor", "Expiry", "Note"), [("1", "Backup suite", "20", "Pennine Hardware Care Ltd", "31 August 2026", ""), ("2", "Antivirus", "100", "Aire Telecom plc", "31 March 2027", "")], title="Software licences")]),
    ("R13", "term twelve months", [contract("Storage support contract", "3. Term. This contract runs for 12 months from 1 September 2025.")]),
    ("R13", "confidentiality agreement", [contract("Confidentiality agreement", "This agreement takes effect on signature and remains in force for one year.", day="12 June 2025")]),
    ("R13", "certificate of security", [form("Legal/ISO 27001 certificate.docx", "Certificate of registration", [("Organisation", FIRM), ("Certificate no.", "IS 733118"), ("Standard", "ISO/IEC 27001:2022"), ("Original registration date", "6 July 2023"), ("Expiry date", "5 July 2026"), ("Scope", "Managed services")])]),
    ("R13", "mail: lapsed", [mail("Suppliers/Leased line contract.eml", "Leased line contract", "Ines,\n\nthe contract with Aire Telecom for the leased line expired on 31 August 2026 and nobody has signed the new one yet. Please chase them.\n\nPriya")]),
    ("R13", "pdf certificate", [framed("Legal/Cyber Essentials certificate.pdf", "Cyber Essentials certificate of assurance", f"{FIRM}\n\nCertificate number: CE-2025-0088\n\nDate of certification: 10 May 2025\n\nRecertification due: 10 May 2026")]),
    ("R13", "contract register terms", [book("Suppliers/Contract register.xlsx", "Contracts", ("Ref", "Contract", "Supplier", "Signed", "Term", "Value"), [("CR-25-07", "UPS maintenance", "Pennine Hardware Care Ltd", "1 July 2025", "1 year", "3,000"), ("CR-26-01", "Leased line", "Aire Telecom plc", "5 January 2026", "2 years", "6,000")], title="Contract register")]),
    ("R13", "extended and ended", [contract("Line rental agreement", "The rental term is from 1 July 2024 to 30 June 2025.", day="20 June 2024", other="Aire Telecom plc"), contract("Amendment 1 to the line rental agreement", "The parties extend the line rental agreement until 30 June 2026. All other terms stand.", day="25 June 2025", other="Aire Telecom plc")]),
    ("R13", "insurance", [form("Legal/Professional indemnity insurance.docx", "Professional indemnity insurance", [("Insured", FIRM), ("Policy no.", "PI-44871"), ("Period of insurance", "1 July 2025 to 30 June 2026"), ("Limit", "GBP 2,000,000")])]),
    # L-03
    ("L-03", "hardware trade", [lic(**{"Business scope": "Sale of electronic products, office equipment and hardware; import and export of goods"})]),
    ("L-03", "building works", [lic(**{"Business scope": "Construction of building automation, installation of alarm systems, repair of electrical equipment"})]),
    ("L-03", "staffing", [lic(**{"Business scope": "Labour dispatch, human resources services, property management"})]),
    ("L-03", "pdf licence", [framed("Legal/Business licence.pdf", "Business Licence", f"Unified social credit code 91350211M000100Y43\n\nName {FIRM}\n\nBusiness scope: management consulting; conferences and exhibitions; advertising; sale of office supplies.\n\nEstablished 1 March 2018")]),
    ("L-03", "extract of the register", [text("Legal/Company report.docx", "Enterprise credit information report", f"Company name: {FIRM}\n\nUnified social credit code: 91350211M000100Y43\n\nScope of business: event planning, printing, cultural exchange.\n\nStatus: active")]),
    ("L-03", "software retail", [lic(**{"Business scope": "Retail of software and computer accessories; educational consulting"})]),
    ("L-03", "training", [lic(**{"Business scope": "Education and training; wholesale of books; planning of cultural events"})]),
    ("L-03", "hosting not covered", [lic(**{"Business scope": "Information technology consulting; computer system services"})]),
]

# what looks like a defect and is none: its check says nothing that it does not say of the house as it is
RIGHT: list[Way] = [
    ("C03", "memo cites another", [text("Memos/Internal audit.docx", "Internal audit", "Memo no. FMS-MEMO-2026-07\n\nTo all staff, 24 August 2026\n\nThe audit is on 14 September."), text("Memos/Audit moved.docx", "Audit moved", "Memo no. FMS-MEMO-2026-09\n\nTo all staff, 7 September 2026\n\nChange to memo FMS-MEMO-2026-07: Operations is audited in the morning.")]),
    ("C03", "tickets out of sequence", [rfc(f"CHG-{n}", Requested_on=f"{at} September 2026") for at, n in ((1, "061"), (3, "064"), (7, "070"))]),
    ("C03", "contract and annex", [contract("Support contract", "Contract no. NG/26/11. Valid from 1 January 2026 to 31 December 2026.", day="20 December 2025"), contract("Annex 1 to the support contract", "Contract no. NG/26/11. Annex 1: price list.", day="20 December 2025")]),
    ("C03", "parts of an instruction", [guide("FMS-301-1", "Backup check", BACKUP), guide("FMS-301-2", "Restore", "Restore on request, compare, hand over.")]),
    ("C01", "all three signed", [guide("FMS-301", "Backup check", BACKUP)]),
    ("C01", "knowledge article", [framed("Knowledge/Paper jam.md", "Paper jam", "Author: Dan Whitlock. Updated: 3 August 2026.\n\n1. Open the rear and take out the paper.\n\n2. Clean the roller; if it jams again call the supplier.")]),
    ("C01", "signed electronically", [changed(Authorised_by="Helen Marsh (DocuSign, 2026-03-16)")]),
    ("C01", "minutes are not approved", [text("Records/Operations meeting 25 September.docx", "Operations meeting", "Date: 25 September 2026. Chair: Priya Nair. Minutes: Dan Whitlock.\n\n1. 14 incidents, all closed.")]),
    ("C09", "class in the footer", marked("203", bare_cover={}, bare_footer="Internal   Page {page} of {pages}")),
    ("C09", "agreement", [*marked(), sla("# 1 Services", "# 1 Services")]),
    ("C09", "slides", [*marked(), framed("Training/Awareness.pptx", "Awareness", "# Why\n- To know the system\n")]),
    ("C09", "blank form", [*marked(), form("Forms/Request for change.docx", "Request for change", [("Change no.", ""), ("Requested by", ""), ("Approved by", "")], header="FMS-F-02 Issue 2")]),
    ("C05", "a book", [problems("For methods see the book “Root Cause Analysis in Practice”.")]),
    ("C05", "manual of the maker", [problems("Array faults follow the vendor’s “Rackline S5500 User Guide”.")]),
    ("C05", "log and report", [incidents("The incident log is summed up in the monthly service report.")]),
    ("C05", "law", [man("# 4 Law\nWe keep to the Data Protection Act 2018 and the Computer Misuse Act 1990.")]),
    ("C07", "in force already", [rfc("CHG-041", Requested_on="6 May 2026", Approved_on="7 May 2026", Implemented_on="8 May 2026")]),
    ("C07", "before the system", [form("Old papers/Change note 2025-11.docx", "Change note", [("Date", "3 November 2025"), ("What", "router replaced"), ("By", "Tom Acheson"), ("Agreed", "Priya Nair")])]),
    ("C07", "auditors trained first", [form("People/Training record 5 March.docx", "Training record", [("Subject", "Internal auditing"), ("Held on", "5 March 2026"), ("Trainer", "Audit School Leeds"), ("Attended", "Moira Flint, Priya Nair, Oskar Lindqvist")])]),
    ("C07", "contract older than the process", [about("Supplier Management", "FMS-205"), contract("Support contract", "Valid from 1 January 2026 to 31 December 2026.", day="20 December 2025")]),
    ("C12", "marked obsolete", [document("Obsolete/FMS-201 Incident Management (superseded).docx", "FMS-201", "Incident Management", INCIDENT_BODY, cover={**LAST_YEAR, "Issue": "Issue 0.8"}, header=f"{FIRM}   FMS-201   Issue 0.8   SUPERSEDED")]),
    ("C12", "word and pdf alike", [document(PROBLEMS.replace(".docx", ".pdf"), "FMS-203", "Problem Management", PROBLEM_BODY)]),
    ("C12", "one per customer", [text(f"Records/Site visit {c}.docx", "Site visit", f"Customer: {c}\n\nDate: {d} September 2026\n\nEngineer: Tom Acheson\n\nAll well.") for c, d in (("Northgate", 10), ("Harbour Clinic", 11))]),
    ("C12", "two quarters", [text(f"Records/Capacity report Q{q} 2026.docx", f"Capacity report Q{q} 2026", f"Prepared by Tom Acheson.\n\nStorage {v} % used.") for q, v in ((2, 58), (3, 62))]),
    ("C15", "short note", [text("Records/Note.docx", "Note", "The power test of 20 September is moved to 27 September.")]),
    ("C15", "instruction", [guide("FMS-301", "Backup check", BACKUP)]),
    ("C15", "readable scan", ["---\nto: Suppliers/scan0007.pdf\ntitle: Delivery note\nscan: true\n---\nDelivery note for four disks and two power supplies, received on 4 May 2026 by the server room.\n"]),
    ("C15", "lock file", ["raw:\n  - {to: Processes/~$FMS-202 Change Management.docx, bytes: lock}\n"]),
    ("V04", "all there", all_but("")),
    ("V04", "assets as a chapter", with_subject("8.2.5", man("# 4 Assets\nFinance records servers, network devices, licences and laptops with owner and status, counts them each half-year, and keeps papers of receipt, issue, transfer and disposal; the register is compared with the CMDB."))),
    ("V04", "requests with incidents", with_subject("8.6.2", document(INCIDENTS, "FMS-201", "Incident and Service Request Management", INCIDENT_BODY + "\n# 5 Service requests\nThe Service Desk records and classifies service requests, gives them a priority, fulfils them by instruction, escalates what is late and closes them when the user confirms."))),
    ("V04", "parties with suppliers", with_subject("8.2.3", document("Processes/FMS-228 Suppliers and other parties.docx", "FMS-228", "Suppliers and other parties", "# 1 Purpose\nParties in the service lifecycle are controlled.\n\n# 2 Work\nWe determine the services, components and processes that other parties provide or operate, set criteria for their evaluation and selection, select by them, and measure and monitor their performance; we integrate what they deliver."))),
    ("V02", "own chapters", [incidents("# 8 Records\n## 8.1 Log\nIncidents are logged.\n\n## 8.2 Reports\nA report comes each month.")]),
    ("V02", "clauses of 27001", [text("Audit/Security audit note.docx", "Security audit note", "To ISO/IEC 27001:2022 we looked at 6.1 actions to address risks and opportunities, 8.2 information security risk assessment, 9.2 internal audit.")]),
    ("V02", "new clauses", [book("Audit/Clauses.xlsx", "Clauses", ("Clause", "Title"), [("8.6.1", "Incident management"), ("8.6.3", "Problem management"), ("8.5.1", "Change management"), ("9.2", "Internal audit")], title="Clauses")]),
    ("V02", "old to new", [book("Training/Old and new clauses.xlsx", "Clauses", ("2011", "2018", "Title"), [("8.2", "8.6.3", "Problem management"), ("9.2", "8.5.1", "Change management"), ("6.1", "8.3.3", "Service level management")], title="ISO/IEC 20000-1: clauses of 2011 and 2018")]),
    ("R11", "next year", [text("Goals/Ideas for 2027.docx", "Ideas for 2027", "In 2027 we would like to raise changes without failure from 96 % to 98 %.")]),
    ("R11", "what was reached", [report(9, "97 % of P1 incidents were resolved within 4 h, 98 % of changes went without failure, satisfaction 4.4 of 5.")]),
    ("R11", "another customer", [text("Agreements/Service level agreement Harbour Clinic.docx", "Service level agreement", SLA_BODY.replace("Northgate Foods Ltd", "Harbour Clinic").replace("Managed Hosting | Availability in a month | 99.9", "Clinic Hosting | Availability in a month | 99.95"))]),
    ("R11", "warning value", [incidents("When less than 96 % of P1 incidents are resolved within 4 h the head of desk is warned and looks for the cause.")]),
    ("R13", "renews itself", [contract("Text message contract", "From 1 September 2024 to 31 August 2025, renewed automatically for further years unless either party gives notice.", day="20 August 2024")]),
    ("R13", "renewed", [contract("Storage support 2025", "Term: 1 January 2025 to 31 December 2025.", day="20 December 2024"), contract("Storage support 2026", "Term: 1 January 2026 to 31 December 2026.", day="20 December 2025")]),
    ("R13", "works done", [text("Suppliers/Acceptance of the machine room works.docx", "Acceptance of the machine room works", "Works: 1 March 2025 to 31 May 2025.\n\nResult: accepted. Warranty three years.\n\n5 June 2025")]),
    ("R13", "open end", [contract("Framework agreement", "From 1 March 2024 until terminated by either party.", day="20 February 2024")]),
    ("L-03", "as it should be", [lic()]),
    ("L-03", "general item", [lic(**{"Business scope": "Technical services, technical development, hosting and data processing; sale of network equipment"})]),
    ("L-03", "integration", [man("# 4 Note\nThe business scope of the licence is printed on it.")]),
    ("L-03", "licence of the customer", [form("External/Northgate business licence.docx", "Business Licence", [("Name", "Northgate Foods Ltd"), ("Business scope", "Production and sale of food"), ("Valid until", "31 December 2040")])]),
]
# fmt: on
