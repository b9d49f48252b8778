"""Forms of XML within a PDF (XFA), whose pages only ask the reader to wait: the form's own words and what was filled in."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from lxml import etree

from pipeline.values import Block, Place

_LARGEST = 50_000_000
_MOST_BLOCKS = 20_000


def xfa_blocks(document: pdfium.PdfDocument) -> list[Block]:
    """Empty where the pages themselves show the form."""
    if document.get_formtype() != pdfium_c.FORMTYPE_XFA_FULL:
        return []
    packets = dict(_packets(document.raw))
    template, data = (_tree(packets.get(name, b"")) for name in ("template", "datasets"))
    values = list(_values(data))
    texts = [*_lines(template, values), *(f"{name}: {value}" for name, value in values)]
    return [Block(text, Place(page=1)) for text in texts[:_MOST_BLOCKS] if text]


def _packets(document: Any) -> Iterator[tuple[str, bytes]]:
    for index in range(pdfium_c.FPDF_GetXFAPacketCount(document)):
        size = ctypes.c_ulong()
        length = pdfium_c.FPDF_GetXFAPacketName(document, index, None, 0)
        name = ctypes.create_string_buffer(length)
        pdfium_c.FPDF_GetXFAPacketName(document, index, name, length)
        pdfium_c.FPDF_GetXFAPacketContent(document, index, None, 0, size)
        if not 0 < size.value <= _LARGEST:
            continue
        content = ctypes.create_string_buffer(size.value)
        pdfium_c.FPDF_GetXFAPacketContent(document, index, content, size.value, size)
        yield name.value.decode("utf-8", "replace"), content.raw


def _tree(data: bytes) -> etree._Element | None:
    if not data or b"<!ENTITY" in data:
        return None
    try:
        return etree.fromstring(data, etree.XMLParser(recover=True, resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return None


def _values(data: etree._Element | None) -> Iterator[tuple[str, str]]:
    """What was filled in, by the names of fields."""
    whole = next((one for one in data.iter("{*}data")), None) if data is not None else None
    for element in whole.iter("{*}*") if whole is not None else ():
        text = " ".join((element.text or "").split())
        if text and not len(element):
            yield etree.QName(element).localname, text


def _lines(template: etree._Element | None, values: list[tuple[str, str]]) -> Iterator[str]:
    """The form from top to bottom, each field with its label and what stands in it; that is taken out of `values`."""
    for shown in template.iter("{*}field", "{*}draw") if template is not None else ():
        label = _words(shown.find("{*}caption"))
        if etree.QName(shown).localname == "draw":
            yield _words(shown.find("{*}value")) or label
            continue
        filled = next((one for one in values if one[0] == shown.get("name")), None)
        if filled:
            values.remove(filled)
        value = filled[1] if filled else _words(shown.find("{*}value"))
        yield f"{label}: {value}" if label and value else label or value


def _words(element: etree._Element | None) -> str:
    if element is None:
        return ""
    held = element.iter("{*}text", "{*}exData")
    return " ".join(" ".join("".join(map(str, one.itertext())).split()) for one in held).strip()
