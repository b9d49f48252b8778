"""Defects of an English set as a fourth writer would put them, from the pages of eight checks, before their code was read;
and what only looks like them."""

from __future__ import annotations

from english_changes import man, ncr, proc, sla
from english_house import (
    CHANGE_BODY,
    CHANGES,
    FIRM,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    MANUAL,
    MANUAL_BODY,
    PEOPLE,
    PROBLEM_BODY,
    PROBLEMS,
    ROSTER,
    book,
    document,
    ledger,
    register,
    text,
)
from papers import noted
from small_house import form

Way = tuple[str, str, list[str]]
FORMS = [
    ("FMS-F-01", "Incident log", "2", "3 years"),
    ("FMS-F-02", "Request for change", "2", "3 years"),
    ("FMS-F-03", "Problem record", "1", "3 years"),
    ("FMS-F-04", "Training record", "1", "5 years"),
    ("FMS-F-05", "Server room check", "1", "1 year"),
    ("FMS-F-06", "Supplier review", "1", "3 years"),
]
SIGNED = {
    "Issue": "Issue 1",
    "Written by": "Moira Flint, 2 March 2026",
    "Checked by": "Oskar Lindqvist, 9 March 2026",
    "Authorised by": "Helen Marsh, 16 March 2026",
    "Effective from": "15 April 2026",
}


def forms_listed(rows=FORMS, to="FMS-002 List of forms.xlsx", head=("Form no.", "Form", "Issue", "Kept for")):
    return book(to, "Forms", head, rows, title="List of forms and records")


def framed(to, title, body, cover=None, header="", footer="", more=""):
    lines = [f"to: '{to}'", f"title: '{title}'"]
    if cover:
        lines += ["cover:", *(f"  '{label}': '{value}'" for label, value in cover.items())]
    lines += [f"header: '{header}'"] if header else []
    lines += [f"footer: '{footer}'"] if footer else []
    lines += [more] if more else []
    return "---\n" + "\n".join(lines) + f"\n---\n{body}\n"


def about(title, number, to="", **kw):
    """One more process of the house, on another subject."""
    word = title.split()[0].lower()
    body = CHANGE_BODY.replace("changes", f"{word} cases").replace("change", word).replace("Incidents caused by a", "A")
    return document(to or f"Processes/{number} {title}.docx", number, title, body, **kw)


def changed(**cover):
    return document(
        CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={k.replace("_", " "): v for k, v in cover.items()}
    )


def rfc(number="CHG-061", to="", header="", text=(), **kw):
    rows = {
        "Change no.": number,
        "What": "Replace the core switch",
        "Requested by": "Tom Acheson",
        "Requested on": "8 September 2026",
        "Approved by": "Priya Nair",
        "Approved on": "9 September 2026",
        "Implemented by": "Dan Whitlock",
        "Implemented on": "10 September 2026",
    }
    rows |= {key.replace("_", " "): value for key, value in kw.items()}
    return form(
        to or f"Records/Request for change {number}.docx",
        "Request for change",
        list(rows.items()),
        header=header,
        text=text,
    )


SIX = (
    (MANUAL, "FMS-100", "Service Management Manual", MANUAL_BODY),
    (INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY),
    (CHANGES, "FMS-202", "Change Management", CHANGE_BODY),
    (PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY),
    (
        "Processes/FMS-204 Capacity Management.docx",
        "FMS-204",
        "Capacity Management",
        CHANGE_BODY.replace("change", "capacity"),
    ),
    (
        "Processes/FMS-205 Supplier Management.docx",
        "FMS-205",
        "Supplier Management",
        CHANGE_BODY.replace("change", "supplier"),
    ),
)


def marked(
    but="",
    header="{n}   {t}   CONTROLLED",
    footer="Page {page} of {pages}",
    cover=None,
    bare_header=None,
    bare_footer=None,
    bare_cover=None,
):
    """The papers of the house with marks; one, whose number ends with `but`, is without, or has others."""
    cover = {"Classification": "Internal"} if cover is None else cover
    out = []
    for path, number, title, body in SIX:
        bare = bool(but) and number.endswith(but)
        h = bare_header if bare and bare_header is not None else header
        f = bare_footer if bare and bare_footer is not None else footer
        c = bare_cover if bare and bare_cover is not None else cover
        out.append(
            framed(
                path,
                title,
                body,
                {"Document no.": number, **SIGNED, **c},
                h.replace("{t}", title).replace("{n}", number),
                f,
            )
        )
    return out


def signed_below(path, number, title, body, below):
    return framed(
        path,
        title,
        f"{body}\n\n{below}",
        {"Document no.": number, "Issue": "Issue 1", "Effective from": "15 April 2026"},
        header=f"{FIRM}   {number}   Issue 1",
        footer="Page {page} of {pages}",
    )


def of(day, month="September"):
    return {
        "Written by": f"Moira Flint, 1 {month} 2026",
        "Checked by": f"Oskar Lindqvist, 2 {month} 2026",
        "Authorised by": f"Helen Marsh, 3 {month} 2026",
        "Effective from": f"{day} {month} 2026",
    }


