"""Files in a signed envelope (.p7m, of mails and of single files): what was signed is a file of its own. Names as in RFC 5652."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.envelope import is_signed
from pipeline.values import Content, Failed, Outcome, Skipped

_SEQUENCE, _SET, _EXPLICIT, _OCTETS, _OCTETS_IN_PIECES = 0x30, 0x31, 0xA0, 0x04, 0x24
_DEEPEST = 30


class _Bad(Exception):
    """The file is cut off, or no envelope."""


class _Value(NamedTuple):
    tag: int
    begin: int
    end: int
    """Of what it holds."""
    after: int


def read_envelope(data: bytes) -> Outcome:
    if not is_signed(data):
        return Failed("encrypted for the owner of a certificate (S/MIME): save it without protection")
    try:
        content = _signed(data)
    except (_Bad, RecursionError):
        return Failed("broken: a signed envelope that is cut off or damaged")
    if not content:
        return Skipped("no document: a signature without what was signed")
    files = Attachments()
    files.add(
        "signed.eml" if content[:200].lower().lstrip().startswith((b"content-type", b"mime-version")) else "signed",
        content,
    )
    return outcome_of(Content((), attachments=tuple(files.files)), files.reason)


def _signed(data: bytes) -> bytes:
    envelope = _value(data, 0)
    inner = _value(data, _value(data, envelope.begin).after)
    told = _value(data, inner.begin)
    version = _value(data, told.begin)
    algorithms = _value(data, version.after)
    content = _value(data, algorithms.after)
    if (inner.tag, algorithms.tag, content.tag) != (_EXPLICIT, _SET, _SEQUENCE):
        raise _Bad
    kind = _value(data, content.begin)
    if kind.after >= content.end:
        return b""
    held = _value(data, kind.after)
    return _octets(data, _value(data, held.begin)) if held.tag == _EXPLICIT else b""


def _octets(data: bytes, value: _Value) -> bytes:
    """Bytes that may come in pieces."""
    if value.tag == _OCTETS:
        return data[value.begin : value.end]
    if value.tag != _OCTETS_IN_PIECES:
        raise _Bad
    pieces, at = [], value.begin
    while at < value.end:
        piece = _value(data, at)
        if piece.tag != _OCTETS:
            raise _Bad
        pieces.append(data[piece.begin : piece.end])
        at = piece.after
    return b"".join(pieces)


def _value(data: bytes, at: int, depth: int = 0) -> _Value:
    if at + 2 > len(data) or depth > _DEEPEST:
        raise _Bad
    tag, length = data[at], data[at + 1]
    begin = at + 2
    if length == 0x80:  # up to two zeros
        end = begin
        while data[end : end + 2] != b"\0\0":
            end = _value(data, end, depth + 1).after
        return _Value(tag, begin, end, end + 2)
    if length > 0x80:
        size = length & 0x7F
        length = int.from_bytes(data[begin : begin + size], "big")
        begin += size
    if begin + length > len(data):
        raise _Bad
    return _Value(tag, begin, begin + length, begin + length)
