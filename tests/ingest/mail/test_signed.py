"""Signed envelopes: what was signed is a file of its own, a signature alone is no document."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.mail import read_envelope
from pipeline.ingest.read import read
from pipeline.values import Failed, Outcome, Partial, Read, Skipped

MAIL = "Content-Type: text/plain; charset=utf-8\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n请审批变更管理程序".encode()
SIGNED, ENVELOPED = (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07" + number for number in (b"\x02", b"\x03"))


def signed(content: bytes, *options: PKCS7Options) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "somebody")])
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(7).not_valid_before(begin).not_valid_after(begin + timedelta(days=9))
    envelope = PKCS7SignatureBuilder().set_data(content).add_signer(builder.sign(key, SHA256()), key, SHA256())
    return envelope.sign(Encoding.DER, [PKCS7Options.Binary, *options])


def in_pieces(*pieces: bytes) -> bytes:
    """As a program writes it that does not know the length beforehand."""
    octets = b"".join(b"\x04" + bytes([len(piece)]) + piece for piece in pieces)
    content = b"\x30\x80" + SIGNED[:-1] + b"\x01" + b"\xa0\x80\x24\x80" + octets + bytes(6)
    return b"\x30\x80" + SIGNED + b"\xa0\x80\x30\x80\x02\x01\x01\x31\x00" + content + bytes(6)


def held(outcome: Outcome) -> list[tuple[str, bytes]]:
    assert isinstance(outcome, Read), outcome
    return [(one.name, one.data) for one in outcome.content.attachments]


def test_what_was_signed_is_a_file_of_its_own() -> None:
    assert held(read(signed(MAIL), "smime.p7m")) == [("signed.eml", MAIL)]
    assert held(read(signed(b"%PDF-1.7"), "a.pdf.p7m")) == [("signed", b"%PDF-1.7")]
    assert held(read(in_pieces(MAIL[:60], MAIL[60:]), "smime.p7m")) == [("signed.eml", MAIL)]


def test_a_signature_alone_is_no_document_and_a_locked_envelope_says_so() -> None:
    detached = read(signed(MAIL, PKCS7Options.DetachedSignature), "smime.p7s")
    assert detached == Skipped("no document: a signature without what was signed")
    locked = read(b"\x30\x80" + ENVELOPED + b"\xa0\x80" + bytes(200), "smime.p7m")
    assert locked == Failed("encrypted for the owner of a certificate (S/MIME): save it without protection")


@pytest.mark.parametrize("length", [20, 60, 100])
def test_an_envelope_that_is_cut_off_is_broken(length: int) -> None:
    outcome = read(signed(MAIL)[:length], "smime.p7m")
    assert outcome == Failed("broken: a signed envelope that is cut off or damaged")


@given(st.lists(st.tuples(st.integers(0, 180), st.integers(0, 255)), max_size=6))
def test_a_damaged_envelope_has_an_outcome(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, value in flips:
        data[place % len(data)] = value
    assert isinstance(read_envelope(bytes(data)), Read | Partial | Failed | Skipped)


WHOLE = in_pieces(MAIL[:60], MAIL[60:])
