"""Mail as Outlook keeps it (.msg): properties in the streams of a compound file. Names as in [MS-OXMSG]."""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta
from email.parser import HeaderParser
from email.utils import parsedate_to_datetime

from pipeline.ingest.attached import Attachments
from pipeline.ingest.compound import BrokenCompound, Compound
from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.embedded import add_object
from pipeline.ingest.mail.letter import Letter, letter_outcome
from pipeline.ingest.mail.packed_rtf import unpacked_rtf
from pipeline.ingest.plain.decode import decode_text
from pipeline.values import Failed, Outcome

_SUBJECT, _SENDER, _SENDER_ADDRESS, _TO, _CC = "0037", "0C1A", "5D01", "0E04", "0E03"
_TEXT, _HTML, _RTF, _HEADERS = "1000", "1013", "1009", "007D"
_FILE, _LONG_NAME, _NAME, _SHOWN_NAME = "3701", "3707", "3704", "3001"
_SENT, _DELIVERED = 0x0039, 0x0E06
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_TOP_HEADER, _INNER_HEADER = 32, 24
_PROPERTIES = "__properties_version1.0"


def read_msg(data: bytes) -> Outcome:
    """Subject, persons, date and body as blocks; attachments and attached mails as files of their own."""
    try:
        compound = Compound(data)
    except BrokenCompound as error:
        return Failed(str(error))
    sender = " ".join(filter(None, (_text(compound, _SENDER), _bracketed(_text(compound, _SENDER_ADDRESS)))))
    letter = Letter(
        subject=_text(compound, _SUBJECT),
        sender=sender,
        names=[("To", _text(compound, _TO)), ("Cc", _text(compound, _CC))],
        sent=_moment(compound),
        text=_text(compound, _TEXT),
        html=compound.read(f"__substg1.0_{_HTML}0102") or _text(compound, _HTML).encode("utf-8"),
    )
    packed = compound.read(f"__substg1.0_{_RTF}0102")
    if packed and not letter.html and not letter.text:
        letter.rtf = unpacked_rtf(packed)
    files = Attachments()
    for storage in compound.storages(""):
        if storage.startswith("__attach"):
            _attach(compound, storage, files)
    return letter_outcome(letter, files)


def _attach(compound: Compound, storage: str, files: Attachments) -> None:
    names = (_text(compound, tag, f"{storage}/") for tag in (_LONG_NAME, _NAME, _SHOWN_NAME))
    name = next(filter(None, names), "")
    data = compound.read(f"{storage}/__substg1.0_{_FILE}0102")
    if data:
        files.add(name or f"attachment{len(files.files) + 1}", data)
        return
    inner = compound.below(f"{storage}/__substg1.0_{_FILE}000D")
    if _PROPERTIES in inner:
        files.add((name or "mail").removesuffix(".msg") + ".msg", compound_file(_as_top(inner, compound)))
    elif inner:
        add_object(files, inner, name or f"object{len(files.files) + 1}")


def _as_top(streams: dict[str, bytes], compound: Compound) -> dict[str, bytes]:
    """An attached mail as a file of its own: its head is longer there, and names of properties come along."""
    head = streams[_PROPERTIES]
    lifted = {**streams, _PROPERTIES: head[:_INNER_HEADER].ljust(_TOP_HEADER, b"\0") + head[_INNER_HEADER:]}
    names = compound.below("__nameid_version1.0")
    return {**lifted, **{f"__nameid_version1.0/{name}": data for name, data in names.items()}}


def _text(compound: Compound, tag: str, within: str = "") -> str:
    wide = compound.read(f"{within}__substg1.0_{tag}001F")
    if wide:
        return wide[: len(wide) // 2 * 2].decode("utf-16-le", "replace").strip("\0")
    narrow = compound.read(f"{within}__substg1.0_{tag}001E")
    decoded = decode_text(narrow) if narrow else None
    return decoded.text.strip("\0") if decoded else narrow.decode("gb18030", "replace").strip("\0")


def _bracketed(address: str) -> str:
    return f"<{address}>" if "@" in address else ""


def _moment(compound: Compound) -> datetime | None:
    """When the mail was sent, in the zone of its headers where it has come with them."""
    headers = HeaderParser().parsestr(_text(compound, _HEADERS))
    try:
        return parsedate_to_datetime(str(headers["date"] or ""))
    except (TypeError, ValueError, IndexError, OverflowError):
        pass
    head = compound.read(_PROPERTIES)
    found: dict[int, int] = {}
    for start in range(_TOP_HEADER, len(head) - 15, 16):
        kind, tag, value = struct.unpack_from("<HH4xQ", head, start)
        if kind == 0x0040:
            found[tag] = value
    ticks = found.get(_SENT) or found.get(_DELIVERED)
    try:
        return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
    except OverflowError:
        return None
