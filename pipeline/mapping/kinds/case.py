"""A file whose kind is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.mapping.kinds.layout import Layout
from pipeline.values import Content, Kind

TEXTS: tuple[Kind, ...] = ("policy", "procedure", "agreement")
LONG_ENGLISH = 1300
_LEAST_CHAPTERS = 4


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of a file: its names (best first), the kinds that they say, and what it is taken for so far."""

    content: Content
    names: tuple[str, ...]
    layout: Layout
    number: str
    named: tuple[Kind, ...]
    kind: Kind | None
    expected: Kind | None  # what the requirement that the names speak of would be, where they say no kind
    sheets: bool
    several: bool  # sheets, or parts beside them

    @property
    def blank(self) -> bool:
        return self.layout.blank_form

    def text_taken_for(self, *kinds: Kind | None) -> bool:
        """Whether it is no workbook and taken for one of these so far."""
        return not self.sheets and self.kind in kinds


Step = Callable[[Case], Kind | Case | None]
"""An answer, the case seen otherwise, or None where a step has nothing to say."""


def long_text(layout: Layout) -> bool:
    """Whether it has the length and the chapters of a document of rules."""
    return layout.prose >= LONG_ENGLISH and layout.headings >= _LEAST_CHAPTERS
