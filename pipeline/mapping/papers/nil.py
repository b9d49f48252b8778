"""Short statements that nothing of a kind happened."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.catalogue import Catalogue
from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import RULES
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.papers.rounds import names_who_was_there
from pipeline.recall import remembered
from pipeline.text.normal import bare, normal, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Kind

_LONGEST_STATEMENT = 900
_LEAST_ROWS, _LEAST_COLUMNS = 3, 3
# In other short papers a count of none is one figure among many.
_STATEMENT = re.compile(r"零|无|未发生|说明|声明|\b(?:nil|zero|no|statement|declaration)\b")
_AIMED_AT = re.compile(r"目标|指标|\b(?:objective|target|goal)s?\b")  # none at all is what is wanted there
_DENIAL = re.compile(
    r"^(?:无|零|(?:未|没有)(?:发生|出现|收到|接到)?|(?:no|zero|nil) )|(?:数量?为?0|0起|0| (?:was|were|occurred|arose) ?\w*| received)$"
)

# One of which each sentence of denial holds, whatever is denied.
_DENIED, _DENIED_IN_ENGLISH = re.compile("没有|未"), re.compile(r"\b(?:no|not|neither|nil|without)\b")
_VERB = re.compile(r" (?:arose|occurred|(?:was|were) \w+|received|recorded)$")
_NO_PAPER = r"(?! (?:management|handling|process|procedure|report|record|form|register|log|owner|manager))"


def by_nil_statement(content: Content, names: FileNames, kind: Kind, mapper: Mapper) -> list[Candidate]:
    """A short statement that nothing of the kind happened, where the catalogue lets it count."""
    body = body_of(content)
    if kind in RULES or sum(len(block.text) for block in body) > 3 * _LONGEST_STATEMENT:
        return []
    text = "\n".join(block.text for block in body)
    key = f"{bare(names.title)}\n{bare(text)}"
    if len(key) > _LONGEST_STATEMENT:
        return []
    called = [normal(name) for name in (names.title, names.file)]
    if any(map(_AIMED_AT.search, called)):
        return []
    statement = any(map(_STATEMENT.search, called))
    if not statement and (kind == "report" or names_who_was_there(text) or any(map(_is_a_table, body))):
        return []  # one line of many: "no complaints" in minutes, monthly reports and below what was looked at
    found: list[Candidate] = []
    denied, denied_in_english = _DENIED.search(key), _DENIED_IN_ENGLISH.search(key)
    for id, words in _nil_words(mapper.catalogue):
        said = any(_says(key, word) for word in words) or bool(denied and _denied(words).search(key))
        said = said or bool(denied_in_english and _denied_in_english(words).search(key))
        if said or (statement and _none_counted(words).search(key)):
            found.append(Candidate(id, 0.8, "body", quote(names.title or text), body))
    return found


def _is_a_table(block: Block) -> bool:
    """Whether a paper keeps lines of its own, which no statement does."""
    return len(block.rows) >= _LEAST_ROWS and len(block.rows[0]) >= _LEAST_COLUMNS


def _says(key: str, word: str) -> bool:
    """Whether the words stand there, but neither in a question (有无) nor as the start of a figure (0.5)."""
    where = key.find(word)
    while where >= 0:
        rest = key[where + len(word) :].lstrip()
        if key[where - 1 : where] != "有" and not (word[-1:].isdigit() and rest[:1].isdigit()):
            return True
        where = key.find(word, where + 1)
    return False


@remembered(most=2)
def _nil_words(catalogue: Catalogue) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The requirements for which the catalogue lets such a statement count, with its words in bare form."""
    nil = ((one.id, one.conditional) for one in catalogue.requirements)
    words = ((id, (*told.nil_words_zh, *told.nil_words_en)) for id, told in nil)
    return tuple((id, tuple(map(bare, each))) for id, each in words if each)


@lru_cache(maxsize=64)
def _none_counted(words: tuple[str, ...]) -> re.Pattern[str]:
    """What the nil words deny, counted: 客户投诉：0件, 重大事件数：0, complaints: none."""
    if not (either := _subjects(words)):
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?:{either})(?:(?:数量?)?为?(?:(?:0|零)[件起次例宗个项]|零(?:记录|报告)| (?:0|none|nil|zero)\b)"
        rf"|(?:数量?|总数|[件起次]数)为?(?:0(?! ?[\d.%])|零))"
    )


@lru_cache(maxsize=64)
def _denied(words: tuple[str, ...]) -> Rare:
    """What the nil words deny, after other words of denial: 没有任何重大事件, 未再发生客户投诉; not 没有重大事件管理程序."""
    if not (either := _subjects(words)):
        return Rare(r"(?!)")
    return Rare(
        rf"(?:没有|未)(?:再|有|曾)?(?:发生|出现|收到|接到)?(?:任何|一起|1起)?(?:需要?|应|要)?(?:登记|上报|记录)?的?(?:{either})(?!管理|程序|流程|报告|处理|的)"
    )


@lru_cache(maxsize=64)
def _denied_in_english(words: tuple[str, ...]) -> Rare:
    """There was no dispute with our suppliers; we had not a single complaint; September passed without any outage."""
    nouns = {_VERB.sub("", subject) for subject in _subjects(words).replace("\\ ", " ").split("|")}
    either = "|".join(sorted((re.escape(noun.removesuffix("s")) for noun in nouns if noun.isascii() and noun), key=len))
    if not either:
        return Rare(r"(?!)")
    return Rare(
        rf"(?<!if )(?<!where )(?<!when )\b(?:there (?:was|were|has been|have been)|we (?:had|have had|saw|got|received)|(?:had|has|have|saw|received|brought|with))"
        rf"(?: again| still| so far)? (?:no|not (?:a|one|any)(?: single)?|neither|nil)(?: [a-z-]+){{0,2}} (?:{either})s?\b{_NO_PAPER}"
        rf"|\bwithout (?:a |any |a single )?(?:{either})s?\b{_NO_PAPER}"
    )


def _subjects(words: tuple[str, ...]) -> str:
    """The subjects of the nil words, without their denial, as one pattern."""
    subjects = {subject for word in words if len(subject := _DENIAL.sub("", _DENIAL.sub("", word)).strip()) >= 2}
    return "|".join(sorted(map(re.escape, subjects), key=len, reverse=True))
