"""Audit checklists that tell what was seen, and those that only say that all is well."""

from __future__ import annotations

import pytest
from written import table

from pipeline.mapping.papers.bare_verdicts import only_verdicts

HEADER = ("序号", "条款", "检查内容", "检查记录", "结论")


def rows(*notes: str) -> list[tuple[str, ...]]:
    return [HEADER, *((str(number), "8.6.1", "事件是否登记", note, "符合") for number, note in enumerate(notes, 1))]


def test_column_that_repeats_the_verdict_holds_no_evidence() -> None:
    assert only_verdicts([table(rows("符合", "符合", "已查", "符合要求"))])


def test_what_was_seen_is_evidence() -> None:
    assert not only_verdicts([table(rows("抽查SJ-001至SJ-005，均有分类", "符合", "查见8月月报", "符合"))])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_hardly_a_row_tells_nothing(count: int) -> None:
    assert not only_verdicts([table(rows(*["符合"] * count))])


def test_english_checklist_is_read_too() -> None:
    header = ("No", "Clause", "Question", "Evidence")
    said = [header, *((str(number), "9.1", "Is it measured?", "OK") for number in range(5))]
    assert only_verdicts([table(said)])


def test_the_question_over_again_is_no_evidence() -> None:
    asked = ["方针是否批准", "台账是否核对", "检修是否有票", "风险是否评价"]
    said = ["已批准，符合要求", "台账已核对", "有票，符合要求", "风险已经评价"]
    chinese = [HEADER, *(("1", "5.2", question, answer, "符合") for question, answer in zip(asked, said, strict=True))]
    assert only_verdicts([table(chinese)])
    seen = [(*row[:3], "查方针 1 份，7月1日批准", "符合") for row in chinese[1:]]
    assert not only_verdicts([table([HEADER, *seen])])
    english = [("Clause", "Question", "Record", "Result")]
    english += [("4.3", "Is the scope determined?", "the scope is determined", "conforms")] * 4
    assert only_verdicts([table(english)])
    told = [(*row[:2], "scope signed by the director, on the wall", "conforms") for row in english[1:]]
    assert not only_verdicts([table([english[0], *told])])


def test_the_paper_asked_after_and_that_it_conforms_is_no_evidence() -> None:
    asked = ["机房巡检表是否填写", "供方名录是否更新", "值班安排是否公布", "备件台账是否核对"]
    said = ["查巡检表，符合", "查看供方名录，符合要求", "已查值班安排，基本符合", "查备件台账，满足要求"]
    told = [(*rows("x")[1][:2], ask, answer, "符合") for ask, answer in zip(asked, said, strict=True)]
    assert only_verdicts([table([HEADER, *told])])
    seen = [(*row[:3], f"查任命书、会议纪要，{row[3][-2:]}", "符合") for row in told]
    assert not only_verdicts([table([HEADER, *seen])])


def test_what_was_seen_where_the_rules_were_broken_is_evidence() -> None:
    found = ("9", "8.2.6", "配置", "配置库没有关系一栏", "不符合NC-01")
    assert not only_verdicts([table([*rows(*["符合"] * 5), found])])
    english = [("Clause", "Question", "What was seen", "Result"), *[("5.2", "Is it known?", "ok", "conforms")] * 5]
    assert not only_verdicts([table([*english, ("8.6.1", "Classed?", "ticket 311 has no class", "NC 2")])])


@pytest.mark.parametrize("answer", ["见不符合项2", "不符合要求", "see NC-03", "NC 1", "不太准"])
def test_that_there_is_a_nonconformity_tells_nothing(answer: str) -> None:
    assert only_verdicts([table([*rows(*["符合"] * 5), ("9", "8.2.6", "配置", answer, "不符合NC-01")])])


def test_of_two_columns_for_what_was_found_one_may_tell_it() -> None:
    header = ("Clause", "Question", "Finding", "What was seen")
    told = [header, *[("5.2", "Is it known?", "conforms", "asked two of the night watch, both knew it")] * 5]
    assert not only_verdicts([table(told)])
    assert only_verdicts([table([header, *[("5.2", "Is it known?", "conforms", "yes")] * 5])])


def test_the_question_and_a_judgement_are_no_evidence_of_the_nonconformities_either() -> None:
    asked = [
        "岗位能力是否有证据",
        "台账是否核对评估",
        "目标是否可以测量",
        "是否出具月度报告",
        "方针是否沟通",
        "钥匙是否交接",
    ]
    said = [
        "岗位能力有证据，符合要求",
        "台账核对评估存在不足",
        "目标可以测量，满足规定",
        "月度报告有待改进",
        "已沟通，符合要求",
        "钥匙已交接，符合",
    ]
    verdicts = ["符合", "不符合", "符合", "不符合", "符合", "符合"]
    table_of = [HEADER, *(("1", "7.2", *each) for each in zip(asked, said, verdicts, strict=True))]
    assert only_verdicts([table(table_of)])
    seen = [
        "岗位能力表7月复核，2人补训",
        "SJ-014 未核对",
        "目标表有值",
        "8月报告无趋势",
        "问3人都答得上",
        "7月8日交接签名在",
    ]
    assert not only_verdicts(
        [table([HEADER, *(("1", "7.2", *each) for each in zip(asked, seen, verdicts, strict=True))])]
    )
