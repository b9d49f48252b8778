"""What the rows of a ledger have to do with: numbers of other records, columns for them that are empty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import Entry, line_of
from pipeline.entities.records.numberless import NUMBER_LINKED
from pipeline.entities.tables import cell, row_place
from pipeline.text.fields import Labels
from pipeline.values import Block, Fact

_LINK_COLUMN = Labels(
    r"^found (?:through|by|via|in)|\bsystems?\b|所属系统|涉及(?:系统|设备)|^raised (?:from|by)|^trigger|关联|相关|来源|对应|引发|触发|变更(?:单|编?号)|问题(?:单|编?号)|事件(?:单|编?号)|配置项|解决方案|工单|tickets?\b|linked?|related|source|change|problem|incident|\bcis?\b|configuration item|rfc|resolution"
)
# Where a row says of what process it comes, and the answer that it comes of an incident.
_ORIGIN = Labels(
    r"^(?:问题|变更|发布|发现)?(?:来源|由来|起因|触发(?:原因|来源)?|提出原因)(?:类型|类别)?$|^(?:problem |change )?(?:source|origin|trigger(?:ed by)?|found (?:through|by|via|in)|where (?:it (?:came|comes) )?from|(?:came|comes) from|raised from)$"
)
_FROM_AN_INCIDENT = re.compile(
    r"^(?:重大|重复|多次|P[1-4]级?)?(?:事件|故障|incidents?)(?:升级|转入?|管理|单)?$|^(?:major|repeat(?:ed)?|recurring) incidents?$",
    re.I,
)
# Columns in which no number of an incident stands.
_OF_OTHERS = Labels(
    r"变更|发布|配置项|资产|已知错误|知识|\bchange|\brfc|\brelease|\bcis?\b|configuration|\bassets?\b|known error|article|workaround"
)
NO_LINK = re.compile(r"^[\s—–/\\-]*$|^(?:无|暂无|none|n/?a|nil)$", re.I)
_KNOWN_ERROR = re.compile(r"KE(?:DB|R)?[-_]?\d")  # what comes out of a problem, and no other process
# Of a series of one letter: G-26-2013, T2607-01, S260901.
_ONE_LETTER = re.compile(r"(?<![\w-])(?:([A-Z][-/])\d{2,4}[-/]?\d{2,5}|([A-Z])(?:\d{2,4}[-/]\d{2,5}|\d{5,8}))(?!\w)")
# Of the incident that a problem comes from a few rows may lack the number: somebody foresaw it.
_INCIDENT = Labels(r"(?:来源|关联|相关|触发)事件|(?:source|related|linked|originating) incidents?")
_MOSTLY, _OFTEN = 0.8, 0.4
# What is changed, though, each change names, or says that there is none.
_ITEM = Labels(r"配置项|资产编号|^(?:affected |related )?(?:cis?|configuration items?)(?: affected| no| id)?$")
_LEAST_BLANK, _SOME = 3, 0.25
_FEW, _LEAST_BESIDE, _ONE_IN = 2, 6, 5


def links_of(
    block: Block, labels: Sequence[str], keys: Sequence[str], at: int, entries: Sequence[Entry]
) -> Iterator[Fact]:
    """ticket.ids of the ledger, ticket.ref "own number|other's" of each link, how many rows have one, and
    ledger.unlinked "label|blank|rows" of a column for links in which (next to) nothing stands, ledger.linkless
    "own number|label" of a row in which nothing stands there though all others have it."""
    own = Counter(_head(entry.number) for entry in entries).most_common(1)[0][0]
    columns = [
        place
        for place, key in enumerate(keys)
        if place != at
        and (
            _LINK_COLUMN.search(key)
            or _ORIGIN.search(key)
            or _holds_links([cell(entry.row, place) for entry in entries])
        )
    ]
    linked = 0
    for entry in entries:
        text = " ".join(cell(entry.row, place) for place in columns)
        others = [m.group() for m in NUMBER_LINKED.finditer(text) if _of_another(m.group(), own)]
        others = [each for each in others if not _KNOWN_ERROR.match(each)]
        others += [m.group() for m in _ONE_LETTER.finditer(text) if _of_another(m.group(), own)]
        linked += bool(others)
        for other in others:
            yield Fact(
                "ticket.ref", f"{entry.number}|{other}", row_place(block, entry.row), f"{entry.number} → {other}"
            )
    for place in columns:
        without = [entry for entry in entries if NO_LINK.match(cell(entry.row, place))]
        share = _OFTEN if _INCIDENT.search(keys[place]) else _MOSTLY
        blank = [entry for entry in without if not cell(entry.row, place).strip()]
        if len(without) < len(entries) * share and _ITEM.search(keys[place]) and len(blank) >= _LEAST_BLANK:
            without, share = blank, _SOME
        if len(without) >= len(entries) * share:
            told = f"{labels[place]}|{len(without)}|{len(entries)}"
            yield Fact("ledger.unlinked", told, row_place(block, entries[0].row), line_of(without[0].row))
        elif blank == without and _stand_out(keys[place], blank, entries):
            for entry in blank:
                yield Fact(
                    "ledger.linkless",
                    f"{entry.number}|{labels[place]}",
                    row_place(block, entry.row),
                    line_of(entry.row),
                )
    yield from _unsourced(block, labels, keys, entries, own)
    yield from _series_named(block, keys, at, entries, own)
    ids = " ".join(entry.number for entry in entries)
    yield Fact("ticket.ids", ids, str(block.place), entries[0].number)
    yield Fact(
        "ledger.links",
        f"{len(entries)}|{linked}|{len(columns)}",
        row_place(block, entries[0].row),
        line_of(entries[0].row),
    )


def _stand_out(key: str, blank: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Whether a row or two, and not the first ones, lack what all the others have: a problem its incident, or several
    changes what they change."""
    least = 1 if _INCIDENT.search(key) else _FEW if _ITEM.search(key) else len(entries)
    begun_later = list(blank) == list(entries[: len(blank)])
    return least <= len(blank) <= _FEW and len(entries) >= max(_LEAST_BESIDE, _ONE_IN * len(blank)) and not begun_later


