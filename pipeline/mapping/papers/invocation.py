"""Accounts of an outage that say who had the continuity plan started: they are the report on its use as well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, body_of
from pipeline.mapping.papers.aftermath import INVOKED, plan_not_used
from pipeline.text.normal import normal, quote
from pipeline.values import Content, Kind

_OUTAGES = frozenset(["R-8.6.1-2", "R-8.7.1-2"])
_KNOWN = 0.5
_SURE = 0.68
_PLAN_USED = re.compile(
    r"(?:宣布|批准|下令|同意|正式|决定)(?:立即)?(?:启动|启用)[^，。；\n]{0,20}(?:预案|连续性计划|恢复计划|灾备方案)"
    r"|(?<!to )(?<!may )(?<!must )(?<!not )(?<!shall )\b(?:invoked|activated|declared|triggered) (?:the |our )?(?:\w+ ){0,2}(?:continuity|recovery|contingency) plan\b"
    r"|(?:continuity|recovery|contingency) plans? (?:was|were) (?:invoked|activated|triggered)\b"
)


def by_invocation(content: Content, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """What an account of an outage serves besides, where the plan was not left in the drawer."""
    outages = [one for one in known if one.requirement in _OUTAGES and one.confidence >= _KNOWN]
    if kind not in ("report", "record") or not outages or plan_not_used(content):
        return []
    told = next((block for block in content.blocks if not block.level and _PLAN_USED.search(normal(block.text))), None)
    return [Candidate(INVOKED, _SURE, str(told.place), quote(told.text), body_of(content))] if told else []
