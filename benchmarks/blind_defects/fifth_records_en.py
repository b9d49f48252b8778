"""Operating records of an ordinary English managed-service provider with defects, by a fifth writer who has read no check.

WAYS show the defect; RIGHT only look like it.
"""

from __future__ import annotations

from collections.abc import Sequence

from english_house import book, ledger, text
from papers import Rows, form, mail, noted, paper, table
from small_house import workbook

Way = tuple[str, str, list[str]]

# fmt: off
PROBLEMS = ("Problem ID", "Summary", "Priority", "Related incidents", "Root cause", "Workaround / fix", "Created", "State", "Problem owner")
KNOWN = [("PRB-26-11", "Portal slow at log-on", "3 - Moderate", "INC-26-1004", "session table not purged", "purge job added", "2026-07-09", "Closed", "Priya Nair"), ("PRB-26-12", "Nightly backup fails", "2 - High", "INC-26-1019", "volume full", "volume extended", "2026-08-12", "Closed", "Priya Nair"), ("PRB-26-13", "VPN drops", "3 - Moderate", "INC-26-1033", "firmware defect", "firmware upgraded", "2026-08-20", "Closed", "Tom Acheson"), ("PRB-26-14", "Print queue stalls", "4 - Low", "INC-26-1051", "driver conflict", "one driver for all", "2026-09-08", "Closed", "Tom Acheson")]
CHANGES = ("Number", "Short description", "Type", "Configuration item", "Requested by", "Approved by", "Planned start", "Actual end", "Close code")
CHANGED = [(f"RFC-26-0{n}", what, "Normal", ci, "Tom Acheson", "Priya Nair", f"2026-{m:02}-{d:02}", f"2026-{m:02}-{d:02}", "Successful") for n, what, ci, m, d in ((31, "Firewall rule for new site", "fw-lds-01", 7, 8), (32, "Upgrade core switch", "sw-core-01", 7, 22), (33, "Database patch", "sql-02", 8, 5), (34, "Backup policy", "bkp-01", 8, 19), (35, "Renew portal certificate", "web-02", 9, 2), (36, "More memory for VM", "vm-117", 9, 9), (37, "Mail gateway upgrade", "mx-01", 9, 16), (38, "Monitoring agent", "mon-01", 9, 23))]
REQUESTS = ("Request", "Item", "Requested for", "Opened", "Assigned to", "Closed", "State")
ASKED = [(f"REQ-26-{n + 500}", "New user account", f"Northgate user {n}", f"2026-09-{n + 1:02} 09:10", "Dan Whitlock", f"2026-09-{n + 1:02} 15:20", "Closed complete") for n in range(1, 16)]
CMDB = ("CI name", "Class", "Owner", "Status")
ITEMS = [(c[3], "Hardware", "Tom Acheson", "In use") for c in CHANGED]


def problems(rows: Rows, header: Sequence[str] = PROBLEMS) -> str:
    return book("Ticket exports/Problems and known errors.xlsx", "Page 1", header, rows)


def changes_of(rows: Rows, header: Sequence[str] = CHANGES) -> str:
    return book("Ticket exports/RFC list.xlsx", "Page 1", header, rows)


def but(rows: Rows, at: Sequence[int], *columns: int, put: str = "") -> list[tuple[str, ...]]:
    """The rows, some of which have other cells in these columns."""
    return [tuple(put if n in at and c in columns else cell for c, cell in enumerate(row)) for n, row in enumerate(rows)]


def monthly(month: str, after: str, body: str) -> str:
    return text(f"Reports/Northgate service report {month} 2026.docx", f"Service report {month} 2026", f"Customer: Northgate Foods Ltd. Reporting period: 1 to 30 {month} 2026. Prepared by Oskar Lindqvist, 4 {after} 2026.\n\n{body}")


QUARTER = (("July", "August"), ("August", "September"), ("September", "October"))


def training(day: str, *more: tuple[str, ...]) -> str:
    return form(f"HR/Training/Training record {day}.docx", "Training record", [("Course", "Incident and request handling", "Date", day), ("Trainer", "Priya Nair", "Location", "Room 2"), *more])


