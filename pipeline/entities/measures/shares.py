"""Targets that a document puts as a share of something: "92 % of P1 incidents are resolved within 4 h", "resolves at least
92 % of incidents in time", 一级事件在4小时内解决，解决率不低于90%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.measures.figures import plain_number
from pipeline.entities.measures.names import SHORTEST_NAME, measure_key, written_measure
from pipeline.text.joined import joined
from pipeline.text.normal import plain, quote
from pipeline.values import Content, Fact

_BOUND = r"(?:at least |not less than |no less than |no fewer than |more than |over |a minimum of |≥ ?|>= ?)?"
_SHARE = r"(?P<{}>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent)\)? of (?:all |the |our |its )?"
_THING = r"(?P<{}>(?:P[1-5]|[A-Za-z][\w-]*)(?: [A-Za-z][\w-]*){{0,3}}?)"
_END = r"(?=[.;,)]|$| and (?:at least |\d)| \(| each month| a month| per month| in (?:a|each|every) month)"
# 92 % of P1 incidents are resolved within 4 h; at least 97 % of backups shall succeed
_IS_DONE = re.compile(
    rf"{_BOUND}{_SHARE.format('a')}{_THING.format('thing')} (?:are|is|will be|shall be|must be|have to be|need to be|to be|shall|must|will) (?P<done>[a-z][\w' -]{{3,60}}?){_END}",
    re.I,
)
# 92 % of P1 incidents resolved within 4 h; 96 % of changes without failure
_DONE_SO = re.compile(
    rf"(?:^|[:;.] ?|[-–•] ){_BOUND}{_SHARE.format('a')}{_THING.format('thing')} (?P<done>(?:resolved|restored|solved|fixed|answered|closed|completed|fulfilled|delivered|met|successful|without|in time|on time)\b[\w' -]{{0,60}}?){_END}",
    re.I,
)
# of incidents at least 92 % shall be solved in the agreed time; of all calls, 90 % are answered within 30 seconds
_OF_THEM = re.compile(
    rf"(?:^|[.;:] |\bthat )[Oo]f (?:all |the |our |its )*{_THING.format('thing')},? {_BOUND}(?P<a>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent) (?:are|is|will be|shall be|must be|have to be|need to be|to be|shall|must|will) (?P<done>[a-z][\w' -]{{3,60}}?){_END}",
    re.I,
)
# resolves at least 92 % of incidents within the agreed time; we aim to answer 90 % of calls within 30 seconds
_DOES = re.compile(
    rf"\b(?P<verb>resolv|answer|clos|restor|deliver|complet|fulfil|respond to|solv|fix)(?:es|e|s|ing|l|ls)? {_BOUND}{_SHARE.format('b')}{_THING.format('what')} (?P<when>(?:in|on|within|by|at) [\w' -]{{3,40}}?){_END}",
    re.I,
)
_DONE = {"resolv": "resolved", "answer": "answered", "clos": "closed", "restor": "restored", "deliver": "delivered", "complet": "completed", "fulfil": "fulfilled", "respond to": "answered", "solv": "resolved", "fix": "resolved"}  # fmt: skip
_CALLED = re.compile(r"\s?\((?P<name>[A-Za-z][\w -]{4,40})\)")
_CHINESE = re.compile(
    r"(?P<level>(?:[一二三四]级|P[1-4]|重大|紧急)?(?:事件|故障|请求|服务请求|工单))(?:均)?(?:应当?|须|要)?在?(?P<time>\d+(?:\.\d+)?(?:分钟|小时|个?工作日))(?:之)?内(?P<act>响应|解决|恢复|处理|完成|办结)[^。；;，,]{0,6}[，,](?:其)?(?:[一二三四]级|P[1-4])?(?:及时|按时|达成|完成|解决|响应|恢复|办结){1,2}率(?:应|须)?(?:不低于|≥|>=|达到|不少于|为)\s*(?P<c>\d{2,3}(?:\.\d+)?)\s*[%％]"
)
# What was, or will be no more, is aimed at no longer.
_OF_OLD = re.compile(
    r"\b(?:last year|previously|formerly|raised to|increased to|instead of|was|were)\b|去年|上年|提高到|上调|调整为",
    re.I,
)
_MOST = 40


def shares_promised(content: Content) -> Iterator[Fact]:
    """metric.target, as `metric_facts` has them, of such sentences."""
    shown = 0
    for block in content.blocks:
        if block.rows or block.place.part not in ("body", "textbox") or not re.search(r"[%％]|per ?cent", block.text):
            continue
        text = plain(block.text)
        for start, said, figure in (*_english(text), *_chinese(text)):
            name = measure_key(said)
            sentence = text[max(0, text.rfind(". ", 0, start)) : start + 160].partition(". ")[0]
            if len(name) >= SHORTEST_NAME and shown < _MOST and not _OF_OLD.search(sentence):
                shown += 1
                value = joined(name, "more", plain_number(figure), "%", "", written_measure(said))
                yield Fact("metric.target", value, str(block.place), quote(block.text, max(0, start)))


def _english(text: str) -> Iterator[tuple[int, str, str]]:
    for match in (*_IS_DONE.finditer(text), *_DONE_SO.finditer(text), *_OF_THEM.finditer(text)):
        yield match.start(), f"{match['thing']} {match['done']}", match["a"]
        if called := _CALLED.match(text, match.end()):
            yield match.start(), called["name"], match["a"]
    for match in _DOES.finditer(text):
        yield match.start(), f"{match['what']} {_DONE[match['verb'].lower()]} {match['when']}", match["b"]
        if called := _CALLED.match(text, match.end()):
            yield match.start(), called["name"], match["b"]


def _chinese(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _CHINESE.finditer(text):
        yield match.start(), f"{match['level']}{match['time']}{match['act']}率", match["c"]
