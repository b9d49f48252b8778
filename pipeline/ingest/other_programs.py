"""Files of programs that are known and not read: how they are told, and what the user can do about them."""

from __future__ import annotations

from pipeline.ingest.filetypes import FileType
from pipeline.ingest.ocr.heic import is_heic
from pipeline.values import Outcome, Skipped

_BEGINNINGS = (
    (b"AC10", FileType.CAD),
    (b"!BDN", FileType.OUTLOOK_MAILBOX),
    (b"\xdb\xa5\x2d\0", FileType.BEFORE_WORD_6),
    (b"\x9b\xa5\x21\0", FileType.BEFORE_WORD_6),
    (b"\x31\xbe\0\0\0\xab", FileType.BEFORE_WORD_6),
    (b"\x32\xbe\0\0\0\xab", FileType.BEFORE_WORD_6),
    (b"MSCF\0\0\0\0", FileType.OTHER_ARCHIVE),
    (b"MSWIM\0\0\0", FileType.OTHER_ARCHIVE),
    (b"\x28\xb5\x2f\xfd", FileType.OTHER_ARCHIVE),  # Zstandard
    (b"\x1f\x9d", FileType.OTHER_ARCHIVE),  # compress
    (b"\x60\xea", FileType.OTHER_ARCHIVE),  # ARJ
    (b"EGG", FileType.OTHER_ARCHIVE),
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3", FileType.NOTEBOOK),
    (b"MZ", FileType.PROGRAM),
    (b"\x7fELF", FileType.PROGRAM),
    (b"\0\1\0\0Standard ", FileType.DATABASE),
    (b"SQLite format 3\0", FileType.DATABASE),
    (b"\0\1\0\0\0", FileType.FONT),
    (b"OTTO\0", FileType.FONT),
    (b"ttcf\0", FileType.FONT),
    (b"wOFF", FileType.FONT),
    (b"wOF2", FileType.FONT),
    (b"\0\0\2\0\4\4", FileType.LOTUS),
    (b"\0\0\2\0\6\4", FileType.LOTUS),
    (b"\0\0\x1a\0\0\x10\4\0", FileType.LOTUS),
    (b"\0\0\x1a\0\2\x10\4\0", FileType.LOTUS),
    (b"ID3", FileType.MEDIA),
    (b"\xff\xfb", FileType.MEDIA),
    (b"fLaC", FileType.MEDIA),
    (b"OggS", FileType.MEDIA),
    (b"FLV\1", FileType.MEDIA),
    (b"#!AMR", FileType.MEDIA),
    (b"\x1aE\xdf\xa3", FileType.MEDIA),
    (b"0&\xb2u\x8ef\xcf\x11", FileType.MEDIA),
    (b"\0\0\1\xba", FileType.MEDIA),
)
_OF_DISK = 32769
_RIFF = {b"WAVE": FileType.MEDIA, b"AVI ": FileType.MEDIA, b"WEBP": FileType.IMAGE}

NOT_READ: dict[FileType, Outcome] = {
    FileType.WORKS: Skipped("reading of Microsoft Works files is not built in yet: save it as .docx"),
    FileType.BEFORE_WORD_6: Skipped("reading of Word 1, Word 2 and Write files is not built in yet: save it as .docx"),
    FileType.OTHER_ARCHIVE: Skipped("an archive or image of a disk of a kind that is not opened: unpack it"),
    FileType.OUTLOOK_MAILBOX: Skipped("reading of Outlook .pst files is not built in yet: save it as .msg"),
    FileType.LOTUS: Skipped("reading of Lotus 1-2-3 files is not built in yet: save it as .xlsx"),
    FileType.OLD_SLIDES: Skipped("reading of PowerPoint 4 and 95 files is not built in yet: save it as .pptx"),
    FileType.OLD_DRAWING: Skipped("reading of Visio .vsd files is not built in yet: save it as .vsdx or .pdf"),
    FileType.PROJECT: Skipped("reading of Microsoft Project files is not built in yet: save it as .xlsx or .pdf"),
    FileType.PUBLICATION: Skipped("reading of Publisher files is not built in yet: save it as .pdf"),
    FileType.NOTEBOOK: Skipped("reading of OneNote files is not built in yet: save it as .pdf"),
    FileType.CAD: Skipped("reading of AutoCAD files is not built in yet: save it as .pdf"),
    FileType.DATABASE: Skipped("reading of database files is not built in yet: save it as .xlsx"),
    FileType.MEDIA: Skipped("no document: sound or video"),
    FileType.PROGRAM: Skipped("no document: a program"),
    FileType.FONT: Skipped("no document: a font"),
    FileType.OTHER_OLE: Skipped("unknown type: an OLE file without a known stream"),
}
"""What is said of each."""

OLE_STREAMS = (
    ("visiodocument", FileType.OLD_DRAWING),
    ("quill", FileType.PUBLICATION),
    ("tbkndtask", FileType.PROJECT),
    ("pp40", FileType.OLD_SLIDES),
    ("matost", FileType.WORKS),
    ("mn0", FileType.WORKS),
)
"""Streams and storages, in small letters, by which such files are told among OLE files."""


def by_beginning(data: bytes) -> FileType | None:
    """The type of a file that no reader of documents knows; HEIC, AVIF and WebP are pictures like others."""
    if data[4:8] == b"ftyp":
        return FileType.IMAGE if is_heic(data) or data[8:12] == b"avif" else FileType.MEDIA
    if data[:4] == b"RIFF" and (kind := _RIFF.get(data[8:12])):
        return kind
    if data[2:5] in (b"-lh", b"-lz") or data[_OF_DISK : _OF_DISK + 5] == b"CD001":
        return FileType.OTHER_ARCHIVE
    return next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), None)
