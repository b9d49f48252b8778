"""The last word on a file: what neither its names nor a sure assignment bear out is talk."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.mapping.assign import Mapped
from pipeline.mapping.candidates import HINTED, FileNames
from pipeline.mapping.content.lessons import asks_to_choose, explains_a_standard, studied
from pipeline.mapping.content.talk import of_a_program, of_code, of_software, of_systems, own_story, teaches, textbook
from pipeline.mapping.fit import RESULTS, RULES, TALK
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.operating import operates
from pipeline.mapping.papers.aftermath import looks_back
from pipeline.mapping.papers.one_ticket import ticket_of
from pipeline.text.normal import normal
from pipeline.values import NAME_PLACES, Content, Kind

_OWN_NAME = 0.9
_GUIDES: tuple[Kind, ...] = ("procedure", "record", "report")  # a plan for the day of failure is about systems
_SURE_NAME = 0.8
_TRAINING = frozenset(["D-7.2", "R-7.2-1", "R-7.2-2", "R-7.2-3"])
# A guide may be one to a tool as well as to a process.
_GUIDE = re.compile(r"guide|指南|指引|手册|最佳实践|best practice")
_HANDBOOK = re.compile(
    r"手册|规程|runbook|handbook|\bsop\b|operations? manual|(?:发布|发版|上线|回滚|回退|变更|应急|故障|事件)(?:操作|处理|处置|响应)?指[南引]"
    r"|\b(?:release|roll.?back|incident|change) (?:\w+ )?guide\b"
)
# A paper that keeps what became of it has been issued; a page on how a tool is used has no history of its own.
_HISTORY = re.compile(
    r"(?:变更|修订|版本|修改)(?:历史|履历|记录)|(?:revision|version|change|document) (?:history|record)|document control"
)
_HEAD_BLOCKS = 25
_OFFER = re.compile(r"\b(?:offer|proposal|quotation|quote)\b|报价|建议书|(?:咨询|辅导|服务)(?:项目)?方案|商务方案")
_OFFER_CHARACTERS = 4000
# What consultants sell.
_ADVICE = re.compile(
    r"gap analysis|consult(?:ing|ancy|ant)|advisory|certificat|iso(?:/iec)? ?20000|mock audit|(?:writing|support).{0,30}procedures|training of.{0,12}auditors"
    r"|差距分析|咨询|辅导|认证|贯标|文件编写|内审员培训|模拟审核"
)
_LEAST_ADVICE = 2
# What was agreed and who was there is told by minutes, whatever the meeting was about.
_MINUTES = re.compile(
    r"\bminutes\b(?! (?:template|form))|会议(?:纪要|记录|决议)|\bmeeting(?:[ _-]?notes?)?[ _-]{0,3}20\d\d|20\d\d[-_./年]?\d\d[-_./月]?\d{0,2}日?[ _-]{0,3}(?:meeting|会议|例会)"
)


def settled(
    content: Content, names: FileNames, kind: Kind, mapped: Mapped, *, instructs: bool = False
) -> tuple[Kind, Mapped]:
    """Kind and assignments, unless the file turns out to be about software, a lesson, or about nothing at all.

    A name that speaks of a requirement outweighs both: a release procedure speaks of code, too. What `instructs` by its
    number or folder is about something, be it served by nothing.
    """
    if kind in TALK:
        lesson = kind_by_name(names.title) is None and teaches(content)
        return "external" if kind == "unrelated" and (lesson or _offered_to_us(content, names)) else kind, mapped
    if textbook(content):
        return "external", _unproven(mapped)
    if mapped.assignments and not _on_training(mapped) and _is_a_lesson(content, kind):
        return "external", _unproven(mapped)
    if kind in RULES and (own_story(content) or of_a_program(content)):
        return "unrelated", _unproven(mapped)
    if kind == "record" and any(_MINUTES.search(normal(name)) for name in (names.title, names.file)):
        return kind, mapped
    if kind in RESULTS and ticket_of((names.title, names.file), content.blocks):
        return kind, mapped  # however many commands it tells
    if kind in RESULTS and kind_by_name(names.title) in RESULTS and looks_back(content):
        return kind, mapped  # the account of an outage, whatever broke
    named = kind_by_name(names.title) or kind_by_name(names.file)
    guide = bool(_GUIDE.search(normal(f"{names.title} {names.file}")))
    # Which commands make a backup proves no process; a procedure for making backups it is all the same.
    operating = named in (*RULES, "plan") and operates(names.title, names.file)
    if kind in _GUIDES and (guide or named not in RULES) and of_systems(content):
        own = operating and kind in RULES and _HANDBOOK.search(normal(f"{names.title} {names.file}"))
        return kind if own else "unrelated", mapped if own and _keeps_history(content) else _unproven(mapped)
    if any(one.place in NAME_PLACES and one.confidence >= _SURE_NAME for one in mapped.assignments):
        return kind, mapped
    if any(block.place.sheet for block in content.blocks):
        return kind, mapped
    if named in (*RULES, "agreement", "licence", "form") and not guide:
        return kind, mapped
    if teaches(content):
        return "external", _unproven(mapped)
    if of_software(content) or of_code(content):
        return kind if operating else "unrelated", _unproven(mapped)
    if named is None and kind in RULES and not mapped.assignments and not instructs:
        return "unrelated", mapped
    return kind, mapped


def _is_a_lesson(content: Content, kind: Kind) -> bool:
    """Whether a text that would be rules or a plan is for those who learn, or one that would be a record asks them, or
    explains what a standard asks of anybody."""
    if kind in (*RULES, "plan"):
        return studied(content)
    if kind != "record" or any(block.place.sheet for block in content.blocks):
        return False
    return asks_to_choose(content) or explains_a_standard(content)


def _on_training(mapped: Mapped) -> bool:
    """Whether a file as a whole is on how people are taught: rules on training speak of tests, too."""
    return any(one.requirement in _TRAINING and one.place in NAME_PLACES for one in mapped.assignments)


def _keeps_history(content: Content) -> bool:
    """Whether a chapter near the beginning tells of the issues that there were of the paper itself."""
    return any(
        block.level and _HISTORY.fullmatch(normal(block.text).strip()) for block in content.blocks[:_HEAD_BLOCKS]
    )


def _offered_to_us(content: Content, names: FileNames) -> bool:
    """Whether an offer is a consultant's: who offers help with a certificate offers it to those who want one."""
    if not _OFFER.search(normal(f"{names.title} {names.file}")):
        return False
    text = normal("\n".join(block.text for block in content.blocks))[:_OFFER_CHARACTERS]
    return len({match[0] for match in _ADVICE.finditer(text)}) >= _LEAST_ADVICE


def _unproven(mapped: Mapped) -> Mapped:
    """Talk proves nothing; what bears a requirement's own name is worth a look before that is called missing."""
    named = (one for one in mapped.assignments if one.place in NAME_PLACES and one.confidence >= _OWN_NAME)
    return Mapped((), tuple(replace(one, confidence=HINTED) for one in named))
