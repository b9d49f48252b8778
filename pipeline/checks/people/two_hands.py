"""Documents that their author has reviewed, in a house in which others do so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, named, seen_at
from pipeline.other_systems import of_another_system
from pipeline.values import Analysis, Fact, Words

# One label for both steps is how the house wants it.
_BOTH_AT_ONCE = re.compile(
    r"(?:编制|编写|拟制|起草)(?:人)?\s*[/／、&和与]\s*(?:审核|校核|复核)|(?:审核|校核)(?:人)?\s*[/／、&和与]\s*(?:编制|编写)"
    r"|\b(?:author|prepared|written|drafted)(?: by)? ?(?:/|&|and) ?(?:reviewe[rd]|checked)",
    re.I,
)
_LEAST, _SHARE = 4, 0.15  # documents with both hands; of them those of one hand that are no custom of the house


def reviewed_by_the_author(assessed: AssessedSet) -> Iterator[Contradiction]:
    signed: list[tuple[Analysis, dict[str, list[Fact]]]] = []
    for one in assessed.current:
        if one.kind in CONTROLLED - {"agreement"} and not one.copy_of and not of_another_system(one):
            hands: dict[str, list[Fact]] = defaultdict(list)
            for fact in one.facts:
                if fact.name == "person.signed":
                    hands[fact.value.partition("|")[0]].append(fact)
            if hands["drafted"] and hands["reviewed"] and not _BOTH_AT_ONCE.search(hands["reviewed"][0].quote):
                signed.append((one, hands))
    alone = [(one, hands) for one, hands in signed if _names(hands["drafted"]) == _names(hands["reviewed"])]
    two = [
        (one, h) for one, h in alone if len(_names(h["drafted"])) == 1 and _names(h["approved"]) != _names(h["drafted"])
    ]
    if len(signed) < _LEAST or len(alone) > max(1, _SHARE * len(signed)):
        return
    for one, hands in two:
        (name,) = _names(hands["drafted"])
        yield Contradiction(
            f"two|{name}|{one.path}",
            Words(f"{name} 既编制又审核同一文件：{named([one.path])}", f"{name} writes and reviews the same document: {named([one.path])}"),
            [seen_at(one, fact) for fact in (*hands["drafted"], *hands["reviewed"])], severity="low", instead="three",
        )  # fmt: skip


def _names(facts: list[Fact]) -> set[str]:
    return {fact.value.partition("|")[2] for fact in facts}
