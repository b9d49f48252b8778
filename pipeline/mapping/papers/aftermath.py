"""Accounts of an outage: what happened when, why, and what is done about it. They are named after the fault."""

from __future__ import annotations

import re

from pipeline.text.normal import normal
from pipeline.values import Content

INVOKED = "R-8.7.2-3"  # what happened once the continuity plan was invoked
_PARTS_NEEDED = 3
_MOST_LINES = 60
# Chapters of such an account; each counts once.
_PARTS = (
    re.compile(
        r"timeline|chronology|sequence of events|时间线|时间轴|(?:故障|事件|事故|停机|中断|发生|情况)?经过|处理过程|处置过程|what happened|course of"
    ),
    re.compile(
        r"root cause|contributing factor|what went wrong|cause of the|^\W*(?:\d+ )?(?:the )?(?:cause|why)\b|根因|根本原因|故障原因|事故原因|原因分析"
    ),
    re.compile(
        r"action item|follow.?up|corrective|prevent|remediation|改进(?:措施)?$|改进措施|整改|what we (?:change|do)|预防措施|后续(?:行动|措施)|行动项"
    ),
    re.compile(r"lessons? learn|what went well|经验教训|复盘|反思|总结|评审|\breview\b"),
    re.compile(r"\bimpact\b|\bwho (?:was hit|noticed)\b|影响(?:范围|面|分析)?$|业务影响"),
)
# Where the course is told in a summary, all else has to be there.
_SUMMARY = re.compile(
    r"(?:incident|outage|event) (?:summary|description|overview)|summary of (?:the )?(?:incident|outage)|(?:事件|事故|故障)(?:概述|概况|简述|描述|摘要)"
)
_PARTS_BESIDE_SUMMARY = 3
# A short account has them for words at the head of its lines or sentences: "原因：", "Impact:".
_LABELS = (
    re.compile(r"(?:发生|处理|处置|故障|事件)?(?:的)?(?:经过|过程)|course|timeline|what happened|sequence"),
    re.compile(r"(?:故障|直接|根本|事故|中断)?(?:的)?原因(?:分析)?|(?:root |the )?cause|why"),
    re.compile(
        r"(?:整改|改进|防范|预防|后续|纠正)?措施|对策|整改|(?:corrective |preventive )?actions?(?: taken)?|what we do|measures"
    ),
    re.compile(r"教训|经验教训|反思|lessons?(?: learned)?"),
    re.compile(r"影响(?:范围|面|情况)?|后果|impact|effect|who was hit"),
)
_LABEL = re.compile(r"(?:^|[。；.;\n])\s*([^:：。；.;，,\n]{2,16})[:：](?=.)")
_SECURITY = re.compile(
    r"\bcve\b|vulnerabilit|phishing|malware|ransomware|intrusion|data breach|\battack(?:er|ed)?s?\b|\bmalicious|\bexfiltrat|lateral movement"
    r"|\bsecurity incidents?\b|\beradicat\w+|\bcontainment\b|\bquarantined\b|\bunauthori[sz]ed (?:access|login|user|connection)|漏洞|勒索|钓鱼|入侵|泄露|病毒|木马|恶意|黑客|攻击|篡改"
)
_SECURITY_OFTEN = 3
_SHORT, _IN_SHORT = 800, 2  # characters; how often in so few
_OUTAGE = re.compile(
    r"outage|downtime|disruption|unavailable|incident|failure|\bdown\b|故障|中断|宕机|停机|停摆|瘫痪|断网|不可用|事故|事件"
)
# The account of an outage says so where the continuity plan was left in the drawer.
_PLAN_NOT_USED = re.compile(
    r"\bplans? (?:(?:was|were|is|are|has been|had been|did) not|(?:was|were) never|(?:need|had to)(?: ?n.t| not) be) ?(?:have to be |be |been )?(?:invoked?|activated?|triggered?|used?|started?|needed|called)"
    r"|\b(?:without|no need (?:for|of|to)) (?:invoking|invoke|activating|activate|starting|start|using|use) (?:the |our )?(?:\w+ ){0,3}plan\b"
    r"|(?:未|没有?|无[需须]|不需要?|未曾|未予)(?:启动|启用|触发|动用)[^，。；\n]{0,12}(?:计划|预案|方案)|(?:预案|计划|方案)(?:均|都)?(?:未|没有?|无[需须])(?:启动|启用|触发|动用)"
)


def plan_not_used(content: Content) -> bool:
    """Whether a text says that the plan for continuity was not invoked."""
    return any(_PLAN_NOT_USED.search(normal(block.text)) for block in content.blocks)


def looks_back(content: Content) -> bool:
    """Whether the headings, or the words at the heads of its sentences, are those of an account of an outage, its course
    among them."""
    heads = [normal(block.text) for block in content.blocks if block.level]
    lines = (normal(block.text) for block in content.blocks[:_MOST_LINES] if not block.rows)
    labels = [match[1].strip() for text in lines for match in _LABEL.finditer(text)]
    found = [
        any(map(part.search, heads)) or any(map(label.fullmatch, labels))
        for part, label in zip(_PARTS, _LABELS, strict=True)
    ]
    told = found[0] and sum(found) >= _PARTS_NEEDED
    summed_up = any(map(_SUMMARY.search, heads)) and found[1] and sum(found) >= _PARTS_BESIDE_SUMMARY
    return (told or summed_up) and bool(_OUTAGE.search(_opening(content)))


def of_security(content: Content) -> bool:
    """Whether such an account is of an attack or a weakness rather than of a failure."""
    opening = _opening(content)
    return len(_SECURITY.findall(opening)) >= (_IN_SHORT if len(opening) < _SHORT else _SECURITY_OFTEN)


def _opening(content: Content) -> str:
    return normal("\n".join(block.text for block in content.blocks[:_MOST_LINES]))[:4000]
