"""Records, audits and legal papers as houses without a consultant word them: what another hand leaves in them."""

from __future__ import annotations

from english_house import (
    CHECKLIST,
    ENGLISH,
    MANUAL,
    MANUAL_BODY,
    MINUTES,
    MINUTES_BODY,
    QUESTIONS,
    SLA,
    SLA_BODY,
    audit_plan,
    book,
    document,
    text,
)
from ways import Pair, Way, each_is_left_alone, each_is_told_from_its_like

PROBLEMS = ("No.", "Opened", "Where from", "CI", "Cause", "Change", "Closed", "State")
CODE, SLIP = "91330206MA2AF7N305", "91330206MA2AF7M305"
LICENCE = text("Legal/Business licence.pdf", "Business licence", f"Unified social credit code: {CODE}\n\nName: Ferncliff Managed Services Ltd\n\nLegal representative: Helen Marsh\n\nBusiness scope: information technology consulting; operation and maintenance of information systems")  # fmt: skip


def problems(*rows: tuple[str, ...]) -> str:
    return book("Records/Problem book.xlsx", "Problems", PROBLEMS, rows)


def problem(number: int, source: str, cause: str = "old firmware", change: str = "CHG-031") -> tuple[str, ...]:
    day = f"2026-07-{10 + number:02}"
    return f"PB-{number:02}", day, source, f"CI-00{number}", cause, change, f"2026-08-{10 + number:02}", "closed"


def seen(what: str, unit: str = "") -> str:
    rows = [(*each[:3], what if unit in each[2] else each[3], *each[4:]) for each in QUESTIONS]
    title = "Internal audit 14 September 2026: checklist with what was seen"
    return book(CHECKLIST, "Checklist", ("Clause", "Question", "Unit", "Seen", "Result", "Auditor"), rows, title=title)


def ticked(remark: str) -> str:
    rows = "".join(f"| {clause} | {question} | x | | {remark} |\n" for clause, question, *_ in QUESTIONS)
    return text("Audit/Audit checklist.docx", "Internal audit checklist, 14 September 2026, ISO/IEC 20000-1:2018", f"| Clause | Question | Yes | No | Remarks |\n|---|---|---|---|---|\n{rows}")  # fmt: skip


def minutes(first: str) -> str:
    return text(
        MINUTES, "Management review minutes", f"Date: 8 October 2026. {first}\n{MINUTES_BODY.partition(chr(10))[2]}"
    )


def nonconformity(cause: str, done: str = "20 September 2026", verified: str = "2 October 2026") -> str:
    return text("Audit/NC-2 Service Desk.docx", "Nonconformity report NC-2", f"""| Department | Service Desk | Auditor | Priya Nair |
|---|---|---|---|
| What was seen | Two tickets of August carry no priority at all | Found on | 14 September 2026 |
| Cause | {cause} | Action | field made mandatory in the tool |
| Done by | Oskar Lindqvist | Done on | {done} |
| Verified by | Priya Nair | Verified on | {verified} |
""")  # fmt: skip


def complaints(answered: str) -> str:
    rows = [("C-01", "2026-07-14", "calls not answered", "2026-07-14", answered, "2026-07-20"), ("C-02", "2026-08-19", "told too late", "2026-08-19", "2026-08-20", "2026-08-31"), ("C-03", "2026-10-05", "wrong text", "2026-10-05", "2026-10-07", "2026-10-09")]  # fmt: skip
    return book("Records/complaints 2026.xlsx", "Complaints", ("No.", "Day", "What", "Acknowledged", "Answered", "Closed"), rows)  # fmt: skip


def scores(*points: str) -> str:
    rows = [(name, *points, "5.0") for name in ("Kestrel Lines", "Wharf Power", "Tor Printing")]
    header = ("Supplier", "Delivers", "Price", "Security", "Standing", "Mean")
    return book("Suppliers/Supplier scores 2026.xlsx", "Scores", header, rows, title="Suppliers scored on 9 July 2026")


def promised(share: str) -> str:
    return text(SLA, "Service level agreement", SLA_BODY.replace("| Managed Hosting | Availability in a month | 99.9 % |\n", "").replace("# 3 Workload", f"Managed Hosting: available {share} of the agreed minutes.\n\n# 3 Workload"))  # fmt: skip


def catalogue(share: str) -> str:
    rows = [("S1", "Managed Hosting", "servers with backup", f"{share} a month", "Operations"), ("S2", "Managed Network", "lines and routers", "99.8 % a month", "Operations"), ("S3", "Service Desk", "one number for all calls", "calls in 30 s", "Service Desk")]  # fmt: skip
    return book("Service catalogue.xlsx", "Catalogue", ("No.", "Service", "Description", "Levels", "Owner"), rows, title="Service catalogue")  # fmt: skip


def plan(year: str) -> str:
    cover = {
        "Written by": f"Moira Flint, 2 March {year}",
        "Checked by": f"Oskar Lindqvist, 9 March {year}",
        "Authorised by": f"Helen Marsh, 16 March {year}",
        "Effective from": f"15 April {year}",
    }
    body = "# 1 What has to be up\nManaged Hosting: available 99.0 % of the agreed minutes. Managed Network is looked at each month.\n"
    return document("Plans/FMS-301 Availability plan.docx", "FMS-301", "Availability plan", body, cover=cover)


