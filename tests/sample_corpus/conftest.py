"""A root folder with sources for one client; `build` builds it and gives the client's folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sample_corpus.build import build_client

Build = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def write_sources(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    def write(sources: Mapping[str, str]) -> Path:
        for name, text in sources.items():
            path = tmp_path / "sources" / "demo" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return tmp_path

    return write


@pytest.fixture
def build(write_sources: Callable[[Mapping[str, str]], Path]) -> Build:
    def build_sources(sources: Mapping[str, str]) -> Path:
        root = write_sources(sources)
        build_client("demo", root)
        return root / "demo"

    return build_sources
