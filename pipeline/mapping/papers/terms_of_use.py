"""Terms to which whoever uses a site or an app agrees: they name no customer and promise no level of service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import HINTED, Candidate
from pipeline.text.normal import normal
from pipeline.values import Content, Kind

_LEVELS = "D-8.3.3-SLA"
_ADDRESSED = re.compile(r"[您你]|\byour?\b")
_LEAST_ADDRESSED = 6
_OPENING = 8000  # characters
# What is said to any user: each is one sign, however often it stands there.
_SIGNS = tuple(
    map(
        re.compile,
        (
            r"(?:视为|表示|代表)(?:您|你|用户)?(?:已|完全|均)?[^。]{0,10}(?:阅读|同意|接受)|\bby (?:accessing|using|registering|creating an account|clicking)|\byou agree to\b",
            r"(?:您|你|用户)的?(?:账|帐)[号户]|(?:账|帐)[号户](?:和|与|及)密码|\byour account\b",
            r"未成年|监护人|\bminors?\b|\bat least 1[368] years\b",
            r"隐私(?:政策|声明|保护)|\bprivacy policy\b",
            r"知识产权|著作权|\bintellectual property\b",
            r"(?:我们|本(?:平台|网站|公司))有权|\bwe (?:may|reserve the right)\b",
            r"(?:发布|上传|传播)[^。]{0,12}(?:内容|信息|言论)|\buser content\b|\bcontent (?:that )?you\b",
        ),
    )
)
_LEAST_SIGNS = 4
# A level that is promised has a figure to it.
_PROMISED = re.compile(
    r"(?:可用[性率]|正常运行时间|响应时[间限]|恢复时[间限]|解决时[间限]|uptime|availability|response times?|restor\w+ times?|resolution times?)[^。.;\n]{0,30}\d"
)


def without_terms_of_use(candidates: Sequence[Candidate], kind: Kind, content: Content) -> list[Candidate]:
    """The candidates, of which an agreement on levels that is but the terms of a site only hints at one."""
    if kind != "agreement" or not any(one.requirement == _LEVELS for one in candidates) or not for_any_user(content):
        return list(candidates)
    return [
        replace(one, confidence=min(one.confidence, HINTED)) if one.requirement == _LEVELS else one
        for one in candidates
    ]


def for_any_user(content: Content) -> bool:
    """Whether a text is what whoever uses a site agrees to, and promises no figure."""
    text = normal("\n".join(block.text for block in content.blocks))[:_OPENING]
    signs = sum(1 for sign in _SIGNS if sign.search(text))
    return signs >= _LEAST_SIGNS and len(_ADDRESSED.findall(text)) >= _LEAST_ADDRESSED and not _PROMISED.search(text)
