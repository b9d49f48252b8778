"""What a form of a single record was answered in whole sentences: a signature of each answer, to be held against others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from pipeline.text.fields import fields
from pipeline.text.joined import joined
from pipeline.text.normal import bare, quote
from pipeline.values import Content, Fact

_LEAST, _LEAST_LATIN = 18, 45  # characters of a sentence
_PRINTED = re.compile(r"[□☐☑■✓√]|\(\s*\)|（\s*）|_{3}|标准变更|standard change|pre-?approved", re.I)
_MOST = 12


def long_answers(content: Content) -> Iterator[Fact]:
    """filled.answer: the hash of what stands beside a label of a table, where it is a sentence and no box to be ticked."""
    blocks = [b for b in content.blocks if b.rows and b.place.part == "body" and not b.place.sheet]
    if any(_PRINTED.search(block.text) for block in blocks):
        return
    shown = 0
    for field in fields(blocks):
        words = bare(field.value)
        if field.below or len(words) < (_LEAST_LATIN if words.isascii() else _LEAST) or shown >= _MOST:
            continue
        shown += 1
        told = joined(field.key, words)
        yield Fact("filled.answer", sha256(told.encode()).hexdigest()[:16], str(field.place), quote(field.said))
