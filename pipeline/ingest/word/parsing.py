"""XML parts of an Office file: parsed without entities, in UTF-8 and with transitional namespaces."""

from __future__ import annotations

import re

from lxml import etree

from pipeline.ingest.word.names import STRICT_NAMESPACES
from pipeline.ingest.zip_directory import Packed


def new_parser(recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
        dtd_validation=False, remove_comments=True, remove_pis=True, recover=recover,
    )  # fmt: skip


_PARSER = new_parser(recover=False)


def parse_clean(data: bytes) -> etree._Element | None:
    """The root of a part without fault; None where `Package.parse` has something to say of it."""
    root = None if declares_entities(data) else parsed(data)
    return None if root is None or root.getroottree().docinfo.internalDTD is not None else root


def parse_packed(part: Packed) -> etree._Element | None:
    """As `parse_clean`, of a part as it lies in the archive."""
    data = part.unpacked()
    return None if data is None else parse_clean(transitional(utf8(data)))


def parsed(data: bytes) -> etree._Element | None:
    try:
        root: etree._Element = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        return None
    return root


def declares_entities(data: bytes) -> bool:
    # The one letter is looked for thirty times as fast, and few parts have it.
    return b"!" in data and (b"<!DOCTYPE" in data or b"<!ENTITY" in data)


def utf8(data: bytes) -> bytes:
    """UTF-16 parts as UTF-8, so that what is searched for in bytes is found."""
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return data
    text = data.decode("utf-16", errors="replace").lstrip("\ufeff")
    return re.sub(r"^<\?xml[^>]*\?>", "", text).encode("utf-8", errors="replace")


def transitional(data: bytes) -> bytes:
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, transitional in STRICT_NAMESPACES:
            data = data.replace(strict, transitional)
    return data
