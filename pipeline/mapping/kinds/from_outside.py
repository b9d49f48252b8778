"""What serves nothing here because it is no paper of the house, once all has been searched: a consultant's empty checklist, a
maker's brochure, the rules of a customer for those who work at his place, a snapshot.

By its path and title alone (kinds.yaml), in a set that is one organisation's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.content.adverts import ADVERT
from pipeline.mapping.kinds.words import kind_words
from pipeline.values import Analysis, Kind

_TABLES = (".xlsx", ".xls", ".xlsm", ".csv", ".et", ".ods")
_SNAPSHOT = re.compile(
    r"(?:^|/)(?:IMG|DSC|DSCN|PXL|MVIMG|VID|WX|mmexport|微信图片|Screenshot)[_ -]?\d[\d_-]{2,}[^/]{0,12}\.(?:png|jpe?g|heic|bmp)$",
    re.I,
)
_TEXTS: tuple[Kind, ...] = ("unrelated", "procedure", "policy")
_SPUN: tuple[Kind, ...] = (*_TEXTS, "record")


def from_outside(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Papers that serve nothing and come from outside are external, and so are forms that were borrowed, whatever they
    would serve."""
    asked = (_is_from_outside, _is_borrowed, _is_snapshot)
    if not any(is_so(one) for one in analyses for is_so in asked) or not is_own_set(analyses):
        return tuple(analyses)
    return tuple(_told(one) for one in analyses)


def _told(one: Analysis) -> Analysis:
    if _is_borrowed(one):
        return replace(one, kind="external", assignments=(), hints=(), events=())
    if _is_snapshot(one):
        return replace(one, kind="noise")
    return replace(one, kind="external") if _is_from_outside(one) else one


def _is_snapshot(one: Analysis) -> bool:
    """Whether a picture has the name that a camera or a telephone gave it and shows nothing that is asked for."""
    return one.kind == "unrelated" and not one.assignments and not one.hints and _SNAPSHOT.search(one.path) is not None


def _is_borrowed(one: Analysis) -> bool:
    return one.kind == "form" and _told_by("borrowed").search(f"{one.path}\n{one.title}") is not None


def _is_from_outside(one: Analysis) -> bool:
    if one.assignments or one.outcome not in ("read", "partial"):
        return False
    called = f"{one.path}\n{one.title}"
    if one.kind == "form":
        return one.path.lower().endswith(_TABLES) and _told_by("forms").search(called) is not None
    if one.kind in _SPUN and (_is_spun(one) or _is_praise(one)):
        return True
    if one.kind not in _TEXTS:
        return False
    part = _told_by("excerpts").search(called) and not _told_by("not_excerpts").search(called)
    return bool(part or _told_by("texts").search(called) or _told_by("of_the_group").search(called))


def _is_spun(one: Analysis) -> bool:
    """Whether a text was spun by a machine from a stranger's, and nobody here has numbered or signed it."""
    names = {fact.name for fact in one.facts}
    return "spun" in names and not one.number and not any(name.startswith("signoff.") for name in names)


def _is_praise(one: Analysis) -> bool:
    """Whether somebody praises his wares, and nobody here has numbered the paper."""
    return not one.number and any(fact.name == ADVERT for fact in one.facts)


@cache
def _told_by(which: str) -> re.Pattern[str]:
    return re.compile(kind_words()["from_outside"][which], re.I | re.M)
