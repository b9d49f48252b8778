"""What Outlook packs of a mail into winmail.dat for other programs: its text and its files. Names as in [MS-OXTNEF]."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.mail.letter import Letter, letter_outcome
from pipeline.ingest.mail.packed_rtf import unpacked_rtf
from pipeline.ingest.plain.decode import decode_text
from pipeline.values import Failed, Outcome, Partial, Read

SIGNATURE = b"\x78\x9f\x3e\x22"
_BEGIN = len(SIGNATURE) + 2
_OF_FILE = 2  # level of an attribute
_NEW_FILE, _FILE_NAME, _FILE_DATA, _FILE_PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
_SUBJECT, _FROM, _BODY, _PROPERTIES = 0x8004, 0x8000, 0x800C, 0x9003
_TAG_SUBJECT, _TAG_SENDER, _TAG_TEXT, _TAG_HTML, _TAG_RTF = 0x0037, 0x0C1A, 0x1000, 0x1013, 0x1009
_TAG_LONG_NAME, _TAG_SHOWN_NAME, _TAG_DATA = 0x3707, 0x3001, 0x3701
_NARROW, _WIDE, _OBJECT, _BINARY = 0x1E, 0x1F, 0x0D, 0x102
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_MANY, _NAMED = 0x1000, 0x8000
_OBJECT_HEAD = 16


class _Bad(Exception):
    """The rest cannot be told apart."""


def read_tnef(data: bytes) -> Outcome:
    """Subject, sender and body as blocks; attachments, and attached mails as files of this kind, as files of their own."""
    letter, files = Letter(), Attachments()
    name, content, seen, cut = "", b"", 0, ""
    try:
        for level, kind, value in _attributes(data):
            seen += 1
            if level != _OF_FILE:
                _take(kind, value, letter)
            elif kind == _NEW_FILE:
                files.add(name or "attachment", content)
                name, content = "", b""
            elif kind == _FILE_NAME:
                name = name or _narrow(value)
            elif kind == _FILE_DATA:
                content = value
            elif kind == _FILE_PROPERTIES:
                told = dict(_properties(value))
                name = _words(told, _TAG_LONG_NAME) or name or _words(told, _TAG_SHOWN_NAME)
                content = content or _object(told)
    except (_Bad, struct.error):
        if not seen:
            return Failed("broken mail: a winmail.dat that is damaged")
        cut = "cut short or damaged: what is left of the mail was read"
    files.add(name or "attachment", content)
    outcome = letter_outcome(letter, files)
    return outcome_of(outcome.content, cut, files.reason) if isinstance(outcome, Read | Partial) else outcome


def _attributes(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = _BEGIN
    while at < len(data):
        level, kind, length = struct.unpack_from("<BIi", data, at)
        at += 9
        if length < 0 or at + length > len(data):
            raise _Bad
        yield level, kind & 0xFFFF, data[at : at + length]
        at += length + 2  # and a checksum


def _take(kind: int, value: bytes, letter: Letter) -> None:
    if kind == _SUBJECT:
        letter.subject = letter.subject or _narrow(value)
    elif kind == _BODY:
        letter.text = letter.text or _narrow(value)
    elif kind == _PROPERTIES:
        told = dict(_properties(value))
        letter.subject = _words(told, _TAG_SUBJECT) or letter.subject
        letter.sender = _words(told, _TAG_SENDER)
        letter.text = _words(told, _TAG_TEXT) or letter.text
        letter.html = told.get(_TAG_HTML, (0, b""))[1]
        packed = told.get(_TAG_RTF, (0, b""))[1]
        letter.rtf = unpacked_rtf(packed) if packed and not letter.html else b""


def _properties(data: bytes) -> Iterator[tuple[int, tuple[int, bytes]]]:
    """The first value of each, with its type."""
    (count,) = struct.unpack_from("<I", data)
    at = 4
    for _ in range(count):
        kind, tag = struct.unpack_from("<HH", data, at)
        at += 4
        if tag >= _NAMED:
            (by_name,) = struct.unpack_from("<I", data, at + 16)
            (length,) = struct.unpack_from("<I", data, at + 20)
            at += 24 + (_padded(length) if by_name else 0)
        base = kind & ~_MANY
        values = 1
        if kind & _MANY or base in (_NARROW, _WIDE, _OBJECT, _BINARY):
            (values,) = struct.unpack_from("<I", data, at)
            at += 4
        for number in range(values):
            length = _SIZES.get(base, -1)
            if base in (_NARROW, _WIDE, _OBJECT, _BINARY):
                (length,) = struct.unpack_from("<I", data, at)
                at += 4
            if length < 0 or at + length > len(data):
                raise _Bad
            if number == 0:
                yield tag, (base, data[at : at + length])
            at += _padded(length)


def _padded(length: int) -> int:
    return (length + 3) // 4 * 4


def _words(told: dict[int, tuple[int, bytes]], tag: int) -> str:
    kind, value = told.get(tag, (0, b""))
    if kind == _WIDE:
        return value[: len(value) // 2 * 2].decode("utf-16-le", "replace").strip("\0")
    return _narrow(value) if kind == _NARROW else ""


def _narrow(value: bytes) -> str:
    value = value.rstrip(b"\0")
    decoded = decode_text(value) if value else None
    return decoded.text if decoded else value.decode("gb18030", "replace")


def _object(told: dict[int, tuple[int, bytes]]) -> bytes:
    kind, value = told.get(_TAG_DATA, (0, b""))
    return value[_OBJECT_HEAD:] if kind == _OBJECT else value if kind == _BINARY else b""
