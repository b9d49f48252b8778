"""Who audits whom in lists and matrices: lines of a unit and a name below a line on the auditors, and names under the heads of units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.audits.audits import AUDITEE, SHOWS_IT, clause_columns, looks_like_a_unit, mostly
from pipeline.entities.audits.scope import CLAUSE
from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.joined import joined
from pipeline.text.normal import plain, quote
from pipeline.text.people import names_in
from pipeline.values import Block, Content, Fact

# Above such a list: who looks at it, and not who receives the auditors.
_SHARED_OUT = re.compile(
    r"分工|审核员|审核组|审核安排|谁[审查看]|audit(?:s|ors?)\b|who (?:looks|checks|visits)|assess", re.I
)
_RECEIVES = re.compile(r"陪同|联系人|代表|接待|签到|参加|contact|escort|guide|attend|present|represent", re.I)
_LINE = re.compile(
    r"(?:[-–•·*]|\d{1,2}[.)、])?\s*(?P<unit>[^:：—–()（）-]{2,30}?)\s*(?:[(（][^()（）]{1,24}[)）])?\s*(?:[:：]|[-—–]{1,2})\s*(?P<who>.{2,40})"
)
_CLAUSE = re.compile(CLAUSE)
_LEAST, _LONGEST = 2, 80


def shares_of_an_audit(content: Content) -> Iterator[Fact]:
    """audit.row "unit|names" of such lists and matrices of an audit's papers."""
    above = ""
    for block in content.blocks:
        if block.place.part != "body":
            continue
        if block.rows:
            yield from _in_matrix(block)
            continue
        said = f"{block.place.heading.rpartition(' > ')[2]} {above}"
        match = _LINE.fullmatch(plain(block.text).strip(" .。;；")) if len(block.text) <= _LONGEST else None
        found = match is not None and looks_like_a_unit(match["unit"]) and names_in(match["who"])
        if match and found and _SHARED_OUT.search(said) and not _RECEIVES.search(said):
            yield Fact("audit.row", joined(match["unit"], "、".join(found)), str(block.place), quote(block.text))
        elif not found:
            above = block.text[:_LONGEST]


def timetable_of_an_audit(content: Content) -> Iterator[Fact]:
    """audit.row of a timetable with units, clauses and one column of people, whatever those who audit are called: "Walker"."""
    for block in content.blocks:
        for head, (_, keys, rest) in enumerate(heads(block)):
            unit = column(keys, AUDITEE)
            clauses = {at for each, at in clause_columns(block) if each == head}
            if unit is None or not clauses:
                continue
            others = [at for at in range(len(keys)) if at not in (unit, *clauses) and not SHOWS_IT.search(keys[at])]
            people = [at for at in others if mostly(rest, at, lambda text: bool(names_in(text)))]
            for row in rest if len(people) == 1 else ():
                if cell(row, unit) and (names := names_in(cell(row, people[0]))):
                    line = " ".join(each.text for each in row if each.text)
                    yield Fact(
                        "audit.row", joined(cell(row, unit), "、".join(names)), row_place(block, row), quote(line)
                    )
            break


def _in_matrix(block: Block) -> Iterator[Fact]:
    """Clauses down, units across, and in the cells who audits."""
    for _, _, rest in heads(block)[:1]:
        units = {at: each.text for at, each in enumerate(block.rows[0]) if at and looks_like_a_unit(each.text)}
        clauses = [row for row in rest if _CLAUSE.match(cell(row, 0))]
        if len(units) < _LEAST or len(clauses) < _LEAST:
            return
        for row in clauses:
            for at, unit in units.items():
                names = names_in(cell(row, at))
                if names and not names[0].isascii():  # in English a unit reads like a name
                    said = f"{cell(row, 0)} {unit} {cell(row, at)}"
                    yield Fact(
                        "audit.row", joined(unit, "、".join(names)), f"{block.place} {row[at].address}".strip(), said
                    )
