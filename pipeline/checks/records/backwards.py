"""Times within a record that run backwards, by the names of its steps or by the order of its like."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.control.learnt_orders import against_the_house
from pipeline.checks.records.tickets import kept_records
from pipeline.checks.registry import AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Siblings, Words

_SHOWN = 5
_BACKWARDS = Words("{n} 份记录时间顺序错误", "times run backwards in {n} records")
_AGAINST_ITS_KIND = Words(
    "{n} 份记录的时间顺序与同类记录相反", "days of {n} records stand in another order than in others of their kind"
)


@check("R07")
def times_run_backwards(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Steps of a record against their order, by their names, or by the order of the other rows and records of this kind."""
    told: set[str] = set()
    for one in kept_records(assessed):
        backwards = [fact for fact in one.facts if fact.name in ("ticket.backwards", "form.backwards")]
        seen = list({fact.place: fact for fact in reversed(backwards)}.values())[::-1]  # of a row, what is told first
        if seen:
            shown = [fact.value for fact in seen[:_SHOWN]]
            yield Contradiction(
                f"{one.path}|{'|'.join(sorted(fact.value.split(':')[0] for fact in seen))}",
                Words(f"时间顺序错误（{len(seen)} 条）：{'；'.join(each.replace(' < ', ' 早于 ') for each in shown)}（{named([one.path])}）",
                      f"times run backwards ({len(seen)}): {'; '.join(each.replace(' < ', ' is before ') for each in shown)} ({named([one.path])})"),
                [seen_at(one, fact) for fact in seen],
                siblings=Siblings("backwards", _BACKWARDS, Words(
                    f"{named([one.path])}（{'；'.join(each.replace(' < ', ' 早于 ') for each in shown)}）",
                    f"{named([one.path])} ({'; '.join(each.replace(' < ', ' is before ') for each in shown)})")),
            )  # fmt: skip
            told.add(one.path)
    for one, first, second, others in against_the_house(assessed, controlled=False):
        if one.path not in told:
            yield Contradiction(
                f"{one.path}|{second.value}",
                Words(f"时间顺序与同类记录相反：“{second.quote}”早于“{first.quote}”（其他 {others} 份均相反）：{named([one.path])}",
                      f"days stand in another order than in {others} records of this kind: “{second.quote}” is before “{first.quote}” ({named([one.path])})"),
                [seen_at(one, second), seen_at(one, first)], severity="medium",
                siblings=Siblings("kind", _AGAINST_ITS_KIND, Words(f"{named([one.path])}（{second.quote} < {first.quote}）", f"{named([one.path])} ({second.quote} < {first.quote})")),
            )  # fmt: skip
