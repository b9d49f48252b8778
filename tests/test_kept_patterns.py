"""Compiled patterns, kept from one process to the next: the same ones, and never in the way."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import kept_patterns
from pipeline.kept_patterns import patterns_kept

PATTERNS: list[tuple[str | bytes, int]] = [
    (r"(?P<year>20\d\d)年(?P<month>1[0-2]|0?[1-9])月", 0),
    (r"[\u4e00-\u9fff]{2,4}?(?=同志|先生)|(?<![A-Za-z])(?:mr|mrs)\.? [a-z]+", re.IGNORECASE),
    (r"^(?:审核|批准)\s*[:：]?\s*(\S+)$", re.MULTILINE),
    (r"(?i:approved) by(?! nobody)", re.VERBOSE),
    (rb"(?s)%PDF-(\d\.\d).*?%%EOF", 0),
    ("", 0),
]


@pytest.fixture(autouse=True)
def nothing_compiled_yet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    re.purge()
    yield
    re.purge()


def compiled_inside(folder: Path) -> list[re.Pattern[str] | re.Pattern[bytes]]:
    re.purge()
    with patterns_kept("some", folder):
        return [re.compile(pattern, flags) for pattern, flags in PATTERNS]  # type: ignore[type-var]


def test_what_was_kept_is_what_re_compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compiled_inside(tmp_path / "kept")
    re.purge()
    as_ever = [re.compile(pattern, flags) for pattern, flags in PATTERNS]  # type: ignore[type-var]
    with monkeypatch.context() as patched:
        parse = kept_patterns._compiler._parser.parse
        asked: list[object] = []
        patched.setattr(
            kept_patterns._compiler._parser, "parse", lambda *given: asked.append(given[0]) or parse(*given)
        )
        again = compiled_inside(tmp_path / "kept")
    assert first == again == as_ever
    assert [one.groupindex for one in again] == [one.groupindex for one in as_ever]
    assert [one.flags for one in again] == [one.flags for one in as_ever]
    assert not {pattern for pattern, _ in PATTERNS} & set(asked)
    found = again[0].search("自2026年9月起")  # type: ignore[arg-type]
    assert found is not None
    assert found.groupdict() == {"year": "2026", "month": "9"}


@pytest.mark.parametrize(
    ("before", "asked", "kept"),
    [
        ("ab", "bc", "abc"),
        ("abc", "", "abc"),  # of modules that are loaded already nothing is compiled
        ("abcdef", "gh", "gh"),  # of modules that are long gone
    ],
)
def test_what_is_new_is_kept_too_and_what_nobody_asks_for_goes(
    before: str, asked: str, kept: str, tmp_path: Path
) -> None:
    for each in (before, asked):
        re.purge()
        with patterns_kept("some", tmp_path):
            for pattern in each:
                re.compile(pattern)
    (file,) = tmp_path.iterdir()
    assert {pattern for pattern, _ in kept_patterns._read(file)} == set(kept)


def test_a_broken_file_is_passed_over(tmp_path: Path) -> None:
    first = compiled_inside(tmp_path)
    (file,) = tmp_path.iterdir()
    for broken in (file.read_bytes()[:-5], b"", b"x" * 100):
        file.write_bytes(broken)
        assert compiled_inside(tmp_path) == first


def test_nothing_is_written_where_python_writes_no_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert len(compiled_inside(tmp_path / "kept")) == len(PATTERNS)
    assert not (tmp_path / "kept").exists()


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder would be")
    assert len(compiled_inside(tmp_path / "kept")) == len(PATTERNS)


def test_another_build_of_re_compiles_as_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(kept_patterns._compiler, "_code")
    monkeypatch.setattr(kept_patterns._compiler, "compile", lambda pattern, flags: f"compiled {pattern}")
    with patterns_kept("some", tmp_path):
        assert kept_patterns._compiler.compile("a", 0) == "compiled a"
    assert not list(tmp_path.iterdir())


def test_re_is_as_before_whatever_happens_inside(tmp_path: Path) -> None:
    before = kept_patterns._compiler.compile
    with pytest.raises(re.error), patterns_kept("some", tmp_path):
        re.compile("(")
    assert kept_patterns._compiler.compile is before
