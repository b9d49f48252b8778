"""What internal audit and management review contain: clauses and departments covered, evidence, inputs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pipeline.checks.registry import AssessedSet, Contradiction, check, named, seen_at
from pipeline.review_inputs import INPUTS, absent_inputs, review_papers
from pipeline.text.normal import normal
from pipeline.values import Analysis, Fact, Side, Words

_OF_AN_AUDIT = ("R-9.2-1", "R-9.2-2", "R-9.2-3", "R-9.2-4", "R-9.2-6")
_CHECKLIST = ("R-9.2-3",)
_APPOINTING = ("R-9.2-7", "R-9.2-1", "R-9.2-2")
CHARTS = ("L07", "L14", "D-5.3")
_BRACKETED = re.compile(r"\s*[(（][^()（）]*[)）]|/.*(?:过程|流程|管理)$")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_SHORT_NAME = re.compile(r"^[A-Z][A-Z&]{1,5}$|^[\u4e00-\u9fff]{2,8}(?:部|中心|室|处|科|组|台)$")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_SHORTEST_UNIT = 3
_FEW_ROWS = 4
_TWO = 2  # rows without evidence among full ones
_APART = re.compile(r"[、,，;；/\n]+")  # Security and Quality is one unit
_NAMES = re.compile(r"[、,，;；/&+\n]+|\s{2,}|\band\b")


@check("A01")
def own_work_audited(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Rows of plan or checklist, and nonconformity reports, in which the auditor belongs to the department that is audited."""
    homes, rosters = _homes(assessed)
    known = _short_forms(assessed, homes)
    seen: dict[tuple[str, str], list[tuple[Analysis, Fact]]] = defaultdict(list)
    reported = [(one, fact) for one in assessed.serving("R-9.2-5") for fact in one.facts if fact.name == "audit.unit"]
    by_table = list(audit_facts(assessed, "audit.unit"))
    for one, fact in [
        *audit_facts(assessed, "audit.row"),
        *by_table,
        *(each for each in reported if each not in by_table),
    ]:
        audited, _, auditors = fact.value.partition("|")
        unit = spellings_of_unit(audited)
        known_unit = any(unit & home for of in homes.values() for home in of)  # Finance & Procurement is one
        several = [each for each in _NAMES.split(_BRACKETED.sub("", audited)) if each.strip()]
        if len(several) != 1 and not known_unit:
            if len([each for each in _NAMES.split(_BRACKETED.sub("", auditors)) if each.strip()]) != 1:
                continue  # of several departments and auditors the row does not say who looked at which
            pieces = [*several, *(each for each in _APART.split(_BRACKETED.sub("", audited)) if each.strip())]
            unit = set().union(*map(spellings_of_unit, pieces))  # one auditor looked at all of them
        for said in _NAMES.split(_BRACKETED.sub("", auditors)):
            said = said.strip()
            for auditor in known.get((one.path, said)) or known.get(("", said), [said]):
                own = homes.get(normal(auditor), [])
                if own and all(unit & home for home in own):
                    seen[auditor, min(unit)].append((one, fact))
    looked_at = {fact.value for _, fact in audit_facts(assessed, "audit.row")}
    if len(seen) * 2 > len(looked_at) > _FEW_ROWS:
        return  # those of a unit who show it to the auditors
    for (auditor, _), rows in sorted(seen.items()):
        audited = _BRACKETED.sub("", rows[0][1].value.partition("|")[0]).strip()
        sides = [*(seen_at(one, fact) for one, fact in rows), rosters[normal(auditor)]]
        paths = sorted({side.path for side in sides})
        yield Contradiction(
            f"{auditor}|{audited}",
            Words(f"{auditor}审核了自己所在的部门（{audited}）：{named(paths)}", f"{auditor} audits their own department ({audited}): {named(paths)}"),
            sides, requirement="R-9.2-2",
        )  # fmt: skip


def _homes(assessed: AssessedSet) -> tuple[dict[str, list[set[str]]], dict[str, Side]]:
    """The units of each person, and where that stands: by roster and charts; of who is on none, by the audit's own papers."""
    homes: dict[str, list[set[str]]] = defaultdict(list)
    rosters: dict[str, Side] = {}
    for sources in (CHARTS, _APPOINTING):
        known = set(homes)
        for one in {one.path: one for id in sources for one in assessed.serving(id)}.values():
            for fact in one.facts:
                name, _, department = fact.value.partition("|")
                if fact.name == "person.department" and normal(name) not in known:
                    homes[normal(name)].append(spellings_of_unit(department))
                    rosters.setdefault(normal(name), seen_at(one, fact))
    return homes, rosters


def spellings_of_unit(written: str) -> set[str]:
    """A unit as it may be written elsewhere: "Service Desk 服务台" is either, "Operations Centre (NOC)" is NOC, too."""
    whole = _BRACKETED.sub("", written).strip()
    chinese, latin = "".join(_CHINESE.findall(whole)), " ".join(_CHINESE.sub(" ", whole).split())
    short = [match.strip("()（） ") for match in _BRACKETS.findall(written)]
    names = [
        whole,
        *([chinese, latin] if chinese and len(latin) >= _SHORTEST_UNIT else []),
        *(each for each in short if _SHORT_NAME.match(each)),
    ]
    return {normal(name) for name in names if name}


def audit_facts(assessed: AssessedSet, name: str) -> Iterator[tuple[Analysis, Fact]]:
    """Facts of this name in programmes, plans, checklists and reports of audits."""
    for one in {one.path: one for id in _OF_AN_AUDIT for one in assessed.serving(id)}.values():
        yield from ((one, fact) for fact in one.facts if fact.name == name)


