"""A small made-up house that writes English: other labels, numbers, editions and layouts than the Chinese one."""

from __future__ import annotations

from collections.abc import Sequence

from small_house import Sources

FIRM = "Ferncliff Managed Services Ltd"
MANUAL = "Manual/FMS-100 Service Management Manual.docx"
INCIDENTS = "Processes/FMS-201 Incident Management.docx"
CHANGES = "Processes/FMS-202 Change Management.docx"
PROBLEMS = "Processes/FMS-203 Problem Management.docx"
REGISTER = "FMS-001 Document register.xlsx"
ROSTER = "People/Staff list.xlsx"
PLAN = "Audit/Internal audit plan 2026.docx"
CHECKLIST = "Audit/Internal audit checklist 2026.xlsx"
MINUTES = "Review/Management review minutes.docx"
SLA = "Agreements/Service level agreement Northgate.docx"
CATALOGUE = "Service catalogue.xlsx"
OBJECTIVES = "Service management objectives 2026.xlsx"
LEDGER = "Records/Incident log 2026.xlsx"

_COVER = {
    "Document no.": "",
    "Issue": "Issue 1",
    "Written by": "Moira Flint, 2 March 2026",
    "Checked by": "Oskar Lindqvist, 9 March 2026",
    "Authorised by": "Helen Marsh, 16 March 2026",
    "Effective from": "15 April 2026",
}


def document(
    to: str,
    number: str,
    title: str,
    body: str,
    header: str = "",
    cover: dict[str, str] | None = None,
    history: Sequence[str] = (),
) -> str:
    """The source of a Word document with a control table."""
    lines = {**_COVER, "Document no.": number, **(cover or {})}
    table = "\n".join(f"  '{label}': '{value}'" for label, value in lines.items() if value != "-")
    rows = (
        f"history:\n  title: Amendment record\n  columns: [Issue, Date, What changed, By]\n  rows: [{', '.join(history)}]\n"
        if history
        else ""
    )
    head = header or f"{FIRM}   {number}   Issue 1"
    return f"---\nto: {to}\ntitle: {title}\ncover:\n{table}\nheader: '{head}'\nfooter: 'Page {{page}} of {{pages}}'\n{rows}---\n{body}\n"


def text(to: str, title: str, body: str) -> str:
    return f"---\nto: '{to}'\ntitle: '{title}'\n---\n{body}\n"


def book(to: str, name: str, header: Sequence[str], rows: Sequence[Sequence[object]], title: str = "") -> str:
    lines = [f"to: '{to}'", "sheets:", f"  - name: '{name}'", *([f"    title: '{title}'"] if title else [])]
    lines += ["    header: [[" + ", ".join(f"'{cell}'" for cell in header) + "]]", "    rows:"]
    lines += ["      - [" + ", ".join(f"'{cell}'" for cell in row) + "]" for row in rows]
    return "\n".join(lines) + "\n"


