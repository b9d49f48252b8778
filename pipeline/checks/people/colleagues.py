"""Who takes part, agrees or does something in a record beside people of the roster and is not on it; who approves what he
asks for himself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set

from pipeline.checks.people.known_people import OUTSIDE, Known, beginning_of
from pipeline.checks.registry import AssessedSet, Contradiction, named, seen_at
from pipeline.other_systems import of_another_system
from pipeline.text.people import names_in
from pipeline.values import Analysis, Fact, Words

Strange = Callable[..., bool]
_BOARD = "R-8.5.1-2"
# Meetings with customers and suppliers, and what others write or sign.
_WITH_OTHERS = re.compile(
    r"客户(?!端)|用户|顾客|供应商|供方|外包|合作|认证|customer|client|supplier|vendor|partner|certif|satisf",
    re.I,
)
_OTHERS = ("R-8.3.2", "R-8.3.3", "R-8.3.4", "L")
_LEAST_TOGETHER = 3
_COLLEAGUES = 2
_ONE_IN = 3  # of those who approve may be strange
_SPOKEN, _ADDRESSED = 2, "总工董哥姐"
# Labels of what the house's own people do to a record, and of what others do.
_BY_OUR_OWN = re.compile(
    r"批|审|实施|执行|部署|上线|安装|割接|受理|处理|操作|验证|复核|确认|记录|回顾|检查|巡检|值班|主持|纪要|会议记录|整理|制表|编[制写]|填[表写]|负责|谁|评价|评定|考核|评估|主管|组长|(?:部门|运维|变更|问题|发布|值班|质量|技术)经理|工程师|^minutes(?: by| taken by)?$|minute taker|note.?taker|secretary|scribe|chair|^(?:written|prepared|compiled|logged|performed|executed|installed|deployed|closed|resolved|monitored|led|run) by|on (?:duty|shift|call)|operator|approv|authori[sz]|verif|accept|review|check|carried out|done|implement|handled|recorded|tested|signed|judged|assess|evaluat|rated by",
    re.I,
)
_OF_THE_OTHERS = re.compile(
    r"申请|提出|提的|报告|报修|联系|客户|用户|甲方|乙方|供应|厂|讲师|签收|使用|受审|接待|代表|request|reported|raised|customer|client|user|supplier|vendor|contact|trainer|for\b",
    re.I,
)
# Who decides on a record, and of how many hands a roster has to know nearly all.
_DECIDES = re.compile(
    r"^(?:\S{0,4})?(?:审批|批准|核准|审核|评审|复核|验证|回顾|会审)(?:人|者|人员|签字)?$"
    r"|^(?:approved|authori[sz]ed|agreed|released|reviewed|checked|verified|signed off)(?: by)?$|^(?:approver|reviewer|verifier)$",
    re.I,
)
_KNOWN_HANDS, _ONE_IN_ALL = 5, 5
_DECIDED = ("R-8.5.1", "R-8.5.2", "R-8.5.3", "R-8.6.2")  # changes, releases and requests
_OF_DOCUMENTS = "R-7.5-2"  # changes of documents
_ASKS = re.compile(
    r"^(?:申请|提出|请求|变更申请)(?:人|者)?$|^request(?:ed by|er|or)\b|^(?:raised|submitted|asked(?: for)?|proposed|wanted) by\b|^applicant$",
    re.I,
)
_APPROVES_IT = re.compile(
    r"^(?:审批|批准|核准|变更批准|审批决定|审批意见|批准意见|决定)(?:人|者)?$|^(?:approved|authori[sz]ed|agreed|released|decided) by\b|^approver$"
    r"|^decision(?:$|, day$|,? by\b| of the (?:change )?(?:board|manager|owner)$)",
    re.I,
)


# Who draws up a record, who checks it and who approves it.
_HANDS = (
    re.compile(
        r"评价人|评估人|编制|制表|填[表写]|拟制|起草|^(?:prepared|evaluated|compiled|written|assessed|drafted) by", re.I
    ),
    re.compile(r"审核|复核|校核|^(?:reviewed|checked) by", re.I),
    re.compile(r"批准|审批|核准|^(?:approved|authori[sz]ed) by", re.I),
)


def three_hands_in_one(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A record that one and the same person draws up, checks and approves."""
    for one in assessed.current:
        fields = [fact for fact in one.facts if fact.name == "person.field"] if one.kind == "record" else []
        hands = [[f for f in fields if hand.search(f.value.rpartition("|")[0])] for hand in _HANDS]
        names = {fact.value.rpartition("|")[2] for hand in hands for fact in hand}
        if all(hands) and len(names) == 1:
            name = names.pop()
            yield Contradiction(
                f"three|{name}|{one.path}",
                Words(f"{name} 一人填写、审核、批准同一份记录：{named([one.path])}", f"{name} draws up, checks and approves a record alone: {named([one.path])}"),
                [seen_at(one, fact) for hand in hands for fact in hand[:1]], severity="low", instead="three",
            )  # fmt: skip


