"""Whether a name of a company is the house's own, or so much like it that it is meant."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from pipeline.checks.registry import AssessedSet
from pipeline.text.normal import company_key, script

_OF_ANY_FIRM = re.compile(
    r"\b(?:Co|Company|Ltd|Limited|Inc|LLC|GmbH|Corp(?:oration)?|Pte|Group|Holdings?|IT|Services?|Systems?|Managed|Software|"
    r"Technolog(?:y|ies)|Solutions?|Information|Data|Networks?|Digital|China|International)\b|[.,]",
    re.I,
)
_OF_ANY_CHINESE_FIRM = re.compile(
    r"[(（].{1,6}[)）]|有限|责任|股份|集团|公司|信息|技术|科技|网络|软件|系统|数据|服务|通信|电子|工程|实业|发展|咨询|管理"
)


def own_or_alike(name: str, assessed: AssessedSet) -> bool:
    """The own name, one much like it (that is L-02's affair), or one in another script."""
    same = [own for own in assessed.own_names if script(own) == script(name)]
    return not same or any(_likeness(name, own) >= assessed.threshold("T01", "alike") for own in same)


def names_the_house(name: str, assessed: AssessedSet) -> bool:
    """Whether an own name stands in what is written, however its brackets and spaces are written."""
    return any(company_key(own) in company_key(name) for own in assessed.own_names)


def _likeness(one: str, other: str) -> float:
    """Of what is proper to two names: all share the words of their trade."""
    alike = fuzz.ratio(company_key(one), company_key(other))
    return min(alike, fuzz.ratio(_proper(one), _proper(other)))


def _proper(name: str) -> str:
    rest = _OF_ANY_FIRM.sub(" ", name) if name.isascii() else _OF_ANY_CHINESE_FIRM.sub("", name)
    return " ".join(rest.split()).lower() or company_key(name)
