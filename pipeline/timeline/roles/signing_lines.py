"""Lines in which people say in plain words who wrote, saw and passed a paper, and from when it holds.

甄子岚写，2026-09-03；卜一鹤看过，2026-09-04；2026-09-14 起。 Each day has a verb of one or two characters beside it,
before or after the name, and the day from which the paper holds often has no year of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from pipeline.text.date_symbols import fold
from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.values import Mention, Role

_VERBS: tuple[tuple[str, Role], ...] = (
    ("编写|编制|起草|草拟|拟稿|执笔|撰写|整理|汇总|写|撰|编|拟|填", "drafted"),
    ("审核|复核|覆核|核稿|看过|核过|审|核|校|看", "reviewed"),
    (
        "看过同意|看后同意|审阅同意|阅后同意|已阅同意|审核同意|批准|签批|审批|阅批|签发|同意|点头|拍板|批|准|定",
        "approved",
    ),
    ("签字|签名|签", "signed"),
    ("发布|印发|发出|发", "released"),
)
_ROLE_OF: dict[str, Role] = {verb: role for verbs, role in _VERBS for verb in verbs.split("|")}
_VERBS_LONGEST = sorted(_ROLE_OF, key=len, reverse=True)
_VERB = "|".join(_VERBS_LONGEST)
_NAME = r"[\u4e00-\u9fff]{2,4}?(?:[、和,][\u4e00-\u9fff]{2,4}){0,2}"
# A unit of more characters than a name has, that put a paper together: 质量合规部汇总 2026年11月9日.
_UNIT = r"[\u4e00-\u9fff]{2,8}(?:部|室|科|处|组|中心)(?=编写|编制|起草|整理|汇总)"
_STOP = r"(?=[\s,.;、()|/]|$)"
# 甄子岚写，2026-09-03 · 卜一鹤（签）2026年9月4日 · 编：计红缨 11月10日
_BEFORE = re.compile(
    rf"(?:^|[\s,.;、(|/])(?:(?:(?:{_NAME}|{_UNIT}) ?)?\(?(?P<verb>{_VERB})\)?(?:的|了|完|好|于)?[\s,:(]{{0,3}}"
    rf"|(?P<label>{_VERB})(?:的?人|者)?[\s:]{{1,3}}{_NAME}[\s,/(]{{0,3}}"
    rf"|(?P<joined>{_VERB}){_NAME}\()$"
)
_NAME_ALONE = re.compile(rf"[\s,;、()|/]*{_NAME}[\s,:]{{0,3}}")
_ENDS_HERE = re.compile(rf"[\s,;、()|/]*(?:$|(?={_NAME}))")
# 9月24日写 · 2026年9月28日签
_AFTER = re.compile(rf"[\s,]{{0,2}}(?P<verb>{_VERB})(?:的|了|完|好)?{_STOP}")
_FROM_THEN = re.compile(
    rf"[\s]?(?:之日)?(?:起|开始)(?:(?:正式)?(?:启?用|使用|施行|实施|执行|生效|适用|算数|照办)|(?:就|都|均)?(?:照|按)[^.;,]{{0,12}}|{_STOP})"
)
_IN_FORCE = re.compile(r"\s?(?:正式)?(?:实施|施行|执行|生效|启用)[\s.;)]*")
_CLOSED = re.compile(r"[\s,.;、()|/]|$")
_SENTENCE = re.compile(r"[。;；\n]")
_MAY_SIGN = re.compile(r"[月.\-/]\s?[\d一二三四五六七八九十廿]")
_PARTY = re.compile(r"方|代表|公司|单位|部门?$|时间|日期|[年月日期自从至到于在]$")
_MONTH = "月"
_SPACE = re.compile(r"\s+")
_PASSED: frozenset[Role] = frozenset(["reviewed", "approved", "released"])
_LONGEST = 120
_TWO = 2
_HALF_A_YEAR = 183
_SHORT = 24


def signers_pattern() -> str:
    """A pattern of one who signs: 编写：张三, 李四审核."""
    return (
        rf"(?:(?:{_VERB})(?:的?人|者)?\s{{0,2}}[:：]\s{{0,2}}[\u4e00-\u9fff]{{2,4}}|[\u4e00-\u9fff]{{2,3}}(?:{_VERB}))"
    )


def role_of_verb(signer: str) -> Role | None:
    """The role that what matches `signers_pattern` gives a day."""
    begins = next((verb for verb in _VERBS_LONGEST if signer.startswith(verb) and re.search("[:：]", signer)), "")
    verb = begins or next((verb for verb in _VERBS_LONGEST if signer.endswith(verb)), "")
    return _ROLE_OF.get(verb)


def signing_days(
    text: str, known: Sequence[Mention], last: Callable[[], date | None]
) -> tuple[tuple[Mention, Role], ...]:
    """The days of a line that such words stand beside, with their roles; one without a year is of that nearest to `last`.

    `known` are the dates that the line tells in full. A line that is longer tells a story and has no signatures.
    """
    every = _days_of_line(text, known, last)
    if not every:
        return ()
    around = _around(text, every)
    if len(every) >= _TWO and (signed := _names_alone(every, around)):
        return signed
    found = [(each, role) for each, role in zip(every, _said(around), strict=True) if role is not None]
    if [role for _, role in found] == ["effective"] and not _is_all(text, found[0][0]):
        return ()  # a day from which something holds, of which a text tells
    return tuple(found)


def _days_of_line(text: str, known: Sequence[Mention], last: Callable[[], date | None]) -> Sequence[Mention]:
    """The days of a line that is short enough, those without a year in that nearest to the day told before."""
    if len(text) > _LONGEST or not _MAY_SIGN.search(text):
        return ()
    days = [each for each in known if each.precision == "day" and each.value == each.end]
    told = days or [each for each in known if each.precision != "year"]
    anchor = None if _MONTH not in fold(text) else told[0].end if told else last()
    bare = () if anchor is None else _without_year(text, known, anchor)  # 11月10日
    return sorted({*days, *bare}, key=lambda each: each.start)


def _around(text: str, every: Sequence[Mention]) -> Sequence[tuple[str, str]]:
    """What stands before and after each day, up to the next one, or to the end of a sentence before it."""
    begins = [0, *(each.stop for each in every[:-1])]
    ends = [*(each.start for each in every[1:]), len(text)]
    return [
        (_spaced(_SENTENCE.split(text[begin : each.start])[-1]), _spaced(text[each.stop : end]))
        for begin, each, end in zip(begins, every, ends, strict=True)
    ]


def _said(around: Sequence[tuple[str, str]]) -> Sequence[Role | None]:
    """What the verb beside each day makes of it, and who else signs in the line."""
    ahead = _are_ahead(around)  # 编 张三 D 批 李四 D, 张三 D 批 李四 D; else 张三 D 写 李四 D 签
    if not ahead:
        around = [around[0], *((_after_verb(before), after) for before, after in around[1:])]
    said = [_role(before, after, ahead) for before, after in around]
    if len(around) >= _TWO and _IN_FORCE.fullmatch(around[-1][1]):
        said[-1] = "effective"  # 2026-07-20 发布，2026-08-03 实施
    if said[0] is None and _PASSED.intersection(said[1:]) and _is_name(around[0][0]):
        said[0] = "drafted"
    if "drafted" in said and "approved" not in said:  # who signs what another wrote passes it
        return ["approved" if _passes(role, each) else role for role, each in zip(said, around, strict=True)]
    return said


def _passes(role: Role | None, around: tuple[str, str]) -> bool:
    before, after = around
    return role == "signed" or (role is None and _is_name(before) and _ENDS_HERE.match(after) is not None)


def _names_alone(every: Sequence[Mention], around: Sequence[tuple[str, str]]) -> tuple[tuple[Mention, Role], ...]:
    """A line of nothing but names with a later day each: who wrote it first, who passed it last."""
    if not all(_is_name(before) for before, _ in around) or around[-1][1].strip(" .)"):
        return ()
    if any(second.value <= first.value for first, second in pairwise(every)):
        return ()
    between: list[tuple[Mention, Role]] = [(each, "reviewed") for each in every[1:-1]]
    return ((every[0], "drafted"), *between, (every[-1], "approved"))


def _is_name(before: str) -> bool:
    return _NAME_ALONE.fullmatch(before) is not None and not _PARTY.search(before)


def _are_ahead(around: Sequence[tuple[str, str]]) -> bool:
    """Whether the verbs stand before the names: before that of the first day, or of the last, behind which none is left."""
    if _said_before(*around[0]) is not None:
        return True
    return len(around) >= _TWO and _said_before(*around[-1]) is not None and not _AFTER.match(around[-1][1])


def _role(before: str, after: str, ahead: bool) -> Role | None:
    if _FROM_THEN.match(after):
        return "effective"
    said = None if ahead else _AFTER.match(after)
    return _ROLE_OF[said["verb"]] if said else _said_before(before, after)


def _after_verb(before: str) -> str:
    """`before` without the verb that is said of the day ahead of it: the 发布 of 2026-05-15 发布 2026-06-01 实施."""
    said = _AFTER.match(before)
    return before[said.end() :] if said else before


def _said_before(before: str, after: str) -> Role | None:
    said = _BEFORE.search(before) if _CLOSED.match(after) else None
    return _ROLE_OF[said["verb"] or said["label"] or said["joined"]] if said else None


def _spaced(text: str) -> str:
    """The normal form of `text`, with its spaces, which part one signature from the next."""
    return " ".join(map(normal, _SPACE.split(text)))


def _without_year(text: str, known: Sequence[Mention], anchor: date) -> tuple[Mention, ...]:
    """The days of the line that name no year, in that year in which they lie nearest to `anchor`."""
    years = [find_dates(text, date(anchor.year + step, 1, 1)) for step in (-1, 0, 1)]
    found = []
    for alike in zip(*years, strict=True) if len({len(each) for each in years}) == 1 else ():
        one = min(alike, key=lambda each: abs(each.value - anchor))
        told = any(each.start < one.stop and one.start < each.stop for each in known)
        if not told and one.precision == "day" and abs((one.value - anchor).days) <= _HALF_A_YEAR:
            found.append(one)
    return tuple(found)


def _is_all(text: str, mention: Mention) -> bool:
    """Whether a line is hardly longer than its day: 九月十四日开始。"""
    return len(text) - (mention.stop - mention.start) <= _SHORT
