"""The words of cues.yaml, as patterns and the roles that they give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast, get_args

from pipeline.knowledge import knowledge
from pipeline.text.any_of import any_of
from pipeline.values import Role

_AUDIT_ONLY = ":audit"
_OWN_WORD = r"(?!(?:in|from|at|on|for|to|and|with|until|till|since)\b)[a-z][a-z'-]*\.?"
_NAME_BETWEEN = rf"(?: (?:by )?{_OWN_WORD}(?: {_OWN_WORD}){{0,2}})?"
_DAY_OF_WEEK = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)?"


@cache
def _cues() -> Mapping[str, Mapping[str, list[str]]]:
    return cast(Mapping[str, Mapping[str, list[str]]], knowledge("pipeline.timeline.roles", "cues.yaml"))


@cache
def labels() -> tuple[re.Pattern[str], dict[str, Role], dict[str, Role]]:
    """Words before a date, with the roles that they give it, and those that they give it in papers of an audit."""
    roles: dict[str, Role] = {}
    audit_roles: dict[str, Role] = {}
    for name, lines in _cues()["labels"].items():
        for word in _words(lines):
            chosen = audit_roles if word.endswith(_AUDIT_ONLY) else roles
            chosen[word.removesuffix(_AUDIT_ONLY)] = _role(name)
    return any_of({*roles, *audit_roles}), roles, audit_roles


@cache
def endings() -> tuple[re.Pattern[str], dict[str, Role]]:
    """Words right after a date."""
    roles = {word: _role(name) for name, words in _cues()["endings"].items() for word in _words(words)}
    return any_of(roles), roles


@cache
def whole() -> dict[str, Role]:
    """Words that count only where they are all of a label."""
    return {word: _role(name) for name, words in _cues()["whole"].items() for word in _words(words)}


@cache
def fields() -> dict[str, Role]:
    """Words that count only where they are all that names a field, and say nothing of a column of figures."""
    return {word: _role(name) for name, words in _cues()["fields"].items() for word in _words(words)}


@cache
def words_beside() -> tuple[re.Pattern[str], dict[str, Role]]:
    """Words right before a date, or with a name between."""
    roles = {word: _role(name) for name, words in _cues()["beside"].items() for word in _words(words)}
    longest_first = sorted(roles, key=lambda word: (-len(word), word))
    words = "|".join(map(re.escape, longest_first))
    return re.compile(rf"\b({words})(?: on)?{_NAME_BETWEEN}[ ]?{_DAY_OF_WEEK}$"), roles


def _words(lines: Iterable[str]) -> list[str]:
    return [word.strip().lower() for line in lines for word in line.split(",")]


def _role(name: str) -> Role:
    if name not in get_args(Role):
        raise ValueError(f"cues.yaml names a role that is none: {name}")
    return cast(Role, name)
