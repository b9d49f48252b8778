"""What a consultant sets of the checks for a client."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.checks.registry import Contradiction, _finding
from pipeline.decisions.file import BadDecisions
from pipeline.decisions.tuning import load_tuning, tuned
from pipeline.values import Words


def _written(folder: Path, text: str) -> Path:
    (folder / "decisions.yaml").write_text(text, encoding="utf-8")
    return folder


def test_switch_severity_and_threshold_are_taken_over(tmp_path: Path) -> None:
    text = "checks:\n  R05: {enabled: false}\n  A05: {severity: low, thresholds: {many: 4}}\n"
    catalogue = load_catalogue()
    changed = tuned(catalogue, load_tuning(_written(tmp_path, text), catalogue))
    assert not changed.check("R05").enabled
    assert changed.check("A05").thresholds["many"] == 4
    assert changed.check("A03") == catalogue.check("A03")


def test_no_finding_is_graver_than_what_is_set(tmp_path: Path) -> None:
    catalogue = load_catalogue()
    changed = tuned(catalogue, load_tuning(_written(tmp_path, "checks: {A05: {severity: low}}"), catalogue))
    seen = Contradiction("k", Words("", ""), (), severity="high")
    assert _finding("A05", seen, changed).severity == "low"
    assert _finding("A05", seen, catalogue).severity == "high"


def test_without_a_file_nothing_is_changed(tmp_path: Path) -> None:
    catalogue = load_catalogue()
    assert tuned(catalogue, load_tuning(tmp_path, catalogue)) is catalogue


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("checks: {Z99: {enabled: true}}", "no such check"),
        ("checks: {A05: {severity: grave}}", "severity must be"),
        ("checks: {A05: {thresholds: {most: 3}}}", "no threshold"),
        ("checks: {A05: {thresholds: {many: x}}}", "must be a figure"),
        ("checks: {A05: {enabled: 1}}", "true or false"),
        ("checks: {A05: {level: 1}}", "unknown key"),
        ("checks: [A05]", "mapping of check ids"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, wrong: str) -> None:
    with pytest.raises(BadDecisions, match=wrong):
        load_tuning(_written(tmp_path, text), load_catalogue())


def test_every_threshold_says_what_it_means() -> None:
    for check in load_catalogue().checks:
        assert set(check.thresholds) == set(check.meanings)
        assert all(words.zh and words.en for words in check.meanings.values())
