"""Short statements that nothing of a kind happened."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import RULES
from pipeline.mapping.mapper import Mapper
from pipeline.text import bare, normal, quote
from pipeline.values import Content, Kind

_LONGEST_STATEMENT = 900
# In other short papers a count of none is one figure among many.
_STATEMENT = re.compile(r"零|无|未发生|说明|声明|\b(?:nil|zero|no|statement|declaration)\b")
_DENIAL = re.compile(
    r"^(?:无|零|(?:未|没有)(?:发生|出现|收到|接到)?|(?:no|zero|nil) )|(?:数量?为?0|0起|0| (?:was|were|occurred|arose) ?\w*| received)$"
)


def by_nil_statement(content: Content, names: FileNames, kind: Kind, mapper: Mapper) -> list[Candidate]:
    """A short statement that nothing of the kind happened, where the catalogue lets it count."""
    body = body_of(content)
    if kind in RULES or sum(len(block.text) for block in body) > 3 * _LONGEST_STATEMENT:
        return []
    key = bare("\n".join((names.title, *(block.text for block in body))))
    if len(key) > _LONGEST_STATEMENT:
        return []
    statement = any(_STATEMENT.search(normal(name)) for name in (names.title, names.file))
    found: list[Candidate] = []
    for requirement in mapper.catalogue.requirements:
        nil = requirement.conditional
        words = _bare_words((*nil.nil_words_zh, *nil.nil_words_en))
        said = any(_says(key, word) for word in words)
        if said or (statement and words and _none_counted(words).search(key)):
            found.append(Candidate(requirement.id, 0.8, "body", quote(names.title or key), body))
    return found


def _says(key: str, word: str) -> bool:
    """Whether the words stand there, but neither in a question (有无) nor as the start of a figure (0.5)."""
    where = key.find(word)
    while where >= 0:
        rest = key[where + len(word) :].lstrip()
        if key[where - 1 : where] != "有" and not (word[-1:].isdigit() and rest[:1].isdigit()):
            return True
        where = key.find(word, where + 1)
    return False


@lru_cache(maxsize=64)
def _bare_words(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(bare, words))


@lru_cache(maxsize=64)
def _none_counted(words: tuple[str, ...]) -> re.Pattern[str]:
    """What the nil words deny, counted: 客户投诉：0件, complaints: none."""
    subjects = {subject for word in words if len(subject := _DENIAL.sub("", _DENIAL.sub("", word)).strip()) >= 2}
    if not subjects:
        return re.compile(r"(?!)")
    either = "|".join(sorted(map(re.escape, subjects), key=len, reverse=True))
    return re.compile(rf"(?:{either})(?:数量?)?为?(?:(?:0|零)[件起次例宗个项]|零(?:记录|报告)| (?:0|none|nil|zero)\b)")
