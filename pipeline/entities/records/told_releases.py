"""A note or mail that tells of a version put into use and speaks of no change: "2.8 deployed on 18 August by Ann Holt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pipeline.text.joined import joined
from pipeline.text.normal import plain, quote
from pipeline.text.people import names_in
from pipeline.text.plain_days import DAY_OR_MONTH
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_VERSION = r"(?<![\d.])[Vv]?\d{1,3}\.\d{1,3}(?:\.\d+)?(?![\d.%％])"
_RELEASED = Rare(
    rf"(?:发布|上线|升级|部署|推(?:送|了)|更新|投产|割接)[^。；;\n]{{0,30}}?{_VERSION}|{_VERSION}[^。；;\n]{{0,24}}?(?:发布|上线|升级|部署|投产|更新)"
    rf"|\b(?:releas(?:e|ed|ing)|deploy(?:ed|ment|ing)?|went live|go(?:es|ing)? live|roll(?:ed|ing)? out|pushed|updated?|upgraded?|version)\b[^.;\n]{{0,40}}?{_VERSION}|{_VERSION}[^.;\n]{{0,40}}?\b(?:release[d]?|deployed|went live|goes live|rolled out|pushed|installed)\b"
)
_OF_CHANGES = re.compile(r"变更|改动单|变动单|\bchanges?\b|\bRFCs?\b|\bCHG\b|\bCR-\d", re.I)
# What tells of a release itself, and not of one among other things.
_DONE = re.compile(
    r"回退|回滚|停机|发布(?:人|时间|日期|包|成功|完成)|部署(?:人|时间)|上线(?:人|时间|日期)|推(?:送|了)[^。；]{0,12}(?:台|个|套)|失败\d*台?|升级包|\b(?:back ?-?out|roll(?:ed)? back|downtime|deployed|release successful|package|pushed to|failed on|go back to)\b",
    re.I,
)
_LONGEST, _SHORT_LINE, _MOST_NAMES = 1500, 60, 8


def told_releases(content: Content) -> Iterator[Fact]:
    """release.told "names": who is named beside it; of a short paper of sentences only."""
    blocks = tuple(block for block in content.blocks if block.place.part in ("body", "textbox"))
    if any(block.rows for block in blocks) or not _RELEASED.can_stand_among(blocks):
        return
    whole = "\n".join(block.text for block in blocks)
    if len(whole) > _LONGEST or _OF_CHANGES.search(whole) or not (_DONE.search(whole) and DAY_OR_MONTH.search(whole)):
        return
    for block in blocks:
        if match := next(iter(_RELEASED.finditer(block.text)), None):
            names = "、".join(islice(dict.fromkeys(_names(blocks)), _MOST_NAMES))
            yield Fact("release.told", joined(match.group(), names), str(block.place), quote(block.text, match.start()))
            return


def _names(blocks: Sequence[Block]) -> Iterator[str]:
    """The names beside labels, in short lines and at the end of sentences."""
    for block in blocks:
        for line in re.split(r"[\n。；;]|(?<=[a-z\d])\.\s|\bby\b", plain(block.text)):
            said = line.rpartition("：")[2] if "：" in line else line.rpartition(":")[2]
            if len(said.strip()) <= _SHORT_LINE:
                yield from names_in(said)
