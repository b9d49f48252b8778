"""Names of services laid beside each other: which are the same, and which no other is like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import fuzz

from pipeline.text.normal import bare
from pipeline.values import Analysis, Fact

# What a column beside services says of how they are measured, and what is handled for all of them.
_A_MEASURE = re.compile(
    r"^(?:障碍|故障|事件|服务?请求|变更|投诉|工单|问题|报告|满意度)(?:管理|处理|响应|恢复|解决|处置)?$|^(?:incidents?|faults?|(?:service )?requests?|changes?|complaints?|calls|tickets?|problems?|reports?|reporting)$|率$|时限$|时长$|(?:按时|及时|按期|准时|如期|一次)(?:完成|解决|办结|恢复|响应|成功|到场)$|\b(?:(?:in|on) time|at (?:the )?first (?:go|attempt|call|contact)|per (?:month|week|day|quarter)|rate|ratio)$|\d+ ?(?:分钟|小时|%|％)|^(?:availability|uptime|response|resolution)\b|\b(?:answered|resolved|restored|solved|done|within|in)\b.*(?:\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)) ?(?:s|sec|seconds|min|minutes|h|hours?|days?|%)\b",
    re.I,
)
# The sheet that is the catalogue, beside sheets of customers, parties, agreements.
_A_CATALOGUE = re.compile(r"catalog|目录|^(?:our |it )?services?$|^服务(?:清单|一览|列表)?$", re.I)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_JOINED = re.compile(
    r"(?<=[\u4e00-\u9fff])[与和及](?=[\u4e00-\u9fff]{2})"
)  # 过磅与门禁, for which a contract says 过磅门禁
# SV-01 of "SV-01 Service Desk …", a row of the catalogue; in a contract also SV-01 to 06, or SV-01, 03, 06.
_CODE = re.compile(r"(?P<head>[A-Z]{1,4})[- ]?(?P<number>\d{1,3})(?!\d|\.\d)")
_IN_CODES = re.compile(
    r"[A-Z]{1,4}[- ]?\d{1,3}(?:\s*(?:to|and|until|至|到|和|[-–—~～、,，;；/]|\.\.)\s*(?:[A-Z]{1,4}[- ]?)?\d{1,3})*"
)


@lru_cache(maxsize=1 << 16)  # one question after another lays the same names beside each other
def same_service(one: str, other: str, alike: float) -> bool:
    """Near spellings, one within the other, or the same words in another order."""
    first, second = key_of(one), key_of(other)
    if not first or not second:
        return bare(one) == bare(other)
    return first in second or second in first or fuzz.ratio(first, second) >= alike


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    return (
        bare(_JOINED.sub("", name))
        .removesuffix("服务")
        .removesuffix(" service")
        .removesuffix(" services")
        .removeprefix("it")
    )


def strangers(names: Mapping[str, object], known: Mapping[str, object], alike: float) -> list[str]:
    """Names that no known one is like. A Chinese name is none where the known ones are English throughout: what a contract
    in Chinese calls a service says nothing of a catalogue in English."""
    in_english = bool(known) and not any(_CHINESE.search(name) for name in known)
    others = (name for name in names if not _A_MEASURE.search(name) and not (in_english and _CHINESE.search(name)))
    return sorted(name for name in others if not any(same_service(name, each, alike) for each in known))


def by_codes(name: str, catalogue: Mapping[str, Iterable[tuple[Analysis, Fact]]]) -> bool:
    """Is this no name but the codes of rows of the catalogue: "SV-01", "SV-01 to 06"?"""
    if not _IN_CODES.fullmatch(name.strip()):
        return False
    rows = (match for seen in catalogue.values() for _, fact in seen if (match := _CODE.match(fact.quote)))
    known = {(match["head"], int(match["number"])) for match in rows}
    said = [(match["head"], int(match["number"])) for match in _CODE.finditer(name)]
    numbers = [int(number) for number in re.findall(r"\d+", name)]
    return bool(said) and all((said[0][0], number) in known for number in numbers)


def of_the_catalogue(one: Analysis) -> list[Fact]:
    """The services of a catalogue; of a workbook with other lists of what is served beside it, those of its own sheet."""
    listed = [fact for fact in one.facts if fact.name == "service.listed"]
    sheets = {fact.place.partition("!")[0] for fact in listed if "!" in fact.place}
    own = {sheet for sheet in sheets if _A_CATALOGUE.search(sheet)}
    return [fact for fact in listed if fact.place.partition("!")[0] in own] if own else listed
