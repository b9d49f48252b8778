"""The same defect in several files, told as one finding."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.checks.registry import in_order
from pipeline.values import Finding, Words

_SHOWN = 5
_Kind = tuple[object, ...]


def told_together(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings of one check that are siblings as one, with every place of each. What a consultant keeps back is taken
    out before, so that a silence of one file does not fall with its siblings.

    The id is that of the kind of defect, whether one file has it or several: one more is no other finding.
    """
    groups: dict[_Kind, list[Finding]] = defaultdict(list)
    for one in findings:
        alike = (one.siblings.key, one.requirement, one.severity, one.blocks, one.action) if one.siblings else (one.id,)
        groups[(one.check, *alike)].append(one)
    return in_order(_one_of(members) for members in groups.values())


def _one_of(members: Sequence[Finding]) -> Finding:
    first = members[0]
    if first.siblings is None:
        return first
    digest = hashlib.sha256(f"{first.check}|{first.requirement}|{first.siblings.key}|{first.severity}".encode())
    whole = replace(first, id=f"{first.check}-{digest.hexdigest()[:10]}")
    if len(members) == 1:
        return whole
    paths = tuple(sorted({path for one in members for path in one.paths}))
    evidence = tuple(dict.fromkeys(side for one in members for side in one.evidence))
    return replace(whole, paths=paths, evidence=evidence, message=_message(members, len(members)))


def _message(members: Sequence[Finding], files: int) -> Words:
    told = [one.siblings for one in members if one.siblings]
    head, more = told[0].head, len(told) - _SHOWN
    zh = "；".join(each.detail.zh for each in told[:_SHOWN])
    en = "; ".join(each.detail.en for each in told[:_SHOWN])
    return Words(
        f"{head.zh.format(n=files)}：{zh}" + (f"；另有 {more} 份" if more > 0 else ""),
        f"{head.en.format(n=files)}: {en}" + (f"; and {more} more" if more > 0 else ""),
    )
