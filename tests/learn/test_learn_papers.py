"""Papers of a client teach what its truth says they serve, without their names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_learn_train import PASSAGES, SMALL

from pipeline.learn.papers import OF_CLIENT, file_names, papers
from pipeline.learn.passages import Passage
from pipeline.learn.sample_clients import Taught, of_all_but, read_clients
from pipeline.learn.train import train
from pipeline.learn.truth import TrueDocument, Truth

RULES = "# 出了岔子怎么办\n\n先记下来，谁报的、几点、影响多少人；能切备的先切备。\n"


def client(folder: Path, *documents: tuple[str, str, str, set[str]]) -> Truth:
    """A folder with one text a document (path, kind, outcome, requirements), and its truth."""
    known = {}
    for path, kind, outcome, requirements in documents:
        (folder / path).write_text(RULES, encoding="utf-8")
        known[path] = TrueDocument(path, outcome, kind, frozenset(requirements), None, frozenset())
    return Truth("2026-11-27", None, {}, {}, known, {}, ())


def test_a_paper_of_one_requirement_is_a_passage_and_one_of_something_else_is_none(tmp_path: Path) -> None:
    truth = client(
        tmp_path,
        ("趴窝.md", "procedure", "read", {"D-8.6.1"}),
        ("两样.md", "procedure", "read", {"D-8.6.1", "D-8.6.2"}),
        ("食堂.md", "unrelated", "read", set()),
        ("空表.md", "form", "read", set()),
        ("坏的.md", "procedure", "failed", {"D-8.6.3"}),
    )
    found = {one.label: one for one in papers(tmp_path, truth)}
    assert set(found) == {"D-8.6.1", "none"}
    assert found["D-8.6.1"].client == f"{OF_CLIENT}{tmp_path.name}"
    assert "切备" in found["D-8.6.1"].text
    assert "趴窝" not in found["D-8.6.1"].text


def test_what_files_are_called_is_told_apart_from_their_texts(tmp_path: Path) -> None:
    truth = client(tmp_path, ("03 趴窝处置 V1.2.md", "procedure", "read", {"D-8.6.1"}))
    (only,) = file_names(truth)
    assert (only.label, only.text) == ("D-8.6.1", "趴窝处置")


def test_clients_that_are_not_built_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"sample_corpus\.build one two"):
        read_clients(tmp_path, ["one", "two"], Taught((), (), SMALL))


def test_a_client_that_is_left_out_teaches_nothing() -> None:
    texts = {name: (Passage(name, "D-8.6.1", name),) for name in ("甲", "乙")}
    assert [one.client for one in of_all_but(texts, ["甲"])] == ["乙"]
    assert [one.client for one in of_all_but(texts)] == ["甲", "乙"]


def test_files_that_are_not_there_teach_nothing(tmp_path: Path) -> None:
    truth = client(tmp_path, ("趴窝.md", "procedure", "read", {"D-8.6.1"}))
    (tmp_path / "趴窝.md").unlink()
    assert papers(tmp_path, truth) == ()


def test_what_papers_teach_is_known_and_they_are_not_held_out() -> None:
    room = replace(SMALL, terms=600)
    taught = train(PASSAGES, room, [Passage(f"{OF_CLIENT}x", "D-8.6.1", "趴窝切备垫播") for _ in range(4)])
    assert taught.ranked("趴窝切备")[0][0] == "D-8.6.1"
    assert train(PASSAGES, room).ranked("趴窝切备") == ()
