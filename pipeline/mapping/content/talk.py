"""Texts that speak of software under construction or teach a standard: they mention processes and prove none."""

from __future__ import annotations

import re

from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.text.rare import Rare
from pipeline.values import Content

_MOST_CHARACTERS = 6000
_LEAST_SIGNS = 6
_PER_THOUSAND = 4.0
# Signs of a repository and of work on source code; one text counts each sign once for variety, each time for density.
_SOFTWARE = Rare(
    r"npm|pip install|docker|kubectl|kubernetes|localhost|\bgit\b|github|gitlab|\bapi\b|\bjson\b|\byaml\b|\bsql\b|typescript|javascript|python|golang|"
    r"\breact\b|\bvue\b|\bjava\b|frontend|backend|front-end|back-end|endpoint|repositor(?:y|ies)|\breadme\b|\bcommit|pull request|\bmerge|\bbranch|"
    r"\bunit test|\be2e\b|\bci/cd\b|\bcli\b|\bsdk\b|\.(?:py|js|ts|tsx|go|md|json|ya?ml|sh|java|sql)\b|(?:src|docs|app|lib|scripts|components|internal)/|"
    r"前端|后端|组件|接口|代码|单元测试|测试用例|重构|分支|路由|字段|脚本|仓库|框架|数据库表|页面|渲染|构建|编译|依赖包|中间件|微服务|联调|埋点"
)
_STANDARD = re.compile(
    r"^[\s\S]{0,200}?(?:international standard|国际标准|国家标准)[\s\S]{0,600}?(?:\biso\b|gb/t)[\s\S]{0,1500}?(?:foreword|前言|all rights reserved|©)"
)
# The clauses themselves speak of "the organisation"; those who adopt them say who they are.
_CLAUSE = Rare(r"(?<![一-鿿])组织(?:宜|应(?!急|用|对))|\bthe organi[sz]ation shall\b")
_STANDARD_SAID = re.compile(
    r"本(?:标准|国际标准|文件)|\b(?:this|international) (?:international )?standard\b|\bthis document\b"
)
_CLAUSES_OF_STANDARD = 4
_CLAUSES_PER_THOUSAND = 3.0
_LESSON = re.compile(
    r"learning objective|learning path|in this (?:lesson|module|chapter|course)|exam (?:question|tip)|quiz\b|exercise\s?:|handout (?:of|for)\b|discuss in (?:pairs|groups)|test yourself|学员讲义|课堂练习|分组讨论|自测题|学习目标|考点|真题|练习题|本章小结|课后|知识点"
)
# A book about work, for readers: whatever process its title names, it is nobody's own.
_TEXTBOOK = re.compile(
    r"适合读者|目标读者|前置知识|阅读(?:时间|时长)|专家级|知识地图|知识点|章节概览|初学者|本章节?将?(?:介绍|深入|详细|重点)|本文(?:档)?(?:将)?(?:深入|详细)介绍|最佳实践|核心概念|基础理论|概念解析"
    r"|适用(?:版本|范围)\W{0,6}[a-z]+ v?\d|reading time|intended audience|prerequisites?\b|best practices?\b|key takeaways?|in this (?:guide|article|chapter|tutorial)|beginners?\b|deep dive|what you.ll learn"
)
_TEXTBOOK_SIGNS = 3
# Headings of lecture notes: what a thing is, which kinds there are, why. Nobody's own rules have three of them.
_CONCEPT = re.compile(
    r"(?:基本)?概念$|的?分类$|的?特点$|的?意义$|基本原则$|常见原因$|主要(?:活动|方法|内容)$|^什么是|工具(?:与|和)技术$|^按.{1,8}划分$"
    r"|^what is (?!new)|^types of |^(?:key )?concepts?$|^advantages|^disadvantages|^benefits of "
)
_CONCEPTS = 3
# A guide to a standard speaks to whoever reads it; a house says "we" or its name, and its templates leave a place open.
_READERS_OWN = re.compile(
    r"(?<![\[<{])\byour (?:own )?(?:organi[sz]ation|company|isms|sms|certification|auditors?|business)\b"
)
_OF_A_STANDARD = re.compile(r"\biso ?/?(?:iec)? ?(?:27001|20000|9001|22301)")
_READERS, _STANDARDS = 4, 3
# What a guide to systems speaks of in every line; a house's own rules name a tool or two.
_SYSTEMS = Rare(
    r"kubernetes|\bk8s\b|kubectl|\bpods?\b|\bnamespaces?\b|\betcd\b|prometheus|grafana|\bcgroup|\bsysctl|\bkernel\b|\blinux\b|\bnginx\b|\bredis\b|\bmysql\b"
    r"|\bhelm\b|\byaml\b|\bjson\b|\bdocker\b|\bgithub\b|\bgit\b|\bapi\b|\bcli\b|\bsdk\b|\bssd\b|\bnuma\b|\b[cg]pu\b|\bssh\b|\bsudo\b|\bbash\b|\bpython\b|\bjava\b"
    r"|内核|容器|集群|微服务|中间件|源码|代码|镜像|副本集|命名空间|\bdns\b|\btcp\b|\bhttps?\b"
)
_LEAST_SYSTEMS = 6
_SYSTEMS_PER_THOUSAND = 4.0
_LEAST_PROSE = 0.7
_ISSUED = re.compile(r"(?:批准|核准|审批)人?\s*[:：]|approved by|approval authority|approver")
# What somebody has done and learnt, told by himself: "I started with", "one thing I learned", 通过这次实验我学会了.
_OWN_STORY = re.compile(
    r"\bi (?:\w+ly |also |then |first |have |had )?(?:was|did|found|felt|thought|learn(?:ed|t)|chose|began|saw|knew|made|took|went|wrote|\w{3,}ed)\b"
    r"|我们?(?:\w{0,4}?)(?:学会|学到|体会到|感受到|认识到|了解到|发现自己|明白)了?"
)
_LEAST_TOLD = 4
_MOST_LINES = 600
_LEAST_LINES = 40
_CODE_SHARE = 0.3
_CODE = re.compile(
    r"[-\w.\"'/$]{1,40}:\s*[-\w.\"'/${}|>\[\]]{0,60}$|[\w.\"'$]+(?:\[\S*\])?\s*[:+]?=\s*\S|[{}\[\]();,]+$|.*[{;\\]$|//|#!|</?[a-z][\w-]*[ >/]|--?[a-z][\w-]+(?:[ =]|$)"
    r"|(?:\$|>>>|sudo|kubectl|docker|git|curl|npm|pip|apt|yum|helm|cd|echo|export|import|from|def|class|func|return|if|for|else|SELECT|INSERT|CREATE)\b.*[^.:!?]$",
    re.A,
)
# What a program calls its parts: onChange, eventMgr.on(, closing brackets, statements. A house's own rules name a tool or two.
_IDENTIFIER = re.compile(
    r"\b[a-z]+[A-Z]\w+|\b[A-Z][a-z]+[A-Z]\w+|\w\(\)|\w\.\w+\(|[};]$|=>|\bthis\."
    r"|^\s*(?:SELECT|CREATE|ALTER|DROP|INSERT|UPDATE|GRANT|import|from|const|let|var|def|class|return)\b",
    re.M,
)
_ORDERS = re.compile(r"应当|须|必须|负责|审批|批准|\bshall\b|\bmust\b|responsib|approv")
_LEAST_IDENTIFIERS, _IDENTIFIERS_PER_THOUSAND = 10, 20.0


