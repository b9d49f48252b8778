"""Required documented information that is nowhere in the set."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.new_in_2018 import new_in_2018_absent, surely_missing
from pipeline.checks.registry import AssessedSet, Contradiction, check
from pipeline.values import Words

# What follows from an audit or a review that has still to be held is a condition of the application, no gap.
_CONDITIONS = frozenset(["R-9.2-5", "R-9.2-6", "R-9.3-3", "L10"])
# Where the standard names no document of its own, other evidence may do.
_OTHER_PROOF = frozenset(["implied", "practice"])
_IF_IT_EXISTS = Words(
    "若已有，请把文件放入资料包，或在对照表中注明所在章节。",
    "If it exists already, add it to the set or name its chapter in the cross-reference table.",
)
_OF_THE_AUDIT = frozenset(["R-9.2-3", "R-9.2-4"])
_OF_THE_REVIEW = frozenset(["R-9.3-2", "R-9.3-4"])


@check("M01")
def required_information_missing(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One finding a mandatory requirement whose verdict is missing beyond doubt."""
    known = assessed.milestones
    waiting = _CONDITIONS
    waiting |= frozenset() if known.audit else _OF_THE_AUDIT
    waiting |= frozenset() if known.review else _OF_THE_REVIEW
    told = frozenset(new_in_2018_absent(assessed))
    for requirement in assessed.catalogue.requirements:
        if requirement.id in waiting | told or not surely_missing(assessed, requirement.id):
            continue
        clauses = ", ".join(clause.removesuffix(")") for clause in requirement.clauses)  # 7.5.4 e), in brackets
        asked = (
            (f"（条款 {clauses}）", f" (clause {clauses})") if clauses else ("（申请资料）", " (application papers)")
        )
        yield Contradiction(
            requirement.id,
            Words(f"没有找到：{requirement.title.zh}{asked[0]}", f"nothing was found for: {requirement.title.en}{asked[1]}"),
            (), requirement=requirement.id, blocks=True,
            mend=Words(requirement.mend.zh + _IF_IT_EXISTS.zh, f"{requirement.mend.en} {_IF_IT_EXISTS.en}"),
            severity="medium" if requirement.basis in _OTHER_PROOF else None,
        )  # fmt: skip
