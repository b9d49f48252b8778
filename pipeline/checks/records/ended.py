"""Agreements, certificates and entries of registers that have ended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from pipeline.checks.control.covers import agreement
from pipeline.checks.lookup import title_key
from pipeline.checks.own_name import names_the_house
from pipeline.checks.parties import other_parties
from pipeline.checks.registry import AssessedSet, Contradiction, check, counted, named, seen_at
from pipeline.text.normal import company_key
from pipeline.values import Analysis, DatedPlace, Fact, Side, Words

_SHOWN = 5
_GIVEN_UP = timedelta(days=3 * 365)  # a certificate of another system that nobody has renewed for a whole term
_BUILT = re.compile(r"(?:工程|施工|改造|装修)(?:项目)?(?:承包|施工)?(?:合同|协议)")  # whose term is that of the work
# What the house has others keep up or let it use, though no requirement asks for such a paper.
_KEPT_UP = re.compile(
    r"^(?!.*(?:开发|建设|采购|买卖|销售|集成|实施|设计|咨询|装修|培训|保险|印刷|车辆|绿化|保洁|物业|食堂|投标)).*(?:维护|维保|保养|运维|支持|托管|机柜|机房|专线|带宽|线路|授权|消防|空调|ups|发电|监控)[\u4e00-\u9fff]{0,10}?(?:合同|协议(?:书)?|授权书?|证明)(?:书)?$"
    r"|\b(?:maintenance|support|subscription|licen[cs]e|leased line|bandwidth)\b.*\b(?:agreement|contract|certificate)$",
    re.I,
)
_OF_SUPPLIERS = re.compile(r"供应商|供方|外包|合同|协议|supplier|vendor|contract|agreement", re.I)
_HELD = re.compile(
    r"证照|资质|资格|licen[cs]es|certificates", re.I
)  # what the house itself shows, if it is its group's
_CERTIFICATE = re.compile(
    r"证书$|(?:保险|责任险|财产险|保)单$|\b(?:insurance|indemnity)\b(?!.*\b(?:claim|invoice|quote)\b)|\bcertificate\b(?! of (?:completion|attendance|training))",
    re.I,
)


@check("R13")
def agreement_expired(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Agreements and certificates past their end, unless they renew themselves; licences are L-04's, and the codes that the licence took over L-05's."""
    papers = list(_ended_papers(assessed))
    told: dict[str, list[Side]] = {day: [] for _, day in papers}
    yield from _ended_on_a_register(assessed, told)
    yield from _said_to_have_ended(assessed)
    for found, day in papers:
        yield replace(found, sides=[*found.sides, *told[day]])


def _ended_papers(assessed: AssessedSet) -> Iterator[tuple[Contradiction, str]]:
    others = (one for one in assessed.analyses if one.kind in ("external", "unrelated") and not one.obsolete)
    for one in (*assessed.current, *others):
        ids = {assignment.requirement for assignment in one.assignments}
        old = any(fact.name == "certificate.old" for fact in one.facts) and one.kind == "licence"  # L-05's affair
        strange = one.kind in ("external", "unrelated") or (one.kind in ("licence", "record") and not ids)
        binding = one.kind in ("agreement", "licence") or (one.kind != "form" and agreement(one))
        binding = _of_the_house(one, assessed) if strange else binding
        if not binding or ids & {"L01", "L02", "L03"} or old:
            continue
        if _BUILT.search(one.title):
            continue
        if (expired := last_day_before(one, assessed)) and not _taken_up_again(one, assessed):
            day, end = expired
            if strange and date.fromisoformat(day) + _GIVEN_UP < assessed.as_of:
                continue
            yield Contradiction(
                f"{one.path}|{day}",
                Words(f"已于 {day} 到期：{named([one.path])}", f"expired on {day}: {named([one.path])}"),
                [end], requirement=min(ids, default=None),
                instead="certificate" if one.kind == "licence" and not agreement(one) else "",
            ), day  # fmt: skip


def _of_the_house(one: Analysis, assessed: AssessedSet) -> bool:
    """A certificate, by its title, that names the house (of another standard, of a product) or lies among contracts (of a
    supplier) or licences; what is kept up for the house."""
    names = [f.value for f in one.facts if f.name.startswith("organisation.") and f.name != "organisation.property"]
    ours = any(names_the_house(name, assessed) for name in names)
    certificate = bool(_CERTIFICATE.search(one.title))
    folder = one.path.rpartition("/")[0]
    supplied = one.kind == "licence" and certificate and (_OF_SUPPLIERS.search(folder) or _HELD.search(folder))
    kept_up = one.kind in ("unrelated", "record") and _KEPT_UP.search(one.title)
    return bool(supplied) or (ours and (certificate or bool(kept_up)))


