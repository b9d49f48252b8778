"""Who signed: author, reviewer and approver on a cover, and the signature lines of an agreement."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import partial
from itertools import pairwise

from pipeline.catalogue import DocumentControl
from pipeline.entities.control.in_force import in_force
from pipeline.entities.days import moment_of
from pipeline.entities.people.bare_days import days_left_empty
from pipeline.entities.people.hands import Hand, hands
from pipeline.entities.people.role_labels import (
    BRACKETS,
    OF_A_DAY,
    ROLES,
    dated,
    dating,
    every,
    label_stem,
    signer_by,
    signing,
    versions,
)
from pipeline.entities.people.several_steps import steps_of
from pipeline.recall import remembered
from pipeline.text.any_of import anywhere
from pipeline.text.blank_dates import find_blank_dates, left_blank
from pipeline.text.fields import Field, fields, label_key
from pipeline.text.normal import bare, quote
from pipeline.text.people import names_in
from pipeline.text.plain_days import moment_in
from pipeline.values import Block, Fact

_WORDS = re.compile(r"[a-z]{2,}(?: [a-z]+){0,3}\.?$")  # no capital, as every name has
# What stands where a name should be: （空）, 待签, not yet approved, pending, n/a.
_NOBODY = re.compile(
    r"^[-—–/／\s]+$|^[_＿.…\s]+(?:(?:date|日期|signature|签[名字]|name|姓名)\s*[:：]?[_＿.…\s]*)+$|^(?:x{2,}|×{2,}|某{2,}|[\[<（(]\s*(?:name|approver|signature|姓名|签名|签字|批准人?)\s*[\]>）)])$|^[-—–/ ]*[\[(（<]?\s*(?:空白?|无|暂无|待(?:[\u4e00-\u9fff]{1,6}(?:签字|签署|签批|签发|审批|批准)|签|定|批|审|审批|批准|补|签批|签发|签章|核准|会签)[字名]?|尚?未(?:签|批准|审批|审核|签字|签署)|"
    r"none|nobody|n/?a|pending|not yet\b.*|to be (?:signed|approved|confirmed|named|done)|tb[acd]|awaiting\b.*|unsigned|draft|open|签(?:字|名|章|署)|(?:name|signature|姓名|签[名字])(?:\s*[/／、]\s*(?:name|date|signature|日期|签[名字]))+)\s*[\])）>]?(?=$|[。.;；,，\s])",
    re.I,
)
# A name with a date asked for behind it that was never given: "Helen Marsh, date:", 柏舟 日期：.
_DATE_ASKED = re.compile(r"(?:日期|\bdated?)\s*[:：][\s_＿/.-]*$", re.I)
_LONGEST_LABEL = 16
_FEW_ROWS = 3  # of a table whose values stand under their labels
_LONGEST_HAND = 40
# A line 发布：2026.6.14 below those who signed; elsewhere it may be the release or the execution of something.
_BARE_LABELS = {"发布": "released", "发行": "released", "实施": "effective", "执行": "effective", "生效": "effective"}
_SIGNED = frozenset(ROLES)
# Beside a day they tell the release, beside a name who gave it: "Release: Ann Lee, 3 May".
_GIVES_RELEASE = frozenset(["release", "released", "passed", "freigabe", "freigegeben"])
_LONGEST_DAY = 16


def signoffs(whole_cover: Sequence[Block], control: DocumentControl) -> Iterator[Fact]:
    """signoff.drafted, .reviewed and .approved of a cover: what stands beside or under the label, or nothing."""
    labels, known = signing(control), every(control)
    cover, signer = _speaking_of(labels, whole_cover), signer_by(labels)
    found: dict[str, tuple[str, str, str]] = {}
    for field in fields(cover):
        for step in steps_of(field.label, labels) if names_in(field.value) else ():
            found.setdefault(step, (field.value, str(field.place), field.said))
        role = signer(field.label)
        if role is None or (field.below and not field.value):
            continue
        value = (
            ""
            if left_blank(field.value) or _NOBODY.match(field.value) or label_key(field.value) in known
            else field.value
        )
        if role not in found or (names_in(value) and not found[role][0]):
            found[role] = (value, str(field.place), field.said)
    for block in cover:
        for above, below in pairwise(block.rows):
            if len(above) != len(below) or len(above) < 2 or not all(label_key(cell.text) in labels for cell in above):
                continue
            for head, cell in zip(above, below, strict=True):
                role = labels[label_key(head.text)]
                if role not in found and left_blank(cell.text):
                    found[role] = ("", f"{block.place} {cell.address}".strip(), f"{role}：")
    if any(names_in(value) for value, _, _ in found.values()):  # words beside names: "to follow", "see ticket tool"
        found = {role: ("" if _WORDS.match(said[0]) else said[0], *said[1:]) for role, said in found.items()}
    for hand in _hands(whole_cover, labels):
        if not names_in(found.get(hand.role, ("", "", ""))[0]):
            found[hand.role] = (hand.who, hand.place, hand.said)
    if found and "approved" not in found and (release := _release(cover)):
        found["approved"] = release
    for role, (value, place, line) in found.items():
        yield Fact(f"signoff.{role}", value[:40], place, quote(line))


def _release(cover: Sequence[Block]) -> tuple[str, str, str] | None:
    """Who released a paper, where nobody is said to have approved it."""
    given = (one for one in fields(cover) if one.key in _GIVES_RELEASE and not one.below and names_in(one.value))
    first = next(given, None)
    return (first.value, str(first.place), first.said) if first else None


def other_hands(whole_cover: Sequence[Block], control: DocumentControl) -> Iterator[Fact]:
    """hand.other: a name with its day on a cover with a version, beside a word of the house's own for signing."""
    known = every(control)
    if not _speaking_of(versions(control), whole_cover):
        return
    for field in fields(whole_cover):
        own = not field.below and len(field.key) <= _LONGEST_LABEL and field.key not in known
        if own and moment_in(field.value) and len(field.value) <= _LONGEST_HAND and len(names_in(field.value)) == 1:
            yield Fact("hand.other", field.value, str(field.place), quote(field.said))


