"""A risk assessment that is one of information security, though its name says only that it assesses risks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import RULES
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Content, Kind

_RISKS, _OF_SECURITY = "D-6.1", "R-8.7.3-1"
_SURE = 0.72
_LEAST = 3  # of each
_ASSESSES = re.compile(r"risk[ _-]?(?:assess?ment|analysis)|风险(?:评估|分析|评价)")
_THREATS = re.compile(r"\bthreats?\b|\battack(?:s|er|ers)?\b|威胁|攻击")
_WEAKNESSES = re.compile(r"\bvulnerabilit(?:y|ies)\b|\bexploit\w*|脆弱性|漏洞")


def of_security_risks(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The assessment of information security risks, beside that of risks, where the text is on threats and weaknesses."""
    called = normal(f"{names.title} {names.file}")
    if kind in RULES or kind == "form" or any(one.requirement == _OF_SECURITY for one in known):
        return []
    if not _ASSESSES.search(called) or not any(one.requirement == _RISKS and one.place in NAME_PLACES for one in known):
        return []
    body = body_of(content)
    text = normal("\n".join(block.text for block in body))
    if min(len(_THREATS.findall(text)), len(_WEAKNESSES.findall(text))) < _LEAST:
        return []
    return [Candidate(_OF_SECURITY, _SURE, "title", quote(names.title or names.file), body)]
