"""Chapters and sheets of larger papers teach which of the paper's requirements they serve."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from test_learn_papers import client
from test_learn_train import PASSAGES, SMALL

from pipeline.learn.papers import OF_CLIENT
from pipeline.learn.parts import Part, parts, told_apart
from pipeline.learn.passages import Passage
from pipeline.learn.train import train, without_trust

MODEL = without_trust(PASSAGES, replace(SMALL, terms=600))
INCIDENTS, CHANGES = (
    "".join(one.text for one in PASSAGES if one.label == label and one.client == "甲")
    for label in ("D-8.6.1", "D-8.5.1")
)


def test_the_chapters_of_a_paper_with_several_requirements_are_its_parts(tmp_path: Path) -> None:
    truth = client(
        tmp_path,
        ("手册.md", "manual", "read", {"D-8.6.1", "D-8.5.1"}),
        ("一样.md", "procedure", "read", {"D-8.6.1"}),
        ("坏的.md", "manual", "failed", {"D-8.6.1", "D-8.5.1"}),
    )
    (tmp_path / "手册.md").write_text(f"# 出了岔子\n\n{INCIDENTS}\n\n# 动系统\n\n{CHANGES}\n", encoding="utf-8")
    found = [one for one in parts(tmp_path, truth) if len(one.requirements) > 1]
    assert [one.text.split("\n")[0] for one in found] == ["出了岔子", "动系统"]
    assert {one.requirements for one in found} == {frozenset({"D-8.6.1", "D-8.5.1"})}
    assert [one.label for one in told_apart(found, MODEL)] == ["D-8.6.1", "D-8.5.1"]


def test_a_part_is_never_an_example_of_what_its_paper_does_not_serve() -> None:
    told = told_apart([Part("client:x", frozenset({"D-8.6.1", "D-8.6.3"}), CHANGES)], MODEL)
    assert "D-8.5.1" not in {one.label for one in told}


def test_the_parts_of_a_paper_with_one_requirement_are_about_that_and_those_of_another_paper_about_none() -> None:
    told = told_apart(
        [Part("client:x", frozenset({"D-8.6.1"}), CHANGES), Part("client:x", frozenset(), CHANGES)], MODEL
    )
    assert [one.label for one in told] == ["D-8.6.1", "none"]


def test_a_part_that_may_be_either_teaches_nothing() -> None:
    either = Part("client:x", frozenset({"D-8.6.1", "D-8.5.1"}), "事件登记分类，变更申请评估")
    assert told_apart([either], MODEL) == ()


def test_how_far_a_model_is_trusted_is_not_told_from_parts() -> None:
    guessed = [Passage(f"{OF_CLIENT}{name}", "D-8.5.1", INCIDENTS) for name in "abcdef"]
    settings = replace(SMALL, terms=600)
    with_parts = train(PASSAGES, settings, (), guessed)
    with_papers = train(PASSAGES, settings, guessed)
    assert with_parts.trust.tolist() != with_papers.trust.tolist()
