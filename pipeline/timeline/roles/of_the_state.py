"""Days beside which stands who acted: the state has issued a law, of which a paper only tells; somebody has passed it."""

from __future__ import annotations

import re

from pipeline.values import Role

_OF_ISSUE: frozenset[Role | None] = frozenset(["released", "effective", "approved"])
_BY_THE_STATE = re.compile(
    r"(?:国家|中国|中华人民共和国|全国)[\u4e00-\u9fff]{0,16}(?:总局|管理局|委员会|国务院|协会|部)\s?[于在]?\s?$|国务院\s?[于在]?\s?$"
)

_PASSED_BY = re.compile(
    r"日?(?:业|已)?经(?:过)?[\u4e00-\u9fff]{2,10}?(?:批准|核准|审批同意|审批通过|审议通过|讨论通过|审定|同意)"
)


def passed_by(after: str) -> Role | None:
    """Approved, where who did so stands between the day and the word (2026年6月24日经总经理批准)."""
    return "approved" if _PASSED_BY.match(after.lstrip()) else None


def with_its_issuer(role: Role | None, before: str) -> Role | None:
    """The role of a date after which its act stands, `before` its sentence in normal form: what the state has issued
    (国家标准化管理委员会2006年3月14日发布) is told of."""
    return "other" if role in _OF_ISSUE and _BY_THE_STATE.search(before) else role
