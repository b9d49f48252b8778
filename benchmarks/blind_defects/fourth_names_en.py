"""Names, units, targets and generic text as English sets would get them wrong, written before the checks' code was looked at."""

from __future__ import annotations

from english_changes import man, mins, proc, report, sla
from english_house import (
    CATALOGUE,
    FIRM,
    INCIDENT_BODY,
    INCIDENTS,
    MANUAL,
    MANUAL_BODY,
    OBJECTIVES,
    PROBLEM_BODY,
    PROBLEMS,
    SLA_BODY,
    TARGETS,
    book,
    document,
    text,
)
from new_subjects_en import all_but, with_subject
from papers import made
from small_house import form

Way = tuple[str, str, list[str]]
OTHER = "Brackley Cloud Partners Limited"


def incidents(body: str, **more: str) -> str:
    return document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\n" + body, **more)


def problems(body: str, **more: str) -> str:
    return document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\n" + body, **more)


def named(*more: str) -> list[str]:
    """The house with its short name defined in the manual and used in two processes."""
    return [
        document(MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY + "\n# 4 Terms\nFerncliff Managed Services Ltd (\"Ferncliff MS\"); service management system (SMS).\n"),
        incidents("# 5 Telling customers\nFerncliff MS tells customers of a major incident within an hour."),
        problems("# 4 Review\nFerncliff MS reviews the problem trends of the SMS each quarter."),
        *more,
    ]  # fmt: skip


def mail(to: str, title: str, sender: str, body: str, day: str = "Thu, 3 Sep 2026 09:12:00 +0100") -> str:
    return f"---\nto: '{to}'\ntitle: '{title}'\ncover: {{From: '{sender}', To: 'all', Date: '{day}'}}\n---\n{body}\n"


def hollow(number: str, title: str, *chapters: str, to: str = "docx") -> str:
    heads = ("Purpose", "Scope", "Responsibilities", "Process", "Monitoring", "Records", "Improvement")
    body = "\n\n".join(
        f"# {at} {head}\n{told}" for at, (head, told) in enumerate(zip(heads, chapters, strict=False), 1)
    )
    return document(f"Processes/{number} {title}.{to}", number, title, body)


SAID = (
    "The organization shall determine the inputs required and the outputs expected from {0}, the sequence and interaction of its activities, and the criteria and methods needed to ensure that {0} is operated and controlled effectively.",
    "Effective {0} is essential to delivering value. It follows the principles of leadership commitment, clear accountability, engagement of people and continual improvement, and it is aligned with the objectives of the business at all times.",
    "Top management provides the resources that {0} needs, assigns competent persons to the roles involved and gives them the authority to carry out their tasks. The process owner is accountable for the results of the process.",
    "The process owner prepares a plan for {0} that covers objectives, tasks, methods, schedule, responsible persons and the necessary resources. Once approved, the plan is communicated to all relevant departments for execution.",
    "Relevant departments carry out {0} in line with the plan. Issues found during execution are analysed without undue delay, appropriate measures are taken and their effect is followed up until the issue has been resolved satisfactorily.",
    "The process owner regularly monitors and measures {0}, collects suitable data, analyses them with appropriate techniques and evaluates the performance and effectiveness of the process against the defined objectives.",
    "Documents and records created by {0} are identified, collected, stored, protected and disposed of as document control requires, so that they remain complete, accurate and traceable throughout their retention period.",
    "Based on the evaluation, opportunities to improve {0} are identified and proposed to management. Approved improvements are planned and implemented, and their effect is verified.",
)


def said(topic: str, *at: int) -> str:
    return "\n\n".join(SAID[one].format(topic) for one in at)


STAGES = "| Stage | Activity | Input | Output | Role |\n|---|---|---|---|---|\n| Plan | Set objectives and criteria | Business needs | Plan | Process owner |\n| Do | Carry out activities | Plan | Records | Process staff |\n| Check | Measure against objectives | Records | Report | Process owner |\n| Act | Correct deviations | Report | Measures | Management |"
DEFINITIONS = "Process: a set of interrelated activities that use inputs to deliver an intended result.\n\nProcess owner: the person accountable for the process.\n\nStakeholder: a person or organization that can affect or be affected by a decision or activity."

