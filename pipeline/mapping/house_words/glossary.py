"""The house's own words as its own papers explain them: a table of 公司用语 and 标准用语, "we say" and "the standard says".

Where the manual says that 缺陷 is what the standard calls 事件, every name of the set with 缺陷 in it is read so. What files
say of it are facts; what is in force says text/own_terms.py.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from pipeline.catalogue import Catalogue
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.fit import RULES
from pipeline.mapping.house_words.defined_words import MEANING_HEAD, defined_as, defined_in, named_in
from pipeline.mapping.house_words.prose_terms import terms_in_prose
from pipeline.recall import remembered
from pipeline.text.fields import label_key
from pipeline.text.joined import joined
from pipeline.text.normal import normal
from pipeline.text.own_terms import OwnTerms, terms_in_force
from pipeline.text.rare import Rare
from pipeline.values import Analysis, Block, Fact, Row, Words

OWN_TERM, READ_IN = "term.own", "term.read"
_WORDS = r"(?:用语|用词|叫法|说法|称谓|称呼|俗称|简称|术语|名词|词语|词汇|怎么叫|怎么说|\bwords?\b|\bterms?\b|\bcall(?:s|ed)?\b|\bsays?\b|\bspeak\b|\blanguage\b)"
_OF_HOUSE = r"(?:公司|本单位|单位|企业|我们|我司|本[部院行厂店校所]|内部|自家|自有|习惯|行业|现场|业内|日常|\bour\b|\bwe\b|\bus\b|\bhouse\b|\blocal\b|\bin-house\b|\bcompany\b|\bhere\b|\bsite\b)"
_OF_FIELD = r"(?:标准|国标|体系|iso|20000|itil|规范|\bstandard\b)"
# "Others say", 外面的叫法: what everybody else calls it
_OF_OTHERS = r"(?:别人|别处|外面|外界|同行|通用|通常|一般|普通|书面|\bothers?\b|\belsewhere\b|\beverybody\b|\beveryone\b|\bother people\b|\bcommon(?:ly)?\b|\busual(?:ly)?\b|\bgeneral(?:ly)?\b|\bbooks?\b|\btextbooks?\b)"
_OWN_HEAD = re.compile(rf"{_OF_HOUSE}.{{0,12}}{_WORDS}|{_WORDS}.{{0,6}}{_OF_HOUSE}|^(?:俗称|习惯叫法|叫法|说法)$", re.I)
_FIELD_HEAD = re.compile(
    rf"{_OF_OTHERS}.{{0,10}}{_WORDS}|{_OF_FIELD}.{{0,16}}(?:{_WORDS}|里|中)|{_WORDS}.{{0,12}}{_OF_FIELD}|^(?:对应)?{_OF_FIELD}$|(?:对应|相当于).{{0,4}}{_OF_FIELD}",
    re.I,
)
_MAY_STAND = Rare(rf"{_WORDS}", re.I)
_NUMBER = re.compile(r"^[\d.、\s]+")
_SPLIT = re.compile(r"[、，,;；/／\n]|\s{2,}|(?:^|\s)(?:and|or|和|或)(?:\s|$)")
_ASIDE = re.compile(r"[(（\[【].*?[)）\]】]|[“”\"'‘’「」]|^(?:an?|the) ", re.I)
_OF_PROCESSES = ("D-8", "D-9.2", "D-9.3", "D-9.4", "D-10")
_LEAST_ROWS, _LEAST_MEANINGS, _MOST_HEAD_ROWS = 3, 2, 2
_LONGEST = {True: 8, False: 28}  # letters of a Chinese, of an English word of the house
_SHORTEST = {True: 2, False: 3}
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def glossary_facts(blocks: tuple[Block, ...], catalogue: Catalogue) -> Iterator[Fact]:
    """Facts term.own of a file: "word of the house|the field's word"."""
    for block in _MAY_STAND.among(blocks):
        if block.place.part == "body" and len(block.rows) > _LEAST_ROWS and (found := _of_table(block.rows, catalogue)):
            for own, meant in found:
                yield Fact(OWN_TERM, joined(own, meant), str(block.place), "")
    for block in blocks:
        if block.place.part == "body" and not block.rows:
            of_words = _is_on_words(block.place.heading.rpartition(" > ")[2])
            told = list(terms_in_prose(block.text, lambda word: known_stretch(word, catalogue), of_words))
            if of_words:
                named = {own for own, _ in told}
                told += [pair for pair in defined_in(block.text) if pair[0] not in named]
            for own, meant in told:
                if may_be_own(own, meant, catalogue):
                    yield Fact(OWN_TERM, joined(own, meant), str(block.place), "")


@lru_cache(maxsize=256)
def _is_on_words(heading: str) -> bool:
    """Whether a chapter is on the words of the house."""
    return bool(_OWN_HEAD.search(label_key(_NUMBER.sub("", heading))))


def words_in_force() -> tuple[Fact, ...]:
    """Fact term.read of a file: by which words of the house its names were read; none where none are in force."""
    if terms := terms_in_force():
        return (Fact(READ_IN, as_value(terms), "", ""),)
    return ()


def stated_terms(analyses: Sequence[Analysis]) -> OwnTerms:
    """What the rules in force of an organisation explain; without words that are explained in two ways."""
    meant: dict[str, set[str]] = defaultdict(set)
    for _, fact in _explained(analyses):
        own, _, word = fact.value.partition("|")
        meant[own].add(word)
    return longest_first({own: next(iter(words)) for own, words in meant.items() if len(words) == 1})


def longest_first(meant: Mapping[str, str]) -> OwnTerms:
    """Words with what they mean, in the order in which they are read."""
    return tuple(sorted(meant.items(), key=lambda each: (-len(each[0]), each)))


def glossary_notes(analyses: Sequence[Analysis]) -> Iterator[Words]:
    """What the report says of it: which words were read as which, and where the house explains them."""
    terms = stated_terms(analyses)
    if not terms:
        return
    places = sorted({f"{one.path.rsplit('/', 1)[-1]} ({fact.place})" for one, fact in _explained(analyses)})
    yield Words(
        f"文件名、标题和章节名按贵方自己的用语对照来读（{'、'.join(places)}）：{'，'.join(f'“{own}”即{word}' for own, word in terms)}",
        f"names of files, titles and headings are read in the house's own words as {', '.join(places)} explains them: "
        + ", ".join(f"“{own}” is {word}" for own, word in terms),
    )


def _explained(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Fact]]:
    """Files whose explanations count, with each of them."""
    for one in in_force(analyses):
        if one.kind in RULES or one.kind in ("list", "plan"):
            yield from ((one, fact) for fact in one.facts if fact.name == OWN_TERM)


def read_in_other_words(analyses: Sequence[Analysis], terms: OwnTerms) -> frozenset[str]:
    """The paths of files that were read with other words of the house than these."""
    wanted = as_value(terms)
    return frozenset(
        one.path
        for one in analyses
        if one.outcome in ("read", "partial")
        and next((fact.value for fact in one.facts if fact.name == READ_IN), "") != wanted
    )


def as_value(terms: OwnTerms) -> str:
    return ";".join(joined(own, meant) for own, meant in terms)


def _of_table(rows: Sequence[Row], catalogue: Catalogue) -> list[tuple[str, str]]:
    """The pairs of a table whose heads ask for the house's words and the standard's; none where few of them are known."""
    for at, head in enumerate(rows[:_MOST_HEAD_ROWS]):
        keys = [label_key(cell.text) for cell in head]
        of_field = next((column for column, key in enumerate(keys) if _FIELD_HEAD.search(key)), None)
        of_house = next(
            (column for column, key in enumerate(keys) if column != of_field and _OWN_HEAD.search(key)), None
        )
        if of_field is None:
            if pairs := _of_meanings(keys, rows[at + 1 :], catalogue):
                return pairs
            continue
        if of_house is None:
            continue
        below = [row for row in rows[at + 1 :] if len(row) > max(of_field, of_house)]
        pairs = [pair for row in below for pair in _pairs(row[of_house].text, row[of_field].text, catalogue)]
        return pairs if len(pairs) >= _LEAST_ROWS else []
    return []


def _of_meanings(keys: Sequence[str], below: Sequence[Row], catalogue: Catalogue) -> list[tuple[str, str]]:
    """The pairs of a table of the house's words and what they mean; none where few of the meanings are the field's."""
    of_house = next((column for column, key in enumerate(keys) if _OWN_HEAD.search(key)), None)
    of_meaning = next((column for column, key in enumerate(keys) if MEANING_HEAD.search(key)), None)
    if of_house is None or of_meaning is None:
        return []
    pairs: list[tuple[str, str]] = []
    for row in (row for row in below if len(row) > max(of_house, of_meaning)):
        meaning = row[of_meaning].text
        meant = next(filter(None, (known_stretch(normal(word), catalogue) for word in named_in(meaning))), "")
        owns = (_plain(word) for word in _SPLIT.split(_ASIDE.sub(" ", row[of_house].text)))
        pairs += [(own, word) for own in owns if may_be_own(own, word := meant or defined_as(own, meaning), catalogue)]
    return pairs if len(pairs) >= _LEAST_MEANINGS else []


def _pairs(house: str, field: str, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Word for word where a row has as many of the one as of the other, else each of the house's with the first known."""
    owns, words = (
        [word for word in map(_plain, _SPLIT.split(_ASIDE.sub(" ", cell))) if word] for cell in (house, field)
    )
    known = [known_stretch(word, catalogue) for word in words]
    if len(owns) != len(words):
        known = [next(filter(None, known), "")] * len(owns)
    for own, meant in zip(owns, known, strict=True):
        if _fits(own, meant):
            yield own, meant


