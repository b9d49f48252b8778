"""What the model of names learns from."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.learn.names import NAMES, name_passages
from pipeline.learn.train import without_trust
from pipeline.mapping.classifier import NONE
from pipeline.mapping.names.called import called


def nothing(folder: Path, text: str, short: str = "R-7.6: [Articles]\n") -> Path:
    (folder / "nothing.yaml").write_text(text, encoding="utf-8")
    (folder / "short.yaml").write_text(short, encoding="utf-8")
    return folder


def test_every_requirement_gives_its_names_once_and_other_papers_are_none(tmp_path: Path) -> None:
    found = name_passages(load_catalogue(), nothing(tmp_path, "zh: [食堂管理规定]\nen: [Dress code, Dress codes]\n"))
    assert {one.label for one in found} - {NONE} == {one.id for one in load_catalogue().requirements} - {"L10"}
    assert len({(one.label, one.text) for one in found}) == len(found)
    assert sum(one.label == NONE for one in found) == 2


def test_what_is_learnt_reads_a_name_in_other_words(tmp_path: Path) -> None:
    known = name_passages(load_catalogue(), nothing(tmp_path, "zh: [食堂管理规定]\nen: [Dress code]\n"))
    few = [one for one in known if one.label in ("R-7.6", "R-8.6.3-1", NONE)]
    assert next(iter(called("articles of the knowledge base", without_trust(few, NAMES)))) == "R-7.6"


def test_short_names_are_learnt_with_the_requirement_that_they_name(tmp_path: Path) -> None:
    folder = nothing(tmp_path, "en: [Dress code]\n")
    assert ("R-7.6", "article") in {(one.label, one.text) for one in name_passages(load_catalogue(), folder)}
    with pytest.raises(ValueError, match=r"R-0\.0"):
        name_passages(load_catalogue(), nothing(tmp_path, "en: [Dress code]\n", "R-0.0: [Nothing]\n"))


def test_a_file_that_holds_no_names_by_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="lists of names"):
        name_passages(load_catalogue(), nothing(tmp_path, "- Dress code\n"))
