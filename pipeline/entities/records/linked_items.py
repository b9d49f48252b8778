"""Tables whose rows bear no numbers of tickets (configuration items, releases by their day, problems counted from 1), and
what their columns say of the changes and incidents that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import day_at, line_of
from pipeline.entities.records.linked_rows import (
    FROM_A_PROBLEM,
    FROM_AN_INCIDENT,
    INCIDENT,
    NO_LINK,
    ONE_LETTER,
    ORIGIN,
    REASON,
    is_link_of_a_change,
)
from pipeline.entities.records.numberless import NUMBER_LINKED
from pipeline.entities.records.tickets import TICKET
from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.values import Block, Cell, Content, Fact, Row

# The rows of a list of releases are told by their version or contents and their day.
_RELEASED = Labels(
    r"^(?:发布|上线|投产|部署|上新)?(?:版本|内容|名称|对象)(?:号)?$|^(?:release|deployment)(?: name| contents?)?$|^(?:version|contents?|what(?: went live)?)$"
)
_RELEASE_DAY = Labels(
    r"^(?:发布|上线|投产|部署|上新)(?:时间|日期|日)?$|^日期$|^(?:released|deployed|live|went live|date)(?: on)?$"
)
# Where the number of what a row was made for is asked, of whatever process that is.
_TICKET_BEHIND = Labels(
    r"^(?:关联|相关|对应|来源|触发)的?(?:单|工单|记录|问题|事件)?(?:编?号|单号)$|^(?:related|linked|source|originating) (?:ticket|record|reference|problem|number)s?(?: no| number| id)?$|^reference$"
)
# What stands in the place of a change where something was entered for the first time.
_FIRST_ENTRY = re.compile(
    r"首次|首录|首登|首批|初始|初次|初录|建账|建库|录入|入库|新购|期初|原有|既有|第一次|initial|first|baseline|created|import|migrat",
    re.I,
)
_LEAST, _LEAST_CELLS, _MOST = 3, 3, 20
_FEW = 2
_NAME = 40  # characters


def facts(content: Content) -> Iterator[Fact]:
    """links.column "change|incident|label|numbers|blank|rows" of a column for links, links.row "kind|row|label" of a row with
    a day in which no number stands there, links.none "rows" of a list of releases without such a column and such numbers,
    links.nameless of such as were made for a problem and do not say which, links.unsourced "label|rows" of rows that say they come of an incident and name none."""
    for block in content.blocks:
        if len(block.rows) > _FEW:
            yield from _of(block)


def _of(block: Block) -> Iterator[Fact]:
    found = heads(block)
    filled = {id(row) for row in found[0][2] if _holds_several(row)} if found else set()  # all rows below any of them
    for head, keys, below in found:
        rows = [row for row in below if len(row) == len(keys) and id(row) in filled]
        if len(keys) < _LEAST_CELLS or len(rows) < _FEW:
            continue
        numbered = sum(bool(TICKET.match(cell(row, 0))) for row in rows) * 2 > len(rows)
        columns = [(at, "change") for at, key in enumerate(keys) if at and is_link_of_a_change(key)]
        columns = [(at, kind) for at, kind in columns if not _says_what(rows, at)]
        columns += [(at, "incident") for at, key in enumerate(keys) if at and INCIDENT.search(key)]
        for at, kind in columns:
            yield from _column(block, kind, head[at].text, at, rows)
            if not numbered or not any(_is_dated(row, at) for row in rows):  # no ledger, whose links are read as such
                yield from _named(block, at, rows)
        if not numbered and not columns and len(rows) >= _LEAST:
            yield from _releases(block, keys, rows)
        if not numbered and len(rows) >= _LEAST:
            yield from _unsourced(block, head, keys, rows)
            yield from _without_ticket(block, head, keys, rows)
        if columns:
            return


def _column(block: Block, kind: str, label: str, at: int, rows: Sequence[Row]) -> Iterator[Fact]:
    named = [row for row in rows if _number(cell(row, at))]
    blank = [row for row in rows if not cell(row, at)]
    told = joined(kind, label, len(named), len(blank), len(rows))
    yield Fact("links.column", told, row_place(block, rows[0]), line_of(rows[0]))
    if len(named) < _FEW:
        return
    for row in [each for each in rows if each not in named and _is_dated(each, at)][:_MOST]:
        text, first = cell(row, at), _FIRST_ENTRY.search(" ".join(each.text for each in row))
        if not first and (not text or not NO_LINK.match(text)):
            name = " ".join(each.text.strip() for each in row[:2])[:_NAME]
            yield Fact("links.row", joined(kind, name, label, text[:_NAME]), row_place(block, row), line_of(row))


def _named(block: Block, at: int, rows: Sequence[Row]) -> Iterator[Fact]:
    """ticket.ref "row|number" of each number in a column for links."""
    for row in rows:
        for match in NUMBER_LINKED.finditer(cell(row, at)):
            name = cell(row, 0)[:_NAME]
            yield Fact("ticket.ref", joined(name, match.group()), row_place(block, row), f"{name} → {match.group()}")


def _releases(block: Block, keys: Sequence[str], rows: Sequence[Row]) -> Iterator[Fact]:
    what = any(_RELEASED.search(key) for key in keys)
    when = next((at for at, key in enumerate(keys) if _RELEASE_DAY.search(key)), None)
    if what and when is not None and all(day_at(row, when) for row in rows) and not any(map(_names_something, rows)):
        yield Fact("links.none", str(len(rows)), row_place(block, rows[0]), line_of(rows[0]))


def _unsourced(block: Block, head: Row, keys: Sequence[str], rows: Sequence[Row]) -> Iterator[Fact]:
    origin = next((at for at, key in enumerate(keys) if ORIGIN.search(key)), None)
    if origin is None:
        return
    said = [row for row in rows if FROM_AN_INCIDENT.match(cell(row, origin))]
    if len(said) >= _FEW and not any(map(_names_something, said)):
        yield Fact("links.unsourced", joined(head[origin].text, len(said)), row_place(block, said[0]), line_of(said[0]))


def _without_ticket(block: Block, head: Row, keys: Sequence[str], rows: Sequence[Row]) -> Iterator[Fact]:
    """links.nameless "label|reason|rows": rows made for a problem or an incident, whose column for its number is empty throughout."""
    why = next((at for at, key in enumerate(keys) if REASON.search(key) or ORIGIN.search(key)), None)
    which = next((at for at, key in enumerate(keys) if at != why and _TICKET_BEHIND.search(key)), None)
    if why is None or which is None or any(not NO_LINK.match(cell(row, which)) for row in rows):
        return
    said = [row for row in rows if FROM_A_PROBLEM.match(cell(row, why))]
    if len(said) >= _LEAST:
        told = joined(head[which].text, head[why].text, len(said))
        yield Fact("links.nameless", told, row_place(block, said[0]), line_of(said[0]))


def _says_what(rows: Sequence[Row], at: int) -> bool:
    """Is a column called "Change" for what was changed, and not for the number of a change?"""
    told = [text for row in rows if (text := cell(row, at)) and not NO_LINK.match(text)]
    return len(told) * 2 > len(rows) and not any(map(_number, told))


def _holds_several(row: Row) -> bool:
    return sum(bool(each.text.strip()) for each in row) > 1


def _is_dated(row: Row, beside: int) -> bool:
    return any(day_at(row, at) for at in range(len(row)) if at != beside)


def _number(text: str) -> bool:
    return bool(NUMBER_LINKED.search(text) or ONE_LETTER.search(text) or TICKET.match(text))


def _names_something(row: Sequence[Cell]) -> bool:
    return any(NUMBER_LINKED.search(each.text) or ONE_LETTER.search(each.text) for each in row)
