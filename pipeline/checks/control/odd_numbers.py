"""Numbers of documents that are made otherwise than those of nearly all others: other parts, signs, classes or figures."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from pipeline.checks.lookup import tokens
from pipeline.values import Analysis

_YEAR = re.compile(r"(?:19|20)\d{2}")
# What kind of document the end of a title tells.
_KINDS_TOLD = tuple(
    re.compile(rf"(?:{words})(?:[(（][^()（）]{{1,12}}[)）])?$", re.I)
    for words in (
        r"方针|\bpolicy",
        r"计划|方案|\bplan",
        r"程序|办法|规定|规范|流程|细则|制度|\bprocedure|\bprocess",
        r"手册|\bmanual|\bhandbook",
        r"预案",
    )
)
_PROCEDURES = 2  # of the kinds told
_LEAST_CLASSED = 4
_PART = re.compile(r"[^\W_]+")
_LEAST_COUNTED = 3  # numbers of a series with as many figures


def otherwise_made(files: list[Analysis], share: float) -> list[Analysis]:
    """Documents whose number has other parts than nearly all others of the house, be they on its list: AB-YW-07 beside
    AB-SM-P-07."""
    made = {one.path: tuple(part.isdigit() for part in tokens(one.number)) for one in files}
    usual, many = Counter(made.values()).most_common(1)[0] if made else ((), 0)
    return [one for one in files if made[one.path] != usual] if many >= share * len(files) else []


def otherwise_joined(files: list[Analysis], share: float) -> list[Analysis]:
    """The one document whose cover joins the parts of its number by other signs: AB_P_04 beside AB-P-03."""
    joined = {one.path: _PART.sub("", fact.value) for one in files for fact in one.facts if fact.name == "number.cover"}
    usual, many = Counter(joined.values()).most_common(1)[0] if joined else ("", 0)
    others = [one for one in files if set(joined.get(one.path, usual)) - set(usual)]
    return others if many >= _LEAST_CLASSED and many >= share * len(joined) and len(others) == 1 else []


def otherwise_classed(files: list[Analysis], share: float) -> list[Analysis]:
    """The one procedure whose number has another letter for its class than nearly all procedures: AB-K-01 beside AB-P-02."""
    procedures = [one for one in files if kind_told(one.title) == _PROCEDURES and len(tokens(one.number)) > 1]
    classes = {one.path: tokens(one.number)[-2] for one in procedures if tokens(one.number)[-2].isalpha()}
    usual, many = Counter(classes.values()).most_common(1)[0] if classes else ("", 0)
    others = [one for one in procedures if classes.get(one.path, usual) != usual]
    return others if many >= _LEAST_CLASSED and many >= share * len(classes) and len(others) == 1 else []


def counted_otherwise(files: list[Analysis]) -> list[Analysis]:
    """The one document of a series whose last figures are fewer or more than those of all others: P-4 beside P-05."""
    of_series: dict[tuple[str, ...], list[Analysis]] = defaultdict(list)
    for one in files:
        if len(parts := tokens(one.number)) > 1 and parts[-1].isdigit() and not _YEAR.fullmatch(parts[-1]):
            of_series[parts[:-1]].append(one)
    found = []
    for members in of_series.values():
        width = {one.path: len(tokens(one.number)[-1]) for one in members}
        usual, many = Counter(width.values()).most_common(1)[0]
        padded = any(tokens(one.number)[-1].startswith("0") for one in members)
        if padded and many >= _LEAST_COUNTED and len(members) - many == 1:
            found += [one for one in members if width[one.path] != usual]
    return found


def kind_told(title: str) -> int:
    """Which of the `_KINDS_TOLD` the last word of a title is of; -1 where of none."""
    return next((at for at, kind in enumerate(_KINDS_TOLD) if kind.search(title.strip())), -1)
