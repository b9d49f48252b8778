"""OpenDocument XML without what indents it: calamine stumbles over it between the cells of a sheet."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from pipeline.ingest.opendocument.package import TEXT, OpenDocument, UnreadableOpenDocument


def close_up(root: etree._Element) -> bool:
    """Take away what indents elements that hold no words of their own; whether there was any."""
    indented = False
    for element in root.iter(etree.Element):
        if element.text and not str(element.tag).startswith(TEXT) and not element.text.strip():
            element.text, indented = None, True
        parent = element.getparent()
        if element.tail and parent is not None and not str(parent.tag).startswith(TEXT) and not element.tail.strip():
            element.tail, indented = None, True
    return indented


def closed_up(data: bytes) -> bytes | None:
    """The same sheets in a package without indents; None where there are none, or it is no OpenDocument file."""
    try:
        document = OpenDocument(data)
    except UnreadableOpenDocument:
        return None
    if not close_up(document.content):
        return None
    zipped = BytesIO()
    with ZipFile(zipped, "w", ZIP_STORED) as archive:
        for name in dict.fromkeys(("mimetype", *document.names)):
            whole = etree.tostring(document.content) if name == "content.xml" else document.bytes_of(name)
            archive.writestr(name, whole)
    return zipped.getvalue()
