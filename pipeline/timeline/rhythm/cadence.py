"""How often an organisation says, in its own documents, that it makes each record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.catalogue import Catalogue, Requirement
from pipeline.recall import remembered
from pipeline.text.any_of import any_of
from pipeline.text.normal import normal, quote
from pipeline.timeline.rhythm.acts import done_again
from pipeline.timeline.rhythm.how_often import Rhythm, find_rhythms
from pipeline.values import Block, Fact, Kind

CADENCE_FACT = "cadence"
_SAY_SO: frozenset[Kind] = frozenset(["procedure", "manual", "policy", "plan", "agreement"])
_PERIODIC = frozenset(["monthly", "quarterly", "semiannual", "annual"])
_SENTENCE = re.compile(r"(?:[^。；;！!？?\n.→]|\.(?!\s))+")
_ARROW = re.compile(r"-+>|=+>|⇒|➜|▶")
_TITLE = re.compile(r"<([^<>]{2,40})>")  # 《》 in normal form
_NUMBERING = re.compile(r"^[\d.、 第章节条一二三四五六七八九十()]+")
_BESIDE_ITS_NAME = 4
# Where something is reported to, or what it feeds, is not what is made.
_ONLY_NAMED = re.compile(
    r"(?:(?<!客户)(?<!用户)(?<!甲方)提交|向|在|于|作为|供|并入|汇入|对照|按照?|依据|参加(?:一次)?)[^,<]{0,2}$|\b(?:to|at|in|into|for|from) (?:the |a |each |every )?$"
)
_CLAUSE = re.compile(r"[^,，、]+")
_ALSO_IN_YEAR = re.compile(r"^(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月(?:份?[、和与及,]\d{1,2}月)+")
# What comes to pass so often, costs so much or must be back so soon is no cadence of a record.
_NO_CADENCE = re.compile(
    r"万?元|单价|费用为|[¥$€]|\b(?:usd|cny|rmb)\b|增长\d|增加\d"
    r"|\d ?(?:%|hours?|minutes?|days?|times|percent|[gtm]b)?(?: [a-z]+)? (?:a|per) (?:month|quarter|year)\b"
)
# Names of other things that hold that of a record.
_SET_PHRASE = re.compile(
    r"(?:保密性|机密性|完整性|可用性)(?:[、和与及](?:保密性|机密性|完整性|可用性))+"
    r"|\b(?:confidentiality|integrity|availability)(?:(?:, | and |, and )(?:confidentiality|integrity|availability))+\b"
)
# A clause that says of itself what is done so often (monthly checks, 每季度开会) does not speak of the rest of its sentence.
_QUALIFIES = re.compile(
    r" (?!(?:by|to|for|from|in|on|at|and|or|as|with|after|before|through|via|per|of|the|a|an|each|every|within|until|is|are|was|shall|must|will|unless|if|when|not)\b)[a-z]"
)
_ADJECTIVE = re.compile(r"\b(?:daily|weekly|monthly|quarterly|yearly|half-yearly|semiannual|semi-annual|six-monthly)$")
_DONE_ITSELF = re.compile(
    r"开[\u4e00-\u9fff]{0,8}会|(?:评审|例|碰头|座谈|回顾|沟通)会|会议|核对|沟通|走访|拜访|通报|跟踪|汇报"
    r"|\b(?:follow(?:s|ed)?(?: up)?|track(?:s|ed)?|looks?(?:ed)? (?:at|over|through)|meets?|met|calls?|called|talks?|tells?|told|discuss(?:es|ed)?|check(?:s|ed)?)\b"
)
# How often a record may be made beyond what the catalogue looks for: nobody holds a yearly review each month.
_TOO_OFTEN = {
    "annual": frozenset(["daily", "weekly", "monthly"]),
    "semiannual": frozenset(["daily", "weekly", "monthly"]),
}
# People look at things each day or week; a record is made only where the sentence says so.
_OFTEN = frozenset(["daily", "weekly"])
_MADE = re.compile(
    r"编制|编写|形成|出具|填写|填报|记入|记录|登记|汇总|提交|发布|输出|[<>]|\b(?:produc|issu|record|prepar|compil|writ|report|log)"
)
_THEN_WRITTEN = re.compile(r"(?:并|且)?(?:写|记|填|出具|形成|编[制写])")
# Once a year the capacity plan: …, effect of agreed availability: what the plan holds is no record made so often.
_A_PLAN = re.compile(r"(?:计划|方案|预案)\s?(?:$|:)|\bplans?\s?(?:$|:)")
_SUFFIX = re.compile(
    r"(?:情况)?(?:统计表|报告表|记录表|检查表|报告|记录|纪要|表)$| (?:report|record|minutes|results|form)s?$"
)
_REPORT = re.compile(r"报告$| report$")
# … monthly | Change manager: what is left without the word for the report names whom or what it concerns.
_BUT_A_RHYTHM = re.compile(r"(?:月度?|季度?|年度?)$|^(?:monthly|quarterly|yearly|annual|weekly) \w+$")
_WHO_COMES = re.compile(
    r" (?:manager|board|lead|owner|coordinator|team|committee|advisory|ledger|log|register|calendar)\b|经理|例会|会议|委员会|负责人|小组|台账|日历"
)
# Suppliers are evaluated, access rights shall be reviewed: the evaluation of suppliers, the review of access rights.
_PASSIVE = re.compile(
    r" (?:is|are|(?:shall|must|will|should|has to|have to) be|gets?) (?:\w+ly )?(?P<done>reviewed|tested|assessed|evaluated|audited|surveyed|exercised|reported)\b"
)
_NOUNS = {
    "reviewed": "review", "tested": "test", "assessed": "assessment", "evaluated": "evaluation", "audited": "audit",
    "surveyed": "survey", "exercised": "exercise", "reported": "report",
}  # fmt: skip
_PLURAL = re.compile(r"\b([a-z]{3,}[^isu\W\d])s\b")
# What a figure is taken from is no record that is made: 人数取每月末花名册.
_TAKEN_FROM, _END_OF_IT = re.compile(r"(?:取自?|取用|采用|引用)$"), re.compile(r"(?:月|季|年)?(?:末|底|初)")
# The head of a table of who tells whom what, and how; of a paper that is sent it may say how often it is made.
_WHO_TELLS_WHOM = re.compile(
    r"沟通(?:什么|内容|事项|对象|方式|主题)|怎么沟通|(?:交流|通报)(?:内容|事项|对象)|\bcommunicat\w+|\bwhat (?:we tell|is told|to (?:tell|say|communicate))\b|\bto whom\b.*\bhow\b|\bhow\b.*\bto whom\b|\btopic\b.*\baudience\b"
)
_A_PAPER = re.compile(r"报告|[月季周年]报|纪要|\breports?\b|\bminutes\b|\bsummary\b")
_SHORTEST_CORE_ZH, _SHORTEST_CORE_EN = 4, 12
_SHORTEST_ZH, _SHORTEST_EN = 3, 7
_LONGEST_ROW = 300
_WHOLE = {"R-8.4.1": re.compile(r"预算|\bbudget")}
_MOST_SAID = 20  # rhythms of one sentence: of more none can be told apart


def cadences(blocks: Sequence[Block], kind: Kind, catalogue: Catalogue) -> tuple[Fact, ...]:
    """Facts cadence, value "REQUIREMENT CADENCE", with the sentence and its place.

    A sentence speaks of the record that it names beside the words for its rhythm (每月编制可用性报告);
    where it names none, of the one after which its heading is called.
    """
    if kind not in _SAY_SO:
        return ()
    found: list[Fact] = []
    for block in blocks:
        if block.level or block.place.part not in ("body", "textbox"):
            continue
        heading = normal(block.place.heading.split(" > ")[-1])
        for sentence, cell in _sentences(block):
            for cadence, requirement, at in _spoken_of(normal(sentence), heading, catalogue):
                place = str(block.place) if not cell else f"{block.place} {cell}".strip()
                found.append(Fact(CADENCE_FACT, f"{requirement} {cadence}", place, quote(sentence.strip(), at)))
    return tuple({fact.value: fact for fact in reversed(_of_the_whole(found))}.values())[::-1]


def _of_the_whole(found: Sequence[Fact]) -> list[Fact]:
    """Costs are collected each month and set against the budget each quarter: the second is what the record is of."""
    whole = {
        id for fact in found if (id := fact.value.partition(" ")[0]) in _WHOLE and _WHOLE[id].search(normal(fact.quote))
    }
    return [
        fact
        for fact in found
        if (id := fact.value.partition(" ")[0]) not in whole or _WHOLE[id].search(normal(fact.quote))
    ]


def _sentences(block: Block) -> Iterator[tuple[str, str]]:
    """Sentences of a paragraph; a table's rows, each as one sentence with its first cell's address."""
    told = bool(block.rows) and _WHO_TELLS_WHOM.search(normal(" | ".join(cell.text for cell in block.rows[0])))
    for row in block.rows:
        if told and not any(_A_PAPER.search(normal(cell.text)) for cell in row):
            continue  # how often people talk of a thing is no rhythm of the record of it
        text = " ".join(cell.text for cell in row if cell.text.strip())
        if len(text) <= _LONGEST_ROW:
            yield text, row[0].address
    if not block.rows:
        yield from ((found[0], "") for found in _SENTENCE.finditer(_ARROW.sub("→", block.text)))


def _spoken_of(sentence: str, heading: str, catalogue: Catalogue) -> Iterator[tuple[str, str, int]]:
    """Rhythm, requirement, and where in the sentence the rhythm stands."""
    said = find_rhythms(sentence)
    if not said or len(said) > _MOST_SAID or _NO_CADENCE.search(_without_counted(sentence, said)):
        return
    expected = _expected(catalogue.requirements)
    for one in said:
        cadence = one.cadence
        if _TAKEN_FROM.search(sentence[: one.start]) and _END_OF_IT.match(sentence[one.stop :]):
            continue
        if cadence == "annual" and _ALSO_IN_YEAR.match(sentence[one.stop :].lstrip()):
            cadence = "semiannual"
        clause = _clause_at(sentence, one)
        plan = _A_PLAN.search(clause)
        records = _named(clause[: plan.end()] if plan else clause, catalogue)
        if cadence in _OFTEN and not _MADE.search(clause):
            continue
        titled = _TITLE.search(sentence) is not None
        alone = sum(_clause_at(sentence, each) == clause for each in said) == 1
        if not records and alone and not titled:
            records = _done(clause, heading, cadence, sentence, expected)
        of_its_own = _of_its_own(clause, sentence[one.start : one.stop]) or plan is not None
        if not records and len({each.cadence for each in said}) == 1 and (titled or not of_its_own):
            records = _named(sentence, catalogue) or _named_after(heading, catalogue)
        for requirement in records:
            if cadence not in _TOO_OFTEN.get(expected.get(requirement, ""), ()):
                yield cadence, requirement, one.start


def _clause_at(sentence: str, one: Rhythm) -> str:
    return next((each[0] for each in _CLAUSE.finditer(sentence) if each.start() <= one.start < each.end()), sentence)


def _done(clause: str, heading: str, cadence: str, sentence: str, expected: Mapping[str, str]) -> tuple[str, ...]:
    """The records of what is done; looking each month is a monthly record only where it is due so, or written down."""
    after = sentence[sentence.find(clause) + len(clause) + 1 :].lstrip()
    written = cadence != "monthly" or _MADE.search(clause) or _THEN_WRITTEN.match(after)
    found = done_again(clause, heading, cadence, expected)
    return tuple(each for each in found if written or expected[each] == "monthly")


def _without_counted(sentence: str, said: Sequence[Rhythm]) -> str:
    """Without "four times a year", which is a rhythm and no amount."""
    for one in said:
        if one.counted:
            sentence = f"{sentence[: one.start]}{' ' * (one.stop - one.start)}{sentence[one.stop :]}"
    return sentence


def _of_its_own(clause: str, rhythm: str) -> bool:
    """Whether a clause says itself what is done so often, so that it does not speak of the record named elsewhere."""
    rest = clause[clause.find(rhythm) + len(rhythm) :]
    return bool(_ADJECTIVE.search(rhythm) and _QUALIFIES.match(rest)) or _DONE_ITSELF.search(clause) is not None


def _named_after(heading: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The requirements whose name is all that a heading says (5.1 内部审核)."""
    pattern, by_name = _names(catalogue.requirements)
    plain = _plain(_NUMBERING.sub("", heading).strip())
    found = pattern.search(plain)
    return by_name[found[0]] if found and len(plain) - len(found[0]) <= _BESIDE_ITS_NAME else ()


