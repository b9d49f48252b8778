"""Template residue: placeholders, and text that a machine spun."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.control.covers import controlled, issued
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, seen_at
from pipeline.checks.template.left_open import outcome_left_open
from pipeline.values import Analysis, Siblings, Words

_LEFT_IN = Words("{n} 份文件仍有未替换的占位符", "placeholders are left in {n} files")
_SPUN = Words("{n} 份文件有机器洗稿痕迹", "{n} files read like machine-spun text")
_CORRUPTED = "E11"  # the edition tell for numbers that no standard has
_A_FEW = 2  # marks in a paper that is none of the system's


@check("T02")
def placeholders_left(assessed: AssessedSet) -> Iterator[Contradiction]:
    others = (one for one in assessed.analyses if one.kind == "unrelated" and not one.obsolete)
    for one in (*assessed.current, *others):
        # A blank form has open fields by nature, a record may say TBD: only a template's own marks count there.
        wanted = {"placeholder.template"} | ({"placeholder"} if one.kind in CONTROLLED else set())
        wanted |= {"placeholder.sentence"} if one.kind in CONTROLLED - {"agreement"} else set()
        seen = [fact for fact in one.facts if fact.name in wanted] or outcome_left_open(one)
        if seen and (one.kind != "unrelated" or len(seen) >= _A_FEW):
            words = ", ".join(dict.fromkeys(fact.value for fact in seen))
            yield Contradiction(
                one.path,
                Words(f"《{_called(one)}》仍有未替换的占位符：{words}", f"placeholders are left in {_called(one)}: {words}"),
                [seen_at(one, fact) for fact in seen],
                severity=None if controlled(one) else "medium",
                siblings=Siblings("left", _LEFT_IN, Words(f"《{_called(one)}》{words}", f"{_called(one)} ({words})")),
            )  # fmt: skip


@check("T03")
def spun_by_a_machine(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Words that only machine-spun copies of templates hold, several in one file; or a number that no standard has.

    Also in rules of others that are passed round among the own ones; and such words in a paper that was put away, which
    was taken for one of the house's.
    """
    passed_on = (one for one in assessed.analyses if one.kind == "external" or one.obsolete)
    for one in (*assessed.current, *passed_on):
        spun = [fact for fact in one.facts if fact.name == "spun"]
        if one.obsolete and not spun:
            continue
        corrupted = [fact for fact in one.facts if fact.name.startswith("edition") and fact.value == _CORRUPTED]
        if spun or (corrupted and (one.kind in CONTROLLED or issued(one))):
            tell = next(each for each in assessed.catalogue.edition_tells if each.id == _CORRUPTED)
            told = list(dict.fromkeys(fact.value for fact in spun))
            # iso20230×2 in what was counted is the same as ISO20230 in a citation.
            counted_already = " ".join(told).lower()
            cited = (match.group() for fact in corrupted if (match := tell.pattern.search(fact.quote)))
            told += [each for each in dict.fromkeys(cited) if each.lower() not in counted_already]
            words = "、".join(told)
            yield Contradiction(
                one.path,
                Words(f"《{_called(one)}》有机器洗稿痕迹：{words}", f"{_called(one)} reads like machine-spun text: {words.replace('、', ', ')}"),
                [seen_at(one, fact) for fact in (*spun, *corrupted)],
                severity="low" if one.obsolete else None if spun else "medium",
                siblings=Siblings("spun", _SPUN, Words(f"《{_called(one)}》{words}", f"{_called(one)} ({words.replace('、', ', ')})")),
            )  # fmt: skip


def _called(one: Analysis) -> str:
    return one.title or one.path.rsplit("/", 1)[-1]
