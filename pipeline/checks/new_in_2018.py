"""What the edition of 2018 added or set apart: knowledge, demand, the catalogue, assets, requests, the parties."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.registry import AssessedSet, Contradiction, check, first_of
from pipeline.checks.where_due import where_due
from pipeline.values import Analysis, Side, Words

_SURE = 0.7


@check("V04")
def processes_new_in_2018_absent(assessed: AssessedSet) -> Iterator[Contradiction]:
    absent = new_in_2018_absent(assessed)
    if absent:
        blocks = any(surely_missing(assessed, id) for id in absent)
        many = len(absent) >= assessed.threshold("V04", "many")
        zh = "、".join(assessed.catalogue.requirement(id).title.zh for id in absent)
        en = "; ".join(assessed.catalogue.requirement(id).title.en for id in absent)
        yield Contradiction(
            "brief_gaps",
            Words(f"2018 版新增内容没有文件：{zh}", f"nothing is there for what the 2018 edition added: {en}"),
            [*where_due(assessed, absent), *(first_of(one) for one in _manuals(assessed))], requirement=absent[0], blocks=blocks, severity="high" if many or blocks else "medium",
        )  # fmt: skip
    if mentioned := _only_mentioned(assessed):
        zh = "、".join(assessed.catalogue.requirement(id).title.zh for id in mentioned)
        en = "; ".join(assessed.catalogue.requirement(id).title.en for id in mentioned)
        yield Contradiction(
            "brief_mentions",
            Words(f"2018 版新增内容只有一句提到，没有规定：{zh}", f"what the 2018 edition added is mentioned and ruled nowhere: {en}"),
            [*(Side(e.path, e.place, e.quote) for id in mentioned for e in assessed.results[id].evidence), *where_due(assessed, mentioned)],
            requirement=mentioned[0], severity="medium",
        )  # fmt: skip


def _manuals(assessed: AssessedSet) -> list[Analysis]:
    """Where a chapter on it would stand."""
    return [one for one in assessed.serving("D-4.4") if one.kind == "manual" and not one.obsolete][:1]


def _only_mentioned(assessed: AssessedSet) -> list[str]:
    """What no paper is sure to serve, nor one that holds anything of what belongs to it."""
    found = []
    for id in assessed.catalogue.brief_gaps:
        asked = len(assessed.catalogue.requirement(id).key_content)
        held = [each for one in assessed.serving(id) for each in one.assignments if each.requirement == id]
        weak = assessed.results[id].verdict == "weak" and assessed.results[id].needs_review
        if weak and held and all(each.confidence < _SURE and len(each.absent) >= asked for each in held):
            found.append(id)
    return found


def surely_missing(assessed: AssessedSet, id: str) -> bool:
    """A mandatory requirement, asked of everybody, whose verdict is missing beyond doubt."""
    known, result = assessed.catalogue.requirement(id), assessed.results.get(id)
    asked = known.mandatory == "yes" and known.conditional.when == "none"
    return asked and result is not None and result.verdict == "missing" and not result.needs_review


def new_in_2018_absent(assessed: AssessedSet) -> list[str]:
    """What V04 tells of; so M01 does not say it again."""
    if not assessed.catalogue.check("V04").enabled:
        return []
    return [id for id in assessed.catalogue.brief_gaps if assessed.results[id].verdict == "missing"]
