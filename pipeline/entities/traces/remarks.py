"""Remarks that writers of a document left for each other in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

# In brackets, of this passage, and to be acted on: （此段请甘棠再核实）, [MF: please check this paragraph before issue].
_REMARK = re.compile(
    r"[\[【(（][^\]】)）]{0,40}(?:[此本这该](?:段|处|条|句|节|款|表|数字)|这里)[^\]】)）]{0,24}(?:核实|确认|修改|补充|删[掉除]?|再看|重写|更新|待定|商量|不确定|对吗|吗[？?])[^\]】)）]{0,20}[\]】)）]"
    r"|[\[【(（][^\]】)）]{0,24}(?:定稿|发布|审批|领导定)[前后](?:请)?(?:再)?(?:删|改|补|核(?![对查准算])|确认)[^\]】)）]{0,20}[\]】)）]"
    r"|[\[(][^\])]{0,40}\b(?:please|pls|to)\s(?:check|confirm|review|rewrite|delete|update|verify|complete)\b[^\])]{0,30}\b(?:this|paragraph|section|figure|before (?:(?:we|it|this|that|you) )?(?:is |are |goes? |gets? )?(?:issue|release|publish|print|sen[dt]|sign|approv|out\b))[^\])]{0,40}[\])]"
    r"|[\[(](?:[A-Z]{2,3}: ?|(?:still|yet) )+to (?:be )?(?:check|confirm|clarif|agree|decid|discuss|verif|complet|finish)[a-z]*\b[^\])]{0,80}[\])]"
    r"|[\[【(（][A-Z]{2,3} (?:to|for) [A-Z]{2,3}\b ?[:：,-][^\])】）]{4,160}[\]】)）]"
    r"|[\[【(（](?!说明|备注|注意|例如|包括|其中|提示|问题|注|答|问|例)[\u4e00-\u9fff]{1,4}[:：][^\])】）]{0,40}(?:要不要|是不是|能不能|行不行|好不好|合不合适|太[密长短松严细]了?|[吗呢]?[？?])[^\])】）]{0,40}[\]】)）]"
    r"|[\[【(（](?:编者|作者|编写|起草|修订)(?:注|人注|说明|意见|提示)\s*[:：][^\])】）]{2,80}[\]】)）]"
    r"|[\[(](?!(?-i:Question|Example|Answer|Note|Hint|Tip|Agenda|Topic|Script|Greeting|Check|User|Caller|Agent|Asked))(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?): [^\])?]{4,90}\?[^\])]{0,60}[\])]"
    r"|[\[【(（][^\])】）]{0,60}(?:对一下|核一下|问一下|碰一下|商量一?下|再商量|再定一?下|拿不准|不确定对不对|先按[^\])】）]{1,12}(?:写|填|算|来))[^\])】）]{0,40}[\]】)）]"
    r"|[\[【(（](?:审核|审稿|审阅|评审|会签|修改|领导|校对)意见\s*[:：][^\])】）]{2,80}[\]】)）]"
    r"|[\[【(（](?:注|备注|批注|旁注)\s*[:：][^\])】）]{4,80}(?:——|--)\s?[\u4e00-\u9fff]{1,3}[\]】)）]"
    r"|[\[【(（](?:建议|拟)(?:改[为成]|删[除掉去]|增加|补充)[^\])】）]{2,60}[\]】)）]"
    r"|[\[(](?-i:[A-Z]{2,3}),? \d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})? ?[:：–-][^\])]{4,120}[\])]"
    r"|[\[(](?:note to (?:self|author|editor|reviewer)|to ?do|fixme)\b[^\])]{0,80}[\])]",
    re.I,
)
# Outside of brackets: what stood here and what is meant to stand here.
_IN_THE_OPEN = Rare(
    r"(?:此处|本[条款段句])?原文[为是]?[“\"「]?[^。\n]{1,30}[，,]\s*(?:现|拟|建议)[^。\n]{0,4}改[为成][^。\n]{1,30}|(?:此处|本[条款段句]|这[段句里条])[^。\n]{0,16}(?:先空着|待[^。\n]{0,12}(?:确认|定下?来)[^。\n]{0,6}后?再?(?:写|补|填|改)|暂时?先?这么写)"
)
# Without brackets, at the head of a line and to somebody by name: "NB Moira: please add the second figure".
_TO_SOMEBODY = Rare(
    r"(?:^|(?<=[.!?]\s))(?:(?:NB|N\.B\.|FAO|Note (?:to|for)|Reminder (?:to|for)|Question (?:to|for)|To ?do(?: for)?):?,? (?:self|author|editor|reviewer|[A-Z][a-z]+(?: [A-Z][a-z]+)?)|@ ?[A-Z][a-z]+(?: [A-Z][a-z]+)?|@[\u4e00-\u9fff]{2,4}) ?[:：,，–—-]\s?(?=[^.。]{0,80}(?:\?|？|\b(?:please|pls|fill|check|confirm|ask|add|update|decide|complete|still|missing|correct|agree)|请|补充|核实|确认|填|改|删))[^\n]{4,160}"
)
_OPENS = re.compile(r"[\[【(（]")  # where each of them begins: looked for first, most lines have none
_MOST = 5


def remarks_in_text(content: Content) -> Iterator[Fact]:
    """remark.text: each such remark, with its place."""
    seen = 0
    for block in content.blocks:
        if block.place.part != "body" or block.rows:
            continue
        match = next(filter(None, (_REMARK.match(block.text, at.start()) for at in _OPENS.finditer(block.text))), None)
        match = match or _TO_SOMEBODY.search(block.text) or _IN_THE_OPEN.search(block.text)
        if match and seen < _MOST:
            seen += 1
            yield Fact("remark.text", match.group(), str(block.place), quote(block.text, match.start()))
