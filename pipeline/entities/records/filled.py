"""What people filled in: a signature of the words and one of the figures, for records that are copies of each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import pairwise

import numpy as np

from pipeline.text.fields import Labels, fields, label_key
from pipeline.text.joined import joined
from pipeline.text.normal import bare, quote, recalled
from pipeline.text.plain_days import moment_in
from pipeline.values import Block, Content, Fact, Row

HASHES = 64
FIGURE_HASHES = 32
_WINDOW = 5
_FIGURE_WINDOW = 9
_LEAST_TEXT = 60
_LEAST_FIGURES = 8
_FEW_FIGURES, _A_REMARK = 3, 12
_ONE_FIGURE, _A_LONG_REMARK = 1, 36
_LEAST_DIFFERENT = 4
_LEAST_READINGS = 3  # figures of a short form, one of them with a fraction
_SEVERAL_ANSWERS = 20  # characters
_LEAST_SCORES, _DIFFERENT_SCORES = 4, 3
_SAID_IN_WORDS = Labels(r"意见|建议|备注|说明|评语|comment|remark|suggest|opinion|anything else")
_LEAST_SAID = 4  # characters
_WHO = Labels(
    r"^(?:客户|用户|顾客|受访|被访|被调查|填写|填表|答卷|参训|学员|员工|供应商)?(?:单位|名称|人|者|姓名|部门)?(?:名称)?$|^(?:customer|client|respondent|company|name|completed by|filled in by|trainee|supplier|answered by)(?: name)?$"
)
_LONGEST_WHO = 60
# A count of three digits or more beside its word, as two days hardly share it: 票仓余430.
_COUNT = re.compile(
    r"(?:余|剩|共|为|读数|计|left|remaining|reads?|reading|count)\s*[:：]?\s*\d{3,}(?!\s*(?:室|机房|房|楼|号|层))", re.I
)
# A reading by what is measured or by its unit: 磁盘剩42G, 延时12ms, "free 42 GB", "loss 0.2 %".
_READING = re.compile(
    r"(?:剩余?|余|偏?差|误差|延时|时延|延迟|耗时|用时|丢包|已用|占用?|温度|湿度|电压|电流|电量|负载|读数|水位|液位|压力|信号)率?\D{0,4}\d"
    r"|(?<![\d.])\d+(?:\.\d+)?\s*(?:ms|毫秒|秒|℃|°C|度|[kK]?V|[kK]?W|A|Mbps|dBm?|kg|千克|公斤|rpm|MPa)(?![A-Za-z])"
    r"|\b(?:free|used|left|latency|delay|loss|temp(?:erature)?|humidity|load|voltage|current|level|pressure)\b\D{0,8}\d",
    re.I,
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:：]\d{2}(?!\d)")
_FRACTION = re.compile(r"\d\.\d")
_ENDS_OF_SENTENCES = ("。", ".", "；", ";")
_MOST_UNITS = 40
_MOST_TEXT = 20_000
_BASE = np.uint64(1_000_003)
# Odd factors of 64 bits: sums and products wrap around, as multiply-shift hashing wants it.
_FACTORS = np.array(
    [(at * 0x9E3779B97F4A7C15 + 0x5851F42D4C957F2D) % 2**64 | 1 for at in range(1, HASHES + 1)], dtype=np.uint64
)
_ADDED = np.array([at * 0xD6E8FEB86659FD93 % 2**64 for at in range(1, HASHES + 1)], dtype=np.uint64)
_DATE = re.compile(  # which begins with one of a few characters: most places are passed over at once
    r"(?=[\d第JFMASOND])(?:\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?)?|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}|\d{2}\s*年|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|第[一二三四]季度"
    r"|(?:\d{1,2}(?:st|nd|rd|th)? )?\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?: \d{1,2},)?(?: \d{4})?)"
)
_CODE = re.compile(r"[A-Za-z]{1,8}[-_/]?\d[\w-]*")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_MAYBE_FIGURE = re.compile(r"\d|第|[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)")
# Columns whose cells a form prints, and short answers that all good days share.
_PRINTED = Labels(
    r"序号|项目|检查项|内容$|要求|标准|方法|对象|指标|目标|公式|部门|名称|设备|频次|条款|要点|单位|阈|[上下]限|^no$|item|check|requirement|method|measure(?!d)|target|clause|subject|question|owner|responsible|^unit|threshold|limit"
)
_LONGEST_LABEL = 20
_SHORT_ANSWER = 4
_MOST_TITLE_ROWS = 2


def filled(content: Content) -> Iterator[Fact]:
    """filled.text ("unit|length|hashes") and filled.figures ("unit|number|hashes") of a file, or of each of its sheets."""
    units: dict[str, list[Block]] = {}
    for block in content.blocks:
        if block.place.part in ("body", "textbox"):
            units.setdefault(block.place.sheet, []).append(block)
    for name, blocks in list(units.items())[:_MOST_UNITS]:
        texts = [text for block in blocks for text in _texts(block)]
        place = str(blocks[0].place)
        words = "".join(map(_without_figures, texts))
        words = bare(words).replace(" ", "")
        if len(words) >= _LEAST_TEXT:
            longest = max(texts, key=len)
            yield Fact("filled.text", joined(name, len(words), min_hash(words)), place, " ".join(longest.split())[:80])
        figures = _but_counting([figure for text in texts if _FIGURE.search(text) for figure in _figures(text).split()])
        longest = "" if name or len(figures) < _ONE_FIGURE else max(map(_bare_words, texts), key=len, default="")
        remark = len(longest) // (1 + longest.isascii())
        if remark >= (_A_REMARK if len(figures) >= _FEW_FIGURES else _A_LONG_REMARK):
            told = (
                f"{longest}|{' '.join(figures)}"  # a short form: too little for a signature, but word for word the same
            )
            yield Fact("filled.exact", sha256(told.encode()).hexdigest()[:16], place, max(texts, key=len)[:80])
        elif not name and (
            told := _readings(texts, figures) or _remaining(texts) or _scores(blocks, figures) or _measured(texts)
        ):
            longest = max(texts, key=lambda text: len(_bare_words(text)))
            yield Fact("filled.exact", sha256(told.encode()).hexdigest()[:16], place, longest[:80])
        if len(figures) >= _LEAST_FIGURES and len(set(figures)) >= _LEAST_DIFFERENT:
            row = " ".join(figures)
            yield Fact(
                "filled.figures",
                joined(name, len(figures), min_hash(row, _FIGURE_WINDOW)[: FIGURE_HASHES * 4]),
                place,
                row[:80],
            )


def filled_in_by(content: Content) -> Iterator[Fact]:
    """filled.by: the customer or person that a short form says it was filled in by, or for."""
    for field in fields(block for block in content.blocks if block.place.part in ("body", "textbox")):
        if not field.below and field.value and _WHO.search(field.key):
            yield Fact("filled.by", bare(field.value)[:_LONGEST_WHO], str(field.place), quote(field.said))
            return


def _readings(texts: Sequence[str], figures: Sequence[str]) -> str:
    """All that stands in a short form, where it gives readings with a fraction and the time of day; or "". On two days
    hardly all of it is the same."""
    times = [time for text in texts for time in _CLOCK.findall(text)]
    if not times or len(figures) < _LEAST_READINGS or not any(map(_FRACTION.search, figures)):
        return ""
    return "|".join([*map(_bare_words, texts), *figures, *times])


def _remaining(texts: Sequence[str]) -> str:
    """All that stands in a short form with a count that is no name of a room, in several answers in words; or ""."""
    counted = [text for text in texts if _COUNT.search(_CODE.sub(" ", _DATE.sub(" ", text)))]
    words = "|".join(map(_bare_words, texts))
    long = len(words.replace("|", "")) // (1 + words.isascii())
    return f"{words}|{'|'.join(map(_figures, counted))}" if counted and long >= _SEVERAL_ANSWERS else ""


def _measured(texts: Sequence[str]) -> str:
    """All that stands in a short form with several readings of instruments, be they whole figures; or "". On two days all of
    them are hardly the same."""
    read = [text for text in texts if _READING.search(_CODE.sub(" ", _DATE.sub(" ", text)))]
    values = {figure for text in read for figure in _figures(text).split()}
    if len(read) < _LEAST_READINGS or len(values) < _LEAST_READINGS:
        return ""
    return "|".join([*map(_bare_words, texts), *map(_figures, read)])


def _scores(blocks: Sequence[Block], figures: Sequence[str]) -> str:
    """The scores of a short form and what it says beside them in words; or "". Two customers hardly give both alike."""
    if len(figures) < _LEAST_SCORES or len(set(figures)) < _DIFFERENT_SCORES:
        return ""
    rows = (row for block in blocks for row in block.rows)
    pairs = (pair for row in rows for pair in pairwise(cell.text.strip() for cell in row))
    said = [bare(value) for label, value in pairs if _SAID_IN_WORDS.search(label_key(label))]
    words = "|".join(one for one in said if len(one) >= _LEAST_SAID and not _FIGURE.search(one))
    return f"{words}|{' '.join(figures)}" if words else ""


def _bare_words(text: str) -> str:
    return bare(_without_figures(text))


def _but_counting(figures: list[str]) -> list[str]:
    """Without runs of 1, 2, 3, …: days of a month or rows that are counted."""
    kept: list[str] = []
    at = 0
    while at < len(figures):
        end = at
        while end + 1 < len(figures) and _follows(figures[end], figures[end + 1]):
            end += 1
        if end - at + 1 < _LEAST_FIGURES:
            kept += figures[at : end + 1]
        at = end + 1
    return kept


def _follows(one: str, other: str) -> bool:
    return one.isdigit() and other.isdigit() and int(other) == int(one) + 1


@recalled
def _without_figures(text: str) -> str:
    if not _MAYBE_FIGURE.search(text):
        return text
    return _FIGURE.sub("", _CODE.sub("", _DATE.sub("", text)))


@recalled
def _figures(text: str) -> str:
    """The figures of a text that belong to no date and no code, apart by spaces."""
    return " ".join(_FIGURE.findall(_CODE.sub(" ", _DATE.sub(" ", text))))


def _texts(block: Block) -> Iterator[str]:
    """A paragraph, or the cells of a table that people fill in."""
    if not block.rows:
        if not block.level or block.text.rstrip().endswith(_ENDS_OF_SENTENCES):  # "3. All write the log." is no heading
            yield block.text
        return
    above, rows = _below_its_title(block.rows)
    yield from (cell.text.strip() for row in above for cell in row if cell.text.strip())
    header = rows[0]
    listed = len(rows) >= 4 and len(header) >= 3 and all(len(row) == len(header) for row in rows[:4])
    # A first row of pairs says who and when, and heads no columns.
    pairs = len(header) % 2 == 0 and any(moment_in(cell.text) for cell in header[1::2])
    printed = {at for at, cell in enumerate(header) if listed and not pairs and _PRINTED.search(label_key(cell.text))}
    for row in rows[1:] if listed else rows:
        for at, cell in enumerate(row):
            text = cell.text.strip()
            label = (pairs or not listed) and at % 2 == 0 and len(text) <= _LONGEST_LABEL and not _FIGURE.search(text)
            if at in printed or label or (len(text) <= _SHORT_ANSWER and not _FIGURE.search(text)):
                continue
            yield text


def _below_its_title(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows above the header of a list, of which most cells are blank ("Checked on 6 August | by Tan | | |"), and the rest."""
    at = 0
    while at + 4 < len(rows) and at < _MOST_TITLE_ROWS and _mostly_blank(rows[at]) and not _mostly_blank(rows[at + 1]):
        at += 1
    return (rows[:at], rows[at:]) if at else ((), rows)


def _mostly_blank(row: Row) -> bool:
    return len(row) >= _LEAST_DIFFERENT and 2 * sum(bool(cell.text.strip()) for cell in row) <= len(row)


def min_hash(text: str, window: int = _WINDOW) -> str:
    """64 hashes of four hexadecimal digits: the share of equal ones is about the share of common runs of `window` characters."""
    points = np.frombuffer(text[:_MOST_TEXT].encode("utf-32-le"), dtype="<u4").astype(np.uint64)
    width = max(1, len(points) - window + 1)
    runs = np.zeros(width, dtype=np.uint64)
    for at in range(min(window, len(points))):
        runs = runs * _BASE + points[at : at + width]
    products = runs + _ADDED[:, None]
    products *= _FACTORS[:, None]
    least = products.min(axis=1) >> np.uint64(24)
    return "".join(f"{int(one) & 0xFFFF:04x}" for one in least)