def cover_days(whole_cover: Sequence[Block], control: DocumentControl) -> Iterator[Fact]:
    """day.drafted, .reviewed, .approved, .released and .effective of a cover, in ISO form: the first of each."""
    labels = dating(control)
    cover = _speaking_of(labels, whole_cover)
    reviewed = _dates_its_steps(cover, labels)
    seen: set[str] = set()
    for block in cover:
        for row in block.rows:
            role = None
            for cell in row:
                if named := dated(cell.text, labels, reviewed):
                    role = named
                elif role and role not in seen and (moment := moment_of(cell)):
                    seen.add(role)
                    place = f"{block.place} {cell.address}".strip()
                    yield Fact(f"day.{role}", moment[0].isoformat(), place, quote(cell.text))
    for block in cover:
        for above, *below in (block.rows[at : at + 4] for at in range(len(block.rows))):
            if len(above) < 2 or not all(
                labels.get(label_key(c.text)) or labels.get(label_stem(c.text)) for c in above
            ):
                continue
            roles = [labels.get(label_key(cell.text)) or labels.get(label_stem(cell.text)) for cell in above]
            for row in below:
                for role, cell in zip(roles, row, strict=False):
                    if role and role not in seen and (moment := moment_of(cell)):
                        seen.add(role)
                        place = f"{block.place} {cell.address}".strip()
                        yield Fact(f"day.{role}", moment[0].isoformat(), place, quote(cell.text))
    for field in fields(cover):
        role = None if field.below and len(field.block.rows) > _FEW_ROWS else dated(field.label, labels, reviewed)
        if role and role not in seen and (written := moment_in(field.value)):
            seen.add(role)
            yield Fact(f"day.{role}", written[0].isoformat(), str(field.place), quote(field.said))
    for hand in _hands(whole_cover, signing(control)):
        if hand.day and hand.role not in seen:
            seen.add(hand.role)
            yield Fact(f"day.{hand.role}", hand.day.isoformat(), hand.place, quote(hand.said))
    for role, field in _bare_days(whole_cover, control, signed=bool(seen & _SIGNED)):
        if role not in seen and (written := moment_in(field.value)):
            seen.add(role)
            yield Fact(f"day.{role}", written[0].isoformat(), str(field.place), quote(field.said))
    if told := next(in_force(whole_cover), None) if "effective" not in seen else None:
        yield Fact("day.effective", told[0].isoformat(), told[1], quote(told[2]))


def _bare_days(whole_cover: Sequence[Block], control: DocumentControl, *, signed: bool) -> Iterator[tuple[str, Field]]:
    """Days beside 发布 and 执行 alone: on a cover that gives both, with a version, or in lines where people signed with theirs."""
    told = [(role, f) for f in fields(whole_cover) if not f.below and (role := _BARE_LABELS.get(f.key))]
    both = {role for role, _ in told} == set(_BARE_LABELS.values())
    covered = both and bool(_speaking_of(versions(control), whole_cover))
    for role, field in told:
        if covered or (signed and not field.block.rows and len(field.value) <= _LONGEST_DAY):
            yield role, field


