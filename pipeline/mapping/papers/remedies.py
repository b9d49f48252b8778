"""Articles of knowledge, whatever they are called: a short paper that says what is seen, and below it what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, body_of
from pipeline.mapping.content.quoting import opening_quote
from pipeline.values import NAME_PLACES, Content, Kind

_SURE = 0.62  # asks for a human look
_KNOWN = 0.5
_LONGEST = 3000  # characters
_BEGINS, _ENDS = r"^\W*(?:", r")\s?[:：\t]"
_SEEN = re.compile(
    _BEGINS + r"seen|symptoms?|problem|issue|what (?:you|people|users) see|what happens|(?:故障|问题)?现象|症状|样子|表现" + _ENDS,
    re.I | re.M,
)  # fmt: skip
_DONE = re.compile(
    _BEGINS + r"do|fix|solution|resolution|work ?around|way round|steps?|remedy|what to do|how to (?:fix|solve)"
    r"|(?:处理|解决|处置)(?:办法|方法|步骤)?|办法|做法|怎么办|怎么绕|步骤" + _ENDS,
    re.I | re.M,
)  # fmt: skip


def by_remedy(content: Content, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The article, where no name tells of something else."""
    if kind not in ("record", "unrelated") or any(block.place.sheet for block in content.blocks):
        return []
    if any(one.confidence >= _KNOWN and one.place in NAME_PLACES for one in known):
        return []
    body = body_of(content)
    return [Candidate("R-7.6", _SURE, "body", opening_quote(body), body, read=True)] if is_article(content) else []


def is_article(content: Content) -> bool:
    """Whether a short text has a line on what is seen, and one on what to do."""
    text = "\n".join(block.text for block in content.blocks)
    return len(text) <= _LONGEST and bool(_SEEN.search(text) and _DONE.search(text))
