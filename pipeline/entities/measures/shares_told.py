"""The shares that a report or a mail tells in sentences: "response 100 %, resolution 100 %", whatever it calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.joined import joined
from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import MONTH_NAME
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

_SHARE = Rare(r"(?<![\d.≥≤<>=])(?<!≥ )(?<!≤ )(?P<share>\d{1,3}(?:\.\d+)?) ?[%％]")
_AIMED = re.compile(
    r"(?:目标|要求|约定|承诺|不低于|不少于|至少|以上|高于|超过|阈值)[^，。；,;]{0,6}$|\b(?:target|goal|at least|agreed|above|below|over|under|threshold|of) (?:of |is |at )?$",
    re.I,
)
_MONTH = re.compile(rf"(?<!\d)(?:1[0-2]|[1-9])月|\b{MONTH_NAME}\b", re.I)
_LEAST, _MOST = 3, 30


def shares_told(content: Content) -> Iterator[Fact]:
    """shares.told "months|share share …" of a file, where it tells three and more: how many months it names, and the shares in
    their order."""
    told: list[str] = []
    first = None
    months: set[str] = set()
    for block in content.blocks:
        if block.rows or block.level or block.place.part != "body" or not _SHARE.can_stand_in(block.text):
            continue
        text = normal(block.text)
        found = [m["share"] for m in _SHARE.finditer(text) if not _AIMED.search(text[: m.start()])]
        if found:
            first = first or block
            told += [f"{float(each):g}" for each in found]
            months |= set(_MONTH.findall(text))
    if first and _LEAST <= len(told) <= _MOST:
        yield Fact("shares.told", joined(len(months), " ".join(told)), str(first.place), quote(first.text))
