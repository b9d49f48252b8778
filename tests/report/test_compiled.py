"""Compiled templates, kept beside them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from pipeline.report.compiled import KeptBeside


def rendered(folder: Path) -> str:
    environment = Environment(loader=FileSystemLoader(folder), bytecode_cache=KeptBeside(folder), autoescape=True)
    return environment.get_template("page.html").render(name="A & B")


def test_a_template_is_compiled_once_and_anew_when_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "page.html").write_text("<p>{{ name }}</p>")
    assert rendered(tmp_path) == "<p>A &amp; B</p>"
    kept = list((tmp_path / "__pycache__").iterdir())
    assert len(kept) == 1
    assert rendered(tmp_path) == "<p>A &amp; B</p>"
    (tmp_path / "page.html").write_text("<b>{{ name }}</b>")
    assert rendered(tmp_path) == "<b>A &amp; B</b>"
    assert list((tmp_path / "__pycache__").iterdir()) == kept


def test_a_broken_file_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "page.html").write_text("<p>{{ name }}</p>")
    rendered(tmp_path)
    for kept in (tmp_path / "__pycache__").iterdir():
        kept.write_bytes(kept.read_bytes()[:-5])
    assert rendered(tmp_path) == "<p>A &amp; B</p>"


def test_nothing_is_written_where_python_writes_no_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (tmp_path / "page.html").write_text("<p>{{ name }}</p>")
    assert rendered(tmp_path) == "<p>A &amp; B</p>"
    assert not (tmp_path / "__pycache__").exists()
