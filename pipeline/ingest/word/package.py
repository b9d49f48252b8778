"""The package that a Word file is: its parts and their relationships, and in words what of them could not be read."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence

from lxml import etree

from pipeline.ingest.word.parsing import declares_entities, new_parser, parsed, transitional, utf8
from pipeline.ingest.word.relations import (
    Relationship,
    part_key,
    relationships_of,
    shared_relationships,
    shared_types,
    types_of,
)
from pipeline.ingest.word.unzip import ZIP_ERRORS, UnreadablePackage, open_zip, refuse_bombs
from pipeline.ingest.zip_directory import Entry, Packed, directory, packed, unpacked

MAX_XML_PART_BYTES = 100 * 2**20
_LARGEST_SHARED_BYTES = 512 * 2**10

_CONTENT_TYPES = "[Content_Types].xml"
_MAIN_CONTENT_TYPE = re.compile(
    r"^application/vnd\.(openxmlformats-officedocument\.wordprocessingml\.(document|template)"
    r"|ms-word\.(document\.macroEnabled|template\.macroEnabledTemplate))\.main\+xml$",
    re.IGNORECASE,
)


class Package:
    """The parts of one Word file. `problems` gathers what could not be read, in the user's words."""

    def __init__(self, data: bytes) -> None:
        """Raise UnreadablePackage where `data` is no zip, is encrypted, or is too large."""
        self.problems: list[str] = []
        self._relationships: dict[str, dict[str, Relationship]] = {}
        self._data = data
        self._zip: zipfile.ZipFile | None = None
        listed: Sequence[zipfile.ZipInfo | Entry] | None = directory(data)
        if listed is None:
            self._zip = open_zip(data)
            listed = self._zip.infolist()
        # is_dir() raises on a member without a name
        entries = [entry for entry in listed if not entry.filename.endswith("/")]
        refuse_bombs(entries, len(data))
        self._entries = {part_key(entry.filename): entry for entry in entries}

    def has(self, part: str) -> bool:
        return part_key(part) in self._entries

    def xml(self, part: str) -> etree._Element | None:
        """The root element of a part, or None with the reason added to `problems`."""
        return self.parse(part, self.part_bytes(part))

    def parse(self, part: str, data: bytes | None) -> etree._Element | None:
        if data is None:
            return None
        if not declares_entities(data):
            root = parsed(data)
            if root is None:
                root = self._recover(part, data)
            if root is None or root.getroottree().docinfo.internalDTD is None:
                return root
        self.problems.append(f"{part} declares XML entities and was refused.")
        return None

    def part_bytes(self, part: str) -> bytes | None:
        """A part as UTF-8 with transitional namespaces, or None with the reason in `problems`."""
        data = self.utf8_bytes(part)
        return None if data is None else transitional(data)

    def utf8_bytes(self, part: str) -> bytes | None:
        """A part as UTF-8, or None with the reason in `problems`."""
        data = self.raw_bytes(part)
        return None if data is None else utf8(data)

    def raw_bytes(self, part: str) -> bytes | None:
        """A part as it is stored, or None with the reason in `problems`."""
        entry = self._entries.get(part_key(part))
        if entry is None:
            self.problems.append(f"The part {part} is missing.")
            return None
        if entry.file_size > MAX_XML_PART_BYTES:
            limit = MAX_XML_PART_BYTES // 2**20
            self.problems.append(f"The part {part} is larger than {limit} MiB and was not read.")
            return None
        data = unpacked(self._data, entry)
        if data is None:
            if self._zip is None:
                self._zip = open_zip(self._data)
            listed = entry.orig_filename if isinstance(entry, Entry) else entry
            try:
                data = self._zip.read(listed)
            except ZIP_ERRORS:
                data = _read_until_damage(self._zip, listed)
                if not data:
                    self.problems.append(f"The part {part} is damaged and could not be unpacked.")
                    return None
                self.problems.append(f"The part {part} is damaged; only its beginning was read.")
        return data

    def packed(self, part: str) -> Packed | None:
        """A part as it lies in the archive: what files share is told by it. None where it takes more to read it."""
        entry = self._entries.get(part_key(part))
        return None if entry is None or entry.file_size > _LARGEST_SHARED_BYTES else packed(self._data, entry)

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Relationships of a part by id, in file order; part "" means the package itself."""
        if part in self._relationships:
            return self._relationships[part]
        found = self._relationships[part] = self._read_relationships(part)
        return found

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, _, name = part.rpartition("/")
        path = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if not self.has(path):
            return {}
        stored = self.packed(path)
        shared = None if stored is None else shared_relationships(folder, stored)
        return relationships_of(folder, self.xml(path)) if shared is None else shared

    def main_part(self) -> str:
        """The name of the main document part; raises UnreadablePackage where there is none."""
        stored = self.packed(_CONTENT_TYPES)
        types = None if stored is None else shared_types(stored)
        if types is None:
            types = types_of(self.xml(_CONTENT_TYPES))
        related = self.relationships("").values()
        targets = [relation.target for relation in related if relation.kind == "officeDocument"]
        if not targets:
            self.problems.append("The package relationships do not name the main document.")
            targets = [part for part, kind in types.items() if _MAIN_CONTENT_TYPE.match(kind)]
            targets += ["word/document.xml"]
        for target in targets:
            if self.has(target):
                kind = types.get(part_key(target), "")
                if kind.endswith(".main+xml") and not _MAIN_CONTENT_TYPE.match(kind):
                    raise UnreadablePackage(f"Not a Word document: its content type is {kind}.")
                return target
        raise UnreadablePackage("The main document part is missing.")

    def _recover(self, part: str, data: bytes) -> etree._Element | None:
        try:
            root: etree._Element | None = etree.fromstring(data, new_parser(recover=True))
        except (etree.XMLSyntaxError, ValueError, LookupError):
            root = None
        if root is None:
            self.problems.append(f"The part {part} is not XML.")
        else:
            self.problems.append(f"The XML of {part} is damaged; only what could be parsed was read.")
        return root


def _read_until_damage(archive: zipfile.ZipFile, entry: zipfile.ZipInfo | str) -> bytes:
    pieces: list[bytes] = []
    try:
        with archive.open(entry) as stream:
            while piece := stream.read(512):
                pieces.append(piece)
    except ZIP_ERRORS:
        pass
    return b"".join(pieces)
