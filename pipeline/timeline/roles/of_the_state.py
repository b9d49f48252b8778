"""Days on which a standard or a law was issued: a paper only tells of them."""

from __future__ import annotations

import re

from pipeline.values import Role

_OF_ISSUE: frozenset[Role | None] = frozenset(["released", "effective", "approved"])
_BY_THE_STATE = re.compile(
    r"(?:国家|中国|中华人民共和国|全国)[\u4e00-\u9fff]{0,16}(?:总局|管理局|委员会|国务院|协会|部)\s?[于在]?\s?$|国务院\s?[于在]?\s?$"
)


def with_its_issuer(role: Role | None, before: str) -> Role | None:
    """The role of a date after which its act stands, `before` its sentence in normal form: what the state has issued
    (国家标准化管理委员会2006年3月14日发布) is told of."""
    return "other" if role in _OF_ISSUE and _BY_THE_STATE.search(before) else role
