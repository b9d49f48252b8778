"""People: signers who are on no roster, one hand in three roles, a review without top management."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set

from pipeline.checks.audit.top_management import top_managers
from pipeline.checks.people.employed import signed_after_leaving
from pipeline.checks.people.known_people import auditors_of_the_group, of_others, on_the_roster
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.text.normal import normal
from pipeline.text.people import names_in
from pipeline.values import Analysis, Fact, Words

_ROSTER = "L14"
_BOARD = "R-8.5.1-2"
_AUDITS = ("R-9.2-1", "R-9.2-2", "R-9.2-3", "R-9.2-5", "R-9.2-6", "R-9.3-2", "R-9.3-3")
_OUTSIDE = re.compile(
    r"外聘|外部|顾问|咨询|专家|客户|甲方|供应商|第三方|集团|总部|母公司|consult|external|contract|[(（][^()（）]*\b(?:group|headquarters|parent|holding)\b",
    re.I,
)
# Meetings with customers and suppliers, and what others write or sign.
_WITH_OTHERS = re.compile(
    r"客户(?!端)|用户|顾客|供应商|供方|外包|合作|认证|customer|client|supplier|vendor|partner|certif|satisf",
    re.I,
)
_OTHERS = ("R-8.3.2", "R-8.3.3", "R-8.3.4", "L")
_LEAST_TOGETHER = 4
_COLLEAGUES = 2
_ONE_IN = 3  # of those who approve may be strange
_SPOKEN, _ADDRESSED = 2, "总工董哥姐"
# Labels of what the house's own people do to a record, and of what others do.
_BY_OUR_OWN = re.compile(
    r"批|审|实施|执行|处理|操作|验证|复核|确认|记录|回顾|检查|巡检|值班|主持|制表|填[表写]|负责|谁|评价|评定|考核|评估|主管|组长|(?:部门|运维|变更|问题|发布|值班|质量|技术)经理|工程师|approv|authori[sz]|verif|accept|review|check|carried out|done|implement|handled|recorded|tested|signed|judged|assess|evaluat|rated by",
    re.I,
)
_OF_THE_OTHERS = re.compile(
    r"申请|提出|提的|报告|报修|联系|客户|用户|甲方|乙方|供应|厂|讲师|签收|使用|受审|接待|代表|request|reported|raised|customer|client|user|supplier|vendor|contact|trainer|for\b",
    re.I,
)
_APPROVES = re.compile(
    r"(?:审批|批准|核准)(?:人|意见|签字)?\s*[:：]|(?:approved|authori[sz]ed) by\s*[:：]|approver\s*[:：]", re.I
)
_DECIDED = ("R-8.5.1", "R-8.5.2", "R-8.5.3", "R-8.6.2")  # changes, releases and requests
_ASKS = re.compile(
    r"^(?:申请|提出|请求|变更申请)(?:人|者)?$|^request(?:ed by|er|or)$|^(?:raised|submitted) by$|^applicant$", re.I
)
_APPROVES_IT = re.compile(r"^(?:审批|批准|核准|变更批准)(?:人|者)?$|^(?:approved|authori[sz]ed) by$|^approver$", re.I)


@check("R14")
def signers_unknown_or_all_in_one(assessed: AssessedSet) -> Iterator[Contradiction]:
    roster = {one.path: one for one in assessed.serving(_ROSTER) if any(f.name == "person.listed" for f in one.facts)}
    known = on_the_roster(roster.values())
    if len(known) < assessed.threshold("R14", "people"):
        return
    partners = of_others(assessed) | auditors_of_the_group(assessed)
    signed: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    three: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        audit = any(a.requirement in _AUDITS for a in one.assignments)
        for fact in one.facts:
            if fact.name == "person.appointed" and not _OUTSIDE.search(fact.quote):
                signed[fact.value].append((one, fact))
        if one.kind not in CONTROLLED - {"agreement"} and not audit:
            for fact, name in _minuting(one):
                signed[name].append((one, fact))
            continue
        roles: dict[str, set[str]] = defaultdict(set)
        for fact, name in _signers(one):
            signed[name].append((one, fact))
            if fact.name == "person.signed":
                roles[fact.value.partition("|")[0]].add(name)
        if len(roles) == 3 and len(set().union(*roles.values())) == 1:
            three[next(iter(roles["approved"]))] += [(one, f) for f in one.facts if f.name == "person.signed"]
    heads = set(top_managers(assessed))  # who leads a group is often on no roster of its units
    strange = {
        name: seen
        for name, seen in signed.items()
        if normal(name) not in known | partners
        and not _spoken_of(name, known)
        and not (normal(name) in heads and all(fact.name.startswith("meeting.") for _, fact in seen))
    }
    if len(strange) <= assessed.threshold("R14", "share") * len(signed):  # else the roster is of another unit
        for name, seen in sorted(strange.items()):
            paths = sorted({one.path for one, _ in seen})
            yield Contradiction(
                f"unknown|{name}",
                Words(f"签署、审核或出席人员“{name}”不在花名册中：{named(paths)}", f"“{name}” signs, audits or attends and is not on the roster: {named(paths)}"),
                [*(seen_at(one, fact) for one, fact in seen), *(first_of(one, "person.listed") for one in roster.values())],
            )  # fmt: skip
    yield from signed_after_leaving(assessed)
    yield from _among_colleagues(assessed, roster, known | heads, set(strange), partners)
    yield from _handlers_unknown(assessed, roster, known | heads | partners, set(strange))
    yield from _approves_own_request(assessed)
    for name, seen in sorted(three.items()):
        paths = sorted({one.path for one, _ in seen})
        yield Contradiction(
            f"three|{name}",
            Words(f"{name} 一人兼任编制、审核、批准：{named(paths)}", f"{name} is author, reviewer and approver in one: {named(paths)}"),
            [seen_at(one, fact) for one, fact in seen],
        )  # fmt: skip


def _approves_own_request(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records of the operation in which one and the same person asks for something and is the only one who approves it."""
    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind != "record" or not any(a.requirement.startswith(_DECIDED) for a in one.assignments):
            continue
        beside = [(fact, *fact.value.rpartition("|")[::2]) for fact in one.facts if fact.name == "person.field"]
        asked = {said: fact for fact, label, said in beside if _ASKS.search(label)}
        approved = {said: fact for fact, label, said in beside if _APPROVES_IT.search(label)}
        if len(asked) == len(approved) == 1 and set(asked) == set(approved):
            (name,) = asked
            found[name] += [(one, asked[name]), (one, approved[name])]
    for name, seen in sorted(found.items()):
        paths = sorted({one.path for one, _ in seen})
        yield Contradiction(
            f"own request|{name}",
            Words(f"{name} 既是申请人又是唯一的批准人：{named(paths)}", f"{name} asks and is the only one who approves: {named(paths)}"),
            [seen_at(one, fact) for one, fact in seen],
        )  # fmt: skip


