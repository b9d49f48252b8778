"""Files before which a web server has put something: a line end of its page, or the head of its answer."""

from __future__ import annotations

from pipeline.ingest.ole import SIGNATURE as OLE_SIGNATURE

_WITHIN = 1024
_SIGNATURES = (b"PK\x03\x04", OLE_SIGNATURE, b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")


def without_head(data: bytes) -> bytes | None:
    """The file itself; None where nothing stands before one, or what does is no text."""
    found = [at for signature in _SIGNATURES if (at := data.find(signature, 0, _WITHIN)) > 0]
    if not found:
        return None
    head = data[: min(found)].removeprefix(b"\xef\xbb\xbf")
    return data[min(found) :] if all(byte >= 0x20 or byte in b"\t\r\n" for byte in head) else None
