"""What measures are called, for readers and for comparison."""

from __future__ import annotations

import re

from pipeline.text.normal import bare, recalled
from pipeline.text.number_words import ONES, TEENS

SHORTEST_NAME = 3  # characters
OF_A_MEASURE = re.compile(
    r"率|时间|时长|时限|满意|可用|响应|恢复|解决|到场|availab|respon|restor|resol|answer|repair|time|rate|satisf|within",
    re.I,
)
# Words in front of a measure that are no part of its name.
_LEAD = re.compile(
    r"^(?:(?:20)?\d\d年度?|其中|确保|保证|实现|要求|年度|月度|每月|全年|各项|本年度?|并|且|和|与|及|使|应(?!用|急|收|答)|的|其|即|目标|指标|甲方|乙方|供方|供应商|服务商|承诺|提供的?|服务目标|管理目标|当月|本月|上月|本季度?|季度|一是|二是|三是|四是)+"
)
_SAME = (
    ("顾客", "客户"),
    ("用户满意度", "客户满意度"),
    ("可用性", "可用率"),
    ("按时", "及时"),
    ("准时", "及时"),
    ("达标率", "达成率"),
    ("完成率", "达成率"),
    ("sla", "服务级别"),
    ("服务水平", "服务级别"),
    ("服务等级", "服务级别"),
    ("故障", "事件"),
)
_NUMBER_WORDS = (*ONES, TEENS[0])
_SAME_ENGLISH = tuple(
    (re.compile(pattern), one)
    for pattern, one in (
        *((rf"\b{word}\b", str(number)) for number, word in enumerate(_NUMBER_WORDS, 1)),
        (r"\b(?:priority|prio|severity|sev|level|class) ?([1-5])\b", r"p\1"),
        (r"\b(?:customer|client|user)s?(?='? ?s? satisfaction)", "customer"),
        (r"\bsatisfaction (?:score|rate|level|index)\b", "satisfaction"),
        (r"\b(?:restored|resolved|solved|fixed|repaired|restoration|resolution|recovered)\b", "resolved"),
        (r"\b(?:answered|responded|response|answer|reply)\b", "response"),
        (r"\b(?:in|on|within|in the|within the)(?: agreed| target| promised)? time\b", "in time"),
        (r"\bavailable\b(?= (?:in|per|a|each|every|of) |$)", "availability"),
        (r"\bwithin (?:the |its |their )?(?:agreed |service )?(?:targets?|limits?|sla|deadlines?)\b", "in time"),
        (r"\b(?:uptime|up time)\b|(?<=[a-z] )(?:is )?(?:up|usable|reachable)$", "availability"),
        (r"\bsuccessful(?:ly)?\b|\bwithout failure\b|\bsuccess rate\b|\bsucceed(?:s|ed)?\b", "success"),
        (r"\b(change|backup|release)s\b", r"\1"),
        (r"\bhours?\b|\bhrs?\b", "h"),
        (r"\bminutes?\b|\bmins?\b", "min"),
        (r"\b(\d+)(h|min)\b", r"\1 \2"),
    )
)
_EMPTY_ENGLISH = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "for",
        "in",
        "within",
        "to",
        "at",
        "by",
        "all",
        "our",
        "and",
        "with",
        "rate",
        "share",
        "percentage",
        "percent",
        "level",
        "target",
        "incidents",
        "incident",
        "tickets",
        "ticket",
        "calls",
        "call",
        "per",
        "month",
        "monthly",
        "each",
        "every",
        "%",
        "delivered",
        "made",
        "done",
        "completed",
        "carried",
        "out",
        "agreed",
    ]
)


_OF_WHATEVER = re.compile(
    r"可用(?:率|性|度)|(?:及时|达成|满意|解决|成功|完成|响应|恢复|合格|办结|关闭|准确|正确)[率度]?|时间|得分|客户|用户|服务(?!器)|系统|月度?|年度?|季度|平均|整体|事件|请求|变更|发布|问题|工单|申请|级别|率|度"
)
_SHORTEST_THING = 2


def says_of_what(measure: str) -> bool:
    """服务器可用率 means the same beside whatever service, as "network availability" does; 可用率 and 客户满意度 do not."""
    if measure.isascii():
        return len(measure.split()) > 1
    return len(_OF_WHATEVER.sub("", measure)) >= _SHORTEST_THING


def written_measure(text: str) -> str:
    """A measure as a reader finds it in the file."""
    return " ".join(text.split()).strip(" ,，:：.;；")


@recalled
def measure_key(text: str) -> str:
    """A measure's name for comparison: bare, without figures in brackets, lead words and synonyms."""
    key = _LEAD.sub("", bare(re.sub(r"[(（][^)）]*[)）]", "", text)).replace(" ", "" if not text.isascii() else " "))
    for other, one in _SAME:
        key = key.replace(other, one)
    return _english_key(key) if key.isascii() else key.removesuffix("目标").strip()


def _english_key(key: str) -> str:
    """The words that tell one measure from another, in their order: "P1 incidents restored within 4 h" is
    "Priority 1 restored in 4 hours"."""
    for pattern, one in _SAME_ENGLISH:
        key = pattern.sub(one, key)
    return " ".join(word for word in key.split() if word not in _EMPTY_ENGLISH) or key
