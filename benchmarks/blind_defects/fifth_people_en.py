"""People, units, names and generic procedures of an ordinary English managed-service provider, by a fifth writer who has read no check.

WAYS show the defect; RIGHT only look like it.
"""

from __future__ import annotations

from english_changes import man, proc, report
from english_house import (
    FIRM,
    INCIDENT_BODY,
    INCIDENTS,
    MANUAL,
    MANUAL_BODY,
    PEOPLE,
    PROBLEM_BODY,
    PROBLEMS,
    ROSTER,
    book,
    document,
    ledger,
    text,
)
from papers import form, mail, table

Way = tuple[str, str, list[str]]

# fmt: off


def incidents(body: str, **more: str) -> str:
    return document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\n" + body, **more)


def problems(body: str, **more: str) -> str:
    return document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\n" + body, **more)


def one_more(title: str, body: str, number: str = "FMS-221", to: str = "docx") -> str:
    return document(f"Processes/{number} {title}.{to}", number, title, body)


def attendance(day: str, *names: str, what: str = "Operations meeting") -> str:
    return book(f"Records/Attendance {what}.xlsx", "Attendance", ("No.", "Name", "Unit", "Signed"), [(str(n), name, "Operations", name) for n, name in enumerate(names, 1)], title=f"{what}, attendance, {day}")


def joined() -> str:
    """The staff list with days of joining and leaving."""
    rows = [(*p, "1 March 2021", "") for p in PEOPLE[:6]] + [(*PEOPLE[6], "17 August 2026", ""), (*PEOPLE[7], "9 May 2022", ""), ("Gareth Pole", "Operations", "Engineer", "1 June 2020", "30 June 2026")]
    return book(ROSTER, "Staff", ("Name", "Unit", "Post", "Joined", "Left"), rows, title="Staff list 1 September 2026")


def listed_chart() -> str:
    return text("People/Organisation.docx", "Organisation", "The company has these departments:\n\n- Management\n\n- Quality\n\n- Service Desk\n\n- Operations\n\n- Finance\n")


def named(*more: str) -> list[str]:
    """The house with its short name and that of its system defined in the manual and used in two processes."""
    return [
        document(MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY + "\n# 4 Terms\nFerncliff Managed Services Ltd (\"Ferncliff MS\"); service management system (SMS).\n"),
        incidents("# 5 Telling customers\nFerncliff MS tells customers of a major incident within an hour; the SMS manager is copied."),
        problems("# 4 Review\nFerncliff MS reviews the problem trends of the SMS each quarter."),
        *more,
    ]


DUTY = "The process owner approves this procedure and is accountable for the process. The process manager designs, operates and improves it. Process staff follow the procedure and keep records. All other functions support as required."
PLAN = "The process manager identifies the requirements for {0} from business needs and agreed service levels and prepares a {0} plan that states objectives, scope, methods, resources and schedule. The plan is approved before use.\n\nThe plan is reviewed at least once a year and whenever business requirements, technology or the organisation change significantly."
RUN = "Process staff carry out {0} activities according to the plan, collect and analyse data, compare the results with the agreed targets and identify deviations and trends.\n\nWhere a deviation is found, the process manager is informed, causes are analysed and corrective action is taken. Changes that are required are raised through change management."
LOOK = "The process manager produces regular {0} reports covering performance against targets, trends, issues and recommendations for improvement.\n\nManagement reviews the reports, decides on the recommendations and follows up their implementation."
KEPT = "The {0} plan, {0} reports, review minutes and improvement actions are kept in accordance with the control of records procedure."


def generic(title: str, topic: str, *more: str, number: str = "FMS-231", to: str = "docx") -> str:
    told = (f"To ensure that {topic} meets the needs of the business and of customers at justifiable cost.", f"This procedure applies to {topic} for all services of the company.", DUTY, PLAN.format(topic) + "\n\n" + RUN.format(topic) + "".join(f"\n\n{one}" for one in more), LOOK.format(topic), KEPT.format(topic))
    heads = ("Purpose", "Scope", "Roles and responsibilities", "Procedure", "Reporting and review", "Records")
    return one_more(title, "\n\n".join(f"# {n} {h}\n{t}" for n, (h, t) in enumerate(zip(heads, told, strict=True), 1)), number, to)


