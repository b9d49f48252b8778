"""Papers that the writings of both languages make: forms, tables, mails, rows above a header, properties of a file."""

from __future__ import annotations

from collections.abc import Sequence

import small_house

Rows = Sequence[Sequence[str]]


def form(to: str, title: str, rows: Rows, header: str = "", text: Sequence[str] = ()) -> str:
    """A form whose last cell of a short row spans the rest."""
    widest = max(map(len, rows))
    spanned = [(*row, *["<<"] * (widest - len(row))) for row in rows]
    return small_house.form(to, title, spanned, header=header, text=text)


def table(header: Sequence[str], rows: Rows) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in (header, ["---"] * len(header), *rows))


def paper(to: str, title: str, body: str, header: str = "", footer: str = "", more: str = "") -> str:
    """Prose with a header, a footer or other front matter."""
    lines = [f"to: '{to}'", f"title: '{title}'"]
    lines += [f"header: '{header}'"] if header else []
    lines += [f"footer: '{footer}'"] if footer else []
    lines += [more] if more else []
    return "---\n" + "\n".join(lines) + f"\n---\n{body}\n"


def mail(to: str, title: str, sender: str, body: str, day: str = "2026-09-03 09:12") -> str:
    return f"---\nto: '{to}'\ntitle: '{title}'\ncover: {{From: '{sender}', To: 'all', Date: '{day}'}}\n---\n{body}\n"


def noted(source: str, *lines: str) -> str:
    """Free rows above the header of a sheet."""
    return source.replace(
        "    header:", "    notes:\n" + "".join(f"      - [{line}]\n" for line in lines) + "    header:", 1
    )


def made(source: str, created: str, modified: str = "", creator: str = "甘棠", company: str = "") -> str:
    """The same source with properties."""
    told = f"properties: {{creator: {creator}, " + (f"company: {company}, " if company else "")
    told += f"created: {created}, modified: {modified or created}}}\n"
    if source.startswith("---"):
        return source.replace("---\n", "---\n" + told, 1)
    if source.startswith("records:"):
        return source.replace("    title:", "    " + told + "    title:", 1)
    return source.replace("sheets:", told + "sheets:", 1)
