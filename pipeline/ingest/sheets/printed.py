"""What is printed above and below the pages of a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.sheets import binary
from pipeline.values import Block, Part, Place

_HEADER_FOOTER = re.compile(rb"<(?:\w+:)?headerFooter\b.*?</(?:\w+:)?headerFooter>", re.DOTALL)
_PRINT_CODE = re.compile(r'&&|&"[^"]*"|&\d+|&K[0-9A-Fa-f]{6}|&K\d\d[+-]\d{3}|&[BIUESXYOHGLCR]|&[PNDTAFZ](?:[+-]\d+)?')
_PRINT_CODE_TEXT = {"&&": "&", "&L": "\n", "&C": "\n", "&R": "\n"}


def printed_blocks(sheet_xml: bytes, sheet: str, part: Part) -> Iterator[Block]:
    """What is printed above or below each page, without page fields; each text once."""
    codes = _printed_codes(sheet_xml, part)
    for line in dict.fromkeys(line for code in codes for line in printed_lines(code)):
        yield Block(text=line, place=Place(part=part, sheet=sheet))


def _printed_codes(sheet_xml: bytes, part: Part) -> Iterator[str]:
    if not sheet_xml.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        yield from binary.margins(sheet_xml)[part == "footer"]
        return
    start = sheet_xml.find(b"headerFooter")
    match = _HEADER_FOOTER.search(sheet_xml, max(start - 20, 0)) if start > 0 else None
    if match is None:
        return
    without_prefixes = re.sub(rb"<(/?)\w+:", rb"<\1", match[0])
    root = etree.fromstring(without_prefixes, etree.XMLParser(recover=True, resolve_entities=False))
    for element in root if root is not None else ():
        if str(element.tag).endswith(part.capitalize()):
            yield element.text or ""


def printed_lines(code: str) -> list[str]:
    """The lines of a printed header or footer, without its fields and formats."""
    text = _PRINT_CODE.sub(lambda found: _PRINT_CODE_TEXT.get(found[0], ""), code)
    return [line.strip() for line in text.splitlines() if line.strip()]
