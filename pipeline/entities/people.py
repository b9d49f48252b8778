"""People and what they do: who signed, who stands on a roster, who leads the organisation, who attended a review."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels, fields
from pipeline.text.normal import quote
from pipeline.text.people import names_in
from pipeline.values import Block, Content, Fact, Row

_PERSON = Labels(r"^(?:员工)?姓名(?: ?name)?$|^(?:full )?name(?: ?姓名)?$|^员工$")
_NAME_IN_SHORT = Labels(r"^(?:名|名字|人名|员工名)$|^(?:person|employee|colleague)$")
_LEAST_NAMES = 3
_NAME_BESIDE = Labels(
    r"^(?:英文|中文|外文)(?:姓?名|拼音)?(?: ?(?:姓名)?拼音)?$|^(?:姓名)?拼音$|^(?:english|chinese|latin|local|preferred) name$|^(?:name in )?(?:english|chinese|pinyin)$|^pinyin(?: name)?$"
)
_CHINESE_RUN = re.compile(r"[\u4e00-\u9fff·•]+(?: [\u4e00-\u9fff])*")
_POST = Labels(
    r"^(?:岗|岗位|职务|职位|岗位名称|职务岗位)(?: ?(?:post|position|title))?$|^(?:post|position|role|title|job title)$"
)
_TOP_POST = r"总经理|总裁|首席执行官|最高管理者|执行董事|董事长|法定代表人"
_TOP = re.compile(
    rf"(?<![副助])(?P<post>{_TOP_POST})\s*(?:签[字名批]|批准)?\s*[:：]?\s*(?P<name>[\u4e00-\u9fff]{{2,4}})(?![\u4e00-\u9fff])"
)
_TOP_ENGLISH = re.compile(
    r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z'-]+){1,2}),? \(?(?:Managing Director|General Manager|Chief Executive(?: Officer)?|CEO|President)\b"
    r"|\b(?:Managing Director|General Manager|Chief Executive(?: Officer)?|CEO|President)[:,]? (?P<after>[A-Z][a-z]+(?: [A-Z][a-z'-]+){1,2})"
)
_TOP_WORD = re.compile(
    r"总经理|总裁|首席执行官|最高管理者|执行董事|董事长|法定代表人|Managing Director|General Manager|Chief Exec|CEO|President"
)
_CHAIR = Labels(
    r"^(?:会议)?主持(?:人|者)?$|^评审主持(?:人)?$|^chair(?:ed by|person|man|woman)?$|^chaired$|^(?:meeting )?led by$|^presided by$"
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
_CHAIR_WORD = re.compile(r"主\s*持|chair|presid|led by|opened the", re.I)
_CHAIRED = re.compile(
    r"(?:^|[.;,，。；\s(（])(?:[Cc]hair(?:person|man|woman)?|[Ii]n the chair|[Mm]eeting led by|[Pp]residing)\s*[:：]\s*(?P<chair>[A-Z][a-z]+(?: [A-Z][a-z'-]+){1,2})"
    r"|(?P<role>[A-Z][a-z]+(?: [A-Z][a-z'-]+){1,2})(?:,? [A-Z][\w ]{3,30}?,?)? (?:\((?:in the )?[Cc]hair\w*\)|in the chair|chairs|chaired|presided|took the chair|opened the meeting)"
    r"|(?:会议)?由(?P<by>[^。；，,]{2,24}?)主持"
    r"|(?P<head>[\u4e00-\u9fff]{0,3}(?:经理|总裁|总监|主任|董事长|部长|院长|所长|代表)(?:兼[\u4e00-\u9fff]{2,6}(?:代表|经理))?) ?(?P<whom>[\u4e00-\u9fff]{2,4}?)(?:同志)?主持(?:召开|了|会议)|(?P<name>[\u4e00-\u9fff]{2,4})(?:总经理|总裁)?主持(?:召开|了|会议)"
    r"|(?:[Cc]haired|[Ll]ed|[Pp]resided over|[Pp]resided) by (?:the )?(?:[A-Z][\w ]{3,30}?,? )?(?P<en>[A-Z][a-z]+(?: [A-Z][a-z'-]+){1,2})"
)
_IN_THE_CHAIR = re.compile(
    r"[(（,，]\s*(?:in the )?chair(?:person|man|woman)?\b|^(?:meeting )?chair(?:person|man|woman)?$|[(（]主持人?[)）]|^(?:会议)?主持人?$",
    re.I,
)
_APPOINTED = re.compile(
    r"(?:任命|委任|聘任|指定|授权)(?:我?公司)?(?P<zh>[\u4e00-\u9fff]{2,4}?)(?:同志|先生|女士)?(?=为|担任|任(?![命期何]))"
    r"|(?P<en>[A-Z][a-z]+(?:[-'][A-Z][a-z]+)? [A-Z][a-z'-]+) (?:is|are|has been) (?:hereby )?appointed\b"
    r"|\bappoints? (?P<en2>[A-Z][a-z]+(?:[-'][A-Z][a-z]+)? [A-Z][a-z'-]+) (?:as|to be)\b"
)
_LONGEST_NAME = 30
_MOST_PEOPLE = 3000
_MOST_OF_A_KIND = 40


def signed(signoffs: Iterable[Fact]) -> Iterator[Fact]:
    """person.signed: "role|name" of each person that a cover names as author, reviewer or approver."""
    for fact in signoffs:
        for name in names_in(fact.value):
            yield Fact("person.signed", f"{fact.name.removeprefix('signoff.')}|{name}", fact.place, fact.quote)


def listed(content: Content) -> Iterator[Fact]:
    """person.listed: "name|post" of each row of a table of people, once a name."""
    seen: set[str] = set()
    for block in content.blocks:
        for _, keys, rest in heads(block):
            name, post = name_column(keys, rest), column(keys, _POST)
            if name is None:
                continue
            for below in rest:
                person = "".join(cell(below, name).split()) if not cell(below, name).isascii() else cell(below, name)
                if 2 <= len(person) <= 30 and person not in seen and len(seen) < _MOST_PEOPLE:
                    seen.add(person)
                    place = row_place(block, below)
                    yield Fact(
                        "person.listed", f"{person}|{cell(below, post)}", place, f"{person} {cell(below, post)}".strip()
                    )
            break


def name_column(keys: Sequence[str], rest: Sequence[Row]) -> int | None:
    """The column of people's names: by its head, where a head in short (名, Person) counts over what are mostly names."""
    at = column(keys, _PERSON)
    short = column(keys, _NAME_IN_SHORT) if at is None else None
    if short is None:
        return at
    written = [text for below in rest if (text := cell(below, short))]
    names = sum(names_in(each) == (each,) for each in written)  # 步青 is one, but of no known family
    return short if names >= max(_LEAST_NAMES, len(written) * 2 / 3) else None


