"""Who led a meeting, who was there, and who released its minutes: in fields, tables, lists of lines and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.entities.people.hands import label_and_rest
from pipeline.entities.tables import cell, heads
from pipeline.text.fields import Labels, field_key, fields
from pipeline.text.normal import plain, quote
from pipeline.text.people import LATIN_NAME, names_in
from pipeline.values import Block, Fact

_CHAIR = Labels(
    r"^(?:会议|评审)?(?:主持|召集|召集主持|主席)(?:人|者)?(?:职务)?$|^chair(?:ed by|person|man|woman)?$|^chaired$|^(?:meeting )?(?:led|run|hosted|convened|facilitated) by$|^presided by$|^in the chair$|^chair of (?:the )?meeting$|^host$"
)
_PRESENT = Labels(
    r"^(?:参[加会与]|出席|与会|到会|参评|评审)(?:人员|者|人)?(?:名单)?$|^(?:present|attendees?|attended by|participants?|attendance|in attendance|those present|people present)$"
)
# "Minutes approved: Ann Holt", 会议纪要签发：罗颖, alone in its line.
_MINUTED = re.compile(
    r"(?:(?:(?:the )?(?:meeting )?(?:minutes|notes|record)(?: were| was)? )?(?:approved|signed|released|confirmed|authori[sz]ed|checked|reviewed|issued)(?: by| for release)?"
    r"|(?:会议)?(?:纪要|记录)?(?:由)?(?:审批|批准|签发|审核|核准)(?:人)?)\s?[:：]\s?(?P<who>.{2,60})$",
    re.I,
)
_NAME = rf"{LATIN_NAME}(?: [A-Z][a-z'-]+)?"
_CHAIR_WORD = re.compile(r"主\s*持|chair|presid|led by|opened the", re.I)
_CHAIRED = re.compile(
    rf"(?:^|[.;,，。；\s(（])(?:[Cc]hair(?:person|man|woman)?|[Ii]n the chair|[Mm]eeting led by|[Pp]residing)\s*[:：]\s*(?P<chair>{_NAME})"
    rf"|(?P<role>{_NAME})(?:,? [A-Z][\w ]{{3,30}}?,?)? (?:\([^()]{{0,40}}\b[Cc]hair\w*\)|in the chair|chairs|chaired|presided|took the chair|opened the meeting)"
    r"|(?:会议)?由(?P<by>[^。；，,]{2,24}?)主持"
    r"|(?P<head>[\u4e00-\u9fff]{0,3}(?:经理|总裁|总监|主任|董事长|部长|院长|所长|代表)(?:兼[\u4e00-\u9fff]{2,6}(?:代表|经理))?) ?(?P<whom>[\u4e00-\u9fff]{2,4}?)(?:同志)?主持(?:召开|了|会议)|(?P<name>[\u4e00-\u9fff]{2,4})(?:总经理|总裁)?主持(?:召开|了|会议)"
    r"|(?:^|[,，。；;\s])(?P<led>[\u4e00-\u9fff]{2,4})(?:同志)?主持(?=[,，。；;\s]|$)"
    rf"|(?:[Cc]haired|[Ll]ed|[Pp]resided over|[Pp]resided) by (?:the )?(?:[A-Z][\w ]{{3,30}}?,? )?(?P<en>{_NAME})"
)
_IN_THE_CHAIR = re.compile(
    r"[(（,，]\s*(?:in the )?chair(?:person|man|woman)?\b|^(?:meeting )?chair(?:person|man|woman)?$|[(（]主持人?[)）]|^(?:会议)?主持人?$",
    re.I,
)
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
# 质量部乔木、运维部卫澜参加; "Ann Holt and Tom Acheson were present"; "Present were Ann Holt …".
_CAME = re.compile(
    r"(?P<who>[^。；;，,\n]{2,120}?)(?:等(?:人|[一二三四五六七八九十\d]+人)?)?(?:参加|出席|参会|到会|列席)(?:了|会议|评审|本次|此次)*(?=[。；;，,\n]|$)"
    r"|(?P<en>[A-Z][^.;\n]{4,200}?) (?:were present|were there|attended|took part|joined the meeting|sat in)\b|\b(?:[Pp]resent|[Aa]ttending|[Tt]here) were (?P<en2>[A-Z][^.;\n]{4,200})"
)
# 地点：三楼会议室主持：副总经理 冯某　出席：…: labels in one line that nothing parts from what stands before them.
_GLUED = re.compile(
    r"(?<=[\u4e00-\u9fffA-Za-z0-9)） 　])(?P<label>主持人?|召集人|出席(?:人员)?|参[会加]人员|与会人员|到会人员)[:：]\s*"
    r"(?P<rest>[^。；;:：\n]{2,120}?)(?=\s*(?:出席|参[加会与]|与会|到会|列席|缺席|请假|主持|记录|地点|时间|日期)(?:人员|人|者)?[:：]|[。；;\n]|$)"
)
_SENTENCE = re.compile(r"[。；;]|\.(?=\s)")
_ITEM = re.compile(r"^\s*(?:[-–•·*○●▪]|\d{1,2}[.)、])\s*")
_LONGEST_ITEM, _MOST_ITEMS, _LEAST_NAMES = 60, 30, 2


def attendance(blocks: Iterable[Block]) -> Iterator[Fact]:
    """meeting.chair and meeting.present: who led a meeting, and who is said or listed to have been there."""
    blocks = tuple(blocks)
    for field in fields(blocks):
        name = _role_of(field.label)
        if name and not field.below and names_in(field.value):
            yield Fact(name, field.value[:200], str(field.place), quote(field.said))
    for block in blocks:
        for row in block.rows[1:] if _CHAIR_WORD.search(block.text) else ():
            names = [name for cell in row for name in names_in(cell.text)]
            if len(names) == 1 and any(_IN_THE_CHAIR.search(cell.text) for cell in row):
                line = quote(" ".join(cell.text for cell in row if cell.text))
                yield Fact("meeting.chair", names[0], f"{block.place} {row[0].address}".strip(), line)
        if not block.rows and _CHAIR_WORD.search(block.text) and (match := _CHAIRED.search(block.text)):
            who = " ".join(each for each in match.groups() if each)  # 总经理 俞怀瑾: the post, too
            yield Fact("meeting.chair", who, str(block.place), quote(block.text, match.start()))
    yield from _without_colons(blocks)
    for at, block in enumerate(blocks):
        yield from _under_a_head(block) if block.rows else _listed_below(block, blocks[at + 1 : at + 1 + _MOST_ITEMS])


def _role_of(text: str) -> str | None:
    key = field_key(_BRACKETS.sub("", text))
    return "meeting.chair" if _CHAIR.search(key) else "meeting.present" if _PRESENT.search(key) else None


def _without_colons(blocks: Sequence[Block]) -> Iterator[Fact]:
    """主持 柏舟; "Present (signed on the list): …"; and sentences that say who came."""
    for block in blocks:
        if block.rows:
            continue
        label, colon, rest = plain(block.text).strip().partition(":")
        role = _role_of(label) if colon and len(label) <= _LONGEST_ITEM and _BRACKETS.search(label) else None
        role, rest = (role, _SENTENCE.split(rest)[0]) if role else label_and_rest(block.text.strip(), _role_of)
        if role and names_in(rest):
            yield Fact(role, rest[:200], str(block.place), quote(block.text))
        for match in _GLUED.finditer(block.text):
            if (role := _role_of(match["label"])) and names_in(match["rest"]):
                yield Fact(role, match["rest"], str(block.place), quote(block.text, match.start()))
        for match in _CAME.finditer(plain(block.text)):
            who = next(each for each in match.groups() if each)
            if names := names_in(who):
                yield Fact("meeting.present", "、".join(names), str(block.place), quote(block.text, match.start()))


def _under_a_head(block: Block) -> Iterator[Fact]:
    """A column of those who were there: 参加人员 | 职务, "Attendee | Function"."""
    for row, keys, rest in heads(block):
        at = next((at for at, key in enumerate(keys) if len(row) > 1 and _PRESENT.search(key)), None)
        found = [(each, cell(each, at)) for each in rest] if at is not None else []
        named = [(each, text) for each, text in found if len(names_in(text)) == 1]
        if len(named) >= _LEAST_NAMES and len(named) * 3 >= len(found) * 2:
            for each, text in named:
                line = " ".join(one.text for one in each if one.text)
                yield Fact("meeting.present", text, f"{block.place} {each[0].address}".strip(), quote(line))
            return


def _listed_below(label: Block, below: Sequence[Block]) -> Iterator[Fact]:
    """Lines below 出席人员： or "Attendees" that each begin with a name."""
    if len(label.text) > _LONGEST_ITEM or _role_of(label.text.strip().rstrip(":：")) != "meeting.present":
        return
    for block in below:
        line = _ITEM.sub("", plain(block.text)).strip()
        names = names_in(line) if len(line) <= _LONGEST_ITEM and not block.rows else ()
        if not names or not line.replace(" ", "").startswith(names[0].replace(" ", "")):
            return
        yield Fact("meeting.present", line, str(block.place), quote(block.text))
        if _IN_THE_CHAIR.search(line):
            yield Fact("meeting.chair", names[0], str(block.place), quote(block.text))


def minuted(blocks: Iterable[Block]) -> Iterator[Fact]:
    """meeting.signed: who released, checked or confirmed the minutes, by a line below them."""
    for block in blocks:
        if not block.rows and (match := _MINUTED.match(" ".join(block.text.split()))):
            for name in names_in(match["who"]):
                yield Fact("meeting.signed", name, str(block.place), quote(block.text))
