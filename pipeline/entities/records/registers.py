"""Registers that are no ledgers of tickets: a row that leaves empty what the others fill, a difference that nobody explains,
readings that are the same to the decimal on every day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.days import moment_of
from pipeline.entities.records.entries import BLANK, line_of
from pipeline.entities.records.unfinished import ENDED
from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.values import Block, Content, Fact, Row

_LINES = " _＿"  # a dash says that there is none
_LEAST_COLUMNS, _LEAST_FILLED, _MOST_ROWS = 4, 4, 200
# What no row can do without, whatever is still to come: who sees to it, how it stands, who received it.
_DUE = Labels(
    r"^(?:当前|处理|完成|跟踪|整改)?状态$|^(?:责任|负责|处理|经办|保管|归口|措施责任)(?:人|部门)?(?:员)?$|^(?:签收|领用|接收|收件|领取)(?:人|情况|签字|签名)?$|^(?:应对|控制|处置|改进|整改|处理|纠正)?措施$|^(?:风险等级|优先级)$"
    r"|^(?:current )?(?:status|state)$|^(?:(?:risk|action) )?owner$|^responsible(?: person)?$|^(?:received|signed)(?: for)?(?: by)?$|^(?:treatment|action|measure|response)s?$|^(?:priority|rating|risk level)$"
)
_OF_A_ROW = re.compile(r"^(?:合计|总计|小计|平均|备注|说明|注|total|sum|average|notes?)\b", re.I)
_GIVEN_UP = re.compile(
    r"否|无|接受|评审中|待评审|不(?:立项?|采纳|做|适用|批准?|通过)\W?.*|搁置|缓办|暂缓|删减|no|n|n/a|none|(?:not |never )(?:approved|pursued|applicable|done).*|accept(?:ed)?|under review|proposed|parked|put off|turned down.*|declined.*|on hold|left for now",
    re.I,
)
# The two sides of a comparison, and the column that says why they differ.
_UNIT = r"(?: ?(?:万?元|cny|rmb|usd|eur|k|units?))*$"
_AIMED = Labels(
    rf"^(?:20\d\d ?年?)?(?:计划|预算)(?:数|额|金额|值|成本)?{_UNIT}|^(?:planned?|budget(?:ed)?)(?: (?:amount|cost))?{_UNIT}"
)
_BOOKED = Labels(
    r"(?:^|数量?)账面?(?:数量?|数)?$|^(?:应有|登记|台账|系统|应到)(?:数量?|数)?$|^(?:booked|recorded|register(?:ed)?|expected|book|on the books)(?: (?:quantity|qty|count))?$"
)
_SPENT = Labels(
    rf"^(?:20\d\d ?年?)?(?:实际|执行|支出)(?:数|额|金额|值|支出|成本)?{_UNIT}|^(?:actual|spent)(?: (?:amount|cost))?{_UNIT}"
)
_FOUND = Labels(
    r"(?:^|数量?)实(?:盘|有|存|物)?(?:数量?|数)?$|^(?:实际|盘点|实到)(?:数量?|数)?$|^(?:counted|found|actual|seen|physical)(?: (?:quantity|qty|count))?$"
)
_WHY = Labels(
    r"^(?:差异|偏差|盈亏|不符|超支)?(?:原因|说明|解释|分析)(?:说明|及处理|和处理)?$|^差异(?:处理|说明|原因)|^(?:(?:reason|explanation|cause)(?: (?:for|of) (?:the )?(?:difference|variance|deviation)s?)?|(?:difference|variance|deviation) (?:explained|explanation|reason|note))$"
)
_FIGURE = re.compile(r"([-+]?\d{1,9}(?:,\d{3})*(?:\.\d+)?) ?(?:台|个|块|件|套|条|元|万元|k|pcs)?", re.I)
_TELLING = 0.1  # of what was planned: smaller differences explain themselves
_READING = re.compile(r"([-+]?\d{1,4}(?:\.\d+)?)\s*(?:℃|°C|度|%|％|V|A|kW)?")
_READ_OF = Labels(r"温度|湿度|电压|电流|负载|油位|压力|temperature|humidity|voltage|current|load|pressure")
_LEAST_READ = 5


def registers(content: Content) -> Iterator[Fact]:
    """register.blank "label|row", register.unexplained "row|booked|found", readings.constant "labels|rows"."""
    for block in content.blocks:
        if not block.rows or len(block.rows) > _MOST_ROWS:
            continue
        for labels, keys, below in heads(block):
            rows = [row for row in below if len(row) == len(keys) and not _OF_A_ROW.match(cell(row, 0))]
            if len(keys) < _LEAST_COLUMNS or not _is_a_header(labels, keys):
                continue
            yield from _left_empty(block, labels, keys, rows)
            yield from _unexplained(block, keys, rows)
            yield from _never_varying(block, labels, keys, rows)
            break


def _is_a_header(labels: Row, keys: Sequence[str]) -> bool:
    """All of its cells name a column, each another."""
    return all(keys) and len(set(keys)) == len(keys) and not any(map(moment_of, labels))


def _left_empty(block: Block, labels: Row, keys: Sequence[str], rows: Sequence[Row]) -> Iterator[Fact]:
    """The one row that says nothing in a column in which all others say something."""
    for at, key in enumerate(keys):
        if not at or not _DUE.search(key):
            continue
        empty = [row for row in rows if not cell(row, at).strip(_LINES) and row[at].date is None]
        if len(empty) == 1 and len(rows) - 1 >= _LEAST_FILLED and _mostly_filled(empty[0]) and not _declined(empty[0]):
            name = cell(empty[0], 0)
            yield Fact("register.blank", joined(labels[at].text.strip(), name), row_place(block, empty[0]), line_of(empty[0]))  # fmt: skip


def _mostly_filled(row: Row) -> bool:
    """A row that says most of what it is asked: one that says nothing is the last of a form."""
    return 2 * sum(bool(each.text.strip()) for each in row) > len(row) and bool(cell(row, 0))


def _declined(row: Row) -> bool:
    """What was turned down, put off or given up needs nobody."""
    return any(_GIVEN_UP.fullmatch(each.text.strip()) or ENDED.search(each.text) for each in row)


def _unexplained(block: Block, keys: Sequence[str], rows: Sequence[Row]) -> Iterator[Fact]:
    """A row whose two figures differ and whose column for the reason is empty: counted beside booked, spent beside planned."""
    for sides, telling in (((_BOOKED, _FOUND), 0.0), ((_AIMED, _SPENT), _TELLING)):
        first, second, why = (
            next((at for at, key in enumerate(keys) if side.search(key)), None) for side in (*sides, _WHY)
        )
        if first is None or second is None or why is None or first == second:
            continue
        for row in rows:
            one, other = _figure(cell(row, first)), _figure(cell(row, second))
            unsaid = BLANK.match(cell(row, why)) is not None
            if unsaid and one is not None and other is not None and abs(other - one) > telling * abs(one):
                said = joined(cell(row, 0), cell(row, first), cell(row, second))
                yield Fact("register.unexplained", said, row_place(block, row), line_of(row))
        return


def _figure(text: str) -> float | None:
    match = _FIGURE.fullmatch(text.strip())
    return float(match[1].replace(",", "")) if match else None


def _never_varying(block: Block, labels: Row, keys: Sequence[str], rows: Sequence[Row]) -> Iterator[Fact]:
    """Readings of several days that are the same in all of them, one to the decimal at least, two if they are whole."""
    dated = [row for row in rows if any(moment_of(each) for each in row[:2])]
    if len(dated) < _LEAST_READ:
        return
    read = [at for at, key in enumerate(keys) if _READ_OF.search(key)]
    same = [at for at in read if len({cell(row, at) for row in dated}) == 1 and _READING.fullmatch(cell(dated[0], at))]
    if any("." in cell(dated[0], at) for at in same) and len(same) == len(read):
        named = "、".join(labels[at].text.strip() for at in same)
        yield Fact("readings.constant", joined(named, str(len(dated))), row_place(block, dated[0]), line_of(dated[0]))
