"""The zip that an OpenDocument file is, or its flat XML."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from lxml import etree

from pipeline.ingest.attached import Attachments
from pipeline.ingest.embedded import add_part
from pipeline.values import Properties

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_OBJECT = re.compile(r"Object \d+/content\.xml")
_LARGEST_PART = 100 * 2**20
_ERRORS = (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, EOFError, NotImplementedError, RuntimeError)


class UnreadableOpenDocument(Exception):
    """The file cannot be read at all; the message is the reason for the user."""


class OpenDocument:
    """The parts of one file; raises UnreadableOpenDocument where its content cannot be had."""

    def __init__(self, data: bytes, telling: tuple[bytes, ...] = ()) -> None:
        """`telling`: content that has none of these words is not looked at, and empty."""
        self.problems: list[str] = []
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _ERRORS as error:
            raise UnreadableOpenDocument(f"broken OpenDocument file: {error}") from error
        self.names = [name for name in self._zip.namelist() if name and not name.endswith("/")]
        manifest = self.part("META-INF/manifest.xml")
        if manifest is not None and next(manifest.iter(_MANIFEST + "encryption-data"), None) is not None:
            raise UnreadableOpenDocument("encrypted: needs a password")
        dull = bool(telling) and not any(word in self.bytes_of("content.xml") for word in telling)
        content = etree.Element(OFFICE + "document-content") if dull else self.part("content.xml")
        if content is None:
            raise UnreadableOpenDocument("broken OpenDocument file: its content is missing or damaged")
        self.content = content
        self.styles = self.part("styles.xml")

    def part(self, name: str) -> etree._Element | None:
        """The root of a part; None where there is none or it is not XML."""
        data = self.bytes_of(name)
        if not data or b"<!ENTITY" in data:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True, remove_pis=True
        )
        try:
            root: etree._Element | None = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            return None
        return root

    def add_embedded(self, files: Attachments) -> None:
        """Objects that stand as one part; those of LibreOffice itself are folders (`objects`)."""
        for name in self.names:
            if "/" not in name and name.startswith("Object "):
                add_part(files, self.bytes_of(name), name)

    def objects(self) -> Iterator[etree._Element]:
        """The bodies of charts, sheets and texts that stand in the document as folders of their own."""
        for name in self.names:
            if _OBJECT.fullmatch(name):
                root = self.part(name)
                body = None if root is None else root.find(OFFICE + "body")
                if body is not None:
                    yield body

    def properties(self) -> Properties:
        root = self.part("meta.xml")
        meta = None if root is None else root.find(OFFICE + "meta")
        if meta is None:
            return Properties()

        def text(tag: str) -> str:
            return (meta.findtext(tag) or "").strip()

        return Properties(
            title=text(_DC + "title"),
            subject=text(_DC + "subject"),
            creator=text(_META + "initial-creator") or text(_DC + "creator"),
            last_modified_by=text(_DC + "creator"),
            created=_moment(text(_META + "creation-date")),
            modified=_moment(text(_DC + "date")),
            custom=tuple(_custom(meta)),
        )

    def bytes_of(self, name: str) -> bytes:
        """A part as it is; empty where it cannot be had."""
        try:
            if self._zip.getinfo(name).file_size > _LARGEST_PART:
                self.problems.append(f"The part {name} is too large and was not read.")
                return b""
            return self._zip.read(name)
        except _ERRORS:
            return b""


def _custom(meta: etree._Element) -> Iterator[tuple[str, str]]:
    for element in meta.iterchildren(_META + "user-defined"):
        yield str(element.get(_META + "name", "")), "".join(map(str, element.itertext())).strip()


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text[:26] if "." in text else text)
    except ValueError:
        return None
