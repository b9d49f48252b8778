"""Roll calls of posts that a group keeps day after day: who reported, when, and that all is well there."""

from __future__ import annotations

import re

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import NO_RECORDS
from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import DAY
from pipeline.values import Content, Kind

_OPERATION = "R-8.1"
_SURE = 0.64
_LEAST = 5  # entries
_MOSTLY = 0.6  # of them say that all is well
# 2026-08-04 05:52 某某：平安。; "4 Aug 2026 05:52 Ann: all well"
_ENTRY = re.compile(
    rf"\s*(?:{DAY})[ ,]*(?:\d{{1,2}}:\d\d(?::\d\d)?)?[ ,-]*[\w\u4e00-\u9fff()'. ]{{1,24}}:\s*(?P<said>\S.*)"
)
_ALL_WELL = re.compile(
    r"(?:一切)?(?:平安|正常|无异常|没事|无事|都好|安好)|all (?:is )?(?:well|good|clear|fine|green|ok)|(?:ok|okay|green|fine|no issues?|nothing to report)\b"
)


def by_roll_call(content: Content, names: FileNames, kind: Kind) -> list[Candidate]:
    """The record of operation that such a talk is, whatever it is called."""
    if kind in NO_RECORDS:
        return []
    body = body_of(content)
    lines = [normal(line) for block in body if not block.rows for line in block.text.splitlines()]
    said = [match["said"] for line in lines if (match := _ENTRY.match(line))]
    well = sum(_ALL_WELL.match(each) is not None for each in said)
    if len(said) < _LEAST or well < _MOSTLY * len(said):
        return []
    return [Candidate(_OPERATION, _SURE, "body", quote(body[0].text), body)]
