"""Who leads the organisation, and whether the review was held without."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

from pipeline.checks.registry import AssessedSet, Contradiction, check, named, seen_at
from pipeline.text.normal import normal
from pipeline.text.people import names_in
from pipeline.values import Analysis, Fact, Severity, Words

_REVIEW = ("R-9.3-3",)
_HEAD = re.compile(
    r"(?<![副助])(?:总经理|总裁|首席执行官|最高管理者|董事长|执行董事)(?!助理|代表)|(?<!deputy )(?:managing director|general manager|chief executive|\bceo\b)",
    re.I,
)
_IN_CHINESE = r"[^，,。；;：:（）()、\s]*"
_ERRAND = r"(?:[赴去]|外出|出国|参会|另有|因)"
_AWAY = r"(?:请假|缺席|未能?(?:参加|出席|到会|到场|参会)|没有?(?:参加|来|到)|不在(?:本地|国内|公司|场)|外出|出差|因(?:公|故|事|病|身体))"
# 受总经理委托, "on behalf of the managing director": the head was not there.
_FOR_ANOTHER = re.compile(
    r"(?:受|代|经)[^，。；)）]{0,12}(?:委托|授权|代理|主持)|代表?总经理|(?:on behalf of|for|in (?:the )?(?:place|absence) of|instead of|delegated by|deputi[sz](?:ed|ing|es) for|st(?:and(?:s|ing)?|ood) in for|acting for|substitut\w+ for|representing)\b[^,.;)]*"
    # and who is said not to have been there
    r"|[A-Z][a-z'-]+ [A-Z][a-z'-]+ (?:could not|(?:was|is|being) (?:unable|away|absent|ill|not|abroad|travell?ing|on (?:\w+ )?(?:leave|holiday))|did not (?:attend|come|join)|sent (?:his|her|their)? ?apologies|has sent)\b[^.;]*|\b[Aa]pologies\b[^.;]*"
    # 总经理某某（请假）, 某某因公外出未能出席; who is away and leads by telephone is there
    rf"|{_IN_CHINESE}(?:{_ERRAND}[^，。；;（）()]*[，,]?)?{_IN_CHINESE}[（(]?{_AWAY}(?!.{{0,8}}(?:线上|视频|电话|远程|主持))[^；;）)。、]*[）)]?",
    re.I,
)
_HEAD_POST = re.compile(
    r"^(?:总经理|总裁|首席执行官|最高管理者|执行董事|董事长)(?:[兼/、(（].*)?$|^(?:managing director|general manager|chief executive(?: officer)?|ceo)\b",
    re.I,
)


def person_key(fact: Fact) -> str:
    return normal(fact.value.partition("|")[0])


def top_managers(assessed: AssessedSet) -> Counter[str]:
    """Names of the head of the organisation, by how many files say so; those of contract partners left out."""
    found: Counter[str] = Counter()
    for one in assessed.current:
        if one.kind == "agreement":
            continue
        names = {normal(fact.value) for fact in one.facts if fact.name == "person.top"}
        names |= {
            person_key(fact)
            for fact in one.facts
            if fact.name == "person.listed" and _HEAD_POST.match(fact.value.partition("|")[2])
        }
        found.update(names)
    return found


@check("A06")
def top_management_absent(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A review that somebody else chaired, without the head of the organisation among those present or approving."""
    heads = {name for name, _ in top_managers(assessed).most_common(3)}
    papers = [one for id in _REVIEW for one in assessed.serving(id)]
    told = [(one, fact) for one in papers for fact in one.facts if fact.name == "meeting.chair"]
    # A procedure names the post that chairs, the minutes who did.
    chairs = [each for each in told if names_in(each[1].value)] or told
    present = [(one, fact) for one in papers for fact in one.facts if fact.name in ("meeting.present", "person.listed")]
    was_there = any(_came(fact, heads) for _, fact in present)
    if not chairs and (was_there or not present):
        return
    if any(_led(fact, heads) for _, fact in chairs) or not (heads or any(_names(f.value) for _, f in chairs)):
        return
    severity: Severity = "medium" if was_there or (not present and _approved(papers, heads)) else "high"
    who = _chaired_by([fact for _, fact in chairs])
    seen_zh = "最高管理者出席但未主持" if was_there else "未见最高管理者主持或出席"
    seen_en = "was present but did not chair" if was_there else "is seen neither in the chair nor among those present"
    chaired = Words(
        f"管理评审由{who}主持" if who else "管理评审未写明主持人",
        f"the management review was chaired by {who.replace('、', ', ')}" if who else "nobody is named as chair of the management review",
    )  # fmt: skip
    sides = [
        seen_at(one, fact) for one, fact in [*chairs, *[each for each in present if each[1].name == "meeting.present"]]
    ]
    paths = sorted({side.path for side in sides}) or sorted({one.path for one in papers})
    yield Contradiction(
        "chair",
        Words(f"{chaired.zh}，{seen_zh}：{named(paths)}", f"{chaired.en}; top management {seen_en}: {named(paths)}"),
        sides, requirement="R-9.3-3", severity=severity,
    )  # fmt: skip


def _led(chair: Fact, heads: Set[str]) -> bool:
    """Whether the head of the organisation chaired: "Ann Holt, for Helen Marsh" is without her."""
    said = _FOR_ANOTHER.sub("", chair.value)
    return bool(_HEAD.search(said) or heads & _names(said))


def _came(present: Fact, heads: Set[str]) -> bool:
    said = _FOR_ANOTHER.sub("", present.value)
    listed = {person_key(present)} if said == present.value else set()
    return bool(_HEAD.search(said) or heads & (_names(said) | listed))


def _approved(papers: Iterable[Analysis], heads: Set[str]) -> bool:
    signed = (f.value for one in papers for f in one.facts if f.name == "person.signed")
    return any(
        role == "approved" and normal(name) in heads for role, _, name in (value.partition("|") for value in signed)
    )


def _chaired_by(chairs: Sequence[Fact]) -> str:
    """Each who led the meeting once, however often and with whatever post the papers name him."""
    said: dict[str, str] = {}
    for fact in chairs:
        value = fact.value.strip(" .。,，;；")
        key = "、".join(names_in(value)) or value
        said[key] = max(said.get(key, ""), value, key=len)
    whole = [one for one in said.values() if not any(one != other and one in other for other in said.values())]
    return "、".join(whole)


def _names(text: str) -> set[str]:
    return {normal(name) for name in names_in(text)}
