"""Reports and mails that tell the same shares in their sentences month after month, or nothing but the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Set

from pipeline.checks.registry import AssessedSet, Contradiction, named, seen_at
from pipeline.values import Analysis, Fact, Words

_TELLING = ("record", "report", "unrelated")
_MONTHS, _WHOLE, _MANY = 3, "100", 6  # files or months; shares of one paper on several months
_ASKED = Words("请提供原始数据和样本量。", "Please show source data and sample sizes.")


def shares_alike(assessed: AssessedSet, family: Callable[[str], str], told: Set[str]) -> Iterator[Contradiction]:
    """`told`: the files of which the same was said by the names of their measures."""
    families: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.analyses:
        for fact in one.facts if one.kind in _TELLING and not one.obsolete and not one.copy_of else ():
            if fact.name == "shares.told" and one.path not in told:
                families[f"{one.path.rpartition('/')[0]}/{family(one.path.rpartition('/')[2])}"].append((one, fact))
                months, _, said = fact.value.partition("|")
                if int(months) >= _MONTHS and len(said.split()) >= _MANY and set(said.split()) == {_WHOLE}:
                    yield _found(one.path, [(one, fact)])
    for key, seen in sorted(families.items()):
        shares = {fact.value.partition("|")[2] for _, fact in seen}
        days = {one.main_date for one, _ in seen}
        if len(seen) >= _MONTHS and len(days) == len(seen) and None not in days and len(shares) == 1:
            yield _found(key, seen)


def _found(key: str, seen: list[tuple[Analysis, Fact]]) -> Contradiction:
    shares = seen[0][1].value.partition("|")[2].split()
    shown = "、".join(f"{each}%" for each in dict.fromkeys(shares))
    paths = sorted(one.path for one, _ in seen)
    return Contradiction(
        f"shares|{key}",
        Words(f"各月写明的比率完全相同（{shown}）：{named(paths)}", f"the shares that are told are the same in every month ({shown.replace('、', ', ')}): {named(paths)}"),
        [seen_at(one, fact) for one, fact in seen], ask=_ASKED,
    )  # fmt: skip
