"""OpenDocument files that are locked: part by part in the old and the newer way, and as one package."""

from __future__ import annotations

import base64
import hashlib
import zlib
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from Cryptodome.Cipher import AES, Blowfish
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from pipeline.ingest.opendocument import locks
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Outcome, Read

_OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
_TEXT = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
CONTENT = (
    f"<office:document-content {_OFFICE} {_TEXT}><office:body><office:text><text:p>变更管理程序</text:p>"
    "</office:text></office:body></office:document-content>"
).encode()
MIMETYPE = b"application/vnd.oasis.opendocument.text"
SALT = b"salt" * 4
WAYS = pytest.mark.parametrize("way", ["blowfish", "aes", "whole"])


def packed(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def by_blowfish(data: bytes, password: str) -> tuple[bytes, str]:
    start, key = b"startsta", hashlib.pbkdf2_hmac("sha1", hashlib.sha1(password.encode()).digest(), SALT, 50, 16)
    plain = packed(data)
    whole = plain + bytes(-len(plain) % 8)
    sealed = Blowfish.new(key, Blowfish.MODE_CFB, start, segment_size=64).encrypt(whole)[: len(plain)]
    return sealed, (
        f'<m:encryption-data m:checksum-type="SHA1/1K" m:checksum="{text(hashlib.sha1(plain[:1024]).digest())}">'
        f'<m:algorithm m:algorithm-name="Blowfish CFB" m:initialisation-vector="{text(start)}"/>'
        f'<m:key-derivation m:key-derivation-name="PBKDF2" m:iteration-count="50" m:salt="{text(SALT)}"/>'
        "</m:encryption-data>"
    )


def by_aes(data: bytes, password: str) -> tuple[bytes, str]:
    start, key = b"startsta" * 2, hashlib.pbkdf2_hmac("sha1", hashlib.sha256(password.encode()).digest(), SALT, 50, 32)
    plain = packed(data)
    left = 16 - len(plain) % 16
    sealed = AES.new(key, AES.MODE_CBC, start).encrypt(plain + bytes(left - 1) + bytes([left]))
    return sealed, (
        '<m:encryption-data m:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" '
        f'm:checksum="{text(hashlib.sha256(plain[:1024]).digest())}">'
        '<m:algorithm m:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" '
        f'm:initialisation-vector="{text(start)}"/><m:key-derivation m:key-derivation-name="PBKDF2" m:key-size="32" '
        f'm:iteration-count="50" m:salt="{text(SALT)}"/><m:start-key-generation '
        'm:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" m:key-size="32"/></m:encryption-data>'
    )


def by_argon(data: bytes, password: str) -> tuple[bytes, str]:
    start = b"startsta" + bytes(4)
    derive = Argon2id(salt=SALT, length=32, iterations=1, lanes=1, memory_cost=64)
    cipher = AES.new(derive.derive(hashlib.sha256(password.encode()).digest()), AES.MODE_GCM, nonce=start)
    sealed, tag = cipher.encrypt_and_digest(packed(data))
    return start + sealed + tag, (
        '<m:encryption-data><m:algorithm m:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm" '
        f'm:initialisation-vector="{text(start)}"/><m:key-derivation m:key-derivation-name='
        '"urn:org:documentfoundation:names:experimental:office:manifest:argon2id" m:key-size="32" '
        f'l:argon2-iterations="1" l:argon2-memory="64" l:argon2-lanes="1" m:salt="{text(SALT)}"/>'
        '<m:start-key-generation m:start-key-generation-name="http://www.w3.org/2001/04/xmlenc#sha256"/>'
        "</m:encryption-data>"
    )


def package(parts: dict[str, tuple[bytes, str]]) -> bytes:
    entries = "".join(f'<m:file-entry m:full-path="{name}">{lock}</m:file-entry>' for name, (_, lock) in parts.items())
    spaces = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" xmlns:l="urn:loext"'
    target = BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as archive:
        archive.writestr("mimetype", MIMETYPE)
        for name, (data, _) in parts.items():
            archive.writestr(name, data)
        archive.writestr("META-INF/manifest.xml", f"<m:manifest {spaces}>{entries}</m:manifest>")
    return target.getvalue()


def locked(way: str, password: str) -> bytes:
    if way == "whole":
        return package({"encrypted-package": by_argon(package({"content.xml": (CONTENT, "")}), password)})
    lock = by_blowfish if way == "blowfish" else by_aes
    return package({name: lock(data, password) for name, data in {"content.xml": CONTENT, "thumb": b""}.items()})


def opened(data: bytes, *passwords: str) -> Outcome:
    return read(data, "a.odt", ReadSettings(passwords=passwords))


@WAYS
def test_a_locked_file_opens_with_the_password_that_fits(way: str) -> None:
    data = locked(way, "密码")
    outcome = opened(data, "wrong", "密码")
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["变更管理程序"]
    assert opened(data) == Failed("encrypted: needs a password")
    assert opened(data, "wrong") == Failed("encrypted: none of the passwords fits")


@WAYS
def test_a_lock_that_would_take_hours_is_not_tried(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "_MOST_ROUNDS", 49)
    monkeypatch.setattr(locks, "_MOST_KIBIBYTES", 63)
    assert opened(locked(way, "another"), "another") == Failed("encrypted: none of the passwords fits")


@WAYS
def test_a_damaged_lock_opens_nothing(way: str) -> None:
    data = bytearray(locked(way, "geheim"))
    place = data.index(b"content.xml" if way != "whole" else b"encrypted-package") + 30
    data[place] ^= 0xFF
    assert opened(bytes(data), "geheim") == Failed("encrypted: none of the passwords fits")
