"""Targets, services, months, names, placeholders, nonconformities, references, approvals, numbers, new subjects and limits of
an English set as a sixth writer would get them wrong, from the pages of twelve checks before their code was read."""

from __future__ import annotations

from calendar import month_name

from english_changes import man, ncr, proc, report, sla
from english_house import CHANGE_BODY, CHANGES, FIRM, INCIDENT_BODY, LISTED, SERVICES, SLA_BODY, book, document, text
from english_house import register as listed
from fifth_control_en import ACCOUNT, BACKUP, PATCH, contract, guide, incidents, mail, problems
from fourth_control_en import SIGNED, about, forms_listed, framed, rfc
from new_subjects_en import SUBJECTS, all_but, with_subject
from papers import made
from small_house import form, workbook

Way = tuple[str, str, list[str]]
OTHER = "Marland Bay Technologies Ltd"
HOTEL = "Grand Harbour Hotel"
LIMITS = "# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions.\n\n"
LATE = {
    "Written by": "Moira Flint, 2 July 2026",
    "Checked by": "Oskar Lindqvist, 9 July 2026",
    "Authorised by": "Helen Marsh, 16 July 2026",
    "Effective from": "3 August 2026",
}


def other_sla(old: str = "", new: str = "", to: str = "Agreements/SLA Grand Harbour Hotel.docx") -> str:
    """A second agreement of the house, with a hotel."""
    told = SLA_BODY.replace("Northgate Foods Ltd", HOTEL).replace("Ken Northgate", "Sara Quill")
    return text(to, "Service level agreement", told.replace(old, new) if old else told)


def scoped(services: str) -> str:
    return man("").replace("Managed Hosting, Managed Network and Service Desk", services)


def month(m: int, to: str, title: str, body: str) -> str:
    told = f"Period: 1 to 30 {month_name[m]} 2026. Prepared by Tom Acheson on 3 {month_name[m + 1]} 2026."
    return framed(to, f"{title} {month_name[m]} 2026", f"{told}\n\n{body}")


def capacity(m: int, ending: str = "docx") -> str:
    body = f"| Resource | Total | In use |\n|---|---|---|\n| Storage | 40 TB | {52 + m} % |\n| Memory | 2 TB | {41 + m} % |\n\nEnough for this month, nothing to order."
    return month(m, f"Records/Capacity/capacity {m:02}.{ending}", "Capacity report", body)


def minuted(m: int, day: int) -> str:
    return text(
        f"Records/Meetings/Ops meeting {month_name[m]}.docx",
        f"Operations meeting {month_name[m]} 2026",
        f"Held on {day} {month_name[m]} 2026. Chair: Priya Nair. Notes: Dan Whitlock.\n\n1. All tickets of last month are closed.\n\n2. Restore test this month.",
    )


def found(number: str, **kw: str) -> str:
    return (
        ncr(**{"No.": number, **kw}).replace("NCR 2026-01", f"NCR {number}").replace("report NC-1", f"report {number}")
    )


def audit_report(told: str) -> str:
    return text(
        "Audit/Internal audit report 2026.docx",
        "Internal audit report 2026",
        f"Audit dates: 14 and 15 September 2026. Lead auditor: Moira Flint.\n\n# How\nThe auditors sampled papers and records of each unit.\n\n# Findings\n{told}\n\n# Conclusion\nThe system works.\n\nMoira Flint, 18 September 2026",
    )


def bare(title: str, number: str, to: str, **cover: str) -> str:
    """A process of the house with other fields of its control table."""
    return framed(
        to,
        title,
        f"# 1 Purpose\nThis process keeps {title.lower()} under control.\n\n# 2 Rules\nEach unit follows it, looks at the results monthly and logs them.",
        {"Document no.": number, **SIGNED, **{key.replace("_", " "): value for key, value in cover.items()}},
        f"{FIRM}   {number}   Issue 1",
        "Page {page} of {pages}",
    )


