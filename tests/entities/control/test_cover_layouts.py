"""Covers in the layouts in which houses write them: who wrote, reviewed and approved, number, version, effective day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laid_out_papers import CATALOGUE, lines, table

from pipeline.entities.extract import extract
from pipeline.text.fields import fields
from pipeline.values import Block, Content

CHINESE = {"drafted": "甘棠", "reviewed": "乔木", "approved": "柏舟"}
ENGLISH = {"drafted": "Ann Holt", "reviewed": "Ruth Calloway", "approved": "Oliver Stamp"}


def said(*blocks: list[Block]) -> dict[str, str]:
    """What is told of a document of these blocks: its signers by role, number, version and days."""
    found = extract(Content(tuple(block for some in blocks for block in some)), "某文件", CATALOGUE)
    signers = dict(f.value.split("|") for f in found.facts if f.name == "person.signed")
    days = {f.name: f.value for f in found.facts if f.name.startswith("day.") and f.name != "day.beside"}
    return {**signers, **days, "number": found.number, "version": found.version}


def holds(found: dict[str, str], wanted: dict[str, str]) -> bool:
    return {key: found.get(key, "") for key in wanted} == wanted


WHOLE_ZH = CHINESE | {"number": "BC-SM-P-02", "version": "1", "day.effective": "2026-04-15"}
WHOLE_EN = ENGLISH | {"number": "BC-SM-P-02", "version": "2", "day.effective": "2026-04-15"}


@pytest.mark.parametrize("between", ["/", " ", "\n", " / "])
def test_labels_in_two_languages(between: str) -> None:
    labels = (("文件编号", "Document No.", "BC-SM-P-02"), ("版本", "Version", "V1.0"), ("编制", "Prepared by", "甘棠"), ("审核", "Reviewed by", "乔木"), ("批准", "Approved by", "柏舟"), ("生效日期", "Effective date", "2026-04-15"))  # fmt: skip
    assert holds(
        said(lines("变更管理程序"), table(*((f"{zh}{between}{en}", value) for zh, en, value in labels))), WHOLE_ZH
    )
    turned = said(lines("变更管理程序"), table(*((f"{en} {zh}", value) for zh, en, value in labels)))
    assert holds(turned, WHOLE_ZH)


def test_an_acronym_before_a_chinese_word_is_no_second_language() -> None:
    (field,) = fields(lines("IT主管：甘棠"))
    assert field.key == "it主管"


@pytest.mark.parametrize(
    "blocks",
    [
        table(("文件编号：BC-SM-P-02\n版本：V1.0\n编制：甘棠\n审核：乔木\n批准：柏舟\n实施日期：2026-04-15",)),
        table(("文件编号：BC-SM-P-02  版本：V1.0  实施日期：2026-04-15",), ("编制：甘棠 审核：乔木 批准：柏舟",)),
        table(
            ("文件编号：BC-SM-P-02\n版本：V1.0\n实施日期：2026-04-15", "编制：\n甘棠\n审核：\n乔木\n批准：\n柏舟 2026-03-16")
        ),
        lines("编　　制：甘棠", "审　　核：乔木", "批　　准：柏舟", "文件编号：BC-SM-P-02", "版　　本：V1.0", "实施日期：2026-04-15"),
        lines("编号 BC-SM-P-02\u3000版本 V1.0\u3000编制 甘棠 2026.3.2\u3000审核 乔木 2026.3.9\u3000批准 柏舟 2026.3.16\u30002026年4月15日起执行"),
        lines("编号 BC-SM-P-02 版本 V1.0 编制 甘棠 审核 乔木 批准 柏舟", "实施日期：2026-04-15"),
        lines("编号：BC-SM-P-02", "版本：V1.0", "编制：甘棠 2026.3.2", "审核：乔木 2026.3.9", "批准：柏舟 2026.3.16", "发布：2026.4.1", "执行：2026.4.15"),
        lines("编号 BC-SM-P-02 / 版本 V1.0 / 编制 甘棠 / 审核 乔木 / 批准 柏舟 / 2026年4月15日起施行"),
        [*table(("文件编号", "版本", "实施日期"), ("BC-SM-P-02", "V1.0", "2026-04-15")), *table(("", "编制", "审核", "批准"), ("姓名", "甘棠", "乔木", "柏舟"))],
    ],
)  # fmt: skip
def test_stacks_and_lines(blocks: list[Block]) -> None:
    assert holds(said(lines("变更管理程序"), blocks), WHOLE_ZH)


@given(
    st.permutations(
        [("编制", "甘棠"), ("审核", "乔木"), ("批准", "柏舟"), ("版本", "V1.0"), ("文件编号", "BC-SM-P-02")]
    )
)
def test_a_stack_in_one_cell_is_read_in_any_order(pairs: list[tuple[str, str]]) -> None:
    found = said(lines("变更管理程序"), table(("\n".join(f"{label}：{value}" for label, value in pairs),)))
    assert holds(found, CHINESE | {"version": "1", "number": "BC-SM-P-02"})


@pytest.mark.parametrize(
    ("blocks", "people"),
    [
        (table(("角色", "部门", "姓名", "日期"), ("编制", "质量部", "甘棠", "2026-03-02"), ("审核", "质量部", "乔木", "2026-03-09"), ("批准", "总经办", "柏舟", "2026-03-16")), CHINESE),
        (table(("Name", "Role", "Date"), ("Ann Holt", "Author", "2 March 2026"), ("Ruth Calloway", "Reviewer", "9 March 2026"), ("Oliver Stamp", "Approver", "16 March 2026")), ENGLISH),
        (table(("", "Prepared by", "Reviewed by", "Approved by"), ("Name", "Ann Holt", "Ruth Calloway", "Oliver Stamp"), ("Date", "2 March 2026", "9 March 2026", "16 March 2026")), ENGLISH),
        (lines("Prepared by Ann Holt", "Reviewed by Ruth Calloway", "Approved by Oliver Stamp, 16 March 2026"), ENGLISH),
        (lines("本程序由质量部甘棠起草，乔木审核，总经理柏舟于2026年3月16日批准。"), CHINESE),
        (lines("It was written by Ann Holt, reviewed by Ruth Calloway and approved by Oliver Stamp on 16 March 2026."), ENGLISH),
    ],
)  # fmt: skip
def test_roles_and_names_with_the_day_of_the_approval(blocks: list[Block], people: dict[str, str]) -> None:
    assert holds(said(lines("变更管理程序"), blocks), people | {"day.approved": "2026-03-16"})


@pytest.mark.parametrize(
    ("blocks", "people"),
    [
        (lines("编制", "甘棠", "审核", "乔木", "批准", "柏舟"), CHINESE),
        (lines("编制\t甘棠\t审核\t乔木\t批准\t柏舟"), CHINESE),
        (lines("编制——甘棠", "审核——乔木", "批准——柏舟"), CHINESE),
        (lines("编制（体系专员）：甘棠", "审核：质量部乔木", "批准：总经理室-柏舟"), CHINESE),
        (lines("Author: Change Manager, Ann Holt", "Reviewer: Quality Manager Ruth Calloway", "Approver: Managing Director - Oliver Stamp"), ENGLISH),
        (table(("Author(s)", "Ann Holt"), ("Document reviewer", "Ruth Calloway"), ("Approver name", "Oliver Stamp")), ENGLISH),
        (lines("Ann Holt wrote this, Ruth Calloway reviewed it and Oliver Stamp approved it."), ENGLISH),
    ],
)  # fmt: skip
def test_roles_and_names(blocks: list[Block], people: dict[str, str]) -> None:
    assert holds(said(lines("变更管理程序"), blocks), people)


def test_a_sentence_on_changes_names_no_signer() -> None:
    found = said(lines("变更管理程序", "变更由变更经理审核，紧急变更由柏舟批准后实施。"))
    assert "approved" not in found


@pytest.mark.parametrize(
    ("blocks", "version"),
    [
        (lines("变更管理程序", "第二版"), "2"),
        (lines("Change", "BC-SM-P-02 · Issue 2 · Effective 15 April 2026"), "2"),
        ([*lines("变更管理程序"), *table(("版别", "B"))], "B"),
        ([*lines("Change"), *table(("Current issue", "2nd edition"))], "2"),
    ],
)
def test_versions_beside_other_labels_and_none(blocks: list[Block], version: str) -> None:
    assert said(blocks)["version"] == version


@pytest.mark.parametrize(
    "line",
    ["本程序自2026年4月15日起施行。", "This procedure is in force from 15 April 2026.", "Effective 15 April 2026"],
)
def test_a_document_says_from_when_it_holds(line: str) -> None:
    assert said(lines("变更管理程序", line))["day.effective"] == "2026-04-15"


def test_the_day_of_a_standard_is_not_that_of_the_document() -> None:
    assert "day.effective" not in said(lines("变更管理程序", "GB/T 24405.1 自2024年4月15日起实施。"))


@pytest.mark.parametrize("text", ["BC-SM-P-02-A/0", "BC-SM-P-02_V1.0"])
def test_a_version_behind_a_number_is_no_part_of_it(text: str) -> None:
    assert said(lines("变更管理程序"), lines(text, part="header"))["number"] == "BC-SM-P-02"


def test_a_label_before_another_does_not_swallow_a_day() -> None:
    keys = [field.key for field in fields(lines("拟：甘棠 2026年11月12日　批：柏舟"))]
    assert "日批" not in keys


def test_the_time_at_which_a_change_is_carried_out_is_no_day_of_effect() -> None:
    assert "day.effective" not in said(
        lines("变更申请单"), table(("变更编号", "RFC-2609-01"), ("实施时间", "2026-09-03"))
    )


@pytest.mark.parametrize(
    "blocks",
    [
        lines(
            "Prepared (drafted) by  Ann Holt", "Reviewed (read) by  Ruth Calloway", "Approved (signed) by  Oliver Stamp"
        ),
        lines("PREPARED-BY  Ann Holt", "REVIEWED-BY  Ruth Calloway", "APPROVED-BY  Oliver Stamp"),
        table(("Prepared-by", "Ann Holt"), ("Reviewed (read) by", "Ruth Calloway"), ("Approved-by", "Oliver Stamp")),
    ],
)
def test_a_label_is_one_whatever_parts_its_words(blocks: list[Block]) -> None:
    assert holds(said(lines("Change Management Procedure"), blocks), ENGLISH)


def test_who_settles_a_paper_approves_it_where_nobody_else_does() -> None:
    foot = ("各组照此执行。", "编制：甘棠 2026年4月10日　审定：柏舟 2026年4月12日")
    assert holds(
        said(lines("驻点值守方案", *foot)), {"drafted": "甘棠", "approved": "柏舟", "day.approved": "2026-04-12"}
    )
    three = said(lines("驻点值守方案", "编制：甘棠　审核：乔木　审定：柏舟"))
    assert holds(three, CHINESE)
    beside = said(lines("驻点值守方案", "编制：甘棠　审定：乔木　批准：柏舟"))
    assert holds(beside, CHINESE)


def test_words_of_a_sentence_are_no_labels_without_a_colon() -> None:
    assert not list(fields(lines("每次发布 前由主管审核 一遍，编制说明另发。", "版本 以清单为准")))


def test_a_release_that_a_paper_speaks_of_is_not_its_own() -> None:
    assert "day.released" not in said(lines("上线小结", "发布：2026.4.1", "编写部门：平台组"))
