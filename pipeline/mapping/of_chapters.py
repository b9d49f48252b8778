"""What a chapter serves: nothing where it only points to where the contents are; in the rules of its own process, what the
chapters beside it leave open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.candidates import HINTED, body_of
from pipeline.mapping.content.key_content import absent_from
from pipeline.mapping.fit import SAYS_THE_REST, clause_of
from pipeline.values import NAME_PLACES, Assignment, Content

_THRESHOLD = 0.5
_LEAST_CONTENTS = 4


def that_says_it(one: Assignment, catalogue: Catalogue) -> Assignment:
    """A chapter in which none of the contents is found only points to where they are."""
    requirement = catalogue.requirement(one.requirement)
    if requirement.kind != "document" or one.place in (*NAME_PLACES, "body") or len(one.absent) < _LEAST_CONTENTS:
        return one
    pointed = len(one.absent) == len(requirement.key_content)
    return replace(one, confidence=min(one.confidence, HINTED)) if pointed else one


def with_its_process(
    one: Assignment, beside: Sequence[Assignment], content: Content, catalogue: Catalogue
) -> Assignment:
    """A chapter in the rules of its own process (the change policy in the change procedure): chapters beside it say the rest."""
    requirement = catalogue.requirement(one.requirement)
    if requirement.kind != "document" or one.place in (*NAME_PLACES, "body") or not one.absent:
        return one
    process = clause_of(requirement)
    others = [catalogue.requirement(each.requirement) for each in beside if each.confidence >= _THRESHOLD]
    own = (other.id != requirement.id and clause_of(other) == process != "" for other in others)
    if not any(own) and SAYS_THE_REST.get(requirement.id) not in [other.id for other in others]:
        return one
    absent = {block.title.zh for block in absent_from(requirement, body_of(content))}
    return replace(one, absent=tuple(title for title in one.absent if title in absent))
