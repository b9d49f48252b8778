"""Sentences that say that a group, a parent or a sister company takes part in the services (8.3.4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import normal, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_WHO = (
    r"(?:parent(?: company| group)?|group(?:'s)?(?: global| shared| corporate)? (?:it|ict|network|networks|security|infrastructure|facilities"
    r"|platform|hosting|service|services|data cent(?:re|er)s?)(?: team| unit| department| services)?|head(?:quarters| office)"
    r"|sister (?:company|firm|unit)|affiliate(?:d company)?)"
)
_DOES = (
    r"(?:runs?|operates?|provides?|hosts?|supplies|maintains?|manages?|takes (?:over|night|the)|looks? after|monitors?)"
)
_DONE = r"(?:run|operated|provided|hosted|supplied|maintained|managed|monitored|looked after)"
_WHO_ZH = r"(?<![\u4e00-\u9fff](?<![由本的是]))(?:集团(?!有限|股份)(?:公司|总部|信息|it|数据|网络)?(?:部|中心|公司)?|母公司|总公司|上级(?:单位|公司)|兄弟(?:公司|单位)|关联公司|姊妹公司)"
_DOES_ZH = r"(?:提供|负责|代管|代维|运维|托管|维护|承担|运行|值守)"
# The IT office of a public body or school: a customer, who provides a part of the services
# (and for whom something is done: 为教育局信息中心).
_OFFICE_ZH = (
    r"(?<![\u4e00-\u9fff])(?:(?![为向给对替与])[\u4e00-\u9fff]){0,10}(?:局|厅|医院|[大中小]学|学院|学校|政府|法院|检察院|管委会|委员会)的?"
    r"(?:信息化?|网络|数据|技术|电教|计算机)[\u4e00-\u9fff]{0,3}(?:中心|科|处|部|办)"
)
_OF_SERVICE = r"(?:城域网|内网|专网|机柜|带宽|虚拟机|平台|网络|机房|监控|系统|服务器|专线|支持|运维|值班|夜间|数据库|云|电力|制冷|备份|线路|设施|服务台|主机|托管|代维|值守)"
_SAYS = Rare(
    rf"\b{_WHO}\b(?: in [a-z]+)?[^.;:]{{0,30}}?\b{_DOES}\b|\b{_DONE} by (?:the |our )?(?:team of the |colleagues of the )?{_WHO}\b"
    rf"|(?:由)?{_WHO_ZH}[^,.;:不未无]{{0,16}}?{_DOES_ZH}[^.;:]{{0,16}}?{_OF_SERVICE}"
    rf"|{_OF_SERVICE}[^,.;:不未无]{{0,10}}由{_WHO_ZH}[^,.;:不未无]{{0,10}}?{_DOES_ZH}"
    rf"|{_OFFICE_ZH}(?:提供|代管|代维|托管|运行)[^,.;:]{{0,10}}?{_OF_SERVICE}"
)
_NAMED = re.compile(rf"{_WHO}|{_OFFICE_ZH}|{_WHO_ZH}")
_PARTY = re.compile(
    r"^(?:other |external )?(?:part(?:y|ies)|who|supplier|provider|name)|^(?:其他方|其它方|(?:其他)?参与方|合作方|第三方|有关方|相关方|外部方|单位|名称|谁|供方|供应商)"
)
_TAKES_PART = re.compile(
    r"component|what|provide|process|service|does|服务|组件|过程|提供|负责|做什么|干什么|承担|运行什么"
)
_CALLED_INTERNAL = re.compile(
    r"internal(?: supplier| provider| group| team)?|(?:group|parent) (?:company|team|unit)|customer (?:acting )?as (?:a )?supplier"
    r"|内部(?:供应商|供方|团队|组)?|集团内部?|(?:作为|充当)(?:供应商|供方)的客户|客户(?:兼|作为|充当)(?:供应商|供方)"
)
_UNIT_OF_GROUP = re.compile(
    r"(?:集团|总部|总公司|母公司)(?:公司)?(?:信息|数据|网络|技术|科技|数字化|后勤|设施|物业|it)[\u4e00-\u9fff]{0,4}(?:部|中心|处)"
    r"|(?:group|parent|headquarters|corporate) (?:it|ict|network|networks|platform|facilities|hosting|data cent(?:re|er)|security)(?: \w+)?"
    rf"|{_OFFICE_ZH}"
    # A department of an organisation that is named among the parties is a customer's, or the group's; suppliers are firms.
    r"|[\u4e00-\u9fff]{2,16}(?:集团|总公司|医院|局|学院|大学|银行|甲方|客户)的?[\u4e00-\u9fff]{1,6}[科处室]"
    r"|(?:the )?(?:customers?(?:'s?)?|client(?:'s?)?) (?:own )?(?:[a-z]+ ){0,2}(?:department|team|facilities|it|staff)"
)
_LEAST_COLUMNS = 3
_NOT = re.compile(r"\b(?:no|not|never|none|nothing)\b|不|无|未|没有")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|[。；！？\n\t]+")
NAME = "supplier.internal"


def internal_suppliers(content: Content) -> Iterator[Fact]:
    """supplier.internal: who, and the sentence or row, where one of a group or parent, or a customer, does a part of
    the services."""
    for block in content.blocks:
        yield from _in_rows(block)
        if not _SAYS.can_stand_in(normal(block.text)):
            continue
        for sentence in _SENTENCE.split(block.text):
            said = normal(sentence)
            if (match := _SAYS.search(said)) and not _NOT.search(said):
                who = _NAMED.search(match.group())
                yield Fact(NAME, who.group() if who else "", str(block.place), quote(sentence))


def _in_rows(block: Block) -> Iterator[Fact]:
    """Rows of a table of those who take part that call one internal, or a customer who supplies."""
    header = [normal(cell.text).strip() for cell in block.rows[0]] if block.rows else []
    if len(header) < _LEAST_COLUMNS or not _PARTY.search(header[0]) or not any(map(_TAKES_PART.search, header)):
        return
    for row in block.rows[1:]:
        called_internal = any(_CALLED_INTERNAL.fullmatch(normal(cell.text).strip()) for cell in row[1:])
        if called_internal or _UNIT_OF_GROUP.fullmatch(normal(row[0].text).strip()):
            yield Fact(NAME, row[0].text, str(block.place), quote(" | ".join(cell.text for cell in row)))
