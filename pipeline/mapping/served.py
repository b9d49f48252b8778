"""What kind of document a file is and what it serves. Each tells of the other, so that they are decided together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.mapping.assign import Mapped, assign
from pipeline.mapping.candidates import FileNames, expected_by_names
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.by_number import numbered_as_rules
from pipeline.mapping.kinds.kind import kind_of
from pipeline.mapping.kinds.layout import Layout, layout_of
from pipeline.mapping.kinds.telling import tells_what_to_do
from pipeline.mapping.kinds.usual import usual_kind
from pipeline.mapping.last_word import settled
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.papers.manuals import a_manual_all_the_same
from pipeline.mapping.parts.sections import cut
from pipeline.text.normal import normal
from pipeline.text.plain_days import OF_A_DAY, OF_A_PERIOD
from pipeline.values import Content, Kind

_CHAPTERS_OF_RULES = 2
_OF_INSTRUCTIONS = re.compile(
    r"(?:作业|操作|工作)(?:指导书?|规程|规范|手册|文件)[^/]*$|三级文件[^/]*$|\b(?:work|operating|working) instructions?\b[^/]*$|\bsops?\b[^/]*$|\brunbooks?\b[^/]*$"
)


@dataclass(frozen=True, slots=True)
class Issue:
    """What a document says of how it is issued: under document control (a version that several signed), from a day."""

    controlled: bool = False
    from_a_day: bool = False


def kind_and_service(
    content: Content, names: FileNames, folder: str, number: str, issue: Issue, mapper: Mapper
) -> tuple[Kind, Mapped]:
    """The kind of a file with these names and this document number in this folder, and its assignments and hints."""
    layout = layout_of(content)
    sheets = any(block.place.sheet for block in content.blocks)
    ranked = (names.file, names.title) if sheets else (names.title, names.file)
    kind = kind_of(content, ranked, layout, folder, expected_by_names(names, mapper), number)
    called = kind_by_name(names.title) or kind_by_name(names.file)
    rules = not sheets and _issued_as_rules(kind, called, content, layout, issue)
    sections = cut(content)
    if a_manual_all_the_same(sections, names, kind, mapper):
        kind, rules = "manual", False
    mapped = assign(content, sections, names, "procedure" if rules else kind, mapper)
    if rules and not mapped.assignments:  # a profile of the organisation is issued as rules are
        mapped = assign(content, sections, names, kind, mapper)
    kind = "procedure" if rules else kind
    if kind == "unrelated" and mapped.assignments:
        kind = "record"  # a message or a statement, whatever it is called
    elif kind == "unrelated" and called is None:
        # Neither name nor shape says anything: what is in it decides.
        supposed = _supposed(names)
        as_supposed = assign(content, sections, names, supposed, mapper)
        if as_supposed.assignments:
            kind, mapped = supposed, as_supposed
    instructs = numbered_as_rules(number, names.file) or bool(_OF_INSTRUCTIONS.search(normal(folder)))
    kind, mapped = settled(content, names, kind, mapped, instructs=instructs)
    if kind == "unrelated" and not sheets and called != "record" and issue.controlled:
        kind = "procedure"  # whatever it serves
    served = (one.requirement for one in mapped.assignments)
    return usual_kind(kind, served, content, f"{names.title} {names.file}"), mapped


def _issued_as_rules(kind: Kind, called: Kind | None, content: Content, layout: Layout, issue: Issue) -> bool:
    """Whether what its title or shape takes for a record or report is a document of rules: records have no issue that
    holds from a day, but for lists and orders that are called so and tell nobody what to do."""
    if not issue.controlled:
        return False
    if kind in ("unrelated", "record") and called != "record":
        return True
    return (
        kind in ("record", "report")
        and issue.from_a_day
        and (_says_how(layout) or tells_what_to_do(content, layout, issued=True))
    )


def _supposed(names: FileNames) -> Kind:
    """What a text may be of which neither name nor shape says anything: rules, unless it is called after a time."""
    called = f"{names.title}\n{names.file}"
    return "record" if OF_A_DAY.search(called) else "report" if OF_A_PERIOD.search(called) else "procedure"


def _says_how(layout: Layout) -> bool:
    """Whether a text, however short, has the chapters of rules (general, inputs, outputs), and no ledger."""
    return layout.procedure_heads >= _CHAPTERS_OF_RULES and not layout.ledgers
