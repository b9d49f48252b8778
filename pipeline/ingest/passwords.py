"""Opening locked files with the passwords that the user gave."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from pipeline.ingest.filetypes import FileType
from pipeline.ingest.opendocument.locks import opened as open_document_unlocked

# Excel locks with it what is only write-protected, and opens such files without asking.
_KNOWN_TO_EVERYONE = "VelvetSweatshop"
_OFFICE = (
    FileType.ENCRYPTED_OFFICE, FileType.OLD_WORD, FileType.OLD_SPREADSHEET, FileType.OLD_PRESENTATION,
)  # fmt: skip
_OPEN_DOCUMENT = (FileType.OPEN_TEXT, FileType.OPEN_SPREADSHEET, FileType.OPEN_PRESENTATION)
_REMOVE_SECURITY = 3


def unlocked(data: bytes, kind: FileType, passwords: Iterable[str]) -> bytes | None:
    """The file without its lock, or None where no password fits or the kind of lock is not known."""
    if kind in _OFFICE:
        return _office(data, (_KNOWN_TO_EVERYONE, *passwords))
    if kind is FileType.PDF:
        return _pdf(data, passwords)
    if kind in _OPEN_DOCUMENT:
        return open_document_unlocked(data, passwords)
    return None


def _office(data: bytes, passwords: Iterable[str]) -> bytes | None:
    import msoffcrypto  # takes a while to load, and most files are not locked

    for password in passwords:
        opened = BytesIO()
        try:
            file = msoffcrypto.OfficeFile(BytesIO(data))
            file.load_key(password=password)
            file.decrypt(opened)
        except Exception:  # a wrong password shows in many ways: a check, a bad padding, a broken zip
            continue
        if opened.getvalue() and opened.getvalue() != data:
            return opened.getvalue()
    return None


def _pdf(data: bytes, passwords: Iterable[str]) -> bytes | None:
    import pypdfium2 as pdfium

    for password in passwords:
        try:
            document = pdfium.PdfDocument(data, password=password)
        except pdfium.PdfiumError:
            continue
        try:
            opened = BytesIO()
            document.save(opened, flags=_REMOVE_SECURITY)
            return opened.getvalue()
        finally:
            document.close()
    return None
