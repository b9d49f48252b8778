"""What a file that could not be read would probably have served, by its name alone."""

from __future__ import annotations

from pipeline.mapping.clean import stem
from pipeline.mapping.fit import TALK
from pipeline.mapping.kinds import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.values import Assignment


def named_requirements(path: str, mapper: Mapper) -> tuple[Assignment, ...]:
    """Requirements that the file name speaks of: candidates for `unreadable`, never evidence of more."""
    name = stem(path)
    if kind_by_name(name) in TALK:
        return ()
    return tuple(
        Assignment(hit.requirement, round(0.3 + 0.2 * hit.coverage, 2), "name", name)
        for hit in mapper.names.hits(name, fuzzy=True)
    )
