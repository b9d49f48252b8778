"""What the second search is taught is what the first leaves over, whatever search is there before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.learn import search
from pipeline.learn.truth import TrueDocument, Truth
from pipeline.mapping.mapper import make_mapper
from pipeline.mapping.search import ranking as second
from pipeline.mapping.search.model import load_search_model
from pipeline.values import Analysis

KIT = (
    "# Knowing what we have\n\nEvery laptop and server has a label, an owner and a place; we count them twice a year.\n"
)


def test_what_the_present_search_finds_likely_is_no_part_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kit.md").write_text(KIT, encoding="utf-8")
    known = {"kit.md": TrueDocument("kit.md", "read", "procedure", frozenset({"D-8.2.5"}), None, frozenset())}
    truth = Truth("2026-11-27", None, {}, {"D-8.2.5": "satisfied"}, known, {}, ())
    eager = replace(load_search_model(), bias=50.0)
    monkeypatch.setattr(second, "load_search_model", lambda: eager)
    seen: list[Sequence[Analysis]] = []
    first_found = search.first_found

    def spy(files: Sequence[Analysis], *others: Any) -> tuple[Analysis, ...]:
        seen.append(files)
        return first_found(files, *others)

    monkeypatch.setattr(search, "first_found", spy)
    found = search.unfound(tmp_path, truth, make_mapper(load_catalogue()))
    assert [one.possible for files in seen for one in files] == [()]
    assert found.verdicts == {"D-8.2.5": "satisfied"}
    assert not found.texts.empty
