"""Which kind of document a file is: by its names first, then by how it is laid out and what it says."""

from __future__ import annotations

import re

from pipeline.mapping.kinds import against_name, by_occasion, left_blank
from pipeline.mapping.kinds.by_name import ends_with_kind, key_of, kind_by_name, merely_slides, telling_first
from pipeline.mapping.kinds.by_shape import kind_by_shape
from pipeline.mapping.kinds.case import Case, Step
from pipeline.mapping.kinds.layout import Layout
from pipeline.values import Content, Kind

_SUBJECT = re.compile(
    r"(?:\bmanagement|\bcontrol|\bgovernance|管理|控制)$"
)  # says what a paper is on, whatever its kind
_ADOPTED: tuple[Kind | None, ...] = ("policy", "plan", "procedure")
_APPROVED_AS: tuple[Kind | None, ...] = ("policy", "plan", "agreement")
_FULLER = re.compile(r" ?(?:[a-z]{3,12}|[\u4e00-\u9fff]{2,4})(?: ?\(.*\))?")  # what a title says more than its file
_STEPS: tuple[Step, ...] = (*by_occasion.STEPS, *against_name.STEPS, *left_blank.STEPS)


def kind_of(
    content: Content, names: tuple[str, ...], layout: Layout, folder: str, expected: Kind | None, number: str = ""
) -> Kind:
    """The kind of a file with these names (best first), this document number and in this folder.

    `expected` is what the requirement that the names speak of would be, where they say no kind.
    """
    case = _case(content, names, layout, expected, number)
    for step in _STEPS:
        said = step(case)
        if isinstance(said, Case):
            case = said
        elif said is not None:
            return said
    return case.kind or kind_by_shape(content, case.names, layout, folder, case.expected, case.sheets)


def _case(content: Content, names: tuple[str, ...], layout: Layout, expected: Kind | None, number: str) -> Case:
    """The file by its names alone: a report or record of something is that, whatever it is of."""
    sheets = {block.place.sheet for block in content.blocks}
    shown = tuple(name for name in names if not merely_slides(name))
    if any(kind_by_name(name) == "report" for name in shown):
        names = shown  # the first of the slides says what they are, whoever called the file so
    names = telling_first(names if any(sheets) else _as_filed(names))
    named = tuple(kind for name in names if (kind := kind_by_name(name)))
    kind = "record" if "record" in named and named[0] == "report" else next(iter(named), None)
    return Case(content, names, layout, number, named, kind, expected, any(sheets), len(sheets) > 1)


def _as_filed(names: tuple[str, ...]) -> tuple[str, ...]:
    """A file's name before a title that ends with the word for another kind: who filed it says what it is, the title may
    be that of what it is about. Not as a record: its words (assessment, review) are also those of what is planned; nor
    against the title of one: the form for a change is filed under what is changed (备份策略); nor where the file's name
    lacks only the last word of the title (continuity-plan: Continuity plan policy); nor against the title of a
    policy, a plan or an agreement where the file is called a plan or rules: it was approved as what stands on it."""
    kind, titled = kind_by_name(names[-1]), kind_by_name(names[0])
    if (
        kind in (None, "record")
        or titled == "record"
        or (kind in _ADOPTED and titled in _APPROVED_AS)
        or _SUBJECT.search(key_of(names[-1]))
        or not all(map(ends_with_kind, names))
        or _FULLER.fullmatch(key_of(names[0]).removeprefix(key_of(names[-1])))
    ):
        return names
    return tuple(reversed(names))
