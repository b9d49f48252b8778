"""Notices that bring a document with them: "关于印发《信息安全方针》的通知", and below it the policy itself.

Offices send out every rule in this way; the paper is what was sent out, and the notice its cover. Short ones stand in the
notice itself, item by item.
"""

from __future__ import annotations

import re

from pipeline.text.normal import bare
from pipeline.values import Content

_NOTICE = re.compile(
    r"^(?:.{0,30}?)关于(?:重新|修订)?(?:印发|下发|发布|颁布|颁发|公布|转发|试行|施行|实施|执行)(?:实施|执行|试行)?(?P<what>[《〈].{2,40}[》〉]|.{4,40}?)的?(?:通知|决定|公告|函)$"
)
_MARKS = re.compile(r"[《》〈〉“”\"]")
_LONGEST_NAME = 60  # characters of a heading
_ONE_TEXT = re.compile(r"[^》〉]*[》〉]?$")  # and not 《…》《…》
_OF_RULES = re.compile(
    r"(?:方针|政策|策略|目标|办法|规定|细则|守则|须知|规程|制度|程序|流程|规范|规则|规矩|准则|标准|要求|指引|指南|预案|方案)(?:[(（][^()（）]{1,12}[)）])?[》〉]?$"
)
_ITEM = re.compile(
    r"\s*(?:\d{1,2}[.、)）](?!\d)|[(（]?[一二三四五六七八九十]{1,2}[)）、]|第[一二三四五六七八九十\d]{1,3}[条章款]|[一二三四五六七八九]是)"
)
_BESIDE_IT = re.compile(r"(?:附件|见附|附后|随文)[^《〈。；]{0,8}(?P<other>[《〈][^》〉]{2,40}[》〉])?")
_LABELLED = re.compile(r"(?P<label>[^：:。，]{4,24})[：:].{10}")
_FOLLOWS = re.compile(r"(?:公布|发布|颁布|印发|下发)如下")
_LEAST_ITEMS = 3
_SAYS_SOMETHING = 150  # characters of these items


def attached(title: str, content: Content, file: str = "") -> str:
    """The name of the document that a notice of this title brings, where the text has it as a heading or is it; else the
    title. A text without a title is called as its `file` is."""
    match = _NOTICE.match((title or file).strip())
    if match is None:
        return title
    name = _MARKS.sub("", match["what"]).strip()
    key = bare(name)
    below = (block for block in content.blocks if not block.rows and len(block.text) <= _LONGEST_NAME)
    if any(bare(_MARKS.sub("", block.text)) == key for block in below):
        return name
    one_rule = _OF_RULES.search(match["what"]) and _ONE_TEXT.match(match["what"])
    return name if one_rule and (_in_items(content, key) or _told_in_a_line(content, key)) else title


def _told_in_a_line(content: Content, key: str) -> bool:
    """Whether a line gives the words of what is sent out behind its name: 公司信息安全方针：守好数据，…"""
    lines = (block.text for block in content.blocks if not block.rows and block.place.part == "body")
    labels = (match for match in map(_LABELLED.match, lines) if match)
    return any(bare(_MARKS.sub("", match["label"])).endswith(key) for match in labels)


def _in_items(content: Content, key: str) -> bool:
    """Whether the text of a notice goes on item by item, and is not beside it: another paper may be."""
    texts = [block.text for block in content.blocks if block.place.part == "body"]
    items = [at for at, text in enumerate(texts) if _ITEM.match(text)]
    if len(items) < _LEAST_ITEMS or sum(map(len, texts[items[0] :])) < _SAYS_SOMETHING:
        return False
    beside = (match for text in texts for match in _BESIDE_IT.finditer(text))
    return any(map(_FOLLOWS.search, texts)) or all(one["other"] and key not in bare(one["other"]) for one in beside)
