"""People and what they do: who signed, who stands on a roster, who leads the organisation, who attended a review."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.entities.days import moment_of
from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.people import LATIN_NAME, given_name_first, names_in
from pipeline.text.plain_days import moment_in
from pipeline.values import Content, Fact, Row

_PERSON = Labels(r"^(?:员工)?姓名(?: ?name)?$|^(?:full )?name(?: ?姓名)?$|^员工$")
_NAME_IN_SHORT = Labels(
    r"^(?:名|名字|人名|员工名|人员姓名|员工信息|职工|同事)$|^(?:person|employee|colleague|(?:employee|person|staff|colleague) names?)$"
)
_LEAST_NAMES = 3
_NAME_BESIDE = Labels(
    r"^(?:英文|中文|外文)(?:姓?名|拼音)?(?: ?(?:姓名)?拼音)?$|^姓名$|^(?:姓名)?拼音$|^(?:english|chinese|latin|local|preferred) name$|^(?:name in )?(?:english|chinese|pinyin)$|^pinyin(?: name)?$"
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
    rf"(?P<name>{LATIN_NAME}(?: [A-Z][a-z'-]+)?),? \(?(?:Managing Director|General Manager|Chief Executive(?: Officer)?|CEO|President)\b"
    rf"|\b(?:Managing Director|General Manager|Chief Executive(?: Officer)?|CEO|President)[:,]? (?P<after>{LATIN_NAME}(?: [A-Z][a-z'-]+)?)"
)
_FOR_THE_HEAD = re.compile(r"\b(?:on behalf of|for|deputy|acting|vice|assistant to|instead of)(?: the| our)? $", re.I)
_TOP_WORD = re.compile(
    r"总经理|总裁|首席执行官|最高管理者|执行董事|董事长|法定代表人|Managing Director|General Manager|Chief Exec|CEO|President"
)
_JOINED = Labels(
    r"^(?:入职|到岗|进司|入司|加入)(?:公司)?(?:日期|时间|年月)?$|^(?:joined|started|start|hired|employed since)(?: on| date)?$|^(?:date of joining|joining date|start date|hire date|date hired)$"
)
_LEFT = Labels(r"^(?:离职|离岗|离司|退休)(?:日期|时间)$|^(?:left(?: on)?|leaving date|date of leaving|last day)$")
_GONE = re.compile(r"离职|离岗|已离开|\bleft\b|\bresigned\b", re.I)  # where a column of states or remarks says so
_LONGEST_NAME = 30
_MOST_PEOPLE = 3000
_MOST_OF_A_KIND = 40


def signed(signoffs: Iterable[Fact]) -> Iterator[Fact]:
    """person.signed: "role|name" of each person that a cover names as author, reviewer or approver."""
    for fact in signoffs:
        for name in names_in(fact.value):
            yield Fact("person.signed", joined(fact.name.removeprefix("signoff."), name), fact.place, fact.quote)


def listed(content: Content) -> Iterator[Fact]:
    """person.listed "name|post" of each row of a table of people, once a name; person.until and person.since "name|day" of who
    left, and of when somebody joined."""
    seen: set[str] = set()
    for block in content.blocks:
        for _, keys, rest in heads(block):
            name, post = name_column(keys, rest), column(keys, _POST)
            left, since = column(keys, _LEFT), column(keys, _JOINED)
            if name is None:
                continue
            for below in rest:
                written = cell(below, name)
                person = "".join(written.split()) if _CHINESE_RUN.search(written) else given_name_first(written)
                if 2 <= len(person) <= 30 and person not in seen and len(seen) < _MOST_PEOPLE:
                    seen.add(person)
                    place = row_place(block, below)
                    yield Fact(
                        "person.listed",
                        joined(person, cell(below, post)),
                        place,
                        f"{person} {cell(below, post)}".strip(),
                    )
                    line = quote(" ".join(each.text for each in below if each.text))
                    for at, said in ((left, "person.until"), (since, "person.since")):
                        if at is not None and at < len(below) and (moment := moment_of(below[at])):
                            yield Fact(said, joined(person, moment[0].isoformat()), place, line)
                    gone = next((each.text for each in below if _GONE.search(each.text)), "") if left is None else ""
                    if gone and (told := moment_in(gone)):
                        yield Fact("person.until", joined(person, told[0].isoformat()), place, line)
            break


def rosters(content: Content) -> Iterator[Fact]:
    """person.roster: the head of each table of people."""
    for block in content.blocks:
        head = next((row for row, keys, rest in heads(block) if name_column(keys, rest) is not None), None)
        if head is not None:
            yield Fact(
                "person.roster", "", row_place(block, head), quote(" ".join(each.text for each in head if each.text))
            )


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
        whole = "".join(text.split()) if _CHINESE_RUN.search(text) else given_name_first(text)
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
            if match["after"] and _FOR_THE_HEAD.search(block.text[: match.start()]):
                continue  # "on behalf of the Managing Director: …" is somebody else
            for name in names_in(match["name"] or match["after"]):
                if name not in seen:
                    seen.add(name)
                    yield Fact("person.top", name, str(block.place), quote(block.text, match.start()))
        if len(seen) >= _MOST_OF_A_KIND:
            return
