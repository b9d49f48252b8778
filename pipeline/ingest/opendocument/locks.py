"""Locked OpenDocument files, opened with a password: each part locked for itself, or all of them as one package.

The manifest says how (OpenDocument 1.2 part 3, section 3.4; LibreOffice from 24.8 on adds Argon2 and AES-GCM): a start
key is the hash of the password, a key is derived from it, parts were packed by Deflate before they were locked.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from lxml import etree

_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_LIST = "META-INF/manifest.xml"
_WHOLE = "encrypted-package"
_CHECKED = 1024  # bytes at the beginning, over which a checksum goes
_MOST_ROUNDS, _MOST_PASSES, _MOST_KIBIBYTES = 5_000_000, 32, 1 << 19
_LARGEST = 500_000_000
_IV, _TAG = 12, 16
_DAMAGE = (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class _Lock:
    """How one part is locked. `argon`: passes, KiB and lanes; else `rounds` of PBKDF2."""

    part: str
    cipher: str
    start: bytes
    salt: bytes
    key_size: int
    hashed: str
    rounds: int
    argon: tuple[int, int, int] | None
    checksum: bytes
    checked: str


class _WrongPassword(Exception):
    """Or a kind of lock that is not known: both open nothing."""


def opened(data: bytes, passwords: Iterable[str]) -> bytes | None:
    """The file without locks, or None where no password fits."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            locks = list(_locks(package.read(_LIST)))
            for password in passwords if locks else ():
                for start_key in _spelled(password):
                    try:
                        return _unlocked(package, locks, start_key)
                    except _WrongPassword:
                        continue
    except (*_DAMAGE, etree.XMLSyntaxError, binascii.Error):
        return None
    return None


def _spelled(password: str) -> Iterator[bytes]:
    """In UTF-8; before OpenDocument 1.2 also in the bytes of Windows."""
    yield password.encode("utf-8", "surrogatepass")
    if not password.isascii() and (old := password.encode("cp1252", "ignore")):
        yield old


def _unlocked(package: zipfile.ZipFile, locks: list[_Lock], password: bytes) -> bytes:
    by_part = {lock.part: lock for lock in locks}
    names = package.namelist()
    first = min((name for name in names if name in by_part), key=lambda name: package.getinfo(name).file_size)
    _part(package, by_part[first], password)  # the smallest one tells whether the password fits
    if _WHOLE in by_part:
        return _part(package, by_part[_WHOLE], password)
    target = BytesIO()
    room = _LARGEST
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name in names:
            content = _part(package, by_part[name], password) if name in by_part else package.read(name)
            room -= len(content)
            if room < 0:
                raise _WrongPassword
            written.writestr(name, _without_locks(content) if name == _LIST else content)
    return target.getvalue()


def _part(package: zipfile.ZipFile, lock: _Lock, password: bytes) -> bytes:
    packed = _decrypted(package.read(lock.part), lock, _key(lock, password))
    if lock.checksum and hashlib.new(lock.checked, packed[:_CHECKED]).digest() != lock.checksum:
        raise _WrongPassword
    try:
        step = zlib.decompressobj(-zlib.MAX_WBITS)
        content = step.decompress(packed, _LARGEST)
    except zlib.error:
        content = packed if packed.startswith(b"PK") else b""
    if not content and packed[:1] != b"\x03":  # what nothing is packed to begins so
        raise _WrongPassword
    return content


def _decrypted(data: bytes, lock: _Lock, key: bytes) -> bytes:
    from Cryptodome.Cipher import AES, Blowfish  # hardly any file is locked

    try:
        if lock.cipher.endswith("-gcm"):
            cipher = AES.new(key, AES.MODE_GCM, nonce=data[:_IV])
            return bytes(cipher.decrypt_and_verify(data[_IV:-_TAG], data[-_TAG:]))
        if lock.cipher.endswith("-cbc"):
            plain = bytes(AES.new(key, AES.MODE_CBC, lock.start).decrypt(data))
            return plain[: -plain[-1]] if 0 < plain[-1] <= AES.block_size else plain
        if lock.cipher.startswith("blowfish"):
            return bytes(
                Blowfish.new(key, Blowfish.MODE_CFB, lock.start, segment_size=64).decrypt(
                    data + bytes(-len(data) % Blowfish.block_size)
                )
            )[: len(data)]
    except (ValueError, IndexError) as error:
        raise _WrongPassword from error
    raise _WrongPassword


def _key(lock: _Lock, password: bytes) -> bytes:
    start_key = hashlib.new(lock.hashed, password).digest()
    if lock.argon:
        return _by_argon(start_key, lock.salt, lock.key_size, lock.argon)
    if not 0 < lock.rounds <= _MOST_ROUNDS or not 0 < lock.key_size <= 64:
        raise _WrongPassword
    return hashlib.pbkdf2_hmac("sha1", start_key, lock.salt, lock.rounds, lock.key_size)


@lru_cache(8)
def _by_argon(start_key: bytes, salt: bytes, size: int, cost: tuple[int, int, int]) -> bytes:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    passes, kibibytes, lanes = cost
    if passes > _MOST_PASSES or kibibytes > _MOST_KIBIBYTES:
        raise _WrongPassword
    try:
        derive = Argon2id(salt=salt, length=size, iterations=passes, lanes=lanes, memory_cost=kibibytes)
        return derive.derive(start_key)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise _WrongPassword from error


def _locks(manifest: bytes) -> Iterator[_Lock]:
    for entry in _tree(manifest).iter(_MANIFEST + "file-entry"):
        told = entry.find(_MANIFEST + "encryption-data")
        if told is None:
            continue
        algorithm = _attributes(told.find(_MANIFEST + "algorithm"))
        derivation = _attributes(told.find(_MANIFEST + "key-derivation"))
        start = _attributes(told.find(_MANIFEST + "start-key-generation"))
        check = _attributes(told)
        argon = [int(derivation.get(name, 0)) for name in ("argon2-iterations", "argon2-memory", "argon2-lanes")]
        yield _Lock(
            part=_attributes(entry)["full-path"],
            cipher=algorithm.get("algorithm-name", "").rpartition("#")[2].lower(),
            start=base64.b64decode(algorithm.get("initialisation-vector", "")),
            salt=base64.b64decode(derivation.get("salt", "")),
            key_size=int(derivation.get("key-size", 16)),
            hashed=_hash(start.get("start-key-generation-name", "")),
            rounds=int(derivation.get("iteration-count", 0)),
            argon=(argon[0], argon[1], argon[2]) if all(argon) else None,
            checksum=base64.b64decode(check.get("checksum", "")),
            checked=_hash(check.get("checksum-type", "")),
        )


def _hash(name: str) -> str:
    return next((known for known in ("sha256", "sha512") if known in name.lower()), "sha1")


def _attributes(element: etree._Element | None) -> dict[str, str]:
    """By their local names."""
    return {} if element is None else {etree.QName(str(name)).localname: str(v) for name, v in element.attrib.items()}


def _tree(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _without_locks(manifest: bytes) -> bytes:
    root = _tree(manifest)
    for told in list(root.iter(_MANIFEST + "encryption-data")):
        parent = told.getparent()
        if parent is not None:
            parent.remove(told)
    return etree.tostring(root)
