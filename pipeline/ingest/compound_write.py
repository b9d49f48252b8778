"""Streams into an OLE compound file: what is embedded in a file lies there without a file of its own around it."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.ingest.ole import SIGNATURE

_SECTOR, _MINI_SECTOR, _MINI_BELOW = 512, 64, 4096
_IN_HEADER = 109
_FREE, _END, _TABLE, _TABLE_OF_TABLES = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC
_NONE = 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_LONGEST_NAME = 31


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    inner: list[_Entry] = field(default_factory=list)
    number: int = 0
    left: int = _NONE
    right: int = _NONE
    child: int = _NONE
    start: int = _END
    size: int = 0


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams by their path ("Storage/Stream")."""
    root = _Entry("Root Entry", _ROOT)
    for path, data in streams.items():
        _place(root, path, data)
    entries = [root]
    _number(root, entries)
    sectors: list[bytes] = []
    chains: list[int] = []
    small: list[bytes] = []
    small_chains: list[int] = []
    for entry in entries:
        if entry.kind == _STREAM and entry.data:
            entry.size = len(entry.data)
            if entry.size < _MINI_BELOW:
                entry.start = _store(entry.data, _MINI_SECTOR, small, small_chains)
            else:
                entry.start = _store(entry.data, _SECTOR, sectors, chains)
    if small:
        root.data = b"".join(small)
        root.size = len(root.data)
        root.start = _store(root.data, _SECTOR, sectors, chains)
    mini_table = struct.pack(f"<{len(small_chains)}I", *small_chains)
    mini_start = _store(mini_table, _SECTOR, sectors, chains, b"\xff") if small else _END
    mini_count = -(-len(mini_table) // _SECTOR)
    directory = b"".join(map(_packed, entries)) + _packed(_Entry("", 0)) * (-len(entries) % 4)
    directory_start = _store(directory, _SECTOR, sectors, chains)
    return _with_tables(sectors, chains, directory_start, mini_start, mini_count)


def _place(root: _Entry, path: str, data: bytes) -> None:
    *storages, name = path.split("/")
    parent = root
    for storage in storages:
        found = next((entry for entry in parent.inner if entry.name == storage), None)
        if found is None:
            found = _Entry(storage, _STORAGE)
            parent.inner.append(found)
        parent = found
    parent.inner.append(_Entry(name, _STREAM, data))


def _number(parent: _Entry, entries: list[_Entry]) -> None:
    """Give every entry its number, and every storage the tree of what it holds."""
    parent.inner.sort(key=lambda entry: (len(entry.name), entry.name.upper()))
    for entry in parent.inner:
        entry.number = len(entries)
        entries.append(entry)
    parent.child = _tree(parent.inner)
    for entry in parent.inner:
        if entry.kind == _STORAGE:
            _number(entry, entries)


def _tree(entries: list[_Entry]) -> int:
    if not entries:
        return _NONE
    middle = len(entries) // 2
    entries[middle].left = _tree(entries[:middle])
    entries[middle].right = _tree(entries[middle + 1 :])
    return entries[middle].number


def _store(data: bytes, size: int, sectors: list[bytes], chains: list[int], filler: bytes = b"\0") -> int:
    """Lay data down in sectors and chain them; the number of the first."""
    first = len(sectors)
    for start in range(0, len(data), size):
        sectors.append(data[start : start + size].ljust(size, filler))
        chains.append(len(sectors))
    chains[-1] = _END
    return first


def _packed(entry: _Entry) -> bytes:
    name = entry.name[:_LONGEST_NAME].encode("utf-16-le", "replace")
    length = len(name) + 2 if name else 0
    return struct.pack(
        "<64sHBBIII36xIII", name, length, entry.kind, 1, entry.left, entry.right, entry.child,
        entry.start, entry.size, 0,
    )  # fmt: skip


def _with_tables(sectors: list[bytes], chains: list[int], directory: int, mini: int, mini_count: int) -> bytes:
    """The whole file: header, sectors, and the tables that say which sector follows which."""
    per_table = _SECTOR // 4
    tables = further = 0
    while True:
        needed = -(-(len(chains) + tables + further) // per_table)
        extra = -(-max(needed - _IN_HEADER, 0) // (per_table - 1))
        if (needed, extra) == (tables, further):
            break
        tables, further = needed, extra
    first_table = len(sectors)
    numbers = list(range(first_table, first_table + tables))
    chains = chains + [_TABLE] * tables + [_TABLE_OF_TABLES] * further
    chains += [_FREE] * (tables * per_table - len(chains))
    table_sectors = struct.pack(f"<{len(chains)}I", *chains)
    rest = numbers[_IN_HEADER:]
    further_sectors = b""
    for index in range(further):
        part = rest[index * (per_table - 1) : (index + 1) * (per_table - 1)]
        part += [_FREE] * (per_table - 1 - len(part))
        following = first_table + tables + index + 1 if index + 1 < further else _END
        further_sectors += struct.pack(f"<{per_table}I", *part, following)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII", SIGNATURE, 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory, 0, _MINI_BELOW,
        mini, mini_count, first_table + tables if further else _END, further, numbers[0],
    )  # fmt: skip
    header = header[:76] + struct.pack(f"<{_IN_HEADER}I", *(numbers + [_FREE] * _IN_HEADER)[:_IN_HEADER])
    return header + b"".join(sectors) + table_sectors + further_sectors
