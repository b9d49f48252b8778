"""Defects of operating records and agreements."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from sample_corpus.defects.client import (
    Client,
    Planted,
    added,
    changed,
    cover_of,
    defect,
    on_cover,
    rewritten,
    written,
)
from sample_corpus.values import Heading, Prose


@defect("R02", "R01", "C02", "T07", "R16")
def report_copied_from_another_month(client: Client, random: Random) -> Planted | None:
    reports = [one for one in client.prose("report", requirement="R-9.4") if one.blocks]
    if len(reports) < 2:
        return None
    one, other = random.sample(reports, 2)
    return changed(replace(one, blocks=other.blocks))


@defect("R03", "A04")
def meeting_on_a_saturday(client: Client, random: Random) -> Planted | None:
    found = [
        one
        for label in ("培训时间", "会议时间", "Meeting date")
        for one in client.prose("record", "report", cover=label)
    ]
    if not found:
        return None
    one = random.choice(found)
    label = next(label for label in ("培训时间", "会议时间", "Meeting date") if cover_of(one, label))
    return changed(on_cover(one, label, "2026年7月25日 14:00" if client.chinese else "25 July 2026"))


@defect("R04", "T07")
def record_of_a_day_to_come(client: Client, random: Random) -> Planted | None:
    found = client.prose("record", "report", requirement="R-9.3-3") + client.prose(
        "record", "report", requirement="R-7.2-2"
    )
    for one in found:
        for label in ("会议时间", "培训时间", "Meeting date"):
            if cover_of(one, label):
                return changed(on_cover(one, label, "2026年12月9日" if client.chinese else "9 December 2026"))
    return None


@defect("R10")
def service_outside_the_catalogue(client: Client, random: Random) -> Planted | None:
    scopes = [one for requirement in ("D-4.3", "L12") for one in client.prose(requirement=requirement)]
    scopes = [one for one in scopes if any(f.name == "service.scope" for f in client.analyses[one.to].facts)]
    catalogue = [a for a in client.analyses.values() if any(x.requirement == "D-8.2.4" for x in a.assignments)]
    if not scopes or not catalogue or not client.chinese:
        return None
    one = random.choice(scopes)
    name = random.choice([f.value for f in client.analyses[one.to].facts if f.name == "service.scope"])
    return changed(rewritten(one, lambda text: text.replace(f"{name}", f"{name}、呼叫中心坐席外包服务", 1)), at=one.to)


@defect("R11")
def another_target(client: Client, random: Random) -> Planted | None:
    found = []
    for one in client.prose("procedure", "manual", "plan"):
        for fact in client.analyses[one.to].facts:
            others = [
                f
                for a in client.analyses.values()
                if a.path != one.to and a.kind in ("plan", "procedure", "manual") and not a.obsolete
                for f in a.facts
                if f.name == "metric.target" and f.value == fact.value
            ]
            if fact.name == "metric.target" and others and fact.value.split("|")[3] == "%":
                found.append((one, fact.value.split("|")[2]))
    if not found:
        return None
    one, figure = random.choice(found)
    pattern = re.compile(rf"(?<![\d.]){re.escape(figure)}0?(?=\s*%)")
    return changed(replace(one, blocks=rewritten(one.blocks, lambda text: pattern.sub("71", text))))


@defect("R12")
def agreement_without_limits(client: Client, random: Random) -> Planted | None:
    found = client.prose("agreement", requirement="D-8.3.3-SLA")
    if not found:
        return None
    one = random.choice(found)
    words = re.compile(r"工作量|例外|除外|免责|上限|不超过|workload|exception|exclusion|limit", re.I)
    kept, drop = [], False
    for block in one.blocks:
        if isinstance(block, Heading):
            drop = bool(words.search("".join(span.text for span in block.spans)))
        if not drop:
            kept.append(rewritten(block, lambda text: words.sub("", text)))
    return changed(replace(one, blocks=tuple(kept)))


@defect("R13")
def contract_at_its_end(client: Client, random: Random) -> Planted | None:
    found = [
        one
        for one in client.prose("agreement")
        if re.search(r"202[78]\s*年|202[78]", repr(one.blocks) + repr(one.cover))
    ]
    if not found:
        return None
    one = random.choice(found)
    return changed(
        rewritten(
            one,
            lambda text: re.sub(
                r"202[78](?=\s*年|$|[-/.])|(?<= )202[78]\b",
                "2026",
                text.replace("2月29日", "2月28日")
                .replace("6月30日", "9月30日")
                .replace("12月31日", "9月30日")
                .replace("31 May", "30 September"),
            ),
        )
    )


@defect("R14")
def signer_who_is_on_no_roster(client: Client, random: Random) -> Planted | None:
    label = "编制" if client.chinese else "Prepared"
    name_of = re.compile(r"[\u4e00-\u9fff]{2,3}(?=\s|$)|[A-Z][a-z]+ [A-Z][a-z]+")
    found = [one for one in client.prose("procedure", "plan", cover=label) if name_of.match(cover_of(one, label))]
    if not found or not client.has_roster:
        return None
    one = random.choice(found)
    value = cover_of(one, label)
    name = random.choice(["祖凌波", "宫羽墨"] if client.chinese else ["Nadia Petrov", "Omar Haddad"])
    old = name_of.match(value)
    return changed(on_cover(one, label, value.replace(old[0], name, 1))) if old else None


@defect("R14")
def one_hand_in_three_roles(client: Client, random: Random) -> Planted | None:
    labels = ("编制", "审核", "批准") if client.chinese else ("Prepared", "Reviewed", "Approved")
    found = [one for one in client.prose("procedure", cover=labels[0]) if all(cover_of(one, label) for label in labels)]
    if not found:
        return None
    one = random.choice(found)
    pattern = re.compile(r"^[\u4e00-\u9fff]{2,3}|^[A-Z][a-z]+ [A-Z][a-z]+")
    name = pattern.match(cover_of(one, labels[2]))
    new = one
    for label in labels[:2]:
        new = on_cover(new, label, pattern.sub(name[0], cover_of(new, label)) if name else cover_of(new, label))
    return changed(new) if name else None


@defect("R16", "C03")
def form_that_is_on_no_list(client: Client, random: Random) -> Planted | None:
    listed = {f.value for a in client.analyses.values() for f in a.facts if f.name == "record.listed"}
    found = [
        one
        for one in client.prose("record", "report", ending=".docx")
        if any(number in one.header for number in listed)
    ]
    if not found:
        return None
    one = random.choice(found)
    number = next(number for number in listed if number in one.header)
    other = re.sub(r"\d+$", lambda m: "9" * len(m[0]), number)
    path = one.to.replace(number, other)
    new = replace(rewritten(one, lambda text: text.replace(number, other)), to=path)
    return Planted({one.to: None, path: new}, frozenset([path]))


@defect("C07")
def procedure_younger_than_its_records(client: Client, random: Random) -> Planted | None:
    label = "实施日期" if client.chinese else "Effective"
    found = [
        one
        for id in ("D-8.6.1", "D-8.6.3", "D-8.5.1")
        for one in client.prose("procedure", requirement=id, cover=label)
    ]
    found = [one for one in found if client.analyses[one.to].version in ("1", "")]
    return (
        changed(on_cover(random.choice(found), label, written(date(2026, 10, 15), client.chinese))) if found else None
    )


@defect("T07", "R02")
def records_made_in_the_same_minutes(client: Client, random: Random) -> Planted | None:
    found = [one for one in client.prose("record", "report", ending=".docx") if client.analyses[one.to].main_date]
    months: dict[int, Prose] = {}
    random.shuffle(found)
    for one in found:
        months.setdefault(client.analyses[one.to].main_date.month, one)  # type: ignore[union-attr]
    if len(months) < 3:
        return None
    start = datetime(2026, 11, 12, 20, 3)
    new = [
        replace(
            one,
            properties=replace(
                one.properties, created=start + timedelta(minutes=2 * at), modified=datetime(2026, 11, 12, 21, at)
            ),
        )
        for at, one in enumerate(months.values())
    ]
    return changed(*new)


@defect("R01", "R02")
def month_without_a_report(client: Client, random: Random) -> Planted | None:
    reports = client.prose("report", requirement="R-9.4")
    middle = [
        one
        for one in reports
        if (day := client.analyses[one.to].main_date) and date(2026, 8, 1) < day < date(2026, 10, 20)
    ]
    return Planted({random.choice(middle).to: None}) if len(reports) > 2 and middle else None


@defect("R02")
def minutes_copied_word_for_word(client: Client, random: Random) -> Planted | None:
    found = [
        one
        for one in client.prose("record", ending=".docx")
        if len(repr(one.blocks)) > 900 and client.analyses[one.to].main_date
    ]
    if not found:
        return None
    one = random.choice(found)
    later = rewritten(
        one, lambda text: re.sub(r"(\d{4})年(\d{1,2})月(\d{1,2})日", lambda m: f"{m[1]}年10月{m[3]}日", text)
    )
    later = added(later, written(date(2026, 10, 13), client.chinese), random)
    path = one.to.replace(".docx", f"（{random.randint(2, 9)}）.docx")
    return Planted({path: replace(later, to=path)}, frozenset([path, one.to]))
