"""The zip that a Word file is: its parts, their relationships, and what is refused."""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from pipeline.ingest.word.names import STRICT_NAMESPACES

MAX_TOTAL_BYTES = 400 * 2**20
MAX_XML_PART_BYTES = 100 * 2**20
MAX_EXPANSION = 250
EXPANSION_IS_CHECKED_ABOVE_BYTES = 32 * 2**20

_REMEMBERED = 32

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN_CONTENT_TYPE = re.compile(
    r"^application/vnd\.(openxmlformats-officedocument\.wordprocessingml\.(document|template)"
    r"|ms-word\.(document\.macroEnabled|template\.macroEnabledTemplate))\.main\+xml$",
    re.IGNORECASE,
)
_PLAIN_TARGET = re.compile(r"\w+(?:/\w+)*\.\w+$")
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_NOT_READ_HERE = 0x01 | 0x20 | 0x40  # encrypted, patched
_ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError,
    KeyError, OSError, ValueError, IndexError, OverflowError,
)  # fmt: skip


class UnreadablePackage(Exception):
    """The file cannot be read at all; the message is the reason for the user."""


class Relationship(NamedTuple):
    """`kind` is the last word of the type ("header"); `target` a part name, or "" if external."""

    id: str
    kind: str
    target: str


class Package:
    """The parts of one Word file. `problems` gathers what could not be read, in the user's words."""

    def __init__(self, data: bytes) -> None:
        """Raise UnreadablePackage where `data` is no zip, is encrypted, or is too large."""
        self.problems: list[str] = []
        self._relationships: dict[str, dict[str, Relationship]] = {}
        self._data = data
        self._zip = _open_zip(data)
        # is_dir() raises on a member without a name
        entries = [entry for entry in self._zip.infolist() if not entry.filename.endswith("/")]
        _refuse_bombs(entries, len(data))
        self._entries = {_part_key(entry.filename): entry for entry in entries}

    def has(self, part: str) -> bool:
        return _part_key(part) in self._entries

    def xml(self, part: str) -> etree._Element | None:
        """The root element of a part, or None with the reason added to `problems`."""
        return self.parse(part, self.part_bytes(part))

    def parse(self, part: str, data: bytes | None) -> etree._Element | None:
        if data is None:
            return None
        if not _declares_entities(data):
            root = _parsed(data)
            if root is None:
                root = self._recover(part, data)
            if root is None or root.getroottree().docinfo.internalDTD is None:
                return root
        self.problems.append(f"{part} declares XML entities and was refused.")
        return None

    def part_bytes(self, part: str) -> bytes | None:
        """A part as UTF-8 with transitional namespaces, or None with the reason in `problems`."""
        data = self.raw_bytes(part)
        return None if data is None else _transitional(_utf8(data))

    def raw_bytes(self, part: str) -> bytes | None:
        """A part as it is stored, or None with the reason in `problems`."""
        entry = self._entries.get(_part_key(part))
        if entry is None:
            self.problems.append(f"The part {part} is missing.")
            return None
        if entry.file_size > MAX_XML_PART_BYTES:
            limit = MAX_XML_PART_BYTES // 2**20
            self.problems.append(f"The part {part} is larger than {limit} MiB and was not read.")
            return None
        data = _unpacked(self._data, entry)
        if data is None:
            try:
                data = self._zip.read(entry)
            except _ZIP_ERRORS:
                data = self._read_until_damage(entry)
                if not data:
                    self.problems.append(f"The part {part} is damaged and could not be unpacked.")
                    return None
                self.problems.append(f"The part {part} is damaged; only its beginning was read.")
        return data

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Relationships of a part by id, in file order; part "" means the package itself."""
        if part in self._relationships:
            return self._relationships[part]
        found = self._relationships[part] = self._read_relationships(part)
        return found

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(path):
            return {}
        data = self.part_bytes(path)
        shared = None if data is None else shared_relationships(folder, data)
        return _relationships(folder, self.parse(path, data)) if shared is None else shared

    def main_part(self) -> str:
        """The name of the main document part; raises UnreadablePackage where there is none."""
        raw_types = self.part_bytes(_CONTENT_TYPES)
        types = None if raw_types is None else shared_types(raw_types)
        if types is None:
            types = _types(self.parse(_CONTENT_TYPES, raw_types))
        related = self.relationships("").values()
        targets = [relation.target for relation in related if relation.kind == "officeDocument"]
        if not targets:
            self.problems.append("The package relationships do not name the main document.")
            targets = [part for part, kind in types.items() if _MAIN_CONTENT_TYPE.match(kind)]
            targets += ["word/document.xml"]
        for target in targets:
            if self.has(target):
                kind = types.get(_part_key(target), "")
                if kind.endswith(".main+xml") and not _MAIN_CONTENT_TYPE.match(kind):
                    raise UnreadablePackage(f"Not a Word document: its content type is {kind}.")
                return target
        raise UnreadablePackage("The main document part is missing.")

    def _recover(self, part: str, data: bytes) -> etree._Element | None:
        try:
            root: etree._Element | None = etree.fromstring(data, _new_parser(recover=True))
        except (etree.XMLSyntaxError, ValueError, LookupError):
            root = None
        if root is None:
            self.problems.append(f"The part {part} is not XML.")
        else:
            self.problems.append(f"The XML of {part} is damaged; only what could be parsed was read.")
        return root

    def _read_until_damage(self, entry: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(512):
                    pieces.append(piece)
        except _ZIP_ERRORS:
            pass
        return b"".join(pieces)


def _open_zip(data: bytes) -> zipfile.ZipFile:
    if data.startswith(_OLE_MAGIC):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadablePackage("encrypted: needs a password")
        raise UnreadablePackage("The file is an old binary Office file, not Office Open XML.")
    if not data:
        raise UnreadablePackage("The file is empty.")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        encrypted = any(entry.flag_bits & 1 for entry in archive.infolist())
    except _ZIP_ERRORS as error:
        if data.startswith(b"PK"):
            raise UnreadablePackage("The zip archive is truncated or damaged.") from error
        raise UnreadablePackage("The file is not a zip archive.") from error
    if encrypted:
        raise UnreadablePackage("encrypted: needs a password")
    return archive


def _unpacked(archive: bytes, entry: zipfile.ZipInfo) -> bytes | None:
    """A sound entry straight from the archive's bytes; None for `zipfile` to read, or to say what is wrong."""
    begin = entry.header_offset
    header = archive[begin : begin + _LOCAL_HEADER.size]
    if begin < 0 or len(header) < _LOCAL_HEADER.size or entry.flag_bits & _NOT_READ_HERE:
        return None
    magic, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    begin += _LOCAL_HEADER.size
    name = archive[begin : begin + name_length].decode("utf-8" if entry.flag_bits & 0x800 else "cp437", "replace")
    if magic != b"PK\x03\x04" or name != entry.orig_filename:
        return None
    begin += name_length + extra_length
    data = archive[begin : begin + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        try:
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, entry.file_size + 1)
        except zlib.error:
            return None
    elif entry.compress_type != zipfile.ZIP_STORED:
        return None
    return data if len(data) == entry.file_size and zlib.crc32(data) == entry.CRC else None