def _ended_on_a_register(assessed: AssessedSet, told: Mapping[str, list[Side]]) -> Iterator[Contradiction]:
    """Rows of a register of contracts or certificates that have ended, and that no later row takes up again.

    The one row of a day on which a paper ended lists that paper, which is `told` already: it is shown beside it.
    """
    for one in assessed.current:
        if one.kind not in ("record", "list", "report", "licence"):
            continue
        cells = [fact for fact in one.facts if fact.name == "term.cell"]
        over = [fact for fact in cells if fact.value.rpartition("|")[2] < assessed.as_of.isoformat()]
        if over and one.kind == "record":
            shown = "、".join(fact.value.replace("|", " ") for fact in over[:_SHOWN])
            yield Contradiction(
                f"{one.path}|cells",
                Words(f"记录中的证书已到期 {len(over)} 项：{shown}（{named([one.path])}）",
                      f"{counted(len(over), 'certificate', 'certificates')} of a record expired: {shown.replace('、', ', ')} ({named([one.path])})"),
                [seen_at(one, fact) for fact in over], severity="medium", instead="certificate",
            )  # fmt: skip
        last: dict[str, tuple[str, Fact]] = {}
        for fact in one.facts:
            if fact.name == "term.row":
                name, _, day = fact.value.rpartition("|")
                last[name] = max(last.get(name, ("", fact)), (day, fact), key=lambda each: each[0])
        ended = {name: seen for name, seen in last.items() if seen[0] < assessed.as_of.isoformat()}
        if len(ended) * 2 > len(last):
            continue  # a list of the past is no register of what holds
        days = Counter(day for day, _ in ended.values())
        for name, (day, fact) in list(ended.items()):
            if day in told and days[day] == 1:
                told[day].append(seen_at(one, fact))
                del ended[name]
        if ended:
            shown = "；".join(f"{name}，{day}" for name, (day, _) in sorted(ended.items())[:_SHOWN])
            english = "; ".join(f"{name}, {day}" for name, (day, _) in sorted(ended.items())[:_SHOWN])
            yield Contradiction(
                f"{one.path}|rows",
                Words(f"登记表中已到期 {len(ended)} 项：{shown}（{named([one.path])}）",
                      f"{counted(len(ended), 'entry', 'entries')} of a register expired: {english} ({named([one.path])})"),
                [seen_at(one, fact) for _, fact in ended.values()], severity="medium", instead="register",
            )  # fmt: skip


def _said_to_have_ended(assessed: AssessedSet) -> Iterator[Contradiction]:
    """What somebody writes of a contract: that it has run out, and that none has followed."""
    for one in assessed.analyses:
        said = [fact for fact in one.facts if fact.name == "term.said"]
        over = [fact for fact in said if fact.value.rpartition("|")[2] < assessed.as_of.isoformat()]
        if one.obsolete or one.kind in ("external", "noise") or not over:
            continue
        shown = "；".join(fact.value.replace("|", " ") for fact in over[:_SHOWN])
        yield Contradiction(
            f"{one.path}|said",
            Words(f"文中称已到期且尚未续签：{shown}（{named([one.path])}）", f"said to have ended and not to be renewed: {shown.replace('；', '; ')} ({named([one.path])})"),
            [seen_at(one, fact) for fact in over], severity="medium", instead="register",
        )  # fmt: skip


def _taken_up_again(one: Analysis, assessed: AssessedSet) -> bool:
    """Does another paper of this title, between the same firms, run on until today?"""
    firms, title = _firms(one, assessed), title_key(one.title)
    return any(
        other.path != one.path
        and title_key(other.title) == title
        and firms & _firms(other, assessed)
        and max((day for day, _, _ in _ends(other, assessed)), default=date.min) >= assessed.as_of
        for other in assessed.current
        if firms and title and agreement(other)
    )


def _firms(one: Analysis, assessed: AssessedSet) -> set[str]:
    return set(map(company_key, other_parties(one, assessed)))


def last_day_before(one: Analysis, assessed: AssessedSet) -> tuple[str, Side] | None:
    """The last day, and where it stands, of an agreement or licence whose latest term ended before the assessment."""
    if any(fact.name == "renewal" for fact in one.facts):
        return None
    ends = _ends(one, assessed)
    if not ends:
        return None
    day, place, text = max(ends)
    return (day.isoformat(), Side(one.path, place, text)) if day < assessed.as_of else None


def _ends(one: Analysis, assessed: AssessedSet) -> list[tuple[date, str, str]]:
    shortest = timedelta(days=assessed.threshold("R13", "days"))
    certificate = one.kind in ("licence", "unrelated", "record") and _CERTIFICATE.search(one.title)
    last = (
        ("expiry", "due") if certificate else ("expiry",)
    )  # of an instrument, the day on which it is to be calibrated again
    ends = [(d.end or d.value, d.place, d.text) for d in one.dates if d.role in last or _is_term(d, shortest)]
    return ends + [(date.fromisoformat(f.value), f.place, f.quote) for f in one.facts if f.name == "term.end"]


def _is_term(dated: DatedPlace, shortest: timedelta) -> bool:
    """A span as long as contracts run, of days or beside a label of months, and not a month or quarter that is reported on."""
    told = dated.precision == "day" or (dated.precision == "month" and dated.labelled)
    return dated.end is not None and told and dated.end - dated.value >= shortest
