"""Names of people in what the house has from, or with, others: who is told there is no stranger in its own records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.cells import texts_in
from pipeline.text.joined import joined
from pipeline.text.people import names_in
from pipeline.values import Content, Fact

NAMES = "words.names"
_WITH_OTHERS = re.compile(
    r"\b(?:agreements?|contracts?|SLAs?|OLAs?|customers?|clients?|suppliers?|vendors?|partners?|parties|service book|catalogue)\b|协议|合同|客户|供应商|相关方",
    re.I,
)
# Two and three words with capitals, wherever they begin: "Contact Ann Holt" holds "Ann Holt".
_WORD = r"[A-Z][a-z]+(?:['-][A-Z]?[a-z]+)?"
_PAIR = re.compile(rf"(?<![\w'-])(?=({_WORD} {_WORD})(?![\w'-]))")
_THREE = re.compile(rf"(?<![\w'-])(?=({_WORD} {_WORD} {_WORD})(?![\w'-]))")
# 甲方联系人钮国强, 代表：钮国强, and a cell that holds nothing but a name.
_BESIDE_A_LABEL = re.compile(
    r"(?:联系人|联络人|接口人|对接人|代表人?|负责人|经办人|确认人|主管|主任|科长|经理|签字|签章|盖章)(?:为|是|[(（][^()（）]{1,8}[)）])?\s*[:：]?\s*([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])"
)
_LONGEST = 8
_MOST = 200


def names_of_others(content: Content, title: str, name: str) -> Iterator[Fact]:
    """words.names: what is written like a name in agreements, contracts and lists of parties, joined by |."""
    parts = {(block.place.sheet, block.place.heading) for block in content.blocks}
    if not any(map(_WITH_OTHERS.search, (title, name, *(each for part in parts for each in part)))):
        return
    found: dict[str, None] = {}
    for block in content.blocks:
        for text in texts_in(block) if block.rows else (block.text,):
            found.update(dict.fromkeys((*_PAIR.findall(text), *_THREE.findall(text), *_chinese(text))))
    if found:
        yield Fact(NAMES, joined(*[*found][:_MOST]), "body", "")


def _chinese(text: str) -> Iterator[str]:
    """Chinese names beside a label, or alone in a cell."""
    said = _BESIDE_A_LABEL.findall(text)
    for one in (*said, text.strip()) if len(text) <= _LONGEST else said:
        if not one.isascii():
            yield from names_in(one)
