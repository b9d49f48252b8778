"""What a paper is filed under where its title says what it is: a file name that tells what the paper is about.

A training sheet in "information security Oct.docx" was on security; "Review RFC-14.docx" with the title "Review of a
change" is no request; a nonconformity is filed under what was wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.catalogue import Catalogue
from pipeline.mapping.candidates import Candidate
from pipeline.mapping.fit import clause_of

_NAMED_AFTER = {
    "R-7.5-2": ("R-7.5",),  # DCO-07 incident handling.docx is the change of that document
    "R-9.2-5": ("R-9.", "R-10"),
    "R-7.2-3": ("R-7.2", "R-5.2", "R-9.2-7"),
}
_WHOLE_NAME = 0.95
_OF_A_WORD = 0.7  # of a name that shares but a word with what it would name


def as_titled(candidates: Sequence[Candidate], catalogue: Catalogue) -> list[Candidate]:
    """The candidates, without those of the file name that the title shows to be what the paper is about."""

    def clause(one: Candidate) -> str:
        return clause_of(catalogue.requirement(one.requirement))

    titled = {one.requirement for one in candidates if one.place == "title"}
    beside = [allowed for id, allowed in _NAMED_AFTER.items() if id in titled]
    whole = {clause(one) for one in candidates if one.place == "title" and one.confidence >= _WHOLE_NAME} - {""}
    return [
        one
        for one in candidates
        if one.place != "name"
        or (all(map(one.requirement.startswith, beside)) and not (one.confidence < _OF_A_WORD and clause(one) in whole))
    ]