# fmt: off
WAYS: list[Way] = [
    ("R16", "footer with an old issue", [forms_listed(), framed("Records/Request for change CHG-061.docx", "Request for change", "| Change no. | CHG-061 |\n|---|---|\n| What | Replace the core switch |\n| Requested by | Tom Acheson, 8 September 2026 |\n| Approved by | Priya Nair, 9 September 2026 |", footer="FMS-F-02 Issue 1    Page {page}")]),
    ("R16", "row above the table", [forms_listed(), noted(ledger(), "'Form ref: FMS-F-19'", "'Month: September'")]),
    ("R16", "number behind the title", [forms_listed(), text("People/Fire training.docx", "Fire training attendance (HR-F-12)", "Held on 9 September 2026 by Priya Nair.\n\n| Name | Unit | Signed |\n|---|---|---|\n| Tom Acheson | Operations | TA |\n| Dan Whitlock | Service Desk | DW |")]),
    ("R16", "printed header", [forms_listed(), book("Records/Spares issued 2026.xlsx", "Spares", ("No.", "Part", "Quantity", "Taken by", "Date"), [("1", "disk", "2", "Tom Acheson", "2026-09-03"), ("2", "power supply", "1", "Dan Whitlock", "2026-09-11")], title="Spares issued") + "    header_text: 'TPL-OPS-044 rev C'\n"]),
    ("R16", "last line", [forms_listed(), rfc(text=["Form FMS-F-22 Issue 2"])]),
    ("R16", "number in the file name", [forms_listed(), form("Records/FMS-F-31 Access request 2026-09-03.docx", "Access request", [("Who", "Northgate Foods, S. Ames"), ("What", "Mailbox for a new starter"), ("Date", "3 September 2026"), ("Done by", "Dan Whitlock")])]),
    ("R16", "hand-over note as text", [forms_listed(), framed("Records/Shift handover 12 Sep.txt", "Shift handover", "Form no. FMS-F-40\n\nFrom: Tom Acheson  To: Dan Whitlock  12 September 2026 20:00\n\nOpen: toner for printer 3.")]),
    ("R16", "forms in the register", [register([*LISTED, *((n, t, i, "15 April 2026") for n, t, i, _ in FORMS)]), form("Records/Server room check September.docx", "Server room check", [("Date", "18 September 2026"), ("By", "Tom Acheson"), ("Inlet", "22 C"), ("Alarms", "none"), ("Form", "FMS-F-05 Issue 3")])]),
    ("R16", "list in a Word table", [text("FMS-002 Forms index.docx", "Forms index", "| Ref | Form | Current issue |\n|---|---|---|\n" + "\n".join(f"| {n} | {t} | Issue {i} |" for n, t, i, _ in FORMS)), rfc(header="FMS-F-02 Issue 4")]),
    ("R16", "form of the system before", [forms_listed(), framed("Records/Problem PRB-11.docx", "Problem record", "| Problem | PRB-11 |\n|---|---|\n| Raised | 4 September 2026, Tom Acheson |\n| Cause | too few queue threads |\n| Closed | 20 September 2026 |", header="Ferncliff Hosting  QF 8.5-03 (2018)")]),
    ("C03", "two guides of a number", [framed(f"Guides/{t}.docx", t, f"# 1 Steps\n{s}", {"Document no.": "FMS-301", **SIGNED}, header=f"{FIRM}   FMS-301") for t, s in (("Backup guide", "Look at the jobs each evening; run again what failed and note it."), ("New account guide", "Check the request, create the account, tell the user."))]),
    ("C03", "list of forms twice", [forms_listed([*FORMS, ("FMS-F-05", "Visitor sheet", "1", "1 year")])]),
    ("C03", "memo number twice", [text(f"Notices/{t}.docx", t, f"Memo no. FMS/M/2026/07\n\nTo: all staff\n\n{b}\n\nHelen Marsh, {d}") for t, b, d in (("Release of the system", "The manual and the processes are in force from 15 April 2026.", "1 April 2026"), ("Appointment of auditors", "Moira Flint and Priya Nair are appointed internal auditors.", "3 June 2026"))]),
    ("C03", "a digit short", [about("Capacity Management", "FMS-24"), about("Supplier Management", "FMS-205")]),
    ("C03", "letter for a figure", [about("Capacity Management", "FMS-2O4")]),
    ("C03", "cover and header", [about("Capacity Management", "FMS-204", header=f"{FIRM}   FMS-214   Issue 1")]),
    ("C03", "hole in the register", [register([*LISTED, *((f"FMS-20{n}", f"{t} Management", "1", "15 April 2026") for n, t in ((4, "Capacity"), (5, "Availability"), (6, "Supplier"), (8, "Knowledge"), (9, "Release")))]), *(about(f"{t} Management", f"FMS-20{n}") for n, t in ((4, "Capacity"), (5, "Availability"), (6, "Supplier"), (8, "Knowledge"), (9, "Release")))]),
    ("C03", "against the rule", [framed("Processes/FMS-204 Document Control.docx", "Document Control", "# 1 Numbers\nA process is numbered FMS-2 and two digits, a guide FMS-3 and two digits, a form FMS-F- and two digits.\n\n# 2 Issue\nQuality issues and withdraws documents.", {"Document no.": "FMS-204", **SIGNED}, header=f"{FIRM}   FMS-204   Issue 1", footer="Page {page} of {pages}"), about("Release Management", "OPS/REL/2026-1", to="Processes/Release Management.docx")]),
    ("C03", "two ledgers on one form", [noted(ledger(), "'Form no.: FMS-F-01'"), noted(book("Records/Spares.xlsx", "Spares", ("No.", "Part", "Quantity", "Received"), [("1", "disk", "3", "2026-06-02"), ("2", "power supply", "2", "2026-06-12")], title="Spares in store"), "'Form no.: FMS-F-01'")]),
    ("C03", "number below the title", [framed(f"House rules/{t}.docx", t, f"Ref. FMS-HR-05\n\n1. {b}\n\n2. This rule holds from 15 April 2026.") for t, b in (("Computer room rule", "Whoever enters signs the book; visitors are accompanied."), ("On-call rule", "Each shift hands over; what is open goes into the book."))]),
    ("C01", "table at the end", [signed_below(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, "|  | Prepared | Reviewed | Approved |\n|---|---|---|---|\n| Name | Moira Flint | Oskar Lindqvist |  |\n| Date | 2 March 2026 | 9 March 2026 |  |")]),
    ("C01", "risk register head", [noted(book("FMS-110 Risk register.xlsx", "Risks", ("No.", "Risk", "Rating", "Treatment", "Owner"), [("R1", "power failure", "high", "second UPS", "Priya Nair"), ("R2", "staff leave", "medium", "deputies", "Helen Marsh")], title="Risk register"), "'Document no.: FMS-110','Issue: 1','In force: 15 April 2026','',''", "'Prepared: Moira Flint, 2 March 2026','Reviewed: Oskar Lindqvist, 9 March 2026','Approved:','',''")]),
    ("C01", "wiki page", [framed("Processes/FMS-206 Knowledge Management.md", "Knowledge Management", "Doc: FMS-206 | Issue: 1 | Author: Moira Flint | Reviewer: Oskar Lindqvist | Approver: to be signed | Effective: 15 April 2026\n\n# 1 Purpose\nTo gather and share what we know.\n\n# 2 Work\nAnalysts hand in articles, the manager reviews them, old ones are retired each quarter.")]),
    ("C01", "last row of the history", [framed(CHANGES, "Change Management", CHANGE_BODY, {"Document no.": "FMS-202", "Issue": "Issue 2", "Effective from": "1 July 2026"}, header=f"{FIRM}   FMS-202   Issue 2", footer="Page {page} of {pages}", more="history:\n  title: Amendment record\n  columns: [Issue, Date, Change, Author, Approved by]\n  rows: [['1', 16 March 2026, first issue, Moira Flint, Helen Marsh], ['2', 20 June 2026, emergency changes, Moira Flint, '']]")]),
    ("C01", "plan for the year", [text("Plans/Service management plan 2026.docx", "Service management plan 2026", "# 1 Objectives\nP1 incidents resolved within 4 hours: 95 %.\n\n# 2 Resources\nEight people, 800,000 GBP.\n\n# 3 Calendar\nAudit in September, management review in October.\n\nPrepared: Moira Flint, 20 March 2026\n\nReviewed: Oskar Lindqvist, 23 March 2026\n\nApproved: ______________ Date: __________")]),
    ("C01", "policy", [text("Manual/Service management policy.docx", "Service management policy", "We restore service fast, keep our word and improve each year. The policy is the frame for our objectives; everyone who works for us knows and follows it.\n\nOn behalf of the board\n\n..............................\n\nDate ....................")]),
    ("C01", "agreement table", [sla("Signed: Helen Marsh, 24 April 2026. Ken Northgate, 26 April 2026.", "| For the provider | For the customer |\n|---|---|\n| Name: Helen Marsh | Name: |\n| Signature: H. Marsh | Signature: |\n| Date: 24 April 2026 | Date: |")]),
    ("C01", "no day of approval", [changed(Authorised_by="Helen Marsh")]),
    ("C01", "no lines at all", [framed("Processes/FMS-206 Knowledge Management.docx", "Knowledge Management", "# 1 Purpose\nTo gather and share what we know.\n\n# 2 Work\nAnalysts hand in articles, the manager reviews them, old ones are retired each quarter.", {"Document no.": "FMS-206", "Issue": "Issue 1", "Effective from": "15 April 2026"}, header=f"{FIRM}   FMS-206   Issue 1", footer="Page {page} of {pages}")]),
    ("C01", "author blank", [changed(Written_by="")]),
    ("C01", "release order", [text("Manual/Release order.docx", "Release order", f"The manual and the processes of the service management system of {FIRM} are released herewith and in force from 15 April 2026. All staff follow them.\n\n(signature)\n\nManaging Director\n\n__ / __ / 2026")]),
    ("C01", "guide not signed", [framed("Guides/FMS-301 Backup guide.docx", "Backup guide", "# 1 Steps\nLook at the jobs each evening; run again what failed and note it.", {"Document no.": "FMS-301", "Issue": "Issue 1", "Originator": "Tom Acheson", "Peer review": "Dan Whitlock", "Sign-off": "outstanding", "Effective from": "15 April 2026"}, header=f"{FIRM}   FMS-301")]),
    ("R14", "attendance list", [text("People/Training attendance 9 September.docx", "Training attendance", "Subject: priorities of incidents. Date: 9 September 2026. Trainer: Priya Nair.\n\n| No. | Name | Unit | Signature |\n|---|---|---|---|\n| 1 | Tom Acheson | Operations | T. Acheson |\n| 2 | Dan Whitlock | Service Desk | D. Whitlock |\n| 3 | Callum Fenwick | Operations | C. Fenwick |")]),
    ("R14", "incident report", [form("Records/Major incident INC-1003.docx", "Major incident report", [("Incident", "INC-1003"), ("Began", "5 September 2026 09:10"), ("Handled by", "Bettina Rowe"), ("Restored", "5 September 2026 11:03"), ("Reviewed by", "Priya Nair")])]),
    ("R14", "room check", [text("Records/Server room check September.docx", "Server room check", "Date: 18 September 2026. Done by: Lionel Garside. Seen by: Priya Nair.\n\n| Machine | State |\n|---|---|\n| app-01 | fine |\n| core switch | fine |")]),
    ("R14", "restore test", [text("Records/Restore test report.docx", "Restore test report", "Date: 20 August 2026\n\nLed by: Priya Nair\n\nTeam: Tom Acheson, Dan Whitlock, Imogen Saltley\n\nThe order database was restored from the backup in 42 minutes, data complete. The recovery time objective is met.")]),
    ("R14", "minutes taken by", [text("Records/Service meeting September.docx", "Service meeting", "Date: 25 September 2026. Chair: Priya Nair. Minutes: Hugo Brandreth.\n\nPresent: Tom Acheson, Dan Whitlock, Ruth Calloway.\n\n1. 14 incidents, all closed.\n\n2. Tom plans the bank holiday.")]),
    ("R14", "left in June", [book(ROSTER, "Staff", ("Name", "Unit", "Post", "Started", "Left"), [(*p, "1 March 2022", "30 June 2026" if p[0] == "Ines Moreau" else "") for p in PEOPLE], title="Staff list"), form("Suppliers/Supplier review Pennine.docx", "Supplier review", [("Supplier", "Pennine Hardware Care Ltd"), ("Date", "15 September 2026"), ("Delivery", "good"), ("Reviewed by", "Ines Moreau"), ("Approved by", "Helen Marsh")])]),
    ("R14", "before the first day", [book(ROSTER, "Staff", ("Name", "Unit", "Post", "Started"), [(*p, "3 August 2026" if p[0] == "Dan Whitlock" else "1 March 2022") for p in PEOPLE], title="Staff list"), rfc("CHG-040", Requested_on="12 May 2026", Approved_on="13 May 2026", Implemented_on="14 May 2026")]),
    ("R14", "three columns at the end", [signed_below(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, "| Prepared | Reviewed | Approved |\n|---|---|---|\n| Moira Flint, 2 March 2026 | Moira Flint, 9 March 2026 | Moira Flint, 16 March 2026 |")]),
    ("R14", "own request", [rfc(Requested_by="Priya Nair", Approved_by="Priya Nair")]),
    ("R14", "letter of appointment", [text("People/Letter of appointment.docx", "Letter of appointment", "With effect from 1 April 2026 I appoint Desmond Quarrie as change manager and Tom Acheson as problem manager.\n\nHelen Marsh, Managing Director")]),
    ("R14", "rota", [book("Records/On-call rota September.xlsx", "Rota", ("Date", "Day", "Night"), [(f"2026-09-{d:02}", "Tom Acheson" if d % 2 else "Dan Whitlock", "Rafe Lockyer" if d % 4 == 0 else ("Dan Whitlock" if d % 2 else "Tom Acheson")) for d in range(1, 15)], title="On-call rota September 2026")]),
    ("R14", "lead auditor", [text("Audit/Internal audit report.docx", "Internal audit report", "Dates: 14 to 15 September 2026. Criteria: ISO/IEC 20000-1:2018.\n\nAudit team: Sybil Thornycroft (lead), Priya Nair, Moira Flint.\n\nTwo nonconformities were raised and closed. The system is effective.")]),
    ("C09", "one without the stamp", marked("202", bare_header="FMS-202   Change Management")),
    ("C09", "one without pages", marked("203", bare_footer=FIRM)),
    ("C09", "class left empty", marked("201", bare_cover={"Classification": ""})),
    ("C09", "box not ticked", marked("202", header="{n}   {t}", cover={"Copy": "[x] controlled  [ ] uncontrolled"}, bare_cover={"Copy": "[ ] controlled  [ ] uncontrolled"})),
    ("C09", "page of nothing", marked("204", bare_footer="Page    of   ")),
    ("C09", "asked for and nowhere", [*marked(cover={}), about("Document Control", "FMS-206").replace("# 3 Work", "# 3 Marks\nThe cover of each document shows its classification (public, internal, confidential); without it nothing is issued.\n\n# 4 Work")]),
    ("C09", "a rule on plain paper", [*marked(), text("House rules/On-call rule.docx", "On-call rule", "1. Whoever is on call keeps the phone on.\n\n2. What is open at the end of a shift is written into the book.\n\n3. Operations plans the holidays.")]),
    ("C09", "register without number", [*marked(), book("Interested parties.xlsx", "Parties", ("No.", "Party", "Needs", "What we do"), [("1", "customers", "no outages", "agreements"), ("2", "staff", "training", "yearly plan")], title="Register of interested parties")]),
    ("C09", "copy number empty", marked("205", header="{n}   {t}", cover={"Controlled copy no.": "01"}, bare_cover={"Controlled copy no.": ""})),
    ("C09", "pdf without marks", [*marked(), framed("Processes/FMS-207 Knowledge Management.pdf", "Knowledge Management", "# 1 Purpose\nTo gather and share what we know.\n\n# 2 Work\nAnalysts hand in articles, the manager reviews them.", {"Document no.": "FMS-207", **SIGNED})]),
    ("C07", "first rows of the log", [noted(book("Records/Change log 2026.xlsx", "Changes", ("Change", "What", "Requested by", "Requested", "Approved by", "Done"), [(f"CHG-0{m}", w, "Tom Acheson", f"2026-0{m}-0{m}", "Priya Nair", f"2026-0{m}-1{m}") for m, w in ((2, "disk"), (3, "cable"), (5, "patch"), (6, "move"), (7, "upgrade"))], title="Change log 2026"), "'Form FMS-F-02 Issue 1'")]),
    ("C07", "audit before its process", [about("Internal Audit", "FMS-208", cover=of(21)), text("Audit/Internal audit report.docx", "Internal audit report", "Dates: 14 to 15 September 2026. Lead: Moira Flint; team: Priya Nair, Oskar Lindqvist. Criteria: ISO/IEC 20000-1:2018 and our documents.\n\nTwo nonconformities. The system is effective.")]),
    ("C07", "supplier review in march", [about("Supplier Management", "FMS-205"), form("Suppliers/Supplier review Pennine H1.docx", "Supplier review", [("Supplier", "Pennine Hardware Care Ltd"), ("Date of review", "24 March 2026"), ("Delivery", "good"), ("Reviewed by", "Ines Moreau"), ("Form no.", "FMS-F-06")])]),
    ("C07", "exercise before the plan", [framed("Plans/FMS-310 Power failure plan.docx", "Power failure continuity plan", "# 1 Steps\nThe engineer on call checks the UPS, reports within ten minutes and shuts down in order.\n\n# 2 Recovery\nRecovery time objective: 4 hours.", {"Document no.": "FMS-310", "Issue": "Issue 1", **of(15, "August")}), text("Records/Power failure exercise.docx", "Power failure exercise", "Date: 22 July 2026. Plan exercised: Power failure continuity plan.\n\nTeam: Priya Nair, Tom Acheson, Dan Whitlock.\n\n14:00 mains off (simulated); 14:06 reported; 14:20 all down; 16:10 restored. Objective met.")]),
    ("C07", "says what it follows", [about("Release Management", "FMS-209", cover=of(20, "August")), form("Records/Release REL-06.docx", "Release record", [("Release", "REL-06"), ("Date", "18 June 2026"), ("What", "Order system 3.2"), ("Carried out under", "FMS-209 Release Management"), ("By", "Tom Acheson"), ("Approved", "Priya Nair")])]),
    ("C07", "board in march", [text("Records/CAB minutes 20 March.docx", "Change advisory board", "Date: 20 March 2026. Present: Priya Nair, Tom Acheson, Moira Flint.\n\nUnder the change management process the board looked at CHG-034, new firewall, medium risk, and agreed to it for the night of 22 March. Back-out: refit the old one.\n\nForm FMS-F-08")]),
    ("C07", "in force by its last clause", [framed(CHANGES, "Change Management Rule", "1. This rule keeps changes under control.\n\n2. Each request states reason, risk and back-out; the board approves, the change is carried out and reviewed.\n\n3. Changes are kept in the change log.\n\n4. This rule takes effect on 1 June 2026.", header="FMS-202 Change Management Rule Issue 1"), rfc("CHG-038", Requested_on="6 May 2026", Approved_on="7 May 2026", Implemented_on="8 May 2026", Form_no="FMS-F-02")]),
    ("C07", "approval by mail", [framed("Records/RE approval CHG-032.eml", "RE: approval of CHG-032", "Dan,\n\nunder the change process CHG-032 (new firewall) is approved, please do it on Friday at ten in the evening and report back.\n\nPriya", {"From": "Priya Nair <priya.nair@ferncliff.example>", "To": "Dan Whitlock <dan.whitlock@ferncliff.example>", "Date": "Wed, 11 Mar 2026 15:20:00 +0000"})]),
    ("C07", "checks by the month", [about("Facility Management", "FMS-210"), *(form(f"Records/Server room check {m}.docx", "Server room check", [("Date", f"{d} {m} 2026"), ("By", "Tom Acheson"), ("Inlet", f"2{at} C"), ("Alarms", "none")], header="FMS-F-05") for at, (m, d) in enumerate((("February", 10), ("March", 12), ("April", 8))))]),
    ("C07", "problem list md", [framed("Records/Problems.md", "Problem list", "| Problem | What | Raised | Cause | Closed |\n|---|---|---|---|---|\n| PRB-02 | mail late | 11 Feb 2026 | too few threads | 25 Feb 2026 |\n| PRB-03 | printing stops | 3 Mar 2026 | old driver | 19 Mar 2026 |\n| PRB-06 | network jitter | 8 Jun 2026 | worn optics | 30 Jun 2026 |")]),
    ("C05", "appendix named", [proc("Risk is scored by Appendix 3, Change Risk Score Card; from 60 points the Managing Director decides.")]),
    ("C05", "list in the manual", [man("# 4 Our processes\n| No. | Process document |\n|---|---|\n| 1 | Incident Management |\n| 2 | Change Management |\n| 3 | Problem Management |\n| 4 | Business Relationship Management |\n| 5 | Budgeting and Accounting |")]),
    ("C05", "form by name", [forms_listed(), proc("For a major change the Change Impact Assessment Form is filled in and goes to the board with the request.")]),
    ("C05", "clause matrix", [book("Manual/Clause matrix.xlsx", "Matrix", ("Clause", "Requirement", "Document"), [("8.5.1", "Change management", "FMS-202 Change Management"), ("8.6.1", "Incident management", "FMS-201 Incident Management"), ("8.6.3", "Problem management", "FMS-203 Problem Management"), ("8.7.1", "Service availability", "FMS-216 Availability Management")], title="Clauses and documents")]),
    ("C05", "as described in", [document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\nWork by contractors is handled as described in the Contractor Handling Policy, section 3.")]),
    ("C05", "guide by number", [document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\nHow to restart a server stands in FMS-305."), framed("Guides/FMS-301 Backup guide.docx", "Backup guide", "# 1 Steps\nLook at the jobs each evening.", {"Document no.": "FMS-301", **SIGNED})]),
    ("C05", "followed on the night", [form("Records/Power failure 12 September.docx", "Power failure record", [("Date", "12 September 2026 14:00"), ("Place", "computer room"), ("Procedure followed", "Power Outage Emergency Procedure"), ("Handled by", "Tom Acheson"), ("Result", "restored 16:00")])]),
    ("C05", "bonus rules", [text("Manual/Target letter 2026.docx", "Target letter 2026", "Operations resolves 95 % of P1 incidents within 4 hours. Results are rated by the “Service Bonus Rules” and paid in January.\n\nPriya Nair, 10 April 2026")]),
    ("C05", "related documents plain", [proc("# 4 Related documents\nIncident Management\n\nConfiguration Management\n\nRelease and Deployment Management")]),
    ("C05", "link", [framed("Guides/New accounts.md", "New accounts", "1. Check that the head of unit has signed.\n\n2. For passwords see the [Password Standard](Password-Standard.docx).\n\n3. Tell the user and note it.")]),
    ("C05", "annex letter", [document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY + "\nMethods of root cause analysis are in Annex C.\n\n# Annex A Classes\nHardware, software, network.\n\n# Annex B Severity\nHigh, medium, low.")]),
    ("R07", "on site before sent", [book("Records/Site calls.xlsx", "Calls", ("Call", "Dispatched", "On site", "Finished", "Engineer"), [("C01", "3 Sep 09:10", "3 Sep 10:20", "3 Sep 11:30", "Tom Acheson"), ("C02", "9 Sep 14:30", "9 Sep 13:50", "9 Sep 16:00", "Tom Acheson"), ("C03", "14 Sep 08:40", "14 Sep 09:35", "14 Sep 10:10", "Dan Whitlock"), ("C04", "20 Sep 10:05", "20 Sep 11:00", "20 Sep 12:40", "Dan Whitlock")], title="Site calls 2026")]),
    ("R07", "problem closed before raised", [form("Records/Problem PRB-12.docx", "Problem record", [("Problem", "PRB-12"), ("Raised on", "18 September 2026"), ("Root cause", "logs not rotated"), ("Fix", "rotation set up"), ("Closed on", "11 September 2026"), ("Closed by", "Priya Nair")])]),
    ("R07", "deployed before approved", [form("Records/Release REL-09.docx", "Release record", [("Release", "REL-09"), ("Requested", "Tom Acheson, 2 September 2026"), ("Tested", "Dan Whitlock, 5 September 2026, passed"), ("Deployed", "Tom Acheson, 8 September 2026 22:00"), ("Go-ahead given", "Priya Nair, 10 September 2026"), ("Accepted", "Northgate, 11 September 2026")])]),
    ("R07", "meeting ends first", [text("Records/Service meeting September.docx", "Service meeting", "Date: 25 September 2026. Start: 14:00. End: 13:20.\n\nChair: Priya Nair. Present: Tom Acheson, Dan Whitlock, Ruth Calloway.\n\n1. 14 incidents, all closed.")]),
    ("R07", "steps of an exercise", [text("Records/Failover exercise.docx", "Failover exercise", "Date: 20 August 2026. Led by Priya Nair.\n\n| Time | Step | By |\n|---|---|---|\n| 09:00 | exercise declared | Priya Nair |\n| 09:12 | primary database stopped | Tom Acheson |\n| 09:05 | switched to the standby | Tom Acheson |\n| 09:40 | applications checked | Dan Whitlock |\n| 10:15 | service declared restored | Priya Nair |")]),
    ("R07", "left before arriving", [form("Suppliers/Visit sheet 11 September.docx", "Maintenance visit", [("Date", "11 September 2026"), ("Engineer", "P. Ackroyd, Pennine"), ("Time in", "15:10"), ("Time out", "14:25"), ("Work", "disk replaced"), ("Signed for us", "Tom Acheson")])]),
    ("R07", "start and end", [book("Records/Change log 2026.xlsx", "Changes", ("Change", "What", "Approved", "Start", "End", "Result"), [(f"CHG-07{n}", w, f"0{n + 1}/09/2026 10:00", f"0{n + 2}/09/2026 22:00", f"0{n + 2}/09/2026 {'21:30' if n == 3 else '23:10'}", "ok") for n, w in enumerate(("disk", "patch", "cable", "upgrade", "move"), 1)], title="Change log 2026")]),
    ("R07", "verified before done", [ncr(**{"Action completed": "12 October 2026", "Due": "15 October 2026", "Verified by": "Moira Flint, 28 September 2026"})]),
    ("R07", "course of events", [text("Records/Major incident 12 September.docx", "Major incident report", "Incident INC-1003, 12 September 2026\n\n# Course of events\n14:20 alarm, order system not available.\n\n14:26 Tom Acheson logs in, connections exhausted.\n\n14:11 Priya Nair informed.\n\n14:48 pool restarted, service restored.\n\n15:30 user confirms.")]),
    ("R07", "request done before it came", [book("Records/Requests.csv", "Requests", ("Request", "From", "What", "Received", "Fulfilled", "By"), [(f"SR-{n:03}", "Northgate", w, f"2026-09-{n + 3:02} 09:00", f"2026-09-{n + (2 if n == 4 else 3):02} 16:00", "Dan Whitlock") for n, w in enumerate(("mailbox", "software", "mouse", "access", "move", "password"), 1)])]),
    ("R07", "rated before the training", [form("People/Training record 22 September.docx", "Training record", [("Subject", "The change process"), ("Held on", "22 September 2026"), ("Trainer", "Priya Nair"), ("Effect", "all passed"), ("Evaluated on", "17 September 2026")])]),
    ("R07", "restore tests", [book("Records/Restore tests.xlsx", "Tests", ("Date", "System", "Began", "Ended", "Result", "By"), [("2026-07-15", "Orders", "10:00", "10:42", "passed", "Tom Acheson"), ("2026-08-14", "Store", "14:10", "13:55", "passed", "Tom Acheson"), ("2026-09-16", "Orders", "10:05", "10:50", "passed", "Dan Whitlock"), ("2026-10-15", "Store", "14:00", "14:35", "passed", "Dan Whitlock")], title="Restore tests")]),
]

# what looks like a defect and is none: its check says nothing that it does not say of the house as it is
RIGHT: list[Way] = [
    ("R16", "export without number", [forms_listed(), ledger()]),
    ("R16", "issue in other letters", [forms_listed(), rfc(header="Form FMS-F-02, Iss. 2")]),
    ("R16", "serial number of the record", [forms_listed(), form("Records/Request for change CHG-061.docx", "Request for change", [("Record no.", "CHG-061"), ("Requested", "8 September 2026, Tom Acheson"), ("Approved", "9 September 2026, Priya Nair")], header="FMS-F-02 Issue 2")]),
    ("R16", "sheet of a supplier", [forms_listed(), form("Suppliers/Pennine visit sheet.docx", "Pennine Hardware Care Ltd - visit sheet", [("Sheet no.", "PHC-F-203"), ("Date", "11 September 2026"), ("Customer", FIRM), ("Engineer", "P. Ackroyd"), ("Signed for customer", "Tom Acheson")])]),
    ("R16", "name with its month", [forms_listed(), noted(book("Records/Incident log September 2026.xlsx", "Sep", ("Ticket", "What", "Opened", "Closed"), [("INC-1", "printer", "2026-09-01", "2026-09-03"), ("INC-2", "line", "2026-09-05", "2026-09-08")], title="Incident log September 2026"), "'FMS-F-01 Issue 2'")]),
    ("C03", "withdrawn number", [register([*LISTED, *((f"FMS-20{n}", f"{t} Management", "1" if n != 7 else "withdrawn", "15 April 2026") for n, t in ((4, "Capacity"), (5, "Availability"), (6, "Supplier"), (7, "Contract"), (8, "Knowledge"), (9, "Release")))]), *(about(f"{t} Management", f"FMS-20{n}") for n, t in ((4, "Capacity"), (5, "Availability"), (6, "Supplier"), (8, "Knowledge"), (9, "Release")))]),
    ("C03", "records on one form", [rfc(f"CHG-06{n}", header="FMS-F-02 Issue 2", Requested_on=f"{n} September 2026") for n in range(1, 5)]),
    ("C03", "two formats", [document(CHANGES.replace(".docx", ".pdf"), "FMS-202", "Change Management", CHANGE_BODY)]),
    ("C03", "guides of their own series", [framed(f"Guides/FMS-30{n} {t}.docx", t, f"# 1 Steps\n{s}", {"Document no.": f"FMS-30{n}", **SIGNED}, header=f"{FIRM}   FMS-30{n}") for n, t, s in ((1, "Backup guide", "Look at the jobs each evening."), (2, "New account guide", "Check the request, create the account."))]),
    ("C03", "contract number", [sla("# 1 Services", "Contract ref: NG/2026/0412\n\n# 1 Services")]),
    ("C01", "approved in the tool", [changed(Authorised_by="Approved in workflow WF-0042, Helen Marsh, 16 March 2026")]),
    ("C01", "blank form", [form("Forms/Request for change (blank).docx", "Request for change", [("Change no.", ""), ("Requested by", ""), ("Approved by", ""), ("Implemented on", "")], header="FMS-F-02 Issue 2")]),
    ("C01", "joined labels", [framed(CHANGES, "Change Management", CHANGE_BODY, {"Document no.": "FMS-202", "Issue": "Issue 1", "Written by / date": "Moira Flint / 2 March 2026", "Checked by / date": "Oskar Lindqvist / 9 March 2026", "Authorised by / date": "Helen Marsh / 16 March 2026", "Effective from": "15 April 2026"}, header=f"{FIRM}   FMS-202   Issue 1", footer="Page {page} of {pages}")]),
    ("C01", "signed at the end", [signed_below(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, "|  | Prepared | Reviewed | Approved |\n|---|---|---|---|\n| Name | Moira Flint | Oskar Lindqvist | Helen Marsh |\n| Date | 2 March 2026 | 9 March 2026 | 16 March 2026 |")]),
    ("C01", "manual of a maker", [text("External/Switch user guide.docx", "Rackline S5700 switch user guide", "This guide tells how to fit the switch and use its command line. Author: Rackline Networks. Approved: . Version 2.1.")]),
    ("R14", "people of the customer", [text("Records/Quarterly review September.docx", "Quarterly service review", "Date: 28 September 2026. Chair: Priya Nair. Minutes: Tom Acheson.\n\nFor Northgate Foods: Ken Northgate, Sally Ames.\n\nFor us: Priya Nair, Helen Marsh.\n\n1. The customer is content.")]),
    ("R14", "trainer from outside", [form("People/Training record 5 August.docx", "Training record", [("Subject", "Internal auditing"), ("Held on", "5 August 2026"), ("Trainer", "Gerald Foss (external, Audit School Leeds)"), ("Attended", "Moira Flint, Priya Nair, Oskar Lindqvist")])]),
    ("R14", "signed before leaving", [book(ROSTER, "Staff", ("Name", "Unit", "Post", "Started", "Left"), [*((*p, "1 March 2022", "") for p in PEOPLE), ("Nora Quill", "Operations", "Engineer", "1 March 2023", "30 September 2026")], title="Staff list"), rfc(Implemented_by="Nora Quill")]),
    ("R14", "initials", [rfc(Approved_by="P. Nair", Requested_by="T. Acheson", Implemented_by="D Whitlock")]),
    ("R14", "engineer of the supplier", [form("Suppliers/Visit sheet 11 September.docx", "Maintenance visit", [("Date", "11 September 2026"), ("Engineer", "Paul Ackroyd (Pennine)"), ("Work", "disk replaced"), ("Signed for us", "Tom Acheson")])]),
    ("C09", "workbook without pages", [*marked(), ledger()]),
    ("C09", "other words for the same", marked("203", bare_footer="{page} / {pages}", bare_header="FMS-203   Controlled document")),
    ("C09", "page in the header", marked("202", bare_header="FMS-202   Change Management   CONTROLLED   p. {page}", bare_footer=FIRM)),
    ("C09", "record without a class", [*marked(), rfc()]),
    ("C07", "second issue", [document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Issue": "Issue 2"}, header=f"{FIRM}   FMS-202   Issue 2"), rfc("CHG-033", Requested_on="8 March 2026", Approved_on="9 March 2026", Implemented_on="10 March 2026")]),
    ("C07", "briefing before the day", [text("People/Briefing on the new processes.docx", "Briefing on the new processes", "Date: 8 April 2026. Trainer: Moira Flint.\n\nThe change and incident processes that come into force on 15 April were explained.\n\nPresent: Priya Nair, Tom Acheson, Dan Whitlock")]),
    ("C07", "talk about the draft", [text("Records/Meeting on the draft change process.docx", "Meeting on the draft change process", "Date: 12 March 2026. Chair: Moira Flint.\n\nThe draft of the change process was discussed; emergency changes may be approved afterwards.\n\nPresent: Priya Nair, Tom Acheson")]),
    ("C07", "on the first day", [rfc("CHG-036", Requested_on="15 April 2026", Approved_on="16 April 2026", Implemented_on="17 April 2026")]),
    ("C05", "laws and standards", [proc("Where personal data are touched, the “Data Protection Act 2018” and ISO/IEC 27001:2022 are kept.")]),
    ("C05", "paper of the customer", [proc("Windows at Northgate Foods follow the customer’s “Northgate Downtime Policy”.")]),
    ("C05", "short name", [proc("Incidents caused by a change follow the Incident Management process (the incident process).")]),
    ("C05", "annex below", [proc("Risk classes are in Annex 1.\n\n# Annex 1 Risk classes\nHigh, medium, low.")]),
    ("C05", "planned", [man("# 4 Plans\nA “Cloud Service Procedure” will be written in 2027 when the new business starts.")]),
    ("R07", "past midnight", [book("Records/Night changes.xlsx", "Changes", ("Date", "Change", "Start", "End", "Result"), [("2026-09-03", "CHG-071", "22:00", "23:10", "ok"), ("2026-09-10", "CHG-072", "23:00", "00:40", "ok"), ("2026-09-17", "CHG-073", "22:00", "01:15", "ok"), ("2026-09-24", "CHG-074", "22:30", "23:50", "ok")], title="Night changes")]),
    ("R07", "emergency approved afterwards", [form("Records/Emergency change CHG-079.docx", "Emergency change", [("Change no.", "CHG-079"), ("Kind", "emergency, approved in retrospect"), ("Implemented", "Tom Acheson, 12 September 2026 15:00"), ("Approved", "Priya Nair, 13 September 2026"), ("Requested", "Tom Acheson, 12 September 2026")])]),
    ("R07", "earlier than planned", [rfc(Planned_completion="15 September 2026", Actual_completion="10 September 2026")]),
    ("R07", "last review before", [form("Records/Service review.docx", "Service review", [("Date of review", "28 September 2026"), ("Previous review", "28 June 2026"), ("Next review", "28 December 2026"), ("Reviewed by", "Priya Nair")])]),
    ("R07", "one day only", [rfc(Requested_on="10 September 2026", Approved_on="10 September 2026", Implemented_on="10 September 2026")]),
]
# fmt: on
