"""Numbers of editions, as covers and lists write them."""

from __future__ import annotations

import re

_BELOW_ONE = re.compile(r"(?:v(?:er(?:sion)?)?\.? ?)?0\.\d", re.I)


def below_one(version: str | None) -> bool:
    """Whether an edition is numbered as a draft is: V0.9, Version 0.2, 0.1."""
    return _BELOW_ONE.match((version or "").strip()) is not None
