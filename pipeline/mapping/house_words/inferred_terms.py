"""The house's own words as the titles of its rules give them away: where 靠泊规程 is on releases, 靠泊 is what the house
calls a release.

What rules are on tells the house's table of clauses, or their text. Of two subjects in one title the field has a word for
one, or they stand in the order of their clauses. What the house explains itself (mapping/house_words/glossary.py) goes before. Chinese
titles only: the plain words of English ones (the round, asks) mean much else, and brought nothing when measured.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipeline.catalogue import Catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.clause_table import is_title, papers_by_clause
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.fit import RULES
from pipeline.mapping.house_words.glossary import known_stretch, longest_first, may_be_own, stated_terms
from pipeline.mapping.house_words.own_words import names_of_processes
from pipeline.mapping.names.clean import clean, stem
from pipeline.mapping.names.known import name_index
from pipeline.text.normal import normal
from pipeline.text.own_terms import OwnTerms, terms_in_force
from pipeline.values import Analysis, Words

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ASIDE = re.compile(r"[(（\[【].*?[)）\]】]")
_RULES = re.compile(
    r"(?:程序文件|程序书|程序|流程|规范|制度|办法|规定|细则|过程|作业指导书|作业|标准|指南|指引|规则|机制|规程|守则|约定|规矩|做法|方法)+$"
)
_DONE = re.compile(r"(?:管理|控制|管控|处置|处理|治理|办理|受理|排查|的)+$")  # what rules do with anything
_OF_ANYTHING = re.compile(r"^(?:信息通信|信息系统|信息化?|系统|业务|服务|软件|版本|网络|运维|IT)+", re.I)
_LOOKED_INTO = re.compile(r"^[查报挖追]")  # what is looked into or told: 病根 of 查病根
_AND = re.compile(r"[与和及、/／]|以及")
_SHORTEST = 2
# Clauses whose papers are called by one word.
_TOLD = frozenset(["8.2.4", "8.2.5", "8.2.6", "8.3.3", "8.3.4", "8.4.1", "8.4.2", "8.4.3", "8.5.1", "8.5.2", "8.5.3", "8.6.1", "8.6.2", "8.6.3", "8.7.1", "8.7.2", "9.2", "9.3", "10.1"])  # fmt: skip
_IN_ORDER = (("8.5.2", "8.5.3"), ("8.6.1", "8.6.2"), ("8.7.1", "8.7.2"), ("9.2", "9.3"))
_PROCESS = {"8.2.4": "D-8.2.4-P"}
_CLAUSE = {"D-8.2.4": "", "D-8.2.4-P": "8.2.4"}


def terms_of_house(analyses: Sequence[Analysis], catalogue: Catalogue) -> OwnTerms:
    """The words that the house explains, and those that the titles of its rules give away."""
    explained = dict(stated_terms(analyses))
    given = {own: meant for own, meant in _given_away(analyses, catalogue) if own not in explained}
    if given and not is_own_set(analyses):  # one stranger's words tell nothing of another's papers
        given = {}
    return longest_first({**given, **explained})


def inferred_notes(analyses: Sequence[Analysis]) -> Iterator[Words]:
    """What the report says of words that are in force and that nothing explains."""
    explained = dict(stated_terms(analyses))
    if given := [(own, meant) for own, meant in terms_in_force() if own not in explained]:
        yield Words(
            "贵方自己的用语由制度的标题和内容推断，其他文件据此来读，请核对："
            + "，".join(f"“{own}”即{meant}" for own, meant in given),
            "the house's own words, told by the titles of its rules and what these are on, by which its other papers are read; "
            "please check: " + ", ".join(f"“{own}” is {meant}" for own, meant in given),
        )


def _given_away(analyses: Sequence[Analysis], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Words of titles, each with the one word of the field that all its titles give it."""
    meant: dict[str, set[str]] = defaultdict(set)
    for title, clauses in (*_by_table(analyses, catalogue), *_by_content(analyses)):
        for subject, clause in _pairs(title, clauses, catalogue):
            _, word = names_of_processes(catalogue).get(_PROCESS.get(clause, f"D-{clause}"), ("", ""))
            whole = _shorter(_OF_ANYTHING, subject)
            for own in dict.fromkeys((whole, _shorter(_LOOKED_INTO, whole))):
                if word and may_be_own(own, word, catalogue) and not _is_known(own, catalogue):
                    meant[own].add(word)
    settled = {own: next(iter(words)) for own, words in meant.items() if len(words) == 1}
    incident, major = (names_of_processes(catalogue).get(id, ("", ""))[1] for id in ("D-8.6.1", "D-8.6.1-MI"))
    big = {f"大{own}": major for own, word in settled.items() if word == incident and major}  # 大故障 is a major one
    called = "\n".join(normal(one.title) for one in analyses) if big else ""
    yield from {**{own: word for own, word in big.items() if own in called}, **settled}.items()


