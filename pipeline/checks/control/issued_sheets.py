"""Days of what is approved and issued though it is no document with a cover: heads of catalogues and registers, policies signed below."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.checks.registry import AssessedSet, Contradiction, seen_at
from pipeline.values import Analysis, DatedPlace, Side, Words

_SHEETS_ISSUED = ("D-8.2.4", "D-6.2", "D-6.1", "L08", "L09")
_IN_HEAD = re.compile(r"![A-Z]{1,2}[1-4]$")
_STEPS = {"released": Words("发布", "released"), "approved": Words("批准", "approved")}
_FIRST_VERSION = (("1",), ("0",))


def issued_sheet(one: Analysis) -> bool:
    """A catalogue, table of objectives, register of risks or list of documents, which is approved and issued as documents are."""
    return one.kind in ("list", "record", "plan") and any(a.requirement in _SHEETS_ISSUED for a in one.assignments)


def in_head(place: str) -> bool:
    """Among the first rows of a sheet, above or in its header."""
    return bool(_IN_HEAD.search(place))


def figures(version: str) -> tuple[str, ...]:
    """V1.0 and 1 are one version."""
    return tuple(re.sub(r"(?:\D+0+)*\D*$", "", version).strip("Vv第版 ").split("."))


def in_the_head_of_a_sheet(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A sheet whose head says that it holds before it was approved or issued."""
    for one in assessed.current:
        heads: dict[str, dict[str, list[DatedPlace]]] = defaultdict(lambda: defaultdict(list))
        for d in one.dates if issued_sheet(one) else ():
            if d.precision == "day" and d.end is None and d.role in (*_STEPS, "effective") and in_head(d.place):
                heads[d.place.rpartition("!")[0]][d.role].append(d)
        for sheet, told in sorted(heads.items()):
            if any(len({d.value for d in days}) > 1 for days in told.values()) or not told["effective"]:
                continue  # the head tells of several versions
            effective = told["effective"][0]
            late = next(
                (told[step][0] for step in _STEPS if told[step] and effective.value < told[step][0].value), None
            )
            if late:
                words = _STEPS[late.role]
                yield Contradiction(
                    f"{one.number or one.path}|{sheet}|effective",
                    Words(f"《{one.title}》{effective.value} 实施，早于{words.zh}日期 {late.value}",
                          f"“{one.title}” is in effect from {effective.value}, before it was {words.en} on {late.value}"),
                    [Side(one.path, effective.place, effective.text), Side(one.path, late.place, late.text)],
                )  # fmt: skip


def signed_when_in_force(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A policy in its first version that bears one day below its text, later than the day from which it holds."""
    for one in assessed.current:
        effective = next((fact for fact in one.facts if fact.name == "day.effective"), None)
        signed = [d for d in one.dates if d.role == "signed" and d.precision == "day" and d.place != "name"]
        if one.kind != "policy" or not effective or len({d.value for d in signed}) != 1:
            continue
        first = not one.version or figures(one.version) in _FIRST_VERSION
        if first and signed[0].value.isoformat() > effective.value:
            yield Contradiction(
                f"{one.number or one.path}|signed|effective",
                Words(f"《{one.title}》落款日期 {signed[0].value} 晚于实施日期 {effective.value}",
                      f"“{one.title}” is signed on {signed[0].value}, after it came into effect on {effective.value}"),
                [Side(one.path, signed[0].place, signed[0].text), seen_at(one, effective)], severity="medium",
            )  # fmt: skip
