"""`preaudit evaluate` and `preaudit train`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from running import Run
from small_client import AS_OF

ROOT = Path(__file__).parents[2]
TRUTH = f"""as_of: {AS_OF}
organisation: {{name: x, sms_release: null}}
readiness: {{can_apply: false, earliest_application: null, binding: null, conditions: []}}
requirements:
  R-8.6.1-1: satisfied
  D-8.7.2: missing
  L01: [satisfied, wrong on purpose]
documents:
  - {{path: 事件管理程序.md, outcome: read, kind: procedure, requirements: [D-8.6.1]}}
  - {{path: 记录/事件台账.csv, outcome: read, kind: record, requirements: [R-8.6.1-1]}}
events:
  R-8.6.1-1: {{2026-08: 1, 2026-10: 1}}
defects: []
"""


@pytest.fixture
def scanned(run: Run, client: Path, tmp_path: Path) -> Path:
    run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--quiet")
    (tmp_path / "truth.yaml").write_text(TRUTH, encoding="utf-8")
    return tmp_path / "out"


def test_evaluate_gives_figures_and_names_each_difference(run: Run, scanned: Path, tmp_path: Path) -> None:
    metrics = tmp_path / "metrics" / "client.json"
    ended = run("evaluate", scanned, tmp_path / "truth.yaml", "--metrics", metrics, "--differences")
    assert (ended.status, ended.err) == (0, "")
    figures = json.loads(metrics.read_text(encoding="utf-8"))
    assert figures["verdicts"] == 3
    assert figures["missing_recall"] == 1
    assert figures["false_missing"] == 1
    assert (figures["mapping_recall"], figures["kind_accuracy"]) == (1, 1)
    assert figures["event_cells_exact"] == 1
    assert "verdict L01: said missing, true satisfied" in ended.out


def test_evaluate_takes_the_folder_or_the_report(run: Run, scanned: Path, tmp_path: Path) -> None:
    truth = tmp_path / "truth.yaml"
    assert run("evaluate", scanned, truth).out == run("evaluate", scanned / "report.json", truth).out


@pytest.mark.parametrize("text", ["", "just text", "requirements: [a]", "as_of: 2026-01-01\nrequirements: {D-4.1: }"])
def test_evaluate_refuses_what_is_no_truth(run: Run, scanned: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "truth.yaml").write_text(text, encoding="utf-8")
    ended = run("evaluate", scanned, tmp_path / "truth.yaml")
    assert (ended.status, ended.out) == (2, "")
    assert len(ended.err.splitlines()) == 1


def test_evaluate_refuses_missing_files(run: Run, scanned: Path, tmp_path: Path) -> None:
    assert run("evaluate", tmp_path / "nowhere", tmp_path / "truth.yaml").status == 2
    assert run("evaluate", scanned, tmp_path / "nowhere.yaml").status == 2


@pytest.mark.filterwarnings("ignore:The number of unique classes")
def test_train_makes_a_model_and_its_figures(run: Run, tmp_path: Path) -> None:
    passages = tmp_path / "passages"
    passages.mkdir()
    whole = sorted((ROOT / "sample_corpus" / "training").glob("*.yaml"), key=lambda one: one.stat().st_size)[-2:]
    for source in whole:  # the small ones hold few classes
        shutil.copy(source, passages)
    (tmp_path / "params.yaml").write_text(
        "train: {terms: 500, least: 2, strength: 5.0, seed: 1}\n", encoding="utf-8"
    )  # fmt: skip
    arguments = (
        "--passages",
        passages,
        "--params",
        tmp_path / "params.yaml",
        "--metrics",
        tmp_path / "m" / "train.json",
    )
    models = []
    for name in ("one", "two"):
        assert run("train", *arguments, "--models", tmp_path / name).status == 0
        models.append([(tmp_path / name / f"requirements.{end}").read_bytes() for end in ("json", "npz")])
    assert models[0] == models[1], "the same passages give another model"
    assert len(json.loads((tmp_path / "m" / "train.json").read_text(encoding="utf-8"))) == 2


@pytest.mark.parametrize("text", ["", "train: {terms: many, unknown: 1}", "scan: {}"])
def test_train_refuses_bad_parameters(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "params.yaml").write_text(text, encoding="utf-8")
    ended = run("train", "--params", tmp_path / "params.yaml", "--models", tmp_path / "models",
                "--passages", ROOT / "sample_corpus" / "training")  # fmt: skip
    assert ended.status == 2
    assert not (tmp_path / "models").exists()


def test_train_does_not_forget_the_sample_clients_in_silence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "search.json").write_text("{}", encoding="utf-8")
    ended = run("train", "--models", tmp_path / "models", "--params", ROOT / "params.yaml",
                "--names", ROOT / "sample_corpus" / "names", "--passages", ROOT / "sample_corpus" / "training")  # fmt: skip
    assert ended.status == 2
    assert "--clients sample_corpus" in ended.err
