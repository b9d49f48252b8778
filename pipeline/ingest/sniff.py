"""What type a file is, by its content and not by its name."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from itertools import islice
from typing import IO
from zipfile import BadZipFile, ZipFile

from pipeline.ingest.drawings.metafile import is_metafile
from pipeline.ingest.envelope import is_envelope
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.mailbox import is_mailbox
from pipeline.ingest.noise import base_name, is_noise
from pipeline.ingest.ole import SIGNATURE as OLE_SIGNATURE
from pipeline.ingest.ole import stream_names, top_names
from pipeline.ingest.other_programs import OLE_STREAMS, by_beginning
from pipeline.ingest.plain.decode import decode_text
from pipeline.ingest.zip_directory import directory, opened, unpacked
from pipeline.ingest.zip_walk import ExpandsTooMuch, Room, walk

_MAGIC = (
    (b"\x09\x00\x04\x00", FileType.OLD_SPREADSHEET),
    (b"\x09\x02\x06\x00", FileType.OLD_SPREADSHEET),
    (b"\x09\x04\x06\x00", FileType.OLD_SPREADSHEET),
    (b"\x09\x08\x08\x00", FileType.OLD_SPREADSHEET),
    (b"7z\xbc\xaf\x27\x1c", FileType.SEVEN_ZIP),
    (b"Rar!\x1a\x07", FileType.RAR),
    (b"\x78\x9f\x3e\x22", FileType.OUTLOOK_PACKET),
    (b"\x1f\x8b\x08", FileType.GZIP),
    (b"\xfd7zXZ\0", FileType.XZ),
    (b"\x89PNG\r\n\x1a\n", FileType.IMAGE),
    (b"\xff\xd8\xff", FileType.IMAGE),
    (b"GIF87a", FileType.IMAGE),
    (b"GIF89a", FileType.IMAGE),
    (b"II*\0", FileType.IMAGE),
    (b"MM\0*", FileType.IMAGE),
    (b"II+\0", FileType.IMAGE),  # TIFF beyond four gigabytes
    (b"MM\0+", FileType.IMAGE),
    (b"\0\0\0\x0cjP  \r\n\x87\n", FileType.IMAGE),
)
ZIP_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE_STREAMS = (
    ("encryptedpackage", FileType.ENCRYPTED_OFFICE),
    ("worddocument", FileType.OLD_WORD),
    ("workbook", FileType.OLD_SPREADSHEET),
    ("book", FileType.OLD_SPREADSHEET),
    ("powerpoint document", FileType.OLD_PRESENTATION),
    ("__properties_version1.0", FileType.OUTLOOK_MESSAGE),
    *OLE_STREAMS,
    ("catalog", FileType.NOISE),
)
_OLE_WRAPS = frozenset(("package", "embeddedodf", "\x01ole10native"))
_CONTENT_TYPES = (
    (re.compile(rb"wordprocessingml\.(?:document|template)\.main|ms-word\.\w+\.macroEnabled"), FileType.WORD),
    (
        re.compile(rb"spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:\w+\.macroEnabled|sheet\.binary)"),
        FileType.SPREADSHEET,
    ),
    (re.compile(rb"presentationml\.\w+\.main|ms-powerpoint\.\w+\.macroEnabled"), FileType.PRESENTATION),
    (re.compile(rb"ms-visio\.\w+\.(?:macroEnabled\.)?main"), FileType.DRAWING),
)
_FOLDERS = (
    ("word/", FileType.WORD),
    ("xl/", FileType.SPREADSHEET),
    ("ppt/", FileType.PRESENTATION),
    ("visio/", FileType.DRAWING),
)
_MAIN_PARTS = {
    "word/document.xml": FileType.WORD,
    "xl/workbook.xml": FileType.SPREADSHEET,
    "ppt/presentation.xml": FileType.PRESENTATION,
    "visio/document.xml": FileType.DRAWING,
}
_PART = re.compile(r"\.(?:xml|rels|bin)$")
_OPEN_DOCUMENTS = (
    (b"opendocument.text", FileType.OPEN_TEXT),
    (b"opendocument.spreadsheet", FileType.OPEN_SPREADSHEET),
    (b"opendocument.presentation", FileType.OPEN_PRESENTATION),
)
_OFFICE_PROGRAM = re.compile(r"<\?mso-application\s+progid=|<w:wordDocument|<pkg:package|<office:document\s")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_PAGE_PIECE = re.compile(r"<(?:html|head|body|table|div|p|h[1-6])\b", re.IGNORECASE)
_MAIL_HEADER = re.compile(
    r"^(?:received|from|to|cc|subject|date|message-id|return-path|mime-version|content-type|x-[\w-]+):\s",
    re.IGNORECASE,
)
_PDF_WITHIN = 1024
_BLANKS = 64  # that may stand before
_LISTING = "[Content_Types].xml"
_MOST_LISTING = 1_000_000
_MEMBERS_TO_TELL = 40  # of a zip without directory
_MOST_UNPACKED_TO_TELL = 256_000_000
_WORKS_TEXT = b"CHNKWKS"
_SEPARATED_SUFFIXES = ("csv", "tsv", "tab", "xls", "xlsx")


def sniff(data: bytes, name: str) -> FileType:
    """The type of `data`. `name` decides only what is noise, and by its suffix which kind of text a text is."""
    base = base_name(name)
    if is_noise(name):
        return FileType.NOISE
    if not data:
        return FileType.EMPTY
    if data.startswith(OLE_SIGNATURE):
        return _ole_type(data)
    if data.startswith(ZIP_BEGINNINGS):
        return _package_type(data) or zip_type(BytesIO(data))
    if b"%PDF-" in data[:_PDF_WITHIN] and (data.startswith(b"%PDF-") or b" obj" in data):
        return FileType.PDF  # others only speak of it
    if data[:_BLANKS].lstrip().startswith(b"{\\rtf"):
        return FileType.RTF
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"BM") and data[6:10] == b"\0\0\0\0" and len(data) > 26:
        return FileType.IMAGE
    if is_metafile(data):
        return FileType.METAFILE
    if data.startswith(b"BZh") and data[4:10] in (b"1AY&SY", b"\x17rE8P\x90"):
        return FileType.BZIP2
    if is_envelope(data):
        return FileType.ENVELOPE
    if is_mailbox(data):
        return FileType.MAILBOX
    if data[257:262] == b"ustar":
        return FileType.TAR
    found = _text_type(data, base)
    return by_beginning(data) or found if found is FileType.UNKNOWN else found


def _ole_type(data: bytes) -> FileType:
    top = frozenset(name.lower() for name in top_names(data))
    everything = frozenset(name.lower() for name in stream_names(data))
    for names in (top, everything):
        for stream, kind in _OLE_STREAMS:
            if stream in names:
                return kind
        if names & _OLE_WRAPS:
            return FileType.OLE_OBJECT
    if not everything:
        return FileType.BROKEN_OLE
    return FileType.WORKS if "contents" in top and _WORKS_TEXT in data else FileType.OTHER_OLE


def _package_type(data: bytes) -> FileType | None:
    """As `zip_type`, of a plain and sound Office file; None for all others."""
    entries = {entry.filename: entry for entry in directory(data) or ()}
    listed = None if "mimetype" in entries else entries.get(_LISTING)
    listing = None if listed is None or listed.file_size > _MOST_LISTING else unpacked(data, listed)
    return None if listing is None else _listed_type(listing, list(entries))


def zip_type(file: IO[bytes]) -> FileType:
    """What kind of zip a file is, told by its members, or by its beginning where its directory is lost."""
    try:
        with opened(file) as archive:
            names = archive.namelist()
            if "mimetype" in names and (kind := _first(_OPEN_DOCUMENTS, _beginning(archive, "mimetype"))):
                return kind
            if _LISTING not in names:
                return FileType.FIXED_LAYOUT if "OFD.xml" in names else _by_main_part(names)
            listing = _beginning(archive, _LISTING)
    except (BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return _type_of_rest(file)
    return _listed_type(listing, names)


def _type_of_rest(file: IO[bytes]) -> FileType:
    """What a zip without its directory was, told by its first members."""
    file.seek(0)
    if kind := _first(_OPEN_DOCUMENTS, file.read(200)):
        return kind
    names: list[str] = []
    try:
        for member in islice(walk(file, Room(_MOST_UNPACKED_TO_TELL), check=False), _MEMBERS_TO_TELL):
            names.append(member.name.decode("ascii", "replace"))
    except ExpandsTooMuch:
        pass
    return FileType.FIXED_LAYOUT if "OFD.xml" in names else _by_folder([name for name in names if _PART.search(name)])


def _listed_type(listing: bytes, names: list[str]) -> FileType:
    return next((kind for pattern, kind in _CONTENT_TYPES if pattern.search(listing)), _by_folder(names))


def _beginning(archive: ZipFile, member: str) -> bytes:
    """What can be read of a member, up to a million bytes; a damaged one gives nothing."""
    try:
        with archive.open(member) as stream:
            return stream.read(_MOST_LISTING)
    except (BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError):
        return b""


def _first(kinds: tuple[tuple[bytes, FileType], ...], text: bytes) -> FileType | None:
    return next((kind for needle, kind in kinds if needle in text), None)


def _by_folder(names: list[str]) -> FileType:
    for folder, kind in _FOLDERS:
        if any(name.startswith(folder) for name in names):
            return kind
    return FileType.ZIP


def _by_main_part(names: list[str]) -> FileType:
    """An Office file that has lost the list of its parts."""
    return next((kind for part, kind in _MAIN_PARTS.items() if part in names), FileType.ZIP)


def _text_type(data: bytes, base: str) -> FileType:
    decoded = decode_text(data)
    if decoded is None:
        return FileType.UNKNOWN
    text = decoded.text.lstrip("\ufeff")
    if not text.strip():
        return FileType.EMPTY
    suffix = base.rpartition(".")[2].lower() if "." in base else ""
    head = text[:4096]
    if _OFFICE_PROGRAM.search(head):
        return FileType.OFFICE_XML
    if _PAGE.match(head):
        return FileType.HTML
    if _is_mail(head):
        return FileType.MHTML if _is_web_archive(head) else FileType.EMAIL
    if suffix in ("md", "markdown", "mkd"):
        return FileType.MARKDOWN
    if suffix in ("html", "htm", "xhtml", "xls", "doc") and _PAGE_PIECE.search(head):
        return FileType.HTML
    return FileType.CSV if suffix in _SEPARATED_SUFFIXES else FileType.TEXT


def _is_mail(head: str) -> bool:
    """Two mail header lines or more before the first empty line, and no other lines."""
    lines = head.lstrip("\n").split("\n\n", 1)[0].split("\n")
    headers = [line for line in lines if line[:1] not in (" ", "\t")]
    known = sum(1 for line in headers if _MAIL_HEADER.match(line))
    named = all(re.match(r"[!-9;-~]+:", line) for line in headers[:20])
    sent = any(
        line.lower().startswith(("received:", "message-id:", "mime-version:", "return-path:")) for line in headers
    )
    return known >= 2 and named and sent


def _is_web_archive(head: str) -> bool:
    """A page with its pictures, as a browser saves it. A mail with pictures in it is built alike, but was sent to somebody."""
    headers = head.lstrip("\n").split("\n\n", 1)[0]
    if re.search(r"^snapshot-content-location:", headers, re.I | re.M):
        return True
    related = re.search(r"^content-type:\s*multipart/related", headers, re.I | re.M)
    return related is not None and not re.search(
        r"^(?:received|to|message-id|delivered-to):\s*\S", headers, re.I | re.M
    )
