"""Labelled passages, one file a made-up voice."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.learn.passages import Passage, clients, held_out_together, read_passages


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_passages_come_by_voice_in_the_order_of_the_file(tmp_path: Path) -> None:
    write(tmp_path, "b.yaml", "- {requirement: D-5.2, text: 方针}\n- {requirement: none, text: 食堂}\n")
    write(tmp_path, "a.yaml", "- {requirement: D-8.6.1, text: Incidents}\n")
    write(tmp_path, "notes.txt", "no passages")
    found = read_passages(tmp_path)
    assert found == (Passage("a", "D-8.6.1", "Incidents"), Passage("b", "D-5.2", "方针"), Passage("b", "none", "食堂"))
    assert clients(found) == ("a", "b")


def test_empty_folder_has_no_passages(tmp_path: Path) -> None:
    assert read_passages(tmp_path) == ()


@pytest.mark.parametrize(
    "text",
    [
        "- {requirement: D-5.2}",
        "- {text: 方针}",
        "- {requirement: 5.2, text: 方针}",
        "- just a line",
        "requirement: D-5.2",
        "",
        "- {requirement: [",
    ],
)
def test_file_that_is_no_list_of_labelled_passages_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=r"^voice\.yaml"):
        read_passages(write(tmp_path, "voice.yaml", text))


def test_voices_of_one_author_are_held_out_together_and_the_others_alone() -> None:
    found = held_out_together(["a", "b", "c", "d", "a"], [["c", "b", "not there"], ["absent"]])
    assert found == (frozenset("bc"), frozenset("a"), frozenset("d"))
