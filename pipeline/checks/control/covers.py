"""The state of single documents: signatures, dates of the cover, broken fields, changes left in, unreadable files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from pipeline.checks.control.learnt_orders import against_the_house
from pipeline.checks.own_papers import without_control
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact, Siblings, Side, Words

_SIGNERS = {
    "signoff.drafted": Words("编制", "author"),
    "signoff.reviewed": Words("审核", "reviewer"),
    "signoff.approved": Words("批准", "approver"),
    "undated.drafted": Words("编制日期", "date of drafting"),
    "undated.reviewed": Words("审核日期", "date of review"),
    "undated.approved": Words("批准日期", "date of approval"),
    "undated.released": Words("发布日期", "date of release"),
    "undated.effective": Words("实施日期", "effective date"),
}
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
_BLANK_LINES = Words("{n} 份文件的签署栏空白", "the lines to sign on are blank in {n} papers")
_AGREEMENT = re.compile(r"协议|合同|agreement|contract|\b[os]la\b|\buc\b", re.I)
_BETWEEN_TWO = re.compile(
    r"协议|合同|服务(?:级别|水平|等级)(?!管理)|\b[os]la\b|service levels?(?! management)|agreement|contract", re.I
)
_DRAFT = re.compile(
    r"草稿|草案|征求意见|讨论稿|送审稿|[待未]签|拟签|\bdraft\b|\bunsigned\b|\bto be signed\b|\bproposed\b", re.I
)
_DRAFT_VERSION = re.compile(r"\d\s*(?:草|初|送审|讨论)?稿\s*$|\d\s*[(（]?(?:draft|草稿|讨论稿)[)）]?\s*$", re.I)
_SIGN = Words("双方签署并注明日期后归档。", "Both sides sign and date it, and it is filed.")
_BLANK = re.compile(r"模板|空白|样本|template|blank|form\b", re.I)


def agreement(one: Analysis) -> bool:
    """An agreement by kind, a draft of one that its open fields let look like a form, or what two firms head and its
    title calls one, whatever else it reads like."""
    name = f"{one.path.rsplit('/', 1)[-1]} {one.title}"
    if one.kind == "form":
        return bool(_AGREEMENT.search(name)) and not _BLANK.search(name)
    if one.kind in ("procedure", "plan", "policy") and _BETWEEN_TWO.search(name):
        return len({company_key(fact.value) for fact in one.facts if fact.name == "organisation.cover"}) >= 2
    return one.kind == "agreement"


_LETTER = re.compile(
    r"任命|授权书|委任|聘书|承诺书|声明$|发布令|颁布令|批准令|\b(?:appointment|authori[sz]ation|release order|declaration|commitment) *(?:of|letter|\b)|\bletter of\b|policy statement",
    re.I,
)


def letter(one: Analysis) -> bool:
    """What counts only with a signature below it: an appointment, a release order, a declaration; not a blank for one."""
    named_so = bool(_LETTER.search(one.title)) and not _BLANK.search(f"{one.title} {one.path.rpartition('/')[2]}")
    return named_so and bool(one.assignments) and one.kind != "external"


def controlled(one: Analysis) -> bool:
    return one.kind in CONTROLLED or agreement(one)


@check("C01")
def not_signed(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Covers whose author, reviewer, approver or their dates are empty; an agreement whose lines to sign are blank."""
    covers: dict[tuple[str, ...], list[Analysis]] = defaultdict(list)
    for one in assessed.current:
        if not controlled(one) and not letter(one):
            continue
        between_two = agreement(one)
        if blank := _lines_to_sign(one, between_two):
            zh, en = ("协议", "") if between_two else ("", " (approval may be kept elsewhere)")
            yield Contradiction(
                one.path,
                Words(f"{zh}签署栏空白：{named([one.path])}", f"the lines to sign on are blank{en}: {named([one.path])}"),
                [seen_at(one, fact) for fact in blank], severity="medium" if draft(one) or not controlled(one) else None,
                mend=_SIGN if between_two else None,
                siblings=Siblings(f"blank|{between_two}", _BLANK_LINES, Words(named([one.path]), named([one.path]))),
            )  # fmt: skip
        if blank or between_two or not controlled(one):
            continue
        empty = tuple(fact.name for fact in one.facts if fact.name in _SIGNERS and not fact.value)
        if empty:  # who lacks the same hands is told together, whatever days are left out besides
            covers[tuple(name for name in empty if name.startswith("signoff.")) or empty].append(one)
    yield from _without_approval(assessed)
    if lying := without_control(assessed.analyses):
        paths = sorted(one.path for one in lying)
        yield Contradiction(
            "no control",
            Words(f"与受控文件放在一起，却没有编号、版本和批准：{named(paths)}", f"among controlled documents, with neither number, version nor approval: {named(paths)}"),
            [first_of(one, "title") for one in sorted(lying, key=lambda each: each.path)], severity="low",
        )  # fmt: skip
    for hands, members in sorted(covers.items()):
        roles = tuple(name for name in _SIGNERS if name in hands or all(_is_empty(one, name) for one in members))
        zh = "、".join(_SIGNERS[role].zh for role in roles)
        en = ", ".join(_SIGNERS[role].en for role in roles)
        paths = sorted(one.path for one in members)
        yield Contradiction(
            zh,
            Words(f"封面缺少{zh}（未见签名，可能另有电子审批）：{named(paths)}", f"the cover shows no {en} (approval may be kept elsewhere): {named(paths)}"),
            [seen_at(one, fact) for one in members for fact in one.facts if fact.name in roles],
            severity=None if "signoff.approved" in roles and not all(map(draft, members)) else "medium",
        )  # fmt: skip


