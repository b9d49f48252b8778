"""Analyses and texts as bytes and back: MessagePack against the types of `values/`, so that loading runs no code."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec

from pipeline.values import Analysis, Content, Outcome, Partial, Read

_PIECE = 1 << 20
_SPEED = 1  # of zlib: texts shrink to a third in a millisecond
_ENCODER = msgspec.msgpack.Encoder()
_ANALYSIS = msgspec.msgpack.Decoder(Analysis)
_TEXT = msgspec.msgpack.Decoder(tuple[Content, str | None])


class Unpackable(Exception):
    """The value cannot be kept (a text with lone surrogates), or the bytes are none of ours."""


def pack_analysis(analysis: Analysis) -> bytes:
    return _packed(analysis)


def unpack_analysis(packed: bytes) -> Analysis:
    """Raises Unpackable where another version of the program packed it, or it is damaged."""
    try:
        return _ANALYSIS.decode(packed)
    except msgspec.MsgspecError as error:
        raise Unpackable(str(error)) from error


def pack_text(outcome: Outcome) -> bytes | None:
    """What a reader gave; None for what is not worth keeping or holds files of its own."""
    if not isinstance(outcome, Read | Partial) or outcome.content.attachments:
        return None
    reason = outcome.reason if isinstance(outcome, Partial) else None
    return zlib.compress(_packed((replace(outcome.content, attachments=()), reason)), _SPEED)


def unpack_text(packed: bytes) -> Read | Partial:
    """Raises Unpackable as `unpack_analysis` does."""
    try:
        content, reason = _TEXT.decode(zlib.decompress(packed))
    except (msgspec.MsgspecError, zlib.error) as error:
        raise Unpackable(str(error)) from error
    return Read(content) if reason is None else Partial(content, reason)


def pack_pieces(pieces: Iterable[bytes]) -> bytes:
    """Bytes that are never whole in memory, packed."""
    packer = zlib.compressobj(_SPEED)
    return b"".join([*(packer.compress(piece) for piece in pieces), packer.flush()])


def unpack_pieces(packed: bytes) -> Iterator[bytes]:
    """What `pack_pieces` packed, in pieces of _PIECE bytes. Raises Unpackable."""
    unpacker = zlib.decompressobj()
    while not unpacker.eof:
        try:
            piece = unpacker.decompress(packed, _PIECE)
        except zlib.error as error:
            raise Unpackable(str(error)) from error
        packed = unpacker.unconsumed_tail
        if piece:
            yield piece
        elif not packed and not unpacker.eof:
            raise Unpackable("the end is missing")


def _packed(value: object) -> bytes:
    try:
        return _ENCODER.encode(value)
    except (UnicodeEncodeError, msgspec.MsgspecError) as error:
        raise Unpackable(str(error)) from error
