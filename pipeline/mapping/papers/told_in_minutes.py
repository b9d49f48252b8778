"""What minutes of the house's own meetings tell beside what they are: that the policy was read out to those who were there,
and how far the decisions of the management review have come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal, quote
from pipeline.values import Kind

_MEETING, _POLICY_TOLD, _FOLLOWED_UP = "R-7.4", "R-5.2", "R-9.3-4"
_OF_THE_REVIEW = frozenset(["R-9.3-2", "R-9.3-3"])
_SURE, _KNOWN = 0.7, 0.5
_POLICY = r"(?:\b(?:service(?: management)?|our|the|quality|house|company) policy\b(?! on| for)|(?<!安全)(?<!变更)(?:服务(?:管理)?|质量|管理|体系)?方针)"
# Spoken to everybody who is there; "policy approved", "policy to be revised" is not.
_SPOKEN = re.compile(
    rf"\b(?:read(?: out)?|explain(?:ed|s)?|present(?:ed|s)?|introduc(?:ed|es)|spoke (?:of|about|on)|went through|walked (?:us|everybody|all)? ?through|told (?:us|everybody|all) (?:of|about))\b[^.;\n]{{0,40}}{_POLICY}"
    rf"|(?:宣读|宣讲|宣贯|讲解|传达|解读|学习|逐(?:条|句)讲)了?[^。；\n]{{0,16}}{_POLICY}|{_POLICY}[^。；\n]{{0,10}}(?:宣读|宣讲|宣贯|讲解|传达|解读|学习)(?!计划|安排)"
)
_BEFORE = 24
_NOT_YET = re.compile(
    r"\bwill\b|\bto be\b|\bnext (?:week|month|time)\b|\bplan(?:ned|s)?\b|\bnot (?:yet )?|拟|将|计划|下[次周月]|准备|尚未|还没|未"
)
_DECISIONS = re.compile(
    r"\b(?:decisions?|actions?|resolutions?|outputs?|outcomes?|measures?|to-?dos?|promises|follow-? ?ups?)\b[^.;\n]{0,20}\b(?:of|from|after|since|to)\b[^.;\n]{0,16}\bmanagement review\b"
    r"|\bmanagement review\b[^.;\n]{0,16}\b(?:decisions?|actions?|resolutions?|outputs?|follow-? ?ups?|to-?dos?|how far)\b"
    r"|管理评审[^。；\n]{0,12}(?:决议|决定|输出|措施|事项|待办|改进项|要求)"
)
_LONGEST_HEAD = 90
_ITEM = re.compile(r"^\s*(?:[-–•*·]|\(?\d{1,2}\s?[.、)）]|[（(]?[一二三四五六七八九十]{1,2}[、.)）])")
_STATE = re.compile(
    r"\b(?:done|open|closed|finished|ordered|booked|started|delivered|signed|running|in hand|in progress|on its way|under way|on track|late|overdue|not yet|waiting|day set|set for|half)\b|\d ?%"
    r"|完成|进行|办结|关闭|已|未|正在|推进|延期|落实|订了|签了|到货|启动"
)
_LEAST_ITEMS = 2


def by_minutes(known: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    """Requirements that minutes serve by a line of theirs."""
    sure = {one.requirement: one for one in known if one.confidence >= _KNOWN}
    minutes = sure.get(_MEETING)
    if minutes is None or kind not in ("record", "report") or any(block.place.sheet for block in minutes.blocks):
        return []
    lines = list(_lines(minutes))
    told: list[tuple[str, str]] = []
    if _POLICY_TOLD not in sure and (said := next(filter(_is_spoken, lines), "")):
        told.append((_POLICY_TOLD, said))
    if _FOLLOWED_UP not in sure and _OF_THE_REVIEW.isdisjoint(sure) and (said := _followed_up(lines)):
        told.append((_FOLLOWED_UP, said))
    return [
        Candidate(id, _SURE, _place_of(said, minutes), quote(said), minutes.blocks, chapter=True) for id, said in told
    ]


def _place_of(said: str, minutes: Candidate) -> str:
    """Where a line stands: what one of several minutes tells besides, the others of their series do not."""
    return next((str(block.place) for block in minutes.blocks if said in block.text), minutes.place)


def _is_spoken(line: str) -> bool:
    found = _SPOKEN.search(plain := normal(line))
    return found is not None and _NOT_YET.search(plain[max(0, found.start() - _BEFORE) : found.end()]) is None


def _followed_up(lines: Sequence[str]) -> str:
    """The line that announces the decisions of the review, with points below it that say how far each has come."""
    for at, line in enumerate(lines):
        if len(line) > _LONGEST_HEAD or not _DECISIONS.search(normal(line)):
            continue
        points = [one for one in lines[at + 1 : at + 9] if _ITEM.match(one) and _STATE.search(normal(one))]
        if len(points) >= _LEAST_ITEMS:
            return line
    return ""


def _lines(minutes: Candidate) -> Iterator[str]:
    for block in minutes.blocks:
        if block.rows:
            yield from (cell.text for row in block.rows for cell in row)
        else:
            yield from block.text.splitlines()
