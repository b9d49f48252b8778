"""Targets by the way a table or a text is laid out, whatever its heads are called: target beside actual under one measure,
a target in a column's head, lists of "measure figure %", and availability in whatever cell of a service's row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.entities.measures.names import measure_key, written_measure
from pipeline.entities.tables import cell, column, row_place, upright
from pipeline.text.fields import Labels, label_key
from pipeline.text.joined import joined
from pipeline.text.normal import bare, normal, plain, quote
from pipeline.values import Block, Fact, Row

_SERVICE = Labels(r"^(?:it)?(?:服务|系统|平台)(?:项目?|名称)?$|^(?:it )?(?:services?|systems?)(?: name)?$")
_TARGET = Labels(
    r"^目标值?$|^指标值?$|^(?:合同|协议)?(?:约定|承诺)(?:值|水平|指标|目标)?$|^要求值?$|^targets?$|^goal$|^agreed$|^plan(?:ned)?$"
)
_ACTUAL = Labels(r"实际|实绩|达成|完成|实测|actual|achieved|reached|result|measured")
_NUMBER = re.compile(r"(?:≥|>=|不低于|at least)?\s*(?P<number>\d{2,3}(?:\.\d+)?)\s*(?P<unit>%|％)?$", re.I)
# "Portal % (99.7)", 门户可用率（目标99.9%）, "Faults in time % (target 95)".
_IN_HEAD = re.compile(
    r"(?P<measure>[^()（）\d][^()（）]{1,40}?)\s*(?P<unit>%|％)?\s*[(（]\s*(?:目标(?:值)?|指标|target|goal|要求)?\s*[:：]?\s*(?:≥|>=|不低于|min\.?)?\s*(?P<number>\d{2,3}(?:\.\d+)?)\s*(?P<unit2>%|％)?\s*[)）]",
    re.I,
)
# One piece of "Runs on time 99.5 %. Portal uptime 99.5 %."; 故障按时解决率95%.
_PIECE = re.compile(
    r"(?P<measure>(?:[PpSs][1-5](?:\s|(?=[\u4e00-\u9fff])))?[A-Za-z\u4e00-\u9fff][^\d%％]{3,60}?)[\s:：]*(?:(?:为|达到?|应|须|不低于|at least|≥|>=|is|are|of)\s*)*(?P<number>\d{2,3}(?:\.\d+)?)\s*(?:%|％)(?:以上| or (?:more|better))?",
    re.I,
)
_ENDS_IN_A_FIGURE = re.compile(r"\d\s*(?:%|％|分|points?)?$")
_AIM = re.compile(r"\b(?:aim|target|goal|at least|promise|commit|agree|shall|must|want)", re.I)
_SHARE = re.compile(
    r"(?P<number>\d{2,3}(?:\.\d+)?) ?% of (?:all |the |our )?(?P<measure>[A-Za-z][\w /'-]{5,60}?)(?=[,.;:]|$)"
)
_WITHIN = re.compile(r"(?P<limit>\d+ ?(?:s|sec|seconds|min|minutes|h|hours))\b", re.I)
_PROMISES = re.compile(
    r"级别|水平|等级|指标|目标|承诺|levels?\b|targets?\b|objectives?\b|promise|commit|what you (?:get|can expect)", re.I
)
_UP = re.compile(r"(?<![\w])(?:availab\w*|uptime|up time|up)\b|可用(?:率|性|度)", re.I)
_CELL_UP = re.compile(
    r"(?:(?:可用(?:率|性|度)|availability|uptime)\s*[:：]?\s*)?(?:≥|>=|不低于|at least)?\s*(?P<number>\d{2,3}(?:\.\d+)?)\s*(?:%|％)\s*(?:up|available|availability|uptime|可用(?:率|性|度)?)?(?: (?:per|a|each) (?:month|year)|[/每](?:月|年))?",
    re.I,
)
_OF_A_MEASURE = re.compile(
    r"率|满意|及时|按时|可用|达成|成功|合格|availab|uptime|on time|in time|within|answered|resolved|fixed|restored|success|satisf|correct|complete|accura|met\b",
    re.I,
)
_LEAST = 2  # pieces of a text, rows of a column
_HEADER_ROWS = 3
_EMERGENCY = re.compile(
    r"启动|降级|应急|灾难|连续性|恢复|continuity|disaster|degraded|emergency|recovery|threshold|阈值|告警", re.I
)


def laid_out(block: Block, said: bool) -> Iterator[Fact]:
    """metric.target (as in `metrics`) of one block; `said`: the heads of a table have told its targets already."""
    if not block.rows:
        yield from _of_pieces(block)
        return
    rows = upright(block)
    if not said:
        yield from _under_measures(block, rows)
        yield from _in_heads(block, rows)
    if not _EMERGENCY.search(block.place.heading):
        yield from _up_in_a_row(block, rows)


def _under_measures(block: Block, rows: Sequence[Row]) -> Iterator[Fact]:
    """A second row of heads that says target and actual below each measure; the target is the same in all rows."""
    for above, below in pairwise(rows[: _HEADER_ROWS + 1]):
        measures = [each.text for each in above for _ in range(max(1, each.columns))]
        keys = [label_key(each.text) for each in below]
        targets = [at for at, key in enumerate(keys) if _TARGET.search(key)]
        if not targets or len(measures) != len(keys) or not any(_ACTUAL.search(key) for key in keys):
            continue
        body = rows[list(rows).index(below) + 1 :]
        for at in targets:
            told = [(row, match) for row in body if (match := _NUMBER.fullmatch(normal(cell(row, at))))]
            figures = {float(match["number"]) for _, match in told}
            if len(told) >= _LEAST and len(figures) == 1 and ("%" in measures[at] or told[0][1]["unit"]):
                yield _target(block, told[0][0], measures[at].replace("%", ""), figures.pop(), "")
        return


def _in_heads(block: Block, rows: Sequence[Row]) -> Iterator[Fact]:
    """Heads that hold their own target, above figures that were reached."""
    for at_row, row in enumerate(rows[:_HEADER_ROWS]):
        found = [(at, match) for at, each in enumerate(row) if (match := _IN_HEAD.fullmatch(normal(each.text).strip()))]
        found = [(at, match) for at, match in found if match["unit"] or match["unit2"]]
        for at, match in found if len(found) >= _LEAST else ():
            figures = [cell(each, at) for each in rows[at_row + 1 :]]
            if sum(bool(_NUMBER.fullmatch(normal(each))) for each in figures) >= _LEAST:
                measure, context = _named_by_its_place(
                    block, row[at].text.split("(")[0].split("（")[0].replace("%", "")
                )
                yield _target(block, row, measure, float(match["number"]), context)


def _named_by_its_place(block: Block, head: str) -> tuple[str, str]:
    """(measure, of what): a head that says only of what it is, below a title that says availability."""
    about = f"{block.place.heading} {block.place.sheet} {block.rows[0][0].text if len(block.rows[0]) == 1 else ''}"
    if not _OF_A_MEASURE.search(head) and _UP.search(about):
        return ("availability" if head.isascii() else "可用率"), bare(head)
    return head, ""


def _up_in_a_row(block: Block, rows: Sequence[Row]) -> Iterator[Fact]:
    """A row of a service with one cell, in a column of any name, that says how much of the time it is up."""
    for at_row, row in enumerate(rows[:_HEADER_ROWS]):
        keys = [label_key(each.text) for each in row]
        service = column(keys, _SERVICE)
        if service is None:
            continue
        for below in rows[at_row + 1 :]:
            name = cell(below, service)
            found = [
                match
                for at, each in enumerate(below)
                if at != service and not _ACTUAL.search(keys[at] if at < len(keys) else "")
                and _UP.search(each.text) and (match := _CELL_UP.fullmatch(normal(each.text).strip(" .。")))
            ]  # fmt: skip
            if len(found) == 1 and 2 <= len(name) <= 40:
                measure = "availability" if name.isascii() else "可用率"
                yield _target(block, below, measure, float(found[0]["number"]), bare(name))
        return


def _of_pieces(block: Block) -> Iterator[Fact]:
    """Sentences and items that are nothing but a measure and its figure, two or more below a heading of levels or targets."""
    if "%" not in block.text and "％" not in block.text:
        return
    yield from _share_of(block)
    if not _PROMISES.search(block.place.heading) or _EMERGENCY.search(block.place.heading):
        return
    pieces = [
        piece.strip()
        for piece in re.split(r"[;；。，,、]|(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s+[A-Z]|$)", plain(block.text))
        if piece.strip()
    ]
    told = [match for piece in pieces if (match := _piece(piece))]
    figures = sum(bool(_ENDS_IN_A_FIGURE.search(piece)) for piece in pieces)
    if figures < _LEAST or len(told) * 2 < len(pieces):
        return
    for measure, number in told:
        if _OF_A_MEASURE.search(f"{measure} {measure_key(measure)}"):
            line = quote(block.text, max(0, block.text.find(measure[:6])))
            yield _fact(str(block.place), line, measure, float(number), "")


def _share_of(block: Block) -> Iterator[Fact]:
    """A share that is aimed at before what it is of: "We aim at 98 % of P1 incidents resolved within 4 h."."""
    for sentence in re.split(r"[;；。]|(?<!\d)\.(?=\s|$)", plain(block.text)):
        match = _SHARE.search(sentence) if _AIM.search(sentence) else None
        if match and _OF_A_MEASURE.search(match["measure"]):
            line = quote(block.text, max(0, block.text.find(match.group()[:8])))
            yield _fact(str(block.place), line, match["measure"], float(match["number"]), "")


def _piece(piece: str) -> tuple[str, str] | None:
    """("Calls answered within 30 s", "80") of "Calls answered within 30 s: 80 %"."""
    hidden = _WITHIN.sub(lambda match: "\x00" * len(match["limit"]), piece)
    match = _PIECE.fullmatch(hidden)
    if not match:
        return None
    return piece[: match.end("measure")].strip(" :："), match["number"]


def _target(block: Block, row: Row, measure: str, figure: float, about: str) -> Fact:
    return _fact(row_place(block, row), quote(" ".join(each.text for each in row if each.text)), measure, figure, about)


def _fact(place: str, line: str, measure: str, figure: float, about: str) -> Fact:
    written = written_measure(measure)
    shown = f"{about} {written}".strip()
    return Fact("metric.target", joined(measure_key(measure), "more", f"{figure:g}", "%", about, shown), place, line)
