"""Placeholders, editions of standards, old clause numbers and renewal clauses in one file's text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.catalogue import Catalogue
from pipeline.entities.identity import is_history
from pipeline.text import quote
from pipeline.values import Block, Content, Fact

_MOST_PER_TELL = 5
_PLACEHOLDER = re.compile(
    r"(?<![A-Za-z0-9\-/])[Xx]{2,}(?![A-Za-z0-9\-/])|(?<![\w.])[Xx]{2,}(?=公司|单位|部门?|年|月|有限|科技|系统|项目)"
    r"|[×]{2,}|(?<!\*)\*{3,}(?!\*)|□{3,}|某某|[〇○]{2,}(?=公司|有限|部)"
    r"|[<＜\[【(（{]\s*(?:请?(?:填写|输入|插入|替换|补充)[^>＞\]】)）}]{0,16}|(?:公司|单位|组织|企业|部门|客户|项目|姓名)(?:名称|全称|简称|名)?"
    r"|(?:company|organi[sz]ation|client|customer|project|department|insert|your)[\w ]{0,30}|name|date|tbd|待定)\s*[>＞\]】)）}]"
    r"|【\s*】|待(?:补充|填写|确认后填|完善)|\b(?:TBD|TODO|TBC|FIXME)\b|lorem ipsum"
    r"|20(?:[Xx×]{2}|__)\s*年|[Xx×]{1,2}\s*月\s*[Xx×]{1,2}\s*日|Click (?:or tap )?here to enter|单击(?:或点击)?此处(?:输入|添加)"
    , re.I,
)  # fmt: skip
_ROUND_NAMED = re.compile(r"^[(（]\s*(?:公司|单位|组织|企业|部门|客户|项目|姓名|name|date)", re.I)
_CURRENT = re.compile(r"20000\s*-\s*1\s*[:：]\s*2018")
_RENEWAL = re.compile(r"自动(?:续期|续签|续约|延续|顺延|延长|展期)|automatic(?:ally)?\s+(?:renew|extend)", re.I)
_PAST = re.compile(
    r"原(?:版|标准|依据)|曾|换版|转版|改版|升级|由.{0,24}(?:转换|改为|更新|升级)|替代|代替|废止|作废|历史|历次|superse|withdrawn|replac|previous|former|transition|migrat|histor|was based|obsolete",
    re.I,
)


def placeholders(content: Content) -> Iterator[Fact]:
    """Text that a template left to be filled: XXX, ××, 某某公司, [公司名称], TBD, 20XX年."""
    seen = 0
    for block in content.blocks:
        for text, place in _pieces(block):
            match = _PLACEHOLDER.search(text)
            if match and not _ROUND_NAMED.match(match.group()):
                yield Fact("placeholder", match.group().strip(), place, quote(text, match.start()))
                seen += 1
                if seen >= _MOST_PER_TELL:
                    return


def editions(content: Content, catalogue: Catalogue) -> Iterator[Fact]:
    """Edition tells (E01 …), each with its quote; in a revision history they speak of the past."""
    for tell in catalogue.edition_tells:
        seen = 0
        for block in content.blocks:
            if block.place.part in ("comment", "property"):
                continue
            past = is_history(block)
            for text, place in _pieces(block):
                match = tell.pattern.search(text)
                if not match:
                    continue
                around = text[max(0, match.start() - 24) : match.end() + 24]
                name = "edition.past" if past or _PAST.search(around) else "edition"
                if block.level and name == "edition":
                    name = "edition.heading"  # may be a chapter number of the document's own
                yield Fact(name, tell.id, place, quote(text, match.start()))
                seen += 1
                if seen >= _MOST_PER_TELL:
                    break
            if seen >= _MOST_PER_TELL:
                break


def current_edition(content: Content) -> Iterator[Fact]:
    """edition.current: the edition in force is cited somewhere."""
    for block in content.blocks:
        if match := _CURRENT.search(block.text):
            yield Fact("edition.current", match.group(), str(block.place), quote(block.text, match.start()))
            return


def renewals(content: Content) -> Iterator[Fact]:
    """renewal: the agreement goes on by itself unless it is ended."""
    for block in content.blocks:
        if match := _RENEWAL.search(block.text):
            yield Fact("renewal", match.group(), str(block.place), quote(block.text, match.start()))
            return


def _pieces(block: Block) -> Iterator[tuple[str, str]]:
    """(text, place) of a block: a table gives its rows, so that a quote stays short and is found again."""
    if not block.rows:
        yield block.text, str(block.place)
        return
    for row in block.rows:
        text = " ".join(cell.text for cell in row if cell.text)
        if text:
            address = row[0].address
            place = f"{block.place.sheet}!{address}" if block.place.sheet else f"{block.place} {address}"
            yield text, place.strip()
