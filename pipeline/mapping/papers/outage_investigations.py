"""Investigations of an outage that was no major incident: 断网调查, "Why the line was down - investigation".

They read like the report of a major incident, and are called after what was out and that it was looked into.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import NO_RECORDS
from pipeline.mapping.papers.aftermath import of_security
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Content, Kind

_OUTAGE, _MAJOR = "R-8.7.1-2", "R-8.6.1-2"
_SURE, _KNOWN = 0.72, 0.5
_OUT = r"(?:断[网线流电连]|[网线电]断|中断|停[机服摆用运]|宕机?|离线|掉线|掉电|不可用|[网路站台]不通|全断|瘫痪|打不开|登不[进上])"
_LOOKED_INTO = r"(?:调查|查因|原因(?:调查|核查|分析)|追查|核查)(?!问卷|表(?!单))"
_CALLED = re.compile(
    rf"{_OUT}[^,，。;；]{{0,8}}{_LOOKED_INTO}|{_LOOKED_INTO}[^,，。;；]{{0,12}}{_OUT}"
    r"|\b(?:outages?|down(?:time)?|interruptions?|unavailab\w+|offline|away|unreachable|dark|stoppage)\b.{0,40}\b(?:investigat\w+|looked into|cause found|inquiry|enquiry)\b"
    r"|\b(?:investigat\w+|inquiry|enquiry|look(?:ing|ed)? into)\b.{0,40}\b(?:outages?|down(?:time)?|interruptions?|unavailab\w+|offline|away|unreachable|dark|stoppage)\b"
)
_MAJOR_TOLD = re.compile(
    r"重大|特大|[特一]级(?:事件|故障)|最高级|\bmajor\b|\bcritical incident\b|\bsev(?:erity)?[ -]?[01]\b|\bp1\b|\bpriority (?:1|one)\b"
)
_WHY = re.compile(r"原因|根因|[查因][:：]|因为|由于|\b(?:cause[ds]?|because|reason|why|due to)\b")


def is_outage_investigation(content: Content, names: FileNames, kind: Kind) -> bool:
    """Whether a text is called so, says why, and names nothing major."""
    if kind in NO_RECORDS or kind == "plan":
        return False
    if any(block.place.sheet for block in content.blocks):
        return False
    called = names.called()
    text = normal("\n".join([*called, *(block.text for block in content.blocks)]))
    return (
        any(map(_CALLED.search, called))
        and _WHY.search(text) is not None
        and _MAJOR_TOLD.search(text) is None
        and not of_security(content)
    )


def by_outage_investigation(
    content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates `known`, with the investigation and without what its words alone make of it."""
    if not is_outage_investigation(content, names, kind):
        return list(known)
    if any(one.confidence >= _KNOWN and one.place in NAME_PLACES and one.requirement != _OUTAGE for one in known):
        return list(known)
    body = body_of(content)
    kept = [one for one in known if one.requirement != _MAJOR]
    return [*kept, Candidate(_OUTAGE, _SURE, "title", quote(names.title or names.file), body)]
