"""How many nonconformities the report of an audit says that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import normal, quote
from pipeline.text.number_words import ONES
from pipeline.values import Content, Fact

_SIGNS = "一二三四五六七八九十"
_CHINESE = re.compile(
    r"(?:共|开具|开出|开立|出具|发现|提出|形成|存在|其中)[^。；;，,\d]{0,14}(?:不符合|不合格)(?:项|报告)?[^。；;，,\d(（]{0,3}(?P<a>\d{1,2}|[一二三四五六七八九十两])\s*(?:项|个|份|条)"
    r"|(?:共|开具|开出|开立|出具|发现|提出|形成|存在|其中)[^。；;\d]{0,8}?(?P<b>\d{1,2}|[一二三四五六七八九十两])\s*(?:项|个|份|条)(?:一般|轻微|严重|主要|次要)?(?:性)?(?:不符合|不合格)"
)
_ENGLISH = re.compile(
    rf"\b(?P<a>\d{{1,2}}|{'|'.join(ONES)}) (?:(?:minor|major|open|formal) )?(?:nonconformit|non-conformit)(?:y|ies)\b"
    r"|^(?:number of )?(?:nonconformities|non-conformities)(?: raised| found)?:? (?P<b>\d{1,2})\b",
    re.I,
)
# Of an earlier audit, or of one degree beside others.
_OTHERS = re.compile(r"上次|上年|去年|以往|外审|二方|\b(?:last|previous|earlier|external) ", re.I)
_DEGREES = re.compile(r"严重|主要(?:不符合)?|\bmajor\b", re.I)


def nonconformities_counted(content: Content) -> Iterator[Fact]:
    """nonconformities.counted: the number that a sentence gives for all, once."""
    for block in content.blocks:
        if block.rows or block.place.part != "body":
            continue
        text = normal(block.text)
        found = [*_CHINESE.finditer(text), *_ENGLISH.finditer(text)]
        if not found or _OTHERS.search(text) or _DEGREES.search(text):
            continue
        figures = {_number(match["a"] or match["b"]) for match in found}
        if len(figures) == 1:
            yield Fact(
                "nonconformities.counted", str(figures.pop()), str(block.place), quote(block.text, found[0].start())
            )
            return


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    if written.lower() in ONES:
        return ONES.index(written.lower()) + 1
    return 2 if written == "两" else _SIGNS.index(written) + 1
