"""Pages of a printed workbook have titles; those of other documents have headings that look like some."""

from pipeline.ingest.layout.page_titles import page_titles
from pipeline.ingest.layout.paragraphs import Paragraph
from pipeline.ingest.layout.table import RuledTable

TABLE = RuledTable(50, 100, 500, 300, ((1, 1, 1, 1, "编号"), (1, 2, 1, 1, "日期")))


def line(text: str) -> Paragraph:
    return Paragraph(text, 60, 10, bold=False)


def test_the_first_line_of_each_page_is_its_title_behind_a_number_and_before_labels() -> None:
    pages = [
        [line("SMS-R-06-01"), line("问题台账"), TABLE],
        [TABLE],
        [line("外来文件清单"), line("核对日期：2026年8月17日"), TABLE],
    ]
    assert page_titles(pages) == {0: 1, 2: 0}


def test_a_document_with_a_page_of_text_is_no_workbook() -> None:
    text = [line("本程序规定了事件管理的职责和流程。")] * 3
    assert page_titles([[line("事件管理程序"), TABLE], text]) == {}


def test_a_single_page_is_none_either() -> None:
    assert page_titles([[line("问题台账"), TABLE]]) == {}
