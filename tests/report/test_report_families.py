"""Copies and editions of one document stand together in the report and in the workbook."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from lxml import html
from openpyxl import load_workbook

from pipeline.report.families import families
from pipeline.report.html import report_html
from pipeline.report.xlsx import report_xlsx
from pipeline.values import Analysis, Assessment

CURRENT, OLD, COPY = "02/变更管理程序 V2.0.docx", "02/旧/变更管理程序 V1.0.docx", "备份/变更管理程序 V2.0.docx"


@pytest.fixture(scope="module")
def with_family(flawed: Assessment) -> Assessment:
    found = (
        Analysis(CURRENT, "a" * 64, "read", version="V2.0", family=CURRENT),
        Analysis(OLD, "b" * 64, "read", version="V1.0", family=CURRENT),
        Analysis(COPY, "a" * 64, "read", version="V2.0", family=CURRENT, copy_of=CURRENT),
    )
    return replace(flawed, documents=(*flawed.documents, *found))


def test_a_family_names_the_current_file_and_those_that_give_way_to_it(with_family, flawed):
    (found,) = families(with_family)
    assert found.current.path == CURRENT
    assert {one.path: found.relation(one).zh for one in found.others} == {OLD: "其他版本", COPY: "完全相同"}
    assert families(flawed) == ()


def test_the_report_has_a_table_of_families_where_there_are_any(with_family, flawed, catalogue):
    page = html.fromstring(report_html(with_family, catalogue).decode("utf-8"))
    (table,) = page.xpath("//table[contains(@class, 'families')]")
    text = "".join(table.text_content().split())
    assert all("".join(name.split("/")[-1].split()) in text for name in (CURRENT, OLD, COPY))
    assert not html.fromstring(report_html(flawed, catalogue).decode("utf-8")).xpath("//table[@class='files families']")


def test_the_workbook_has_a_sheet_of_families(with_family, catalogue):
    book = load_workbook(BytesIO(report_xlsx(with_family, catalogue)))
    rows = list(book["副本与版本"].iter_rows(values_only=True, min_row=2))
    assert {row[2]: row[4] for row in rows} == {OLD: "其他版本", COPY: "完全相同"}
    assert {row[0] for row in rows} == {CURRENT}
