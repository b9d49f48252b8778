"""AES for locked archives. Its library is loaded where something is locked: hardly any archive is."""

from __future__ import annotations

from typing import Any


def cipher(key: bytes, start: bytes) -> Any:
    """AES in blocks that are chained (CBC), as all formats of archives have it."""
    from Cryptodome.Cipher import AES

    return AES.new(key, AES.MODE_CBC, start)
