"""All dates of one file, each with its role and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates, settle_ambiguous
from pipeline.timeline.dates_in_names import find_dates_in_name
from pipeline.timeline.found import FoundDate
from pipeline.timeline.main_date import main_date as main_date
from pipeline.timeline.roles import is_bare_date_label, is_date_label, role_named, role_of_label
from pipeline.timeline.second_look import second_look
from pipeline.timeline.table_dates import dates_of_table, follows_its_label, period_if_wide
from pipeline.timeline.unlabelled import (
    role_beside_name,
    role_in_sheet_title,
    role_of_mail,
    role_of_occasion,
    role_when_held,
)
from pipeline.values import Block, DatedPlace, Mention, Place, Role

_COVER_BLOCKS = 14
_CLOSING_BLOCKS = 4
_SHORT_LINE = 60
_SETTLED = re.compile(r"审定|審定")
_APPROVED = re.compile(r"批准|核准|签发|簽發")
_LABEL_OF_DAY = re.compile(
    r"(?:时间|日期|\bdate|\bwhen)\s?[:：]\s{0,2}(?=\d{1,2}\s?月\s?\d{1,2}\s?[日号])", re.IGNORECASE
)
_NEAR = 4
_WEEK = timedelta(days=7)
_YEARS = timedelta(days=2 * 366)
_OVER_A_YEAR = timedelta(days=370)
_AUDIT = re.compile(
    r"内审|内部审核|审核(?:实施)?计划|审核报告|审核方案|审核检查表|不符合(?:项|通知)?(?:报告|记录|单)|稽核|\baudit|nonconformity",
    re.IGNORECASE,
)
_EFFECTIVE_ON_RELEASE = re.compile(
    r"自?(?:发布|颁布|印发|公布|签发|批准|下发)之?日(?:期)?起[^。;]{0,4}?(?:施行|实施|执行|生效|有效|运行)|发布即(?:实施|生效|执行)"
    r"|(?:effective|in force|takes? effect)[^.;]{0,12}(?:from|on|upon) "
    r"(?:the )?(?:date of |day of |its )?(?:issue|release|publication|approval)"
)
_BEGINS = re.compile(
    r"(?:自从?|从|开始(?:日期|时间)?[:：]?|起始(?:日期|时间)?[:：]?|\bfrom|\bsince|\bstart(?:ing|s)?)\s?$",
    re.IGNORECASE,
)
_OPEN_TO_THE_OCCASION: frozenset[Role | None] = frozenset([None, "occurred", "period_start"])
_SHEET_TITLE = 110
_SIGNING: frozenset[Role | None] = frozenset(["drafted", "reviewed", "approved", "released", "signed"])
_BESIDE_VERSION = re.compile(
    r"[\s(（]*(?:版本号?|版次|第|version|ver\.?|rev(?:ision)?\.?|v)\s?[:：]?\s?[A-Z]?[\d./]*版?[\s|,，;；)）·—–-]*",
    re.IGNORECASE,
)
_AROUND_A_LONE_DATE = re.compile(r"[\s()（）\[\]:：日期Ddate/年月、，,.。-]*")


def dates_of(blocks: Sequence[Block], path: str) -> tuple[DatedPlace, ...]:
    """The dates of a file's blocks and name, in reading order, the name's last.

    Rows of ledgers above 200 rows are left out (they are events, see ledger.py). File
    properties and comments are no business dates and are left out as well.
    """
    audit = _is_about_audits(blocks, path)
    blocks = [_with_plain_review(block) for block in blocks]
    found = [*_in_blocks(blocks, audit), *_in_name(path)]
    settled = settle_ambiguous([each.mention for each in found])
    dated = [
        each_place
        for each, mention in zip(found, settled, strict=True)
        for each_place in _dated_places(replace(each, mention=mention))
    ]
    dated += _effective_on_release(blocks, dated)
    return tuple(dict.fromkeys(second_look(dated, f"{path.rsplit('/', 1)[-1]} {_head(blocks, 2)}")))


def _with_plain_review(block: Block) -> Block:
    """审定 is the review where the same table or line names an approval as well; alone it is the approval."""
    if not _SETTLED.search(block.text) or not _APPROVED.search(block.text):
        return block
    rows = tuple(tuple(replace(cell, text=_SETTLED.sub("审核", cell.text)) for cell in row) for row in block.rows)
    return replace(block, text=_SETTLED.sub("审核", block.text), rows=rows)


def _is_about_audits(blocks: Sequence[Block], path: str) -> bool:
    return _AUDIT.search(normal(path)) is not None or _AUDIT.search(normal(_head(blocks, 6))) is not None


def _head(blocks: Sequence[Block], count: int) -> str:
    return " ".join(block.text[:80] for block in blocks[:count])


def _in_blocks(blocks: Sequence[Block], audit: bool) -> Iterator[FoundDate]:
    body = [index for index, block in enumerate(blocks) if block.place.part in {"body", "textbox"}]
    position = {index: order for order, index in enumerate(body)}
    year: int | None = None
    for index, block in enumerate(blocks):
        if block.place.part in {"property", "comment"}:
            continue
        if block.rows:
            yield from dates_of_table(block, audit, _title_above(blocks, index))
            continue
        order = position.get(index)
        before = blocks[body[order - 1]] if order else None
        following = body[order : order + _NEAR] if order is not None else []
        near = " ".join(blocks[each].text[:_SHORT_LINE] for each in following if not blocks[each].rows)
        found = list(_in_paragraph(block, before, _Where(order, len(body)), near, year, audit))
        year = next((each.mention.value.year for each in reversed(found)), year)
        yield from found


def _title_above(blocks: Sequence[Block], index: int) -> str:
    """The short line right above a table, which is not always marked as a heading."""
    above = blocks[index - 1] if index else None
    return above.text if above and not above.rows and len(above.text) <= _SHORT_LINE // 2 else ""


@dataclass(frozen=True, slots=True)
class _Where:
    """A paragraph's order among those of the body (None in headers and the like)."""

    order: int | None
    count: int

    @property
    def on_cover(self) -> bool:
        return self.order is not None and self.order < _COVER_BLOCKS

    @property
    def closing(self) -> bool:
        return self.order is not None and self.order > 0 and self.order >= self.count - _CLOSING_BLOCKS


