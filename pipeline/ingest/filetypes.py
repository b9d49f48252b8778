"""The types of file that are told apart."""

from __future__ import annotations

from enum import StrEnum


class FileType(StrEnum):
    """What a file is by its content; where content cannot tell (text, noise), by its name."""

    WORD = "word"
    SPREADSHEET = "spreadsheet"
    PRESENTATION = "presentation"
    PDF = "pdf"
    TEXT = "text"
    MARKDOWN = "markdown"
    CSV = "csv"
    HTML = "html"
    MHTML = "mhtml"
    OLD_WORD = "doc"
    OLD_SPREADSHEET = "xls"
    OLD_PRESENTATION = "ppt"
    WORKS = "wps"
    OUTLOOK_MESSAGE = "msg"
    OTHER_OLE = "ole"
    ENCRYPTED_OFFICE = "encrypted office"
    OPEN_TEXT = "odt"
    OPEN_SPREADSHEET = "ods"
    OPEN_PRESENTATION = "odp"
    OFFICE_XML = "office xml"
    RTF = "rtf"
    EMAIL = "eml"
    IMAGE = "image"
    ZIP = "zip"
    SEVEN_ZIP = "7z"
    RAR = "rar"
    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"
    TAR = "tar"
    NOISE = "noise"
    EMPTY = "empty"
    UNKNOWN = "unknown"
