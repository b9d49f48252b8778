"""What an auditor looks for in a document and did not recognise there, and how much that says in this house."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from statistics import fmean

from pipeline.catalogue import Catalogue, Requirement
from pipeline.values import FILE_PLACES, NAME_PLACES, Analysis, Assignment, Words

# Shares of a requirement's contents. Each is known by its words, which a text may well put otherwise: from the first
# share on a person is asked to look, from the second on too little is left of what an auditor looks for.
_MANY_ABSENT = 0.44
_MOST_ABSENT = 0.7
# A house in whose papers less than this mean share of all contents is recognised has words of its own: there only what
# decides counts against a text.
_OWN_WORDS = 0.8
# But one whose papers bear so many of the field's own names speaks the field's words, and what is absent is not there.
_PLAIN_NAMES = 10
_NEARLY = 0.75
# And where all of so many contents that belong together are absent, no wording hides them.
_BEYOND_WORDS = 4
# In other houses a paper that bears the very name of what it serves is expected to speak the same words, and is weak where
# more than half of the contents are absent, but for those of which many are asked (a manual's chapters).
_BY_ITS_NAME = 0.95
_HALF = 0.5
_MANY_ASKED = 8
_ASKED_OF_MANY = 20
_FEWEST_CONTENTS = 3

Held = tuple[Analysis, Assignment]


@dataclass(frozen=True, slots=True)
class Wording:
    """How a house words its papers: the mean share of the contents asked for that its fullest papers show (1 where too few
    tell), and how many requirements are served by papers of their very name."""

    recognised: float = 1.0
    plain_names: int = 0


def wording(analyses: Sequence[Analysis], catalogue: Catalogue) -> Wording:
    asked = {one.id: len(one.key_content) for one in catalogue.requirements if len(one.key_content) >= _FEWEST_CONTENTS}
    shares: dict[str, list[float]] = defaultdict(list)
    named: set[str] = set()
    for analysis in analyses:
        if analysis.obsolete or analysis.kind == "form" or analysis.outcome not in ("read", "partial"):
            continue
        for one in analysis.assignments:
            if one.requirement in asked:
                shares[one.requirement].append(1 - len(one.absent) / asked[one.requirement])
                if _bears_its_name(one):
                    named.add(one.requirement)
    recognised = fmean(max(each) for each in shares.values()) if len(shares) >= _ASKED_OF_MANY else 1.0
    return Wording(recognised, len(named))


def lacks(requirement: Requirement, assignment: Assignment, house: Wording) -> bool:
    """Whether a paper is weak by what it leaves out, in a house that words its papers so: one block that alone decides, or,
    but for a house with words of its own, many."""
    missing = set(assignment.absent)
    if missing & {block.title.zh for block in requirement.key_content if block.essential}:
        return True
    asked = len(requirement.key_content)
    named = _bears_its_name(assignment) and asked <= _MANY_ASKED
    core = _core_absent(requirement, missing)
    if core and (_speaks_plainly(requirement, house) or len(core) >= _BEYOND_WORDS):
        return True
    if house.recognised < _OWN_WORDS:
        process = requirement.form == "procedure" and house.plain_names >= _PLAIN_NAMES
        return process and named and len(missing) >= _HALF * asked > 0
    if named and len(missing) > _HALF * asked:
        return True
    if requirement.least_contents is not None and asked - len(missing) < requirement.least_contents:
        return True
    return len(missing) > _MOST_ABSENT * asked


def _core_absent(requirement: Requirement, missing: Set[str]) -> Set[str]:
    """Of the contents that belong together those that are absent, where so many are that they decide."""
    core = {block.title.zh for block in requirement.key_content if block.essential_together}
    absent = core & missing
    return absent if absent and len(absent) >= (requirement.core_absent or len(core)) else frozenset()


def _speaks_plainly(requirement: Requirement, house: Wording) -> bool:
    """Whether what a paper leaves out is not there, in the words of this house; of rules that is sooner plain."""
    sooner = requirement.form == "procedure" and house.plain_names >= _PLAIN_NAMES
    return house.recognised >= (_NEARLY if sooner else _OWN_WORDS)


def _bears_its_name(assignment: Assignment) -> bool:
    return assignment.place in NAME_PLACES and assignment.confidence >= _BY_ITS_NAME


def gaps(held: Held) -> int:
    return len(held[1].absent) + 10 * held[1].stub


def please_look(requirement: Requirement, whole: Sequence[Held]) -> Words | None:
    """What a person should look for in evidence that suffices otherwise."""
    fullest = min(whole, key=gaps)
    if len(fullest[1].absent) <= _MANY_ABSENT * len(requirement.key_content):
        return None
    names, where = _contents(requirement, fullest[1].absent), _looked_in(fullest, whole)
    return Words(
        f"已找到证据，但未认出这些内容，请人工确认：{names.zh}{where.zh}",
        f"evidence found; please look for contents that were not recognised: {names.en}{where.en}",
    )


def why_weak(requirement: Requirement, live: Sequence[Held]) -> Words:
    """What is missing, and where it was looked for: first the contents that decide, then those that may be put otherwise."""
    fullest = min(live, key=gaps)
    where = _looked_in(fullest, live)
    if fullest[1].stub and requirement.kind == "record":
        return Words(f"几乎没有填写{where.zh}", f"hardly anything is filled in{where.en}")
    if fullest[1].stub:
        return Words(
            f"内容过少，只是提纲、引用或重复标准要求{where.zh}",
            f"too little: an outline, a reference, or only what the standard asks repeated{where.en}",
        )
    absent = fullest[1].absent
    essential = {block.title.zh for block in requirement.key_content if block.essential}
    essential |= _core_absent(requirement, set(absent))
    sure = [title for title in absent if title in essential] or absent
    names = _contents(requirement, sure)
    others = _contents(requirement, [title for title in absent if title not in sure])
    also = (
        Words(f"；另未见明确写出：{others.zh}", f"; not said in so many words: {others.en}")
        if others.zh
        else Words("", "")
    )
    return Words(f"缺少内容：{names.zh}{also.zh}{where.zh}", f"contents not found: {names.en}{also.en}{where.en}")


def _looked_in(fullest: Held, live: Sequence[Held]) -> Words:
    """The file, and the chapter of it, that comes nearest, and how many others fall short as well."""
    analysis, assignment = fullest
    name = analysis.path.rsplit("/", 1)[-1]
    if assignment.place not in FILE_PLACES:
        name = f"{name}: {assignment.place}"
    others = len({one.path for one, _ in live} - {analysis.path})
    more = Words(f" 等 {others + 1} 份", f" and {others} more") if others else Words("", "")
    return Words(f"（所查：{name}{more.zh}）", f" (looked in {name}{more.en})")


def _contents(requirement: Requirement, titles: Sequence[str]) -> Words:
    """The names of these contents (Chinese titles) in both languages."""
    named = [block.title for block in requirement.key_content if block.title.zh in titles]
    return Words("、".join(one.zh for one in named), ", ".join(one.en for one in named))