def _in_paragraph(
    block: Block, before: Block | None, where: _Where, near: str, year: int | None, audit: bool
) -> Iterator[FoundDate]:
    mentions = _mentions(block.text, year)
    for mention in mentions:
        alone = _AROUND_A_LONE_DATE.fullmatch(_without(block.text, mentions)) is not None
        role = role_named(block.text, mention, _labels(block, before) if alone else (), audit=audit)
        if role in _OPEN_TO_THE_OCCASION and mention.precision == "day":
            role = _role_by_occasion(block, mention, near) or role
        if role is None and alone:
            role = _role_of_lone_date(where)
        elif role is None and _is_title_period(block, mention.precision != "day", where):
            role = "period_start"
        elif role is None and mention.precision == "day":
            role = _role_by_place(block, mention, near)
        if role is None and mention.form.startswith("span") and not block.text[: mention.start].strip():
            role = "period_start" if mention.end - mention.value > _WEEK else None
        if role is None and where.on_cover and _BESIDE_VERSION.fullmatch(_without(block.text, mentions)):
            role = "released"
        opens, labelled = _opens(block.text, mention), alone or follows_its_label(block.text, mention)
        yield FoundDate(mention, period_if_wide(mention, role or "other"), block.place, opens, labelled)


def _mentions(text: str, year: int | None) -> Sequence[Mention]:
    """The dates of a line, and one without its year right after its label (会议时间：10月30日), of the year before it."""
    found = find_dates(text)
    label = _LABEL_OF_DAY.search(text) if year else None
    if label is None or year is None:
        return found
    completed = [each for each in find_dates(text, date(year, 1, 1)) if each.start == label.end()]
    return sorted({*found, *completed}, key=lambda each: each.start)


def _role_by_occasion(block: Block, mention: Mention, near: str) -> Role | None:
    """The head of a mail, or a meeting that was held, whatever a word nearby seems to say."""
    before = block.text[: mention.start]
    about = block.place.heading or block.text[:_SHORT_LINE]
    return role_of_mail(before, block.text) or role_when_held(before, about, f"{block.text} {near}")


