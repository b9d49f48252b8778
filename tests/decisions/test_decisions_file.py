"""decisions.yaml: what is written is read back, and what is wrong is said with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from pipeline.catalogue import load_catalogue
from pipeline.decisions.file import FILE_NAME, BadDecisions, load_decisions, save_decisions
from pipeline.decisions.merge import merged
from pipeline.values import Decision, FileMark

CATALOGUE = load_catalogue()
CONFIRMED = Decision(
    "confirm", "D-8.6.1", "顾明", date(2026, 11, 20), "正文即事件管理要求",
    FileMark("运维/制度07.docx", "ab12", "YW-07", "运维处置办法"), kind="procedure", until=date(2027, 11, 20),
)  # fmt: skip
EXCUSED = Decision("not_applicable", "D-8.3.4.2", "顾明", date(2026, 11, 20), "无内部供方")
GOOD = {
    "action": "reject",
    "requirement": "D-8.6.1",
    "reviewer": "a",
    "date": "2026-11-20",
    "reason": "b",
    "file": {"path": "x"},
}


def written(folder: Path, *entries: object) -> Path:
    (folder / FILE_NAME).write_text(yaml.safe_dump({"decisions": list(entries)}, allow_unicode=True), encoding="utf-8")
    return folder


def test_decisions_are_read_back_as_they_were_saved(tmp_path: Path) -> None:
    save_decisions(tmp_path, [CONFIRMED, EXCUSED])
    assert load_decisions(tmp_path, CATALOGUE) == (CONFIRMED, EXCUSED)


def test_saving_keeps_what_else_the_file_holds(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("silence:\n- {check: C02, reason: 已知}\n", encoding="utf-8")
    save_decisions(tmp_path, [EXCUSED])
    assert yaml.safe_load((tmp_path / FILE_NAME).read_text(encoding="utf-8"))["silence"] == [
        {"check": "C02", "reason": "已知"}
    ]


def test_a_client_without_the_file_has_no_decisions(tmp_path: Path) -> None:
    assert load_decisions(tmp_path, CATALOGUE) == ()


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ({"action": "approve"}, "decision 1: action must be one of"),
        ({"requirement": "D-99"}, "decision 1: D-99 is no requirement"),
        ({"action": "reassign", "to": ""}, "is no requirement"),
        ({"reason": ""}, "reviewer and reason must be given"),
        ({"date": "20.11.2026"}, "date must be a day"),
        ({"file": {}}, "file must name the file"),
        ({"kind": "novel"}, "is no kind of document"),
        ({"befund": 1}, "unknown key 'befund'"),
    ],
)
def test_a_wrong_decision_is_refused_with_its_place(tmp_path: Path, spoilt: dict[str, object], said: str) -> None:
    with pytest.raises(BadDecisions, match=said):
        load_decisions(written(tmp_path, {**GOOD, **spoilt}), CATALOGUE)


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("decisions: [", encoding="utf-8")
    with pytest.raises(BadDecisions, match="cannot be read"):
        load_decisions(tmp_path, CATALOGUE)


def test_a_newer_decision_about_the_same_file_and_requirement_replaces_the_older_one() -> None:
    other = Decision("reject", "D-8.6.1", "顾明", date(2026, 12, 1), "改判", CONFIRMED.file)
    assert merged([CONFIRMED, EXCUSED], [other]) == ((other, EXCUSED), 0, 1)
    assert merged([CONFIRMED], [CONFIRMED, EXCUSED]) == ((CONFIRMED, EXCUSED), 1, 0)
