"""Tell the kinds of single-file Office XML apart, and read each as what it is in other clothes."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from pipeline.ingest.filetypes import FileType
from pipeline.ingest.loose import with_loose_pictures
from pipeline.ingest.office_xml.opendocument import DOCUMENT, open_document_package
from pipeline.ingest.office_xml.sheets import read_sheet_xml
from pipeline.ingest.office_xml.text import word_package
from pipeline.ingest.opendocument import read_open_presentation, read_open_text
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.sheets import read_workbook
from pipeline.ingest.slides import read_pptx
from pipeline.ingest.sniff import sniff
from pipeline.ingest.word import read_word
from pipeline.values import Failed, Outcome, Skipped

_FLAT = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_WORD = "{http://schemas.microsoft.com/office/word/2003/wordml}wordDocument"
_EXCEL = "{urn:schemas-microsoft-com:office:spreadsheet}Workbook"


def read_office_xml(data: bytes, settings: ReadSettings | None = None) -> Outcome:
    """Failed where the XML is broken, Skipped where it is another program's."""
    if b"<!ENTITY" in data[:65536]:
        return Failed("broken Office XML: it declares entities and was refused")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True, remove_comments=True
    )
    root: etree._Element | None = etree.fromstring(data, parser)
    if root is None:
        return Failed("broken Office XML: it cannot be parsed")
    if root.tag == _FLAT + "package":
        return _flat(root, settings)
    if root.tag == _WORD:
        return read_word(word_package(root), settings)
    if root.tag == _EXCEL:
        return read_sheet_xml(root)
    if root.tag == DOCUMENT:
        return _open_document(root, settings or ReadSettings())
    return Skipped("unknown type: XML of a program that is not known")


def _flat(root: etree._Element, settings: ReadSettings | None) -> Outcome:
    """A package whose parts stand one below the other, zipped as it would otherwise be."""
    zipped = BytesIO()
    types = []
    with ZipFile(zipped, "w", ZIP_STORED) as archive:
        for part in root.iterchildren(_FLAT + "part"):
            name = str(part.get(_FLAT + "name", "")).lstrip("/")
            types.append((name, str(part.get(_FLAT + "contentType", ""))))
            archive.writestr(name or "unnamed", _content(part))
        overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types)
        archive.writestr("[Content_Types].xml", f"<Types>{overrides}</Types>")
    readers: dict[FileType, Callable[[bytes, ReadSettings | None], Outcome]] = {
        FileType.WORD: read_word,
        FileType.SPREADSHEET: read_workbook,
        FileType.PRESENTATION: read_pptx,
    }
    kind = sniff(zipped.getvalue(), "")
    if kind not in readers:
        return Skipped("unknown type: XML of a program that is not known")
    return readers[kind](zipped.getvalue(), settings)


def _open_document(root: etree._Element, settings: ReadSettings) -> Outcome:
    readers: dict[FileType, Callable[[bytes], Outcome]] = {
        FileType.OPEN_TEXT: read_open_text,
        FileType.OPEN_SPREADSHEET: read_workbook,
        FileType.OPEN_PRESENTATION: read_open_presentation,
    }
    packed = open_document_package(root)
    if packed is None:
        return Skipped("unknown type: XML of a program that is not known")
    kind, data = packed
    return with_loose_pictures(readers[kind](data), data, kind, settings)


def _content(part: etree._Element) -> bytes:
    for child in part:
        if child.tag == _FLAT + "xmlData" and len(child):
            return etree.tostring(child[0], encoding="UTF-8", xml_declaration=True)
        if child.tag == _FLAT + "binaryData":
            try:
                return base64.b64decode(child.text or "")
            except (binascii.Error, ValueError):
                return b""
    return b""
