"""Agreements with one customer, and reports to one, that speak of another: text taken from the other's paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from pipeline.checks.control.covers import agreement
from pipeline.checks.parties import own_keys
from pipeline.checks.registry import AssessedSet
from pipeline.text.normal import company_key, normal
from pipeline.values import Analysis, Fact

_AGREED = "D-8.3.3-SLA"
_SUPPLIED = "D-8.3.4"  # by suppliers, and by units of the house
_REPORTED = frozenset(["R-8.3.3", "R-9.4"])
_MENTIONS = ("institution.named", "organisation.body", "organisation.cover")
# What stands beside a customer's name in a title or in a file's name.
_BESIDE = re.compile(
    r"客户|服务(?:级别|水平|等级)?|运维|托管|外包|保障|支持|管理|信息|系统|年度|技术|合同|协议书?|约定书?|补充|附件[一二三\d]?|盖章|签字|已签|终稿|定稿|扫描件?|最终版?|正式版?|草案|报告|月报|简报|汇报|第?[一二三四\d]+季度?|\d+月?份?|年|与|和|的"
    r"|\b(?:customers?|clients?|service|level|agreements?|sla|contract|managed|services|hosting|support|it|with|for|of|the|to|and|signed|final|copy|draft|scan|annex|appendix|schedule|v\d[\d.]*|report|monthly|q[1-4]|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b|[\d_.\-–—()（）\[\]【】《》,，、:：&+]",
    re.I,
)
_LEGAL = re.compile(r"(?:\(|（)?(?:盖章|公章|签章|签字)(?:\)|）)?|(?:股份|责任)?有限(?:责任)?公司$|集团$|公司$")
_SHORTEST, _OF_A_PLACE = 4, 2  # characters of a Chinese name; those of the province or city before it
_LONG = 6


def mixed_up_customers(assessed: AssessedSet) -> Iterator[tuple[Analysis, Fact]]:
    """Each paper of one customer with what it says of another who has an agreement of its own."""
    ours = own_keys(assessed)
    customers = _customers(assessed, ours)
    if len(customers) < 2:
        return
    services = {_plain(f.value) for one in assessed.current for f in one.facts if f.name.startswith("service.")}
    for one in assessed.current:
        served = {each.requirement for each in one.assignments}
        if not (one.path in customers or (served & _REPORTED and not agreement(one)) or _reports(one)):
            continue
        titled = _plain(f"{one.title} {one.path}")
        own = {path for path, names in customers.items() if path == one.path or _named_in(titled, names)}
        names = {name for path in own for name in customers[path]}
        if not own or len({frozenset(customers[path]) for path in own}) > 1:
            continue
        others = [name for path in customers.keys() - own for name in customers[path] if not _akin(name, names)]
        for fact in one.facts:
            said = _plain(fact.value)
            if fact.name not in _MENTIONS or said in services or of_the_title(said, titled):
                continue
            if any(_begins_or_holds(said, name) for name in others):
                yield one, fact
                break


def of_the_title(said: str, titled: str) -> bool:
    """Whether a paper is called after this customer in short: 鸥湾 of 鸥湾集装箱码头公司."""
    first = said.split(" ")[0] if said.isascii() else said[:_OF_A_PLACE]
    return len(first) >= _OF_A_PLACE and first in titled


def _reports(one: Analysis) -> bool:
    return one.kind == "report" and "报" in one.title


def _customers(assessed: AssessedSet, ours: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """The names by which customers are called, of each agreement with one."""
    found: dict[str, frozenset[str]] = {}
    for one in assessed.current:
        served = [each.requirement for each in one.assignments]
        if not agreement(one) or _AGREED not in served or any(each.startswith(_SUPPLIED) for each in served):
            continue
        written = [fact.value for fact in one.facts if fact.name in ("party.buyer", "party.seller")]
        *folders, file = one.path.split("/")
        written += [one.title, file.rpartition(".")[0], *folders[-1:]]  # of "Customers/Solway/contract.docx" Solway
        names = {name for text in written for name in _names(text)}
        if names := {name for name in names if not any(company_key(name) in own for own in ours)}:
            found[one.path] = frozenset(names)
    return found


def _names(text: str) -> Iterator[str]:
    """A Chinese name without its legal form and place; the first two words of an English one."""
    if re.search(r"[\u4e00-\u9fff]", text):
        for part in _BESIDE.sub(" ", normal(_LEGAL.sub("", text.strip()))).split():
            name = _LEGAL.sub("", part)
            if len(name) >= _SHORTEST and not name.isascii():
                yield name[_OF_A_PLACE:] if len(name) >= _LONG else name
        return
    words = [word for word in re.findall(r"[A-Za-z][A-Za-z'-]*", _BESIDE.sub(" ", text)) if word[0].isupper()]
    yield from (f"{first} {second}".lower() for first, second in list(pairwise(words))[:1])
    if len(words) == 1 and len(words[0]) >= _LONG:
        yield words[0].lower()


def _plain(text: str) -> str:
    return normal(text).lower()


def _named_in(text: str, names: frozenset[str] | set[str]) -> bool:
    return any(name in text for name in names)


def _begins_or_holds(text: str, name: str) -> bool:
    """An English name stands at the beginning: Ken Northgate is no Northgate Foods."""
    return text.startswith(f"{name} ") if name.isascii() else name in text


def _akin(name: str, names: set[str]) -> bool:
    """A sister of the own customer shares the beginning of its name."""
    return any(name[:_OF_A_PLACE] == each[:_OF_A_PLACE] for each in names)
