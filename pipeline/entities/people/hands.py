"""Who signed where no label has a name beside it: rows of roles and names, names under their roles, lines without a colon,
the line below a label, and sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain, pairwise
from typing import NamedTuple

from pipeline.entities.days import moment_of
from pipeline.text.normal import plain
from pipeline.text.people import LATIN_NAME, names_in
from pipeline.text.plain_days import moment_in
from pipeline.text.rare import Rare, Several
from pipeline.values import Block, Row

_MOST_BELOW = 4  # rows of names, days and signatures under their roles
_LONGEST_LINE, _LONGEST_NAME, _LONGEST_SENTENCE = 120, 60, 400
_SEVERAL = 2  # roles of one sentence, or of one row of heads
_APART = re.compile(r"\t+|\s{2,}|(?<=\S\S)\u3000(?=\S\S)|[|·•;；\n]|\s/\s")
_LABEL_FIRST = re.compile(r"(?P<zh>[\u4e00-\u9fff]{2,6})(?:\s+|\s*[-—–]{1,2}\s*)(?P<who>\S.{1,60})")
_ENGLISH_WORDS = 3  # of a label: "Drawn up by"
_VERBS = (
    ("drafted", r"编制|编写|起草|拟制|草拟|撰写", r"written|prepared|drafted|authored|compiled|drawn up", r"wrote|prepared|drafted"),
    ("reviewed", r"审核|审查|复核|审阅|校核", r"reviewed|checked|verified", r"reviewed|checked|read"),
    ("approved", r"批准|签发|核准|审批", r"approved|authori[sz]ed|signed off|released", r"approved|signed|released"),
)  # fmt: skip
# 由质量部甘棠编制，乔木审核，总经理柏舟批准: what stands before a name in a sentence ends so.
_IN_CHINESE = [
    (role, re.compile(
        rf"(?:^|(?<=[，,、。；;：:由经部室处科组理监员长任师工和与及\s]))(?P<who>(?![由经和与及部理])[\u4e00-\u9fff]{{2,3}}?)(?:同志)?(?P<day>于[^，,。；;]{{4,14}})?(?:{verb})(?!人|组|员|后|前|时|的|记录|意见|程序|流程|权)"
    ))
    for role, verb, _, _ in _VERBS
]  # fmt: skip
_BY = re.compile("|".join(rf"\b(?P<{role}>{verb}) by\b" for role, _, verb, _ in _VERBS), re.I)
_NAME = rf"{LATIN_NAME}(?: [A-Z][a-z'-]+)?"
_DID = re.compile(
    "|".join(rf"(?P<{role}>{_NAME}) (?:has |have )?(?:{verb}) (?:it|this|the)\b" for role, _, _, verb in _VERBS)
)
_TOLD = Several(*(Rare(verb, re.I) for _, *verbs in _VERBS for verb in verbs))


class Hand(NamedTuple):
    """Somebody in a role (drafted, reviewed, approved), with the day if one stands with the name."""

    role: str
    who: str
    day: date | None
    place: str
    said: str


Role = Callable[[str], str | None]  # by the text of a label


def hands(cover: Sequence[Block], role_of: Role, may_hold_role: Callable[[Block], bool]) -> Iterator[Hand]:
    """Whoever signed a cover in one of these layouts; `may_hold_role` of a block is false only where it has no role."""
    for block in cover:
        labelled = may_hold_role(block)
        if block.rows and labelled:
            yield from _in_rows(block, role_of)
            yield from _under_roles(block, role_of)
        elif not block.rows:
            yield from _in_line(block, role_of) if labelled else ()
            yield from _in_sentences(block)
    yield from _below_labels(cover, role_of)


def _in_rows(block: Block, role_of: Role) -> Iterator[Hand]:
    """A row with one role and one name, whatever stands between them: 角色 | 部门 | 姓名 | 日期, "Name | Role | Date"."""
    for row in block.rows:
        roles = [role for cell in row if (role := role_of(cell.text))] if len(row) > 1 else []
        # "Written: Ann Holt" in the cell before is no name for an empty "Approved:"
        unlabelled = [cell for cell in row if not role_of(plain(cell.text).partition(":")[0]) or role_of(cell.text)]
        people = [cell for cell in unlabelled if _a_name(cell.text)] if len(roles) == 1 else []
        if len(people) == 1:
            yield _hand(roles[0], people[0].text, row, f"{block.place} {people[0].address}")


def _under_roles(block: Block, role_of: Role) -> Iterator[Hand]:
    """Roles beside one another, and below them names, signatures and days, each with a label before the row or without."""
    for at, row in enumerate(block.rows):
        roles = {column: role for column, cell in enumerate(row) if (role := role_of(cell.text))}
        below = [each for each in block.rows[at + 1 : at + 1 + _MOST_BELOW] if len(each) == len(row)]
        if len(roles) < _SEVERAL or any(_a_name(cell.text) for cell in row):
            continue
        for column, role in roles.items():
            cells = [each[column] for each in below]
            if cell := next((cell for cell in cells if _a_name(cell.text)), None):
                day = next((moment[0] for each in cells if (moment := moment_of(each))), None)
                said = f"{row[column].text} {cell.text}"
                yield Hand(role, cell.text, day, f"{block.place} {cell.address}".strip(), said)


def _hand(role: str, who: str, row: Row, place: str) -> Hand:
    days = [moment[0] for cell in row if (moment := moment_of(cell))]
    said = " ".join(cell.text for cell in row if cell.text)
    return Hand(role, who, days[0] if len(days) == 1 else None, place.strip(), said)


def _a_name(text: str) -> bool:
    """Is there a name in so short a text?"""
    return 1 < len(text) <= _LONGEST_NAME and bool(names_in(text))


def _in_line(block: Block, role_of: Role) -> Iterator[Hand]:
    """编制 甘棠 2026年3月2日; 编制——甘棠; "Prepared by Ann Holt"; 编制 | 甘棠 | 审核 | 乔木."""
    if len(block.text) > _LONGEST_LINE:
        return
    pieces = [piece.strip() for piece in _APART.split(block.text) if piece.strip()]
    for piece, after in pairwise([*pieces, ""]):
        role, who = label_and_rest(piece, role_of)
        if role and not who and _a_name(after) and not role_of(after):
            who = after
        if role and who:
            moment = moment_in(block.text) if len(block.text) <= _LONGEST_NAME else None
            yield Hand(role, who, moment[0] if moment else None, str(block.place), f"{piece} {after}")


def label_and_rest(piece: str, role_of: Role) -> tuple[str | None, str]:
    """(role, name) of a piece that is a label and a name with nothing between them but a space or a dash."""
    if role := role_of(piece):
        return role, ""
    if (match := _LABEL_FIRST.fullmatch(piece)) and (role := role_of(match["zh"])):
        return (role, match["who"]) if _a_name(match["who"]) else (None, "")
    words = piece.split() if len(piece) <= _LONGEST_NAME else ()
    for count in range(min(_ENGLISH_WORDS, len(words) - 1), 0, -1):
        role = role_of(" ".join(words[:count]))
        if role and names_in(" ".join(words[count : count + 3])):
            return role, " ".join(words[count:])
    return None, ""


def _below_labels(cover: Sequence[Block], role_of: Role) -> Iterator[Hand]:
    """A line that is the label and no more, and the name in the next."""
    lines = [block for block in cover if not block.rows and block.text.strip()]
    for label, line in pairwise(lines):
        role = role_of(label.text.strip()) if len(label.text) <= _LONGEST_NAME else None
        if role and _a_name(line.text) and ":" not in plain(line.text):
            moment = moment_in(line.text)
            yield Hand(role, line.text, moment[0] if moment else None, str(line.place), f"{label.text} {line.text}")


def _in_sentences(block: Block) -> Iterator[Hand]:
    """A text that says of two roles or more who it was, or who approved it on which day."""
    if len(block.text) > _LONGEST_SENTENCE:
        return
    text = plain(block.text)
    if not _TOLD.can_stand_in(text):
        return
    found = tuple(chain(_told_in_chinese(text), _told_in_english(text)))
    several = len({role for role, _, _ in found}) >= _SEVERAL
    for role, who, day in found:
        if several or (role == "approved" and day):
            yield Hand(role, who, day, str(block.place), block.text)


def _told_in_chinese(text: str) -> Iterator[tuple[str, str, date | None]]:
    for role, pattern in _IN_CHINESE:
        for match in pattern.finditer(text):
            if names_in(match["who"]) == (match["who"],):
                moment = moment_in(match["day"] or "")
                yield role, match["who"], moment[0] if moment else None


def _told_in_english(text: str) -> Iterator[tuple[str, str, date | None]]:
    verbs = list(_BY.finditer(text))
    ends = [*(each.start() for each in verbs[1:]), len(text)]
    for verb, after in zip(verbs, ends, strict=False):
        segment = text[verb.end() : after].partition(". ")[0][:_LONGEST_LINE]
        if names := names_in(segment):
            moment = moment_in(segment)
            yield str(verb.lastgroup), names[0], moment[0] if moment else None
    for match in _DID.finditer(text):
        yield str(match.lastgroup), match[str(match.lastgroup)], None
