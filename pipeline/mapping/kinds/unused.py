"""Whether what is called a record or report shows no sign of use: a list to be ticked, lines to sign, a title alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.kinds.layout import Layout
from pipeline.text.normal import normal
from pipeline.values import Block, Content

_CHECKLIST = re.compile(r"\bcheck-? ?list\b|检查清单|检查单|检查表|核查表|点检表")
_OF_ANY_DAY = re.compile(r"[\[<【{][^\w\]>】}]*(?:date|day|month|yyyy|日期|年月|月份)\b")
# A plan or a report that is called after anything: "Release plan: <project name>", "{{service}} 验收报告".
_OF_ANYTHING = re.compile(
    r"(?<!<)<_?(?P<a>[a-z\u4e00-\u9fff][^<>\n]{1,60}?)_?>(?!>)|\{\{(?P<b>[^{}\n]{1,40})\}\}|\[(?P<c>[a-z\u4e00-\u9fff][^\[\]\n]{2,40})\](?!\()",
    re.I,
)
_ANYBODY = re.compile(
    r"^(?:your |the )?(?:organi[sz]ation|company|client|business|name\b|entity|firm|agency|hotel|公司|单位|组织|企业)|compan|organi[sz]ation"
)
_LEAST_OPEN = 5
_TO_TICK = re.compile(r"\s*(?:[-*+] )?(?:\[ ?\]|[☐□])")
_MOSTLY_BOXES = 0.7
_DAY = re.compile(r"\d{2,4}[年./-]\d|\d月|\b(?:19|20)\d\d\b")
_TICKED = re.compile(r"[☑☒✓✔✅√■]|\[[xX]\]")
# What a cell says once somebody has looked.
_RESULT = re.compile(
    r"(?:合格|符合|不符合|不合格|正常|异常|通过|已?完成|是|否|有|无|ok|yes|no|y|n|n/a|pass(?:ed)?|fail(?:ed)?|done|complete[d]?|compliant|conforms?|met)"
)
_OF_RESULTS = re.compile(
    r"(?:measured|actual|reached|result|outcome)s?(?: (?:time|value|result)s?)?|实测(?:值|结果|时间)?|实际(?:值|结果|时间|用时)?|(?:检查|测试|演练|验收)?结果"
)
_LEAST_RESULTS = 3
_TITLE_ALONE = 60  # characters
_NUMBERED = re.compile(r"[A-Z]{1,8}(?: ?[-/.] ?[A-Z\d]{1,6})+|第 ?\d* ?页")  # what each page of a form carries
_SAYS_SOMETHING = re.compile(r"[\d。.;；]")
_LINES_TO_SIGN = 2
_QUESTION = re.compile(r"[?？][\s_.…)）]*$")
_LEAST_QUESTIONS, _MOSTLY_QUESTIONS = 5, 0.8
_MANY_QUESTIONS, _HALF_QUESTIONS = 10, 0.5
_A_LINE = re.compile(r"\n|(?<=[?？])\s+")
_LONGEST_HEAD = 30
_ANSWER = re.compile(r"(?:yes|no|n/?a|none|是|否|有|无|不适用)\b.*|.*[.。;；]", re.IGNORECASE)
_HEADED = re.compile(r"[(（]|\W*(?:\d|section|part|[a-z][.)]|[一二三四五六七八九十]{1,3}[、.])", re.IGNORECASE)
_LONGEST_SIGNED = 2000


def unused(content: Content, names: Sequence[str], layout: Layout) -> bool:
    """Whether a document without any day in it waits to be used, or one that is called after any day: Audit report <Date>."""
    if any(_OF_ANY_DAY.search(normal(name)) for name in names):
        return True
    if layout.dates or layout.ledgers > 1 or any(_DAY.search(normal(name)) for name in names):
        return False
    if any(_CHECKLIST.search(normal(name)) for name in names):
        return not _looked_at(content)
    if layout.cells or any(block.place.sheet for block in content.blocks):
        return False
    if asks_only(content):
        return True
    text = _NUMBERED.sub("", "".join(block.text for block in content.blocks))
    if 0 < len(text) < _TITLE_ALONE and not _SAYS_SOMETHING.search(text):
        return True
    return max(layout.blanks, layout.waiting) >= _LINES_TO_SIGN and layout.prose <= _LONGEST_SIGNED


def boxes_alone(content: Content) -> bool:
    """Whether a text is hardly more than points to be ticked, and nobody has ticked one."""
    lines = [line for block in content.blocks if not block.rows for line in block.text.splitlines()]
    boxes = [line for line in lines if _TO_TICK.match(line)]
    if len(boxes) < _LEAST_OPEN or any(map(_ticked, content.blocks)):
        return False
    return sum(map(len, boxes)) >= _MOSTLY_BOXES * sum(len(block.text) for block in content.blocks)


def called_after_anything(names: Sequence[str], layout: Layout) -> bool:
    """Whether a name leaves open what the paper is on, and places in its text are open, too. Who adopts a text that
    leaves a place for his own name has a text."""
    if layout.waiting < _LEAST_OPEN:
        return False
    return any(
        _ANYBODY.search(normal(match["a"] or match["b"] or match["c"])) is None
        for name in names
        for match in _OF_ANYTHING.finditer(name)
    )


def asks_only(content: Content) -> bool:
    """Whether a text is question after question, and nobody has answered."""
    body = (block for block in content.blocks if block.place.part == "body" and not block.level)
    lines = [line for block in body for line in _A_LINE.split(block.text) if line.strip()]
    asked = [bool(_QUESTION.search(line)) for line in lines]
    if sum(asked) >= _LEAST_QUESTIONS and sum(asked) >= _MOSTLY_QUESTIONS * len(lines):
        return True
    if sum(asked) < _MANY_QUESTIONS or sum(asked) < _HALF_QUESTIONS * len(lines):
        return False
    # Heads stand between them, a cover above and lines to sign below: what answers a question follows it, and is no head.
    answers = (
        line
        for before, after, line in zip(asked, asked[1:], lines[1:], strict=False)
        if before and not after and not _HEADED.match(line)
    )
    return not any(len(line) > _LONGEST_HEAD or _ANSWER.fullmatch(line.strip()) for line in answers)


def results_awaited(content: Content) -> bool:
    """Whether a document has columns for what came out, and nothing stands in any of them."""
    return any(map(_results_open, content.blocks)) and not any(map(_results_there, content.blocks))


def _results_open(block: Block) -> bool:
    """Whether a table, not of a workbook, has a column for what came out, and nothing below it."""
    below = _below_results(block)
    return len(below) >= _LEAST_RESULTS and not any(below)


def _results_there(block: Block) -> bool:
    return any(_below_results(block))


def _below_results(block: Block) -> list[str]:
    if not block.rows or block.place.sheet:
        return []
    columns = [at for at, cell in enumerate(block.rows[0]) if _OF_RESULTS.fullmatch(normal(cell.text).strip())]
    return [row[at].text.strip() for row in block.rows[1:] for at in columns if at < len(row)]


def _looked_at(content: Content) -> bool:
    """Whether points of a list are ticked, or cells of it hold results."""
    results = sum(
        bool(_RESULT.fullmatch(normal(cell.text).strip()))
        for block in content.blocks
        for row in block.rows
        for cell in row
    )
    return results >= _LEAST_RESULTS or any(map(_ticked, content.blocks))


def _ticked(block: Block) -> bool:
    """The head of a column may say where to tick: ✓ when completed."""
    if not block.rows:
        return bool(_TICKED.search(block.text))
    return any(_TICKED.search(cell.text) for row in block.rows[len(block.rows) > 1 :] for cell in row)
