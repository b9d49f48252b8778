"""Which of the inputs that the standard asks for the papers of a management review speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.catalogue import Catalogue
from pipeline.text.joined import joined
from pipeline.text.normal import bare, quote
from pipeline.values import Content, Fact

INPUTS = "R-9.3-2"
_OF_A_REVIEW = re.compile(
    r"管理评审|管评|管理审查|management[ _-]*review|\bMR\b[ _-]*(?:\d|paper|input|minute|report)", re.I
)
_AHEAD = re.compile(r"计划|方案|通知|议程|程序|plan\b|notice|agenda|programme|procedure", re.I)
_WITH_CONTENT = re.compile(r"输入|材料|报告|纪要|记录|汇报|papers?|inputs?|report|minutes|record", re.I)
_TITLE_BLOCKS = 6
# 财务部经理 on the list of those present says nothing of finances.
_UNIT = re.compile(
    r"(?:财务|人力资源|资源|风险(?:管理|控制)?|供应商管理|改进)[\u4e00-\u9fff]{0,2}?(?:部|科|处|中心|室)(?![门分署])"
)
_SEVERAL_TOPICS = 3
_NUMERALS = re.compile(r"(?:^|(?<=[。；;\n ]))[(（]?([一二三四五六七八九十]{1,2})[)）]?[、.．]", re.M)
_FIGURES = re.compile(
    r"(?:^|(?<=[。；;.\n]))\s*[(（]?(\d{1,2})[)）]?[、.．)]?\s?(?=[^\d\s.%％])(?!月|日|年|号|时|点|分|起|次|个|项|家|台|人|万|元|件)",
    re.M,
)
_VALUE = {
    numeral: value
    for value, numeral in enumerate(
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"], 1
    )
}
_PERHAPS = re.compile(r"\breview\b|\bslides?\b|what we bring|评审|汇报|总结", re.I)
_OTHER_REVIEWS = re.compile(
    r"code review|peer review|(?:design|service|supplier|contract|access|change|incident|post.implementation|customer|document|log) review|review of|(?:设计|服务|供应商|合同|变更|事件|代码|文件|需求|方案|技术)评审",
    re.I,
)


def _numbers_them(content: Content, many: int) -> bool:
    """Whether a paper goes through as many numbered points as there are inputs, one after the other: 一、… 十一、…"""
    text = "\n".join(block.text for block in content.blocks if block.place.part in ("body", "textbox"))
    for pattern in (_FIGURES, _NUMERALS):
        last = 0
        for match in pattern.finditer(text):
            number = int(match[1]) if match[1].isdigit() else _VALUE.get(match[1], 0)
            last = number if number == last + 1 else last
        if last == many:
            return True
    return False


def review_topics(content: Content, title: str, name: str, catalogue: Catalogue) -> Iterator[Fact]:
    """review.topics: titles of the inputs of which a paper of the review speaks, apart by "|". A mere plan has none.

    review.topics.perhaps: the same of what only its folder can tell to be one: slides, what somebody brings.
    """
    called = f"{title} {name}"
    perhaps = bool(_PERHAPS.search(called)) and not _OTHER_REVIEWS.search(called)
    heads = " ".join(block.text for block in content.blocks[:_TITLE_BLOCKS] if block.level)
    ours = bool(_OF_A_REVIEW.search(f"{called} {heads}"))
    if not (ours or perhaps) or (_AHEAD.search(called) and not _WITH_CONTENT.search(called)):
        return
    text = "\n".join(block.text for block in content.blocks if block.place.part in ("body", "textbox"))
    said = bare(_UNIT.sub("", text))
    told = [
        topic.title.zh
        for topic in catalogue.requirement(INPUTS).key_content
        if any(bare(word) in said for word in (*topic.words_zh, *topic.words_en))
    ]
    asked = catalogue.requirement(INPUTS).key_content
    if len(asked) * 7 // 10 <= len(told) < len(asked) and _numbers_them(content, len(asked)):
        told = [topic.title.zh for topic in asked]
    first = content.blocks[0] if content.blocks else None
    if first is not None and (ours or len(told) >= _SEVERAL_TOPICS):
        kind = "review.topics" if ours else "review.topics.perhaps"
        yield Fact(kind, joined(*told), str(first.place), quote(title or name))
