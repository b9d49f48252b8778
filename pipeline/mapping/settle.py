"""The last word on a file: what neither its names nor a sure assignment bear out is talk."""

from __future__ import annotations

from pipeline.mapping.assign import Mapped
from pipeline.mapping.candidates import FileNames
from pipeline.mapping.fit import RULES, TALK
from pipeline.mapping.kinds import kind_by_name
from pipeline.mapping.talk import of_software, teaches
from pipeline.values import Content, Kind

_NONE = Mapped((), ())


def settled(content: Content, names: FileNames, kind: Kind, mapped: Mapped) -> tuple[Kind, Mapped]:
    """Kind and assignments, unless the file turns out to be about software, a lesson, or about nothing at all.

    A name that speaks of a requirement outweighs both: a release procedure speaks of code, too.
    """
    if kind in TALK or any(one.place in ("title", "name") for one in mapped.assignments):
        return kind, mapped
    if any(block.place.sheet for block in content.blocks):
        return kind, mapped
    named = kind_by_name(names.title) or kind_by_name(names.file)
    if named in (*RULES, "agreement", "licence", "form") and named is not None:
        return kind, mapped
    if teaches(content):
        return "external", _NONE
    if of_software(content):
        return "unrelated", _NONE
    if named is None and kind in RULES and not mapped.assignments:
        return "unrelated", mapped
    return kind, mapped
