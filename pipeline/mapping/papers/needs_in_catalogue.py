"""What the services are wanted for, on a sheet of the service catalogue that is called "requirements"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Kind, Section

_CATALOGUE, _NEEDED = "D-8.2.4", "D-8.2.2"
_BORNE_OUT, _NAMED = 0.78, 0.5
_CALLED_NEEDS = re.compile(
    r"(?:the )?(?:service |customers?'? )?(?:requirements|needs)|what (?:customers|they) (?:ask for|need|want)|(?:服务|客户|用户|业务)?(?:需求|要求)(?:清单|表|一览)?"
)


def needs_beside_catalogue(sections: Iterable[Section], kind: Kind, candidates: Sequence[Candidate]) -> list[Candidate]:
    """A sheet of a service catalogue that is called "requirements": what the services are wanted for, each by its name."""
    named = {one.requirement for one in candidates if one.confidence >= _NAMED}
    called = any(one.requirement == _CATALOGUE and one.place in NAME_PLACES for one in candidates)
    if not called or _NEEDED in named or kind == "form":
        return []
    return [
        Candidate(_NEEDED, _BORNE_OUT, one.place.sheet, quote(one.place.sheet), one.blocks)
        for one in sections
        if _CALLED_NEEDS.fullmatch(normal(one.place.sheet)) and any(len(block.rows) > 1 for block in one.blocks)
    ][:1]
