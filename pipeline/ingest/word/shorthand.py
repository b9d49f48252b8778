"""Plain paragraphs are taken out of a part before it is parsed: most of its markup, and most of it alike.

A paragraph that holds nothing but runs of text is its markup with texts in between. What the markup says is read
once for all paragraphs that share it (`shapes`), and the part that is parsed has an empty paragraph with a number
in its place. Whatever is not known to be harmless stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lxml import etree

from pipeline.ingest.word.names import W
from pipeline.ingest.word.shapes import BETWEEN, EMPTY, LONGEST, Plain, shape_of

MARK = "preaudit"
_BEGIN, _END = "<w:p>", "</w:p>"
_DECLARED = f'xmlns:w="{W[1:-1]}"'
_ROOT = re.compile(
    rb"(?:<\?xml\s+version=[\"']1\.0[\"'](?:\s+encoding=[\"'](?i:utf-8)[\"'])?(?:\s+standalone=[\"']\w+[\"'])?\s*\?>)?"
    rb"\s*<w:"
)
# No XML holds these letters.
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TEXT = re.compile(r'<w:t(?: xml:space="preserve")?>([^<>&]*)</w:t>')
# Word notes in every paragraph, run and row in which session it was edited.
_EDITED = tuple(
    (re.compile(f'<w:{name}(?: (?:w:rsid\\w*|w14:(?:para|text)Id)="[0-9A-Fa-f]*")+(?=[ />])'), f"<w:{name}")
    for name in ("p", "r", "tr")
)
_LOOK = (
    r"(?:<w:(?:tcW|shd|vAlign|noWrap|hideMark|textDirection|cnfStyle|top|left|bottom|right|start|end|insideH|insideV"
    r"|trHeight|cantSplit|tblHeader|jc)(?: w:\w+=\"[\w .#%-]*\")*/>)*"
)
_ONLY_LOOKS = re.compile(
    rf"<w:(tcPr|trPr)>{_LOOK}(?:<w:tcBorders>{_LOOK}</w:tcBorders>{_LOOK})?(?:<w:tcMar>{_LOOK}</w:tcMar>{_LOOK})?</w:\1>"
)


def shortened(data: bytes) -> tuple[bytes, list[Plain]] | None:
    """A part without its plain paragraphs, and these by number; None where the part is out of the ordinary.

    What is left is well-formed if, and only if, the part was.
    """
    if not _ROOT.match(data):
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if BETWEEN in text:
        return None
    text = _without_edits(text)
    texts = _TEXT.findall(text)
    *segments, rest = _TEXT.sub(BETWEEN, text).split(_END)
    plains: list[Plain] = []
    kept: list[str] = []
    taken = 0  # of the texts
    for segment in segments:
        begin = segment.rfind(_BEGIN)
        markup = segment[begin + 5 :]
        shape = shape_of(markup) if begin >= 0 and len(markup) < LONGEST else None
        if shape is None:
            count = segment.count(BETWEEN)
            kept += (_restored(segment, texts[taken : taken + count]), _END)
            taken += count
            continue
        if begin:
            head = segment[:begin]
            count = head.count(BETWEEN)
            kept.append(_restored(head, texts[taken : taken + count]) if count else _without_looks(head))
            taken += count
        count = len(shape.looks)
        words = texts[taken : taken + count]
        taken += count
        kept.append(f'<w:p {MARK}="{len(plains)}"/>')
        plains.append((shape, words[0] if count == 1 else "".join(words), words))
    kept.append(_restored(rest, texts[taken:]))
    left = "".join(kept)
    if not _is_usual(left, len(plains)) or _FORBIDDEN.search("".join(texts)):
        return None
    return left.encode(), plains


def _restored(markup: str, texts: Sequence[str]) -> str:
    if not texts:
        return markup
    pieces = markup.split(BETWEEN)
    return "".join([pieces[0], *(f"<w:t>{text}</w:t>{piece}" for text, piece in zip(texts, pieces[1:], strict=True))])


def plain_of(paragraph: etree._Element, plains: Sequence[Plain]) -> Plain | None:
    """A paragraph as it was taken out of its part; None where it is still there."""
    if not plains:
        return None
    mark = paragraph.get(MARK)
    if mark is not None:
        return plains[int(mark)]
    return None if len(paragraph) else EMPTY


def _is_usual(left: str, plains: int) -> bool:
    """Whether "<w:p>" cannot have been anything but a paragraph's beginning."""
    return (
        not ("!" in left and "<!" in left)  # a letter is looked for much faster than two
        and not (left.count("?") > 2 and left.find("<?", 1) >= 0)
        and _DECLARED in left
        and left.count("xmlns:w=") == 1
        and left.count(MARK) == plains
    )


def _without_edits(text: str) -> str:
    if " w:rsid" in text and ("xmlns:w14=" in text or " w14:" not in text):
        for pattern, plain in _EDITED:
            text = pattern.sub(plain, text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


@lru_cache(1024)
def _without_looks(head: str) -> str:
    """What stands before a paragraph, without the properties of rows and cells that tell only how these look."""
    return _ONLY_LOOKS.sub("", head)
