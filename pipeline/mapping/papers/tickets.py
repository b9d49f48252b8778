"""Exports of ticket tools: their columns of types, and the letters that their numbers begin with, say what they hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import RESULTS
from pipeline.mapping.papers.one_ticket import ticket_of
from pipeline.text.normal import bare, normal, quote
from pipeline.text.ticket_types import columns_of_types, type_of, types_by_code
from pipeline.values import NAME_PLACES, Block, Content, Kind

_REQUIREMENTS = {
    "incident": "R-8.6.1-1",
    "request": "R-8.6.2",
    "problem": "R-8.6.3-1",
    "change": "R-8.5.1-1",
    "release": "R-8.5.3-2",
}
_BY_LETTERS = {
    **dict.fromkeys(["INC", "IN"], "R-8.6.1-1"),
    **dict.fromkeys(["RITM", "REQ", "SR", "SRQ"], "R-8.6.2"),
    **dict.fromkeys(["PRB", "PBI", "PROB"], "R-8.6.3-1"),
    **dict.fromkeys(["CHG", "RFC", "CRQ"], "R-8.5.1-1"),
}
_LETTERS = re.compile(r"[A-Za-z]{2,4}(?=[-_ ]?\d{2})")
_LEAST_TICKETS = 3
_NUMBER_COLUMN = re.compile(
    r"(?:工单|单据|事件|请求|记录|单)?(?:编号|单号|号|id)|序号|(?:\w+ )?(?:key|id|number|no|ref(?:erence)?)"
)
_LEAST_SHARE = 0.6
_SURE = 0.8
_DIFFER = 0.9
# Columns of what is asked for, and those that only what is broken has.
_ASKED = re.compile(
    r"申请|需求|开通|所需|诉求|\brequest(?:ed|er|or|s)?\b|\basked\b|\bwanted\b|\bneeded\b|\bapplicant\b"
)
_BROKEN = re.compile(
    r"故障|障碍|现象|影响|中断|停机|恢复|原因|根因|异常|告警|\bfault|\bsymptom|\bimpact|\boutage|\brestor|\bcause|\bseverity|\bdown"
)
_NAMES_INCIDENTS = re.compile(r"事件|故障|障碍|报修|incident|fault|outage")
_LEAST_ASKED = 2


def of_requests(blocks: Iterable[Block], candidates: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    """The candidates, with the service requests in place of the incidents where an export of "tickets" has columns of
    what was asked for by whom, and none of what broke down."""
    at = next((at for at, one in enumerate(candidates) if one.requirement == _REQUIREMENTS["incident"]), None)
    requests = _REQUIREMENTS["request"]
    if kind not in RESULTS or at is None or any(one.requirement == requests for one in candidates):
        return list(candidates)
    tables = [block for block in blocks if len(block.rows) > _LEAST_TICKETS and len(block.rows[0]) > _LEAST_TICKETS]
    incidents = candidates[at]
    if len(tables) != 1 or _NAMES_INCIDENTS.search(normal(incidents.quote)):
        return list(candidates)
    labels = [normal(cell.text) for cell in tables[0].rows[0]]
    if sum(map(bool, map(_ASKED.search, labels))) < _LEAST_ASKED or any(map(_BROKEN.search, labels)):
        return list(candidates)
    return [*candidates[:at], replace(incidents, requirement=requests), *candidates[at + 1 :]]


def by_own_number(content: Content, names: FileNames, kind: Kind) -> list[Candidate]:
    """A text that is one ticket, called by its number."""
    body = body_of(content)
    told = ticket_of((names.title, names.file), body) if kind in RESULTS else None
    return [] if told is None else [Candidate(told, _SURE, "title", quote(names.title or names.file), body)]


def by_ticket_types(blocks: Iterable[Block], kind: Kind) -> list[Candidate]:
    """One candidate a type of ticket, where a table's column of types names two of them or more."""
    if kind not in RESULTS:
        return []
    found: list[Candidate] = []
    for block in blocks:
        if len(block.rows) < 4 or max(map(len, block.rows[:4])) < 4:
            continue
        codes = types_by_code(block.rows)
        for header, column in columns_of_types(block.rows):
            said = [row[column].text for row in block.rows[header + 1 :] if column < len(row)]
            values = [type_of(each) or codes.get(each.strip(), "") for each in said]
            types = Counter(filter(None, values))
            # Each type once is a summary, not an export.
            several = len(types) >= 2 and max(types.values()) >= 2
            if several and sum(types.values()) >= _LEAST_SHARE * len(values) and _single_tickets(block, header):
                place, words = str(block.place), quote(" ".join(one.text for one in block.rows[header]))
                served = sorted(_REQUIREMENTS[one] for one in types)
                found += [Candidate(one, _SURE, place, words, (block,), chapter=True) for one in served]
                break
    return found


def by_ticket_numbers(blocks: Iterable[Block], candidates: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    """The candidates, where a table's numbers all begin alike (RITM, PRB) with what that says in place of what its
    columns and words alone made of it."""
    if kind not in RESULTS:
        return list(candidates)
    found = list(candidates)
    for block in blocks:
        told = _by_numbers(block)
        if told is None:
            continue
        rivals = {id for id in _REQUIREMENTS.values() if id != told}
        of_table = [one for one in found if block in one.blocks and one.place not in NAME_PLACES]
        if any(one.requirement in rivals for one in of_table):
            found = [one for one in found if one not in of_table or one.requirement not in rivals]
            words = quote(" ".join(cell.text for cell in block.rows[0]))
            found.append(Candidate(told, _SURE, str(block.place), words, (block,), chapter=True))
    return found


def _by_numbers(block: Block) -> str | None:
    """The requirement that the numbers of a table's rows tell by their first letters."""
    below = block.rows[1:]
    if len(below) < _LEAST_TICKETS:
        return None
    for column in range(min(len(block.rows[0]), 2)):
        told = [_LETTERS.match(row[column].text.strip()) for row in below if column < len(row)]
        letters = Counter(match[0].upper() for match in told if match)
        if letters and max(letters.values()) >= _DIFFER * len(below):
            return _BY_LETTERS.get(letters.most_common(1)[0][0])
    return None


def _single_tickets(block: Block, header: int) -> bool:
    """Whether each row is a ticket: a column of numbers, or first cells that differ (but for a number that was given
    twice); not a summary by type or month."""
    if any(_NUMBER_COLUMN.fullmatch(bare(cell.text)) for cell in block.rows[header]):
        return True
    first = [row[0].text for row in block.rows[header + 1 :] if row]
    return len(set(first)) >= _DIFFER * len(first)
