"""Whether what would be a record, a list or a plan waits to be filled in: a form."""

from __future__ import annotations

from pipeline.mapping.kinds.case import TEXTS, Case, Step, long_text
from pipeline.mapping.kinds.layout import Layout
from pipeline.mapping.kinds.unused import asks_only, called_after_anything, results_awaited, unused
from pipeline.values import Kind

_CAN_BE_BLANK: tuple[Kind, ...] = ("record", "report", "list", "form", "plan")
_MATRIX_FILLED = 0.4  # of a list of who does what most cells are empty, and say so
_LONG_PLAN = 700
_CHAPTERS_OF_A_PLAN = 8
_HALF = 0.5
_FILLED_IN = 0.8


def only_questions(case: Case) -> Kind | None:
    """It asks and nobody has answered."""
    return "form" if case.text_taken_for(None, "plan") and asks_only(case.content) else None


def on_anything(case: Case) -> Kind | None:
    """Its name leaves open what it is on, and places in its text are open, too."""
    on_one_thing = case.text_taken_for("plan", "report", "record")
    return "form" if on_one_thing and called_after_anything(case.names, case.layout) else None


def written_plan(case: Case) -> Kind | None:
    """The chapters of a plan are written, whatever of its tables is still open."""
    written = case.text_taken_for("plan") and "form" not in case.named and _mostly_written(case.layout)
    return case.kind if written else None


def text_to_be_adopted(case: Case) -> Kind | None:
    """A process that a house is to adopt, with places for its own names."""
    adopted = case.text_taken_for(None) and case.blank and case.expected in TEXTS
    return case.expected if adopted and long_text(case.layout) else None


def blank_layout(case: Case) -> Kind | None:
    """Its places are empty; a matrix of who does what is mostly empty, and says so."""
    matrix = case.kind == "list" and case.layout.filled >= _MATRIX_FILLED
    return "form" if case.kind in (None, *_CAN_BE_BLANK) and case.blank and not matrix else None


def nothing_entered(case: Case) -> Kind | None:
    """Its rows hold examples or nothing, its results are still awaited."""
    if case.kind in ("record", "report") and unused(case.content, case.names, case.layout):
        return "form"
    return "form" if case.text_taken_for(None, "record", "report") and results_awaited(case.content) else None


def called_a_form(case: Case) -> Kind | None:
    """A file named template that has been filled in is a record."""
    if "form" not in case.named or case.kind not in (None, *_CAN_BE_BLANK):
        return None
    layout = case.layout
    if layout.filled < _FILLED_IN or not layout.dates or layout.waiting > layout.dates:
        return "form"
    return "record" if case.kind in (None, "form") else case.kind


def _mostly_written(layout: Layout) -> bool:
    """Whether the chapters of a plan are written, whatever of its tables is still open."""
    return layout.prose >= _LONG_PLAN and layout.headings >= _CHAPTERS_OF_A_PLAN and layout.filled >= _HALF


STEPS: tuple[Step, ...] = (
    only_questions,
    on_anything,
    written_plan,
    text_to_be_adopted,
    blank_layout,
    nothing_entered,
    called_a_form,
)
