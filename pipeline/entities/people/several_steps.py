"""Labels of a cover at which several steps are signed at once: "approved and released by", 审核及批准, 编制/审核/批准."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.text.fields import label_key

_AND = re.compile(r" (?:and|&) |[/／、,，及和与]")
_ROLES = ("drafted", "reviewed", "approved")


def of_several(key: str, labels: Mapping[str, str]) -> str | None:
    """The last step of a label for two at once: "reviewed and approved by" is the approval, 审核及批准 too."""
    steps = steps_of(key, labels)
    return steps[-1] if steps else None


def steps_of(label: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """All steps of such a label, in their order; of a label for one of them none."""
    if not _AND.search(label):
        return ()
    pieces = [piece for each in _AND.split(label) if (piece := label_key(each))]
    roles = {labels.get(piece) or labels.get(f"{piece} by") for piece in pieces}
    return tuple(role for role in _ROLES if role in roles) if len(pieces) > 1 and None not in roles else ()
