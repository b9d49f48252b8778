"""How a signed or locked envelope (.p7m) is told. Names as in RFC 5652."""

from __future__ import annotations

_WITHIN = 40
_OBJECT = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07"
_SIGNED, _ENVELOPED = _OBJECT + b"\x02", _OBJECT + b"\x03"


def is_envelope(data: bytes) -> bool:
    return data[:1] == b"\x30" and (is_signed(data) or _ENVELOPED in data[:_WITHIN])


def is_signed(data: bytes) -> bool:
    return _SIGNED in data[:_WITHIN]
