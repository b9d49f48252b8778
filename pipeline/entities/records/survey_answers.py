"""What one who was asked how content he is said in words, beside the marks that he gave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from pipeline.text.fields import Labels, fields
from pipeline.text.joined import joined
from pipeline.text.normal import bare, quote
from pipeline.values import Content, Fact

_IN_WORDS = Labels(
    r"意见|建议|评语|留言|其他要求|comment|remark|suggest|opinion|anything else|what (?:can|could|should) we"
)
_MARK = re.compile(
    r"(?<![\d.\-/])(?:10|\d)(?:\.\d)?(?![\d.\-/年月日%])|(?:非常|很|比较|较|基本)?(?:不)?满意|(?:very )?(?:dis)?satisfied"
)
_LEAST, _LEAST_LATIN = 8, 24  # characters of a remark of somebody's own
_LEAST_MARKS = 3


def survey_answers(content: Content) -> Iterator[Fact]:
    """survey.answer "remark|length|marks": hashes of a remark and of the marks beside it."""
    body = [block for block in content.blocks if block.place.part == "body" and not block.place.sheet]
    said = [field for field in fields(body) if not field.below and _IN_WORDS.search(field.key) and field.value.strip()]
    marks = [
        mark.group()
        for block in body
        for row in block.rows
        for cell in row[1:]
        for mark in [_MARK.fullmatch(cell.text.strip())]
        if mark
    ]
    for field in said[:1]:
        words = bare(field.value)
        length = len(words) * (_LEAST if words.isascii() else _LEAST_LATIN) // _LEAST_LATIN
        if length >= _LEAST:
            hashes = [sha256(text.encode()).hexdigest()[:12] for text in (words, "|".join(marks))]
            told = hashes[1] if len(marks) >= _LEAST_MARKS else ""
            yield Fact("survey.answer", joined(hashes[0], length, told), str(field.place), quote(field.said))
