"""Which side of a contract the organisation is on: a supplier's contract or a customer's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.text.fields import fields
from pipeline.text.normal import bare, company_key
from pipeline.values import Analysis, Content, Fact

_BUYER = frozenset(
    map(
        bare,
        ["甲方", "委托方", "采购方", "买方", "需方", "发包方", "Party A", "Customer", "Client", "Buyer", "Purchaser"],
    )
)
_SELLER = frozenset(
    map(
        bare,
        [
            "乙方",
            "受托方",
            "供方",
            "卖方",
            "服务方",
            "承包方",
            "供应商",
            "Party B",
            "Supplier",
            "Vendor",
            "Provider",
            "Contractor",
            "Service provider",
        ],
    )
)
_WITH_SUPPLIER, _WITH_CUSTOMER = "D-8.3.4.1", "L16"
_SAME = 80.0


def parties(content: Content) -> Iterator[Fact]:
    """party.buyer and party.seller: the first name that stands beside 甲方, 乙方, Customer, Supplier …"""
    seen: set[str] = set()
    for field in fields(content.blocks):
        key = field.key.split("(")[0].strip()
        side = "buyer" if key in _BUYER else "seller" if key in _SELLER else ""
        if side and side not in seen and len(field.value) >= 4:
            seen.add(side)
            yield Fact(f"party.{side}", field.value, str(field.place), field.said[:80])


def settle_sides(analyses: Sequence[Analysis], own_names: Sequence[str]) -> tuple[Analysis, ...]:
    """Agreements mapped to the wrong side, put right once the organisation's own names are known."""
    return tuple(_settled(one, own_names) if one.kind == "agreement" else one for one in analyses)


def _settled(one: Analysis, own_names: Sequence[str]) -> Analysis:
    sides = {fact.name: fact.value for fact in one.facts if fact.name.startswith("party.")}
    buys, sells = (_is_own(sides.get(f"party.{side}", ""), own_names) for side in ("buyer", "seller"))
    if buys == sells:
        return one
    right, wrong = (_WITH_SUPPLIER, _WITH_CUSTOMER) if buys else (_WITH_CUSTOMER, _WITH_SUPPLIER)
    ids = {assignment.requirement for assignment in one.assignments}
    if wrong not in ids:
        return one
    kept = [
        replace(assignment, requirement=right) if assignment.requirement == wrong else assignment
        for assignment in one.assignments
        if assignment.requirement != wrong or right not in ids
    ]
    return replace(one, assignments=tuple(sorted(kept, key=lambda assignment: assignment.requirement)))


def _is_own(name: str, own_names: Sequence[str]) -> bool:
    key = company_key(name)
    return bool(key) and any(company_key(own) in key or fuzz.ratio(key, company_key(own)) >= _SAME for own in own_names)