SURVEY = ("Responsiveness", "Technical skill", "Courtesy", "Communication", "Overall satisfaction")


def survey(who: str, day: str, marks: Sequence[str], words: str) -> str:
    rows = [("No.", "Question", "Score (1 to 5)"), *((str(n), one, mark) for n, (one, mark) in enumerate(zip(SURVEY, marks, strict=True), 1)), ("Comments", words)]
    return form(f"Customers/{who}/Satisfaction survey {who}.docx", "Customer satisfaction survey", [("Customer", who, f"Date: {day}"), *rows])


HEAT = ("21.4", "22.1", "21.8", "20.9", "22.6", "21.2", "23.0", "21.7", "22.3", "20.8")
DAMP = ("46", "51", "48", "44", "53", "49", "47", "50", "45", "52")
LOAD = ("38", "41", "37", "40", "42", "39", "36", "43", "38", "40")
OTHER_HEAT = ("22.0", "21.1", "22.9", "21.6", "20.7", "22.4", "21.9", "23.2", "21.0", "22.5")


def rounds(month: int, heat: Sequence[str], damp: Sequence[str], load: Sequence[str]) -> list[tuple[str, ...]]:
    return [(f"2026-{month:02}-{d + 1:02}", h, w, u, "OK", "Tom Acheson" if d % 2 else "Dan Whitlock") for d, (h, w, u) in enumerate(zip(heat, damp, load, strict=True))]


def room(*months: tuple[str, Sequence[tuple[str, ...]]]) -> str:
    return workbook("Operations/Server room checks 2026.xlsx", *((name, ("Date", "Temp (C)", "Humidity (%)", "UPS load (%)", "Air con", "Checked by"), rows) for name, rows in months))


FORMS = [("FMS-F-01", "Incident record", "1", "3 years"), ("FMS-F-02", "Request for change", "2", "3 years"), ("FMS-F-05", "Attendance sheet", "1", "3 years"), ("FMS-F-06", "Training record", "1", "3 years"), ("FMS-F-09", "Competence assessment", "1", "3 years"), ("FMS-F-11", "Supplier evaluation", "1", "3 years"), ("FMS-F-12", "Customer satisfaction survey", "1", "3 years")]


def forms(*more: str) -> list[str]:
    return [book("FMS-002 List of forms.xlsx", "Forms", ("Form no.", "Form", "Issue", "Kept for"), FORMS, title="List of forms and records"), *more]


KEEP = "Keep up the good response times, and please call us before the next major maintenance window."
BRIEF = "Tickets this week were mostly account and laptop faults, all handled within target. Core systems were stable and all backups completed. The vulnerability scan was run and the findings sent to the owners. Next week: support the customer with the yearly asset count and replace two old access switches."

