"""What a .7z archive says of itself: which streams are packed how, and which files lie in them. Names as in 7zFormat.txt."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

SIGNATURE = b"7z\xbc\xaf\x27\x1c"
_START = 32
_LARGEST_HEADER = 64 * 2**20

_END, _HEADER, _PROPERTIES, _STREAMS, _FILES = 0x00, 0x01, 0x02, 0x04, 0x05
_PACKED, _UNPACKED, _SUBSTREAMS, _SIZES, _CHECKSUMS, _FOLDERS, _UNPACKED_SIZES = 6, 7, 8, 9, 10, 11, 12
_PARTS, _WITHOUT_STREAM, _NAMES, _ENCODED = 13, 14, 17, 23


class BadHeader(Exception):
    """The header is damaged or beyond what is read here."""


class UnknownMethod(Exception):
    """Something is packed in a way that is not read here."""


class Coder(NamedTuple):
    """One step of unpacking: its number in the format, and its settings."""

    method: bytes
    settings: bytes


@dataclass(slots=True)
class Folder:
    """One packed stream: where it lies in the file, the steps in the order of unpacking, and the files' sizes and CRCs."""

    coders: list[Coder]
    order: list[int]
    """Of the coders as the header lists them."""
    sizes: list[int] = field(default_factory=list)
    """After each step."""
    offset: int = 0
    packed: int = 0
    parts: list[tuple[int, int | None]] = field(default_factory=list)
    streams: int = 1
    """Packed streams; where there are several, the steps do not follow one another."""


class Listing(NamedTuple):
    """Names of the files that hold something, in the order of the folders' parts, and of those that do not."""

    folders: list[Folder]
    names: list[str]
    empty: list[str]


Unpack = Callable[[Folder], bytes]


def read_listing(data: memoryview, unpack: Unpack) -> Listing:
    """Raises BadHeader, and what `unpack` raises: a header may itself be packed, and then locked."""
    if len(data) < _START or bytes(data[:6]) != SIGNATURE:
        raise BadHeader
    offset, size, checksum = struct.unpack_from("<QQI", data, 12)
    header = bytes(data[_START + offset : _START + offset + min(size, _LARGEST_HEADER)])
    if len(header) != size or zlib.crc32(header) != checksum:
        raise BadHeader
    for _ in range(4):
        if not header:
            return Listing([], [], [])
        reader = _Reader(header)
        kind = reader.byte()
        if kind == _HEADER:
            return _listing(reader)
        if kind != _ENCODED:
            raise BadHeader
        folders = reader.streams()
        if len(folders) != 1 or folders[0].sizes[-1] > _LARGEST_HEADER:
            raise BadHeader
        header = unpack(folders[0])
    raise BadHeader


