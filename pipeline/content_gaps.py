"""What an auditor looks for in a document and did not recognise there, and how much that says in this house."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from statistics import fmean

from pipeline.catalogue import Catalogue, Requirement
from pipeline.values import FILE_PLACES, NAME_PLACES, Analysis, Assignment, Serving, Words

# Share of a requirement's contents that a text may put otherwise; from here on a person is asked to look.
_MANY_ABSENT = 0.44
# How surely the words of a text are known: by the share of its other contents that is recognised, and where few of them
# tell, by what is recognised in the house. The house counts as so many contents; from the second figure on, what is not
# recognised is not there.
_AS_MANY_AS = 10
_KNOWN = 0.72
# And where all of so many contents that belong together are absent, no wording hides them.
_BEYOND_WORDS = 4
# A house whose papers bear the field's own names speaks the field's words, too: for each name more or less than usual a
# little, up to a limit.
_USUAL_NAMES, _FOR_A_NAME, _MOST_FOR_NAMES = 20, 0.002, 0.04
_BY_ITS_NAME = 0.95
# Of how many contents a text may leave out more than this share: in a house of which so much is recognised (second and
# first figure), and where little is. A paper that bears the very name of what it serves is expected to speak the field's
# words, but where many contents are asked (a manual's chapters).
_NAMED = ((0.82, 0.5), (0.75, 0.9))
_UNNAMED = ((0.84, 0.7), (0.76, 1.0))
# Procedures that say nothing make a house look like one with words of its own; the names of its papers tell better: of
# so many names it is as plain as one of which so much is recognised.
_NAMES_TELL = ((22, 0.82), (10, 0.75))
_MANY_ASKED = 8
_ASKED_OF_MANY = 20
_FEWEST_CONTENTS = 3


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
    """Whether a paper is weak by what it leaves out, in a house that words its papers so: one block that alone decides,
    those that decide together, or many. No house crosses a line at which many papers become weak at once: each text is
    believed by what it shows itself."""
    missing = set(assignment.absent)
    if missing & {block.title.zh for block in requirement.key_content if block.essential}:
        return True
    asked = len(requirement.key_content)
    known = _surely_known(requirement, missing, house)
    core = _core_absent(requirement, missing)
    if core and (known or len(core) >= _BEYOND_WORDS):
        return True
    if known and requirement.least_contents is not None and asked - len(missing) < requirement.least_contents:
        return True
    if _bears_its_name(assignment) and asked <= _MANY_ASKED:
        by_names = _between(house.plain_names, *_NAMES_TELL) if requirement.form == "procedure" else 0.0
        return len(missing) > _between(max(_plainness(house), by_names), *_NAMED) * asked
    return len(missing) > _between(house.recognised, *_UNNAMED) * asked


def _surely_known(requirement: Requirement, missing: Set[str], house: Wording) -> bool:
    """Whether the words of this text are known so well that what was not recognised is not there."""
    others = [block.title.zh for block in requirement.key_content if not block.essential_together]
    recognised = sum(title not in missing for title in others) + _AS_MANY_AS * _plainness(house)
    return recognised >= _KNOWN * (len(others) + _AS_MANY_AS)


def _plainness(house: Wording) -> float:
    """How much of its papers is recognised, and more where their names are the field's."""
    more = _FOR_A_NAME * (house.plain_names - _USUAL_NAMES)
    return house.recognised + max(-_MOST_FOR_NAMES, min(_MOST_FOR_NAMES, more))


def _between(value: float, high: tuple[float, float], low: tuple[float, float]) -> float:
    """What belongs to `value` on the line through two points, and beyond them what belongs to the nearer one."""
    (right, at_right), (left, at_left) = high, low
    share = max(0.0, min(1.0, (right - value) / (right - left)))
    return at_right + share * (at_left - at_right)


def _core_absent(requirement: Requirement, missing: Set[str]) -> Set[str]:
    """Of the contents that belong together those that are absent, where so many are that they decide."""
    core = {block.title.zh for block in requirement.key_content if block.essential_together}
    absent = core & missing
    return absent if absent and len(absent) >= (requirement.core_absent or len(core)) else frozenset()


def _bears_its_name(assignment: Assignment) -> bool:
    return assignment.place in NAME_PLACES and assignment.confidence >= _BY_ITS_NAME


def gaps(held: Serving) -> int:
    return len(held[1].absent) + 10 * held[1].stub


def please_look(requirement: Requirement, whole: Sequence[Serving]) -> Words | None:
    """What a person should look for in evidence that suffices otherwise."""
    fullest = min(whole, key=gaps)
    few = len(fullest[1].absent) <= _MANY_ABSENT * len(requirement.key_content)
    if few and not _core_absent(requirement, set(fullest[1].absent)):
        return None
    names, where = _contents(requirement, fullest[1].absent), _looked_in(fullest, whole)
    return Words(
        f"已找到证据，但未认出这些内容，请人工确认：{names.zh}{where.zh}",
        f"evidence found; please look for contents that were not recognised: {names.en}{where.en}",
    )


def why_weak(requirement: Requirement, live: Sequence[Serving]) -> Words:
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


def _looked_in(fullest: Serving, live: Sequence[Serving]) -> Words:
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