def also_called(content: Content) -> Iterator[Fact]:
    """person.also: the other spellings of people on a roster in two scripts, in a column of their own or in one cell."""
    for block in content.blocks:
        for _, keys, rest in heads(block):
            name = name_column(keys, rest)
            if name is None:
                continue
            for below in rest:
                first, *others = spellings_of(keys, name, below) or ("",)
                for other in others:
                    yield Fact("person.also", other, row_place(block, below), f"{first} {other}")
            break


def spellings_of(keys: Sequence[str], name: int, row: Row) -> tuple[str, ...]:
    """A person's name of a row in each script that the row gives it in: 罗颖 | Ying Luo, 罗颖 Ying Luo."""
    beside = [at for at, key in enumerate(keys) if at != name and _NAME_BESIDE.search(key)]
    found: list[str] = []
    for at in (name, *beside):
        text = cell(row, at)
        chinese = " ".join(_CHINESE_RUN.findall(text))
        latin = " ".join(_CHINESE_RUN.sub(" ", text).strip(" ()（）/,，").split())
        whole = "".join(text.split()) if not text.isascii() else text
        found += [chinese.replace(" ", ""), latin] if chinese and latin else [whole]
    return tuple(dict.fromkeys(each for each in found if 2 <= len(each) <= _LONGEST_NAME))


def top_management(content: Content) -> Iterator[Fact]:
    """person.top: the name that stands beside the post at the head of the organisation."""
    seen: set[str] = set()
    for block in content.blocks:
        if block.rows or block.place.part == "comment" or not _TOP_WORD.search(block.text):
            continue  # in a table the word beside a post may belong to the next column
        for match in _TOP.finditer(block.text):
            for name in names_in(match["name"]):
                if name not in seen:
                    seen.add(name)
                    yield Fact("person.top", name, str(block.place), quote(block.text, match.start()))
        for match in _TOP_ENGLISH.finditer(block.text):
            for name in names_in(match["name"] or match["after"]):
                if name not in seen:
                    seen.add(name)
                    yield Fact("person.top", name, str(block.place), quote(block.text, match.start()))
        if len(seen) >= _MOST_OF_A_KIND:
            return


def attendance(blocks: Iterable[Block]) -> Iterator[Fact]:
    """meeting.chair and meeting.present: who led a meeting, and who is said or listed to have been there."""
    blocks = tuple(blocks)
    for field in fields(blocks):
        name = "meeting.chair" if _CHAIR.search(field.key) else "meeting.present" if _PRESENT.search(field.key) else ""
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


def appointed(content: Content) -> Iterator[Fact]:
    """person.appointed: who a letter of appointment names: 任命甘棠为事件经理, "Tom Acheson is appointed change manager"."""
    for block in content.blocks:
        for match in _APPOINTED.finditer(block.text) if not block.rows else ():
            name = match["zh"] or match["en"] or match["en2"]
            if names_in(name) == (name,):
                yield Fact("person.appointed", name, str(block.place), quote(block.text, match.start()))


def minuted(blocks: Iterable[Block]) -> Iterator[Fact]:
    """meeting.signed: who released, checked or confirmed the minutes, by a line below them."""
    for block in blocks:
        if not block.rows and (match := _MINUTED.match(" ".join(block.text.split()))):
            for name in names_in(match["who"]):
                yield Fact("meeting.signed", name, str(block.place), quote(block.text))
