"""Whether a text tells people what to do and when, rule after rule."""

from __future__ import annotations

import re

from pipeline.mapping.kinds.layout import Layout
from pipeline.text.normal import normal
from pipeline.values import Content

# It tells people what to do, sentence after sentence. Short titles (服务报告, "Levels and reports") do not say so.
RULE = re.compile(
    r"应当?(?!用)|须|必须|不得|负责|\b(?:shall|must|may not|responsible for|is to be|are to be)\b|\b(?:is|are) \w+ed\b"
)
RULES_AT_LEAST = 5
# Rules are as often told as ordered: "is written down by the desk", "checks it each half-year", 一律进系统, 十分钟内建单.
_TOLD_RULE = re.compile(
    rf"{RULE.pattern}|\b(?:is|are) (?:made|given|kept|written|held|told|sent|put|taken|done|set|found|drawn|brought|chosen|run)\b"
    r"|\b(?:each|every) (?:day|week|month|quarter|year|half-?year)\b|\b(?:once|twice) a[n]? \w+\b|\bwhenever\b"
    r"|\bwithin (?:\w+ ){1,2}(?:minutes|hours?|days?|weeks?|months?)\b|每(?:日|天|周|月|季度?|半年|年|次|条|项|份|单)|(?:工作日|分钟|小时|[天日周月])(?:之?内|以内)|一律|不许|不准|不算|不能|只能|方可|才[能可]|当[天场]"
    r"|(?<=[，。；、：\n\d])(?:先|再|凡|凭|写清|说清|问清|填[写好清]|登记|记下|报给?|通知|定期)|由[\u4e00-\u9fff]{1,8}(?:定|批|写|出|报|办|管|牵头|主持|组织)"
)
# In a paper that holds from a day, plain words order as well: "two weeks ahead", "each head writes", "for five years", 提前两周, 保存三年.
_PLAIN_RULE = re.compile(
    r"\bcannot\b|\b\w+ (?:working )?(?:hours?|days?|weeks?|months?) (?:ahead|before|beforehand|in advance)\b|\b(?:in|for|after) (?:\w+ )?\w+ (?:working )?(?:days|weeks|months|years)\b"
    r"|\b(?:each|every|whoever|who|the [a-z]+|nobody|no one) (?!was\b|has\b|is\b)[a-z]{2,12}s (?:the|it|them|what|who|a|an|one|two|three|to|down|all|whether|why)\b"
    r"|提前.{1,4}(?:天|周|日|月)|保[存留]\S{1,3}年|(?:谁|哪个|哪位)\S{1,6}谁"
)
_STEP = re.compile(r"^\s*(?:\d{1,2}[.、)）](?!\d)|[(（]\d{1,2}[)）]|第[一二三四五六七八九十]步)", re.M)
LEAST_RULING = 300
_LEAST_TELLING = 200  # one page of few words
_FEWEST_RULES = 3
MOST_DATES_OF_RULES = 10  # of cover and history
_FEWEST_CHAPTERS, _FEWEST_RUN_IN = 2, 3
# The heading of a chapter at the beginning of its first line: "Notice. Quality sends it two weeks ahead", 通知：由质量部发出。
_RUN_IN = re.compile(
    r"^[\s*_]*(?:\d{1,2}[.)、 ]{1,2})?(?:[A-Z][\w'&/-]*(?: [\w'&/-]+){0,3}[*_]{0,2}(?:\.[*_]{0,2}\s+(?=[A-Z(\d])|:[*_]{0,2}\s+)|[\u4e00-\u9fff]{2,8}[*_]{0,2}[。:：])(?=.{24})",
    re.M,
)


def tells_what_to_do(content: Content, layout: Layout, *, issued: bool = False) -> bool:
    """Whether chapters of a text tell people what to do and when, rule after rule, and no column of days what was.

    In a paper that was `issued` and holds from a day, headings may stand at the beginning of a line and rules be plainly
    worded: a record is not put into force.
    """
    if layout.prose < _LEAST_TELLING or layout.dates > MOST_DATES_OF_RULES:
        return False
    text = "\n".join(block.text for block in content.blocks if not block.rows)
    if layout.headings < _FEWEST_CHAPTERS and not (issued and len(_RUN_IN.findall(text)) >= _FEWEST_RUN_IN):
        return False
    told = len(_TOLD_RULE.findall(normal(text))) + len(_STEP.findall(text))
    told += len(_PLAIN_RULE.findall(normal(text))) if issued else 0
    return told >= (RULES_AT_LEAST if layout.prose >= LEAST_RULING else _FEWEST_RULES)
