"""Checklists of an audit whose answers show nothing that was seen."""

from __future__ import annotations

import pytest
from laid_out_papers import table

from pipeline.entities.audits.checklists import thin_evidence
from pipeline.values import Content


def thin(*answers: str) -> str:
    head = ("条款", "检查内容", "检查情况", "结论")
    rows = [(f"8.{n}", f"第{n}项是否受控", answer, "符合") for n, answer in enumerate(answers, 1)]
    facts = [fact.value for fact in thin_evidence(Content(tuple(table(head, *rows)))) if fact.name == "audit.thin"]
    return facts[0] if facts else ""


@pytest.mark.parametrize("answer", ["有登记", "有目录", "已分析", "有走访", "符合要求"])
def test_that_something_is_there_is_no_evidence(answer: str) -> None:
    assert thin(answer, answer, answer, answer) == "4|4"


@pytest.mark.parametrize(
    "pointer", ["见不符合报告", "见NC-02", "不符合要求", "see NC-02", "see the nonconformity report", "基本准确"]
)
def test_that_it_is_wrong_or_stands_elsewhere_is_no_evidence_either(pointer: str) -> None:
    assert thin("符合要求", "已演练", "有监控", pointer) == "4|4"
    assert thin("符合要求", "已演练", "有监控", "抽查 BG-07，批准在实施之后两天，见NC-02") == "4|3"


def test_what_was_seen_is_evidence() -> None:
    assert thin("查见变更单 BG-07、BG-09，均经批准", "有8月月报", "抽查3份工单", "有登记簿2本") == ""


@pytest.mark.parametrize(
    ("asked", "seen"), [("查什么", "查到什么"), ("看什么", "看到的情况"), ("检查要点", "实际情况")]
)
def test_heads_of_a_checklist_in_plain_words(asked: str, seen: str) -> None:
    head = ("条款", "部门", asked, seen, "结论", "审核员")

    def told(answer: str) -> list[str]:
        rows = [(f"8.{n}", "运维部", f"第{n}项是否受控", answer.format(n), "不符合 NC-01" if n == 3 else "符合", "甘棠") for n in range(1, 7)]  # fmt: skip
        return [f.value for f in thin_evidence(Content(tuple(table(head, *rows)))) if f.name == "audit.thin"]

    assert told("符合要求") == ["6|6"]
    assert told("抽查单据 DJ-0{} 三份，均有签字") == []


def test_the_question_with_a_judgement_is_no_evidence() -> None:
    head = ("条款", "检查内容", "审核记录", "结论")
    rows = [
        (f"8.{n}", "台账是否受控", "台账已受控，符合要求" if n % 2 else "台账受控存在不足", "符合") for n in range(1, 6)
    ]
    facts = [f.value for f in thin_evidence(Content(tuple(table(head, *rows)))) if f.name == "audit.thin"]
    assert facts == ["5|5"]
