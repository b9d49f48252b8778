"""审定 at the foot of a paper: the review where somebody else approves it, the approval where nobody does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.catalogue import DocumentControl
from pipeline.entities.people.signoff import signoffs
from pipeline.recall import remembered
from pipeline.values import Block

_SETTLED = "审定"


def as_signed(cover: Sequence[Block], control: DocumentControl) -> DocumentControl:
    """The labels as this cover uses them."""
    if not any(_SETTLED in block.text for block in cover):
        return control
    alone = not any(fact.name == "signoff.approved" for fact in signoffs(cover, control))
    return _approving(control) if alone else control


@remembered(most=2)
def _approving(control: DocumentControl) -> DocumentControl:
    reviewed = tuple(label for label in control.labels["reviewed"] if label != _SETTLED)
    approved = (*control.labels["approved"], _SETTLED)
    return replace(control, labels={**control.labels, "reviewed": reviewed, "approved": approved})
