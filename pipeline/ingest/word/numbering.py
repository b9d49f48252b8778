"""Automatic numbers of headings and lists, counted as Word counts them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from lxml import etree

from pipeline.ingest.word.names import VAL, W, whole_number
from pipeline.ingest.word.number_formats import format_number

_PLACEHOLDER = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is the level (from 1) whose number restarts this one."""

    start: int = 0
    form: str = "decimal"
    pattern: str = ""
    suffix: str = "tab"
    arabic: bool = False
    restart: int | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A `w:num`: its levels, the counter it shares with others, and where it starts anew."""

    counter: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)


class ListSource(Protocol):
    """Whatever knows the lists of a document by their ids."""

    def get(self, identifier: str) -> List | None: ...


class Lists:
    """The lists of a numbering part, each read when first asked for: many are defined and few are used."""

    def __init__(self, root: etree._Element | None, style_lists: Mapping[str, str]) -> None:
        """`style_lists` gives the list id of a numbering style, for lists that are defined by one."""
        self._style_lists = style_lists
        self._abstract: dict[str, etree._Element] = {}
        self._lists: dict[str, etree._Element] = {}
        self._read: dict[str, List] = {}
        for element in () if root is None else root:
            if element.tag == W + "abstractNum":
                self._abstract[element.get(W + "abstractNumId", "")] = element
            elif element.tag == W + "num":
                self._lists[element.get(W + "numId", "")] = element

    def get(self, identifier: str) -> List | None:
        found = self._read.get(identifier)
        element = self._lists.get(identifier)
        if found is None and element is not None:
            # Only ids that the part declares are kept: other files may share these lists.
            found = self._read[identifier] = self._list(element)
        return found

    def _list(self, element: etree._Element) -> List:
        counter = _value(element, "abstractNumId")
        abstract = self._abstract.get(counter)
        link = None if abstract is None else abstract.find(W + "numStyleLink")
        if link is not None:
            linked = self._lists.get(self._style_lists.get(link.get(VAL, ""), ""))
            if linked is not None:
                counter = _value(linked, "abstractNumId")
                abstract = self._abstract.get(counter)
        levels = dict(_read_level(level) for level in (() if abstract is None else abstract.iterchildren(W + "lvl")))
        starts: dict[int, int] = {}
        for override in element.iterchildren(W + "lvlOverride"):
            index = whole_number(override.get(W + "ilvl"))
            replaced = override.find(W + "lvl")
            if replaced is not None:
                levels[index] = _read_level(replaced)[1]
            start = override.find(W + "startOverride")
            if start is not None and 0 <= index < _LEVELS:
                starts[index] = whole_number(start.get(VAL))
        kept = {index: level for index, level in levels.items() if 0 <= index < _LEVELS}
        return List(counter, kept, starts)


class Numbering:
    """Lists with their counters as these stand while a document is read."""

    def __init__(self, lists: ListSource) -> None:
        self._lists = lists
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def level_of_style(self, identifier: str, style: str) -> int | None:
        """The level (from 0) that a list links to a paragraph style."""
        numbered = self._lists.get(identifier)
        for index, level in () if numbered is None else numbered.levels.items():
            if level.style and level.style == style:
                return index
        return None

    def next_label(self, identifier: str, index: int) -> str:
        """Count one paragraph of a list and give its number with what follows it ("4.2 "), or ""."""
        numbered = self._lists.get(identifier)
        if numbered is None or index not in numbered.levels:
            return ""
        counts = self._counters.setdefault(numbered.counter, [None] * _LEVELS)
        if identifier not in self._begun:
            self._begun.add(identifier)
            for restarted in numbered.starts:
                counts[restarted] = None
                counts[restarted + 1 :] = [None] * (_LEVELS - restarted - 1)
        self._count(numbered, counts, index)
        level = numbered.levels[index]
        if level.form == "bullet":
            return ""
        label = _PLACEHOLDER.sub(
            lambda match: self._number(numbered, counts, int(match[1]) - 1, level), level.pattern
        ).strip()
        return label + ("" if level.suffix == "nothing" else " ") if label else ""

    def _count(self, numbered: List, counts: list[int | None], index: int) -> None:
        for above in range(index):
            if counts[above] is None:
                counts[above] = _start(numbered, above)
        reached = counts[index]
        counts[index] = _start(numbered, index) if reached is None else reached + 1
        for below in range(index + 1, _LEVELS):
            restart = numbered.levels[below].restart if below in numbered.levels else None
            if restart is None or (restart > 0 and index < restart):
                counts[below] = None

    def _number(self, numbered: List, counts: list[int | None], index: int, shown_in: Level) -> str:
        count = counts[index]
        form = numbered.levels[index].form if index in numbered.levels else "decimal"
        if shown_in.arabic and form not in ("bullet", "none"):
            form = "decimal"
        return format_number(_start(numbered, index) if count is None else count, form)


def _start(numbered: List, index: int) -> int:
    if index in numbered.starts:
        return numbered.starts[index]
    return numbered.levels[index].start if index in numbered.levels else 1


def read_numbering_styles(styles: etree._Element | None) -> dict[str, str]:
    """List id by numbering style, from a styles part."""
    found: dict[str, str] = {}
    for style in () if styles is None else styles.iterchildren(W + "style"):
        if style.get(W + "type") == "numbering":
            linked = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if linked is not None:
                found[style.get(W + "styleId", "")] = linked.get(VAL, "")
    return found


def _read_level(element: etree._Element) -> tuple[int, Level]:
    level = Level()
    restart = element.find(W + "lvlRestart")
    # A format of newer Word versions stands in AlternateContent with a plain one as fallback.
    forms = [form.get(VAL, "decimal") for form in element.iter(W + "numFmt")]
    plain = [form for form in forms if form != "custom"]
    level = replace(
        level,
        start=whole_number(_value(element, "start")),
        form=plain[0] if plain else "decimal",
        pattern=_value(element, "lvlText"),
        suffix=_value(element, "suff") or "tab",
        arabic=element.find(W + "isLgl") is not None,
        restart=None if restart is None else whole_number(restart.get(VAL)),
        style=_value(element, "pStyle"),
    )
    return whole_number(element.get(W + "ilvl")), level


def _value(element: etree._Element, name: str) -> str:
    child = element.find(W + name)
    return "" if child is None else child.get(VAL, "")
