"""What a style says of a paragraph: heading level, numbering, bold, size."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from pipeline.ingest.word.names import (
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    VAL,
    W,
    switched_on,
    whole_number,
)

_HEADING_NAME = re.compile(r"^(?:heading|标题|標題)\s*([1-9])(?!\d)", re.IGNORECASE)
_RANKED_HEADING_NAME = re.compile(r"^([一二三四五六七八九])级标题$")
_TITLE_NAMES = frozenset({"title", "标题", "標題", "文档标题", "文件标题"})
_CONTENTS_NAME = re.compile(r"^(?:toc|目录|目錄|table of)", re.IGNORECASE)
_SPEC_DEFAULT_HALF_POINTS = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with all that it inherits.

    `level` is 1 to 9 for headings and 0 for the rest; `size` is in half-points.
    `numbered_by` is the style in the chain that brought `numbering`, for levels linked by style.
    """

    level: int = 0
    contents: bool = False
    numbering: str | None = None
    numbering_level: int | None = None
    numbered_by: str = ""
    bold: bool = False
    size: int = _SPEC_DEFAULT_HALF_POINTS


@dataclass(slots=True)
class Declared:
    """One style as written, before inheritance."""

    identifier: str
    name: str = ""
    based_on: str | None = None
    outline: int | None = None
    numbering: str | None = None
    numbering_level: int | None = None
    bold: bool | None = None
    size: int | None = None


def without_table_styles(data: bytes) -> bytes:
    """A styles part without its table styles and its list of names: most of its bulk, and silent on what is asked."""
    begin, end = data.find(b"<w:latentStyles"), data.find(b"</w:latentStyles>")
    if 0 <= begin < end:
        data = data[:begin] + data[end + len(b"</w:latentStyles>") :]
    end_of_style = b"</w:style>"
    *styles, tail = data.split(end_of_style)
    kept = []
    for style in styles:
        begin = style.rfind(b"<w:style ")
        is_table = begin >= 0 and b'w:type="table"' in style[begin : style.find(b">", begin)]
        kept.append(style[:begin] if is_table else style + end_of_style)
    return b"".join(kept) + tail


class Styles:
    """The styles of a styles part, resolved as they are asked for: most are never used."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._resolved: dict[str | None, Style] = {}
        self._bold: dict[str, bool] = {}
        self._default_id: str | None = None
        self._size = _SPEC_DEFAULT_HALF_POINTS
        if root is None:
            return
        stated = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
        self._size = whole_number(None if stated is None else stated.get(VAL), self._size)
        for element in root.iterchildren(W + "style"):
            identifier = element.get(W + "styleId", "")
            self._elements[identifier] = element
            default = element.get(W + "default")
            if default is not None and switched_on(default) and _kind(element) == "paragraph":
                self._default_id = identifier

    def of(self, identifier: str | None) -> Style:
        """The paragraph style with this id; the default style where there is none."""
        style = self._resolved.get(identifier)
        if style is None:
            known = identifier if identifier in self._elements else self._default_id
            style = self._resolved.get(known)
            if style is None:
                # Only ids that the part declares are kept: other files may share these styles.
                style = self._resolved[known] = resolve(self._chain(known), self._size)
        return style

    def is_bold(self, identifier: str) -> bool:
        """Whether the character style with this id makes its text bold."""
        if identifier not in self._elements:
            return False
        bold = self._bold.get(identifier)
        if bold is None:
            chain = self._chain(identifier)
            bold = self._bold[identifier] = next((step.bold for step in chain if step.bold is not None), False)
        return bold

    def _chain(self, identifier: str | None) -> list[Declared]:
        """A style and those that it is based on, nearest first; a circle ends where it closes."""
        chain: dict[str, Declared] = {}
        while identifier is not None and identifier in self._elements and identifier not in chain:
            chain[identifier] = _declared(self._elements[identifier], identifier)
            identifier = chain[identifier].based_on
        return list(chain.values())


def _kind(element: etree._Element) -> str:
    return element.get(W + "type", "paragraph")


def _declared(element: etree._Element, identifier: str) -> Declared:
    style = Declared(identifier)
    for child in element:
        if child.tag == W + "name":
            style.name = child.get(VAL, "").strip()
        elif child.tag == W + "basedOn":
            style.based_on = child.get(VAL)
        elif child.tag == PARAGRAPH_PROPERTIES:
            _declare_paragraph(style, child)
        elif child.tag == RUN_PROPERTIES:
            for mark in child:
                if mark.tag == W + "b":
                    style.bold = switched_on(mark.get(VAL))
                elif mark.tag == W + "sz":
                    style.size = whole_number(mark.get(VAL), 0) or None
    return style


def _declare_paragraph(style: Declared, properties: etree._Element) -> None:
    for child in properties:
        if child.tag == W + "outlineLvl":
            style.outline = whole_number(child.get(VAL), 9)
        elif child.tag == W + "numPr":
            style.numbering, style.numbering_level = numbering_of(child)


def numbering_of(properties: etree._Element) -> tuple[str | None, int | None]:
    """The list id and the level (from 0) of a `w:numPr`; None for what it leaves out."""
    identifier: str | None = None
    level: int | None = None
    for child in properties:
        if child.tag == W + "numId":
            identifier = child.get(VAL)
        elif child.tag == W + "ilvl":
            level = min(max(whole_number(child.get(VAL)), 0), 8)
    return identifier, level


def resolve(chain: list[Declared], size: int) -> Style:
    """A style and those that it is based on, nearest first, as one. `size` is the default, in half-points."""
    numbered = next((style for style in chain if style.numbering is not None), None)
    return Style(
        level=_level(chain),
        contents=bool(chain) and bool(_CONTENTS_NAME.match(chain[0].name)),
        numbering=None if numbered is None else numbered.numbering,
        numbering_level=next((s.numbering_level for s in chain if s.numbering_level is not None), None),
        numbered_by="" if numbered is None else numbered.identifier,
        bold=next((style.bold for style in chain if style.bold is not None), False),
        size=next((style.size for style in chain if style.size is not None), size),
    )


def _level(chain: list[Declared]) -> int:
    """The nearest style that states an outline level or bears a heading's name decides."""
    for style in chain:
        if style.outline is not None:
            return style.outline + 1 if 0 <= style.outline <= 8 else 0
        if named := _HEADING_NAME.match(style.name):
            return int(named[1])
        if ranked := _RANKED_HEADING_NAME.match(style.name):
            return "一二三四五六七八九".index(ranked[1]) + 1
        if style.name.lower() in _TITLE_NAMES:
            return 1
    return 0