def undated(whole_cover: Sequence[Block], control: DocumentControl) -> Iterator[Fact]:
    """undated.drafted, .reviewed, .approved, .released and .effective: a field of a cover whose date nobody filled in."""
    labels = dating(control)
    seen: set[str] = set()
    reviewed = _dates_its_steps(_speaking_of(labels, whole_cover), labels)
    for field in fields(_speaking_of(labels, whole_cover)):
        asked = find_blank_dates(field.value) or _DATE_ASKED.search(field.value) or find_blank_dates(field.said)
        if field.below or not asked:
            continue
        role = dated(field.label, labels, reviewed)
        named_only = bool(names_in(field.value)) and moment_in(field.value) is None
        if role and role not in seen and (left_blank(field.value) or named_only):
            seen.add(role)
            yield Fact(f"undated.{role}", "", str(field.place), quote(field.said))
    yield from _days_left_empty(whole_cover, labels, seen)
    yield from _days_beside_names(whole_cover, labels, seen)
    yield from _alone_undated([f for f in fields(_speaking_of(labels, whole_cover)) if not f.below], labels, seen)


def _days_left_empty(cover: Sequence[Block], labels: Mapping[str, str], seen: Set[str]) -> Iterator[Fact]:
    """undated.released or .effective: a label for the day itself with nothing beside or below it."""
    said: dict[str, list[Field]] = {}
    for field in fields(_speaking_of(labels, cover)):
        if labels.get(field.key) in ("released", "effective"):
            said.setdefault(field.key, []).append(field)
    for key, same in said.items():
        role = labels[key]
        if role not in seen and all(not field.value.strip() for field in same) and not same[0].below:
            yield Fact(f"undated.{role}", "", str(same[0].place), quote(same[0].said))


def _days_beside_names(cover: Sequence[Block], labels: Mapping[str, str], seen: set[str]) -> Iterator[Fact]:
    """The same of a form that asks for a day beside each name: 批准 | 张三 | 日期 | ____."""
    for block in _speaking_of(labels, cover):
        for one in days_left_empty(block):
            role = dated(one.label, labels)
            if role in ROLES and role not in seen:
                seen.add(role)
                place = f"{block.place} {one.at.address}".strip()
                yield Fact(f"undated.{role}", "", place, quote(f"{one.label} {one.name}"))


def _alone_undated(said: Sequence[Field], labels: Mapping[str, str], seen: Set[str]) -> Iterator[Fact]:
    """A signer without a day, where the two others on the cover have theirs beside their names."""
    signed = {role: f for f in said if (role := labels.get(f.key)) in ROLES and names_in(f.value)}
    days = {role for f in said if (role := dated(f.label, labels)) and moment_in(f.value)}
    for role, field in signed.items():
        others = [other for other in signed if other != role and moment_in(signed[other].value)]
        if len(others) == len(ROLES) - 1 and role not in days and role not in seen:
            yield Fact(f"undated.{role}", "", str(field.place), quote(field.said))


def _hands(cover: Sequence[Block], labels: Mapping[str, str]) -> tuple[Hand, ...]:
    return _hands_of(cover)(labels)


@remembered(most=2)
def _hands_of(cover: Sequence[Block]) -> Callable[[Mapping[str, str]], tuple[Hand, ...]]:
    """The hands of one cover, which its signers and its days ask for."""
    return remembered(most=2)(lambda labels: tuple(hands(cover, signer_by(labels), partial(_may_hold, labels))))


def _may_hold(labels: Mapping[str, str], block: Block) -> bool:
    """Whether one of the labels may stand in a block, in whatever script; what stands in brackets may part its words."""
    return bool(_unspaced(labels).search(bare(block.text).replace(" ", "")) or BRACKETS.search(block.text))


def _dates_its_steps(cover: Sequence[Block], labels: Mapping[str, str]) -> bool:
    """Do 编制日期 and 批准日期 stand on this cover? Then 审核日期 between them is the day of the review."""
    steps = {dated(field.label, labels) for field in fields(cover) if not field.below and OF_A_DAY.search(field.key)}
    return {"drafted", "approved"} <= steps


def _speaking_of(labels: Mapping[str, str], blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks in which one of the labels stands at all, however it is spaced."""
    return _speakers(blocks)(labels)


@remembered(most=2)
def _speakers(blocks: Sequence[Block]) -> Callable[[Mapping[str, str]], Sequence[Block]]:
    """`_speaking_of` one document: several facts of its cover ask for the same labels."""
    return remembered(most=4)(partial(_spoken_of, blocks))


def _spoken_of(blocks: Sequence[Block], labels: Mapping[str, str]) -> Sequence[Block]:
    wanted = _unspaced(labels)
    return tuple(block for block, text in zip(blocks, _closed_texts(blocks), strict=True) if wanted.search(text))


@remembered(most=4)
def _unspaced(labels: Mapping[str, str]) -> re.Pattern[str]:
    return anywhere(label.replace(" ", "") for label in labels)


@remembered(most=2)
def _closed_texts(blocks: Sequence[Block]) -> tuple[str, ...]:
    return tuple("".join(block.text.split()).lower() for block in blocks)
