"""What strangers' papers are that serve nothing in a house's own set: a project's plan, a promise to keep secrets, the
manual of a program, the report on its tests, rules on expenses or on faulty goods.

Beside a house's own papers they are somebody else's business. In a heap of strangers' papers nobody has a business, and
they are what they are called.
"""

from __future__ import annotations

import re

from pipeline.mapping.kinds.by_name import ends_with_kind, kind_by_name
from pipeline.values import Kind

_CALLED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "plan",
        re.compile(
            r"\bproject (?:charter|initiation document|(?:management )?plan)\W*(?:\(pid\)\W*)?$|\btest(?:ing)? plan\b"
            r"|项目(?:章程|(?:实施|管理|开发)?计划)[书表]?\W*$|测试计划[书表]?\W*$|(?:工作|学习|开发|实施|进度)计划[书表]?\W*$"
            r"|\b(?:work|development) plan\W*$|计划书\W*$"
        ),
    ),
    ("policy", re.compile(r"\bpolicy\W*$|^(?:our )?goals(?: and kpi\W?s?)?\W*$")),
    (
        "procedure",
        re.compile(
            r"\bprocedure\W*$|(?:管理|控制|报销)(?:制度|程序|办法|规定|细则)\W*$|(?:编码|代码)(?:规范|标准)(?:说明书?)?\W*$|\bcoding (?:standard|guideline|convention)s?\W*$"
            r"|(?:备份|发布|上线|部署)[与和及](?:恢复|还原|回滚|回退)\W*$|\bback-?ups? (?:and|&) (?:restore|recovery)\W*$"
        ),
    ),
    (
        "form",
        re.compile(
            r"(?:上线|发布|就绪|部署|验收)(?:检查|核对|验收)?清单\W*$|\b(?:release|deployment|go-?live|readiness) checklist\W*$"
        ),
    ),
    (
        "agreement",
        re.compile(
            r"\bnon[- ]?disclosure agreement\b|\bconfidentiality agreement\b|\bnda\b|\bstatement of work\b|保密协议"
        ),
    ),
    ("record", re.compile(r"(?:记录|纪要)\W*$|\b(?:minutes|log|record)\W*$")),
    ("report", re.compile(r"\btest(?:ing)? (?:summary )?report\b|测试报告[书单]?\W*$")),
    (
        "manual",
        re.compile(
            r"\buser(?:s['’]?|['’]s)? manual\b|(?:用户|使用者)(?:操作|使用)?手册|使用(?:说明书|手册)|(?<!运维)操作手册|员工手册"
        ),
    ),
)
# Which controls apply, who has a stake, who does what: nothing that was done.
_LISTED = re.compile(
    r"\bstatement of applicability\b|适用性声明|\bstakeholder (?:register|list|table)\b|(?<![a-z])raci(?: chart| matrix)?\W*$|^known issues\W*$"
)
# What goes with what: of a paper that serves nothing.
_SIDE_BY_SIDE = re.compile(r"(?:\bmatrix|\bmapping(?: table)?|矩阵|映射表|对照表)\W*$")

# How a part of a program is to be made: "Risk register, phase 1 - design" keeps no risks.
_DESIGNED = re.compile(
    r"(?:[-|:(] ?|\b(?:module|feature|technical|system|software|detailed) )design(?: (?:doc(?:ument)?|spec(?:ification)?))?(?: (?:&|and) roadmap)?\W*$"
    r"|设计(?:文档|规格书?|说明书?)\W*$|(?<!服务)需求分析(?:报告|说明书?|文档|书)?\W*$|\brequirements? analysis(?: (?:report|document))?\W*$"
)

# A chapter of a book or course that is filed by itself, or a question that it answers; what a house numbers so it calls
# after the house.
_CHAPTER = re.compile(
    r"^\W*(?:chapter|lesson|lecture) ?\d{1,2}\b|^\W*(?:chapter|domain|module|lesson|lecture|unit|topic) ?(?:\d{1,2}|[ivx]{1,4})\s{0,2}[-:._|)–—]|^第[一二三四五六七八九十\d]{1,3}[章讲课]"
    r"|^\W*what (?:is|are) (?:(?:an?|the) )?[=*_]{0,2}\w[^?]{2,40}\?|^什么是.{2,20}"
)

# What was learnt is kept; how it is kept is a process.
_LESSONS = re.compile(r"\blessons? learn(?:ed|t)\b|经验(?:教训|学习)")
_HOW_KEPT = re.compile(
    r"\b(?:process|procedure|policy|management|framework|template|guide)\b|流程|程序|制度|办法|管理|规范|模板"
)
# Whatever the file is called: "System-Manual", and above its text 使用手册.
_FOR_USERS = re.compile(
    r"(?:使用|操作|用户)(?:说明书|手册|指南)\W*$|\b(?:user|operating|quick start) (?:manual|guide)\W*$"
)

# 项目计划书3, 测试报告(示例系统), project plan v2
_AFTER_NAME = re.compile(r"\s{0,2}\([^()]{1,40}\)$|(?<=[\u4e00-\u9fffa-z])[\s_.-]{0,3}(?:v ?)?\d[\d.]{0,6}$")

# Of 22 public papers that were taken for nobody's and end so in title and file name, 20 were labelled so and two records.
_TWICE: tuple[Kind | None, ...] = ("report", "plan")
_SORT_ALONE = re.compile(r"\W*(?:report|plan|报告|计划)\W*", re.IGNORECASE)


def among_strangers(names: tuple[str, ...]) -> Kind | None:
    """The kind that one of these names, in normal form, says outright; None where none does."""
    names = (*names, *(_AFTER_NAME.sub("", name) for name in names))
    return next((kind for kind, called in _CALLED if any(map(called.search, names))), None)


def is_designed(title: str) -> bool:
    """Whether a title, in normal form, says that something is designed there."""
    return _DESIGNED.search(title) is not None


def is_a_chapter(names: tuple[str, ...]) -> bool:
    """Whether one of these names, in normal form, is that of a chapter or lesson by its number, or what one answers."""
    return any(map(_CHAPTER.search, names))


def keeps_lessons(names: tuple[str, ...]) -> bool:
    """Whether one of these names, in normal form, is that of lessons learnt, and none says how they are kept."""
    return any(map(_LESSONS.search, names)) and not any(map(_HOW_KEPT.search, names))


def is_for_users(title: str) -> bool:
    """Whether a title, in normal form, is that of a manual for those who use a program or a thing."""
    return _FOR_USERS.search(title) is not None


def twice_called(title: str, name: str) -> Kind | None:
    """The kind of report or plan that title and file name both end with; None where one of them says otherwise or nothing."""
    kind = kind_by_name(title)
    agreed = kind in _TWICE and kind == kind_by_name(name) and ends_with_kind(title) and ends_with_kind(name)
    return kind if agreed and not _SORT_ALONE.fullmatch(name) else None


def lists_among_strangers(names: tuple[str, ...]) -> bool:
    """Whether one of these names, in normal form, is that of a list rather than of a record."""
    return any(map(_LISTED.search, names))


def lays_side_by_side(names: tuple[str, ...]) -> bool:
    """Whether one of these names, in normal form, is that of a matrix or a mapping."""
    return any(map(_SIDE_BY_SIDE.search, names))
