"""Nonconformities: those that are still open, and causes that say little."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.audit.counted_nonconformities import counted_otherwise
from pipeline.checks.registry import AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Fact, Siblings, Words

_STILL_OPEN = Words("{n} 项不符合未关闭或未验证", "{n} nonconformities are not closed, or not verified")
_EMPTY_CAUSE = Words("{n} 份不符合报告的原因分析空泛", "the causes of {n} nonconformities say little")


@check("A07")
def nonconformities_open_or_empty(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Reports that are not closed, and causes that name only carelessness."""
    unmapped = (one for one in assessed.analyses if one.kind == "unrelated" and not one.obsolete)
    for one in (*assessed.current, *unmapped):
        served = any(a.requirement in ("R-9.2-5", "R-10.1") for a in one.assignments)
        called = any(fact.name == "title.nonconformity" for fact in one.facts)
        if one.kind == "form" or not (served or called):
            continue
        today = assessed.as_of.isoformat()
        still_open = [f for f in one.facts if f.name == "nonconformity.open" and not f.value >= today]
        if still_open:
            said = _said(still_open[0])
            yield Contradiction(
                f"{one.path}|open",
                Words(f"不符合项未关闭或未验证：{named([one.path])}（{said.zh}）",
                      f"a nonconformity is not closed, or not verified: {named([one.path])} ({said.en})"),
                [seen_at(one, fact) for fact in still_open], requirement="R-9.2-5",
                siblings=Siblings("open", _STILL_OPEN, Words(f"{named([one.path])}（{said.zh}）", f"{named([one.path])} ({said.en})")),
            )  # fmt: skip
        empty = [fact for fact in one.facts if fact.name == "cause.empty"]
        if empty:
            cause = next((fact.value for fact in empty if fact.value), "")
            yield Contradiction(
                f"{one.path}|cause",
                Words(f"原因分析空泛：“{cause}”（{named([one.path])}）", f"the cause says little: “{cause}” ({named([one.path])})")
                if cause
                else Words(f"未填写原因：{named([one.path])}", f"no cause is given: {named([one.path])}"),
                [seen_at(one, fact) for fact in empty], requirement="R-9.2-5",
                siblings=Siblings("cause", _EMPTY_CAUSE, Words(f"{named([one.path])}（{cause or '未填写'}）", f"{named([one.path])} ({cause or 'none is given'})")),
            )  # fmt: skip
    yield from counted_otherwise(assessed)


def _said(fact: Fact) -> Words:
    """What shows that it is open: the state as it is written, or the label beside which nothing stands."""
    label = fact.quote.rstrip(" :：_＿")
    if label and label != fact.quote.rstrip():
        return Words(f"“{label}”未填写", f"“{label}” is left blank")
    return Words(fact.quote, fact.quote)
