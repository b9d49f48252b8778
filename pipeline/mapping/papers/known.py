"""What is known of a record so far, for those who look for what else it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.mapping.candidates import Candidate
from pipeline.values import Block, Kind

SURE = 0.7


@dataclass(frozen=True, slots=True)
class Known:
    """Its surest candidate for each requirement, its kind, and whether it is a workbook."""

    sure: Mapping[str, Candidate]
    kind: Kind
    sheets: bool

    def beside(self, requirement: str, shown: Candidate, confidence: float = SURE) -> Iterator[Candidate]:
        """What a candidate shows besides, unless something else of the file is surely it."""
        if requirement not in self.sure:
            yield Candidate(requirement, confidence, shown.place, shown.quote, shown.blocks, chapter=True)


def lines_of(block: Block) -> list[str]:
    """The cells of a table, or the paragraph."""
    return [cell.text for row in block.rows for cell in row] or [block.text]
