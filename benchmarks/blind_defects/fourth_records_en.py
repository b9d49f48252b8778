"""Defects of an English set's operating records as a fourth writer would put them, before the checks' code was looked at.

WAYS show the defect; RIGHT only look like it.
"""

from __future__ import annotations

from collections.abc import Sequence

import small_house
from english_changes import proc
from english_house import PEOPLE, book, ledger, text

Way = tuple[str, str, list[str]]
Rows = Sequence[Sequence[str]]


# fmt: off
def form(to: str, title: str, rows: Rows) -> str:
    """A form whose last cell of a short row spans the rest."""
    widest = max(map(len, rows))
    return small_house.form(to, title, [(*row, *["<<"] * (widest - len(row))) for row in rows])


def table(header: Sequence[str], rows: Rows) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in (header, ["---"] * len(header), *rows))


def problems(header: Sequence[str], rows: Rows, to: str = "Records/Problem register.xlsx") -> str:
    return book(to, "Problems", header, rows, title="Problem register")


def month_report(month: str, after: str, body: str) -> str:
    return text(f"Records/Reports/Service report {month} 2026.docx", "Monthly service report", f"Month reported: {month} 2026. Issued 4 {after} 2026 by Priya Nair.\n\n{body}")


def release(name: str, day: str, more: Sequence[tuple[str, ...]] = ()) -> str:
    return form(f"Records/Releases/Release note {name}.docx", "Release record", [("Release", name, "Deployed on", day), ("Contents", "Portal patch", "Deployed by", "Tom Acheson"), *more, ("Smoke test", "passed", "Accepted by", "Priya Nair")])


def meeting(day: str, body: str, kind: str = "Operations stand-up notes", name: str = "") -> str:
    return text(f"Records/Meetings/{kind} {name or day}.docx", kind, f"Date: {day}. Place: room 2. Present: Priya Nair (chair), Tom Acheson, Dan Whitlock.\n\n{body}")


def survey(who: str, day: str, words: str) -> str:
    return form(f"Records/Survey/Survey {who}.docx", "Customer survey", [("Customer", who, "Filled in on", day), ("Speed", "4", "Courtesy", "5"), ("Skill", "4", "Overall", "4"), ("Comments", words)])


AGAIN = "Patches were put on all web servers. One flapping link was traced to a worn transceiver, which was swapped. All backups ran. Next week: look at the batteries of the second rack, label the new cables, send the rota to everybody and close the tickets that wait for users."
FIELDS = ("Ref", "Subject", "Priority", "Logged", "Analyst", "Fulfilled", "Outcome")
JOBS = [(f"REQ-{400 + i}", f"new account {i}", "P3", f"2026-08-{i + 2:02}", "Dan Whitlock", f"2026-08-{i + 3:02}", "done") for i in range(1, 13)]
EVENTS = ("Ticket", "Summary", "Priority", "Opened", "Resolved", "State", "Analyst")
OPEN = [(f"INC-{700 + i}", f"alarm {i}", "P3", f"2026-07-{i + 1:02}", f"2026-07-{i + 2:02}", "Closed", "Ruth Calloway") for i in range(1, 13)]
CHANGED = [("CHG-031", "Tune database pool", "Normal", "4 August 2026", "Priya Nair", "successful"), ("CHG-032", "Firewall rule", "Normal", "11 August 2026", "Priya Nair", "successful"), ("CHG-033", "Switch firmware", "Normal", "2 September 2026", "Priya Nair", "successful"), ("CHG-034", "Add disk", "Normal", "9 September 2026", "Priya Nair", "successful")]
CHANGE_COLUMNS = ("Change", "What", "Type", "Date", "Approved by", "Result")
CAUSES = [("PRB-11", "Portal times out", "pool too small", "pool raised", "7 August 2026", "closed"), ("PRB-12", "Backup fails again and again", "disk full", "disk added", "19 August 2026", "closed"), ("PRB-13", "Link flaps", "worn transceiver", "replaced", "3 September 2026", "closed"), ("PRB-14", "Spooler hangs", "driver clash", "driver updated", "21 September 2026", "closed")]