def approves_own_request(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records of the operation in which one and the same person asks for something and is the only one who approves it."""
    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind != "record" or not any(
            a.requirement.startswith((*_DECIDED, _OF_DOCUMENTS)) for a in one.assignments
        ):
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
            [seen_at(one, fact) for one, fact in seen], instead="own_request",
        )  # fmt: skip


def among_colleagues(
    assessed: AssessedSet, roster: Mapping[str, Analysis], known: Known, told: Set[str], partners: Known
) -> Iterator[Contradiction]:
    """Who is told in a record among people of the roster, or agrees to something there, and is on no roster."""

    def strange(name: str, said: str = "") -> bool:
        return not known.speaks_of(name, said)

    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    alone = [*_approving_alone(assessed, strange), *_deciding_among_known(assessed, strange)]
    ours_by_mail = _own_domains(assessed, strange)
    for one in assessed.current:
        if one.kind not in ("record", "report") or with_others(one) or of_another_system(one):
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
            others = [name for name in names if strange(name, fact.quote)]
            if len(others) * 3 <= len(names) and not OUTSIDE.search(fact.quote):
                for name in others:
                    if fact.name != "person.listed" or name == _shown_name(fact):
                        found[name].append((one, fact))
        for name, fact in (
            *_mailing(one, ours_by_mail, strange),
            *_doing(one, strange, ours),
            *((n, f) for o, n, f in alone if o is one),
        ):
            if (one, fact) not in found[name]:
                found[name].append((one, fact))
        our_board = any(a.requirement == _BOARD for a in one.assignments)
        for fact in one.facts if our_board or len(ours) >= _COLLEAGUES else ():
            if fact.name == "person.agreed" and strange(fact.value, fact.quote) and not OUTSIDE.search(fact.quote):
                found[fact.value].append((one, fact))
    for name, seen in sorted(found.items()):
        if name not in told and name not in partners:
            paths = sorted({one.path for one, _ in seen})
            yield Contradiction(
                f"among|{name}",
                Words(f"“{name}”与在册人员一同参加或签署，却不在花名册中：{named(paths)}", f"“{name}” takes part or agrees beside people of the roster and is not on it: {named(paths)}"),
                [*(seen_at(one, fact) for one, fact in seen), *beginning_of(roster.values())],
            )  # fmt: skip


def _approving_alone(assessed: AssessedSet, strange: Strange) -> list[tuple[Analysis, str, Fact]]:
    """Who approves a change, a release or a request, though the record names nobody else, where hardly any approver of
    these is strange: no customer approves them here."""
    approvers = [
        (one, name, fact)
        for one in assessed.current
        if one.kind == "record" and any(a.requirement.startswith(_DECIDED) for a in one.assignments)
        for fact in one.facts
        if fact.name == "person.field" and _APPROVES_IT.search(fact.value.rpartition("|")[0])
        for name in fact.value.rpartition("|")[2].split("、")
        if not OUTSIDE.search(fact.quote)
    ]
    names = {name for _, name, _ in approvers}
    others = {name for _, name, fact in approvers if strange(name, fact.quote)}
    few = len(others) * _ONE_IN <= len(names)
    return [each for each in approvers if few and each[1] in others]


def _deciding_among_known(assessed: AssessedSet, strange: Strange) -> list[tuple[Analysis, str, Fact]]:
    """Who approves, reviews or verifies a record of the operation, where hardly anybody is strange who does something to
    the records of the house: whoever decides there has a place in it."""
    own: set[str] = set()
    others: dict[str, list[tuple[Analysis, str, Fact]]] = defaultdict(list)
    for one in assessed.current:
        recorded = one.kind in ("record", "report") and any(a.requirement.startswith("R-") for a in one.assignments)
        for fact in one.facts if recorded and not (with_others(one) or of_another_system(one)) else ():
            label, _, said = fact.value.rpartition("|") if fact.name == "person.field" else ("", "", "")
            if _BY_OUR_OWN.search(label) and not _OF_THE_OTHERS.search(label) and not OUTSIDE.search(fact.quote):
                for name in said.split("、"):
                    if strange(name, fact.quote):
                        others[name] += [(one, name, fact)] if _DECIDES.search(label) else []
                    else:
                        own.add(name)
    few = len(own) >= _KNOWN_HANDS and len(others) * _ONE_IN_ALL <= len(own) + len(others)
    return [each for seen in others.values() for each in seen] if few else []


def with_others(one: Analysis) -> bool:
    """Whether others take part in what a paper records: customers, suppliers, offices."""
    called = f"{one.title} {one.path.rpartition('/')[2]}"
    return bool(_WITH_OTHERS.search(called)) or any(a.requirement.startswith(_OTHERS) for a in one.assignments)


def _own_domains(assessed: AssessedSet, strange: Strange) -> Set[str]:
    """From which domains people of the roster write."""
    found = [fact.value.rpartition("|") for one in assessed.current for fact in one.facts if fact.name == "person.mail"]
    return {domain for name, _, domain in found if not strange(name)}


def _mailing(one: Analysis, domains: Set[str], strange: Strange) -> Iterator[tuple[str, Fact]]:
    """Who approves by a mail from the house's own domain."""
    for fact in one.facts:
        name, _, domain = fact.value.rpartition("|") if fact.name == "person.mailed" else ("", "", "")
        if name and domain in domains and strange(name, fact.quote):
            yield name, fact


def _doing(one: Analysis, strange: Strange, ours: Set[str]) -> Iterator[tuple[str, Fact]]:
    """Who stands beside a label of what the house's own people do, in a record that names somebody of the roster too."""
    beside = [(fact, *fact.value.rpartition("|")[::2]) for fact in one.facts if fact.name == "person.field"]
    names = [(fact, label, said.split("、")) for fact, label, said in beside]
    known = [n for _, _, said in names for n in said if not strange(n)]
    known += [f.value for f in one.facts if f.name in ("person.agreed", "person.handles") and not strange(f.value)]
    known += [n for f in one.facts if f.name == "person.signed" and not strange(n := f.value.partition("|")[2])]
    for fact, label, said in names if known or ours else ():
        if _BY_OUR_OWN.search(label) and not _OF_THE_OTHERS.search(label) and not OUTSIDE.search(fact.quote):
            yield from ((name, fact) for name in said if strange(name, fact.quote))
    for fact in one.facts if known or ours else ():
        name = fact.value.rpartition("|")[2]
        if fact.name == "person.noted" and strange(name, fact.quote) and not OUTSIDE.search(fact.quote):
            yield name, fact


def _shown_name(fact: Fact) -> str:
    return fact.value.partition("|")[0]
