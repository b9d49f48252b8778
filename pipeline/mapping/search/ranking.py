"""The second search: of all texts of a client, which is likeliest to be what nothing was found for?

The first search asks of each text what it serves, and abstains where names and words leave room for doubt. This one
asks the other way round, for the requirements that are left over: a chapter called "Knowing what we have" that reads
like asset management is no evidence beside an asset procedure, and most likely the procedure itself where there is
none. How likely is told by a logistic regression over a few signs (learn/search.py), from texts of clients for whom
the first search had found nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from operator import itemgetter

from pipeline.catalogue import Catalogue
from pipeline.mapping.by_parts import papers_by_parts
from pipeline.mapping.candidates import FileNames, body_of
from pipeline.mapping.content.key_content import absent_from
from pipeline.mapping.content.quoting import opening_quote
from pipeline.mapping.content.repeated import only_repeats
from pipeline.mapping.fit import RULES, SAYS_THE_REST, clause_of
from pipeline.mapping.flows import clause_tables, flows, function_tables, issues
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.papers.aftermath import INVOKED, plan_not_used
from pipeline.mapping.papers.licences import CERTIFICATE, certifies_another_system
from pipeline.mapping.papers.nameless_minutes import meetings
from pipeline.mapping.parts.chapters import weight
from pipeline.mapping.search.beside_the_point import among_the_problems, only_counted
from pipeline.mapping.search.model import LIKELY, POSSIBLE, load_search_model
from pipeline.mapping.search.passages import (
    PROVE_NOTHING,
    Passage,
    can_serve,
    passages,
    supposed_kind,
)
from pipeline.mapping.signatures import signed_tables
from pipeline.text.normal import normal
from pipeline.text.plain_days import DAY
from pipeline.values import Assignment, Content, Kind

_MOST_POSSIBLE = 5  # of a file
_SIGNED = 0.62  # that a table is what its columns say
# A check of controls speaks of what is protected; any other check is one of something else.
_MUST_SPEAK_OF = {
    "R-8.7.3-3": re.compile(
        r"安全|权限|账号|帐号|口令|密码|漏洞|补丁|病毒|木马|日志|防火墙|加密|控制措施|门禁|泄|\b(?:security|access|rights|privileges?|accounts?|passwords?|controls?|vulnerab\w*"
        r"|patch\w*|virus\w*|malware|firewalls?|encrypt\w*|logs?|badges?|keys?|locks?|leavers?)\b",
        re.I,
    ),
    # What is kept secret from whom: not what somebody who works here, or for us, promises.
    "L11": re.compile(
        r"审核|认证|记录|文件|资料|敏感|涉密|\b(?:audit\w*|certif\w+|records?|documents?|sensitiv\w+|withheld|assessors?)\b",
        re.I,
    ),
    # What was decided in the management review, and not what any paper says is to be done.
    "R-9.3-4": re.compile(
        r"评审|管评|管理层|总经理|最高管理者|例会|会议|\b(?:reviews?|management (?:meeting|decided)|managing|director|board|meetings?|minutes|decided|decisions?)\b",
        re.I,
    ),
    # All changes of a time, in figures or in words that compare them.
    "R-8.5.1-4": re.compile(
        r"\d+ ?(?:[%％项次件单个起]|(?:of (?:the )?)?(?:\w+ )?(?:changes|moves|emergenc\w+))|趋势|统计|占比|成功率|同比|环比|\b(?:trends?|fewer|share|rate|analys\w+|compared|figures?|quarter|month\w*)\b",
        re.I,
    ),
    # Objectives without a word on what is done to reach them are no plan for it.
    "D-6.2.2": re.compile(
        r"措施|行动|举措|做法|怎么做|任务|工作内容|实施|推进|资源|预算|投入|(?:完成|截止)(?:时间|期限|日期)|时限|节点|\b(?:actions?|measures?|steps?|tasks?|initiatives?|activit\w+"
        r"|projects?|works?|does|do|doing|done|how|means|resources?|budget|deadlines?|due|by when|until|milestones?|plan(?:s|ned)?)\b",
        re.I,
    ),
}
# What is done about results, and how they are counted, is no means to reach them.
_NO_MEANS = re.compile(
    r"(?:cause|reason|miss\w*|deviation|corrective|remedial)[^\t\n]{0,20}(?:actions?|measures?|done)\b|(?:原因|未达标?|偏差|纠正|整改)[^\t\n]{0,8}(?:措施|行动)"
    r"|\bhow (?:it is |they are )?(?:calculated|measured|counted|computed|worked out|taken)\b|\bmeasure\b(?=[^\n]{0,20}\btargets?\b)|\btargets? {1,3}measure\b"
    r"|怎么(?:算|计算|统计|取数)|实施(?:日期|时间)",
    re.I,
)
_OF_A_MANUAL = frozenset(["L06"])  # any procedure has a table of its own steps
_SAY_THE_WHOLE = ("manual", "policy")
_AT_THE_BACK = frozenset(["L09"])  # an appendix of a manual can be all of it
_A_SENTENCE, _SEVERAL = 30, 3
_HAS_A_DAY = re.compile(DAY)
# What a project writes of the software that it makes asks for much and records nothing.
_OF_SOFTWARE = re.compile(
    r"(?:软件)?需求规格说明书?|(?:概要|详细|数据库|软件)设计(?:说明书?|文档)?|测试用例|接口文档|产品需求(?:文档|说明书?)"
    r"|\b(?:software requirements? specification|srs|product requirements|prd|design document|api reference|test cases?)\b"
)


def by_search(
    content: Content, names: FileNames, kind: Kind, served: Collection[str], mapper: Mapper
) -> tuple[Assignment, ...]:
    """What a file that serves `served` may serve besides, each requirement once, with its probability as confidence.

    All that is likely, and of the rest the most probable: the client's other papers may say more of it.
    """
    if kind == "unrelated" and any(_OF_SOFTWARE.search(normal(name)) for name in (names.title, names.file)):
        return ()
    model = load_search_model()
    best: dict[str, tuple[float, Passage]] = {}
    for passage in passages(content, names, kind, served, mapper, model):
        must = _MUST_SPEAK_OF.get(passage.requirement)
        if must and not any(must.search(_NO_MEANS.sub("", block.text)) for block in passage.chapter or passage.blocks):
            continue
        probability = model.probability(passage.signs)
        if probability >= max(POSSIBLE, best[passage.requirement][0] if passage.requirement in best else 0.0):
            best[passage.requirement] = probability, passage
    if INVOKED in best and plan_not_used(content):
        del best[INVOKED]
    if CERTIFICATE in best and certifies_another_system(content):
        del best[CERTIFICATE]
    unlikely = sorted(id for id, (probability, _) in best.items() if probability < LIKELY)
    for id in sorted(unlikely, key=lambda each: -best[each][0])[_MOST_POSSIBLE:]:
        del best[id]
    shown = (
        *signed_tables(content),
        *flows(content),
        *function_tables(content),
        *issues(content),
        *clause_tables(content),
        *papers_by_parts(content, kind),
        *meetings(content, kind),
    )
    for signed in shown if kind not in PROVE_NOTHING else ():
        requirement = mapper.catalogue.requirement(signed.requirement)
        if signed.requirement in _OF_A_MANUAL and not (kind in _SAY_THE_WHOLE or _says_the_whole(served, mapper)):
            continue
        if among_the_problems(signed.requirement, signed.block.place.sheet, served, content):
            continue
        if only_counted(signed.requirement, served, signed.block.text):
            continue
        # What its parts tell is no set of rules, however much running text it has; a notice brings papers with it.
        supposed = "record" if signed.around and kind == "unrelated" else supposed_kind(kind, content)
        if signed.around and kind == "plan" and not can_serve(requirement, kind, sheet=True):
            supposed = "record"
        able = can_serve(requirement, supposed, sheet=True) or (kind == "manual" and signed.requirement in _AT_THE_BACK)
        if signed.requirement not in served and able:
            around = signed.around or (() if signed.block.rows else body_of(content))
            passage = Passage(requirement.id, {}, str(signed.block.place), (signed.block,), around)
            best[requirement.id] = max(best.get(requirement.id, (0.0, passage)), (_SIGNED, passage), key=itemgetter(0))
    return tuple(
        _hardly(made) if kind not in RULES and _a_line(passage) and _says_little(made, mapper.catalogue) else made
        for id, (probability, passage) in sorted(best.items())
        for rest in [body_of(content) if SAYS_THE_REST.get(id) in served else passage.chapter]
        for made in [_assignment(replace(passage, chapter=rest), probability, mapper.catalogue)]
    )


def _a_line(passage: Passage) -> bool:
    """Whether a chapter holds a sentence or two, beside who signed, and no table."""
    text = "".join(block.text for block in passage.blocks if not (block.level or _HAS_A_DAY.search(block.text)))
    paged = any(block.rows or block.place.sheet for block in passage.blocks)
    return not paged and bool(passage.place != "body" and text) and weight(text) < _A_SENTENCE


def _says_little(made: Assignment, catalogue: Catalogue) -> bool:
    """Whether what a text serves by its heading alone is a process of whose contents it says hardly any. In rules, a thin
    chapter is that of the process."""
    requirement = catalogue.requirement(made.requirement)
    asked = len(requirement.key_content)
    return requirement.form == "procedure" and asked >= _SEVERAL and len(made.absent) >= asked - (asked > _SEVERAL)


def _hardly(made: Assignment) -> Assignment:
    """What comes nearest, for who reads that nothing was found, and no evidence."""
    return replace(made, confidence=min(made.confidence, round(POSSIBLE, 2)))


def _says_the_whole(served: Collection[str], mapper: Mapper) -> bool:
    """Whether a text tells of the organisation and its system: who it is, its context, leadership, or all planning."""
    clauses = {clause_of(mapper.catalogue.requirement(one)) for one in served}
    planning = {clause for clause in clauses if clause.startswith("6.")}
    return "L05" in served or len(planning) > 1 or any(one.startswith(("4.", "5.")) for one in clauses)


def _assignment(passage: Passage, probability: float, catalogue: Catalogue) -> Assignment:
    requirement = catalogue.requirement(passage.requirement)
    said = passage.chapter or passage.blocks
    titles = tuple(block.title.zh for block in absent_from(requirement, said))
    stub = requirement.kind == "document" and only_repeats(passage.blocks)
    quote = opening_quote(passage.blocks)
    return Assignment(requirement.id, round(probability, 2), passage.place, quote, titles, stub)
