"""A paper with what is known of it, as those are asked who read facts of particular papers only."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from pipeline.values import Content, Fact, Kind

CONTROLLED: frozenset[Kind] = frozenset(["policy", "plan", "procedure", "manual"])
RECORDS: frozenset[Kind] = frozenset(["record", "report"])
_PUBLIC_REGISTER = re.compile(
    r"信用信息|信用报告|登记信息|企业信息|工商信息|公示(?:系统|信息|报告)|\b(?:company|credit|enterprise|business)(?: credit)? (?:register|registry|information|report|search|extract)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A file with what is known of it: its kind, what it serves, and the facts that every file is asked for."""

    content: Content
    kind: Kind
    requirements: Set[str]
    data: bytes
    path: str
    title: str
    known: Sequence[Fact]

    @property
    def controlled(self) -> bool:
        return self.kind in CONTROLLED

    @property
    def of_a_register(self) -> bool:
        return _PUBLIC_REGISTER.search(self.title) is not None

    def serves(self, requirements: Set[str]) -> bool:
        return bool(self.requirements & requirements)
