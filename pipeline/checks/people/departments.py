"""Departments that documents give duties to, against the organisation chart and the roster."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from pipeline.checks.called import called
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.values import Analysis, Fact, Side, Words

_UNIT = re.compile(r" (?:Department|Division|Dept|Team|Unit|Group)$")
# Units of the other side: the customer's, the owner's, the hospital's, the school's.
_OF_OTHERS = re.compile(
    r"^(?:Group|(?:Customer|Client)(?! (?:Success|Service|Support|Care|Relation|Experience))|Parent|Head)\b|^客户(?!服务|关系|成功|支持|体验|运营|经理|满意)|^(?:集团|总公司|母公司|股东|院方|校方|甲方|乙方|客户方|业主|用户方|对方|厂商|供应商)|^[\u4e00-\u9fff]{1,6}(?:局|医院|大学|学院|中学|小学|银行|委员会)[\u4e00-\u9fff]"
    r"|^[\u4e00-\u9fff]{0,6}(?:联社|信用社|合作社|供销社|支行|分行|法院|检察院|协会)[\u4e00-\u9fff]"
)
_OF_WHAT = re.compile(r"^(?:Department|Division) of ")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_A_UNIT = re.compile(r"[\u4e00-\u9fff]{2,8}(?:部|中心|办公室|科|室|处|组|班)")
_AT_NAMES = "person.department"
_ARTICLE = re.compile(r"^The ")
_PLACEHOLDER = re.compile(r"\b[Xx]{2,}\b|[×□某]|\[|【")  # T02's affair
_ENDINGS = ("部", "科", "处", "中心", "组", "室", "班")
_AUDITS = ("R-9.2-2", "R-9.2-3")
# Rows of an audit plan that are of nobody: meetings, breaks; and those of one person.
_NO_UNIT = re.compile(
    r"会议?$|管理层|审核组|领导|层$|午[休餐]|总经理$|meeting|management$|^(?:top|senior)\b|\bteam$"
    r"|^(?:opening|closing|lunch|break|wrap.?up|summary|feedback|preparation)\b|\b(?:manager|director|chief executive|ceo)$",
    re.I,
)
_CUT_SHORT = {"Mgmt": "Management", "Ops": "Operations", "Svc": "Service", "Admin": "Administration", "Eng": "Engineering", "Tech": "Technical", "Dev": "Development"}  # fmt: skip
_OWNED = (
    "D-8.2.4",
    "D-6.2",
    "D-8.2.2",
    "D-8.2.3",
)  # catalogues and tables of objectives, of requirements and parties, kept as sheets
_OF_THE_GROUP = re.compile(r"^(?:Group|Corporate|Headquarters|HQ)\b|^(?:集团|总公司|总部|母公司)")
_A_POST = re.compile(
    r" (?:(?:Deputy|Senior|Team) )?(?:Manager|Officer|Lead|Leader|Owner|Coordinator|Head|Director|Supervisor)|(?:经理|主管|专员|负责人|主任|总监)"
)
_SHORTEST_POST = 3
_LEAST_KNOWN = 2
_EACH = re.compile(r"^[各全所本该某]")
_CHARTS = ("L07", "L14", "D-5.3")
# Units known by their form: in documents wherever they stand, in records where no customer has the like.
_BY_FORM = {"department.listed": ("department.seen",), "unit.listed": ("unit.seen",)}
_IN_RECORDS = {
    "department.listed": ("department.seen", "department.signed", "department.runs"),
    "unit.listed": ("unit.seen", "unit.signed", "unit.runs"),
}
_OF_A_PROVIDER = re.compile(r"^(?:Customer|Client)s? ")
_REVIEWS = ("R-9.3-1", "R-9.3-2", "R-9.3-3")
_OF_ANY_FIRM = re.compile(r"(?:市场|销售|人力资源|质量|行政|财务|采购|工程|设备|信息)部|信息中心|数据中心")


@check("C13")
def departments_unknown(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One finding a document: departments with duties that neither chart nor roster lists."""
    charts = {one.path: one for id in _CHARTS for one in assessed.serving(id)}
    yield from _unknown(assessed, charts, "department.listed", "department.named")
    yield from _unknown(assessed, charts, "unit.listed", "unit.named")


