"""Labels of a cover at which two steps are signed at once: "approved and released by", 审核及批准."""

from __future__ import annotations

import re
from collections.abc import Mapping

_AND = re.compile(r" (?:and|&) |[/／、及和与]")
_ROLES = ("drafted", "reviewed", "approved")


def of_several(key: str, labels: Mapping[str, str]) -> str | None:
    """The last step of a label for two at once: "reviewed and approved by" is the approval, 审核及批准 too."""
    pieces = [piece for piece in _AND.split(key) if piece]
    roles = {labels.get(piece) or labels.get(f"{piece} by") for piece in pieces}
    steps = [role for role in _ROLES if role in roles]
    return steps[-1] if steps and len(pieces) > 1 and None not in roles else None
