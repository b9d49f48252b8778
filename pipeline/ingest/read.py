"""One file's bytes into an outcome: the one place where readers are chosen and their errors caught."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Concatenate, ParamSpec

from pipeline.ingest.archives import ARCHIVES, read_archive
from pipeline.ingest.archives.joining import is_last_of_zip
from pipeline.ingest.archives.shelf import VOLUME
from pipeline.ingest.beheaded import without_head
from pipeline.ingest.doc import read_doc
from pipeline.ingest.drawings.metafile import read_metafile
from pipeline.ingest.drawings.visio import read_visio
from pipeline.ingest.embedded import wrapped_file
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.gaps import with_narrow_gaps
from pipeline.ingest.limits import expansion_problem
from pipeline.ingest.longest import within_length
from pipeline.ingest.loose import with_loose_pictures
from pipeline.ingest.mail import read_eml, read_envelope, read_mbox, read_msg, read_tnef
from pipeline.ingest.ocr.pictures import read_picture
from pipeline.ingest.ofd import read_ofd
from pipeline.ingest.office_xml import read_office_xml
from pipeline.ingest.ole_salvage import salvaged_ole
from pipeline.ingest.opendocument import read_open_presentation, read_open_text
from pipeline.ingest.other_programs import NOT_READ
from pipeline.ingest.passwords import unlocked
from pipeline.ingest.pdf.reader import read_pdf
from pipeline.ingest.plain.decode import Decoded, decode_text
from pipeline.ingest.plain.delimited import read_delimited
from pipeline.ingest.plain.html import read_html, read_mhtml
from pipeline.ingest.plain.markdown import read_markdown
from pipeline.ingest.plain.text import read_text
from pipeline.ingest.rtf import read_rtf
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.sheets import read_workbook
from pipeline.ingest.slides import read_ppt, read_pptx
from pipeline.ingest.sniff import sniff
from pipeline.ingest.word import read_word
from pipeline.ingest.zip_salvage import salvaged_package
from pipeline.ingest.zip_walk import ExpandsTooMuch
from pipeline.values import Content, Failed, Outcome, Partial, Read, Skipped

_Settings = ParamSpec("_Settings")


def _zipped(
    reader: Callable[Concatenate[bytes, _Settings], Outcome],
) -> Callable[Concatenate[bytes, _Settings], Outcome]:
    def read_unless_bomb(data: bytes, /, *args: _Settings.args, **named: _Settings.kwargs) -> Outcome:
        problem = expansion_problem(data)
        return Failed(problem) if problem else reader(data, *args, **named)

    return read_unless_bomb


def _decoded(reader: Callable[[Decoded], Outcome]) -> Callable[[bytes], Outcome]:
    def read_decoded(data: bytes) -> Outcome:
        decoded = decode_text(data)
        return reader(decoded) if decoded else Failed("broken text: no text encoding fits")

    return read_decoded


NESTED = "nested too deeply: its parts lie within one another without end"
_DOCUMENT_NAME = re.compile(
    r"\.(?:do[ct][xm]?|wp[st]|xl[st][xmb]?|ett?|pp[st][xm]?|dp[st]|pdf|ofd|rtf|od[stp]|eml|msg|html?|zip|rar|7z|jpe?g|png|tiff?)$",
    re.IGNORECASE,
)

_NAME_OF_OLD_OFFICE = re.compile(r"\.(?:do[ct]|xl[st]|pp[st]|ett?|dp[st]|msg)$", re.IGNORECASE)

_READERS: dict[FileType, Callable[[bytes], Outcome]] = {
    FileType.OPEN_SPREADSHEET: _zipped(read_workbook),
    FileType.OLD_SPREADSHEET: read_workbook,
    FileType.OLD_WORD: read_doc,
    FileType.RTF: read_rtf,
    FileType.OPEN_TEXT: _zipped(read_open_text),
    FileType.OLD_PRESENTATION: read_ppt,
    FileType.OPEN_PRESENTATION: _zipped(read_open_presentation),
    FileType.DRAWING: _zipped(read_visio),
    FileType.METAFILE: read_metafile,
    FileType.EMAIL: read_eml,
    FileType.OUTLOOK_MESSAGE: read_msg,
    FileType.OUTLOOK_PACKET: read_tnef,
    FileType.MAILBOX: read_mbox,
    FileType.ENVELOPE: read_envelope,
    FileType.HTML: read_html,
    FileType.MHTML: read_mhtml,
    FileType.TEXT: _decoded(read_text),
    FileType.MARKDOWN: _decoded(read_markdown),
    FileType.CSV: _decoded(read_delimited),
}

_READERS_WITH_SETTINGS: dict[FileType, Callable[[bytes, ReadSettings], Outcome]] = {
    FileType.PDF: read_pdf,
    FileType.IMAGE: read_picture,
    FileType.WORD: _zipped(read_word),
    FileType.SPREADSHEET: _zipped(read_workbook),
    FileType.PRESENTATION: _zipped(read_pptx),
    FileType.OFFICE_XML: read_office_xml,
    FileType.FIXED_LAYOUT: _zipped(read_ofd),
}

_NOT_READ: dict[FileType, Outcome] = {
    **NOT_READ,
    FileType.OLE_OBJECT: NOT_READ[FileType.OTHER_OLE],
    FileType.BROKEN_OLE: Failed(
        "broken: an OLE file (as of old Word, Excel, PowerPoint, or WPS) that is cut off or damaged"
    ),
    FileType.ENCRYPTED_OFFICE: Failed("encrypted: needs a password"),
    FileType.NOISE: Skipped("noise: left behind by a program, no document"),
    FileType.EMPTY: Skipped("noise: empty file"),
    FileType.UNKNOWN: Skipped("unknown type: neither text nor a known kind of document"),
}


def _with_text(outcome: Outcome) -> Outcome:
    """No reader may pass off an empty text as read."""
    if isinstance(outcome, Read) and not (outcome.content.blocks or outcome.content.attachments):
        return Skipped("empty: holds no text")
    return outcome


def _read(data: bytes, kind: FileType, settings: ReadSettings) -> Outcome:
    if with_settings := _READERS_WITH_SETTINGS.get(kind):
        return within_length(with_narrow_gaps(_with_text(with_settings(data, settings))))
    if reader := _READERS.get(kind):
        return within_length(with_narrow_gaps(_with_text(with_loose_pictures(reader(data), data, kind, settings))))
    return _NOT_READ[kind]


def _unlocked(data: bytes, name: str, kind: FileType, locked: Failed, settings: ReadSettings) -> Outcome:
    """What a locked file says with the first password that fits; what it is without any."""
    opened = unlocked(data, kind, settings.passwords)
    if opened is not None:
        return _read(opened, sniff(opened, name), settings)
    return Failed("encrypted: none of the passwords fits") if settings.passwords else locked


def _says_something(content: Content) -> bool:
    """The numbers of a sheet say nothing where its words, a part of their own, are lost."""
    return bool(content.attachments) or any(sign.isalpha() for block in content.blocks for sign in block.text)


def _left_of(data: bytes, kind: FileType, failed: Failed, settings: ReadSettings) -> Outcome:
    """What can be read of an Office file without a directory, as of a copy that broke off; else why it failed."""
    try:
        left = salvaged_package(data)
    except ExpandsTooMuch:
        return Failed("limit: the file is damaged, and what is left of it expands too much")
    if left is None:
        return _left_of_ole(data, failed, settings)
    now = sniff(left.data, "")
    match _read(left.data, kind if now in ARCHIVES else now, settings):
        case Read(content) if _says_something(content):
            return Partial(content, left.reason)
        case Partial(content, reason) if _says_something(content):
            return Partial(content, f"{left.reason}; {reason}")
        case Failed(reason) as locked if reason.startswith("encrypted:"):
            return locked
    return failed


def _left_of_ole(data: bytes, failed: Failed, settings: ReadSettings) -> Outcome:
    """The same of an old Word or Excel file."""
    left = salvaged_ole(data)
    outcome = _read(left.data, left.kind, settings) if left else failed
    if left and isinstance(outcome, Read | Partial) and _says_something(outcome.content):
        return Partial(outcome.content, left.reason)
    return failed


def read(data: bytes, name: str, settings: ReadSettings | None = None) -> Outcome:
    """Read one file. `name` is only used to tell noise and kinds of text apart.

    Raises nothing but MemoryError, which is for whoever has set the limit.
    Read carries content with at least one block or attachment; Skipped and Failed say why there is none.
    """
    try:
        kind = sniff(data, name)
        if kind is FileType.OLE_OBJECT and (inner := wrapped_file(data)):
            data, kind = inner, sniff(inner, name)
        if kind is FileType.UNKNOWN and (whole := without_head(data)):
            data, kind = whole, sniff(whole, name)
        if kind in ARCHIVES:
            return _with_text(read_archive(data, name, kind, settings or ReadSettings()))
        if (kind is FileType.UNKNOWN and _DOCUMENT_NAME.search(name)) or (
            kind is FileType.OTHER_OLE and _NAME_OF_OLD_OFFICE.search(name)
        ):
            failed = Failed(VOLUME if is_last_of_zip(data) else "broken: nothing in it is what its name says")
            return _left_of_ole(data, failed, settings or ReadSettings())
        outcome = _read(data, kind, settings or ReadSettings())
        if isinstance(outcome, Failed) and outcome.reason.startswith("encrypted:"):
            return _unlocked(data, name, kind, outcome, settings or ReadSettings())
        return _left_of(data, kind, outcome, settings or ReadSettings()) if isinstance(outcome, Failed) else outcome
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except RecursionError:
        return Failed(NESTED)
    except BaseException as error:  # a panic in Rust code does not derive from Exception
        return Failed(f"{type(error).__name__}: {error}")
