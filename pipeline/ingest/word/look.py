"""How a paragraph looks on the page, from its runs and its style."""

from __future__ import annotations

from lxml import etree

from pipeline.ingest.word.names import (
    INSERTED,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    VAL,
    W,
    switched_on,
    whole_number,
)  # fmt: skip
from pipeline.ingest.word.pieces import Look
from pipeline.ingest.word.styles import Style, Styles

_BOLD, _SIZE, _RUN_STYLE = W + "b", W + "sz", W + "rStyle"
_LONGEST_LOOKED_AT = 80


def look_of(paragraph: etree._Element, style: Style, styles: Styles, text: str) -> Look:
    """The look of the paragraph's text; of long paragraphs only the first run is looked at."""
    bold, size = True, 0
    seen = False
    for run in paragraph:
        if run.tag == INSERTED and len(run):
            run = run[0]
        if run.tag != RUN or not _has_text(run):
            continue
        seen = True
        run_bold, run_size = _of_run(run, style, styles)
        bold = bold and run_bold
        size = max(size, run_size)
        if len(text) > _LONGEST_LOOKED_AT:
            break
    return Look(bold, size) if seen else Look(style.bold, style.size)


def _has_text(run: etree._Element) -> bool:
    text = next(run.iterchildren(TEXT), None)
    return text is not None and bool((text.text or "").strip())


def _of_run(run: etree._Element, style: Style, styles: Styles) -> tuple[bool, int]:
    bold, size = style.bold, style.size
    first = run[0]
    if first.tag == RUN_PROPERTIES:
        for mark in first:
            tag = mark.tag
            if tag == _BOLD:
                bold = switched_on(mark.get(VAL))
            elif tag == _SIZE:
                size = whole_number(mark.get(VAL), size)
            elif tag == _RUN_STYLE and styles.is_bold(mark.get(VAL, "")):
                bold = True
    return bold, size
