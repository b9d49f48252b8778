"""Risks and incidents of information security, where the name says only that risks are assessed, or incidents answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import RULES
from pipeline.mapping.papers.aftermath import of_security
from pipeline.mapping.signatures import signed_tables
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Analysis, Assignment, Content, Kind

_RISKS, _OF_SECURITY, _PROCESS, _OF_INCIDENTS = "D-6.1", "R-8.7.3-1", "D-8.7.3", "D-8.6.1"
_OF_MAJOR = "D-8.6.1-MI"
_SURE = 0.72
_SURER = 0.01  # than what its words alone are read as
_NAMED = 0.5
_LEAST = 3  # of each
_ASSESSES = re.compile(r"risk[ _-]?(?:assess?ment|analysis)|风险(?:评估|分析|评价)")
_THREATS = re.compile(r"\bthreats?\b|\battack(?:s|er|ers)?\b|威胁|攻击")
_WEAKNESSES = re.compile(r"\bvulnerabilit(?:y|ies)\b|\bexploit\w*|脆弱性|漏洞")
_SAID_OF_SECURITY = re.compile(
    r"\b(?:information|cyber|it|data)[ -]?security risks?\b|\bcyber risks?\b|(?:信息|网络|数据|资讯)安全风险"
)
_OPENING = 1500
_COLUMN_OF_THREATS = re.compile(r"\W*(?:threats?|威胁)(?: (?:description|source|event|type)s?|描述|来源|类型)?\W*")
_ANSWERS = re.compile(
    r"incident[ _-](?:response|handling)(?:[ _-](?:plan|policy|procedure|process|program|standard|workflow|guide(?:line)?|playbook|runbook)| and |\W*(?:\([^()]*\))?\W*$)"
    r"|(?<![安全资网络急理])事[件故](?:应急)?(?:响应|应变)(?:\W*(?:流程|程序|机制|规范|制度|规程|手册|指引|指南|runbook|sop|playbook))"
    r"|(?:安全|资安|网络)事[件故](?:应急|应变|响应|处置|处理|通报){1,2}(?:预案|计划|流程|程序|制度|办法|规定|规范)|(?<!实验室)(?<!生产)(?<!食品)(?<!校园)(?<!消防)安全应急(?:响应)?(?:预案|计划)"
)
_ATTACKS = re.compile(
    r"\bbreach(?:es)?\b|\bmalware\b|ransomware|phishing|unauthori[sz]ed|\bforensics?\b|\beradicat\w+|\bcontainment\b"
    r"|攻击|入侵|病毒|泄[露漏]|勒索|钓鱼|木马|篡改"
)
# What those who keep a service running call incident response.
_OUTAGES = re.compile(
    r"\boutages?\b|\bdowntime\b|\bdegrad(?:ed|ation)\b|\bon-?call\b|\bsev(?:erity)?[- ]?[0-4]\b|\bp[0-4]\b|\brollbacks?\b|\broll(?:ed)? back\b"
    r"|\bmitigat\w+|\brestor(?:e|ed|ing|ation)\b|\bstatus page\b|\bpost-?mortems?\b|\bservice (?:owner|impact|disruption)s?\b|\bpagers?\b|\bpaged\b"
    r"|故障|中断|宕机|回滚|值班|降级|不可用|无法访问|(?:服务|业务)恢复|(?:监控|自动)告警"
)
_SECURITY = re.compile(r"secur|cyber|privacy|breach|安全|资安|隐私")
_OFTEN = 5
_REGISTER = re.compile(r"(?:security|\bcyber) risk[ _-]?register|安全风险(?:登记|清单|台账)")
_INCIDENT = "R-8.7.3-2"
_ACCOUNT = re.compile(
    r"\bincident(?:[ _-]\w+){0,2}[ _-](?:report|record|ticket|summary)\b|\bincident response (?:template|form|sheet|worksheet|log)\b|事[件故](?:\w{0,6})(?:报告|记录|通报)"
)


def of_security_incidents(
    content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]
) -> list[Candidate]:
    """The rules or the plan for answering attacks are a part of how information security is managed; rules for answering
    outages, which are called the same, are how incidents are."""
    if not (kind in RULES or kind == "plan") or any(
        one.confidence >= _NAMED
        and one.place in NAME_PLACES
        and one.requirement != _OF_MAJOR
        and not (one.read and one.loose)
        for one in known
    ):
        return []
    body, called = body_of(content), (normal(names.title), normal(names.file))
    if not any(map(_ANSWERS.search, called)):
        return []
    text = normal("\n".join(block.text for block in body))
    attacks, outages = len(_ATTACKS.findall(text)), len(_OUTAGES.findall(text))
    of_outages = kind in RULES and outages >= _OFTEN and outages > attacks and not any(map(_SECURITY.search, called))
    if not of_outages and attacks < _OFTEN:
        return []
    served = _OF_INCIDENTS if of_outages else _PROCESS
    read = max((one.confidence for one in known if one.requirement == served and one.read), default=0.0)
    return [Candidate(served, max(_SURE, read + _SURER), "title", quote(names.title or names.file), body)]


def of_security_risks(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The assessment of information security risks, beside that of risks, where the text is on threats and weaknesses."""
    called = normal(f"{names.title} {names.file}")
    if kind in RULES or kind == "form" or any(one.requirement == _OF_SECURITY for one in known):
        return []
    if not _ASSESSES.search(called) or not any(one.requirement == _RISKS and one.place in NAME_PLACES for one in known):
        return []
    body = body_of(content)
    if not (_on_threats(normal("\n".join(block.text for block in body))) or _weighs_threats(content)):
        return []
    return [Candidate(_OF_SECURITY, _SURE, "title", quote(names.title or names.file), body)]


def as_register_of_risks(one: Analysis) -> Analysis:
    """A register of security risks as one of risks as such: among strangers' papers there is no other of theirs."""
    title = next((name for name in (one.title, one.path.rpartition("/")[2]) if _REGISTER.search(normal(name))), "")
    if not title or one.kind in RULES or any(each.requirement == _RISKS for each in one.assignments):
        return one
    return replace(one, assignments=(*one.assignments, Assignment(_RISKS, _SURE, "title", title)))


def _on_threats(text: str) -> bool:
    """Whether a text in normal form speaks of threats, attacks and weaknesses again and again."""
    threats, weaknesses = len(_THREATS.findall(text)), len(_WEAKNESSES.findall(text))
    if min(threats, weaknesses) >= _LEAST:
        return True
    return bool(weaknesses) and threats >= _LEAST and threats + len(_ATTACKS.findall(text)) >= 2 * _LEAST


def _weighs_threats(content: Content) -> bool:
    """Whether a table has a column of threats and one of weaknesses, or one of threats in a text that says that its risks
    are those of security."""
    if any(signed.requirement == _OF_SECURITY for signed in signed_tables(content)):
        return True
    heads = (cell for block in content.blocks for row in block.rows[:2] for cell in row)
    if not any(_COLUMN_OF_THREATS.fullmatch(normal(cell.text)) for cell in heads):
        return False
    return bool(_SAID_OF_SECURITY.search(normal("\n".join(block.text for block in body_of(content)))[:_OPENING]))


def of_security_accounts(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The report on an incident of which no name says more, where its text is on an attack."""
    if kind not in ("record", "report", "form") or any(one.confidence >= _NAMED and not one.read for one in known):
        return []
    if not any(map(_ACCOUNT.search, map(normal, (names.title, names.file)))) or not of_security(content):
        return []
    return [Candidate(_INCIDENT, _SURE, "title", quote(names.title or names.file), body_of(content))]
