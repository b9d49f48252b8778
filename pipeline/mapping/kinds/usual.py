"""What a file is that names and layout leave open, once it is known what it serves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline.mapping.kinds.words import kind_words
from pipeline.text.normal import normal
from pipeline.values import Content, Kind

_HARDLY_ANY = 1  # different words of the field


@dataclass(frozen=True, slots=True)
class _Usual:
    kind: Kind
    instead_of: frozenset[str]
    only: frozenset[str]
    least: frozenset[str]
    sheets: bool


@cache
def _known() -> tuple[tuple[_Usual, ...], re.Pattern[str]]:
    words = kind_words()
    usual = tuple(
        _Usual(
            rule["kind"],
            frozenset(rule["instead_of"]),
            frozenset(rule["only"]),
            frozenset([rule["least"]] if "least" in rule else []),
            rule["sheets"],
        )
        for rule in words["usual"]
    )
    return usual, re.compile(words["field"])


def usual_kind(kind: Kind, requirements: Iterable[str], content: Content, called: str = "") -> Kind:
    """The kind that files of these requirements have by custom, `kind` where custom says nothing.

    A record or report that serves nothing, is `called` by no word of the field and has hardly one in it is one of
    another trade.
    """
    served = frozenset(requirements)
    usual, field = _known()
    if not served:
        stranger = (
            kind in ("record", "report") and not field.search(normal(called)) and _of_another_trade(content, field)
        )
        return "unrelated" if stranger else kind
    sheets = all(block.rows or block.place.sheet for block in content.blocks)  # a .csv has no name of a sheet
    for rule in usual:
        if kind in rule.instead_of and rule.least <= served <= rule.only and sheets == rule.sheets:
            return rule.kind
    return kind


def _of_another_trade(content: Content, field: re.Pattern[str]) -> bool:
    seen: set[str] = set()
    for block in content.blocks:
        seen.update(field.findall(normal(block.text)))
        if len(seen) > _HARDLY_ANY:
            return False
    return True
