"""Names that say the same in another order or with small words: register of assets, managing problems, 供应商的评价."""

from __future__ import annotations

import re

from pipeline.text.rare import Rare

_WHAT = (
    r"records?|logs?|registers?|lists?|inventory|surveys?|evaluations?|assessments?|analysis|reviews?|reports?|plans?"
    r"|policy|catalogue?|tests?|schedule|budget|management|control|minutes|attendance|trends?|audits?|calendar"
    r"|confirmation|appointment|communication|measurement|monitoring|planning|verification|closure|statement|declaration"
)
_SMALL = r"(?:the |our |all |its |their )*"
_SUBJECT = r"[a-z][a-z-]+(?: [a-z][a-z-]+){0,2}?"
_END = r"(?=$|[,:;(]| - | and | for | with | in | by | to | at | \d| q\d| h\d| v\d)"
_OF = Rare(rf"\b(?P<what>{_WHAT}) (?:of|on) {_SMALL}(?P<subject>{_SUBJECT}){_END}", re.I)
_MANAGING = Rare(rf"\b(?:managing|controlling) {_SMALL}(?P<subject>{_SUBJECT}){_END}", re.I)
_COMMA = Rare(rf"^(?P<what>{_WHAT}), (?P<subject>{_SUBJECT})$", re.I)
# Policy: Change and release management; Plan - Disaster recovery: what it is, then what it is about.
_KIND_FIRST = Rare(
    r"^(?P<what>policy|plan|procedure|process|report|register|minutes|agreement)(?:: ?| [-–—] )(?P<subject>[a-z][a-z &/,()-]{4,60})$",
    re.I,
)
# 关于任命管理者代表的决定; 培训情况记录; 目的 and 标的 are words of their own.
_APPOINTED = re.compile(r"^(?:关于)?(?:任命|聘任|指定)(?P<subject>.{2,14}?)的?(?:决定|通知|文件|公告|函)$")
_SMALL_ZH = re.compile(
    r"^(?:关于|对于|对)(?=.{3})|(?<=[\u3400-\u9fff])(?<![目标])的(?=[\u3400-\u9fff])|(?<!完成)(?<!达成)(?<!执行)(?<!使用)(?<!落实)情况(?=[\u3400-\u9fff])"
)


def reordered(name: str) -> tuple[str, ...]:
    """Other ways to say `name`: its subject first, without small words; empty where there are none."""
    appointed = _APPOINTED.sub(r"\g<subject>任命书", name) if _APPOINTED.match(name) else name
    plain = _SMALL_ZH.sub("", name)
    return tuple(one for one in (inverted(name), appointed, plain) if one and one != name)


def inverted(name: str) -> str | None:
    """An English name with its subject first (asset register, problem management, training attendance); None without one."""
    for pattern, tail in (
        (_OF, r"\g<subject> \g<what>"),
        (_COMMA, r"\g<subject> \g<what>"),
        (_KIND_FIRST, r"\g<subject> \g<what>"),
        (_MANAGING, r"\g<subject> management"),
    ):
        if pattern.search(name):
            return pattern.pattern.sub(tail, name)
    return None
