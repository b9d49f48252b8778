"""Who signed a document: author, reviewer and approver on its cover, the lines below an agreement or a letter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.checks.control.outside_control import outside_control
from pipeline.checks.lookup import title_key
from pipeline.checks.own_papers import without_control
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.text.editions import below_one
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact, Siblings, Words

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
_BLANK_LINES = Words("{n} 份文件的签署栏空白", "the lines to sign on are blank in {n} papers")
_AGREEMENT = re.compile(r"协议|合同|agreement|contract|\b[os]la\b|\buc\b", re.I)
_BETWEEN_TWO = re.compile(
    r"协议|合同|服务(?:级别|水平|等级)(?!管理)|\b[os]la\b|service levels?(?! management)|agreement|contract", re.I
)
_DRAFT = re.compile(
    r"草稿|草案|[(（](?:草|讨论|[初送审讨论征求意见报]{0,4}稿)[)）]|征求意见|讨论稿|送审稿|[待未]签|拟签|\bdraft\b|\bunsigned\b|\bto be signed\b|\bproposed\b",
    re.I,
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
    r"任命|授权书|委任|聘书|聘任|任职(?:的|通知|文件)|承诺书|声明$|发布令|颁布令|批准令|\b(?:appointment|authori[sz]ation|release order|declaration|commitment) *(?:of|letter|\b)|\bletter of\b|policy statement",
    re.I,
)


_WORDED = re.compile(r"[A-Za-z]{3}|[^\W\d_年月日]{2}")


def letter(one: Analysis) -> bool:
    """What counts only with a signature below it, and serves something."""
    return called_letter(one) and bool(one.assignments)


def called_letter(one: Analysis) -> bool:
    """An appointment, a release order, a declaration by its title; not a blank for one."""
    name = one.path.rpartition("/")[2]
    titled = one.title if _WORDED.search(one.title) else name.rpartition(".")[0]  # 年 月 日 is no title
    return bool(_LETTER.search(titled)) and not _BLANK.search(f"{one.title} {name}") and one.kind != "external"


def controlled(one: Analysis) -> bool:
    return one.kind in CONTROLLED or agreement(one)


_A_RULE = re.compile(
    r"(?:指引|手册|规程|办法|制度|规定|须知|指南|程序|规范|细则|指导书|预案)(?:[(（][^()（）]{1,12}[)）])?$"
    r"|\b(?:procedure|instructions?|guide|guideline|runbook|handbook|manual|policy|rules|standard)(?: \([^()]{1,20}\))?$",
    re.I,
)
# Folders in which nothing lies but what is to be followed.
_OF_RULES = re.compile(
    r"作业指导|操作规程|程序文件|规章制度|work instructions?|procedures|policies|runbooks|\bsops?\b", re.I
)
_SIGNED = ("signoff.drafted", "signoff.reviewed", "signoff.approved")
_LEAST_SIGNED = 2


def issued(one: Analysis) -> bool:
    """What is released like a document, whatever it reads like: a catalogue, a register or an analysis with a version, lines
    for those who sign, and the day from which it holds."""
    names = {fact.name for fact in one.facts}
    released = bool(names & {"version.cover", "version.header"}) and bool(names & {"day.effective", "day.released"})
    serves = any(each.requirement.startswith("D-") for each in one.assignments)
    return (
        one.kind in ("list", "record", "report") and serves and released and len(names & set(_SIGNED)) >= _LEAST_SIGNED
    )


def _a_rule(one: Analysis) -> bool:
    """A rule by its title or its folder, with a number, a version and lines to sign on its cover, though nothing tells what
    it serves; lines that all but its author left empty let it look like a form."""
    names = {fact.name for fact in one.facts}
    headed = {"version.cover", "number.cover"} <= names and len(names & set(_SIGNED)) >= _LEAST_SIGNED
    called = bool(_A_RULE.search(one.title)) or bool(_OF_RULES.search(one.path.rpartition("/")[0]))
    written = any(fact.name == "signoff.drafted" and fact.value for fact in one.facts)
    return headed and called and (one.kind in ("record", "report", "list") or (one.kind == "form" and written))


@check("C01")
def not_signed(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Covers whose author, reviewer, approver or their dates are empty; an agreement whose lines to sign are blank."""
    covers: dict[tuple[str, ...], list[Analysis]] = defaultdict(list)
    for one in assessed.current:
        if not controlled(one) and not letter(one) and not issued(one) and not _a_rule(one):
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
        if blank or between_two or not (controlled(one) or issued(one) or _a_rule(one)) or _overtaken(one, assessed):
            continue
        empty = tuple(fact.name for fact in one.facts if fact.name in _SIGNERS and not fact.value)
        if empty:  # who lacks the same hands is told together, whatever days are left out besides
            covers[tuple(name for name in empty if name.startswith("signoff.")) or empty].append(one)
    yield from _without_approval(assessed)
    yield from _drafts_that_nobody_signed(assessed)
    if bare := [one for one in outside_control(assessed) if not draft(one) and not agreement(one)]:
        paths = sorted(one.path for one in bare)
        yield Contradiction(
            "no hands",
            Words(f"已执行的规定没有编制、审核、批准（其他文件均有）：{named(paths)}", f"rules in use without author, reviewer or approver, whom other documents name: {named(paths)}"),
            [first_of(one, "day.effective", "day.released", "number.name") for one in bare], severity="medium",
        )  # fmt: skip
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