def _by_table(analyses: Sequence[Analysis], catalogue: Catalogue) -> Iterator[tuple[str, list[str]]]:
    """Titles of rules, each with the clauses for which the house's table names it and no other."""
    titles: dict[str, set[str]] = defaultdict(set)  # of a clause
    for one, clause in papers_by_clause(analyses, catalogue):
        if clause in _TOLD and one.kind in RULES:
            titles[clause].add(_title(one))
    of_title: dict[str, list[str]] = defaultdict(list)
    for clause in sorted(titles, key=_in_order):
        if len(titles[clause]) == 1:
            of_title[next(iter(titles[clause]))].append(clause)
    yield from of_title.items()


def _by_content(analyses: Sequence[Analysis]) -> Iterator[tuple[str, list[str]]]:
    """Titles of rules, each with the clauses that its text serves."""
    for one in in_force(analyses):
        if one.kind in RULES:
            served = {
                _CLAUSE.get(each.requirement, each.requirement.removeprefix("D-"))
                for each in one.assignments
                if each.confidence >= THRESHOLD
            }
            yield _title(one), sorted(served & _TOLD, key=_in_order)


def _pairs(title: str, clauses: Sequence[str], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The subjects of a title that the field has no word for, each with its clause, where that is beyond doubt.

    One is left with one clause, or two stand in the order of clauses that are always told in it.
    """
    subjects = _subjects(title)
    if len(subjects) == 1 and any(is_title(title, clause, catalogue) for clause in clauses):
        return  # in the field's words as a whole
    left = list(clauses)
    unknown: list[str] = []
    for subject in subjects:
        if not _is_known(subject, catalogue):
            unknown.append(subject)
        elif own := next((clause for clause in left if is_title(subject, clause, catalogue)), None):
            left.remove(own)
        else:
            return
    if len(unknown) == len(left) == 1 or (tuple(left) in _IN_ORDER and len(unknown) == len(left)):
        yield from zip(unknown, left, strict=True)


def _title(one: Analysis) -> str:
    return normal(_ASIDE.sub("", clean(one.title or stem(one.path)))).strip()


def _subjects(title: str) -> list[str]:
    """What rules are on by their Chinese title; none of a title that is not of rules."""
    body = _RULES.sub("", title)
    if body == title or not _CHINESE.search(body):
        return []
    return [_shorter(_DONE, part) for part in _AND.split(body) if part]


def _shorter(pattern: re.Pattern[str], subject: str) -> str:
    """Without what is said of any subject, where something is left."""
    shorter = pattern.sub("", subject)
    return shorter if len(shorter) >= _SHORTEST else subject


def _is_known(own: str, catalogue: Catalogue) -> bool:
    """Whether the field has a meaning for it, or for a part of it, already."""
    index = name_index(catalogue)
    return bool(known_stretch(own, catalogue) or list(index.hits(own)) or list(index.short.named(own)))


def _in_order(clause: str) -> tuple[int, ...]:
    return tuple(int(part) for part in clause.split("."))
