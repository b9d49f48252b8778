"""Names of organisations, credit codes, identity of a file, and fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogue import load_catalogue
from pipeline.entities.control.cover import cover_blocks
from pipeline.entities.control.numbers import number_of, numbers
from pipeline.entities.control.titles import title_of
from pipeline.entities.control.versions import normal_version, version_of, versions
from pipeline.entities.parties.organisations import credit_codes, licence, organisations
from pipeline.values import Block, Cell, Content, Place

CONTROL = load_catalogue().document_control


def text(*lines: str, part: str = "body") -> Content:
    return Content(tuple(Block(line, Place(part)) for line in lines))  # type: ignore[arg-type]


def table(*rows: tuple[str, ...], sheet: str = "") -> Block:
    cells = tuple(tuple(Cell(value, f"T1R{r}C{c}") for c, value in enumerate(row, 1)) for r, row in enumerate(rows, 1))
    return Block("\n".join(" ".join(row) for row in rows), Place(sheet=sheet), rows=cells)


def _heading(line: str, level: int) -> Block:
    return Block(line, Place("body"), level=level)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("乙方：长河数联网络有限公司", "长河数联网络有限公司"),
        ("远图桌面服务（北辰）有限公司郑重声明", "远图桌面服务(北辰)有限公司"),
        ("由北辰远图信息技术股份有限公司负责解释", "北辰远图信息技术股份有限公司"),
        ("Organisation: North Star Services (Beichen) Co., Ltd.", "North Star Services (Beichen) Co., Ltd."),
    ],
)
def test_names_are_read_whole(line: str, name: str) -> None:
    assert [fact.value for fact in organisations(text(line))] == [name]


@pytest.mark.parametrize("line", ["本公司、各有限公司", "类型：有限责任公司", "XX有限公司"])
def test_generic_words_are_no_names(line: str) -> None:
    assert list(organisations(text(line))) == []


def test_where_a_name_stands_is_told() -> None:
    header = Content((Block("北辰远图信息技术有限公司 手册", Place("header")),))
    assert [fact.name for fact in organisations(header)] == ["organisation.header"]


def test_licence_holder_is_read_from_a_bilingual_label() -> None:
    content = Content(
        (
            table(
                ("名称 Name", "远图桌面服务（北辰）有限公司"),
                ("英文名称 English name", "North Star"),
                ("类型 Type", "有限责任公司"),
            ),
        )
    )
    assert [fact.value for fact in licence(content)] == ["远图桌面服务（北辰）有限公司"]


def test_credit_code_is_told_from_a_serial_number() -> None:
    assert [f.value for f in credit_codes(text("统一社会信用代码：911101080000000000"))] == ["911101080000000000"]
    assert list(credit_codes(text("流水号 202611020000123456"))) == []
    assert [f.value for f in credit_codes(text("Company Alder Ltd | Code | 912102310000000000"))]
    assert list(credit_codes(text("Code of the parcel: 202611020000123456; holder 912102310000000000"))) == []


@pytest.mark.parametrize(
    ("written", "version"),
    [("V1.0", "1"), ("版本：2.1", "2.1"), ("A/0", "A/0"), ("第二版", "2"), ("Version 1.10", "1.10"), ("Rev.3", "3")],
)
def test_versions_are_made_comparable(written: str, version: str) -> None:
    assert version_of(written, CONTROL) == version


@given(st.lists(st.integers(0, 99), min_size=1, max_size=3))
def test_versions_that_differ_in_zeros_only_are_one(numbers: list[int]) -> None:
    written = ".".join(str(number) for number in numbers)
    assert normal_version(f"V{written}.0") == normal_version(written) == normal_version(f"0{written}")


@given(st.text(max_size=30))
def test_any_text_has_a_version_or_none(written: str) -> None:
    assert version_of(written, CONTROL) == version_of(written, CONTROL).strip()


def test_numbers_of_standards_are_no_document_numbers() -> None:
    assert number_of("依据 ISO/IEC 20000-1:2018 和 GB/T 24405.1", CONTROL) == ""
    assert number_of("文件编号 BC-SM-P-01", CONTROL) == "BC-SM-P-01"


@pytest.mark.parametrize("written", ["BC-SM-P-08-2026A/0 内部", "BC-SM-P-08-2026V1.2", "BC-SM-P-08-2026 A/0"])
def test_number_ends_where_a_version_is_glued_to_it(written: str) -> None:
    assert number_of(written, CONTROL) == "BC-SM-P-08-2026"


def test_the_heading_of_a_history_is_no_title() -> None:
    for heading in ("Issue record", "Version history", "修改记录", "版本历史"):
        content = text(heading, "Incident Handling")
        assert title_of(content, cover_blocks(content), CONTROL) == "Incident Handling"


def test_the_summary_of_a_paper_and_an_example_in_a_chapter_are_no_title() -> None:
    summary = Content((_heading("Summary", 2), *text("How audits are made.").blocks, _heading("1. Duties", 2)))
    chapters = (_heading("1. Purpose", 2), *text("All papers are controlled.").blocks, _heading("2. Identification", 2))
    example = Content(
        (_heading("Document Control", 1), *chapters, table(("Field", "Example"), ("Title", "Security Policy")))
    )
    assert title_of(summary, cover_blocks(summary), CONTROL) == ""
    assert title_of(example, cover_blocks(example), CONTROL) == "Document Control"


@pytest.mark.parametrize("head", ["PJ-R-0203 A/0", "PJ-R-0203A/0 内部", "QP-07 V1.2 Internal", "PJ-R-0203 第1页 共2页"])
def test_the_running_head_of_a_scan_is_no_title(head: str) -> None:
    content = text(head, "培训记录", "培训内容：方针宣贯")
    assert title_of(content, cover_blocks(content), CONTROL) == "培训记录"


def test_who_issues_a_certificate_in_a_picture_is_no_title() -> None:
    place = Place(page=1, ocr=True)
    content = Content((Block("中华人民共和国", place, 2), Block("增值电信业务经营许可证", place, 1)))
    assert title_of(content, cover_blocks(content), CONTROL) == "增值电信业务经营许可证"


def test_what_a_template_leaves_open_is_no_title() -> None:
    for above in ("<Business Name>", "[Company Logo]", "{{company}}", "<!--", "January 1, 20XX"):
        content = text(above, "Disaster Recovery Plan")
        assert title_of(content, cover_blocks(content), CONTROL) == "Disaster Recovery Plan"


def test_a_licence_is_called_by_its_name_and_not_by_the_label_above_it() -> None:
    for above in (
        ("统一社会信用代码",),
        ("统一社会信用代码", "91350211M000100Y46"),
        ("91350211M000100Y46", "（副本）"),
    ):
        content = text(*above, "营业执照", "成立日期 2018年01月10日")
        assert title_of(content, cover_blocks(content), CONTROL) == "营业执照"


def test_a_list_gives_its_rows_no_number_title_or_version_of_its_own() -> None:
    rows = (
        ("序号", "文件编号", "文件名称", "版本"),
        ("1", "BC-SM-P-01", "事件管理程序", "V1.0"),
        ("2", "BC-SM-P-02", "变更管理程序", "V1.2"),
    )
    content = Content((table(*rows, sheet="清单"),))
    assert list(numbers(content, cover_blocks(content), "文件发放登记表", CONTROL)) == []
    assert list(versions(content, cover_blocks(content), "文件发放登记表", CONTROL)) == []
    assert title_of(content, cover_blocks(content), CONTROL) == ""


def test_a_column_of_row_numbers_is_no_document_number() -> None:
    content = Content(
        (table(("编号", "措施", "责任人"), ("GP-01", "增加工程师", "甘棠"), ("GP-02", "更换电源", "乔木")),)
    )
    assert list(numbers(content, cover_blocks(content), "管理评审报告", CONTROL)) == []


def test_history_gives_its_newest_version_in_either_direction() -> None:
    for order in (
        (("V1.0", "2025-01-02", "新建"), ("V1.2", "2026-02-03", "修订")),
        (("V1.2", "2026-02-03", "修订"), ("V1.0", "2025-01-02", "新建")),
    ):
        content = Content((table(("版本", "日期", "修订内容"), *order),))
        (fact,) = versions(content, cover_blocks(content), "", CONTROL)
        assert (fact.name, fact.value) == ("version.history", "1.2")


def test_what_a_form_is_about_is_not_its_title() -> None:
    heading = Block(
        "Training record - internal auditors", Place(heading="Training record - internal auditors"), level=1
    )
    content = Content((heading, table(("Subject", "Internal auditor ISO/IEC 20000-1:2018"))))
    assert title_of(content, cover_blocks(content), CONTROL) == "Training record - internal auditors"


def test_a_code_before_a_colon_belongs_to_the_title_and_a_numbered_chapter_is_none() -> None:
    content = text("A1461：助学贷款统计制度", "一、统计指标")
    assert title_of(content, cover_blocks(content), CONTROL) == "A1461：助学贷款统计制度"
    assert title_of(text("一、统计指标"), cover_blocks(text("一、统计指标")), CONTROL) == ""