WAYS: list[Way] = [
    ("R14", "assignee nobody knows", [ledger([(f"INC-{1000 + n}", f"fault {n}", "P2", f"2026-09-{n + 1:02} 09:10", f"2026-09-{n + 1:02} 11:00", f"2026-09-{n + 2:02} 09:00", "closed", "Jonas Petty" if n in (3, 7) else "Ruth Calloway") for n in range(10)])]),
    ("R14", "attended before joining", [joined(), attendance("11 June 2026", "Tom Acheson", "Dan Whitlock", "Ruth Calloway", what="Incident training")]),
    ("R14", "signed after leaving", [joined(), form("Records/Changes/RFC-26-035.docx", "Request for change", [("RFC no.", "RFC-26-035", "Date raised", "1 September 2026"), ("Description", "Renew portal certificate", "Requested by", "Tom Acheson"), ("Approved by", "Priya Nair", "Approved on", "1 September 2026"), ("Implemented by", "Gareth Pole", "Implemented on", "2 September 2026"), ("Verified by", "Dan Whitlock", "Verified on", "3 September 2026")])]),
    ("R14", "evaluates, checks, approves", [form("Suppliers/Supplier evaluation Aire.docx", "Supplier evaluation", [("Supplier", "Aire Telecom Ltd", "Date", "13 July 2026"), ("Score", "92", "Result", "retain"), ("Prepared by", "Ines Moreau", "Reviewed by", "Ines Moreau"), ("Approved by", "Ines Moreau", "Approved on", "13 July 2026")])]),
    ("R14", "auditor of nowhere", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit dates: 14 and 15 September 2026.\n\nAudit team: Moira Flint (lead auditor), Priya Nair, Alistair Boon\n\nConclusion: the system is effective; one minor nonconformity was raised.")]),
    ("R14", "report reviewed by a stranger", [text("Reports/Service report September 2026 Northgate.docx", "Service report September 2026", "Period: 1 to 30 September 2026\n\nPrepared by: Dan Whitlock\n\nReviewed by: Keith Ashdown\n\nApproved by: Priya Nair\n\n3 October 2026\n\n# Service levels\nAvailability 99.95%. 24 incidents.")]),
    ("R14", "approves own request", [form("Records/Changes/RFC-26-036.docx", "Request for change", [("RFC no.", "RFC-26-036", "Date raised", "8 September 2026"), ("Description", "More memory for VM", "Requested by", "Priya Nair"), ("Risk", "low", "Approved by", "Priya Nair"), ("Implemented by", "Tom Acheson", "Implemented on", "9 September 2026"), ("Result", "Successful", "Checked by", "Dan Whitlock")])]),
    ("R14", "present but not on the list", [text("Records/Meetings/Operations meeting 8 September 2026.docx", "Operations meeting", "Date: 8 September 2026, 14:00\n\nChair: Priya Nair\n\nPresent: Priya Nair, Tom Acheson, Dan Whitlock, Callum Reece\n\nMinutes: Dan Whitlock\n\n1. Tickets of August. 2. Rota for October.")]),
    ("R14", "one hand for three", [document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY, cover={"Written by": "Moira Flint, 2 March 2026", "Checked by": "Moira Flint, 9 March 2026", "Authorised by": "Moira Flint, 16 March 2026"})]),
    ("R14", "rota", [book("Operations/Rota October.xlsx", "October", ("Date", "Day", "Night", "Standby"), [(f"2026-10-{d:02}", "Tom Acheson", "Dan Whitlock", "Priya Nair") for d in range(9, 15)] + [("2026-10-15", "Tom Acheson", "Simon Thackray", "Priya Nair"), ("2026-10-16", "Tom Acheson", "Simon Thackray", "Priya Nair")], title="On-call rota October 2026")]),
    ("C13", "division in a procedure", [one_more("Information Security in Services", "# 1 Purpose\nTo protect information.\n\n# 2 Responsibilities\nThe Technical Operations Division maintains firewalls and reviews access rights each quarter. Quality audits the controls.\n\n# 3 Incidents\nSecurity incidents are reported to the Technical Operations Division at once.")]),
    ("C13", "escalated to a team that is none", [incidents("# 5 Escalation\nWhat is not solved in 30 minutes is passed to the Infrastructure Support Department; after two hours the Infrastructure Support Department calls the vendor.")]),
    ("C13", "chart as a list", [listed_chart(), one_more("Nonconformity and Corrective Action", "# 1 Responsibilities\nThe Compliance Department logs nonconformities and verifies the actions; the unit concerned finds the cause.\n\n# 2 Process\nThe Compliance Department reports to management each quarter.")]),
    ("C13", "procurement", [one_more("Supplier Management", "# 1 Responsibilities\nProcurement Department: selects suppliers, places contracts, evaluates suppliers yearly.\n\nOperations: states technical needs.\n\n# 2 Process\nThe Procurement Department keeps the list of suppliers.")]),
    ("C13", "table of steps", [proc("# 4 Steps\n" + table(("Step", "Activity", "Responsible", "Output"), [("1", "Raise the request", "Operations", "RFC"), ("2", "Assess risk", "Technology Management Department", "assessment"), ("3", "Approve", "Change manager", "approval"), ("4", "Check", "Quality", "note")]))]),
    ("C13", "training organised by", [form("HR/Training/Training record 9 September.docx", "Training record", [("Course", "Priorities", "Date", "9 September 2026"), ("Organised by", "Human Resources Department", "Trainer", "Priya Nair"), ("Departments", "Operations, Quality", "Number", "4"), ("Result", "passed", "Effect", "good")])]),
    ("C13", "matrix of duties", [man("# 4 Responsibilities\n" + table(("Clause", "Managing Director", "Quality", "Operations", "Engineering Department", "Finance"), [("8.2.4 Service catalogue", "", "S", "R", "", ""), ("8.5.2 Design and transition", "", "", "S", "R", ""), ("8.3.4 Suppliers", "", "", "S", "", "R")]))]),
    ("C13", "appointment", [text("People/Appointment of process managers.docx", "Appointment of process managers", "To all departments\n\nTom Acheson, Systems Operation Department, is appointed change manager; Ruth Calloway, Service Desk, is appointed incident manager, from 1 April 2026.\n\nHelen Marsh, Managing Director, 1 April 2026")]),
    ("C13", "mail to departments", [mail("Mail/Internal audit 14 September.eml", "Internal audit 14 September", "Moira Flint", "Dear all,\n\nthe internal audit takes place on 14 and 15 September. Operations, Finance and the Customer Success team: please have your records ready; the Customer Success department also sends its list of documents to Quality by 10 September.\n\nMoira")]),
    ("C13", "project team", [text("Projects/Northgate service team.docx", "Northgate service team", table(("Role", "Name", "Department"), [("Service manager", "Priya Nair", "Operations"), ("Analyst", "Dan Whitlock", "Service Desk"), ("On-site engineer", "Tom Acheson", "Field Services"), ("Quality", "Moira Flint", "Quality")]))]),
    ("T05", "availability", [generic("Service Availability Management", "service availability")]),
    ("T05", "capacity", [generic("Capacity Management", "capacity", "The capacity plan considers current and forecast demand, expected impact, time and cost of changes, and thresholds of utilisation, normally 80%.")]),
    ("T05", "budgeting", [generic("Budgeting and Accounting", "budgeting and accounting", "Budgets are realistic and complete. Accounting distinguishes direct from indirect cost; indirect cost is apportioned by a reasonable method.")]),
    ("T05", "tools in general", [generic("Configuration Management", "configuration", "Configuration information is recorded in the configuration management database and maintained with the service management tool. Items include hardware, software, documents and people. The service desk, engineers and managers have access according to role.")]),
    ("T05", "abbreviations", [generic("Service Continuity Management", "service continuity", "A business impact analysis (BIA) determines the recovery time objective (RTO) and recovery point objective (RPO). A business continuity plan (BCP) is exercised at least once a year.")]),
    ("T05", "steps", [generic("Release and Deployment Management", "release and deployment", "(a) Request: the requester fills in the release form with content, date and back-out.\n\n(b) Review: the release manager holds a review; only approved releases go ahead.\n\n(c) Deployment: the implementer deploys to plan and keeps a log.\n\n(d) Verification: testers verify with test cases; on failure the back-out is carried out.\n\n(e) Closure: the release manager confirms and closes.")]),
    ("T05", "time limits", [generic("Business Relationship Management", "business relationship", "Complaints are acknowledged in 1 working day and answered in 5; satisfaction is surveyed at least twice a year; service review meetings are held each quarter by the account manager and minuted.")]),
    ("T05", "as PDF", [generic("Asset Management", "asset", to="pdf")]),
    ("C14", "misspelt in the manual", named(document(MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY + "\n# 4 Terms\nFerncliff Managed Services Ltd (\"Ferncliff MS\"); service management system (SMS).\n\n# 5 Promise\nFerncliffe MS delivers the services agreed in its contracts and reviews them regularly.\n"))),
    ("C14", "initials in the report", named(report(9, "FMSL handled 14 incidents and 22 requests; FMSL engineers attended on time."))),
    ("C14", "policy calls it otherwise", named(text("Manual/Service Management Policy.pdf", "Service management policy", "Ferncliff Services Leeds puts customers first. Ferncliff Services Leeds keeps to law and contracts and improves its services.\n\nHelen Marsh, 1 April 2026"))),
    ("C14", "old name in a header", named(problems("# 4 Review\nFerncliff MS reviews the trends each quarter.", header="Ferncliff IT   FMS-203   Issue 1"))),
    ("C14", "system by another name", named(proc("# 4 Basis\nThis process is part of the IT Operations Management System (ITOMS); the ITOMS is audited once a year."))),
    ("C14", "order with a wrong name", named(form("Suppliers/Order Aire 2026.docx", "Purchase order", [("Supplier", "Aire Telecom Ltd", "Date", "13 July 2026"), ("Buyer", "Ferncliff Managed IT Services Ltd", "Contact", "Ines Moreau"), ("Order", "line renewed for a year", "Amount", "GBP 3,000"), ("Ordered by", "Ines Moreau", "Approved by", "Helen Marsh")]))),
    ("C14", "signature of mails", named(mail("Customers/Reports/September service report.eml", "September service report", "Oskar Lindqvist", "Dear all,\n\nplease find attached the report.\n\nOskar Lindqvist\n\nFerncliff Group Service Desk\n\nTel. 0113 555 0100", "2026-10-03 09:00"))),
    ("C14", "handbook of the desk", named(text("Work instructions/Service Desk handbook.docx", "Service Desk handbook", "# 1 Welcome\nYou work for FCMS, which runs servers, networks and a desk.\n\n# 2 Calls\nAnswer with: Good morning, FCMS Service Desk. Log each call in the tool."))),
    ("C14", "survey title", named(form("Customers/Survey Northgate.docx", "Ferncliff Solutions customer survey", [("Customer", "Northgate Foods", "Date", "10 September 2026"), ("Speed", "5", "Courtesy", "5"), ("Skill", "4", "Overall", "5"), ("Comments", "more visits, please", "Filled in by", "IT manager")]))),
]
RIGHT: list[Way] = [
    ("R14", "people of the customer", [text("Records/Meetings/Northgate service review 10 September 2026.docx", "Service review meeting", "Date: 10 September 2026\n\nFor Ferncliff: Priya Nair, Dan Whitlock\n\nFor Northgate: Ken Northgate, Sarah Bligh\n\n1. August reviewed. 2. The customer asks for another report.")]),
    ("R14", "engineer of a supplier", [form("Suppliers/Pennine visit 6 August.docx", "Field service report", [("Supplier", "Pennine Hardware Care Ltd", "Date", "6 August 2026"), ("Supplier engineer", "Luke Booth", "Escort", "Tom Acheson"), ("Work", "power supply replaced", "Result", "OK")])]),
    ("R14", "external auditor", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit dates: 14 and 15 September 2026.\n\nAudit team: Moira Flint (lead auditor), Priya Nair, Alistair Boon (external consultant)\n\nConclusion: the system is effective.")]),
    ("R14", "attended after joining", [joined(), attendance("11 September 2026", "Tom Acheson", "Dan Whitlock", "Ruth Calloway", what="Incident training")]),
    ("C13", "department of the customer", [report(9, "The IT department of Northgate reported slow lines; Northgate's Logistics Department added two sites. Availability 99.95 %.")]),
    ("C13", "short words", [incidents("# 5 Escalation\nThe desk passes what it cannot solve to Ops; Ops tells Quality.")]),
    ("C13", "teams of roles", [incidents("# 5 Escalation\nThe service desk, second-line support, the change advisory board (CAB) and the major incident team act as described.")]),
    ("C13", "departments in general", [proc("# 4 Responsibilities\nThe requesting department raises the request; the department concerned assesses it; all departments support the change manager.")]),
    ("T05", "own unit and people", [generic("Capacity Management", "capacity", "Operations exports the data by the fifth of each month; the threshold of Managed Hosting is 80%; Tom Acheson draws up the sheet, Priya Nair checks it.")]),
    ("T05", "own customer", [generic("Business Relationship Management", "business relationship", "For Northgate Foods, Oskar Lindqvist is account manager; the review is held by the tenth of each month.")]),
    ("T05", "short policy", [text("Manual/Service management policy.docx", "Service management policy", "Customers first, promises kept, services improved.\n\nHelen Marsh, 1 April 2026")]),
    ("T05", "own services", [generic("Configuration Management", "configuration", "Items are identified within Managed Hosting and Managed Network. Dan Whitlock is configuration manager and checks a tenth of the items each quarter; Quality samples.")]),
    ("C14", "both defined names", named(proc(f"# 4 Note\n{FIRM} keeps the right to interpret; Ferncliff MS Operations carries out; our company follows."))),
    ("C14", "customer with a like name", named(report(9, "Ferncliff Bakery (a customer) reported three faults; the IT manager of Ferncliff Bakery was content."))),
    ("C14", "tool", named(proc("# 4 Tool\nChanges are logged in the Ferncliff ticket tool and checked in the Ferncliff portal."))),
    ("C14", "other systems", named(proc("# 4 Basis\nSee ISO/IEC 20000-1 on the service management system, and the quality management system."))),
]
