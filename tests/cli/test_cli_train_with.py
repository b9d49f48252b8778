"""preaudit train --with: reviewers' decisions teach the model, and a worse one replaces none in silence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from running import Run
from small_client import AS_OF

from pipeline.decisions.file import save_decisions
from pipeline.learn.gain import Gain
from pipeline.values import Decision, FileMark

SUBJECTS = {
    "D-8.6.1": "事件登记分类升级恢复关闭",
    "D-8.5.1": "变更申请评估批准实施回退",
    "none": "食堂供餐放假停车班车",
}


@pytest.fixture
def arguments(tmp_path: Path) -> tuple[object, ...]:
    folder = tmp_path / "passages"
    folder.mkdir()
    for voice in ("甲", "乙"):
        entries = [
            {"requirement": label, "text": f"{voice}规定{text}第{number}款"} for label, text in SUBJECTS.items() for number in range(4)
        ]  # fmt: skip
        (folder / f"{voice}.yaml").write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    (tmp_path / "params.yaml").write_text("train: {terms: 90, least: 1, strength: 1.0, seed: 1}\n", encoding="utf-8")
    return ("train", "--passages", folder, "--params", tmp_path / "params.yaml", "--models", tmp_path / "models")


@pytest.fixture
def reviewed(run: Run, client: Path, tmp_path: Path) -> Path:
    """A scanned client in which a reviewer has confirmed a file and rejected one that is not there."""
    out = tmp_path / "out"
    assert run("scan", client, "--out", out, "--as-of", AS_OF, "--fail-on", "never", "--jobs", 1).status == 0
    day = date(2026, 11, 20)
    save_decisions(
        out,
        [
            Decision("confirm", "D-8.6.1", "顾明", day, "看过", FileMark(title="事件管理程序", number="QP-08")),
            Decision("reject", "D-8.5.1", "顾明", day, "不是", FileMark(sha256="0" * 64)),
        ],
    )
    return out


def test_a_confirmed_file_becomes_a_passage_and_every_voice_is_compared(
    run: Run, arguments: tuple[object, ...], reviewed: Path, tmp_path: Path
) -> None:
    ended = run(*arguments, "--with", reviewed)
    assert ended.status == 0, ended.err
    assert "2 decisions, 1 passages, 1 file not found" in ended.out
    assert sum("first choice right" in line for line in ended.out.splitlines()) == 3
    assert (tmp_path / "models" / "requirements.npz").exists()


def test_a_model_that_gets_worse_is_kept_unless_asked_for(
    run: Run, arguments: tuple[object, ...], reviewed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.learn.gain.gains", lambda *_: iter([Gain("甲", 100, False, 0.9, 0.8)]))
    ended = run(*arguments, "--with", reviewed)
    assert (ended.status, "gets worse" in ended.err) == (2, True)
    assert not (tmp_path / "models").exists()
    assert run(*arguments, "--with", reviewed, "--even-if-worse").status == 0
    assert (tmp_path / "models" / "requirements.npz").exists()


def test_a_folder_without_decisions_teaches_nothing(
    run: Run, arguments: tuple[object, ...], reviewed: Path, tmp_path: Path
) -> None:
    (reviewed / "decisions.yaml").unlink()
    ended = run(*arguments, "--with", reviewed)
    assert (ended.status, "no decision gives a passage" in ended.err) == (2, True)
    assert run(*arguments, "--with", tmp_path / "nowhere").status == 2
