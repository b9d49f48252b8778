"""What leads from OFD.xml to the pages of an OFD file. Places within it are relative to the part that names them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from lxml import etree

_LARGEST_PART = 100 * 2**20
_MAIN = "OFD.xml"


class OfdPackage:
    """The parts of one file. Raise BadZipFile where it is none; `problems` names parts that could not be read."""

    def __init__(self, data: bytes) -> None:
        self.problems: list[str] = []
        self._archive = ZipFile(BytesIO(data))
        self._names = {name.lower(): name for name in self._archive.namelist()}

    def part(self, path: str) -> bytes | None:
        name = self._names.get(path.lower())
        if name is None or self._archive.getinfo(name).file_size > _LARGEST_PART:
            return None
        try:
            return self._archive.read(name)
        except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError):
            return None

    def xml(self, path: str) -> etree._Element | None:
        data = self.part(path)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
        try:
            root = None if not data or b"<!DOCTYPE" in data else etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            root = None
        if root is None:
            self.problems.append(f"The part {path} is missing or damaged.")
        return root

    def documents(self) -> Iterator[tuple[str, etree._Element]]:
        """Path and root of each document of the file: nearly always one."""
        root = self.xml(_MAIN)
        for place in () if root is None else root.iterfind("{*}DocBody/{*}DocRoot"):
            path = beside("", place.text)
            document = self.xml(path)
            if document is not None:
                yield path, document

    def said(self) -> dict[str, str]:
        """What the file says of itself (Title, Author, Creator …)."""
        root = self.xml(_MAIN)
        about = None if root is None else root.find("{*}DocBody/{*}DocInfo")
        return {} if about is None else {etree.QName(one).localname: (one.text or "").strip() for one in about}


def beside(part: str, place: str | None) -> str:
    """The path that a part means by a place."""
    place = (place or "").strip().replace("\\", "/")
    joined = place if place.startswith("/") else posixpath.join(posixpath.dirname(part), place)
    return posixpath.normpath("/" + joined.lstrip("/")).lstrip("/")