def _spoken_of(name: str, known: Set[str]) -> bool:
    """沈总, 李工: how people speak of somebody whose surname the roster knows."""
    return len(name) == _SPOKEN and name[-1] in _ADDRESSED and any(other.startswith(name[0]) for other in known)


def _among_colleagues(
    assessed: AssessedSet, roster: Mapping[str, Analysis], known: Set[str], told: Set[str], partners: Set[str]
) -> Iterator[Contradiction]:
    """Who is told in a record among people of the roster, or agrees to something there, and is on no roster."""
    spelled = known | {" ".join(sorted(name.split())) for name in known}  # Lin Muhan, Muhan Lin

    def strange(name: str) -> bool:
        return (
            not _spoken_of(name, known)
            and normal(name) not in spelled
            and " ".join(sorted(normal(name).split())) not in spelled
        )

    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    alone = _approving_alone(assessed, strange)
    for one in assessed.current:
        called = f"{one.title} {one.path.rpartition('/')[2]}"
        with_others = _WITH_OTHERS.search(called) or any(a.requirement.startswith(_OTHERS) for a in one.assignments)
        if one.kind not in ("record", "report") or with_others:
            continue
        groups = [(fact, fact.value.split("、")) for fact in one.facts if fact.name == "person.group"]
        signed_in = [
            fact
            for fact in one.facts
            if fact.name == "person.listed" and names_in(_shown_name(fact)) == (_shown_name(fact),)
        ]
        if len(signed_in) >= _LEAST_TOGETHER and one.path not in roster:  # each name in a row of its own
            groups += [
                (fact, [_shown_name(each) for each in signed_in]) for fact in signed_in if strange(_shown_name(fact))
            ]
        ours = {name for _, names in groups for name in names if not strange(name)}
        for fact, names in groups:
            others = [name for name in names if strange(name)]
            if len(others) * 3 <= len(names) and not _OUTSIDE.search(fact.quote):
                for name in others:
                    if fact.name != "person.listed" or name == _shown_name(fact):
                        found[name].append((one, fact))
        for name, fact in (*_doing(one, strange, ours), *((n, f) for o, n, f in alone if o is one)):
            if (one, fact) not in found[name]:
                found[name].append((one, fact))
        our_board = any(a.requirement == _BOARD for a in one.assignments)
        for fact in one.facts if our_board or len(ours) >= _COLLEAGUES else ():
            if fact.name == "person.agreed" and strange(fact.value) and not _OUTSIDE.search(fact.quote):
                found[fact.value].append((one, fact))
    for name, seen in sorted(found.items()):
        if name not in told and normal(name) not in partners:
            paths = sorted({one.path for one, _ in seen})
            yield Contradiction(
                f"among|{name}",
                Words(f"“{name}”与在册人员一同参加或签署，却不在花名册中：{named(paths)}", f"“{name}” takes part or agrees beside people of the roster and is not on it: {named(paths)}"),
                [*(seen_at(one, fact) for one, fact in seen), *(first_of(one, "person.listed") for one in roster.values())],
            )  # fmt: skip


