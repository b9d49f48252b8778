"""Audit checklists whose place for the evidence only repeats the verdict (符合, OK, conforms) or the question.

What was seen where the rules were broken is evidence, too; that there is a nonconformity, or its number, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.text.normal import bare
from pipeline.text.verdict_tails import without_verdict
from pipeline.values import Block, Row

CHECKLIST, EVIDENCE = "R-9.2-3", "客观证据"
_COLUMN = re.compile(
    r"证据|(?:检查|审核|现场|查验)(?:记录|情况|发现|事实)|\b(?:evidence|findings?|observations?|notes|what was (?:seen|found)|seen|sampled)\b|^(?:audit )?(?:records?|answers?)$"
)
_VERDICT = re.compile(
    r"(?:基本|不|未|部分)?(?:符合|合格|满足|通过|有|无|是|否|正常|良好|已查|见)(?:要求|规定)?"
    r"|[xyn]|ok|yes|no|none|pass(?:ed)?|conform(?:s|ing|ity)?|complian(?:t|ce)|good|fine|checked|n/?a"
)
# "已识别，符合要求": the verb of the question, and the verdict.
_VERB_AND_VERDICT = re.compile(r"(?:均?已?经?[\u4e00-\u9fff]{1,6} ?)?(?:基本)?(?:符合|满足)(?:标准|规定|体系)?要求?")
# "查风险登记表，符合": what was asked after, looked at, and the verdict.
_LOOKED_AT = re.compile(
    r"(?:经|已|现场)?(?:抽|核|检)?查(?:看|阅|验|见)?([\u4e00-\u9fff]{2,8}?)(?:均|都)?(?:基本)?(?:符合|满足)(?:要求)?"
)
_NONCONFORMITY = re.compile(
    r"不符合|不合格|未达到?要求|开具|整改单|(?<![a-z])n(?:c|cr|ok|ot ok)(?![a-z])|nonconform|non conform|\bfinding\b|\bminor\b|\bmajor\b"
)
# What is left of an answer without the words for a nonconformity, its number and pointers to it.
_POINTS = re.compile(
    rf"(?:{_NONCONFORMITY.pattern}|见|详见|参见|要求|报告|编号|第|号|项|\b(?:see|no|number|report|ref|raised|form|observation|obs)\b|[\d\W]|\b[a-z]{{1,3}}\b)+"
)
_LATIN_WORD = re.compile(r"[a-z]{3,}")
_OF_SAYING = frozenset(
    ["the", "are", "there", "has", "have", "been", "was", "were", "and", "for", "does", "which", "how", "all"]
)
_REPEATED = 0.8  # of the letters or words of an answer
_HALF = 0.5  # of the letters of what was looked at: the paper that the question is on
_LEAST_ROWS = 4
_LEAST_WORDS, _LEAST_LETTERS = 2, 6  # of what was seen
_MOSTLY = 0.92  # a few rows that tell what was seen make it a matter of how well, not whether


def only_verdicts(blocks: Sequence[Block]) -> bool:
    """Whether the tables have a column for evidence, and no cell of it, or one in thirteen, tells what was seen; of
    several such columns (finding, what was seen) none."""
    tables = [block.rows for block in blocks if block.rows]
    widest = max((len(row) for rows in tables for row in rows), default=0)
    columns = [[pair for rows in tables for pair in _evidence(rows, which)] for which in range(widest)]
    asked = [cells for cells in columns if len(cells) >= _LEAST_ROWS]
    return bool(asked) and all(_bare(cells) for cells in asked)


def _bare(cells: Sequence[tuple[str, str]]) -> bool:
    return sum(_says_nothing(text, beside) for text, beside in cells) >= _MOSTLY * len(cells)


def _says_nothing(text: str, beside: str) -> bool:
    """Whether an answer is a verdict, or what was asked `beside` it over again."""
    if (looked := _LOOKED_AT.fullmatch(text)) and _HALF * len(looked[1]) <= sum(each in beside for each in looked[1]):
        return True
    return bool(_VERDICT.fullmatch(text) or _VERB_AND_VERDICT.fullmatch(text)) or _repeats(
        without_verdict(text), beside
    )


def _only_points(text: str) -> bool:
    """Whether the answer of a row on a nonconformity says that there is one, and hardly more: 不太准."""
    left = _POINTS.sub(" ", without_verdict(text))
    told = (
        len(_LATIN_WORD.findall(left)) >= _LEAST_WORDS
        if left.isascii()
        else len(left.replace(" ", "")) >= _LEAST_LETTERS
    )
    return bool(_VERDICT.fullmatch(text)) or not told


def _repeats(text: str, beside: str) -> bool:
    if any(map(str.isdigit, text)):
        return False
    if text.isascii():
        said, asked = (set(_LATIN_WORD.findall(each)) - _OF_SAYING for each in (text, beside))
    else:
        said, asked = (set(each) - set(" 已有的了均都") for each in (text, beside))
    return bool(said) and len(said & asked) >= _REPEATED * len(said)


def _evidence(rows: Sequence[Row], which: int) -> Iterator[tuple[str, str]]:
    """What stands under a heading of evidence (`which` of them), and beside it, in bare form; empty cells and those that
    only say that there is a nonconformity are left out."""
    column = None
    for row in rows:
        if column is None:
            found = [at for at, cell in enumerate(row) if _COLUMN.search(bare(cell.text))] if len(row) > 2 else []
            column = found[which] if which < len(found) else None
        elif column < len(row) and (text := bare(row[column].text)):
            beside = bare(" ".join(cell.text for at, cell in enumerate(row) if at != column))
            if not (_NONCONFORMITY.search(f"{text} {beside}") and _only_points(text)):
                yield text, beside
