"""Annexes of its own that a paper sends its reader to, and that it does not have: "See Annex C", 详见附录B."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

_ENGLISH = r"(?P<kind>[Aa]nnex|[Aa]ppendix|[Aa]ttachment|[Ee]nclosure) (?P<no>[A-H]|\d{1,2}|[IV]{1,3})(?![\w.-]*\d)\b"
_CHINESE = r"(?P<zh>附[件录表]) ?(?P<zhno>[A-H]|\d{1,2}|[一二三四五六七八九十]{1,2})(?![\dA-Za-z.-])"
_SENT = Rare(
    rf"(?:\b(?:[Ss]ee|[Pp]er|[Uu]se|(?:given|listed|named|kept|shown|set out|described|defined|found|stands?|is|are) in|according to|as in) (?:also )?(?:the )?{_ENGLISH}"
    rf"|(?:[详参]?见|按照?|填写?|依据|列[于在]|载于|使用)(?:本(?:程序|文件|计划|办法|制度|预案|手册|规定|规范))?(?:的)?[（(]?{_CHINESE})"
)
# Of a standard, or of another paper.
_OF_ANOTHER = re.compile(r"^[^.;。；\n]{0,6}(?:\b(?:of|to|in) (?!this\b)|《|\d{4,5}|标准|中的|ISO|GB)")
_OF_OTHERS_BEFORE = re.compile(
    r"(?:》|\d{4,5}[^。；]{0,8}|标准|合同|协议|contract|agreement|standard)[的之's ]{0,4}[^。；.]{0,6}$", re.I
)
_ALL_OF_THEM = re.compile(
    r"^\s*(?:附[件录表]|annex(?:es)?|appendi(?:x|ces)|attachments?|enclosures?)\s*(?:[:：]|$|(?:清单|list)\b)",
    re.I | re.M,
)
_MOST = 3


def absent_annexes(content: Content) -> Iterator[Fact]:
    """reference.own_annex: an annex by its letter or number, which no line, cell or heading of the paper begins with."""
    cited: dict[str, Fact] = {}
    for block in _SENT.among(content.blocks):
        if block.place.part != "body":
            continue
        for match in _SENT.pattern.finditer(block.text):
            label = f"{match['kind'].capitalize()} {match['no']}" if match["kind"] else f"{match['zh']}{match['zhno']}"
            others = _OF_ANOTHER.match(block.text[match.end() :]) or _OF_OTHERS_BEFORE.search(
                block.text[: match.start()]
            )
            if not others and label not in cited:
                cited[label] = Fact("reference.own_annex", label, str(block.place), quote(block.text, match.start()))
    if not cited or content.attachments or any(_ALL_OF_THEM.search(block.text) for block in content.blocks):
        return
    there = {label for label in cited if any(_begins_with(label, block.text) for block in content.blocks)}
    yield from [fact for label, fact in cited.items() if label not in there][:_MOST]


def _begins_with(label: str, text: str) -> bool:
    """Whether a line or cell begins with the annex itself: "Annex C Contacts", 附录 B 通讯录, "C. Contacts" below it."""
    kind, _, no = label.partition(" ") if label.isascii() else (label[:2], "", label[2:])
    return bool(
        re.search(
            rf"(?:^|[\t\n])[\s\d.、（(【\[]*{kind}\s*{no}(?![\w.-]*\d)(?=\W|[\u4e00-\u9fff]|$)", text, re.I | re.M
        )
    )
