"""Pictures that a web page carries within itself: in addresses that are data, or as parts of an .mhtml file."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from email import message_from_bytes

from pipeline.ingest.loose.found import Found, once

_ADDRESS = re.compile(rb"data:image/(?:png|jpe?g|gif|bmp|webp|tiff);base64,([A-Za-z0-9+/=\s]+)", re.IGNORECASE)
_PART = re.compile(rb"^content-type:\s*image/", re.IGNORECASE | re.MULTILINE)


def pictures_of_page(data: bytes) -> list[Found]:
    return once(_pictures(data))


def _pictures(data: bytes) -> Iterator[Found]:
    for match in _ADDRESS.finditer(data):
        yield from _decoded(match[1])
    if not _PART.search(data):
        return
    for part in message_from_bytes(data).walk():
        payload = part.get_payload(decode=True) if part.get_content_maintype() == "image" else None
        if isinstance(payload, bytes) and payload:
            yield Found(payload)


def _decoded(text: bytes) -> Iterator[Found]:
    try:
        yield Found(b64decode(text))
    except ValueError:
        return
