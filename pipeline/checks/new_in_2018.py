"""What the edition of 2018 added or set apart: knowledge, demand, the catalogue, assets, requests, the parties."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.registry import AssessedSet, Contradiction, check
from pipeline.checks.where_due import where_due
from pipeline.values import Words


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
            where_due(assessed, absent), requirement=absent[0], blocks=blocks, severity="high" if many or blocks else "medium",
        )  # fmt: skip


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
