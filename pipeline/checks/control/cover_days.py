"""Days of one document that cannot be in that order: drafted, reviewed, approved, released, effective."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from pipeline.checks.control.covers import issued, letter
from pipeline.checks.control.issued_sheets import figures, in_the_head_of_a_sheet, signed_when_in_force
from pipeline.checks.control.learnt_orders import against_the_house
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, seen_at
from pipeline.values import Siblings, Side, Words

_ORDER = {
    "day.drafted": Words("编制", "drafted"),
    "day.reviewed": Words("审核", "reviewed"),
    "day.approved": Words("批准", "approved"),
    "day.released": Words("发布", "released"),
    "day.effective": Words("实施", "effective"),
}
_IN_FORCE_FIRST = Words(
    "{n} 份文件正文写明的实施日期早于批准日期",
    "{n} documents are in effect before they were approved, by their own text",
)
_A_FORTNIGHT = timedelta(days=14)
_BACKWARDS = Words(
    "{n} 份文件修订记录中版本与日期顺序不符",
    "versions and days run against each other in the revision histories of {n} documents",
)
_RELEASING = "L04"


@check("C06")
def dates_out_of_order(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Drafted, reviewed, approved, released, effective: each not before the one that comes first, or under labels of the
    house's own as in its other documents."""
    seen = [
        *_against_their_steps(assessed), *_histories_backwards(assessed), *_in_force_before_approval(assessed),
        *_in_force_before_its_version(assessed), *_ordered_after_it_held(assessed), *in_the_head_of_a_sheet(assessed), *signed_when_in_force(assessed),
    ]  # fmt: skip
    yield from seen
    told = {side.path for each in seen for side in each.sides}
    for one, first, second, others in against_the_house(assessed, controlled=True):
        if one.path not in told:
            before, after = (fact.quote.partition(":")[0].partition("：")[0] for fact in (first, second))
            days = [fact.value.rpartition("|")[2] for fact in (first, second)]
            yield Contradiction(
                f"{one.number or one.path}|{before}|{after}",
                Words(f"《{one.title}》“{after}” {days[1]} 早于“{before}” {days[0]}，其他 {others} 份文件均相反",
                      f"in “{one.title}” “{after}” ({days[1]}) is before “{before}” ({days[0]}), unlike in {others} other documents"),
                [seen_at(one, second), seen_at(one, first)], severity="medium",
            )  # fmt: skip


def _against_their_steps(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one in assessed.current:
        if one.kind not in CONTROLLED - {"agreement"} and not issued(one):
            continue
        days = {fact.name: fact for fact in one.facts if fact.name in _ORDER}
        known = [(words, days[name]) for name, words in _ORDER.items() if name in days]
        for (before, first), (after, second) in pairwise(known):
            if second.value < first.value:
                yield Contradiction(
                    f"{one.number or one.path}|{before.en}|{after.en}",
                    Words(f"《{one.title}》{after.zh}日期 {second.value} 早于{before.zh}日期 {first.value}",
                          f"“{one.title}” was {after.en} on {second.value}, before it was {before.en} on {first.value}"),
                    [seen_at(one, second), seen_at(one, first)],
                    siblings=Siblings(
                        f"{before.en}|{after.en}",
                        Words(f"{{n}} 份文件{after.zh}日期早于{before.zh}日期", f"{{n}} documents were {after.en} before they were {before.en}"),
                        Words(f"《{one.title}》{second.value}（{before.zh} {first.value}）", f"“{one.title}” {second.value} ({before.en} {first.value})"),
                    ),
                )  # fmt: skip


def _in_force_before_approval(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One place of the text that gives both days: "approved on 20 April 2026 and in force since 1 April 2026"."""
    for one in assessed.current:
        if one.kind not in CONTROLLED - {"agreement"} and not letter(one):
            continue
        told = [d for d in one.dates if d.precision == "day" and not d.labelled and d.end is None]
        approved = {d.place: d for d in told if d.role == "approved"}
        effective = [d for d in told if d.role == "effective" and d.place in approved]
        for day in effective:
            if day.value < approved[day.place].value:
                first = approved[day.place]
                yield Contradiction(
                    f"{one.number or one.path}|text|effective",
                    Words(f"《{one.title}》正文写 {day.value} 实施，早于批准日期 {first.value}",
                          f"in the text “{one.title}” is in effect from {day.value}, before it was approved on {first.value}"),
                    [Side(one.path, day.place, day.text), Side(one.path, first.place, first.text)], severity="medium",
                    siblings=Siblings("text", _IN_FORCE_FIRST, Words(f"《{one.title}》{day.value}（批准 {first.value}）", f"“{one.title}” {day.value} (approved {first.value})")),
                )  # fmt: skip
                break


def _in_force_before_its_version(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A cover whose day of effect is weeks before its own version was made, by the revision history."""
    for one in assessed.current:
        if one.kind not in CONTROLLED - {"agreement"}:
            continue
        effective = next((fact for fact in one.facts if fact.name == "day.effective"), None)
        last = next((fact for fact in one.facts if fact.name == "history.last"), None)
        if effective and last and one.version and figures(one.version) == figures(last.value.partition("|")[0]):
            made = date.fromisoformat(last.value.rpartition("|")[2])
            if made - date.fromisoformat(effective.value) > _A_FORTNIGHT:
                yield Contradiction(
                    f"{one.number or one.path}|history|effective",
                    Words(f"《{one.title}》{effective.value} 实施，早于修订记录中该版本的日期 {made}",
                          f"“{one.title}” is in effect from {effective.value}, before its version was made by the revision history ({made})"),
                    [seen_at(one, last), seen_at(one, effective)], severity="medium",
                )  # fmt: skip


def _histories_backwards(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Revision histories in which a later version has an earlier day."""
    for one in assessed.current:
        for fact in one.facts if one.kind in CONTROLLED else ():
            if fact.name == "history.backwards":
                first, day, second, other = fact.value.split("|")
                yield Contradiction(
                    f"{one.number or one.path}|history|{first}|{second}",
                    Words(f"《{one.title}》修订记录中版本与日期顺序不符：{first} {day}，{second} {other}",
                          f"in the revision history of “{one.title}” versions and days run against each other: {first} {day}, {second} {other}"),
                    [seen_at(one, fact)], severity="medium",
                    siblings=Siblings("history", _BACKWARDS, Words(f"《{one.title}》{first} {day}，{second} {other}", f"“{one.title}” {first} {day}, {second} {other}")),
                )  # fmt: skip


def _ordered_after_it_held(assessed: AssessedSet) -> Iterator[Contradiction]:
    """An order that puts documents into force, signed after the day from which it says that they hold."""
    for one in assessed.current:
        if not any(each.requirement == _RELEASING for each in one.assignments) or one.kind == "manual":
            continue
        days = [each for each in one.dates if each.precision == "day" and each.end is None and each.place != "name"]
        signed = [each for each in days if each.role == "signed"]
        holds = [each for each in days if each.role == "effective"]
        if (
            signed
            and holds
            and (last := max(each.value for each in signed)) > (first := max(each.value for each in holds))
        ):
            at, since = (
                next(each for each in rows if each.value == day) for rows, day in ((signed, last), (holds, first))
            )
            yield Contradiction(
                f"{one.number or one.path}|ordered",
                Words(f"《{one.title}》落款日期 {last} 晚于所写的实施日期 {first}", f"“{one.title}” was signed on {last}, after the day from which it says that the documents hold ({first})"),
                [Side(one.path, at.place, at.text), Side(one.path, since.place, since.text)], severity="medium",
            )  # fmt: skip
