"""Rows of controlled-document lists, record lists and cross-reference tables; references to other documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.catalogue import DocumentControl
from pipeline.entities.control.listings import Listing, listing, listing_of_titles
from pipeline.entities.control.numbers import number_of
from pipeline.entities.control.versions import edition_of
from pipeline.entities.tables import cell, row_place
from pipeline.other_systems import of_another_standard
from pipeline.text.cells import texts_in
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact, ListEntry, Row

_BOOK_TITLE = re.compile(r"《([^《》]{2,40})》")
_ANNEX = re.compile(r"附[件录表]\s?[一二三四五六七八九十\dA-Z]{0,3}[:：]?\s?《(?P<title>[^《》]{3,30})》")
# An English document cited by its title: in quotation marks, after words that send the reader there.
_ENGLISH_TITLE = Rare(
    r"(?:\b(?:the|our|a|see|in|per|under|to|with|by|as|of|from)\s+(?:the )?)[\"“'‘]([A-Z][\w ,&/-]{3,60}"
    r"(?:Procedure|Policy|Plan|Process|Manual|Guideline|Guidelines|Instruction|Instructions|Standard|Handbook|(?:Authority|Authorisation|Authorization|Escalation|Responsibility|Approval|Competence|Retention|Classification) (?:Table|Matrix|Schedule)|Charter|Code of (?:Conduct|Practice)|Regulations?))[\"”'’]"
)
# Without quotation marks, only behind words that send the reader there, and with capitals throughout.
_ENGLISH_SENT_TO = Rare(
    r"(?:\b(?:[Ss]ee|as described in|in accordance with|according to|as per|as set out in|is described in|are described in|refer to|laid down in|defined in|as in|in line with|set out in|described in|given in|specified in|governed by|covered by|(?:keep|keeps|adhere|adheres|stick|conform|conforms|work|works) to|(?:follow|follows|following)|compl(?:y|ies) with|regulated (?:by|in)|found in|listed in))"
    r" (?:the |our )?((?:[A-Z][\w&-]+ (?:and |of |for |on |& )?){1,5}"
    r"(?:Procedure|Policy|Plan|Process|Manual|Guidelines?|Instructions?|Standard|Handbook))(?![\w-]| (?:Team|Manager|Owner|[A-Z]))"
)
_TWO_FIGURES = re.compile(r"\d\d")  # of a document's number; SLA-A is none
_MOST_REFERENCES = 200
_MOST_PARTS = 60
_LONGEST_PART = 40
_CLAUSE_COLUMNS = 3  # number, clause, title: the clause stands in one of the first
_LONGEST_ROW = 240
_CLAUSES = re.compile(
    r"(?<![\d.])(?P<first>(?:10|[4-9])(?:\.\d){0,2})(?![.\d])(?:\s?(?:-|–|—|~|～|至|to)\s?(?P<last>(?:10|[4-9])(?:\.\d){1,2})(?![.\d]))?"
)


def entries(content: Content, control: DocumentControl) -> Iterator[ListEntry]:
    """The rows of every list of documents: a header names a title and a number. Record lists are `listed_records`.

    A list by titles alone counts where a file has none with numbers: who got which document is told in such tables too.
    """
    numbered: list[ListEntry] = []
    titled: list[ListEntry] = []
    above = ""
    for block in content.blocks:
        found = (listing(block) or listing_of_titles(block, above)) if block.rows else None
        above = block.text if not block.rows and len(block.text) <= _LONGEST_PART else ""
        if found and found.role == "documents":
            for row in found.rows:
                if entry := _entry(block, row, found, control):
                    (titled if found.number is None else numbered).append(entry)
    yield from numbered or titled


def listed_records(content: Content, control: DocumentControl) -> Iterator[Fact]:
    """record.listed: the number of each record or form that a record list names, its title as quote; record.version "number|version"."""
    for block in content.blocks:
        found = listing(block) if block.rows else None
        if found and found.role == "records":
            for row in found.rows:
                if entry := _entry(block, row, found, control):
                    yield Fact("record.listed", entry.number, entry.place, entry.title)
                    if entry.version:
                        yield Fact("record.version", joined(entry.number, entry.version), entry.place, entry.quote)


def cross_references(content: Content, control: DocumentControl) -> Iterator[Fact]:
    """crossreference.number and crossreference.title: what a table by clauses names, each once, with its row.

    crossreference.row: "clause clause|the row's other cells", with each clause of "8.4.1-8.4.3".
    """
    seen: set[str] = set()
    for block in content.blocks:
        found = listing(block) if block.rows else None
        if not found or found.role != "clauses" or of_another_standard(block.place.sheet):
            continue
        for row in found.rows:
            line = " ".join(each.text for each in row if each.text)
            if told := _clauses_of(row):
                yield Fact("crossreference.row", told, row_place(block, row), quote(line))
            numbers = [m.group() for m in control.number_pattern.finditer(line) if _TWO_FIGURES.search(m.group())]
            titles = [m.group(1).strip() for m in _BOOK_TITLE.finditer(line)]
            for name, values in (("number", numbers), ("title", titles)):
                for value in values:
                    if value not in seen:
                        seen.add(value)
                        yield Fact(
                            f"crossreference.{name}", value, row_place(block, row), quote(line, line.find(value))
                        )


def _clauses_of(row: Row) -> str:
    """The clauses that a row is about and the rest of it; nothing where its first cells hold none."""
    for at, each in enumerate(row[:_CLAUSE_COLUMNS]):
        clauses: dict[str, None] = {}
        for match in _CLAUSES.finditer(each.text):
            first, last = match["first"], match["last"] or match["first"]
            above, _, begin = first.rpartition(".")
            same, _, end = last.rpartition(".")
            steps = range(int(begin), int(end) + 1) if above and same == above else ()
            clauses.update(dict.fromkeys([f"{above}.{step}" for step in steps] or [first, last]))
        if clauses:
            rest = " | ".join(joined(other.text) for other in (*row[:at], *row[at + 1 :]) if other.text)
            return f"{' '.join(clauses)}|{rest[:_LONGEST_ROW]}"
    return ""


def references(content: Content, control: DocumentControl) -> Iterator[Fact]:
    """reference.title 《…》 and reference.number, each distinct one once, with its first place."""
    seen: set[str] = set()
    annexes: set[str] = set()
    english = [one for one in (_ENGLISH_TITLE, _ENGLISH_SENT_TO) if one.can_stand_among(content.blocks)]
    for block in content.blocks:
        if block.place.part in ("header", "footer", "comment"):
            continue
        for match in _BOOK_TITLE.finditer(block.text) if "《" in block.text else ():
            title = match.group(1).strip()
            if title not in seen and len(seen) < _MOST_REFERENCES:
                seen.add(title)
                yield Fact("reference.title", title, str(block.place), quote(block.text, match.start()))
        for match in _ANNEX.finditer(block.text) if "附" in block.text and "《" in block.text else ():
            if match["title"] not in annexes and not _bears(content, match["title"], block):
                annexes.add(match["title"])
                yield Fact("reference.annex", match["title"], str(block.place), quote(block.text, match.start()))
        for match in [each for one in english for each in one.finditer(block.text)]:
            title = match.group(1).strip()
            if title not in seen and len(seen) < _MOST_REFERENCES:
                seen.add(title)
                yield Fact("reference.title", title, str(block.place), quote(block.text, match.start(1)))
        for match in control.number_pattern.finditer(block.text) if _may_hold_number(block, control) else ():
            number = match.group()
            if _TWO_FIGURES.search(number) and number not in seen and len(seen) < _MOST_REFERENCES:
                seen.add(number)
                yield Fact("reference.number", number, str(block.place), quote(block.text, match.start()))


def _bears(content: Content, title: str, citing: Block) -> bool:
    """Is an annex in the file itself: is there a heading or a table of its title, or does the text lead to the next table?"""
    led_to = citing.text.rstrip().endswith((f"《{title}》：", f"《{title}》:"))
    if led_to and any(block is citing and after.rows for block, after in pairwise(content.blocks)):
        return True
    return any(title in block.text and block is not citing and "《" not in block.text for block in content.blocks)


def _may_hold_number(block: Block, control: DocumentControl) -> bool:
    """Whether a number of a document may stand in a text, or in a cell of a table."""
    if not _TWO_FIGURES.search(block.text):
        return False
    return not block.rows or any(map(control.number_pattern.search, texts_in(block)))


def parts(content: Content) -> Iterator[Fact]:
    """part: names of sheets and their titles, under which a file can hold a document of its own."""
    seen: set[str] = set()
    for block in content.blocks:
        if not block.place.sheet or block.place.part != "body":
            continue
        first = block.rows[0][0].text if block.rows and len(block.rows[0]) == 1 else "" if block.rows else block.text
        for name in (block.place.sheet, " ".join(first.split())):
            if 2 <= len(name) <= _LONGEST_PART and name not in seen and len(seen) < _MOST_PARTS:
                seen.add(name)
                yield Fact("part", name, block.place.sheet, name)


def _entry(block: Block, row: Row, found: Listing, control: DocumentControl) -> ListEntry | None:
    title, number, raw = (cell(row, column) for column in (found.title, found.number, found.version))
    if len(title) < 2 or (found.number is not None and not (number_of(number, control) or number)):
        return None
    version = edition_of(raw, control) if raw else ""
    return ListEntry(
        number_of(number, control) or number,
        title.strip("《》"),
        version,
        row_place(block, row),
        " ".join(each.text for each in row if each.text)[:100],
    )