def _unknown(assessed: AssessedSet, charts: Mapping[str, Analysis], listed: str, given: str) -> Iterator[Contradiction]:
    known = {f.value for one in charts.values() for f in one.facts if f.name == listed}
    if listed == "department.listed":  # a roster says it beside each name, whatever the head of that column
        units = {f.value.partition("|")[2] for one in charts.values() for f in one.facts if f.name == _AT_NAMES}
        known |= {unit for unit in units if _A_UNIT.fullmatch(unit)}
    telling = {name for name in known if name.endswith(_ENDINGS) or listed == "unit.listed"}
    if len(telling) < assessed.threshold("C13", "departments"):
        return
    positions = {f.value.partition("|")[2] for one in charts.values() for f in one.facts if f.name == "person.listed"}
    people = {f.value.partition("|")[0] for one in charts.values() for f in one.facts if f.name.startswith("person.")}
    # The Service Desk is a unit, and stands among services, too.
    services = {f.value for one in assessed.current for f in one.facts if f.name in ("service.listed", "service.scope")}
    sources = sorted(one.path for one in charts.values() if any(f.name in (listed, _AT_NAMES) for f in one.facts))
    for one in assessed.current:
        audits = any(a.requirement in _AUDITS for a in one.assignments)
        owned = any(a.requirement in _OWNED for a in one.assignments)
        if (one.kind not in CONTROLLED or one.kind == "agreement") and not audits and not owned:
            if one.path not in charts:
                yield from _in_a_column(one, known, sources) if listed == "department.listed" else ()
                ours = _provided(one, assessed.own_names, listed) if one.kind == "agreement" else one.facts
                if any(a.requirement in _REVIEWS for a in one.assignments):  # what it decides has a unit to do it
                    among = _among_known(one, known, people | services, english=listed == "unit.listed")
                    ours = [
                        *ours,
                        *(
                            replace(fact, name=f"{listed.partition('.')[0]}.signed", value=fact.value.partition("|")[0])
                            for fact in among
                            if "|level" not in fact.value  # a heading beside theirs is as well a subject
                        ),
                    ]
                yield from _in_a_record(one, ours, known, (listed, *_IN_RECORDS[listed]), sources)
            continue
        if _OF_THE_GROUP.search(one.title):
            continue  # it speaks of the units of its owner
        wanted = (
            (listed, given) if audits else (given, *_BY_FORM[listed])
        )  # the column of an audit plan says who is audited
        strange = [
            f
            for f in one.facts
            if f.name in wanted
            and not _known(f.value, known)
            and not _OF_OTHERS.search(f.value)
            and not _PLACEHOLDER.search(f.value)
            and not (f.name == listed and _NO_UNIT.search(f.value))
            and not (audits and any(_is_post_of(f.value, position) for position in positions))
        ]
        told = {f.value for f in strange} | people | services
        if not any(a.requirement.startswith("R-9.2") for a in one.assignments):  # audits have a column of their own
            strange += _among_known(one, known, told, english=listed == "unit.listed")
        if audits and len(strange) * 2 > len({f.value for f in one.facts if f.name in wanted}):
            continue  # the audit goes by other names throughout
        if strange:
            names = "、".join(dict.fromkeys(_ARTICLE.sub("", fact.value.partition("|")[0]) for fact in strange))
            yield Contradiction(
                f"{one.number or one.path}|{listed}",
                Words(f"《{called(one)}》写到部门“{names}”，组织机构图和花名册中没有（{named(sources)}）",
                      f"“{called(one)}” speaks of “{names.replace('、', ', ')}”, which {named(sources)} {'do' if len(sources) > 1 else 'does'} not show as {'departments' if '、' in names else 'a department'}"),
                [*(seen_at(one, fact) for fact in strange), *(first_of(charts[path], listed, _AT_NAMES) for path in sources)],
            )  # fmt: skip


def _provided(one: Analysis, own_names: Sequence[str], listed: str) -> Sequence[Fact]:
    """The units that an agreement says are of the house."""
    ours = {"provider", *(name.split()[0].lower() for name in own_names if name.isascii())}
    said = f"{listed.partition('.')[0]}.provides"
    told = [(fact, *fact.value.rpartition("|")[::2]) for fact in one.facts if fact.name == said]
    return [replace(fact, value=unit, name=listed) for fact, unit, firm in told if firm.lower() in ours]


def _in_a_record(
    one: Analysis, facts: Sequence[Fact], known: set[str], wanted: Sequence[str], sources: Sequence[str]
) -> Iterator[Contradiction]:
    """A unit that a record or report bears as its writer, that only a firm of this trade has, or that an agreement gives."""
    strange = [
        fact
        for fact in facts
        if fact.name in (wanted if one.kind == "agreement" else wanted[1:])
        and one.assignments
        and not _OF_ANY_FIRM.fullmatch(fact.value)
        and (fact.name != "unit.seen" or _OF_A_PROVIDER.match(fact.value))
        and not _known(fact.value, known)
        and not any(pattern.search(fact.value) for pattern in (_OF_OTHERS, _PLACEHOLDER, _EACH))
    ]
    if strange and one.kind in ("record", "report", "agreement"):
        names = "、".join(dict.fromkeys(fact.value for fact in strange))
        yield Contradiction(
            f"{one.path}|{wanted[0]}|written",
            Words(f"{named([one.path])} 写到部门“{names}”，组织机构图和花名册中没有（{named(sources)}）",
                  f"{named([one.path])} speaks of “{names.replace('、', ', ')}”, which {named(sources)} {'do' if len(sources) > 1 else 'does'} not show as {'departments' if '、' in names else 'a department'}"),
            [*(seen_at(one, fact) for fact in strange), *(Side(path, "", "") for path in sources)],
        )  # fmt: skip


