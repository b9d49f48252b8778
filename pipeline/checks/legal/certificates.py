"""Certificates of the house: licences and permits that have ended, and papers that the unified code has replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.legal.own_licences import own_licences
from pipeline.checks.own_name import names_the_house
from pipeline.checks.records.ended import last_day_before
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Analysis, Fact, Words

_A_LICENCE = re.compile(r"(?:执照|许可证|资格证书?|资质证书|备案证明|准许证)$|\b(?:licen[cs]e|permit)$", re.I)
_OLD_TITLE = re.compile(
    r"组织机构代码证|税务登记证|营业执照|证照|三证|organi[sz]ation code|tax registration|business licen[cs]e", re.I
)
# Papers of an application, in which old numbers are handed in: of licences, the profile, the form with its list of papers.
_APPLYING = frozenset(["L01", "L02", "L05", "L12"])
_A_NUMBER = re.compile(r"\d{6}")


@check("L-05")
def old_certificates_supplied(assessed: AssessedSet) -> Iterator[Contradiction]:
    others = (
        one
        for one in assessed.analyses
        if (one.kind == "unrelated" and not one.obsolete) or (one.kind == "licence" and one.obsolete)
    )  # what lies in a folder of old papers may still be handed in
    for one in (*assessed.current, *others):
        seen = [fact for fact in one.facts if fact.name == "certificate.old"]
        titled = bool(_OLD_TITLE.search(f"{one.title.replace(' ', '')} {one.title} {one.path.rpartition('/')[2]}"))
        if seen and (one.kind == "licence" or (titled and one.kind not in CONTROLLED) or _applied_with(one, seen[0])):
            yield Contradiction(
                one.path,
                Words(f"仍使用旧式证照（{seen[0].value}）：{named([one.path])}", f"a certificate of the time before the unified code ({seen[0].value}): {named([one.path])}"),
                [seen_at(one, fact) for fact in seen], requirement="L01",
            )  # fmt: skip


def _applied_with(one: Analysis, old: Fact) -> bool:
    """Do the papers of the application still tell old numbers, or list old certificates among what is handed in?"""
    served = {each.requirement for each in one.assignments}
    told = _A_NUMBER.search(old.value) or (one.kind in ("record", "list") and served <= _APPLYING)
    return one.kind not in ("form", "external", "unrelated") and bool(served & _APPLYING) and bool(told)


@check("L-04")
def licence_expired(assessed: AssessedSet) -> Iterator[Contradiction]:
    yield from _of_any_office(assessed)
    for requirement in ("L01", "L03"):
        for one in own_licences(assessed, requirement):
            ended = next((fact for fact in one.facts if fact.name == "licence.ended"), None)
            if ended:
                yield Contradiction(
                    f"{requirement}|{ended.value}",
                    Words(f"证照状态为“{ended.value}”：{named([one.path])}", f"the licence is said to be {ended.value}: {named([one.path])}"),
                    [seen_at(one, ended)], requirement=requirement,
                )  # fmt: skip
            if one.kind == "licence" and (expired := last_day_before(one, assessed)):
                day, end = expired
                yield Contradiction(
                    f"{requirement}|{day}",
                    Words(f"证照已于 {day} 到期：{named([one.path])}", f"expired on {day}: {named([one.path])}"),
                    [end], requirement=requirement,
                )  # fmt: skip


def _of_any_office(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Papers that call themselves a licence or permit, of whatever office, and name the house: radio, archives, secrecy; and
    what a public register prints of the house, by which its licence is revoked."""
    for one in assessed.analyses:
        known = any(each.requirement in ("L01", "L03") for each in one.assignments)
        if one.obsolete or known or one.outcome not in ("read", "partial"):
            continue
        names = [fact.value for fact in one.facts if fact.name.startswith("organisation.")]
        if not any(names_the_house(name, assessed) for name in names):
            continue
        for fact in one.facts:
            if fact.name == "licence.ended":
                yield Contradiction(
                    f"{one.path}|{fact.value}",
                    Words(f"证照状态为“{fact.value}”：{named([one.path])}", f"the licence is said to be {fact.value}: {named([one.path])}"),
                    [seen_at(one, fact)],
                )  # fmt: skip
        a_licence = one.kind in ("licence", "unrelated", "external") and _A_LICENCE.search(one.title)
        if a_licence and (expired := last_day_before(one, assessed)):
            day, end = expired
            yield Contradiction(
                f"{one.path}|{day}",
                Words(f"证照已于 {day} 到期：{named([one.path])}", f"expired on {day}: {named([one.path])}"),
                [end],
            )  # fmt: skip