def _overtaken(one: Analysis, assessed: AssessedSet) -> bool:
    """An edition below 1 of what lies there in its first edition as well: nobody has to approve it any more."""
    whole: frozenset[str] = assessed.once(
        "issued numbers",
        lambda: frozenset(each.number for each in assessed.current if each.version and not below_one(each.version)),
    )
    return bool(one.number) and below_one(one.version) and one.number in whole


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
    lacking = [
        one
        for one, names in signed.values()
        if (names or _in_plain_text(one))
        and "signoff.approved" not in names
        and not draft(one)
        and not _overtaken(one, assessed)
    ]
    if lacking and len(approved) >= assessed.threshold("C01", "approved") and len(lacking) * 3 <= len(approved):
        paths = sorted(one.path for one in lacking)
        yield Contradiction(
            "no line",
            Words(f"封面没有批准栏（其他文件均有）：{named(paths)}", f"the cover has no line for an approval, which other documents have: {named(paths)}"),
            [first_of(one, "signoff.drafted", "signoff.reviewed", "version.cover", "title") for one in lacking],
            severity="medium",
        )  # fmt: skip


def _in_plain_text(one: Analysis) -> bool:
    """An instruction in plain text with its number and version, where a cover would name those who sign."""
    names = {fact.name for fact in one.facts}
    versioned = any(name.startswith("version.") for name in names)
    of_the_house = any(name.startswith("number.") for name in names)
    return (
        one.path.lower().endswith((".txt", ".md"))
        and one.kind == "procedure"
        and versioned
        and of_the_house
        and "hand.other" not in names
    )


def _drafts_that_nobody_signed(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Agreements, plans and rules that call themselves drafts and that nobody has approved: they may have not so much as a
    line to sign on."""
    released = {title_key(one.title) for one in assessed.current if controlled(one) and not draft(one)}
    for one in assessed.current:
        if not (controlled(one) or one.kind == "form") or not draft(one) or _lines_to_sign(one, agreement(one)):
            continue
        names = {fact.name for fact in one.facts}
        approved = any(fact.name == "signoff.approved" and fact.value for fact in one.facts)
        signed = any(each.role == "signed" for each in one.dates) or any(
            name.startswith("signature.") for name in names
        )
        if agreement(one) and one.kind != "form" and not (approved or signed):
            yield Contradiction(
                f"{one.path}|draft",
                Words(f"协议只有草稿，没有双方签署：{named([one.path])}", f"an agreement is a draft that nobody signed: {named([one.path])}"),
                [first_of(one, "title")], severity="medium", mend=_SIGN,
            )  # fmt: skip
        elif not agreement(one) and not (approved or signed) and title_key(one.title) not in released:
            on_cover = bool(names & set(_SIGNERS))
            if one.kind == "form" and len(names & set(_SIGNED)) < _LEAST_SIGNED:
                continue  # a blank for something
            if one.kind == "form" or not on_cover:  # what its cover lacks is told with the others
                yield Contradiction(
                    f"{one.path}|draft",
                    Words(f"只有草稿，无人审批：{named([one.path])}", f"a draft that nobody has approved: {named([one.path])}"),
                    [first_of(one, "signoff.approved", "title")], severity="medium",
                )  # fmt: skip


def draft(one: Analysis) -> bool:
    """A draft says itself that nobody has approved it yet: by its name, its title, or its version (A/0稿, 1.0 draft)."""
    versions = (f.quote for f in one.facts if f.name in ("version.cover", "version.header"))
    return bool(_DRAFT.search(f"{one.path.rsplit('/', 1)[-1]} {one.title}")) or any(
        map(_DRAFT_VERSION.search, versions)
    )