def times(to_solve: str) -> list[str]:
    agreed = SLA_BODY.replace("P1 incidents resolved within 4 h", "incidents solved in time (P1 4 h, P2 8 h, P3 48 h)")
    body = f"# 1 Purpose\nThis process restores the service.\n\n# 2 Times\nTimes to solve: {to_solve}, counted round the clock.\n"
    return [text(SLA, "Service level agreement", agreed), document("Processes/FMS-201 Incident Management.docx", "FMS-201", "Incident Management", body)]  # fmt: skip


def scoped(services: str) -> str:
    said = "The service management system of Ferncliff Managed Services Co., Ltd. covers the operation and support of"
    body = MANUAL_BODY.replace(
        "The service management system covers Managed Hosting, Managed Network and Service Desk", f"{said} {services}"
    )
    return document(MANUAL, "FMS-100", "Service Management Manual", body)


def forms(number: str) -> list[str]:
    listed = [("FR-01", "Training sheet"), ("FR-02", "Change note"), ("FR-03", "Minutes"), ("FR-04", "Survey report")]
    return [
        book("Register of records.xlsx", "Records", ("Record no.", "Record", "Kept by", "How long"), [(*each, "Quality", "3 years") for each in listed], title="List of records and forms"),
        text("Records/change note.docx", "Change note", "| FR-02 | Change note |\n|---|---|\n| Asked for on | 7 August 2026 |\n| Document | FMS-201 |\n"),
        text("Records/survey.docx", "Survey report", "| FR-04 | Survey report |\n|---|---|\n| Asked on | 7 September 2026 |\n| Mean | 4.4 |\n"),
        text("Records/training.docx", "Training sheet", f"| {number} | Training sheet |\n|---|---|\n| Held on | 3 September 2026 |\n| Subject | new ticket tool |\n| Present | Ruth Calloway, Dan Whitlock |\n"),
    ]  # fmt: skip


def change_note(number: str, day: str, about: str) -> str:
    return text(f"Records/change note {about}.docx", "Document change note", f"""| Form FR-02 | Document change note No. {number} |
|---|---|
| Document | {about} |
| Asked for on | {day} |
| Why | a chapter was not clear |
""")  # fmt: skip


