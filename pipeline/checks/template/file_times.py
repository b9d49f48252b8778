"""What files say of their own times, against what they record. Weak signs: copying and conversion change them as well."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta

from pipeline.checks.own_name import own_or_alike
from pipeline.checks.registry import CONTROLLED, ORIGINALS, AssessedSet, Contradiction, check, named
from pipeline.checks.template.unnamed_firms import A_FIRM, RECORDS, of_a_firm_that_nobody_names
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact, Side, Words

_PLAN = re.compile(r"计划|方案|plan|programme", re.I)
# Moments that programs write by themselves: templates of libraries.
_COUNTED = re.compile(
    r"\d+|[一二三四五六七八九十]+月|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", re.I
)
_MAILS = (".eml", ".msg")
_DEFAULTS = ("2013-12-23T23:15", "2006-09-16", "1980-01-01")

_Made = tuple[datetime, Analysis, Fact]


@check("T07")
def times_of_files(assessed: AssessedSet) -> Iterator[Contradiction]:
    yield from _made_in_the_same_minutes(assessed)
    yield from _changed_before(assessed)
    elsewhere = list(_made_elsewhere(assessed))
    yield from elsewhere
    yield from of_a_firm_that_nobody_names(assessed, {side.path for each in elsewhere for side in each.sides})
    yield from _taken_over(assessed)
    late = list(_made_long_after(assessed))
    yield from late
    told = {side.path for each in late for side in each.sides}
    yield from _made_under_the_name_of_a_computer(assessed, told)


def _made_in_the_same_minutes(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records of several months whose files were made within minutes, and not together with everything else."""
    window = timedelta(minutes=assessed.threshold("T07", "minutes"))
    stamped = sorted(_stamped(assessed, "property.created"), key=lambda each: (each[0], each[1].path))
    made = [each for each in stamped if each[1].kind in RECORDS and each[1].main_date]
    others = [moment for moment, one, _ in stamped if one.kind not in RECORDS]
    at = 0
    while at < len(made):
        cluster = [each for each in made[at:] if each[0] - made[at][0] <= window]
        beside = sum(timedelta() <= moment - made[at][0] <= window for moment in others)
        if (_telling(cluster, assessed) or _of_one_series(cluster, assessed)) and beside * assessed.threshold(
            "T07", "rest"
        ) < len(cluster):
            yield _together(cluster, int(window.seconds / 60))
        at += len(cluster)


def _stamped(assessed: AssessedSet, name: str) -> Iterator[_Made]:
    for one in assessed.current:
        for fact in one.facts if one.outcome == "read" else ():
            if fact.name == name and not fact.value.endswith("T00:00:00") and not fact.value.startswith(_DEFAULTS):
                yield datetime.fromisoformat(fact.value), one, fact


def _telling(cluster: Sequence[_Made], assessed: AssessedSet) -> bool:
    days = [one.main_date for _, one, _ in cluster if one.main_date]
    late = any(moment.date() > one.main_date for moment, one, _ in cluster if one.main_date)
    months = {(day.year, day.month) for day in days}
    return (
        late
        and len(cluster) >= assessed.threshold("T07", "files")
        and len(months) >= assessed.threshold("T07", "months")
    )


def _of_one_series(cluster: Sequence[_Made], assessed: AssessedSet) -> bool:
    """Two reports of one kind for two months, one of them made long after it is dated."""
    late = timedelta(days=assessed.threshold("T07", "days_after"))
    kinds = {_COUNTED.sub("#", one.path.lower()) for _, one, _ in cluster}
    months = {(one.main_date.year, one.main_date.month) for _, one, _ in cluster if one.main_date}
    old = any(one.main_date and moment.date() > one.main_date + late for moment, one, _ in cluster)
    return len(kinds) == 1 and len(months) >= assessed.threshold("T07", "months") and old