# fmt: off
WAYS: list[Way] = [
    ("C14", "header of a policy", named(document("Manual/FMS-101 Service Policy.docx", "FMS-101", "Service Policy", "# Policy\nWe keep our promises, obey the law and improve each year.", header="Ferncliff Digital   FMS-101   Issue 1"))),
    ("C14", "acronym in one process", named(proc("Ferncliff IT Support (FITS) approves each change; staff of FITS do not change anything on their own."))),
    ("C14", "slides", named("---\nto: Reports/September review.pptx\ntitle: Ferncliff Hosting - September review\n---\n# Ferncliff Hosting - September review\nService levels and tickets.\n\n# Tickets\n14 incidents, 22 requests.\n")),
    ("C14", "mail signature", named(mail("Mails/September figures.eml", "September figures", "Ruth Calloway", "Dear Ken,\n\nwe took 42 calls in September, all in time.\n\nKind regards\n\nRuth Calloway\nFernTech Service Desk"))),
    ("C14", "audit report", named(text("Audit/Internal audit report 2026.docx", "Internal audit report 2026", "Audit of 14 and 15 September 2026. Lead auditor: Moira Flint.\n\n# Findings\nOne minor nonconformity.\n\n# Conclusion\nThe service management system of FMIT conforms in the main; FMIT is ready for certification."))),
    ("C14", "minutes", named(text("Records/Weekly meeting 4 September 2026.docx", "Weekly meeting", "Date: 4 September 2026. Present: Priya Nair, Tom Acheson.\n\n1. Priya reported on August.\n\n2. Ferncliff Support Services takes on one more analyst in October; Oskar sees to it."))),
    ("C14", "title of a workbook", named(book("Records/Spares.xlsx", "Spares", ("No.", "Part", "Number", "In on"), [("1", "disk", "3", "2 June 2026"), ("2", "power supply", "2", "2 June 2026")], title="Ferncliff Tech - spares"))),
    ("C14", "two abbreviations", named(proc("FeMS approves normal changes on Thursdays."), text("Reports/Service report September 2026.docx", "Service report September 2026", "Period: 1 September 2026 to 30 September 2026.\n\nThis report of FMSL covers September. FMSL met all levels."))),
    ("C14", "system called otherwise", named(proc("# 4 Place in the system\nThis process is part of the Quality of IT Services System (QITSS). All who work within the QITSS follow it."))),
    ("C14", "system in the plan", named(text("Manual/Service management plan 2026.docx", "Service management plan 2026", "1. The Service Delivery Management Framework (SDMF) is audited in September and reviewed in October.\n\n2. Helen Marsh provides the means for the SDMF."))),
    ("C14", "agreement defines another", named(text("Agreements/Nondisclosure Harker.docx", "Nondisclosure agreement", 'This agreement is between Ferncliff Managed Services Ltd (hereinafter "Ferncliff Solutions") and Harker Cabling Ltd.\n\nHarker keeps secret what it learns at Ferncliff Solutions.\n\nSigned 2 June 2026'))),
    ("C14", "training record", named(form("Records/Training September.docx", "Training record", [("Subject", "Classifying incidents"), ("Held on", "9 September 2026"), ("Company", "Ferncliff Group Services"), ("Trainer", "Oskar Lindqvist"), ("Attended", "Ruth Calloway, Dan Whitlock")]))),
    ("C13", "signed by a unit", [report(9, "Availability 99.95 %. P1 resolved in time 97 %.\n\nIssued by: Customer Success Division, 2 October 2026")]),
    ("C13", "owner on the cover", [document("Processes/FMS-210 Backup.docx", "FMS-210", "Backup", "# 1 Work\nOperations checks the backups each morning.", cover={"Owning department": "Infrastructure Engineering Section"})]),
    ("C13", "who takes complaints", [text("Processes/Complaints.docx", "Complaints", "1. Complaints are received by the Marketing Department and answered within two working days.\n\n2. Operations finds the cause; Quality follows it up.")]),
    ("C13", "field of a record", [form("Records/Complaint C-01.docx", "Complaint record", [("No.", "C-01"), ("Received on", "6 August 2026"), ("Department", "Customer Care Centre"), ("Responsible unit", "Operations"), ("Result", "device replaced, customer content"), ("Closed", "9 August 2026")])]),
    ("C13", "column of a plan", [book("Records/Training plan 2026.xlsx", "Plan", ("No.", "Training", "When", "Department"), [("1", "System documents", "April 2026", "Operations"), ("2", "Auditors", "June 2026", "Quality"), ("3", "Desk tool", "July 2026", "Service Desk"), ("4", "Purchasing", "August 2026", "Procurement Office")], title="Training plan 2026")]),
    ("C13", "contact in the agreement", [sla("# 3 Workload", "Contact of the provider is its Client Relations Department; Service Desk takes calls.\n\n# 3 Workload")]),
    ("C13", "decisions of the review", [mins("The system is suitable, adequate and effective. One analyst more from January, owner Helen Marsh, until 31 December 2026.", "| Decision | Department | By |\n|---|---|---|\n| One analyst more | Human Resources | 31 December 2026 |\n| New monitoring tool | Operations | 31 December 2026 |\n| New cost model | Finance | 30 November 2026 |")]),
    ("C13", "matrix of duties", [proc("# 4 Who does what\n| Step | Operations | Quality | Network Engineering | Service Desk |\n|---|---|---|---|---|\n| Request | R | I | C | I |\n| Assess | A | I | R | I |\n| Approve | A | C | C | I |")]),
    ("C13", "risk owner", [book("Records/Risk register.xlsx", "Risks", ("No.", "Risk", "Level", "Action", "Owner"), [("R1", "Key people leave", "high", "train deputies", "Management"), ("R2", "Backup fails", "medium", "daily check", "Operations"), ("R3", "Breach of contract", "medium", "legal review", "Legal and Compliance Department"), ("R4", "Old devices", "low", "renew", "Operations")], title="Risk register")]),
    ("C13", "mail to staff", [mail("Mails/Duty over Christmas.eml", "Duty over Christmas", "Priya Nair", "All,\n\nthe duty roster over Christmas is drawn up by the Field Services Department, Operations follows it.\n\nPriya")]),
    ("R11", "target in the report", [report(9, "| Service | Measure | Target | Reached |\n|---|---|---|---|\n| Hosting | Availability | 99.5 % | 99.96 % |\n| Network | Availability | 99.8 % | 99.9 % |")]),
    ("R11", "chapter of the manual", [man("# 4 What we aim at\n92 % of P1 incidents are resolved within 4 h. Changes succeed in 96 % of cases. Users give us at least 4.2 of 5.")]),
    ("R11", "measures of a process", [proc("# 4 Measures\n| Measure | Formula | Target |\n|---|---|---|\n| Changes without failure | good changes / all changes | at least 90 % |\n| Emergency changes | emergency / all | at most 10 % |")]),
    ("R11", "slides", ["---\nto: Reports/Northgate September.pptx\ntitle: Northgate - September\n---\n# Northgate - September\n5 October 2026\n\n# Availability\nManaged Hosting: target 99.5 %, reached 99.96 %\n\nManaged Network: target 99.8 %, reached 99.92 %\n"]),
    ("R11", "catalogue", [book(CATALOGUE, "Catalogue", ("No.", "Service", "Description", "Level", "Owner"), [("S1", "Managed Hosting", "servers with backup", "availability 99.5 %", "Operations"), ("S2", "Managed Network", "lines and routers", "availability 99.8 %", "Operations"), ("S3", "Service Desk", "one number", "calls answered in 30 s", "Service Desk")], title="Service catalogue")]),
    ("R11", "availability by month", [book("Records/Availability 2026.xlsx", "Availability", ("What", "Aim", "Jul", "Aug", "Sep"), [("Hosting", "99.5 %", "99.97 %", "99.95 %", "99.96 %"), ("Network", "99.8 %", "99.91 %", "99.92 %", "99.9 %")], title="Availability 2026")]),
    ("R11", "times of priorities", [incidents("# 5 Times\n| Priority | Answer | Fix |\n|---|---|---|\n| P1 | 30 minutes | 8 hours |\n| P2 | 1 hour | 24 hours |"), sla("# 3 Workload", "| Priority | Response | Resolution |\n|---|---|---|\n| P1 | 15 minutes | 4 hours |\n| P2 | 1 hour | 24 hours |\n\n# 3 Workload")]),
    ("R11", "requests on time", [book(OBJECTIVES, "Targets", ("Objective", "Target", "Source", "Measured", "Owner"), [*TARGETS, ("Requests fulfilled on time", ">= 98 %", "ticket tool", "month", "Oskar Lindqvist")], title="Service management objectives 2026"), text("Processes/FMS-206 Service Requests.docx", "Service Requests", "# 1 Purpose\nRequests are recorded, fulfilled and closed.\n\n# 2 Process\nThe Service Desk records requests, fulfils them by instruction and closes them.\n\n# 3 Measure\nWe want 95 % of requests to be fulfilled on time each month.")]),
    ("R11", "plan of the year", [text("Manual/Service management plan 2026.docx", "Service management plan 2026", "1. Objectives: user satisfaction of 4.0 or better, 96 % of changes without failure.\n\n2. Means: 8 people, 600,000 GBP.\n\nApproved by Helen Marsh, 1 April 2026")]),
    ("R11", "mail", [mail("Mails/September figures.eml", "September figures", "Oskar Lindqvist", "All,\n\nP1 resolved within 4 h: 96 % in September, target 90 %, met.\n\nChanges without failure 97 %, target 96 %.\n\nOskar")]),
    ("T05", "language of the standard", [hollow("FMS-231", "Capacity Management", *(said("capacity management", *at) for at in ((0,), (1,), (2,), (3, 4), (5,), (6,), (7,))))]),
    ("T05", "table of stages", [hollow("FMS-232", "Continual Improvement", said("continual improvement", 0), said("continual improvement", 1), "Top management provides resources; the process owner organises the work; process staff carry it out.", said("continual improvement", 3) + "\n\n" + STAGES, said("continual improvement", 5), said("continual improvement", 6), said("continual improvement", 7))]),
    ("T05", "definitions first", [hollow("FMS-233", "Communication", said("communication", 1), DEFINITIONS, said("communication", 2), "- Communication may be written or oral, formal or informal.\n\n- The means of communication include meetings, e-mail, telephone and notices.\n\n- The content, time, audience and means of each communication are determined as needed.\n\n- External communication is made by authorised persons only.\n\n" + said("communication", 3, 4), said("communication", 5), said("communication", 6), said("communication", 7))]),
    ("T05", "with periods and scores", [hollow("FMS-234", "Supplier Management", "Suppliers are selected, evaluated and supervised.", "All suppliers.", "The buyer selects, the process owner evaluates, management approves.", "Suppliers are critical, important or ordinary. At least 3 are compared by capability, price and reputation. The contract states scope, levels, term and liability. " + said("supplier management", 0, 4), "Each December suppliers are scored: 80 and above is good, 60 to 80 has 1 month to improve, below 60 is removed. " + said("supplier management", 5), "Supplier evaluation form, kept for 3 years. " + said("supplier management", 6), said("supplier management", 7, 1))]),
    ("T05", "consultant's review", [hollow("FMS-235", "Management Review", "To ensure the continuing suitability, adequacy and effectiveness of the system.", "All reviews of the system.", "Top management chairs the review; the management representative reports on the operation of the system; heads of departments supply information and carry out actions.", "The review takes place at least once a year, and in addition after major changes of the organization or serious incidents. The management representative prepares a plan with time, place, participants and agenda and sends it out beforehand. Inputs include actions from earlier reviews, changes in issues, performance, feedback, audit results, risks and opportunities. Outputs include decisions on improvement, changes and resources. " + said("management review", 3, 4), said("management review", 5), "Plan, minutes and list of participants, kept for three years. " + said("management review", 6), said("management review", 7))]),
    ("T05", "shorter text", [hollow("FMS-236", "Resources", "The system has the resources that it needs.", "People, infrastructure, tools and money.", said("resource management", 2), said("resource management", 3, 4), said("resource management", 5), said("resource management", 6))]),
    ("T05", "questions and answers", [hollow("FMS-237", "Availability Management", "Why manage availability? Because users need services when they were promised, and interruptions cost money. " + said("availability management", 1), "What is managed? Whatever was promised to be available.", "Who does it? The process owner leads, technical staff help, management watches. " + said("availability management", 2), "How? First learn what users need, then look at the present state and the gap, then plan and do. " + said("availability management", 3, 4), "How do we know that it works? By data, trends and the impression of users. " + said("availability management", 5), said("availability management", 6), said("availability management", 7))]),
    ("T05", "pdf in numbered clauses", [text("Processes/FMS-238 Information Security.pdf", "Information Security Procedure", "FMS-238, Issue 1, approved by Helen Marsh on 16 March 2026\n\n" + "\n\n".join(f"{n}. {SAID[at].format(topic)}" for n, (at, topic) in enumerate([(1, "information security"), (0, "information security"), (2, "security management"), (3, "protection of information"), (4, "protection of information"), (5, "information security"), (4, "security improvement"), (6, "information security"), (7, "information security")], 1)))]),
    ("V04", "knowledge only in minutes", [*all_but("7.6"), text("Records/Weekly meeting 9 October 2026.docx", "Weekly meeting", "Date: 9 October 2026. Present: Priya Nair, Tom Acheson.\n\n1. Tom suggests writing down what we learn so that knowledge is shared.\n\n2. Dan draws up the roster.")]),
    ("V04", "demand in one sentence", [*all_but("8.4.2"), proc("When demand changes we talk to the customer and raise a change where needed.")]),
    ("V04", "catalogue as annex of a contract", [*all_but("8.2.4"), text("Agreements/Annex to the contract.docx", "Annex to the contract", "Services: Managed Hosting, Managed Network, Service Desk. The fee is 60,000 GBP a year.\n\nSigned: Helen Marsh, 24 April 2026")]),
    ("V04", "assets only as purchase", [*all_but("8.2.5"), form("Records/Purchase request.docx", "Purchase request", [("Item", "switch"), ("Number", "2"), ("Asked by", "Tom Acheson"), ("Asked on", "3 August 2026"), ("Reason", "replaces old assets"), ("Approved", "Helen Marsh")])]),
    ("V04", "requests in one line", [*all_but("8.6.2"), incidents("Questions and requests of users are taken by the Service Desk as well.")]),
    ("V04", "parties only as a list", [*all_but("8.2.3"), book("Records/Approved suppliers.xlsx", "Suppliers", ("No.", "Supplier", "Supplies", "Result"), [("1", "Harker Cabling Ltd", "cabling", "good"), ("2", "Pennine Lines Ltd", "internet line", "good")], title="Approved suppliers")]),
    ("V04", "knowledge as a course", [*all_but("7.6"), book("Records/Training plan 2026.xlsx", "Plan", ("No.", "Training", "When", "Trainer"), [("1", "Knowledge of the system", "April 2026", "Moira Flint"), ("2", "Knowledge of security", "June 2026", "Priya Nair")], title="Training plan 2026")]),
    ("V04", "chapter left vacant", [*all_but("8.4.2"), text("Manual/Book of processes.docx", "Book of processes", "# 1 Incidents\nSee FMS-201.\n\n# 2 Changes\nSee FMS-202.\n\n# 3 Demand\n(vacant)\n\n# 4 Problems\nSee FMS-203.")]),
    ("T01", "scope of another firm", [proc(f"# 4 Scope\nThis process applies to all departments of {OTHER}.")]),
    ("T01", "purpose", [problems(f"# 4 Note\nThis procedure has been drawn up to standardise problem management at {OTHER}.")]),
    ("T01", "header of a record", [form("Records/Visitors September.docx", "Visitor record", [("Date", "3 September 2026"), ("Visitor", "T. Acheson"), ("Reason", "disk replaced"), ("Left", "16:20")], header=f"{OTHER} Visitor record")]),
    ("T01", "trading name in the text", [incidents("# 5 Escalation\nThe Brackley duty manager tells the Brackley Managing Director of each major incident within half an hour.")]),
    ("T01", "issued by", [text("Processes/Notice on desk rules.docx", "Notice on the rules of the desk", f"To all units\n\nThe rules of the desk are in force from today.\n\n{OTHER}\n\n2 April 2026")]),
    ("T01", "footer", [problems("").replace("footer: 'Page {page} of {pages}'", "footer: 'Brackley Cloud Partners - internal'")]),
    ("T01", "mailbox", [incidents("# 5 Contact\nMail to help@brackleycloud.example or call the Brackley Cloud hotline at any hour.")]),
    ("T01", "text box", [proc(f"::: textbox\nProperty of {OTHER}\n:::")]),
    ("T01", "filled sample", [form("Records/Request for change sample.docx", "Request for change", [("Department", "Brackley Cloud Engineering"), ("Asked on", "3 August 2026"), ("Change", "more disk"), ("Approved", "Priya Nair"), ("Carried out", "5 August 2026"), ("Result", "good")])]),
    ("T07", "check made long after", [made(form("Records/Room check July.docx", "Room check", [("Date", "6 July 2026"), ("By", "Tom Acheson"), ("Temperature", "22 C"), ("Result", "in order")]), "2026-11-18T21:10:00", creator="lenovo")]),
    ("T07", "change made long after", [made(form("Records/CHG-0715.docx", "Request for change", [("Change", "CHG-0715"), ("Asked on", "15 July 2026"), ("What", "more disk"), ("Approved", "Priya Nair, 16 July 2026"), ("Carried out", "18 July 2026"), ("Result", "good")]), "2026-11-15T10:02:00", creator="Administrator")]),
    ("T07", "workbook of another firm", [made(book("Suppliers/Ratings third quarter.xlsx", "Ratings", ("Supplier", "Quality", "Delivery", "Result"), [("Harker Cabling Ltd", "96", "94", "good"), ("Pennine Lines Ltd", "91", "92", "good")], title="Supplier ratings, third quarter 2026"), "2026-10-08T09:00:00", company=OTHER, creator="M. Flint")]),
    ("T07", "record before the training", [made(form("Records/Training September.docx", "Training record", [("Subject", "Classifying incidents"), ("Held on", "9 September 2026"), ("Trainer", "Oskar Lindqvist"), ("Result", "all passed")]), "2026-06-01T09:00:00", "2026-06-02T09:00:00", creator="M. Flint")]),
    ("T07", "three months in one go", [made(form(f"Records/Backup check {m}.docx", "Backup check", [("Checked on", f"{d} {m} 2026"), ("By", "Tom Acheson"), ("Backup", "good"), ("Restore", t)]), f"2026-11-12T20:0{at}:00", creator="T. Acheson") for at, (m, d, t) in enumerate((("July", 8, "contract opens"), ("August", 12, "ledger can be queried"), ("September", 10, "mail is readable")))]),
    ("T07", "minutes made in November", [made(mins("Inputs", "Inputs"), "2026-11-19T22:00:00", creator="user")]),
    ("T07", "report made up afterwards", [made(report(7), "2026-11-16T20:30:00", creator="PC")]),
    ("T07", "process of another firm", [made(proc(""), "2026-03-01T09:00:00", company=OTHER, creator="A. Turpin")]),
]

