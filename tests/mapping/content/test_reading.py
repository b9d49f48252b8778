"""Chapters and sheets under headings that say nothing, by what is read in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

import pytest
from sayings import CANTEEN
from written import Rows, mapper, text, workbook

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.classifier import Classifier
from pipeline.mapping.content.reading import by_reading
from pipeline.mapping.parts.sections import cut
from pipeline.values import Content, Kind

RESTORING = (
    "服务台受理并登记所有事件，按影响度和紧急度确定优先级并分类，超过时限的逐级升级，"
    "恢复服务后与用户确认并关闭事件；重大事件立即告知总经理，事后评审。"
)
PAPERS = (
    "本文件由质量部编写、评审、批准和发布，文件编号和版本按编号规则，版本更改时收回作废文件，"
    "受控文件清单由文件管理员保存，记录的保存期限为三年，外来文件另行登记。"
)
REVIEWED = (
    "本次重大事件的时间线、影响范围和根本原因已经查明，改进措施由运维部负责，九月底以前完成，"
    "管理层已经评审并同意本报告的全部结论和建议。"
)
CHANGES: Rows = [
    ("变更编号", "申请人", "变更原因", "变更类别", "优先级", "影响", "回退方案", "批准"),
    ("C-01", "甘棠", "固件过旧", "正常", "二级", "全网断开十分钟", "恢复旧固件", "柏舟"),
    ("C-02", "乔木", "策略过宽", "标准", "三级", "仅限测试网段", "导入备份", "柏舟"),
]


@dataclass(frozen=True)
class Scripted:
    """A classifier that reads in a text what stands beside the first of its words found there."""

    says: dict[str, tuple[str, float]]

    def ranked(self, text: str, most: int = 5) -> tuple[tuple[str, float], ...]:
        return tuple(said for word, said in self.says.items() if word in text)[:1]


def read(
    content: Content, kind: Kind, says: dict[str, tuple[str, float]] | None = None, *known: Candidate
) -> list[Candidate]:
    """With `says` by a scripted classifier, without by the packaged one."""
    reader = mapper() if says is None else replace(mapper(), classifier=cast(Classifier, Scripted(says)))
    return by_reading(cut(content), kind, list(known), reader)


def ids(found: list[Candidate]) -> set[str]:
    return {one.requirement for one in found}


def named(requirement: str, confidence: float = 0.97, place: str = "title", chapter: bool = False) -> Candidate:
    return Candidate(requirement, confidence, place, "引文", (), chapter)


def chapters(*lines: str) -> Content:
    return text("\n".join(f"# 之{number}\n{line}" for number, line in enumerate(lines, start=1)))


def test_chapter_under_a_heading_of_its_own_words_is_found_by_its_text() -> None:
    (made,) = read(text(f"# 一、总述\n各部门互相协作。\n# 二、怎样救火\n{RESTORING}"), "procedure")
    assert (made.requirement, made.place, made.chapter) == ("D-8.6.1", "二、怎样救火", True)
    assert made.quote.startswith("服务台受理")
    assert made.confidence >= 0.5


def test_chapter_about_nothing_in_the_catalogue_is_not() -> None:
    assert read(text(f"# 一、吃饭\n{CANTEEN}"), "procedure") == []


def test_what_every_document_says_about_itself_is_not_read() -> None:
    says = {"受控文件": ("D-7.5", 1.0)}
    assert read(chapters(PAPERS), "procedure", says) == []
    assert ids(read(chapters(PAPERS), "manual", says)) == {"D-7.5"}
    assert read(chapters(PAPERS), "procedure") == []


@pytest.mark.parametrize(("probability", "found"), [(0.95, {"D-8.6.1"}), (0.93, set())])
def test_reader_has_to_be_sure(probability: float, found: set[str]) -> None:
    assert ids(read(chapters(RESTORING), "procedure", {"服务台": ("D-8.6.1", probability)})) == found


def test_sure_reading_that_the_words_do_not_bear_out_is_not_believed() -> None:
    line = "食堂从下周一起调整供餐时间，请大家按部门错峰就餐，自觉排队，节约粮食，用餐后将餐盘送到回收处，谢谢大家的配合和支持。"
    assert read(chapters(line), "procedure", {"食堂": ("D-8.6.1", 1.0)}) == []


def test_without_a_telling_word_the_reader_has_to_be_surer() -> None:
    line = "服务台受理并记录每一张工单，写明影响范围，逾期未办结的逐级上报，恢复服务后请用户确认；影响范围较大的立即告知总经理，事后评审。"
    assert read(chapters(line), "procedure", {"服务台": ("D-8.6.1", 0.97)}) == []
    assert ids(read(chapters(line), "procedure", {"服务台": ("D-8.6.1", 0.99)})) == {"D-8.6.1"}


@pytest.mark.parametrize(
    "line",
    ["事件登记、分类、升级、解决、关闭。", "服务台登记事件并分类，按影响度定优先级，超时的逐级升级，解决后关闭。"],
)
def test_few_words_are_no_chapter(line: str) -> None:
    assert read(chapters(line), "procedure", {"事件": ("D-8.6.1", 1.0)}) == []


def test_text_before_the_first_heading_is_no_chapter() -> None:
    assert read(text(RESTORING), "procedure", {"服务台": ("D-8.6.1", 1.0)}) == []


def test_rules_are_read_as_rules_and_not_as_records() -> None:
    assert read(chapters(RESTORING), "procedure", {"服务台": ("R-8.6.1-1", 1.0)}) == []


@pytest.mark.parametrize("kind", ["report", "record", "list"])
def test_sections_of_reports_and_records_are_not_read(kind: Kind) -> None:
    assert read(chapters(REVIEWED, REVIEWED), kind, {"重大事件": ("R-8.6.1-2", 1.0)}) == []
    assert read(chapters(REVIEWED), kind) == []


def test_report_is_read_for_what_belongs_to_its_own_clause_only() -> None:
    says = {"重大事件": ("R-8.6.1-2", 0.99)}
    assert ids(read(chapters(REVIEWED), "report", says, named("R-8.6.1-1"))) == {"R-8.6.1-2"}
    assert read(chapters(REVIEWED), "report", says, named("R-8.5.1-1")) == []


def test_sheet_under_a_name_that_says_nothing_is_read() -> None:
    (made,) = read(workbook(Sheet1=CHANGES), "record", {"变更编号": ("R-8.5.1-1", 0.99)})
    assert (made.requirement, made.place) == ("R-8.5.1-1", "Sheet1")


def test_sheet_of_a_blank_form_is_no_procedure() -> None:
    assert read(workbook(Sheet1=CHANGES), "form", {"变更编号": ("D-8.5.1", 0.99)}) == []


def test_chapter_that_its_heading_named_is_not_read_again() -> None:
    says = {"服务台": ("D-8.6.1", 0.97)}
    assert read(chapters(RESTORING), "procedure", says, named("D-8.5.1", 0.8, "之1", chapter=True)) == []


def test_beside_the_name_of_the_whole_document_one_chapter_counts_for_nothing() -> None:
    whole = named("D-8.5.1")
    assert read(chapters(RESTORING), "procedure", {"服务台": ("D-8.6.1", 0.97)}, whole) == []
    assert read(chapters(RESTORING), "procedure", {"服务台": ("D-8.6.1", 0.99)}, whole) == []
    assert ids(read(chapters(RESTORING), "procedure", {"服务台": ("D-8.6.1", 0.99)})) == {"D-8.6.1"}


PARTS = (
    "服务台登记事件并分类，按影响度和紧急度定优先级，随后派给工程师处理。一线先试着恢复服务，十五分钟内恢复不了的事件升级给二线。",
    "超过时限未解决的事件逐级升级，先报事件经理，再报服务经理并通知用户。",
    "恢复服务后与用户确认，再关闭事件工单，写明解决办法并通知事件经理。",
)


def test_several_chapters_that_agree_are_heard_though_none_is_sure() -> None:
    says = {"服务台": ("D-8.6.1", 0.76), "超过时限": ("D-8.6.1", 0.8)}
    (made,) = read(chapters(*PARTS), "procedure", says)
    assert (made.requirement, made.place) == ("D-8.6.1", "之2")
    assert 0.5 <= made.confidence <= 0.82


def test_chapters_under_strange_headings_agree_on_their_process() -> None:
    assert "D-8.6.1" in ids(read(chapters(*PARTS), "procedure"))


@pytest.mark.parametrize(
    "voices",
    [(0.9, 0.0, 0.0), (0.76, 0.7, 0.0), (0.74, 0.74, 0.74), (0.9, 0.39, 0.39)],
    ids=["one", "too little together", "none that is rather sure", "one and two whispers"],
)
def test_weak_voices_are_no_agreement(voices: tuple[float, ...]) -> None:
    says = {word: ("D-8.6.1", voice) for word, voice in zip(("服务台", "超过时限", "恢复"), voices, strict=True)}
    assert read(chapters(*PARTS), "procedure", says) == []


def test_agreement_on_what_every_document_says_about_itself_is_none() -> None:
    says = {"编写": ("D-7.5", 0.9), "收回": ("D-7.5", 0.9)}
    lines = (
        "本文件由质量部编写，总经理批准，文件编号和版本按编号规则。",
        "版本更改时收回作废文件，外来文件另行登记，保存期限为三年。",
    )
    assert read(chapters(*lines), "procedure", says) == []


def test_agreement_without_telling_words_is_none() -> None:
    says = {"服务台": ("D-8.7.3", 0.9), "超过时限": ("D-8.7.3", 0.9)}
    assert read(chapters(*PARTS), "procedure", says) == []


def test_agreement_of_a_few_chapters_drowns_where_most_speak_of_something_else() -> None:
    change = "变更请求由变更经理评估风险后批准，实施前测试并准备好回退方案，紧急变更事后补办。"
    says = {**dict.fromkeys(("服务台", "超过时限"), ("D-8.6.1", 0.8)), "变更请求": ("D-8.5.1", 0.9)}
    few = read(chapters(*PARTS, *[change] * 5), "procedure", says)
    even = read(chapters(*PARTS, *[change] * 2), "procedure", says)
    assert ids(few) == {"D-8.5.1"}
    assert ids(even) == {"D-8.5.1", "D-8.6.1"}


def test_beside_the_name_of_the_whole_document_agreement_has_to_be_strong() -> None:
    whole = named("D-8.5.1")
    assert read(chapters(*PARTS), "procedure", {"服务台": ("D-8.6.1", 0.99), "恢复": ("D-8.6.1", 0.9)}, whole) == []
    assert (
        read(chapters(*PARTS), "procedure", dict.fromkeys(("服务台", "超过", "恢复"), ("D-8.6.1", 0.98)), whole) == []
    )
    strong = dict.fromkeys(("服务台", "超过", "恢复"), ("D-8.6.1", 0.99))
    assert ids(read(chapters(*PARTS), "procedure", strong, whole)) == {"D-8.6.1"}


def test_nothing_is_read_in_nothing() -> None:
    assert read(Content(()), "procedure") == []
