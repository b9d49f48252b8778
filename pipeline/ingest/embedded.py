"""Objects embedded in Office files: the document that an OLE object is or wraps."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from pipeline.ingest.attached import Attachments
from pipeline.ingest.compound import BrokenCompound, Compound
from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.ole import SIGNATURE
from pipeline.ingest.sniff import sniff

_NATIVE = "\x01Ole10Native"
_WHOLE_FILES = ("Package", "CONTENTS", "EmbeddedOdf")
_OWN_KINDS = {
    "WordDocument": ".doc",
    "Workbook": ".xls",
    "Book": ".xls",
    "PowerPoint Document": ".ppt",
    "__properties_version1.0": ".msg",
    "EncryptedPackage": ".docx",
}
_SUFFIXES = {
    FileType.WORD: ".docx", FileType.SPREADSHEET: ".xlsx", FileType.PRESENTATION: ".pptx", FileType.PDF: ".pdf",
    FileType.OLD_WORD: ".doc", FileType.OLD_SPREADSHEET: ".xls", FileType.OLD_PRESENTATION: ".ppt",
    FileType.OUTLOOK_MESSAGE: ".msg", FileType.OPEN_TEXT: ".odt", FileType.OPEN_SPREADSHEET: ".ods",
    FileType.OPEN_PRESENTATION: ".odp", FileType.RTF: ".rtf", FileType.HTML: ".html", FileType.EMAIL: ".eml",
    FileType.ZIP: ".zip", FileType.IMAGE: ".png", FileType.TEXT: ".txt",
}  # fmt: skip
_PACKAGED = 2


def add_object(files: Attachments, streams: Mapping[str, bytes], stem: str) -> None:
    """Add the file that an OLE object's streams hold. What shows only in its own program adds none."""
    if _NATIVE in streams:
        name, data = _native(streams[_NATIVE])
        kind = sniff(data, "") if data else FileType.EMPTY
        if name or kind in _SUFFIXES:
            files.add(name or stem + _SUFFIXES[kind], data)
        return
    for name in _WHOLE_FILES:
        data = streams.get(name, b"")
        kind = sniff(data, "") if data else FileType.EMPTY
        if kind in _SUFFIXES:
            files.add(stem + _SUFFIXES[kind], data)
            return
    for name, suffix in _OWN_KINDS.items():
        if streams.get(name):
            files.add(stem + suffix, compound_file(streams))
            return


def wrapped_file(data: bytes) -> bytes:
    """The one document that an OLE file wraps, as when an embedded object was saved by itself; empty for none."""
    files = Attachments()
    add_part(files, data, "object")
    return files.files[0].data if len(files.files) == 1 else b""


def add_storages(files: Attachments, compound: Compound, parent: str = "", prefix: str = "") -> None:
    """Add the objects in the storages right below `parent` whose names begin with `prefix`."""
    for number, storage in enumerate(compound.storages(parent), start=1):
        if storage.rsplit("/", 1)[-1].startswith(prefix):
            add_object(files, compound.below(storage), f"object{number}")


def add_part(files: Attachments, data: bytes, name: str) -> None:
    """Add a part of an Office Open XML package that is a file itself or wraps one in OLE."""
    if not data.startswith(SIGNATURE):
        files.add(name, data)
        return
    try:
        compound = Compound(data)
    except BrokenCompound:
        return
    streams = {path: compound.read(path) for path in compound.paths}
    add_object(files, streams, name.rsplit(".", 1)[0])


def _native(stream: bytes) -> tuple[str, bytes]:
    """Name and bytes of a file that the packager wrapped, or of an old program's own data without a name."""
    if len(stream) < 6:
        return "", b""
    if struct.unpack_from("<H", stream, 4)[0] != _PACKAGED:
        return "", stream[4 : 4 + struct.unpack_from("<I", stream)[0]]
    label, position = _text(stream, 6)
    source, position = _text(stream, position)
    position += 4
    if position + 4 > len(stream):
        return "", b""
    position += 4 + struct.unpack_from("<I", stream, position)[0]
    if position + 4 > len(stream):
        return "", b""
    size = struct.unpack_from("<I", stream, position)[0]
    data = stream[position + 4 : position + 4 + size]
    return _wide_label(stream, position + 4 + size) or label or source, data


def _text(stream: bytes, position: int) -> tuple[str, int]:
    end = stream.find(b"\0", position)
    end = len(stream) if end < 0 else end
    raw = stream[position:end]
    try:
        return raw.decode("utf-8"), end + 1
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace"), end + 1


def _wide_label(stream: bytes, position: int) -> str:
    """The label once more in UTF-16, as newer programs add it after the data."""
    for index in range(2):
        if position + 4 > len(stream):
            return ""
        length = struct.unpack_from("<I", stream, position)[0] * 2
        raw = stream[position + 4 : position + 4 + length]
        position += 4 + length
        if index == 1 and len(raw) == length:
            return raw.decode("utf-16-le", "replace").strip("\0")
    return ""
