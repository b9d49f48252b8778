"""Whether a document belongs to a system of another field: information security alone, quality of goods, environment."""

from __future__ import annotations

import re

from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.text.rare import Rare
from pipeline.values import Content

_LEAST_SIGNS = 3
_OWN_COUNTS = 2  # a word of one's own field outweighs this many of another
# First the letters that a sign can begin with: a text is run through much faster for them than for each sign.
_OTHER = Rare(
    r"(?=[icshpgq信网资质环印])(?:\bisms\b|\biso(?:/iec)? ?(?:27\d{3}|9001|14001|45001|22301|13485)\b|information security|cyber ?security|infosec|\bsoc ?2\b|\bhipaa\b|\bpci\b|\bgdpr\b"
    r"|信息安全|网络安全|资讯安全|资安|质量管理体系|质量手册|质量方针|质量目标|环境管理体系|印刷|quality management system|quality (?:manual|policy))"
)
_OWN = re.compile(
    r"(?=[si2服运])(?:\bsms\b|\bitsms?\b|\bitil\b|20000|service (?:management|level|desk|catalogue|catalog|delivery|report|request|continuity)|\bslas?\b|\bit services?\b"
    r"|服务管理|服务级别|服务水平|服务台|服务目录|服务报告|服务请求|服务交付|运维|it ?服务)"
)


@remembered(most=2)
def of_another_field(content: Content) -> bool:
    """Whether a text speaks of another management system and hardly of services.

    What such a text says of suppliers, assets or incidents it says for its own system.
    """
    text = "\n".join(normal(block.text) for block in content.blocks)
    if _OTHER.at_most(text) < _LEAST_SIGNS:
        return False
    other = len(_OTHER.pattern.findall(text))
    return other >= _LEAST_SIGNS and other > _OWN_COUNTS * len(_OWN.findall(text))


# Emergencies are also those of laboratories, schools and buildings: theirs speak of no system.
_SYSTEMS = re.compile(
    r"服务器|网络|数据库|信息系统|业务系统|应用系统|软件|机房|备份|宕机|系统(?:故障|中断|瘫痪|恢复|切换)|信息安全|运维|交换机|光缆|光纤|链路|基站|主备|备机|告警|倒换"
    r"|\bservers?\b|\bnetworks?\b|data ?cent|\bback-?ups?\b|\bsystems?\b|\bsoftware\b|\bit\b|\bservices? (?:desk|level|continuity)|cyber|outage|\bfib(?:re|er)\b"
)
_NAMES_SYSTEMS = re.compile(
    r"连续性|系统|网络|通信|信息|机房|数据|服务中断|\bcontinuity|\bit\b|\bsystems?\b|\bnetworks?\b|\bservices?\b|\bdata\b"
)
_LEAST_SYSTEMS = 2
_LEAST_TEXT = 200
OF_EMERGENCIES = frozenset(["D-8.7.2", "D-8.7.2-PL", "R-8.7.2-2"])  # requirements


def of_other_emergencies(content: Content, name: str) -> bool:
    """Whether a text of some length, and its name, have hardly a word of systems: a plan for fires, floods or infections."""
    if _NAMES_SYSTEMS.search(normal(name)):
        return False
    text = "\n".join(normal(block.text) for block in content.blocks)
    return len(text) >= _LEAST_TEXT and len(set(_SYSTEMS.findall(text))) < _LEAST_SYSTEMS


# How people are won over for a change is no management of changes to services.
_OF_PEOPLE = re.compile(
    r"kotter|科特|adkar|lewin|organi[sz]ational change|people side of change|resistance to change|change (?:champion|agent|readiness|sponsor|fatigue)"
    r"|(?:组织|文化|企业)变革|变革(?:愿景|阻力|动力|领导|意愿|曲线|推动)|(?:抗拒|抵触)(?:变革|改变|心态|心理|情绪)|变革的?(?:抗拒|抵触)"
)
_LEAST_OF_PEOPLE = 2
OF_CHANGES = frozenset(["D-8.5.1", "D-8.5.1.1", "R-8.5.1-1"])  # requirements


def of_people(content: Content) -> bool:
    """Whether a text is on how an organisation's people are led through a change."""
    text = "\n".join(normal(block.text) for block in content.blocks)
    return len(set(_OF_PEOPLE.findall(text))) >= _LEAST_OF_PEOPLE