def _series_named(block: Block, keys: Sequence[str], at: int, entries: Sequence[Entry], own: str) -> Iterator[Fact]:
    """ledger.series "series|sourced": of which series numbers stand anywhere in the rows, and whether a column tells
    where each row comes from."""
    sourced = any(_ORIGIN.search(key) and any(cell(e.row, place) for e in entries) for place, key in enumerate(keys))
    texts = [cell(e.row, place) for e in entries for place in range(len(keys)) if place != at]
    heads = {_head(match.group()) for text in texts for match in NUMBER_LINKED.finditer(text)} - {own}
    heads |= {match[1] or match[2] for text in texts for match in _ONE_LETTER.finditer(text)} - {own}
    told = f"{' '.join(sorted(heads))}|{'sourced' if sourced else ''}"
    yield Fact("ledger.series", told, row_place(block, entries[0].row), line_of(entries[0].row))


def _unsourced(
    block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry], own: str
) -> Iterator[Fact]:
    """ledger.unsourced "label|rows": rows that say they come of an incident, of which not one says of which."""
    origin = next((place for place, key in enumerate(keys) if _ORIGIN.search(key)), None)
    if origin is None:
        return
    said = [entry for entry in entries if _FROM_AN_INCIDENT.match(cell(entry.row, origin))]
    places = [place for place, key in enumerate(keys) if not _OF_OTHERS.search(key)]
    texts = [" ".join(cell(entry.row, place) for place in places) for entry in said]
    numbers = [match.group() for text in texts for match in NUMBER_LINKED.finditer(text)]
    if said and all(own and not _of_another(number, own) for number in numbers):
        yield Fact(
            "ledger.unsourced", f"{labels[origin]}|{len(said)}", row_place(block, said[0].row), line_of(said[0].row)
        )


def _head(number: str) -> str:
    """What stands before the figures of a number: BG of BG2609-01, and BGD of BGD2609-01, which is another series."""
    return re.split(r"\d", number, maxsplit=1)[0]


def _of_another(number: str, own: str) -> bool:
    return _head(number).rstrip("-_/") != own.rstrip("-_/")


def _holds_links(cells: Sequence[str]) -> bool:
    """A column that says with what a ticket has to do, whatever its head: mostly numbers at the start of its cells."""
    filled = [text for text in cells if text]
    return bool(filled) and sum(
        bool(NUMBER_LINKED.match(text) or _ONE_LETTER.match(text)) for text in filled
    ) * 2 >= len(filled)