def _short_forms(assessed: AssessedSet, homes: Mapping[str, object]) -> dict[tuple[str, str], list[str]]:
    """ "HS" → "Helen Strand", 第二组 → its members, by the paper that gives it and, where all say the same, for any
    ("" as path); else the only one on the roster with these initials."""
    found: dict[tuple[str, str], list[str]] = {}
    several: set[str] = set()
    for one, fact in audit_facts(assessed, "person.initials"):
        short, _, names = fact.value.partition("|")
        members = [name.strip() for name in _NAMES.split(names)]
        found[one.path, short] = members
        if found.setdefault(("", short), members) != members:
            several.add(short)
    found = {(path, short): names for (path, short), names in found.items() if path or short not in several}
    initials: dict[str, list[str]] = defaultdict(list)
    for name in homes:
        if name.isascii() and " " in name:
            parts = name.split()
            initials["".join(part[0] for part in parts).upper()].append(name)
            for dot in (".", ""):  # R. Calloway
                initials[f"{parts[0][0].upper()}{dot} {parts[-1].title()}"].append(name)
    # "Ma" for Ma Siqi, where the audit's papers name her in full and nobody else of that name.
    teams = [*audit_facts(assessed, "audit.team"), *audit_facts(assessed, "audit.by")]
    told = {normal(name) for _, fact in teams for name in fact.value.split("、")}
    for name in told & set(homes):
        for part in name.split() if name.isascii() else ():
            initials[part.title()].append(name)
    of_one = {short: names[0].title() for short, names in initials.items() if len(set(names)) == 1}
    return {("", short): [name] for short, name in of_one.items()} | found


@check("A03")
def nothing_seen_at_the_audit(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Checklists in which most rows say that all is well and not what was seen."""
    for requirement in _CHECKLIST:
        for one in assessed.serving(requirement):
            thin = [fact for fact in one.facts if fact.name == "audit.thin"]
            share = assessed.threshold("A03", "share")
            rows, empty = (sum(int(fact.value.split("|")[at]) for fact in thin) for at in (0, 1))
            if empty < share * rows:  # of a sheet for each unit that is audited, one may be hollow among full ones
                thin = [fact for fact in thin if len(thin) > 1 and _hollow(fact, share)]
                rows, empty = (sum(int(fact.value.split("|")[at]) for fact in thin) for at in (0, 1))
            if thin:
                yield Contradiction(
                    one.path,
                    Words(f"检查表 {rows} 行中 {empty} 行没有客观证据：{named([one.path])}", f"{empty} of {rows} rows of the checklist name no evidence: {named([one.path])}"),
                    [seen_at(one, fact) for fact in thin], requirement="R-9.2-3",
                )  # fmt: skip
            elif units := [fact for fact in one.facts if fact.name == "audit.thin.unit"]:
                shown = "、".join(dict.fromkeys(fact.value.rpartition("|")[0] for fact in units))
                yield Contradiction(
                    f"{one.path}|units",
                    Words(f"检查表中 {shown} 的各行都没有客观证据：{named([one.path])}", f"no row of {shown.replace('、', ', ')} in the checklist names evidence: {named([one.path])}"),
                    [seen_at(one, fact) for fact in units], requirement="R-9.2-3",
                )  # fmt: skip
            else:
                few = [fact for fact in one.facts if fact.name == "audit.thin"]
                rows, empty = (sum(int(fact.value.split("|")[at]) for fact in few) for at in (0, 1))
                if empty >= _TWO:
                    yield Contradiction(
                        f"{one.path}|few",
                        Words(f"检查表 {rows} 行中有 {empty} 行没有客观证据：{named([one.path])}", f"{empty} of {rows} rows of the checklist name no evidence: {named([one.path])}"),
                        [seen_at(one, fact) for fact in few], requirement="R-9.2-3", severity="low",
                    )  # fmt: skip


def _hollow(thin: Fact, share: float) -> bool:
    """Has more than this share of a sheet's rows no evidence?"""
    rows, empty = map(int, thin.value.split("|"))
    return empty > share * rows


# A notice or an agenda of the review that is to come: 关于召开管理评审会议的通知, "Invitation: management review".
_ASKS = re.compile(
    r"通知|邀请|议程|征集|\b(?:invitation|notice|agenda|call for inputs?|reminder|save the date)\b", re.I
)


@check("A05")
def review_inputs_absent(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Inputs of 9.3 that none of the papers of the review speaks of."""
    papers = review_papers((one for one in assessed.analyses if not one.obsolete), assessed.catalogue)
    held = _was_held(assessed, [one for one, _ in papers])
    if not held:  # what asks for inputs holds none
        papers = [(one, fact) for one, fact in papers if not (one.kind == "plan" or _ASKS.search(one.title))]
    absent = absent_inputs(papers, assessed.catalogue)
    if absent:
        paths = sorted({one.path for one, _ in papers})
        many = len(absent) >= assessed.threshold("A05", "many")
        yield Contradiction(
            "inputs",
            Words(f"{'管理评审输入缺少' if held else '管理评审尚未召开，已收集的输入缺少'}：{'、'.join(each.zh for each in absent)}（{named(paths)}）",
                  f"{'the management review lacks inputs' if held else 'no management review is held yet; what was put together for it lacks inputs'}: {'; '.join(each.en for each in absent)} ({named(paths)})"),
            [seen_at(one, fact) for one, fact in papers],
            requirement=INPUTS, severity="high" if many and held else "medium",
        )  # fmt: skip


def _was_held(assessed: AssessedSet, papers: Sequence[Analysis]) -> bool:
    """Whether a review has its minutes, or its papers name a day of meeting that is over; else it is being put together."""
    met = (day.value for one in papers for day in one.dates if day.role == "meeting")
    return any(day <= assessed.as_of for day in met) or any(True for _ in assessed.serving("R-9.3-3"))