def _approving_alone(assessed: AssessedSet, strange: Callable[[str], bool]) -> list[tuple[Analysis, str, Fact]]:
    """Who approves a change, a release or a request, though the record names nobody else, where hardly any approver of
    these is strange: no customer approves them here."""
    approvers = [
        (one, name, fact)
        for one in assessed.current
        if one.kind == "record" and any(a.requirement.startswith(_DECIDED) for a in one.assignments)
        for fact in one.facts
        if fact.name == "person.field" and _APPROVES_IT.search(fact.value.rpartition("|")[0])
        for name in fact.value.rpartition("|")[2].split("、")
        if not _OUTSIDE.search(fact.quote)
    ]
    names = {name for _, name, _ in approvers}
    others = {name for name in names if strange(name)}
    few = len(others) * _ONE_IN <= len(names)
    return [each for each in approvers if few and each[1] in others]


def _doing(one: Analysis, strange: Callable[[str], bool], ours: Set[str]) -> Iterator[tuple[str, Fact]]:
    """Who stands beside a label of what the house's own people do, in a record that names somebody of the roster too."""
    beside = [(fact, *fact.value.rpartition("|")[::2]) for fact in one.facts if fact.name == "person.field"]
    names = [(fact, label, said.split("、")) for fact, label, said in beside]
    known = [n for _, _, said in names for n in said if not strange(n)]
    known += [f.value for f in one.facts if f.name in ("person.agreed", "person.handles") and not strange(f.value)]
    known += [n for f in one.facts if f.name == "person.signed" and not strange(n := f.value.partition("|")[2])]
    for fact, label, said in names if known or ours else ():
        if _BY_OUR_OWN.search(label) and not _OF_THE_OTHERS.search(label) and not _OUTSIDE.search(fact.quote):
            yield from ((name, fact) for name in said if strange(name))


def _handlers_unknown(
    assessed: AssessedSet, roster: Mapping[str, Analysis], known: Set[str], told: Set[str]
) -> Iterator[Contradiction]:
    """Who works on tickets and is on no roster, where most who do are: a question, as it may be a supplier's engineer."""
    handling: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in ("record", "report", "list"):
            for fact in one.facts:
                if fact.name == "person.handles" and not _OUTSIDE.search(fact.quote):
                    handling[fact.value].append((one, fact))
    strange = {name: seen for name, seen in handling.items() if normal(name) not in known}
    if len(strange) > assessed.threshold("R14", "share") * len(handling):
        return
    for name, seen in sorted(strange.items()):
        if name not in told:
            paths = sorted({one.path for one, _ in seen})
            approves = any(_APPROVES.match(fact.quote) for _, fact in seen)
            zh, en = ("批准记录", "approves records") if approves else ("处理记录", "works on records")
            yield Contradiction(
                f"handles|{name}",
                Words(f"{zh}的人员“{name}”不在花名册中：{named(paths)}", f"“{name}” {en} and is not on the roster: {named(paths)}"),
                [*(seen_at(one, fact) for one, fact in seen), *(first_of(one, "person.listed") for one in roster.values())],
                severity="medium" if approves else "low", ask=Words("请说明是否为供应商或客户人员。", "Please say whether this is somebody of a supplier or customer."),
            )  # fmt: skip


def _signers(one: Analysis) -> Iterator[tuple[Fact, str]]:
    """Persons on the cover, and the auditors of plans and checklists."""
    for fact in one.facts:
        # Of a row of an audit, suppliers and contracts are what was looked at.
        if _OUTSIDE.search(fact.value if fact.name == "audit.row" else fact.quote):
            continue
        if fact.name == "person.signed":
            yield fact, fact.value.partition("|")[2]
        elif fact.name in ("meeting.chair", "meeting.present", "meeting.signed"):
            for name in names_in(fact.value):
                yield fact, name
        elif fact.name == "audit.row":
            for name in names_in(fact.value.partition("|")[2]):
                yield fact, name


def _minuting(one: Analysis) -> Iterator[tuple[Fact, str]]:
    """Who leads a board of the house and releases its minutes; others may come to it from customers and suppliers."""
    if any(a.requirement == _BOARD for a in one.assignments):
        for fact in one.facts:
            if fact.name in ("meeting.chair", "meeting.signed") and not _OUTSIDE.search(fact.quote):
                yield from ((fact, name) for name in names_in(fact.value))


def _shown_name(fact: Fact) -> str:
    return fact.value.partition("|")[0]
