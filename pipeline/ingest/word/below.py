"""What stands below an element of a paragraph: what drawings say, and what old form fields show."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.word.names import (
    ALTERNATE_CONTENT,
    CHART,
    CHOICE,
    DIAGRAM,
    FALLBACK,
    NEWER_CHART,
    PICTURES,
    SHAPE_TEXT,
    TEXT_BOX_CONTENT,
    VAL,
    VML,
    W,
    switched_on,
    whole_number,
)  # fmt: skip

_TELLING = (
    TEXT_BOX_CONTENT,
    DIAGRAM + "relIds",
    CHART + "chart",
    NEWER_CHART + "chart",
    VML + "textpath",
    SHAPE_TEXT,
    *PICTURES,
)


def branches(element: etree._Element) -> list[etree._Element]:
    return [*element.iterchildren(CHOICE), *element.iterchildren(FALLBACK)]


def first_telling(element: etree._Element) -> Iterator[etree._Element]:
    """What drawings below say: text boxes, diagram references, word art; each once, in order."""
    for child in element:
        tag = child.tag
        if tag in _TELLING:
            yield child
        elif tag == ALTERNATE_CONTENT:
            for branch in branches(child):
                if found := list(first_telling(branch)):
                    yield from found
                    break
        elif len(child):
            yield from first_telling(child)


def form_field(begin: etree._Element) -> str:
    """What a legacy check box or drop-down shows; other form fields have a result of their own."""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        state = box.find(W + "checked")
        state = box.find(W + "default") if state is None else state
        return "☑" if state is not None and switched_on(state.get(VAL)) else "☐"
    choice = begin.find(f"{W}ffData/{W}ddList")
    if choice is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choice.iterchildren(W + "listEntry")]
    chosen = choice.find(W + "result")
    index = whole_number(None if chosen is None else chosen.get(VAL))
    return entries[index] if 0 <= index < len(entries) else ""
