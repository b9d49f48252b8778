"""The short forms that the papers of an audit give its auditors: initials, groups, letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.people import LATIN_NAME, names_in
from pipeline.values import Block, Content, Fact

_INITIALS = re.compile(r"([A-Z](?<=\b[A-Z])[a-z'-]+(?: [A-Z][a-z'-]+){1,2}) ?[(=:] ?([A-Z]{2,3})\b")
_GROUP = re.compile(
    r"(?P<group>第?[一二三四五1-5A-D]组|[Tt]eam [A-D1-5])\s*(?:为|由)?\s*[:：=(（]?\s*(?:组长)?[:：]?\s*(?P<names>[\u4e00-\u9fff]{2,4}(?:[、，,][\u4e00-\u9fff]{2,4}){0,4}(?![\u4e00-\u9fff])"
    r"|[A-Z][a-z'-]+ [A-Z][a-z'-]+(?:(?:, | and )[A-Z][a-z'-]+ [A-Z][a-z'-]+){0,4})"
)
# A 石磊（组长）、B：田素云; 甲=石磊; A - Moira Flint.
_LETTER = re.compile(
    rf"(?:(?<![\w&])(?P<letter>[A-H])\s*[:：=\-–.．]?\s*|(?<![\u4e00-\u9fff])(?P<stem>[甲乙丙丁])\s*[:：=\-–（(]\s*)"
    rf"(?P<name>[\u4e00-\u9fff]{{2,4}}(?![\u4e00-\u9fff])|(?<![A-Z] ){LATIN_NAME})"
)
_NAME_FIRST = re.compile(
    rf"(?P<name>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,4}}|{LATIN_NAME})\s*[(（=]\s*(?:代号)?(?P<letter>[A-H甲乙丙丁])\s*[)）]?(?!\w)"
)
_FIRST = frozenset("A甲")


def short_forms(content: Content) -> Iterator[Fact]:
    """person.initials "HS|Helen Strand", "第二组|卫澜、石榴", "A|卫澜": the short form that a text gives auditors."""
    seen: set[str] = set()
    for block in content.blocks:
        for match in _GROUP.finditer(block.text) if "组" in block.text or "eam" in block.text else ():
            if match["group"] not in seen:
                seen.add(match["group"])
                told = joined(match["group"], match["names"])
                yield Fact("person.initials", told, str(block.place), quote(block.text, match.start()))
        for match in _INITIALS.finditer(block.text):
            name, short = match.groups()
            if short == "".join(part[0] for part in name.split()) and short not in seen:
                seen.add(short)
                yield Fact("person.initials", joined(short, name), str(block.place), quote(block.text, match.start()))
    if lettered := next(filter(None, map(_letters, content.blocks)), None):
        yield from lettered


def _letters(block: Block) -> list[Fact]:
    """The letters of a line that gives at least two people one each, beginning with the first."""
    found: dict[str, Fact] = {}
    for match in (*_LETTER.finditer(block.text), *_NAME_FIRST.finditer(block.text)):
        letter = match["letter"] or match["stem"]
        if names_in(match["name"]) == (match["name"],) and letter not in found:
            line = quote(block.text, match.start())
            found[letter] = Fact("person.initials", joined(letter, match["name"]), str(block.place), line)
    return list(found.values()) if len(found) > 1 and _FIRST & found.keys() else []
