"""Who is on duty or goes round by a table of shifts or rounds: 日期 | 白班 | 夜班, "Week | First line | On call"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.entities.people.groups import names_alone
from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.normal import quote
from pipeline.values import Content, Fact

_SHIFT = Labels(
    r"^(?:.{0,4}(?:白班|夜班|早班|中班|晚班|日班|主班|副班|值班|值守|当班|带班)(?:人|人员|员|领导|工程师)?|(?:主|副|备)(?:岗|值)|一线|二线|(?:巡检|检查|点检|巡查|巡视|执行|抄表)(?:人|人员|员|者))$"
    r"|^(?:on (?:call|duty|shift)|(?:day|night|early|late|first|second|morning|evening) shift|duty (?:engineer|officer|manager)|(?:first|second) (?:line|call)|primary|secondary|stand ?by|backup)$"
)
_LEAST = 3  # rows with a name
_MOST = 80


def on_duty(content: Content) -> Iterator[Fact]:
    """person.handles of such a table, each person once."""
    seen: set[str] = set()
    for block in content.blocks:
        for _, keys, rest in heads(block):
            columns = [at for at, key in enumerate(keys) if _SHIFT.search(key)]
            told = [(row, names) for at in columns for row in rest if (names := names_alone(cell(row, at)))]
            if len(told) < _LEAST:
                continue
            for row, names in told:
                for name in names:
                    if name not in seen and len(seen) < _MOST:
                        seen.add(name)
                        line = quote(" ".join(each.text for each in row if each.text))
                        yield Fact("person.handles", name, row_place(block, row), line)
            break
