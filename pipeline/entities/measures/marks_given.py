"""The marks of several people, in the order in which a record gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.entities.tables import heads
from pipeline.text.fields import Labels
from pipeline.text.normal import quote
from pipeline.values import Block, Content, Fact

_LEAST, _DIFFERENT = 6, 4  # marks, and how many of them are not alike
_MARK = r"\d{1,3}(?:\.\d)?"
_APART = r"\s*(?:[,，、;；/|]|\s)\s*"
_RUN = re.compile(rf"(?<![\d.]){_MARK}(?:\s*分)?(?:{_APART}{_MARK}(?:\s*分)?){{{_LEAST - 1},}}(?![\d.]*\d)")
_OF_A_TEST = re.compile(
    r"成绩|得分|分数|评分|打分|考[试核]|测[试验]|问卷|答题|\b(?:tests?|tested|scores?|marks?|results?|quiz|exam(?:ination)?|points)\b",
    re.I,
)
# What was reached, and not what could be: a paper of questions has points beside each.
_COLUMN = Labels(
    r"^(?:(?:培训|考[试核]|测[试验]|笔试|理论|最终)的?)?(?:得分|成绩|评分|打分|分数|总分)(?:结果)?$|^(?:test |exam |quiz |final )?(?:scores?|marks?)(?: reached| given)?(?: \(?(?:of|out of|/) ?\d+\)?)?$"
)
_A_MARK = re.compile(rf"({_MARK})\s*(?:分|points?|%|/ ?(?:10|100))?")


def marks_given(content: Content) -> Iterator[Fact]:
    """marks.given: six marks and more of a test, apart by spaces; those of one cell or line, or of one column."""
    for block in content.blocks:
        if block.place.part not in ("body", "textbox"):
            continue
        for said, marks in _marks(block):
            rising = all(float(one) < float(other) for one, other in pairwise(marks))  # steps or questions are counted
            if len(marks) >= _LEAST and len(set(marks)) >= _DIFFERENT and not rising:
                yield Fact("marks.given", " ".join(marks), str(block.place), quote(said, width=120))


def _marks(block: Block) -> Iterator[tuple[str, Sequence[str]]]:
    """What is quoted, and the marks of each run of a block."""
    for row in block.rows:
        for at, each in enumerate(row):
            if match := _RUN.search(each.text):
                told = f"{row[at - 1].text}: {each.text}" if at else each.text
                if _OF_A_TEST.search(told):
                    yield told, re.findall(_MARK, match[0])
    if not block.rows and _OF_A_TEST.search(block.text) and (match := _RUN.search(block.text)):
        yield block.text, re.findall(_MARK, match[0])
    for _, keys, below in heads(block):
        column = next((at for at, key in enumerate(keys) if _COLUMN.search(key)), None)
        if column is not None:
            cells = (_A_MARK.fullmatch(row[column].text.strip()) for row in below if column < len(row))
            marks = [match[1] for match in cells if match]
            yield f"{keys[column]}: {' '.join(marks)}", marks
            return