def _listing(reader: _Reader) -> Listing:
    folders: list[Folder] = []
    while (kind := reader.byte()) != _END:
        if kind == _STREAMS:
            folders = reader.streams()
        elif kind == _FILES:
            names, filled = reader.files()
            held = [name for name, has in zip(names, filled, strict=True) if has]
            if sum(len(folder.parts) for folder in folders) != len(held):
                raise BadHeader
            return Listing(folders, held, [name for name, has in zip(names, filled, strict=True) if not has])
        else:  # properties and additional streams are not written by any program
            raise BadHeader
    return Listing(folders, [], [])


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def byte(self) -> int:
        return self.bytes(1)[0]

    def bytes(self, count: int) -> bytes:
        if not 0 <= count <= len(self._data) - self._at:
            raise BadHeader
        self._at += count
        return self._data[self._at - count : self._at]

    def number(self) -> int:
        """As many ones as its first byte begins with, so many bytes follow it."""
        first, mask, value = self.byte(), 0x80, 0
        for shift in range(0, 64, 8):
            if not first & mask:
                return value | (first & (mask - 1)) << shift
            value |= self.byte() << shift
            mask >>= 1
        return value

    def count(self) -> int:
        """Of things of which each takes some bits of the header."""
        number = self.number()
        if number > 8 * len(self._data):
            raise BadHeader
        return number

    def bits(self, count: int) -> list[bool]:
        raw = self.bytes((count + 7) // 8)
        return [bool(raw[index // 8] & 0x80 >> index % 8) for index in range(count)]

    def flags(self, count: int) -> list[bool]:
        return [True] * count if self.byte() else self.bits(count)

    def checksums(self, count: int) -> list[int | None]:
        return [struct.unpack("<I", self.bytes(4))[0] if told else None for told in self.flags(count)]

    def streams(self) -> list[Folder]:
        """The folders, each with its place and its parts."""
        folders: list[Folder] = []
        whole: list[int | None] = []
        position, packed = 0, list[int]()
        kind = self.byte()
        if kind == _PACKED:
            position, count = self.number(), self.count()
            while (inner := self.byte()) != _END:
                if inner == _SIZES:
                    packed = [self.number() for _ in range(count)]
                else:
                    self.checksums(count)
            kind = self.byte()
        if kind == _UNPACKED:
            if self.byte() != _FOLDERS:
                raise BadHeader
            count = self.count()
            if self.byte():
                raise BadHeader  # described elsewhere
            folders = [self._folder() for _ in range(count)]
            whole = [None] * count
            while (inner := self.byte()) != _END:
                if inner == _UNPACKED_SIZES:
                    for folder in folders:
                        told = [self.number() for _ in folder.coders]
                        folder.sizes = [told[index] for index in folder.order]
                else:
                    whole = self.checksums(count)
            kind = self.byte()
        if len(packed) != sum(folder.streams for folder in folders) or any(not folder.sizes for folder in folders):
            raise BadHeader
        left = iter(packed)
        for folder in folders:
            size = sum(islice(left, folder.streams))
            folder.offset, folder.packed = _START + position, size
            position += size
        counts = [1] * len(folders)
        if kind == _SUBSTREAMS:
            kind = self._parts(folders, whole, counts)
        else:
            for folder, checksum in zip(folders, whole, strict=True):
                folder.parts = [(folder.sizes[-1], checksum)]
        if kind != _END:
            raise BadHeader
        return folders

    def _parts(self, folders: list[Folder], whole: list[int | None], counts: list[int]) -> int:
        kind = self.byte()
        if kind == _PARTS:
            counts[:] = [self.count() for _ in folders]
            kind = self.byte()
        sizes: list[list[int]] = []
        for folder, count in zip(folders, counts, strict=True):
            told = [self.number() for _ in range(count - 1)] if kind == _SIZES else []
            rest = folder.sizes[-1] - sum(told)
            if rest < 0 or (count > 1 and kind != _SIZES):
                raise BadHeader
            sizes.append([*told, rest] if count else [])
        if kind == _SIZES:
            kind = self.byte()
        unknown = [count != 1 or known is None for count, known in zip(counts, whole, strict=True)]
        asked = sum(count for count, open_ in zip(counts, unknown, strict=True) if open_)
        told_sums: Iterator[int | None] = iter([None] * asked)
        if kind == _CHECKSUMS:
            told_sums = iter(self.checksums(asked))
            kind = self.byte()
        for folder, own, known, open_ in zip(folders, sizes, whole, unknown, strict=True):
            folder.parts = [(size, next(told_sums) if open_ else known) for size in own]
        return kind if kind != _END else self.byte()

    def _folder(self) -> Folder:
        """Steps that follow one another. Those with several inputs (BCJ2, for programs) are told, and not read."""
        coders: list[Coder] = []
        inputs = 0
        for _ in range(self.count()):
            flags = self.byte()
            method = self.bytes(flags & 0xF)
            taken, given = (self.count(), self.count()) if flags & 0x10 else (1, 1)
            if given != 1:
                raise UnknownMethod
            inputs += taken
            coders.append(Coder(method, self.bytes(self.number()) if flags & 0x20 else b""))
        pairs = {self.number(): self.number() for _ in range(len(coders) - 1)}
        if inputs != len(coders):
            return self._tangled(coders, pairs, inputs)
        # From the step that gives the files to the one that takes the packed bytes.
        order = [index for index in range(len(coders)) if index not in pairs.values()][:1]
        while order and (following := pairs.get(order[-1])) is not None and len(order) < len(coders):
            order.append(following)
        if not coders or sorted(order) != list(range(len(coders))):
            raise BadHeader
        order.reverse()
        return Folder([coders[index] for index in order], order)

    def _tangled(self, coders: list[Coder], pairs: dict[int, int], inputs: int) -> Folder:
        streams = inputs - len(pairs)
        last = [index for index in range(len(coders)) if index not in pairs.values()]
        if streams < 1 or len(last) != 1:
            raise BadHeader
        for _ in range(streams if streams > 1 else 0):
            self.number()
        return Folder(coders, [index for index in range(len(coders)) if index != last[0]] + last, streams=streams)

    def files(self) -> tuple[list[str], list[bool]]:
        """Names, and which files hold something."""
        count = self.count()
        names, filled = [""] * count, [True] * count
        while (kind := self.byte()) != _END:
            inner = _Reader(self.bytes(self.number()))
            if kind == _WITHOUT_STREAM:
                filled = [not empty for empty in inner.bits(count)]
            elif kind == _NAMES:
                if inner.byte():
                    raise BadHeader
                raw = inner.bytes(len(inner._data) - 1)
                names = raw.decode("utf-16-le", "replace").split("\0")[:count]
        if len(names) != count:
            raise BadHeader
        return names, filled
