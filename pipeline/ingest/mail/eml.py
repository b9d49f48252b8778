"""Mail as it is sent (.eml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from pipeline.ingest.attached import Attachments
from pipeline.ingest.mail.letter import Letter, letter_outcome
from pipeline.ingest.plain.decode import decode_text, from_first_line
from pipeline.values import Outcome

_PERSONS = (("To", "to"), ("Cc", "cc"))
_SUFFIXES = {"message/rfc822": ".eml", "text/calendar": ".ics", "text/html": ".html", "text/plain": ".txt"}
_DEEPEST = 50
_YEAR_FIRST = re.compile(r"\s*(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]*(\d{1,2})[:：时](\d\d))?")


def read_eml(data: bytes) -> Outcome:
    """Subject, persons, date and body as blocks; attachments and forwarded mails as files of their own."""
    mail = message_from_bytes(from_first_line(data))
    letter = Letter(
        subject=_header(mail, "subject"),
        sender=_persons(mail, "from"),
        names=[(label, _persons(mail, name)) for label, name in _PERSONS],
        sent=_moment(mail),
    )
    files = Attachments()
    for part in _leaves(mail):
        _take(part, letter, files)
    return letter_outcome(letter, files)


def _leaves(part: Message, depth: int = 0) -> Iterator[Message]:
    """The parts that hold something; a forwarded mail is one of them."""
    if part.get_content_type() == "message/rfc822" or not part.is_multipart() or depth > _DEEPEST:
        yield part
        return
    for inner in part.get_payload():
        if isinstance(inner, Message):
            yield from _leaves(inner, depth + 1)


def _take(part: Message, letter: Letter, files: Attachments) -> None:
    kind = part.get_content_type()
    if kind == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else None
        if isinstance(inner, Message):
            files.add(_file_name(part) or (_header(inner, "subject") or "mail") + ".eml", inner.as_bytes())
        return
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    name = _file_name(part)
    attached = part.get_content_disposition() == "attachment" or bool(name)
    if kind == "text/plain" and not attached:
        decoded = decode_text(data, part.get_content_charset() or "")
        letter.text += (decoded.text if decoded else data.decode("gb18030", "replace")) + "\n"
    elif kind == "text/html" and not attached and not letter.html:
        letter.html = _as_utf8(data, part.get_content_charset() or "")
    elif name or not kind.startswith(("image/", "text/")):
        files.add(name or f"attachment{len(files.files) + 1}{_SUFFIXES.get(kind, '')}", data)


def _as_utf8(data: bytes, charset: str) -> bytes:
    """A page with the mark of its encoding, which the mail and not the page has stated."""
    decoded = decode_text(data, charset) if charset else None
    return data if decoded is None else b"\xef\xbb\xbf" + decoded.text.encode("utf-8", "replace")


def subject_of(mail: Message) -> str:
    return _header(mail, "subject")


def _raw_headers(mail: Message, name: str) -> list[str]:
    """Headers as they came; bytes that were never encoded stand in them as lone surrogates."""
    return [str(value) for key, value in mail.raw_items() if key.lower() == name]


def _header(mail: Message, name: str) -> str:
    return next(map(_words, _raw_headers(mail, name)), "")


def _words(value: str) -> str:
    """A header as text: encoded words of any charset, or bytes in the code page that fits."""
    if not value.isascii():
        raw = value.encode("utf-8", "surrogateescape")
        decoded = decode_text(raw)
        return " ".join((decoded.text if decoded else raw.decode("gb18030", "replace")).split())
    try:
        parts = decode_header(value)
    except (HeaderParseError, ValueError):
        return value
    text = ""
    for part, charset in parts:
        if isinstance(part, str):
            text += part
        else:
            decoded = decode_text(part, charset or "")
            text += decoded.text if decoded else part.decode("gb18030", "replace")
    return " ".join(text.split())


def _persons(mail: Message, name: str) -> str:
    found = []
    for value in _raw_headers(mail, name):
        for person, address in getaddresses([_words(value)]):
            found.append(f"{person} <{address}>" if person and address else person or address)
    return "; ".join(found)


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (TypeError, ValueError, LookupError):
        return ""
    return _words(name)


def _moment(mail: Message) -> datetime | None:
    sent = _header(mail, "date")
    try:
        return parsedate_to_datetime(sent)
    except (TypeError, ValueError, IndexError, OverflowError):
        return _written_by_a_tool(sent)


def _written_by_a_tool(sent: str) -> datetime | None:
    """The day and hour that a tool which exports mails wrote in the way of its own country, and not in that of mails."""
    if (match := _YEAR_FIRST.match(sent)) is None:
        return None
    try:
        year, month, day, hour, minute = (int(each or 0) for each in match.groups())
        return datetime(year, month, day, hour, minute)
    except ValueError:
        return None
