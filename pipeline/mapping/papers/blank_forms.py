"""What a blank form has a place for beside its own subject: the look back at a change, the correction of what was found, the
plan of a release."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.papers.form_labels import form_labels
from pipeline.mapping.papers.nonconformities import seen_to_the_end

_SURE, _SETTLED = 0.7, 0.5
REVIEWED = re.compile(
    r"回顾|^复核(?!人)|实施后|复盘|后评价|回头看|回看|reviewed|review (?:date|result|conclusion)|(?<![a-z])pir(?![a-z])|post implementation|look(?:ed|ing)? (?:at|back)|lookback|hindsight|debrief|^appraised$"
)
_LOOK_BACK = re.compile(r"^(?:change )?review$")
PLANNED = re.compile(
    r"^(?:\d+ )?(?:发布|部署|上线|实施)?(?:计划|方案|日程)|计划(?:发布|部署|上线)|(?:回退|回滚)(?:方案|计划)|^(?:\d+ )?(?:release |deployment )?plan\b|\bplanned\b|back ?out|\bway back\b|^(?:roll|fall) ?back\b"
)
APPROVED = re.compile(r"审批|批准|审核|同意|\b(?:approved?|approval|authori[sz]ed)\b")


def by_blank_form(known: list[Candidate]) -> list[Candidate]:
    """Requirements that the blank form of a change, a nonconformity or a release serves by its labels."""
    return list(_served({one.requirement: one for one in known if one.confidence >= _SETTLED}))


def _served(sure: dict[str, Candidate]) -> Iterator[Candidate]:
    if change := sure.get("R-8.5.1-1"):
        labels = form_labels(change.blocks)
        if any(REVIEWED.search(label) or _LOOK_BACK.search(label) for label in labels):
            yield _beside("R-8.5.1-3", change)
    nonconformity = sure.get("R-9.2-5")
    if nonconformity and "R-10.1" not in sure and seen_to_the_end(nonconformity.blocks):
        yield _beside("R-10.1", nonconformity)
    release = sure.get("R-8.5.3-2")
    if release and "R-8.5.3-1" not in sure:
        labels = form_labels(release.blocks)
        if any(map(PLANNED.search, labels)) and any(map(APPROVED.search, labels)):
            yield _beside("R-8.5.3-1", release)


def _beside(requirement: str, one: Candidate) -> Candidate:
    return Candidate(requirement, _SURE, one.place, one.quote, one.blocks, chapter=True)