def may_be_own(own: str, meant: str, catalogue: Catalogue) -> bool:
    """Whether a word can be the house's own for a word of the field: none that names are made of anyway."""
    return _fits(own, meant) and own not in _words_of_names(catalogue)


def _fits(own: str, meant: str) -> bool:
    chinese = bool(_CHINESE.search(own))
    return bool(meant) and _SHORTEST[chinese] <= len(own) <= _LONGEST[chinese] and own != meant and not own.isdigit()


def _plain(text: str) -> str:
    return " ".join(_ASIDE.sub(" ", normal(text)).split()).strip(" .。:：-—")


def known_stretch(word: str, catalogue: Catalogue) -> str:
    """The longest stretch of `word` that words of the field for the subjects of processes make up, or ""."""
    covered = {
        at
        for known in _subjects(catalogue)
        if known in word
        for start in range(len(word))
        if word.startswith(known, start)
        for at in range(start, start + len(known))
    }
    covered |= {at for at, letter in enumerate(word) if letter == " " and {at - 1, at + 1} <= covered}
    stretches = "".join(letter if at in covered else "\n" for at, letter in enumerate(word)).split("\n")
    return max((one.strip() for one in stretches), key=len, default="")


@remembered(most=2)
def _subjects(catalogue: Catalogue) -> frozenset[str]:
    parts = catalogue.name_parts
    of_processes = {
        part for id, ways in parts.names.items() if id.startswith(_OF_PROCESSES) for way in ways for part in way
    }
    of_processes |= {way[0] for id, ways in parts.names.items() if id.startswith("R-8") for way in ways}
    words = {word for part in of_processes - {"rules"} for word in parts.parts.get(part, ())}
    return frozenset(normal(word) for word in words if len(word) > 1 and (_CHINESE.search(word) or len(word) > 2))


@remembered(most=2)
def _words_of_names(catalogue: Catalogue) -> frozenset[str]:
    """Words that names are made of anyway (申请, 记录): in a name they keep their own meaning, whatever a sentence says."""
    return frozenset(normal(word) for words in catalogue.name_parts.parts.values() for word in words)