def _lines_to_sign(one: Analysis, between_two: bool) -> list[Fact]:
    """The lines to sign on that were left blank, of an agreement, or of a policy or letter that nobody signed on its cover either."""
    blank = [fact for fact in one.facts if fact.name == "signature.blank"]
    on_cover = any(fact.name.startswith(("signoff.", "person.signed")) for fact in one.facts)
    return blank if between_two or ((one.kind == "policy" or letter(one)) and not on_cover) else []


def _is_empty(one: Analysis, name: str) -> bool:
    return any(fact.name == name and not fact.value for fact in one.facts)


def _without_approval(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Documents with an author or reviewer and no line for an approval, where the house's others have one."""
    signed = {
        one.path: (one, {fact.name for fact in one.facts if fact.name.startswith("signoff.")})
        for one in assessed.current
        if one.kind in CONTROLLED and not agreement(one) and one.outcome == "read" and one.number
    }
    approved = [path for path, (_, names) in signed.items() if "signoff.approved" in names]
    lacking = [one for one, names in signed.values() if names and "signoff.approved" not in names and not draft(one)]
    if lacking and len(approved) >= assessed.threshold("C01", "approved") and len(lacking) * 3 <= len(approved):
        paths = sorted(one.path for one in lacking)
        yield Contradiction(
            "no line",
            Words(f"封面没有批准栏（其他文件均有）：{named(paths)}", f"the cover has no line for an approval, which other documents have: {named(paths)}"),
            [first_of(one, "signoff.drafted", "signoff.reviewed") for one in lacking],
            severity="medium",
        )  # fmt: skip


def draft(one: Analysis) -> bool:
    """A draft says itself that nobody has approved it yet: by its name, its title, or its version (A/0稿, 1.0 draft)."""
    versions = (f.quote for f in one.facts if f.name in ("version.cover", "version.header"))
    return bool(_DRAFT.search(f"{one.path.rsplit('/', 1)[-1]} {one.title}")) or any(
        map(_DRAFT_VERSION.search, versions)
    )


@check("C06")
def dates_out_of_order(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Drafted, reviewed, approved, released, effective: each not before the one that comes first, or under labels of the
    house's own as in its other documents."""
    seen = [
        *_against_their_steps(assessed), *_histories_backwards(assessed), *_in_force_before_approval(assessed),
        *_in_force_before_its_version(assessed),
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
        if one.kind not in CONTROLLED or one.kind == "agreement":
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
        if effective and last and one.version and _figures(one.version) == _figures(last.value.partition("|")[0]):
            made = date.fromisoformat(last.value.rpartition("|")[2])
            if made - date.fromisoformat(effective.value) > _A_FORTNIGHT:
                yield Contradiction(
                    f"{one.number or one.path}|history|effective",
                    Words(f"《{one.title}》{effective.value} 实施，早于修订记录中该版本的日期 {made}",
                          f"“{one.title}” is in effect from {effective.value}, before its version was made by the revision history ({made})"),
                    [seen_at(one, last), seen_at(one, effective)], severity="medium",
                )  # fmt: skip


def _figures(version: str) -> tuple[str, ...]:
    """V1.0 and 1 are one version."""
    return tuple(re.sub(r"(?:\D+0+)*\D*$", "", version).strip("Vv第版 ").split("."))


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
