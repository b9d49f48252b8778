"""Measures with targets and results in tables: a column each, months side by side, or several in one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.measures.figures import LESS, MORE, UNIT, VALUE, figure_of, plain_number
from pipeline.entities.measures.names import OF_A_MEASURE, SHORTEST_NAME, measure_key, written_measure
from pipeline.entities.tables import cell, column, grouped, heads, row_place
from pipeline.text.fields import Labels, label_key
from pipeline.text.joined import joined
from pipeline.text.normal import bare, normal, quote
from pipeline.values import Block, Fact, Row

_LEAST_TOLD = 2
_ONE_OTHER_OF = 5  # cells of a column of bounds
MEASURE = Labels(
    r"^(?:绩效|考核|服务|质量|监视|测量|关键|目标|过程|服务级别|服务水平)*指标(?:名称|项)?$|^(?:服务|管理|质量)*目标(?:名称|项目?|内容)?$|^(?:考核|测量|监视|统计)(?:项目?|内容)$|^kpi(?:名称)?$"
    r"|^(?:what(?: is measured| we measure)?|agreed (?:service )?level|commitment|yardstick)$"
    r"|^(?:measure|metric|kpi|indicator|objective|service level|performance indicator|service level target)s?$"
)
_TARGET = Labels(
    r"^(?:目标值?|数值|协议|(?:合同|协议)?(?:约定|承诺)(?:水平|指标|目标)?|指标值|目标要求|要求值|考核标准|承诺值?|约定值|目标\(.*\)|年度目标|目标指标|可用率目标)$|^(?:sla|服务级别|服务水平|合同|协议|客户)(?:要求|目标值?|约定值?|承诺值?|指标值?|标准|值|水平)$|^(?:规定|应达|标准|要求)(?:的)?(?:值|水平)$"
    r"|^target(?: value| level)?s?$|^goal$|^(?:agreed|required|committed|promised|contracted)(?: value| level| figure| minimum)?$|^(?:sla|contract(?:ual)?|agreed|service level) (?:target|level|value)$|^sla$"
)
_ACTUAL = Labels(
    r"^(?:实际|实测|实绩|达成|完成|统计)(?:值|结果|情况|可用率|达成率|完成率|完成值|数值|完成|达成)?$|^(?:结果|测得)值?$|^(?:this|the) (?:month|quarter|period)$|^(?:performance|outcome|score)$|^(?:本[月期季]|当月)(?:实际|完成|达成)?值?$|^avail(?:able|ability)(?: reached| achieved)?$|^actual(?: value)?$|^achieved$|^result$|^measured$|^reached$"
)
MONTH = Labels(
    r"^(?:20\d\d年)?(\d{1,2})月(?:份)?$|^20\d\d[-./ ](\d{1,2})$|^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: (?:20)?\d\d)?$"
    r"|^(?:20\d\d ?年?)?(第?[一二三四1-4]季度)$|^(?:20\d\d )?(q[1-4])(?: (?:20)?\d\d)?$|^(?:w|kw|cw|week )(\d{1,2})$|^(第\d{1,2}周)$"
)
_CONTEXT = Labels(
    r"^(?:客户|顾客|服务|服务名称|服务项目|级别|优先级|等级|系统|供应商|供方)(?:名称)?$|^(?:customer|client|service|priority|level|supplier|vendor|system)(?: name)?$"
)
# Figures beside a target that nobody has reached: of last year, weights, lines at which somebody is warned, penalties.
_NOT_REACHED = Labels(
    r"权重|占比|阈|预警|警戒|红线|底线|下限|上限|上年|去年|同期|往年|上一?[年月季]|基[线准]|计划|预[期计测]|扣|罚|减免|赔|违约|折扣|返还|挑战|奋斗|理想|行业|标杆"
    r"|weight|threshold|warn|alarm|limit|floor|minimum|maximum|last|previous|prior|base|plan|forecast|expected|credit|penalt|rebate|discount|deduct|stretch|ideal|benchmark|share"
)
_HOURS = re.compile(
    r"^(?:open|up|in service|开放|服务时间|全天)?\W*(?:\d{1,2}[:.]\d{2} ?(?:to|until|[-–~至到]) ?\d{1,2}[:.]\d{2}|(?:7 ?[x×*] ?24|24 ?[x×*/] ?7)(?:小时)?|at all hours|round the clock)$",
    re.I,
)
_UP_IN_A_HEADING = re.compile(r"\bavailability|\buptime|可用(?:性|率|度)", re.I)
_IN_AN_EMERGENCY = re.compile(r"应急|灾难|连续性|恢复|continuity|disaster|emergency|recovery", re.I)
_BOUND_SIGN = re.compile("[≥≤=不]")  # one of them stands in each bound
_A_BOUND = re.compile(r"(?:≥|≤|>=|<=|＞=|＜=|不低于|不少于|不高于|不超过)\s*\d")
# A cell of targets that says what is measured, too: "availability 99.5 % per month", 可用率不低于99.9%.
_SAID_IN_THE_TARGET = re.compile(
    rf"(?P<measure>[a-z][a-z /-]{{4,40}}?|[\u4e00-\u9fff]{{2,12}}?)\s*[:：]?\s*(?:{LESS}|{MORE})?\s*\d+(?:\.\d+)?\s*(?:{UNIT})(?P<period> ?(?:per|a|each|every|in a) (?:month|quarter|year)|[/每](?:月|季度|年)|\(每?(?:月|季度?|年)度?\))?",
    re.I,
)
_A_FIGURE_ALONE = re.compile(rf"(?:≥|≤|>=|<=|不低于|不少于|不高于|不超过)?\s*\d+(?:\.\d+)?\s*(?:{UNIT})", re.I)
_A_DAY = re.compile(r"20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d|\d{1,2}:\d{2}")
PIECES = re.compile(r"[;；\n]")
_OF_ALL = re.compile(r"^(?:both|all|each|every|any|all services|全部|所有|各项?|通用|全部服务|所有服务|各项服务)$")


def of_table(block: Block) -> Iterator[Fact]:
    """metric.target and metric.actual of a table, as `metric_facts` has them, below its first header of measures."""
    for row, keys, rest in heads(block):
        measure = column(keys, MEASURE)
        target = next((at for at, key in enumerate(keys) if at != measure and _TARGET.search(key)), None)
        actual = _reached(keys, [label_key(each) for each in grouped(block, row)], rest, measure)
        if measure is not None and target is None and _mostly_figures(rest, measure):
            target, measure = measure, None  # 项目 | 目标 | 本期: what is aimed at, and what it is of beside it
            filled = [at for at in range(len(keys)) if sum(bool(cell(row, at)) for row in rest) * 3 >= len(rest) * 2]
            measure = _telling([at for at in filled if at not in (target, actual)], rest)
        if target is None and _BOUND_SIGN.search(normal(block.text)):
            # whatever its head, what stands there with ≥ or ≤ is aimed at
            target = next((at for at in range(len(keys)) if at != measure and _of_bounds(rest, at)), None)
        if measure is None and target is None and actual is None:
            continue
        months = {at: key for at, key in enumerate(keys) if MONTH.search(key)}
        context = [at for at, key in enumerate(keys) if at != measure and _CONTEXT.search(key)]
        if measure is None and context and (target is not None or actual is not None):
            others = [at for at in range(len(keys)) if at not in (*context, target, actual)]
            measure = _telling(others, rest)
            measure = _describing(context, rest) if measure is None else measure
            context = [at for at in context if at != measure]
        second = [at for at, key in enumerate(keys) if target is not None and at > target and _TARGET.search(key)]
        if target is not None and measure is None and second and not _mostly_figures(rest, target):
            measure, target = target, second[0]  # Agreed | Target: what, and how much
        elif target is not None and measure is None and not context:
            measure, target = _by_values(target, rest, len(keys))  # a head "Target" above what is aimed at
        if measure is None and target is not None and _TARGET.search(keys[target]):
            # 项目 | 承诺 | 完成: what is measured shows by what it says
            filled = [at for at in range(len(keys)) if sum(bool(cell(row, at)) for row in rest) * 3 >= len(rest) * 2]
            measure = _telling([at for at in filled if at not in (target, actual)], rest)
        if actual is None and not months and None not in (measure, target):
            actual = _beside_the_target(keys, rest, (measure, target, *context))
        if measure is None or (target is None and actual is None and len(months) < 2):
            continue
        up = _up_by_its_heading(block, measure, rest) if target is not None else ""
        for below in rest:
            if up and (told := figure_of(cell(below, target))) and (name := cell(below, measure)):
                about, line = bare(name), quote(" ".join(each.text for each in below if each.text))
                value = joined(up, *told, about, f"{written_measure(name)} {up}")
                yield Fact("metric.target", value, row_place(block, below), line)
                if actual is not None and (reached := figure_of(cell(below, actual))):
                    period = _month_of(below, measure) or block.place.sheet
                    yield Fact("metric.actual", joined(up, period, reached[1], about), row_place(block, below), line)
                for at, month in months.items():
                    if reached := figure_of(cell(below, at)):
                        yield Fact("metric.actual", joined(up, month, reached[1], about), row_place(block, below), line)
                continue
            yield from _of_row(block, below, measure, target, actual, months, context)
        return


def _reached(keys: Sequence[str], groups: Sequence[str], rows: Sequence[Row], measure: int | None) -> int | None:
    """The column of what was reached: by its head, or by the group above it; of several the one with most figures."""
    found = [
        at for at, (key, group) in enumerate(zip(keys, groups, strict=True))
        if at != measure and (_ACTUAL.search(key) or _ACTUAL.search(group))
    ]  # fmt: skip
    found = [
        at for at in found if not any(_A_DAY.search(cell(row, at)) for row in rows)
    ]  # 完成 above days: when, not how much
    figures = {at: sum(bool(VALUE.search(normal(cell(row, at)))) for row in rows) for at in found}
    return max(found, key=lambda at: (figures[at], -at), default=None)


def _beside_the_target(keys: Sequence[str], rows: Sequence[Row], known: Sequence[int | None]) -> int | None:
    """The one other column of figures alone with a percent sign, whatever the house calls what it reached: "Afloat"."""
    found = [
        at for at in range(len(keys))
        if at not in known and not _NOT_REACHED.search(keys[at]) and _mostly_figures(rows, at)
        and sum("%" in normal(cell(row, at)) for row in rows) * 10 >= len(rows) * 8
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _of_bounds(rows: Sequence[Row], at: int) -> bool:
    """Are nearly all cells of a column figures with ≥ or ≤ before them?"""
    said = others = 0
    for row in rows:
        if text := normal(cell(row, at)):
            said += 1
            others += _A_BOUND.match(text) is None
            if others * _ONE_OTHER_OF > len(rows):  # given up as soon as so many can be no few of them
                return False
    return said >= _LEAST_TOLD and others * _ONE_OTHER_OF <= said


def _mostly_figures(rows: Sequence[Row], at: int) -> bool:
    """Does a column hold figures with their unit, and hardly anything else?"""
    said = [text for row in rows if (text := normal(cell(row, at)))]
    return (
        len(said) >= _LEAST_TOLD
        and sum(_A_FIGURE_ALONE.fullmatch(text) is not None for text in said) * 10 >= len(said) * 8
    )


def _by_values(head: int, rows: Sequence[Row], width: int) -> tuple[int | None, int | None]:
    """(measure, target) where the column called "target" says what is aimed at, and the next one the figures."""
    figures = {at: sum(figure_of(cell(row, at)) is not None for row in rows) for at in range(width)}
    said = sum(bool(OF_A_MEASURE.search(cell(row, head))) for row in rows)
    others = [at for at in figures if at != head and not _numbers_rows(rows, at)]
    best = max(others, key=lambda at: (figures[at], -at), default=None)
    if best is None or figures[head] >= figures[best] > 0 or figures[best] * 2 < len(rows) or said * 2 < len(rows):
        return None, head
    return head, best


def _numbers_rows(rows: Sequence[Row], at: int) -> bool:
    """Is this the column of the running numbers 1, 2, 3?"""
    return all(cell(row, at).strip(" .)") == str(number) for number, row in enumerate(rows, 1))


def _up_by_its_heading(block: Block, measure: int, rows: Sequence[Row]) -> str:
    """The measure of a table of services and targets whose heading alone says that it is availability; or ""."""
    said = [text for row in rows if (text := cell(row, measure))]
    if any(OF_A_MEASURE.search(text) for text in said) or _IN_AN_EMERGENCY.search(block.place.heading):
        return ""
    match = _UP_IN_A_HEADING.search(block.place.heading or block.place.sheet)
    return "" if match is None else "availability" if match.group().isascii() else "可用率"


def _month_of(row: Row, measure: int) -> str:
    """The month that a row is of, where a column says it: "August 2026"."""
    others = [each for at, each in enumerate(row) if at != measure]
    keys = (label_key(each.text) for each in others)
    dated = (f"{each.date:%Y %m}" for each in others if each.date)
    return next((key for key in keys if MONTH.search(key)), "") or next(dated, "")


def _telling(columns: list[int], rows: Sequence[Row]) -> int | None:
    """The column beside services and targets whose cells say what is measured, whatever its head; or None."""
    for at in columns:
        said = [text for row in rows if (text := cell(row, at))]
        if said and sum(bool(OF_A_MEASURE.search(t)) and not VALUE.match(normal(t)) for t in said) * 2 > len(said):
            return at
    return None


def _describing(columns: list[int], rows: Sequence[Row]) -> int:
    """The column, of service, level and the like, that says what is measured; else the first."""
    told = {at: sum(bool(OF_A_MEASURE.search(cell(row, at))) for row in rows) for at in columns}
    return max(columns, key=lambda at: (told[at], -at))


def _of_row(
    block: Block,
    row: Row,
    measure: int,
    target: int | None,
    actual: int | None,
    months: dict[int, str],
    context: list[int],
) -> Iterator[Fact]:
    written, name = written_measure(cell(row, measure)), measure_key(cell(row, measure))
    if _HOURS.search(normal(cell(row, measure))) and target is not None and "%" in normal(cell(row, target)):
        name = written = "availability" if cell(row, measure).isascii() else "可用率"  # of the hours that it is open
    aimed = PIECES.split(normal(cell(row, target)))[0].strip() if target is not None else ""  # the first of several
    if target is not None and (whole := _SAID_IN_THE_TARGET.fullmatch(aimed)):
        told = figure_of(aimed[len(whole["measure"]) :].removesuffix(whole["period"] or ""))
        if told and (OF_A_MEASURE.search(whole["measure"]) or whole["period"]):  # "fit for work 99.5 % a month"
            about = bare(cell(row, measure))
            line = quote(" ".join(each.text for each in row if each.text))
            value = joined(
                measure_key(whole["measure"]), *told, about, written_measure(f"{written} {whole['measure']}")
            )
            yield Fact("metric.target", value, row_place(block, row), line)
            return
    if len(name) < SHORTEST_NAME or len(row) <= measure:
        return
    said = (bare(cell(row, at)) for at in context)
    about = "/".join(one for one in said if one and not _OF_ALL.match(one))
    place, line = row_place(block, row), quote(" ".join(each.text for each in row if each.text))
    if target is not None and (told := figure_of(cell(row, target))):
        unit = told[2] or ("%" if normal(written).endswith("%") else "")
        yield Fact("metric.target", joined(name, *told[:2], unit, about, written), place, line)
    if actual is not None and (match := VALUE.search(normal(cell(row, actual)))):
        period = _month_of(row, measure) or block.place.sheet or block.place.heading
        yield Fact("metric.actual", joined(name, period, plain_number(match["number"]), about), place, line)
    for at, month in months.items():
        if match := VALUE.search(normal(cell(row, at))):
            yield Fact("metric.actual", joined(name, month, plain_number(match["number"]), about), place, line)