def _role_by_place(block: Block, mention: Mention, near: str) -> Role | None:
    text, before, after = block.text, block.text[: mention.start], block.text[mention.stop :]
    heading = block.place.heading.split(" > ")[-1]
    occasion = role_of_occasion(before, f"{block.place.sheet} {block.place.heading}", f"{text} {near}")
    in_title = role_in_sheet_title(before, text) if block.place.sheet and len(text) <= _SHEET_TITLE else None
    return occasion or role_beside_name(before, after, heading) or in_title


def _opens(text: str, mention: Mention) -> bool:
    """Whether `mention` is only where something begins (自2025年9月以来), not the whole of a period."""
    lone = not mention.form.startswith("span") and not mention.form.endswith(("days", "months", "years"))
    return lone and _BEGINS.search(text[: mention.start]) is not None


def _labels(block: Block, before: Block | None) -> tuple[str, ...]:
    """What governs a line that holds nothing but a date."""
    labels = []
    if before is not None and _is_short_label(before):
        labels.append(before.text)
    heading = block.place.heading.split(" > ")[-1]
    if is_date_label(heading) or role_of_label(heading) in _SIGNING:
        labels.append(heading)
    return tuple(labels)


def _without(text: str, mentions: Sequence[Mention]) -> str:
    """`text` with its dates taken out."""
    for mention in sorted(mentions, key=lambda each: -each.start):
        text = text[: mention.start] + text[mention.stop :]
    return text


def _is_short_label(block: Block) -> bool:
    text = block.text
    if block.rows or len(text) > _SHORT_LINE or find_dates(text):
        return False
    return is_bare_date_label(text) or len(text) <= _SHORT_LINE // 3 or ":" in normal(text)


def _role_of_lone_date(where: _Where) -> Role | None:
    if where.closing and (where.order or 0) >= 3:
        return "signed"
    return "released" if where.on_cover else None


def _is_title_period(block: Block, wide: bool, where: _Where) -> bool:
    """Whether a month or longer in a title says which period the file is about."""
    return wide and len(block.text) <= _SHORT_LINE and (block.level == 1 or (where.order or 99) < 4 or where.order == 0)


def _in_name(path: str) -> Iterator[FoundDate]:
    for mention in find_dates_in_name(path):
        in_folder = mention.stop <= path.rfind("/")
        role: Role = "other" if in_folder or mention.value == mention.end else "period_start"
        yield FoundDate(mention, role, Place(part="name"))


def _dated_places(found: FoundDate) -> Iterator[DatedPlace]:
    mention, place, labelled = found.mention, str(found.place), found.labelled
    end = None if mention.end == mention.value or found.opens else mention.end
    if end is not None and mention.precision == "day" and _is_term(found.role, mention):
        yield DatedPlace(mention.value, end, mention.precision, found.role, mention.text, place, labelled)
        yield DatedPlace(end, None, mention.precision, "expiry", mention.text, place, labelled)
        return
    if found.role == "expiry" and end is not None:
        if mention.precision == "day":
            yield DatedPlace(mention.value, end, mention.precision, "period_start", mention.text, place, labelled)
        yield DatedPlace(end, None, mention.precision, "expiry", mention.text, place, labelled)
        return
    yield DatedPlace(mention.value, end, mention.precision, found.role, mention.text, place, labelled)


def _is_term(role: Role, mention: Mention) -> bool:
    """Whether a span of days is the time for which something holds: in force from one day to another, or for years.

    No report covers more than a year, so a longer period is a contract's term.
    """
    if role == "period_start":
        return mention.end - mention.value > _OVER_A_YEAR
    return role == "effective" or (role in ("occurred", "meeting", "other") and mention.end - mention.value > _YEARS)


def _effective_on_release(blocks: Sequence[Block], dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """自发布之日起实施 makes the release's date the effective one, where there is no other."""
    if any(each.role == "effective" for each in dated):
        return []
    released = _first(dated, "released") or _first(dated, "approved")
    if released is None:
        return []
    for block in blocks:
        for cell_text in [block.text] if not block.rows else [cell.text for row in block.rows for cell in row]:
            phrase = _EFFECTIVE_ON_RELEASE.search(normal(cell_text))
            if phrase:
                return [replace(released, role="effective", text=phrase[0], place=str(block.place))]
    return []


def _first(dated: Sequence[DatedPlace], role: Role) -> DatedPlace | None:
    return next((each for each in dated if each.role == role), None)
