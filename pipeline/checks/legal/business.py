"""The organisation itself: whether its licence allows the services, and how many people it says that it has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipeline.checks.legal.own_licences import own_licences
from pipeline.checks.parties import own_keys
from pipeline.checks.records.ended import last_day_before
from pipeline.checks.registry import AssessedSet, Contradiction, check, named, seen_at
from pipeline.checks.services.sources import services_by_source
from pipeline.knowledge import knowledge
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact, Side, Words

_SCOPES = ("L12", "D-4.3", "D-4.4")
_ROSTER = "L14"
# Items of a licensed business; selling or making things, and advice on trade, are no services of IT.
_ITEMS = re.compile(r"[;；,，、。\n]")
_WHOLE_ITEMS = re.compile(r"[;；。\n]")  # where a licence sets them apart, 、 joins the things of one item
_SEVERAL = 2
_OF_GOODS = re.compile(
    r"^(?!.*(?:开发|集成|维护|运维|运行|技术|处理|设计|服务)).*(?:销售|零售|批发|制造|生产|贸易|佣金代理|进出口|出租|租赁)"
    r"|(?:商务|商贸|经济|企业|房产|旅游|教育|健康|投资|市场)信息(?:咨询)?"
    r"|^(?!.*(?:develop|service|support|operat|integrat|consult|maint|hosting)).*\b(?:sales?|retail|wholesale|trad(?:e|ing)|manufactur\w*|leasing|rental)\b",
    re.I,
)
# To make or to build is not to operate; a permit for telecoms is asked for beside that.
_ONLY_MADE = re.compile(
    r"^(?!.*(?:服务|维护|维修|运维|运行|支持|咨询|集成|处理|外包|托管|租赁)).*(?:开发|研发|设计|施工|安装|制作|工程|增值电信业务)"
    r"|^(?!.*(?:service|support|operat|integrat|consult|maint|hosting|process)).*\b(?:development|design|construction|installation)\b",
    re.I,
)
_A_ROSTER = re.compile(
    r"花名册|名册|人员(?:清单|名单|一览)|员工(?:清单|名单)|roster|(?:staff|team|people|personnel|employees?) list|list of (?:staff|people|employees)",
    re.I,
)
_OF_THE_SYSTEM = re.compile(
    r"(?:体系|认证)?(?:覆盖|范围内?)的?(?:人员|员工)|\b(?:in|within) (?:the )?scope\b|covered", re.I
)
_ABOUT_THE_SYSTEM = ("D-4.3", "L12")  # a number of people there is that of those in the system
_KINDS = {
    "headcount.covered": Words("体系覆盖人数", "numbers of people in the system"),
    "headcount.total": Words("员工总数", "numbers of people in all"),
}


@cache
def _words() -> dict[str, list[str]]:
    return {
        str(key): [str(one).lower() for one in value]
        for key, value in knowledge("pipeline.checks.legal", "business_words.yaml").items()
    }


@check("L-03")
def licence_without_the_services(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A licence in whose business nothing speaks of IT services at all, or not of hosting where that is offered."""
    licences = [(one, fact) for one in own_licences(assessed) for fact in one.facts if fact.name == "licence.scope"]
    licences = licences or _by_the_register(assessed)
    if not licences:
        return
    items = [item.lower() for _, fact in licences for item in _items(fact.value) if not _OF_GOODS.search(item)]
    business = " ".join(items)
    offered = [
        (fact.value, one, fact)
        for one in {one.path: one for id in _SCOPES for one in assessed.serving(id)}.values()
        for fact in one.facts
        if fact.name == "service.scope"
    ]
    catalogue = services_by_source(assessed)["catalogue"]
    offered += [(name, one, fact) for name, seen in catalogue.items() for one, fact in seen]
    services = list(dict.fromkeys(name for name, _, _ in offered))
    # A permit that has ended allows nothing.
    permits = any(last_day_before(one, assessed) is None for one in assessed.serving("L03"))
    if not any(word in item for item in items if not _ONLY_MADE.search(item) for word in _words()["it"]):
        lacking = services or ["IT"]
    elif any(word in business for word in _words()["hosting_allowed"]) or permits:
        return
    else:
        lacking = [name for name in services if any(word in name.lower() for word in _words()["hosting"])]
    if lacking:
        paths = sorted({one.path for one, _ in licences})
        yield Contradiction(
            "services",
            Words(f"营业执照经营范围未见与“{'、'.join(lacking)}”相应的内容：{named(paths)}", f"the licensed business names nothing like “{', '.join(lacking)}”: {named(paths)}"),
            [*(seen_at(one, fact) for one, fact in licences), *(seen_at(one, fact) for name, one, fact in offered if name in lacking)],
            requirement="L01",
        )  # fmt: skip


