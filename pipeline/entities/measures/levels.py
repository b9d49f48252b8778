"""Times by level or priority: how soon a P1 is answered and resolved, as procedures and agreements set it in tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import normal, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Fact

_LEVEL = Labels(
    r"^(?:事件|故障|工单|服务|请求)?(?:级别|等级|优先级|分级|级)(?:名称)?$|^(?:incident |ticket )?(?:priority|severity|level|class)(?: level)?$|^(?:p|sev)$"
)
_STEP = {
    "response": Labels(r"响应|受理时[限间]|respon[sd]|answer|acknowledg|react"),
    "resolved": Labels(r"解决|恢复|修复|处理时[限间]|solv|solu|resol|restor|fix|repair|recover"),
}
_OF_ONE = Labels(r"^(?:服务|客户|系统|服务名称|服务项目)(?:名称)?$|^(?:service|customer|system)s?$")
_LEVEL_NAME = re.compile(
    r"(?:p|priority|prio|sev(?:erity)?|level|class|s)[ -]?(?P<figure>[1-5])\b|第?(?P<word>[一二三四五])级|(?P<word2>[一二三四五])\b",
    re.I,
)
_DURATION = re.compile(
    r"(?:≤|<=|<|不超过|within|less than|at most)?\s*(?P<number>\d+(?:\.\d+)?)\s*(?:个)?(?P<unit>分钟|小时|minutes?|min|hours?|hrs?|h)\s*(?:内|以内|之内)?",
    re.I,
)

_UNIT = r"分钟|小时|minutes?|mins?|hours?|hrs?|h\b"
_IN_PROSE = Rare(
    rf"(?:(?<![a-z0-9])p(?P<level>[1-5])|(?P<word>[一二三四])级)[^\d,，;；。.]{{0,36}}?(?P<first>\d{{1,3}}) ?(?P<first_unit>{_UNIT})[^\d;；。.]{{1,28}}?(?P<second>\d{{1,3}}) ?(?P<second_unit>{_UNIT})",
    re.I,
)

_STEP_SAID = r"(?:响应|解决|恢复|修复|(?:is |are |to be |shall be )*(?:solved|resolved|restored|fixed|repaired|answered|acknowledged|responded to))"
_ONE_LEVEL = rf"(?<![a-z0-9])(?:p|(?:priority|severity|level) ?)[1-5]\s?(?:事件|故障|incidents? )?\s?[:：=]?\s?(?:{_STEP_SAID}\s?)?(?:in |within |≤ ?)?\d{{1,3}} ?(?:{_UNIT})(?:以?内{_STEP_SAID})?"
_LEVEL_AND_TIME = re.compile(
    rf"(?:p|(?:priority|severity|level) ?)(?P<level>[1-5])[^\d]{{0,40}}?(?P<number>\d{{1,3}}) ?(?P<unit>{_UNIT})", re.I
)
_TWO_TIMES = re.compile(
    rf"(?P<first>.{{0,8}}?\d[\d.]* ?(?:个)?(?:{_UNIT})[内]?)\s*(?:[/、,，;；]|and|和|及)\s*(?P<second>.{{0,8}}?\d[\d.]* ?(?:个)?(?:{_UNIT})[内]?)",
    re.I,
)
_BOTH_STEPS = re.compile(r"[/、,，与和及&]|\band\b")
_LEVELS_IN_A_ROW = Rare(rf"{_ONE_LEVEL}(?:\s?[,，、;；/]\s?(?:and )?{_ONE_LEVEL}){{1,4}}", re.I)
_LEAST_WITHOUT = 3  # levels in a row that say the step neither among them nor right before
_STEP_WORD = {
    "response": re.compile(r"响应|respon[sd]|answer|acknowledg|react|taken up", re.I),
    "resolved": re.compile(r"解决|恢复|修复|solv|resol|restor|fix|repair|recover|back (?:up|in)", re.I),
}
_LEAD = 60  # characters
_REST = re.compile(r"[^,，;；。.\d]{0,16}")


def times_by_level(block: Block) -> Iterator[Fact]:
    """metric.target (as in `metrics`) of tables that give each level or priority its times: "p1 response", "一级解决"; in minutes."""
    for row, keys, rest in heads(block):
        level = next((at for at, key in enumerate(keys) if _LEVEL.search(key)), None)
        if level is None:
            continue
        labels = [" ".join(each.text.split()) for each in row]
        times = {
            at: step for at, key in enumerate(keys) for step, one in _STEP.items() if at != level and one.search(key)
        }
        if not times or len(rest) < 2:
            continue
        if any(_OF_ONE.search(key) for key in keys):
            return  # times of single services or customers
        for below in rest:
            said = " ".join(cell(below, level).split())
            name = _level_key(said)
            for at, step in times.items() if name else ():
                if (match := _DURATION.fullmatch(normal(cell(below, at)))) and (unit := match["unit"].lower()):
                    minutes = float(match["number"]) * (1.0 if unit.startswith(("分", "min")) else 60.0)
                    line = quote(" ".join(each.text for each in below if each.text))
                    yield Fact(
                        "metric.target",
                        joined(f"{name} {step}", "less", f"{minutes:g}", "分钟", "", f"{said} {labels[at]}"),
                        row_place(block, below),
                        line,
                    )
        return


def one_time_a_level(block: Block) -> Iterator[Fact]:
    """The same of a list of levels with one time each, and the word before it that says of which step: "Times to solve: P1
    4 hours, P2 8 hours, P3 48 hours", in a sentence or in a cell; or that stands among them: "P1 solved within 4 h, P2 within 8 h"."""
    texts = [(block.text, str(block.place))] if not block.rows else []
    texts += [(each.text, row_place(block, row)) for row in block.rows for each in row]
    for said, place in texts:
        text = normal(said)
        for run in _LEVELS_IN_A_ROW.finditer(text) if _LEVELS_IN_A_ROW.can_stand_in(text) else ():
            lead = re.split(r"[.;。；]", text[max(0, run.start() - _LEAD) : run.start()])[-1]
            within = [step for step, words in _STEP_WORD.items() if words.search(run.group())]
            several = len(_LEVEL_AND_TIME.findall(run.group())) >= _LEAST_WITHOUT
            steps = within or [step for step, words in _STEP_WORD.items() if several and words.search(lead)]
            for match in _LEVEL_AND_TIME.finditer(run.group()) if len(steps) == 1 else ():
                minutes = float(match["number"]) * (1.0 if match["unit"].startswith(("分", "min")) else 60.0)
                value = joined(
                    f"p{match['level']} {steps[0]}", "less", f"{minutes:g}", "分钟", "", f"P{match['level']} {steps[0]}"
                )
                yield Fact("metric.target", value, place, quote(said, run.start()))


