"""What mails, minutes and reports tell of: what came in long ago and is still open, and what is linked to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pipeline.entities.tables import heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.plain_days import MONTH_NAME, moment_in, month_number
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_STILL = Rare(
    r"(?:仍|还|至今|一直|目前|尚)[^。；;\n]{0,12}(?:未(?:关闭|解决|处理|分派|指派|认领|定位|办|答复|回复|完成|闭环)|没有?(?:人|解决|关闭|处理|指派|分派|认领|答复|办))"
    r"|(?:一直|仍|还|长期)(?:是|为|处于|显示)?[“\"「]?(?:挂起|挂着|处理中|进行中|待分派|待处理|打开|未关闭|未分派)"
    r"|至今未(?:办|完成|落实|处理|解决|关闭)|长期(?:未关闭|无人(?:处理|跟进|认领))|无人(?:跟进|认领)"
    r"|\b(?:is|are|was|were|has been|have been|had been)\b[^.;\n]{0,24}\b(?:unassigned|unresolved|not (?:yet )?(?:been )?(?:closed|resolved|assigned|answered|picked up))\b"
    r"|\bremain(?:s|ed|ing)? (?:open|outstanding|unassigned|unresolved)\b|\bstill (?:open|outstanding|unassigned|unresolved|in progress|pending|new|not (?:closed|resolved|assigned|answered|done))\b|\bcarried (?:forward|over)\b",
    re.I,
)
_OVER = re.compile(
    r"不符合|\bNCR?\b|\bnonconformit|^\W*(?:nothing|none|no)\b|(?:均|都|全部)已|(?:已|均已|现已)(?:关闭|解决|办结|完成|处理|闭环)|\b(?:since|now|all) (?:been )?(?:closed|resolved|done)\b|\bwas (?:then )?(?:closed|resolved) on\b",
    re.I,
)
# Releases without a change, problems without an incident, changes without what they change.
_UNLINKED = Rare(
    r"(?:发布|上线|投产|升级)[^。；;\n]{0,12}(?:没有|未|没)(?:走|提|填|办理?|经过?|提交|登记|对应的?)?[^。；;\n]{0,3}变更(?:单|申请|流程|记录|编号)?"
    r"|问题[^。；;\n]{0,16}(?:没有|未|没)[^。；;\n]{0,4}(?:关联|登记|挂|写明|注明|链接|对应)[^。；;\n]{0,8}事件|变更[^。；;\n]{0,12}(?:没有|未|没)(?:关联|填写|写明|注明|对应)[^。；;\n]{0,6}配置项"
    r"|\b(?:releases?|deployments?|of them|of which)\b[^.;\n]{0,60}\b(?:without|no|none|not)\b[^.;\n]{0,24}\bchange (?:record|request|ticket|number)s?\b|\bnone of (?:them|which|the releases)[^.;\n]{0,12}\bha[ds]? an? change (?:record|request|ticket)"
    r"|\bproblems?\b[^.;\n]{0,40}\b(?:not|none|nor|no)\b[^.;\n]{0,16}\blinked to (?:an? |any |the )?incidents?|\bnone of the [^.;\n]{0,24}problems?\b[^.;\n]{0,16}\blinked to|\bincidents? behind (?:them|it)[^.;\n]{0,12}\bnot (?:noted|recorded|linked)",
    re.I,
)
_A_RULE = re.compile(r"应|须|必须|不得|禁止|如果|若|如有|\b(?:shall|must|should|may|if|when|whenever|never)\b", re.I)
_NUMBER = re.compile(r"(?<![A-Za-z0-9-])(?!PRB|PBM|PM-|KE|ISO|BC-|NC|CAR)[A-Z]{2,6}[-_]?\d[\d-]{2,}(?![A-Za-z0-9-])")
_A_PROBLEM = re.compile(r"问题(?:单|编号|记录)|\bproblems?\b", re.I)
# An action without a number is late by its own day.
_DUE = re.compile(
    r"\d[日号]?(?:前|之前)|(?:限|应于|期限|要求|原定)[^。；]{0,8}\d|\b(?:due|by|until|before)\b[^.;]{0,16}\d", re.I
)
_SENTENCE = re.compile(r"(?<=[。；;])|(?<=\.)\s|\n")
# A day or month of it: 6月18日, 六月, 18 June, June.
_WHEN = re.compile(
    rf"(?<![\d.])(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>\d{{1,2}})[日号])?|(?P<numeral>十[一二]?|[一二三四五六七八九])月(?!份?度)"
    rf"|(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)? )?\b(?P<name>{MONTH_NAME})\b(?: (?P<second>\d{{1,2}})\b(?!\d))?"
)
_OF_A_NUMBER = re.compile(r"[-_](?:20)?2\d(0[1-9]|1[0-2])[-_]?\d")
_MOST = 12
# What a table of actions says of one that is not done.
_STATE = Labels(r"状态$|^(?:完成|落实|进展|执行|整改)情况$|^是否完成$|^(?:state|status|progress|done\??|completed\??)$")
_NOT_DONE = re.compile(
    r"未(?:完成|开始|启动|落实|关闭|办)|没(?:有)?(?:做|完成|落实)|进行中|处理中|否|not (?:yet )?(?:done|started|completed?|closed)|open|outstanding|in progress|no",
    re.I,
)
_LONGEST_DAY = 24  # characters of a cell that holds a day


def told_open(content: Content) -> Iterator[Fact]:
    """told.open "numbers|day" of a sentence that says of tickets or actions that they are still open, with the day (--MM-DD
    without its year) on which they came in or were due, by the words beside it or by the months in their numbers."""
    blocks = [block for block in content.blocks if not block.place.sheet]
    blocks = [block for block in blocks if block.rows or _STILL.can_stand_in(block.text)]
    first = {} if all(block.rows for block in blocks) else _first_days(content)
    told = (fact for block in blocks for fact in (_of_rows(block) if block.rows else _of(block, first)))
    yield from islice(told, _MOST)


def told_unlinked(content: Content) -> Iterator[Fact]:
    """told.unlinked: a sentence that says of what was released, or of problems, that they are linked to nothing."""
    for block in content.blocks:
        if block.rows or not _UNLINKED.can_stand_in(block.text):
            continue
        for piece in _SENTENCE.split(block.text):
            if (match := _UNLINKED.search(piece)) and not _A_RULE.search(piece):
                yield Fact("told.unlinked", match.group(), str(block.place), quote(piece, match.start()))
                break


def _first_days(content: Content) -> dict[str, str]:
    """The first day that a text of notes tells of a number, whatever it says of it then."""
    found: dict[str, str] = {}
    for block in content.blocks:
        for piece in _SENTENCE.split(block.text) if not block.rows and not block.place.sheet else ():
            for number in _NUMBER.findall(piece):
                if day := _written_day(piece):
                    found[number] = min(found.get(number, day), day, key=lambda each: each[-5:])
    return found


def _of_rows(block: Block) -> Iterator[Fact]:
    """The same of rows of a table of actions in minutes and reports: the last day that such a row gives is that until which
    it should have been done."""
    state = next((at for _, keys, _ in heads(block) for at, key in enumerate(keys) if _STATE.search(key)), None)
    for row in block.rows[1:] if state is not None else ():
        said = row[state].text.strip() if state is not None and state < len(row) else ""
        days = [day for cell in row if len(cell.text) <= _LONGEST_DAY and (day := _written_day(cell.text))]
        if days and _NOT_DONE.fullmatch(said):
            line = " ".join(cell.text for cell in row if cell.text)
            numbers = list(dict.fromkeys(_NUMBER.findall(line)))
            yield Fact("told.open", joined("、".join(numbers), days[-1]), row_place(block, row), quote(line))


def _of(block: Block, first: dict[str, str]) -> Iterator[Fact]:
    pieces = [piece for piece in _SENTENCE.split(block.text) if piece.strip()]
    for at, piece in enumerate(pieces):
        if not (match := _STILL.search(piece)) or _OVER.search(piece):
            continue
        before = pieces[at - 1] if at and not _NUMBER.search(piece) else ""  # "INC-603 came in June. It is still open."
        said = f"{before}{piece}"
        numbers = list(dict.fromkeys(_NUMBER.findall(said)))
        days = [day for number in numbers if (day := first.get(number))]
        day = min([*days, _day(said)], key=lambda each: each[-5:] or "99") if days else _day(said)
        if not day or (not numbers and (_A_PROBLEM.search(said) or not _DUE.search(said))):
            continue
        yield Fact("told.open", joined("、".join(numbers), day), str(block.place), quote(piece, match.start()))


def _day(said: str) -> str:
    """The first day or month in a text as --MM-DD (a month's end), with its year where it is written; else the month that
    stands in its numbers."""
    months = [match[1] for number in _NUMBER.findall(said) if (match := _OF_A_NUMBER.search(number))]
    return _written_day(said) or (f"--{max(months)}-28" if months else "")


def _written_day(said: str) -> str:
    if moment := moment_in(said):
        return moment[0].isoformat()
    match = _WHEN.search(_NUMBER.sub(" ", said))
    month = month_number(match["month"] or match["numeral"] or match["name"]) if match else None
    if match and month:
        day = int(match["day"] or match["first"] or match["second"] or 28)
        return f"--{month:02}-{min(day, 28):02}"
    return ""