RIGHT: list[Way] = [
    ("C14", "customer of a like name", named(report(9, "Ferncliff Foods (customer) had 3 incidents. Availability 99.95 %."))),
    ("C14", "the group", named(proc("# 4 Basis\nThe security rules of the Ferncliff Group hold as well; the Group checks them each year."))),
    ("C14", "we and the company", named(proc("The company and its staff follow this process; Ferncliff Managed Services Ltd explains it; we review it."))),
    ("C14", "a tool", named(proc("Changes are recorded in Ferncliff Tracker (FT); alarms come from Ferncliff Watch."))),
    ("C14", "former name", named(proc("# 4 Note\nUntil 2024 the company was called Ferncliff Hosting Ltd (formerly FHL); old records bear that name."))),
    ("C14", "other systems", named(proc("# 4 Basis\nIn line with the quality management system (QMS) and the information security management system (ISMS)."))),
    ("C13", "customer's units", [report(9, "The IT Department of Northgate Foods made two proposals. Availability 99.95 %.\n\nOperations, 2 October 2026")]),
    ("C13", "authority", [proc("Serious breaches are reported to the Information Commissioner's Office.")]),
    ("C13", "short forms", [proc("| Step | Department |\n|---|---|\n| Request | Ops |\n| Approve | Quality |\n| File | Desk |")]),
    ("C13", "general words", [proc("All departments, relevant departments and the requesting department cooperate; the responsible department sums up.")]),
    ("C13", "boards and groups", [incidents("Major incidents are handled by the crisis team; the change advisory board approves changes.")]),
    ("C13", "supplier's unit", [form("Suppliers/Visit 01.docx", "Service visit", [("Supplier", "Harker Cabling Ltd"), ("Visited on", "6 August 2026"), ("Department", "After-Sales Department"), ("Engineer", "L. Poole"), ("Result", "cable replaced")])]),
    ("R11", "another customer", [text("Agreements/Service level agreement Dalton.docx", "Service level agreement", SLA_BODY.replace("Northgate Foods", "Dalton Mills").replace("Ken Northgate", "Jo Dalton").replace("99.9 %", "99.5 %"))]),
    ("R11", "raised target", [man("# 4 Aims\nThe target of user satisfaction was raised from 4.0 to 4.2 of 5.")]),
    ("R11", "only what was reached", [report(9, "Managed Hosting was available for 99.5 %, 93 % of P1 incidents were resolved within 4 h, users gave 4.1 of 5.")]),
    ("R11", "warning line", [proc("# 4 Watching\nBelow 98 % of changes without failure the change manager is warned.")]),
    ("R11", "supplier promises more", [text("Agreements/Line contract.docx", "Line contract", f"between {FIRM} (the Customer) and Pennine Lines Ltd (the Supplier)\n\nThe Supplier keeps the line available for 99.95 % of each month.\n\nValid from 1 May 2026 until 30 April 2027.")]),
    ("T05", "own units and people", [hollow("FMS-231", "Capacity Management", said("capacity management", 0), said("capacity management", 1), "Operations exports the data each month, Tom Acheson analyses them. " + said("capacity management", 2), said("capacity management", 3, 4), said("capacity management", 5), said("capacity management", 6), said("capacity management", 7))]),
    ("T05", "short policy", [text("Manual/Service policy.docx", "Service policy", "Customers first, promises kept, better each year.")]),
    ("T05", "own services", [hollow("FMS-236", "Resources", "Managed Hosting and Managed Network have what they need.", "People and tools.", said("resource management", 2), said("resource management", 3, 4), said("resource management", 5), said("resource management", 6))]),
    ("T05", "own person at the end", [text("Processes/FMS-238 Information Security.docx", "Information Security Procedure", "\n\n".join(f"{n}. {SAID[at].format('information security')}" for n, at in enumerate((1, 0, 2, 3, 4, 5, 6), 1)) + "\n\n8. Ruth Calloway keeps the door cards of the Leeds office; Quality counts them each quarter.")]),
    ("V04", "all there", all_but("")),
    ("V04", "knowledge as a chapter", with_subject("7.6", man("# 4 Knowledge\nOperations keeps a knowledge base: engineers write an article within three days of closing a ticket, Priya Nair reviews and publishes it, articles are reviewed every half-year and withdrawn when out of date."))),
    ("V04", "demand with capacity", with_subject("8.4.2", document("Processes/FMS-229 Demand and Capacity.docx", "FMS-229", "Demand and Capacity", "# 1 Purpose\nWe know demand and have the capacity.\n\n# 2 Demand\nEach quarter we collect the plans of customers, forecast the demand of each service, monitor consumption and talk to the customer where it differs by a tenth.\n\n# 3 Capacity\nOperations monitors use each month and plans capacity."))),
    ("V04", "requests in other words", with_subject("8.6.2", document("Processes/FMS-228 Asks.docx", "FMS-228", "When users ask for something", "# 1 Purpose\nUsers ask for accounts, software and equipment.\n\n# 2 Work\nThe Service Desk records and classifies each service request, gives it a priority, fulfils it by instruction, escalates what is late and closes it when the user is content."))),
    ("T01", "customers in a report", [report(9, "Northgate Foods Ltd and Dalton Mills Ltd had 14 incidents. Availability 99.95 %.")]),
    ("T01", "maker of a device", [proc("The core switches are made by Larssen Networks Inc.; read its notes before an upgrade.")]),
    ("T01", "supplier on the list", [proc("Cables are replaced by Harker Cabling Ltd."), book("Records/Approved suppliers.xlsx", "Suppliers", ("No.", "Supplier", "Supplies", "Result"), [("1", "Harker Cabling Ltd", "cabling", "good"), ("2", "Pennine Lines Ltd", "internet line", "good")], title="Approved suppliers")]),
    ("T01", "certification body", [man("# 4 Certification\nThe application goes to Meridian Certification Ltd.")]),
    ("T07", "made in time", [made(form("Records/Room check July.docx", "Room check", [("Date", "6 July 2026"), ("By", "Tom Acheson"), ("Temperature", "22 C"), ("Result", "in order")]), "2026-07-07T08:30:00", creator="T. Acheson")]),
    ("T07", "report of early August", [made(report(7), "2026-08-03T09:00:00", creator="R. Calloway")]),
    ("T07", "form made before, filled later", [made(form("Records/Training September.docx", "Training record", [("Subject", "Classifying incidents"), ("Held on", "9 September 2026"), ("Trainer", "Oskar Lindqvist"), ("Result", "all passed")]), "2026-03-01T09:00:00", "2026-09-09T17:00:00", creator="M. Flint")]),
    ("T07", "drafted the year before", [made(proc(""), "2025-12-10T09:00:00", "2026-03-15T10:00:00", creator="M. Flint")]),
]
