"""Whom a letter of appointment names, in sentences, lines and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import plain, quote
from pipeline.text.people import LATIN_NAME, in_one_script, names_in
from pipeline.values import Content, Fact

_ZH = "[\u4e00-\u9fff]{2,4}"
_APPOINTED = re.compile(
    rf"(?:任命|委任|聘任|聘请|指定|委派|授权)(?:我?公司)?(?P<zh>{_ZH}?)(?:同志|先生|女士)?(?=[为担兼]|作为|出任|任(?![命期何]))"
    rf"|由(?P<zh2>{_ZH}?)(?:同志|先生|女士)?(?=(?:担任|出任|兼任))|(?:^|[，,；;：:])(?P<zh3>{_ZH}?)(?:同志|先生|女士)?(?=被?(?:任命为|聘为|聘任为|担任))"
    rf"|(?P<en>{LATIN_NAME})(?:,[^,.;]{{2,40}},)? (?:is|are|was|will be|has been|have been) (?:hereby )?(?:appointed|designated|nominated)\b"
    rf"|\b(?:appoint|designat|nominat)(?:s|es|e|ed|ing)? (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<en2>{LATIN_NAME})(?:,[^,.;]{{2,40}},)? (?:as|to be|to act|to serve)\b"
    rf"|(?P<en3>{LATIN_NAME}) (?:takes over|will act|acts|shall act|will serve|serves) as (?:the |our )?(?=[a-z])"
)
_LETTER = re.compile(r"任命|委任|聘任|聘书|委派|授权书|\bappoint|\bdesignat|\bnominat", re.I)
_OPENING = 4  # blocks in which a letter says that it is one
_MOST = 40


def appointed(content: Content) -> Iterator[Fact]:
    """person.appointed: who a letter names: 任命甘棠为事件经理, "Tom Acheson is appointed change manager", a row of its table."""
    opening = "\n".join(block.text for block in content.blocks[:_OPENING] if not block.rows)
    shown = 0
    for block in content.blocks:
        if block.rows and _LETTER.search(opening):
            for row in block.rows:
                named = [
                    each
                    for each in row
                    if names_in(each.text) and names_in(each.text)[0] == in_one_script(each.text).strip()
                ]
                if len(named) == 1 and shown < _MOST:  # a row of several is no row of one person
                    shown += 1
                    line = quote(" ".join(each.text for each in row if each.text))
                    yield Fact(
                        "person.appointed",
                        names_in(named[0].text)[0],
                        f"{block.place} {named[0].address}".strip(),
                        line,
                    )
        elif not block.rows:
            for match in _APPOINTED.finditer(in_one_script(plain(block.text))):
                name = next(each for each in match.groups() if each).replace("’", "'")
                if names_in(name) == (name,):
                    yield Fact(
                        "person.appointed",
                        name,
                        str(block.place),
                        quote(block.text, max(0, block.text.find(name.split()[0]))),
                    )
