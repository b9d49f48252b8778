"""Whom an agreement or a report to a customer speaks of: firms, hospitals, schools and the like in its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.values import Content, Fact

NAMED = "institution.named"
_WORD = r"[A-Z][a-z]+"
_ENGLISH = re.compile(rf"(?<![\w'-])({_WORD}(?: {_WORD}){{1,4}})(?![\w-])")
_CHINESE = re.compile(
    r"[\u4e00-\u9fff]{2,10}?(?:医院|卫生院|诊所|学校|中学|小学|幼儿园|学院|大学|局|委员会|管委会|街道办?|银行|信用社|集团|公司|酒店|宾馆|药房|水务|燃气|电力|物流|交通|地铁|轨道|公交|机场|港务|置业|地产|园区|研究院|研究所|博物馆|图书馆|律所|事务所|科技|食品|商贸|化工|制药|能源|矿业|制造)"
)
_MOST = 80


def institutions_named(content: Content) -> Iterator[Fact]:
    """institution.named: each such name with the sentence in which it stands first; tables may list several customers."""
    seen: set[str] = set()
    for block in content.blocks:
        if block.rows or block.place.part not in ("body", "textbox"):
            continue
        for match in (*_ENGLISH.finditer(block.text), *_CHINESE.finditer(block.text)):
            if match[0] not in seen and len(seen) < _MOST:
                seen.add(match[0])
                yield Fact(NAMED, joined(match[0]), str(block.place), quote(block.text, match.start()))