MANUAL_BODY = """# 1 Scope
This manual is written to ISO/IEC 20000-1:2018. The service management system covers Managed Hosting, Managed Network and Service Desk, delivered from our office in Leeds.

# 2 Who we are
Ferncliff Managed Services Ltd employs 8 people. Helen Marsh, Managing Director, is responsible for the system. Service Desk takes calls; Operations runs the servers; Quality keeps the documents.

# 3 Context
External and internal issues are reviewed each year. Needs of interested parties are kept in a register. The system consists of the manual, the processes in the register and the records they ask for.
"""
INCIDENT_BODY = """# 1 Purpose
This process restores the service as soon as possible and tells the user what happens.

# 2 Recording
The Service Desk records each incident in the ticket tool with time, user, service and category. Impact and urgency give the priority.

# 3 Resolution
The analyst looks for a known error first. What cannot be solved in 20 minutes is escalated to Operations. Major incidents are led by the incident manager and reviewed.

# 4 Closure
The user confirms before the ticket is closed. Incidents that recur become problems, see FMS-203.
"""
CHANGE_BODY = """# 1 Purpose
This process keeps changes under control.

# 2 Request and approval
Each request for change states reason, risk, test and back-out. The change advisory board approves normal changes each Thursday; emergency changes are approved by two people and reviewed afterwards.

# 3 Work and review
Approved changes are scheduled, carried out and reviewed. Failed changes are backed out and looked into. Incidents caused by a change are linked.
"""
PROBLEM_BODY = """# 1 Purpose
This process finds the causes of incidents and removes them.

# 2 Analysis
The problem manager looks at incident trends each month, opens problems, finds the root cause and records known errors with a workaround.

# 3 Fix
A fix is made by a change under FMS-202. After it the problem stays open for two weeks.
"""
LISTED = (
    ("FMS-001", "Document register", "1", "15 April 2026"),
    ("FMS-100", "Service Management Manual", "1", "15 April 2026"),
    ("FMS-201", "Incident Management", "1", "15 April 2026"),
    ("FMS-202", "Change Management", "1", "15 April 2026"),
    ("FMS-203", "Problem Management", "1", "15 April 2026"),
)
PEOPLE = (
    ("Helen Marsh", "Management", "Managing Director"),
    ("Moira Flint", "Quality", "Quality manager"),
    ("Oskar Lindqvist", "Service Desk", "Head of desk"),
    ("Priya Nair", "Operations", "Head of operations"),
    ("Tom Acheson", "Operations", "Engineer"),
    ("Ruth Calloway", "Service Desk", "Analyst"),
    ("Dan Whitlock", "Service Desk", "Analyst"),
    ("Ines Moreau", "Finance", "Controller"),
)
AUDITED = (
    ("14 September 2026", "Management", "4, 5, 6, 9.3, 10", "Moira Flint"),
    ("14 September 2026", "Service Desk", "8.6.1, 8.6.2, 8.6.3, 8.3.2, 8.3.3, 8.2.1", "Priya Nair"),
    ("15 September 2026", "Operations", "8.1, 8.2.2 to 8.2.6, 8.4.2, 8.4.3, 8.5.1, 8.5.2, 8.5.3, 8.7.1, 8.7.2, 8.7.3", "Oskar Lindqvist"),
    ("15 September 2026", "Finance", "8.3.4, 8.4.1, 9.1, 9.4", "Moira Flint"),
    ("15 September 2026", "Quality", "7.1 to 7.6, 9.2", "Ruth Calloway"),
)  # fmt: skip
QUESTIONS = (
    ("4.1", "Context known?", "Management", "Register of issues of 3 March 2026", "conform", "Moira Flint"),
    (
        "8.6.1",
        "Tickets classified?",
        "Service Desk",
        "INC-1004, INC-1009 with priority and times",
        "conform",
        "Priya Nair",
    ),
    ("8.5.1", "Changes approved?", "Operations", "CHG-031 approved 3 September 2026", "conform", "Oskar Lindqvist"),
    ("8.4.1", "Cost followed?", "Finance", "Cost sheet of August 2026", "conform", "Moira Flint"),
    ("7.5", "Issues controlled?", "Quality", "Register against four documents", "conform", "Ruth Calloway"),
)
MINUTES_BODY = """Date: 8 October 2026. Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist, Priya Nair.

# Inputs
Status of actions from the previous management review: all done. Changes in external and internal issues: one new customer. Nonconformities, corrective actions, monitoring and audit results: two nonconformities, closed. Opportunities for improvement: three.

Feedback from customers and interested parties: survey 4.4. Policy and objectives are adhered to and suitable. Service performance: targets met. Performance of other parties: the carrier met its service level. Resources: capacity is sufficient, budget forecast stands. Risk assessment results: no new high risk. Changes that may affect the system and services: a new monitoring tool.

# Decisions
The system is suitable, adequate and effective. One analyst more from January, owner Helen Marsh, until 31 December 2026.
"""
SLA_BODY = """# 1 Services
This agreement sets the levels of Managed Hosting, Managed Network and Service Desk for Northgate Foods Ltd.

# 2 Levels
| Service | Measure | Target |
|---|---|---|
| Managed Hosting | Availability in a month | 99.9 % |
| Managed Network | Network availability in a month | 99.8 % |
| Service Desk | P1 incidents resolved within 4 h | 95 % |

# 3 Workload limits and exceptions
Up to 200 calls a month. Planned maintenance and faults of the customer are exceptions.

# 4 Reporting, review and term
A report comes each month. Valid from 1 May 2026 until 30 April 2027. Customer duties, escalation and complaints are in annex 1.

Signed: Helen Marsh, 24 April 2026. Ken Northgate, 26 April 2026.
"""
SERVICES = (
    ("S1", "Managed Hosting", "servers with backup", "24x7", "Operations"),
    ("S2", "Managed Network", "lines and routers", "24x7", "Operations"),
    ("S3", "Service Desk", "one number for all calls", "07:00-22:00", "Service Desk"),
)
TARGETS = (
    ("P1 incidents resolved within 4 h", ">= 95 %", "ticket tool", "month", "Oskar Lindqvist"),
    ("Changes without failure", ">= 96 %", "ticket tool", "month", "Priya Nair"),
    ("User satisfaction", ">= 4.2 of 5", "survey", "half-year", "Oskar Lindqvist"),
)
TICKETS = tuple(
    (f"INC-{1000 + at}", f"fault {at}", "P2" if at % 3 else "P1", f"2026-09-{at + 1:02} 09:10", f"2026-09-{at + 1:02} 11:{at:02}", f"2026-09-{at + 2:02} 09:00", "closed", "Ruth Calloway")
    for at in range(10)
)  # fmt: skip
TICKET_COLUMNS = ("Ticket no.", "Description", "Priority", "Opened", "Resolved", "Closed", "Status", "Assigned to")


