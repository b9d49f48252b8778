"""The workbook on customers: which of its sheets lists them and which their contracts, told by the columns.

Houses call these sheets and their columns after whom they serve (Laboratories, 用云单位); what they write down of each is
the same: users, somebody to talk to, one's own person; a contract, from when to when.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.fit import RULES, TALK
from pipeline.text.normal import bare, quote
from pipeline.values import NAME_PLACES, Block, Kind, Row

_SURE = 0.66
_SERVED = 0.5
_LISTED, _CONTRACTS, _PARTIES = "R-8.3.2-1", "L16", "D-4.2"
_WANTED = re.compile(r"需求|期望|要求|诉求|关注|关心|\b(?:needs?|wants?|expect\w*|require\w*|interests?|concerns?)\b")
_ON_CUSTOMERS = ("R-8.3.2-", _CONTRACTS)
_CONTRACT = re.compile(r"(?:合同|协议)(?:编?号|名称)?|(?:contract|agreement|deal)s?(?: (?:no|number|ref|id|code))?")
_SHEET_OF_CONTRACTS = re.compile(
    r"(?:合同|协议|约定|在期合同|合同与协议)(?:清单|一览|台账)?|(?:our |current |customer |service )?(?:contracts?|agreements?|slas?)(?: in force)?"
)
_TERM = re.compile(r"期限|有效期|到期|起止|^(?:起|止)|\b(?:from|until|till|term|expir\w*|valid|ends?|starts?)\b")
_OF_SUPPLIERS = re.compile(r"供应商|供方|供货|厂商|\b(?:suppliers?|vendors?|sellers?|providers?)\b")
_OF_EACH = (
    re.compile(r"用户|使用|\busers?\b|\bwho uses\b"),
    re.compile(r"联系人|联络|对接|接口人|\bcontacts?\b"),
    re.compile(r"客户经理|我方|我们|\bour(?:s)?\b|\baccount manager\b"),
    re.compile(r"相关方|\b(?:stake|interest|say)\b"),
)
_LEAST_OF_EACH = 2
_LEAST_COLUMNS = 4
_LEAST_ROWS = 2
_HEADER_ROWS = 3


def of_those_served(candidates: Sequence[Candidate]) -> list[Candidate]:
    """A list that is called after customers, users and other interested parties at once (8.3.2) is that of interested
    parties (4.2) only where it says what these want."""
    by_name = {one.requirement for one in candidates if one.place in NAME_PLACES}
    if not by_name >= {_LISTED, _PARTIES}:
        return list(candidates)
    return [one for one in candidates if one.requirement != _PARTIES or _told_wants(one.blocks)]


def _told_wants(blocks: Iterable[Block]) -> bool:
    return any(_WANTED.search(bare(cell.text)) for block in blocks for row in block.rows[:_HEADER_ROWS] for cell in row)


def by_customer_book(blocks: Iterable[Block], kind: Kind, known: Iterable[Candidate]) -> list[Candidate]:
    """The sheets on customers and their contracts, of a workbook that is on customers by something else in it."""
    served = {one.requirement for one in known if one.confidence >= _SERVED}
    if kind in (*RULES, *TALK, "form") or not any(id.startswith(_ON_CUSTOMERS) for id in served):
        return []
    found: dict[str, Candidate] = {}
    for block in blocks:
        if not block.place.sheet or len(block.rows) <= _LEAST_ROWS:
            continue
        for row in block.rows[:_HEADER_ROWS]:
            for id in {_LISTED, _CONTRACTS} - served - found.keys():
                called = _SHEET_OF_CONTRACTS.fullmatch(bare(block.place.sheet)) is not None
                if _of_customers(row) if id == _LISTED else _of_contracts(row, called):
                    words = quote(" ".join(cell.text for cell in row))
                    found[id] = Candidate(id, _SURE, str(block.place), words, (block,), chapter=True)
    return [found[id] for id in sorted(found)]


def _of_contracts(header: Row, called: bool) -> bool:
    """Whether each row is a contract with a time that it runs for; `called`: the sheet has the name of contracts."""
    labels = [bare(cell.text) for cell in header]
    if len(labels) < _LEAST_COLUMNS or any(map(_OF_SUPPLIERS.search, labels)):
        return False
    return (called or any(map(_CONTRACT.fullmatch, labels))) and any(map(_TERM.search, labels))


def _of_customers(header: Row) -> bool:
    """Whether each row tells of a customer who uses what, and who speaks with whom."""
    labels = [bare(cell.text) for cell in header]
    if len(labels) < _LEAST_COLUMNS or any(map(_OF_SUPPLIERS.search, labels)):
        return False
    return sum(any(map(one.search, labels)) for one in _OF_EACH) >= _LEAST_OF_EACH
