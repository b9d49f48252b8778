"""Which column of a tool's export tells incidents, requests, problems, changes and releases apart, and what it calls them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from pipeline.recall import remembered
from pipeline.text.normal import bare, normal
from pipeline.text.own_terms import in_the_fields_words
from pipeline.text.plain_days import DAY_OR_MONTH
from pipeline.values import Row

_HEADER_ROWS = 4
_NAMED = re.compile(
    r"(?:(?:issue|ticket|record|request|task|work item|case|item) ?)?type|(?:工单|单据|记录|请求|任务|事务|票据)?(?:类型|类别|种类)|类"
)
_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("incident", re.compile(r"(?:service )?incidents?|faults?|break ?fix|(?:it)?(?:事件|故障|事故|报障|报修)(?:单|工单|处理|类)?")),
    ("request", re.compile(r"(?:service |standard )?requests?|requested item|asks?|enquir(?:y|ies)|(?:服务|业务|用户)?(?:请求|申请|咨询)(?:单|工单|类)?")),
    ("problem", re.compile(r"problems?|(?:it)?问题(?:单|工单|类)?")),
    ("change", re.compile(r"(?:normal |standard |emergency )?changes?(?: requests?)?|requests? for change|rfc|变更(?:单|工单|申请|请求|类)?")),
    ("release", re.compile(r"releases?|deployments?|发布(?:单|工单|类)?")),
)  # fmt: skip
_WITHIN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("incident", re.compile(r"\bincidents?\b|事件|故障")),
    ("request", re.compile(r"\bservice requests?\b|服务请求|^请求|^申请")),
    ("problem", re.compile(r"\bproblems?\b|问题")),
    ("change", re.compile(r"\bchanges?\b|变更")),
)
# A house's own letters for types (O, D, R), and what only what is broken has.
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]{0,2}")
_LEVEL = re.compile(
    r"(?:severity|sev|priority|prio|level|grade|urgency|rank)(?: level)?|(?:严重|优先|影响|紧急)?(?:级别|等级|程度|优先级|严重性)(?:缓急)?|级"
)
# The marks of a scale by which faults are ranked (P2, 三级, 乙), and what only changes have, which are of two sorts, too.
_MARK = re.compile(r"[a-z]{0,3} ?\d|[一二三四五]级?|[甲乙丙丁]级?|i{1,3}v?")
_OF_CHANGES = re.compile(r"变更|回退|批准|审批|\bchanges?\b|\brfc\b|back ?out|roll ?back|\bapprov")
_MOST_CODES = 5
_SAID_BY_ALL = 0.9  # of the rows, where the column is not called after types
_MARKED = 0.8  # of the rows: what is open may not be ranked yet
_LEAST_ROWS = 5
_WIDEST = 50  # columns below one merged cell
_TIME = re.compile(r"\b[0-2]?\d[:：][0-5]\d\b")


def type_of(value: str) -> str:
    """incident, request, problem, change or release, as a cell names it; "" where it names none of them."""
    return _type_of(in_the_fields_words(value))


@lru_cache(maxsize=8192)  # a column says one of a few in each of its rows
def _type_of(value: str) -> str:
    key = bare(value)
    return next((name for name, words in _TYPES if words.fullmatch(key)), "")


def type_in(text: str) -> str:
    """The same of a cell in which a type is named among other words: "P2 incident", 事件单（一线）."""
    return type_of(text) or next(iter(types_in(text)), "")


def types_in(text: str) -> list[str]:
    """All types that a text names."""
    key = normal(in_the_fields_words(text)).strip()
    return [name for name, words in _WITHIN if words.search(key)]


@remembered(most=64)
def columns_of_types(rows: tuple[Row, ...]) -> tuple[tuple[int, int], ...]:
    """(header row, column) of each column that tells types apart: by what it is called, or because each row's value is one.

    A column under another name counts in a table of events alone, in whose rows days stand.
    """
    return tuple(_columns_of_types(rows))


@remembered(most=64)
def types_by_code(rows: tuple[Row, ...]) -> Mapping[str, str]:
    """What the letters of a house stand for, in a table whose column of types (the first) holds nothing but such letters.

    Told by what each type of ticket has and the others lack: of all that have a level most are incidents, requests have
    none, and problems are those to whose numbers incidents refer. Of any two words that tickets are of, those of the one
    are ranked, and the others say how soon they are wanted.
    """
    for header, column in columns_of_types(rows)[:1]:
        below = [row for row in rows[header + 1 :] if column < len(row)]
        levels = [at for at, cell in enumerate(_across(rows[header])) if _LEVEL.fullmatch(bare(cell.text))]
        if len(levels) == 1 and (ranked := _by_marks(rows[header], below, column, levels[0])):
            return ranked
        codes = Counter(row[column].text.strip() for row in below)
        if len(levels) != 1 or not 2 <= len(codes) <= _MOST_CODES or not all(map(_CODE.fullmatch, codes)):
            continue
        graded = Counter(
            row[column].text.strip() for row in below if levels[0] < len(row) and row[levels[0]].text.strip()
        )
        bare_codes = [code for code, count in codes.most_common() if graded[code] <= (1 - _SAID_BY_ALL) * count]
        with_level = [code for code, count in codes.most_common() if graded[code] >= _SAID_BY_ALL * count]
        if not with_level or not bare_codes or min(codes[with_level[0]], codes[bare_codes[0]]) < _LEAST_ROWS:
            continue
        found = {with_level[0]: "incident", bare_codes[0]: "request"}
        told_of = {cell.text.strip() for row in below if row[column].text.strip() == with_level[0] for cell in row}
        found |= {
            row[column].text.strip(): "problem"
            for row in below
            if row[column].text.strip() not in found and row[0].text.strip() in told_of
        }
        return found
    return {}


def _by_marks(header: Row, below: Sequence[Row], column: int, level: int) -> dict[str, str]:
    """Of two types, all of the one with a mark of a scale and hardly one of the other: incidents and requests."""
    if any(_OF_CHANGES.search(bare(cell.text)) for cell in header):
        return {}
    marked: dict[str, list[bool]] = defaultdict(list)
    for row in below:
        if row[column].text.strip() and level < len(row):
            marked[row[column].text.strip()].append(_MARK.fullmatch(bare(row[level].text)) is not None)
    if len(marked) != 2 or min(map(len, marked.values())) < _LEAST_ROWS:
        return {}
    (less, few), (more, most) = sorted(((sum(each) / len(each), name) for name, each in marked.items()))
    return {most: "incident", few: "request"} if more >= _MARKED and less <= 1 - _MARKED else {}


def _columns_of_types(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    for number, header in enumerate(rows[:_HEADER_ROWS]):
        yield from (
            (number, column) for column, cell in enumerate(_across(header)) if _NAMED.fullmatch(bare(cell.text))
        )
    dated = cache(lambda at: _dated(rows[at]))  # whichever row is the header, those below it are mostly the same
    for number in range(min(_HEADER_ROWS, len(rows) - _LEAST_ROWS)):
        below = rows[number + 1 :]
        columns = [column for column in range(len(rows[number])) if _tells_types(below, column)]
        if columns and _mostly(dated, range(number + 1, len(rows))):
            yield from ((number, column) for column in columns)


def _tells_types(rows: Sequence[Row], column: int) -> bool:
    """Whether nearly all cells of a column name a type, and not all the same one. It is given up early."""
    told, others, said = 0, 0, set[str]()
    for row in rows:
        if column < len(row) and row[column].text.strip():
            kind = type_of(row[column].text)
            said.add(kind)
            told += bool(kind)
            others += not kind
            if others > (1 - _SAID_BY_ALL) * len(rows) + 0.5:  # so that no rounding counts
                return False
    return told >= max(_SAID_BY_ALL * (told + others), _LEAST_ROWS) and len(said - {""}) > 1


def _across(header: Row) -> Row:
    """The cells of a header as they stand above the columns: a merged one over each that it reaches."""
    return tuple(cell for cell in header for _ in range(min(cell.columns, _WIDEST)))


def _mostly(holds: Callable[[int], bool], rows: Sequence[int]) -> bool:
    """Whether nearly every row holds what is asked for. It is given up at the row that is one too many without."""
    without = 0
    for row in rows:
        without += not holds(row)
        if len(rows) - without < _SAID_BY_ALL * len(rows):
            return False
    return True


def _dated(row: Row) -> bool:
    return any(cell.date or DAY_OR_MONTH.search(cell.text) or _TIME.search(cell.text) for cell in row)
