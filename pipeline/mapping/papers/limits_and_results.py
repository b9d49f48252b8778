"""Figures of a service beside what was promised for them, told by the figures themselves where no head says so.

A promise is round (99.9, 98 %), what was measured is not (99.87): a column of the one with columns of the other behind it
are limits and results, however a house calls them. In running text the promise follows the figure: 99.91%，承诺99.9%，达到.
"""

from __future__ import annotations

import re

from pipeline.text.normal import bare
from pipeline.text.plain_days import MONTH_NAME
from pipeline.values import Block

# How a column is also headed that says what is due: enough only where figures of a level stand in it and behind it.
_DUE = re.compile(
    r"(?:服务|合同|考核|sla)?(?:标准|要求|考核|合同|基准|基线|门槛|应达|应达到|阈值|指标|水平|承诺|约定|说好|讲好|答应|约好)(?:值|数|的数?|指标|标准|要求|水平)?|约的|数|说的|sla"
    r"|(?:service |contract )?(?:standard|required|requirement|commitment|committed|contract(?:ed|ual)?|threshold|goal|objective|floor|sla)s?(?: level| value| figure)?|(?:what (?:is|was|we) )?(?:due|said|promised|agreed)"
)
_MEASURED = re.compile(
    r"\d+(?:\.\d+)?\s?(?:[%％]|分钟?|秒|小时|天|工作日|[件次起单]|mins?\b|minutes?|hours?|h\b|s\b|days?)|^[≥≤<>]?\s?\d+(?:\.\d+)?$"
)
_VALUE = re.compile(r"\s*[><≥≤]?=?\s*(\d{2,3}(?:\.\d{1,4})?)\s*[%％]?\s*")
_LOWEST, _HIGHEST = 80.0, 100.0
_STEPS = 20  # a promise is a multiple of one twentieth
_LEAST_ROWS = 2
_MOSTLY = 0.6
_FIGURE = r"\d{2,3}(?:\.\d+)?\s?%"
PROMISE_FOLLOWS = re.compile(
    rf"{_FIGURE}\s?[,，、;；(（]?\s?(?:承诺|约定?|说好|讲好|答应|约好|目标|要求|协议|应为?|against|limit|promised?|agreed|target)(?:的|值|为|是| (?:is|was|of|level))?[:：]?\s?{_FIGURE}(?P<judged>[,，、;；(（)）]{{0,2}}\s?(?:达到|达成|达标|未达|守住|没守|没有?守|满足|没达|两月未达|met|missed|held|kept|reached))?"
)
# 98.5%，达到约定; 96.4%，高于约定95%; "97.2 %, below the agreed 98".
_JUDGED = re.compile(
    rf"{_FIGURE}\s?[,，、;；(（]?\s?[均都仍略稍刚]?(?:达到|符合|满足|高于|低于|优于|未达到?|没达到?|超过|超出)了?(?:合同|协议)?(?:约定|协议|承诺|目标|要求|sla|指标|服务级别)"
    rf"|{_FIGURE},? ?(?:which |and )?(?:is |was )?(?:just |well |slightly |still |a little )?(?:above|below|meets?|met|within|missed|better than|worse than|under|over) (?:the |our |what was )?(?:agreed|target|sla|promise\w*|limit|level)"
)
# Several promises one behind the other, after as many figures: （约定依次为 99.95%、98%）, "(agreed: 99.9, 98 and 95 %)".
_PROMISE = r"(?:约定|承诺|目标|要求|协议|合同|指标|标准|\bagreed|\bpromised?|\btargets?|\bcontract(?:ed)?|\bdue\b|\bslas?\b)(?:值|级别|水平|线|的是)?(?: (?:levels?|figures?|values?|targets?|for them))?"
_ONE_OF_THEM = r"[≥>]?=?\s?\d{2,3}(?:\.\d+)?(?:\s?%)?"
_IN_TURN = re.compile(
    rf"{_PROMISE}(?:,? ?(?:依次|分别|顺次|逐项|依序|in (?:turn|this order|that order|the same order)|respectively))?(?:为|是|:|,| (?:is|are|was|were|being))*\s?"
    rf"(?P<promises>{_ONE_OF_THEM}(?:(?:、|,| ?/| ?和| ?及|;| and|, and) ?{_ONE_OF_THEM})+)"
)
# A line of what was agreed and, on one behind it, what was reached: 约定的：…99.5%，…98%。做到的：…99.71%; "Agreed: …", "Done: …".
_LINES_OF_BOTH = re.compile(
    rf"(?:约定|承诺|说好|协议|目标|合同|要求|agreed|promised|targets?|contract|what we (?:agreed|promised))的?(?:值|指标|级别)?:\s?[^\n]*?{_FIGURE}[^\n]*?{_FIGURE}"
    rf"[\s\S]{{0,200}}?(?:做到|实际|达到|完成|本[月季期]|结果|实绩|reached|done|actual|achieved|result|this month|what we did)的?(?:值|情况|结果)?:\s?[^\n]*?{_FIGURE}"
)
_EACH = re.compile(r"\d{2,3}(?:\.\d+)?")
_REACHED_EACH = re.compile(rf"(?<![\d.]){_EACH.pattern}\s?%")
# What was done in its time: "all closed within two working days", 8小时内恢复; and how much was agreed: 单量11，上限50.
_IN_TIME = re.compile(
    r"[\d一二两三四五六八](?:\.\d)?\s?(?:个?(?:工作日|小时)|分钟|天)(?:之?内|以内)(?:均|都|全部?|已|就)*(?:恢复|解决|完成|响应|办结|办完|到场|处理|修好|答复)"
    r"|\b(?:all |each |every \w+ |both )?(?:\w+ed|done|put right|fixed|back|on site) (?:with)?in (?:under )?(?:the )?(?:\d+|one|two|three|four|six|eight) (?:working |business )?(?:hours?|h\b|minutes?|min\b|days?)"
)
_AS_AGREED = re.compile(
    r"(?:上限|约定|协议|承诺)(?:值|为|是|的)?\s?[:：]?\s?\d|按(?:约定|协议|合同|承诺)|\b(?:limit|agreed|promised|target|allowance)(?: (?:of|is|at|level|was))?\W{0,2}\d|\b(?:as|than|what was) (?:agreed|promised)\b"
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


def due_beside_results(table: Block) -> bool:
    """Whether a column that is headed as what is due stands before one of figures, a level of four fifths or more among
    both: for a paper that is a report on a month, and not for what was read off at a round."""
    header = [bare(cell.text) for cell in table.rows[0]]
    due = next((at for at, text in enumerate(header) if at and _DUE.fullmatch(text)), len(header))
    for later in range(due + 1, len(header)):
        pairs = [(row[due].text.strip(), row[later].text.strip()) for row in table.rows[1:] if later < len(row)]
        told = [pair for pair in pairs if all(map(_MEASURED.search, pair))]
        level = any(all(_is_level(one) for one in pair) for pair in told)
        if level and len(told) >= max(_LEAST_ROWS, _MOSTLY * len(pairs)):
            return True
    return False


def _is_level(cell: str) -> bool:
    return any(mark in cell for mark in "%％") and any(
        _LOWEST <= float(found) <= _HIGHEST for found in re.findall(r"\d{2,3}(?:\.\d+)?", cell)
    )


def _shares(table: Block, column: int) -> list[float]:
    """The values of a column of shares, from four fifths upwards; none where most of its cells hold something else."""
    rows = [row for row in table.rows[1:] if column < len(row)]
    found = (match for row in rows if (match := _VALUE.fullmatch(row[column].text)))
    values = [value for match in found if _LOWEST <= (value := float(match[1])) <= _HIGHEST]
    return values if len(values) >= max(_LEAST_ROWS, _MOSTLY * len(rows)) else []


# … or first: 约定99.9%，七月99.95%; "agreed 99.9 %, July 99.95 %"; or where it holds: "96.1 % in time where 95 % is agreed".
_PROMISE_FIRST = re.compile(
    rf"(?:约定|说好|讲好|承诺|目标|agreed|promised|target)(?:的|值|为|是| (?:is|was|of))?[:：]?\s?{_FIGURE}[,，;；、]\s?(?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月|实际|做到|达到|跑到|{MONTH_NAME.lower()}|reached|was|got|ran|we)[^。.\n]{{0,14}}?{_FIGURE}"
    rf"|{_FIGURE}[^.。\n%]{{0,24}}\b(?:where|of|with|for) {_FIGURE} (?:is|was|were|are|being)? ?(?:agreed|promised|due)"
)


def promise_follows(text: str) -> bool:
    """Whether running text, in normal form, gives shares with what was promised behind them: twice, or once judged."""
    told = list(PROMISE_FOLLOWS.finditer(text))
    judged = any(match["judged"] for match in told) or bool(_JUDGED.search(text))
    return (
        len(told) >= _LEAST_TOLD
        or judged
        or any(each.search(text) for each in (_LINES_OF_BOTH, _PROMISE_FIRST))
        or _promised_in_turn(text)
    )


def _promised_in_turn(text: str) -> bool:
    """Whether a row of promises follows as many shares, the highest of both four fifths or more."""
    for match in _IN_TURN.finditer(text):
        promises = [float(each) for each in _EACH.findall(match["promises"])]
        reached = _REACHED_EACH.findall(text[: match.start()])
        if "%" in match["promises"] and len(reached) >= len(promises) and _LOWEST <= max(promises) <= _HIGHEST:
            return True
    return False


def tells_levels(text: str) -> bool:
    """Whether a text gives a share of four fifths or more, and no mere limit: in a report to a customer that is a level
    reached, promised there or in the agreement. So are things done in so many hours, and as it was agreed."""
    if any(_LOWEST <= float(match[1]) <= _HIGHEST for match in _SHARE.finditer(text)):
        return True
    in_time = len(_IN_TIME.findall(text))
    return in_time >= _LEAST_TOLD or bool(in_time and _AS_AGREED.search(text))
