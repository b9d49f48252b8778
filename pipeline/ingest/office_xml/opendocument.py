"""A flat OpenDocument file (.fodt, .fods, .fodp) as the package that it would otherwise be."""

from __future__ import annotations

import base64
import binascii
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from pipeline.ingest.filetypes import FileType
from pipeline.ingest.opendocument.closed_up import close_up
from pipeline.ingest.opendocument.package import DRAW, OFFICE

DOCUMENT = OFFICE + "document"
_PARTS = {
    "content": ("scripts", "font-face-decls", "automatic-styles", "body"),
    "styles": ("font-face-decls", "styles", "automatic-styles", "master-styles"),
    "meta": ("meta",),
}
_KINDS = {
    "text": FileType.OPEN_TEXT,
    "spreadsheet": FileType.OPEN_SPREADSHEET,
    "presentation": FileType.OPEN_PRESENTATION,
}
_MANIFEST = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_LINK = "{http://www.w3.org/1999/xlink}href"


def open_document_package(root: etree._Element) -> tuple[FileType, bytes] | None:
    """What kind of document it is, and its package; None for drawings, formulas and what else is not read."""
    mimetype = str(root.get(OFFICE + "mimetype", ""))
    name = mimetype.rpartition("opendocument.")[2].removesuffix("-template").removesuffix("-master")
    if name not in _KINDS:
        return None
    close_up(root)
    zipped = BytesIO()
    with ZipFile(zipped, "w", ZIP_STORED) as archive:
        archive.writestr("mimetype", mimetype)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        for number, picture in enumerate(root.iter(DRAW + "image"), start=1):
            _lay_down(picture, f"Pictures/{number}", archive)
        for part, tags in _PARTS.items():
            archive.writestr(f"{part}.xml", _part(root, part, tags))
    return _KINDS[name], zipped.getvalue()


def _lay_down(picture: etree._Element, name: str, archive: ZipFile) -> None:
    """A picture's bytes, which stand as text within the file, as a part that the picture leads to."""
    for inline in list(picture.iterchildren(OFFICE + "binary-data")):
        try:
            archive.writestr(name, base64.b64decode(inline.text or ""))
        except (binascii.Error, ValueError):
            continue
        finally:
            picture.remove(inline)
        picture.set(_LINK, name)


def _part(root: etree._Element, name: str, tags: tuple[str, ...]) -> bytes:
    children = b"".join(etree.tostring(child) for tag in tags for child in root.iterchildren(OFFICE + tag))
    opening = f'<office:document-{name} xmlns:office="{OFFICE.strip("{}")}">'
    return opening.encode() + children + f"</office:document-{name}>".encode()
