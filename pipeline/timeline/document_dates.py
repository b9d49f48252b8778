"""All dates of one file, each with its role and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from pipeline.text.chat import first_day
from pipeline.text.normal import normal
from pipeline.timeline.calendar_months import months_later
from pipeline.timeline.dates import find_dates, settle_ambiguous
from pipeline.timeline.events.days import OPEN_YEAR
from pipeline.timeline.events.mails import told_of_in_mail
from pipeline.timeline.found import FoundDate
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.chinese import ROC_OFFSET
from pipeline.timeline.main_date import main_date as main_date
from pipeline.timeline.names.dates import find_dates_in_name
from pipeline.timeline.names.yearless import bare_day
from pipeline.timeline.paragraphs.action_lines import with_actions
from pipeline.timeline.paragraphs.agreed_lines import with_agreed
from pipeline.timeline.paragraphs.dates import LastDay, dates_of_paragraph
from pipeline.timeline.paragraphs.where import Where, lines_of_mail_head
from pipeline.timeline.roles.second_look import second_look
from pipeline.timeline.tables.dates import dates_of_table
from pipeline.timeline.terms import as_term, is_term, term_in_one_line, term_in_two_lines
from pipeline.values import Block, DatedPlace, Mention, Place, Role

_YEAR_OF_REPUBLIC = re.compile(r"([7-9]\d)[ ]?年")
_CENTURY = 1900
_SHORT_LINE = 60
_SETTLED = re.compile(r"审定|審定")
_VERSION, _HOLDS = re.compile(r"(?:文件|文档)?(?:版本号?|版次)"), re.compile(r"实施|施行|启用|执行")
_A_SLIP = re.compile(r"^(?:变更|发布|上线|申请)(?:编号|单号|内容|人|部门)")
_APPROVED = re.compile(r"批准|核准|签发|簽發")
_NEAR = 4
_LONGEST_MAIL_HEAD = 8
_YEAR_NAMED = re.compile(r"\byear\s?[:：]?\s?20\d\d\b|年[份度]?[:：]\s?20\d\d|20\d\d\s?年度?", re.IGNORECASE)
_MIDDLE = (7, 1)
_BREAKS_OFF = re.compile(r"(?:\b(?:of|on|from|to|until|till|dated|and|by)|[于自至到])\s*$", re.IGNORECASE)
_BEGINS_WITH_A_DAY = re.compile(
    r"\s*(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|(?:19|20)\d\d[-./年])"
)
_CONTRACT = re.compile(
    r"合同|协议(?!书?模板)|契约|\bagreement|\bagreed between\b|\bcontract\b|\bsla\b|\blease\b", re.IGNORECASE
)
_ABOUT_CONTRACTS = re.compile(
    r"报告|评审|清单|台账|登记|程序|制度|办法|规定|\b(?:report|review|register|list|procedure|process|standard|offer|proposal|notice|minutes)\b",
    re.IGNORECASE,
)
_AUDIT = re.compile(
    r"内审|内部审核|审核(?:实施)?计划|审核报告|审核方案|审核检查表|不符合(?:项|通知|整改)?(?:报告|记录|单)|稽核|\baudit|nonconformity",
    re.IGNORECASE,
)
_EFFECTIVE_ON_RELEASE = re.compile(
    r"自?(?:发布|颁布|印发|公布|签发|批准|下发)之?日(?:期)?起[^。;]{0,4}?(?:施行|实施|执行|生效|有效|运行)|发布即(?:实施|生效|执行)"
    r"|(?:effective|in force|takes? effect)[^.;]{0,12}(?:from|on|upon) "
    r"(?:the )?(?:date of |day of |its )?(?:issue|release|publication|approval)"
)


def dates_of(
    blocks: Sequence[Block], path: str, *, traditional: bool = False, about: str = ""
) -> tuple[DatedPlace, ...]:
    """The dates of a file's blocks and name, in reading order, the name's last.

    `about` is what the file is in plain words, if that is known otherwise than by its own. `traditional`: the text is written in traditional characters, where 93年 is the 93rd year of the Republic.
    Rows of ledgers above 200 rows are left out (they are events, see ledger.py). File
    properties and comments are no business dates and are left out as well.
    """
    audit = _is_about_audits(blocks, path)
    blocks = _joined([_in_plain_labels(_with_plain_review(block)) for block in blocks])
    found = [*_in_blocks(blocks, audit, path), *_in_name(path)]
    if traditional:
        found = [replace(each, mention=_of_republic(each.mention)) for each in found]
    settled = settle_ambiguous([each.mention for each in found])
    contract = _CONTRACT.search(f"{path.rsplit('/', 1)[-1]} {_head(blocks, 2)}") is not None
    dated = [
        each_place
        for each, mention in zip(found, settled, strict=True)
        for each_place in _dated_places(
            as_term(each if mention is each.mention else replace(each, mention=mention), contract)
        )
    ]
    dated += _effective_on_release(blocks, dated)
    if contract and not _ABOUT_CONTRACTS.search(f"{path.rsplit('/', 1)[-1]} {_head(blocks, 1)}"):
        dated = term_in_one_line(term_in_two_lines(dated))
    name = path.rsplit("/", 1)[-1]
    heading = f"{name} {about} {_head([block for block in blocks if not block.rows], 2)}"
    checked = frozenset(str(each.place) for each in found if each.checked)
    looked = second_look(dated, f"{name} {about} {_head(blocks, 2)}", heading, checked)
    return tuple(dict.fromkeys(_begun(blocks, told_of_in_mail(blocks, name, looked))))


def _begun(blocks: Sequence[Block], dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """The dates, with the day on which a talk began as the one on which it happened."""
    day = next((each.value for each in find_dates(first_day(blocks))), None)
    return [
        replace(each, role="occurred", labelled=True)
        if day is not None and each.value == day and each.place != "name" and each.precision == "day"
        else each
        for each in dated
    ]


def dates_in_2000(blocks: Sequence[Block], path: str, about: str = "") -> tuple[DatedPlace, ...]:
    """The days of a file that names none with its year, as in 2000; none where its path names a year."""
    if find_dates_in_name(path):
        return ()
    found = dates_of(blocks, f"{OPEN_YEAR}年/{path}", about=about)
    days = tuple(one for one in found if one.place != "name" and one.precision == "day")
    named = bare_day(path.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    if days or named is None or (written := points.day(OPEN_YEAR, *named)) is None:
        return days
    return (DatedPlace(written[0], None, "day", "other", "{:02d}{:02d}".format(*named), "name"),)


def _of_republic(mention: Mention) -> Mention:
    """A date whose year is written with two digits, counted from the Republic: 93年12月10日 is in 2004, not in 1993."""
    year = _YEAR_OF_REPUBLIC.match(mention.text)
    if year is None or mention.value.year != _CENTURY + int(year[1]):
        return mention
    months = 12 * (ROC_OFFSET - _CENTURY)
    return replace(mention, value=months_later(mention.value, months), end=months_later(mention.end, months))


def _in_plain_labels(block: Block) -> Block:
    """实施 beside a day, on a cover with version and approval, is the day from which the paper holds."""
    cells = [cell.text for row in block.rows for cell in row]
    if (
        not any(map(_VERSION.fullmatch, cells))
        or not any(map(_APPROVED.match, cells))
        or any(map(_A_SLIP.search, cells))
    ):
        return block
    rows = tuple(
        tuple(replace(cell, text=f"{cell.text}日期") if _HOLDS.fullmatch(cell.text) else cell for cell in row)
        for row in block.rows
    )
    return replace(block, rows=rows)


def _with_plain_review(block: Block) -> Block:
    """审定 is the review where the same table or line names an approval as well; alone it is the approval."""
    if not _SETTLED.search(block.text) or not _APPROVED.search(block.text):
        return block
    rows = tuple(tuple(replace(cell, text=_SETTLED.sub("审核", cell.text)) for cell in row) for row in block.rows)
    return replace(block, text=_SETTLED.sub("审核", block.text), rows=rows)


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with a line that breaks off before a day (Report of / 23 September 2026, A. Name) put to that which goes on."""
    done: list[Block] = []
    for block in blocks:
        before = done[-1] if done else None
        if before is not None and _goes_on(before, block):
            done[-1] = replace(before, text=f"{before.text.rstrip()} {block.text}")
        else:
            done.append(block)
    return done


