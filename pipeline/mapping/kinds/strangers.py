"""What strangers' papers are that serve nothing in a house's own set: the plan of a project, the promise to keep secrets.

Beside a house's own papers they are somebody else's business. In a heap of strangers' papers nobody has a business, and
they are what they are called.
"""

from __future__ import annotations

import re

from pipeline.values import Kind

_CALLED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "plan",
        re.compile(r"\bproject (?:charter|(?:management )?plan)\W*$|项目(?:章程|(?:实施|管理|开发)?计划)[书表]?\W*$"),
    ),
    ("agreement", re.compile(r"\bnon[- ]?disclosure agreement\b|\bconfidentiality agreement\b|\bnda\b|保密协议")),
)


def among_strangers(names: tuple[str, ...]) -> Kind | None:
    """The kind that one of these names, in normal form, says outright; None where none does."""
    return next((kind for kind, called in _CALLED if any(map(called.search, names))), None)
