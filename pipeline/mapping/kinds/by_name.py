"""The kind that a title or file name gives away."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.mapping.kinds.words import kind_words
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.translated import as_others_say
from pipeline.text.many import Many
from pipeline.text.normal import normal
from pipeline.text.own_terms import in_the_fields_words
from pipeline.values import Kind

_ANY_PAPER = frozenset(["sheet"])  # a plan may be one, too
_HYPHEN = re.compile(r"(?<=[a-z]{2})-(?=[a-z]{3})")  # change-management-procedure.md
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+){2,}")  # how-we-report
_PLURAL_Y = re.compile(r"(?<=[a-z]{2})ies\b")
_PLURAL = re.compile(r"\b([a-z]{3,}[^isu\W\d])s\b")
_SHORT_FORM = re.compile(r" ?\([a-z&/]{2,6}\)(?= [a-z])")  # service level agreement (SLA) management
_BY_THE_WAY = re.compile(r"(?<=[a-z]) ?\(([^()]{3,60})\)$")
_SLIDES = re.compile(r"\b(?:deck|slides?)\b")
_LESSON = re.compile(r"\b(?:training|lesson|lecture|course|induction|onboarding|refresher|awareness)\b")
_TAUGHT: frozenset[Kind] = frozenset(["policy", "procedure", "manual", "agreement"])
_A_LESSON = re.compile(
    r"(?:staff |internal |team )?(?:training|course|briefing|induction|refresher)|(?:内部|员工|专项)?(?:培训|宣贯|学习)"
)
_OF_WHOM = re.compile(r"(?<=[a-z]) (?:for|at) (?:[A-Z][\w&.'-]* ?){1,6}$")  # Access Review for Birch Cloud
_SEGMENTS = re.compile(r"(?<=[\u3400-\u9fff)])[-_:( ]+| - |: |_")


@cache
def _title_rules(part: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    # Beside a Chinese character an abbreviation ends too: 备份还原SOP.
    return tuple((rule["kind"], re.compile("|".join(rule["patterns"]), re.A)) for rule in kind_words()[part])


@cache
def _anywhere() -> Many:
    return Many({str(at): pattern for at, (_, pattern) in enumerate(_title_rules("anywhere"))})


def kind_by_name(name: str) -> Kind | None:
    """The kind that a title or file name gives away, or None."""
    return _kind_by_name(in_the_fields_words(name))


@lru_cache(maxsize=4096)
def _kind_by_name(name: str) -> Kind | None:
    key = key_of(name)
    if anywhere := next(_anywhere().found_in(key), None):
        return _title_rules("anywhere")[int(anywhere)][0]
    segments = _segments(key)
    lesson = len(segments) > 1 and _A_LESSON.fullmatch(segments[0].strip()) is not None
    for segment in segments:  # 培训记录-方针宣贯: what it is, then what it is about
        ends = [
            (match.end(), match.end() - match.start(), kind)
            for kind, pattern in _title_rules("last")
            for match in pattern.finditer(segment)
        ]
        if ends:
            kind = max(ends, key=lambda one: one[:2])[2]
            return None if lesson and kind in _TAUGHT else kind  # Training: the new policy
    before = _OF_WHOM.sub("", name)
    return _kind_by_name(before) if before != name else None


def _segments(key: str) -> list[str]:
    return _SEGMENTS.split(_BY_THE_WAY.sub(_if_a_kind, key).strip())


def _if_a_kind(bracket: re.Match[str]) -> str:
    """What stands in brackets, where it ends with the word for a kind: not "(table first, overlay 3)" behind a policy."""
    inside = bracket[1].rstrip(" .v0123456789")
    ends = (match.end() for _, pattern in _title_rules("last") for match in pattern.finditer(inside))
    return bracket[0] if any(end == len(inside) for end in ends) else " "


def telling_first(names: tuple[str, ...]) -> tuple[str, ...]:
    """A name that ends with the word for its kind before one that has such a word within: the weekly report (项目周报)
    on a system for contracts (合同审核系统) is no contract."""
    if not all(map(kind_by_name, names)):
        return names
    return tuple(sorted(names, key=lambda name: not ends_with_kind(name)))


@lru_cache(maxsize=4096)
def ends_with_kind(name: str) -> bool:
    key = key_of(name)
    return any(True for _ in _anywhere().found_in(key)) or any(
        match.end() == len(segment.rstrip()) and match[0] not in _ANY_PAPER
        for segment in _segments(key)
        for _, pattern in _title_rules("last")
        for match in pattern.finditer(segment)
    )


def merely_slides(name: str) -> bool:
    """Whether a name says no more of what it is than that it is shown on slides, and not that people learn from them."""
    key = key_of(name)
    told = bool(_SLIDES.search(key)) and not _LESSON.search(key)
    return told and kind_by_name(_SLIDES.sub(" ", key)) != "external"


def key_of(name: str) -> str:
    key = normal(as_others_say(clean(name))) or normal(name)
    key = key.replace("-", " ") if _SLUG.fullmatch(key) else _HYPHEN.sub(" ", key)
    return _SHORT_FORM.sub("", _PLURAL.sub(r"\1", _PLURAL_Y.sub("y", key)))