# fmt: off
WAYS: list[Way] = [
    # R11
    ("R11", "md report's target", [framed("Records/Availability/avail_sept.md", "Availability September", "| Service | Target | Actual | Minutes down |\n|---|---|---|---|\n| Managed Hosting | 99.0 % | 99.96 % | 17 |\n| Managed Network | 99.8 % | 99.93 % | 30 |\n\nTom, 8 October")]),
    ("R11", "targets in column heads", [book("Records/Results by month.xlsx", "Results", ("Month", "P1 incidents resolved within 4 h (target 90 %)", "Changes without failure (target 96 %)"), [("July", "97 %", "98 %"), ("August", "96 %", "97 %"), ("September", "97 %", "98 %")], title="Results by month 2026")]),
    ("R11", "register of availability", [book("Registers/Availability requirements.xlsx", "Availability", ("No.", "Service", "Required availability", "Single points of failure", "Owner"), [("1", "Managed Hosting", "99.5 %", "one storage", "Priya Nair"), ("2", "Managed Network", "99.8 %", "none", "Tom Acheson")], title="Availability requirements and risks")]),
    ("R11", "satisfaction in a procedure", [document("Processes/FMS-208 Customers.docx", "FMS-208", "Customer Relationship Management", "# 1 Survey\nUsers are asked twice a year. The target for user satisfaction is 4.0 of 5; what falls short is looked into.\n\n# 2 Complaints\nComplaints are logged and answered in five days.")]),
    ("R11", "manual's objectives", [man("# 4 Objectives\n- 92 % of P1 incidents resolved within 4 h\n- 96 % of changes without failure\n- user satisfaction of at least 4.2 of 5")]),
    ("R11", "programme for objectives", [text("Plans/How we reach our objectives.docx", "How we reach our objectives", "| Objective | Measure | What we do | Who | By when |\n|---|---|---|---|---|\n| Fewer failed changes | Changes without failure: 92 % | test before each change | Priya Nair | 31 December 2026 |\n| Happier users | User satisfaction 4.2 of 5 | call back after closing | Oskar Lindqvist | 31 December 2026 |")]),
    ("R11", "internal agreement is looser", [text("Agreements/OLA Operations.docx", "Operational level agreement", "Operations supports the Service Desk for all customers.\n\n| Service | Measure | Level |\n|---|---|---|\n| Managed Hosting | Availability in a month | 99.0 % |\n| Managed Network | Network availability in a month | 99.8 % |\n\nSigned: Priya Nair, 20 April 2026. Oskar Lindqvist, 20 April 2026.")]),
    ("R11", "customer's report", [text("Reports/Northgate October 2026.docx", "Northgate Foods service report October 2026", "Period: 1 to 31 October 2026\n\n| Service | Measure | Agreed | Achieved | |\n|---|---|---|---|---|\n| Managed Hosting | Availability in a month | 99.5 % | 99.97 % | met |\n| Managed Network | Network availability in a month | 99.8 % | 99.92 % | met |\n\nTom Acheson, 4 November 2026")]),
    ("R11", "slide of targets", [framed("Reports/ops slides Sept.pptx", "Operations review September 2026", "# Numbers\n- P1 incidents resolved within 4 h: 96 % (target 90 %)\n- Changes without failure: 97 % (target 96 %)\n- User satisfaction: 4.4 of 5 (target 4.2)\n")]),
    # R10
    ("R10", "scope leaves one out", [scoped("Managed Hosting and Service Desk")]),
    ("R10", "agreement promises more", [sla("Managed Hosting, Managed Network and Service Desk for", "Managed Hosting, Managed Network, Telephone System Care and Service Desk for")]),
    ("R10", "report on another service", [report(10, "| Service | Tickets | Availability |\n|---|---|---|\n| Service Desk | 22 | - |\n| Managed Hosting | 6 | 99.97 % |\n| Digital Signage Care | 5 | 100 % |")]),
    ("R10", "catalogue grew", [book("Service catalogue.xlsx", "Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), [*SERVICES, ("S4", "Managed Backup", "daily backups and restores", "24x7", "Operations")], title="Service catalogue")]),
    ("R10", "application form", [form("Certification/Application form.docx", "Application for certification", [("Organisation", FIRM), ("Standard", "ISO/IEC 20000-1:2018"), ("Scope applied for", "The service management system for Managed Hosting, Managed Network, Service Desk and Software Development"), ("Employees", "8")])]),
    ("R10", "release notice", [text("Manual/Release notice.docx", "Release of the service management system", "To all staff\n\nThe documents of the service management system come into force on 15 April 2026. The system covers Managed Hosting, Managed Network, Database Administration and Service Desk.\n\nHelen Marsh, 1 April 2026")]),
    ("R10", "contract list", [book("Agreements/Contracts with customers.xlsx", "Contracts", ("Contract", "Customer", "Services", "From", "To"), [("NG-26-1", "Northgate Foods Ltd", "Managed Hosting, Service Desk", "2026-05-01", "2027-04-30"), ("GH-26-1", "Grand Harbour Hotel", "Guest Wi-Fi Analytics", "2026-06-01", "2027-05-31")], title="Contracts with customers")]),
    ("R10", "mail as report", [mail("Reports/Northgate - October in numbers.eml", "Northgate - October in numbers", "Hello Ken,\n\nService Desk: 22 calls, all in time.\n\nManaged Hosting: 99.97 %.\n\nInk Supply Service: 14 cartridges delivered.\n\nKind regards,\nPriya", day="Tue, 3 Nov 2026 09:12:00 +0000")]),
    ("R10", "scope statement as pdf", [framed("Manual/Scope statement.pdf", "Scope of the service management system", f"{FIRM} applies the system to these services:\n\n- Managed Hosting\n- Managed Network\n- Service Desk\n- Cloud Resource Care\n\nLocation: Leeds. No clause is left out.\n\nHelen Marsh, 16 March 2026")]),
    # R01
    ("R01", "capacity without September", [capacity(7), capacity(8), capacity(10)]),
    ("R01", "capacity in four formats", [capacity(6, "md"), capacity(7, "pdf"), capacity(9, "txt"), capacity(10)]),
    ("R01", "sheet of a month missing", [workbook("Records/Availability 2026.xlsx", *((month_name[m], ("Service", "Target", "Actual", "Minutes down"), [("Managed Hosting", "99.9 %", "99.95 %", "20"), ("Managed Network", "99.8 %", "99.9 %", "40")]) for m in (5, 6, 7, 9, 10)))]),
    ("R01", "row of a month missing", [book("Records/Results by month.xlsx", "Results", ("Month", "Incidents", "P1 resolved within 4 h", "Changes without failure", "By"), [(f"{month_name[m]} 2026", str(12 + m), "97 %", "98 %", "Tom Acheson") for m in (5, 6, 7, 8, 10)], title="Results by month 2026")]),
    ("R01", "empty column of a month", [book("Records/KPI sheet 2026.xlsx", "KPI", ("Indicator", "Target", "May", "Jun", "Jul", "Aug", "Sep", "Oct"), [("P1 incidents resolved within 4 h", "95 %", "97 %", "96 %", "97 %", "", "96 %", "97 %"), ("Changes without failure", "96 %", "98 %", "97 %", "98 %", "", "98 %", "98 %"), ("Network availability", "99.8 %", "99.9 %", "99.9 %", "99.9 %", "", "99.9 %", "99.9 %")], title="KPI sheet 2026")]),
    ("R01", "monthly meeting skipped", [man("# 4 Communication\nOperations meets every month; minutes are kept."), *(minuted(m, 24) for m in (5, 6, 7, 9, 10))]),
    ("R01", "one customer without a report", [other_sla(), report(8), report(9), report(10), *(text(f"Reports/Grand Harbour/Grand Harbour {month_name[m]}.docx", f"Grand Harbour Hotel service report {month_name[m]} 2026", f"Customer: Grand Harbour Hotel. Period: 1 to 30 {month_name[m]} 2026.\n\nAvailability 99.95 %. {m} incidents, all in time.\n\nTom Acheson, 4 {month_name[m + 1]} 2026") for m in (6, 7, 8, 10))]),
    ("R01", "reports by mail", [mail(f"Reports/{month_name[m]} report.eml", f"Northgate service report {month_name[m]} 2026", f"Hello Ken,\n\n{m + 9} incidents in {month_name[m]}, all in time; hosting 99.95 %, network 99.9 %.\n\nPriya", day=f"{d} 2026 09:10:00 +0100") for m, d in ((6, "Mon, 6 Jul"), (7, "Mon, 3 Aug"), (8, "Mon, 7 Sep"), (10, "Mon, 2 Nov"))]),
    ("R01", "handover logs", [incidents("# 5 Shifts\nEach shift is handed over in the handover log, one book a month."), *(book(f"Records/Shifts/handover {month_name[m]}.xlsx", "Log", ("Date", "From", "To", "Open tickets", "Remarks"), [(f"2026-{m:02}-{d:02}", "Ruth Calloway", "Dan Whitlock", str(d % 4), "quiet") for d in (1, 4, 9, 14, 22, 27)], title=f"Handover log {month_name[m]} 2026") for m in (6, 7, 8, 10))]),
    # T01
    ("T01", "owner is another firm", [document("Processes/FMS-210 Knowledge.docx", "FMS-210", "Knowledge Management", f"# 1 Purpose\nThis process keeps knowledge.\n\n# 2 Owner\nThe quality department of {OTHER} owns this process and interprets it.\n\n# 3 Work\nArticles are written after closing and reviewed twice a year.")]),
    ("T01", "consultant in the properties", [made(about("Availability Management", "FMS-211"), "2026-03-02T09:00:00", creator="Moira Flint", company="Calder ISO Consulting LLP")]),
    ("T01", "duties of another customer", [other_sla(), sla("Customer duties, escalation and complaints are in annex 1.", "Grand Harbour Hotel names a contact, confirms tickets in time and lets our engineers into its server room.")]),
    ("T01", "report on another customer's hall", [other_sla(), text("Reports/Northgate September 2026.docx", "Northgate Foods service report September 2026", "Period: 1 to 30 September 2026\n\nNorthgate Foods reported 14 incidents, all in time. The UPS in the basement of Grand Harbour Hotel got new batteries.\n\nTom Acheson, 8 October 2026")]),
    ("T01", "header of another", [about("Release and Deployment", "FMS-212", header=f"{OTHER}   Release and Deployment   FMS-212")]),
    ("T01", "form's title", [form("Records/Supplier review 2026.docx", f"{OTHER} - Supplier review", [("Supplier", "Pennine Hardware Care Ltd"), ("Reviewed on", "8 July 2026"), ("Quality", "28 of 30"), ("Reviewed by", "Ines Moreau"), ("Result", "keep")])]),
    ("T01", "policies of another firm", [problems("# 4 Rules\nStaff follow the policies of Marland Bay Technologies when they open a problem.")]),
    ("T01", "footer copyright", [guide("FMS-W-02", "Opening accounts", ACCOUNT).replace("footer: 'Page {page} of {pages}'", f"footer: '(c) {OTHER}. Confidential. Page {{page}}'")]),
    ("T01", "trade name only", [proc("# 5 Notices\nMarland Bay informs users two days ahead. The Marland Bay service manager approves exceptions.")]),
    # T02
    ("T02", "company name in brackets", [document("Processes/FMS-213 Management review.docx", "FMS-213", "Management Review", "# 1 Purpose\nTop management of [Company Name] reviews the system once a year.\n\n# 2 Inputs\nResults, audits, complaints and risks.")]),
    ("T02", "within XX days", [document("Processes/FMS-214 Corrective action.docx", "FMS-214", "Corrective Action", "# 1 Rules\nThe owner states the cause within XX working days and the quality manager verifies the result.")]),
    ("T02", "conclusion TBD", [text("Projects/Final report mail move.docx", "Final report, move of the mail service", "Project: move of the mail service, 3 August to 30 September 2026.\n\nResults: TBD\n\nConclusion: TBD\n\nPriya Nair, 5 October 2026")]),
    ("T02", "TBC in the incident report", [text("Records/Major incident 19 October.docx", "Major incident report", "Core switch restarted on 19 October 2026, 09:12 to 09:50.\n\nRoot cause: TBC\n\nActions: exchange the switch, Tom Acheson, 30 October 2026.\n\nRuth Calloway, 21 October 2026")]),
    ("T02", "angle brackets", [proc("# 5 Scope\nChanges to <insert system name> are approved by <role>.")]),
    ("T02", "lorem ipsum", [incidents("# 5 Reporting\nLorem ipsum dolor sit amet, consectetur adipiscing elit.")]),
    ("T02", "blank line in the plan", [text("Plans/Continuity plan.docx", "Service continuity plan", "# 1 Targets\nRecovery within 4 hours, at most 24 hours of data lost.\n\n# 2 People\nLeader: Helen Marsh. Standby office: ____________. Carrier hotline: [number].\n\n# 3 Exercise\nOnce a year.")]),
    ("T02", "to be completed", [document("Processes/FMS-215 Budgeting.docx", "FMS-215", "Budgeting and Accounting", "# 1 Budget\nThe budget is drawn up each November.\n\n# 2 Cost types\n(to be completed by Finance)\n\n# 3 Review\nMonthly.")]),
    ("T02", "mail merge field", [sla("for Northgate Foods Ltd.", "for {{customer_name}}.")]),
    # A07
    ("A07", "carelessness", [ncr(**{"Root cause": "Carelessness of the analyst", "Corrective action": "Analyst was reminded to be more careful"})]),
    ("A07", "overdue and not verified", [ncr(Due="31 October 2026", Status="Open", **{"Verified by": ""})]),
    ("A07", "tracker with one row open", [book("Audit/Nonconformity tracker.xlsx", "Tracker", ("No.", "Unit", "Nonconformity", "Cause", "Action", "Due", "Done", "Verified", "Status"), [("NC-1", "Service Desk", "Two tickets had no priority", "The form allowed an empty field since June", "Field made mandatory", "2026-09-30", "2026-09-28", "Moira Flint 2026-10-02", "closed"), ("NC-2", "Finance", "One supplier was not reviewed", "The plan took the three largest only", "Plan covers all suppliers", "2026-10-15", "", "", "in progress")], title="Nonconformities of the internal audit 2026")]),
    ("A07", "three counted, two there", [audit_report("Three minor nonconformities were raised, two at the Service Desk and one in Finance."), found("NC-1"), found("NC-2", Unit="Finance", Clause="8.3.4", Description="One supplier was not reviewed", **{"Root cause": "The review plan took the three largest suppliers only"})]),
    ("A07", "two counted, three there", [audit_report("The audit found 2 nonconformities and 1 observation."), *(found(f"NC-{n}", Description=told) for n, told in ((1, "Two tickets had no priority"), (2, "One backup log was not signed"), (3, "One supplier was not reviewed")))]),
    ("A07", "md open", [framed("Audit/NC-3.md", "Nonconformity NC-3", "- Unit: Operations\n- Clause: 8.5.1\n- Finding: CHG-044 had no back-out plan\n- Cause: the template has no such field and nobody asks for it\n- Action: add the field\n- Due: 2026-10-20\n- Verified:\n- Status: open")]),
    ("A07", "no cause at all", [ncr(**{"Root cause": ""})]),
    ("A07", "two in one paper", [text("Audit/Nonconformities.docx", "Nonconformity reports", "| No. | NC-1 | Unit | Service Desk |\n|---|---|---|---|\n| Finding | Two tickets had no priority | Cause | The form allowed an empty field since June |\n| Action | Field made mandatory | Verified | Moira Flint, 2 October 2026, closed |\n\nSecond\n\n| No. | NC-2 | Unit | Finance |\n|---|---|---|---|\n| Finding | One supplier was not reviewed | Cause | Human error, the clerk forgot |\n| Action | Be more careful | Verified | Moira Flint, 2 October 2026, closed |")]),
    ("A07", "cause repeats the fact", [ncr(**{"Root cause": "Two tickets had no priority", "Corrective action": "Priority was filled in"})]),
    # C05
    ("C05", "instruction that is not there", [incidents("# 5 At night\nEscalation at night follows FMS-W-09 Escalation Tree.")]),
    ("C05", "form that is not there", [proc("Emergency changes are recorded on FMS-F-19 Emergency change approval."), forms_listed()]),
    ("C05", "clause table", [book("Certification/Clause table.xlsx", "Clauses", ("Clause", "Title", "Document", "No."), [("8.6.1", "Incident management", "Incident Management", "FMS-201"), ("8.5.1", "Change management", "Change Management", "FMS-202"), ("8.6.3", "Problem management", "Problem Management", "FMS-203"), ("8.4.2", "Demand management", "Demand Management", "FMS-224")], title="Clauses and documents")]),
    ("C05", "minutes cite a policy", [text("Records/Ops meeting September.docx", "Operations meeting September 2026", "Held on 25 September 2026. Chair: Priya Nair.\n\n1. USB sticks of visitors are handled under FMS-118 Removable Media Policy.\n\n2. 14 incidents, all closed.")]),
    ("C05", "annex C", [text("Plans/Continuity plan.docx", "Service continuity plan", "# 1 Targets\nRecovery within 4 hours.\n\n# 2 Contacts\nNumbers to call are in Annex C.\n\n# Annex A Resources\nTwo spare servers.\n\n# Annex B Steps\nDatabase first, then the applications.")]),
    ("C05", "manual's table of processes", [man("# 4 Processes\n| Subject | Document |\n|---|---|\n| Incidents | FMS-201 Incident Management |\n| Changes | FMS-202 Change Management |\n| Demand | FMS-216 Demand Management |")]),
    ("C05", "change by an instruction", [rfc(Steps="as described in FMS-W-12 Exchange of core switches")]),
    ("C05", "txt guide", [framed("Work instructions/backup check.txt", "Backup check", "FMS-W-07 Backup check, Issue 1, authorised by Priya Nair, 6 May 2026\n\n1. Look at the jobs.\n2. Rerun what failed, see FMS-W-21 Failed jobs.\n3. Log it.")]),
    ("C05", "related documents", [proc("# 5 Related documents\n- FMS-201 Incident Management\n- FMS-203 Problem Management\n- FMS-207 Release and Deployment Management")]),
    # C07
    ("C07", "change form too early", [rfc("CHG-011", header="FMS-F-02 Issue 2", Requested_on="12 March 2026", Approved_on="13 March 2026", Implemented_on="14 March 2026")]),
    ("C07", "supplier review too early", [about("Supplier Management", "FMS-205"), book("Suppliers/Supplier reviews 2026.xlsx", "Reviews", ("Supplier", "Quality", "Delivery", "Total", "Reviewed by", "Reviewed on"), [("Pennine Hardware Care Ltd", "38", "27", "92", "Ines Moreau", "2026-03-20"), ("Aire Lines Ltd", "36", "26", "90", "Ines Moreau", "2026-03-21")], title="Supplier reviews, form FMS-205-F1")]),
    ("C07", "form not yet in force", [forms_listed(rows=[("FMS-F-01", "Incident log", "2", "15 April 2026"), ("FMS-F-02", "Request for change", "2", "3 August 2026"), ("FMS-F-03", "Problem record", "1", "15 April 2026")], head=("Form no.", "Form", "Issue", "In force")), rfc("CHG-033", header="FMS-F-02 Issue 2", Requested_on="22 June 2026", Approved_on="23 June 2026", Implemented_on="24 June 2026")]),
    ("C07", "survey before its process", [document("Processes/FMS-208 Customers.docx", "FMS-208", "Customer Relationship Management", "# 1 Survey\nUsers are asked twice a year on form FMS-208-F1.\n\n# 2 Complaints\nLogged and answered in five days.", cover=LATE), text("Customers/Survey June 2026.docx", "User survey June 2026", "Form FMS-208-F1\n\nSurvey from 15 to 20 June 2026. 11 of 12 answered, 4.4 of 5. Users like the quick answers.\n\nOskar Lindqvist, 24 June 2026")]),
    ("C07", "first issue in the history", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Issue": "Issue 2", "Effective from": "1 September 2026"}, header=f"{FIRM}   FMS-202   Issue 2", history=["[1, 15 April 2026, first issue, Moira Flint]", "[2, 1 September 2026, emergency changes, Moira Flint]"]), rfc("CHG-007", header="FMS-202-F1", Requested_on="10 February 2026", Approved_on="11 February 2026", Implemented_on="12 February 2026")]),
    ("C07", "problem record too early", [form("Records/Problem PRB-003.docx", "Problem record", [("Problem no.", "PRB-003"), ("Opened", "10 March 2026"), ("Description", "mail server restarts each week"), ("Root cause", "memory leak"), ("Fix", "patch"), ("Closed", "28 March 2026"), ("Owner", "Tom Acheson"), ("Form", "FMS-203-F1")])]),
    ("C07", "pdf print of an approval", [framed("Records/CHG-0306 firewall.pdf", "Change approval", "Form FMS-202-F1\n\nSubject: exchange of the firewall. Requested by Tom Acheson, 18 March 2026 10:21\n\nPriya Nair approved, 18 March 2026 16:40\n\nDan Whitlock implemented, 20 March 2026 22:15")]),
    ("C07", "count before the guide", [about("Asset Management", "FMS-209", cover=LATE), text("Records/Asset count June.docx", "Asset count", "Counted on 12 June 2026 by Tom Acheson under FMS-209 Asset Management, form FMS-209-F2.\n\n20 assets were looked at, 19 agree, one had another address; corrected.")]),
    ("C07", "document change request", [about("Document Control", "FMS-206"), form("Records/Document change 01.docx", "Document change request", [("Document", "FMS-201 Incident Management"), ("Requested by", "Dan Whitlock, 8 April 2026"), ("What", "four priorities in place of three"), ("Approved by", "Moira Flint, 9 April 2026")], header="FMS-206-F2")]),
    # C01
    ("C01", "approval empty", [bare("Supplier Management", "FMS-205", "Processes/FMS-205 Supplier Management.docx", Authorised_by="")]),
    ("C01", "draft capacity plan", [book("Plans/Capacity plan 2027 DRAFT.xlsx", "Plan", ("Resource", "In use", "Needed 2027", "What we do"), [("Storage", "24 TB", "36 TB", "buy in spring"), ("Memory", "1.2 TB", "1.6 TB", "buy in summer")], title="Capacity plan 2027, draft for discussion")]),
    ("C01", "internal agreement unsigned", [text("Agreements/Memo with Finance draft.docx", "Memorandum of understanding", "Operations supports Finance with the ledger system: answer in 15 minutes.\n\nTerm: 1 May 2026 to 30 April 2027.\n\nFor Operations: ______________   Date: ________\n\nFor Finance: ______________   Date: ________")]),
    ("C01", "md instruction", [guide("FMS-W-01", "Backup", BACKUP), guide("FMS-W-02", "Opening accounts", ACCOUNT), framed("Work instructions/patching.md", "Patching", f"FMS-W-03, Issue 1, written by Tom Acheson, 6 May 2026\n\n# Steps\n{PATCH}")]),
    ("C01", "policy draft 0.4", [framed("Manual/Information security policy DRAFT 0.4.docx", "Information Security Policy", "Security is everyone's duty.\n\n- Data of customers stays here.\n- Passwords are not shared.\n- Report what looks odd.", {"Document no.": "FMS-103", "Issue": "0.4", "Written by": "Moira Flint, 2 March 2026", "Checked by": "", "Authorised by": "", "Effective from": ""})]),
    ("C01", "checker missing", [bare("Knowledge Management", "FMS-210", "Processes/FMS-210 Knowledge Management.doc", Checked_by="")]),
    ("C01", "name without a day", [bare("Asset Management", "FMS-209", "Processes/FMS-209 Asset Management.docx", Authorised_by="Helen Marsh, date:")]),
    ("C01", "sign-off table at the end", [text("Plans/Continuity plan.docx", "Service continuity plan", "FMS-P-02, Issue 1\n\n# 1 Targets\nRecovery within 4 hours.\n\n# 2 Exercise\nOnce a year.\n\n# Sign-off\n| Role | Name | Date |\n|---|---|---|\n| Author | Tom Acheson | 20 April 2026 |\n| Reviewer | | |\n| Approver | | |")]),
    ("C01", "appointment unsigned", [text("Manual/Appointment.docx", "Appointment of the management representative", "Moira Flint is appointed as management representative. She establishes and maintains the service management system and reports to top management.\n\nSigned: ________________\n\nDate: ________________")]),
    # C03
    ("C03", "md and docx", [framed("Processes/knowledge - how we write.md", "How we write articles", "FMS-201, Issue 1, authorised by Priya Nair, 6 May 2026\n\nAn article is written within three days and reviewed by Priya.")]),
    ("C03", "two instructions", [guide("FMS-W-05", "Site visits", "Call ahead, sign in, leave nothing behind."), framed("Work instructions/wifi survey.txt", "Wi-Fi survey", "FMS-W-05 Wi-Fi survey\nIssue 1, authorised by Priya Nair, 6 May 2026\n\nMeasure each floor and draw the map.")]),
    ("C03", "another prefix", [about("Capacity Management", "FMS-204"), about("Supplier Management", "FMS-205"), about("Internal Audit", "FMSL-206")]),
    ("C03", "cover copied", [about("Service Request Management", "FMS-203", to="Processes/FMS-206 Service Request Management.docx")]),
    ("C03", "outside the numbering", [about("Capacity Management", "FMS-204"), about("Supplier Management", "FMS-205"), about("Visiting Customers", "SITE/7", to="Processes/SITE-7 Visiting Customers.docx")]),
    ("C03", "old doc same number", [about("Meetings", "FMS-202", to="Processes/FMS-202 Meetings.doc")]),
    ("C03", "register leaves a number out", [listed([*LISTED, ("FMS-204", "Capacity Management", "1", "15 April 2026"), ("FMS-206", "Supplier Management", "1", "15 April 2026"), ("FMS-207", "Asset Management", "1", "15 April 2026")]), about("Capacity Management", "FMS-204"), about("Supplier Management", "FMS-206"), about("Asset Management", "FMS-207")]),
    ("C03", "one number, two forms", [forms_listed(rows=[("FMS-F-01", "Incident log", "2", "3 years"), ("FMS-F-02", "Request for change", "2", "3 years"), ("FMS-F-03", "Problem record", "1", "3 years"), ("FMS-F-03", "Change review", "1", "3 years")])]),
    ("C03", "underscores", [about("Capacity Management", "FMS-204"), about("Supplier Management", "FMS-205"), about("Asset Management", "FMS_206")]),
    # V04
    ("V04", "no demand in table or papers", all_but("8.4.2")),
    ("V04", "no demand, only the register", [*all_but("8.4.2")[1:], listed()]),
    ("V04", "knowledge of staff only", [*all_but("7.6"), text("People/Induction.docx", "Induction of new staff", "New staff read the manual in the first week and ask their buddy.")]),
    ("V04", "number without a file", [*all_but("8.4.2")[1:], listed([*LISTED, ("FMS-216", "Demand Management", "1", "15 April 2026")])]),
    ("V04", "heading only", [*all_but("8.2.3"), man("# 8.2.3 Control of parties\nSee the processes.")]),
    ("V04", "nothing on assets", [*all_but("8.2.5")[1:], listed()]),
    ("V04", "catalogue without a process", [*all_but("8.2.4")[1:], man("# 4 Catalogue\nThere is a service catalogue.")]),
    ("V04", "requests only in a log", [*all_but("8.6.2"), book("Records/Request log 2026.xlsx", "Requests", ("Request", "What", "User", "Received", "Done", "By"), [("REQ-201", "new account", "A. Moss", "2026-09-03", "2026-09-03", "Dan Whitlock"), ("REQ-202", "install software", "P. Finn", "2026-09-04", "2026-09-05", "Dan Whitlock")], title="Request log 2026")]),
    # R12
    ("R12", "no chapter 3", [sla(LIMITS, "")]),
    ("R12", "second agreement without", [other_sla(LIMITS, "")]),
    ("R12", "signed pdf", [framed("Agreements/Tidewell SLA signed.pdf", "Service level agreement", SLA_BODY.replace("Northgate Foods Ltd", "Tidewell Foods Ltd").replace(LIMITS, ""))]),
    ("R12", "mail as agreement", [mail("Agreements/RE What you get from us.eml", "RE: What you get from us", "Dear Sara,\n\nas agreed on the phone, from 1 May 2026 Grand Harbour Hotel gets Service Desk and Managed Network: P1 incidents answered in 15 minutes and resolved within 4 h, network availability 99.8 %, a report each month, a review each quarter, for one year. Please confirm.\n\nHelen Marsh", day="Fri, 24 Apr 2026 09:12:00 +0100")]),
    ("R12", "agreement as a sheet", [book("Agreements/SLA Grand Harbour.xlsx", "SLA", ("Service", "Hours", "Measure", "Target", "Counted by"), [("Service Desk", "24x7", "P1 incidents resolved within 4 h", "95 %", "ticket tool"), ("Managed Network", "24x7", "Network availability in a month", "99.8 %", "monitoring")], title="Service level agreement Grand Harbour Hotel, 1 May 2026 to 30 April 2027")]),
    ("R12", "words in another sense", [sla(LIMITS, "# 3 Manner\nWe keep your workload low and log every ticket without exception.\n\n")]),
    ("R12", "agreement as a form", [form("Agreements/SLA Engineering.docx", "Service level agreement", [("Customer", "Grand Harbour Hotel"), ("Provider", FIRM), ("Services", "Service Desk, Managed Network"), ("Response", "P1 15 minutes, P2 30 minutes"), ("Resolution", "P1 4 hours, P2 12 hours"), ("Network availability", "99.8 %"), ("Reports", "monthly"), ("Term", "1 May 2026 to 30 April 2027"), ("Signed", "Sara Quill, 24 April 2026; Helen Marsh, 26 April 2026")])]),
    ("R12", "doc in plain sentences", [framed("Agreements/Harbour hosting agreement.doc", "Hosting services agreement", f"Between Grand Harbour Hotel and {FIRM}.\n\n# 1 Service\nManaged Hosting of the booking system.\n\n# 2 Levels\nAvailability in a month of at least 99.9 %. P1 incidents are resolved within 4 h.\n\n# 3 Reports\nA report each month, a review each quarter.\n\n# 4 Term\n1 May 2026 to 30 April 2027.\n\nSigned: Sara Quill, 24 April 2026. Helen Marsh, 26 April 2026.")]),
]

# what looks like a defect and is none: its check says nothing that it does not say of the house as it is
RIGHT: list[Way] = [
    ("R11", "two customers, two figures", [other_sla("| 99.9 % |", "| 99.5 % |"), text("Reports/Grand Harbour October 2026.docx", "Grand Harbour Hotel service report October 2026", "Customer: Grand Harbour Hotel. Period: 1 to 31 October 2026\n\n| Service | Measure | Agreed | Achieved |\n|---|---|---|---|\n| Managed Hosting | Availability in a month | 99.5 % | 99.97 % |\n\nTom Acheson, 4 November 2026")]),
    ("R11", "last year's targets", [book("Old/Results 2025.xlsx", "Results", ("Objective", "Target", "Reached"), [("Changes without failure", "92 %", "95 %"), ("User satisfaction", "4.0 of 5", "4.2")], title="Objectives and results 2025")]),
    ("R11", "a prize for more", [text("People/Bonus 2026.docx", "Bonus 2026", "If 99 % of changes are without failure at the end of the year, Operations gets a dinner.")]),
    ("R11", "minutes for the same figure", [book("Registers/Downtime allowed.xlsx", "Downtime", ("Service", "Availability", "Minutes a month"), [("Managed Hosting", "99.9 %", "43"), ("Managed Network", "99.8 %", "86")], title="Downtime allowed")]),
    ("R10", "short names", [report(10, "| Service | Tickets |\n|---|---|\n| Desk | 22 |\n| Hosting | 6 |\n| Network | 5 |")]),
    ("R10", "customer's systems", [report(10, "We handled 9 tickets for Northgate on its order system, its warehouse scanners and the camera system, all in time.")]),
    ("R10", "said to be outside", [man("# 4 Not covered\nSoftware development and the sale of hardware are outside this system.")]),
    ("R10", "parts of a service", [sla("and Service Desk for Northgate", "and Service Desk (calls, remote help, visits) for Northgate")]),
    ("R01", "none in that month", [book("Records/Major incidents.xlsx", "Majors", ("Month", "Major incidents", "By"), [(f"{month_name[m]} 2026", "none" if m != 8 else "MI-01", "Ruth Calloway") for m in range(5, 11)], title="Major incidents 2026")]),
    ("R01", "November to come", [capacity(m) for m in (5, 6, 7, 8, 9, 10)]),
    ("R01", "two months in one report", [capacity(5), capacity(6), framed("Records/Capacity/capacity 07-08.docx", "Capacity report July and August 2026", "Period: 1 July to 31 August 2026. Prepared by Tom Acheson on 3 September 2026.\n\nStorage 59 %, memory 48 %, enough."), capacity(9), capacity(10)]),
    ("R01", "by the quarter", [text(f"Records/Availability Q{q}.docx", f"Availability report Q{q} 2026", f"Period: 1 {a} to 30 {b} 2026\n\nHosting 99.95 %, network 99.9 %.\n\nTom Acheson, 6 {c} 2026") for q, a, b, c in ((2, "April", "June", "July"), (3, "July", "September", "October"))]),
    ("T01", "supplier in the supplier process", [document("Processes/FMS-205 Supplier Management.docx", "FMS-205", "Supplier Management", "# 1 Suppliers\nHardware care: Pennine Hardware Care Ltd. Lines: Aire Lines Ltd.\n\n# 2 Review\nEach supplier is reviewed once a year."), contract("Hardware care", "Term: 1 January 2026 to 31 December 2026.", day="20 December 2025")]),
    ("T01", "trainer's firm", [form("People/Auditor training.docx", "Training record", [("Subject", "Internal auditor training"), ("Date", "5 May 2026"), ("Trainer", "J. Lowry, Calder ISO Consulting LLP"), ("Attended", "Moira Flint, Priya Nair, Ruth Calloway")])]),
    ("T01", "report on its own customer", [other_sla(), text("Reports/Grand Harbour September 2026.docx", "Grand Harbour Hotel service report September 2026", "Period: 1 to 30 September 2026\n\nThe UPS in the basement of Grand Harbour Hotel got new batteries. 6 incidents, all in time.\n\nTom Acheson, 8 October 2026")]),
    ("T01", "prospect in minutes", [text("Records/Sales meeting September.docx", "Sales meeting", "Held on 25 September 2026. Chair: Ines Moreau.\n\n1. Solway Timber Ltd asks for a quote; sent next week.\n\n2. Northgate has paid.")]),
    ("T02", "X in the numbering", [document("Processes/FMS-206 Document Control.docx", "FMS-206", "Document Control", "# 1 Numbers\nProcesses are numbered FMS-2XX, forms FMS-F-XX, where XX is a running number.")]),
    ("T02", "masked number", [text("Customers/Complaint 3 September.docx", "Complaint", "From: Mr Chen, phone 0113 *** 5521, 3 September 2026.\n\nWaited too long. We apologised and opened one more line.")]),
    ("T02", "place of the next meeting", [text("Records/Ops meeting September.docx", "Operations meeting September 2026", "Held on 25 September 2026. Chair: Priya Nair.\n\n1. 14 incidents, all closed.\n\n2. Room of the next meeting to be announced.")]),
    ("T02", "blank form", [form("Forms/Request for change.docx", "Request for change", [("Change no.", ""), ("Requested by", ""), ("Date", "__/__/____"), ("Approved by", "")], header="FMS-F-02 Issue 2")]),
    ("A07", "not due yet", [ncr(Due="15 December 2026", Status="Open", **{"Verified by": ""})]),
    ("A07", "careless, and then why", [ncr(**{"Root cause": "The analyst forgot the field; the form allowed an empty field since the update of June because the test did not cover it"})]),
    ("A07", "as many as counted", [audit_report("Two minor nonconformities were raised."), found("NC-1"), found("NC-2", Description="One supplier was not reviewed", **{"Root cause": "The review plan took the three largest suppliers only"})]),
    ("A07", "observations need no cause", [book("Audit/Observations.xlsx", "Observations", ("No.", "Unit", "Observation", "Suggestion"), [("1", "Operations", "labels of spares are faded", "new labels")], title="Observations 2026")]),
    ("C05", "replaces an old paper", [proc("# 5 Note\nThis process replaces FMS-OLD-03 System Changes, which is withdrawn.")]),
    ("C05", "to be written", [text("Records/Improvements September.docx", "Improvements", "1. Write an instruction on spares, Tom Acheson, 31 December 2026.\n\n2. New labels.")]),
    ("C05", "customer's rules", [sla("Customer duties, escalation and complaints are in annex 1.", "Our engineers follow the Visitor Rules of Northgate when on site.")]),
    ("C05", "a public guide", [incidents("# 5 Source\nThe levels follow NIST SP 800-61.")]),
    ("C07", "first issue was before", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Issue": "Issue 2", "Effective from": "1 September 2026"}, header=f"{FIRM}   FMS-202   Issue 2", history=["[1, 15 April 2026, first issue, Moira Flint]", "[2, 1 September 2026, emergency changes, Moira Flint]"]), rfc("CHG-037", header="FMS-202-F1", Requested_on="10 June 2026", Approved_on="11 June 2026", Implemented_on="12 June 2026")]),
    ("C07", "old paper of an old way", [form("Old/Change note 2025.docx", "Change note", [("Date", "3 December 2025"), ("What", "new router"), ("By", "Tom Acheson")])]),
    ("C07", "briefing before", [form("People/Briefing 8 April.docx", "Training record", [("Subject", "Briefing on the change process"), ("Date", "8 April 2026"), ("Trainer", "Moira Flint"), ("Attended", "Tom Acheson, Ruth Calloway")], header="FMS-F-04")]),
    ("C07", "on the day itself", [rfc("CHG-020", header="FMS-202-F1", Requested_on="15 April 2026", Approved_on="15 April 2026", Implemented_on="16 April 2026")]),
    ("C01", "all three signed", [bare("Supplier Management", "FMS-205", "Processes/FMS-205 Supplier Management.docx")]),
    ("C01", "a record needs none", [capacity(9)]),
    ("C01", "blank form", [form("Forms/Request for change.docx", "Request for change", [("Change no.", ""), ("Checked by", ""), ("Approved by", "")], header="FMS-F-02 Issue 2")]),
    ("C01", "a mail", [mail("Records/Rota.eml", "Rota for the holidays", "Dan is on call from 1 to 3 October, Tom from 4 to 7.\n\nPriya")]),
    ("C03", "docx and pdf of one", [about("Capacity Management", "FMS-204"), about("Capacity Management", "FMS-204", to="Processes/FMS-204 Capacity Management.pdf")]),
    ("C03", "contract number", [contract("Hardware care", "Contract no. HC-2026-0711. Term: 1 January 2026 to 31 December 2026.", day="20 December 2025")]),
    ("C03", "annex of an instruction", [guide("FMS-W-01", "Backup", BACKUP), text("Work instructions/Annex 1 Backup jobs.docx", "Annex 1 Backup jobs", "FMS-W-01 Annex 1\n\nEach night at ten: ledger, orders.")]),
    ("C03", "in a row", [about("Capacity Management", "FMS-204"), about("Supplier Management", "FMS-205"), about("Asset Management", "FMS-206")]),
    ("V04", "demand in the manual", with_subject("8.4.2", man("# 9 Demand management\n" + SUBJECTS["8.4.2"][2]))),
    ("V04", "knowledge in md", with_subject("7.6", framed("Processes/knowledge base.md", "Knowledge base", "FMS-221, Issue 1, authorised by Helen Marsh, 1 April 2026\n\n" + SUBJECTS["7.6"][2]))),
    ("V04", "assets with configuration", with_subject("8.2.5", document("Processes/FMS-225 Assets and configuration.docx", "FMS-225", "Assets and Configuration", "# 1 Assets\n" + SUBJECTS["8.2.5"][2] + "\n\n# 2 Configuration\nItems and their links are kept in the database."))),
    ("V04", "requests with incidents", with_subject("8.6.2", document("Processes/FMS-229 Incidents and requests.docx", "FMS-229", "Incident and Request Management", INCIDENT_BODY + "\n# 5 Requests\n" + SUBJECTS["8.6.2"][2]))),
    ("R12", "in other words", [sla(LIMITS, "# 3 Constraints\nA monthly cap of 200 tickets applies; more is charged. Downtime for planned works, force majeure and what the customer causes is not counted.\n\n")]),
    ("R12", "in an annex", [other_sla(LIMITS, "# 3 Further\nWorkload limits and exceptions are in annex 1.\n\n"), text("Agreements/SLA Grand Harbour Hotel annex 1.docx", "Annex 1 to the service level agreement", "Grand Harbour Hotel\n\nWorkload limits: up to 150 calls a month. Exceptions: planned maintenance, power cuts of the hotel.")]),
    ("R12", "days of work", [other_sla(LIMITS, "# 3 Volume\nUp to 40 person-days a month are included; beyond that we quote. Delays by power cuts are excluded.\n\n")]),
    ("R12", "a supplier's contract", [contract("Hardware care", "On site in 4 hours, repaired in 24. Term: 1 January 2026 to 31 December 2026.", day="20 December 2025")]),
]
# fmt: on
