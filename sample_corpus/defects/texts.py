"""Defects of what documents say: residue of templates and of other firms, old editions of the standard."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from sample_corpus.defects.client import (
    Client,
    Planted,
    changed,
    defect,
    one_document,
    rewritten,
    say,
)
from sample_corpus.values import Heading, Paragraph, Span

_STRANGERS = (
    "苍梧恒信软件技术有限公司",
    "朔方云联网络科技股份有限公司",
    "Redwood Gate Software Co., Ltd.",
    "Alder & Finch IT Services Ltd.",
)
_DEPARTMENT = re.compile(r"[\u4e00-\u9fff]{2,5}(?:部|中心|办公室|系统|平台)|[A-Z][A-Za-z]{2,}|[0-9]+|《[^》]*》")


@defect("T01")
def another_company_in_the_header(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, "procedure", "manual", ending=".docx")
    name = _STRANGERS[random.randint(0, 1) if client.chinese else random.randint(2, 3)]
    return changed(replace(one, header=f"{name} {one.title}")) if one and one.header else None


@defect("T01")
def another_company_in_the_text(client: Client, random: Random) -> Planted | None:
    if client.chinese:
        return say(client, random, f"本文件适用于{_STRANGERS[random.randint(0, 1)]}全体员工。", "", "procedure")
    return say(
        client, random, "", f"This document applies to all employees of {_STRANGERS[random.randint(2, 3)]}", "procedure"
    )


@defect("T02")
def placeholder_in_the_text(client: Client, random: Random) -> Planted | None:
    zh = random.choice(
        [
            "××公司的服务台负责受理。",
            "本过程由[公司名称]的主管部门解释。",
            "具体时限待补充。",
            "XXX部门每月汇总一次。",
            "自20XX年起执行。",
            "某某公司对此负责。",
            "本节由【责任部门】负责解释。",
        ]
    )
    en = random.choice(
        [
            "The desk of <Company Name> takes the calls.",
            "Escalation times: TBD.",
            "[Organisation name] owns this process.",
            "Effective from XX/XX/20XX.",
        ]
    )
    return say(client, random, zh, en)


@defect("T03")
def spun_by_a_machine(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, "procedure") if client.chinese else None
    return (
        changed(
            replace(
                one, blocks=rewritten(one.blocks, lambda text: text.replace("的", "旳").replace("文件编号", "文献编号"))
            )
        )
        if one
        else None
    )


@defect("T04", "C05")
def body_of_another_procedure(client: Client, random: Random) -> Planted | None:
    procedures = [one for one in client.prose("procedure") if sum(isinstance(b, Paragraph) for b in one.blocks) >= 8]
    if len(procedures) < 2:
        return None
    one, other = random.sample(procedures, 2)
    own = [block for block in one.blocks if isinstance(block, Paragraph | Heading)]
    return changed(
        replace(one, blocks=(*own, *(block for block in other.blocks if isinstance(block, Paragraph)))), at=other.to
    )


def _nobodys(text: str) -> str:
    """A text without departments, systems, figures and titles; what is left may join to new ones, so until none is."""
    while (less := _DEPARTMENT.sub("", text)) != text:
        text = less
    return text


@defect("T05", "C05")
def nothing_of_its_own(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, "procedure") if client.chinese else None
    if one is None:
        return None
    generic = "各级人员应当按照职责认真执行本过程的要求，明确输入、输出和责任，及时沟通，发现问题时查明原因并采取措施，确保过程受控并持续改进。"
    blocks = tuple(b for b in rewritten(one.blocks, _nobodys) if isinstance(b, Heading | Paragraph))
    filler = tuple(
        Paragraph((Span("text", f"{generic}第{'甲乙丙丁戊己庚辛壬癸子丑寅卯'[at]}，{generic}"),)) for at in range(9)
    )
    return changed(replace(one, blocks=(*blocks, *filler)))


@defect("T06")
def words_of_another_trade(client: Client, random: Random) -> Planted | None:
    zh = random.choice(
        [
            "质量部对生产车间的产品合格率进行统计。",
            "来料检验不合格的物料按检验规程处理。",
            "项目经理每日检查施工现场的安全措施。",
        ]
    )
    en = random.choice(
        [
            "Quality checks the yield of the production line each week.",
            "Incoming inspection of raw materials follows the inspection rules.",
        ]
    )
    return say(client, random, zh, en)


@defect("V01", "V03", "A10")
def withdrawn_edition(client: Client, random: Random) -> Planted | None:
    zh = random.choice(
        [
            "本文件依据 ISO/IEC 20000-1:2011 的要求编制。",
            "本过程符合 ISO/IEC 20000-1:2005。",
            "依据 GB/T 24405.1-2009 制定本文件。",
        ]
    )
    en = random.choice(
        ["This process follows ISO/IEC 20000-1:2011.", "The requirements of ISO/IEC 20000-1:2005 apply."]
    )
    return say(client, random, zh, en)


@defect("V02")
def old_clause_number(client: Client, random: Random) -> Planted | None:
    zh = random.choice(
        [
            "本过程落实标准条款 8.2 问题管理 的要求。",
            "对应标准 9.2 变更管理 条款。",
            "满足标准 6.3 服务连续性和可用性管理 的要求。",
        ]
    )
    return say(client, random, zh, "It answers clause 9.2 Change management of the standard.")


@defect("V05")
def exclusion_claimed(client: Client, random: Random) -> Planted | None:
    return say(
        client,
        random,
        "本公司删减标准 8.4.1 服务的预算与核算，不适用。",
        "Exclusions: clause 8.4.1 does not apply to the organisation.",
        "manual",
    )
