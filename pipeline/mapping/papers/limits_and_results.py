"""Figures of a service beside what was promised for them, told by the figures themselves where no head says so.

A promise is round (99.9, 98 %), what was measured is not (99.87): a column of the one with columns of the other behind it
are limits and results, however a house calls them. In running text the promise follows the figure: 99.91%，承诺99.9%，达到.
"""

from __future__ import annotations

import re

from pipeline.values import Block

_VALUE = re.compile(r"\s*[><≥≤]?=?\s*(\d{2,3}(?:\.\d{1,4})?)\s*[%％]?\s*")
_LOWEST, _HIGHEST = 80.0, 100.0
_STEPS = 20  # a promise is a multiple of one twentieth
_LEAST_ROWS = 2
_MOSTLY = 0.6
_FIGURE = r"\d{2,3}(?:\.\d+)?\s?%"
PROMISE_FOLLOWS = re.compile(
    rf"{_FIGURE}\s?[,，、;；(（]?\s?(?:承诺|约定?|目标|要求|协议|应为?|against|limit|promised?|agreed|target)(?:的|值|为|是| (?:is|was|of|level))?[:：]?\s?{_FIGURE}(?P<judged>[,，、;；(（)）]{{0,2}}\s?(?:达到|达成|达标|未达|守住|没守|没有?守|满足|没达|两月未达|met|missed|held|kept|reached))?"
)
# 98.5%，达到约定; 96.4%，高于约定95%; "97.2 %, below the agreed 98".
_JUDGED = re.compile(
    rf"{_FIGURE}\s?[,，、;；(（]?\s?[均都仍略稍刚]?(?:达到|符合|满足|高于|低于|优于|未达到?|没达到?|超过|超出)了?(?:合同|协议)?(?:约定|协议|承诺|目标|要求|sla|指标|服务级别)"
    rf"|{_FIGURE},? ?(?:which |and )?(?:is |was )?(?:just |well |slightly |still |a little )?(?:above|below|meets?|met|within|missed|better than|worse than|under|over) (?:the |our |what was )?(?:agreed|target|sla|promise\w*|limit|level)"
)
_LEAST_TOLD = 2
_SHARE = re.compile(r"(?<![\d.≥>])(?<!≥ )(?<!> )(?<!不低于)(?<!at least )(\d{2,3}(?:\.\d+)?)\s?[%％]")


def limits_beside_results(table: Block) -> bool:
    """Whether a table has a column of round shares, and behind it a column of measured ones."""
    columns = max((len(row) for row in table.rows), default=0)
    shares = [_shares(table, column) for column in range(1, columns)]
    for at, promised in enumerate(shares):
        if promised and all(float(value * _STEPS).is_integer() for value in promised):
            return any(not all(float(value * _STEPS).is_integer() for value in later) for later in shares[at + 1 :])
    return False


def _shares(table: Block, column: int) -> list[float]:
    """The values of a column of shares, from four fifths upwards; none where most of its cells hold something else."""
    rows = [row for row in table.rows[1:] if column < len(row)]
    found = (match for row in rows if (match := _VALUE.fullmatch(row[column].text)))
    values = [value for match in found if _LOWEST <= (value := float(match[1])) <= _HIGHEST]
    return values if len(values) >= max(_LEAST_ROWS, _MOSTLY * len(rows)) else []


def promise_follows(text: str) -> bool:
    """Whether running text, in normal form, gives shares with what was promised behind them: twice, or once judged."""
    told = list(PROMISE_FOLLOWS.finditer(text))
    return len(told) >= _LEAST_TOLD or any(match["judged"] for match in told) or bool(_JUDGED.search(text))


def tells_levels(text: str) -> bool:
    """Whether a text gives a share of four fifths or more, and no mere limit: in a report to a customer that is a level reached, promised
    there or in the agreement."""
    return any(_LOWEST <= float(match[1]) <= _HIGHEST for match in _SHARE.finditer(text))
