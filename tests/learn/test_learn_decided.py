"""What reviewers decide becomes passages, and what that changes is measured before anything is replaced."""

from __future__ import annotations

from datetime import date

from pipeline.learn.decided import decided_passages
from pipeline.learn.gain import Gain, gains, is_worse
from pipeline.learn.passages import Passage
from pipeline.learn.train import Parameters
from pipeline.mapping.classifier import NONE
from pipeline.values import Analysis, Assignment, Decision, FileMark

TEXT = "本办法规定运维处置的登记、分级、升级与恢复，服务台负责记录每一次处置直到关闭，并按月统计。"
FILES = tuple(
    Analysis(f"{name}.docx", name, "read", title=name, assignments=tuple(Assignment(one, 0.8, "title", "") for one in served))
    for name, served in (("甲", ("D-8.6.2",)), ("乙", ("D-8.6.2",)), ("丙", ("D-8.6.2", "D-8.6.3")), ("丁", ()))
)  # fmt: skip


def decide(action: str, name: str, **more: str) -> Decision:
    return Decision(action, "D-8.6.2", "顾明", date(2026, 11, 20), "看过", FileMark(sha256=name), **more)  # type: ignore[arg-type]


def labels(*decisions: Decision, text: str | None = TEXT) -> tuple[list[str], dict[str, int]]:
    found = decided_passages("client", decisions, FILES, lambda one: f"{one.title}\n{text}" if text else None)
    return [one.label for one in found.passages], dict(found.without)


def test_confirmed_and_reassigned_files_teach_their_requirement() -> None:
    assert labels(decide("confirm", "甲"), decide("reassign", "乙", to="D-8.6.1")) == (["D-8.6.1", "D-8.6.2"], {})


def test_a_rejected_file_teaches_nothing_only_where_it_serves_nothing_else() -> None:
    assert labels(decide("reject", "甲")) == ([NONE], {})
    assert labels(decide("reject", "丙")) == ([], {"rejected, serves another requirement": 1})


def test_a_later_decision_about_the_same_file_counts() -> None:
    assert labels(decide("confirm", "甲"), decide("reassign", "甲", to="D-8.6.1"))[0] == ["D-8.6.1"]


def test_decisions_that_teach_nothing_are_counted_by_reason() -> None:
    assert labels(decide("confirm", "戊")) == ([], {"file not found": 1})
    assert labels(decide("confirm", "甲"), text=None) == ([], {"no text kept": 1})


def test_what_is_learnt_from_a_client_is_measured_on_the_half_that_was_held_out() -> None:
    subjects = {"D-8.6.1": "事件登记分类升级恢复关闭", "D-8.5.1": "变更申请评估批准实施回退", NONE: "食堂供餐放假停车"}
    known = [
        Passage(voice, label, f"{voice}规定{text}第{number}款")
        for voice in ("a", "b") for label, text in subjects.items() for number in range(4)
    ]  # fmt: skip
    own = [
        Passage("client", label, f"工务段{text}第{number}号")
        for label, text in (("D-8.6.1", "抢险报修派班复命"), ("D-8.5.1", "改动请示会签施工复原")) for number in range(6)
    ]  # fmt: skip
    found = list(gains(known, own, Parameters(terms=200, least=1, strength=1.0, seed=1)))
    assert [one.voice for one in found] == ["a", "b", "client"]
    client = found[-1]
    assert (client.added, client.passages, client.after) == (True, 12, 1.0)
    assert client.before < client.after
    assert not is_worse(found)


def test_a_loss_on_known_voices_is_worse_whatever_the_client_gains() -> None:
    assert is_worse([Gain("a", 100, False, 0.90, 0.85), Gain("client", 10, True, 0.2, 1.0)])
    assert not is_worse([Gain("a", 100, False, 0.90, 0.897)])