def _goes_on(before: Block, block: Block) -> bool:
    plain = not (before.rows or block.rows or before.level or block.level) and before.place.part == block.place.part
    return plain and _BEGINS_WITH_A_DAY.match(block.text) is not None and _BREAKS_OFF.search(before.text) is not None


def _is_about_audits(blocks: Sequence[Block], path: str) -> bool:
    return _AUDIT.search(normal(path)) is not None or _AUDIT.search(normal(_head(blocks, 6))) is not None


def _head(blocks: Sequence[Block], count: int) -> str:
    return " ".join(block.text[:80] for block in blocks[:count])


def _in_blocks(blocks: Sequence[Block], audit: bool, name: str) -> Iterator[FoundDate]:
    body = [index for index, block in enumerate(blocks) if block.place.part in {"body", "textbox"}]
    position = {index: order for order, index in enumerate(body)}
    year: int | None = None
    named = find_dates_in_name(name)
    # Few lines ask for it, and the last rows of a sheet need not be read for the others.
    last = (
        _known(_within(named[-1])) if named else cache(partial(_day_of_close, [blocks[each] for each in body[-_NEAR:]]))
    )
    title = blocks[body[0]].text[:_SHORT_LINE] if body else ""
    mail_head = lines_of_mail_head([blocks[each].text for each in body[1:_LONGEST_MAIL_HEAD]])
    for index, block in enumerate(blocks):
        if block.place.part in {"property", "comment"}:
            continue
        if block.rows:
            above = _title_above(blocks, index)
            context = f"{year}年" if year else name if named else f"{_year_below(blocks[index + 1 :])} {name}"
            yield from dates_of_table(block, audit, above, context)
            continue
        order = position.get(index)
        before = blocks[body[order - 1]] if order else None
        following = body[order : order + _NEAR] if order is not None else []
        near = " ".join(blocks[each].text[:_SHORT_LINE] for each in following if not blocks[each].rows)
        where = Where(order, len(body), title, mail_head)
        found = with_agreed(block.text, dates_of_paragraph(block, before, where, near, last, audit))
        found = with_actions(block, before, found)
        year = next((each.mention.value.year for each in reversed(found)), year)
        last = next((_known(_within(each.mention)) for each in reversed(found)), last)
        yield from found