def register(
    rows: Sequence[Sequence[str]] = LISTED, header: Sequence[str] = ("No.", "Title", "Issue", "In force")
) -> str:
    return book(REGISTER, "Register", header, rows, title="Register of controlled documents")


def audit_plan(
    rows: Sequence[Sequence[str]] = AUDITED, header: Sequence[str] = ("Date", "Unit", "Clauses", "Auditor")
) -> str:
    table = "\n".join("| " + " | ".join(row) + " |" for row in (header, ("---",) * len(header), *rows))
    return text(
        PLAN,
        "Internal audit plan 2026",
        f"Criteria: ISO/IEC 20000-1:2018. Drawn up by Moira Flint on 1 September 2026.\n\n{table}",
    )


def checklist(
    rows: Sequence[Sequence[str]] = QUESTIONS,
    title: str = "Internal audit checklist, 14 September 2026, criteria ISO/IEC 20000-1:2018",
) -> str:
    return book(
        CHECKLIST,
        "Checklist",
        ("Clause", "Question", "Unit", "Evidence seen", "Conclusion", "Auditor"),
        rows,
        title=title,
    )


def ledger(rows: Sequence[Sequence[str]] = TICKETS, header: Sequence[str] = TICKET_COLUMNS) -> str:
    return book(LEDGER, "Incidents", header, rows, title="Incident log 2026")


ENGLISH: Sources = {
    MANUAL: document(MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY),
    INCIDENTS: document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY),
    CHANGES: document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY),
    PROBLEMS: document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY),
    REGISTER: register(),
    ROSTER: book(ROSTER, "Staff", ("Name", "Unit", "Post"), PEOPLE, title="Staff list 1 September 2026"),
    PLAN: audit_plan(),
    CHECKLIST: checklist(),
    MINUTES: text(MINUTES, "Management review minutes", MINUTES_BODY),
    SLA: text(SLA, "Service level agreement", SLA_BODY),
    CATALOGUE: book(
        CATALOGUE, "Catalogue", ("No.", "Service", "Description", "Hours", "Owner"), SERVICES, title="Service catalogue"
    ),
    OBJECTIVES: book(
        OBJECTIVES,
        "Targets",
        ("Objective", "Target", "Source", "Measured", "Owner"),
        TARGETS,
        title="Service management objectives 2026",
    ),
    LEDGER: ledger(),
}
