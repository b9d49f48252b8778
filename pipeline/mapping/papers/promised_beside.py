"""Whether a table sets what was reached beside what was promised."""

from __future__ import annotations

import re

from pipeline.mapping.papers.limits_and_results import limits_beside_results
from pipeline.text.normal import bare
from pipeline.values import Block

PROMISED = re.compile(r"承诺|目标值?|协议(?!编号|名称|号)|约定(?!书|期|人)|\b(?:target|promised|agreed|sla)\b")
_REACHED = re.compile(
    r"实际|达成|完成值|\b(?:actual|reached|achieved|measured|result|(?:january|february|march|april|may|june|july|august|september|october|november|december))\b"
)
# 协议 | 9月: what the contract says, and how the month was.
_CONTRACTED = re.compile(r"(?:协议|约定|承诺|合同|说好的?)(?:值|指标|要求)?")
_THE_MONTH = re.compile(r"(?:20\d\d年)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|本|当)月(?:份|实绩|情况|结果)?")
_FIGURE = re.compile(r"\d ?(?:[%％]|分|小时|件|次|min|hour|h\b|s\b)|^\d+(?:\.\d+)?$|\d of \d")


def promised_beside_reached(table: Block) -> bool:
    """Whether a table sets what was reached beside what was promised."""
    header = bare(" | ".join(cell.text for cell in table.rows[0]))
    if PROMISED.search(header) and (_REACHED.search(header) or _figures_beside(table)):
        return True
    heads = [bare(cell.text) for cell in table.rows[0]]
    if any(map(_CONTRACTED.fullmatch, heads)) and any(map(_THE_MONTH.fullmatch, heads)):
        return True
    return limits_beside_results(table)


def _figures_beside(table: Block) -> bool:
    """Whether a column beside the promised one holds figures in most rows: the results, a customer or month a column."""
    header = [bare(cell.text) for cell in table.rows[0]]
    promised = next((at for at, text in enumerate(header) if PROMISED.search(text)), len(header))
    rows = table.rows[1:]
    columns = ([row[at].text for row in rows if at < len(row)] for at in range(promised + 1, len(header)))
    return any(2 * sum(map(bool, map(_FIGURE.search, column))) > len(rows) for column in columns)
