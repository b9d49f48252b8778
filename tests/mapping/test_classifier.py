"""The trained content classifier, and how it is loaded."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sayings import CANTEEN, INCIDENT_PROCESS

from pipeline.catalogue import load_catalogue
from pipeline.mapping.classifier import NONE, features, load_classifier, model_folder


class Harmful:
    """What a poisoned model would run when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('a model has run code')",)


def test_model_that_carries_pickled_objects_is_refused(tmp_path: Path) -> None:
    (tmp_path / "requirements.json").write_text(json.dumps({"classes": ["a"], "terms": ["w:事件"]}), encoding="utf-8")
    names = ("weights", "scale", "idf", "bias", "trust")
    np.savez(tmp_path / "requirements.npz", **{name: np.array([Harmful()], dtype=object) for name in names})
    with pytest.raises(ValueError, match="allow_pickle=False"):
        load_classifier(tmp_path)


def test_packaged_model_holds_plain_arrays_only() -> None:
    with np.load(model_folder() / "requirements.npz", allow_pickle=False) as arrays:
        assert all(arrays[name].dtype.kind in "fi" for name in arrays.files)


def test_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_classifier(tmp_path / "nowhere")


def test_its_classes_are_requirements_of_the_catalogue() -> None:
    known = {one.id for one in load_catalogue().requirements}
    assert set(load_classifier().classes) - {NONE} <= known
    assert NONE in load_classifier().classes


def test_text_about_a_process_ranks_it_first_with_trust() -> None:
    ranked = load_classifier().ranked(INCIDENT_PROCESS)
    assert ranked[0][0] == "D-8.6.1"
    assert ranked[0][1] > 0.5
    assert len(ranked) == 5


def test_text_about_nothing_in_the_catalogue_is_not_trusted() -> None:
    assert load_classifier().ranked(CANTEEN)[0][1] < 0.5


def test_same_text_has_the_same_scores() -> None:
    first, second = (load_classifier().scores(INCIDENT_PROCESS) for _ in range(2))
    assert first is not None
    assert second is not None
    assert first.dtype == np.float32
    assert np.array_equal(first, second)


@pytest.mark.parametrize("unknown", ["", "   ", "。，！？", "ʘ‿ʘ 🧾", "ᚠᚢᚦᚨᚱᚲ"])
def test_text_without_a_known_word_has_no_ranking(unknown: str) -> None:
    assert load_classifier().scores(unknown) is None
    assert load_classifier().ranked(unknown) == ()


def test_features_are_words_and_pairs() -> None:
    counts = features("事件管理 Incident 事件")
    assert counts["w:事件"] == 2
    assert counts["c:事件"] == 2
    assert sum(name.startswith("w:inc") for name in counts) == 1
    assert not any(name.startswith("c:") and name.isascii() for name in counts)


def test_what_people_say_in_two_words_is_one_feature_in_any_form() -> None:
    one, other = (
        features("We looked back at the change"),
        features("the changes are looked at; looking back on a change"),
    )
    pair = {name for name in one if name.startswith("p:")} & {name for name in other if name.startswith("p:")}
    assert "p:look back" in pair
    assert not any(" the" in name or "at " in name for name in one)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_probabilities_are_probabilities_in_falling_order(text: str) -> None:
    sure = [probability for _, probability in load_classifier().ranked(text)]
    assert all(0 <= one <= 1 for one in sure)
    assert sure == sorted(sure, reverse=True)


@pytest.mark.parametrize(
    "day", ["27 July 2026", "Jul 27, 2026", "2026-07-27", "2026年7月27日", "二〇二六年七月二十七日"]
)
def test_how_days_are_written_moves_no_score(day: str) -> None:
    model = load_classifier()
    told = model.scores(f"{INCIDENT_PROCESS}\nReleased {day}, reviewed {day}")
    without = model.scores(f"{INCIDENT_PROCESS}\nReleased , reviewed ")
    assert told is not None
    assert without is not None
    assert np.array_equal(told, without)
