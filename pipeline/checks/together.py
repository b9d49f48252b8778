"""The same defect in several files, told as one finding."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.checks.registry import in_order
from pipeline.values import Finding, Words

_SHOWN = 5
_NO_COPIES: Mapping[str, str] = {}
_Kind = tuple[object, ...]


def told_together(findings: Iterable[Finding], copies: Mapping[str, str] = _NO_COPIES) -> tuple[Finding, ...]:
    """Findings of one check that are siblings as one, with every place of each. What a consultant keeps back is taken
    out before, so that a silence of one file does not fall with its siblings.

    `copies` are files that are byte for byte others, with these: what a copy has is told with its original and counts once.
    The id is that of the kind of defect, whether one file has it or several: one more is no other finding.
    """
    groups: dict[_Kind, list[Finding]] = defaultdict(list)
    for one in findings:
        alike = (one.siblings.key, one.requirement, one.severity, one.blocks, one.action) if one.siblings else (one.id,)
        groups[(one.check, *alike)].append(one)
    return in_order(_one_of(members, copies) for members in groups.values())


def _one_of(members: Sequence[Finding], copies: Mapping[str, str]) -> Finding:
    first = members[0]
    if first.siblings is None:
        return first
    digest = hashlib.sha256(f"{first.check}|{first.requirement}|{first.siblings.key}|{first.severity}".encode())
    whole = replace(first, id=f"{first.check}-{digest.hexdigest()[:10]}")
    if len(members) == 1:
        return whole
    known = {path for one in members for path in one.paths}
    own = [one for one in members if not all(copies.get(path) in known for path in one.paths)] or members
    if len(own) == 1:
        whole = replace(whole, message=own[0].message, place=own[0].place, quote=own[0].quote)
    paths = tuple(sorted(known))
    in_order_of_weight = (*own, *(one for one in members if one not in own))
    evidence = tuple(dict.fromkeys(side for one in in_order_of_weight for side in one.evidence))
    message = _message(own, len(own)) if len(own) > 1 else whole.message
    return replace(whole, paths=paths, evidence=evidence, message=message)


def _message(members: Sequence[Finding], files: int) -> Words:
    told = [one.siblings for one in members if one.siblings]
    head, more = told[0].head, len(told) - _SHOWN
    zh = "；".join(each.detail.zh for each in told[:_SHOWN])
    en = "; ".join(each.detail.en for each in told[:_SHOWN])
    return Words(
        f"{head.zh.format(n=files)}：{zh}" + (f"；另有 {more} 份" if more > 0 else ""),
        f"{head.en.format(n=files)}: {en}" + (f"; and {more} more" if more > 0 else ""),
    )