@remembered(most=2)
def of_software(content: Content) -> bool:
    """Whether a text is about making software: many different signs of it, and close together."""
    text = _opening(content)
    if 1000 * _SOFTWARE.at_most(text) < _PER_THOUSAND * max(len(text), 1):
        return False
    signs = _SOFTWARE.pattern.findall(text)
    return len(set(signs)) >= _LEAST_SIGNS and 1000 * len(signs) >= _PER_THOUSAND * max(len(text), 1)


def teaches(content: Content) -> bool:
    """Whether a text is a standard's own or a lesson about one."""
    text = _opening(content)
    clauses = sum(1 for _ in _CLAUSE.finditer(text))
    quoted = clauses >= _CLAUSES_OF_STANDARD and 1000 * clauses >= _CLAUSES_PER_THOUSAND * len(text)
    return (
        bool(_STANDARD.search(text))
        or (quoted and bool(_STANDARD_SAID.search(text)))
        or len(set(_LESSON.findall(text))) >= 2
    )


def of_code(content: Content) -> bool:
    """Whether a good part of the lines is code, settings or commands: what it says of processes it says of programs."""
    lines = code = 0
    for block in content.blocks:
        if block.rows or block.level:
            continue
        for line in filter(None, map(str.strip, block.text.splitlines())):
            lines += 1
            code += bool(_CODE.match(line))
        if lines > _MOST_LINES:
            break
    return lines >= _LEAST_LINES and code >= _CODE_SHARE * lines


def of_a_program(content: Content) -> bool:
    """Whether running text tells of the parts of a program and orders nothing: its event management is a class."""
    text = "\n".join(block.text for block in content.blocks if not block.rows)[:_MOST_CHARACTERS]
    if "{{" in text or _ORDERS.search(text):
        return False  # open places of a template are none
    found = len(_IDENTIFIER.findall(text))
    return found >= _LEAST_IDENTIFIERS and 1000 * found >= _IDENTIFIERS_PER_THOUSAND * len(text)


def textbook(content: Content) -> bool:
    """Whether a text explains how others might work, and was issued by nobody: three signs of a book or more, as many
    headings that define things, or a standard told to readers about their own houses."""
    text = _opening(content)
    told = len(_READERS_OWN.findall(text)) >= _READERS and len(_OF_A_STANDARD.findall(text)) >= _STANDARDS
    heads = sum(bool(_CONCEPT.search(normal(block.text).strip(" :"))) for block in content.blocks if block.level)
    return (told or len(set(_TEXTBOOK.findall(text))) >= _TEXTBOOK_SIGNS or heads >= _CONCEPTS) and not _ISSUED.search(
        text[:600]
    )


def of_systems(content: Content) -> bool:
    """Whether running text is a guide to computers and programs, issued by nobody: it tells how they work, not who does what.

    Tables are left out: a list of what is in use names many of them.
    """
    text = _opening(content)
    if 1000 * _SYSTEMS.at_most(text) < _SYSTEMS_PER_THOUSAND * max(len(text), 1):
        return False
    signs = _SYSTEMS.pattern.findall(text)
    dense = len(set(signs)) >= _LEAST_SYSTEMS and 1000 * len(signs) >= _SYSTEMS_PER_THOUSAND * max(len(text), 1)
    if not dense or _ISSUED.search(text[:600]):
        return False
    whole = sum(len(block.text) for block in content.blocks)
    return sum(len(block.text) for block in content.blocks if not block.rows) >= _LEAST_PROSE * whole


def own_story(content: Content) -> bool:
    """Whether somebody tells throughout what he has done and learnt: of whatever it is called, those are no rules."""
    return len(_OWN_STORY.findall(_opening(content))) >= _LEAST_TOLD


@remembered(most=2)
def _opening(content: Content) -> str:
    pieces: list[str] = []
    size = 0
    for block in content.blocks:
        pieces.append(block.text)
        size += len(block.text)
        if size > _MOST_CHARACTERS:
            break
    return normal("\n".join(pieces)[:_MOST_CHARACTERS])