# fmt: off
PAIRS: list[Pair] = [
    ("A03", "a title that speaks of what was seen", [seen("ok")], [seen("INC-1004 of 3 September 2026")]),
    ("A03", "one unit was only talked to", [seen("interviewed, no deviation")], [seen("INC-1004 seen, no deviation")]),
    ("A03", "the question as a statement that is in line", [seen("Changes approved and tickets classified are in line with the requirements", "Operations").replace("Register of issues of 3 March 2026", "The context known is in line with the standard").replace("INC-1004, INC-1009 with priority and times", "The tickets classified are in line with the procedure").replace("Register against four documents", "The issues controlled are in line with the procedure")], [seen("CHG-031 was approved on 3 September 2026 in line with the procedure")]),
    ("A03", "yes and no are ticked and nothing remarked", [ticked("")], [ticked("CHG-031 of 3 September 2026")]),
    ("A06", "somebody stood in for the head", [minutes("Chair: Moira Flint, standing in for the Managing Director. Present: Oskar Lindqvist, Priya Nair.")], [minutes("Chair: Helen Marsh, Managing Director. Present: Oskar Lindqvist, Priya Nair.")]),
    ("A06", "the head could not attend", [minutes("Chair: Moira Flint. Helen Marsh could not attend, she was travelling. Present: Oskar Lindqvist, Priya Nair.")], [minutes("Chair: Moira Flint. Present: Helen Marsh, Oskar Lindqvist, Priya Nair. Dan Whitlock could not attend.").replace("Chair: Moira Flint", "Chair: Helen Marsh")]),
    ("A06", "signed on behalf of the head", [minutes("Chair: Moira Flint. Present: Oskar Lindqvist, Priya Nair. Signed on behalf of the Managing Director: Moira Flint.")], [minutes("Chair: Helen Marsh. Present: Oskar Lindqvist, Priya Nair. Signed on behalf of Ines Moreau: Moira Flint.")]),
    ("A07", "what was seen, said again", [nonconformity("Two tickets of August carry no priority")], [nonconformity("The tool lets a ticket be saved before the priority is chosen")]),
    ("A10", "the standard alone in the head of the checklist", [book(CHECKLIST, "Checklist", ("Clause", "Question", "Unit", "Evidence seen", "Conclusion", "Auditor"), [("", "", "", "", "", ""), *QUESTIONS], title="ISO 9001:2015")], [book(CHECKLIST, "Checklist", ("Clause", "Question", "Unit", "Evidence seen", "Conclusion", "Auditor"), QUESTIONS, title="ISO/IEC 20000-1:2018, beside ISO 9001:2015")]),
    ("A10", "audited against another", [text("Audit/notice.docx", "Internal audit next week", "On 14 September we will be auditing you against ISO/IEC 27001:2022 and our own processes.")], [text("Audit/notice.docx", "Internal audit next week", "On 14 September we will be auditing you against ISO/IEC 20000-1:2018. Our ISO/IEC 27001:2022 certificate is not touched.")]),
    ("A10", "the edition after the number", [audit_plan().replace("ISO/IEC 20000-1:2018", "ISO/IEC 20000-1, edition 2011")], [audit_plan().replace("ISO/IEC 20000-1:2018", "ISO/IEC 20000-1, edition 2018")]),
    ("R05", "a closed problem without its cause", [problems(*(problem(at, "incident INC-1003", "" if at == 3 else "old firmware") for at in range(1, 7)))], [problems(*(problem(at, "incident INC-1003") for at in range(1, 7)))]),
    ("R06", "two notes of one number in their titles", [change_note("01", "3 August 2026", "FMS-201"), change_note("01", "9 September 2026", "FMS-202")], [change_note("01", "3 August 2026", "FMS-201"), change_note("02", "9 September 2026", "FMS-202")]),
    ("R07", "a complaint is answered before it came in", [complaints("2026-07-10")], [complaints("2026-07-16")]),
    ("R07", "verified before it was done", [nonconformity("the tool lets a ticket be saved without one", "20 October 2026")], [nonconformity("the tool lets a ticket be saved without one")]),
    ("R08", "a source that leads nowhere", [problems(*(problem(at, f"incident INC-10{at:02}" if at < 3 else "incident INC-7003") for at in range(1, 4))).replace("INC-7003", "INC-1700")], [problems(*(problem(at, f"incident INC-100{at}") for at in range(1, 4)))]),
    ("R08", "come of incidents that are not named", [problems(*(problem(at, "incident") for at in range(1, 5)))], [problems(*(problem(at, f"incident INC-100{at}") for at in range(1, 5)))]),
    ("R09", "all suppliers alike in every point", [scores("5", "5", "5", "5")], [scores("5", "4", "3", "5")]),
    ("R10", "a scope with the full name of the firm leaves one out", [scoped("two services, Managed Hosting and Service Desk")], [scoped("three services, Managed Hosting, Managed Network and Service Desk")]),
    ("R11", "available, and how much", [promised("99.9 %"), catalogue("99.5 %")], [promised("99.9 %"), catalogue("99.9 %")]),
    ("R11", "a plan that holds, and one of long before", [catalogue("99.9 %"), plan("2026")], [catalogue("99.9 %"), plan("2024")]),
    ("R11", "one time for each level", times("P1 6 hours, P2 8 hours, P3 48 hours"), times("P1 4 hours, P2 8 hours, P3 48 hours")),
    ("R13", "a list of partners with a last day", [book("Suppliers/contract list.xlsx", "List", ("Partner", "What for", "Signed", "Until"), [("Kestrel Lines", "lines", "17.12.2024", "31.12.2027"), ("Wharf Power", "power", "28.08.2024", "31.08.2026"), ("Tor Printing", "printers", "16.12.2025", "31.12.2027")])], [book("Suppliers/contract list.xlsx", "List", ("Partner", "What for", "Signed", "Until"), [("Kestrel Lines", "lines", "17.12.2024", "31.12.2027"), ("Wharf Power", "power", "28.08.2024", "31.08.2027"), ("Tor Printing", "printers", "16.12.2025", "31.12.2027")])]),
    ("L-01", "a slip in a mail that serves nothing", [LICENCE, text("Suppliers/billing.eml", "Billing data", f"Please put these on the invoice: Ferncliff Managed Services Ltd, USCC / Tax ID: {SLIP}")], [LICENCE, text("Suppliers/billing.eml", "Billing data", f"Please put these on the invoice: Ferncliff Managed Services Ltd, USCC / Tax ID: {CODE}")]),
    ("L-04", "a letter revokes the permit", [LICENCE, text("Legal/Telecom permit decision.docx", "Decision on the value-added telecom business operating permit B2-20210417", "To Ferncliff Managed Services Ltd. The value-added telecommunications business operating permit held by your company was revoked on 14 September 2026.")], [LICENCE, text("Legal/Telecom permit decision.docx", "Decision on the value-added telecom business operating permit B2-20210417", "To Ferncliff Managed Services Ltd. The value-added telecommunications business operating permit held by your company was extended on 14 September 2026.")]),
]
LEFT_ALONE: list[Way] = [
    ("R02", "marks of two people who were asked the same day", [text("Records/quiz.docx", "Quiz", "| Name | Score |\n|---|---|\n| Ruth Calloway | 8 |\n| Dan Whitlock | 8 |\n")]),
    ("R09", "few points that differ", [scores("4", "4", "5", "4")]),
    ("L-01", "a code of another firm", [LICENCE, text("Suppliers/offer.eml", "Offer", "Kestrel Lines, USCC: 91330206MA2AF7K111")]),
]
# fmt: on

test_plain_words_are_understood = each_is_told_from_its_like(ENGLISH, PAIRS)
test_what_only_looks_so_is_left_alone = each_is_left_alone(ENGLISH, LEFT_ALONE)
