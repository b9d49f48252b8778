"""The quick directory of a zip says what `zipfile` says, or nothing."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.zip_directory import directory, unpacked


def archive(members: dict[str, bytes], comment: bytes = b"", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as zipped:
        zipped.comment = comment
        for name, data in members.items():
            zipped.writestr(name, data)
    return file.getvalue()


@given(
    st.dictionaries(st.text("ab/.[]_ é中", min_size=1, max_size=8), st.binary(max_size=40), max_size=4), st.booleans()
)
def test_it_lists_and_unpacks_as_zipfile_does_or_says_nothing(members: dict[str, bytes], stored: bool) -> None:
    data = archive(members, method=zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    listed = directory(data)
    if listed is None:
        assert not "".join(members).isascii()
        return
    with zipfile.ZipFile(BytesIO(data)) as zipped:
        assert [entry.filename for entry in listed] == zipped.namelist()
        assert [unpacked(data, entry) for entry in listed] == [zipped.read(name) for name in zipped.namelist()]


@pytest.mark.parametrize("change", ["comment", "before", "after", "short", "name", "size"])
def test_it_says_nothing_of_archives_that_are_not_plain(change: str) -> None:
    data = archive({"word/document.xml": b"<w/>" * 50, "b": b""}, b"note" if change == "comment" else b"")
    changed = {
        "comment": data,
        "before": b"MZ" + data,
        "after": data + b"\0",
        "short": data[:-1],
        "name": data.replace(b"document.xml", b"d\xc3\xa9cument.xm"),
        "size": data.replace(b"PK\x01\x02", b"PK\x01\x09"),
    }[change]
    assert directory(changed) is None


@given(st.integers(0, 400), st.integers(0, 255))
def test_a_damaged_member_is_left_to_zipfile(place: int, byte: int) -> None:
    data = archive({"a.xml": bytes(range(256)), "b": b"b"})
    broken = data[: place % len(data)] + bytes([byte]) + data[place % len(data) + 1 :]
    sound = {"a.xml": bytes(range(256)), "b": b"b"}
    for entry in directory(broken) or ():
        assert unpacked(broken, entry) in (None, sound.get(entry.filename))
