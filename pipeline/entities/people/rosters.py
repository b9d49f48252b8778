"""People of a roster or chart that no column head names: a column of nothing but names, given and family names apart, and
lines of a unit with its people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.audits.audits import DEPARTMENT, looks_like_a_unit
from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels, fields
from pipeline.text.joined import joined
from pipeline.text.normal import plain, quote
from pipeline.text.people import given_name_first, names_in
from pipeline.values import Block, Content, Fact, Row

_GIVEN = Labels(r"^(?:first|given|fore) ?names?$")
_FAMILY = Labels(r"^(?:last|family|sur) ?names?$|^surname$")
_LEADER = Labels(
    r"^(?:部门|科室|单位)?(?:负责人|主管|头儿|经理|主任|部长|科长|处长|组长)$|^(?:team |unit |department )?(?:lead|leader|head|manager)$|^(?:headed|led) by$"
)
_APART = re.compile(r"[、，,;；]")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_LEAST, _MOST, _LONGEST_LINE = 4, 500, 200


def people_without_heads(content: Content) -> Iterator[Fact]:
    """person.listed "name|" and person.department "name|unit" of the tables of a roster, where its heads name no column of people."""
    seen: set[str] = set()
    for block in content.blocks:
        for row, person, unit in _rows(block):
            if person not in seen and len(seen) < _MOST:
                seen.add(person)
                line = quote(" ".join(each.text for each in row if each.text))
                yield Fact("person.listed", joined(person, ""), row_place(block, row), line)
                if unit:
                    yield Fact("person.department", joined(person, unit), row_place(block, row), line)


def units_with_people(content: Content) -> Iterator[Fact]:
    """person.department of lines that give a unit its people: 质量部：乔木（经理）、甘棠."""
    for field in fields(block for block in content.blocks if not block.rows):
        pieces = [each for each in _APART.split(_BRACKETS.sub("", field.value)) if each.strip()]
        names = [name for piece in pieces for name in names_in(piece)]
        if len(field.value) <= _LONGEST_LINE and len(names) >= len(pieces) and looks_like_a_unit(field.label):
            for name in names:
                yield Fact("person.department", joined(name, field.label), str(field.place), quote(field.said))


def teams_of_a_chart(content: Content) -> Iterator[Fact]:
    """unit.listed of the teams that a chart in English names with their heads, below its departments."""
    for fact in units_with_people(content):
        name = fact.value.partition("|")[2]
        if name.isascii():
            yield Fact("unit.listed", name, fact.place, fact.quote)


def leaders_of_units(content: Content) -> Iterator[Fact]:
    """person.department of the tables of a chart that give each unit its head: 部门 | 负责人, "Team | Lead"."""
    for block in content.blocks:
        for _, keys, rest in heads(block):
            unit, leader = column(keys, DEPARTMENT), column(keys, _LEADER)
            if unit is None or leader is None:
                continue
            for row in rest:
                for name in names_in(cell(row, leader)) if cell(row, unit) else ():
                    line = quote(" ".join(each.text for each in row if each.text))
                    yield Fact("person.department", joined(name, cell(row, unit)), row_place(block, row), line)
            break


def _rows(block: Block) -> Iterator[tuple[Row, str, str]]:
    """(row, name, unit or "") of a table with a column of names; a unit stands for the rows below it that have none."""
    for _, keys, rest in heads(block):
        given, family = column(keys, _GIVEN), column(keys, _FAMILY)
        if given is not None and family is not None:
            unit = column(keys, DEPARTMENT)
            yield from ((row, f"{cell(row, given)} {cell(row, family)}", cell(row, unit)) for row in rest)
            return
    width = max(map(len, block.rows), default=0)
    at = next((at for at in range(width) if _of_names(block.rows, at)), None)
    if at is None:
        return
    if _led_units(block.rows, at):
        return
    unit, last = _unit_column(block.rows, {at}), ""
    for row in block.rows:
        last = cell(row, unit) or last
        if name := _name(cell(row, at)):
            yield row, name, last


def _of_names(rows: Sequence[Row], at: int) -> bool:
    """Does a column hold nearly nothing but names, each once?"""
    said = [text for row in rows if (text := cell(row, at))]
    names = [name for text in said if (name := _name(text))]
    return len(names) >= _LEAST and len(names) * 5 >= len(said) * 4 and len(set(names)) == len(names)


def _led_units(rows: Sequence[Row], at: int) -> bool:
    """Does each name stand beside a unit of its own: a list of units and who leads them?"""
    named = [row for row in rows if _name(cell(row, at))]
    for other in range(max(map(len, rows))):
        units = [text for row in named if looks_like_a_unit(text := cell(row, other))]
        if other != at and len(units) == len(named) == len(set(units)):
            return True
    return False


def _unit_column(rows: Sequence[Row], others: set[int]) -> int | None:
    for at in range(max(map(len, rows), default=0)):
        said = [text for row in rows if (text := cell(row, at))] if at not in others else []
        if len(said) >= 2 and sum(map(looks_like_a_unit, said)) * 5 >= len(said) * 4 and len(set(said)) < len(rows):
            return at
    return None


def _name(text: str) -> str:
    """The name that a cell is; "Holt, Ann" is Ann Holt."""
    said = given_name_first(plain(text).strip())
    return said if names_in(said) == (said,) else ""
