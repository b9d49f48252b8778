"""Defects of an English set as further writers would put them, written in one go before the checks' code was looked at."""

from __future__ import annotations

from english_changes import lic, man, mins, ncr, proc, report, sla
from english_house import (
    AUDITED,
    CATALOGUE,
    CHANGE_BODY,
    CHANGES,
    FIRM,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    MINUTES,
    PROBLEM_BODY,
    PROBLEMS,
    QUESTIONS,
    SERVICES,
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


def incidents(body: str) -> str:
    return document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\n" + body)


def changed(**cover: str) -> str:
    return document(
        CHANGES,
        "FMS-202",
        "Change Management",
        CHANGE_BODY,
        cover={key.replace("_", " "): value for key, value in cover.items()},
    )


def contract(to: str, title: str, term: str, signed: str = "20 August 2025") -> str:
    return text(
        to,
        title,
        f"between {FIRM} (the Customer) and Pennine Hardware Care Ltd (the Supplier)\n\n1. The Supplier keeps the Customer's servers in repair and is on site within four hours of a call.\n\n2. {term}\n\n3. The fee is 9,600 GBP a year, payable in two parts.\n\nSigned for the Customer: Helen Marsh. Signed for the Supplier: P. Ackroyd. {signed}",
    )


def checks_of(month: str, day: int) -> str:
    return text(
        f"Records/Server room check {month} 2026.docx",
        "Server room check",
        f"Date: {day} {month} 2026. By: Tom Acheson.\n\n| Machine | CPU | Memory | Disk | Inlet |\n|---|---|---|---|---|\n| app-01 | 32 % | 61 % | 47 % | 22 C |\n| app-02 | 28 % | 58 % | 52 % | 22 C |\n| db-01 | 41 % | 73 % | 66 % | 23 C |\n| core switch | 17 % | 36 % | 12 % | 21 C |\n\nNo alarms were lit, cables were seated, the filter was cleaned and the extinguisher stood in the green.",
    )


def levels(month: int, *figures: str) -> str:
    a, b, c = figures
    return report(
        month,
        f"| Measure | Target | Actual |\n|---|---|---|\n| Availability | 99.9 % | {a} |\n| Network availability | 99.8 % | {b} |\n| P1 incidents resolved within 4 h | 95 % | {c} |",
    )


# fmt: off
WAYS: list[Way] = [
    ("T01", "sentence about the other firm", [proc("Brackley Cloud Partners is committed to controlling change; all Brackley staff follow this process.")]),
    ("T01", "copyright line", [document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\n© 2021 Brackley Cloud Partners Limited. All rights reserved.")]),
    ("T01", "form heading", [form("Records/Visitor log.docx", "Visitor log", [("Company", "Brackley Cloud Partners Limited"), ("Site", "Computer room"), ("Month", "September 2026")], header="Brackley Cloud Partners Limited - Visitor log")]),
    ("T02", "insert name", [proc("The change manager is (insert name) and can be reached on (insert number).")]),
    ("T02", "question marks", [proc("Emergency changes are reviewed within ??? working days.")]),
    ("T02", "your organisation", [proc("[Organisation] keeps this process under review. <<Name of tool>> holds the records.")]),
    ("T03", "spun", [document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\nThe trouble supervisor examines happening patterns every month, unlocks troubles, discovers the root motive and archives recognised blunders with a walkaround. Upgrade of the administration is the aim of the trouble administration cycle.")]),
    ("T06", "retail floor", [proc("Shop floor operators check each batch for defects before packing; goods inwards inspects raw material and the foundry foreman signs the furnace log.")]),
    ("T07", "author from elsewhere", [proc("").replace("title: Change Management", "title: Change Management\nproperties: {company: Brackley Cloud Partners Limited, creator: A. Turpin, created: 2017-03-02T10:00:00, modified: 2026-03-10T10:00:00}")]),
    ("V01", "induction slides", [text("People/Induction.docx", "Induction of new staff, May 2026", "We work to ISO/IEC 20000-1:2011. Every new starter reads the manual in the first week. Tom Acheson attended on 11 May 2026.")]),
    ("V01", "edition in brackets", [man("# 4 References\nISO/IEC 20000-1 (2011), Service management system requirements.")]),
    ("V01", "contract clause", [sla("# 4 Reporting", "Services are run under a service management system to ISO/IEC 20000-1:2011.\n\n# 4 Reporting")]),
    ("V02", "matrix", [book("Manual/Responsibility matrix.xlsx", "Matrix", ("Clause", "Title", "Management", "Quality", "Operations"), [("4.1", "Management responsibility", "R", "", ""), ("5", "Design and transition of new or changed services", "", "", "R"), ("6.1", "Service level management", "", "R", "C"), ("6.3", "Service continuity and availability management", "", "", "R"), ("8.1", "Incident and service request management", "", "", "R"), ("9.2", "Change management", "", "", "R")], title="Responsibility matrix")]),
    ("V02", "header of the process", [document(PROBLEMS, "FMS-203", "Problem Management", "Standard clause: 8.2 Problem management\n\n" + PROBLEM_BODY)]),
    ("V05", "out of scope clause", [man("# 4 Boundaries\nClause 8.4.1 (budgeting and accounting) does not apply to us because accounting is done by the parent.")]),
    ("V05", "exclusion form", [form("Manual/Exclusions.docx", "Permissible exclusions", [("Excluded requirement", "8.5.2 Service design and transition"), ("Justification", "We only operate services"), ("Approved", "Helen Marsh, 16 March 2026")])]),
    ("C01", "dash", [changed(Authorised_by="-")]),
    ("C01", "pending", [changed(Authorised_by="Awaiting signature")]),
    ("C01", "letter unsigned", [text("People/Letter of appointment.docx", "Letter of appointment", "Moira Flint is appointed service management representative and reports to top management on the performance of the system.\n\n____________________\nManaging Director\n\nDate:")]),
    ("C01", "no checker", [changed(Checked_by="")]),
    ("C02", "footer", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, header=f"{FIRM}   Change Management").replace("Page {page} of {pages}", "FMS-202 Issue 3   Page {page} of {pages}")]),
    ("C02", "file name", [document("Processes/FMS-202 Change Management Issue 2.docx", "FMS-202", "Change Management", CHANGE_BODY).replace("x", "x")]),
    ("C02", "register behind", [changed(Issue="Issue 2").replace("Issue 1'", "Issue 2'")]),
    ("C03", "two alike", [document("Processes/FMS-203 Capacity Management.docx", "FMS-203", "Capacity Management", CHANGE_BODY.replace("change", "capacity"))]),
    ("C03", "odd number", [document("Processes/QP-17 Capacity Management.docx", "QP/17", "Capacity Management", CHANGE_BODY.replace("change", "capacity"))]),
    ("C04", "not in register", [register(LISTED[:4])]),
    ("C04", "title of another", [register([*LISTED[:4], ("FMS-203", "Configuration Management", "1", "15 April 2026")])]),
    ("C05", "refer to", [proc("For emergency work refer to the Emergency Change Procedure, FMS-219.")]),
    ("C05", "related documents", [proc("# 4 Related documents\n- Release and Deployment Procedure\n- FMS-230 Back-out Guideline")]),
    ("C05", "form number", [proc("Requests are entered on form FMS-F-17.")]),
    ("C06", "authorised before written", [changed(Written_by="Moira Flint, 20 March 2026")]),
    ("C06", "own date fields", [changed(Written_by="Moira Flint", Date_written="12 March 2026", Checked_by="Oskar Lindqvist", Date_checked="9 March 2026", Authorised_by="Helen Marsh", Date_authorised="16 March 2026")]),
    ("C06", "effective before authorised", [changed(Effective_from="10 March 2026")]),
    ("C07", "request of february", [form("Records/CHG-004.docx", "Change request", [("Change no.", "CHG-004"), ("Raised by", "Tom Acheson, 12 February 2026"), ("Approved by", "Priya Nair, 13 February 2026"), ("Carried out", "14 February 2026"), ("Review", "no faults, 16 February 2026")])]),
    ("C10", "bookmark", [proc("See section Error! Bookmark not defined.")]),
    ("C11", "initials in brackets", [proc("(OL to MF: do we still need the second signature here? Ask Helen before release)")]),
    ("C11", "tracked", [document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\nThe {--quality manager--}{++head of operations++} verifies each fix.")]),
    ("C12", "copy of", [document("Processes/Copy of FMS-202 Change Management.docx", "FMS-202", "Change Management", CHANGE_BODY + "\nOne paragraph more.", cover={"Issue": "Issue 0.9"})]),
    ("C13", "two names of a unit", [proc("The Infrastructure Support Group assesses each change, and the Information Security Office records it.")]),
    ("C14", "misspelt firm", [proc("Fernclif Managed Services Ltd approves the change calendar.")]),
    ("R01", "monthly meeting", [text(f"Records/Service meeting {m} 2026.docx", "Monthly service meeting", f"Date: {d} {m} 2026\n\nPresent: Oskar Lindqvist, Priya Nair, Tom Acheson\n\n1. {n} tickets last month, all closed.\n\n2. {w}.") for m, d, n, w in (("May", 8, 21, "Backups are checked each week"), ("June", 5, 17, "Two disks were changed"), ("July", 3, 26, "Firewall rules were reviewed"), ("September", 4, 19, "Audit papers were gathered"), ("October", 9, 23, "Findings were worked on"), ("November", 6, 20, "Year-end stock was planned"))]),
    ("R01", "availability table", [book("Records/Availability 2026.xlsx", "2026", ("Month", "System", "Availability", "Minutes down"), [("May 2026", "Orders", "99.95 %", "22"), ("June 2026", "Orders", "99.91 %", "39"), ("July 2026", "Orders", "99.99 %", "4"), ("September 2026", "Orders", "99.93 %", "30"), ("October 2026", "Orders", "99.97 %", "13")], title="Availability by month")]),
    ("R02", "room checks", [checks_of("July", 16), checks_of("August", 18), checks_of("September", 17)]),
    ("R02", "reviews by two", [text(f"Records/Post-implementation review CHG-0{n}.docx", "Post-implementation review", f"Change: CHG-0{n}. Date: {d} September 2026. Reviewer: {who}.\n\nThe change went as planned. All steps of the run book were followed, tests passed at the first attempt, users noticed nothing, monitoring stayed green through the night and the back-out plan was not needed. The work took a little less than the window allowed. No lesson has to be taken from this change, and the standard plan can be used again next time.") for n, d, who in ((41, 8, "Priya Nair"), (44, 15, "Tom Acheson"), (47, 24, "Ruth Calloway"))]),
    ("R04", "attendance to come", [text("People/Training attendance.docx", "Training attendance", "Subject: Change management\n\nHeld on 8 December 2026\n\n| Name | Unit | Signed |\n|---|---|---|\n| Tom Acheson | Operations | T. Acheson |\n| Dan Whitlock | Service Desk | D. Whitlock |")]),
    ("R04", "completed on", [form("Records/CHG-061.docx", "Change record", [("Change no.", "CHG-061"), ("Raised", "16 November 2026"), ("Approved", "Priya Nair, 17 November 2026"), ("Completed", "28 November 2026, 23:10"), ("Result", "Successful, no back-out"), ("Closed by", "Priya Nair")])]),
    ("R05", "problems half empty", [book("Records/Problem log 2026.xlsx", "Problems", ("Problem", "Description", "Raised", "Root cause", "Fix", "Closed", "Owner"), [(f"PRB-{i:03}", f"repeated fault {i}", f"2026-0{6 + i % 3}-1{i}", "" if i % 2 else "memory leak", "" if i % 2 else "patch", "" if i % 2 else f"2026-0{7 + i % 3}-0{i}", "Priya Nair") for i in range(1, 9)], title="Problem log 2026")]),
    ("R05", "in progress since june", [ledger([*TICKETS, *((f"INC-09{i:02}", f"fault {i}", "P2", f"2026-06-{i + 10} 09:00", "", "", "in progress", "Ruth Calloway") for i in range(1, 5))])]),
    ("R06", "one number twice", [ledger([*TICKETS[:5], (TICKETS[2][0], "another fault", *TICKETS[5][2:]), *TICKETS[6:]])]),
    ("R06", "number against day", [ledger([*TICKETS[:3], ("INC-1009", *TICKETS[3][1:]), *TICKETS[4:9], ("INC-1003", *TICKETS[9][1:])])]),
    ("R07", "on site before call", [book("Records/Site visits 2026.xlsx", "Visits", ("Visit", "Customer", "Called", "On site", "Left", "Engineer"), [("V-01", "Northgate Foods", "2026-09-03 09:00", "2026-09-03 10:10", "2026-09-03 11:30", "Tom Acheson"), ("V-02", "Northgate Foods", "2026-09-11 14:20", "2026-09-11 13:40", "2026-09-11 15:00", "Tom Acheson"), ("V-03", "Northgate Foods", "2026-09-21 08:50", "2026-09-21 09:45", "2026-09-21 10:05", "Dan Whitlock")], title="Site visits")]),
    ("R07", "approved after work", [form("Records/CHG-052.docx", "Request for change", [("Change no.", "CHG-052"), ("Requested", "8 September 2026, Tom Acheson"), ("Authorisation", "Agreed. Priya Nair, 15 September 2026"), ("Implementation", "Tom Acheson, 10 September 2026 22:00"), ("Verified", "Ruth Calloway, 11 September 2026")])]),
    ("R08", "problems without source", [book("Records/Problem list.xlsx", "Problems", ("Problem no.", "Title", "Raised", "Cause", "Action", "State"), [(f"P{i:03}", f"Print service stops again {i}", f"2026-08-0{i}", "old driver", "update all", "closed") for i in range(1, 7)], title="Problem list")]),
    ("R09", "scorecard", [book("Records/Scorecard.xlsx", "2026", ("Objective", "Target", "July", "August", "September", "October"), [("P1 incidents resolved within 4 h", "95 %", "100 %", "100 %", "100 %", "100 %"), ("Changes without failure", "96 %", "100 %", "100 %", "100 %", "100 %"), ("Backups completed", "98 %", "100 %", "100 %", "100 %", "100 %"), ("Complaints answered", "100 %", "100 %", "100 %", "100 %", "100 %")], title="Scorecard 2026")]),
    ("R09", "reports always full", [levels(8, "100 %", "100 %", "100 %"), levels(9, "100 %", "100 %", "100 %"), levels(10, "100 %", "100 %", "100 %")]),
    ("R10", "amendment", [text("Agreements/Amendment 1 Northgate Foods.docx", "Amendment 1 to the service level agreement", f"between {FIRM} and Northgate Foods Ltd\n\nFrom 1 August 2026 the provider also delivers Door Access Management: one inspection a month, on site within two hours of a fault, available for 99 % of each month. All else stays as agreed.\n\nSigned: Helen Marsh, 28 July 2026. Ken Northgate, 29 July 2026.")]),
    ("R10", "catalogue has one more", [book(CATALOGUE, "Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), [*SERVICES, ("S4", "Cloud Desktop", "virtual desktops", "08:00-18:00", "Operations")], title="Service catalogue")]),
    ("R10", "report table", [report(9, "| Service | Measure | Target | Actual |\n|---|---|---|---|\n| Managed Hosting | Availability | 99.9 % | 99.95 % |\n| Managed Network | Availability | 99.8 % | 99.9 % |\n| Security Monitoring | Alarms handled | 95 % | 97 % |")]),
    ("R11", "personal objectives", [text("People/Objectives of the head of desk 2026.docx", "Objectives 2026, head of desk", "Oskar Lindqvist, 10 April 2026\n\n1. P1 incidents resolved within 4 h: at least 90 %.\n\n2. User satisfaction of at least 4.2 of 5.")]),
    ("R11", "process measure", [incidents("# 5 Measures\nP1 incidents resolved within 4 h: 98 %.")]),
    ("R11", "agreed level in the report", [report(9, "Availability was 99.96 % against the agreed 99.5 %. Network availability was 99.9 % against 99.8 %.")]),
    ("R11", "times in words", [incidents("# 5 Times\nP1 incidents are answered within 30 minutes and resolved within 4 hours."), sla("# 3 Workload", "P1 incidents are answered within 15 minutes and resolved within 4 hours.\n\n# 3 Workload")]),
    ("R12", "exceptions only", [sla("Up to 200 calls a month. ", "").replace("Workload limits and exceptions", "Exceptions")]),
    ("R12", "neither", [sla("# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions.\n\n# 4 Reporting", "# 3 Reporting")]),
    ("R13", "ends on", [contract("Suppliers/Hardware care contract.docx", "Hardware care contract", "This contract starts on 1 September 2025 and ends on 31 August 2026.")]),
    ("R13", "term of twelve months", [contract("Suppliers/Storage care contract.docx", "Storage care contract", "The term of this contract is twelve months from the date of signature.")]),
    ("R13", "supplier register", [book("Suppliers/Supplier register.xlsx", "Suppliers", ("Supplier", "Provides", "Contract from", "Contract to", "Rating"), [("Pennine Hardware Care Ltd", "Server repair", "1 September 2025", "31 August 2026", "B"), ("Aire Telecom plc", "Lines", "1 January 2026", "31 December 2027", "A")], title="Supplier register")]),
    ("R14", "approver unknown", [form("Records/CHG-053.docx", "Request for change", [("Change no.", "CHG-053"), ("Requested by", "Tom Acheson, 8 September 2026"), ("Approved by", "Gareth Pike, 9 September 2026"), ("Done by", "Dan Whitlock, 10 September 2026")]), form("Records/CHG-054.docx", "Request for change", [("Change no.", "CHG-054"), ("Requested by", "Tom Acheson, 14 September 2026"), ("Approved by", "Gareth Pike, 15 September 2026"), ("Done by", "Dan Whitlock, 16 September 2026")])]),
    ("R14", "one for all", [changed(Written_by="Moira Flint, 2 March 2026", Checked_by="Moira Flint, 9 March 2026", Authorised_by="Moira Flint, 16 March 2026")]),
    ("A01", "teams", [text("Audit/Audit timetable.docx", "Timetable of the internal audit", "| When | Team | Members | Unit |\n|---|---|---|---|\n| 14 September 08:30 | 1 | Moira Flint, Ruth Calloway | Management, Finance |\n| 14 September 14:00 | 2 | Priya Nair, Tom Acheson | Operations |\n\nCriteria: ISO/IEC 20000-1:2018")]),
    ("A01", "report says who", [text("Audit/Internal audit report.docx", "Internal audit report 2026", "Audit of 14 and 15 September 2026 to ISO/IEC 20000-1:2018. Lead auditor: Moira Flint.\n\nOskar Lindqvist audited the Service Desk, Priya Nair looked at Finance, and Moira Flint at Management.\n\nTwo nonconformities were raised and closed. The system is effective.")]),
    ("A01", "auditor of the finding", [ncr(Auditor="Ruth Calloway")]),
    ("A02", "report says not audited", [text("Audit/Internal audit report.docx", "Internal audit report 2026", "Audit of 14 and 15 September 2026 to ISO/IEC 20000-1:2018. Lead auditor: Moira Flint.\n\nFinance could not be audited as the controller was on leave; it will be audited next year.\n\nTwo nonconformities were raised.")]),
    ("A02", "unit left out", [audit_plan([one for one in AUDITED if one[1] != "Finance"]), checklist([one for one in QUESTIONS if one[2] != "Finance"])]),
    ("A03", "yes in each row", [checklist([(*q[:3], "Yes", *q[4:]) for q in QUESTIONS])]),
    ("A03", "in place", [checklist([(*q[:3], "Process is in place and working", *q[4:]) for q in QUESTIONS])]),
    ("A04", "invitation after", [text("Reviews/Invitation.docx", "Invitation to the management review", "The management review takes place on 8 October 2026. Please send your input.\n\nMoira Flint, 12 October 2026")]),
    ("A05", "three topics", [text(MINUTES, "Management review minutes", "Date: 8 October 2026. Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.\n\n1. Moira reported on the internal audit: two nonconformities, closed.\n\n2. Priya reported on the objectives: all met.\n\n3. Oskar reported on customer feedback: no complaints.\n\nThe system is suitable, adequate and effective.")]),
    ("A05", "some left out", [mins("Resources: capacity is sufficient, budget forecast stands. Risk assessment results: no new high risk. ", "")]),
    ("A06", "deputy", [mins("Chair: Helen Marsh, Managing Director. Present: Moira Flint", "Chair: Moira Flint, Quality manager, on behalf of the Managing Director, who was travelling. Present: Ines Moreau")]),
    ("A06", "list of those present", [text(MINUTES, "Management review minutes", "Date: 8 October 2026\n\n| Name | Post | Present |\n|---|---|---|\n| Moira Flint | Quality manager (chair) | yes |\n| Oskar Lindqvist | Head of desk | yes |\n| Priya Nair | Head of operations | yes |\n\nAudit: two nonconformities closed. Customers content. Targets met. Resources sufficient. No new risks.\n\nThe system is effective.")]),
    ("A07", "forgot", [ncr(**{"Root cause": "The analyst forgot to fill in the field"})]),
    ("A07", "to be verified", [ncr(**{"Verified by": "", "Status": "Verification at the next audit"})]),
    ("A07", "log still open", [book("Audit/Findings log.xlsx", "Log", ("No.", "Unit", "Finding", "Cause", "Action", "Due", "Done", "State"), [("1", "Service Desk", "Two tickets had no priority", "Form allowed empty field", "Field mandatory", "30 September 2026", "28 September 2026", "closed"), ("2", "Quality", "List of external documents out of date", "Nobody named to check", "Quarterly check", "30 September 2026", "", "in hand")], title="Findings log 2026")]),
    ("A08", "review of last year", [mins("Date: 8 October 2026", "Date: 8 October 2025")]),
    ("A10", "announcement", [text("Audit/Announcement.docx", "Announcement of the internal audit", "The internal audit takes place on 14 and 15 September 2026. Audit criteria: ISO 9001:2015 and our own documents.\n\nMoira Flint, 1 September 2026")]),
    ("A10", "checklist head", [checklist(title="Internal audit checklist, 14 September 2026, criteria ISO/IEC 27001:2022")]),
    ("L-01", "wrong last figure", [lic(**{"Unified social credit code": "91350211M000100Y42"})]),
    ("L-02", "application", [lic(), form("Legal/Application form.docx", "Application for certification", [("Organisation", "Ferncliff Managed Service Limited"), ("Standard", "ISO/IEC 20000-1:2018"), ("Persons in scope", "8")])]),
    ("L-03", "trade only", [lic(**{"Business scope": "Retail of household goods, advertising, organisation of exhibitions"})]),
    ("L-04", "expired", [lic(**{"Valid until": "28 February 2026"})]),
    ("L-05", "tax", [form("Legal/Tax registration certificate.docx", "Tax Registration Certificate", [("Taxpayer", FIRM), ("No.", "350211000100043"), ("Issued", "3 May 2013")])]),
    ("L-06", "application", [form("Legal/Application form.docx", "Application for certification", [("Organisation", FIRM), ("Standard", "ISO/IEC 20000-1:2018"), ("Effective number of personnel", "26")])]),
    ("L-06", "profile", [text("Legal/Company profile.docx", "Company profile", f"{FIRM} was founded in 2018. We are a team of 31 people, 20 of whom work within the scope of the service management system.")]),
]