def _year_below(following: Sequence[Block]) -> str:
    """The year that a line close below a table names as such (Year 2026; 年份：2026)."""
    return next((found[0] for each in following[:_NEAR] if (found := _YEAR_NAMED.search(each.text))), "")


def _known(day: date) -> LastDay:
    return lambda: day


def _within(mention: Mention) -> date:
    """The day to which one without a year lies nearest that belongs to `mention`."""
    return date(mention.value.year, *_MIDDLE) if mention.precision == "year" else mention.end


def _day_of_close(closing: Sequence[Block]) -> date | None:
    """The last day in the last lines of a text, on which it was signed."""
    found = (each for block in reversed(closing) for each in reversed(find_dates(block.text)))
    return next((each.value for each in found if each.precision == "day"), None)


def _title_above(blocks: Sequence[Block], index: int) -> str:
    """The short line right above a table, which is not always marked as a heading."""
    above = blocks[index - 1] if index else None
    return above.text if above and not above.rows and len(above.text) <= _SHORT_LINE // 2 else ""


def _in_name(path: str) -> Iterator[FoundDate]:
    for mention in find_dates_in_name(path):
        in_folder = mention.stop <= path.rfind("/")
        role: Role = "other" if in_folder or mention.value == mention.end else "period_start"
        yield FoundDate(mention, role, Place(part="name"))


def _dated_places(found: FoundDate) -> Iterator[DatedPlace]:
    mention, place, labelled = found.mention, str(found.place), found.labelled
    end = None if mention.end == mention.value or found.opens else mention.end
    role: Role = "period_start" if found.role == "effective" and end and mention.precision == "day" else found.role
    if end is not None and mention.precision == "day" and is_term(found.role, mention):
        yield DatedPlace(mention.value, end, mention.precision, role, mention.text, place, labelled)
        yield DatedPlace(end, None, mention.precision, "expiry", mention.text, place, labelled)
        return
    if found.role == "expiry" and end is not None:
        if mention.precision == "day":
            yield DatedPlace(mention.value, end, mention.precision, "period_start", mention.text, place, labelled)
        yield DatedPlace(end, None, mention.precision, "expiry", mention.text, place, labelled)
        return
    yield DatedPlace(mention.value, end, mention.precision, role, mention.text, place, labelled)


def _effective_on_release(blocks: Sequence[Block], dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """自发布之日起实施 makes the release's date (of a notice, that of its close) the effective one, where there is no other."""
    if any(each.role == "effective" for each in dated):
        return []
    released = _first(dated, "released") or _first(dated, "approved") or _first(dated, "signed")
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
