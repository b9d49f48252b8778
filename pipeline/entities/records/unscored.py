"""Forms that print what is to be scored, and hold no score."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.entities.tables import row_place
from pipeline.text.fields import Labels, label_key
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.values import Block, Content, Fact

_SCORE = Labels(
    r"^(?:实际|实|评价|评估)?得分(?: \d+分制)?$|^(?:评分|分数|打分|实得分)$|^(?:scores?|ratings?|marks?|points?)(?: given| obtained| awarded)?$"
)
_LEAST = 2  # criteria


def unscored(content: Content) -> Iterator[Fact]:
    """form.unscored "label|rows": a column for scores in which nothing stands, though each row below says what is scored."""
    for block in content.blocks:
        if block.rows and not block.place.sheet:
            yield from _of(block)


def _of(block: Block) -> Iterator[Fact]:
    for above, row in enumerate(block.rows):
        for at, cell in enumerate(row):
            if not at or not cell.text.strip() or not _SCORE.search(label_key(cell.text)):
                continue
            if not any(other.text.strip() for other in row[:at]) or len(row) < _LEAST + 1:
                continue
            told, after = [], ""
            for each in block.rows[above + 1 :]:
                after = each[at].text.strip() if len(each) == len(row) else ""
                if len(each) != len(row) or after or not all(other.text.strip() for other in each[:at]):
                    break
                told.append(each)
            if len(told) >= _LEAST and not any(map(str.isdigit, after)):
                value = joined(cell.text.strip(), len(told))
                yield Fact("form.unscored", value, row_place(block, told[0]), quote(" ".join(c.text for c in told[0])))
                return
