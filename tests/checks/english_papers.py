"""Papers of the small English house that tests of several checks change."""

from __future__ import annotations

from english_house import book, document, text
from small_house import sheet, workbook


def house_paper(at: int, used: str, header: str = "") -> str:
    """A procedure of a house that signs and dates under labels of its own."""
    title = ("Capacity", "Availability", "Supplier", "Knowledge", "Release", "Configuration", "Asset")[
        at
    ] + " Management Procedure"
    cover = {"Written by": "-", "Checked by": "-", "Authorised by": "-", "Effective from": "-"}
    days = {"Good to go": f"Helen Marsh, {10 + at} March 2026", "Lived by since": used}
    return document(
        f"Processes/FMS-22{at} {title}.docx",
        f"FMS-22{at}",
        title,
        f"# 1 Purpose\nThis process looks after {title.lower()}.\n\n# 2 Work\nThe desk records each case and closes it.",
        header=header or f"FERNC / FMS-22{at} / Issue 1",
        cover={**cover, **days},
    )


def papers(strange: str = "1 April 2026", header: str = "") -> list[str]:
    return [house_paper(at, "1 April 2026") for at in range(6)] + [house_paper(6, strange, header)]


CLOCKS = ("No.", "Pulled", "Where", "Taken", "Back", "What was done", "Shut by")


def pulled(at: int, back: str) -> tuple[str, ...]:
    return (f"C-26-10{at:02}", f"{at + 1:02}-Oct 13:15", "W22", "13:16", back, "reset", "LZ" if at % 3 else "RM")


RAPPORT = "Processes/FMS-301 Handing over.docx"
TALLY = "Records/Tally 2026.xlsx"


def tally(over: dict[int, dict[int, str]], heads: tuple[str, ...] = ("No", "Opened", "What", "Rank", "Cleared")) -> str:
    rows = [
        [f"2608-{n:03}", f"2026-08-{n + 2:02} 09:10", f"bay {n} dark", "R2", f"2026-08-{n + 3:02} 08:00"]
        for n in range(1, 13)
    ]
    for at, cells in over.items():
        for column, cell in cells.items():
            rows[at][column] = cell
    return sheet(TALLY, "Aug", heads, [tuple(row) for row in rows], title="Tally of incidents")


PROBLEM_HEADS = ("No.", "Opened", "Where from", "CI", "Cause", "Change", "Closed", "State")


def problem(at: int, source: str, cause: str = "old firmware") -> tuple[str, ...]:
    opened, closed = f"2026-07-{10 + at:02}", f"2026-08-{10 + at:02}"
    return f"PB-{at:02}", opened, source, f"CI-00{at}", cause, "CHG-031", closed, "closed"


def problem_book(*rows: tuple[str, ...]) -> str:
    return book("Records/Problem book.xlsx", "Problems", PROBLEM_HEADS, rows)


def nonconformity_report(cause: str, done: str = "20 September 2026") -> str:
    """A nonconformity told in a table of its own, closed on 2 October."""
    rows = [
        ("Department", "Service Desk", "Auditor", "Priya Nair"),
        ("---",) * 4,
        ("What was seen", "Two tickets of August carry no priority at all", "Found on", "14 September 2026"),
        ("Cause", cause, "Action", "field made mandatory in the tool"),
        ("Done by", "Oskar Lindqvist", "Done on", done),
        ("Verified by", "Priya Nair", "Verified on", "2 October 2026"),
    ]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows).replace(
        "| --- | --- | --- | --- |", "|---|---|---|---|"
    )
    return text("Audit/NC-2 Service Desk.docx", "Nonconformity report NC-2", table)


DECIDED: list[tuple[str, ...]] = [
    ("2026-09-01", "CHG-01", "change"),
    ("2026-09-03", "CHG-02", "plan"),
    ("2026-09-05", "CHG-03", "change"),
    ("2026-09-08", "CHG-02", "design and test"),
    ("2026-09-09", "CHG-04", "change"),
    ("2026-09-10", "CHG-05", "change"),
    ("2026-09-11", "CHG-06", "change"),
]


def change_book(
    board: list[tuple[str, ...]], twice: bool = False, present: str = "Priya Nair, Tom Acheson, Helen Marsh"
) -> str:
    """A ledger of changes beside what the board decided of them."""
    rows = [(f"CHG-0{n}", f"2026-09-0{n}", "Tom Acheson", f"part {n} of the switch", f"2026-09-1{n}", "done") for n in range(1, 7)]  # fmt: skip
    if twice:
        rows[4] = ("CHG-02", *rows[4][1:])
    told = [(day, number, what, present, "approved") for day, number, what in board]
    return workbook(
        "Records/Change book.xlsx",
        ("Changes", ("No.", "Raised", "By", "What", "Carried out", "Result"), rows),
        ("Board", ("Day", "Change", "About", "Present", "Decision"), told),
    )
