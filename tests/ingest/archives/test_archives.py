"""Archives give up their files under clean names; what cannot be had stands there with its reason."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest
import pyzipper
from archive_files import (
    SEVEN_ZIP,
    files,
    rar,
    raw_zip,
    reason,
    unicode_extra,
    zipped,
)
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline.ingest.archives.names import encoding_of, within_archive
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Attachment, Failed, Partial, Read, Skipped


def tarred(entries: list[tarfile.TarInfo], encoding: str = "utf-8", data: bytes = b"data") -> bytes:
    target = BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.GNU_FORMAT, encoding=encoding) as archive:
        for entry in entries:
            entry.size = len(data) if entry.isfile() else 0
            archive.addfile(entry, BytesIO(data) if entry.isfile() else None)
    return target.getvalue()


def test_files_of_a_zip_are_its_attachments() -> None:
    outcome = read(zipped({"制度/事件管理程序.docx": b"1", "b.txt": b"2"}), "a.zip")
    assert outcome == Read(outcome.content)  # type: ignore[union-attr]
    assert outcome.content.attachments == (Attachment("制度/事件管理程序.docx", b"1"), Attachment("b.txt", b"2"))  # type: ignore[union-attr]
    assert outcome.content.blocks == ()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("gbk", "客户资料/事件管理程序.docx"),
        ("gb18030", "镕/㐂.docx"),
        ("utf-8", "客户资料/变更管理程序.docx"),
        ("cp950", "客戶資料/變更管理程序.docx"),
        ("cp437", "Übersicht Prüfung.docx"),
    ],
)
def test_encoding_of_names_is_found_where_none_is_stated(encoding: str, name: str) -> None:
    entries = [(name.encode(encoding), b"1"), ("记录/2026年8月.xlsx".encode(encoding), b"2")] if encoding != "cp437" and encoding != "cp950" else [(name.encode(encoding), b"1")]  # fmt: skip
    assert next(iter(files(read(raw_zip(entries), "a.zip")))) == name


def test_stated_utf8_is_believed() -> None:
    assert list(files(read(raw_zip([("目录.txt".encode(), b"1")], flags=0x800), "a.zip"))) == ["目录.txt"]


def test_names_of_a_zip_within_are_told_by_themselves() -> None:
    inner = raw_zip([("制度/事件管理程序.docx".encode("gbk"), b"1")])
    outer = raw_zip([("资料/旧版.zip".encode(), inner)], flags=0x800)
    (name, data), *_ = files(read(outer, "a.zip")).items()
    assert name == "资料/旧版.zip"
    assert isinstance(data, bytes)
    assert files(read(data, name)) == {"制度/事件管理程序.docx": b"1"}


@pytest.mark.parametrize(("right", "expected"), [(True, "事件.txt"), (False, "變更.txt")])
def test_unicode_name_beside_the_raw_one_counts_if_it_belongs_to_it(right: bool, expected: str) -> None:
    raw = "變更".encode("cp950") + b".txt"
    data = raw_zip([(raw, b"1")], extras=[unicode_extra(raw, "事件.txt", right)])
    assert list(files(read(data, "a.zip"))) == [expected]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Windows\\a.txt", "Windows/a.txt"),
        ("\\\\server\\share\\a.txt", "server/share/a.txt"),
        ("a/./b/../c.txt", "a/b/c.txt"),
        ("..", ""),
    ],
)
def test_no_name_leads_out_of_the_archive(name: str, expected: str) -> None:
    assert within_archive(name) == expected


def test_backslashes_of_windows_programs_are_folders() -> None:
    assert list(files(read(raw_zip([("程序\\变更.txt".encode("gbk"), b"1")]), "a.zip"))) == ["程序/变更.txt"]


def test_files_of_one_name_are_all_there() -> None:
    outcome = read(raw_zip([(b"a.txt", b"1"), (b"a.txt", b"2")]), "a.zip")
    assert [one.data for one in outcome.content.attachments] == [b"1", b"2"]  # type: ignore[union-attr]


def test_links_are_named_and_not_followed() -> None:
    link = ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", b"1")
    outcome = read(target.getvalue(), "a.zip")
    assert files(outcome) == {"link.txt": "link within an archive: not followed", "a.txt": b"1"}
    assert reason(outcome) == "link within an archive: not followed (1 of 2 files)"


def locked(kind: str, password: str = "geheim") -> bytes:
    if kind == "old":
        return raw_zip([("锁.txt".encode("gbk"), b"secret " * 100)], password=password.encode("gbk"))
    target = BytesIO()
    with pyzipper.AESZipFile(target, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password.encode())
        archive.writestr("锁.txt", b"secret " * 100)
    return target.getvalue()


@pytest.mark.parametrize("kind", ["old", "aes"])
def test_locked_file_needs_a_password_and_says_so(kind: str) -> None:
    outcome = read(locked(kind), "a.zip")
    assert files(outcome) == {"锁.txt": "encrypted: needs a password"}
    assert reason(outcome) == "encrypted: needs a password (1 of 1 files)"
    wrong = read(locked(kind), "a.zip", ReadSettings(passwords=("falsch", "密码")))
    assert files(wrong) == {"锁.txt": "encrypted: none of the passwords fits"}


@pytest.mark.parametrize("kind", ["old", "aes"])
@pytest.mark.parametrize("password", ["geheim", "密码"])
def test_one_of_the_passwords_opens_a_locked_file(kind: str, password: str) -> None:
    many = tuple(f"wrong {number}" for number in range(600)) if kind == "old" else ("wrong",)
    outcome = read(locked(kind, password), "a.zip", ReadSettings(passwords=(*many, password)))
    assert files(outcome) == {"锁.txt": b"secret " * 100}
    assert isinstance(outcome, Read)


def test_damaged_file_in_an_archive_costs_itself_only() -> None:
    data = bytearray(raw_zip([(b"a.txt", b"good"), (b"b.txt", b"bad bytes")]))
    data[data.index(b"bad bytes")] ^= 0xFF
    outcome = read(bytes(data), "a.zip")
    assert files(outcome) == {"a.txt": b"good", "b.txt": "broken: damaged within the archive"}


@pytest.mark.parametrize("name", ["a.zip", "a.docx"])
def test_zip_without_its_end_is_broken_and_not_encrypted(name: str) -> None:
    outcome = read(zipped({"a.txt": b"1" * 1000})[:-30], name)
    assert isinstance(outcome, Partial)
    assert outcome.reason.startswith("broken archive: cut short")
    assert files(outcome) == {"a.txt": b"1" * 1000}


def test_names_in_gbk_and_locked_files_stay_what_they_are_in_a_zip_cut_short() -> None:
    name = "客户资料/事件管理程序.txt".encode("gbk")
    plain, secret = raw_zip([(name, b"text")])[:-90], raw_zip([(name, b"text")], password=b"pw")[:-90]
    assert files(read(plain, "a.zip")) == {"客户资料/事件管理程序.txt": b"text"}
    assert reason(read(secret, "a.zip")).endswith("encrypted: needs a password (1 of 1 files)")
    assert files(read(secret, "a.zip", ReadSettings(passwords=("pw",)))) == {"客户资料/事件管理程序.txt": b"text"}


def test_empty_archive_holds_nothing() -> None:
    assert isinstance(read(zipped({}), "a.zip"), Skipped)


@pytest.mark.parametrize("packer", [bytes, gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_files_of_a_tar(packer: object, encoding: str) -> None:
    link = tarfile.TarInfo("link")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    entries = [tarfile.TarInfo("程序/变更.txt"), tarfile.TarInfo("../../x"), link]
    outcome = read(packer(tarred(entries, encoding)), "a.tgz")  # type: ignore[operator]
    assert files(outcome) == {
        "程序/变更.txt": b"data", "x": b"data", "link": "link or device within an archive: not followed",
    }  # fmt: skip


def test_one_packed_file_has_the_name_without_the_ending() -> None:
    assert files(read(gzip.compress(b"text"), "dir/事件.csv.gz")) == {"事件.csv": b"text"}


@pytest.mark.parametrize("packer", [gzip.compress, bz2.compress, lzma.compress])
def test_packed_file_that_breaks_off_is_broken(packer: object) -> None:
    data = packer(bytes(range(256)) * 400)[:-20]  # type: ignore[operator]
    assert "broken" in reason(read(data, "a.gz"))


def is_utf8(text: bytes) -> bool:
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return not text.isascii()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("事件管理程序变更记录资料客户质量体系文件审核报告年月0a ", min_size=1, max_size=8), min_size=1))
def test_names_in_gbk_are_read_as_such(names: list[str]) -> None:
    raw = [name.encode("gbk") for name in names]
    assume(not is_utf8(b"".join(raw)))  # 录 alone is ¼ as well
    found = encoding_of(raw)
    assert [one.decode(found) for one in raw] == names


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_archive_with_flipped_bytes_has_an_outcome(data: st.DataObject) -> None:
    sound = data.draw(st.sampled_from([zipped({"a.txt": b"1" * 50, "b/c.txt": b"2"}), locked("old"), tarred([tarfile.TarInfo("a")]), gzip.compress(b"1" * 50)]))  # fmt: skip
    mutated = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 4))):
        mutated[data.draw(st.integers(0, len(mutated) - 1))] = data.draw(st.integers(0, 255))
    outcome = read(bytes(mutated), "a.zip", ReadSettings(passwords=("geheim",)))
    assert isinstance(outcome, (Read, Partial, Failed, Skipped))


def test_files_of_a_rar() -> None:
    assert files(read(rar({"a.txt": b"one", "b\\c.txt": b"two"}), "a.rar")) == {"a.txt": b"one", "b/c.txt": b"two"}


def test_rar_that_breaks_off_keeps_what_came_before() -> None:
    outcome = read(rar({"a.txt": b"one", "c.txt": b"two" * 100})[:-200], "a.rar")
    assert files(outcome)["a.txt"] == b"one"
    assert isinstance(outcome, Partial)


@pytest.mark.skipif(os.name != "posix", reason="locales of POSIX")
def test_names_do_not_depend_on_the_locale() -> None:
    script = (
        "import sys, base64; from pipeline.ingest.read import read\n"
        "sys.stdout.buffer.write(read(base64.b64decode(sys.argv[1]), 'a.7z').content.attachments[0].name.encode())"
    )
    command = [sys.executable, "-c", script, SEVEN_ZIP]
    root = Path(__file__).parents[3]
    environment = os.environ | {"LC_ALL": "C", "PYTHONPATH": str(root)}
    told = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=True)
    assert told.stdout.decode() == "程序/变更.txt"


def test_members_without_a_name_are_taken_all_the_same() -> None:
    assert files(read(raw_zip([(b"", b"one"), (b"..", b"two")]), "a.zip")) == {"unnamed": b"two"}


def test_a_locked_member_packed_in_an_unknown_way_is_no_matter_of_passwords() -> None:
    data = bytearray(raw_zip([(b"a.txt", b"one")], password=b"geheim"))
    for place, method in ((8, 10), (data.index(b"PK\x01\x02") + 10, 10)):
        data[place] = method
    outcome = read(bytes(data), "a.zip", ReadSettings(passwords=("geheim",)))
    assert files(outcome) == {"a.txt": "encrypted, and packed in a way that is not known: unpack it"}


def test_names_that_are_marked_as_utf8_and_are_not_leave_the_archive_readable() -> None:
    held = {"程序/变更管理程序.txt": b"plan " * 500, "记录/事件台账.txt": b"two"}
    data = raw_zip([(name.encode("gbk"), content) for name, content in held.items()], flags=0x800)
    outcome = read(data, "a.zip")
    assert isinstance(outcome, Read)
    assert files(outcome) == held


def test_a_marked_archive_that_is_cut_short_too_has_an_outcome() -> None:
    data = raw_zip([("变更.txt".encode("gbk"), b"plan " * 500), (b"b.txt", b"two")], flags=0x800)
    assert isinstance(read(data[:-40], "a.zip"), Partial | Failed)


def test_names_of_two_programs_are_each_read_in_their_encoding() -> None:
    names = ("程序/变更管理程序.txt", "记录/事件台账.txt")
    data = raw_zip([(names[0].encode("gbk"), b"1"), (names[1].encode(), b"2")])
    assert files(read(data, "a.zip")) == {names[0]: b"1", names[1]: b"2"}
