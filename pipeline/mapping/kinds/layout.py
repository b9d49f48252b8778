"""How a file is laid out: prose or table, filled or blank, ledger or form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from pipeline.mapping.kinds.blanks import may_be_open, open_places, waits
from pipeline.mapping.kinds.filled import (
    MOST_HEADER_ROWS,
    OF_THE_FORM,
    filled_in,
    is_open,
    label_alone,
    labels_alone_in,
)
from pipeline.recall import remembered
from pipeline.text.cells import texts_in
from pipeline.text.fields import label_key
from pipeline.text.normal import bare, count_chinese
from pipeline.text.plain_days import DAY_OR_MONTH
from pipeline.text.whole import whole
from pipeline.values import Block, Content, Row

# A line that ends in a colon waits to be filled, unless it leads to what follows or greets somebody.
_BLANKS = re.compile(
    r"_{3,}|\s年\s{1,}月\s{1,}日|(?:^|[:：]|\s{2})\s*(?!致|尊敬|各|dear )(?:[^:：\s][^:：]{0,19}|[a-zA-Z*(-][\x20-\x39\x3b-\x7e]{0,45})[:：]\s*$|□(?=[^√■☑])|年\s{2,}月\s{2,}日"
)
_TYPED = attrgetter("date")
_OF_A_DATE = re.compile(r"[\d年]")
_PROCEDURE_HEADS = frozenset(
    ["目的", "范围", "适用范围", "职责", "职责与权限", "术语", "术语和定义", "工作程序", "流程", "程序", "管理要求", "相关文件", "相关记录",
     "记录", "总则", "附则", "工作流程", "流程描述", "角色与职责", "角色和职责", "控制要求", "管理内容", "输入", "输出", "绩效指标",
     "purpose", "scope", "role and responsibility", "roles and responsibilities", "responsibilities", "definitions", "procedure",
     "process", "policy", "process flow", "process steps", "references", "related documents", "records", "inputs", "outputs", "kpi", "kpis", "metrics"]
)  # fmt: skip
# Reports have these as well.
_HEADS_OF_ANY = frozenset(
    ["目的", "范围", "术语", "术语和定义", "相关文件", "purpose", "scope", "definitions", "references", "related documents", "metrics"]
)  # fmt: skip
_LABELLED = re.compile(r"^[\W_]*(?P<label>[^:：]{1,40}?)[\W_]*[:：][\s*]*(?P<value>.{0,80})$")
_LONGEST_FIELD, _LONGEST_LABEL = 120, 30
# A sentence before a list, and whom a letter is to: nothing is to be written after them.
_LEADS_IN = re.compile(
    r"[，,；;。].*[:：]\s*$|(?:如下|下列.{0,20}|following|as follows)[:：]\s*$|^\s*(?:致|各|尊敬的|dear\b|to\b)[^:：]{1,40}[:：]\s*$",
    re.I,
)
_POINT = re.compile(r"\s*(?:[-*•·●▪]|\d{1,2}[.)、）]|[(（][\d一二三四五六七八九十]{1,2}[)）])\s*\S")
_LEAST_TOLD = 20  # letters of a sentence below a label; a Chinese character says as much as two
_TO_SIGN = re.compile(r"签[字名章]|意见|审[批核]|盖章|日期")
_MANY_WAITING = 5
_MOSTLY_OPEN = 0.6
_HALF_OPEN = 0.7
# Characters of prose for each open place: a text of rules with lines to sign at its end is no form.
_PROSE_PER_PLACE = 300
_PROSE_PER_PLACE_HALF_OPEN = 150
_PROSE_PER_LINE = 80
_LONGEST_FORM = 2000
_LONGEST_ABOVE_LABELS = 300
_HARDLY_FILLED = 0.3
_LONGEST_GUIDED = 1300  # a form that says of each part what belongs there
_SCALE = re.compile(r"1(?<!\d1)\s+2\s+3\s+4\s+5(?!\d)")  # an answer to circle


@dataclass(frozen=True, slots=True)
class Layout:
    """`filled` is the share of filled cells below header rows and beside labels, and of filled "label: value" lines,
    0 to 1 (1 without any). `waiting` counts places to write in; `dates` leaves out those of the form itself.
    `ruling_heads`: those `procedure_heads` that no report has. `labels_alone`: the few rows of each of its tables are headings, and nothing stands below them."""

    prose: int
    cells: int
    rows: int
    filled: float
    ledgers: int
    dates: int
    blanks: int
    procedure_heads: int
    headings: int
    waiting: int = 0
    labels_alone: bool = False
    ruling_heads: int = 0

    @property
    def blank_form(self) -> bool:
        """A template that waits to be filled: open fields, hardly a date, little prose."""
        if self.waiting >= _MANY_WAITING and self.waiting >= 3 * self.dates and self.filled < _MOSTLY_OPEN:
            return self.waiting * _PROSE_PER_PLACE >= self.prose
        line_after_line = not (self.dates or self.cells) and self.waiting * _PROSE_PER_LINE >= self.prose
        if self.waiting >= _MANY_WAITING and line_after_line:  # - [ ] to be ticked
            return True
        if self.waiting >= 2 * _MANY_WAITING and not self.dates and self.filled < _HALF_OPEN:
            return self.prose <= min(_LONGEST_FORM, self.waiting * _PROSE_PER_PLACE_HALF_OPEN)
        if not (self.filled or self.dates) and self.cells and self.blanks >= _MANY_WAITING:
            return self.prose <= _LONGEST_FORM
        if self.cells and self.blanks >= _MANY_WAITING and self.filled < _HARDLY_FILLED and not self.dates:
            return self.prose <= _LONGEST_GUIDED
        if self.prose > 900 or not (self.cells or self.blanks >= 2):
            return False
        if self.labels_alone and not self.dates and self.prose < _LONGEST_ABOVE_LABELS:
            return True
        if self.cells and self.rows <= 1 and not self.dates and self.prose < 200:
            return True
        if self.filled < 0.5 and self.dates <= 1:
            return True
        return self.dates == 0 and (self.filled < 0.72 or self.blanks >= 3)


@remembered(most=2)
def layout_of(content: Content) -> Layout:
    prose = cells = rows = dates = blanks = heads = ruling = headings = ledgers = waiting = 0
    open_values = values = 0
    labels_alone = True
    document = whole(content.blocks).text  # what stands nowhere in it is not looked for in lines and cells
    some_open, some_dates, some_scale = (
        may_be_open(document),
        bool(DAY_OR_MONTH.search(document)),
        _SCALE.search(document),
    )
    body = [block for block in content.blocks if block.place.part in ("body", "textbox")]
    for at, block in enumerate(body):
        if block.rows:
            rows += len(block.rows)
            labels_alone = labels_alone and len(block.rows) <= MOST_HEADER_ROWS and labels_alone_in(block.rows)
            cells += sum(len(row) for row in block.rows)
            filled, total, ledger = filled_in(block.rows)
            values += total
            open_values += total - filled
            ledgers += ledger
            dates += _dates_in(block, some_dates)
            if some_open and may_be_open(block.text):
                waiting += sum(open_places(cell.text) for row in block.rows for cell in row)
            if any(map(_blanks_in, texts_in(block))):
                blanks += sum(map(_blanks_of_row, block.rows))
        else:
            prose += len(block.text)
            lines = block.text.splitlines()
            for number, line in enumerate(lines):
                leads_in = line.rstrip().endswith((":", "：")) and (
                    _LEADS_IN.search(line) is not None or _told_below(lines[number + 1 :], body[at + 1 : at + 2])
                )
                blanks += 0 if leads_in else _blanks_in(line)
                labelled = len(line) <= _LONGEST_FIELD and not leads_in and (":" in line or "：" in line)
                match = _LABELLED.match(line) if labelled else None
                if match and OF_THE_FORM.fullmatch(label_key(match["label"])):
                    continue
                dates += len(DAY_OR_MONTH.findall(line)) if some_dates and _OF_A_DATE.search(line) else 0
                if some_scale and _SCALE.search(line):
                    values, open_values, waiting = values + 1, open_values + 1, waiting + 1
                    continue
                waiting += open_places(line) if some_open else 0
                if match:
                    values += 1
                    open_values += waits(match["value"])
            if block.level:
                headings += 1
                head = _head(block.text)
                heads += head in _PROCEDURE_HEADS
                ruling += head in _PROCEDURE_HEADS - _HEADS_OF_ANY
    return Layout(
        prose,
        cells,
        rows,
        1.0 - open_values / values if values else 1.0,
        ledgers,
        dates,
        blanks,
        heads,
        headings,
        waiting,
        labels_alone and rows > 0,
        ruling,
    )


def _told_below(lines: Sequence[str], after: Sequence[Block]) -> bool:
    """Whether a point of a list, or a line of running text, follows: then a colon leads to it."""
    first = next((line for line in lines if line.strip()), "")
    if not first:
        first = next((block.text for block in after if not (block.rows or block.level)), "").strip().partition("\n")[0]
    if first.rstrip().endswith((":", "：")) or open_places(first):
        return False
    if _POINT.match(first) or len(first) >= _LEAST_TOLD:
        return True
    return len(first) + count_chinese(first) >= _LEAST_TOLD and not _TO_SIGN.search(first)


@lru_cache(maxsize=8192)
def _blanks_in(text: str) -> int:
    if not (text.rstrip().endswith((":", "：")) or "年" in text or "___" in text or "□" in text):
        return 0
    return len(_BLANKS.findall(text))


def _blanks_of_row(row: Row) -> int:
    """How many places to write in the cells of a row have; a label whose value stands beside it is none."""
    beside = (*(not is_open(cell.text) for cell in row[1:]), False)
    return sum(
        0 if said and label_alone(cell.text) else _blanks_in(cell.text) for cell, said in zip(row, beside, strict=True)
    )


def _dates_in(table: Block, some: bool) -> int:
    """How many cells of a table hold a date, a typed or a written one (where the document has `some` at all)."""
    told = some and DAY_OR_MONTH.search(table.text) is not None
    texts = frozenset(text for text in texts_in(table) if DAY_OR_MONTH.search(text)) if told else frozenset()
    return sum(
        sum((cell.date is not None or cell.text in texts) and not _of_the_form(cell.text) for cell in row)
        for row in (table.rows if texts or any(map(_TYPED, chain.from_iterable(table.rows))) else ())
        if not (len(row) == 2 and OF_THE_FORM.fullmatch(label_key(row[0].text)))
    )


def _of_the_form(text: str) -> bool:
    """Whether a cell holds a label and a value of the form itself: Effective date: 18 May 2026."""
    label, colon, _ = text.partition(":")
    return bool(colon) and len(label) < _LONGEST_LABEL and OF_THE_FORM.fullmatch(label_key(label)) is not None


def _head(text: str) -> str:
    return re.sub(r"^(?:第[一二三四五六七八九十]+[章节条]|[\d.]+|[一二三四五六七八九十]+)\s*", "", bare(text)).strip()
