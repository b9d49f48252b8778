"""In an organisation's own set: records in the folder of its quality system, of which this system has its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.client_set.set_aside import served_beside, set_aside, stands_elsewhere
from pipeline.other_systems import filed_under_another
from pipeline.values import Analysis, Fact

_OF_QUALITY = re.compile(
    r"(?<!\d)9001(?!\d)|(?<![A-Za-z])QMS(?![A-Za-z])|质量(?:管理)?体系|quality (?:management )?system", re.I
)
_OURS = re.compile(r"20000|ITSM|(?<![A-Z])SMS(?![A-Z])|服务管理|service management", re.I)
_OF_EACH_SYSTEM = re.compile(r"R-(?:8\.3\.4-|7\.|9\.1|9\.2|9\.3|10\.)")  # each keeps its own records of these


def without_quality_records(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Records that every system has (of suppliers, training, audits) are unrelated in the folder of the one for goods, where
    another record stands for all that they serve; so are blank forms in the folder of any other system."""
    filed = {one.path for one in analyses if _of_quality(one) or _blank_of_another(one)}
    if not filed or not is_own_set(analyses):
        return tuple(analyses)
    served = served_beside(analyses, filed)
    return tuple(
        set_aside(one)
        if one.path in filed
        and _of_each_system(one)
        and (stands_elsewhere(one, served) or (one.kind == "form" and not one.assignments))
        else one
        for one in analyses
    )


def _of_quality(one: Analysis) -> bool:
    *folders, _ = one.path.split("/")
    filed = any(map(_OF_QUALITY.search, folders)) and not _OURS.search(f"{one.title} {one.path}")
    return filed and one.kind in ("record", "report", "list") and not any(map(_tells_of_ours, one.facts))


def _blank_of_another(one: Analysis) -> bool:
    return one.kind == "form" and bool(filed_under_another(one.path)) and not _OURS.search(f"{one.title} {one.path}")


def _tells_of_ours(fact: Fact) -> bool:
    return fact.name.startswith("edition") and bool(_OURS.search(fact.value))


def _of_each_system(one: Analysis) -> bool:
    return all(_OF_EACH_SYSTEM.match(each.requirement) for each in one.assignments)