def _in_a_column(one: Analysis, known: set[str], sources: Sequence[str]) -> Iterator[Contradiction]:
    """A record with a column of departments, of which most are the house's own and a few are not."""
    found = {f.value: f for f in one.facts if f.name == "department.listed"} if one.kind in ("record", "list") else {}
    strange = [
        fact
        for name, fact in found.items()
        if not any(p.search(name) for p in (_OF_OTHERS, _PLACEHOLDER, _NO_UNIT, _EACH)) and not _known(name, known)
    ]
    ours = len(found) - len(strange)
    if strange and ours >= _LEAST_KNOWN and len(strange) * 2 <= ours:
        names = "、".join(fact.value for fact in strange)
        yield Contradiction(
            f"{one.path}|column",
            Words(f"{named([one.path])} 部门栏中的 {names} 不在组织机构图或花名册中（{named(sources)}）",
                  f"a column of {named([one.path])} names departments that are not in {named(sources)}: {names.replace('、', ', ')}"),
            [*(seen_at(one, fact) for fact in strange), *(Side(path, "", "") for path in sources)], severity="low",
        )  # fmt: skip


def _is_post_of(name: str, position: str) -> bool:
    """The audit sees Depot Liaison, and the roster has a Depot Liaison Manager: one of the house, if no unit."""
    rest = position.removeprefix(name)
    return len(name) > _SHORTEST_POST and rest != position and _A_POST.fullmatch(rest) is not None


def _among_known(one: Analysis, known: set[str], told: Set[str], english: bool) -> Iterator[Fact]:
    """Names that stand where two or more of the house's units do and that are none, where they are the fewer."""
    groups: dict[str, list[tuple[str, Fact]]] = defaultdict(list)
    for fact in one.facts:
        name, _, group = fact.value.rpartition("|") if fact.name == "unit.among" else ("", "", "")
        if name and name.isascii() == english:
            groups[group].append((name, fact))
    seen = set(told)
    for members in groups.values():
        others = [(name, fact) for name, fact in members if not _known(name, known)]
        ours = len(members) - len(others)
        if ours < _LEAST_KNOWN or len(others) * 2 > ours:
            continue
        for name, fact in others:
            if name not in seen and not _OF_OTHERS.search(name) and not _PLACEHOLDER.search(name):
                seen.add(name)
                yield fact


# What may stand before the name of an English unit, and makes no other of it.
_BEFORE = re.compile(r"(?:The |Our |Own |IT |Company |Central |Local |China |[A-Z][A-Za-z]+ (?:and|&) )+")
_ORDINAL = re.compile(r"(?:第?[一二三四五六七八]|\d)(?=(?:科|部|组|室|处|中心|团队)$)")


def _known(name: str, known: set[str]) -> bool:
    """The name itself, a listed one with words before it (由服务管理部), or what it is shortened to."""
    short = _written_out(_UNIT.sub("", _OF_WHAT.sub("", name)))
    return any(
        short == each
        or (short.endswith((each, _shortened(each) or each)) and (not short.isascii() or _is_before(short, each)))
        or each.endswith(short)
        or _in_short(short, each, one)
        for one in known
        for each in (_written_out(_UNIT.sub("", one)),)
    ) or _of_several(name, known)


def _is_before(name: str, unit: str) -> bool:
    """IT Operations is Operations, and Technical Operations is another unit."""
    return _BEFORE.fullmatch(name.removesuffix(unit)) is not None


def _of_several(name: str, known: set[str]) -> bool:
    """运维科 beside 运维一科 and 运维二科 is either of them."""
    return sum(one != name and _ORDINAL.sub("", one) == name for one in known) > 1


def _written_out(name: str) -> str:
    return " ".join(_CUT_SHORT.get(word.rstrip("."), word) for word in name.split(" "))


def _in_short(name: str, unit: str, whole: str) -> bool:
    """SMO is the Service Management Office, HR is HR and Administration."""
    return name.isascii() and (
        unit.startswith((f"{name} and ", f"{name} & "))
        or (
            name.isupper() and len(name) > 1 and name == "".join(word[0] for word in whole.split() if word[0].isupper())
        )
    )


def _shortened(unit: str) -> str:
    """The first characters of the words of two that a Chinese name is made of: 安质部 of 安全质量部; "" of any other."""
    ending = next((each for each in _ENDINGS if unit.endswith(each)), "")
    words = unit.removesuffix(ending)
    return words[::2] + ending if ending and len(words) in (4, 6) and _CHINESE.fullmatch(words) else ""
