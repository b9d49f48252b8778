"""The XML names that WordprocessingML files use, as lxml writes them.

Strict files use other namespaces for the same elements; `package` rewrites those
before parsing, so that one set of names does for both.
"""

from __future__ import annotations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
NEWER_CHART = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SHAPE_TEXT = DRAWING + "txBody"  # of shapes that were drawn on a slide and pasted
PICTURES = (DRAWING + "blip", VML + "imagedata")

STRICT_NAMESPACES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/presentationml/main",
        b"http://schemas.openxmlformats.org/presentationml/2006/main",
    ),
    (  # there holds nothing but a text box's content
        b"http://schemas.microsoft.com/office/word/2006/wordml",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
)

VAL = W + "val"
ID = W + "id"

BODY = W + "body"
PARAGRAPH = W + "p"
PARAGRAPH_PROPERTIES = W + "pPr"
RUN = W + "r"
RUN_PROPERTIES = W + "rPr"
TEXT = W + "t"
TABLE = W + "tbl"
TABLE_ROW = W + "tr"
TABLE_CELL = W + "tc"
SECTION_PROPERTIES = W + "sectPr"
TEXT_BOX_CONTENT = W + "txbxContent"
ALTERNATE_CONTENT = MC + "AlternateContent"
CHOICE = MC + "Choice"
FALLBACK = MC + "Fallback"

INSERTED = W + "ins"
DELETED = W + "del"
MOVED_FROM = W + "moveFrom"
MOVED_TO = W + "moveTo"

_LARGEST_NUMBER = 1_000_000


def whole_number(text: str | None, default: int = 0, most: int = _LARGEST_NUMBER) -> int:
    """The attribute as a whole number, or `default` where it is absent, malformed or absurd."""
    if text is None or len(text) > 12:
        return default
    try:
        value = int(text)
    except ValueError:
        return default
    return value if abs(value) <= most else default


def switched_on(value: str | None) -> bool:
    """Whether an on/off property that is present says on: no value means on."""
    return value not in ("0", "false", "off", "none")