WAYS: list[Way] = [
    ("R05", "problem without priority, cause, plan", [problems([*KNOWN, ("PRB-26-16", "Teams calls break up", "", "INC-26-1077", "", "", "2026-10-13", "Open", "Priya Nair")])]),
    ("R05", "drill form half filled", [form("HR/Training/MI drill October.docx", "Major incident drill record", [("Exercise", "Loss of core switch", "Date", "14 October 2026"), ("Led by", "Priya Nair", "Type", "table top"), ("Participants", ""), ("Course of the exercise", "The duty manager opened a bridge after 6 minutes; the customer was told after 20."), ("Effectiveness", ""), ("Improvements", ""), ("Reviewed by", "")])]),
    ("R05", "training not evaluated", [training("9 September 2026", ("Contents", "Priorities, escalation, request catalogue and how to fill in a ticket."), ("Attendees", "Tom Acheson, Dan Whitlock"), ("Assessment method", "quiz", "Result", ""), ("Effectiveness check", ""), ("Evaluated by", ""))]),
    ("R05", "request never fulfilled", [book("Ticket exports/Requests September.csv", "Requests", REQUESTS, [*ASKED, ("REQ-26-516", "Laptop", "Northgate finance", "2026-09-02 10:00", "Dan Whitlock", "", "Work in progress")])]),
    ("R05", "incidents closed without resolution", [book("Ticket exports/Incidents August.xlsx", "Page 1", ("Number", "Short description", "Priority", "Opened", "Resolved", "Resolution notes", "State", "Assigned to"), [(f"INC-26-{n + 1000}", f"Share not reachable {n}", "3 - Moderate", f"2026-08-{n + 1:02} 09:00", f"2026-08-{n + 1:02} 10:30", "" if n in (3, 5, 8, 11) else "mapping reset", "Closed", "Ruth Calloway") for n in range(1, 15)])]),
    ("R05", "mail on tickets still open", [mail("Mail/Old tickets in the queue.eml", "Old tickets in the queue", "Dan Whitlock", "Hi Priya,\n\nwhile cleaning the queue I found INC-26-1021 and INC-26-1033: both were logged in August, are still In Progress and have no resolution notes and nobody assigned. Could you have them looked at?\n\nDan", "2026-11-02 10:20")]),
    ("R05", "supplier evaluation without scores", [form("Suppliers/Supplier evaluation Pennine 2026.docx", "Supplier evaluation", [("Supplier", "Pennine Hardware Care Ltd", "Date", "15 July 2026"), ("Criterion", "Weight", "Score", "Remarks"), ("Quality", "40", "", ""), ("Response", "30", "", ""), ("Price", "30", "", ""), ("Total", "100", "", ""), ("Result", "", "Evaluated by", "Ines Moreau")])]),
    ("R05", "RFC without risk and back-out", [form("Records/Changes/RFC-26-035.docx", "Request for change", [("RFC no.", "RFC-26-035", "Date raised", "1 September 2026"), ("Description", "Renew portal certificate", "Requested by", "Tom Acheson"), ("Risk assessment", "", "Impact", ""), ("Back-out plan", "", "Test result", ""), ("Approved by", "Priya Nair", "Approved on", "1 September 2026"), ("Implemented on", "2 September 2026 21:00", "Implemented by", "Dan Whitlock"), ("Post-implementation review", "", "Closed by", "")])]),
    ("R05", "report: two carried over", [monthly("September", "October", "24 incidents were logged and 22 closed. Two remain open from July: INC-26-0909 (logged 14 July) and INC-26-0915 (logged 22 July). No cause has been found and no owner is assigned.")]),
    ("R08", "four changes without item", [changes_of(but(CHANGED, (1, 3, 5, 6), 3))]),
    ("R08", "no item column", [changes_of([(*c[:3], *c[4:]) for c in CHANGED], (*CHANGES[:3], *CHANGES[4:])), book("CMDB export.xlsx", "Items", CMDB, ITEMS)]),
    ("R08", "related incidents blank", [problems(but(KNOWN, (0, 1, 2, 3), 3))]),
    ("R08", "releases without change", [book("Records/Release log.xlsx", "Releases", ("Release", "System", "Version", "Deployed", "Change", "Deployed by", "Outcome"), [(f"REL-26-0{n}", "Customer portal", f"2.{n}", f"2026-0{6 + n}-18", "", "Tom Acheson", "Successful") for n in (1, 2, 3)], title="Release log")]),
    ("R08", "minutes say not linked", [text("Records/Meetings/Operations meeting 8 September 2026.docx", "Operations meeting", "Date: 8 September 2026. Chair: Priya Nair. Present: Tom Acheson, Dan Whitlock.\n\n1. Problem management: none of the three open problems is linked to an incident, and the tool does not show which incidents led to them. To be added next month.\n\n2. Rota unchanged.")]),
    ("R08", "items that the CMDB has not", [changes_of([*CHANGED[:6], (*CHANGED[6][:3], "srv-099", *CHANGED[6][4:]), (*CHANGED[7][:3], "srv-098", *CHANGED[7][4:])]), book("CMDB export.xlsx", "Items", CMDB, ITEMS[:6])]),
    ("R08", "problem records, incident blank", [form(f"Records/Problems/{p[0]}.docx", "Problem record", [("Problem ID", p[0], "Date", p[6]), ("Raised from", "Incident", "Incident no.", ""), ("Description", p[1], "Priority", p[2]), ("Root cause", p[4], "Solution", p[5]), ("Owner", p[8], "Status", p[7])]) for p in KNOWN[:3]]),
    ("R08", "reason problem, no number", [book("Records/Change register.xlsx", "Changes", ("No.", "Change", "Reason", "Related ticket", "Raised", "Approved by", "Result"), [(str(n), c[1], "Problem fix", "", c[6], c[5], c[8]) for n, c in enumerate(CHANGED, 1)], title="Change register")]),
    ("R08", "change that is nowhere", [problems([(*p, f"RFC-26-0{n}") for n, p in enumerate(KNOWN, 81)], (*PROBLEMS, "Change request")), changes_of(CHANGED)]),
    ("R09", "one service at 100 each month", [book("Operations/Availability H2 2026.xlsx", "Availability", ("Service", "Target", "Jul", "Aug", "Sep", "Oct"), [("Service desk telephone", "99.5%", "100%", "100%", "100%", "100%"), ("Managed Hosting", "99.9%", "99.95%", "99.97%", "99.93%", "99.98%"), ("Managed Network", "99.8%", "99.86%", "99.91%", "99.88%", "99.95%")], title="Availability H2 2026")]),
    ("R09", "three reports alike", [monthly(m, n, table(("KPI", "Target", "Actual", "Status"), [("Incidents responded in time", "95%", "98.6%", "Met"), ("Incidents resolved in time", "93%", "97.4%", "Met"), ("Requests fulfilled in time", "95%", "99.1%", "Met"), ("Availability", "99.9%", "99.97%", "Met")])) for m, n in QUARTER]),
    ("R09", "objectives by quarter", [book("Objectives scorecard.xlsx", "Scorecard", ("No.", "Objective", "Target", "Q1", "Q2", "Q3", "Owner"), [("1", "SLA achievement", ">=95%", "100%", "100%", "100%", "Quality"), ("2", "Change success rate", ">=98%", "100%", "100%", "100%", "Operations"), ("3", "First-contact resolution", ">=70%", "100%", "100%", "100%", "Service Desk"), ("4", "Customer satisfaction", ">=90%", "100%", "100%", "100%", "Quality")], title="Objectives scorecard 2026")]),
    ("R09", "a sheet a month", [workbook("Reports/SLA figures 2026.xlsx", *((m, ("Measure", "Target", "Result"), [("P1 response", "15 min", "12 min"), ("P1 resolved in 4 h", "95%", "98%"), ("Requests in time", "95%", "97.5%"), ("Availability", "99.9%", "99.96%")]) for m in ("July", "August", "September")))]),
    ("R09", "mailed reports", [mail(f"Customers/Reports/{m} service report.eml", f"{m} 2026 service report", "Oskar Lindqvist", f"Dear all,\n\nplease find the figures for {m} 2026: response within target 98.5%, resolution within target 96.8%, availability 99.95%, satisfaction 4.8 of 5.\n\nOskar", f"2026-{n:02}-03 09:00") for m, n in (("July", 8), ("August", 9), ("September", 10))]),
    ("R09", "performance analysis in sentences", [text("Review/Performance analysis Q3.docx", "Performance analysis, third quarter", "Prepared by Moira Flint, 8 October 2026.\n\nJuly: response 100%, resolution 100%, availability 100%; all targets met.\n\nAugust: response 100%, resolution 100%, availability 100%; all targets met.\n\nSeptember: response 100%, resolution 100%, availability 100%; all targets met.")]),
    ("R09", "backup and capacity rows", [book("Operations/Backup and capacity by month.xlsx", "Figures", ("Month", "Backup success", "Restore tests passed", "Average CPU", "Storage used"), [(m, "99.2%", "98.4%", "43.7%", "61.5%") for m in ("Jul-26", "Aug-26", "Sep-26", "Oct-26")], title="Backup and capacity by month")]),
    ("R09", "supplier scores by month", [book("Suppliers/Supplier performance 2026.xlsx", "Scores", ("Supplier", "Criterion", "July", "August", "September"), [("Pennine", "Response", "95", "95", "95"), ("Pennine", "Quality", "96", "96", "96"), ("Aire Telecom", "Response", "92", "92", "92"), ("Aire Telecom", "Quality", "94", "94", "94")], title="Supplier performance 2026")]),
    ("R02", "temperatures of two months", [room(("Jul", rounds(7, OTHER_HEAT, DAMP, LOAD)), ("Aug", rounds(8, HEAT, LOAD[::-1], DAMP)), ("Sep", rounds(9, HEAT, DAMP[::-1], LOAD)))]),
    ("R02", "three surveys the same day", [survey(w, "10 September 2026", ("5", "4", "5", "4", "5"), KEEP) for w in ("Northgate Foods", "Harbour Mills", "Colne Textiles")]),
    ("R02", "same comment, other days", [survey(w, f"{d} September 2026", m, KEEP) for w, d, m in (("Northgate Foods", 8, ("5", "4", "5", "4", "5")), ("Harbour Mills", 11, ("5", "5", "5", "4", "5")), ("Colne Textiles", 15, ("4", "4", "5", "4", "5")))]),
    ("R02", "weekly report pasted", [text(f"Operations/Weekly/Weekly report wk {w}.docx", f"Weekly operations report, week {w}", f"Period: {d} to {d + 4} September 2026\n\n{BRIEF}\n\nPrepared by Dan Whitlock") for w, d in ((37, 7), (38, 14), (39, 21))]),
    ("R02", "two check sheets", [book(f"Operations/Room checks {m}.xls", m, ("Date", "Temp", "Humidity", "UPS load", "By"), [(f"{n + 1} {m}", h, w, u, "Tom Acheson") for n, (h, w, u) in enumerate(zip(HEAT, DAMP, LOAD, strict=True))], title=f"Server room checks {m} 2026") for m in ("August", "September")]),
    ("R02", "marks of two courses", [workbook("HR/Test results.xlsx", *((n, ("Name", "Theory", "Practice", "Total"), [(p, a, b, c) for p, a, b, c in zip(("Tom Acheson", "Dan Whitlock", "Ruth Calloway", "Ines Moreau", "Oskar Lindqvist", "Moira Flint"), ("82", "91", "77", "88", "94", "79"), ("85", "90", "80", "86", "92", "81"), ("167", "181", "157", "174", "186", "160"), strict=True)]) for n in ("June processes", "September security")))]),
    ("R02", "capacity pasted", [workbook("Operations/Capacity 2026.xlsx", *((m, ("Resource", "Size", "Peak", "Average", "Trend"), [("Cluster CPU", "192 cores", "68.4%", "41.2%", "flat"), ("Memory", "1.5 TB", "72.9%", "60.3%", "flat"), ("Storage A", "60 TB", "81.7%", "80.2%", "rising"), ("Internet line", "500 Mbit/s", "63.5%", "28.8%", "flat"), ("Backup store", "40 TB", "77.1%", "74.6%", "rising")]) for m in ("August", "September")))]),
    ("R02", "change forms pasted", [form(f"Records/Changes/RFC-26-04{n}.docx", "Request for change", [("RFC no.", f"RFC-26-04{n}", "Date raised", f"{d} September 2026"), ("Description", w), ("Reason", "The installed version has security defects for which the vendor has published a patch; it has to be upgraded to keep the system safe and stable."), ("Impact", "The system will be unavailable for about thirty minutes; agreed with the customer and planned for a quiet hour."), ("Back-out plan", "Stop the service, restore the snapshot taken before the change, start the service and have the customer check."), ("Requested by", "Tom Acheson", "Approved by", "Priya Nair")]) for n, d, w in ((1, 3, "Middleware of the portal"), (2, 10, "Mail gateway"), (3, 17, "Jump host"))]),
    ("R16", "number short of a part", forms(book("HR/Competence assessment summary.xls", "Summary", ("Name", "Role", "Knowledge", "Skill", "Result"), [("Tom Acheson", "Engineer", "good", "very good", "competent"), ("Dan Whitlock", "Analyst", "good", "good", "competent")], title="Competence assessment summary (FM-F-09)"))),
    ("R16", "old issue in the footer", forms(paper("HR/Training/Training record 9 September.docx", "Training record", table(("Course", "Priorities", "Date", "9 September 2026"), [("Trainer", "Priya Nair", "Place", "Room 2"), ("Attended", "Tom Acheson, Dan Whitlock", "Result", "passed")]), footer="FMS-F-06 Issue 4   Page {page}"))),
    ("R16", "form that is not listed", forms(form("Customers/Call-back 10 September.docx", "Customer call-back record", [("Form no.", "FMS-F-28", "Issue", "1"), ("Customer", "Northgate Foods", "Date", "10 September 2026"), ("Called by", "Dan Whitlock", "Customer said", "content")]))),
    ("R16", "number of another form", forms(form("Suppliers/Supplier evaluation Aire.docx", "Supplier evaluation", [("Supplier", "Aire Telecom Ltd", "Date", "13 July 2026"), ("Score", "92", "Evaluated by", "Ines Moreau"), ("Result", "retain", "Approved by", "Helen Marsh")], header="FMS-F-16 Supplier evaluation Issue 1"))),
    ("R16", "line above the export", forms(noted(ledger(), "'Form: FMS-REC-01'", "'Month: September 2026'"))),
    ("R16", "another house's form", forms(form("Operations/Visitor log 3 September.docx", "Server room visitor log", [("Date", "3 September 2026", "Visitor", "A. Wells"), ("Reason", "replace disk", "Escort", "Tom Acheson"), ("In", "10:05", "Out", "11:20")], header="BCP-IT-FRM-031 Server room visitor log"))),
    ("R16", "code in the first line", forms(text("Records/Meetings/Attendance 8 September.docx", "Attendance sheet", "QF-ITSM-05 Rev. A1\n\nMeeting: operations meeting, 8 September 2026\n\n" + table(("No.", "Name", "Unit"), [("1", "Tom Acheson", "Operations"), ("2", "Dan Whitlock", "Service Desk")])))),
    ("R16", "issue told at the end", forms(paper("Customers/Survey Northgate.docx", "Customer satisfaction survey", table(("Question", "Score"), [("Speed", "5"), ("Courtesy", "5"), ("Skill", "4")]) + "\n\nDate: 10 September 2026\n\nForm ref. FMS-F-12, Issue 3"))),
]
RIGHT: list[Way] = [
    ("R05", "problem opened this week", [problems([*KNOWN, ("PRB-26-17", "VPN slow", "3 - Moderate", "INC-26-1090", "", "", "2026-11-16", "Under investigation", "Tom Acheson")])]),
    ("R05", "remarks empty", [training("9 September 2026", ("Contents", "Priorities and escalation."), ("Attendees", "Tom Acheson, Dan Whitlock"), ("Assessment method", "quiz", "Result", "all passed"), ("Effectiveness check", "good"), ("Remarks", ""))]),
    ("R05", "cancelled change", [changes_of([*CHANGED, ("RFC-26-039", "New fibre", "Normal", "sw-03", "Tom Acheson", "", "", "", "Cancelled")])]),
    ("R05", "exercise still to come", [book("Plans/Exercises 2026.xlsx", "Plan", ("No.", "Exercise", "Planned", "Owner", "Held on", "Result"), [("1", "Power cut", "October 2026", "Priya Nair", "14 October 2026", "good"), ("2", "Restore", "December 2026", "Priya Nair", "", "")], title="Exercises 2026")]),
    ("R08", "all have items", [changes_of(CHANGED), book("CMDB export.xlsx", "Items", CMDB, ITEMS)]),
    ("R08", "one from monitoring", [problems([(*KNOWN[0][:3], "from monitoring trend", *KNOWN[0][4:]), *KNOWN[1:]])]),
    ("R08", "incidents without change", [book("Ticket exports/Incidents August.xlsx", "Page 1", ("Number", "Short description", "Priority", "Opened", "Resolved", "Caused by change", "State", "Assigned to"), [(f"INC-26-{n + 1000}", f"Share {n}", "3 - Moderate", f"2026-08-{n + 1:02} 09:00", f"2026-08-{n + 1:02} 10:30", "", "Closed", "Ruth Calloway") for n in range(1, 15)])]),
    ("R08", "releases with change", [book("Records/Release log.xlsx", "Releases", ("Release", "System", "Version", "Deployed", "Change", "Outcome"), [(f"REL-26-0{n}", "Portal", f"2.{n}", f"2026-0{6 + n}-18", f"RFC-26-03{n}", "Successful") for n in (1, 2, 3)], title="Release log"), changes_of(CHANGED)]),
    ("R09", "one month differs", [book("Operations/Availability.xlsx", "Availability", ("Service", "Target", "Jul", "Aug", "Sep"), [("Telephone", "99.5%", "99.8%", "100%", "100%"), ("Hosting", "99.9%", "99.95%", "99.97%", "99.93%")], title="Availability")]),
    ("R09", "plan of checks", [book("Plans/Checks.xlsx", "Plan", ("What", "How often", "July", "August", "September"), [("Server room", "daily", "31", "31", "30"), ("Lines", "weekly", "4", "4", "4"), ("Backup", "monthly", "1", "1", "1")], title="Plan of checks")]),
    ("R09", "no major incidents", [book("Reports/Volumes.xlsx", "Volumes", ("Item", "July", "August", "September"), [("Incidents", "31", "28", "35"), ("Major incidents", "0", "0", "0"), ("Overdue", "1", "0", "2")], title="Ticket volumes")]),
    ("R09", "target of 100", [book("Reports/Security measures.xlsx", "Measures", ("Measure", "Target", "July", "August", "September"), [("Patches approved", "100%", "100%", "100%", "100%"), ("Compliant devices", "95%", "96.2%", "97.4%", "96.9%"), ("Findings fixed in time", "90%", "92%", "95%", "91%")], title="Security measures")]),
    ("R02", "like temperatures", [room(("Aug", rounds(8, HEAT, DAMP, LOAD)), ("Sep", rounds(9, OTHER_HEAT, DAMP[::-1], LOAD[::-1])))]),
    ("R02", "surveys without words", [survey(w, f"{d} September 2026", m, "None") for w, d, m in (("Northgate Foods", 8, ("5", "4", "5", "4", "5")), ("Harbour Mills", 11, ("5", "5", "4", "4", "4")))]),
    ("R02", "like schedules of agreements", [text(f"Agreements/SLA schedule {w}.docx", "Service level schedule", f"Customer: {w}\n\n" + table(("Measure", "Target"), [("Availability", "99.9%"), ("Response", "15 min"), ("Resolution", "4 h")])) for w in ("Harbour Mills", "Colne Textiles")]),
    ("R02", "snapshots of items", [workbook("CMDB snapshots.xlsx", *((m, ("CI name", "Description", "Model", "Owner"), [(f"srv-{n:02}", f"server {n}", "R740", "Tom Acheson") for n in range(1, 9)]) for m in ("August", "September")))]),
    ("R16", "listed form", forms(form("Suppliers/Supplier evaluation Aire.docx", "Supplier evaluation", [("Supplier", "Aire Telecom Ltd", "Date", "13 July 2026"), ("Score", "92", "Evaluated by", "Ines Moreau"), ("Result", "retain", "Approved by", "Helen Marsh")], header="FMS-F-11 Supplier evaluation Issue 1"))),
    ("R16", "running number", forms(form("HR/Training/Training record 9 September.docx", "Training record", [("Record no.", "TR-2026-09-01", "Date", "9 September 2026"), ("Course", "Priorities", "Trainer", "Priya Nair"), ("Attended", "Tom Acheson", "Result", "passed")], header="FMS-F-06 Issue 1"))),
    ("R16", "process cited", forms(form("Records/Changes/RFC-26-035.docx", "Request for change", [("RFC no.", "RFC-26-035", "Date raised", "1 September 2026"), ("Process", "FMS-202", "Requested by", "Tom Acheson"), ("Description", "certificate", "Approved by", "Priya Nair, 1 September 2026")], header="FMS-F-02 Issue 2"))),
    ("R16", "supplier's report", forms(form("Suppliers/Pennine visit 6 August.docx", "Pennine Hardware Care field service report", [("Job", "PHC-20260806-3", "Date", "6 August 2026"), ("Customer", "Ferncliff", "Engineer", "L. Booth"), ("Work", "power supply replaced", "Accepted", "Tom Acheson")], header="PHC-SV-FM-02"))),
]