def _together(cluster: Sequence[_Made], minutes: int) -> Contradiction:
    paths = sorted(one.path for _, one, _ in cluster)
    months = len({(one.main_date.year, one.main_date.month) for _, one, _ in cluster if one.main_date})
    start = f"{cluster[0][0]:%Y-%m-%d %H:%M}"
    return Contradiction(
        f"together|{start}",
        Words(f"{len(cluster)} 份分属 {months} 个月的记录，文件都在 {start} 起的 {minutes} 分钟内创建（复制或转换也会如此）：{named(paths)}",
              f"the files of {len(cluster)} records of {months} months were made within {minutes} minutes of {start} (copying does that as well): {named(paths)}"),
        [Side(one.path, fact.place, f"{fact.quote} / {one.main_date}") for _, one, fact in cluster],
        ask=ORIGINALS,
    )  # fmt: skip


def _changed_before(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records whose file was last changed before the day that they record."""
    slack = timedelta(days=assessed.threshold("T07", "days_before"))
    early: list[tuple[Analysis, Fact, date]] = []
    checked = 0
    for moment, one, fact in _stamped(assessed, "property.modified"):
        happened = [d.value for d in one.dates if d.precision == "day" and d.role in ("occurred", "meeting")]
        happened = happened or [d.value for d in one.dates if d.precision == "day" and d.role == "period_start"]
        if one.kind not in RECORDS or not happened or _PLAN.search(one.title):
            continue
        if one.kind == "report" and one.main_date and one.main_date <= moment.date() and one.main_date < min(happened):
            continue  # written for a meeting that was still to come
        checked += 1
        if moment.date() + slack < min(happened) <= assessed.as_of:
            early.append((one, fact, min(happened)))
    if (
        early and len(early) * assessed.threshold("T07", "rare") <= checked
    ):  # else the clock of a machine, or a conversion, is behind it
        paths = sorted(one.path for one, _, _ in early)
        yield Contradiction(
            "modified",
            Words(f"文件最后修改时间早于所记录的日期：{named(paths)}", f"files were last changed before the day that they record: {named(paths)}"),
            [Side(one.path, fact.place, f"{fact.quote} / {day}") for one, fact, day in early],
            ask=ORIGINALS,
        )  # fmt: skip


def _made_elsewhere(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records whose properties name a firm that no text of the set names, made long after the day that they record."""
    texts = {
        company_key(fact.value)
        for one in assessed.analyses
        if one.kind not in CONTROLLED or one.kind == "agreement"
        for fact in one.facts
        if fact.name.startswith("organisation.") and fact.name != "organisation.property"
    }
    late = timedelta(days=assessed.threshold("T07", "days_after"))
    strange: list[tuple[Analysis, Fact, date]] = []
    stamped = [each for each in _stamped(assessed, "property.created") if each[1].kind in RECORDS and each[1].main_date]
    for moment, one, _ in stamped:
        for fact in one.facts:
            known = company_key(fact.value) in texts or own_or_alike(fact.value, assessed)
            after = one.main_date is not None and moment.date() > one.main_date + late
            if fact.name == "organisation.property" and A_FIRM.search(fact.value) and not known and after:
                strange.append((one, fact, moment.date()))
    if strange and len(strange) * assessed.threshold("T07", "rare") <= max(
        len(stamped), assessed.threshold("T07", "rare")
    ):
        paths = sorted(one.path for one, _, _ in strange)
        firm = strange[0][1].value
        yield Contradiction(
            f"elsewhere|{company_key(firm)}",
            Words(f"文件属性写明单位为“{firm}”，且在所记录日期很久之后才创建：{named(paths)}", f"the properties name “{firm}”, and the files were made long after the day that they record: {named(paths)}"),
            [Side(one.path, fact.place, f"{fact.quote} {day} / {one.main_date}") for one, fact, day in strange],
            ask=ORIGINALS,
        )  # fmt: skip


def _taken_over(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Documents of the system whose properties name another firm, made there years before any day that their text tells."""
    old = timedelta(days=assessed.threshold("T07", "days_old"))
    stamped = [
        each
        for each in _stamped(assessed, "property.created")
        if (each[1].kind in CONTROLLED and each[1].kind != "agreement" and each[1].main_date)
        or any(a.requirement.startswith("D-") for a in each[1].assignments)  # a catalogue or table of objectives
    ]
    release = assessed.milestones.release
    strange: list[tuple[Analysis, Fact, date]] = []
    for moment, one, _ in stamped:
        first = min((d.value for d in one.dates), default=one.main_date or release)
        if first is None or moment.date() + old >= first:
            continue
        for fact in one.facts:
            foreign = fact.name == "organisation.property" and A_FIRM.search(fact.value)
            if foreign and not own_or_alike(fact.value, assessed):
                strange.append((one, fact, moment.date()))
    rare = assessed.threshold("T07", "rare")
    if strange and len(strange) * rare <= max(len(stamped), rare):
        paths = sorted(one.path for one, _, _ in strange)
        firm = strange[0][1].value
        yield Contradiction(
            f"taken over|{company_key(firm)}",
            Words(f"文件属性写明单位为“{firm}”，创建日期比文件中的日期早若干年：{named(paths)}", f"the properties name “{firm}”, and the files were made years before the days that they tell: {named(paths)}"),
            [Side(one.path, fact.place, f"{fact.quote} {day} / {one.main_date or release}") for one, fact, day in strange],
            ask=Words("请核对内容是否出自本单位；属性可在发布前更正。", "Please look whether the contents are the house's own; the properties can be set right before release."),
        )  # fmt: skip


def _made_long_after(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records and documents whose file was made long after the day that they bear, where the files of most others were not."""
    late = timedelta(days=assessed.threshold("T07", "days_after"))
    for kinds in (RECORDS, tuple(sorted(CONTROLLED - {"agreement"}))):  # the first goes into the finding's id
        stamped = [
            (moment, one, fact, one.main_date)
            for moment, one, fact in _stamped(assessed, "property.created")
            if one.kind in kinds and one.main_date and one.main_date <= assessed.as_of
        ]
        # A mail was made when it was sent, and may tell of what happened weeks before.
        found = [
            each for each in stamped if each[0].date() > each[3] + late and not each[1].path.lower().endswith(_MAILS)
        ]
        if found and len(found) * assessed.threshold("T07", "rarer") <= _that_tell_when_made(assessed, kinds):
            paths = sorted(one.path for _, one, _, _ in found)
            yield Contradiction(
                f"long after|{kinds[0]}",
                Words(f"文件创建时间比所载日期晚一个月以上（另存或转换也会如此）：{named(paths)}", f"files were made more than a month after the day that they bear (saving anew does that as well): {named(paths)}"),
                [Side(one.path, fact.place, f"{fact.quote} / {day}") for _, one, fact, day in found],
                severity="low", ask=ORIGINALS,
            )  # fmt: skip


def _made_under_the_name_of_a_computer(assessed: AssessedSet, told: Collection[str]) -> Iterator[Contradiction]:
    """Records made weeks after their day by "admin" or the maker of a computer, where those of others bear a name and were
    made in time."""
    late = timedelta(days=assessed.threshold("T07", "days_unsigned"))
    stamped = [
        (moment, one, fact, one.main_date, next((f for f in one.facts if f.name == "property.machine"), None))
        for moment, one, fact in _stamped(assessed, "property.created")
        if one.kind in RECORDS and one.main_date and one.main_date <= assessed.as_of
    ]
    found = [each for each in stamped if each[4] and each[0].date() > each[3] + late and each[1].path not in told]
    unsigned = sum(each[4] is not None for each in stamped)
    rare = assessed.threshold("T07", "rarer")
    if found and unsigned * rare <= len(stamped):
        paths = sorted(one.path for _, one, *_ in found)
        who = "、".join(sorted({fact.value for *_, fact in found if fact}))
        yield Contradiction(
            "machine",
            Words(f"文件由“{who}”在所载日期两周以后创建（其他记录作者为本人）：{named(paths)}", f"files were made by “{who.replace('、', ', ')}” more than two weeks after the day that they bear, others by people: {named(paths)}"),
            [Side(one.path, fact.place, f"{fact.quote} / {day}") for _, one, fact, day, _ in found],
            severity="low", ask=ORIGINALS,
        )  # fmt: skip


def _that_tell_when_made(assessed: AssessedSet, kinds: Collection[str]) -> int:
    """Files of these kinds with a day of their own that tell when they were made, be it without a time of day."""
    return sum(
        one.kind in kinds and one.main_date is not None and any(f.name == "property.created" for f in one.facts)
        for one in assessed.current
        if one.outcome == "read"
    )