WAYS: list[Way] = [
    ("R05", "analyst missing in three", [book("Records/Requests August.xlsx", "August", FIELDS, [(*j[:4], "" if i in (1, 4, 8) else j[4], *j[5:]) for i, j in enumerate(JOBS)], title="Service request log, August 2026")]),
    ("R05", "open since July", [book("Records/July tickets.csv", "July", EVENTS, [*OPEN[:8], (*OPEN[8][:4], "", "In progress", "Ruth Calloway"), *OPEN[9:]])]),
    ("R05", "no root cause in Word", [text("Records/Problem list.docx", "Problem list", table(("No.", "Problem", "Root cause", "Fix", "Raised", "Status"), [(p[0], p[1], "" if i in (0, 3) else p[2], *p[3:]) for i, p in enumerate(CAUSES)]))]),
    ("R05", "change without outcome", [form("Records/CHG-041.docx", "Change record", [("Change no.", "CHG-041", "Raised", "12 August 2026"), ("Description", "Replace power supply of core switch", "Raised by", "Tom Acheson"), ("Approved by", "Priya Nair", "Approved on", "13 August 2026"), ("Scheduled for", "15 August 2026 22:00", "Implemented by", ""), ("Outcome", "", "Post-implementation review", ""), ("Closed on", "", "Closed by", "")])]),
    ("R05", "action overdue", [book("Records/Action tracker.xlsx", "Actions", ("No.", "Action", "Owner", "Due", "Completed", "Status"), [("1", "Remove leavers from door system", "Tom Acheson", "31 July 2026", "28 July 2026", "Done"), ("2", "Test a restore", "Tom Acheson", "31 August 2026", "", "In progress"), ("3", "Disk alarms", "Dan Whitlock", "20 August 2026", "18 August 2026", "Done"), ("4", "Update rota", "Dan Whitlock", "20 August 2026", "21 August 2026", "Done")], title="Action tracker")]),
    ("R05", "report tells of one", [month_report("September", "October", "21 incidents came in and 20 were closed. One is still open at the end of the month: INC-614 (white page in the portal), logged on 18 June 2026, nobody is assigned to it.")]),
    ("R05", "complaint without reply", [book("Records/Complaints.xlsx", "Complaints", ("No.", "Customer", "Complaint", "Received", "What was done", "Answered", "Closed"), [("C-1", "Northgate Foods", "phone not answered", "6 July 2026", "rota changed", "8 July 2026", "10 July 2026"), ("C-2", "Northgate Foods", "engineer late", "3 August 2026", "", "", "")], title="Complaints register")]),
    ("R05", "TBC in cells", [book("Records/September tickets.xlsx", "September", FIELDS, [(j[0], j[1], "TBC" if i % 4 == 0 else j[2], j[3].replace("-08-", "-09-"), j[4], "TBC" if i % 4 == 0 else j[5].replace("-08-", "-09-"), j[6]) for i, j in enumerate(JOBS)], title="Tickets September 2026")]),
    ("R05", "minutes carry it over", [meeting("14 October 2026", "Actions from last time: 1. Rota updated, done. 2. Remove accounts of leavers (Tom Acheson, due 10 July 2026): still outstanding, carried forward. 3. Spare parts ordered, done.")]),
    ("R05", "appraisal without rating", [form("Records/Supplier appraisal Pennine.docx", "Supplier appraisal", [("Supplier", "Pennine Hardware Care Ltd", "Date", "20 July 2026"), ("Quality", "4", "Speed", "4"), ("Overall rating", "", "Conclusion", ""), ("Appraised by", "", "Approved by", "")])]),
    ("R05", "mail chases", [text("Records/Mail/Old tickets.eml", "Old tickets", "Priya,\n\nINC-603 and INC-609 have been sitting in the queue unassigned since June; the status is still New and the customer has asked again. Can somebody pick them up?\n\nDan, 12 October 2026")]),
    ("R05", "improvements without owner", [book("Records/Improvement log.xlsx", "Log", ("No.", "Opportunity", "Source", "Raised on", "Owner", "Progress"), [("I-1", "Automate checks", "stand-up", "6 May 2026", "", ""), ("I-2", "Sort the knowledge base", "customer", "20 May 2026", "", ""), ("I-3", "Report template", "audit", "8 June 2026", "Tom Acheson", "done"), ("I-4", "Phone greeting", "complaint", "15 June 2026", "", "")], title="Improvement log")]),
    ("R08", "none in each row", [problems(("Problem", "Description", "Related incidents", "Root cause", "Raised", "Status"), [(p[0], p[1], "None", p[2], *p[4:]) for p in CAUSES])]),
    ("R08", "release form n/a", [release("R-7", "14 August 2026", [("Change no.", "n/a", "Back-out", "ready")]), release("R-8", "11 September 2026", [("Change no.", "n/a", "Back-out", "ready")])]),
    ("R08", "changes without items", [book("Records/Change log.xlsx", "Changes", ("Change", "What", "Type", "Date", "Approved by", "CIs affected", "Result"), [(*c[:5], "", c[5]) for c in CHANGED], title="Change log")]),
    ("R08", "incident that is nowhere", [problems(("Problem", "Description", "Source incident", "Cause", "Raised", "Status"), [("PRB-11", "time-outs", "INC-1003", "pool", "7 September 2026", "closed"), ("PRB-12", "backup", "INC-1088", "disk", "9 September 2026", "closed"), ("PRB-13", "link", "INC-1091", "transceiver", "12 September 2026", "closed")])]),
    ("R08", "items name no such change", [book("Records/CMDB.xlsx", "Items", ("CI", "Name", "Class", "Owner", "Last change", "State"), [("CI-01", "app-01", "server", "Tom Acheson", "CHG-031", "live"), ("CI-02", "db-01", "server", "Tom Acheson", "CHG-017", "live"), ("CI-03", "core switch", "network", "Tom Acheson", "CHG-044", "live")], title="Configuration items"), book("Records/Change log.xlsx", "Changes", CHANGE_COLUMNS, CHANGED, title="Change log")]),
    ("R08", "items without change", [book("Records/CMDB.xlsx", "Items", ("CI", "Name", "Class", "Owner", "Last change", "State"), [(f"CI-0{i}", n, "server", "Tom Acheson", "", "live") for i, n in enumerate(("app-01", "app-02", "db-01", "core switch", "firewall"), 1)], title="Configuration items"), book("Records/Change log.xlsx", "Changes", CHANGE_COLUMNS, CHANGED, title="Change log")]),
    ("R08", "problem papers", [form(f"Records/Problem record {p[0]}.docx", "Problem record", [("Problem no.", p[0], "Raised", p[4]), ("Origin", "recurring incidents", "Description", p[1]), ("Root cause", p[2], "Fix", p[3]), ("Status", p[5], "Owner", "Priya Nair")]) for p in CAUSES]),
    ("R08", "raised to problem, no number", [ledger([(f"INC-{1000 + i}", f"fault {i}", "P2", f"2026-09-{i + 1:02}", "closed", "Ruth Calloway", "Yes" if i % 3 == 0 else "No", "") for i in range(10)], header=("Ticket no.", "Description", "Priority", "Opened", "Status", "Assigned to", "Problem raised?", "Problem no."))]),
    ("R08", "list of releases", [text("Records/Releases 2026.docx", "Releases 2026", table(("Version", "Date", "Contents", "By", "Result"), [("2.1", "17 July 2026", "login fix", "Tom Acheson", "ok"), ("2.2", "14 August 2026", "reports", "Tom Acheson", "ok"), ("2.3", "18 September 2026", "interface", "Tom Acheson", "ok"), ("2.4", "16 October 2026", "rights", "Tom Acheson", "ok")])), book("Records/Change log.xlsx", "Changes", CHANGE_COLUMNS, CHANGED, title="Change log")]),
    ("R08", "report admits it", [month_report("September", "October", "Three releases went live in the month. None of them had a change record, and none was raised afterwards. Two problems are open; the incidents behind them were not noted.")]),
    ("R08", "no column", [problems(("Problem", "Description", "Root cause", "Fix", "Raised", "Status"), CAUSES)]),
    ("R08", "from a problem, which one", [book("Records/Change log.xlsx", "Changes", ("Change", "What", "Raised from", "Reference", "Date", "Result"), [(c[0], c[1], "Problem", "", c[3], c[5]) for c in CHANGED], title="Change log")]),
    ("R09", "sentences for three months", [text("Records/Third quarter.docx", "Service report, third quarter 2026", "July: availability 99.95 %, answered in time 100 %, resolved in time 98 %.\n\nAugust: availability 99.95 %, answered in time 100 %, resolved in time 98 %.\n\nSeptember: availability 99.95 %, answered in time 100 %, resolved in time 98 %.")]),
    ("R09", "months as rows", [book("Records/Figures.xlsx", "Figures", ("Month", "Availability", "Resolved in time", "First contact"), [(m, "99.95 %", "96.2 %", "71.4 %") for m in ("July", "August", "September")], title="Service figures 2026")]),
    ("R09", "months as columns", [book("Records/SLA results.xlsx", "Results", ("Measure", "Target", "Jul", "Aug", "Sep", "Oct"), [("Availability", "99.9 %", "99.98 %", "99.98 %", "99.98 %", "99.98 %"), ("Answered in 30 s", "90 %", "97 %", "97 %", "97 %", "97 %"), ("Satisfaction", "4.2", "4.6", "4.6", "4.6", "4.6")], title="SLA results 2026")]),
    ("R09", "three reports", [month_report(m, n, table(("Measure", "Agreed", "Achieved"), [("Availability", "99.9 %", "99.96 %"), ("P1 resolved in 4 h", "95 %", "98.5 %"), ("Requests in time", "95 %", "97.2 %")])) for m, n in (("July", "August"), ("August", "September"), ("September", "October"))]),
    ("R09", "suppliers all alike", [book("Records/Supplier scores.xlsx", "Scores", ("Supplier", "Quality", "Delivery", "Service", "Total"), [(n, "28", "29", "38", "95") for n in ("Pennine", "Aire Telecom", "Calder Power", "Swale Cloud", "Nidd Print", "Ure Cleaning")], title="Supplier scores 2026")]),
    ("R09", "test marks", [book("Records/Test marks.xlsx", "Marks", ("Name", "Unit", "Mark (of 20)", "Result"), [(p[0], p[1], "20", "pass") for p in PEOPLE], title="Awareness test 20 May 2026")]),
    ("R09", "slide", [text("Records/Quarter.pptx", "Third quarter", "# Levels\n" + table(("Measure", "Target", "July", "August", "September"), [("Availability", "99.9 %", "100 %", "100 %", "100 %"), ("Answered in time", "95 %", "100 %", "100 %", "100 %"), ("Changes that worked", "96 %", "100 %", "100 %", "100 %")]))]),
    ("R09", "weekly notes", [text(f"Records/Weekly/Week {w}.docx", f"Weekly service summary, week {w}", f"Week: {d} to {d + 4} September 2026\n\n" + table(("Measure", "This week"), [("Availability", "100 %"), ("Answered in time", "100 %"), ("Resolved in time", "100 %")])) for w, d in ((37, 7), (38, 14), (39, 21))]),
    ("R09", "quarters", [text("Records/Objectives 2026.docx", "Objectives: where we stand", table(("Objective", "Target", "Q1", "Q2", "Q3"), [("P1 in 4 h", "95 %", "100 %", "100 %", "100 %"), ("Changes without failure", "96 %", "100 %", "100 %", "100 %"), ("Backups", "98 %", "100 %", "100 %", "100 %")]))]),
    ("R09", "prose of each month", [month_report(m, n, "Availability was 99.97 % against 99.9 %. 98 % of P1 incidents were resolved within 4 hours. 96 % of requests were fulfilled in time. Users gave 4.5 of 5.") for m, n in (("July", "August"), ("August", "September"), ("September", "October"))]),
    ("R02", "stand-up copied", [meeting(f"{d} September 2026", AGAIN) for d in (4, 11, 18)]),
    ("R02", "same comment thrice", [survey(w, d, "Staff are courteous and quick to answer and keep us informed; please go on like this and visit us somewhat more often.") for w, d in (("Northgate Foods", "6 July 2026"), ("Harbour Mills", "8 July 2026"), ("Colne Textiles", "9 July 2026"))]),
    ("R02", "report with another month", [month_report(m, n, "The network was quiet. Two access switches were replaced, cables in the machine room tidied and the customer's yearly count of equipment supported. Most incidents came at the morning log-on peak, for which two more analysts were put on. Spare parts run low; an order was placed. Next month we will tune alarm levels and finish patching.") for m, n in (("July", "August"), ("August", "September"))]),
    ("R02", "capacity figures", [text(f"Records/Capacity/Capacity {m}.docx", "Capacity report", f"Month: {m} 2026\n\n" + table(("Resource", "Total", "Used", "Peak", "Mean"), [("CPU", "64", "23.7", "81.4", "35.2"), ("Memory", "512", "301.6", "77.9", "58.8"), ("Storage", "80", "46.3", "59.1", "57.9"), ("Line", "500", "212.5", "88.2", "41.7")])) for m in ("July", "August", "September")]),
    ("R02", "same tickets next month", [book("Records/July log.xlsx", "July", EVENTS, OPEN, title="Incidents July 2026"), book("Records/August log.xlsx", "August", EVENTS, [(o[0].replace("INC-7", "INC-8"), *o[1:3], o[3].replace("-07-", "-08-"), o[4].replace("-07-", "-08-"), *o[5:]) for o in OPEN], title="Incidents August 2026")]),
    ("R02", "appraisals alike", [form(f"Records/Suppliers/Appraisal {n}.docx", "Supplier appraisal", [("Supplier", n, "Date", d), ("Remarks", "Delivers on time, answers quickly after the sale, prices are fair and the engineers know their trade; helped us with the cut-over. To be kept.", "Scores", "28 19 28 18"), ("Appraised by", "Ines Moreau", "Approved by", "Helen Marsh")]) for n, d in (("Pennine Hardware Care", "6 July 2026"), ("Aire Telecom", "13 July 2026"), ("Calder Power", "20 July 2026"))]),
    ("R02", "changes alike", [form(f"Records/Changes/{n}.docx", "Request for change", [("Change no.", n, "Raised", d), ("Reason", "To improve the stability and security of the system and meet the growing needs of the customer.", "Object", o), ("Risk", "A short interruption is possible; a back-out plan is ready and the customer was told. The risk is acceptable.", "Back-out", "Restore the backup, restart the service, tell the customer, have the shift lead confirm."), ("Raised by", "Tom Acheson", "Approved by", "Priya Nair")]) for n, d, o in (("CHG-051", "7 July 2026", "ticket database"), ("CHG-052", "11 August 2026", "firewall"), ("CHG-053", "8 September 2026", "core switch"))]),
    ("R02", "two tests, same marks", [book(f"Records/Training/{n}.xlsx", "Marks", ("Name", "Mark"), list(zip([p[0] for p in PEOPLE], ("92", "87", "95", "78", "83", "90", "88", "81"), strict=True)), title=f"{n} test, {d} 2026") for n, d in (("Incident handling", "10 June"), ("Information security", "19 August"))]),
    ("R02", "reflections", [text(f"Records/Training/Reflection {n}.txt", "What I took from the course", f"Name: {n}. Date: {d} May 2026.\n\nThe course showed me why records matter. From now on I will log each call when it comes in, keep the ticket up to date, tell my lead early when I am stuck and ask the user before I close. I hope that this helps us to pass the certification and to keep our customers content.") for n, d in (("Tom Acheson", 20), ("Dan Whitlock", 21), ("Ruth Calloway", 22))]),
    ("R02", "exercise with another date", [text(f"Records/Exercises/{n}.docx", "Continuity exercise", f"Held on {d} 2026.\n\nScenario: the main database host fails. 09:00 called, 09:06 duty engineer on site, 09:21 switched to the standby, 09:34 service checked, 09:40 closed. One telephone number in the contact list was out of date and has been corrected. The plan works, people know their parts, the aim was reached.") for n, d in (("Spring exercise", "13 May"), ("Autumn exercise", "14 October"))]),
    ("R03", "Saturday stand-up", [meeting("19 September 2026", "We went through the tickets of the month and the rota for October.")]),
    ("R03", "training on a Sunday", [form("Records/Training record.docx", "Training record", [("Subject", "Change process", "Held", "4 October 2026, 09:00-11:30"), ("Trainer", "Priya Nair", "Attended", "Tom Acheson, Dan Whitlock"), ("Test", "questions", "Effect", "good")])]),
    ("R03", "opening meeting", [text("Audit/Opening meeting.docx", "Internal audit: opening meeting", "Sunday 13 September 2026, 09:00\n\nMoira Flint led the meeting. All heads were there. She told aim, scope and timetable.")]),
    ("R03", "authorised on a Sunday", [proc("", cover={"Authorised by": "Helen Marsh, 15 March 2026"})]),
    ("R03", "sheet signed", [book("Records/Sign-in.xlsx", "Sign-in", ("No.", "Name", "Unit", "Signature"), [(str(i), p[0], p[1], p[0]) for i, p in enumerate(PEOPLE, 1)], title="Sign-in sheet, service awareness, 22/08/2026")]),
    ("R03", "one row of the meetings", [book("Records/Meetings.xlsx", "Meetings", ("No.", "Meeting", "Held on", "Chair", "Minutes"), [("1", "July service review", "8 July 2026", "Priya Nair", "M-07"), ("2", "August service review", "9 August 2026", "Priya Nair", "M-08"), ("3", "September service review", "9 September 2026", "Priya Nair", "M-09")], title="Register of meetings")]),
    ("R03", "supplier appraised", [form("Records/Supplier appraisal.docx", "Supplier appraisal", [("Supplier", "Pennine Hardware Care Ltd", "Date of appraisal", "20 June 2026"), ("Score", "92", "By", "Ines Moreau"), ("Conclusion", "keep", "Approved", "Helen Marsh, 22 June 2026")])]),
    ("R03", "CAB", [text("Records/CAB notes.txt", "Change advisory board", "Sat 15 Aug 2026\n\nPresent: Priya Nair, Tom Acheson, Ines Moreau\n\nCHG-032 discussed and approved.")]),
    ("R03", "customer review mail", [text("Records/Mail/Minutes of the service review.eml", "Minutes of the service review with Northgate", "Dear Ken,\n\nthank you for the service review meeting on Sunday 11 October 2026. We agreed that the report will show requests by site.\n\nPriya Nair, 12 October 2026")]),
    ("R03", "approval in a form", [form("Records/CHG-055.docx", "Request for change", [("Change no.", "CHG-055", "Raised by", "Tom Acheson, 9 September 2026"), ("Change", "Core switch upgrade", "Approved by CAB", "12 September 2026"), ("Carried out", "15 September 2026", "Result", "successful"), ("Reviewed", "17 September 2026", "Closed", "17 September 2026")])]),
]
RIGHT: list[Way] = [
    ("R05", "opened this week", [book("Records/November.xlsx", "November", FIELDS, [*[(j[0], j[1], j[2], j[3].replace("-08-", "-11-"), j[4], j[5].replace("-08-", "-11-"), j[6]) for j in JOBS], ("REQ-420", "account", "P3", "2026-11-19", "Dan Whitlock", "", "in progress")], title="Requests November 2026")]),
    ("R05", "notes empty", [book("Records/Requests.xlsx", "August", (*FIELDS, "Notes"), [(*j, "") for j in JOBS], title="Service requests August 2026")]),
    ("R05", "rejected change", [form("Records/CHG-042.docx", "Change record", [("Change no.", "CHG-042", "Raised", "20 August 2026"), ("Description", "Restart the database at noon", "Raised by", "Tom Acheson"), ("Decision", "Rejected, affects users", "Decided by", "Priya Nair, 20 August 2026"), ("Implemented by", "", "Outcome", "")])]),
    ("R05", "not yet due", [book("Records/Improvement plan.xlsx", "Plan", ("No.", "Action", "Owner", "Due", "Completed", "Status"), [("1", "New monitoring", "Tom Acheson", "31 December 2026", "", "In progress"), ("2", "Knowledge base", "Dan Whitlock", "30 September 2026", "25 September 2026", "Done"), ("3", "Rota tool", "Dan Whitlock", "31 January 2027", "", "In progress")], title="Improvement plan")]),
    ("R05", "closed since", [month_report("September", "October", "21 incidents came in, 20 were closed in the month and one (INC-1009, logged on 30 September) on 1 October.")]),
    ("R08", "from monitoring", [problems(("Problem", "Description", "Source", "Root cause", "Raised", "Status"), [(p[0], p[1], "monitoring trend" if i % 2 else "routine check", p[2], *p[4:]) for i, p in enumerate(CAUSES)])]),
    ("R08", "all linked", [problems(("Problem", "Description", "Related incidents", "Root cause", "Raised", "Status"), [(p[0], p[1], f"INC-100{i + 1}", p[2], *p[4:]) for i, p in enumerate(CAUSES)])]),
    ("R08", "most incidents are no problem", [ledger([(f"INC-{1000 + i}", f"fault {i}", "P2", f"2026-09-{i + 1:02}", "closed", "Ruth Calloway", "PRB-11" if i == 4 else "") for i in range(10)], header=("Ticket no.", "Description", "Priority", "Opened", "Status", "Assigned to", "Problem")), problems(("Problem", "Description", "Incidents", "Cause", "Raised", "Status"), [("PRB-11", "time-outs", "INC-1004", "pool", "7 September 2026", "closed")])]),
    ("R08", "report says linked", [month_report("September", "October", "Three releases went live, each under a change (CHG-031, CHG-032, CHG-033). One problem was opened from incident INC-1004.")]),
    ("R09", "targets do not move", [book("Records/Targets and results.xlsx", "Results", ("Month", "Availability target", "Availability", "In-time target", "In time"), [("July", "99.9 %", "99.95 %", "95 %", "97.1 %"), ("August", "99.9 %", "99.97 %", "95 %", "96.4 %"), ("September", "99.9 %", "99.93 %", "95 %", "98.0 %")], title="Targets and results")]),
    ("R09", "heads and fees", [book("Records/Resources.xlsx", "Resources", ("Month", "Analysts on shift", "Monthly fee (GBP)", "Days on site"), [("July", "6", "12500", "22"), ("August", "6", "12500", "20"), ("September", "6", "12500", "22")], title="Resources in use")]),
    ("R09", "they move", [month_report(m, n, f"Availability was 99.9{i} %. 9{i}.5 % of P1 incidents were resolved within 4 hours. 97.{i} % of requests were fulfilled in time.") for i, (m, n) in enumerate((("July", "August"), ("August", "September"), ("September", "October")), 5)]),
    ("R09", "one month", [book("Records/September.xlsx", "September", ("Measure", "Target", "September"), [("Availability", "99.9 %", "100 %"), ("Answered", "95 %", "100 %"), ("Resolved", "95 %", "100 %")], title="September 2026")]),
    ("R02", "fixed questions", [form(f"Records/Checks/Room check {d} September.docx", "Server room check", [("Date", f"{d} September 2026", "By", w), ("Is the air conditioning running and the filter clean?", "yes", "Temperature", t), ("Is the UPS free of alarms, are the batteries sound?", "yes", "Load", v), ("Remarks", x)]) for d, w, t, v, x in ((3, "Tom Acheson", "23.1", "38 %", "none"), (10, "Dan Whitlock", "24.6", "41 %", "filter dusty, cleaned the same day"), (17, "Tom Acheson", "22.8", "36 %", "fan of rack 2 rattles, reported"))]),
    ("R02", "same agenda, other content", [meeting("4 September 2026", "1. Last week: mail gateway blocked twice, queues cleared. 2. Changes: database patched. 3. Next week: look at batteries."), meeting("11 September 2026", "1. Last week: line down once, the carrier's fibre was dug up. 2. Changes: none. 3. Next week: count spares, customer visit."), meeting("18 September 2026", "1. Last week: three printers jammed. 2. Changes: two firewall rules. 3. Next week: papers for the audit.")]),
    ("R02", "a copy of the file", [meeting("4 September 2026", AGAIN), meeting("4 September 2026", AGAIN, name="4 September 2026 (copy)")]),
    ("R02", "same layout", [month_report("July", "August", "31 incidents, mostly log-ons; one disk replaced; the customer asked for another report."), month_report("August", "September", "18 incidents, mostly a slow network for want of bandwidth, more was ordered; scan done, three high findings mended."), month_report("September", "October", "24 incidents, one of them major by a power cut, reviewed; new portal released.")]),
    ("R03", "Friday and Monday", [meeting("11 September 2026", "Tickets and rota."), form("Records/Training 9.docx", "Training record", [("Subject", "Priorities", "Held", "21 September 2026, 14:00"), ("Trainer", "Priya Nair", "Attended", "Tom Acheson")])]),
    ("R03", "duty log", [book("Records/Duty log.xlsx", "September", ("Date", "Shift", "On duty", "Notes"), [("2026-09-12", "day", "Tom Acheson", "quiet"), ("2026-09-13", "night", "Dan Whitlock", "one alarm, handled"), ("2026-09-19", "day", "Tom Acheson", "quiet")], title="Duty log")]),
    ("R03", "Saturday night window", [form("Records/CHG-057.docx", "Request for change", [("Change no.", "CHG-057", "Raised", "9 September 2026"), ("Change", "Core switch upgrade", "Approved", "Priya Nair, 10 September 2026"), ("Carried out", "12 September 2026 23:00", "Result", "successful"), ("Reviewed", "14 September 2026", "Closed", "14 September 2026")])]),
    ("R03", "outage on a Saturday", [text("Records/Major incident.docx", "Major incident report", "Began: 26 September 2026 03:12. Restored: 26 September 2026 04:05.\n\nMains failed and the generator did not start; the duty engineer switched by hand. Written by Priya Nair, 28 September 2026.")]),
]