def _by_the_register(assessed: AssessedSet) -> list[tuple[Analysis, Fact]]:
    """Where the licence itself is not there, what a print of the public register says of the house's business."""
    ours = own_keys(assessed)
    return [
        (one, fact)
        for one in assessed.current
        if any(f.name.startswith("organisation.") and company_key(f.value) in ours for f in one.facts)
        for fact in one.facts
        if fact.name == "licence.scope"
    ]


def _items(scope: str) -> list[str]:
    pieces = _WHOLE_ITEMS.split(scope)
    return pieces if sum(bool(each.strip()) for each in pieces) > _SEVERAL else _ITEMS.split(scope)


_OUTSIDE = re.compile(r"不含|不包括|除外|以外|仅|\bexclud|\bwithout\b|\bexcept|\bonly\b|\bout of\b|\bof our\b", re.I)


@check("L-06")
def head_counts_differ(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Different figures for all people, for those in the system, or more in the system than there are."""
    said: dict[str, dict[int, list[tuple[Analysis, Fact]]]] = {kind: defaultdict(list) for kind in _KINDS}
    for one in assessed.current:
        if one.kind in ("agreement", "external") or any(
            a.requirement.startswith(("R-7.2", "R-9.2")) for a in one.assignments
        ):
            continue
        if one.assignments and all(a.requirement.startswith("R-8.") for a in one.assignments):
            continue  # people whom a service concerned
        of_the_system = any(a.requirement in _ABOUT_THE_SYSTEM for a in one.assignments)
        for fact in one.facts:
            name = "headcount.covered" if fact.name == "headcount.here" and of_the_system else fact.name
            if name in said:
                said[name][int(fact.value)].append((one, fact))
    for kind, words in _KINDS.items():
        if len(said[kind]) > 1:
            yield _differing(kind, words, said[kind])
    total, covered = said["headcount.total"], said["headcount.covered"]
    if len(total) == 1 and len(covered) == 1 and max(covered) > max(total):
        both = {**covered, **total}
        yield replace(
            _differing("covered above total", Words("", ""), both),
            message=Words(
                f"体系覆盖 {max(covered)} 人，多于员工总数 {max(total)} 人（{_files(both)}）",
                f"{max(covered)} people are in the system, more than the {max(total)} in all ({_files(both)})",
            ),
        )
    elif len(total) == 1 and len(covered) == 1 and max(covered) < max(total):
        yield from _fewer_covered(assessed, covered, total)
    yield from _roster(assessed, total, covered)


def _fewer_covered(
    assessed: AssessedSet,
    covered: dict[int, list[tuple[Analysis, Fact]]],
    total: dict[int, list[tuple[Analysis, Fact]]],
) -> Iterator[Contradiction]:
    """Fewer in the system than there are by every other paper, the roster too, and no word of who is outside: a question."""
    ((inside, seen),), ((everybody, everywhere),) = covered.items(), total.items()
    rosters = [(one, [fact for fact in one.facts if fact.name == "person.listed"]) for one in assessed.serving(_ROSTER)]
    slack = max(1, everybody * assessed.threshold("L-06", "slack"))
    same = [(one, people) for one, people in rosters if people and abs(len(people) - everybody) <= slack]
    apart = {one.path for one, _ in seen} & {one.path for one, _ in everywhere}  # one paper gives both figures
    if same and not apart and not any(_OUTSIDE.search(fact.quote) for _, fact in seen):
        (one, people), both = same[0], {**covered, **total}
        said = _differing("covered below total", Words("", ""), both)
        yield replace(
            said,
            sides=[*said.sides, Side(one.path, people[0].place, f"{people[0].quote} … ({len(people)})")],
            message=Words(
                f"体系覆盖 {inside} 人，员工总数 {everybody} 人（花名册 {len(people)} 人），未写明哪些人不在体系内（{_files(both)}）",
                f"{inside} people are in the system, {everybody} in all ({len(people)} on the roster), and nothing says who is outside ({_files(both)})",
            ),
            severity="low",
            ask=Words("请说明其余人员是否在体系之外。", "Please say whether the others are outside the system."),
        )  # fmt: skip


def _roster(assessed: AssessedSet, *stated: dict[int, list[tuple[Analysis, Fact]]]) -> Iterator[Contradiction]:
    """The rows of the roster against the figures that are stated, where neither comes near."""
    for one in assessed.serving(_ROSTER):
        people = [fact for fact in one.facts if fact.name == "person.listed"]
        with_posts = sum(bool(fact.value.partition("|")[2]) for fact in people) * 10 >= len(people) * 8
        called = _A_ROSTER.search(f"{one.title} {one.path.rpartition('/')[2]}")
        if not (called or (one.kind == "list" and with_posts)):
            continue
        figures = {number: seen for each in stated for number, seen in each.items()}
        slack = max(1, len(people) * assessed.threshold("L-06", "slack"))
        if len(people) < assessed.threshold("L-06", "people") or not figures:
            continue
        of_the_system = _OF_THE_SYSTEM.search(f"{one.title} {one.path.rpartition('/')[2]}")
        if all(abs(number - len(people)) > slack for number in figures):
            shown = "、".join(str(number) for number in sorted(figures))
            yield Contradiction(
                f"roster|{one.path}",
                Words(f"花名册（{named([one.path])}）{len(people)} 人，其他文件写 {shown} 人：{_files(figures)}", f"the roster ({named([one.path])}) has {len(people)} people, other documents say {shown.replace('、', ', ')}: {_files(figures)}"),
                [Side(one.path, people[0].place, f"{people[0].quote} … ({len(people)})"), *(seen_at(each, fact) for seen in figures.values() for each, fact in seen)],
                requirement=_ROSTER,
            )  # fmt: skip
            return
        if of_the_system and len(stated[1]) == 1:
            yield from _not_as_many_as_covered(one, people, stated[1])  # and see what is said of all people, too
        total = stated[0]
        beyond = min(total, default=0) - len(people)
        if slack < beyond and len(total) == 1 and all(abs(number - len(people)) <= slack for number in stated[1]):
            yield Contradiction(
                f"roster|{one.path}|total",
                Words(f"花名册（{named([one.path])}）{len(people)} 人，其他文件写员工总数 {min(total)} 人：{_files(total)}", f"the roster ({named([one.path])}) has {len(people)} people, other documents say {min(total)} in all: {_files(total)}"),
                [Side(one.path, people[0].place, f"{people[0].quote} … ({len(people)})"), *(seen_at(each, fact) for seen in total.values() for each, fact in seen)],
                requirement=_ROSTER, severity="low",
                ask=Words("请说明其余人员是否在体系之外。", "Please say whether the others are outside the system."),
            )  # fmt: skip
            return


def _not_as_many_as_covered(
    one: Analysis, people: list[Fact], covered: dict[int, list[tuple[Analysis, Fact]]]
) -> Iterator[Contradiction]:
    """A roster that calls itself that of the people in the system, against the one figure that is stated of them."""
    ((number, seen),) = covered.items()
    if abs(number - len(people)) > 1:
        yield Contradiction(
            f"roster|{one.path}|covered",
            Words(f"体系覆盖人员名册（{named([one.path])}）{len(people)} 人，其他文件写体系覆盖 {number} 人：{_files(covered)}",
                  f"the roster of those in the system ({named([one.path])}) has {len(people)} people, other documents say {number}: {_files(covered)}"),
            [Side(one.path, people[0].place, f"{people[0].quote} … ({len(people)})"), *(seen_at(each, fact) for each, fact in seen)],
            requirement=_ROSTER, severity="medium",
        )  # fmt: skip


def _files(figures: dict[int, list[tuple[Analysis, Fact]]]) -> str:
    return named(sorted({one.path for seen in figures.values() for one, _ in seen}))


def _differing(kind: str, words: Words, figures: dict[int, list[tuple[Analysis, Fact]]]) -> Contradiction:
    sides = [
        seen_at(one, fact) for _, seen in sorted(figures.items(), key=lambda item: len(item[1])) for one, fact in seen
    ]
    shown = "、".join(str(number) for number in sorted(figures))
    paths = sorted({side.path for side in sides})
    return Contradiction(
        kind,
        Words(
            f"{words.zh}不一致：{shown}（{named(paths)}）",
            f"{words.en} differ: {shown.replace('、', ', ')} ({named(paths)})",
        ),
        sides,
    )