def _refuse_bombs(entries: list[zipfile.ZipInfo], size: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if total > MAX_TOTAL_BYTES:
        raise UnreadablePackage(f"Unpacked, the file would be over {MAX_TOTAL_BYTES // 2**20} MiB.")
    if total > EXPANSION_IS_CHECKED_ABOVE_BYTES and total > size * MAX_EXPANSION:
        raise UnreadablePackage(f"Unpacked, the file would grow more than {MAX_EXPANSION} times.")


def _new_parser(recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
        dtd_validation=False, remove_comments=True, remove_pis=True, recover=recover,
    )  # fmt: skip


_PARSER = _new_parser(recover=False)


def parse_clean(data: bytes) -> etree._Element | None:
    """The root of a part without fault; None where `Package.parse` has something to say of it."""
    root = None if _declares_entities(data) else _parsed(data)
    return None if root is None or root.getroottree().docinfo.internalDTD is not None else root


def _parsed(data: bytes) -> etree._Element | None:
    try:
        root: etree._Element = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        return None
    return root


def _declares_entities(data: bytes) -> bool:
    return b"<!DOCTYPE" in data or b"<!ENTITY" in data


def _utf8(data: bytes) -> bytes:
    """UTF-16 parts as UTF-8, so that what is searched for in bytes is found."""
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return data
    text = data.decode("utf-16", errors="replace").lstrip("\ufeff")
    return re.sub(r"^<\?xml[^>]*\?>", "", text).encode("utf-8", errors="replace")


def _transitional(data: bytes) -> bytes:
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, transitional in STRICT_NAMESPACES:
            data = data.replace(strict, transitional)
    return data


@lru_cache(_REMEMBERED)
def shared_types(data: bytes) -> dict[str, str] | None:
    """Content types by part, of a listing without fault. Files of one program share them, and they are parsed once."""
    root = parse_clean(data)
    return None if root is None else _types(root)


@lru_cache(_REMEMBERED)
def shared_relationships(folder: str, data: bytes) -> dict[str, Relationship] | None:
    """As `Package.relationships`, of a part without fault."""
    root = parse_clean(data)
    return None if root is None else _relationships(folder, root)


def _types(root: etree._Element | None) -> dict[str, str]:
    """Where a part is listed twice, the last one counts."""
    return {
        _part_key(override.get("PartName", "")): override.get("ContentType", "")
        for override in (() if root is None else root)
    }


def _relationships(folder: str, root: etree._Element | None) -> dict[str, Relationship]:
    found: dict[str, Relationship] = {}
    for element in () if root is None else root:
        identifier, target = element.get("Id", ""), element.get("Target", "")
        kind = element.get("Type", "").rsplit("/", 1)[-1]
        external = element.get("TargetMode", "").lower() == "external"
        found[identifier] = Relationship(identifier, kind, "" if external else _absolute(folder, target))
    return found


def _part_key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _absolute(folder: str, target: str) -> str:
    if _PLAIN_TARGET.match(target):
        return f"{folder}/{target}" if folder else target
    target = unquote(target).replace("\\", "/")
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