def times_in_pairs(block: Block) -> Iterator[Fact]:
    """The same of rows that give both times in one cell: 一级事件响应/解决 | 15分钟/4小时, "P1 answer / fix | 15 min / 4 h"."""
    for row in block.rows if len(block.rows) > 1 else ():
        for label, value in pairwise(row):
            said = normal(label.text)
            at = {step: match.start() for step, words in _STEP_WORD.items() if (match := words.search(said))}
            name = _level_key(said) if len(at) == len(_STEP_WORD) and _BOTH_STEPS.search(said) else ""
            two = _TWO_TIMES.fullmatch(normal(value.text)) if name else None
            times = [_DURATION.fullmatch(two[each].strip()) for each in ("first", "second")] if two else []
            for step, match in zip(sorted(at, key=at.__getitem__), times, strict=False):
                if match:
                    minutes = float(match["number"]) * (1.0 if match["unit"].startswith(("分", "min")) else 60.0)
                    value_of = joined(f"{name} {step}", "less", f"{minutes:g}", "分钟", "", f"{name.upper()} {step}")
                    line = quote(" ".join(each.text for each in row if each.text))
                    yield Fact("metric.target", value_of, row_place(block, row), line)


def times_in_prose(block: Block) -> Iterator[Fact]:
    """The same of a sentence: "P1 响应 10 分钟、解决 2 小时；P2 20 分钟、4 小时", "P1 15 minutes and 4 hours, P2 …"."""
    if not (
        _IN_PROSE.search(block.text) and _STEP["response"].search(block.text) and _STEP["resolved"].search(block.text)
    ):
        return
    text = normal(block.text)
    found = list(_IN_PROSE.pattern.finditer(text))
    alone = len(found) == 1 and all(_STEP[step].search(_with_its_end(found[0], text)) for step in _STEP)
    if (len(found) < 2 and not alone) or any(float(_minutes(m, "first")) > float(_minutes(m, "second")) for m in found):
        return  # the first figure is not the answer, the second not the solution
    for match in found:
        for step, which in (("response", "first"), ("resolved", "second")):
            level = match["level"] or "一二三四".index(match["word"]) + 1
            name = f"p{level} {step}"
            written = f"P{level} {'响应' if not match.group().isascii() else step}"
            written = written if step == "response" or match.group().isascii() else f"P{level} 解决"
            value = joined(name, "less", _minutes(match, which), "分钟", "", written)
            yield Fact("metric.target", value, str(block.place), quote(block.text, match.start()))


def _with_its_end(match: re.Match[str], text: str) -> str:
    """One level's times with the words behind the last, which say what it is: 30分钟内响应，4小时内恢复."""
    return match.group() + _REST.match(text, match.end()).group()  # type: ignore[union-attr]


def _minutes(match: re.Match[str], which: str) -> str:
    minutes = float(match[which]) * (1.0 if match[f"{which}_unit"].startswith(("分", "min")) else 60.0)
    return f"{minutes:g}"


def _level_key(text: str) -> str:
    """ "P1 – critical" → "p1", 一级（紧急） → "p1"; "" where the cell is no level."""
    match = _LEVEL_NAME.match(normal(text))
    if not match:
        return ""
    return f"p{match['figure'] or '一二三四五'.index(match['word'] or match['word2']) + 1}"
