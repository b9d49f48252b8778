"""Training: the same passages give the same model, and what is saved is what is loaded."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from pipeline.learn.passages import Passage
from pipeline.learn.train import Parameters, accuracy, save, train
from pipeline.mapping.classifier import NONE, Classifier, load_classifier

_SUBJECTS = {
    "D-8.6.1": ("事件登记分类", "按优先级升级处理", "恢复服务后关闭事件"),
    "D-8.5.1": ("变更申请评估", "批准变更后实施", "变更失败时回退"),
    "D-8.7.2": ("连续性计划演练", "灾难恢复与启动准则", "备用站点恢复业务"),
    NONE: ("食堂供餐时间", "节日放假安排", "停车场出入登记"),
}
PASSAGES = tuple(
    Passage(voice, label, f"{voice}公司规定：{first}，{second}。")
    for voice in ("甲", "乙", "丙")
    for label, texts in _SUBJECTS.items()
    for first in texts
    for second in texts
    if first != second
)
SMALL = Parameters(terms=60, least=2, strength=1.0, seed=3)


@cache
def trained() -> Classifier:
    return train(PASSAGES, SMALL)


def test_it_tells_its_subjects_apart() -> None:
    model = trained()
    assert model.classes == tuple(sorted(_SUBJECTS))
    for label, (first, *_) in _SUBJECTS.items():
        if label != NONE:
            assert model.ranked(f"丁公司：{first}")[0][0] == label
    assert model.ranked("丁公司：变更申请评估")[0][1] > model.ranked("丁公司：节日放假安排")[0][1]


def test_vocabulary_is_no_larger_than_asked_for() -> None:
    assert len(trained().terms) == 60
    assert trained().weights.shape == (60, 4)


def test_same_passages_give_the_same_model() -> None:
    again = train(PASSAGES, SMALL)
    assert again.classes == trained().classes
    assert again.terms == trained().terms
    for ours, theirs in zip(arrays(again), arrays(trained()), strict=True):
        assert np.array_equal(ours, theirs)


def test_one_voice_alone_can_be_trained_on() -> None:
    model = train([one for one in PASSAGES if one.client == "甲"], SMALL)
    assert model.ranked("变更申请评估")[0][0] == "D-8.5.1"


def test_saved_model_loads_equal_up_to_its_eight_bits(tmp_path: Path) -> None:
    model = trained()
    save(model, tmp_path / "models")
    loaded = load_classifier(tmp_path / "models")
    assert (loaded.classes, loaded.terms) == (model.classes, model.terms)
    step = np.abs(model.weights).max(axis=0) / 127
    assert np.all(np.abs(loaded.weights - model.weights) <= step / 2 + 1e-6)
    assert np.allclose(loaded.idf, model.idf, rtol=1e-3)
    assert np.array_equal(loaded.bias, model.bias)
    assert np.array_equal(loaded.trust, model.trust)
    for passage in PASSAGES:
        if passage.label != NONE:
            assert loaded.ranked(passage.text)[0][0] == model.ranked(passage.text)[0][0]


def test_saving_twice_writes_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        save(trained(), tmp_path / folder)
    for name in ("requirements.npz", "requirements.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_accuracy_counts_ranks_and_false_assignments() -> None:
    seen = accuracy(trained(), PASSAGES)
    assert seen["top1"] == seen["top3"] == 1.0
    assert 0 <= seen["assigned_wrongly"] <= 1
    assert 0 <= seen["calibration_error"] <= 1
    swapped = [Passage("丁", "D-8.7.2", "变更申请评估，批准变更后实施"), Passage("丁", NONE, "食堂供餐时间")]
    assert accuracy(trained(), swapped)["top1"] == 0.0


def arrays(model: Classifier) -> tuple[np.ndarray, ...]:
    return model.idf, model.weights, model.bias, model.trust
