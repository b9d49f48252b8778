"""Texts that speak of software under construction or teach a standard: they mention processes and prove none."""

from __future__ import annotations

import re

from pipeline.text.normal import normal
from pipeline.values import Content

_MOST_CHARACTERS = 6000
_LEAST_SIGNS = 6
_PER_THOUSAND = 4.0
# Signs of a repository and of work on source code; one text counts each sign once for variety, each time for density.
_SOFTWARE = re.compile(
    r"npm|pip install|docker|kubectl|kubernetes|localhost|\bgit\b|github|gitlab|\bapi\b|\bjson\b|\byaml\b|\bsql\b|typescript|javascript|python|golang|"
    r"\breact\b|\bvue\b|\bjava\b|frontend|backend|front-end|back-end|endpoint|repositor(?:y|ies)|\breadme\b|\bcommit|pull request|\bmerge|\bbranch|"
    r"\bunit test|\be2e\b|\bci/cd\b|\bcli\b|\bsdk\b|\.(?:py|js|ts|tsx|go|md|json|ya?ml|sh|java|sql)\b|(?:src|docs|app|lib|scripts|components|internal)/|"
    r"前端|后端|组件|接口|代码|单元测试|测试用例|重构|分支|路由|字段|脚本|仓库|框架|数据库表|页面|渲染|构建|编译|依赖包|中间件|微服务|联调|埋点"
)
_STANDARD = re.compile(
    r"^[\s\S]{0,200}?(?:international standard|国际标准|国家标准)[\s\S]{0,600}?(?:\biso\b|gb/t)[\s\S]{0,1500}?(?:foreword|前言|all rights reserved|©)"
)
_LESSON = re.compile(
    r"learning objective|learning path|in this (?:lesson|module|chapter|course)|exam (?:question|tip)|quiz\b|学习目标|考点|真题|练习题|本章小结|课后|知识点"
)


def of_software(content: Content) -> bool:
    """Whether a text is about making software: many different signs of it, and close together."""
    text = _opening(content)
    signs = _SOFTWARE.findall(text)
    return len(set(signs)) >= _LEAST_SIGNS and 1000 * len(signs) >= _PER_THOUSAND * max(len(text), 1)


def teaches(content: Content) -> bool:
    """Whether a text is a standard's own or a lesson about one."""
    text = _opening(content)
    return bool(_STANDARD.search(text)) or len(set(_LESSON.findall(text))) >= 2


def _opening(content: Content) -> str:
    pieces: list[str] = []
    size = 0
    for block in content.blocks:
        pieces.append(block.text)
        size += len(block.text)
        if size > _MOST_CHARACTERS:
            break
    return normal("\n".join(pieces)[:_MOST_CHARACTERS])