def _named(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The requirements whose name is the longest in `text`, in its 《titles》 where it has any."""
    pattern, by_name = _names(catalogue.requirements)
    text = _plain(_SET_PHRASE.sub(" ", text))
    titles = _TITLE.findall(text)
    names = {
        found[0]
        for each in titles or (text,)
        for found in pattern.finditer(each)
        if not _ONLY_NAMED.search(each[: found.start()])
        and not (_BUT_A_RHYTHM.search(found[0]) and _WHO_COMES.match(each, found.end()))
    }
    return by_name[max(names, key=lambda name: (len(name), name))] if names else ()


def _plain(text: str) -> str:
    """English as names are compared: in the singular, and what is done by what it is called."""
    return _PLURAL.sub(r"\1", _PASSIVE.sub(lambda found: f" {_NOUNS[found['done']]}", text))


@remembered(most=4)
def _expected(requirements: tuple[Requirement, ...]) -> Mapping[str, str]:
    return {one.id: one.cadence or "" for one in requirements}


@remembered(most=4)  # hashing the requirements would take longer than reading a document
def _names(requirements: tuple[Requirement, ...]) -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """Names of the periodic records, and what is left of them without 报告, 记录, report (内部审核报告 is the 内部审核)."""
    whole: dict[str, list[str]] = {}
    cores: dict[str, list[str]] = {}
    reports: dict[str, list[str]] = {}
    for one in requirements:
        if one.kind != "record" or one.cadence not in _PERIODIC:
            continue
        for name in {_plain(normal(each)) for each in (*one.aliases_zh, *one.aliases_en)}:
            if len(name) >= (_SHORTEST_EN if name.isascii() else _SHORTEST_ZH):
                whole.setdefault(name, []).append(one.id)
            core = _SUFFIX.sub("", name)
            if core != name and len(core) >= (_SHORTEST_CORE_EN if name.isascii() else _SHORTEST_CORE_ZH):
                cores.setdefault(core, []).append(one.id)
                if _REPORT.search(name):
                    reports.setdefault(core, []).append(one.id)
    for core, ids in cores.items():
        told = set(reports.get(core, [])) if len(set(ids)) > 1 else set(ids)
        if core not in whole and len(told) == 1:
            whole[core] = [*told]
    return any_of(whole), {name: tuple(dict.fromkeys(ids)) for name, ids in whole.items()}
