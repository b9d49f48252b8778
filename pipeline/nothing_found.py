"""What is said of a requirement for which nothing was found: among how many files, and what came nearest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.catalogue import Requirement
from pipeline.values import NAME_PLACES, Analysis, Assignment, Evidence, RequirementResult, Words

NOWHERE = Words("未找到", "not found")
_MOST_NEAREST = 3
_NAMED = 0.9  # another document by its name


def with_what_came_near(
    results: Sequence[RequirementResult], analyses: Sequence[Analysis]
) -> tuple[RequirementResult, ...]:
    """`results`, those that are missing with the texts that came nearest and where it was looked."""
    nearest, nowhere = _nearest(analyses), _looked_at(analyses)
    return tuple(
        replace(one, nearest=nearest.get(one.requirement, ()), reason=nowhere if one.reason == NOWHERE else one.reason)
        if one.verdict == "missing"
        else one
        for one in results
    )


def _nearest(analyses: Sequence[Analysis]) -> Mapping[str, tuple[Evidence, ...]]:
    """By requirement the texts that may serve it and were not likely enough, one a file, the likeliest first."""
    best: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for analysis in analyses:
        for one in () if analysis.obsolete else analysis.possible:
            best[one.requirement][analysis.path] = Evidence(analysis.path, one.place, one.quote, one.confidence)
    return {
        id: tuple(sorted(of_file.values(), key=lambda one: (-one.confidence, one.path))[:_MOST_NEAREST])
        for id, of_file in best.items()
    }


def _looked_at(analyses: Sequence[Analysis]) -> Words:
    """Among how many files nothing was found: where many could not be read, "missing" says less."""
    read = sum(one.outcome in ("read", "partial") for one in analyses)
    rest = len(analyses) - read
    unread = Words(f"（另有 {rest} 个文件未读）", f" (not read: {rest})") if rest else Words("", "")
    files = "the one file that was" if read == 1 else f"any of the {read} files that were"
    return Words(f"已读的 {read} 个文件中未找到{unread.zh}", f"not found in {files} read{unread.en}")


def spoken_for(requirement: Requirement, hint: tuple[Analysis, Assignment]) -> bool:
    """Whether a file that seems to be a document by its name is another by that name: a policy and objectives are no process,
    and a manual has its processes in its chapters."""
    analysis, found = hint
    if requirement.kind != "document" or found.place not in NAME_PLACES:
        return False
    others = [one for one in analysis.assignments if one.requirement != requirement.id and one.place in NAME_PLACES]
    named = any(one.confidence >= _NAMED for one in others)
    return named or (requirement.form == "procedure" and analysis.kind == "manual")
