"""HEIC photos, as telephones take them: a plug-in of Pillow opens them where it is installed."""

from __future__ import annotations

from functools import cache

_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def is_heic(data: bytes) -> bool:
    return data[4:8] == b"ftyp" and data[8:12] in _BRANDS


@cache
def can_open_heic() -> bool:
    """Whether there is the plug-in; from then on Pillow knows it."""
    try:
        from pi_heif import register_heif_opener
    except ImportError:
        return False
    register_heif_opener()
    return True
